"""Numbers that a label or a name takes: `article 49`, `junctions 14 and 16`, `calibre 9 mm`, `London 2012`."""

from __future__ import annotations

from workbench.claims import QuantityType
from workbench.extract import word_class
from workbench.extract.dates.words import DateWords
from workbench.extract.document import places_of
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.modifiers import rate_after
from workbench.extract.quantities.nouns import NounWords, names_several, past_link
from workbench.extract.quantities.numbers_with_units import StatedNumber
from workbench.extract.quantities.page import Page

#: So near, a headline in capitals has no word of so many letters without one.
_HEADLINE, _LONG = 8, 5


class LabelWords(word_class.WordClasses):
    """The words of the `[noise]` section that make a label of a number."""

    #: Words whose number is a label: `article 49`, `phase 3`.
    labels: PhraseTable[bool] = word_class.phrases("noise.labels")
    #: The same where `No` stands between: `Law No. 11`, but: by law 11 members.
    numbered: PhraseTable[bool] = word_class.phrases("noise.labels", "noise.numbered")
    #: Before and behind numbers with hyphens, what tells that players stand so: passage `en` 1-5, a 5-1 `defence`.
    formations: PhraseTable[bool] = word_class.phrases("noise.formations")
    formations_behind: frozenset[str] = word_class.words("noise.formations_behind")
    #: What is named by a word and a year behind it: `le plan` Santé 2030.
    programmes: frozenset[str] = word_class.words("noise.programmes")
    #: What a title stands right behind, which may be four digits: the `novel` 1984.
    titled: frozenset[str] = word_class.words("noise.titled")
    #: Words whose measure is the name of a kind: `calibre 9 mm`.
    kinds: PhraseTable[bool] = word_class.phrases("noise.kinds")
    #: What joins several numbers of one label: `articles 12 et 13`, `page 1 of 3`.
    joiners: frozenset[str] = word_class.words("counts.conjunctions", "ranges.infix", "noise.of_total", also=(",",))


#: No title has a measure of more (`21 Grams`), and a unit with a capital elsewhere, too, is of no title.
_LARGEST_OF_TITLE, _SEVERAL = 100, 2

#: The paragraphs of a section have no longer numbers or letters: `12(iii)`.
_LONGEST_PARAGRAPH = 3

#: No label is of a list of more numbers.
_LONGEST_LIST = 40


def is_labelled(page: Page, index: int) -> bool:
    """Whether the number at token `index` is one of a label: `article 49`, `junctions 14 and 16`."""
    words, nouns = LabelWords.get(page.language), NounWords.get(page.language)
    at = index
    for _ in range(_LONGEST_LIST):
        if page.opens(at):
            return False
        if words.labels.before(page.lower, at) or _is_sequel(page, at):
            listed = page.word(at - 1).endswith(nouns.plural_endings) or page.word(at + 3) in (",", *nouns.conjunctions)
            if at == index or page.word(at + 1) != "," or listed:
                return True  # region 4, 5 and 8, but: in Week 3, 10 of
        if _is_year_of_name(page, at):
            return True
        before = _past_paragraphs(page, at - 2)
        if page.word(at - 1) not in words.joiners or not page.word(before).isdecimal() or page.word(at)[:1].isalpha():
            return False
        at = before
    return False


def _past_paragraphs(page: Page, at: int) -> int:
    """The token of the number whose paragraphs end at token `at`: `120`(b), `278`(1) (b), `278`(1) b)."""
    while page.word(at) == ")" and len(page.word(at - 1)) <= _LONGEST_PARAGRAPH:
        at -= 2 + (page.word(at - 2) == "(")
    return at


def _is_sequel(page: Page, at: int) -> bool:
    """Whether a digit stands behind a name and does so elsewhere in the text: `Frozen 2`."""
    name = page.words[at - 1 : at + 1]
    if len(name[-1]) > 1 or not name[-1].isdecimal() or not name[0][:1].isupper():
        return False
    return sum(page.words[place : place + 2] == name for place in places_of(page.words, name[:1])) > 1


def code_end(page: Page, last: int) -> int:
    """The token after a code whose first digits end before token `last`: `737-800`, `001/2025`."""
    while page.joins(last, ("-", "/")) and page.word(last + 1).isdecimal():
        last += 2
    return last


def is_formation(page: Page, first: int, last: int) -> bool:
    """Whether numbers that hyphens join, the first before token `last`, tell how players stand: a 2-3 `zone`."""
    words = LabelWords.get(page.language)
    behind = page.word(code_end(page, last)) in words.formations_behind
    return behind or words.formations.before(page.lower, first) is not None


def _is_year_of_name(page: Page, at: int) -> bool:
    """Whether a year belongs to a name: `the Road Traffic Act, 1961`, `London 2012`, `the novel 1984`."""
    before = at - 1 - (page.word(at - 1) == ",")
    words = LabelWords.get(page.language)
    if len(page.word(at)) != len("2012") or not page.word(before):
        return False
    if page.word(at - 1) in words.titled and page.numerals.at(at) and not names_several(page, at + 1):
        return True
    if not page.words[before][0].isupper():
        return False
    adjective = page.word(before - 1) not in NounWords.get(page.language).stop  # le plan stratégique Santé 2030
    opened = page.word(before - 1) in words.programmes or (adjective and page.word(before - 2) in words.programmes)
    return page.word(before) in DateWords.get(page.language).year_labels or opened


def is_kind(page: Page, stated: StatedNumber) -> bool:
    """Whether a measure is a kind (`une balle de calibre 9 mm`), a title, or its letter part of a label (`56 A`)."""
    sign = page.words[stated.last - 1] if stated.unit and stated.unit.sign else ""
    if len(sign) == 1 and is_labelled(page, stated.numeral.first):
        return sign.isupper()
    at = stated.numeral.first
    plate = sign and page.joins(at - 1) and page.joins(at + 1)  # AB-123-CD
    if _is_title(page, stated) or plate:
        return True
    return LabelWords.get(page.language).kinds.before(page.lower, stated.first) is not None


def _is_title(page: Page, stated: StatedNumber) -> bool:
    """Whether a capital makes a title of a number and a common unit: `12 Years a Slave`, but 12 Tonnes a day."""
    unit, last, written = stated.unit, stated.last, page.words[stated.last - 1]
    if unit is None or not unit.symbol.islower() or last != stated.numeral.last + 1 or stated.numeral.decimals:
        return False
    if unit.type is QuantityType.MEASURE and (stated.value > _LARGEST_OF_TITLE or past_link(page, last) > last):
        return False
    capital = len(written) >= len("Days") and written[0].isupper() and written[1:].islower()
    once = capital and rate_after(page, last) == last and page.times_inside(written) < _SEVERAL
    return once and not _stands_in_headline(page, stated.first)


def _stands_in_headline(page: Page, at: int) -> bool:
    """Whether all longer words around token `at` have a capital, in its line alone where no full stop ends it."""
    first, last = at, at + 1
    while first > max(0, at - _HEADLINE) and not page.opens(first):
        first -= 1
    while last < at + _HEADLINE and page.word(last):
        last += 1
    if page.word(last - 1) == ".":
        first, last = max(0, at - _HEADLINE), at + _HEADLINE
    return not any(len(near) >= _LONG and near.islower() for near in page.words[first:last])
