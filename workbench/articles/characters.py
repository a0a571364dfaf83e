"""The one normalisation of a text, and what is refused or reported of its characters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from workbench.display import hidden_characters, name_of
from workbench.extract.invisible_characters import decomposed_letters, unseen_in_words
from workbench.translatable import Phrase, counted


def normalise(text: str) -> str:
    """`text` with CRLF and CR turned into LF; no other character is touched."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def position(text: str, offset: int) -> tuple[int, int]:
    """The line and column of `offset`, both counted from 1, the column in code points."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def refused(text: str) -> str | None:
    """Why `text` can't be kept, as a clause with line and column, or None: a NUL or a lone surrogate."""
    found = re.search(r"[\x00\ud800-\udfff]", text)
    if found is None:
        return None
    line, column = position(text, found.start())
    if found.group() == "\x00":
        return Phrase("a NUL character at line {line}, column {column}", line=line, column=column)
    return Phrase(
        "half a surrogate pair (U+{code:04X}) at line {line}, column {column}",
        code=ord(found.group()),
        line=line,
        column=column,
    )


def warnings(text: str) -> Iterator[str]:
    """A sentence for each character in `text` that a reader does not see, or that is seen as another one."""
    hidden = dict(hidden_characters(text))
    hidden |= {offset: name_of(character) for offset, character in unseen_in_words(text)}
    for name, place in _counted(text, sorted(hidden.items())):
        yield Phrase("hidden character {name}: {place}", name=name, place=place)
    for name, place in _counted(text, ((offset, Phrase("a letter and a mark")) for offset in decomposed_letters(text))):
        yield Phrase("letters written as {name}: {place}; each is read as one letter", name=name, place=place)


def _counted(text: str, found: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Each name in `found`, with how often it stands in `text` and where first."""
    first: dict[str, int] = {}
    times: Counter[str] = Counter()
    for offset, name in found:
        first.setdefault(name, offset)
        times[name] += 1
    for name, offset in first.items():
        line, column = position(text, offset)
        yield (
            name,
            counted(
                "once, at line {line}, column {column}",
                "{n} times, first at line {line}, column {column}",
                times[name],
                line=line,
                column=column,
            ),
        )


def well_formed(value: str) -> str:
    """`value` with lone surrogates and NUL replaced by U+FFFD, as a file name or an option may hold them."""
    return re.sub(r"[\x00\ud800-\udfff]", "\ufffd", value)
