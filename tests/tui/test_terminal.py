"""The whole seed article checked by keys alone in a real terminal: tmux types, the record tells what came of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.bench_record import make_record, ticking
from workbench.claims import Verdict
from workbench.desk import Desk

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")

#: How long a screen may take to show something, in seconds; a loaded machine is slow.
PATIENCE = 60


class Terminal:
    """A tmux session of its own, with a server of its own."""

    def __init__(self, command: str, columns: int, lines: int) -> None:
        self._socket = f"workbench-{uuid.uuid4().hex}"
        self._run("-f", "/dev/null", "new-session", "-d", "-s", "bench", "-x", str(columns), "-y", str(lines), command)

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names."""
        self._run("send-keys", "-t", "bench", *keys)

    def type(self, words: str) -> None:
        """Type words as they are."""
        self._run("send-keys", "-t", "bench", "-l", words)

    @property
    def screen(self) -> str:
        """What stands on the screen."""
        return self._run("capture-pane", "-p", "-t", "bench")

    def close(self) -> None:
        """End the session, whatever runs in it."""
        subprocess.run(["tmux", "-L", self._socket, "kill-server"], check=False, capture_output=True)

    def _run(self, *arguments: str) -> str:
        done = subprocess.run(["tmux", "-L", self._socket, *arguments], check=True, capture_output=True, text=True)
        return done.stdout


@pytest.fixture
def open_bench(tmp_path: Path) -> Iterator[Callable[[int, int], Terminal]]:
    record = make_record(tmp_path / "claims.db")
    opened: list[Terminal] = []

    def open_bench(columns: int, lines: int) -> Terminal:
        command = (
            f"cd {tmp_path} && env WORKBENCH_CONFIG={tmp_path}/config LANG=C.UTF-8 "
            f"{sys.executable} -m workbench --db {record} --as Ada"
        )
        opened.append(Terminal(command, columns, lines))
        return opened[0]

    yield open_bench
    for terminal in opened:
        terminal.close()


def wait_for(happened: Callable[[], bool], terminal: Terminal) -> None:
    """Wait until something has happened; fail with the screen where it does not."""
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end, terminal.screen
        time.sleep(0.05)


@pytest.mark.parametrize("size", [(80, 24), (200, 60)], ids=str)
def test_the_seed_article_is_checked_by_keys_alone(
    open_bench: Callable[[int, int], Terminal], tmp_path: Path, size: tuple[int, int]
) -> None:
    terminal = open_bench(*size)
    wait_for(lambda: "0/12" in terminal.screen, terminal)
    assert "Altman" in terminal.screen
    for done in range(12):
        if done % 3 == 2:
            terminal.press("v")
            wait_for(lambda: "to call it verified" in terminal.screen, terminal)
            terminal.type("Reuters")
            terminal.press("Enter")
        else:
            terminal.press("d" if done % 3 else "u")
            terminal.press("Enter")
        wait_for(lambda done=done: f"{done + 1}/12" in terminal.screen, terminal)  # type: ignore[misc]
    terminal.press("q")
    with Desk.open(tmp_path / "claims.db", actor="Reader", clock=ticking(), read_only=True) as desk:
        counts = desk.articles.all()[0].counts
        assert (counts.of(Verdict.OPEN), counts.of(Verdict.VERIFIED), counts.of(Verdict.DISPUTED)) == (0, 4, 4)
        assert {event.actor for event in desk.trail.events() if event.seq > 3} == {"Ada"}
