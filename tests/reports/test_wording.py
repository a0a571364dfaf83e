from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from workbench.claims import Verdict
from workbench.reports.terms import VERDICTS
from workbench.reports.wording import wording


def spaced(text: str) -> str:
    return text.replace("\xa0", " ")


def test_words_numbers_dates_and_plurals_are_the_language_s() -> None:
    french, english = wording("fr"), wording("en")
    assert (french.term(Verdict.DISPUTED, VERDICTS), english.term(Verdict.DISPUTED, VERDICTS)) == (
        "contestée",
        "disputed",
    )
    assert (french.number(12345.5), english.number(12345.5)) == ("12\u202f345,5", "12,345.5")
    assert (french.share(1, 4), english.share(0, 0)) == ("25\xa0%", "0%")
    day = dt.date(2024, 9, 2)
    assert (spaced(french.day(day)), spaced(english.day(day))) == ("2 septembre 2024", "September 2, 2024")
    assert [french.count("{n} claim", "{n} claims", number) for number in (0, 1, 2)] == [
        "0 affirmation", "1 affirmation", "2 affirmations",
    ]  # fmt: skip
    assert english.count("{n} claim", "{n} claims", 0) == "0 claims"


@pytest.mark.parametrize(
    ("language", "day", "moment"),
    [
        ("fr", "1er octobre 2024", "1er oct. 2024 08:05 UTC"),
        ("fr-CA", "1er octobre 2024", "1er oct. 2024 08:05 UTC"),
        ("en", "October 1, 2024", "Oct 1, 2024 08:05 UTC"),
    ],
)
def test_french_counts_the_first_day_of_a_month(language: str, day: str, moment: str) -> None:
    say, at = wording(language), dt.datetime(2024, 10, 1, 8, 5, tzinfo=dt.UTC)
    assert (spaced(say.day(at.date())), spaced(say.moment(at))) == (day, moment)


def test_no_other_day_is_counted() -> None:
    assert spaced(wording("fr").day(dt.date(2024, 10, 11))) == "11 octobre 2024"


@pytest.mark.parametrize(
    ("zone", "told"),
    [
        ("UTC", "Feb 28, 2026 22:30 UTC"),
        ("Europe/Paris", "Feb 28, 2026 23:30 UTC+1"),
        ("Asia/Kolkata", "Mar 1, 2026 04:00 UTC+5:30"),
        ("America/St_Johns", "Feb 28, 2026 19:00 UTC−3:30"),
    ],
)
def test_a_time_is_told_in_the_report_s_zone_and_says_which(zone: str, told: str) -> None:
    at = dt.datetime(2026, 2, 28, 22, 30, 5, tzinfo=dt.UTC)
    assert spaced(wording("en", ZoneInfo(zone)).moment(at)) == told


def test_a_time_has_the_summer_s_or_the_winter_s_offset_whenever_it_is_told() -> None:
    say = wording("en", ZoneInfo("Europe/Paris"))
    told = [say.moment(dt.datetime(2026, month, 1, tzinfo=dt.UTC)).split("\xa0")[-1] for month in (1, 7)]
    assert told == ["UTC+1", "UTC+2"]


def test_a_day_and_a_time_are_each_kept_on_one_line() -> None:
    told = wording("fr").moment(dt.datetime(2024, 10, 1, 8, 5, 9, tzinfo=dt.UTC), seconds=True)
    assert told.split(" ") == ["1er\xa0oct.\xa02024", "08:05:09\xa0UTC"]


def test_a_language_without_a_catalogue_gets_english() -> None:
    assert [wording(code).language for code in ("de", "fr-CA", "FR_fr", "", "en-GB")] == ["en", "fr", "fr", "en", "en"]
    assert wording(None).language == "en"


def test_braces_in_what_is_filled_in_are_left_alone() -> None:
    assert wording("fr")("Query: {words}", words="{who} {0}") == "Question\xa0: {who} {0}"
