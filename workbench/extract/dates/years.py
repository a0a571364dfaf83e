"""Years: four digits that count nothing, two behind an apostrophe, and any number with its era."""

from __future__ import annotations

from msgspec.structs import replace

from workbench.claims import QuantityType
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import days, fiscal_years, windows
from workbench.extract.dates.clock import ClockWords
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.labels import is_labelled
from workbench.extract.quantities.modifiers import Hedges
from workbench.extract.quantities.nouns import NounWords, is_noun_like, is_plural, names_several
from workbench.extract.quantities.page import APOSTROPHES, Page
from workbench.extract.quantities.unit_recognition import prefix_before, unit_at
from workbench.extract.quantities.units import units

_YEAR_OF_ERA = "date: year of an era"

#: The century of wars that are known by two digits of their years.
_CENTURY_OF_WARS = 1900

#: Things are called by no earlier year: `the 1918 riots`.
_FIRST_OF_THINGS = 1700

#: Behind a count that ends so many tokens before it, an earlier number is another count.
_NEAR_COUNT = 6

#: A later number goes on a count among so many quantities before it, of which none is more than so many times another.
_COUNTS_BACK, _ALIKE = 3, 3


def year_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """Four digits that are a year: by what stands before them, or because they count nothing."""
    joined = page.glued(at) and page.words[at - 1][-1] not in "(«“\"'’-–—/["
    if joined or not days.is_year(page, at):
        return None
    zone = ClockWords.get(page.language).zones.at(page.lower, at + 1)
    if zone or page.lower[at - 2 : at] in (["(", "-"], ["(", "+"]):
        return None  # at 1500 GMT, (-1113)
    before = page.word(at - 1)
    if _is_other_number(page, at):
        return None
    told = before in words.year_strong or before in words.year_names
    counts = _counts(page, at, words) and not _is_of_unit(page, at, words)
    dated = (words.not_years_before, words.weekdays, words.relative)  # contre 1132 | la veille, 1657 | de plus
    if not told and (counts or any(each.at(page.lower, at + 1) for each in dated)):
        return None
    year = Placed(at, at + 1, windows.year(int(page.word(at))), "year", windows.YEAR_RULE, (), year=int(page.word(at)))
    if before in words.fiscal or words.fiscal_named.at(page.lower, at + 1):
        window, assumptions = fiscal_years.year_told(page, at, at + 1, words)
        return replace(year, window=window, assumptions=assumptions)
    return year


def _is_other_number(page: Page, at: int) -> bool:
    """Whether what stands beside token `at` makes it a label, a sum or a name: `CHF 1993`, `HR 1234`."""
    if page.joins(at + 1) and unit_at(page, at + 2):
        return True  # the men's 1500-metre race
    reached = DateWords.get(page.language).counted_before.before(page.lower, at)
    if reached and not is_noun_like(page, at + 1) and page.word(at + 1) not in APOSTROPHES:
        return True  # could reach 2000, from a sample of 1143; but: reach 2019 levels
    if Hedges.get(page.language).joined.at(page.lower, at + 1):
        return True  # 1900-plus homes
    if _is_of_file(page, at):
        return True
    if page.word(at - 1) == "-" and _is_name(page, at - 2):
        return True  # JO-2024, Kepler-1625
    named = page.words[at - 1][:1].isupper() and page.inside(at - 1) and page.word(at + 1) != "-"
    if named and int(page.word(at)) < _FIRST_OF_THINGS:
        return True  # a Ram 1500, HR 1234
    return prefix_before(page, at) is not None or is_labelled(page, at)


def _is_of_file(page: Page, at: int) -> bool:
    """Whether a year opens the number of a file: `file 1971/44`, `l'arrêté 2019/312`; but: `1971/72`, `2022/2021`."""
    if not (page.joins(at + 1, ("/",)) and page.word(at + 2).isdecimal()) or days.is_year(page, at + 2):
        return False
    return page.word(at + 2) != f"{(int(page.word(at)) + 1) % 100:02}"


def _is_name(page: Page, at: int) -> bool:
    """Whether the word at `at` is a name: of capitals, or with one within its sentence."""
    return page.words[at].isupper() or (page.words[at][0].isupper() and page.inside(at))


def year_of_era(page: Page, at: int, words: DateWords) -> Placed | None:
    """A year that its era alone tells, or that of the year it is joined to: `52 av. J.-C.`, `500 à 300 BC`."""
    numeral = page.numerals.at(at)
    if numeral is None or numeral.decimals:
        return None
    era, last = words.eras.at(page.words, numeral.last), numeral.last
    if era is None and (page.word(last) in words.list_joiners or words.range_infix.at(page.lower, last)):
        other = page.numerals.at(last + 1)
        era = words.eras.at(page.words, other.last) if other else None
    elif era:
        last = era[0]
    radio = page.glued(last - 1) and last == at + 2 and len(page.word(at)) == 1
    radio = radio and page.word(at - 1) not in words.year_strong
    if era is None or radio:
        return None  # told 4BC, but: in 4BC
    window = windows.year(int(numeral.value)) if era[1] > 0 else None
    return Placed(at, last, window, "year", _YEAR_OF_ERA)


