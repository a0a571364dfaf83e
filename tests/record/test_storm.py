"""A part of `bench/storm.py`, which does it at every call of the system."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bench import storm


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder of a desk, to be copied, and the source that is to be destroyed in it."""
    folder = tmp_path_factory.mktemp("storm") / "template"
    return folder, storm.desk_in(folder)


@pytest.mark.long
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("fault", storm.FAULTS, ids=[fault.name for fault in storm.FAULTS])
@pytest.mark.parametrize("command", storm.COMMANDS)
def test_a_command_that_is_killed_or_fails_midway_leaves_a_sound_record(
    command: str, fault: storm.Fault, template: tuple[Path, str]
) -> None:
    folder, source = template
    tally = storm.stormed(command, fault, folder, source, every=23 if command != "repair" else 211)
    assert tally.rounds > 0
    assert (tally.lost, tally.unsound, tally.faults) == (0, 0, [])
