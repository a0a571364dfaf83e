"""What CLDR says of a language is shipped: no library that happens to be installed changes a value."""

from __future__ import annotations

import subprocess
import sys

import pytest

from docs.make_cldr import LANGUAGES
from tests.extract.conftest import Read
from workbench.extract.cldr import cldr, cldr_version, currency_codes
from workbench.extract.language_check import read_toml
from workbench.extract.language_file import available

PROGRAM = """
import sys
from workbench.extract import extract
from workbench.extract.language_check import read_toml
from workbench.readings import reading

for lang in ("fr", "en", None, read_toml('code = "de"')):
    text = "Le 3 mai 2024, 12,5 % de 40 km et 36 € en 39 ans. A man of 39 years said 3 million dollars in May 2024."
    assert [reading(claim, "fr") for claim in extract(text, lang)]
print(*sorted(name for name in sys.modules if name.split(".")[0] == "babel"))
"""


def test_extraction_and_readings_load_no_babel() -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


@pytest.mark.parametrize(
    "text", ["Il a 39 ans.", "Un homme de 39 ans.", "Depuis 39 ans.", "En deux ans et trois mois."]
)
def test_a_year_is_no_measure(read: Read, text: str) -> None:
    units = {claim.quantity.unit for claim in read(text, "fr") if claim.quantity}
    assert units <= {"year", "month"}
    assert units


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_table_holds_a_language_whole(code: str) -> None:
    table = cldr(code)
    assert set(table.months.values()) == set(range(1, 13))
    assert set(table.weekdays.values()) == set(range(7))
    assert {"year", "month", "week", "day", "hour"} <= set(table.time_units.values())
    assert {10**6, 10**9, 10**12} <= set(table.scale_words.values())
    assert {"km", "kg", "°C"} <= set(table.unit_names.values())
    assert {"EUR", "USD", "CHF"} <= set(table.currency_names.values()) <= currency_codes()
    assert not set(table.unit_names.values()) & {"yr", "mth", "wk", "day"}


def test_every_shipped_language_has_a_table() -> None:
    assert set(available()) <= set(LANGUAGES)


def test_the_tables_state_their_version() -> None:
    assert cldr_version() == "47"


def test_a_language_without_a_table_is_told_how_to_get_one(read: Read) -> None:
    with pytest.raises(LookupError, match="make cldr"):
        read("40 km", read_toml('code = "xx"'))
