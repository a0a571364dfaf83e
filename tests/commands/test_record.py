from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import tamper

TEXT = "The fund raised 7 million dollars in 2023. It now has 120 workers.\n"


@pytest.fixture
def record(tmp_path: Path, run: Run) -> Path:
    """A record with one article, made by the commands."""
    article = tmp_path / "fund.txt"
    article.write_text(TEXT)
    path = tmp_path / "claims.db"
    assert run("import", "--db", path, "--lang", "en", article).status == 0
    return path


def test_a_record_made_by_commands_is_sound_and_signed(record: Path, run: Run) -> None:
    told = run("audit", "--db", record)
    assert told.status == 0, told.out
    assert "1 checkpoint agrees" in told.out
    assert "sound" in told.out
    data = json.loads(run("audit", "--db", record, "--json").out)
    assert (data["passed"], data["findings"], data["first_wrong_event"]) == (True, [], None)


def test_a_checkpoint_is_printed_and_audited_against(record: Path, run: Run, tmp_path: Path) -> None:
    note = run("checkpoint", "--db", record)
    assert note.status == 0
    file = tmp_path / "note.txt"
    file.write_text(note.out)
    assert run("audit", "--db", record, "--against", file).status == 0
    assert run("audit", "--db", record, "--against", note.out).status == 0
    assert run("audit", "--db", record, "--against", "-", stdin=note.out.encode()).status == 0
    data = json.loads(run("checkpoint", "--db", record, "--json").out)
    assert data["note"] == note.out


