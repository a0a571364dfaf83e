"""The same sentences in two languages give the same values, the ones that stand beside them.

`parallel/NAME.fr`, `.en` and `.values` hold a sentence a line, and its quantities: `money 3000000 USD min`,
`percent 5~7 % range`, `date 2024-06-03..2024-06-09`, `date -` (not placed), `none`. A line `-` leaves a language out.
Units are named where languages share them; published on Wednesday 12 June 2024.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

from tests.extract.conftest import numeric_claims
from tests.tables import each_row
from workbench.claims import DateInterval, Modifier, Quantity, QuantityType

FOLDER = Path(__file__).parent / "parallel"
PUBLISHED = dt.date(2024, 6, 12)
WITHOUT_UNIT = {QuantityType.COUNT, QuantityType.MULTIPLE}


def _sentences() -> list[tuple[str, str, str]]:
    rows = []
    for values in sorted(FOLDER.glob("*.values")):
        marks = values.read_text(encoding="utf-8").splitlines()
        for lang in ("fr", "en"):
            lines = values.with_suffix(f".{lang}").read_text(encoding="utf-8").splitlines()
            rows += [(lang, text, mark) for text, mark in zip(lines, marks, strict=True) if text != "-"]
    return rows


@each_row(("lang", "text", "marks"), _sentences())
def test_a_sentence_gives_its_values_in_either_language(lang: str, text: str, marks: str) -> None:
    wanted = [] if marks == "none" else [_quantity(mark) for mark in marks.split("; ")]
    read = [claim.quantity for claim in numeric_claims(text, lang, PUBLISHED) if claim.quantity]
    assert sorted(map(_shown, read)) == sorted(map(_shown, wanted))


def _quantity(mark: str) -> Quantity:
    name, *words = mark.split()
    kind, low, high, value, date = QuantityType(name), None, None, None, None
    if kind is QuantityType.DATE and (days := words.pop(0)) != "-":
        first, _, last = days.partition("..")
        date = DateInterval(dt.date.fromisoformat(first), dt.date.fromisoformat(last or first))
    elif words and re.match(r"-?\d", words[0]):
        numbers = [float(number) for number in words.pop(0).split("~")]
        value, low, high = (numbers[0], None, None) if len(numbers) == 1 else (None, *numbers)
    modifier = Modifier(words.pop()) if words and words[-1] in set(Modifier) else None
    unit = " ".join(words) or None
    return Quantity(kind, value, low, high, unit, modifier, date)


def _shown(quantity: Quantity) -> str:
    unit = None if quantity.type in WITHOUT_UNIT else quantity.unit
    numbers = [None if n is None else float(f"{n:.5g}") for n in (quantity.value, quantity.low, quantity.high)]
    days = quantity.date and f"{quantity.date.start}..{quantity.date.end}"
    return f"{quantity.type.value} {numbers} {unit} {quantity.modifier} {days}"
