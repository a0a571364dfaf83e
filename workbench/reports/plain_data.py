"""The model as JSON data: field names as they are in the code, times in UTC, days and words as text."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import is_dataclass
from typing import Any

import msgspec

from workbench.claims import Claim
from workbench.desk.numbers import Number
from workbench.display import visible_line


def members(value: Any) -> dict[str, Any]:
    """The fields of a value of the model by their names, their values as they are."""
    if isinstance(value, msgspec.Struct):
        return msgspec.structs.asdict(value)
    return {name: getattr(value, name) for name in value.__dataclass_fields__}


def written(data: Any, *, for_html: bool = False) -> str:
    """`data`, values of the model among it, as JSON on one line, hidden and acting characters as escapes.

    With `for_html` `<`, `>` and `&` are escapes too, so that the JSON can stand inside a `<script>` element.
    """
    text = json.dumps(_lettered(data), ensure_ascii=False, allow_nan=False, default=_plain)
    # JSON escapes the control characters below U+0020 itself.
    if not (text.isascii() and "\x7f" not in text) and visible_line(text) != text:
        text = "".join(map(_escape, text))
    return _HTML.sub(lambda match: f"\\u{ord(match.group()):04x}", text) if for_html else text


def _lettered(data: Any) -> Any:
    """`data` with 41a as it is written, which JSON's own writer takes for the number that it is."""
    if isinstance(data, dict):
        return {name: _lettered(part) for name, part in data.items()}
    if isinstance(data, (list, tuple)):
        return [_lettered(part) for part in data]
    return str(data) if isinstance(data, Number) and data.letter else data


def _plain(value: Any) -> Any:
    """What stands in JSON for a value of the model; its parts are still the model's."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Claim):
        return value.to_dict()
    if is_dataclass(value) or isinstance(value, msgspec.Struct):
        return _lettered(members(value))
    if isinstance(value, Mapping):
        return _lettered(dict(value))
    raise TypeError(f"JSON holds no {type(value).__name__}")


_HTML = re.compile("[<>&]")


def _escape(char: str) -> str:
    if visible_line(char) == char:
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else json.dumps(char)[1:-1]
