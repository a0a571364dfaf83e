"""The vocabulary of the house: what a claim is, and what a reviewer can say of it.

Every offset counts Unicode code points from the start of the draft's text; an end is exclusive, so that
``text[start:end]`` is the span. The values here are immutable and know no file, database, clock or screen.
"""

# Annotations are no strings here: whoever asks for the fields' types, as the forms of events do, would compile each.

import datetime as dt
from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Self, TypeVar

import msgspec
from msgspec import Struct

_Reading = TypeVar("_Reading", bound=Struct)

#: A number as it is written to JSON: whole numbers as `int`, all others as `float`.
Number = int | float

#: The largest whole number that every JSON reader keeps exactly (RFC 8785, IEEE 754 double).
LARGEST_EXACT_INTEGER = 2**53 - 1


class Kind(StrEnum):
    """The kinds of claim. A fact is added by hand: a name, a title, a place, "the only", "for the first time"."""

    NUMERIC = "numeric"
    ATTRIBUTED = "attributed"
    FACT = "fact"


class QuantityType(StrEnum):
    """What a quantity measures; it settles how value and unit are read."""

    MONEY = "money"
    PERCENT = "percent"
    FRACTION = "fraction"
    MULTIPLE = "multiple"
    COUNT = "count"
    MEASURE = "measure"
    DURATION = "duration"
    AGE = "age"
    DATE = "date"
    RANK = "rank"
    SCORE = "score"


class Modifier(StrEnum):
    """How the article hedges a quantity."""

    APPROX = "approx"
    MIN = "min"
    MAX = "max"
    RANGE = "range"
    VAGUE = "vague"


class Mode(StrEnum):
    """How the attributed words stand in the article."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"
    HEARSAY = "hearsay"


class Verdict(StrEnum):
    """What a reviewer found; every claim begins open."""

    OPEN = "open"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"


class Change(StrEnum):
    """What the newest draft did to a claim.

    `kept` and `moved`: claim and sentence are as they were (elsewhere, if moved), the verdict stands. `confirm`: the
    sentence around the claim changed. `reopened`: the claim's own words changed. In both the verdict is open again.
    `cut`: the draft has the claim no more. `new`: the draft brought it.
    """

    KEPT = "kept"
    MOVED = "moved"
    CONFIRM = "confirm"
    REOPENED = "reopened"
    CUT = "cut"
    NEW = "new"


# None of these holds a way back to itself, so that Python's collector need not look through them.


class Span(Struct, frozen=True, order=True, gc=False):
    """A stretch of the draft's text: `text` is `draft[start:end]`."""

    start: int
    end: int
    text: str

    @classmethod
    def of(cls, draft: str, start: int, end: int) -> Self:
        """The span of `draft` from `start` to `end`."""
        return cls(start, end, draft[start:end])

    def to_dict(self) -> dict[str, Any]:
        """The span as JSON holds it."""
        return {"start": self.start, "end": self.end, "text": self.text}

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read back what `to_dict` wrote."""
        return cls(data["start"], data["end"], data["text"])


class DateInterval(Struct, frozen=True, gc=False):
    """The days a date expression covers, both ends inclusive."""

    start: dt.date
    end: dt.date


class Quantity(Struct, frozen=True, gc=False):
    """What a numeric claim says, normalised.

    `value` is in `unit` (money: units of the currency, ISO 4217); a range has `low` and `high` instead; a vague
    quantity, a date and a score have none. `date` is null for a date that can't be placed in the calendar.
    """

    type: QuantityType
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    modifier: Modifier | None = None
    date: DateInterval | None = None


class Attribution(Struct, frozen=True, gc=False):
    """Who is said to have said what.

    `source` is null for hearsay, `cue` is null for a quoted sentence that follows its speaker's. `anonymous`: the
    source is not named, or there is none. `refers_to` is what a pronoun source stands for, where that is certain.
    """

    mode: Mode
    source: Span | None = None
    cue: Span | None = None
    content: Span | None = None
    anonymous: bool = False
    refers_to: Span | None = None


class Why(Struct, frozen=True, gc=False):
    """Why a claim was read as it was: the rule's name, and what that took for granted (`extract.assumptions`)."""

    rule: str
    assumptions: tuple[str, ...] = ()


class Claim(msgspec.Struct, frozen=True, gc=False):
    """One checkable statement of an article, anchored to its span; a fact has none of the two readings, others one."""

    span: Span
    quantity: Quantity | None = None
    attribution: Attribution | None = None
    why: Why | None = None

    def __post_init__(self) -> None:
        if self.quantity is not None and self.attribution is not None:
            raise ValueError("a claim is either numeric or attributed")

    @property
    def kind(self) -> Kind:
        """Numeric or attributed, as it is read; a fact where it has no reading."""
        if self.quantity is not None:
            return Kind.NUMERIC
        return Kind.ATTRIBUTED if self.attribution is not None else Kind.FACT

    def to_dict(self) -> dict[str, Any]:
        """One line of the extractor's output, as `claim.schema.json` describes it."""
        reading = self.quantity or self.attribution
        why = {"rule": self.why.rule, "assumptions": list(map(str, self.why.assumptions))} if self.why else None
        return {
            "kind": str(self.kind),
            **self.span.to_dict(),
            **(msgspec.to_builtins(reading, enc_hook=str) if reading else {}),
            "why": why,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read back what `to_dict` wrote. Raises KeyError or ValueError where `data` is no claim."""
        kind, why = Kind(data["kind"]), data.get("why")
        return cls(
            span=Span.from_dict(data),
            quantity=_read(data, Quantity) if kind is Kind.NUMERIC else None,
            attribution=_read(data, Attribution) if kind is Kind.ATTRIBUTED else None,
            why=Why(why["rule"], tuple(why["assumptions"])) if why else None,
        )


def exact(number: float) -> Number:
    """`number` as JSON should hold it: an `int` where it is whole and every reader keeps it exactly."""
    if number == int(number) and abs(number) <= LARGEST_EXACT_INTEGER:
        return int(number)
    return float(number)


def _read(data: Mapping[str, Any], reading: type[_Reading]) -> _Reading:
    try:
        return msgspec.convert(data, reading)
    except msgspec.ValidationError as error:
        raise ValueError(error) from error
