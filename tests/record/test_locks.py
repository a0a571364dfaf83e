"""A process never lets go of its lock on a record that it has open, whatever else it does with the file.

To close any descriptor of a file drops all POSIX locks that the process holds on it. Another process that closes the
record then takes itself for the last one, carries the -wal over and deletes it, and what is written next is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, new_article
from tests.record import writers
from workbench.articles import ArticleError, read_article
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.record.errors import DeskError
from workbench.record.store import is_database


def another_process_notes(path: Path, words: str, processes: ForkServerContext) -> None:
    process = processes.Process(target=writers.add_note, args=(path, words))
    process.start()
    process.join(60)
    assert process.exitcode == 0


def second_writer(path: Path) -> None:
    with at(path, "Ada's other window"):
        pass


def reader(path: Path) -> None:
    with at(path, read_only=True):
        pass


def refused_opening(path: Path) -> None:
    with pytest.raises(DeskError):
        Desk.open(path / "nothing", actor="Ada", clock=lambda: None)  # type: ignore[arg-type, return-value]


@pytest.mark.parametrize(
    "meanwhile", [second_writer, reader, audit, is_database, refused_opening], ids=lambda act: act.__name__
)
def test_what_two_processes_write_is_kept(
    path: Path, meanwhile: Callable[[Path], object], processes: ForkServerContext
) -> None:
    with at(path) as desk:
        article = new_article(desk).id
        for number in range(3):
            desk.correspondence.add_note(article, f"Ada {number}")
            meanwhile(path)
            another_process_notes(path, f"Bob {number}", processes)
            assert path.with_name(path.name + "-wal").exists(), "another process took itself for the last one"
    with at(path) as desk:
        written = {note.text for note in desk.correspondence.notes(article)}
    assert written == {f"{who} {number}" for who in ("Ada", "Bob") for number in range(3)}
    report = audit(path)
    assert report.passed, report.findings


def test_an_export_keeps_the_lock(path: Path, tmp_path: Path, processes: ForkServerContext) -> None:
    from workbench.reports.export import export
    from workbench.reports.formats import FORMATS
    from workbench.reports.model import Edition, Level

    with at(path, keys=tmp_path / "keys") as desk:
        article = new_article(desk).id
        export(desk, article, tmp_path / "report.md", FORMATS["md"], Edition(Level.INTERNAL, Clock()(), "Ada"))
        another_process_notes(path, "Bob", processes)
        assert path.with_name(path.name + "-wal").exists()
        desk.correspondence.add_note(article, "Ada")
    assert audit(path).passed


@pytest.mark.parametrize("ending", ["", "-wal", "-shm"])
def test_the_record_is_known_by_any_name_as_no_file_to_read(path: Path, tmp_path: Path, ending: str) -> None:
    with at(path) as desk:
        new_article(desk)
        other = tmp_path / "article.txt"
        other.hardlink_to(path.with_name(path.name + ending))
        assert desk.owns(other)
        assert not desk.owns(tmp_path / "nothing")
    with pytest.raises(ArticleError):
        read_article(path)
