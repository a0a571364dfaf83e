from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import tamper


@pytest.mark.parametrize(
    ("short", "long"),
    [
        (["--no-open-findings"], ["--refuse", "findings"]),
        (["--in-dossier"], ["--refuse", "dossier"]),
        (["--in-dossier", "--refuse", "findings"], ["--refuse", "dossier", "--refuse", "findings"]),
    ],
)
def test_findings_and_dossier_are_asked_for_in_short(
    tmp_path: Path, run: Run, short: list[str], long: list[str]
) -> None:
    text = "Le garage a 43 voitures. Le mardi 12 juin 2024, il en a vendu douze.\n"
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    record = tmp_path / "r.db"
    assert run("import", "--db", record, tmp_path / "a.txt", "--lang", "fr", "--published", "2024-06-13").status == 0
    asked = run("check", "--db", record, *short)
    assert asked == run("check", "--db", record, *long)
    assert asked.out != run("check", "--db", record).out


def test_a_record_that_does_not_pass_its_audit_lets_nothing_out(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.txt").write_text("Le garage a 43 voitures.\n", encoding="utf-8")
    record = tmp_path / "r.db"
    assert run("import", "--db", record, tmp_path / "a.txt", "--lang", "fr").status == 0
    assert run("check", "--db", record, "--allow", "open", "--allow", "sign-off").status == 0
    tamper(record, "UPDATE claims SET state = 'dismissed'")
    ran = run("check", "--db", record, "--allow", "sign-off")
    assert (ran.status, ran.out) == (1, "")
    assert "the record is not sound: " in ran.err
    assert "`workbench repair` mends it" in ran.err
