"""A Word file written as it is made: python-docx makes the frame, the body and the comments are streamed into it.

A document of python-docx is held in memory whole, a hundred times the size of the file; here the parts that grow with
the report are written one paragraph or row after the other.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING
from xml.sax.saxutils import quoteattr

from workbench.reports.text import write_text

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


def save(
    document: Document, sections: Mapping[int, Iterable[str]], comments: Iterable[str], links: Links, stream: IO[bytes]
) -> None:
    """Write `document` to `stream` with `sections`, by their numbers, and `comments` put into their places.

    They are WordprocessingML, and may add to `links` while they are made.
    """
    document.comments  # noqa: B018 - makes the part that holds comments
    frame = io.BytesIO()
    document.save(frame)
    with zipfile.ZipFile(frame) as made, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for member in made.namelist():
            if member not in (_BODY, _COMMENTS, _RELATIONS):
                archive.writestr(member, made.read(member))
        with archive.open(_BODY, "w", force_zip64=True) as body:
            write_text(_filled(made.read(_BODY).decode(), sections), body)
        with archive.open(_COMMENTS, "w", force_zip64=True) as part:
            write_text(_appended(made.read(_COMMENTS).decode(), "w:comments", comments), part)
        relations = (
            f'<Relationship Id="{name}" Type="{_LINK_TYPE}" Target={quoteattr(address)} TargetMode="External"/>'
            for address, name in links
        )
        with archive.open(_RELATIONS, "w") as part:
            write_text(_appended(made.read(_RELATIONS).decode(), "Relationships", relations), part)


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
