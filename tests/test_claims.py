"""What a claim is, as it is written and read back."""

from __future__ import annotations

import datetime as dt
import json

import pytest

from workbench.claims import (
    Attribution,
    Claim,
    DateInterval,
    Mode,
    Modifier,
    Quantity,
    QuantityType,
    Span,
    Why,
    exact,
)

TEXT = "Ada said on 3 May that some 36 ships had sunk."


class Word(str):
    """Words as a library's reader may give them: a kind of str of its own."""

    __slots__ = ()


@pytest.mark.parametrize(
    "claim",
    [
        Claim(Span.of(TEXT, 23, 36), Quantity(QuantityType.COUNT, 36, unit="ship", modifier=Modifier.APPROX)),
        Claim(Span.of(TEXT, 23, 36), Quantity(QuantityType.COUNT, 36, unit=Word("ship")), why=Why("count", ("a",))),
        Claim(Span.of(TEXT, 12, 17),
              Quantity(QuantityType.DATE, date=DateInterval(dt.date(2024, 5, 3), dt.date(2024, 5, 3)))),
        Claim(Span.of(TEXT, 0, 45),
              attribution=Attribution(Mode.INDIRECT, Span.of(TEXT, 0, 3), Span.of(TEXT, 4, 8), Span.of(TEXT, 23, 45))),
        Claim(Span.of(TEXT, 0, 3)),
    ],
)  # fmt: skip
def test_a_claim_is_the_same_once_it_was_written_as_json_and_read_back(claim: Claim) -> None:
    assert Claim.from_dict(json.loads(json.dumps(claim.to_dict()))) == claim


def test_a_claim_has_one_reading_at_most() -> None:
    with pytest.raises(ValueError, match="either numeric or attributed"):
        Claim(Span.of(TEXT, 0, 3), Quantity(QuantityType.COUNT, 36), Attribution(Mode.INDIRECT))


@pytest.mark.parametrize(("number", "kept"), [(36.0, 36), (0.5, 0.5), (1e300, 1e300)])
def test_a_whole_number_is_an_int_where_every_reader_keeps_it_exactly(number: float, kept: float) -> None:
    assert (exact(number), type(exact(number))) == (kept, type(kept))
