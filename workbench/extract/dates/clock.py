"""Times of day: `11 heures`, `10h20`, `14 h 37, heure de Paris`, `5.30pm`, `10:45 p.m. EDT`, `noon`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.claims import QuantityType
from workbench.extract import word_class
from workbench.extract.dates.words import DateWords
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import Page


class ClockWords(word_class.WordClasses):
    """The `[clock]` section of a language."""

    #: Words for a time by themselves, with its hour (midnight ends a day): `midi`, `noon`.
    names: PhraseTable[int] = word_class.meanings("clock.names")
    #: What stands before an hour in words: `half past`.
    past: PhraseTable[bool] = word_class.phrases("clock.past")
    #: The same behind a preposition of time alone: by `ten to` five.
    to: PhraseTable[bool] = word_class.phrases("clock.to")
    #: Hours behind digits, with minutes behind them: `h`, `heures`.
    hours: frozenset[str] = word_class.words("clock.hours")
    #: Behind four digits, what makes a time of them where one of the others stands before: `at 2123 hours`.
    military: frozenset[str] = word_class.words("clock.military")
    before_military: frozenset[str] = word_class.words("clock.before_military")
    #: The first words of what makes an hour of a number in words: `heure`, `o`.
    hour_words: frozenset[str] = word_class.words("clock.hour_words")
    #: Behind a bare hour, what makes a time of it where one of the others stands before: `after 11` last night.
    nights: PhraseTable[bool] = word_class.phrases("clock.nights")
    before_nights: frozenset[str] = word_class.words("clock.before_nights")
    #: Halves of the day with the hour that they begin at (`p.m.`), or -1 where that is not told: `o'clock`.
    halves: PhraseTable[int] = word_class.meanings("clock.halves")
    #: Zones behind a time: `GMT`, `heure de Paris`.
    zones: PhraseTable[bool] = word_class.phrases("clock.zones")
    #: Prepositions that tell a time from a length of time: `à 11 heures`.
    before: frozenset[str] = word_class.words("clock.before")
    #: The same where a capital may have lost its accent: `A 20h`.
    before_capital: frozenset[str] = word_class.words("clock.before_capital")
    #: What opens a range of hours: `de 18 h à 23 h`, `samedi` 9 h à 12 heures.
    range_openers: frozenset[str] = word_class.words("clock.range_openers")
    before_words: frozenset[str] = word_class.words("clock.before_words")
    #: Prepositions that tell a time only where it has minutes: `après 14 h 30`.
    before_minutes: frozenset[str] = word_class.words("clock.before_minutes")
    #: Behind an hour that opens a line, what names its place: 21 h `au` foyer.
    before_places: frozenset[str] = word_class.words("clock.before_places")
    #: The same of several words; and nouns of a length of time, which take one from them: `une durée de 2 h 15`.
    before_phrases: PhraseTable[bool] = word_class.phrases("clock.before_phrases")
    not_behind: frozenset[str] = word_class.words("clock.not_behind")
    #: Behind hours, what makes a length of time of them: `après 6 h 30` d'attente.
    not_before: PhraseTable[bool] = word_class.phrases("clock.not_before")
    #: Minutes in words that only a time has: `moins le quart`.
    certain_minutes: PhraseTable[bool] = word_class.phrases("clock.certain_minutes")
    #: Words between a day and its time: `mardi à 10 h`.
    links: PhraseTable[bool] = word_class.phrases("clock.links")
    #: What is a day only beside a time: `8 a.m. today`.
    today: frozenset[str] = word_class.words("clock.today")
    #: The same before a time: `aujourd'hui à` 21 h.
    today_before: PhraseTable[bool] = word_class.phrases("clock.today_before")
    minutes: PhraseTable[bool] = word_class.phrases("clock.minutes")
    #: Parts of the day, beside an hour or alone, with the hour that they begin about; and nights: `2 heures du` matin.
    parts_of_day: Mapping[str, int] = word_class.mapping("clock.parts_of_day")
    of_night: frozenset[str] = word_class.words("clock.of_night")
    #: Before a time of the small hours, what tells that something of the day before lasts to it: `until` 1 am.
    ends: frozenset[str] = word_class.words("clock.ends")
    #: The same in a sentence with one of `TenseWords.restricting`: n'a rouvert `qu'`à 1 h.
    only: frozenset[str] = word_class.words("clock.only")
    #: Beside a time, what makes an hour of it that comes again: `tous les jours`, `daily`.
    recurs: PhraseTable[bool] = word_class.phrases("clock.recurs")


#: The second twelve hours of a day begin with this one.
NOON = 12

#: No running time that stands between commas has so many hours, and no day more.
_HOURS_OF_PROGRAMMES = range(7, 24)

#: What lasts so many hours and minutes stands at most so many tokens before them: le `trajet` passe de 2h10 à 1h45.
_LASTING_REACH = 5

#: More hours than these are of the day: un `marathon` musical de 13 h à 18 h.
_MOST_HOURS = 6

#: What makes an hour come again stands at most so many tokens from it.
_RECURS_REACH = 16


def recurs(page: Page, first: int, last: int) -> bool:
    """Whether the time in tokens `first` to `last` is of every day or week: `ouvert tous les jours à` 9 h."""
    around = page.sentence(first, last)
    near = range(max(around.start, first - _RECURS_REACH), min(around.stop, last + _RECURS_REACH))
    phrases = ClockWords.get(page.language).recurs
    return any(phrases.at(page.lower, at) for at in near)


def is_night(page: Page, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` tell of a night, which is of two days."""
    return not ClockWords.get(page.language).of_night.isdisjoint(page.lower[first:last])


