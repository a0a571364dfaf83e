"""Dates that only say when: each stands beside another claim of its sentence, and is decided with it.

In an ordinary article one claim in four is such a date (`l'an dernier, le chiffre d'affaires a atteint 43 millions`).
Whoever checks the figure checks when it was true, so one verdict decides both, unless the date is decided by itself.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from workbench.catalogues import catalogue
from workbench.claims import Change, QuantityType, Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, EvidenceNote
from workbench.desk.vocabulary import DatesRule, Reason, Stance
from workbench.extract.sentences import SentenceSpans
from workbench.translatable import N_, Translator

_WITH_CLAIM = N_("decided with claim {number}: {note}")


def dates_beside(rows: Sequence[ClaimRow], sentences: Sequence[tuple[int, int]]) -> Mapping[str, str]:
    """The ids of such dates, each with the id of its claim: the nearest figure of its sentence, else what it says.

    `rows` are the claims of one draft, those that are set aside left out of account; `sentences` are its sentences in
    order, as offsets in code points with exclusive ends; where there are none, no date stands beside anything.
    """
    standing = [row for row in rows if not row.dismissed] if sentences else []
    starts = [start for start, _ in sentences]
    others: dict[int, list[ClaimRow]] = {}
    for row in standing:
        if not _is_date(row):
            others.setdefault(bisect_right(starts, row.claim.span.start), []).append(row)
    return {
        row.id: min(beside, key=lambda other: _distance(row, other)).id
        for row in standing
        if _is_date(row) and (beside := others.get(bisect_right(starts, row.claim.span.start)))
    }


def goes_with(date: ClaimRow, other: ClaimRow) -> bool:
    """Whether a date goes with its claim: nobody decided, flagged or asked after it by itself, no draft reworded it."""
    apart = date.flagged or date.open_queries or date.note_count or date.change is Change.REOPENED
    return not apart and not other.dismissed and date.verdict is other.verdict


def beside_in(desk: Desk, article: ArticleRow) -> Mapping[str, str]:
    """`dates_beside` of an article as the desk has it; of none where the desk decides every date alone."""
    if desk.rule.dates() is DatesRule.ALONE:
        return {}
    draft = desk.drafts.get(article.id)
    return dates_beside(desk.claims.of(article.id), SentenceSpans.of(draft.text, article.language).spans)


def decide(
    desk: Desk,
    claim_ids: Sequence[str],
    verdict: Verdict,
    beside: Mapping[str, str],
    *,
    reason: Reason | None = None,
    note: str = "",
    override: str | None = None,
) -> list[ClaimRow]:
    """Give one verdict on several claims and on the dates that go with them, as one act; `beside` says which those are.

    A date that is verified rests on the sources of its claim; beside one that is not the `note` is told as its claim's.
    Raises what `desk.verdicts.set_all` raises.
    """
    chosen = set(claim_ids)
    dates = [
        (date, other)
        for date, other in beside.items()
        if other in chosen and date not in chosen and goes_with(desk.claims.by_id(date), desk.claims.by_id(other))
    ]
    with desk.together():
        if verdict is Verdict.VERIFIED:
            for date, other in dates:
                _rest_on_the_same(desk, date, other)
        notes = {date: _as_of_claim(desk, other, note) if note else "" for date, other in dates}
        notes = dict.fromkeys(claim_ids, note) | notes
        return [
            row
            for said in dict.fromkeys(notes.values())
            for row in desk.verdicts.set_all(
                [one for one in notes if notes[one] == said], verdict, reason=reason, note=said, override=override
            )
        ]


def _as_of_claim(desk: Desk, claim_id: str, note: str) -> str:
    """A remark on a claim as it is told of its date, in the article's language: the date need not be what is wrong."""
    claim = desk.claims.by_id(claim_id)
    said = Translator(catalogue((desk.articles.get(claim.article_id).language or "").partition("-")[0]))
    return said(_WITH_CLAIM, number=claim.number, note=note)


def _rest_on_the_same(desk: Desk, date_id: str, claim_id: str) -> None:
    if desk.evidence.missing_for_verified(date_id) is None:
        return
    for one in desk.evidence.of(claim_id):
        if one.stance is Stance.SUPPORTS and one.withdrawn is None:
            note = EvidenceNote(source=one.source.id, locator=one.locator, passage=one.passage)
            desk.evidence.attach(date_id, note)


def _is_date(row: ClaimRow) -> bool:
    return row.claim.quantity is not None and row.claim.quantity.type is QuantityType.DATE


def _distance(date: ClaimRow, other: ClaimRow) -> tuple[bool, int]:
    """Figures come before what is said, then what is nearest."""
    here, there = date.claim.span, other.claim.span
    return other.claim.quantity is None, max(there.start - here.end, here.start - there.end)