def test_against_what_holds_no_checkpoint_is_a_failure(record: Path, run: Run, tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("nothing")
    for source in (empty, tmp_path / "missing.txt", "-"):
        told = run("audit", "--db", record, "--against", source)
        assert (told.status, told.out) == (1, "")
        assert told.err.count("\n") == 1


def test_an_event_changed_behind_a_report_is_named_by_its_number(record: Path, run: Run, tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    assert run("export", "--db", record, "-o", report).status == 0
    assert run("audit", "--db", record, "--against", report).status == 0
    tamper(record, """UPDATE events SET body = replace(body, '"actor":"Ada"', '"actor":"Eve"') WHERE seq = 2""")
    told = run("audit", "--db", record, "--against", report)
    assert told.status == 1
    assert "event 2: " in told.out


def test_an_event_is_proven(record: Path, run: Run) -> None:
    proof = run("proof", "--db", record, "2")
    assert proof.status == 0
    assert proof.out.startswith("c2sp.org/tlog-proof@v1\nextra ")
    since = run("proof", "--db", record, "--since", "1")
    assert since.status == 0
    assert "claims-workbench/" in since.out
    assert run("proof", "--db", record).status == 2
    assert run("proof", "--db", record, "999").status == 1
    assert run("proof", "--db", record, "2", "--since", "1").status == 2


def test_keys_are_shown_and_trusted(record: Path, run: Run) -> None:
    shown = run("key", "--db", record).out.splitlines()
    assert shown[0].startswith("ed25519:")
    assert shown[1].startswith("claims-workbench/")
    assert run("key", "--trust", shown[0]).status == 0
    assert run("key", "--trust", "nonsense").status == 1
    assert run("audit", "--db", record, "--key", shown[0]).status == 0


def test_a_backup_and_its_return(record: Path, run: Run, tmp_path: Path) -> None:
    backup = tmp_path / "backup.db"
    assert "audited" in run("backup", "--db", record, backup).out
    assert run("backup", "--db", record, backup).status == 1
    assert run("note", "--db", record, "1", "a thought").status == 0
    told = run("restore", "--db", record, backup)
    assert told.status == 0
    assert "what was there is now" in told.out
    assert "does not have the newest" in told.err
    assert run("audit", "--db", record).status == 0


def test_tables_are_repaired_from_the_events(record: Path, run: Run) -> None:
    assert run("repair", "--db", record).status == 1
    tamper(record, "UPDATE claims SET verdict = 'verified'")
    assert "`workbench repair`" in run("audit", "--db", record).out
    assert "made anew" in run("repair", "--db", record).out
    assert run("audit", "--db", record).status == 0


def test_undo_and_redo(record: Path, run: Run) -> None:
    assert run("mark", "--db", record, "1", "disputed").status == 0
    assert "claim 1  open → disputed\n" in run("undo", "--db", record).out
    assert run("undo", "--db", record).status == 1
    assert "claim 1  open → disputed\n" in run("redo", "--db", record).out


def test_sources_are_listed_with_their_ids_and_claims(record: Path, run: Run) -> None:
    assert run("note", "--db", record, "1", "--source", "Annual report").status == 0
    (line,) = run("sources", "--db", record).out.splitlines()
    assert "Annual report" in line
    assert line.endswith("claims 1/1")
    data = json.loads(run("sources", "--db", record, "--json").out)
    assert (data["title"], data["confidential"], data["claims"]) == ("Annual report", False, ["1/1"])
    assert run("destroy", "--db", record, "source", data["id"], "--reason", "asked", "--yes").status == 1


def test_a_record_without_sources_says_so(run: Run, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    (tmp_path / "fund.txt").write_text("The fund raised 7 million dollars.\n")
    assert run("import", "--db", new, "--lang", "en", tmp_path / "fund.txt").status == 0
    listed = run("sources", "--db", new)
    assert (listed.status, listed.out) == (0, "")
    assert "the record holds no source yet" in listed.err
    assert run("sources", "--db", new, "--json").err == ""


def test_the_rule_is_shown_and_set(record: Path, run: Run) -> None:
    now = run("rule", "--db", record).out.splitlines()
    assert now[0] == "source            a verified claim needs a source that supports it"
    assert now[1] == "dates with claim  a date that only says when is decided with the claim of its sentence"
    assert run("rule", "--db", record, "dates alone").out == "dates alone       every date is decided by itself\n"
    assert run("rule", "--db", record, "none").out == "none              a verified claim needs nothing\n"
    assert run("mark", "--db", record, "1", "verified").status == 0
    assert run("rule", "--db", record, "many").status == 2


def test_retention_hold_and_destruction(record: Path, run: Run) -> None:
    assert "kept until 2099-12-31" in run("retain", "--db", record, "1", "2099-12-31").out
    assert run("retain", "--db", record, "1", "soon").status == 2
    destroy = ("destroy", "--db", record, "article", "1", "--reason", "asked", "--yes")
    assert "is kept until 2099-12-31" in run(*destroy).err
    assert "no retention date" in run("retain", "--db", record, "1", "never").out
    assert "on hold: lawsuit" in run("hold", "--db", record, "1", "lawsuit").out
    assert "is on hold: lawsuit" in run(*destroy).err
    assert "not on hold" in run("release", "--db", record, "1").out
    assert run("destroy", "--db", record, "article", "1", "--reason", "asked", stdin=b"n\n").status != 0
    assert run(*destroy).out == "destroyed\n"
    assert run("audit", "--db", record).status == 0
    told = run("retain", "--db", record)
    assert re.fullmatch(r"   1  \S+  no retention date  not on hold\n", told.out), told.out
    data = json.loads(run("retain", "--db", record, "1", "--json").out)
    assert (data["article"], data["retain_until"], data["hold"]) == (1, None, None)


@pytest.mark.parametrize("command", ["audit", "checkpoint", "backup"])
def test_what_is_no_record_is_a_failure_in_one_line(command: str, run: Run, tmp_path: Path) -> None:
    foreign = tmp_path / "claims.db"
    foreign.write_text("letters")
    extra = [tmp_path / "copy.db"] if command == "backup" else []
    told = run(command, "--db", foreign, *extra)
    assert (told.status, told.out) == (1, "")
    assert told.err.count("\n") == 1
    assert foreign.read_text() == "letters"
