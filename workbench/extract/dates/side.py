"""On which side of publication a date lies that leaves it open: what the verb tells that it belongs to."""

from __future__ import annotations

from workbench.claims import QuantityType
from workbench.extract.dates.words import DateWords, date_words
from workbench.extract.quantities.nouns import is_noun_like
from workbench.extract.quantities.page import APOSTROPHES, Page
from workbench.extract.quantities.units import units

#: A sign of tense is looked for among so many tokens on either side of a date.
_REACH = 40

#: The auxiliary of a participle stands at most so many tokens before it.
_AUXILIARY_REACH = 3

#: What is published has at most so many words between its month and its noun.
_LONGEST_NAME = 3

#: A text with so many words of forecasts is one.
_SIGNS_OF_FORECAST = 2

#: An infinitive stands at most so many tokens before its date.
_INFINITIVE_REACH = 7

#: A preposition such as `until` stands at most so many tokens before its date.
_PREPOSITION = 7


def looks_ahead(page: Page, first: int, last: int) -> bool:
    """Whether the clause around tokens `first` to `last` speaks of what is to come.

    The nearest sign of tense decides, first before the date, then behind it; without any it tells what happened.
    """
    words = date_words(page.language)
    if page.word(last) in words.contracts or words.contracts_before.before(page.lower, first):
        return True
    first = _whole(page, first, words)
    if is_past(page, first, last):
        return False
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    behind = range(last, min(len(page.lower), last + _REACH))
    told, follows = _first_tense(page, before, words), _first_tense(page, behind, words)
    listed = page.word(first - 2) in words.list_joiners and page.word(first - 1).endswith(words.behind_endings)
    if told is None and (listed or page.closes_aside(first, last)):
        return False  # armés et arrêtés mardi, ils devaient
    ends = words.clause_ends
    if told and follows and not ends.isdisjoint(page.lower[told[1] : first]):
        told = follows if ends.isdisjoint(page.lower[last : follows[1]]) else told
    tense, at = told or follows or (int(_opens_what_comes(page, first, words)), first)
    if page.word(first - 1) in words.ahead_before:
        return tense > 0 or words.perfect.isdisjoint(_clause(page, first))  # was expected to move by Thursday
    if not _is_until(page, first, words, words.until):
        return tense > 0 or (tense == 0 and _is_until(page, first, words, words.onset))
    if tense < 0 and (page.word(at - 1) in words.pluperfect or (at >= last and page.word(at) in words.imperfect)):
        return False  # had paid $1bn through August, jusqu'en juin il était titulaire
    if page.word(at + 1) in words.done_before and page.word(at) not in words.planned:
        return words.auxiliaries.isdisjoint(page.lower[max(0, at - _AUXILIARY_REACH) : at])  # ont signé avant mardi
    return tense >= 0 or words.lasting.isdisjoint(page.lower[at:first])  # est fermé jusqu'à mardi, but: a duré jusqu'à


def _opens_what_comes(page: Page, first: int, words: DateWords) -> bool:
    """Whether a date in a clause without a finite verb is to come: `à partir du` 11 octobre, or in a forecast."""
    opened = words.onward.before(page.lower, first) is not None or _is_infinitive(page, first, words)
    return opened or page.speaks_of(words.forecasts, _SIGNS_OF_FORECAST)


def _is_infinitive(page: Page, first: int, words: DateWords) -> bool:
    """Whether an infinitive close before token `first` governs it: `Trump to visit Paris on` Friday."""
    for at in range(first - 2, max(-1, first - 2 - _INFINITIVE_REACH), -1):
        if page.ends_sentence(at) or page.word(at) in words.clause_ends:
            return False
        if page.word(at) in words.infinitives:
            return page.word(at + 1) not in words.determiners and page.words[at + 1].islower()
    return False


def _clause(page: Page, first: int) -> list[str]:
    """The words of the clause that token `first` is in, as far as the eye follows."""
    start = end = first
    while start > max(0, first - _REACH) and not page.ends_sentence(start - 1) and page.word(start - 1) != ";":
        start -= 1
    while end < first + _REACH and not page.ends_sentence(end) and page.word(end) != ";":
        end += 1
    return page.lower[start:end]


def _is_until(page: Page, first: int, words: DateWords, prepositions: frozenset[str]) -> bool:
    """Whether a preposition of an end to come stands before token `first`, with other small words between at most."""
    before = page.lower[max(0, first - _PREPOSITION) : first]
    while before and (before[-1] in words.small or before[-1].isdecimal()):
        before.pop()
    unit = units(page.language).names.before(page.lower, first - 1) if before else None
    of_length = unit is not None and unit[1].type is QuantityType.DURATION
    of_length = of_length or not words.close_to.isdisjoint(before[-2:])
    return bool(before) and before[-1] in prepositions and not of_length  # the three months through January


def _whole(page: Page, first: int, words: DateWords) -> int:
    """Where the part begins that the date at token `first` stands behind: `la mi-` mars, `the end of` May."""
    at = first
    while page.word(at - 1) == "-" or page.word(at - 1) in words.day_articles:
        at -= 1
    whole = words.parts.before(page.lower, at) or words.parts.before(page.lower, first)
    start = whole[0] if whole else first
    while page.word(start - 1) in words.day_articles:
        start -= 1
    return start


