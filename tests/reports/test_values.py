from __future__ import annotations

import datetime as dt

import pytest

from workbench.claims import DateInterval, Modifier, Quantity, QuantityType
from workbench.reports.values import value_of
from workbench.reports.wording import wording

T = QuantityType
SEPTEMBER = DateInterval(dt.date(2024, 9, 1), dt.date(2024, 9, 30))
DAY = DateInterval(dt.date(2024, 9, 30), dt.date(2024, 9, 30))

DAYS = ("30 septembre 2024", "September 30, 2024")
VAGUE = ("sans chiffre exact", "not stated exactly")


@pytest.mark.parametrize(
    ("quantity", "french", "english"),
    [
        (Quantity(T.MONEY, value=7_000_000_000_000, unit="USD"), "7 000 000 000 000 USD", "7,000,000,000,000 USD"),
        (Quantity(T.MONEY, value=6.5, unit="EUR", modifier=Modifier.MIN), "≥ 6,5 EUR", "≥ 6.5 EUR"),
        (Quantity(T.COUNT, value=36, unit="usines"), "36 usines", "36 usines"),
        (Quantity(T.COUNT, value=0.0625), "0,0625", "0.0625"),
        (Quantity(T.PERCENT, value=12.5, unit="%"), "12,5 %", "12.5%"),
        (Quantity(T.PERCENT, low=10, high=15, unit="%"), "10–15 %", "10–15 %"),
        (Quantity(T.PERCENT, value=2, unit="pp"), "2 points de pourcentage", "2 percentage points"),
        (Quantity(T.AGE, value=39, unit="year"), "39 ans", "39 years"),
        (Quantity(T.DURATION, value=1, unit="century", modifier=Modifier.APPROX), "≈ 1 siècle", "≈ 1 century"),
        (Quantity(T.DURATION, modifier=Modifier.VAGUE), "sans chiffre exact", "not stated exactly"),
        (Quantity(T.MONEY, modifier=Modifier.VAGUE, unit="USD"), f"USD · {VAGUE[0]}", f"USD · {VAGUE[1]}"),
        (Quantity(T.MULTIPLE, value=1000, unit="×"), "× 1 000", "× 1,000"),
        (Quantity(T.FRACTION, value=0.25), "0,25 (1/4)", "0.25 (1/4)"),
        (Quantity(T.FRACTION, value=0.26), "0,26", "0.26"),
        (Quantity(T.RANK, value=3), "nº 3", "no. 3"),
        (Quantity(T.SCORE), "score", "score"),
        (Quantity(T.DATE, date=DAY), *DAYS),
        (Quantity(T.DATE, date=SEPTEMBER), f"1er septembre 2024 → {DAYS[0]}", f"September 1, 2024 → {DAYS[1]}"),
        (Quantity(T.DATE), "date non située", "date not placed"),
        (Quantity(T.COUNT, value=1e300), "1e+300", "1e+300"),
        (Quantity(T.AGE, value=10**30, unit="year"), f"{10**30} year", f"{10**30} year"),
        (Quantity(T.PERCENT, value=-1e25, unit="%"), "-1e+25 %", "-1e+25 %"),
        (Quantity(T.COUNT, value=2, unit="a\x1bb"), "2 a␛b", "2 a␛b"),
    ],
)  # fmt: skip
def test_a_value_is_told_in_the_report_s_language_and_never_rounded(
    quantity: Quantity, french: str, english: str
) -> None:
    assert value_of(quantity, wording("fr")).replace("\u202f", " ").replace("\xa0", " ") == french
    assert value_of(quantity, wording("en")).replace("\xa0", " ") == english
