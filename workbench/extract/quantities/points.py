"""What points are: of a percentage, of an index, of a league or a match, and where a bare number tells some."""

from __future__ import annotations

from workbench.claims import Quantity, QuantityType
from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.numbers_with_units import UnitContext
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.ranges import Amount, RangeWords
from workbench.extract.quantities.units import WHOLE

#: A lead in points is one of the last quantities before one that leaves them out.
_NEAR = 12

#: A share that one point is told beside is one of so many quantities before it.
_SHARES_BEFORE = 3

#: Where an index stands is told in at least so many points.
_LOWEST_INDEX = 1_000

#: A scale is named at most so many tokens before an index on it, and no quake has a larger.
_SCALE_REACH, _HIGHEST_ON_SCALE = 5, 10

#: The unit of the scale of earthquakes.
_OF_QUAKES = "magnitude"


class PointWords(word_class.WordClasses):
    """The words that settle what points are."""

    #: A sentence with one of these speaks of shares: its points are percentage points.
    share_words: frozenset[str] = word_class.words("percent.context")
    #: The same whatever else it has: `intentions` de vote.
    poll_words: frozenset[str] = word_class.words("percent.poll_context")
    #: Those of them that tell of a match as well, where the text has several words of `sport`.
    ambiguous_words: frozenset[str] = word_class.words("percent.ambiguous_context")
    #: Before the points of a lead.
    by: PhraseTable[bool] = word_class.phrases("measures.by_one")
    #: Before points of a match that their noun is left out of: `added` 26.
    scoring: frozenset[str] = word_class.words("scores.scoring")
    #: Behind and before such points by which a side leads: `soon 10` ahead, cut the `deficit to` eight.
    ahead: PhraseTable[bool] = word_class.phrases("scores.ahead")
    gaps: PhraseTable[bool] = word_class.phrases("scores.gaps")
    #: Behind what is left of a match, no points of it.
    left: PhraseTable[bool] = word_class.phrases("scores.left")
    #: What has a magnitude: `quake`.
    quakes: frozenset[str] = word_class.words("measures.quakes")
    #: A sentence with one of these speaks of a league or an index: its points are its own.
    point_words: frozenset[str] = word_class.words("percent.point_context")
    #: What a text about an index has, and what states a step of it again as a share: `59.31 points, or` 0.3 percent.
    indices: frozenset[str] = word_class.words("percent.indices")
    restated: frozenset[str] = word_class.words("percent.restated")
    #: A sentence with one of these, or of `indices`, tells where an index stands.
    index_names: frozenset[str] = word_class.words("percent.indices", "percent.index_names")
    #: Between the shares of two candidates: `53 contre 47`.
    against: frozenset[str] = word_class.words("percent.against")


def speaks_of_shares(page: Page, amount: Amount) -> bool:
    """Whether the points of `amount` are of a percentage: by the sentence, then by what was read before."""
    words = PointWords.get(page.language)
    around = page.sentence_words(amount.first, amount.last)
    if amount.low.value > WHOLE:
        return False
    if around & words.poll_words or _moved_share(page, amount) or _leads_to_share(page, amount.last):
        return True
    if page.last and page.last.quantity.type is QuantityType.SCORE:
        return False
    if page.word(amount.last + 1) in words.restated or page.speaks_of(words.indices):  # 59.31 points, or 0.3 %
        return False
    told = page.just_told(amount.first, QuantityType.PERCENT, within=2) if page.speaks_of(words.index_names) else None
    if told and page.word(amount.first - 1) in words.restated and amount.low.value > (told.quantity.value or 0):
        return False  # fell 0.3 %, or 59.31 points
    if around & words.point_words:  # scored 64 percent, a four-point | rise
        share = page.last is not None and page.last.quantity.unit == "%"
        return share and page.word(amount.last) in RangeWords.get(page.language).steps
    if page.tells_of_match:
        return not (words.share_words - words.ambiguous_words).isdisjoint(around)
    if around & words.share_words:
        return True
    recent = [found.quantity for found in page.found[-6:] if found.quantity.unit in ("%", "pp", "points")]
    return bool(recent) and recent[-1].unit in ("%", "pp")


def _moved_share(page: Page, amount: Amount) -> bool:
    """Whether the share before brackets, or a comma, moved by the points there: `60,6 % (-0,6 point)`."""
    if page.word(amount.first)[:1].isalnum():
        return False
    mark = page.word(amount.first - 1)
    signed = mark == "(" or (mark == "," and page.just_told(amount.first, within=1) is not None)
    share = next((one.quantity for one in reversed(page.found[-2:]) if one.quantity.unit == "%"), None)
    return signed and share is not None and amount.low.value <= (share.value or 0)


def _leads_to_share(page: Page, at: int) -> bool:
    """Whether brackets at token `at` tell the share that the points before led to: elle gagne un point `(4 %)`."""
    share = page.numerals.at(at + 1) if page.word(at) == "(" else None
    return share is not None and page.word(share.last) == "%"


