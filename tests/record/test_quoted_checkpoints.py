"""A file that was held elsewhere may quote any checkpoint in its words: what of it is held against the record."""

from __future__ import annotations

import base64
import shutil
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.desk.desks import Clock, at, new_article
from tests.record.test_attacks import forged_history
from workbench.desk.maintenance import audit
from workbench.record.audit.audit import AuditReport
from workbench.record.checkpoints import Checkpoint, beside, notes_in, signed
from workbench.record.exported_checkpoints import held
from workbench.record.keys import Keys

Copy = Callable[[], Path]


@pytest.fixture
def foreign(tmp_path: Path) -> Checkpoint:
    """A checkpoint of another record, by another person's key."""
    with at(tmp_path / "other.db", "Zed", keys=tmp_path / "zed", seed=44, clock=Clock()) as desk:
        new_article(desk)
        return desk.checkpoint()


def report_with(path: Path, *quoted: Checkpoint) -> bytes:
    """A report of the record's that quotes checkpoints in its words; the trail knows it to the byte."""
    with at(path, keys=path.parent / "keys") as desk:
        note = desk.checkpoint()
        content = "\n".join(["# Report", *(one.note for one in quoted), "And again:", *(one.note for one in quoted)])
        content += f"\n{note.note}"
        desk.correspondence.report_exported(
            desk.articles.all()[0].id, form="md", level="legal", language="en", filename="r.md",
            sha256=sha256(content.encode()).hexdigest(), size=note.size, root=base64.b64encode(note.root).decode(),
        )  # fmt: skip
    return content.encode()


def against(path: Path, content: bytes, **more: object) -> AuditReport:
    more = {"keys": Keys(path.parent / "keys"), **more}
    return audit(path, against=[held("r.md", content)], remember=False, **more)  # type: ignore[arg-type]


def test_a_report_that_quotes_another_record_is_remarked_on_once(copy: Copy, foreign: Checkpoint) -> None:
    path = copy()
    content = report_with(path, foreign)
    for given in (content, content + b"\nsaved anew"):
        report = against(path, given)
        assert report.passed, report.findings
        assert sum("of another record" in remark for remark in report.remarks) == 1
        assert report.elsewhere


def test_a_checkpoint_of_another_record_alone_is_wrong(copy: Copy, foreign: Checkpoint) -> None:
    report = against(copy(), f"{foreign.note}\n{foreign.note}".encode())
    assert [finding.what for finding in report.findings if "of another record" in finding.what] == [
        f"the checkpoint of {foreign.size} events held elsewhere is of another record, {foreign.origin}"
    ]


def test_another_record_in_the_place_of_the_one_that_a_trusted_key_signed_is_wrong(
    copy: Copy, foreign: Checkpoint, tmp_path: Path
) -> None:
    path = copy()
    content = report_with(path, foreign)
    stranger = audit(tmp_path / "other.db", against=[held("r.md", content)])
    assert stranger.passed
    ours = Keys(path.parent / "keys").public()
    assert ours is not None
    assert not audit(tmp_path / "other.db", against=[held("r.md", content)], trust=[ours]).passed


def test_what_somebody_makes_up_in_a_report_that_is_known_is_a_remark(copy: Copy) -> None:
    path = copy()
    real = notes_in(beside(path).read_text())[-1]
    made_up = [replace(real, size=9999, signature=bytes(64)), replace(real, root=bytes(32), key_hash=b"abcd")]
    content = report_with(path, *made_up)
    report = against(path, content)
    assert report.passed, report.findings
    assert sum("that no known key signed" in remark for remark in report.remarks) == 2
    assert not against(path, content + b"\n").passed


def test_what_a_known_key_signed_counts_wherever_it_stands(copy: Copy, tmp_path: Path) -> None:
    path = copy()
    real = notes_in(beside(path).read_text())[-1]
    other = signed(real.origin, real.size, bytes(32), Keys(path.parent / "keys"))
    report = against(path, report_with(path, other))
    assert any("written anew" in finding.what for finding in report.findings)


def test_a_history_written_anew_is_found_by_a_report_even_where_its_event_is_copied(copy: Copy) -> None:
    path = copy()
    content = report_with(path)
    genuine = notes_in(content.decode())[-1]
    forged_history(path, path.parent / "other")
    with at(path, keys=path.parent / "other") as desk:
        note = desk.checkpoint()
        for size, root in ((note.size, base64.b64encode(note.root).decode()), (None, None)):
            desk.correspondence.report_exported(
                desk.articles.all()[0].id, form="md", level="legal", language="en", filename="r.md",
                sha256=sha256(content).hexdigest(), size=size, root=root,
            )  # fmt: skip
    assert genuine.origin == note.origin
    shutil.rmtree(path.parent / "keys")
    for keys in (None, Keys(path.parent / "other")):
        assert not against(path, content, keys=keys).passed


def test_many_quoted_checkpoints_are_counted(copy: Copy, foreign: Checkpoint) -> None:
    path = copy()
    report = against(path, report_with(path, *(replace(foreign, size=size) for size in range(1, 101))))
    assert report.passed
    assert sum("quotes a checkpoint" in remark for remark in report.remarks) == 20
    assert "more checkpoints quoted: 80" in report.remarks


def test_a_checkpoint_by_another_key_than_the_one_named_is_told(
    copy: Copy, foreign: Checkpoint, tmp_path: Path
) -> None:
    path = copy()
    note = notes_in(beside(path).read_text())[-1]
    zed = Keys(tmp_path / "zed").public()
    ours = Keys(path.parent / "keys").public()
    assert zed is not None
    assert ours is not None
    said = f"the checkpoint of {note.size} events held elsewhere is signed by another key than you named"
    assert said in audit(path, against=[note], trust=[zed]).remarks
    assert said not in audit(path, against=[note], trust=[zed, ours]).remarks
    unknown = replace(note, key_hash=b"abcd")
    assert any("by none that you named" in remark for remark in audit(path, against=[unknown], trust=[ours]).remarks)


def test_many_made_up_checkpoints_are_told_in_a_moment_and_each_line_once(copy: Copy) -> None:
    path = copy()
    real = notes_in(beside(path).read_text())[-1]
    many = (
        replace(real, size=number % 5, root=sha256(str(number).encode()).digest(), key_hash=b"abcd").note
        for number in range(5000)
    )
    findings = against(path, "\n".join(many).encode()).findings
    assert len(findings) == len(set(findings)) == 5
