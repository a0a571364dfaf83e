from __future__ import annotations

import ast
import base64
import html
import importlib
import json
import os
import sqlite3
import stat
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, new_article, tamper
from tests.record.test_tree import subproof
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.record.audit.findings import Finding
from workbench.record.checkpoints import Checkpoint, beside, notes_in, signed
from workbench.record.definition import Tables
from workbench.record.errors import CorruptRecord, DeskError, NotFound
from workbench.record.exported_checkpoints import held_file
from workbench.record.keys import Keys, PublicKey
from workbench.record.tree import EMPTY_ROOT

VERIFIER = Path(__file__).parent / "verify_record.py"


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "settings" / "keys"


def verified(*arguments: object) -> tuple[int, str]:
    """What the verifier says, which imports nothing of the project."""
    command = [sys.executable, "-I", str(VERIFIER), *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    return ran.returncode, ran.stdout + ran.stderr


def test_the_first_checkpoint_makes_the_key_and_opening_does_not(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        desk.articles.all()
    assert not keys.exists()
    with at(path, keys=keys) as desk:
        note = desk.checkpoint()
        assert desk.checkpoints() == [note]
    assert stat.S_IMODE((keys / "checkpoint-key.pem").stat().st_mode) == 0o600
    assert stat.S_IMODE(keys.stat().st_mode) == 0o700


def test_a_desk_without_keys_signs_nothing(path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
        assert desk.latest_checkpoint() is None
        with pytest.raises(DeskError, match="no folder of keys"):
            desk.checkpoint()
    assert not beside(path).exists()


def test_a_desk_that_wrote_something_signs_it_when_it_closes(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        new_article(desk)
    (note,) = notes_in(beside(path).read_text())
    report = audit(path, keys=Keys(keys))
    assert report.size == note.size
    assert report.checkpoints == (note,)
    with at(path, keys=keys) as desk:
        desk.articles.all()
    assert len(notes_in(beside(path).read_text())) == 1


def test_a_desk_that_can_not_sign_closes_all_the_same(path: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    with at(path, keys=blocked) as desk:
        new_article(desk)
    assert audit(path).passed


def test_a_checkpoint_is_a_signed_note(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        new_article(desk)
        note = desk.checkpoint()
        origin, size, root, blank, signature = note.note.removesuffix("\n").split("\n")
        assert origin == desk.origin
        assert int(size) == desk.heads().own
        assert len(base64.b64decode(root)) == 32
        assert blank == ""
        assert signature.startswith(f"— {origin} ")
        assert notes_in(note.note) == [note]
        public = Keys(keys).public()
        assert public is not None
        assert note.signed_by([public]) == public
        assert desk.checkpoint() == note
        assert desk.signers() == {public: "Ada"}


def test_a_checkpoint_is_not_signed_over_a_changed_trail(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        new_article(desk)
        desk.checkpoint()
    tamper(path, """UPDATE events SET body = replace(body, '"actor":"Ada"', '"actor":"Eve"') WHERE seq = 1""")
    with at(path, keys=keys) as desk, pytest.raises(CorruptRecord, match="not what was signed"):
        desk.checkpoint()


def test_nothing_is_written_to_nor_proven_from_a_changed_trail(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        row = new_article(desk)
    tamper(path, """UPDATE events SET body = replace(body, '"actor":"Ada"', '"actor":"Eve"') WHERE seq = 1""")
    size = audit(path).size
    with at(path, keys=keys) as desk:
        for act in (
            lambda: desk.correspondence.add_note(row.id, "in good faith"),
            lambda: desk.verdicts.set(desk.claims.get(row.id, 1).id, Verdict.DISPUTED),
            desk.acts.undo,
            lambda: desk.proof(0),
            lambda: desk.proof(1),
            desk.checkpoint,
        ):
            with pytest.raises(CorruptRecord, match="not what was signed"):
                act()
    assert audit(path).size == size


def test_a_trail_that_changes_while_it_is_worked_on_is_not_signed(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        row = new_article(desk)
    desk = Desk.open(path, actor="Ada", clock=Clock(), keys=keys)
    desk.correspondence.add_note(row.id, "in good faith")
    tamper(path, "UPDATE events SET body = replace(body, 'good', 'best')")
    with pytest.raises(CorruptRecord, match="not what was written"):
        desk.close()


def test_a_head_that_was_changed_is_not_signed(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        new_article(desk)
    tamper(path, "UPDATE head SET frontier = zeroblob(length(frontier))")
    with at(path, keys=keys) as desk, pytest.raises(CorruptRecord, match="not what was written"):
        desk.checkpoint()


def reports(note: Checkpoint, folder: Path) -> dict[str, Path]:
    """Reports in several formats that carry the checkpoint, each as such a format mangles lines and quotes."""
    text = note.note
    made = {
        "a.md": f"# Report\n\n```\n{text}```\n",
        "a.txt": "\n".join(f"    {line}" for line in text.splitlines()),
        "a.html": f"<html><pre>{html.escape(text)}</pre></html>",
        "b.html": "<p>" + "<br>\n".join(html.escape(line) for line in text.splitlines()) + "</p>",
        "a.json": json.dumps({"checkpoint": text}),
        "b.json": json.dumps({"checkpoint": text}, ensure_ascii=False),
        "a.csv": '"checkpoint","' + text.replace("\n", "\r\n") + '"\r\n',
    }
    paths = {name: folder / name for name in made}
    for name, content in made.items():
        paths[name].write_text(content, encoding="utf-8", newline="")
    paths["a.docx"] = folder / "a.docx"
    with zipfile.ZipFile(paths["a.docx"], "w") as archive:
        runs = "<w:br/>".join(f"<w:t>{html.escape(line)}</w:t>" for line in text.splitlines())
        archive.writestr("word/document.xml", f"<w:document><w:p><w:r>{runs}</w:r></w:p></w:document>")
    return paths


def test_a_checkpoint_is_found_in_reports_of_every_format(path: Path, keys: Path, tmp_path: Path) -> None:
    with at(path, keys=keys) as desk:
        new_article(desk)
        note = desk.checkpoint()
    for name, report in reports(note, tmp_path).items():
        assert held_file(report).notes == (note,), name
    empty = tmp_path / "empty.txt"
    empty.write_text("nothing")
    assert held_file(empty).notes == ()
    with pytest.raises(DeskError, match="can't be read"):
        held_file(tmp_path / "missing")


@pytest.mark.parametrize("written", ["", "ed25519:", "ed25519:AAAA", "name+hash+AAAA", "ü"])
def test_what_is_no_key_is_told(written: str) -> None:
    with pytest.raises(DeskError, match="no public key"):
        PublicKey.read(written)


def test_a_key_is_read_in_both_its_forms() -> None:
    key = PublicKey(bytes(range(32)))
    assert PublicKey.read(str(key)) == PublicKey.read(key.verifier("some/origin")) == key


def test_a_key_that_is_trusted_vouches_for_a_colleagues_checkpoint(path: Path, keys: Path, tmp_path: Path) -> None:
    with at(path, "Ada", keys=keys) as desk:
        new_article(desk)
    bobs = Keys(tmp_path / "bob")
    report = audit(path, keys=bobs)
    assert report.passed
    assert any("of Ada signed checkpoints" in remark for remark in report.remarks)
    public = Keys(keys).public()
    assert public is not None
    bobs.trust(public)
    bobs.trust(public)
    assert bobs.trusted() == [public]
    assert audit(path, keys=bobs).remarks == audit(path, trust=[public]).remarks == ()


def test_a_spoilt_key_is_told(path: Path, keys: Path) -> None:
    keys.mkdir(parents=True)
    (keys / "checkpoint-key.pem").write_text("no key")
    with at(path, keys=keys) as desk, pytest.raises(DeskError, match="can't be read"):
        desk.checkpoint()


def test_consistency_of_two_checkpoints_is_proven(desk: Desk, path: Path, keys: Path) -> None:
    new_article(desk)
    with at(path, "Bob", keys=keys, clock=Clock()) as bob:
        first = bob.checkpoint()
        bob.correspondence.add_note(bob.articles.all()[0].id, "more")
        second = bob.checkpoint()
        proof = bob.consistency(first.size, second.size)
        bodies = [row["body"].encode() for row in bob.store.rows("SELECT body FROM events ORDER BY seq")]
        assert proof == subproof(first.size, bodies[: second.size], True)
        for sizes in ((0, 2), (3, 2), (1, 999)):
            with pytest.raises(NotFound):
                bob.consistency(*sizes)


def test_the_verifier_imports_the_standard_library_alone() -> None:
    names = set()
    for node in ast.walk(ast.parse(VERIFIER.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add(node.module or "")
    assert {name.split(".")[0] for name in names} <= set(sys.stdlib_module_names)


def test_the_verifier_finds_a_real_record_sound(copy: Callable[[], Path], tmp_path: Path) -> None:
    path = copy()
    public = Keys(path.parent / "keys").public()
    note = tmp_path / "note"
    note.write_text(notes_in(beside(path).read_text())[-1].note, encoding="utf-8")
    status, said = verified(path, "--key", public, "--checkpoint", note)
    assert status == 0, said
    assert base64.b64encode(audit(path).root).decode() in said
    assert not [file for file in path.parent.iterdir() if file.name.endswith("-wal") and file.stat().st_size]


@pytest.mark.parametrize(
    "change",
    [
        """UPDATE events SET body = replace(body, '"actor":"Ada"', '"actor":"Eve"') WHERE seq = 6""",
        """UPDATE events SET body = replace(body, '"actor":"Ada"', '"actor":"Eve","actor":"Ada"') WHERE seq = 6""",
        """UPDATE events SET body = replace(body, '"actor"', ' "actor"') WHERE seq = 6""",
        "DELETE FROM events WHERE seq = 5",
        "DELETE FROM events WHERE seq > 9",
        "UPDATE blobs SET bytes = CAST('x' AS BLOB)",
        "UPDATE confidential SET body = '{}'",
        "UPDATE checkpoints SET note = replace(note, '/', '+')",
    ],
)
def test_the_verifier_tells_of_a_change(change: str, copy: Callable[[], Path]) -> None:
    path = copy()
    tamper(path, change)
    status, said = verified(path, "--key", Keys(path.parent / "keys").public())
    assert status == 1, said
    assert "WRONG" in said


def test_the_verifier_accepts_the_proof_of_every_event_and_no_other(copy: Callable[[], Path], tmp_path: Path) -> None:
    path = copy()
    keys = path.parent / "keys"
    with at(path, keys=keys) as desk:
        proofs = {seq: desk.proof(seq) for seq in (0, 6, desk.heads().own - 1)}
        assert desk.proof(desk.trail.event(6).id) == proofs[6]
    for seq, proof in proofs.items():
        file = tmp_path / "proof"
        file.write_text(proof, encoding="utf-8")
        status, said = verified("--proof", file, "--key", Keys(keys).public())
        assert status == 0, said
        assert f"event {seq} of " in said
        file.write_text(proof.replace(f"index {seq}\n", f"index {seq + 1}\n"), encoding="utf-8")
        assert verified("--proof", file, "--key", Keys(keys).public())[0] == 1
        assert verified("--proof", file, "--key", PublicKey(bytes(32)))[0] == 1


def test_openssl_reads_the_same_key(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        desk.checkpoint()
    public = Keys(keys).public()
    assert public is not None
    out = subprocess.run(
        ["openssl", "pkey", "-in", str(keys / "checkpoint-key.pem"), "-pubout", "-outform", "DER"],
        capture_output=True, check=True, env={**os.environ},
    ).stdout  # fmt: skip
    assert out[-32:] == public.raw


def test_a_report_that_can_not_be_unpacked_is_told(tmp_path: Path) -> None:
    whole = tmp_path / "whole.docx"
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<w:p>text</w:p>" * 100)
    content = whole.read_bytes()
    spoilt = {
        "cut": content[:60],
        "crc": content.replace(content[14:18], b"\x00\x00\x00\x00"),
        "locked": content.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"),
        "packed": content.replace(
            b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x08\x00", b"PK\x01\x02\x14\x03\x14\x00\x00\x00\x63\x00"
        ),
        "stream": content[:50] + b"\xff" * 10 + content[60:],
    }
    for name, changed in spoilt.items():
        assert changed != content, name
        file = tmp_path / name
        file.write_bytes(changed)
        with pytest.raises(DeskError, match="can't be read"):
            held_file(file)


def test_a_report_of_mark_up_alone_is_read_in_a_moment(tmp_path: Path) -> None:
    hostile = tmp_path / "hostile.docx"
    with zipfile.ZipFile(hostile, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "<" * 3_000_000)
    assert held_file(hostile).notes == ()


def test_a_checkpoint_that_a_windows_shell_wrote_is_read(path: Path, keys: Path, tmp_path: Path) -> None:
    with at(path, keys=keys) as desk:
        note = desk.checkpoint()
    (tmp_path / "note.txt").write_text(note.note, encoding="utf-16")
    assert held_file(tmp_path / "note.txt").notes == (note,)


def test_a_checkpoint_of_no_events_agrees_with_every_trail(path: Path, keys: Path) -> None:
    with at(path, keys=keys) as desk:
        desk.checkpoint()
        empty = signed(desk.origin, 0, EMPTY_ROOT, Keys(keys))
    assert audit(path, against=[empty]).passed
    assert notes_in(empty.note.replace("\n0\n", "\n00\n")) == []


def test_a_colleague_may_write_and_sign_while_the_record_is_audited(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    auditing = importlib.import_module("workbench.record.audit.audit")
    check_form = auditing._check_form

    def write_meanwhile(connection: sqlite3.Connection, of_desk: Tables) -> list[Finding]:
        found: list[Finding] = check_form(connection, of_desk)
        with at(path, "Bob", keys=tmp_path / "keys") as bob:
            bob.correspondence.add_note(row.id, "while you read")
        return found

    with at(path, keys=tmp_path / "keys") as desk:
        row = new_article(desk)
    monkeypatch.setattr(auditing, "_check_form", write_meanwhile)
    for _ in range(2):
        report = audit(path, keys=Keys(tmp_path / "keys"))
        assert report.passed, report.findings
