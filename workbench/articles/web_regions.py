"""The regions of a page that say what their words are: the article, menus around it, boxes, hidden passages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workbench.articles.left_out import Part


class RegionKind(StrEnum):
    """What a region is."""

    ARTICLE = "article"
    MENU = "menu"
    BOX = "box"


@dataclass(frozen=True, slots=True)
class Region:
    """One region of a page; `number` tells two of a kind apart, `what` is what its words are called if left out."""

    kind: RegionKind
    number: int
    what: Part


#: Elements whose words a browser does not show as text, and what they are.
NOT_TEXT = {
    **dict.fromkeys(["script", "style", "head"], None),
    **dict.fromkeys(["noscript", "template"], Part.HIDDEN),
    **dict.fromkeys(["iframe", "object", "audio", "video", "canvas"], Part.EMBEDDED),
    **dict.fromkeys(["select", "button", "textarea", "datalist"], Part.CONTROL),
    **dict.fromkeys(["del", "s", "strike"], Part.DELETED),
    **dict.fromkeys(["rt", "rp"], Part.READING_AID),
    "svg": Part.DRAWING,
}
_MENUS = frozenset(["nav", "footer", "form"])
_MENU_ROLES = frozenset(["navigation", "contentinfo", "search", "menu", "menubar"])
_ARTICLES = frozenset(["article", "main"])

#: Words in a class or id that name what stands beside an article.
_BOX_WORDS = frozenset(
    [
        *(
            "share",
            "sharing",
            "social",
            "newsletter",
            "promo",
            "advert",
            "advertisement",
            "ads",
            "related",
            "recommended",
        ),
        *("recommendations", "comments", "subscribe", "paywall", "cookie", "consent", "breadcrumb", "breadcrumbs"),
        *("teaser", "teasers", "sidebar", "outbrain", "taboola", "mostread", "readmore", "popular", "trending"),
    ]
)
_QUOTE_WORDS = frozenset(["pullquote", "pull", "exergue"])
_HIDDEN_CLASSES = frozenset(
    ["sr-only", "visually-hidden", "screen-reader-text", "visuallyhidden", "a11y-hidden", "d-none"]
)
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NEVER_HIDDEN = frozenset(["html", "body", "main", "article"])
_BRACES = re.compile(r"[{}]")
_SIMPLE = re.compile(r"[.#][\w-]+")
_LONGEST_SHEET = 200_000
_NAME = re.compile(r"[A-Za-z][a-z]*|[A-Z]+")


def hidden_by_style(page: Any) -> frozenset[str]:
    """The classes (".x") and ids ("#x") that the page's own style sheets hide on every medium."""
    found: set[str] = set()
    for sheet in page.iter("style"):
        if (sheet.get("media") or "all").strip().lower() not in ("all", "screen"):
            continue
        for selectors, declarations in _rules(_without_comments((sheet.text or "")[:_LONGEST_SHEET])):
            if _HIDING.search(declarations):
                found.update(each for part in selectors.split(",") if _SIMPLE.fullmatch(each := part.strip()))
    return frozenset(found)


def _without_comments(sheet: str) -> str:
    pieces, at = [], 0
    while (start := sheet.find("/*", at)) >= 0:
        pieces.append(sheet[at:start])
        end = sheet.find("*/", start + 2)
        at = len(sheet) if end < 0 else end + 2
    return " ".join([*pieces, sheet[at:]])


def _rules(sheet: str) -> Iterator[tuple[str, str]]:
    """The selectors and declarations of the rules that hold for every medium: not those inside an @-rule."""
    depth, start, opened = 0, 0, 0
    for brace in _BRACES.finditer(sheet):
        if brace.group() == "{":
            opened = opened if depth else brace.start()
            depth += 1
        elif depth:
            depth -= 1
            selectors = sheet[start:opened].rpartition(";")[2]
            if not depth and not selectors.lstrip().startswith("@"):
                yield selectors, sheet[opened + 1 : brace.start()]
            start = start if depth else brace.end()


def is_hidden(tag: str, element: Any, by_style: frozenset[str]) -> bool:
    """Whether a browser does not show `element` because it, its class or the style sheet says so.

    A page or article that is hidden as a whole is shown by its scripts.
    """
    if tag in _NEVER_HIDDEN:
        return False
    if element.get("hidden") is not None or (tag == "dialog" and element.get("open") is None):
        return True
    if _HIDING.search(element.get("style") or ""):
        return True
    classes = (element.get("class") or "").split()
    if by_style and (f"#{element.get('id')}" in by_style or not by_style.isdisjoint(f".{each}" for each in classes)):
        return True
    return not _HIDDEN_CLASSES.isdisjoint(each.lower() for each in classes)


def region(tag: str, element: Any, number: int) -> Region | None:
    """The region that `element` opens; None where it opens none."""
    role = (element.get("role") or "").lower()
    if tag in _MENUS or role in _MENU_ROLES:
        return Region(RegionKind.MENU, number, Part.SURROUNDING)
    if tag in _ARTICLES or role == "main" or "articlebody" in (element.get("itemprop") or "").lower():
        return Region(RegionKind.ARTICLE, number, Part.SURROUNDING)
    words = set(_words(f"{element.get('class') or ''} {element.get('id') or ''}"))
    if words & _QUOTE_WORDS:
        return Region(RegionKind.BOX, number, Part.PULL_QUOTE)
    if tag == "aside" or words & _BOX_WORDS:
        return Region(RegionKind.BOX, number, Part.BOX)
    return None


def _words(name: str) -> Iterable[str]:
    return (word.lower() for word in _NAME.findall(name[:500]))
