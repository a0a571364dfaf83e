"""A table of many rows as one test: thousands of tests would take longer to gather than their sentences to be read."""

from __future__ import annotations

import functools
import inspect
from collections.abc import Callable, Iterable
from typing import Any

import pytest

Test = Callable[..., None]
#: What `pytest.param` gives: the values of a row, and its name where it has one.
Named = type(pytest.param())


def each_row(names: str | tuple[str, ...], rows: Iterable[object]) -> Callable[[Test], Test]:
    """The test holds for each row. Those for which it does not are told together, each with what it failed on.

    Written as `pytest.mark.parametrize` is, for tests that change nothing: what else they ask for is made once.
    """
    columns = (names,) if isinstance(names, str) else names
    table = [
        row if isinstance(row, Named) else pytest.param(*((row,) if isinstance(names, str) else row)) for row in rows
    ]
    assert table, "a table without a row promises nothing"

    def of_all(test: Test) -> Test:
        @functools.wraps(test)
        def whole(**others: Any) -> None:
            failed = []
            for row in table:
                try:
                    test(**dict(zip(columns, row.values, strict=True)), **others)
                except Exception as failure:
                    failure.add_note(f"in the row {row.id or str(row.values)[:500]}")
                    failed.append(failure)
            if failed:
                raise ExceptionGroup(f"{len(failed)} of {len(table)} rows", failed)

        signature = inspect.signature(test)
        asked = [each for name, each in signature.parameters.items() if name not in columns]
        whole.__signature__ = signature.replace(parameters=asked)  # type: ignore[attr-defined]
        return whole

    return of_all
