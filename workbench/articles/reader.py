"""One article from one file: which format it is in, its text, and what the file says of itself."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import stat
import sys
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO, TypedDict, Unpack

from workbench.articles import characters
from workbench.articles.article import Article, ArticleError
from workbench.articles.content import Content, UnreadableError
from workbench.articles.encoding import EncodingError, decode
from workbench.articles.formats import Format, format_of
from workbench.articles.left_out import account
from workbench.articles.signature import Signature
from workbench.errors import system_reason
from workbench.translatable import N_, Phrase, told_by

#: The largest file that is read, in bytes: a long book, or a Word file with its pictures.
LARGEST_FILE = 64 * 2**20

#: The longest text that is kept, in code points.
LONGEST_TEXT = 8_000_000

#: So many code points tell an article's language.
_TELLING_TEXT = 20_000

#: So many tell whether it is the one that the file states.
_STATED_TEXT = 4_000

_STDIN = N_("standard input")
_BINARY = N_("this is a binary file, not an article")


class Said(TypedDict, total=False):
    """What is known of an article from elsewhere; it wins over what the file says.

    `encoding` is the character encoding of a text file, for the rare one whose encoding can't be told.
    """

    language: str | None
    published: dt.date | None
    title: str | None
    url: str | None
    byline: str | None
    encoding: str | None


def read_article(path: str | os.PathLike[str], **said: Unpack[Said]) -> Article:
    """The article in the file at `path`; `-` reads standard input.

    Raises ArticleError where there is no such file or no article in it.
    """
    if os.fspath(path) == "-":
        data, filename = _bounded(sys.stdin.buffer, _STDIN), _STDIN
    else:
        data, filename = read_file(Path(path)), str(Path(path).absolute())
    return read_bytes(data, filename, **said)


def read_bytes(data: bytes, filename: str, **said: Unpack[Said]) -> Article:
    """The article in `data`, the bytes of a file called `filename`, which errors name as it is given.

    Errors are those of `read_article`.
    """
    from workbench.articles import head  # With it comes the reading of dates, a third of the extractor.

    name = characters.well_formed(Path(filename).name) or _STDIN
    try:
        content = _content(data, name, said.get("encoding"))
        _check(content.text)
    except UnreadableError as error:
        raise ArticleError("{name}: {error}", name=_called(filename), error=error) from error
    text = content.text
    code, doubt = _language(said.get("language"), content.language, text)
    first = head.read(text, code)
    return Article(
        text=text,
        title=_line(said.get("title")) or _line(content.title) or Path(name).stem,
        language=code,
        published=said.get("published") or content.published or first.published,
        byline=_line(said.get("byline")) or _line(content.byline) or first.byline or _line(content.author),
        url=_line(said.get("url")) or _line(content.url),
        filename=name,
        original=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type=content.media_type,
        warnings=(*content.warnings, *account(content.left_out), *doubt, *characters.warnings(text)),
        hints=content.hints,
        left_out=content.left_out,
        places=content.places,
    )


def _called(filename: str) -> str:
    return Phrase(_STDIN) if filename == _STDIN else characters.well_formed(filename) or Phrase(_STDIN)


def _check(text: str) -> None:
    refusal = characters.refused(text)
    if refusal:
        raise UnreadableError(refusal)
    if not text.strip():
        raise UnreadableError("there is no text in it")
    if len(text) > LONGEST_TEXT:
        raise UnreadableError("the text is longer than {most:,} characters", most=LONGEST_TEXT)


def _language(said: str | None, stated: str | None, text: str) -> tuple[str, tuple[str, ...]]:
    """The code of the language that the article is read in, and a warning where it is another than is said.

    What is `said` by whoever brings the file in holds; what the file has `stated`, unless its words are plainly others.
    """
    from workbench.extract.detect import detect, unless_plainly_another
    from workbench.extract.document import tokenise
    from workbench.extract.invisible_characters import as_seen
    from workbench.extract.language_file import available

    if said in available():
        return said, ()
    named = said or stated
    known = not said and named in available()
    tokens = tokenise(as_seen(text[: _STATED_TEXT if known else _TELLING_TEXT]))
    found = unless_plainly_another(named, tokens) if known and named else detect(tokens).code
    if not named or named == found:
        return found, ()
    if known:
        doubt = Phrase("the file says that it is in {stated!r}; by its words it is read as {found!r}",
                       stated=named, found=found)  # fmt: skip
    else:
        doubt = Phrase("there is no language {said!r} here; the article is read as {found!r}", said=named, found=found)
    return found, (doubt,)


def _content(data: bytes, name: str, encoding: str | None) -> Content:
    if not data.strip():
        raise UnreadableError("the file is empty")
    file = Signature(data, name)
    form = format_of(file)
    if not form.reader:
        raise UnreadableError(form.refusal)
    try:
        return _text_content(file, form, encoding) if form.is_text else form.read(data)
    except UnreadableError:
        raise
    except Exception as error:
        # Libraries meet a damaged file with exceptions of every kind; none of them may end the reading of a folder.
        raise UnreadableError("the file is damaged: it can't be read as {name}", name=Phrase(form.name)) from error


def _text_content(file: Signature, form: Format, encoding: str | None) -> Content:
    try:
        decoded = decode(file.data, encoding, file.declared_encoding if form.declares_encoding else None)
    except EncodingError as error:
        raise UnreadableError(_BINARY if b"\x00" in file.data else error.args[0]) from error
    if _is_binary(decoded.text):
        raise UnreadableError(_BINARY)
    text = characters.normalise(decoded.text)
    # No parser is given what the text may not hold anyway, and the place is that in the file.
    refusal = characters.refused(text)
    if refusal:
        raise UnreadableError(refusal)
    content = form.read(text)
    if decoded.certain:
        return content
    note = Phrase("the file does not say its encoding; it was read as {encoding}", encoding=decoded.encoding)
    return replace(content, warnings=(note, *content.warnings))


def _is_binary(text: str) -> bool:
    """Whether `text` holds more control characters than any text with a few stray ones in it."""
    sample = text[:65536]
    controls = sum(1 for character in sample if character < " " and character not in "\t\n\r\f\x1b")
    return controls > 4 and controls * 20 > len(sample)


def read_file(path: Path, largest: int = LARGEST_FILE) -> bytes:
    """The bytes of the file at `path`, of which no more than `largest` are read.

    Raises ArticleError where there is none, and for what is no file: a pipe or a device may never end.
    """
    name = characters.well_formed(str(path.absolute()))
    try:
        # A pipe is opened without waiting for whoever writes to it.
        with open(path, "rb", opener=_without_waiting) as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise ArticleError("{name}: this is a pipe or a device, not a file; - reads standard input", name=name)
            return _bounded(file, name, largest)
    except IsADirectoryError:
        raise ArticleError("{name}: this is a folder, not an article", name=name) from None
    except FileNotFoundError:
        raise ArticleError("{name}: there is no such file", name=name) from None
    except PermissionError:
        raise ArticleError("{name}: you may not read this file", name=name) from None
    except (OSError, ValueError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else told_by(error)
        raise ArticleError("{name}: it can't be read ({reason})", name=name, reason=reason) from error


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _bounded(file: BinaryIO, name: str, largest: int = LARGEST_FILE) -> bytes:
    data = file.read(largest + 1)
    if len(data) > largest:
        raise ArticleError("{name}: larger than {size} MiB", name=name, size=largest // 2**20)
    return data


def _line(value: str | None) -> str | None:
    """`value` as one line without space at its ends, or None where nothing is left."""
    return " ".join(characters.well_formed(value).split()) or None if value else None
