from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
import rfc8785
from hypothesis import example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.record import verify_record
from tests.record.entries import ENTRIES, TEXTS, WHOLE
from tests.tables import each_row
from workbench.record import canonical
from workbench.record.canonical import decode_canonical, read_body, written_row
from workbench.record.events import Entry, MalformedEventError, decode, encode, written_json

FRACTIONS = st.from_regex(r"-?[0-9]{1,4}(\.[0-9]{1,9})?([eE][+-]?[0-9]{1,2})?", fullmatch=True)


@given(ENTRIES)
def test_every_body_that_is_written_is_read(entry: Entry) -> None:
    body = encode(entry)
    assert decode_canonical(body) == decode(body) == read_body(body) == read_body(body.decode())


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
    body = encode(replace(WHOLE, data={"value": [0]})).replace(b"[0]", f"[{written}]".encode())
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
    body = encode(replace(WHOLE, data={"claims": [json.loads(written)]}))
    monkeypatch.setattr(canonical, "_read_surely", lambda body: pytest.fail("the long way"))
    assert decode_canonical(body).data == {"claims": [json.loads(written)]}


@each_row(
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


FAR = "\U0001f600"  # In UTF-16 its code units begin with D83D, before those of the next two.
NEAR = ("\ue000", "\ufb33")


@pytest.mark.parametrize("near", NEAR, ids=ascii)
@pytest.mark.parametrize("inside", [False, True])
def test_names_are_in_the_order_of_utf_16(near: str, inside: bool) -> None:
    names = {FAR: 1, near: 2}
    body = encode(replace(WHOLE, data={"x": [names]} if inside else names))
    assert f'{{"{FAR}":1,"{near}":2}}'.encode() in body
    assert decode_canonical(body) == decode(body)
    with pytest.raises(MalformedEventError, match="canonical form"):
        decode_canonical(body.replace(f'"{FAR}":1,"{near}":2'.encode(), f'"{near}":2,"{FAR}":1'.encode()))


@pytest.mark.parametrize("text", ["é “7 million” €", f"{FAR} alone", f"{NEAR[1]} alone"], ids=ascii)
def test_a_text_with_letters_beyond_ascii_is_read_the_quick_way(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    body = encode(replace(WHOLE, data={"text": text}))
    monkeypatch.setattr(canonical, "_read_surely", lambda body: pytest.fail("the long way"))
    assert decode_canonical(body).data == {"text": text}


@given(st.dictionaries(st.text(st.sampled_from(["a", "é", *NEAR, FAR, "\U0010ffff"]), max_size=2), st.integers(0, 9)))
def test_a_body_with_any_names_is_read_where_it_is_canonical(data: dict[str, int]) -> None:
    body = encode(replace(WHOLE, data=data))
    assert decode_canonical(body) == decode(body)


@given(ENTRIES)
def test_the_verifier_reads_every_body_that_is_written(entry: Entry) -> None:
    assert verify_record.canonical(encode(entry))


@given(st.floats(allow_nan=False, allow_infinity=False))
@example(1e21)
@example(1e-7)
@example(-0.0)
@example(5e-324)
@example(float(2**53))
def test_the_verifier_writes_numbers_as_rfc_8785_has_them(value: float) -> None:
    assert verify_record.number(value).encode() == rfc8785.dumps(value)


@pytest.mark.parametrize(
    "body",
    [
        b'{"a":1.0}', b'{"a":-0}', b'{"a":1e5}', b'{"a":1e999}', b'{"a":9007199254740993}', b'{"a":"\\u0041"}',
        b'{"a":"\\ud800"}', b'{"a":1} ', b'{"b":1,"a":1}', b"[" * 100_000, b'{"a":\xff}',
        f'{{"{NEAR[0]}":1,"{FAR}":2}}'.encode(),
    ],
    ids=range(12),
)  # fmt: skip
def test_the_verifier_takes_no_other_form(body: bytes) -> None:
    assert not verify_record.canonical(body)


@given(st.dictionaries(st.from_regex("[a-z_]{1,9}", fullmatch=True), st.none() | st.integers(0, 2**53) | TEXTS))
def test_a_row_is_written_in_the_form_that_json_has_here(row: Mapping[str, str | int | None]) -> None:
    assert written_row(row) == written_json(row)
