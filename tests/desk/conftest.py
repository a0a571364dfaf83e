from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, worked_record
from workbench.desk import Desk


@pytest.fixture
def bob(desk: Desk, path: Path, clock: Clock) -> Iterator[Desk]:
    """A second reviewer at the same record."""
    with at(path, "Bob", clock=clock, seed=2) as bob:
        yield bob


@pytest.fixture(scope="session")
def real_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a record that two reviewers worked on, and the folder of keys beside it; to be copied."""
    folder = tmp_path_factory.mktemp("real")
    worked_record(folder / "claims.db", folder / "keys")
    return folder


@pytest.fixture
def copy(real_record: Path, tmp_path: Path) -> Callable[[], Path]:
    """Makes a copy of the real record, its checkpoints and its keys; gives the record's path."""

    def copy() -> Path:
        folder = tmp_path / "copy"
        shutil.copytree(real_record, folder)
        return folder / "claims.db"

    return copy
