"""Reasons why an act can't be done now, and what an act that can be done may take for granted."""

from __future__ import annotations

from collections.abc import Callable

from workbench.desk.model import ClaimRow
from workbench.tui.bench import Bench
from workbench.tui.review import Review, text_lost
from workbench.ui_language import say

Reason = Callable[[Bench], str | None]


def review_of(bench: Bench) -> Review:
    """The open article's review. Acts that need one name `no_article` or a reason built on it."""
    assert bench.review is not None  # noqa: S101 - the act's reason says so
    return bench.review


def claim_of(bench: Bench) -> ClaimRow:
    """The claim at the cursor. Acts that need one name `no_claim` or a reason built on it."""
    row = review_of(bench).current
    assert row is not None  # noqa: S101 - the act's reason says so
    return row


def meant(bench: Bench) -> list[ClaimRow]:
    """The claims that a reason, a question or a note is meant for: the marked ones, those just judged, or the one here.

    After a verdict the cursor goes on by itself; until the user moves, what is said belongs to what was judged.
    """
    review = review_of(bench)
    judged = [row for row in map(review.row, bench.judged) if row is not None]
    return review.chosen if review.marked or not judged else judged


def first(*reasons: Reason) -> Reason:
    """The first reason that holds."""
    return lambda bench: next((said for reason in reasons if (said := reason(bench))), None)


def no_article(bench: Bench) -> str | None:
    """An article has to be open."""
    return None if bench.review is not None else say("no article is open")


def no_text(bench: Bench) -> str | None:
    """The draft's text has to be there."""
    return say("the article's text is not in the record") if text_lost(review_of(bench)) else None


def _no_claim_shown(bench: Bench) -> str | None:
    review = review_of(bench)
    if review.current is None:
        return say("no claim is shown") if review.filtered else say("this article has no claim")
    return None


def read_only(bench: Bench) -> str | None:
    """The record has to be open for writing."""
    return say("the record is open for reading only") if bench.read_only else None


def _set_aside(bench: Bench) -> str | None:
    return None if review_of(bench).can_judge else say("the claim is set aside; restore it first")


#: A claim at the cursor is needed.
no_claim = first(no_article, _no_claim_shown)
#: An article that may be changed is needed.
cant_write = first(read_only, no_article)
#: A claim at the cursor is needed, and to be written on.
cant_write_claim = first(read_only, no_claim)
#: At least one of the chosen claims has to be under check.
cant_judge = first(cant_write_claim, _set_aside)
