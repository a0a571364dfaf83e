"""The model as JSON data: field names as they are in the code, times in UTC, days and words as text."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from typing import Any

from workbench.claims import Claim
from workbench.display import visible


def as_data(value: Any) -> Any:
    """`value` of the model as what JSON knows: objects, arrays, text, numbers, true, false and null."""
    if value is None or isinstance(value, (bool, int, float)):
        return value
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        return value
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, Claim):
        return value.to_dict()
    if is_dataclass(value):
        return {field.name: as_data(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): as_data(part) for name, part in value.items()}
    return [as_data(part) for part in value]


def written(data: Any, *, for_html: bool = False) -> str:
    """`data` as JSON on one line in which no hidden or acting character stands as itself, but as an escape.

    With `for_html` the same goes for `<`, `>` and `&`, so that the JSON can stand inside a `<script>` element.
    """
    text = json.dumps(data, ensure_ascii=False, allow_nan=False)
    text = "".join(map(_escape, text)) if visible(text, line_breaks=False) != text else text
    return _HTML.sub(lambda match: f"\\u{ord(match.group()):04x}", text) if for_html else text


_HTML = re.compile("[<>&]")


def _escape(char: str) -> str:
    if visible(char, line_breaks=False) == char:
        return char
    return f"\\u{ord(char):04x}" if ord(char) < 0x10000 else json.dumps(char)[1:-1]
