from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
import rfc8785
from hypothesis import example, given
from hypothesis import strategies as st

from tests.desk.entries import ENTRIES, TEXTS, WHOLE
from workbench.desk import canonical
from workbench.desk.canonical import decode_canonical, written_row
from workbench.desk.events import Entry, MalformedEventError, decode, encode, written_json

FRACTIONS = st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,9})?([eE][+-]?[0-9]{1,2})?", fullmatch=True)


@given(ENTRIES)
def test_every_body_that_is_written_is_read(entry: Entry) -> None:
    body = encode(entry)
    assert decode_canonical(body) == decode(body)


@given(FRACTIONS)
@example("0.1")
@example("0.10")
@example("1.0")
@example("1e3")
@example("0.000001")
@example("0.0000001")
@example("123456789012345.6")
@example("9007199254740993")
@example("-0.0")
def test_a_number_is_read_in_its_canonical_form_alone(written: str) -> None:
    body = encode(WHOLE._replace(data={"value": [0]})).replace(b"[0]", f"[{written}]".encode())
    try:
        is_canonical = rfc8785.dumps(json.loads(written)) == written.encode()
    except ValueError:
        is_canonical = False
    if is_canonical:
        assert decode_canonical(body) == decode(body)
    else:
        with pytest.raises(MalformedEventError):
            decode_canonical(body)


@pytest.mark.parametrize("written", ["12.5", "0.25", "-3.75", "7000000000000"])
def test_the_numbers_of_an_article_are_read_the_quick_way(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = encode(WHOLE._replace(data={"claims": [json.loads(written)]}))
    monkeypatch.setattr(canonical, "_read_surely", lambda body: pytest.fail("the long way"))
    assert decode_canonical(body).data == {"claims": [json.loads(written)]}


@pytest.mark.parametrize(
    ("written", "instead"),
    [
        ('"kind"', ' "kind"'),
        ('"text":', '"text":"other","text":'),
        ('"actor":"Ada",', '"actor":"Eve","actor":"Ada",'),
        ("Ada", "\\u0041da"),
        ('"v":1', '"v":true'),
        ('"v":1', '"v":1.0'),
        ("7000000000000", "7e12"),
        ("7000000000000", "7000000000000.0"),
        ("7000000000000", "1e999"),
        ("7000000000000", "NaN"),
        ("7000000000000", "12345678901234567891"),
        ("7000000000000", "-0"),
        ("09:30:00.123Z", "09:30:00.123+00:00"),
        ("09:30:00.123Z", "19:30:00.123+10:00"),
        ("T09:30:00.123Z", ""),
        ("09:30:00.123Z", "09:30:00.123"),
        ("09:30:00.123Z", "29:30:00.123Z"),
        ('"Ada"', '" "'),
        ("01a00000-", "x'; drop-"),
    ],
)
def test_a_body_that_is_written_in_another_way_is_refused(written: str, instead: str) -> None:
    body = encode(WHOLE).decode()
    assert written in body
    assert decode_canonical(body.encode()) == decode(body)
    with pytest.raises(MalformedEventError):
        decode_canonical(body.replace(written, instead, 1).encode())


@given(st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), st.none() | st.integers(0, 2**53) | TEXTS))
def test_a_row_is_written_in_the_form_that_json_has_here(row: Mapping[str, str | int | None]) -> None:
    assert written_row(row) == written_json(row)
