"""What looks like a quantity and is none: addresses, phone numbers, names and codes with digits, idioms."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.claims import QuantityType
from workbench.extract import word_class
from workbench.extract.dates.words import DateWords
from workbench.extract.document import Document, Tokens
from workbench.extract.language import Language
from workbench.extract.number_words import NumberWords, spells_number
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.addresses import address_tokens
from workbench.extract.quantities.age_rules import AgeWords
from workbench.extract.quantities.labels import is_labelled
from workbench.extract.quantities.modifiers import rate_after
from workbench.extract.quantities.nouns import NounWords, is_noun_like, is_plural, may_be_several, noun_at
from workbench.extract.quantities.numbers_with_units import UnitContext, joins_ends
from workbench.extract.quantities.page import APOSTROPHES, QUOTES, Found, Page
from workbench.extract.quantities.phone_numbers import phone_tokens

#: Labels of codes that are the same in every language.
_LABELS = frozenset({"isbn", "issn", "doi", "siren", "siret", "rcs"})

#: A block has so many numbers of houses.
_HOUSES = 100

#: How far an address is followed from the sign that gives it away.
_LONGEST_ADDRESS, _SPACE = 2_000, re.compile(r"\s")

#: Models that are named by a number and have a plural are not numbered lower: `two 737s`.
_SMALLEST_MODEL = 100

#: Nothing but noughts stands between the first digit and the last: `208`, `3008`.
_NOUGHTS_WITHIN = re.compile("[0-9]0{1,2}[1-9]")

#: Behind a singular determiner a smaller number is a day: `le 23`.
_SMALLEST_BARE_MODEL = 32

#: What an enumeration leaves the noun out of, and between two of its numbers at most so many tokens.
_GAPPED = frozenset(
    {QuantityType.COUNT, QuantityType.PERCENT, QuantityType.MEASURE, QuantityType.MONEY, QuantityType.AGE}
)
_LONGEST_GAP = 5

#: What tells when something is enumerated, and over what time.
_TIMES = frozenset({QuantityType.DATE, QuantityType.DURATION})

#: A title is so long, and what it is of stands so close before it.
_LONGEST_TITLE, _WORK_REACH = 8, 5


#: The waves of a radio station, in megahertz.
_LOWEST_WAVE, _HIGHEST_WAVE = 87, 108

#: Between two counts in brackets stand at most so many tokens: `(10 médailles), puis l'Espagne` (8).
_LONGEST_NAME = 8


class NoiseWords(word_class.WordClasses):
    """The `[noise]` section of a language."""

    #: Phrases that hold a number word and state no quantity.
    idioms: PhraseTable[bool] = word_class.phrases("noise.idioms")
    #: What has a title, which a number may be or have: le film « 1917 ».
    works: frozenset[str] = word_class.words("noise.works")
    #: Whether all words of a title have a capital: `Three Sisters`.
    capital_titles: bool = word_class.flag("noise.capital_titles")
    #: What tells that a text speaks of a radio station, which is named by its wave: au `98,5`.
    radio: frozenset[str] = word_class.words("noise.radio")
    #: Verbs of one thing, which make a name of a capital and its number at the start of a sentence: `Frozen 2 is`.
    of_one: frozenset[str] = word_class.words("noise.of_one")
    #: What joins the parts of an enumeration.
    joiners: frozenset[str] = word_class.words("counts.conjunctions", also=(",",))
    #: Behind the runs of a batsman or a side.
    ends_score: frozenset[str] = word_class.words("counts.conjunctions", "scores.level", also=tuple(",)*(-–&"))
    #: Endings of adjectives that a number is joined to: `two-paced`.
    endings: tuple[str, ...] = word_class.read("noise.endings", lambda listed: tuple(listed) or ("\n",), ())
    #: Whether a number word with a hyphen and a noun is a word of its own: `un deux-pièces`.
    hyphened: bool = word_class.flag("noise.hyphened_words")
    #: Determiners of one thing, behind which a larger number is its name: `la 205`; alone, or before a capital.
    determiners_of_one: frozenset[str] = word_class.words("noise.determiners_of_one")
    #: Those that no day stands behind, so that any number is a name: `la 20`.
    determiners_of_roads: frozenset[str] = word_class.words("noise.determiners_of_roads")
    #: What stands before the letter of a road that is also a word: `l'`A 10.
    before_roads: frozenset[str] = word_class.words("noise.before_roads")
    #: Whether two digits in brackets behind a name are those of a department: `Coole (51)`.
    departments: bool = word_class.flag("noise.departments")
    #: What the number of houses, or of troops with a capital, stands before: `the 400 block of River Road`.
    blocks: frozenset[str] = word_class.read("noise.blocks", frozenset, ())
    #: Makers whose models are numbers with noughts between their first digit and their last: `les 208 et 3008`.
    model_makers: frozenset[str] = word_class.words("noise.model_makers")
    bare_models: bool = word_class.flag("noise.bare_models")
    #: Numbers that are models in a text that speaks of their maker: `ses` 777.
    models: frozenset[str] = word_class.words("noise.models")
    #: What is named by its calibre: a `.22` rifle.
    arms: frozenset[str] = word_class.words("noise.arms")
    #: What several of a model are called: `737 jets`.
    model_nouns: frozenset[str] = word_class.words("noise.model_nouns")
    models_of: frozenset[str] = word_class.words("noise.models_of")
    #: Nouns that a hyphen joins to the number of a kind: `12-gauge`.
    joined_kinds: frozenset[str] = word_class.words("noise.joined_kinds")
    #: Names that are followed by a number even where a noun comes next: `Boeing 737 crashes`.
    names: frozenset[str] = word_class.words("noise.names")


_LABELLED = rf"\b(?:{'|'.join(sorted(_LABELS))})\b[ :#°N-]{{0,6}}[\dX][\d\-. /X]{{4,40}}"

#: What every one of these codes has, and few other texts: ` 2A`, `B 1234`, `/23-2`; the search skips to the digits.
_PART_OF_CODE = re.compile(r"\d(?:(?<= \d)[A-Z]|(?<=/\d)\d?-\d|(?:(?<=[A-Z]\d)|(?<=[A-Z][ -]\d))\d{3}\b)")


def _written_codes(text: str) -> Iterator[re.Match[str]]:
    """The postcodes (`SW1A 2AA`, `H2X 1Y4`), of Indian number plates (`MH 12 AB 1234`), of `10/23-28`."""
    plates = r"[A-Z]{2}[ -]?\d{1,2}[A-Z]?[ -]?[A-Z]{1,2}[ -]?\d{4}"
    pattern = rf"\b(?:[A-Z]{{1,2}}\d[A-Z\d]? \d[A-Z]{{2}}|[A-Z]\d[A-Z] \d[A-Z]\d|{plates}|1?\d/\d{{1,2}}-\d{{1,2}})\b"
    return re.finditer(pattern, text)


def blocked_tokens(document: Document, places: Sequence[int]) -> frozenset[int]:
    """The tokens that belong to an address, a phone number or an idiom, which may start at one of `places`."""
    tokens = document.tokens
    blocked: set[int] = set()
    codes = re.finditer(_LABELLED, document.text, re.IGNORECASE) if not _LABELS.isdisjoint(tokens.distinct) else ()
    written = _written_codes(document.text) if _PART_OF_CODE.search(document.text) else ()
    for start, end in (*_addresses(document.text), *(match.span() for match in (*codes, *written))):
        blocked.update(range(tokens.from_offset(start), tokens.from_offset(end)))
    blocked.update(phone_tokens(tokens, places))
    blocked.update(_titles(document.language, tokens))
    blocked.update(_idioms(document.language, tokens, places))
    blocked.update(address_tokens(document.language, tokens))
    blocked.update(_list_numbers(tokens))
    return frozenset(blocked)


def _list_numbers(tokens: Tokens) -> Iterator[int]:
    """The numbers of a list with the sign of degrees: `1°/ Fournir`, `2°) Élever`, but not: (37°), 12°/15°."""
    for at in tokens.places_of({"°"}):
        closed = tokens.word(at + 1) == "/" or (tokens.word(at + 1) == ")" and tokens.word(at - 2) != "(")
        if closed and tokens.glued(at) and tokens.glued(at + 1) and not tokens.word(at + 2).isdecimal():
            yield from (at - 1, at)


def _idioms(language: Language, tokens: Tokens, places: Sequence[int]) -> Iterator[int]:
    idioms, number = NoiseWords.get(language).idioms, spells_number(NumberWords.get(language))
    lower = tokens.lower
    for index in idioms.starting(lower, places):
        found = idioms.at(lower, index)
        if found and not (index and lower[index - 1] == "-" and tokens.glued(index)):  # thirty-one of them
            counted = number[tokens.word(index - 1)] or tokens.word(index - 1).isdecimal()
            named = lower[index].isalpha() and not number[lower[index]]
            yield from range(index + (counted and named), found[0])  # quatre | élèves de troisième


def _titles(language: Language, tokens: Tokens) -> Iterator[int]:
    """The tokens of titles in quotation marks: behind the word for a work, or where digits are all of one."""
    works, capitals = NoiseWords.get(language).works, NoiseWords.get(language).capital_titles
    number = spells_number(NumberWords.get(language))
    stop = NounWords.get(language).stop
    for at in tokens.places_of(QUOTES.keys()):
        closing, near = QUOTES[tokens.words[at]], tokens.words[at + 1 : at + _LONGEST_TITLE + 2]
        if not (title := near[: near.index(closing)] if closing in near else []):
            continue
        of_work = not works.isdisjoint(tokens.lower[max(0, at - _WORK_REACH) : at])
        titled = title[0].istitle() and all(word.istitle() or word in stop for word in title)
        short = len(title) <= _WORK_REACH and (not capitals or titled)  # "Three Studies of a Head"
        bracketed = tokens.word(at - 1) == "(" and tokens.word(at + len(title) + 2) == ")"
        if short and (bracketed or (tokens.word(at - 1).isalpha() and not tokens.glued(at))):
            of_work = of_work or number[title[0].lower()]  # son "Trois souvenirs de ma jeunesse"
        alone = len(title) == 1 and title[0].isdecimal()
        of_work = (of_work and not title[0].islower()) or _is_numbered(title, stop, capitals)
        if of_work or (alone and not _counts_several(language, tokens, at)):
            yield from range(at + 1, at + 1 + len(title))


def _is_numbered(title: list[str], stop: frozenset[str], capitals: bool) -> bool:
    """Whether a title has a number: `"Halo 3"`, `"Meg 2: The Trench"`, with `capitals` `"2001: A Space Odyssey"`."""
    if title[0].istitle() and any(map(str.isdecimal, title)):
        return not any(word.isalpha() and not word.istitle() for word in title)
    opened = capitals and title[0].isdecimal() and title[1:2] == [":"]
    return opened and all(word.istitle() or word in stop for word in title[2:])


def _counts_several(language: Language, tokens: Tokens, quote: int) -> bool:
    """Whether digits alone in quotation marks count what stands behind them: `« 34 » tirs`, `"94" were found`."""
    behind, nouns = tokens.word(quote + 3), NounWords.get(language)
    several = is_plural(behind, nouns) and behind not in nouns.stop
    return several or behind in UnitContext.get(language).done_by_several


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """The spans of URLs, of e-mail addresses and of handles."""
    for sign in ("://", "www.", "@"):
        at = text.find(sign)
        while at >= 0:
            start = at - len(_SPACE.split(text[max(0, at - _LONGEST_ADDRESS) : at])[-1])
            end = at + len(_SPACE.split(text[at : at + _LONGEST_ADDRESS], maxsplit=1)[0])
            yield start, end
            at = text.find(sign, max(end, at + 1))


def is_code(page: Page, numeral: Numeral) -> bool:
    """Whether a bare `numeral` is part of a name or a code, by what stands before and behind it."""
    first, last = numeral.first, numeral.last
    if _is_lettered(page, numeral) or _glued_to_word(page, first, last):
        return True
    if numeral.scale > 1 or numeral.grouped:
        return False
    before = page.word(first - 1)
    if _has_form_of_code(page, numeral) or is_labelled(page, first):
        return True
    if numeral.digits and page.words[last : last + 1] and page.words[last] in NoiseWords.get(page.language).blocks:
        return page.words[last].istitle() or numeral.value % _HOUSES == 0  # 14 Division, the 400 block of River Road
    letter = page.bracketed(last + 1, last + 2) and len(page.word(last + 1)) == 1 and page.word(last + 1).isalpha()
    if letter or _is_listing(page, first, last):
        return True  # a 401(k) plan
    if not numeral.digits or not before[:1].isalpha() or page.words[first - 1].islower():
        return False
    if page.just_told(first, QuantityType.DATE):
        return False  # by 27 January 127 had been told
    listed = next((found for found in reversed(page.found) if found.quantity.type not in _TIMES), None)
    if listed and before not in NoiseWords.get(page.language).names and is_gapped(page, listed, first, last):
        return False
    if numeral.decimals:
        return _is_version(page, first, last)
    named = before in NoiseWords.get(page.language).names
    return named or (_is_name_before(page, first) and _counts_nothing(page, last))


def _is_lettered(page: Page, numeral: Numeral) -> bool:
    """Whether the letter behind the digits is a part of a label or a name: `room 12B`, `LHS 3844b`."""
    sign, name = page.words[numeral.last - 1], page.words[numeral.first - 1]
    part = numeral.letter and (sign.isupper() or sign == "b")
    return part and (is_labelled(page, numeral.first) or (name.isalpha() and name.isupper()))


def _is_name_before(page: Page, first: int) -> bool:
    """Whether the capitalised word before token `first` is a name, the letter of a road among them: `l'A 10`."""
    written, words = page.words[first - 1], NoiseWords.get(page.language)
    singular = is_noun_like(page, first + 1) and not may_be_several(page.language, page.words[first + 1])
    of_one = singular or page.word(first + 1) in words.of_one  # Frozen 2 | is, Cars 3 | domine
    if _begins_sentence(page, first - 1) and written[1:].islower() and not of_one:
        return False
    road = len(written) == 1 and page.word(first - 2) in words.before_roads
    return road or written.lower() not in NounWords.get(page.language).stop


def is_gapped(page: Page, told: Found, first: int, last: int, *, named: bool = True) -> bool:
    """Whether a number goes on an enumeration after `told`, behind a name if `named`: `won 208 seats, the AfD 152`."""
    if told.quantity.type not in _GAPPED or told.quantity.value is None:
        return False
    if told.quantity.type is QuantityType.AGE and page.word(first - 1) != ",":
        return False
    joiners = NoiseWords.get(page.language).joiners
    between = page.lower[told.last : first - 1]
    if named and not page.capital(first - 1):
        return False
    joined = ";" in between or any(word in joiners for word in between[-_LONGEST_GAP:])
    joined = joined and first - told.last <= 3 * _LONGEST_GAP
    closed = page.word(last) in (";", ".", ")", "(", "") or page.word(last) in joiners
    return joined and closed and page.in_sentence(told.last, first)


def _counts_nothing(page: Page, at: int) -> bool:
    """Whether no noun stands at token `at` that a number behind a name could count: not in `the Vega 6 rocket`."""
    noun, words = noun_at(page, at), NounWords.get(page.language)
    if page.word(at - 1) == "-":
        return False  # a study of American 40- to 49-year-olds
    if noun is None:  # Sri Lanka 227 (Silva 58, Mendis 40*)
        ends = page.word(at) in NoiseWords.get(page.language).ends_score  # England 330 all out
        return not ends or not page.speaks_of(AgeWords.get(page.language).scoring)
    several = is_plural(noun[1].lower(), words) or not noun[1].islower()
    return (words.head_last and not several) or not may_be_several(page.language, noun[1])


def _has_form_of_code(page: Page, numeral: Numeral) -> bool:
    """Whether it is written as a code (`circonscription 069`), as a model, or within a name."""
    digits, last = page.words[numeral.first], numeral.last
    postcode = last == numeral.first + 1 and len(digits) == 5 and digits.isdecimal() and page.capital(last)
    led_by_zero = numeral.digits and not numeral.decimals and len(digits) > 1 and digits[0] == "0"
    wave = numeral.decimals == 1 and _LOWEST_WAVE < numeral.value < _HIGHEST_WAVE  # le 98,5
    heard = wave and page.speaks_of(NoiseWords.get(page.language).radio)
    calibre = digits == "." and page.word(last) in NoiseWords.get(page.language).arms
    starred = page.word(numeral.first - 1) == "*" and page.glued(numeral.first)  # reference 24*123456
    formed = led_by_zero or heard or calibre or starred or postcode  # 75001 Paris
    return formed or _is_model(page, numeral) or _is_in_name(page, numeral.first)


def _is_in_name(page: Page, first: int) -> bool:
    """Whether a number word has a capital within a sentence that is no headline: `le Conseil des Cinq-Cents`."""
    word = page.words[first]
    if word.islower() or not word[1:].islower() or not page.word(first - 1).isalpha():
        return False
    return page.same_line(first - 1, first + 1)


def _is_model(page: Page, numeral: Numeral) -> bool:
    """Whether digits name a model: `la 205`, `the 787 Dreamliner`, `two 787 Dreamliners`."""
    first, last, words = numeral.first, numeral.last, NoiseWords.get(page.language)
    if not numeral.digits or numeral.decimals or last != first + 1:
        return False
    if (page.words[first] in words.models and page.speaks_of(words.models_of)) or (
        _NOUGHTS_WITHIN.fullmatch(page.words[first]) and page.speaks_of(words.model_makers)
    ):
        several = page.word(last).endswith(NounWords.get(page.language).plural_endings) and page.words[last].islower()
        return not several or page.word(last) in words.model_nouns
    named = page.capital(last)
    if page.word(first - 1) in words.determiners_of_one and numeral.value >= _SMALLEST_BARE_MODEL:
        return named or words.bare_models
    if page.word(first - 1) in words.determiners_of_roads and noun_at(page, last) is None:
        return True  # la 20 est fermée; a day is masculine
    if not named or numeral.value < _SMALLEST_MODEL:
        return False
    if page.numerals.at(first - 1) is not None and page.word(first - 1) not in page.numerals.words.articles:
        return True
    noun = noun_at(page, last) if page.word(first - 1) in UnitContext.get(page.language).determiners else None
    plurals = NounWords.get(page.language).plural_endings
    return noun is not None and noun[1][0].isupper() and not noun[1].endswith(plurals)


def _is_version(page: Page, first: int, last: int) -> bool:
    """Whether a number with a full stop in it is a version: `Llama 3.1`, `Claude 3.5 Sonnet`."""
    if page.word(last) in ("-", "–") and page.word(last + 1).isdecimal():
        return False  # 95% CI 1.10–1.52
    if page.capital(last):
        return True
    return noun_at(page, last) is None and not _begins_sentence(page, first - 1)


def is_plural_of_code(page: Page, numeral: Numeral) -> bool:
    """Whether the letters behind the digits of a code are its plural, no unit: `F-16s`, `A320s`, `Boeing 737s`."""
    last, before = numeral.last, page.word(numeral.first - 1)
    suffixes = DateWords.get(page.language).decade_suffixes
    if not numeral.digits or page.word(last) not in suffixes or not page.glued(last):
        return False
    joined = page.glued(numeral.first) and (before[-1:].isalpha() or before == "-")
    return joined or numeral.value >= _SMALLEST_MODEL or before in NoiseWords.get(page.language).names


def _glued_to_word(page: Page, first: int, last: int) -> bool:
    """Whether letters, digits or marks joined to a number make a code of it: `A320`, `Covid-19`, `7-Eleven`."""
    tokens = page.tokens
    if not (tokens.glued(first) or tokens.glued(last) or page.word(first + 1) == "-"):
        return False
    if tokens.glued(first):
        before, word = page.words[first - 1], page.words[first - 2]
        joined = (before == "+" and word[-1].isalnum()) or (before == "-" and word[-1].isalpha())
        joined = joined or (before in APOSTROPHES and word[:1].isupper() and len(word) > 1)  # Alad'2, but: d'12
        if before[-1].isalpha() or before in "_#\\/@=&" or (joined and tokens.glued(first - 1)):
            return True
    if _is_chained(page, first - 1, first - 2) or _is_chained(page, last, last + 1):
        return True
    if _is_triple(page, first) or _is_joined_adjective(page, first, last):
        return True
    if last < len(page.lower) and tokens.glued(last):
        behind = page.words[last]
        # 7-Eleven
        named = page.words[first].isdecimal() and page.joins(last) and page.words[last + 1][0].isupper()
        return behind[0].isalpha() or named
    return False


def _is_joined_adjective(page: Page, first: int, last: int) -> bool:
    """Whether a hyphen makes one word of the number and the next: `two-paced`, `un deux-pièces`."""
    words, joined = NoiseWords.get(page.language), page.word(last + 1)
    spelled = words.hyphened and not page.word(first)[0].isdecimal()
    return page.joins(last) and (spelled or joined in words.joined_kinds or joined.endswith(words.endings))


def _is_chained(page: Page, mark: int, digits: int) -> bool:
    """Whether a mark joins the number to other digits, as in an address or a version: `192.168.1.1`."""
    if not page.joins(mark, (".", ":", "/", "×")) or not page.word(digits).isdecimal():
        return False
    return rate_after(page, mark) == mark and not joins_ends(page, mark)  # 12,5/100 000 habitants, 100/120 km/h


def _is_triple(page: Page, first: int) -> bool:
    """Whether hyphens chain the number to two others, as in a team's record: `(22-26-8)`."""
    numbers = all(page.word(at).isdecimal() for at in (first, first + 2, first + 4))
    return numbers and page.joins(first + 1) and page.joins(first + 3)


