"""A new draft of an article under check: what would become of its claims, and then the writing of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from workbench.articles.anchors import wording
from workbench.articles.carry_claims import carry
from workbench.articles.carry_over import Carried, CarryOver, Revision
from workbench.catalogues import catalogue
from workbench.claims import Change, Claim, Kind
from workbench.desk.kinds.claims import CLAIM_EDITED
from workbench.desk.kinds.drafts import CLAIMS_CARRIED, CLAIMS_EXTRACTED
from workbench.desk.model import Carried as CarriedClaim
from workbench.desk.model import Draft, Query
from workbench.desk.vocabulary import Origin, QueryOutcome, State
from workbench.record.errors import Refused
from workbench.translatable import Phrase, Translator, counted

if TYPE_CHECKING:
    from workbench.articles.article import Article
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow


_COUNTS: Mapping[Change, Callable[[int], Phrase]] = {
    Change.KEPT: lambda n: counted("{n} kept", "{n} kept", n),
    Change.MOVED: lambda n: counted("{n} moved", "{n} moved", n),
    Change.CONFIRM: lambda n: counted("{n} to confirm", "{n} to confirm", n),
    Change.REOPENED: lambda n: counted("{n} re-opened", "{n} re-opened", n),
    Change.CUT: lambda n: counted("{n} cut", "{n} cut", n),
    Change.NEW: lambda n: counted("{n} new", "{n} new", n),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a new draft would do to the claims of an article; nothing is written yet.

    `rows` are the claims of the newest draft, in the order of `carry_over.carried`. `again`: it is the newest draft's
    own file, read anew. `taken_over` are the open queries whose proposed words stand in the draft now.
    """

    article: ArticleRow
    before: Draft
    draft: Article
    rows: tuple[ClaimRow, ...]
    carry_over: CarryOver
    again: bool = False
    taken_over: tuple[Query, ...] = ()

    @property
    def carried(self) -> tuple[tuple[ClaimRow, Carried], ...]:
        """Each claim with what became of it, in reading order of the draft before."""
        return tuple(zip(self.rows, self.carry_over.carried, strict=True))

    @property
    def found(self) -> tuple[Claim, ...]:
        """The claims that the draft brings."""
        return self.carry_over.found

    def counts(self) -> Mapping[Change, int]:
        """How many claims of each kind of change there are, new ones included."""
        return self.carry_over.counts()


@dataclass(frozen=True, slots=True)
class Touch:
    """What the drafts from one to another did to a claim: the changes in their order, and its number."""

    number: int
    text: str
    changes: tuple[Change, ...]


def plan_revision(desk: Desk, article_id: str, draft: Article) -> Plan:
    """What becomes of the claims of an article if `draft` is its newest draft.

    Where the file does not state its language or its day of publication, the article's own hold. The same file with
    another day of publication is read anew. Raises Refused where the article has this draft already, or where it was
    destroyed.
    """
    from workbench.extract import extract

    article, before = desk.articles.get(article_id), desk.drafts.get(article_id)
    if article.destroyed:
        raise Refused("destroyed", "the article's material was destroyed; import the draft as a new article")
    again = draft.sha256 == before.original_sha256
    if again and draft.published in (None, article.published):
        raise Refused("draft", "{filename} is the newest draft already", filename=draft.filename)
    draft = replace(draft, language=article.language or draft.language, published=draft.published or article.published)
    rows = tuple(desk.claims.of(article_id))
    found = extract(draft.text, draft.language, draft.published)
    carry_over = carried_over(article, before, draft, rows, found, corrected_by_hand(desk, article_id, rows))
    taken_over = _taken_over(desk, before, draft, rows, carry_over)
    return Plan(article, before, draft, rows, carry_over, taken_over=taken_over, again=again)


def in_short(plan: Plan) -> tuple[Phrase, ...]:
    """How many claims of each change there are: `31 kept, 5 to confirm, 1 cut`."""
    counts = [_COUNTS[change](times) for change, times in plan.counts().items() if times]
    if taken := len(plan.taken_over):
        counts.append(counted("{n} proposed wording taken over", "{n} proposed wordings taken over", taken))
    return tuple(counts) or (Phrase("no claims"),)


def carried_over(
    article: ArticleRow,
    before: Draft,
    draft: Article,
    rows: Sequence[ClaimRow],
    found: Sequence[Claim],
    by_hand: Mapping[str, frozenset[Kind]],
) -> CarryOver:
    """Where the claims `rows` of the draft `before` went in `draft`, in which `found` are found.

    `by_hand` are those that `corrected_by_hand` gives.
    """
    moved = draft.published != (before.published or article.published)
    own = {row.claim: by_hand[row.id] for row in rows if row.id in by_hand}
    revision = Revision(before.text, draft.text, [row.claim for row in rows], found, moved, own)
    return carry(revision, draft.language)


