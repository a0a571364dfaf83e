"""Which of the author's own pointers to sources belong to a claim."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.articles.article import Hint
from workbench.claims import Span


def beside(span: Span, hints: Iterable[Hint], text: str) -> list[Hint]:
    """The hints that hang on the paragraph of `text` in which `span` stands, those nearest to it first."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    near = [
        (max(hint.anchor.start - span.end, span.start - hint.anchor.end, 0), order, hint)
        for order, hint in enumerate(hints)
        if hint.anchor is not None and hint.anchor.start <= end and hint.anchor.end >= start
    ]
    return [hint for _, _, hint in sorted(near, key=lambda entry: entry[:2])]
