"""NITF and NewsML-G2, the IPTC's news in XML: headline, byline, dates, language, editor's note and body of one item."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from workbench.articles import metadata
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.news_item import Body, NewsItem, content, html_body, plain_body
from workbench.articles.zip_archive import parse
from workbench.translatable import Phrase

_DOCTYPE = re.compile(rb"<!DOCTYPE\s[^>\[]*>", re.IGNORECASE)
_XML_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
#: What NITF's own elements are in HTML, whose reader writes the copy.
_AS_HTML = {
    "hl1": "h1",
    "hl2": "h2",
    "bq": "blockquote",
    "block": "div",
    "media": "figure",
    "media-caption": "figcaption",
    "media-producer": "figcaption",
    "body.content": "div",
    "body.end": "div",
    "tagline": "p",
    "fn": "aside",
}
#: What stands in the body of an item and is no copy.
_MEDIA_DATA = frozenset(["media-metadata", "media-object", "media-reference"])


def read(data: bytes) -> Content:
    """The content of a NITF document, or of the one article in a NewsML-G2 item or message.

    Raises UnreadableError where it is damaged or holds no article, or several.
    """
    root = parse(_DOCTYPE.sub(b"", data, count=1))
    for element in root.iter():
        if isinstance(element.tag, str):
            element.tag = element.tag.rpartition("}")[2]
    return content(_nitf(root) if root.tag == "nitf" else _newsml(root))


def _nitf(root: Any) -> NewsItem:
    body = root.find("body/body.content")
    headline = root.find(".//hl1")
    issued = root.find(".//date.issue")
    notes = [*root.iterfind(".//body.head/note"), *root.iterfind(".//docdata/ed-msg")]
    lines = [*root.iterfind(".//body.head//hl2"), *root.iterfind(".//dateline"), *root.iterfind(".//abstract")]
    byline = root.find(".//byline")
    ending = root.find("body/body.end")
    copied = [each for each in (headline, *lines, body, byline, *notes, ending) if each is not None]
    return NewsItem(
        media_type="application/nitf+xml",
        headline=_words(headline) or _words(root.find(".//head/title")),
        lines=tuple(words for each in lines if (words := _words(each))),
        bodies=tuple(_markup(each) for each in (body, ending) if each is not None),
        byline=_words(byline),
        published=None if issued is None else metadata.day(issued.get("norm")),
        language=metadata.language(root.get(_XML_LANGUAGE)),
        notes=tuple(words for each in notes if (words := _words(each) or each.get("info"))),
        left_out=tuple(_others(root, copied)),
    )


def _newsml(root: Any) -> NewsItem:
    items = [root] if root.tag == "newsItem" else list(root.iter("newsItem"))
    articles = [item for item in items if list(_held(item))]
    if not articles:
        raise UnreadableError("this NewsML-G2 file holds no article's text")
    if len(articles) > 1:
        raise UnreadableError("this NewsML-G2 file holds {n} articles; save each in a file of its own", n=len(articles))
    return _news_item(root, articles[0])


def _news_item(root: Any, item: Any) -> NewsItem:
    tag = item.find("contentMeta/language")
    language = metadata.language(tag.get("tag") if tag is not None else item.get(_XML_LANGUAGE))
    headline = item.find("contentMeta/headline")
    lines = list(item.iterfind("contentMeta/dateline"))
    by = list(item.iterfind("contentMeta/by"))
    notes = [*item.iterfind("itemMeta/edNote"), *item.iterfind("contentMeta/edNote")]
    days = (item.findtext(f"itemMeta/{name}") for name in ("versionCreated", "firstCreated"))
    copied = [each for each in (headline, *lines, *by, *notes, *_held(item)) if each is not None]
    return NewsItem(
        media_type="application/vnd.iptc.g2.newsitem+xml",
        headline=_words(headline) or _words(item.find("itemMeta/title")),
        lines=tuple(words for each in lines if (words := _words(each))),
        bodies=tuple(_body(held, language) for held in _held(item)),
        byline=", ".join(words for each in by if (words := _words(each))) or None,
        published=next((day for value in days if (day := metadata.day(value))), None),
        language=language,
        notes=tuple(words for each in notes if (words := _words(each))),
        warnings=tuple(_state(item)),
        left_out=tuple(_others(root, copied)),
    )


def _state(item: Any) -> Iterator[str]:
    """What the item says of its use that an editor must know."""
    status = item.find("itemMeta/pubStatus")
    code = (status.get("qcode") or "").rpartition(":")[2] if status is not None else ""
    if code and code != "usable":
        yield Phrase("the item's publication status is {status!r}", status=code)
    if embargo := item.findtext("itemMeta/embargoed"):
        yield Phrase("the item is under embargo until {day}", day=embargo.strip())


def _held(item: Any) -> Iterator[Any]:
    """The elements of the item that hold its text."""
    for inline in item.iterfind("contentSet/inlineXML"):
        body = next(inline.iter("body.content", "body"), inline)
        if _words(body):
            yield body
    yield from (data for data in item.iterfind("contentSet/inlineData") if (data.text or "").strip())


def _body(held: Any, language: str | None) -> Body:
    if held.tag != "inlineData":
        return _markup(held, language)
    text = held.text.strip()
    is_html = "html" in (held.get("contenttype") or "") or text.startswith("<")
    return html_body(text, language) if is_html else plain_body(text)


def _markup(body: Any, language: str | None = None) -> Body:
    def write(copy: Copy) -> tuple[LeftOut, ...]:
        from workbench.articles import webpage

        data = []
        for element in list(body.iter()):
            if element.tag in _MEDIA_DATA:
                data.append(LeftOut(Part.METADATA, _words(element) or "", where=str(element.tag)))
                element.text = None
            element.tag = _AS_HTML.get(element.tag, element.tag)
        return (*webpage.write_all(body, copy, language), *(part for part in data if part.words))

    return write


def _words(element: Any) -> str | None:
    return None if element is None else " ".join(" ".join(element.itertext()).split()) or None


def _others(root: Any, copied: Iterable[Any]) -> Iterator[LeftOut]:
    """Every word outside of the elements that are read, by the name of the element it stands in."""
    inside = {each for element in copied for each in element.iter()}
    for element in root.iter():
        if element not in inside and isinstance(element.tag, str):
            words = " ".join([element.text or "", *(child.tail or "" for child in element)]).split()
            if words:
                yield LeftOut(Part.METADATA, " ".join(words), where=element.tag)
