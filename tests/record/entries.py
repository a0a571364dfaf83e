"""Events of every form: what Hypothesis makes for the tests of reading and writing them, and one written out."""

from __future__ import annotations

import datetime as dt

from hypothesis import strategies as st

from workbench.desk.kinds.correspondence import NOTE_ADDED
from workbench.desk.kinds.table import KINDS
from workbench.record.events import Entry, written_time

TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
NUMBERS = st.integers(-(2**53) + 1, 2**53 - 1) | st.floats(allow_nan=False, allow_infinity=False)
VALUES = st.recursive(
    st.none() | st.booleans() | NUMBERS | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)
TIMES = st.datetimes(timezones=st.just(dt.UTC)).map(written_time)
ENTRIES = st.builds(
    Entry,
    st.integers(0, 2**40), st.uuids().map(str), TIMES, TEXTS.filter(str.strip), TEXTS, st.sampled_from(sorted(KINDS)),
    st.none() | TEXTS, st.none() | TEXTS, st.none() | TEXTS, st.dictionaries(TEXTS, VALUES, max_size=4), st.none(),
)  # fmt: skip


WHOLE = Entry(
    3, "01a00000-0000-7000-8000-000000000000", "2026-01-31T09:30:00.123Z", "Ada", "workbench/0.1.0",
    NOTE_ADDED.name, "a", None, None, {"text": "é\u2028\u0000", "value": 7e12},
)  # fmt: skip
