"""What a file shows of itself, whatever it is called: first bytes, root element, mail header, members of an archive."""

from __future__ import annotations

import codecs
import io
import json
import re
import zipfile
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

#: So many bytes are looked at where a file's start is asked for.
_START = 65_536
#: A table of contents of a ZIP archive larger than this, unpacked, is not an office file's.
_LARGEST_TYPES = 2**20

#: What may stand before a document's first element; each turn takes one of them.
_PROLOGUE = re.compile(r"\s+|<\?[^>]*>|<!--.*?-->|<!DOCTYPE\s[^>\[]*(?:\[[^\]]*\]\s*)?>", re.IGNORECASE | re.DOTALL)
_ELEMENT = re.compile(r"<([A-Za-z_][\w.:-]*)(?=[\s/>])")
_HEADER_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]{0,60}):[ \t]?(.*)")
_MOST_HEADER_LINES = 300
_CHARSET = re.compile(rb"<meta[^<>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)


class Signature:
    """The bytes of a file and the name it came under; each trait is worked out once, when it is first asked for."""

    def __init__(self, data: bytes, name: str) -> None:
        self.data = data
        self.suffix = Path(name).suffix.lower()

    @cached_property
    def start(self) -> str:
        """The first characters, without byte order mark and space before them; other encodings show their ASCII."""
        head = self.data[:_START]
        if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
            return head[: len(head) // 2 * 2].decode("utf-16", "replace").lstrip()
        return head.decode("utf-8-sig", "replace").lstrip("\ufeff \t\r\n\f")

    @cached_property
    def has_xml_declaration(self) -> bool:
        """Whether the file says that it is XML."""
        return self.start.startswith("<?xml")

    @cached_property
    def root(self) -> str:
        """The name of the first element, in lower case and without its prefix; empty where markup does not begin."""
        text, at = self.start, 0
        while (found := _PROLOGUE.match(text, at)) is not None:
            at = found.end()
        element = _ELEMENT.match(text, at)
        return element.group(1).rpartition(":")[2].lower() if element else ""

    @cached_property
    def declared_encoding(self) -> str | None:
        """The encoding that a page's first kilobyte declares, by the name Python has for it; None where it has none.

        What is called ISO 8859-1 or ASCII on the web is Windows-1252 (WHATWG Encoding Standard).
        """
        found = _CHARSET.search(self.data[:1024])
        if found is None:
            return None
        try:
            name = codecs.lookup(found.group(1).decode("ascii", "replace")).name
        except LookupError:
            return None
        return "cp1252" if name in ("iso8859-1", "ascii") else name

    @cached_property
    def doctype(self) -> str:
        """The name in the document type declaration, in lower case; empty where there is none."""
        found = re.search(r"<!DOCTYPE\s+([\w.:-]+)", self.start[:4_000], re.IGNORECASE)
        return found.group(1).lower() if found else ""

    @cached_property
    def header(self) -> Mapping[str, str]:
        """The fields of a mail header (RFC 5322) at the start, names in lower case; empty where there is none."""
        fields: dict[str, str] = {}
        name = ""
        for number, line in enumerate(self.start.splitlines()):
            if not line.strip() or number > _MOST_HEADER_LINES:
                return fields
            if number == 0 and line.startswith("From ") and "@" in line:
                continue  # the line that a mailbox file puts before each message
            found = _HEADER_LINE.fullmatch(line)
            if found:
                name = found.group(1).lower()
                fields.setdefault(name, found.group(2).strip())
            elif name and line[0] in " \t":
                fields[name] += f" {line.strip()}"
            else:
                return {}
        return fields

    @cached_property
    def members(self) -> frozenset[str]:
        """The names of a ZIP archive's members; empty where the file is none, or can't be unpacked."""
        if not self.data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
            return frozenset()
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive:
                return frozenset(archive.namelist())
        except Exception:  # zipfile meets a damaged archive with exceptions of every kind
            return frozenset()

    @cached_property
    def package(self) -> str:
        """What a ZIP archive says it holds: an office file's content types, or the media type of OpenDocument, EPUB."""
        for name in ("[Content_Types].xml", "mimetype"):
            if name in self.members:
                return self._member(name)
        return ""

    def _member(self, name: str) -> str:
        try:
            with zipfile.ZipFile(io.BytesIO(self.data)) as archive, archive.open(name) as member:
                return member.read(_LARGEST_TYPES).replace(b"\x00", b"").decode("utf-8", "replace")
        except Exception:  # as above; encrypted members too
            return ""

    @cached_property
    def json(self) -> Any:
        """The JSON that the file holds, or the first line's where it is JSON line by line; None where it is no JSON."""
        if self.start[:1] not in ("{", "["):
            return None
        text = self.data.decode("utf-8-sig", "replace")
        for piece in (text, self.start.split("\n", 1)[0]):
            try:
                held = json.loads(piece)
            except (ValueError, RecursionError):
                continue
            # A line such as "[1]" is the beginning of a list of notes.
            return held if isinstance(held, dict) or any(isinstance(each, dict) for each in held) else None
        return None
