"""Bring the catalogues up to date with what the code says: `python -m docs.make_catalogues`.

A string that is new is added without a translation, one that is gone is taken out, and what is translated stays. A file
`workbench/locale/<code>.po` that holds a header alone begins a language. The catalogues' test names what is missing.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

import click
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import escape, read_po

import workbench
from workbench.articles import diff
from workbench.articles.article import HintKind
from workbench.articles.formats import FORMATS
from workbench.catalogues import FOLDER
from workbench.claims import Change, Kind, Mode, QuantityType
from workbench.cli import COMMANDS
from workbench.cli import workbench as workbench_command
from workbench.commands.help_language import texts_of
from workbench.compare.earlier_claims import Sort
from workbench.desk.source_note import SOURCE_FIELDS, Rank, SourceKind
from workbench.desk.vocabulary import DatesRule, QueryOutcome, Reason, Rule, Stance
from workbench.extract.assumptions import Assumption
from workbench.name_places import Aspect
from workbench.tui.acts.act import Group
from workbench.tui.acts.registry import ACTS
from workbench.tui.status import Flagging, Status

#: The enumerations whose words are shown as they are.
_WORDS: tuple[type[StrEnum], ...] = (
    Group, Status, Flagging, Kind, QuantityType, Mode, Change, Reason, Stance, QueryOutcome, Rule, DatesRule,
    SourceKind, Rank, HintKind, Sort, Aspect, diff.Kind, Assumption,
)  # fmt: skip

MessageId = str | tuple[str, ...]

_METHODS = [("**.py", "python"), ("**.j2", "jinja2.ext:babel_extract")]

# The errors whose first argument is their text.
_ERRORS = (
    "MalformedEventError", "UnreadableInputError", "FileThereError", "LanguageFileError", "NothingToOpenError",
    "WorkbenchError", "DeskError", "NotFound", "ReadOnly", "Locked", "NotARecord", "NewerRecord", "CorruptRecord",
    "Vanished", "StorageFull", "ArticleError", "WriteError", "UnreadableError", "UnreadableReportError",
    "EncodingError", "_refused", "ShelfUnreachableError", "ShelfRefusedError",
)  # fmt: skip

#: The functions whose texts are translated, and where it stands among their arguments.
KEYWORDS = {
    "N_": None,
    "say": None,
    "Phrase": None,
    "count": (1, 2),
    "counted": (1, 2),
    "_Name": (1, 2),
    **dict.fromkeys(("Refused", "UnfitError"), (2,)),
    **dict.fromkeys(_ERRORS, None),
}


@cache
def said() -> frozenset[MessageId]:
    """Every string that is said in the user's language, found as gettext's tools find it; plurals as pairs."""
    found = (*_in_code(), *_in_tables())
    return frozenset(message for message in found if not isinstance(message, str) or message.strip())


def _in_code() -> Iterator[MessageId]:
    folder = Path(workbench.__file__).parent
    for _, _, message, _, _ in extract_from_dir(folder, _METHODS, keywords=KEYWORDS):
        yield message


def _in_tables() -> Iterator[str]:
    """What tables hold whose every row is shown: acts, the desk's words, the fields of a source."""
    for act in ACTS:
        yield from (act.title, act.help)
    for words in _WORDS:
        yield from (word.value for word in words)
    for name in ("", *COMMANDS):
        yield from texts_of(_command(name))
    for form in FORMATS:
        yield from (form.name, form.refusal)
    for field in SOURCE_FIELDS.values():
        yield from (text for text in (field.title, field.help) if not text.startswith("https:"))


def _command(name: str) -> click.Command:
    command = workbench_command.get_command(click.Context(workbench_command), name) if name else workbench_command
    assert command is not None  # noqa: S101 - the table of commands says so
    return command


def catalogues() -> Iterator[Catalog]:
    """Every catalogue there is."""
    for path in sorted(FOLDER.glob("*.po")):
        with path.open("rb") as file:
            yield read_po(file, locale=path.stem)


def up_to_date(text: str) -> str:
    """The text of a catalogue with an entry for each string that is said, and for nothing else.

    Its header and the order, words and comments of its entries stay.
    """
    header, _, _ = text.partition("\n\n")
    old, wanted = read_po(io.StringIO(text)), said()
    kept = {message.id: message for message in old if message.id in wanted}
    new = [Message(message_id) for message_id in sorted(wanted - set(kept), key=str)]
    return "\n".join([header, *(f"\n{_written(message)}" for message in (*kept.values(), *new)), ""])


def _written(message: Message) -> str:
    ids = (message.id,) if isinstance(message.id, str) else message.id
    strings = (message.string,) if isinstance(message.string, str) else message.string
    lines = [f"#. {comment}" for comment in message.auto_comments]
    lines += [f"{name} {escape(text)}" for name, text in zip(("msgid", "msgid_plural"), ids, strict=False)]
    if len(ids) == 1:
        lines.append(f"msgstr {escape(strings[0])}")
    else:
        lines += [f"msgstr[{number}] {escape(text)}" for number, text in enumerate(strings)]
    return "\n".join(lines)


if __name__ == "__main__":
    for path in sorted(FOLDER.glob("*.po")):
        path.write_text(up_to_date(path.read_text(encoding="utf-8")), encoding="utf-8")
