"""The unit that stands at a word of a text, or before it: which names and signs are units there, and which are not."""

from __future__ import annotations

from workbench.claims import QuantityType
from workbench.extract.dates.words import DateWords
from workbench.extract.number_words import spelled_value
from workbench.extract.quantities.nouns import NounWords, is_noun_like
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import Unit, UnitWords, measure, units

#: Codes of currencies that are also words or names, so that they only stand behind a number: `COP29`.
_WORDLIKE_CODES = frozenset(
    {"ALL", "AMD", "BAM", "BOB", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY"}
)

#: In words, a sum of a currency whose name is an everyday word too is no smaller.
_SMALLEST_SUM = 100

#: What has points stands at most so many tokens before them: `un plan en dix points`.
_NEAR_POINTS = 4

#: Among so many quantities before, one in a currency tells that a doubtful name is it again.
_LAST_SUMS = 40


def is_of_its_time(page: Page, code: str) -> bool:
    """Whether the text is of the time of a currency that has ended."""
    ended = UnitWords.get(page.language).ended.get(code)
    return ended is not None and page.published is not None and page.published.year < ended


def unit_at(page: Page, index: int, *, signs: bool = True) -> tuple[int, Unit] | None:
    """The longest unit that starts at token `index`, and the token after it; by name alone without `signs`."""
    table = units(page.language)
    if not signs:
        return _settled_name(page, index, table.names.at(page.lower, index))
    sign = table.signs.at(page.words, index)
    if sign and sign[1].glued:  # 6ft 2in, and 17c in a text that speaks of money
        spoken = sign[1].type is not QuantityType.MONEY or page.speaks_of(UnitWords.get(page.language).letter_evidence)
        sign = sign if spoken and page.glued(index) else None
    if sign and (sign[1].doubtful_name or (sign[1].sign and sign[1].shared_name and not _is_spoken_of(page, sign[1]))):
        sign = None
    name = _settled_name(page, index, table.names.at(page.lower, index))
    if sign and (not name or sign[0] >= name[0]):
        return None if _part_of_word(page, sign[0]) else sign
    return name


def _is_spoken_of(page: Page, unit: Unit) -> bool:
    """Whether the text names the currency that a letter stands for, or is of its time."""
    words = UnitWords.get(page.language)
    named = frozenset(name for name, code in words.currencies.items() if code == words.currencies[unit.shared_name])
    return page.speaks_of(named) or is_of_its_time(page, unit.symbol)


def _settled_name(page: Page, index: int, found: tuple[int, Unit] | None) -> tuple[int, Unit] | None:
    """`found`, unless it is a doubtful name in a text that does not speak of its currency."""
    if found is None or (found[1].points and _counts_points(page, found[0])):
        return None
    if found[1].bare_degrees and not UnitWords.get(page.language).earning.isdisjoint(page.lower[index - 3 : index]):
        return None  # holds two degrees
    hyphened = page.word(found[0]) == "-" and page.word(found[0] - 2) != "-"
    if hyphened and page.word(found[0] - 1) in page.ordinals:
        return None  # three second-half minutes
    words = UnitWords.get(page.language)
    if words.rounds_behind.at(page.lower, found[0]) or words.otherwise_before.at(page.lower, index):
        return None  # deux quarts de finale, 6-1 sous les yeux de sa mère
    if page.word(found[0] - 1) in words.hundredths_of_time and not page.speaks_of(words.races):
        return None  # trois centièmes
    if page.word(found[0] - 1) in words.at_sea and not page.speaks_of(words.sea):
        return found[0], measure("mi")
    if _is_everyday_word(page, index, *found) or (page.joins(found[0]) and _is_other_word(page, found)):
        return None  # two grand pianos, deux sous-préfets
    if page.word(found[0] - 1) in words.league_points and not page.speaks_of(words.leagues):
        return None
    if page.word(found[0] - 1) in words.rounds:
        ended = words.rounds_left.at(page.lower, found[0]) is not None  # à trois journées de la fin
        return None if ended or page.speaks_of(words.leagues) or page.tells_of_match else found
    return _settled_doubt(page, index, *found) if found[1].doubtful_name else found


def _settled_doubt(page: Page, index: int, last: int, unit: Unit) -> tuple[int, Unit] | None:
    """The money or the weight that the doubtful name in tokens `index` to `last` tells, where it is either."""
    words = UnitWords.get(page.language)
    before = words.valued_before if page.speaks_of(words.read) else words.valued_unread
    told = before.before(page.lower, last - 1) or words.valued.at(page.lower, last)
    named = page.speaks_of(words.evidence) or page.sentence_has(words.paid, index, index)
    if not (told or named or _is_told_again(page, unit, words)):
        return _otherwise(page, last, unit, words)
    weighed = page.joins(index - 1) and page.tells_of_match and last < len(page.lower) and page.words[last].istitle()
    return _otherwise(page, last, unit, words) if weighed else (last, unit)  # the 325-pound John Hill


def _is_told_again(page: Page, unit: Unit, words: UnitWords) -> bool:
    """Whether a doubtful name that is no weight was money before: de 3 millions de livres, dont 500 `livres`."""
    weight = unit.doubtful_name in words.otherwise
    return not weight and any(found.quantity.unit == unit.symbol for found in page.found[-_LAST_SUMS:])


def _is_everyday_word(page: Page, index: int, last: int, unit: Unit) -> bool:
    """Whether the unit in tokens `index` to `last` is a word that it also is: two `grand` pianos, two `won` medals.

    What has a plural is no currency before another noun: 270 `Crown` corporations, but: the 500 `won` note.
    """
    words, number, name = page.numerals.words, page.word(index - 1), page.word(last - 1)
    value = 1 if number in words.articles else spelled_value(words, number) or _SMALLEST_SUM
    everyday = name in UnitWords.get(page.language).everyday
    several = (f"{name}{ending}" for ending in NounWords.get(page.language).plural_endings)
    modifies = (
        everyday and any(units(page.language).names.at([each], 0) for each in several) and not page.joins(index - 1)
    )
    year = number.isdecimal() and len(number) == len("1917")
    year = year and page.word(index - 2) in DateWords.get(page.language).year_before
    small = everyday and (year or value < _SMALLEST_SUM)  # the team of 1917 won the cup
    return small or ((unit.adjective or modifies) and is_noun_like(page, last))


def _otherwise(page: Page, last: int, unit: Unit, words: UnitWords) -> tuple[int, Unit] | None:
    """The weight that a doubtful name may be; so many millions are money unless what is weighed follows."""
    measure = words.otherwise.get(unit.doubtful_name)
    of = page.word(last) in words.weighed_before and not words.sums.at(page.lower, last + 1)
    return (last, Unit(QuantityType.MEASURE, measure, if_large="" if of else unit.symbol)) if measure else None


def _counts_points(page: Page, last: int) -> bool:
    """Whether what is behind `points` tells that they are counted: `412 points de vente`, `a 10-point plan`."""
    words = UnitWords.get(page.language)
    near = page.lower[max(0, last - _NEAR_POINTS) : last + 1]
    if (
        words.places_between.before(page.lower, last)
        or words.listed_points.at(page.lower, last)
        or not words.of_points.isdisjoint(near)
    ):
        return True
    if page.word(last) not in words.counted_points:
        return False
    start = last + 1 + (page.word(last + 1) == "'")
    if page.word(start) in words.gained_points or not page.word(start).isalpha():
        return False
    return is_noun_like(page, start) and page.words[start].islower()  # à trois points de Toulouse


def _is_other_word(page: Page, found: tuple[int, Unit]) -> bool:
    """Whether what a hyphen joins to a unit takes it away: `sous-préfets`, `two quarter-point cuts`."""
    behind = units(page.language).names.at(page.lower, found[0] + 1)
    if page.word(found[0] + 1) in UnitWords.get(page.language).joined:
        return True  # two quarter-finals
    return found[1].type is QuantityType.MONEY or (behind is not None and behind[1].points)


def _part_of_word(page: Page, last: int) -> bool:
    """Whether a sign of letters that ends before token `last` goes on as a word: `5 m-dash`."""
    following = page.word(last)
    if not page.words[last - 1][-1].isalpha() or not page.glued(last):
        return False
    if following.isdecimal():
        return len(following) != 2  # `2h45`, `1m80` go on with two digits
    if following == "-":
        return page.word(last + 1) not in UnitWords.get(page.language).dimensions  # but: a 10m-high wall
    return following in ("'", "’", "_")


def prefix_before(page: Page, index: int) -> tuple[int, Unit] | None:
    """The sign or code of a currency directly before token `index`, and its first token."""
    found = units(page.language).prefixes.before(page.words, index)
    if found and page.word(found[0]) in page.numerals.words.articles and not page.glued(found[0] + 1):
        found = units(page.language).prefixes.at(page.words, found[0] + 1)  # a $4 million deal
        found = (index - 1, found[1]) if found and found[0] == index else None
    if not found or found[0] < page.free:
        return None
    if (name := found[1].doubtful_name) and not page.speaks_of(frozenset(UnitWords.get(page.language).places[name])):
        numeral = page.numerals.at(index)
        if numeral is None or not (numeral.grouped or numeral.scale > 1):
            return None  # N95 masks, the R118, but: R2.5bn
    word = page.words[found[0]]
    glued = page.glued(found[0]) and page.words[found[0] - 1][-1].isalnum()
    alone = found[0] == index - 1  # but: MOP$22
    return None if (alone and word in _WORDLIKE_CODES) or (word[0].isalpha() and glued) else found
