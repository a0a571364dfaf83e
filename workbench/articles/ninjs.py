"""ninjs, the IPTC's news in JSON: headline, byline, dates, language and body of one item (versions 1 to 3)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.articles import metadata
from workbench.articles.content import Content, UnreadableError
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.news_item import Body, NewsItem, content, html_body, plain_body
from workbench.translatable import Phrase

MEDIA_TYPE = "application/vnd.iptc.ninjs+json"

_HTML_BODIES = ("body_xhtml", "body_html", "body_html5")
_DESCRIPTIONS = ("description_html", "description_xhtml", "description_text")
#: Fields that are read, in the copy or beside it; all others are told as left out.
_READ = frozenset(["headline", "headlines", "byline", "ednote", "language", "versioncreated", "uri", "dateline"])
_MOST_FIELDS = 20_000


def read(data: bytes) -> Content:
    """The content of a ninjs item. Raises UnreadableError where it is no whole JSON or has no words."""
    try:
        item = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise UnreadableError("the file is damaged: it is no JSON, or not all of it") from None
    if not isinstance(item, Mapping):
        raise UnreadableError("this is JSON, but no ninjs item")
    language = metadata.language(_text(item.get("language")))
    used, bodies = _bodies(item, language)
    described = not bodies
    if described:
        used, bodies = _descriptions(item, language)
    return content(
        NewsItem(
            media_type=MEDIA_TYPE,
            headline=_headline(item),
            lines=tuple(line for line in (_text(item.get("dateline")),) if line),
            bodies=tuple(bodies),
            byline=_byline(item),
            published=_published(item),
            language=language,
            url=metadata.web_address(_text(item.get("uri"))),
            notes=tuple(note for note in (_text(item.get("ednote")),) if note),
            warnings=(Phrase("the item has no body; its headline and description were read"),) if described else (),
            left_out=tuple(_left_out(item, used)),
        )
    )


def _text(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _headline(item: Mapping[str, Any]) -> str | None:
    return _text(item.get("headline")) or next((value for _, value in _values(item.get("headlines"))), None)


def _byline(item: Mapping[str, Any]) -> str | None:
    people = [
        _text(person.get("name")) for person in _objects(item.get("people")) if "author" in str(person.get("rel"))
    ]
    return _text(item.get("byline")) or ", ".join(name for name in people if name) or None


def _published(item: Mapping[str, Any]) -> Any:
    names = ("versioncreated", "contentcreated", "firstcreated")
    return next((day for name in names if (day := metadata.day(_text(item.get(name))))), None)


def _bodies(item: Mapping[str, Any], language: str | None) -> tuple[frozenset[str], list[Body]]:
    """The fields that hold the body, and the body: in HTML where there is one, for its tables and links."""
    for name in _HTML_BODIES:
        if text := _text(item.get(name)):
            return frozenset([name]), [html_body(text, language)]
    if text := _text(item.get("body_text")):
        return frozenset(["body_text"]), [plain_body(text)]
    found = sorted(_values(item.get("bodies")), key=lambda body: "html" not in body[0])
    for kind, value in found[:1]:
        body = html_body(value, language) if "html" in kind or value.startswith("<") else plain_body(value)
        return frozenset([f"bodies: {value}"]), [body]
    return frozenset(), []


def _descriptions(item: Mapping[str, Any], language: str | None) -> tuple[frozenset[str], list[Body]]:
    for name in _DESCRIPTIONS:
        if text := _text(item.get(name)):
            return frozenset([name]), [plain_body(text) if name.endswith("text") else html_body(text, language)]
    for _, value in _values(item.get("descriptions")):
        return frozenset([f"descriptions: {value}"]), [plain_body(value)]
    return frozenset(), []


def _objects(value: Any) -> list[Mapping[str, Any]]:
    return [one for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _values(value: Any) -> Iterator[tuple[str, str]]:
    """The content type and words of each entry of a list such as `bodies`."""
    for one in _objects(value):
        if words := _text(one.get("value")):
            yield str(one.get("contenttype") or ""), words


def _left_out(item: Mapping[str, Any], used: frozenset[str]) -> Iterator[LeftOut]:
    """All words in the item that are not read, field by field; the captions of its pictures by that name."""
    waiting: list[tuple[str, Any]] = [(key, value) for key, value in item.items() if key not in used]
    headline = _headline(item)
    seen = 0
    while waiting and seen < _MOST_FIELDS:
        name, value = waiting.pop(0)
        seen += 1
        if isinstance(value, Mapping):
            waiting += [(f"{name}: {key}", each) for key, each in value.items()]
        elif isinstance(value, list):
            waiting += [(name, each) for each in value]
        elif isinstance(value, str) and value.strip() and name not in _READ:
            field = name.rpartition(": ")[0] or name
            is_read = f"{field}: {value.strip()}" in used or (field == "headlines" and value.strip() == headline)
            is_caption = name.startswith("associations") and "description" in name
            if not is_read:
                yield LeftOut(Part.CAPTION if is_caption else Part.METADATA, value.strip(), where=name)
