from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.articles.files import docx, p
from tests.conftest import MadeOnce, Run

OLD = "Le titre du jour\n\nLe budget a bondi de 12 % en 2023. On compte 36 usines dans le port. La ville a 5 écoles."


@pytest.fixture
def record(run: Run, made_once: MadeOnce) -> Path:
    """A record with one article, its claims disputed, and a new draft beside it in `new.txt`."""

    def make(folder: Path) -> None:
        path = folder / "r.db"
        (folder / "old.txt").write_text(OLD, encoding="utf-8")
        (folder / "new.txt").write_text(OLD.replace("36 usines", "38 usines"), encoding="utf-8")
        assert run("import", "--db", path, folder / "old.txt").status == 0
        numbers = [json.loads(line)["number"] for line in run("claims", "--db", path, "--json").out.splitlines()]
        assert run("mark", "--db", path, *map(str, numbers), "disputed").status == 0

    return made_once(make) / "r.db"


def of_claims(run: Run, record: Path) -> dict[str, str]:
    lines = [json.loads(line) for line in run("claims", "--db", record, "--json").out.splitlines()]
    return {line["text"]: line["status"] for line in lines}


def test_a_new_draft_is_shown_and_written(run: Run, record: Path) -> None:
    ran = run("revise", "--db", record, "1", record.parent / "new.txt")
    assert ran.status == 0
    assert "On compte [-36-]{+38+} usines dans le port." in ran.out
    assert "re-opened   36 usines → 38 usines (was disputed)" in ran.out
    assert ran.out.endswith("draft 2 is in the record\n")
    assert of_claims(run, record)["38 usines"] == "open"
    assert of_claims(run, record)["12 %"] == "disputed"


def test_a_dry_run_writes_nothing(run: Run, record: Path) -> None:
    before = run("log", "--db", record).out
    ran = run("revise", "--db", record, "1", record.parent / "new.txt", "--dry-run")
    assert (ran.status, "1 re-opened" in ran.out) == (0, True)
    assert run("log", "--db", record).out == before


def test_the_plan_as_json_names_every_claim(run: Run, record: Path) -> None:
    plan = json.loads(run("revise", "--db", record, "1", record.parent / "new.txt", "--json").out)
    outcomes = {claim["before"]["text"]: claim["outcome"] for claim in plan["claims"]}
    assert (outcomes["36 usines"], outcomes["12 %"], plan["counts"]["cut"]) == ("reopened", "kept", 0)


def test_a_day_of_publication_is_told_later_by_the_same_file(run: Run, record: Path) -> None:
    text = "The club sold 4,200 seats last week, and 12 % more in May."
    (record.parent / "club.txt").write_text(text, encoding="utf-8")
    run("import", "--db", record, "--lang", "en", record.parent / "club.txt")
    assert "no date of publication" in run("claims", "--db", record, "2").out
    told = run("import", "--db", record, record.parent / "club.txt", "--published", "2025-05-14").err
    assert "`workbench revise 2 FILE --published 2025-05-14` gives it this one" in told
    ran = run("revise", "--db", record, "2", record.parent / "club.txt", "--published", "2025-05-14", "--yes")
    assert (ran.status, "draft 2 is in the record" in ran.out) == (0, True)
    listed = run("claims", "--db", record, "2").out
    assert "no date of publication" not in listed
    assert "not placed" not in listed


@pytest.mark.parametrize(
    ("article", "file", "reason"),
    [
        ("7", "new.txt", "no article 7"),
        ("1", "old.txt", "old.txt is the newest draft already"),
        ("1", "gone.txt", "there is no such file"),
    ],
)
def test_what_can_not_be_revised_is_said_in_a_line(
    run: Run, record: Path, article: str, file: str, reason: str
) -> None:
    ran = run("revise", "--db", record, article, record.parent / file)
    assert (ran.status, len(ran.err.splitlines())) == (1, 1)
    assert reason in ran.err


def test_the_diff_shows_what_changed_and_which_claims_it_touched(run: Run, record: Path) -> None:
    run("revise", "--db", record, "1", record.parent / "new.txt")
    ran = run("diff", "--db", record)
    assert ran.status == 0
    assert "Le titre du jour: draft 1 → draft 2" in ran.out
    assert "reworded  On compte [-36-]{+38+} usines dans le port." in ran.out
    assert "re-opened  38 usines" in ran.out
    data = json.loads(run("diff", "--db", record, "1", "1", "2", "--json").out)
    assert data["drafts"] == [1, 2]
    assert [claim["changes"] for claim in data["claims"] if claim["text"] == "38 usines"] == [["reopened"]]


def test_an_article_of_one_draft_has_no_diff(run: Run, record: Path) -> None:
    ran = run("diff", "--db", record)
    assert (ran.status, "has one draft only" in ran.err) == (1, True)
    assert run("diff", "--db", record, "1", "1").status == 2


def test_what_was_left_out_of_the_copy_is_printed_with_its_words(run: Run, record: Path) -> None:
    assert run("left-out", "1", "--db", record).out == "all that the file holds stands in the copy\n"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché 7</w:t></w:r>"
    (record.parent / "a.docx").write_bytes(docx(p("Le maire compte 5 écoles.", hidden)))
    ran = run("import", "--db", record, record.parent / "a.docx")
    assert "a.docx: left out: 1 hidden passage" in ran.err
    assert run("left-out", "2", "--db", record).out == "1 hidden passage  caché 7\n"
    data = json.loads(run("left-out", "2", "--db", record, "--json").out)
    assert data["left_out"] == [{"what": "hidden passage", "words": "caché 7", "count": 1, "where": ""}]


def test_what_was_noticed_in_a_file_is_told_in_the_reader_s_language(run: Run, record: Path) -> None:
    (record.parent / "a.docx").write_bytes(
        docx(p("Le maire compte 5 écoles.", "<w:ins><w:r><w:t> 7</w:t></w:r></w:ins>"))
    )
    run("import", "--db", record, record.parent / "a.docx")
    french = "le fichier comporte des modifications suivies ; il est lu comme si toutes étaient acceptées"
    told = run("--ui-lang", "fr", "left-out", "2", "--db", record).out.replace("\u202f", " ")
    assert f"Relevé dans le fichier  {french}" in told
    report = run("export", "2", "--db", record, "--format", "md", "--lang", "fr").out
    assert french in report.replace("\u202f", " ")
    data = json.loads(run("left-out", "2", "--db", record, "--json").out)
    assert data["noticed"] == ["the file has tracked changes; it is read as if all of them were accepted"]


def test_where_in_the_file_a_part_stands_is_told_in_the_reader_s_language(run: Run, record: Path) -> None:
    path = record.parent / "a.rtf"
    path.write_bytes(rb"{\rtf1{\header\pard Le Journal\par}Le maire compte 5 tours.}")
    assert run("import", "--db", record, path, "--lang", "fr").status == 0
    assert "en-tête  Le Journal" in run("--ui-lang", "fr", "left-out", "2", "--db", record).out
    data = json.loads(run("--ui-lang", "fr", "left-out", "2", "--db", record, "--json").out)
    assert [one["where"] for one in data["left_out"]] == ["the header"]