class TimeOfDay(NamedTuple):
    """A time of day as it is told: its minute is None where only the hour is."""

    hour: int
    minute: int | None
    #: Whether it is told from the same time in the other half of the day.
    is_sure: bool


def time_of_day(words: ClockWords, tokens: Sequence[str]) -> TimeOfDay | None:
    """The time of day that `tokens`, in lower case, tell in digits or by its name."""
    part = _part_of_day(words, tokens)
    for at, word in enumerate(tokens):
        if named := words.names.at(tokens, at):
            return TimeOfDay(named[1], None, True)
        sign, minute = (*tokens[at + 1 : at + 3], "", "")[:2]
        timed = sign in (":", ".") and _is_minutes(minute)
        half = words.halves.at(tokens, at + 1 + 2 * timed)
        if not word.isdecimal() or not (half or sign in words.hours or (timed and sign == ":")):
            continue
        halved = half is not None and half[1] >= 0
        hour = int(word) % NOON + half[1] if half and halved else int(word)
        sure = halved or part is not None or hour > NOON or word[0] == "0"
        return TimeOfDay(hour + NOON * (hour < NOON <= (part or 0)), int(minute) if _is_minutes(minute) else None, sure)
    return None


def hour_told(page: Page, first: int, last: int) -> int | None:
    """The hour of the day that tokens `first` to `last` tell, or about which their part of the day begins."""
    words, tokens = ClockWords.get(page.language), page.lower[first:last]
    told = time_of_day(words, tokens)
    return told.hour if told else _part_of_day(words, tokens)


def _part_of_day(words: ClockWords, tokens: Sequence[str]) -> int | None:
    """The hour about which the part of the day begins that `tokens` tell."""
    return next((words.parts_of_day[word] for word in tokens if word in words.parts_of_day), None)


def heads_line(page: Page, first: int, last: int) -> bool:
    """Whether the time in tokens `first` to `last` heads a line of a log or a programme: `18h – Fermeture`."""
    return page.opens(first) and page.word(last) in (":", "-", "–", "—")


