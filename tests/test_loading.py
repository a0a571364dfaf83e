"""What a command loads is left out of collections of garbage."""

from __future__ import annotations

import gc

import pytest

from workbench.loading import loading


def test_nothing_is_collected_while_something_is_loaded_and_what_was_is_left_out_later() -> None:
    kept = gc.get_freeze_count()
    with loading():
        assert not gc.isenabled()
        loaded = [[number] for number in range(1000)]
    assert gc.isenabled()
    assert gc.get_freeze_count() - kept >= len(loaded)
    gc.unfreeze()


def test_the_collector_goes_on_where_loading_failed() -> None:
    with pytest.raises(ImportError), loading():
        raise ImportError
    assert gc.isenabled()
    gc.unfreeze()