def year_behind_era(page: Page, at: int, words: DateWords) -> Placed | None:
    """`AD 79`."""
    era = words.eras_before.at(page.lower, at) if page.words[at].isupper() else None
    number = page.word(era[0]) if era else ""
    if era is None or not number.isdecimal() or len(number) > len("1066"):
        return None
    return Placed(at, era[0] + 1, windows.year(int(number)), "year", _YEAR_OF_ERA)


def short_year_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`'99`, `'08`: two digits behind an apostrophe that nothing stands before, or those of a war: `14-18`."""
    word, first = page.word(at), at
    war = words.wars.at(page.lower, at) if page.speaks_of(words.war_words) and not page.tells_of_match else None
    set_off = page.word(at - 1) in APOSTROPHES and page.glued(at) and not page.glued(at - 1)
    if _names_season(page, at, words):
        year = fiscal_years.year_in_full(word)
    elif war and not unit_at(page, war[0]) and not names_several(page, war[0]):
        year = _CENTURY_OF_WARS + int(word)
    elif words.short_years and set_off and not (page.glued(at + 1) and page.word(at + 1)[:1].isalnum()):  # '90s
        first, year = at - 1, fiscal_years.year_in_full(word)
    else:
        return None
    why = (Assumption.SHORT_YEAR.of(year=year),)
    return Placed(first, at + 1, windows.year(year), "year", windows.YEAR_RULE, why, year=year)


def _names_season(page: Page, at: int, words: DateWords) -> bool:
    """Whether two digits and the next number are a season or a fiscal year: `la saison` 18/19, the 18/19 `season`."""
    first, other = page.word(at), page.word(at + 2)
    if not (len(first) == len(other) == len("18") and other.isdecimal() and page.joins(at + 1, ("/", "-", "–"))):
        return False
    named = words.season_names | words.fiscal
    beside = page.word(at - 1) in named or page.word(at + 3) in named or words.fiscal_named.at(page.lower, at + 3)
    return int(other) == (int(first) + 1) % 100 and bool(beside)


def _is_of_unit(page: Page, at: int, words: DateWords) -> bool:
    """Whether a length of time before the digits is of them: `the first two months of 2023 sales`."""
    of = words.of.before(page.lower, at)
    unit = units(page.language).names.at(page.lower, of[0] - 1) if of else None
    return unit is not None and unit[1].type is QuantityType.DURATION


def _counts(page: Page, at: int, words: DateWords) -> bool:
    """Whether four digits count what follows: a unit, or a plural where no determiner makes them a year."""
    if int(page.word(at)) < _FIRST_OF_THINGS and page.just_told(at, QuantityType.COUNT, _NEAR_COUNT):
        return True  # 1000 foyers sans courant, | 1500 | en Bretagne
    if _goes_on_counting(page, at, words):
        return True
    if unit := unit_at(page, at + 1):
        return not unit[1].sign or not page.words[at + 1].isupper()  # 1800 m, but: en 2008 L
    if page.word(at + 1) in words.year_nouns:
        return False
    if not is_noun_like(page, at + 1) or not page.words[at + 1].islower():
        return not 1100 <= int(page.word(at)) <= 2100
    plural = is_plural(page.word(at + 1), NounWords.get(page.language))
    if any(found.quantity.date == windows.year(int(page.word(at))) for found in page.found):
        return False  # cases rose in 2025; of all 2025 cases
    many = int(page.word(at)) < _FIRST_OF_THINGS and names_several(page, at + 1)  # the 1218 soldiers
    return plural and (many or page.word(at - 1) not in words.year_determiners)


def _goes_on_counting(page: Page, at: int, words: DateWords) -> bool:
    """Whether four digits with a place or a time of their own go on a count of like size: `contre` 1950 `en 2022`."""
    told = [found for found in page.found[-_COUNTS_BACK:] if page.in_sentence(found.last, at)]
    counts = [found for found in told if found.quantity.type is QuantityType.COUNT and found.quantity.value]
    before = page.word(at - 1)
    placed = page.words[at + 2 : at + 3] if page.word(at + 1) in words.count_links else []
    listed = counts[-1:] == told[-1:] and (before == "," or before in words.list_joiners)
    joined = listed or before in words.compared
    if not (counts and joined and placed and (placed[0][0].isupper() or placed[0][0].isdecimal())):
        return False
    value = float(counts[-1].quantity.value or 0)
    return value / _ALIKE <= int(page.word(at)) <= value * _ALIKE
