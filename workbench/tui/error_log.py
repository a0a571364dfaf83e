"""Bugs of the workbench that showed themselves: kept in a file for who mends them, told to the user in a line."""

from __future__ import annotations

import datetime as dt
import os
import platform
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Final

from workbench.display import visible
from workbench.errors import system_reason
from workbench.ui_language import say

#: A log above this size, in bytes, is begun anew.
_LARGEST: Final = 1_000_000


class ErrorLog:
    """The log of one session; the same mishap is written once, however often it happens."""

    def __init__(self, file: Path, clock: Callable[[], dt.datetime]) -> None:
        self._file, self._clock = file, clock
        self._kept: set[str] = set()

    def keep(self, error: BaseException) -> str:
        """Write the traceback of `error`, without the values of variables, and give the line that tells the user."""
        kind = type(error).__name__
        told = say("an error of the workbench itself ({kind}); what was decided before is in the record", kind=kind)
        written = "".join(traceback.format_exception(error))
        if written not in self._kept:
            try:
                self._write(written)
            except OSError as trouble:
                reason = system_reason(trouble)
                return say("{told}; its traceback can't be kept: {reason}", told=told, reason=reason)
            self._kept.add(written)
        return say("{told}; its traceback is in {file}", told=told, file=self._file)

    def _write(self, written: str) -> None:
        from workbench import __version__

        self._file.parent.mkdir(parents=True, exist_ok=True)
        versions = f"workbench {__version__}, Python {platform.python_version()}, {platform.system()}"
        entry = f"{self._clock().isoformat()}  {versions}\n{visible(written)}\n"
        # A traceback's last line may quote the article: nobody else is to read it.
        flags = os.O_WRONLY | os.O_CREAT | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0)
        descriptor = os.open(self._file, flags, 0o600)
        with os.fdopen(descriptor, "ab") as file:
            if hasattr(os, "fchmod"):
                os.fchmod(descriptor, 0o600)
            if file.tell() > _LARGEST:
                file.truncate(0)
            file.write(entry.encode("utf-8", "backslashreplace"))
