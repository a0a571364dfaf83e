"""Single dates: a day, a month, a season, a quarter, a year, a decade, a relative date."""

from __future__ import annotations

from dataclasses import dataclass, replace

from workbench.claims import DateInterval
from workbench.extract.dates import placing, windows
from workbench.extract.dates.windows import Part
from workbench.extract.dates.words import DateWords, Shift, date_words
from workbench.extract.quantities.nouns import is_noun_like, noun_words
from workbench.extract.quantities.ordinals import ordinal_at
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import unit_at

_FIRST_YEAR, _LAST_YEAR = 1000, 2199


@dataclass(frozen=True, slots=True)
class Placed:
    """A date in tokens `first` to `last` (exclusive), with its window where it can be placed."""

    first: int
    last: int
    window: DateInterval | None
    #: How fine it is: `day`, `month`, `year`, `season` …
    unit: str
    rule: str
    assumptions: tuple[str, ...] = ()
    #: The day and month as written, so that a range can share them: `du 3 au 5 mai`.
    day: int | None = None
    month: int | None = None
    year: int | None = None


def core_at(page: Page, at: int) -> Placed | None:
    """The single date that starts at token `at`, without its time of day."""
    words = date_words(page.language)
    if at >= len(page.tokens):
        return None
    if part := words.parts.at(page.lower, at):
        if placed := _part(page, at, *part):
            return placed
    for read in (_numeric, _day, _month, _weekday, _quarter, _season, _century, _decade, _year, _relative):
        if placed := read(page, at, words):
            return placed
    return None


def _part(page: Page, at: int, last: int, part: Part) -> Placed | None:
    start = last + 1 if page.word(last) == "-" else last
    words = date_words(page.language)
    while (
        page.word(start) in words.day_articles or (start == last and words.of.at(page.lower, start))
    ) and start < last + 3:
        if core_at(page, start):
            break
        start += 1
    placed = core_at(page, start) or _part_window(page, start, words)
    if placed is None or (
        placed.unit in ("day", "week") and part is not Part.WITHIN and placed.rule.startswith("date: relative")
    ):
        return None
    window = windows.part_of(placed.window, part) if placed.window else None
    return replace(placed, first=at, window=window, unit=f"part of {placed.unit}", rule=f"{placed.rule}, {part} in it")


def _part_window(page: Page, at: int, words: DateWords) -> Placed | None:
    """What is a date only behind a part of it: `the year` in `the end of the year`."""
    for start in range(max(0, at - 2), at + 1):
        if found := words.part_windows.at(page.lower, start):
            window, assumptions = _shifted(page, found[1])
            return Placed(at, found[0], window, found[1].unit, "date: of this period", assumptions)
    return None


def _numeric(page: Page, at: int, words: DateWords) -> Placed | None:
    """`2024-09-30`, `30/09/2024`, `30.09.2024`."""
    tokens, separator = page.words, page.word(at + 1)
    if separator not in ("-", "/", ".") or page.word(at + 3) != separator or not tokens[at].isdecimal():
        return None
    parts = [tokens[at], page.word(at + 2), page.word(at + 4)]
    if not all(part.isdecimal() for part in parts) or not all(page.tokens.glued(at + step) for step in (1, 2, 3, 4)):
        return None
    if len(parts[0]) == 4:
        year, month, day = map(int, parts)
    elif len(parts[2]) in (2, 4) and separator != "-":
        day, month, year = map(int, parts)
        if not words.day_first and separator == "/" or month > 12:
            day, month = month, day
        year += 2000 if len(parts[2]) == 2 else 0
    else:
        return None
    window = placing.calendar_day(year, month, day)
    return Placed(at, at + 5, window, "day", "date: in digits", (), day, month, year) if window else None


def _day(page: Page, at: int, words: DateWords) -> Placed | None:
    """`8 janvier 2024`, `1er mai`, `8th of March`."""
    day = _day_number(page, at, words)
    if day is None:
        return None
    last, number = day
    start = last
    if found := words.of.at(page.lower, start):
        start = found[0]
    month = _month_name(page, start, words)
    return _day_of_month(page, at, month[0], number, month[1], words) if month else None


