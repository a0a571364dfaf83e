"""A ten that something lies in: an age (`in their 20s`), or a temperature (`in the upper 80s`)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.dates.words import DateWords
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.ambiguous_units import DegreeWords, settle_degrees
from workbench.extract.quantities.nouns import linked_noun
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.units import DEGREES

_OF_LIFE = "age: in a decade of life"

#: The last of a ten.
_LAST = 9


class TenWords(word_class.WordClasses):
    """What tells which part of a ten of degrees is meant."""

    #: The first and the last degree of a part: `upper`.
    parts: Mapping[str, Sequence[int]] = word_class.mapping("measures.parts_of_ten")
    #: Tens of life that are a word, and what they stand behind: `dans la` trentaine.
    of_life: Mapping[str, int] = word_class.mapping("ages.tens")
    in_life: PhraseTable[bool] = word_class.phrases("ages.in_ten")
    #: With one of these a ten is a number: `le nombre de victimes approche la cinquantaine`.
    counting: frozenset[str] = word_class.words("counts.counting")
    #: What stands between two parts or two tens: `low to mid 40s`.
    joiners: frozenset[str] = word_class.words("measures.between_tens")


def read_ten(page: Page, at: int) -> tuple[Found, ...]:
    """The age or the temperature that the ten at token `at` tells."""
    words = TenWords.get(page.language)
    in_life = words.in_life.before(page.lower, at) is not None and linked_noun(page, at + 1) is None
    counts = in_life and page.sentence_has(words.counting, at, at)
    ten_of_life = words.of_life.get(page.word(at)) if in_life and not counts else None
    found = (at + 1, ten_of_life) if ten_of_life else _ten_at(page, at)
    if found is None:
        return NOTHING
    last, ten = found
    life = ten_of_life or of_life(page, at)
    if not life and not in_degrees(page, at):
        return NOTHING
    first, low, high = _of_part(page, at, ten)
    other = last
    while page.word(other) in words.joiners or page.word(other) in words.parts:
        other += 1
    behind = _ten_at(page, other)
    if behind and not (life and page.word(last) in DateWords.get(page.language).list_joiners):
        last, high = behind[0], _of_part(page, other, behind[1])[2]
    if life:  # in his late 20s to early 30s
        quantity = Quantity(QuantityType.AGE, low=low, high=high, unit="year", modifier=Modifier.RANGE)
        return (Found(first, last, quantity, Why(_OF_LIFE)),)
    unit = settle_degrees(page, DEGREES, high, at)
    quantity = Quantity(QuantityType.MEASURE, low=low, high=high, unit=unit.symbol, modifier=Modifier.RANGE)
    assumptions = (unit.assumption,) if unit.assumption else ()
    return (Found(first, last, quantity, Why("measure: in a ten of degrees", assumptions)),)


def in_degrees(page: Page, at: int) -> bool:
    """Whether a ten at token `at` is of degrees, as its sentence tells, or the text for a part (the `high` 40s)."""
    temperatures, part = DegreeWords.get(page.language).temperatures, page.word(at - 1)
    if part in TenWords.get(page.language).parts and DateWords.get(page.language).parts.at([part, "-"], 0) is None:
        return page.speaks_of(temperatures)
    return page.sentence_has(temperatures, at, at + 1)


def of_life(page: Page, at: int) -> bool:
    """Whether a ten at token `at` is of somebody's life: `in his late 60s`, `in her mid-30s`."""
    start = _of_part(page, at, 0)[0]
    before = page.lower[max(0, start - 2) : start]
    parted = page.word(at - 1) in TenWords.get(page.language).parts
    if (last := page.just_told(at, within=1 + parted)) and last.why.rule == _OF_LIFE:
        return True  # in their 50s and 60s, in his mid-20s or late 30s
    return not DateWords.get(page.language).life_before.isdisjoint(before)


def _ten_at(page: Page, at: int) -> tuple[int, int] | None:
    """The ten at token `at`, as a word or in digits with their plural, and the token after it."""
    word = page.word(at)
    if ten := DateWords.get(page.language).decade_names.get(word):
        return at + 1, ten
    if len(word) != len("20") or not word.isdecimal() or not word.endswith("0"):
        return None
    plural = page.word(at + 1) in DateWords.get(page.language).decade_suffixes
    return (at + 2, int(word)) if plural else None


def _of_part(page: Page, at: int, ten: int) -> tuple[int, int, int]:
    """Where the words for a part of the ten at token `at` begin, and its first and last degree."""
    words, first, low, high = TenWords.get(page.language), at, ten, ten + _LAST
    start = at
    while start > page.free and (page.word(start - 1) in words.parts or page.word(start - 1) in words.joiners):
        start -= 1
        if part := words.parts.get(page.word(start)):
            low, high, first = ten + part[0], high if first < at else ten + part[1], start
    return first, low, high
