"""A language is data: a small third one is added from the text of a TOML file alone."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.extract.conftest import Read
from workbench.extract.detect import detect
from workbench.extract.document import tokenise
from workbench.extract.language import Language
from workbench.extract.language_check import read_toml
from workbench.extract.language_file import available, load

ITALIAN = """
code = "it"

[detect]
words = ["il", "di", "che", "è", "della", "per", "una"]

[numbers]
group = ["."]
articles = ["un", "una", "uno"]

[counts]
links = ["di"]
stop = ["di", "in", "a", "per", "e", "il", "la", "sono", "è", "ha", "nel"]
plural_endings = ["i", "e"]

[modifiers.before]
min = ["più di", "almeno"]

[ranges]
infix = ["a", "-"]

[ranges.open]
tra = "e"

[fractions.alone]
"la metà" = "1/2"

[percent]
words = ["%", "per cento"]

[years]
year_strong = ["nel", "dal"]

[dates.units]
year = ["anno"]
week = ["settimana"]

[dates.relative]
"(l'|la ){unit} (scorso|scorsa)" = -1
ieri = "day -1"

[money.names]
"euro" = "EUR"
"""


@pytest.fixture(scope="module")
def italian() -> Language:
    return read_toml(ITALIAN)


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit"),
    [
        ("Costa 1.250 euro.", "1.250 euro", "money", 1250, "EUR"),
        ("Un piano di due miliardi di euro.", "due miliardi di euro", "money", 2e9, "EUR"),
        ("Vale 12,5 milioni di franchi svizzeri.", "12,5 milioni di franchi svizzeri", "money", 12.5e6, "CHF"),
        ("Cresce del 3,5 % in media.", "3,5 %", "percent", 3.5, "%"),
        ("Ha percorso 40 chilometri.", "40 chilometri", "measure", 40, "km"),
        ("Più di trecento feriti.", "Più di trecento feriti", "count", 300, "feriti"),
        ("Per sei mesi ha scritto.", "sei mesi", "duration", 6, "month"),
        ("La metà dei voti.", "La metà", "fraction", 0.5, None),
    ],
)
def test_numbers_units_and_nouns_of_a_new_language(
    read: Read, italian: Language, text: str, span: str, kind: str, value: float, unit: str | None
) -> None:
    (claim,) = read(text, italian)
    assert claim.quantity is not None
    assert claim.span.text == span
    assert (claim.quantity.type, claim.quantity.value, claim.quantity.unit) == (kind, value, unit)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Il 3 marzo 2024 ha parlato.", "2024-03-03", "2024-03-03"),
        ("Nel 1998 ha vinto.", "1998-01-01", "1998-12-31"),
        ("L'anno scorso ha vinto.", "2023-01-01", "2023-12-31"),
        ("La settimana scorsa ha vinto.", "2024-09-09", "2024-09-15"),
        ("Ieri ha parlato.", "2024-09-17", "2024-09-17"),
    ],
)
def test_dates_of_a_new_language(read: Read, italian: Language, text: str, start: str, end: str) -> None:
    (claim,) = read(text, italian)
    assert claim.quantity is not None
    assert claim.quantity.date is not None
    assert claim.to_dict()["date"] == {"start": start, "end": end}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Le ministre a annoncé que les usines seraient fermées dans le pays.", "fr"),
        ("The minister said that the factories would be closed in the country.", "en"),
    ],
)
def test_the_language_of_a_text_is_detected(text: str, code: str) -> None:
    assert detect(tokenise(text)).code == code


def test_a_text_without_words_is_read_as_english() -> None:
    assert detect(tokenise("12 34")).code == "en"


@pytest.mark.parametrize("code", available())
def test_every_shipped_language_states_its_code(code: str) -> None:
    assert load(code).code == code


def test_publication_day_is_not_needed(read: Read, italian: Language) -> None:
    (claim,) = read("Ieri ha parlato.", italian, None)
    assert claim.quantity is not None
    assert claim.quantity.date is None


def test_the_day_counts_in_a_new_language(read: Read, italian: Language) -> None:
    (claim,) = read("Ieri ha parlato.", italian, dt.date(2020, 3, 1))
    assert claim.quantity is not None
    assert claim.quantity.date is not None
    assert claim.quantity.date.start == dt.date(2020, 2, 29)
