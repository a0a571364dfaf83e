"""What the processes do that the tests start, kill and starve: they write, and say what the record acknowledged."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sqlite3
import sys
from collections.abc import Mapping, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path
from typing import Any

from tests.desk.desks import at
from workbench.record.errors import DeskError

PRELOADED = [
    "tests.record.writers", "rfc8785", "sqlite_utils", "workbench.desk", "workbench.cli",
    *(f"workbench.commands.{name}" for name in ("articles", "drafts", "record", "reports", "retention")),
]  # fmt: skip


def starting() -> ForkServerContext:
    """Starts processes from one that has imported what they need, so that hundreds of them take seconds."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(PRELOADED)
    return context


def run_command(folder: Path, words: Sequence[str], environment: Mapping[str, str], told: Path) -> None:
    """Run `workbench` with these words in `folder`; what it prints goes into the file `told`."""
    from workbench.__main__ import main

    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    with told.open("wb") as file:
        for stream in (1, 2):
            os.dup2(file.fileno(), stream)
    sys.argv = ["workbench", *words]
    main()


def write_for_ever(path: Path, article: str, name: str, say: Connection) -> None:
    """Add notes until killed; each note's text goes down the pipe once the record has acknowledged it."""
    with at(path, name, patience=60.0) as desk:
        number = 0
        while True:
            text = f"{name} {number}"
            desk.correspondence.add_note(article, text)
            say.send(text)
            number += 1


def add_note(path: Path, words: str) -> None:
    """Add one note and close the record."""
    with at(path, "Bob") as desk:
        desk.correspondence.add_note(desk.articles.all()[0].id, words)


def write_until_refused(path: Path, article: str, limit: int, answer: Connection) -> None:
    """Add notes until the file may grow no more; answer with what was acknowledged, and with the error."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    acknowledged: list[str] = []
    with at(path, "Cy") as desk:
        try:
            for number in range(10_000):
                desk.correspondence.add_note(article, text := f"note {number} " + "x" * 500)
                acknowledged.append(text)
        except (DeskError, sqlite3.Error) as error:
            answer.send((acknowledged, type(error).__name__, str(error)))
            return
    answer.send((acknowledged, "", ""))


def destroy_and_be_killed(path: Path, source: str) -> None:
    """Destroy a source's name and be killed as soon as that is committed."""
    with at(path) as desk:
        connection = desk.store.connection
        desk.acts.undoable(desk.articles.all()[0].id)
        desk.store.connection = KilledAfterCommit(connection)
        desk.retention.destroy_source(source, "asked")


class KilledAfterCommit:
    """A connection whose process is killed once it has committed."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def execute(self, sql: str, *parameters: Any) -> sqlite3.Cursor:
        cursor = self._connection.execute(sql, *parameters)
        if sql == "COMMIT":
            os.kill(os.getpid(), signal.SIGKILL)
        return cursor

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def write_some(path: Path, article: str, name: str, count: int) -> None:
    """Add `count` notes."""
    with at(path, name, patience=60.0) as desk:
        for number in range(count):
            desk.correspondence.add_note(article, f"{name} {number}")


def make(path: Path, name: str) -> None:
    """Open the record, and make it if it is not there."""
    with at(path, name, patience=60.0) as desk:
        desk.heads()
