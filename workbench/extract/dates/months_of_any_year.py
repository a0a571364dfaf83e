"""Months that are those of any year: of a season that comes again, or held against each other."""

from __future__ import annotations

from workbench.extract.dates import governing
from workbench.extract.dates.part_of_speech import tag_of
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.single_dates import core_at
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.page import Found, Page

#: A season is named so many tokens before the months that it lasts for.
_NEAR_SEASON = 8

#: Between two months that are held against each other stand fewer tokens: en mai `qu'en` juin.
_LONGEST_LINK = 5


def past_months_of_any_year(page: Page, placed: Placed, ranged: Found | None, words: DateWords) -> int | None:
    """The token behind months that are those of any year."""
    if placed.year is not None:
        return None
    # la saison cyclonique dure | de mai à juin
    of_season = ranged and page.word(ranged.first - 1) in words.lasting
    if ranged and of_season and page.near(words.seasons_told, ranged.first, _NEAR_SEASON):
        return ranged.last
    return _past_month_alike(page, placed, words)


def _past_month_alike(page: Page, placed: Placed, words: DateWords) -> int | None:
    """The token behind the month that any such one is held against: a sight more common `in May than in June`."""
    adjective = placed.first - 1 - (page.word(placed.first - 1) in words.month_before)
    told = tag_of(page, adjective) == "ADJECTIVE" and tag_of(page, adjective - 2) in ("NOUN", "ADJECTIVE")
    if not told or page.word(adjective - 1) not in words.degrees:
        return None
    near = (core_at(page, at) for at in range(placed.last + 1, placed.last + _LONGEST_LINK))
    other = next((one for one in near if one and one.unit == "month" and one.year is None), None)
    return other.last if other and governing.is_compared(page, other.first, other.last) else None
