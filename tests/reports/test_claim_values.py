from __future__ import annotations

import datetime as dt

import pytest

from tests.tables import each_row
from workbench.claims import DateInterval, Modifier, Quantity, QuantityType
from workbench.reports.claim_values import value_of
from workbench.reports.wording import wording

T = QuantityType
SEPTEMBER = DateInterval(dt.date(2024, 9, 1), dt.date(2024, 9, 30))
DAY = DateInterval(dt.date(2024, 9, 30), dt.date(2024, 9, 30))

DAYS = ("30 sept. 2024", "Sep 30, 2024")
VAGUE = ("sans chiffre exact", "not stated exactly")


@each_row(
    ("quantity", "french", "english"),
    [
        (Quantity(T.MONEY, value=7_000_000_000_000, unit="USD"), "7 000 Md$US", "$7T"),
        (Quantity(T.MONEY, value=6.5, unit="EUR", modifier=Modifier.MIN), "≥ 6,50 €", "≥ €6.50"),
        (Quantity(T.COUNT, value=36, unit="usines"), "36 usines", "36 usines"),
        (Quantity(T.COUNT, value=0.0625), "0,0625", "0.0625"),
        (Quantity(T.PERCENT, value=12.5, unit="%"), "12,5 %", "12.5%"),
        (Quantity(T.PERCENT, low=10, high=15, unit="%"), "10–15 %", "10–15%"),
        (Quantity(T.PERCENT, value=2, unit="pp"), "2 points", "2 points"),
        (Quantity(T.AGE, value=39, unit="year"), "39 ans", "39 years"),
        (Quantity(T.DURATION, value=1, unit="century", modifier=Modifier.APPROX), "≈ 1 siècle", "≈ 1 century"),
        (Quantity(T.DURATION, modifier=Modifier.VAGUE), "sans chiffre exact", "not stated exactly"),
        (Quantity(T.MONEY, modifier=Modifier.VAGUE, unit="USD"), f"$US · {VAGUE[0]}", f"$ · {VAGUE[1]}"),
        (Quantity(T.MULTIPLE, value=1000, unit="×"), "× 1 000", "× 1,000"),
        (Quantity(T.FRACTION, value=0.25), "0,25 (1/4)", "0.25 (1/4)"),
        (Quantity(T.FRACTION, value=0.26), "0,26", "0.26"),
        (Quantity(T.RANK, value=3), "nº 3", "no. 3"),
        (Quantity(T.SCORE), "score", "score"),
        (Quantity(T.DATE, date=DAY), *DAYS),
        (Quantity(T.DATE, date=SEPTEMBER), "sept. 2024", "Sep 2024"),
        (Quantity(T.DATE), "date non située", "date not placed"),
        (Quantity(T.COUNT, value=1e300), "1e+300", "1e+300"),
        (Quantity(T.AGE, value=10**30, unit="year"), f"{10**30:,} ans".replace(",", " "), f"{10**30:,} years"),
        (Quantity(T.PERCENT, value=-1e25, unit="%"), "-1e+25 %", "-1e+25%"),
        (Quantity(T.COUNT, value=2, unit="a\x1bb"), "2 a␛b", "2 a␛b"),
    ],
)  # fmt: skip
def test_a_value_is_written_as_the_article_s_language_writes_it_and_never_rounded(
    quantity: Quantity, french: str, english: str
) -> None:
    assert value_of(quantity, wording("fr")).replace("\u202f", " ").replace("\xa0", " ") == french
    assert value_of(quantity, wording("en")).replace("\xa0", " ") == english


def test_a_value_of_a_french_article_is_french_in_an_english_report_whose_words_are_english() -> None:
    say = wording("en", copy_language="fr")
    assert value_of(Quantity(T.MONEY, value=67e9, unit="EUR"), say) == "67\xa0Md€"
    assert value_of(Quantity(T.MONEY, modifier=Modifier.VAGUE, unit="EUR"), say) == "€ · not stated exactly"


@pytest.mark.parametrize(
    "quantity",
    [Quantity(T.MONEY, value=1_234_567, unit="EUR", modifier=Modifier.MIN), Quantity(T.COUNT, value=36, unit="usines"),
     Quantity(T.DATE, date=DAY), Quantity(T.AGE, value=39, unit="year")],
)  # fmt: skip
def test_no_line_ends_within_a_value(quantity: Quantity) -> None:
    assert " " not in value_of(quantity, wording("fr"))


def test_an_interval_may_be_broken_behind_its_arrow_and_a_long_unit_between_its_words() -> None:
    spring = DateInterval(dt.date(2024, 3, 21), dt.date(2024, 6, 20))
    assert value_of(Quantity(T.DATE, date=spring), wording("fr")).split(" ") == [
        "21\xa0mars\xa0→",
        "20\xa0juin\xa02024",
    ]
    assert " " in value_of(Quantity(T.COUNT, value=3, unit="cubic metres of warm sea water"), wording("en"))