def time_at(page: Page, at: int, *, certain: bool = False) -> int | None:
    """The token after the time of day that starts at token `at`; `certain`: something else tells that it is one."""
    words, word = ClockWords.get(page.language), page.word(at)
    if word[:1].isdecimal():
        last = _time_in_digits(page, at, words, certain=certain)
        return _past_zone(page, last, words) if last else None
    past = words.past.at(page.lower, at)
    if past is None and page.word(at - 1) in words.before_words:
        past = words.to.at(page.lower, at)
    if past:
        hour, named = page.numerals.at(past[0]), words.names.at(page.lower, past[0])  # half past midnight
        last = hour.last if hour else named[0] if named else None
        return _past_zone(page, last, words) if last else None
    if word in page.numerals.number_words:
        last = _time_in_words(page, at, words, certain=certain)
        return _past_zone(page, last, words) if last else None
    joined = page.word(at - 1) == "-"  # fin d'avant-midi
    named = None if joined else words.names.at(page.lower, at)
    if named is None:
        return None
    before = page.words[at - 1]
    within = before.islower() or (before.isalpha() and before.lower() not in words.before)
    if within and page.words[at][0].isupper() and not page.opens(at):
        return None  # le pic du Midi, Bruxelles Midi
    return _past_zone(page, named[0], words)


def opening_hour_end(page: Page, at: int) -> int | None:
    """The token after what may be the first hour of a range at `at`: `3` in `3-5pm`, `18 h` in `de 18 h à 23 h`."""
    words, word = ClockWords.get(page.language), page.word(at)
    if not word.isdecimal() or len(word) > 2 or int(word) > 24:
        return None
    last = at + 1
    opener = page.word(at - 2) if page.word(at - 1) in (",", ":", "(") else page.word(at - 1)
    if page.word(last) in words.hours and opener in words.range_openers and not _lasts(page, at, words):
        return last + 1 + _is_minutes(page.word(last + 1))
    following = page.word(last + 1)
    halved = following.isdecimal() and words.halves.at(page.lower, last + 2) is not None
    timed = following.isdecimal() and page.word(last + 2) in (":", ".") and words.halves.at(page.lower, last + 4)
    told = following.isdecimal() and page.word(last + 2) in words.hours and words.zones.at(page.lower, last + 3)
    return last if halved or timed or told else None  # entre 5 et 7 heures du matin


def _lasts(page: Page, at: int, words: ClockWords) -> bool:
    """Whether something lasts the hours at token `at`: `dure de` 2 h à 3 h, le `trajet passe de` 2h10 à 1h45."""
    if page.word(at - 2) in words.not_behind:
        return True
    return int(page.word(at)) <= _MOST_HOURS and page.near(words.not_behind, at - 1, _LASTING_REACH)


def _time_in_digits(page: Page, at: int, words: ClockWords, *, certain: bool) -> int | None:
    """The token after a time that begins with digits: `10:15`, `5.30pm`, `18 h 30`, `1500 GMT`."""
    word = page.word(at)
    if len(word) == len("2123"):
        return _in_four_digits(page, at, words)
    if len(word) > 2 or int(word) > 24:
        return None
    if word == "24" and page.word(at - 1) in DateWords.get(page.language).behind_before:
        return None  # depuis 24 heures
    last, told = at + 1, certain
    if page.word(last) in (":", ".") and _is_minutes(page.word(last + 1)):
        sure = page.word(last) == ":" or (len(word) > 1 and word[0] == "0") or words.zones.at(page.lower, last + 2)
        told = told or bool(sure)  # 10:15, 08.15, 10.15 GMT
        last += 2
        if page.word(last) == ":" and _is_minutes(page.word(last + 1)):
            return last + 2 if page.word(at - 1) in words.before else None
    if half := words.halves.at(page.lower, last):
        return half[0]
    if page.word(last) in words.hours:
        return _behind_hours_sign(page, at, last + 1, words, certain=certain)
    if _stands_before_night(page, at, last, words):
        return last
    if last > at + 1 and told:
        introduced = certain or page.word(at - 1) in words.before
        if introduced or words.zones.at(page.lower, last) or page.word(at + 1) == ":":
            return last
    return None


def _stands_before_night(page: Page, at: int, last: int, words: ClockWords) -> bool:
    """Whether a part of a day follows the hour at token `at`: `after 11` last night, `at five` in the morning."""
    return page.word(at - 1) in words.before_nights and words.nights.at(page.lower, last) is not None


