"""What hangs on a PDF's pages beside their text: links, comments, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from workbench.articles import metadata
from workbench.articles.article import Hint, HintKind

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

_MOST = 1_000
#: Kinds of annotations whose contents a reader wrote.
_COMMENTS = frozenset(["/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret"])


def annotation_hints(reader: PdfReader) -> Iterator[Hint]:
    """The pages' web links, each once, and the comments on them; a PDF does not say which words they stand on."""
    seen: set[str] = set()
    for annotation in _all(reader):
        action = annotation.get("/A")
        address = metadata.web_address(_words(action.get_object().get("/URI"))) if action else None
        if address and address not in seen:
            seen.add(address)
            yield Hint(HintKind.LINK, "", url=address)
        words = _words(annotation.get("/Contents")) if annotation.get("/Subtype") in _COMMENTS else None
        if words:
            yield Hint(HintKind.COMMENT, words, author=_words(annotation.get("/T")))


def has_picture(page: PageObject) -> bool:
    """Whether a picture is drawn on `page`."""
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources else None
    objects = drawn.get_object().values() if drawn else ()
    return any(each.get_object().get("/Subtype") == "/Image" for each in objects)


def _all(reader: PdfReader) -> Iterator[Any]:
    count = 0
    for number in range(len(reader.pages)):
        try:
            found = [reference.get_object() for reference in reader.pages[number].get("/Annots") or ()]
        except Exception:  # noqa: S112  (a damaged page was told of when its text was read)
            continue
        for annotation in found:
            count += 1
            if count > _MOST:
                return
            if hasattr(annotation, "get"):
                yield annotation


def _words(value: Any) -> str | None:
    return " ".join(str(value).split()) or None if value else None
