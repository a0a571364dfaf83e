"""May this article be published? What stands in the way, reason by reason, and in how many words a line has for it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from workbench.claims import Verdict
from workbench.desk.publication import NEEDS_NO_SOURCE, SETTLED, FoundClaims, Publication
from workbench.desk.vocabulary import ConflictKind, QueryOutcome, Refusal
from workbench.translatable import N_, Phrase, counted

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, Counts


class Obstacle(Struct, frozen=True):
    """What stands in the way, and why, in a few words; `claim_id` is null where it is about the article as a whole."""

    claim_id: str | None
    why: str
    words: str = ""


class Claims(Struct, frozen=True):
    """Finds the claims of an article of which one thing is to be said, or how many they are, which is quicker."""

    of: Callable[[Publication, str], FoundClaims]
    why: str

    def __call__(self, desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
        """What stands in the way, claim by claim; of an open one on which verdicts disagree, that they do."""
        contested = {one.claim_id for one in desk.conflicts.of(article.id) if one.kind is ConflictKind.CONTESTED}
        found = self.of(desk.publication, article.id)
        return (Obstacle(claim, N_("contested") if claim in contested else self.why) for claim in found)

    def number(self, desk: Desk, article: ArticleRow) -> int:
        """How many they are."""
        return len(self.of(desk.publication, article.id))


class Row(Struct, frozen=True):
    """A reason not to publish: what it finds, in words, and what finds it.

    `short` says how many of them in a line; a `slow` one reads the whole article or its dossier.
    """

    reason: Refusal
    finds: str
    short: Callable[[int], Phrase]
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
    asked = desk.publication.refused() if reasons is None else reasons
    return [row for row in ROWS if row.reason in asked]


def counts_in_words(counts: Counts) -> Phrase:
    """How the claims of an article stand: `8 claims: 5 open, 2 verified, 1 disputed, 0 unsourced; 1 dismissed`."""
    still = counted("{n} open", "{n} open", counts.open)
    if counts.contested:
        contested = counted("{n} contested", "{n} contested", counts.contested)
        still = Phrase("{told} ({names})", told=still, names=contested)
    return Phrase(
        "{claims}: {open}, {decided}; {dismissed}",
        claims=counted("{n} claim", "{n} claims", counts.total),
        open=still,
        decided=(
            counted("{n} verified", "{n} verified", counts.verified),
            counted("{n} disputed", "{n} disputed", counts.disputed),
            counted("{n} unsourced", "{n} unsourced", counts.unsourced),
        ),
        dismissed=counted("{n} dismissed", "{n} dismissed", counts.dismissed),
    )


def in_short(numbers: Mapping[Refusal, int], *, counted_last: bool = False) -> Phrase:
    """What stands in the way in one line: `not publishable: 2 disputed, no sign-off`, or `publishable`.

    With `counted_last` what is seen from the claims' counts alone comes last.
    """
    rows = sorted(ROWS, key=lambda row: row.reason in COUNTED) if counted_last else ROWS
    said = tuple(row.short(numbers[row.reason]) for row in rows if numbers.get(row.reason))
    return Phrase("not publishable: {reasons}", reasons=said) if said else Phrase("publishable")


def number_of_each(found: Mapping[Refusal, Sequence[Obstacle]]) -> dict[Refusal, int]:
    """How much of each reason there is."""
    return {reason: len(every) for reason, every in found.items()}


def _against_the_rule(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    for claim in desk.publication.doubtful_by_the_rule(article.id):
        if lacks := desk.evidence.missing_for_verified(claim):
            yield Obstacle(claim, Phrase("verified, but the desk's rule asks {lacks}", lacks=Phrase(lacks)))


def _queries(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    for query in desk.correspondence.queries(article.id):
        if query.outcome is QueryOutcome.OPEN:
            yield Obstacle(query.claim_id, Phrase("open query to the author: {words}", words=query.text))


def _sign_off(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    given = desk.sign_offs.of(article.id)
    if not any(one.current for one in given):
        why = N_("the check went on after the sign-off") if given else N_("nobody signed it off")
        yield Obstacle(None, why, Phrase("draft {number}", number=article.draft_number))


def _findings(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    from workbench.findings import open_findings

    return (Obstacle(None, one.why, one.spans[0].text) for one in open_findings(desk, article))


def _dossier(desk: Desk, article: ArticleRow) -> Iterator[Obstacle]:
    from workbench.dossier import without_support

    return (Obstacle(row.id, N_("nothing in the dossier agrees")) for row in without_support(desk, article))


#: The reasons that the counts of claims by verdict tell, too.
COUNTED = frozenset({Refusal.OPEN, Refusal.DISPUTED, Refusal.UNSOURCED})

#: Every reason not to publish. A claim that was set aside gives none but its open queries.
ROWS = (
    Row(Refusal.OPEN, N_("a claim is open"),
        lambda n: counted("{n} open", "{n} open", n),
        Claims(partial(Publication.with_verdict, verdict=Verdict.OPEN), N_("open"))),
    Row(Refusal.RULE, N_("a verified claim lacks what the desk's rule asks, without an override"),
        lambda n: counted("{n} against the rule", "{n} against the rule", n),
        _against_the_rule),
    Row(Refusal.DISPUTED, N_("a claim is disputed, and neither corrected nor kept as it stands"),
        lambda n: counted("{n} disputed", "{n} disputed", n),
        Claims(partial(Publication.with_verdict, verdict=Verdict.DISPUTED, settled=SETTLED), N_("disputed"))),
    Row(Refusal.CONTRADICTED, N_("a source contradicts a verified claim that is not kept as it stands"),
        lambda n: counted("{n} contradicted", "{n} contradicted", n),
        Claims(Publication.contradicted, N_("verified, but a source contradicts it"))),
    Row(Refusal.UNSOURCED, N_("a claim is unsourced, and not on author, opinion, corrected or kept"),
        lambda n: counted("{n} unsourced", "{n} unsourced", n),
        Claims(partial(Publication.with_verdict, verdict=Verdict.UNSOURCED, settled=NEEDS_NO_SOURCE), N_("unsourced"))),
    Row(Refusal.UNVERIFIED, N_("a claim is decided and not verified, whatever stands beside it"),
        lambda n: counted("{n} not verified", "{n} not verified", n),
        Claims(Publication.unverified, N_("not verified"))),
    Row(Refusal.QUERIES, N_("a query to the author is open"),
        lambda n: counted("{n} asked", "{n} asked", n), _queries),
    Row(Refusal.SIGN_OFF, N_("nobody signed the newest draft off as its check stands"),
        lambda _: Phrase("no sign-off"), _sign_off),
    Row(Refusal.FINDINGS, N_("something does not fit within the article, and was not dismissed"),
        lambda n: counted("{n} not fitting together", "{n} not fitting together", n), _findings, slow=True),
    Row(Refusal.DOSSIER, N_("a claim has no source, and nothing in the dossier agrees"),
        lambda n: counted("{n} not in the dossier", "{n} not in the dossier", n),
        _dossier, slow=True),
)  # fmt: skip
