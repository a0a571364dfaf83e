"""A Word file written as it is made: python-docx makes the frame, the body and the comments are streamed into it.

A document of python-docx is held in memory whole, a hundred times the size of the file; here the parts that grow with
the report are written one paragraph or row after the other.
"""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from workbench.reports.text_stream import write_text

if TYPE_CHECKING:
    from docx.document import Document

_BODY, _COMMENTS, _RELATIONS = "word/document.xml", "word/comments.xml", "word/_rels/document.xml.rels"
_LINK_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
_PLACE = "here stands section {}"


class Links:
    """The web addresses that a file links to; each gets a relation of the file the first time it is asked for."""

    def __init__(self) -> None:
        self._ids: dict[str, str] = {}

    def id_of(self, address: str) -> str:
        """The id of the relation to `address`."""
        return self._ids.setdefault(address, f"rLink{len(self._ids) + 1}")

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._ids.items())


def hold_place(document: Document, section: int) -> None:
    """Mark where the content of a section, by its number, will be put."""
    document.add_paragraph(_PLACE.format(section))


@dataclass(frozen=True, slots=True)
class Content:
    """What is put into a document's frame, as WordprocessingML: the sections by their numbers, and the comments.

    Both may add to `links` while they are made. `at` is the time that the file's members bear.
    """

    sections: Mapping[int, Iterable[str]]
    comments: Iterable[str]
    links: Links
    at: dt.datetime


def save(document: Document, content: Content, stream: IO[bytes]) -> None:
    """Write `document` to `stream` with `content` put into the places that were held for it."""
    document.comments  # noqa: B018 - makes the part that holds comments
    frame = io.BytesIO()
    document.save(frame)

    def member(name: str) -> zipfile.ZipInfo:
        info = zipfile.ZipInfo(name, content.at.timetuple()[:6])
        info.compress_type = zipfile.ZIP_DEFLATED
        return info

    with zipfile.ZipFile(frame) as made, zipfile.ZipFile(stream, "w") as archive:
        for name in made.namelist():
            if name not in (_BODY, _COMMENTS, _RELATIONS):
                archive.writestr(member(name), made.read(name))
        parts = (
            (_BODY, _filled(made.read(_BODY).decode(), content.sections)),
            (_COMMENTS, _appended(made.read(_COMMENTS).decode(), "w:comments", content.comments)),
            (_RELATIONS, _appended(made.read(_RELATIONS).decode(), "Relationships", _relations(content.links))),
        )
        for name, part in parts:
            with archive.open(member(name), "w", force_zip64=True) as written:
                write_text(part, written)


def _relations(links: Links) -> Iterator[str]:
    for address, name in links:
        yield f'<Relationship Id="{name}" Type="{_LINK_TYPE}" Target={quoteattr(address)} TargetMode="External"/>'


def _filled(frame: str, sections: Mapping[int, Iterable[str]]) -> Iterator[str]:
    """The frame's body with each section in the place that was held for it."""
    for number, content in sorted(sections.items()):
        before, after = re.split(
            rf"<w:p>(?:(?!<w:p>).)*?{_PLACE.format(number)}.*?</w:p>", frame, maxsplit=1, flags=re.DOTALL
        )
        yield before
        yield from content
        frame = after
    yield frame


def _appended(part: str, root: str, children: Iterable[str]) -> Iterator[str]:
    """The part with `children` at the end of its root element, which may have been empty."""
    whole = re.sub(rf"(<{root}\b[^>]*?)/>\s*$", rf"\1></{root}>", part)
    before, end = whole.rsplit(f"</{root}>", 1)
    yield before
    yield from children
    yield f"</{root}>{end}"
