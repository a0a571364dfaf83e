"""The order in which claims are worth a check: each rests on reasons that can be told."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import Enum
from typing import TYPE_CHECKING, Final

from workbench.claims import QuantityType
from workbench.desk.model import ArticleRow, ClaimRow
from workbench.desk.vocabulary import Stance
from workbench.translatable import N_

if TYPE_CHECKING:
    from workbench.claims import Claim, Span
    from workbench.compare.texts import Text
    from workbench.desk import Desk

#: From this on a sum of money is a large one, in any currency.
LARGE: Final = 1_000_000
#: What a paragraph's sentence ends with; a heading's does not.
_ENDS: Final = '.!?…»”"'


class Because(Enum):
    """A reason to check a claim before others, as it is said; a reason weighs more than all that stand below it."""

    DIFFERS = N_("differs from a source or another place")
    WRONG_ELSEWHERE = N_("was found wrong in another article")
    SUPERLATIVE = N_("a superlative or a total")
    LARGE_SUM = N_("a large sum")
    FIRST_OR_LAST = N_("in the heading, the first or the last paragraph")


#: The reasons of claims, by their ids, the weightiest first.
Reasons = Mapping[str, Sequence[Because]]


def reasons_of(
    rows: Sequence[ClaimRow],
    text: Text,
    *,
    differing: Collection[str],
    misfits: Sequence[Span],
    wrong_elsewhere: Collection[str],
) -> dict[str, tuple[Because, ...]]:
    """Why the claims of a draft are important; `text` is the draft, ready for comparing.

    `differing` and `wrong_elsewhere` are ids of claims that differ from a source, or were found wrong in another
    article; `misfits` are the places of what does not fit within the draft, as offsets in code points.
    """

    def why(row: ClaimRow) -> Iterator[Because]:
        span = row.claim.span
        if row.id in differing or any(place.start < span.end and span.start < place.end for place in misfits):
            yield Because.DIFFERS
        if row.id in wrong_elsewhere:
            yield Because.WRONG_ELSEWHERE
        yield from _by_words(row.claim, text)

    return {row.id: () if row.dismissed or not text.text else tuple(why(row)) for row in rows}


def weight(reasons: Sequence[Because]) -> int:
    """How much reasons weigh together."""
    ranks = list(Because)
    return sum(1 << (len(ranks) - ranks.index(reason)) for reason in reasons)


def reasons_in(
    desk: Desk, article: ArticleRow, *, differing: Collection[str] = (), wrong_elsewhere: Collection[str] = ()
) -> dict[str, tuple[Because, ...]]:
    """`reasons_of` the newest draft as the desk has it; `differing` are those that differ from the dossier."""
    from workbench.findings import open_findings, text_ready

    evidence = desk.evidence.of_article(article.id)
    contradicted = {claim for claim, tied in evidence.items() if any(one.stance is Stance.CONTRADICTS for one in tied)}
    return reasons_of(
        desk.claims.of(article.id),
        text_ready(desk, article),
        differing={*differing, *contradicted},
        misfits=[span for one in open_findings(desk, article) for span in one.spans],
        wrong_elsewhere=wrong_elsewhere,
    )


def _by_words(claim: Claim, text: Text) -> Iterator[Because]:
    """What the claim itself, its sentence and its place say."""
    from workbench.compare.itself.article import patterns

    words, quantity = patterns(text.words.code), claim.quantity
    sentence = text.sentences[text.sentence_at(claim.span.start)]
    said = text.text[min(sentence.start, claim.span.start) : max(sentence.end, claim.span.end)]
    if words["superlatives"].search(said) or words["totals"].search(said):
        yield Because.SUPERLATIVE
    if quantity is not None and quantity.type is QuantityType.MONEY:
        amounts = [abs(amount) for amount in (quantity.value, quantity.high) if amount is not None]
        if amounts and max(amounts) >= LARGE:
            yield Because.LARGE_SUM
    ended = (one.paragraph for one in text.sentences if text.text[one.end - 1] in _ENDS)
    first = next(ended, 0)
    if sentence.paragraph <= first or sentence.paragraph == text.sentences[-1].paragraph:
        yield Because.FIRST_OR_LAST
