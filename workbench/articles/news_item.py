"""An article as news agencies and editing systems hand it over, whatever the format: its fields, then its copy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from workbench.articles import bylines
from workbench.articles.article import HintKind
from workbench.articles.characters import normalise, refused
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.web_main_text import bare
from workbench.translatable import Phrase

#: Writes the body into the copy and gives what it left out.
Body = Callable[[Copy], tuple[LeftOut, ...]]


@dataclass(frozen=True, slots=True)
class NewsItem:
    """The fields of an item that are read; each is null or empty where the file does not have it.

    `notes` are what the editors of the item tell those who use it: hints, no copy.
    """

    media_type: str
    headline: str | None = None
    lines: tuple[str, ...] = ()
    bodies: tuple[Body, ...] = ()
    byline: str | None = None
    published: dt.date | None = None
    language: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def content(item: NewsItem) -> Content:
    """The content of `item`: headline, the lines under it, body. Raises UnreadableError where there are no words."""
    body = Copy()
    left_out = [part for write in item.bodies for part in _block(write, body)]
    body_text, _ = body.finish()
    copy = Copy()
    for note in item.notes:
        copy.hint(HintKind.COMMENT, note)
    for line in (item.headline or "", *item.lines):
        if line.strip() and not bare(body_text).startswith(bare(line)):
            copy.end_block()
            copy.write(line.strip())
            copy.end_block()
    for write in item.bodies:
        _block(write, copy)
    text, hints = copy.finish()
    if not text.strip():
        raise UnreadableError("there is no text in it")
    if refusal := refused(text):
        raise UnreadableError(refusal)
    return Content(
        text=text,
        media_type=item.media_type,
        title=item.headline,
        language=item.language,
        published=item.published,
        byline=bylines.names(item.byline),
        url=item.url,
        warnings=item.warnings,
        hints=hints,
        left_out=(*left_out, *_signature(item), *item.left_out),
    )


def _signature(item: NewsItem) -> Iterator[LeftOut]:
    """The byline as it was, with the words and roles around the names."""
    if item.byline and item.byline != bylines.names(item.byline):
        yield LeftOut(Part.METADATA, item.byline, where=Phrase("byline"))


def _block(write: Body, copy: Copy) -> Sequence[LeftOut]:
    copy.end_block()
    left_out = write(copy)
    copy.end_block()
    return left_out


def html_body(text: str, language: str | None) -> Body:
    """A body in HTML."""

    def write(copy: Copy) -> tuple[LeftOut, ...]:
        from workbench.articles import webpage

        tree = webpage.markup(normalise(text))
        return () if tree is None else webpage.write_all(tree, copy, language)

    return write


def plain_body(text: str) -> Body:
    """A body in plain text, as it stands."""

    def write(copy: Copy) -> tuple[LeftOut, ...]:
        copy.write(normalise(text).strip("\n"))
        return ()

    return write
