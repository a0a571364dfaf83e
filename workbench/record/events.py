"""The form of an event: what its body holds, and how it is written down so that its hash is the same everywhere.

The body is JSON in the canonical form of RFC 8785. Its form is fixed: what was written once is read for ever.
`docs/audit-format.md` describes it for readers outside this project.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from workbench.claims import LARGEST_EXACT_INTEGER
from workbench.errors import PhraseError

#: The version of the body's form.
FORM = 1

_FIELDS = ("v", "seq", "id", "at", "actor", "app", "kind", "article", "draft", "claim", "data")


#: How a body writes an id: a UUID, in lower case.
ID = "[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}"

#: How a body writes a time: in UTC, with milliseconds.
TIME = r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z"


class MalformedEventError(PhraseError, ValueError):
    """A body that is no event of this form."""


class Entry(Struct, frozen=True):
    """An event as its body holds it. A tuple, since a long trail is read in a second and each event makes one.

    `at` is the clock's word in UTC, `2026-01-31T09:30:00.123Z`; the order of events is that of `seq`, whatever the
    clock said. `article`, `draft` and `claim` are ids or null. `imported_by` is no part of the body: it names who
    carried the event here where it was imported from another record.
    """

    seq: int
    id: str
    at: str
    actor: str
    app: str
    kind: str
    article: str | None
    draft: str | None
    claim: str | None
    data: Mapping[str, Any]
    imported_by: str | None = None

    def to_dict(self) -> dict[str, Any]:
        """The body as JSON holds it."""
        return {"v": FORM, **{name: getattr(self, name) for name in _FIELDS[1:-1]}, "data": dict(self.data)}


def encode(entry: Entry) -> bytes:
    """The canonical body of `entry`. Raises ValueError for text that UTF-8 can't hold and numbers JSON can't."""
    import rfc8785

    try:
        return rfc8785.dumps(entry.to_dict())
    except rfc8785.IntegerDomainError:
        return rfc8785.dumps(_with_doubles(entry.to_dict()))


def decode(body: bytes | str) -> Entry:
    """Read a body. Raises MalformedEventError where it is no event of the form described above."""
    try:
        return from_dict(json.loads(body if isinstance(body, str) else body.decode()))
    except (ValueError, RecursionError) as error:
        raise MalformedEventError("not an event: {error}", error=error) from None


def from_dict(data: Any) -> Entry:
    """Read an event from parsed JSON. Raises MalformedEventError where it is none."""
    if not isinstance(data, dict) or data.keys() != set(_FIELDS):
        raise MalformedEventError("an event has the fields {fields}", fields=_FIELDS)
    if type(data["v"]) is not int or data["v"] != FORM:
        raise MalformedEventError("an event of form {form!r}; this workbench knows {known}", form=data["v"], known=FORM)
    if type(data["seq"]) is not int or data["seq"] < 0 or not isinstance(data["data"], dict):
        raise MalformedEventError("seq is a whole number and data an object")
    article, draft, claim = data["article"], data["draft"], data["claim"]
    written = {*map(type, (data["id"], data["at"], data["actor"], data["app"], data["kind"]))}
    if written != {str} or not {*map(type, (article, draft, claim))} <= {str, type(None)}:
        raise MalformedEventError("id, at, actor, app and kind are texts; article, draft and claim are ids or null")
    if not re.fullmatch(ID, data["id"]) or not data["actor"].strip():
        raise MalformedEventError("id is a UUID, and actor a name")
    if not re.fullmatch(TIME, data["at"]):
        raise MalformedEventError(
            "{at!r} is not a time as the trail writes it, in UTC with milliseconds", at=data["at"]
        )
    try:
        read_time(data["at"])
    except ValueError as error:
        raise MalformedEventError("{at!r} is no time: {error}", at=data["at"], error=error) from None
    return Entry(*(data[name] for name in _FIELDS[1:]))


def _with_doubles(value: Any) -> Any:
    """`value` with each whole number that is too large for JSON as the double that was written so.

    1e16 is written 10000000000000000 and read back as a whole number; it must be written the same again.
    """
    import rfc8785

    if isinstance(value, dict):
        return {name: _with_doubles(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_with_doubles(inner) for inner in value]
    if type(value) is int and LARGEST_EXACT_INTEGER < abs(value) < _LARGEST_WRITTEN_OUT:
        double = float(value)
        return double if rfc8785.dumps(double).decode() == str(value) else value
    return value


def written_json(value: Any) -> str:
    """`value` as JSON in one certain form: no blanks, keys in order."""
    return _WRITER.encode(value)


def written_time(moment: dt.datetime) -> str:
    """`moment`, an aware time, in UTC with milliseconds, as a body holds it. Raises ValueError for a naive one."""
    if moment.tzinfo is None:
        raise ValueError("the clock must know its time zone")
    return moment.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def read_time(written: str) -> dt.datetime:
    """Read back what `written_time` wrote."""
    return dt.datetime.fromisoformat(written)


#: From here on a double is written with an exponent.
_LARGEST_WRITTEN_OUT = 10**21
_WRITER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))
