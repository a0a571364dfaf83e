"""The fixtures of the desk's tests: a record is tried by what a desk writes to it."""

from tests.desk.conftest import bob, copy, real_record

__all__ = ["bob", "copy", "real_record"]
