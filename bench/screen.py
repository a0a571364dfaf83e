"""How fast the screen is there; `bench/keys.py` measures it in use.

`python bench/screen.py`, on a system with pseudo-terminals. A bare Textual app and `workbench` on a small record start
in turn, each in a terminal of its own: the time from the command until the words of the first picture (the bench's
claims) are on it, and until nothing changes any more (the first claim's details are there too, its sentence is lit).

Both start as an installed program does, with the bytecode of all modules written by a run before: a machine that is set
to write none (PYTHONDONTWRITEBYTECODE) would compile the bench anew at each start, but not Textual.
"""

from __future__ import annotations

import datetime as dt
import fcntl
import hashlib
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

STARTS = 7
SCREEN = (120, 40)
#: A terminal is at rest where nothing was written to it for so long, in seconds.
AT_REST = 0.4

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready")
Bare().run()
"""


def main() -> None:
    with TemporaryDirectory() as folder:
        os.environ["WORKBENCH_CONFIG"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        small = make_record(Path(folder) / "small.db", 36)
        # What the installed command does.
        command = ["-c", "from workbench.__main__ import main; main()", "--db", str(small), "--as", "Ada"]
        bare, bench = started((["-c", BARE], "ready"), (command, "€36"))
        for until, plain, ours in zip(("first picture", "rest"), bare, bench, strict=True):
            print(f"start to {until:13}   bare app {plain:5.0f} ms   bench {ours:5.0f} ms   {ours / plain:.2f} times")


def started(*programs: tuple[list[str], str]) -> list[tuple[float, float]]:
    """For each program the shortest times in milliseconds until its words are on the terminal, and until it rests.

    They are run in turn; the first run of each, which writes the bytecode, does not count.
    """
    times: list[list[tuple[float, float]]] = [[] for _ in programs]
    for _ in range(STARTS + 1):
        for (arguments, words), taken in zip(programs, times, strict=True):
            taken.append(in_terminal(arguments, words.encode()))
    return [(min(first for first, _ in taken[1:]), min(rest for _, rest in taken[1:])) for taken in times]


def in_terminal(arguments: list[str], words: bytes) -> tuple[float, float]:
    """Run a program in a terminal until it rests, then leave it by Ctrl+Q; its times as in `started`."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", SCREEN[1], SCREEN[0], 0, 0))
    begin = time.monotonic()
    terminal = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with subprocess.Popen([sys.executable, *arguments], stdin=its, stdout=its, stderr=its, env=terminal):
        os.close(its)
        written, first, last = b"", 0.0, begin
        with suppress(OSError):  # The terminal's other end is closed: the program has ended.
            while select.select([ours], [], [], AT_REST if first else 60)[0]:
                written += os.read(ours, 1 << 16)
                last = time.monotonic()
                first = first or (last if words in written else 0.0)
            os.write(ours, b"\x11")
            while os.read(ours, 1 << 16):
                pass
    os.close(ours)
    if not first:
        raise RuntimeError(f"{words!r} never came on the terminal of {arguments}, but {written!r}")
    return (first - begin) * 1000, (last - begin) * 1000


def make_record(path: Path, size: int) -> Path:
    """A record of one article with `size` claims, one in each sentence, ten sentences in each paragraph."""
    from workbench.articles import Article
    from workbench.claims import Claim, Quantity, QuantityType, Span
    from workbench.desk import Desk
    from workbench.desk.vocabulary import Rule

    words = [
        f"In the end the town spent {number:,} euros on the bridge over the river." for number in range(1, size + 1)
    ]
    text = "\n".join(" ".join(words[begin : begin + 10]) for begin in range(0, size, 10)) + "\n"
    claims, place = [], 0
    for number in range(1, size + 1):
        begin = text.index(f"{number:,} euros", place)
        place = begin + len(f"{number:,} euros")
        quantity = Quantity(QuantityType.MONEY, value=number, unit="EUR")
        claims.append(Claim(Span.of(text, begin, place), quantity=quantity))
    data = text.encode()
    seconds = count()
    start = dt.datetime(2024, 10, 1, tzinfo=dt.UTC)
    with Desk.open(path, actor="Bench", clock=lambda: start + dt.timedelta(seconds=next(seconds)), create=True) as desk:
        desk.rule.set(Rule.NONE)  # A verdict is one key then.
        desk.articles.take_in(
            Article(
                text=text, title="The bridge", language="en", published=start.date(), byline=None, url=None,
                filename="bridge.txt", original=data, sha256=hashlib.sha256(data).hexdigest(), media_type="text/plain",
            ),
            claims,
        )  # fmt: skip
    return path


if __name__ == "__main__":
    main()
