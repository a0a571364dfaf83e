"""A web page packed with its pictures: MHTML as browsers and Word save it, or the ZIP that Google Docs gives."""

from __future__ import annotations

from dataclasses import replace
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from workbench.articles import metadata, webpage
from workbench.articles.characters import normalise, refused
from workbench.articles.content import Content, UnreadableError
from workbench.articles.encoding import EncodingError, decode
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.signature import Signature
from workbench.articles.zip_archive import opened

_PAGES = (".html", ".htm", ".xhtml")


def read(data: bytes) -> Content:
    """The content of the page in a web archive. Raises UnreadableError where there is none, or it is damaged."""
    return _zipped(data) if data.startswith(b"PK") else _mhtml(data)


def _zipped(data: bytes) -> Content:
    with opened(data) as archive:
        name = next(name for name in archive.namelist() if name.lower().endswith(_PAGES) and "__MACOSX" not in name)
        return _page(archive.read(name), None)


def _mhtml(data: bytes) -> Content:
    message = BytesParser(policy=policy.default).parsebytes(data)
    pages = [part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        raise UnreadableError("there is no page in the web archive")
    main = _start(message, pages)
    payload = main.get_payload(decode=True)
    content = _page(payload if isinstance(payload, bytes) else b"", main.get_content_charset())
    address = message.get("Snapshot-Content-Location") or main.get("Content-Location")
    framed = [
        LeftOut(Part.EMBEDDED, str(part.get("Content-Location") or "a page in a frame"))
        for part in pages
        if part is not main
    ]
    return replace(
        content,
        media_type="multipart/related",
        title=content.title or message.get("Subject"),
        url=content.url or metadata.web_address(str(address or "")),
        left_out=(*content.left_out, *framed),
    )


def _start(message: EmailMessage, pages: list[EmailMessage]) -> EmailMessage:
    """The page that the archive was made of: the one its header names, or the first."""
    start = message.get_param("start")
    return next((part for part in pages if start and part.get("Content-ID") == start), pages[0])


def _page(data: bytes, charset: str | None) -> Content:
    declared = charset or Signature(data, "").declared_encoding
    try:
        text = normalise(decode(data, None, declared).text)
    except (EncodingError, LookupError) as error:
        raise UnreadableError(error.args[0]) from error
    if refusal := refused(text):
        raise UnreadableError(refusal)
    return webpage.read(text)