def _behind_hours_sign(page: Page, at: int, behind: int, words: ClockWords, *, certain: bool) -> int | None:
    """The token after a time whose hour at `at` has its sign before `behind`: `18 h`, `18 h 30`."""
    end = behind + _is_minutes(page.word(behind))
    if words.not_before.at(page.lower, end):
        return None
    zoned = words.zones.at(page.lower, end) is not None
    timed = end > behind and (
        page.word(at)[0] == "0"
        or page.word(behind) == "00"
        or (page.word(at - 1) in words.before_minutes and not _lasts(page, at, words))
    )
    placed = page.word(end) in words.before and page.word(end + 2) == ")"  # (21 heures à Paris)
    bracketed = page.word(at - 1) == "(" and (page.word(end) == ")" or placed)
    known = certain or zoned or timed or bracketed or _leads_time(page, at, words)
    known = known or heads_line(page, at, end) or _is_of_programme(page, at, end, words)
    return words.minutes.past(page.lower, end) if known else None


def _is_of_programme(page: Page, at: int, end: int, words: ClockWords) -> bool:
    """Whether an hour is one of a programme: `– Repas, 19h, salle des fêtes`, or of a line: `21 h au foyer`."""
    if len(page.word(at + 1)) > 1 or int(page.word(at)) not in _HOURS_OF_PROGRAMMES:
        return False
    if page.opens(at):
        return page.word(end) in words.before_places
    listed = page.word(at - 1) == "," and page.word(at - 2) not in words.not_behind and not page.tells_of_match
    return listed and (page.word(end) in (",", "") or page.word(end - 1) != page.word(at + 1))


def _leads_time(page: Page, at: int, words: ClockWords) -> bool:
    """Whether a preposition of time stands before token `at`; a capital may have lost its accent (`A 20h`)."""
    before = page.word(at - 1)
    if page.just_told(at, QuantityType.DURATION, within=1):
        return False  # passe de 2h10 à 1h45
    if before in DateWords.get(page.language).list_joiners:  # à 8 h et 12 h, but: 48 heures de départs et 12 heures
        return page.just_told(at, QuantityType.DATE, within=1) is not None
    if before in words.before or words.before_phrases.before(page.lower, at):
        return True
    return before in words.before_capital and page.words[at - 1].isupper()


def _time_in_words(page: Page, at: int, words: ClockWords, *, certain: bool) -> int | None:
    numeral = page.numerals.at(at)
    if numeral is None or numeral.value > 24:
        return None
    if half := words.halves.at(page.lower, numeral.last):
        return half[0]  # five o'clock, seven p.m.
    if _stands_before_night(page, at, numeral.last, words):
        return numeral.last
    if page.word(numeral.last) not in words.hours:
        return None
    last = numeral.last + 1
    if to_the_hour := words.certain_minutes.at(page.lower, last):
        return to_the_hour[0]
    introduced = page.word(at - 1) in words.before_words or words.before_phrases.before(page.lower, at) is not None
    if not (certain or introduced or words.zones.at(page.lower, last)):  # trois heures du matin
        return None
    if words.not_before.at(page.lower, last):
        return None
    return words.minutes.past(page.lower, last)


def _in_four_digits(page: Page, at: int, words: ClockWords) -> int | None:
    """The token after `1500 GMT`, `at 2123 hours`."""
    if words.zones.at(page.lower, at + 1):
        return at + 1
    hour, minutes = divmod(int(page.word(at)), 100)
    told = page.word(at + 1) in words.military and page.word(at - 1) in words.before_military
    if hour >= 24 or minutes >= 60:
        return None
    alone = page.word(at)[0] == "0" and not page.joins(at + 1)
    return at + 2 if told else at + 1 if alone and page.word(at - 1) in words.before else None  # no trains before 0700


def _is_minutes(word: str) -> bool:
    """Whether two digits may be minutes."""
    return len(word) == 2 and word.isdecimal() and int(word) < 60


def _past_zone(page: Page, last: int, words: ClockWords) -> int:
    """The token after a zone or an hour's addition at `last`: `, heure de Paris`, ` GMT`, `(AEDT)`, `du matin`."""
    for start in (last, last + 1):
        bracketed = start > last and page.word(last) == "("
        if (start == last or bracketed or page.word(last) == ",") and (found := words.zones.at(page.lower, start)):
            return found[0] + (bracketed and page.word(found[0]) == ")")
    return last
