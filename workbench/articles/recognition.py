"""By what each kind of file is told: tests of a file's signature, which the table of formats names."""

from __future__ import annotations

import re
from collections.abc import Callable

from workbench.articles.signature import Signature

#: How the names of Markdown files end; such a file may begin with an element of HTML.
MARKDOWN_SUFFIXES = (".md", ".markdown", ".mdown", ".mkd")

#: How the containers of Office begin that were written before 2007.
OLE = b"\xd0\xcf\x11\xe0"


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
_FRAGMENT = frozenset(
    [
        *("html", "head", "body", "article", "section", "main", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6"),
        *(
            "table",
            "ul",
            "ol",
            "blockquote",
            "figure",
            "span",
            "b",
            "strong",
            "em",
            "i",
            "a",
            "header",
            "center",
            "meta",
        ),
    ]
)


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
