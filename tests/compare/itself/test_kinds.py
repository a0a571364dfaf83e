"""What does not fit together within an article is found, and what fits is not."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from tests.compare.itself.cases import RIGHT, SLIPS
from tests.tables import each_row
from workbench.compare.itself.article import Inconsistency
from workbench.compare.itself.kinds import KINDS, find_inconsistencies, find_proofs
from workbench.compare.texts import read_text
from workbench.extract import extract
from workbench.reports.reasons import reason_in

DAY = dt.date(2024, 5, 8)


def found(text: str, lang: str) -> list[Inconsistency]:
    return find_inconsistencies(read_text(text, lang, extract(text, lang, DAY)), DAY)


@each_row(("kind", "lang", "text"), SLIPS)
def test_a_slip_is_found_and_called_by_its_kind(kind: str, lang: str, text: str) -> None:
    findings = found(text, lang)
    assert [finding.kind for finding in findings] == [kind]
    assert all(text[span.start : span.end] == span.text for span in findings[0].spans)
    assert findings[0].why


@each_row(("lang", "text"), RIGHT)
def test_what_fits_is_not_flagged(lang: str, text: str) -> None:
    assert found(text, lang) == []


@each_row(("text"), [text for _, lang, text in SLIPS if lang == "fr"])
def test_a_reason_is_worded_in_french_and_its_figures_as_french_writes_them(text: str) -> None:
    (finding,) = found(text, "fr")
    worded = reason_in("fr", finding.why)
    english = r"\d\.\d|\b(?:is|are|there|here|in|and|or|times|days|years|stated|other|between|makes?)\b"
    assert not re.search(english, worded)


def test_every_kind_has_a_slip_in_both_languages() -> None:
    assert {(kind, lang) for kind, lang, _ in SLIPS} == {(kind.name, lang) for kind in KINDS for lang in ("fr", "en")}


def test_a_kind_is_looked_for_alone_where_it_is_asked_for() -> None:
    text = "On Thursday 22 May the bill passed by 312 votes to 215, a majority of 87."
    reading = read_text(text, "en", extract(text, "en", DAY))
    assert [each.kind for each in find_inconsistencies(reading, DAY, {"vote_majority"})] == ["vote_majority"]
    assert {each.kind for each in find_inconsistencies(reading, DAY)} == {"weekday_date", "vote_majority"}


@pytest.mark.parametrize("digits", ["1", "12", "2024", "1 000"])
def test_text_of_figures_alone_is_compared(digits: str) -> None:
    assert found(f"{digits} {digits} {digits}\n{digits} %, {digits} %", "fr") == []


def test_the_reason_names_what_does_not_fit() -> None:
    (finding,) = found("The bill passed by 312 votes to 215, a majority of 87.", "en")
    assert re.search(r"97.*87", finding.why)


@pytest.mark.parametrize(
    ("kind", "lang", "text"),
    [
        ("sum", "en", "The crash killed 12 people: four men, six women and two children."),
        ("shares", "en", "Cars made up 52% of traffic, lorries 31%, buses 11% and bicycles the remaining 6%."),
        ("change_percent", "en", "Profit rose from £40m to £52m, an increase of 30%."),
        ("duration_ends", "fr", "Le festival a lieu du 3 au 9 juillet, pendant sept jours."),
        ("vote_majority", "en", "The bill passed by 312 votes to 215, a majority of 97."),
        ("rate_total", "fr", "Le loyer est de 1 200 euros par mois, soit 14 400 euros par an."),
        ("conversion", "en", "The path is 12 miles (19 kilometres) long."),
    ],
)
def test_arithmetic_that_holds_is_a_proof(kind: str, lang: str, text: str) -> None:
    reading = read_text(text, lang, extract(text, lang, DAY))
    assert [each.kind for each in find_proofs(reading, DAY)] == [kind]
    assert find_inconsistencies(reading, DAY) == []


@each_row(("kind", "lang", "text"), SLIPS)
def test_a_slip_is_no_proof(kind: str, lang: str, text: str) -> None:
    assert find_proofs(read_text(text, lang, extract(text, lang, DAY)), DAY) == []
