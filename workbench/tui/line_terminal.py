"""A terminal that is read and written line by line: nothing is drawn, moved or coloured, and every line stays.

Screen readers and braille displays follow it. What is piped in is read a line a key. A dialog that can ask so has a
method `in_lines`, which is given the terminal and gives the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TextIO

import click

from workbench.display import visible, visible_line
from workbench.tui.keymap import key_named
from workbench.ui_language import labelled, say

#: What terminals send for keys that are no character, by Textual's names.
_SEQUENCES = {
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1b[H": "home",
    "\x1b[F": "end",
    "\x1b[5~": "pageup",
    "\x1b[6~": "pagedown",
    "\x1b": "escape",
    "\r": "enter",
    "\n": "enter",
    "\t": "tab",
    " ": "space",
}


#: Choices of fewer characters are told in one line.
_IN_ONE_LINE = 60


class LeftError(Exception):
    """The user leaves a question without an answer."""


class LineTerminal:
    """Tells lines, and reads keys and answers."""

    def __init__(self, lines: TextIO, *, at_a_terminal: bool) -> None:
        """At a terminal a key counts as soon as it is pressed; else every line of `lines` is one."""
        self._lines, self._at_a_terminal = lines, at_a_terminal
        #: How many keys were read.
        self.keys = 0

    def tell(self, words: str) -> None:
        """Print some lines."""
        click.echo(visible(words))

    def key(self) -> str | None:
        """The next key, by Textual's name; None where there are no more."""
        self.keys += 1
        if self._at_a_terminal:
            try:
                return _named(click.getchar())
            except EOFError:
                return None
        line = self._lines.readline()
        return _named(line.rstrip("\r\n") or "\n") if line else None

    def ask(self, label: str, value: str = "", *, hint: str = "") -> str:
        """The line that is written after `label` and what helps with it, or `value` where it is empty.

        Raises LeftError at the end of what there is to read (^d), and where the line is the escape key.
        """
        shown = f" [{visible_line(value)}]" if value else ""
        asked = visible_line(", ".join(filter(None, (label, hint))))
        click.echo(labelled(f"{asked}{shown}", ""), nl=False)
        line = self._lines.readline()
        if not self._at_a_terminal or not line:
            click.echo()
        if not line or line.strip() in ("\x1b", "esc"):
            raise LeftError
        return line.strip() or value

    def choose(self, label: str, choices: Sequence[str], at: int | None = None) -> int:
        """The place of one of the choices: by its number from 1, or words that it alone has; `at` for an empty line.

        Raises LeftError as `ask` does, and for an empty line where there is no `at`.
        """
        numbered = [f"{place} {choice}" for place, choice in enumerate(choices, start=1)]
        short = sum(map(len, numbered)) < _IN_ONE_LINE
        self.tell(", ".join(numbered) if short else "\n".join(numbered))
        while True:
            words = self.ask(label, "" if at is None else str(at + 1))
            if not words:
                raise LeftError
            if words.isdecimal() and 1 <= int(words) <= len(choices):
                return int(words) - 1
            found = [place for place, choice in enumerate(choices) if words.casefold() in choice.casefold()]
            if len(found) == 1:
                return found[0]
            self.tell(say("a number from 1 to {n}, or words of one of them alone", n=len(choices)))


def _named(read: str) -> str:
    """What Textual calls a key: of what a terminal sent, or of a line: `v`, `^x`, `esc`, `space`."""
    if read in _SEQUENCES:
        return _SEQUENCES[read]
    if len(read) == 1 and ord(read) < ord(" "):
        return f"ctrl+{chr(ord(read) + ord('a') - 1)}"
    if len(read) == len("^x") and read[0] == "^":
        return f"ctrl+{read[1]}"
    return key_named(read.strip())
