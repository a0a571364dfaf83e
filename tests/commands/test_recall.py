"""`workbench recall`: claims and words, for people and programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import MadeOnce, Run

FIRST = "Sailors\n\nThe ferry company Armor employs 340 sailors in Brest.\n"
SECOND = "Ferries\n\nIn Brest, the ferry company Armor still employs 340 sailors. It has 12 boats.\n"


@pytest.fixture
def record(run: Run, made_once: MadeOnce) -> Path:
    def make(folder: Path) -> None:
        path = folder / "claims.db"
        for name, text in (("one.txt", FIRST), ("two.txt", SECOND)):
            (folder / name).write_text(text, encoding="utf-8")
            assert run("import", "--db", path, "--lang", "en", "--published", "2024-05-08", folder / name).status == 0
        assert run("note", "--db", path, "-a", "1", "1", "--source", "Crew list").status == 0
        assert run("mark", "--db", path, "-a", "1", "1", "verified").status == 0

    return made_once(make) / "claims.db"


def test_a_claim_comes_with_what_was_checked_before(run: Run, record: Path) -> None:
    ran = run("recall", "--db", record, "2", "1")
    assert "✓ the same figure: 340 sailors, then and now" in ran.out
    assert "Sailors (2024-05-08), article 1, claim 1: verified by Ada" in ran.out
    assert "supports: Crew list" in ran.out


def test_the_day_of_an_import_is_not_told_as_that_of_publication(run: Run, record: Path) -> None:
    (record.parent / "three.txt").write_text(FIRST.replace("Brest", "Brest, France"), encoding="utf-8")
    assert run("import", "--db", record, "--lang", "en", record.parent / "three.txt").status == 0
    assert "Sailors (undated, imported on " in run("recall", "--db", record, "2", "1").out


def test_a_program_gets_the_same(run: Run, record: Path) -> None:
    (line,) = run("recall", "--db", record, "2", "--format", "jsonl").out.splitlines()
    told = json.loads(line)
    (offer,) = told["offers"]
    assert (told["claim"], offer["article"], offer["verdict"], offer["sources"][0]["label"]) == (
        1, 1, "verified", "Crew list",
    )  # fmt: skip


def test_words_are_looked_for_where_no_article_is_called_so(run: Run, record: Path) -> None:
    ran = run("recall", "--db", record, "340 sailors", "--format", "jsonl")
    assert {json.loads(line)["article"] for line in ran.out.splitlines()} == {1, 2}


def test_sources_are_copied_by_an_option(run: Run, record: Path) -> None:
    ran = run("recall", "--db", record, "2", "1", "--copy", "1")
    assert "evidence for claim 1: supports, Crew list" in ran.err
    assert "Crew list" in run("export", "--db", record, "2", "--format", "md").out


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("2", "2"), 0, "nothing in the record's other articles speaks of claim 2"),
        (("zeppelin",), 0, "nothing in the record speaks of zeppelin"),
        (("nobody", "1"), 1, "no article nobody"),
        (("2", "77"), 1, "no claim 77"),
        (("2", "1", "--copy", "3"), 1, "claim 1 has no offer 3 (of 1)"),
        (("2", "--copy", "1"), 2, "--copy is for one claim"),
        (("",), 1, "name an article, or words"),
    ],
)
def test_what_is_not_there_is_said(arguments: tuple[str, ...], status: int, said: str, run: Run, record: Path) -> None:
    ran = run("recall", "--db", record, *arguments)
    assert ran.status == status, ran.err
    assert said in ran.err


def test_that_not_all_are_listed_is_said(run: Run, record: Path) -> None:
    for number in range(20):
        (record.parent / f"ferry{number}.txt").write_text(
            f"Ferry {number}\n\nThe ferry company Armor employs 340 sailors.\n"
        )
    files = sorted(record.parent.glob("ferry*.txt"))
    assert run("import", "--db", record, "--lang", "en", "--published", "2024-05-09", *files).status == 0
    ran = run("recall", "--db", record, "340 sailors")
    assert "no more than 20 are listed" in ran.err
