"""What a page says of its article in its head and its data: the day of publication, who signs, language, address.

What is stated (JSON-LD, meta elements, <time>) goes before what is guessed from the page's address or its words.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.articles import bylines, metadata

#: How the meta elements are called that state the day of publication, the surest first.
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "og:published_time", "datepublished"),
    *("parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created"),
    *("dc.date.created", "dc.date", "dcterms.date", "publishdate", "publish-date", "pubdate"),
    *("publication_date", "cxenseparse:recs:publishtime", "date", "article.published"),
)
_AUTHORS = (
    *("author", "article:author_name", "parsely-author", "sailthru.author"),
    *("dc.creator", "dcterms.creator", "byl"),
)
#: Blocks of JSON-LD, and their length, that are looked at.
_MOST_DATA, _LONGEST_DATA = 20, 500_000
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page states; null where it does not."""

    published: dt.date | None
    byline: str | None


def facts(page: Any) -> Facts:
    """What `page`, an lxml tree, states of its article."""
    nodes = [node for node in _linked_data(page) if "datePublished" in node or "author" in node]
    nodes.sort(key=lambda node: not _is_article(node))
    meta = _meta(page)
    days = (
        *(metadata.day(_text(node.get("datePublished"))) for node in nodes),
        *(metadata.day(meta.get(name)) for name in _PUBLISHED),
        *(metadata.day(value) for value in _marked(page)),
    )
    signed = (
        *(", ".join(_names(node.get("author"))) for node in nodes if _is_article(node)),
        *(meta.get(name) or "" for name in _AUTHORS),
    )
    return Facts(
        next((day for day in days if day), None), next((name for name in map(bylines.names, signed) if name), None)
    )


def _meta(page: Any) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        value = (element.get("content") or "").strip()
        if name and value:
            found.setdefault(name.strip().lower(), value)
    return found


def _marked(page: Any) -> Iterator[str]:
    """Days in the page's text that its markup calls the day of publication."""
    for element in page.iter("time", "span", "abbr", "div"):
        name = f"{element.get('itemprop') or ''} {element.get('class') or ''}".lower()
        is_marked = "datepublished" in name or element.get("pubdate") is not None or "entry-date published" in name
        if is_marked:
            yield element.get("datetime") or element.get("content") or element.get("title") or ""
    only = [element.get("datetime") or "" for element in page.iter("time") if element.get("datetime")]
    if len({value[:10] for value in only}) == 1:
        yield only[0]


def _linked_data(page: Any) -> Iterator[Mapping[str, Any]]:
    """The nodes of the page's JSON-LD, outer ones before those inside them."""
    scripts = [each for each in page.iter("script") if "ld+json" in (each.get("type") or "").lower()]
    for script in scripts[:_MOST_DATA]:
        text = (script.text or "")[:_LONGEST_DATA]
        try:
            yield from _nodes(json.loads(text, strict=False))
        except (ValueError, RecursionError):
            continue


def _nodes(data: Any) -> Iterator[Mapping[str, Any]]:
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        one, seen = waiting.pop(0), seen + 1
        if isinstance(one, Mapping):
            yield one
            waiting += [value for key in ("@graph", "mainEntity", "mainEntityOfPage") if (value := one.get(key))]
        elif isinstance(one, list):
            waiting += one


def _is_article(node: Mapping[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        "Article" in str(kind) or "Posting" in str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _names(author: Any) -> Iterator[str]:
    if isinstance(author, str):
        if not re.match(r"https?://", author):
            yield author
    elif isinstance(author, Mapping):
        yield from _names(author.get("name"))
    elif isinstance(author, list):
        for one in author[:20]:
            yield from _names(one)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else _text(value[0]) if isinstance(value, list) and value else None
