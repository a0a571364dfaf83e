"""One article from one file: which format it is in, its text, and what the file says of itself."""

from __future__ import annotations

import datetime as dt
import errno
import hashlib
import os
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from workbench.articles import characters, plain
from workbench.articles.article import Article, ArticleError
from workbench.articles.content import Content, UnreadableError
from workbench.articles.encoding import Decoded, EncodingError, decode

#: The largest file that is read, in bytes: a long book, or a Word file with its pictures.
LARGEST_FILE = 64 * 2**20

#: The longest text that is kept, in code points.
LONGEST_TEXT = 8_000_000

#: What the first bytes say of files that hold no article.
_FOREIGN = (
    (b"\x89PNG", "this is a PNG picture, not an article"),
    (b"\xff\xd8\xff", "this is a JPEG picture, not an article"),
    (b"GIF8", "this is a GIF picture, not an article"),
    (b"SQLite format 3\x00", "this is a SQLite database, not an article"),
    (b"\x1f\x8b", "this is a gzip archive, not an article"),
    (b"\x7fELF", "this is a program, not an article"),
    (b"\xd0\xcf\x11\xe0", "this is an old Word file (.doc) or one with a password; save it as .docx without one"),
    (b"{\\rtf", "this is a rich text file (.rtf); save it as .docx"),
)

#: So many code points tell an article's language.
_TELLING_TEXT = 20_000

_STDIN = "standard input"
_BINARY = "this is a binary file, not an article"
_MARKDOWN_SUFFIXES = frozenset([".md", ".markdown", ".mdown", ".mkd"])
_WEB_SUFFIXES = frozenset([".html", ".htm", ".xhtml"])
_OPENS_A_PAGE = re.compile(rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<!doctype html|<html[\s>])", re.IGNORECASE)


def read_article(
    path: str | os.PathLike[str],
    *,
    language: str | None = None,
    published: dt.date | None = None,
    title: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    encoding: str | None = None,
) -> Article:
    """The article in the file at `path`; `-` reads standard input.

    An option that is given wins over what the file says. `encoding` is the character encoding of a text file, for
    the rare one whose encoding can't be told. Raises ArticleError where there is no such file or no article in it.
    """
    if os.fspath(path) == "-":
        data, filename = _bounded(sys.stdin.buffer, _STDIN), _STDIN
    else:
        data, filename = _file(Path(path)), Path(path).name
    return read_bytes(
        data,
        filename,
        language=language,
        published=published,
        title=title,
        url=url,
        byline=byline,
        encoding=encoding,
    )


def read_bytes(
    data: bytes,
    filename: str,
    *,
    language: str | None = None,
    published: dt.date | None = None,
    title: str | None = None,
    url: str | None = None,
    byline: str | None = None,
    encoding: str | None = None,
) -> Article:
    """The article in `data`, the bytes of a file called `filename`. Options and errors are those of `read_article`."""
    from workbench.articles import head  # With it comes the reading of dates, a third of the extractor.

    name = characters.well_formed(Path(filename).name) or _STDIN
    try:
        content = _content(data, name, encoding)
        _check(content.text)
    except UnreadableError as error:
        raise ArticleError(f"{name}: {error}") from error
    text = content.text
    code, doubt = _language(language or content.language, text)
    first = head.read(text, code)
    return Article(
        text=text,
        title=_line(title) or _line(content.title) or Path(name).stem,
        language=code,
        published=published or content.published or first.published,
        byline=_line(byline) or _line(content.byline) or first.byline or _line(content.author),
        url=_line(url) or _line(content.url),
        filename=name,
        original=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=content.media_type,
        warnings=(*content.warnings, *doubt, *characters.warnings(text)),
        hints=content.hints,
    )


def _check(text: str) -> None:
    refusal = characters.refused(text)
    if refusal:
        raise UnreadableError(refusal)
    if not text.strip():
        raise UnreadableError("there is no text in it")
    if len(text) > LONGEST_TEXT:
        raise UnreadableError(f"the text is longer than {LONGEST_TEXT:,} characters")


def _language(said: str | None, text: str) -> tuple[str, tuple[str, ...]]:
    """The code of the language that the article is read in, and a warning where it is another than is said."""
    from workbench.extract.detect import detect
    from workbench.extract.language import available
    from workbench.extract.tokens import tokenise

    if said in available():
        return said, ()
    found = detect(tokenise(text[:_TELLING_TEXT])).code
    return found, (f"there is no language {said!r} here; the article is read as {found!r}",) if said else ()


def _content(data: bytes, name: str, encoding: str | None) -> Content:
    if not data.strip():
        raise UnreadableError("the file is empty")
    for magic, refusal in _FOREIGN:
        if data.startswith(magic):
            raise UnreadableError(refusal)
    if data.startswith(b"PK\x03\x04"):
        from workbench.articles import archive

        return archive.read(data)
    if b"%PDF-" in data[:1024]:
        from workbench.articles import pdf

        return pdf.read(data)
    return _text_content(data, Path(name).suffix.lower(), encoding)


def _text_content(data: bytes, suffix: str, encoding: str | None) -> Content:
    web = suffix in _WEB_SUFFIXES or _OPENS_A_PAGE.match(data) is not None
    decoded = _decoded(data, encoding, web=web)
    text = characters.normalise(decoded.text)
    # No parser is given what the text may not hold anyway, and the place is that in the file.
    refusal = characters.refused(text)
    if refusal:
        raise UnreadableError(refusal)
    if web:
        from workbench.articles import webpage

        content = webpage.read(text)
    elif suffix in _MARKDOWN_SUFFIXES:
        from workbench.articles import markdown

        content = markdown.read(text)
    else:
        content = plain.read(text)
    if decoded.certain:
        return content
    note = f"the file does not say its encoding; it was read as {decoded.encoding}"
    return replace(content, warnings=(note, *content.warnings))


def _decoded(data: bytes, encoding: str | None, *, web: bool) -> Decoded:
    declared = None
    if web:
        from workbench.articles import webpage

        declared = webpage.declared_encoding(data)
    try:
        decoded = decode(data, encoding, declared)
    except EncodingError as error:
        raise UnreadableError(_BINARY if b"\x00" in data else str(error)) from error
    if _is_binary(decoded.text):
        raise UnreadableError(_BINARY)
    return decoded


def _is_binary(text: str) -> bool:
    """Whether `text` holds more control characters than any text with a few stray ones in it."""
    sample = text[:65536]
    controls = sum(1 for character in sample if character < " " and character not in "\t\n\r\f\x1b")
    return controls > 4 and controls * 20 > len(sample)


def _file(path: Path) -> bytes:
    name = characters.well_formed(str(path))
    try:
        with path.open("rb") as file:
            return _bounded(file, name)
    except IsADirectoryError:
        raise ArticleError(f"{name}: this is a folder, not an article") from None
    except FileNotFoundError:
        raise ArticleError(f"{name}: there is no such file") from None
    except PermissionError:
        raise ArticleError(f"{name}: you may not read this file") from None
    except (OSError, ValueError) as error:
        reason = os.strerror(error.errno or errno.EIO) if isinstance(error, OSError) else str(error)
        raise ArticleError(f"{name}: it can't be read ({reason})") from error


def _bounded(file: BinaryIO, name: str) -> bytes:
    data = file.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise ArticleError(f"{name}: larger than {LARGEST_FILE // 2**20} MiB")
    return data


def _line(value: str | None) -> str | None:
    """`value` as one line without space at its ends, or None where nothing is left."""
    return " ".join(characters.well_formed(value).split()) or None if value else None
