"""The fixtures of the desk's tests: a record is tried by what a desk writes to it."""

from __future__ import annotations

from multiprocessing.context import ForkServerContext

import pytest

from tests.desk.conftest import bob, copy, real_record
from tests.record import writers

__all__ = ["bob", "copy", "processes", "real_record"]


@pytest.fixture(scope="session")
def processes() -> ForkServerContext:
    """Starts processes from one that has everything imported, so that fifty rounds take seconds."""
    return writers.starting()
