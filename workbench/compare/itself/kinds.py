"""Every kind of inconsistency: one row each, and nothing else names them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterator

from msgspec import Struct

from workbench.compare.itself import changes, conversions, days, given_twice, parts, people, periods, quotations, votes
from workbench.compare.itself.article import Inconsistency, Itself, patterns
from workbench.compare.texts import Text


class InconsistencyKind(Struct, frozen=True):
    """A kind of inconsistency: its name, what an editor is told of it, and what finds it.

    One that is right in fewer than nine of ten findings on ordinary copy has no row.
    """

    name: str
    label: str
    find: Callable[[Itself], Iterator[Inconsistency]]


KINDS = (
    InconsistencyKind("weekday_date", "a weekday that does not fit its date", days.weekday_dates),
    InconsistencyKind("impossible_date", "a date that no calendar has", days.impossible_dates),
    InconsistencyKind("conversion", "a measure and its conversion", conversions.wrong_conversions),
    InconsistencyKind("currency_rate", "two conversions at rates that clash", conversions.clashing_rates),
    InconsistencyKind("quotation_words", "one quotation with other words", quotations.other_words),
    InconsistencyKind("quotation_speaker", "one quotation, two speakers", quotations.other_speakers),
    InconsistencyKind("same_figure", "one figure, two values", given_twice.other_figures),
    InconsistencyKind("age_age", "one person, two ages", people.two_ages),
    InconsistencyKind("age_birth", "an age and a birth", people.age_and_birth),
    InconsistencyKind("sum", "a total and its parts", parts.wrong_sums),
    InconsistencyKind("shares", "shares that do not make a hundred", parts.wrong_shares),
    InconsistencyKind("change_percent", "a change and its percentage", changes.wrong_changes),
    InconsistencyKind("duration_ends", "a length of time and its ends", periods.wrong_lengths),
    InconsistencyKind("vote_majority", "votes and their majority", votes.wrong_majorities),
    InconsistencyKind("rate_total", "a rate and its total", periods.wrong_totals),
)


def find_inconsistencies(
    text: Text, published: dt.date | None, kinds: Collection[str] | None = None
) -> list[Inconsistency]:
    """What does not fit together within one text, in order of place.

    `kinds` names those to look for; None stands for all. Nothing is found in a language that has no patterns for it.
    """
    return [each for each in _all(text, published, kinds) if not each.fits]


def find_proofs(text: Text, published: dt.date | None, kinds: Collection[str] | None = None) -> list[Inconsistency]:
    """The arithmetic within one text that the grammar ties together and that holds, in order of place.

    None is found in a language that has no patterns for it.
    """
    return [each for each in _all(text, published, kinds) if each.fits]


def _all(text: Text, published: dt.date | None, kinds: Collection[str] | None) -> list[Inconsistency]:
    if not text.words.itself:
        return []
    article = Itself(text, published, patterns(text.words.code))
    found = [each for kind in KINDS if kinds is None or kind.name in kinds for each in kind.find(article)]
    unique = {
        (each.kind, each.spans): each for each in found if not any(article.is_marked(span.end) for span in each.spans)
    }
    return sorted(unique.values(), key=lambda each: (each.spans[0].start, each.kind))


def label(name: str) -> str:
    """What an editor is told of a kind. Raises StopIteration where there is none of that name."""
    return next(kind.label for kind in KINDS if kind.name == name)
