"""What is read back from a file that was held elsewhere."""

from __future__ import annotations

import io
import os
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.desk.desks import at
from workbench.record import exported_checkpoints as held_module
from workbench.record.checkpoints import Checkpoint
from workbench.record.errors import DeskError
from workbench.record.exported_checkpoints import held, held_file, held_stream


@pytest.fixture
def note(path: Path, tmp_path: Path) -> Checkpoint:
    with at(path, keys=tmp_path / "keys") as desk:
        return desk.checkpoint()


def zipped(text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", text)
    return made.getvalue()


def test_each_checkpoint_is_told_once_however_often_it_stands_there(note: Checkpoint) -> None:
    other = replace(note, size=note.size + 1)
    text = f"{note.note}\n" * 3 + f"<p>{other.note}</p>" + note.note
    assert held("a.md", text.encode()).notes == (note, other)
    assert held("a.docx", zipped(text)).notes == (note, other)


@pytest.mark.parametrize(
    ("before", "after", "is_report"),
    [("", "", False), ("\n\n", "\n \n", False), ("Dear lawyer,\n", "", True), ("", "{}", True)],
)
def test_a_file_of_checkpoints_alone_is_no_report(note: Checkpoint, before: str, after: str, is_report: bool) -> None:
    assert held("a.txt", f"{before}{note.note}\n{note.note}{after}".encode()).is_report is is_report


def test_many_checkpoints_are_taken_out_of_a_text_in_one_pass(note: Checkpoint) -> None:
    text = "".join(replace(note, size=size).note + "\n" for size in range(1, 20_001))
    found = held("many.txt", text.encode())
    assert len(found.notes) == 20_000
    assert not found.is_report


def test_what_is_no_file_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", tmp_path, Path("/dev/zero")):
        with pytest.raises(DeskError, match="is no file"):
            held_file(path)


def test_what_is_larger_than_any_report_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(held_module, "LARGEST", 1 << 20)
    large = tmp_path / "large.md"
    large.write_bytes(bytes((1 << 20) + 1))
    with pytest.raises(DeskError, match="larger than any report"):
        held_file(large)
    with pytest.raises(DeskError, match="larger than any report"):
        held_stream("standard input", io.BytesIO(large.read_bytes()))
    assert held_stream("standard input", io.BytesIO(bytes(1 << 20))).notes == ()
    with pytest.raises(DeskError, match="too large once unpacked"):
        held("large.docx", zipped("x" * ((1 << 20) + 1)))


def test_a_zipped_report_is_looked_through_piece_by_piece(note: Checkpoint) -> None:
    far = "<w:t>word</w:t>" * 140_000
    content = zipped(f"{far}<w:p>{note.note}</w:p>{far}")
    tracemalloc.start()
    try:
        assert held("far.docx", content).notes == (note,)
        assert tracemalloc.get_traced_memory()[1] < 16 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("shift", range(0, 600, 50))
def test_a_checkpoint_at_the_edge_of_a_piece_is_found(note: Checkpoint, shift: int) -> None:
    content = zipped("x" * ((1 << 20) - shift) + f"\n{note.note}")
    assert held("edge.docx", content).notes == (note,)


def test_a_damaged_pdf_is_one_line(capfd: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    spoilt = tmp_path / "spoilt.pdf"
    spoilt.write_bytes(b"%PDF-1.4\n" + bytes(range(256)) * 40)
    with pytest.raises(DeskError, match=r"spoilt\.pdf can't be read: it is damaged, or no PDF"):
        held_file(spoilt)
    assert capfd.readouterr() == ("", "")
