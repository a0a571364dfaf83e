"""Rows of the record, read as the workbench wrote them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

import msgspec

from workbench.record.errors import CorruptRecord

P = ParamSpec("P")
Row = TypeVar("Row")
Value = TypeVar("Value", bound=msgspec.Struct)


def readable(read: Callable[P, Row]) -> Callable[P, Row]:
    """`read`, raising CorruptRecord where a row was not written by the workbench and can't be read."""

    @wraps(read)
    def reading(*arguments: P.args, **named: P.kwargs) -> Row:
        try:
            return read(*arguments, **named)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise CorruptRecord("the record can't be read ({error}); run `workbench audit`", error=error) from error

    return reading


def value_of(row: sqlite3.Row, form: type[Value], **more: Any) -> Value:
    """The value that a row holds: `article_id` is its column `article`, and `more` are the fields that are no column.

    Raises LookupError or ValueError where it holds none.
    """
    columns = {name: more[name] if name in more else row[name.removesuffix("_id")] for name in form.__struct_fields__}
    try:
        return msgspec.convert(columns, form, strict=False, dec_hook=_made)
    except msgspec.ValidationError as error:
        raise ValueError(error) from error


def _made(form: type[Any], value: Any) -> Any:
    """A value of a type that msgspec does not know: a `Number`."""
    return form(value)