def is_past(page: Page, first: int, last: int) -> bool:
    """Whether the date in tokens `first` to `last` has begun, whatever the verb says.

    So it has behind `depuis`, and where what is published is named by it: `the July forecast`, `le rapport de mai`.
    """
    words = date_words(page.language)
    start = _whole(page, first, words)
    if page.word(start - 1) in words.behind_before or words.compared_before.before(page.lower, start):
        return True
    if words.month_first and _names_document(page, first, last, words):
        return True
    link = words.document_links.before(page.lower, first)
    return link is not None and page.word(link[0] - 1) in words.documents


def _names_document(page: Page, first: int, last: int, words: DateWords) -> bool:
    """Whether what is published stands behind the date that names it: `the July forecast`, `October US jobs data`."""
    if _is_until(page, first, words, words.until):
        return False  # until the November 8 poll
    at = last + 2 * (page.word(last) in APOSTROPHES)  # October's attack
    if page.word(first - 1) not in words.month_before:
        while at < last + _LONGEST_NAME and page.word(at) not in words.documents and is_noun_like(page, at):
            at += 1
    return page.word(at) in words.documents and page.word(last - 1) not in words.documents


def is_planned(page: Page, first: int) -> bool:
    """Whether what looks ahead before token `first` may do so from the past: `la date prévue` fin juin."""
    words = date_words(page.language)
    sign = _first_tense(page, range(first - 1, max(-1, first - 1 - _REACH), -1), words)
    if sign is None or page.word(sign[1]) in words.planned:
        return sign is not None and page.word(sign[1] - 1) not in words.now
    return sign[0] < 0 and page.word(sign[1]) not in words.neutral_before  # hit $1bn through the end of August


def was_due(page: Page, first: int) -> bool:
    """Whether what looks ahead before token `first` does so from the past: `devait être jugé` lundi."""
    words = date_words(page.language)
    at = (_first_tense(page, range(first - 1, max(-1, first - 1 - _REACH), -1), words) or (0, -1))[1]
    planned = at == first - 1 and page.word(at - 1) in words.perfect and page.word(at) in words.planned
    return page.word(at) in words.due or planned  # winds were expected Thursday night


def has_happened(page: Page, first: int) -> bool:
    """Whether a finite verb before token `first` surely tells what is past: `it snowed in July`."""
    words = date_words(page.language)
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    sign = _first_tense(page, before, words) or _first_tense(page, range(first + 1, first + 1 + _REACH), words)
    if sign is None or sign[0] > 0:
        return False
    at = sign[1]
    near = set(page.lower[max(0, at - _AUXILIARY_REACH) : at + 1])
    sure = page.word(at) in words.simple_pasts or page.word(at - 1) in words.pronouns
    governs = at < first and bool(words.of_coming) and words.of_coming.isdisjoint(page.lower[at:first])
    sure = sure or page.word(at + 1) in words.objects or governs
    return sure or not near.isdisjoint(words.auxiliaries)


def tells_past(page: Page, first: int, last: int) -> bool:
    """Whether the nearest sign of tense around tokens `first` to `last` looks back."""
    words = date_words(page.language)
    before = _first_tense(page, range(first - 1, max(-1, first - 1 - _REACH), -1), words)
    sign = before or _first_tense(page, range(last, min(len(page.lower), last + _REACH)), words)
    return sign is not None and sign[0] < 0 and words.present.at(page.lower, sign[1]) is None


def _first_tense(page: Page, places: range, words: DateWords) -> tuple[int, int] | None:
    """The first sign of tense in `places` and its token, None where the clause ends without one."""
    for at in places:
        word = page.word(at)
        ends = not word.isalpha() and (word == ";" or page.ends_sentence(at))
        if ends or page.opens(at if places.step > 0 else at + 1):
            return None
        if tense := _tense(page, at, words):
            return tense, at
    return None


def _tense(page: Page, at: int, words: DateWords) -> int:
    """1 where the word at `at` looks ahead, -1 where it looks back, 0 where it does neither."""
    word = page.lower[at]
    if word in words.ahead and not (page.words[at][0].isupper() and page.inside(at)):  # won the Open
        told = words.cancels_ahead.at(page.lower, at + 1) or _is_named_thing(page, at - 1)  # four runs
        return 0 if told or not words.did.isdisjoint(page.lower[max(0, at - _AUXILIARY_REACH) : at]) else 1
    if word in words.future_perfect:
        done = page.word(at + 1) in words.participles or page.word(at + 1).endswith(words.behind_endings)
        return -1 if done else 1
    if words.ahead_phrases.at(page.lower, at):
        return 1
    looks_back = word.endswith(words.gerunds) and page.word(at - 1) in words.before_gerunds  # after breaking an ankle
    if looks_back or (word in words.behind and word not in words.participles):
        return -1
    if word in words.tenseless:
        return 0
    if word not in words.participles:
        if len(word) <= 4 or not word.isalpha() or not page.words[at].islower():
            return 0
        if word.endswith(words.ahead_endings):
            return 1
        if not word.endswith(words.behind_endings):
            return 0
    if _is_named_thing(page, at - 1, words.determiners):
        return 0
    if page.word(at - 1) in words.list_joiners:
        return 0  # what it is joined to tells: sera ramené et versé
    return 0 if page.word(at - 1) in words.neutral_before or page.word(at - 2) in words.neutral_before else -1


def _is_named_thing(page: Page, before: int, determiners: frozenset[str] = frozenset()) -> bool:
    """Whether the word at `before` makes a noun of what looks like a participle: `40 degrés`, `les employés`."""
    word = page.word(before)
    return word in determiners or word[:1].isdecimal() or word in page.numerals.number_words
