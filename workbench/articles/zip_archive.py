"""Word and OpenDocument files are ZIP archives of XML: what is looked at before anything in them is parsed.

A small archive can unpack to gigabytes, XML can name entities that read other files or grow without end, and a
parsed tree takes many times the size of its text. Sizes are therefore checked against the archive's own directory
(which the reading of a member cannot exceed). What is parsed has no document type, and its tags are counted before;
parts that are not read, as macros and formulas, may be what they like.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from workbench.articles.content import UnreadableError

#: Members of an archive; a Word file has about twenty, and one for each picture.
MOST_MEMBERS = 5_000
#: All members unpacked, in bytes.
LARGEST_UNPACKED = 256 * 2**20
#: One XML member unpacked, in bytes, and the tags in it.
LARGEST_XML = 32 * 2**20
MOST_TAGS = 500_000

_XML = (".xml", ".rels")


@contextmanager
def opened(data: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive in `data`, which was checked. Raises UnreadableError where it is damaged or larger than allowed."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except Exception as error:  # zipfile meets a damaged file with exceptions of every kind
        raise UnreadableError("the file is damaged: it can't be unpacked and read") from error
    with archive:
        _check(archive)
        yield archive


def parse(xml: bytes) -> Any:
    """The root element of `xml`: no entity is expanded, nothing outside is read, depth and size are bounded.

    Raises UnreadableError for a document type, for more tags than any article has, and where it is no XML.
    """
    from lxml import etree

    if len(xml) > LARGEST_XML:
        raise UnreadableError("a part of the file unpacks to more than {size} MiB", size=LARGEST_XML // 2**20)
    # Without its zero bytes, UTF-16 shows its markup too.
    markup = xml.replace(b"\x00", b"")
    if b"<!DOCTYPE" in markup or b"<!ENTITY" in markup:
        raise UnreadableError("the file declares XML entities, which no word processor writes")
    if markup.count(b"<") > MOST_TAGS:
        raise UnreadableError("a part of the file has more than {most:,} tags", most=MOST_TAGS)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(xml, parser=parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableError("the file is damaged: its XML can't be read") from error


def _check(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    if len(members) > MOST_MEMBERS:
        raise UnreadableError("the archive has more than {most:,} members", most=MOST_MEMBERS)
    if sum(member.file_size for member in members) > LARGEST_UNPACKED:
        raise UnreadableError("the archive unpacks to more than {size} MiB", size=LARGEST_UNPACKED // 2**20)
    for member in members:
        if member.flag_bits & 1:
            raise UnreadableError("the file is protected by a password")
        parts = member.filename.replace("\\", "/").split("/")
        if ".." in parts or parts[0] == "" or parts[0].endswith(":"):
            raise UnreadableError("the archive has a member outside itself")
        if member.filename.lower().endswith(_XML) and member.file_size > LARGEST_XML:
            raise UnreadableError("a part of the file unpacks to more than {size} MiB", size=LARGEST_XML // 2**20)