def _day_number(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    word = page.word(at)
    if not (word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31):
        return (at + 1, 1) if page.ordinals.get(word) == 1 else None
    last = at + 1
    if page.word(last) in words.day_suffixes and page.tokens.glued(last):
        last += 1
    return last, int(word)


def _month_name(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    found = words.months.at(page.lower, at)
    if found is None or (words.capitalised and not page.words[at][0].isupper()):
        return None
    if "\n" in page.gap(at) or (page.tokens.glued(found[0]) and page.word(found[0])[:1].isalpha()):
        return None
    return found


def _day_of_month(page: Page, first: int, last: int, day: int, month: int, words: DateWords) -> Placed | None:
    behind = _year_behind(page, last, words)
    if behind:
        last, year, assumptions = behind
        window = placing.calendar_day(year, month, day) if year else None
        return Placed(first, last, window, "day", "date: day, month and year", assumptions, day, month, year)
    tail = _tail_behind(page, last, words)
    last, shift = tail if tail else (last, None)
    ahead = placing.looks_ahead(page, first, last)
    window, assumptions = placing.recurring(page, first, placing.day_maker(month, day), shift, ahead=ahead)
    return Placed(first, last, window, "day", "date: day and month", assumptions, day, month)


def _year_behind(page: Page, last: int, words: DateWords) -> tuple[int, int | None, tuple[str, ...]] | None:
    """The year behind a month: digits, or a relative one (`April last year`)."""
    for start in (last, last + 1):
        if start > last and not (page.word(last) == "," or words.of.at(page.lower, last)):
            continue
        if _is_year(page, start) and not (start > last and page.word(last) == "," and not words.month_first):
            return start + 1, int(page.word(start)), ()
    of = words.of.at(page.lower, last)
    start = of[0] if of else last
    relative = words.relative.at(page.lower, start)
    if relative and relative[1].unit == "year" and not relative[1].rolling:
        if page.published is None:
            return relative[0], None, (placing.UNPLACED,)
        return relative[0], page.published.year + relative[1].count, ()
    return None


def _is_year(page: Page, at: int) -> bool:
    word = page.word(at)
    if not (len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR):
        return False
    if page.tokens.glued(at) and page.word(at - 1) in (".", ",") and page.word(at - 2)[-1:].isdecimal():
        return False
    behind = page.word(at + 1)
    return not (
        page.tokens.glued(at + 1)
        and (
            behind[:1].isalpha()
            or (behind in (".", ",") and page.word(at + 2)[:1].isdecimal() and page.tokens.glued(at + 2))
        )
    )


def _tail_behind(page: Page, last: int, words: DateWords) -> tuple[int, int] | None:
    return words.tails_after.at(page.lower, last)


def _month(page: Page, at: int, words: DateWords) -> Placed | None:
    """`janvier 2024`, `May 3`, `mars dernier`, `in June`."""
    shift_before = words.tails_before.at(page.lower, at)
    month = _month_name(page, shift_before[0] if shift_before else at, words)
    if month is None:
        return None
    last, number = month
    if words.month_first and (day := _day_number(page, last, words)) and page.word(last)[0].isdecimal():
        if not _is_counted(page, day[0]):
            return _day_of_month(page, at, day[0], day[1], number, words)
    if behind := _year_behind(page, last, words):
        last, year, assumptions = behind
        window = windows.month(year, number) if year else None
        return Placed(at, last, window, "month", "date: month and year", assumptions, None, number, year)
    tail = _tail_behind(page, last, words)
    shift = tail[1] if tail else shift_before[1] if shift_before else None
    last = tail[0] if tail else last
    if shift is None and page.word(at) in words.ambiguous_months and page.word(at - 1) not in words.year_before:
        return None
    if shift is None and page.word(last - 1) in words.short_months:
        return None
    ahead = placing.looks_ahead(page, at, last)
    window, assumptions = placing.recurring(page, at, placing.month_maker(number), shift, ahead=ahead)
    return Placed(at, last, window, "month", "date: month", assumptions, None, number)


def _is_counted(page: Page, at: int) -> bool:
    """Whether the number before token `at` counts something rather than a day: `In May 12 people`."""
    return (
        is_noun_like(page, at)
        and page.words[at].islower()
        and page.word(at).endswith(noun_words(page.language).plural_endings)
    )


def _weekday(page: Page, at: int, words: DateWords) -> Placed | None:
    """`mardi`, `last Thursday`, `mardi 12 mars`, `Tuesday, March 12`."""
    shift_before = words.tails_before.at(page.lower, at)
    start = shift_before[0] if shift_before else at
    found = words.weekdays.at(page.lower, start)
    if found is None or (words.capitalised and not page.words[start][0].isupper()):
        return None
    last, number = found
    for skip in (last, last + 1, last + 2):
        if skip > last and not (page.word(skip - 1) == "," or page.word(skip - 1) in words.day_articles):
            break
        day = _day(page, skip, words) or (_month(page, skip, words) if words.month_first else None)
        if day and day.day:
            return replace(day, first=at, rule="date: weekday with its day")
    tail = _tail_behind(page, last, words)
    shift = tail[1] if tail else shift_before[1] if shift_before else None
    last = tail[0] if tail else last
    ahead = placing.looks_ahead(page, at, last)
    window, assumptions = placing.weekday(page, number, shift, ahead=ahead)
    return Placed(at, last, window, "day", "date: weekday", assumptions)


def _season(page: Page, at: int, words: DateWords) -> Placed | None:
    """`printemps`, `l'été 2024`, `spring of 2025`, `last autumn`, `cet hiver`."""
    shift_before = words.tails_before.at(page.lower, at)
    start = shift_before[0] if shift_before else at
    found = words.seasons.at(page.lower, start)
    if found is None or (page.words[start][0].isupper() and not shift_before and page.word(start - 1) not in ("", ".")):
        return None
    last, season = found
    if behind := _year_behind(page, last, words):
        last, year, assumptions = behind
        if page.word(last) == "-" and page.tokens.glued(last) and _is_year(page, last + 1):
            last += 2
        window = placing.season_maker(season)(year) if year else None
        return Placed(at, last, window, "season", "date: season and year", assumptions, year=year)
    tail = _tail_behind(page, last, words)
    shift = tail[1] if tail else shift_before[1] if shift_before else None
    last = tail[0] if tail else last
    if shift is None and not _is_placed_season(page, at, last, words):
        return None
    ahead = placing.looks_ahead(page, at, last)
    window, assumptions = placing.recurring(page, at, placing.season_maker(season), shift, ahead=ahead)
    return Placed(at, last, window, "season", "date: season", assumptions)


def _is_placed_season(page: Page, at: int, last: int, words: DateWords) -> bool:
    """Whether a preposition or an article tells that a season, not another word or a recurring one, is meant."""
    before = at - 2 if page.word(at - 1) == "'" else at - 1
    if page.word(before) not in words.season_prepositions:
        return False
    if page.word(at) not in words.ambiguous_seasons:
        return True
    article = page.word(before) in words.day_articles
    leads = page.word(before - 1) in words.season_prepositions if article else True
    return leads and page.word(last) not in words.season_prepositions and not words.of.at(page.lower, last)


def _quarter(page: Page, at: int, words: DateWords) -> Placed | None:
    """`premier trimestre 2026`, `Q3 2021`, `the second half of 2024`, `the fourth quarter of next year`."""
    word = page.word(at)
    if word in words.quarter_signs and page.words[at].isupper() and page.tokens.glued(at + 1) and page.word(at + 1) in ("1", "2", "3", "4"):
        last, number, kind = at + 2, int(page.word(at + 1)), words.quarter_signs[word]
        if page.word(last)[:1].isalnum() and page.tokens.glued(last):
            return None
    else:
        ordinal = ordinal_at(page, at)
        found = words.quarters.at(page.lower, ordinal[0]) if ordinal else None
        if ordinal is None or found is None:
            return None
        last, number, kind = found[0], ordinal[1], found[1]
    return _quarter_of_year(page, at, last, number, kind, words)


def _quarter_of_year(page: Page, at: int, last: int, number: int, kind: str, words: DateWords) -> Placed | None:
    size = 6 if kind.startswith("semester") else 3
    if not 1 <= number <= 12 // size:
        return None
    behind = _year_behind(page, last, words)
    if kind.endswith("?") and behind is None:
        return None
    rule = "date: quarter or half of a year"
    first_month = (number - 1) * size + 1
    if behind:
        last, year, assumptions = behind
        window = windows.months(year, first_month, size) if year else None
        return Placed(at, last, window, "quarter", rule, assumptions, year=year)
    ahead = placing.looks_ahead(page, at, last)
    tail = _tail_behind(page, last, words)
    window, assumptions = placing.recurring(
        page, at, lambda year: windows.months(year, first_month, size), tail[1] if tail else None, ahead=ahead
    )
    return Placed(at, tail[0] if tail else last, window, "quarter", rule, assumptions)


def _century(page: Page, at: int, words: DateWords) -> Placed | None:
    """`XXe siècle`, `the 20th century`."""
    number, last = _roman_ordinal(page, at, words)
    if number is None and (ordinal := ordinal_at(page, at)):
        last, number = ordinal
    if number is None or page.word(last) not in words.centuries or not 1 <= number <= 25:
        return None
    return Placed(at, last + 1, windows.century(number), "century", "date: century")


def _roman_ordinal(page: Page, at: int, words: DateWords) -> tuple[int | None, int]:
    word = page.words[at]
    for suffix in words.century_suffixes:
        roman = word.removesuffix(suffix)
        if roman != word and roman and set(roman) <= set("IVXLC"):
            return _roman(roman), at + 1
    return None, at


def _roman(numeral: str) -> int:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
    digits = [values[letter] for letter in numeral]
    return sum(-digit if any(later > digit for later in digits[at + 1 :]) else digit for at, digit in enumerate(digits))


def _decade(page: Page, at: int, words: DateWords) -> Placed | None:
    """`années 1980`, `les années 80`, `the 1980s`."""
    if named := words.decades.at(page.lower, at):
        start = named[0]
        word = page.word(start)
        if not (word.isdecimal() and len(word) in (2, 4) and word.endswith("0")):
            return None
        return _decade_of(at, start + 1, int(word))
    word = page.word(at)
    if word.isdecimal() and len(word) in (2, 4) and word.endswith("0") and page.word(at + 1) in words.decade_suffixes:
        return _decade_of(at, at + 2, int(word)) if page.tokens.glued(at + 1) else None
    return None


def _decade_of(first: int, last: int, number: int) -> Placed | None:
    year = number if number >= 100 else 1900 + number if number >= 20 else 2000 + number
    assumptions = () if number >= 100 else (f"taken as the {year}s",)
    return Placed(first, last, windows.decade(year), "decade", "date: decade", assumptions)


def _year(page: Page, at: int, words: DateWords) -> Placed | None:
    """Four digits that are a year: by what stands before them, or because they count nothing."""
    if not _is_year(page, at):
        return None
    if page.tokens.glued(at) and page.words[at - 1][-1] not in "(«“\"'’-–—/[":
        return None
    before = page.word(at - 1)
    if before in words.year_labels and page.words[at - 1][0].isupper():
        return None
    if before not in words.year_strong and not _is_genitive(page, at) and _counts(page, at, words):
        return None
    return Placed(at, at + 1, windows.year(int(page.word(at))), "year", "date: year", year=int(page.word(at)))


def _is_genitive(page: Page, at: int) -> bool:
    return page.word(at - 1) == "s" and page.word(at - 2) == "'"


def _counts(page: Page, at: int, words: DateWords) -> bool:
    """Whether four digits count what follows: a unit, or a plural where no determiner makes them a year."""
    if unit := unit_at(page, at + 1):
        return not unit[1].sign or page.tokens.glued(at + 1) or not page.word(at + 1).isalpha() or len(page.word(at + 1)) > 1
    if not is_noun_like(page, at + 1) or not page.words[at + 1].islower():
        return not 1100 <= int(page.word(at)) <= 2100
    nouns = noun_words(page.language)
    plural = page.word(at + 1).endswith(nouns.plural_endings) or page.word(at + 1) in nouns.plurals
    return plural and page.word(at - 1) not in words.year_determiners


def _relative(page: Page, at: int, words: DateWords) -> Placed | None:
    """`l'année dernière`, `yesterday`, `this month`, `la dernière année`."""
    found = words.relative.at(page.lower, at)
    if found is None:
        return None
    last, shift = found
    window, assumptions = _shifted(page, shift)
    return Placed(at, last, window, shift.unit, "date: relative", assumptions)


def _shifted(page: Page, shift: Shift) -> tuple[DateInterval | None, tuple[str, ...]]:
    if shift.story:
        if told := _day_told(page):
            return told, ("taken as of the day told of before",)
    if page.published is None:
        return None, (placing.UNPLACED,)
    if shift.rolling:
        return windows.rolling(page.published, shift.unit), ("taken as the period up to publication",)
    return windows.shifted(page.published, shift.unit, shift.count), ()


def _day_told(page: Page) -> DateInterval | None:
    """The last single day named before, if it lies within a week of publication."""
    for found in reversed(page.found[-40:]):
        day = found.quantity.date
        if day and day.start == day.end and page.published and abs((day.start - page.published).days) <= 7:
            return day
    return None
