from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run


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
