"""What a file shows of itself, whatever it is called, and the tests of it by which the table of formats tells files."""

from __future__ import annotations

import codecs
import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping
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

#: How the names of Markdown files end; such a file may begin with an element of HTML.
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

#: How the containers of Office begin that were written before 2007.
OLE = b"\xd0\xcf\x11\xe0"


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


def begins(*starts: bytes) -> Callable[[Signature], bool]:
    """Whether a file begins with one of `starts`."""
    return lambda file: file.data.startswith(starts)


def has_stream(*streams: str) -> Callable[[Signature], bool]:
    """Whether an OLE file, as Office wrote before 2007, has one of the named streams in its directory."""
    names = [stream.encode("utf-16-le") for stream in streams]
    return lambda file: file.data.startswith(OLE) and any(name in file.data for name in names)


def has_root(*roots: str) -> Callable[[Signature], bool]:
    """Whether a file's first element is one of `roots`, named in lower case."""
    return lambda file: file.root in roots


def has_package(pattern: str) -> Callable[[Signature], bool]:
    """Whether what a ZIP archive says it holds matches `pattern`."""
    return lambda file: bool(file.members) and re.search(pattern, file.package) is not None


def is_zip_with(*members: str) -> Callable[[Signature], bool]:
    """Whether a ZIP archive has one of `members`."""
    return lambda file: any(member in file.members for member in members)


#: Elements that a saved piece of a page begins with; Markdown may begin so too.
_FRAGMENT = frozenset([
    "html", "head", "body", "article", "section", "main", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul",
    "ol", "blockquote", "figure", "span", "b", "strong", "em", "i", "a", "header", "center", "meta",
])  # fmt: skip


def is_page(file: Signature) -> bool:
    """A page, or a piece of one: it begins with an element of HTML, and one is closed later on."""
    if file.root == "html" or file.doctype == "html" or re.match(r"<!doctype html", file.start, re.IGNORECASE):
        return True
    if file.root not in _FRAGMENT or file.suffix in MARKDOWN_SUFFIXES:
        return False
    return any(tag.lower() in _FRAGMENT for tag in re.findall(r"</(\w+)\s*>", file.start))


def is_web_archive(file: Signature) -> bool:
    """A page that a browser or Word saved with its pictures, packed like a mail that nobody sent (MHTML, RFC 2557)."""
    names = file.header.keys()
    if "snapshot-content-location" in names or "content-location" in names:
        return True
    is_sent = names & {"to", "message-id", "received"}
    return "multipart/related" in file.header.get("content-type", "").lower() and not is_sent


def is_mail(file: Signature) -> bool:
    """A header that a mail program wrote, or that a person's memo looks like: sender, subject or receiver, and day."""
    names = file.header.keys()
    if names & {"message-id", "received", "mime-version", "return-path", "delivered-to", "x-mailer"}:
        return bool(names & {"from", "to", "subject", "date"})
    return {"from", "date"} <= names and bool(names & {"to", "subject"})


def is_zipped_page(file: Signature) -> bool:
    """What Google Docs gives as "web page": one page with its pictures, zipped."""
    files = [name for name in file.members if not name.endswith("/") and not name.startswith("__MACOSX/")]
    pages = [name for name in files if name.lower().endswith((".html", ".htm"))]
    pictures = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".css")
    return len(pages) == 1 and all(name in pages or name.lower().endswith(pictures) for name in files)


_TIME = r"(?:\d{1,3}:)?\d{2}:\d{2}[.,]\d{1,3}"
_CUE = re.compile(rf"{_TIME}[ \t]*-->[ \t]*{_TIME}")


def is_subtitles(file: Signature) -> bool:
    """Subtitles as SRT, which begin with a cue, or as WebVTT, which say so."""
    lines = file.start[:2_000].splitlines()
    if lines and re.match(r"WEBVTT(?:[ \t]|\Z)", lines[0]):
        return True
    return any(_CUE.match(line.strip()) for line in lines[:2]) and not lines[0][:1].isalpha()


def is_report(file: Signature) -> bool:
    """A report that the workbench exported, from which an article comes back with all that was done on it."""
    return isinstance(file.json, dict) and file.json.get("format") == "claims-workbench report"


def is_ninjs(file: Signature) -> bool:
    """An item of the IPTC's ninjs: JSON with an address of its own, and words of an article."""
    data = file.json
    if not isinstance(data, dict):
        return False
    words = {"headline", "headlines", "body_text", "body_html", "body_xhtml", "bodies", "description_text"}
    return "uri" in data and bool(words & data.keys())


def is_json(file: Signature) -> bool:
    """Any other JSON, or what is called so and begins like it."""
    return file.json is not None or (file.suffix == ".json" and file.start[:1] in ("{", "["))
