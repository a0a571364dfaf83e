"""An article that an older workbench read, read anew: treated like a new draft of the same file.

A verdict stays where the claim's place, kind and reading are the same; where the reading changed, the claim is open
again, with the old and the new one side by side. What people added or corrected stays as they left it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.articles.carry_over import Carried, CarryOver
from workbench.claims import Change, Claim, Kind
from workbench.desk.model import ReadBy
from workbench.new_draft import Plan, carried_over, corrected_by_hand
from workbench.record.errors import Refused
from workbench.translatable import Phrase, counted

if TYPE_CHECKING:
    from workbench.articles.article import Article
    from workbench.articles.left_out import LeftOut
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow, Draft


def reads_now(desk: Desk, language: str | None) -> ReadBy:
    """What would find the claims of an article in `language` today."""
    from workbench.extract.language_file import data_version

    return ReadBy(desk.app, data_version(language or ""))


def read_by_another_version(desk: Desk) -> list[ArticleRow]:
    """The articles whose newest draft was read by another workbench, or with other language data, than today's."""
    return [
        article
        for article in desk.articles.all()
        if not article.destroyed and desk.trail.read_by(article.draft_id) != reads_now(desk, article.language)
    ]


def plan_rereading(desk: Desk, article_id: str, language: str | None = None) -> Plan:
    """What becomes of the claims of an article if its newest draft's file is read anew; nothing is written yet.

    It is read in `language`, the code of another one than was taken for the article's, else in its own. Raises Refused
    where the article was destroyed, or where what read it is what would read it now; ArticleError where the file can't
    be read any more.
    """
    from workbench.extract import extract

    article, before = desk.articles.get(article_id), desk.drafts.get(article_id)
    if article.destroyed:
        raise Refused("destroyed", "the article's material was destroyed: there is nothing to read")
    language = language or article.language
    if language == article.language and desk.trail.read_by(before.id) == reads_now(desk, language):
        raise Refused(
            "reread", "article {number} was read by this workbench, with the same language data", number=article.number
        )
    draft = _read_anew(desk, article, before, language)
    rows = tuple(desk.claims.of(article_id))
    by_hand = corrected_by_hand(desk, article_id, rows)
    found = extract(draft.text, draft.language, draft.published)
    if draft.text == before.text:
        carry_over = _same_text(rows, found, by_hand, before.text)
    else:
        carry_over = _read_otherwise(carried_over(article, before, draft, rows, found, by_hand), rows, found, by_hand)
    return Plan(article, before, draft, rows, carry_over, again=True)


def left_out(desk: Desk, draft: Draft) -> tuple[LeftOut, ...]:
    """What the draft's file holds and its text does not, in the order in which it was met.

    The words themselves are not written to the record's events, which nothing can take out again: a deleted passage may
    be one that must not be kept. They are gone when the article's material is destroyed.

    Raises NotFound where the file was destroyed, ArticleError where it can't be read without the caller's help, as a
    text whose encoding was named at its import.
    """
    from workbench.articles import read_bytes

    return read_bytes(desk.drafts.original(draft), draft.filename, language=draft.language).left_out


def _read_anew(desk: Desk, article: ArticleRow, before: Draft, language: str | None) -> Article:
    from workbench.articles import read_bytes

    original = desk.drafts.original(before)
    draft = read_bytes(original, before.filename, language=language, published=before.published)
    return replace(draft, filename=before.filename, published=draft.published or article.published)


def _same_text(
    rows: Sequence[ClaimRow], found: Sequence[Claim], by_hand: Mapping[str, frozenset[Kind]], text: str
) -> CarryOver:
    """What became of the claims of a text in which `found` are found now, each at its place."""
    at_place = {_place(claim): claim for claim in found}
    taken = {_place(row.claim) for row in rows if row.id in by_hand}
    taken |= {place for row in rows if (place := _place(row.claim)) in at_place}
    left = [claim for claim in found if _place(claim) not in taken]
    carried = []
    for row in rows:
        now = row.claim if row.id in by_hand else at_place.get(_place(row.claim)) or _overlapping(row.claim, left)
        if now in left:
            left.remove(now)
        carried.append(_carried(row.claim, now, text))
    return CarryOver(tuple(carried), tuple(claim for claim in left if not _within(claim, rows, by_hand)))


def _read_otherwise(
    carry_over: CarryOver, rows: Sequence[ClaimRow], found: Sequence[Claim], by_hand: Mapping[str, frozenset[Kind]]
) -> CarryOver:
    """`carry_over` of a file whose text is another now, with the claims open whose reading changed at their place."""
    at_place = {_place(claim): claim for claim in found}
    carried = []
    for row, one in zip(rows, carry_over.carried, strict=True):
        fresh = at_place.get(_place(one.after)) if one.after and row.id not in by_hand else None
        if fresh and one.after and one.outcome is not Change.CUT and reading_of(fresh) != reading_of(row.claim):
            carried.append(replace(one, after=fresh, outcome=Change.REOPENED))
        else:
            carried.append(one)
    return replace(carry_over, carried=tuple(carried))


def reading_of(claim: Claim) -> dict[str, Any]:
    """What a claim says, without where it stands and why it was read so."""
    said = {name: value for name, value in claim.to_dict().items() if name not in ("start", "end", "why")}
    spans = ("source", "cue", "content", "refers_to")
    return {name: value["text"] if name in spans and value else value for name, value in said.items()}


def _carried(before: Claim, after: Claim | None, text: str) -> Carried:
    if after is None:
        outcome = Change.CUT
    elif _place(after) == _place(before) and reading_of(after) == reading_of(before):
        outcome = Change.KEPT
    else:
        outcome = Change.REOPENED
    context = _line(text, before)
    return Carried(before, after, outcome, context, context if after else "")


def _place(claim: Claim) -> tuple[str, int, int]:
    return str(claim.kind), claim.span.start, claim.span.end


def _overlapping(claim: Claim, left: Sequence[Claim]) -> Claim | None:
    """The claim among `left` of the same kind that shares most of its words; None where none shares any."""
    shared = [(min(claim.span.end, one.span.end) - max(claim.span.start, one.span.start), one) for one in left]
    best = max(((size, one) for size, one in shared if size > 0 and one.kind is claim.kind), key=lambda pair: pair[0],
               default=None)  # fmt: skip
    return best[1] if best else None


def _within(claim: Claim, rows: Sequence[ClaimRow], by_hand: Mapping[str, frozenset[Kind]]) -> bool:
    """Whether somebody's own claim of the same kind stands over `claim`: it was corrected to that on purpose."""
    return any(
        claim.kind in by_hand.get(row.id, ())
        and row.claim.span.start < claim.span.end and claim.span.start < row.claim.span.end
        for row in rows
    )  # fmt: skip


def _line(text: str, claim: Claim) -> str:
    """The line of the text that a claim begins in."""
    start = text.rfind("\n", 0, claim.span.start) + 1
    end = text.find("\n", claim.span.start)
    return text[start : len(text) if end < 0 else end]


def notice(articles: Sequence[ArticleRow]) -> Phrase | None:
    """What is said once of articles that another version read; None where there are none."""
    if not articles:
        return None
    numbers = ", ".join(str(article.number) for article in articles[:5]) + (" …" if len(articles) > 5 else "")
    return counted(
        "article {numbers} was read by another version of the workbench",
        "articles {numbers} were read by another version of the workbench",
        len(articles),
        numbers=numbers,
    )
