"""Bodies read to the byte: what is not written as `encode` writes it is no event, since it can be read in two ways.

A long trail is read whole in every audit, so nearly all of it goes a quick way: msgspec reads a body with the types of
its fields checked, and writes it again. What is quick is sure as well; whatever the quick way can't vouch for (large
numbers and long fractions, whose canonical form is a matter of its own) goes the long way, which alone refuses.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Annotated, Any, Literal

import msgspec

from workbench.claims import LARGEST_EXACT_INTEGER
from workbench.record.events import ID, TIME, Entry, MalformedEventError, decode, encode, from_dict, read_time

_Plain = (
    str
    | bool
    | Annotated[int, msgspec.Meta(ge=-LARGEST_EXACT_INTEGER, le=LARGEST_EXACT_INTEGER)]
    | list[Any]
    | dict[str, Any]
    | None
)


class _Body(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """The fields of a body in the order of RFC 8785, that of their names."""

    actor: str
    app: str
    article: str | None
    at: Annotated[str, msgspec.Meta(pattern=rf"\A{TIME}\Z")]
    claim: str | None
    data: dict[str, _Plain]
    draft: str | None
    id: Annotated[str, msgspec.Meta(pattern=rf"\A{ID}\Z")]
    kind: str
    seq: Annotated[int, msgspec.Meta(ge=0, le=LARGEST_EXACT_INTEGER)]
    v: Literal[1]


def decode_canonical(body: bytes) -> Entry:
    """Read a body that is written as `encode` writes it, to the byte: no name twice, no other order, no other number.

    Raises MalformedEventError for any other.
    """
    return _read_quickly(body) or _read_surely(body)


def read_body(body: bytes | str) -> Entry:
    """Read a body, canonical or not, as `decode` does and sooner. Raises MalformedEventError for no event."""
    written = body.encode() if isinstance(body, str) else body
    return _read_quickly(written) or decode(written)


def written_row(row: Mapping[str, str | int | None]) -> str:
    """A row of a table as JSON in one certain form: no blanks, keys in order; the same as `written_json` gives."""
    return _codec()[1](row).decode()


def _read_quickly(body: bytes) -> Entry | None:
    """The event in `body` where it is certain that it is one in the canonical form."""
    read, write = _codec()
    try:
        found = read(body)
        read_time(found.at)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    if write(found) != body or not found.actor.strip():
        return None
    if not body.isascii() and (b"\xee" in body or b"\xef" in body) and _BEYOND_UFFFF.search(body):
        return None
    # The numbers among `data` itself are known to be small; those further inside are not.
    nested = b"[" in body or body.count(b"{") > 2
    if nested and _LONG_NUMBER.search(body):
        return None
    return Entry(
        found.seq, found.id, found.at, found.actor, found.app, found.kind,
        found.article, found.draft, found.claim, found.data,
    )  # fmt: skip


def _read_surely(body: bytes) -> Entry:
    try:
        entry = from_dict(json.loads(body.decode(), parse_constant=_refuse_constant))
        if encode(entry) == body:
            return entry
    except (ValueError, RecursionError) as error:
        raise MalformedEventError("not an event: {error}", error=error) from None
    raise MalformedEventError("it is not in the canonical form: it can be read in more than one way")


@cache
def _codec() -> tuple[Callable[[bytes], _Body], Callable[[Any], bytes]]:
    """What reads a body, and what writes it or a row, in the order of the names."""
    return msgspec.json.Decoder(_Body, float_hook=_short_fraction).decode, msgspec.json.Encoder(order="sorted").encode


def _short_fraction(written: str) -> float:
    """A fraction of up to 15 digits, which no shorter writing can stand for. Raises ValueError for any other."""
    if len(written) > _SHORT or not _FRACTION.fullmatch(written):
        raise ValueError(f"{written} is for the long way")
    return float(written)


def _refuse_constant(written: str) -> float:
    raise ValueError(f"{written} is no number")


#: The first byte of a character beyond U+FFFF. Names are in the order of their UTF-16 code units, which differs from
#: that of their bytes where one name has such a character and another one from U+E000 to U+FFFF (bytes EE, EF).
_BEYOND_UFFFF = re.compile(rb"[\xf0-\xf4]")

#: The point and the 15 digits that a double holds exactly, whatever they are.
_SHORT = 16
_FRACTION = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]*[1-9]")
_LONG_NUMBER = re.compile(rb"[:,\[]-?[0-9]{16}")
