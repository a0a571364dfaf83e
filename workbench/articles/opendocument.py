"""OpenDocument text, packed (ODT) or as one XML file (FODT): the copy as it is printed, the author's notes as hints."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from functools import cache
from typing import Any

from workbench.articles import metadata, plain
from workbench.articles.content import TRACKED, Content, UnreadableError
from workbench.articles.left_out import FOOTER, HEADER, LeftOut, Part
from workbench.articles.odf_styles import DC, OFFICE, STYLE, Styles
from workbench.articles.odf_walk import Walk, words
from workbench.articles.zip_archive import opened, parse

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"
FLAT_MEDIA_TYPE = "application/vnd.oasis.opendocument.text-flat-xml"

_HEADS = {
    f"{STYLE}{kind}{pages}": where
    for kind, where in (("header", HEADER), ("footer", FOOTER))
    for pages in ("", "-left", "-first")
}
#: Members of a package that hold a library of macros, and those that only list what is in it.
_MACROS = re.compile(r"(?:Basic|Scripts)/.+/(?!script-l[bc]\.xml|dialog-l[bc]\.xml)[^/]+")
#: Pictures in a file without a package, as text of many megabytes.
_PICTURE = re.compile(rb"<office:binary-data>[^<]*</office:binary-data>")


def read(data: bytes) -> Content:
    """The content of the OpenDocument text `data`, packed or flat.

    Raises UnreadableError where it is damaged, larger than allowed, or another kind of document.
    """
    if not data.startswith(b"PK"):
        return _flat(data)
    with opened(data) as archive:
        return _packed(archive)


def _packed(archive: zipfile.ZipFile) -> Content:
    if archive.read("mimetype").strip() != MEDIA_TYPE.encode():
        raise UnreadableError("this is an OpenDocument file, but not a text")
    members = archive.namelist()
    content, styles, meta = (
        parse(archive.read(name)) if name in members else None for name in ("content.xml", "styles.xml", "meta.xml")
    )
    roots = [root for root in (content, styles) if root is not None]
    macros = any(_MACROS.fullmatch(name) for name in members)
    return _content(roots, meta, MEDIA_TYPE, macros=macros, embedded=cache(lambda address: _embedded(archive, address)))


def _flat(data: bytes) -> Content:
    root = parse(_PICTURE.sub(b"", data))
    if root.get(f"{OFFICE}mimetype", MEDIA_TYPE) != MEDIA_TYPE:
        raise UnreadableError("this is an OpenDocument file, but not a text")
    scripts = root.find(f"{OFFICE}scripts")
    macros = scripts is not None and any(element.tag.endswith("}module") for element in scripts.iter())
    return _content([root], root, FLAT_MEDIA_TYPE, macros=macros, embedded=lambda address: (Part.EMBEDDED, address))


def _content(
    roots: Sequence[Any],
    meta: Any | None,
    media_type: str,
    *,
    macros: bool,
    embedded: Callable[[str], tuple[Part, str]],
) -> Content:
    body = roots[0].find(f"{OFFICE}body/{OFFICE}text") if roots else None
    if body is None:
        raise UnreadableError("the file is damaged: it has no text part")
    walk = Walk(Styles(roots), embedded)
    walk.body(body)
    text, hints = walk.copy.finish()
    said = None if meta is None else next(meta.iter(f"{OFFICE}meta"), None)
    title, author, language = (
        None if said is None else next((one.text for one in said.iter(f"{DC}{name}") if one.text), None)
        for name in ("title", "creator", "language")
    )
    return Content(
        text=text,
        media_type=media_type,
        title=walk.title or metadata.title(title) or walk.heading or plain.first_line_title(text),
        language=metadata.language(language),
        author=author,
        warnings=(TRACKED,) if walk.changes else (),
        hints=hints,
        left_out=(*walk.copy.left_out, *_around(roots), *([LeftOut(Part.MACRO)] if macros else [])),
    )


def _around(roots: Sequence[Any]) -> Iterator[LeftOut]:
    """The heads and feet of the pages; the same one on several kinds of pages is one."""
    told = set()
    for root in roots:
        for element in root.iter(*_HEADS):
            line = words(element)
            if line and line not in told:
                told.add(line)
                part = Part.PAGE_NUMBER if line.isdecimal() else Part.RUNNING_HEAD
                yield LeftOut(part, line, where=_HEADS[element.tag])


def _embedded(archive: zipfile.ZipFile, address: str) -> tuple[Part, str]:
    """What kind of object stands at `address` in the package, and the words in it."""
    folder = posixpath.normpath(address)
    try:
        root = parse(archive.read(f"{folder}/content.xml"))
    except (KeyError, UnreadableError):
        return Part.EMBEDDED, folder
    if root.tag.endswith("}math"):
        return Part.FORMULA, words(root)
    if root.find(f"{OFFICE}body/{OFFICE}chart") is not None:
        return Part.CHART, words(root)
    return Part.EMBEDDED, folder
