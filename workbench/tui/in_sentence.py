"""A claim in the sentence that it stands in, as forms show it."""

from __future__ import annotations

from typing import Final

from textual.content import Content

from workbench.claims import Span
from workbench.desk.model import ClaimRow
from workbench.display import visible
from workbench.tui.review import Review

#: How many characters of a long sentence are shown on either side of the claim.
_AROUND: Final = 110


def in_sentence(review: Review, span: Span) -> Content:
    """The words of `span`, which are in the draft under check, lit in their sentence."""
    text = review.draft.text
    start, end = review.sentences.around(span.start, span.end)
    before, after = text[start : span.start], text[span.end : end]
    if len(before) > _AROUND:
        before = "…" + before[-_AROUND:].partition(" ")[2]
    if len(after) > _AROUND:
        after = after[:_AROUND].rpartition(" ")[0] + "…"
    return Content.assemble(visible(before, line_breaks=False), _lit(span.text), visible(after, line_breaks=False))


def claim_in_sentence(review: Review, row: ClaimRow) -> Content:
    """The claim's words, lit in their sentence; alone where the draft under check has them no more."""
    here = row.draft_id == review.draft.id and review.draft.text
    return in_sentence(review, row.claim.span) if here else Content.assemble(_lit(row.text))


def _lit(words: str) -> tuple[str, str]:
    return visible(words, line_breaks=False), "bold $text"
