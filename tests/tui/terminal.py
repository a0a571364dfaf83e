"""The app in a process of its own on a terminal of its own: bytes in, and the record tells what came of them."""

from __future__ import annotations

import contextlib
import fcntl
import os
import signal
import struct
import subprocess
import sys
import termios
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

#: How long something may take to happen, in seconds; a loaded machine is slow.
PATIENCE = 60


class Terminal:
    """A pseudo-terminal with `workbench` on it; what it draws is kept."""

    def __init__(
        self, record: Path, *options: str, environment: Mapping[str, str] | None = None, ignored: int | None = None
    ) -> None:
        """`ignored`: a signal that the app is started to ignore, as `nohup` does."""
        self._master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        #: How the terminal was set before the app came.
        self.before = termios.tcgetattr(slave)
        self._slave = slave
        self.process = subprocess.Popen(
            [sys.executable, "-m", "workbench", "--db", str(record), "--as", "Ada", *options],
            stdin=slave, stdout=slave, stderr=slave, cwd=record.parent, start_new_session=True,
            preexec_fn=partial(_controlling, ignored),
            env={
                **os.environ, "WORKBENCH_CONFIG": str(record.parent / "config"), "LANG": "C.UTF-8",
                "TERM": "xterm-256color", **(environment or {}),
            },
        )  # fmt: skip
        self._drawn = bytearray()
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        with contextlib.suppress(OSError):  # The terminal was closed.
            while data := os.read(self._master, 65536):
                self._drawn += data

    @property
    def drawn(self) -> str:
        """Everything that was drawn so far, with the terminal's own sequences between."""
        return self._drawn.decode("utf-8", "replace")

    @property
    def settings(self) -> Sequence[Any]:
        """How the terminal is set now."""
        return termios.tcgetattr(self._slave)

    def send(self, keys: str, *, pieces: int | None = None) -> None:
        """Send keys in one write, or in pieces of so many bytes."""
        data = keys.encode()
        step = pieces or len(data)
        for start in range(0, len(data), step):
            os.write(self._master, data[start : start + step])

    @property
    def unread(self) -> int:
        """How many bytes were sent that the app has not read yet."""
        (waiting,) = struct.unpack("i", fcntl.ioctl(self._slave, termios.FIONREAD, struct.pack("i", 0)))
        return int(waiting)

    def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something has happened; fail with the end of what was drawn where it does not."""
        end = time.monotonic() + PATIENCE
        while not happened():
            assert time.monotonic() < end, self.drawn[-3000:]
            time.sleep(0.02)

    def hang_up(self) -> None:
        """Close the terminal, as a window that is closed or a lost connection does."""
        os.close(self._slave)
        os.close(self._master)
        self._slave = self._master = -1

    def close(self) -> None:
        """End the app, whatever it does."""
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for descriptor in (self._slave, self._master):
            if descriptor >= 0:
                os.close(descriptor)


def _controlling(ignored: int | None) -> None:
    # Whoever runs the tests under `nohup` has one of these ignored, and we would inherit that.
    for number in (signal.SIGHUP, signal.SIGTERM, signal.SIGQUIT):
        signal.signal(number, signal.SIG_DFL)
    if ignored is not None:
        signal.signal(ignored, signal.SIG_IGN)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
