"""The command line in a language that no word of English survives: what is left was not marked, or is data."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from tests.conftest import SEED, Run
from workbench import ui_language
from workbench.cli import workbench
from workbench.commands.help_language import PLACEHOLDERS, in_language
from workbench.ui_language import say, speak

#: What is no word of a language: options and their values, names of files, numbers, the program, and who works.
NAMES = re.compile(
    r"^(?:source|dates with claim|(?:allow|refuse) +\S+) |`[^`]*`|--?[a-z-]+|\S*[/=+]\S*|[\w-]+\.(?:txt|db|md)"
    r"|\S*\d\S*|\b(?:workbench|cldr|ada|bob|utc)\b",
    re.MULTILINE,
)

DRAFT = SEED.read_text(encoding="utf-8").replace("36 usines", "34 usines")

#: Commands on a record with one article, one after the other; what they refuse is told, too. The reasons of comparing
#: are worded by the reports: tests/reports/test_comparison.py looks at them.
COMMANDS = """
claims | claims --why | sentences | articles | check | rule | rule publish | dossier 1 nowhere.txt
note 12 --source S | note 12 | mark 12 verified | mark 14 verified | mark 14 disputed | mark 99 open
query Q --claim 14 | query | answer 1 A | answer 9 A | flag 9 | assign Bob 9 | dismiss 3 | dismiss 3 --restore
correct 12 --locator 7 | correct 12 | correct 13 --locator 7 | withdraw 12 | undo 1 --yes | redo 1 | sources
recall 1 12 | sign-off 1 | revise 1 draft.txt --yes | diff 1 | left-out 1 | log | conflicts | hold 1 R
destroy article 1 --reason R --yes | release 1 | retain 1 | retain 1 2030-01-01 | audit | backup copy.db
backup copy.db | repair | restore gone.db | import empty.txt | import claims.db | import nul.txt | extract empty.txt
export --format md -o claims.db | newsroom status | sync | newsroom join nowhere --roster 0
"""


class Unknown(gettext.NullTranslations):
    """A language that writes every letter in another script."""

    def gettext(self, message: str) -> str:
        parts = re.split(r"(\{[^{}]*\}|`[^`]*`|--[a-z-]+)", message)
        return "".join(one if one[:1] in "{`" or one[:2] == "--" else re.sub("[A-Za-z]", "ж", one) for one in parts)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.fixture
def _unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ui_language, "catalogue", lambda _: Unknown())
    monkeypatch.setattr(say, "catalogue", Unknown())


@pytest.mark.usefixtures("_unknown")
def test_no_command_says_a_word_of_english(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("draft.txt").write_text(DRAFT, encoding="utf-8")
    Path("empty.txt").write_text("", encoding="utf-8")
    Path("nul.txt").write_text("a\0b", encoding="utf-8")
    run("import", SEED, "--lang", "fr", "--published", "2024-09-30")
    left = {}
    for command in re.split(r"[|\n]", COMMANDS.strip()):
        ran = run(*command.split())
        own = f"{DRAFT} {SEED.name} {command}".lower()
        words = re.findall(r"\w*[a-z]\w+", NAMES.sub(" ", f"{ran.out}\n{ran.err}".lower()))
        if found := [word for word in words if not re.search(rf"\b{word}", own)]:
            left[command] = found
    assert left == {}


#: Typed as it is: languages of articles, kinds of files.
LITERAL = {"FR", "EN", "AUTO", "ZIP", "TAR"}


def test_no_argument_has_an_english_name_in_the_help() -> None:
    """The texts of the help say the same names: tests/test_catalogues.py."""
    speak("fr")
    try:
        spoken = in_language(workbench)
        names = {word for one in every(spoken) for word in re.findall(r"[A-ZÉÔ][A-ZÉÔ-]+", " ".join(one))}
        assert names - LITERAL == {say(word) for word in PLACEHOLDERS if len(word) > 1}
    finally:
        speak("en")


def every(command: click.Command) -> Iterator[list[str]]:
    """What the usage line of a command and of its own commands says, and what their options take."""
    at = click.Context(command)
    yield [
        *command.collect_usage_pieces(at),
        *(one.make_metavar(at) for one in command.params if not getattr(one, "is_flag", False)),
    ]
    for name in command.list_commands(at) if isinstance(command, click.Group) else ():
        one = command.get_command(at, name)  # type: ignore[union-attr]
        assert one is not None
        yield from every(one)
