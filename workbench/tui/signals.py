"""Signals that end the program: the screen is left in order, so that what was written is signed."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any, Final

#: A closed terminal, an end that the system asks for, and the one that a user asks for from outside.
ENDING: Final = tuple(getattr(signal, name) for name in ("SIGHUP", "SIGTERM", "SIGQUIT") if hasattr(signal, name))
#: So long the screen may take to leave in order, in seconds; a terminal that is gone may keep it from that.
_PATIENCE: Final = 3.0
#: So often the watch over the terminal looks whether the screen was left, in milliseconds.
_LOOK_EVERY: Final = 1_000


class Ending:
    """The end by a signal: the first one asks the screen to leave, others change nothing."""

    def __init__(self, leave: Callable[[], None], sign: Callable[[], None]) -> None:
        """`leave` ends the screen and may be called from any thread; `sign` closes the record, which signs it."""
        self._leave, self._sign = leave, sign
        #: The signal that came first.
        self.signal: int | None = None

    def __call__(self, number: int, frame: FrameType | None) -> None:
        """Leave because of the signal `number`."""
        if self.signal is None:
            self.signal = number
            timer = threading.Timer(_PATIENCE, self._end_all_the_same)
            timer.daemon = True
            timer.start()
            self._leave()

    def _end_all_the_same(self) -> None:
        """End although the screen does not: nothing waits for a terminal that takes no more output."""
        try:
            self._sign()
        finally:
            os._exit(self.status)

    @property
    def status(self) -> int:
        """The exit status that shells give to an end by a signal."""
        return 128 + (self.signal or 0)


@contextmanager
def ending_in_order(ending: Ending) -> Iterator[None]:
    """Have `ending` called for the signals that end the program; in any thread but the main one nothing is changed.

    The terminal is put back as it was before, whatever the screen came to. Leaves by SystemExit after a signal.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    heeded = [number for number in ENDING if signal.getsignal(number) is not signal.SIG_IGN]  # `nohup` has one ignored.
    before: dict[int, Any] = {number: signal.signal(number, ending) for number in heeded}
    left = threading.Event()
    threading.Thread(target=_watch_terminal, args=(ending, left), name="terminal", daemon=True).start()
    try:
        with _terminal_as_it_was():
            yield
    finally:
        left.set()
        for number, handler in before.items():
            signal.signal(number, handler)
    if ending.signal is not None:
        raise SystemExit(ending.status)


def _watch_terminal(ending: Ending, left: threading.Event) -> None:
    """End as the signal of a closed terminal does where the terminal is closed and that signal does not come."""
    import select

    if not hasattr(select, "poll") or sys.stdin is None or not sys.stdin.isatty():
        return
    hung_up = select.poll()
    hung_up.register(sys.stdin.fileno(), 0)  # Asked for nothing, it tells that the other side is gone.
    while not left.is_set():
        if hung_up.poll(_LOOK_EVERY):
            ending(int(signal.SIGHUP), None)
            return


@contextmanager
def _terminal_as_it_was() -> Iterator[None]:
    """Put the terminal's settings back as they were, where there is a terminal and it is still there."""
    if not (sys.platform != "win32" and sys.stdin is not None and sys.stdin.isatty()):
        yield
        return
    import termios

    terminal = sys.stdin.fileno()
    settings = termios.tcgetattr(terminal)
    try:
        yield
    finally:
        with suppress(termios.error, OSError):
            termios.tcsetattr(terminal, termios.TCSANOW, settings)
