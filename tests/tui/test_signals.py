"""Signals and a closed terminal under the screen: what was written is signed, and the terminal is as it was before."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.tui.bench_record import make_record, ticking
from tests.tui.terminal import Terminal
from workbench.desk import Desk

OpenTerminal = Callable[..., Terminal]


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return make_record(tmp_path / "claims.db")


@pytest.fixture
def open_terminal(record: Path) -> Iterator[OpenTerminal]:
    """Opens the app on a record, and disputes a claim."""
    opened: list[Terminal] = []

    def open_terminal(ignored: int | None = None) -> Terminal:
        terminal = Terminal(record, ignored=ignored)
        opened.append(terminal)
        # What is typed before the screen is there goes through a terminal that makes line feeds of carriage returns.
        terminal.until(lambda: "Altman" in terminal.drawn)
        terminal.send("d\r")
        with Desk.open(record, actor="Reader", clock=ticking(), read_only=True) as desk:
            terminal.until(lambda: any(event.kind == "verdict.set" for event in desk.trail.events()))
        return terminal

    yield open_terminal
    for terminal in opened:
        terminal.close()


@pytest.fixture
def terminal(open_terminal: OpenTerminal) -> Terminal:
    return open_terminal()


def signed_up_to(record: Path) -> int:
    """How many events the newest checkpoint covers."""
    with Desk.open(record, actor="Reader", clock=ticking(), read_only=True) as desk:
        return max((note.size for note in desk.checkpoints()), default=0)


def written(record: Path) -> int:
    with Desk.open(record, actor="Reader", clock=ticking(), read_only=True) as desk:
        return len(desk.trail.events())


@pytest.mark.parametrize("number", [signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT], ids=lambda number: number.name)
def test_a_signal_ends_the_screen_in_order(terminal: Terminal, record: Path, number: signal.Signals) -> None:
    terminal.process.send_signal(number)
    terminal.until(lambda: terminal.process.poll() is not None)
    assert terminal.process.returncode == 128 + number
    assert terminal.settings == terminal.before
    for sequence in ("\x1b[?1049l", "\x1b[?25h", "\x1b[?2004l"):  # The other screen, the cursor, pasted text.
        assert sequence in terminal.drawn
    assert "Traceback" not in terminal.drawn
    assert signed_up_to(record) == written(record)


def test_a_second_signal_does_not_keep_the_first_from_signing(terminal: Terminal, record: Path) -> None:
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGTERM, signal.SIGQUIT):
        terminal.process.send_signal(number)
    terminal.until(lambda: terminal.process.poll() is not None)
    assert terminal.process.returncode in {128 + signal.SIGHUP, 128 + signal.SIGTERM, 128 + signal.SIGQUIT}
    assert signed_up_to(record) == written(record)


def test_a_form_that_is_open_does_not_keep_a_signal_from_ending_the_screen(terminal: Terminal, record: Path) -> None:
    terminal.send("Nwords that nobody kept")
    terminal.until(lambda: "words that nobody kept" in terminal.drawn)
    terminal.process.send_signal(signal.SIGTERM)
    terminal.until(lambda: terminal.process.poll() is not None)
    assert signed_up_to(record) == written(record)


def test_a_terminal_that_is_closed_ends_the_screen_and_what_was_written_is_signed(
    terminal: Terminal, record: Path
) -> None:
    terminal.hang_up()
    terminal.until(lambda: terminal.process.poll() is not None)
    assert signed_up_to(record) == written(record)


def test_a_terminal_that_is_closed_ends_the_screen_even_where_its_signal_is_ignored(
    open_terminal: OpenTerminal, record: Path
) -> None:
    terminal = open_terminal(ignored=signal.SIGHUP)
    terminal.hang_up()
    terminal.until(lambda: terminal.process.poll() is not None)
    assert signed_up_to(record) == written(record)
