"""A report's words, dates and numbers in one language.

The strings are those of `workbench.catalogues`. English is what the code says; a language without a catalogue gets
English. Dates and numbers are CLDR's, but for the first day of a month, which is the catalogue's.
"""

from __future__ import annotations

import datetime as dt
import gettext
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from workbench.catalogues import catalogue, languages
from workbench.desk.numbers import Number
from workbench.translatable import N_, Translator

if TYPE_CHECKING:
    from babel import Locale

    from workbench.reports.model import Report

#: The first day of a month, as a date in words has it. French counts it, `1er octobre` (Lexique des règles
#: typographiques en usage à l'Imprimerie nationale; OQLF), and CLDR has no pattern for that.
FIRST = N_("1")

# Where the day's number stands in a pattern of CLDR.
_DAY = re.compile(r"(?<![a-zA-Z])d(?![a-zA-Z])")
_NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Wording:
    """How a report speaks: `language` is the code of its strings, `zone` the one that its times are told in.

    `copy_language` is the article's, in which values are written.
    """

    language: str
    locale: Locale
    catalogue: gettext.NullTranslations
    zone: dt.tzinfo
    copy_language: str | None

    def __call__(self, text: str, /, **values: object) -> str:
        """`text` in the report's language, its `{names}` filled in from `values`."""
        return Translator(self.catalogue)(text, **values)

    def count(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """`number` things, in the form that the language has for that many; `{n}` is the number."""
        return self.catalogue.ngettext(singular, plural, number).format(n=self.number(number), **values)

    def term(self, value: StrEnum, terms: Mapping[StrEnum, str]) -> str:
        """What the report calls `value`; the value itself where `terms` has no word for it."""
        return self.catalogue.gettext(terms.get(value, value.value))

    def number(self, value: float) -> str:
        """`value` with the language's decimal and grouping marks; 41a as it is."""
        from babel.numbers import format_decimal

        if isinstance(value, Number) and value.letter:
            return str(value)
        return format_decimal(value, locale=self.locale)

    def share(self, part: int, whole: int) -> str:
        """`part` of `whole` in per cent; nothing of nothing is 0."""
        from babel.numbers import format_percent

        return format_percent(part / whole if whole else 0, locale=self.locale)

    def day(self, day: dt.date | None) -> str:
        """A day in words: `30 septembre 2024`; a dash where it is not known."""
        return _written_day(day, "long", self.language, self.catalogue.gettext(FIRST)) if day else "–"

    def moment(self, at: dt.datetime, *, seconds: bool = False) -> str:
        """A time to the minute or the second, in the report's zone and saying which that is: `10:03 UTC+1`."""
        there = at.astimezone(self.zone)
        day = _written_day(there.date(), "medium", self.language, self.catalogue.gettext(FIRST))
        time = f"{there:%H:%M:%S}" if seconds else f"{there:%H:%M}"
        return f"{day} {time}{_NO_BREAK}{offset(there)}"


def offset(at: dt.datetime) -> str:
    """How far the zone of `at` is from UTC at that time: `UTC`, `UTC+1`, `UTC−3:30`."""
    minutes = round((at.utcoffset() or dt.timedelta()).total_seconds() / 60)
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f':{rest:02}' if rest else ''}" if minutes else "UTC"


def wording_of(report: Report) -> Wording:
    """The wording of `report`: its own language and zone."""
    return wording(report.language, report.zone, report.article.language)


def wording(language: str | None, zone: dt.tzinfo = dt.UTC, copy_language: str | None = None) -> Wording:
    """The wording of a report in `language` (`fr`, `fr-CA`), or in English where there is no catalogue for it.

    Values are written as in `copy_language`, or as in the report's own where none is given.
    """
    from babel import Locale

    primary = (language or "").replace("_", "-").split("-")[0].lower()
    known = primary if primary in languages() else "en"
    return Wording(known, Locale.parse(known), catalogue(known), zone, copy_language or known)


@lru_cache(maxsize=1024)
def _written_day(day: dt.date, width: Literal["medium", "long"], language: str, first: str) -> str:
    """A day as the language writes it, `first` where it is the first; a trail has many events of the same day."""
    from babel.dates import format_date, get_date_format

    pattern = get_date_format(width, locale=language).pattern
    written = _DAY.sub(f"'{first}'", pattern) if day.day == 1 else pattern
    return format_date(day, written, locale=language).replace(" ", _NO_BREAK)
