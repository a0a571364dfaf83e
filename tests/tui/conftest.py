"""What every test of the screen stands on: a record in a temporary folder, and an app on it that nothing else moves."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.bench_record import REVIEWER, make_record, ticking
from workbench.desk import Desk
from workbench.tui.app import WorkbenchApp, desk_threads

MakeApp = Callable[..., WorkbenchApp]


@pytest.fixture(autouse=True)
def _settings_in_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path / "config"))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.fixture(scope="session")
def seed_record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with the seed article, made once; to be copied."""
    return make_record(tmp_path_factory.mktemp("seed") / "claims.db")


@pytest.fixture
def record(seed_record: Path, tmp_path: Path) -> Path:
    """The seed article under check, every claim open."""
    shutil.copytree(seed_record.parent, tmp_path, dirs_exist_ok=True)
    return tmp_path / "claims.db"


@pytest.fixture
def desk(record: Path) -> Iterator[Desk]:
    """A second way to the record, for looking what was written."""
    with Desk.open(record, actor="Second Reader", clock=ticking()) as opened:
        yield opened


@pytest.fixture
def make_app(record: Path) -> Iterator[MakeApp]:
    """Makes apps on the record, or on another one; their desks are closed after the test."""
    threads = []

    def make(path: Path | None = None, *, read_only: bool = False, **more: object) -> WorkbenchApp:
        pair = desk_threads(path or record, reviewer=REVIEWER, clock=ticking(), read_only=read_only)
        threads.extend(pair)
        return WorkbenchApp(*pair, reviewer=REVIEWER, clock=ticking(), read_only=read_only, **more)  # type: ignore[arg-type]

    yield make
    for thread in threads:
        thread.close()
