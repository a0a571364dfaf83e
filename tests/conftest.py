from __future__ import annotations

import copy
import gc
import io
import itertools
import os
import random
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import hypothesis
import pytest

from workbench.ui_language import speak

if TYPE_CHECKING:
    from tests.desk.desks import Clock
    from workbench.desk import Desk

#: A busy machine is no fault of the code: no property has a deadline, and none is given up for being slow.
hypothesis.settings.register_profile(
    "patient", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow], print_blob=True
)
hypothesis.settings.load_profile("patient")

SEED = Path(__file__).parent.parent / "seeds" / "altman-tournee-mondiale.fr.txt"


def pytest_xdist_auto_num_workers() -> int:
    """Three workers for two cores: some tests wait, for a screen or a disk; but every worker gathers all of them."""
    return (3 * (os.cpu_count() or 1) + 1) // 2


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Iterator[None]:
    """Nothing of thousands of tests is garbage: no collector walks them while they are collected, nor ever after."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_make_parametrize_id(val: object) -> str | None:
    """A long text or file is named by its length: a failure's first line stays readable, and workers pass names on."""
    if isinstance(val, str | bytes) and len(val) > 80:
        return f"{len(val)} {'bytes' if isinstance(val, bytes) else 'characters'}"
    return None


@dataclass(frozen=True)
class Ran:
    """What a command printed and how it ended."""

    status: int
    out: str
    err: str


Run = Callable[..., Ran]

#: Gives a test's folder, with a copy of what a function puts into one.
MadeOnce = Callable[[Callable[[Path], None]], Path]


class EmptyRecord(NamedTuple):
    """A record, and how clock and chance stood when it was made."""

    path: Path
    clock: Clock
    chance: random.Random


#: A number for each folder of a test.
_tests = itertools.count()


@pytest.fixture(scope="session", autouse=True)
def _nobody_s_environment() -> Iterator[None]:
    """Nothing of the person who runs the tests: no record, no name, no language but English."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("LC_ALL", "LC_MESSAGES", "LANG", "WORKBENCH_DB"):
            patch.delenv(name, raising=False)
        patch.setenv("LANGUAGE", "en")
        patch.setenv("WORKBENCH_REVIEWER", "Ada")
        yield


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test reads or writes the settings or the key of the person who runs it, nor those of another test.

    The language of screen and messages is English again after a test that chose one.
    """
    # Not by `monkeypatch`: thousands of tests need nothing else of that, and the next one sets this anew.
    os.environ["WORKBENCH_CONFIG"] = str(tmp_path_factory.getbasetemp() / f"settings-{next(_tests)}")
    yield
    speak("en")


@pytest.fixture
def tmp_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of the test's own, by a number: pytest would look through those of all tests for a free name."""
    folder = tmp_path_factory.getbasetemp() / f"test-{next(_tests)}"
    folder.mkdir()
    return folder


@pytest.fixture
def seed() -> Path:
    return SEED


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `workbench` with arguments in this process, as the console script does, without a terminal."""

    def run(*args: str | Path, stdin: bytes = b"") -> Ran:
        from workbench.cli import main

        monkeypatch.setattr(sys, "argv", ["workbench", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        capsys.readouterr()
        status = 0
        try:
            main()
        except SystemExit as end:
            status = end.code if isinstance(end.code, int) else 1
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run


@pytest.fixture
def made_once(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> MadeOnce:
    """Has a folder made once for all tests of a module, with its user's settings; copies it into the test's own."""

    def made_once(make: Callable[[Path], None]) -> Path:
        kept = tmp_path_factory.getbasetemp() / make.__module__
        if not kept.exists():
            kept.mkdir()
            monkeypatch.setenv("WORKBENCH_CONFIG", str(kept / "settings"))
            make(kept)
        monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path / "settings"))
        return Path(shutil.copytree(kept, tmp_path, dirs_exist_ok=True))

    return made_once


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a test's record stands, or will stand."""
    return tmp_path / "claims.db"


@pytest.fixture(scope="session")
def empty_record(tmp_path_factory: pytest.TempPathFactory) -> EmptyRecord:
    """Ada's record that holds nothing yet, made once; to be copied."""
    from tests.desk.desks import Clock, at

    path, clock, chance = tmp_path_factory.mktemp("empty") / "claims.db", Clock(), random.Random(1)
    with at(path, clock=clock, entropy=chance.randbytes):
        pass
    return EmptyRecord(path, clock, chance)


@pytest.fixture
def clock(request: pytest.FixtureRequest) -> Clock:
    """A clock that is a second later each time it is looked at; the desk's was, when its record was made."""
    from tests.desk.desks import Clock

    return copy.copy(request.getfixturevalue("empty_record").clock) if "desk" in request.fixturenames else Clock()


@pytest.fixture
def desk(empty_record: EmptyRecord, path: Path, clock: Clock) -> Iterator[Desk]:
    """Ada's desk at a record that holds nothing yet."""
    from tests.desk.desks import at

    shutil.copy(empty_record.path, path)
    with at(path, clock=clock, entropy=copy.copy(empty_record.chance).randbytes) as desk:
        yield desk
