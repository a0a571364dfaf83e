from __future__ import annotations

import datetime as dt
import json
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.record.entries import ENTRIES, WHOLE
from tests.tables import each_row
from workbench.record.events import (
    Entry,
    MalformedEventError,
    decode,
    encode,
    read_time,
    written_time,
)
from workbench.record.ids import uuid7


@given(ENTRIES)
def test_what_is_read_is_written_the_same_again(entry: Entry) -> None:
    body = encode(entry)
    assert encode(decode(body)) == body


@given(ENTRIES.map(lambda entry: replace(entry, data={"note": "text"})))
def test_what_is_written_is_what_is_read(entry: Entry) -> None:
    assert decode(encode(entry)) == entry


def test_a_body_has_one_form() -> None:
    assert encode(WHOLE).decode() == (
        '{"actor":"Ada","app":"workbench/0.1.0","article":"a","at":"2026-01-31T09:30:00.123Z","claim":null,'
        '"data":{"text":"é\u2028\\u0000","value":7000000000000},"draft":null,'
        '"id":"01a00000-0000-7000-8000-000000000000","kind":"note.added","seq":3,"v":1}'
    )


@pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**53 + 1, 10**400, "\ud800"])
def test_what_json_can_not_hold_exactly_is_not_written(value: object) -> None:
    with pytest.raises(ValueError, match=r".*"):
        encode(replace(WHOLE, data={"value": value}))


@each_row(
    "change",
    [
        {"v": 2}, {"v": "1"}, {"seq": -1}, {"seq": "3"}, {"seq": True}, {"seq": 3.5}, {"data": []}, {"data": None},
        {"id": None}, {"at": 5}, {"actor": None}, {"app": {}}, {"article": 5}, {"draft": []}, {"claim": False},
        {"kind": 5}, {"kind": None}, {"kind": ["note.added"]}, {"more": 1}, {"seq": ...},
    ],
)  # fmt: skip
def test_what_is_no_event_is_told(change: dict[str, object]) -> None:
    data = {**WHOLE.to_dict(), **change}
    data = {name: value for name, value in data.items() if value is not ...}
    with pytest.raises(MalformedEventError):
        decode(json.dumps(data))


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b"null", b"\xff", b"[" * 100_000])
def test_what_is_no_json_is_told(body: bytes) -> None:
    with pytest.raises(MalformedEventError):
        decode(body)


def test_times_are_written_in_utc_with_milliseconds() -> None:
    paris = dt.timezone(dt.timedelta(hours=1))
    moment = dt.datetime(2026, 1, 31, 10, 30, 0, 123_999, tzinfo=paris)
    assert written_time(moment) == "2026-01-31T09:30:00.123Z"
    assert read_time(written_time(moment)) == moment.replace(microsecond=123_000)
    with pytest.raises(ValueError, match="time zone"):
        written_time(dt.datetime(2026, 1, 31))  # noqa: DTZ001 - what is to be refused


@given(st.integers(0, 2**48 - 1), st.binary(min_size=10, max_size=10))
def test_an_id_is_a_uuid_of_version_7_that_begins_with_its_time(milliseconds: int, chance: bytes) -> None:
    made = UUID(uuid7(milliseconds, lambda _: chance))
    assert made.version == 7
    assert made.variant == "specified in RFC 4122"
    assert made.int >> 80 == milliseconds


def test_ids_of_one_millisecond_differ_by_their_chance() -> None:
    numbers = iter(range(1000))
    made = {uuid7(5, lambda size: next(numbers).to_bytes(size, "big")) for _ in range(1000)}
    assert len(made) == 1000
