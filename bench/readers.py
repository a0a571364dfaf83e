"""What reading loses: each file of a folder is read, and the words that its format's parser gives are looked for.

python bench/readers.py FOLDER [--all] [--words 8]

For every file: read, refused with its reason, or passed over; what was left out by name; and the words of the parser's
own text that are neither in the copy nor in the author's notes nor in the account. Files that lose nothing are printed
with --all. The exit status is 1 where a word was lost or a reader failed with anything but a refusal.

The parser's own text is what the library that opens the format holds: the strings of the XML parts of Word and
OpenDocument files, the text nodes of a page without its scripts, the text of a PDF's pages, the strings of JSON.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
import traceback
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

from lxml import etree, html

from workbench.articles import Article, ArticleError, read_bytes
from workbench.articles.encoding import EncodingError, decode
from workbench.articles.folder import entries
from workbench.articles.formats import format_of
from workbench.articles.logged_warnings import gathered_warnings
from workbench.articles.signature import Signature

_WORD = re.compile(r"[^\W_]+")
#: A word this long is also looked for inside others: lines are joined and broken words mended.
_LONG = 3
_RAISED = re.compile("[\u2070-\u209c\u00b9\u00b2\u00b3]+")
#: Elements of XML that stand inside a word.
_INLINE = frozenset(
    [
        *("a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "ins", "kbd", "mark", "small"),
        *("span", "strong", "tt", "u", "wbr", "r", "t", "hyperlink", "bookmark-start", "bookmark-end"),
    ]
)
_NOT_TEXT = frozenset(["script", "style", "head"])
#: The parts of a Word file that hold words of its author.
_WORD_PARTS = re.compile(r"word/(?:document|footnotes|endnotes|comments|header|footer)\d*\.xml")


@dataclass(frozen=True)
class Reading:
    """What became of one file; `lost` are words of the parser's that are nowhere."""

    path: Path
    result: str
    reason: str = ""
    account: str = ""
    words: int = 0
    lost: tuple[str, ...] = ()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent.parent / "seeds")
    parser.add_argument("--all", action="store_true", help="print files that lose nothing too")
    parser.add_argument("--words", type=int, default=8, help="how many lost words are printed of a file")
    options = parser.parse_args()
    if not options.folder.is_dir():
        parser.error(f"{options.folder} is no folder")
    readings = []
    for reading in read_folder(options.folder):
        readings.append(reading)
        if options.all or reading.lost or reading.result != "read":
            print("\n".join(told(reading, options.folder, options.words)))
    print(summary(readings))
    return int(any(reading.lost or reading.result == "failed" for reading in readings))


def read_folder(folder: Path) -> Iterator[Reading]:
    for entry in entries(folder):
        if entry.passed_over:
            yield Reading(entry.path, "passed over", entry.passed_over)
        else:
            yield read_file(entry.path)


def read_file(path: Path) -> Reading:
    data = path.read_bytes()
    try:
        article = read_bytes(data, path.name)
    except ArticleError as error:
        failed = error.__cause__ is not None and error.__cause__.__cause__ is not None
        return Reading(path, "failed" if failed and _is_bug(error) else "refused", str(error).partition(": ")[2])
    except Exception:
        return Reading(path, "failed", traceback.format_exc(limit=-2))
    words = list(own_words(data, path.name))
    account = "; ".join(line for line in article.warnings if line.startswith(("left out", "kept")))
    return Reading(path, "read", format_of(Signature(data, path.name)).name, account, len(words), lost(words, article))


def _is_bug(error: BaseException) -> bool:
    """Whether a refusal hides an error of the workbench's own."""
    inner: BaseException | None = error
    while inner is not None:
        if isinstance(inner, (NameError, AttributeError, TypeError, AssertionError)):
            return True
        inner = inner.__cause__
    return False


def lost(words: list[str], article: Article) -> tuple[str, ...]:
    """Those of `words` that are neither in the copy nor beside it nor in the account, each once."""
    kept = [article.text, article.title, article.byline or "", article.url or "", str(article.published)]
    kept += [f"{hint.text} {hint.url} {hint.author}" for hint in article.hints]
    kept += [part.words for part in article.left_out]
    found = _WORD.findall(_folded(" ".join(kept)))
    have, joined = set(found), "".join(found)
    missing: dict[str, None] = {}
    for index, word in enumerate(words):
        # Lines are joined, broken words mended, drop caps put to their word: then its neighbours tell.
        beside = ("".join(words[max(index - 1, 0) : index + 1]), "".join(words[index : index + 2]))
        is_part = len(word) >= _LONG and word in joined
        if word not in have and not is_part and not any(each != word and each in joined for each in beside):
            missing[word] = None
    return tuple(missing)


def own_words(data: bytes, name: str) -> Iterator[str]:
    """The words of the file as the parser of its format has them."""
    file = Signature(data, name)
    own = _OWN.get(format_of(file).reader, _plain)
    for text in own(data):
        yield from _WORD.findall(_folded(text))


