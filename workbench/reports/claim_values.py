"""A claim's value as a report tells it: as the article's language writes it, so `67 Md€` beside a French article.

An English *billion* beside a French article would be an error waiting to be printed. Digits are never rounded. What is
told in words is in the report's language.
"""

from __future__ import annotations

from workbench.claims import Modifier, Quantity, QuantityType
from workbench.display import visible_line
from workbench.readings import HEDGES, RANK, how_written
from workbench.reports.terms import QUANTITIES
from workbench.reports.wording import Wording

#: A value longer than this, in characters, may be broken over lines: its unit is a phrase.
LONGEST_UNBROKEN = 24
_NO_BREAK = "\u00a0"


def value_of(quantity: Quantity, say: Wording) -> str:
    """The value with its unit and hedge; a range with both ends; a date as its first and last day."""
    written = how_written(say.copy_language)
    kind, unit = quantity.type, quantity.unit
    if kind is QuantityType.DATE:
        return (
            written.days(quantity.date).replace(" ", _NO_BREAK).replace("→" + _NO_BREAK, "→ ")
            if quantity.date
            else say("date not placed")
        )
    if quantity.low is not None and quantity.high is not None:
        digits = written.range(quantity.low, quantity.high)
    elif quantity.value is None:
        vague = say("not stated exactly") if quantity.modifier is Modifier.VAGUE else ""
        what = visible_line(written.unit(unit)) if unit else ""
        return " · ".join(part for part in (what, vague) if part) or say.term(kind, QUANTITIES)
    elif kind is QuantityType.RANK:
        digits = say(RANK, number=written.number(quantity.value))
    else:
        digits = written.value(kind, quantity.value)
    hedge = HEDGES.get(quantity.modifier, "") if quantity.modifier and quantity.low is None else ""
    told = visible_line(hedge + written.with_unit(quantity, digits))
    return told.replace(" ", _NO_BREAK) if len(told) <= LONGEST_UNBROKEN else told
