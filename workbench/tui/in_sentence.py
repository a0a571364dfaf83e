"""What a dialog is about: claims as they stand in the draft, one lit in its sentence, several in their words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.content import Content

from workbench.claims import Span
from workbench.desk.model import ClaimRow
from workbench.display import visible_line
from workbench.tui.review import Review
from workbench.ui_language import say

#: So many characters are shown of a claim in its sentence: four lines of a dialog.
_SHOWN: Final = 250
#: Of more claims than this only the first ones are shown, and how many more there are.
_LINES: Final = 3


def in_sentence(review: Review, about: Sequence[ClaimRow | Span]) -> Content:
    """One claim, or words of the draft under check, lit in its sentence; of several the words, on a line each.

    A claim whose words the draft has no more stands alone.
    """
    if len(about) == 1:
        return _one(review, about[0])
    shown = about if len(about) <= _LINES else about[: _LINES - 1]
    lines = [visible_line(_shortened(one.text)) for one in shown]
    more = len(about) - len(shown)
    return Content("\n".join([*lines, say.count("and {n} more", "and {n} more", more)] if more else lines))


def _one(review: Review, one: ClaimRow | Span) -> Content:
    if isinstance(one, Span):
        return _lit_in(review, one)
    here = one.draft_id == review.draft.id and review.draft.text
    return _lit_in(review, one.claim.span) if here else _lit(one.text)


def _lit_in(review: Review, span: Span) -> Content:
    text = review.draft.text
    start, end = review.sentences.around(span.start, span.end)
    before, after = text[start : span.start], text[span.end : end]
    room = max(0, _SHOWN - len(span.text)) // 2
    if len(before) > room:
        before = "…" + before[len(before) - room :].partition(" ")[2]
    if len(after) > room:
        after = after[:room].rpartition(" ")[0] + "…"
    return Content.assemble(visible_line(before), _lit(span.text), visible_line(after))


def _lit(words: str) -> Content:
    return Content(visible_line(_shortened(words))).stylize("bold $text")


def _shortened(words: str) -> str:
    """`words` without their middle where they are longer than is shown."""
    if len(words) <= _SHOWN:
        return words
    half = _SHOWN // 2
    return f"{words[:half].rpartition(' ')[0] or words[:half]} … {words[-half:].partition(' ')[2] or words[-half:]}"