def _folded(text: str) -> str:
    shown = "".join(letter for letter in text if unicodedata.category(letter) != "Cf")
    # An exponent is a word of its own, as it is in the file.
    return unicodedata.normalize("NFKC", _RAISED.sub(r" \g<0> ", shown)).casefold()


def _plain(data: bytes) -> Iterator[str]:
    try:
        yield decode(data).text
    except EncodingError:
        return


def _page(data: bytes) -> Iterator[str]:
    declared = Signature(data, "").declared_encoding
    text = decode(data, None, declared).text
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    yield _text(html.document_fromstring(text.encode(), parser=parser))


def _xml(data: bytes) -> Iterator[str]:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    yield _text(etree.fromstring(data, parser))


def _text(element: Any) -> str:
    """The text nodes in `element`; elements that part words have a space around them."""
    pieces: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        tag = str(node.tag).rpartition("}")[2]
        pieces.append("" if tag in _INLINE else " ")
        hidden = tag in _NOT_TEXT or any(str(each.tag) in _NOT_TEXT for each in node.iterancestors())
        if event == "start" and not hidden:
            pieces.append(node.text or "")
        elif event == "end" and node is not element:
            pieces.append(node.tail or "")
    return "".join(pieces)


def _word(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if _WORD_PARTS.fullmatch(name):
                root = etree.fromstring(archive.read(name))
                for paragraph in root.iter("{*}p"):
                    yield "".join(_run(node) for node in paragraph.iter("{*}t", "{*}delText"))


def _run(node: Any) -> str:
    """The words of a run; raised and lowered ones, and parts of a formula, are words of their own."""
    apart = node.getparent().find("{*}rPr/{*}vertAlign") is not None or "/math" in str(node.tag)
    return f" {node.text or ''} " if apart else node.text or ""


def _opendocument(data: bytes) -> Iterator[str]:
    if not data.startswith(b"PK"):
        yield from _xml(data)
        return
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        yield from _xml(archive.read("content.xml"))


def _pdf(data: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    with gathered_warnings("pypdf"):
        for page in PdfReader(io.BytesIO(data)).pages:
            try:
                yield page.extract_text()
            except Exception:  # a page that pypdf can't read has no words of its own
                continue


def _json(data: bytes) -> Iterator[str]:
    waiting = [json.loads(data.decode("utf-8-sig"))]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict):
            waiting += [value for key, value in one.items() if key not in _CODES]
        elif isinstance(one, list):
            waiting += one
        elif isinstance(one, str):
            yield " ".join(_page(one.encode())) if one.lstrip().startswith("<") else one


def _mail(data: bytes) -> Iterator[str]:
    for part in message_from_bytes(data, policy=policy.default).walk():
        if part.get_content_type() == "text/plain" and not part.get_filename():
            yield part.get_content()


def _archive(data: bytes) -> Iterator[str]:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield from _page(
                next(archive.read(name) for name in archive.namelist() if name.endswith((".html", ".htm")))
            )
        return
    parts = (part for part in message_from_bytes(data).walk() if part.get_content_type() == "text/html")
    payload = next(parts).get_payload(decode=True)
    yield from _page(payload if isinstance(payload, bytes) else b"")


#: Fields of ninjs that are no words.
_CODES = frozenset(["uri", "versioncreated", "language"])

#: The parser's own text, by the module that reads the format; all others are text as they stand.
_OWN: dict[str, Callable[[bytes], Iterator[str]]] = {
    "webpage": _page,
    "web_archive": _archive,
    "word": _word,
    "opendocument": _opendocument,
    "pdf": _pdf,
    "ninjs": _json,
    "news_markup": _xml,
    "mail": _mail,
}


def told(reading: Reading, folder: Path, words: int) -> Iterator[str]:
    name = reading.path.relative_to(folder)
    if reading.result != "read":
        yield f"{name}: {reading.result}: {reading.reason}"
        return
    yield f"{name}: read as {reading.reason}, {reading.words:,} words" + (
        f"; {reading.account}" if reading.account else ""
    )
    if reading.lost:
        more = f" and {len(reading.lost) - words:,} more" if len(reading.lost) > words else ""
        yield f"    LOST: {', '.join(reading.lost[:words])}{more}"


def summary(readings: list[Reading]) -> str:
    results = Counter(reading.result for reading in readings)
    counted = ", ".join(f"{results[name]:,} {name}" for name in ("read", "refused", "passed over", "failed"))
    words = sum(reading.words for reading in readings)
    gone = sum(len(reading.lost) for reading in readings)
    files = sum(1 for reading in readings if reading.lost)
    return f"{len(readings):,} files: {counted}. {words:,} words, {gone:,} of them lost in {files:,} files."


if __name__ == "__main__":
    sys.exit(main())
