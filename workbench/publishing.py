"""May this article be published? What stands in the way, reason by reason, and in how many words a line has for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims import Verdict
from workbench.desk.model import QueryOutcome, Reason, Refusal
from workbench.desk.publishing import NEEDS_NO_SOURCE, SETTLED

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow


class Obstacle(NamedTuple):
    """What stands in the way, and why, in a few words; `claim_id` is null where it is about the article as a whole."""

    claim_id: str | None
    why: str
    words: str = ""


class Row(NamedTuple):
    """A reason not to publish: what it finds, in words, and what finds it.

    `short` says `n` of them in a line; a `slow` one reads the whole article or its dossier.
    """

    reason: Refusal
    finds: str
    short: str
    find: Callable[[Desk, ArticleRow], Iterable[Obstacle]]
    slow: bool = False


def obstacles(
    desk: Desk, article: ArticleRow, reasons: Collection[Refusal] | None = None, *, slow: bool = True
) -> dict[Refusal, list[Obstacle]]:
    """What stands in the way of an article, by reason in the table's order; without `slow` what takes long is left out.

    `reasons` are those that the desk refuses unless others are given.
    """
    asked = desk.publishing.refused() if reasons is None else reasons
    rows = (row for row in ROWS if row.reason in asked and (slow or not row.slow))
    found = ((row.reason, list(row.find(desk, article))) for row in rows)
    return {reason: every for reason, every in found if every}


def in_short(numbers: Mapping[Refusal, int]) -> str:
    """What stands in the way in one line: `not publishable: 2 disputed, no sign-off`, or `publishable`."""
    said = [row.short.format(n=numbers[row.reason]) for row in ROWS if numbers.get(row.reason)]
    return "not publishable: " + ", ".join(said) if said else "publishable"


def counted(found: Mapping[Refusal, Sequence[Obstacle]]) -> dict[Refusal, int]:
    """How much of each reason there is."""
    return {reason: len(every) for reason, every in found.items()}


def _verdict(verdict: Verdict, why: str, settled: Collection[Reason] = ()) -> Callable[..., Iterator[Obstacle]]:
    def find(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
        return (Obstacle(claim, why) for claim in desk.publishing.with_verdict(article.id, verdict, settled))

    return find


def _against_the_rule(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    for claim in desk.publishing.against_the_rule(article.id):
        yield Obstacle(claim, f"verified, but the desk's rule asks {desk.evidence.missing_for_verified(claim)}")


def _contradicted(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    return (
        Obstacle(claim, "verified, but a source contradicts it") for claim in desk.publishing.contradicted(article.id)
    )


def _unverified(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    return (Obstacle(claim, "not verified") for claim in desk.publishing.unverified(article.id))


def _queries(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    for query in desk.correspondence.queries(article.id):
        if query.outcome is QueryOutcome.OPEN:
            yield Obstacle(query.claim_id, f"open query to the author: {query.text}")


def _sign_off(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    given = desk.sign_offs.of(article.id)
    if not any(one.current for one in given):
        why = "the check went on after the sign-off" if given else "nobody signed it off"
        yield Obstacle(None, why, f"draft {article.draft_number}")


def _findings(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    from workbench.findings import open_findings

    return (Obstacle(None, one.why, one.spans[0].text) for one in open_findings(desk, article))


def _dossier(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    from workbench.dossier import without_support

    return (Obstacle(row.id, "nothing in the dossier agrees") for row in without_support(desk, article))


#: Every reason not to publish. A claim that was set aside gives none but its open queries.
ROWS = (
    Row(Refusal.OPEN, "a claim is open", "{n} open", _verdict(Verdict.OPEN, "open")),
    Row(Refusal.RULE, "a verified claim lacks what the desk's rule asks, without an override", "{n} against the rule",
        _against_the_rule),
    Row(Refusal.DISPUTED, "a claim is disputed, and neither corrected nor kept by name", "{n} disputed",
        _verdict(Verdict.DISPUTED, "disputed", SETTLED)),
    Row(Refusal.CONTRADICTED, "a source contradicts a verified claim that nobody kept by name", "{n} contradicted",
        _contradicted),
    Row(Refusal.UNSOURCED, "a claim is unsourced, and not on author, opinion, corrected or kept", "{n} unsourced",
        _verdict(Verdict.UNSOURCED, "unsourced", NEEDS_NO_SOURCE)),
    Row(Refusal.UNVERIFIED, "a claim is decided and not verified, whatever stands beside it", "{n} not verified",
        _unverified),
    Row(Refusal.QUERIES, "a query to the author is open", "{n} asked", _queries),
    Row(Refusal.SIGN_OFF, "nobody signed the newest draft off as its check stands", "no sign-off", _sign_off),
    Row(Refusal.FINDINGS, "something does not fit within the article, and was not dismissed", "{n} not fitting",
        _findings, slow=True),
    Row(Refusal.DOSSIER, "a claim has no source, and nothing in the dossier agrees", "{n} not in the dossier",
        _dossier, slow=True),
)  # fmt: skip
