"""Ordinals and ranks: `la première fois`, `le troisième producteur`, `62e minute`, `No 2`, `second-largest`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.dates.part_of_speech import tag_of
from workbench.extract.dates.words import DateWords
from workbench.extract.language import WORDS_REMEMBERED, Language, Remembered
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.labels import LabelWords, code_end, is_labelled
from workbench.extract.quantities.nouns import NounWords, is_noun_like, noun_at
from workbench.extract.quantities.page import APOSTROPHES, NOTHING, OPENING_QUOTES, Found, Page
from workbench.extract.quantities.ranges import RangeWords
from workbench.extract.quantities.unit_recognition import unit_at

#: text2num writes an ordinal as digits with letters behind them.
_SUFFIX_LETTERS = "abcdefghijklmnopqrstuvwxyzèéºª."

#: A number behind a label that is as high as this is a code: `n° 2023`.
_HIGHEST_LABEL = 1000

#: Capitals that end an ordinal, or are millions of euros in a text that speaks of money: `333ME`.
_MILLIONS = frozenset({"ME"})

#: A rank has at most so many digits that no marks part.
_MOST_DIGITS = 5

#: No match has more minutes; a bracket that tells one opens so many tokens before it.
_LAST_MINUTE, _BRACKET_REACH = 125, 12

#: No ordinal is written with more tokens than this.
_LONGEST_COMPOUND = 12

#: The rule of a rank without a noun.
_BARE = "rank: ordinal"


class OrdinalWords(word_class.WordClasses):
    """The `[ordinals]` section of a language."""

    words: Mapping[str, int] = word_class.mapping("ordinals.words")
    #: What is written behind digits (`62e`, `3rd`), with the last digits that it may stand behind, or none for any.
    #: Before digits with the sign of degrees, what makes an ordinal of them: `la` 23° journée.
    before_degrees: frozenset[str] = word_class.words("ordinals.before_degrees")
    suffixes: Mapping[str, str] = word_class.mapping("ordinals.suffixes")
    #: Those of them that a space may set off: la 7 `ème` journée.
    apart: frozenset[str] = word_class.words("ordinals.apart")
    #: Determiners that belong to the span of a rank.
    determiners: frozenset[str] = word_class.words("ordinals.determiners")
    #: Labels before a number that make it a rank: `No 2`.
    labels: PhraseTable[bool] = word_class.phrases("ordinals.labels")
    #: The same where brackets hold them: `(ATP 63)`.
    bracketed: PhraseTable[bool] = word_class.phrases("ordinals.bracketed")
    #: Verbs whose object an ordinal alone may be: `wounded` a second.
    harmed: frozenset[str] = word_class.words("counts.harming")
    #: Ordinals that are ranks only with a determiner or a noun: `first` may be an adverb.
    adverbs: frozenset[str] = word_class.words("ordinals.adverbs")
    #: Prepositions of a place that such an ordinal names: `rises to second`.
    places: frozenset[str] = word_class.words("ordinals.places", "ordinals.ranked")
    #: Those of them that make a rank of a first too: `ranks` first.
    ranked: frozenset[str] = word_class.words("ordinals.ranked")
    #: Words that may follow such an ordinal in place of a noun: `the first to`.
    followers: frozenset[str] = word_class.words("ordinals.followers")
    #: The one of them that a deed follows, where another adjective shares the noun: the oldest and first `to` win.
    deeds: frozenset[str] = word_class.words("ordinals.deeds")
    #: Words that an ordinal alone is no rank behind: `de seconde`.
    never_after: frozenset[str] = word_class.words("ordinals.never_after")
    #: Endings of ordinals in words, so that only these are asked of text2num.
    endings: tuple[str, ...] = word_class.endings("ordinals.endings")
    #: Determiners of several, behind which digits without a noun are a label.
    several: frozenset[str] = word_class.words("ordinals.several")
    #: What ends with a label and is none (`crossed the line` ninth), or begins so: le 105e `Tour de` France.
    unlabelled: PhraseTable[bool] = word_class.phrases("ordinals.unlabelled")
    #: Between an ordinal and its noun: `first-ever`.
    intensives: frozenset[str] = word_class.words("ordinals.intensives")
    #: Parts of a match, of which an ordinal is a rank behind an adjective too: `a disastrous first inning`.
    parts: frozenset[str] = word_class.words("ordinals.parts")
    #: Those that are called by a number: au deuxième `vingt`.
    numbers_of_minutes: frozenset[str] = word_class.words("ordinals.numbers_of_minutes")
    #: Between a determiner and an ordinal, what tells how far behind it is: a `distant` second.
    placings: PhraseTable[bool] = word_class.phrases("ordinals.placings")
    #: Nouns of repetition: `la première fois`.
    occasions: frozenset[str] = word_class.words("ordinals.occasions")
    #: Numbers that name a house or a player in a text with one of these words, unless what ranks follows: `No 10 said`.
    named_numbers: frozenset[str] = word_class.words("ordinals.named_numbers")
    named_in: frozenset[str] = word_class.compounds("ordinals.named_in")
    ranking: frozenset[str] = word_class.words("ordinals.ranking")
    #: A text with one of these has others that are named by their ordinal alone: `le 6e`.
    districts: frozenset[str] = word_class.words("ordinals.districts")
    #: A noun that no rank takes: `second round`, named by its number.
    label_nouns: PhraseTable[bool] = word_class.phrases("ordinals.label_nouns")


@cache
def spelled_ordinals(language: Language) -> Remembered[int | None]:
    """The number of each word that is an ordinal (`troisième`, `fifths`), by the file and by text2num."""
    words = OrdinalWords.get(language)
    told, endings = words.words.get, words.endings
    return Remembered(lambda word: told(word) or (_spelled_ordinal(language, word) if word.endswith(endings) else None))


@lru_cache(maxsize=WORDS_REMEMBERED)
def _spelled_ordinal(language: Language, phrase: str) -> int | None:
    from text_to_num import alpha2digit

    digits = alpha2digit(phrase, language.code, 0)
    number = digits.rstrip(_SUFFIX_LETTERS)
    return int(number) if number.isdecimal() and number != digits else None


def ordinal_at(page: Page, at: int) -> tuple[int, int] | None:
    """The ordinal that starts at token `at`: the token after it, and its number."""
    word = page.word(at)
    if word in page.ordinals:
        return at + 1, page.ordinals[word]
    if word[:1].isdecimal():
        behind = page.word(at + 1)
        named = behind.isalpha() and behind not in OrdinalWords.get(page.language).suffixes  # 43 men
        return None if named else page.once(_digit_ordinal, at)
    return page.once(_compound_ordinal, at) if word in page.numerals.number_words else None


def _digit_ordinal(page: Page, at: int) -> tuple[int, int] | None:
    words = OrdinalWords.get(page.language)
    digits, last, grouped = page.numerals.grouped_digits(at)  # the 7,143rd pass
    endings, apart = words.suffixes.get(page.word(last)), page.word(last) in words.apart
    if page.word(last) == "°" and page.word(at - 1) in words.before_degrees and len(page.word(last + 1)) > 1:
        endings = "" if is_noun_like(page, last + 1) else None  # la 23° journée
    if endings is None or not (apart or page.glued(last)) or (len(digits) > _MOST_DIGITS and not grouped):
        return None
    fits = not endings or (digits[-1] in endings and digits[-2:-1] != "1")  # 11st: stones
    fits = fits and not (page.words[last] in _MILLIONS and unit_at(page, last))
    return (last + 1, int(digits)) if fits else None


def _compound_ordinal(page: Page, at: int) -> tuple[int, int] | None:
    """`vingt et unième`, `twenty-first`: number words that end in an ordinal."""
    last, joiners = at + 1, page.numerals.words.joiners
    while last < at + _LONGEST_COMPOUND:
        behind = last + 1 if page.word(last) == "-" or page.word(last) in joiners else last
        word = page.word(behind)
        if word in page.ordinals:
            phrase = " ".join(part for part in page.lower[at : behind + 1] if part != "-")
            several = word.endswith(NounWords.get(page.language).plural_endings)  # six centièmes
            value = None if several else _spelled_ordinal(page.language, phrase)
            return (behind + 1, value) if value else None
        if word not in page.numerals.number_words:
            return None
        last = behind + 1
    return None


def read_rank(page: Page, at: int) -> tuple[Found, ...]:
    """The rank whose ordinal, or whose label, starts at token `at`."""
    words = OrdinalWords.get(page.language)
    numbered = _numbered(page, at, words)
    if numbered and not numbered.decimals:
        if code_end(page, numbered.last) > numbered.last:  # la loi n° 2021-1109
            return page.nothing_up_to(code_end(page, numbered.last))
        if numbered.value < _HIGHEST_LABEL:
            return _labelled(page, at, numbered)
        if numbered.digits and not numbered.grouped:
            return page.nothing_up_to(numbered.last)  # La Gazette n° 1406
    ordinal = ordinal_at(page, at)
    if ordinal is None:
        return NOTHING
    last, value = ordinal
    if name := _end_of_name(page, at, last, words):
        return page.nothing_up_to(name)
    if _stands_before_number(page, last):
        return NOTHING
    first = _with_determiner(page, at, words)
    end = _with_noun(page, last, determined=first < at)
    if end == last and page.word(at)[:1].isdecimal() and _is_label_alone(page, at, last, words):
        return NOTHING  # les 6e: a class at school
    person = first < at and page.word(first - 1) in words.harmed  # wounded a second before he fled
    if end == last and page.word(at) in words.words and not (person or _is_elliptic(page, at, first, last, words)):
        return NOTHING
    if page.word(at) in words.adverbs and not (person or _stands_as_rank(page, at, first, last, end)):
        return NOTHING
    if first < at and page.word(first) in ("s", "'"):
        first = at
    rank = _rank(first, end, value, "rank: ordinal with its noun" if end > last else _BARE)
    return (_between(page, rank) or rank,)


def _between(page: Page, low: Found) -> Found | None:
    """The range that `low` opens: `entre la 38e et la 44e minute`, `between third and fifth`."""
    openers, movable = RangeWords.get(page.language).openers, RangeWords.get(page.language).movable
    opened = page.phrase_before(openers, low.first)
    if opened is None or page.word(opened[0]) in movable or page.word(low.last) != opened[1]:
        return None
    start = low.last + 1
    start += page.word(start) in OrdinalWords.get(page.language).determiners
    high = next(iter(read_rank(page, start)), None) if ordinal_at(page, start) else None
    if high is None or not (low.quantity.value or 0) < (high.quantity.value or 0):
        return None
    quantity = Quantity(QuantityType.RANK, low=low.quantity.value, high=high.quantity.value, modifier=Modifier.RANGE)
    return Found(opened[0], high.last, quantity, high.why)


def read_minute(page: Page, at: int) -> tuple[Found, ...]:
    """The minute that brackets tell in a text about a match: `Ndiaye (90+1)`, `(2-1, 73')`."""
    sign, digits = page.word(at + 1), page.word(at)
    told = sign in APOSTROPHES or sign in ("′", "+")
    if not (told and digits.isdecimal() and len(digits) <= len("125") and int(digits) <= _LAST_MINUTE):
        return NOTHING
    added = at + 2 if sign == "+" else at + 3 if page.word(at + 2) == "+" else at
    ended = page.word(added + 1) in APOSTROPHES or (page.glued(added + 1) and _digit_ordinal(page, added) is not None)
    last = added + 1 + ended if page.word(added).isdecimal() else at + 2
    opened = page.word(at - 1) in ("(", ",") and "(" in page.lower[max(0, at - _BRACKET_REACH) : at]
    scored = page.tells_of_match or page.just_told(at, QuantityType.SCORE, within=1) is not None
    told = opened and page.word(last) in (")", ",") and scored
    return (_rank(at, last, int(digits), "rank: minute of a match"),) if told else NOTHING


def _end_of_name(page: Page, at: int, last: int, words: OrdinalWords) -> int | None:
    """The token after what an ordinal names: `le second | tour`, `l'article 1er`, `le 1er-Mai`."""
    feast = DateWords.get(page.language).months.at(page.lower, last + 1) if page.word(last) == "-" else None
    if feast:
        return feast[0]
    named = words.label_nouns.at(page.lower, last) or words.label_nouns.at(page.lower, last - 1)  # la 33e avenue
    labelled = is_labelled(page, at) and words.unlabelled.before(page.lower, at) is None
    return last if labelled or (named and not words.unlabelled.at(page.lower, last)) else None


def _stands_before_number(page: Page, last: int) -> bool:
    """Whether a number follows an ordinal, but none that a hyphen joins: `a third 20-mile race`."""
    word, numerals = page.word(last), page.numerals
    if word in OrdinalWords.get(page.language).numbers_of_minutes and noun_at(page, last + 1) is None:
        return False  # le deuxième vingt
    number = word[:1].isdecimal() or (word in numerals.number_words and word not in numerals.words.articles)
    return number and page.word(last + 1) != "-"


def _numbered(page: Page, at: int, words: OrdinalWords) -> Numeral | None:
    """The number behind the label at token `at`: `n° 2`, `(ATP 63)`."""
    label = words.labels.at(page.lower, at)
    if label is None and page.word(at - 1) == "(":
        label = words.bracketed.at(page.lower, at)
    if label:
        spelled = page.word(label[0]) in page.numerals.number_words or page.word(label[0])[:1].isdecimal()
        return page.numerals.at(label[0]) if spelled else None  # the number | a year ago
    ranked = page.numerals.at(at + 1) if page.word(at) in words.ranked else None
    return ranked if ranked and page.word(ranked.last) in words.followers else None  # ranked 12 in the world


def _labelled(page: Page, at: int, numeral: Numeral) -> tuple[Found, ...]:
    """The rank that `numeral` states behind the label at token `at`; `the number 5 bus` has none."""
    labels, numbered = LabelWords.get(page.language).labels, LabelWords.get(page.language).numbered
    named = numbered.before(page.lower, at) or labels.before(page.lower, numeral.first)  # le réacteur numéro 3
    words = OrdinalWords.get(page.language)
    office = page.word(numeral.first) in words.named_numbers and page.speaks_of(words.named_in)
    office = office and not page.capital(numeral.last)  # No. 12 Stanford
    if named or (office and page.word(numeral.last) not in words.ranking) or labels.at(page.lower, numeral.last):
        return page.nothing_up_to(numeral.last)
    return (_rank(at, numeral.last, int(numeral.value), "rank: number behind a label"),)


def _is_label_alone(page: Page, at: int, last: int, words: OrdinalWords) -> bool:
    """Whether digits behind a determiner of several are a label (`les 6e`), not one of two ranks (`aux 11e et 38e`)."""
    if page.word(at - 1) in words.determiners and page.speaks_of(words.districts):
        return True
    return page.word(at - 1) in words.several and not _is_joined(page, last, words)


def _is_joined(page: Page, last: int, words: OrdinalWords) -> bool:
    """Whether token `last` joins another ordinal of a noun that is no label: `the first and third bags`."""
    listed = page.word(last) in NounWords.get(page.language).conjunctions or page.word(last) == ","
    other = ordinal_at(page, last + 1) if listed else None
    return other is not None and words.label_nouns.at(page.lower, other[0]) is None


def _rank(first: int, last: int, value: int, rule: str) -> Found:
    return Found(first, last, Quantity(QuantityType.RANK, value=value), Why(rule))


def _with_determiner(page: Page, at: int, words: OrdinalWords) -> int:
    if page.word(at - 1) == "'" and page.glued(at - 1):
        return max(at - 1, page.free)  # the players' third win
    placing = words.placings.before(page.lower, at)
    first = (placing[0] if placing else at) - 1
    return first if page.word(first) in words.determiners and first >= page.free else at


def _with_noun(page: Page, last: int, *, determined: bool = False) -> int:
    """The token after the noun of an ordinal that ends before token `last`; `last` where no noun follows."""
    start = last + 1 if page.word(last) == "-" else last
    if page.word(start) in OrdinalWords.get(page.language).intensives:
        start += 1  # a first-ever dividend
    words = OrdinalWords.get(page.language)
    if page.word(start) in words.occasions or page.word(start) in words.numbers_of_minutes:
        return start + 1
    if page.word(start) in NounWords.get(page.language).superlatives:
        start += is_noun_like(page, start + 1)
    start += page.word(start) in OPENING_QUOTES  # un premier « dérapage »
    if start in page.blocked or not is_noun_like(page, start):
        return last  # the sixth | one-day international
    found = noun_at(page, start, singular=True)
    return found[0] if found else start + 1 if start > last or determined else last


def _is_elliptic(page: Page, at: int, first: int, last: int, words: OrdinalWords) -> bool:
    """Whether a first or second without a noun stands for one: `la première sur`, `the first to`."""
    if first < at and (_is_joined(page, last, words) or page.numerals.at(last)):
        return True  # a second 7-yard run
    if page.word(at - 1) in NounWords.get(page.language).conjunctions and page.word(last) in words.deeds:
        return True
    ranked = page.word(at - 1) in words.ranked or page.ordinals[page.word(at)] > 1 or _is_joined(page, last, words)
    if ranked and page.word(at - 1) not in words.determiners:
        return page.word(last) in words.followers and page.word(at - 1) not in words.never_after
    return first < at and page.word(last) in words.followers


def _stands_behind_adjectives(page: Page, at: int, words: OrdinalWords) -> bool:
    """Whether a determiner and adjectives stand before the ordinal at token `at`: `a crucially timed` first goal."""
    start = at
    while tag_of(page, start - 1) in ("ADJECTIVE", "PARTICIPLE", "ADVERB"):
        start -= 1
    return start < at and (page.word(start - 1) in words.determiners or page.word(start - 2) in APOSTROPHES)


def _stands_as_rank(page: Page, at: int, first: int, last: int, end: int) -> bool:
    """Whether an ordinal that may be an adverb is a rank: with a determiner, or as a headline's first word."""
    words = OrdinalWords.get(page.language)
    if (page.word(last) == "-" and end > last) or page.word(last) in words.occasions:
        return True
    if page.word(at - 1) in words.places:
        return page.word(last) in words.followers
    if first < at:
        joined = _is_joined(page, last, words) or page.numerals.at(last) is not None
        return end > last or page.word(last) in words.followers or joined
    if page.word(last) in words.parts and page.near(words.determiners, at - 1, 3):
        return True
    if end > last and _stands_behind_adjectives(page, at, words):
        return True
    if page.just_told(at, QuantityType.RANK, within=1):
        return end > last or page.found[-1].why.rule == _BARE  # finished first and second, the first, second and third
    joined = page.word(at - 1) in NounWords.get(page.language).conjunctions and page.words[at].islower()
    if joined and page.word(last) in words.deeds:
        return True
    if joined or page.word(at - 1) in (",", ":", "–", "—"):
        return end > last and page.word(end) in words.followers  # , first reduction since 2020
    return end > last and page.words[at][0].isupper() and not page.words[last][0].isupper()