def _is_listing(page: Page, first: int, last: int) -> bool:
    """A number of a list (`1. `, `2)` at the start of a line), a footnote mark (`[3]`), a hash tag."""
    before, behind = page.word(first - 1), page.word(last)
    if before == "(" and _lists_counts(page, first):
        return False
    if before in ("[", "#", "§", "°", "º") and (before != "[" or behind == "]"):
        return before != "°"
    bracketed = page.bracketed(first, last)
    if bracketed and _is_note_mark(page, first):
        return True
    if before in (":", ";") and behind == "." and last + 1 < len(page.lower):
        return page.capital(last + 1)  # Classement : 1. Toulouse, 5 pts ; 2.
    if page.opens(first) and behind == "|":
        return True
    if bracketed and len(page.words[first]) == 2 and page.capital(first - 2):
        return NoiseWords.get(page.language).departments and page.words[first].isdecimal()  # Coole (51)
    marked = behind in (".", ")", "/", "-") and page.glued(last) and not page.glued(last + 1)
    return marked and page.opens(first)


def _is_note_mark(page: Page, first: int) -> bool:
    """Whether a digit in brackets is the mark of a note; in a match it is of goals: `Vassell (2)`."""
    scored = page.tells_of_match and page.capital(first - 2)
    digit = len(page.words[first]) == 1 and page.words[first].isdecimal()
    return digit and not scored and page.word(first - 2) not in ("%", "points")


def _lists_counts(page: Page, first: int) -> bool:
    """Whether a number in brackets goes on a list of such counts: `la Russie (10 médailles), l'Espagne (8)`."""
    told, joiners = page.just_told(first, QuantityType.COUNT, _LONGEST_NAME), NoiseWords.get(page.language).joiners
    return told is not None and page.word(told.last) == ")" and page.word(told.last + 1) in joiners


def _begins_sentence(page: Page, index: int) -> bool:
    return page.opens(index) or page.word(index - 1) in (".", "!", "?", "«", "“", '"', ":", "…", "—")
