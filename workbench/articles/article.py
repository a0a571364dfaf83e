"""What is known of an article once its file is read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from workbench.articles.left_out import LeftOut
from workbench.articles.places import Place
from workbench.claims import Span
from workbench.errors import WorkbenchError


class ArticleError(WorkbenchError):
    """A file that can't be read as an article; the message is one line that names the file and says why."""


class HintKind(StrEnum):
    """Where in the author's file a hint to a source stood."""

    FOOTNOTE = "footnote"
    ENDNOTE = "endnote"
    COMMENT = "comment"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Hint:
    """A pointer to a source that the author left in the file beside the copy: a note, a comment or a link.

    `anchor` is the passage it hangs on (empty, at the place of the mark, for a note); it is null where the file
    does not say. `url` is the address of a link, or the first one that the note gives.
    """

    kind: HintKind
    text: str
    anchor: Span | None = None
    url: str | None = None
    author: str | None = None

    def to_dict(self) -> Any:
        """The hint as JSON holds it."""
        return msgspec.to_builtins(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Hint:
        """Read back what `to_dict` wrote. Raises msgspec.ValidationError where `data` is no hint."""
        return msgspec.convert(data, cls)


@dataclass(frozen=True, slots=True)
class Article:
    """One draft of an article as it was read from a file.

    `text` is what claims are anchored in: offsets count its code points. It is the file's text with the byte order
    mark dropped and CRLF and CR turned into LF, and nothing else; it holds no NUL and no lone surrogate. `original`
    is the file, byte for byte, and `sha256` its SHA-256 in lower-case hexadecimal.

    `title` is never empty: the file's own, or the file's name. `language` is the code of the language that the article
    is read in: the caller's, the file's, or the one detected. `published` is the day of publication, null where neither
    the file nor the caller says. `warnings` are sentences for the editor about what was seen while reading; `hints` are
    in order of their place in the text. `left_out` is what the file holds and `text` does not; the warnings sum it up.
    `places` tell where in the file the text stands, for a file that has pages, rows or time codes.
    """

    text: str
    title: str
    language: str | None
    published: dt.date | None
    byline: str | None
    url: str | None
    filename: str
    original: bytes
    sha256: str
    media_type: str
    warnings: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    places: tuple[Place, ...] = ()


def hints_beside(span: Span, hints: Iterable[Hint], text: str) -> list[Hint]:
    """The hints that hang on the paragraph of `text` in which `span` stands, those nearest to it first."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    near = [
        (max(hint.anchor.start - span.end, span.start - hint.anchor.end, 0), order, hint)
        for order, hint in enumerate(hints)
        if hint.anchor is not None and hint.anchor.start <= end and hint.anchor.end >= start
    ]
    return [hint for _, _, hint in sorted(near, key=lambda entry: entry[:2])]
