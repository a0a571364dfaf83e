"""Rows of the record, read as the workbench wrote them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from workbench.record.errors import CorruptRecord

P = ParamSpec("P")
Row = TypeVar("Row")


def readable(read: Callable[P, Row]) -> Callable[P, Row]:
    """`read`, raising CorruptRecord where a row was not written by the workbench and can't be read."""

    @wraps(read)
    def reading(*arguments: P.args, **named: P.kwargs) -> Row:
        try:
            return read(*arguments, **named)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise CorruptRecord("the record can't be read ({error}); run `workbench audit`", error=error) from error

    return reading


def day(written: str | None) -> dt.date | None:
    """A day that a table holds as text; null stays null."""
    return dt.date.fromisoformat(written) if written else None
