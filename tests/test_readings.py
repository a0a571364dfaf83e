from __future__ import annotations

import datetime as dt

import pytest

from workbench.claims import Attribution, Claim, DateInterval, Mode, Modifier, Quantity, QuantityType, Span
from workbench.readings import number, quantity_reading, reading

T = QuantityType


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (Quantity(T.MONEY, 7e12, unit="USD"), "7 trillion USD"),
        (Quantity(T.MONEY, 3e9, unit="USD", modifier=Modifier.MIN), "≥ 3 billion USD"),
        (Quantity(T.MONEY, low=4, high=6, unit="USD", modifier=Modifier.RANGE), "4–6 USD"),
        (Quantity(T.MONEY, unit="EUR", modifier=Modifier.VAGUE), "vague EUR"),
        (Quantity(T.COUNT, modifier=Modifier.VAGUE), "vague count"),
        (Quantity(T.COUNT, 48000, unit="morts", modifier=Modifier.APPROX), "≈ 48\u202f000 morts"),
        (Quantity(T.PERCENT, 12.5, unit="%", modifier=Modifier.MAX), "≤ 12.5 %"),
        (Quantity(T.PERCENT, 2, unit="pp"), "2 points"),
        (Quantity(T.FRACTION, 0.25, modifier=Modifier.APPROX), "≈ 0.25 (1/4)"),
        (Quantity(T.FRACTION, 0.333333), "0.333333 (1/3)"),
        (Quantity(T.MULTIPLE, 1000, unit="×"), "× 1\u202f000"),
        (Quantity(T.AGE, 39, unit="year"), "39 years"),
        (Quantity(T.DURATION, 1, unit="decade"), "1 decade"),
        (Quantity(T.RANK, 3), "no. 3"),
        (Quantity(T.SCORE), "score"),
        (Quantity(T.DATE), "date not placed"),
        (Quantity(T.DATE, date=DateInterval(dt.date(2024, 9, 1), dt.date(2024, 9, 30))), "2024-09-01 → 2024-09-30"),
        (Quantity(T.DATE, date=DateInterval(dt.date(2024, 9, 1), dt.date(2024, 9, 1))), "2024-09-01"),
    ],
)
def test_a_quantity_reads_in_few_words(quantity: Quantity, words: str) -> None:
    assert quantity_reading(quantity) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (6.5e9, "6.5 billion"),
        (1_234_567, "1\u202f234\u202f567"),
        (1_234_000, "1.234 million"),
        (7e15, "7\u202f000\u202f000\u202f000\u202f000\u202f000"),
        (0.9, "0.9"),
        (-2.5, "-2.5"),
        (9840, "9\u202f840"),
    ],
)
def test_a_number_is_grouped_or_scaled_but_never_rounded(value: float, words: str) -> None:
    assert number(value) == words


def test_an_attribution_reads_as_its_source_and_mode() -> None:
    said = Attribution(Mode.INDIRECT, source=Span(0, 3, "NYT"), cue=None, content=Span(4, 6, "ok"))
    assert reading(Claim(Span(0, 6, "NYT ok"), attribution=said)) == "NYT · indirect"
    assert reading(Claim(Span(0, 6, "NYT ok"), attribution=Attribution(Mode.HEARSAY))) == "nobody named · hearsay"
