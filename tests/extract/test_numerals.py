"""Numbers are read exactly, however they are written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from tests.extract.conftest import Read
from tests.tables import each_row
from workbench.extract.document import tokenise
from workbench.extract.language_file import load
from workbench.extract.numerals import Numeral, NumeralReader

WRITTEN = [
    ("fr", "7 000 milliards", 7e12),
    ("fr", "7.000", 7000),
    ("fr", "6,5", 6.5),
    ("fr", "6.5", 6.5),
    ("fr", "48\u202f000", 48000),
    ("fr", "1\u00a0234\u00a0567,89", 1234567.89),
    ("fr", "41'300", 41300),
    ("fr", "trente-six", 36),
    ("fr", "quatre-vingt-dix", 90),
    ("fr", "quatre-vingts", 80),
    ("fr", "septante-neuf", 79),
    ("fr", "huitante-deux", 82),
    ("fr", "octante", 80),
    ("fr", "nonante-deux mille", 92000),
    ("fr", "un million et demi", 1.5e6),
    ("fr", "mille neuf cent quatre-vingt-quatre", 1984),
    ("fr", "deux milliards trois cents millions", 2.3e9),
    ("fr", "3 millions 500 000", 3.5e6),
    ("fr", "2½", 2.5),
    ("fr", "une quarantaine", 40),
    ("fr", "billion", 1e12),
    ("en", "7,000", 7000),
    ("en", "6.5", 6.5),
    ("en", "1,234,567.89", 1234567.89),
    ("en", "48\u202f000", 48000),
    ("en", "2.5 trillion", 2.5e12),
    ("en", "1.3-billion", 1.3e9),
    ("en", "twenty-one", 21),
    ("en", "two hundred and five", 205),
    ("en", "a hundred and fifty", 150),
    ("en", "three and a half million", 3.5e6),
    ("en", "half a million", 5e5),
    ("en", "two dozen", 24),
    ("en", "fifteen hundred", 1500),
    ("en", "10k", 10000),
    ("fr", "trois virgule quatre-vingt-dix-sept", 3.97),
    ("fr", "deux virgule zéro cinq", 2.05),
    ("en", "two and three-quarter", 2.75),
    ("en", "5.97 × 10^24", 5.97e24),
    ("fr", "5,97 x 10^24", 5.97e24),
    ("en", "3.1 × 10⁻¹⁴", 3.1e-14),
    ("fr", "3 × 10⁵", 3e5),
    ("fr", "une nonantaine", 90),
]


@each_row(("lang", "written", "value"), WRITTEN)
def test_a_number_is_read_whole(lang: str, written: str, value: float) -> None:
    tokens = tokenise(written)
    numeral = NumeralReader(load(lang), tokens).at(0)
    if written == "billion":
        numeral = NumeralReader(load(lang), tokenise("un billion")).at(0)
        tokens = tokenise("un billion")
    assert numeral is not None
    assert float(numeral.value) == value
    assert numeral.last == len(tokens)


@given(number=st.integers(0, 999_999_999), lang=st.sampled_from(["fr", "en", "fr_BE", "fr_CH"]))
def test_a_spelled_out_number_is_read_back(number: int, lang: str) -> None:
    words = num2words(number, lang=lang).replace(",", "")
    numeral = _whole(words, lang[:2])
    assert numeral.value == number


#: What groups digits and what stands before decimals, in French of France, of Switzerland, and in English.
MARKS = [("fr", "\u202f", ","), ("fr", "'", "."), ("fr", "’", ","), ("en", ",", ".")]


@given(number=st.decimals(0, 10**12, places=2, allow_nan=False), marks=st.sampled_from(MARKS))
def test_a_formatted_number_is_read_back(number: Decimal, marks: tuple[str, str, str]) -> None:
    lang, group, decimal = marks
    written = f"{number:,}".translate(str.maketrans({",": group, ".": decimal}))
    assert _whole(written, lang).value == number


@given(digits=st.text("0123456789", min_size=25, max_size=400))
def test_a_long_run_of_digits_is_no_number(digits: str) -> None:
    assert NumeralReader(load("en"), tokenise(digits)).at(0) is None


def _whole(written: str, lang: str) -> Numeral:
    tokens = tokenise(written)
    numeral = NumeralReader(load(lang), tokens).at(0)
    assert numeral is not None
    assert numeral.last == len(tokens), written
    return numeral


@pytest.mark.parametrize("word", ["million", "trillion", "billion"])
def test_rows_of_scale_words_stay_within_what_a_number_holds(read: Read, word: str) -> None:
    for lang in ("fr", "en"):
        for claim in read(f"{word} " * 60, lang):
            assert claim.quantity is not None
            assert claim.quantity.value is None or claim.quantity.value <= 1e30
