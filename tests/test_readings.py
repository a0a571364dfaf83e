"""A value is written as the article's language writes it."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.tables import each_row
from workbench.catalogues import catalogue
from workbench.claims import Attribution, Claim, DateInterval, Mode, Modifier, Quantity, QuantityType, Span
from workbench.readings import how_written, quantity_reading, reading, words_beside_reading
from workbench.translatable import Translator

T = QuantityType


def days(first: str, last: str) -> Quantity:
    return Quantity(T.DATE, date=DateInterval(dt.date.fromisoformat(first), dt.date.fromisoformat(last)))


#: Every blank inside a value keeps it on one line, so spaces stand for no-break ones here.
@each_row(
    ("quantity", "french", "english"),
    [
        (Quantity(T.MONEY, 7e12, unit="USD"), "7 000 Md$US", "$7T"),
        (Quantity(T.MONEY, 67e9, unit="EUR"), "67 Md€", "€67B"),
        (Quantity(T.MONEY, 350, unit="EUR"), "350 €", "€350"),
        (Quantity(T.MONEY, 67e9, unit="CHF"), "67 Md CHF", "CHF 67B"),
        (Quantity(T.MONEY, 3e9, unit="EUR", modifier=Modifier.MIN), "≥ 3 Md€", "≥ €3B"),
        (Quantity(T.MONEY, low=4, high=6, unit="EUR", modifier=Modifier.RANGE), "4–6 €", "€4–6"),
        (Quantity(T.MONEY, low=4e6, high=6e6, unit="EUR", modifier=Modifier.RANGE), "4–6 M€", "€4–6M"),
        (Quantity(T.MONEY, low=9e5, high=1e6, unit="EUR", modifier=Modifier.RANGE), "900 000–1 M€", "€900,000–1M"),
        (Quantity(T.MONEY, unit="EUR", modifier=Modifier.VAGUE), "vague €", "vague €"),
        (Quantity(T.DURATION, unit="year", modifier=Modifier.VAGUE), "vague ans", "vague years"),
        (Quantity(T.COUNT, modifier=Modifier.VAGUE), "vague count", "vague count"),
        (Quantity(T.COUNT, 48000, unit="morts", modifier=Modifier.APPROX), "≈ 48 000 morts", "≈ 48,000 morts"),
        (Quantity(T.PERCENT, 4.6, unit="%", modifier=Modifier.MAX), "≤ 4,6 %", "≤ 4.6%"),
        (Quantity(T.PERCENT, 2, unit="pp"), "2 points", "2 points"),
        (Quantity(T.FRACTION, 0.25, modifier=Modifier.APPROX), "≈ 0,25 (1/4)", "≈ 0.25 (1/4)"),
        (Quantity(T.FRACTION, 0.333333), "1/3", "1/3"),
        (Quantity(T.MONEY, 31.2, unit="EUR"), "31,20 €", "€31.20"),
        (Quantity(T.MONEY, 31.25, unit="EUR"), "31,25 €", "€31.25"),
        (Quantity(T.MONEY, 0.125, unit="EUR"), "0,125 €", "€0.125"),
        (Quantity(T.MULTIPLE, 1000, unit="×"), "× 1 000", "× 1,000"),
        (Quantity(T.AGE, 39, unit="year"), "39 ans", "39 years"),
        (Quantity(T.DURATION, 1.5, unit="month"), "1,5 mois", "1.5 months"),
        (Quantity(T.DURATION, 1.5, unit="year"), "1,5 an", "1.5 years"),
        (Quantity(T.DURATION, 1, unit="decade"), "1 décennie", "1 decade"),
        (Quantity(T.DURATION, low=1, high=3, unit="year", modifier=Modifier.RANGE), "1–3 ans", "1–3 years"),
        (Quantity(T.MEASURE, 2.5, unit="km"), "2,5 km", "2.5 km"),
        (Quantity(T.RANK, 3), "no. 3", "no. 3"),
        (Quantity(T.SCORE), "score", "score"),
        (Quantity(T.DATE), "date not placed", "date not placed"),
        (days("2019-12-31", "2019-12-31"), "31 déc. 2019", "Dec 31, 2019"),
        (days("2024-09-01", "2024-09-30"), "sept. 2024", "Sep 2024"),
        (days("2023-10-01", "2024-09-30"), "oct. 2023 → sept. 2024", "Oct 2023 → Sep 2024"),
        (days("2024-01-01", "2024-12-31"), "2024", "2024"),
        (days("1980-01-01", "1989-12-31"), "1980 → 1989", "1980 → 1989"),
        (days("2024-03-21", "2024-06-20"), "21 mars → 20 juin 2024", "Mar 21 → Jun 20, 2024"),
        (days("2023-12-31", "2024-01-01"), "31 déc. 2023 → 1er janv. 2024", "Dec 31, 2023 → Jan 1, 2024"),
    ],
)
def test_a_quantity_is_written_as_the_articles_language_writes_it(
    quantity: Quantity, french: str, english: str
) -> None:
    said = [
        quantity_reading(quantity, language).replace("\u00a0", " ").replace("\u202f", " ") for language in ("fr", "en")
    ]
    assert said == [french, english]


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (6.5e9, "6,5 Md", "6.5B"),
        (1_234_567, "1 234 567", "1,234,567"),
        (1_234_000, "1,234 M", "1.234M"),
        (7e15, "7 000 000 000 000 000", "7,000T"),
        (0.9, "0,9", "0.9"),
        (-2.5, "-2,5", "-2.5"),
        (9840, "9 840", "9,840"),
    ],
)
def test_a_number_is_grouped_or_scaled_but_never_rounded(value: float, french: str, english: str) -> None:
    said = [
        how_written(language).number(value).replace("\u00a0", " ").replace("\u202f", " ") for language in ("fr", "en")
    ]
    assert said == [french, english]


@pytest.mark.parametrize(
    ("language", "money"),
    [("de", "67 Mrd. €"), ("es", "67.000 M€"), ("it", "67 Mld€"), ("nl", "€ 67 mld."), ("pt", "€ 67 bi"),
     ("fr-CA", "67 Md€"), ("tlh", "€67B"), (None, "€67B")],
)  # fmt: skip
def test_a_language_writes_as_cldr_has_it_and_one_without_a_table_as_english(language: str | None, money: str) -> None:
    assert quantity_reading(Quantity(T.MONEY, 67e9, unit="EUR"), language).replace("\u00a0", " ") == money


def test_no_value_speaks_of_billions_where_a_billion_is_a_million_millions() -> None:
    for language in ("fr", "de", "es", "it", "nl"):
        assert all(power < 10**12 for power, _ in how_written(language).scales)


def test_an_attribution_reads_as_its_source_and_mode() -> None:
    said = Attribution(Mode.INDIRECT, source=Span(0, 3, "NYT"), cue=None, content=Span(4, 6, "ok"))
    assert reading(Claim(Span(0, 6, "NYT ok"), attribution=said), "fr") == "NYT · indirect"
    assert reading(Claim(Span(0, 6, "NYT ok"), attribution=Attribution(Mode.HEARSAY)), "en") == "nobody named · hearsay"


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "beside"),
    [
        ("Le Monde a dit que tout va bien", "Le Monde", "a dit que", "tout va bien", "a dit que tout va bien"),
        ("Ada Roy, hier, a nié être partie", "Ada Roy", "a nié", "être partie", "hier, a nié être partie"),
        ("Selon Ada Roy, tout va bien", "Ada Roy", "Selon", "tout va bien", "tout va bien"),
        ("« Oui », a dit Ada Roy", "Ada Roy", "a dit", "« Oui »", "« Oui », a dit Ada Roy"),
        ("Tout irait bien", None, "irait", "Tout irait bien", "Tout irait bien"),
    ],
)
def test_beside_its_source_an_attributed_claim_shows_what_is_said(
    text: str, source: str | None, cue: str, content: str, beside: str
) -> None:
    def span(words: str | None) -> Span | None:
        return Span.of(text, text.index(words), text.index(words) + len(words)) if words else None

    said = Attribution(Mode.INDIRECT, source=span(source), cue=span(cue), content=span(content))
    assert words_beside_reading(Claim(Span.of(text, 0, len(text)), attribution=said)) == beside


def test_beside_its_value_a_figure_shows_all_of_its_words() -> None:
    assert words_beside_reading(Claim(Span(0, 4, "12 %"), quantity=Quantity(T.PERCENT, 12, unit="%"))) == "12 %"


def test_a_rank_is_told_in_the_reader_s_language() -> None:
    french = Translator(catalogue("fr"))
    assert french(quantity_reading(Quantity(T.RANK, 3), "fr")) == "nº\u00a03"
    assert french(quantity_reading(Quantity(T.RANK, 3, modifier=Modifier.MIN), "en")) == "≥ nº\u00a03"
