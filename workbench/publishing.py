"""May this article be published? What stands in the way, reason by reason, and in how many words a line has for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from workbench.claims import Verdict
from workbench.desk.model import QueryOutcome, Refusal
from workbench.desk.publishing import NEEDS_NO_SOURCE, SETTLED, FoundClaims, Publishing

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow


class Obstacle(NamedTuple):
    """What stands in the way, and why, in a few words; `claim_id` is null where it is about the article as a whole."""

    claim_id: str | None
    why: str
    words: str = ""


class Claims(NamedTuple):
    """Finds the claims of an article of which one thing is to be said, or how many they are, which is quicker."""

    of: Callable[[Publishing, str], FoundClaims]
    why: str

    def __call__(self, desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
        """What stands in the way, claim by claim."""
        return (Obstacle(claim, self.why) for claim in self.of(desk.publishing, article.id))

    def number(self, desk: Desk, article: ArticleRow) -> int:
        """How many they are."""
        return len(self.of(desk.publishing, article.id))


class Row(NamedTuple):
    """A reason not to publish: what it finds, in words, and what finds it.

    `short` says `n` of them in a line; a `slow` one reads the whole article or its dossier.
    """

    reason: Refusal
    finds: str
    short: str
    find: Claims | Callable[[Desk, ArticleRow], Iterable[Obstacle]]
    slow: bool = False

    def number(self, desk: Desk, article: ArticleRow) -> int:
        """How much of it there is."""
        find = self.find
        return find.number(desk, article) if isinstance(find, Claims) else len(list(find(desk, article)))


def obstacles(
    desk: Desk, article: ArticleRow, reasons: Collection[Refusal] | None = None
) -> dict[Refusal, list[Obstacle]]:
    """What stands in the way of an article, by reason in the table's order.

    `reasons` are those that the desk refuses unless others are given.
    """
    found = ((row.reason, list(row.find(desk, article))) for row in _asked(desk, reasons))
    return {reason: every for reason, every in found if every}


def numbers(desk: Desk, article: ArticleRow, *, slow: bool = True) -> dict[Refusal, int]:
    """How much of what the desk refuses there is, by reason; without `slow` what takes long is left out."""
    found = ((row.reason, row.number(desk, article)) for row in _asked(desk, None) if slow or not row.slow)
    return {reason: number for reason, number in found if number}


def _asked(desk: Desk, reasons: Collection[Refusal] | None) -> list[Row]:
    asked = desk.publishing.refused() if reasons is None else reasons
    return [row for row in ROWS if row.reason in asked]


def in_short(numbers: Mapping[Refusal, int]) -> str:
    """What stands in the way in one line: `not publishable: 2 disputed, no sign-off`, or `publishable`."""
    said = [row.short.format(n=numbers[row.reason]) for row in ROWS if numbers.get(row.reason)]
    return "not publishable: " + ", ".join(said) if said else "publishable"


def counted(found: Mapping[Refusal, Sequence[Obstacle]]) -> dict[Refusal, int]:
    """How much of each reason there is."""
    return {reason: len(every) for reason, every in found.items()}


def _against_the_rule(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    for claim in desk.publishing.against_the_rule(article.id):
        yield Obstacle(claim, f"verified, but the desk's rule asks {desk.evidence.missing_for_verified(claim)}")


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
    Row(Refusal.OPEN, "a claim is open", "{n} open",
        Claims(partial(Publishing.with_verdict, verdict=Verdict.OPEN), "open")),
    Row(Refusal.RULE, "a verified claim lacks what the desk's rule asks, without an override", "{n} against the rule",
        _against_the_rule),
    Row(Refusal.DISPUTED, "a claim is disputed, and neither corrected nor kept as it stands", "{n} disputed",
        Claims(partial(Publishing.with_verdict, verdict=Verdict.DISPUTED, settled=SETTLED), "disputed")),
    Row(Refusal.CONTRADICTED, "a source contradicts a verified claim that is not kept as it stands", "{n} contradicted",
        Claims(Publishing.contradicted, "verified, but a source contradicts it")),
    Row(Refusal.UNSOURCED, "a claim is unsourced, and not on author, opinion, corrected or kept", "{n} unsourced",
        Claims(partial(Publishing.with_verdict, verdict=Verdict.UNSOURCED, settled=NEEDS_NO_SOURCE), "unsourced")),
    Row(Refusal.UNVERIFIED, "a claim is decided and not verified, whatever stands beside it", "{n} not verified",
        Claims(Publishing.unverified, "not verified")),
    Row(Refusal.QUERIES, "a query to the author is open", "{n} asked", _queries),
    Row(Refusal.SIGN_OFF, "nobody signed the newest draft off as its check stands", "no sign-off", _sign_off),
    Row(Refusal.FINDINGS, "something does not fit within the article, and was not dismissed",
        "{n} not fitting together", _findings, slow=True),
    Row(Refusal.DOSSIER, "a claim has no source, and nothing in the dossier agrees", "{n} not in the dossier",
        _dossier, slow=True),
)  # fmt: skip