def corrected_by_hand(desk: Desk, article_id: str, rows: Sequence[ClaimRow]) -> Mapping[str, frozenset[Kind]]:
    """The ids of the claims that people added, split, merged or corrected: their bounds are kept.

    Each has the kinds of claims that it stands for: its own, and those of the claims that were merged into it.
    """
    edited = {
        event.claim_id
        for event in desk.trail.events(article_id)
        if event.kind == CLAIM_EDITED.name and event.undone_by is None and event.claim_id
    }
    kinds = {row.id: {row.kind} for row in desk.claims.of(article_id, gone=True)}
    for part in sorted(desk.claims.of(article_id, gone=True), key=lambda row: row.number):
        for whole in part.replaced_by if part.state is State.MERGED else ():
            kinds[whole] |= kinds[part.id]
    return {row.id: frozenset(kinds[row.id]) for row in rows if row.origin is not Origin.EXTRACTED or row.id in edited}


def revise(desk: Desk, plan: Plan) -> Draft:
    """Write what `plan` says; a new day of publication, headline and language become the article's.

    Raises Refused where somebody changed the claims or the draft since the plan was made.
    """
    from workbench.extract.language_file import data_version

    if desk.articles.get(plan.article.id).draft_id != plan.before.id:
        raise Refused("draft", "somebody brought in another draft meanwhile; look at the changes again")
    carried = [CarriedClaim(row.id, entry.outcome, entry.after) for row, entry in plan.carried]
    data = data_version(plan.draft.language or "")
    written = desk.articles.take_in_draft(plan.article.id, plan.draft, carried, plan.found, data=data, again=plan.again)
    day = plan.draft.published or plan.article.published
    told = {"published": day.isoformat() if day else None, "title": _title(plan), "language": plan.draft.language}
    desk.articles.edit(plan.article.id, **told)
    # An answer is kept as it was given: in the article's language, as the author's own would be.
    said = Translator(catalogue((plan.draft.language or "").partition("-")[0]))
    for query in plan.taken_over:
        if desk.correspondence.query(query.id).outcome is QueryOutcome.OPEN:
            answer = said("draft {number}", number=written.number)
            desk.correspondence.answer(query.id, answer, QueryOutcome.ACCEPTED)
    return written


def _title(plan: Plan) -> str:
    """The draft's headline where it took the old one's place; a title that is not the copy's own stays."""
    old, new = plan.article.title, plan.draft.title
    before, now = wording(plan.before.text), wording(plan.draft.text)
    replaced = _has_words(before, wording(old)) and not _has_words(now, wording(old)) and _has_words(now, wording(new))
    return new if replaced else old


def _taken_over(
    desk: Desk, before: Draft, draft: Article, rows: Sequence[ClaimRow], carry_over: CarryOver
) -> tuple[Query, ...]:
    """The open queries of an article whose proposed words `draft` has where `before` had others.

    Of a claim that is carried its sentences are looked at, of any other the whole copy.
    """
    contexts = {row.id: one for row, one in zip(rows, carry_over.carried, strict=True)}

    def texts(query: Query) -> tuple[str, str]:
        one = contexts.get(query.claim_id or "")
        return (one.context_before, one.context_after) if one and one.after else (before.text, draft.text)

    def found() -> Iterator[Query]:
        for query in desk.correspondence.queries(before.article_id):
            proposed = wording(query.proposed)
            if query.outcome is QueryOutcome.OPEN and proposed:
                old, new = map(wording, texts(query))
                if _has_words(new, proposed) and not _has_words(old, proposed):
                    yield query

    return tuple(found())


def _has_words(text: str, words: str) -> bool:
    """Whether `words` stand in `text` whole: `6 %` does not stand in `16 %`."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def touched(desk: Desk, article_id: str, first: int, last: int) -> list[Touch]:
    """The claims that the drafts after number `first` up to number `last` changed, cut or brought, by number."""
    drafts = {draft.id for draft in desk.drafts.of(article_id) if first < draft.number <= last}
    numbers = {row.id: row.number for row in desk.claims.of(article_id, gone=True)}
    words: dict[int, str] = {row.number: row.text for row in desk.claims.of(article_id, gone=True)}
    changes: dict[int, list[Change]] = {}
    for event in desk.trail.events(article_id):
        if event.draft_id not in drafts or event.kind not in (CLAIMS_CARRIED.name, CLAIMS_EXTRACTED.name):
            continue
        for claim in event.data["claims"]:
            number = numbers[claim["id"]]
            change = Change(claim.get("change") or Change.NEW)
            if claim["claim"] is not None:
                words[number] = claim["claim"]["text"]
            if change is not Change.KEPT:
                changes.setdefault(number, []).append(change)
    return [Touch(number, words[number], tuple(made)) for number, made in sorted(changes.items())]