def follows_share(page: Page, at: int) -> bool:
    """Whether one of the last quantities before token `at`, in its paragraph, is a share or a move of one."""
    told = [found for found in page.found[-_SHARES_BEFORE:] if page.same_line(found.first, at)]
    return any(found.quantity.unit in ("%", "pp") for found in told)


def untold_points(page: Page, amount: Amount) -> Quantity | None:
    """The points that a bare number tells without naming them: of an index, a match, or a lead in a poll."""
    if _is_index(page, amount) or _is_scored(page, amount):
        return Quantity(QuantityType.MEASURE, unit="points")
    words = PointWords.get(page.language)
    other = page.numerals.at(amount.last + 1) if page.word(amount.last) in words.against else None
    if other and other.value + amount.low.value == WHOLE and page.speaks_of(words.poll_words):
        return Quantity(QuantityType.PERCENT, unit="%")  # of two candidates: 53 contre 47
    moved = _leads_to_share(page, amount.last) and page.word(amount.first - 1) in RangeWords.get(page.language).steps
    led = words.by.before(page.lower, amount.first) is not None or moved  # il en gagne deux (7 %)
    led = led and amount.low.value <= WHOLE
    leads = led and any(one.quantity.unit == "pp" for one in page.found[-_NEAR:])  # she leads him by 14
    return Quantity(QuantityType.PERCENT, unit="pp") if leads else None


def _is_index(page: Page, amount: Amount) -> bool:
    """Whether a long number without a noun tells where an index stands: `the Nasdaq closed at 17,651.20`."""
    numeral, words = (amount.high or amount.low).numeral, PointWords.get(page.language)
    indices = words.index_names
    restates = page.word(amount.first - 1) in words.restated and follows_share(page, amount.first)
    if restates and numeral.decimals and page.speaks_of(indices):
        return True  # the index fell 0.7 % or 49.63 to 6,728
    named = page.speaks_of(indices) and page.sentence_has(indices, amount.first, amount.last)
    led_to = UnitContext.get(page.language).led_to
    led = named and page.word(amount.first - 1) in led_to
    lowest = _HIGHEST_ON_SCALE if numeral.decimals > 0 else _LOWEST_INDEX
    if led and numeral.value > lowest and page.just_told(amount.first, QuantityType.PERCENT, within=2):
        return True  # the dollar index fell 0.2 % to 93.52, the Dow rose 0.6 % to 18003
    level = page.numerals.at(amount.last + 1) if named and page.word(amount.last) in led_to else None
    if level and level.decimals > 0 and page.word(amount.first - 1) in RangeWords.get(page.language).steps:
        return level.value >= _LOWEST_INDEX  # the FTSE 250 slipped 39 to 20,561.57
    stepped = any(one.quantity.unit == "points" and page.in_sentence(one.last, amount.first) for one in page.found[-2:])
    large = numeral.value >= _LOWEST_INDEX and (numeral.grouped or numeral.decimals > 0)
    return large and (named or (stepped and page.speaks_of(indices)))  # lost 457 points or 0.5 % to a low of 82,043


def _is_scored(page: Page, amount: Amount) -> bool:
    """Whether a bare number tells points of a match, as one before it: `Hart added 22.`, `they were soon 10 ahead`."""
    words = PointWords.get(page.language)
    leads = words.ahead.at(page.lower, amount.last) or words.gaps.before(page.lower, amount.first)
    if not (leads or page.word(amount.first - 1) in words.scoring) or not page.tells_of_match:
        return False
    if words.left.at(page.lower, amount.last):
        return False  # three behind with seven to play
    told = [one for one in page.found if one.quantity.unit][-_NEAR if leads else -1 :]
    return any(one.quantity.unit == "points" and (leads or page.same_line(one.first, amount.last)) for one in told)


def magnitude(page: Page, amount: Amount) -> str | None:
    """The scale of a small number with decimals that a sentence tells of an earthquake: a quake that measured 3.1."""
    words, sides = PointWords.get(page.language), [side for side in (amount.low, amount.high) if side]
    small = all(0 < side.value < _HIGHEST_ON_SCALE and side.numeral.decimals == 1 for side in sides)
    small = small and scale_before(page, amount) is None
    return _OF_QUAKES if small and page.sentence_has(words.quakes, amount.first, amount.last) else None


def scale_before(page: Page, amount: Amount) -> str | None:
    """The scale that an index is on, named just before it: `une magnitude comprise entre` 5,3 et 5,4."""
    words = UnitContext.get(page.language).scales
    near = [at for at in range(max(0, amount.first - _SCALE_REACH), amount.first) if page.word(at) in words]
    small = (amount.high or amount.low).value <= _HIGHEST_ON_SCALE
    named = bool(near) and small and page.in_sentence(near[-1], amount.first)
    return words[page.word(near[-1])] if named else None
