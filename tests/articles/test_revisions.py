"""The measurement of revisions with known truth, in small: its bounds hold on the seed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def harness() -> ModuleType:
    spec = importlib.util.spec_from_file_location("bench_revise", ROOT / "bench" / "revise.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_nothing_is_kept_wrongly_and_little_is_re_opened_needlessly(harness: ModuleType) -> None:
    text = (ROOT / "seeds" / "altman-tournee-mondiale.fr.txt").read_text(encoding="utf-8")
    tallies = harness.measure([harness.Subject.of(text)], revisions=3, seed=7)
    assert {name: tally.failures for name, tally in tallies.items() if not tally.holds()} == {}
    assert sum(tally.untouched for tally in tallies.values()) > 500
    assert sum(tally.cut for tally in tallies.values()) > 10
