"""`workbench dossier`, `findings` and what `check` asks of them."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.conftest import MadeOnce, Run

ARTICLE = """Ferries

The ferry company employs 340 sailors in Brest. It was founded in 1921.

The board chose the plan by 31 votes to 22, a majority of 11.
"""
SOURCE = "The harbour is old.\n\nThe ferry company employs 310 sailors in Brest. It was founded in 1921.\n"


@pytest.fixture
def record(run: Run, made_once: MadeOnce) -> Path:
    """A record with one article, and a source beside it on the disk."""

    def make(folder: Path) -> None:
        (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
        (folder / "report.txt").write_text(SOURCE, encoding="utf-8")
        said = ("--as", "Ada", "--lang", "en", "--published", "2024-05-08")
        assert run("import", "--db", folder / "claims.db", *said, folder / "article.txt").status == 0

    return made_once(make) / "claims.db"


def dossier(run: Run, record: Path, *arguments: object) -> tuple[list[dict[str, object]], str]:
    ran = run("dossier", "--db", record, "--as", "Ada", "--json", "1", *arguments)
    assert ran.status == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()], ran.err


def test_each_claim_is_listed_with_what_the_dossier_says_of_it(run: Run, record: Path, tmp_path: Path) -> None:
    lines, _ = dossier(run, record, tmp_path / "report.txt")
    signs = {line["text"]: line["sign"] for line in lines}
    assert signs["340 sailors"] == "differs"
    assert signs["1921"] == "agrees"
    passage = next(line["passages"][0] for line in lines if line["text"] == "340 sailors")  # type: ignore[index]
    assert passage["locator"] == "§ 2"
    assert passage["why"] == "310 sailors there, 340 sailors here"


def test_a_dossier_is_there_the_next_time_and_a_folder_gives_all_its_files(
    run: Run, record: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    (tmp_path / "report.txt").rename(folder / "report.txt")
    dossier(run, record, folder)
    lines, _ = dossier(run, record)
    assert any(line["sign"] == "agrees" for line in lines)
    assert "1 document in the dossier" in run("dossier", "--db", record, "1").out


def test_one_act_makes_a_passage_evidence_with_its_stance(run: Run, record: Path, tmp_path: Path) -> None:
    dossier(run, record, tmp_path / "report.txt", "--attach", "1")
    log = run("log", "--db", record).out
    assert "evidence attached: contradicts · § 2" in log
    assert run("audit", "--db", record).status == 0


def test_what_says_nothing_is_listed_where_no_passage_is_marked_and_the_nearest_alone(
    run: Run, record: Path, tmp_path: Path
) -> None:
    said = run("dossier", "--db", record, "--as", "Ada", "1", tmp_path / "report.txt").out
    listed = [line.strip() for line in said.splitlines()]
    first, last = (next(at for at, line in enumerate(listed) if words in line) for words in ("340 sailors", "31 votes"))
    assert [line[:3] for line in listed[first + 1 : first + 2]] == ["1 ≠"]
    assert "·" not in "".join(listed[first:last]).split("1921")[0]
    assert [line[:3] for line in listed[last:] if line[1:3] == " ·"][:1] == ["1 ·"]
    assert not any(line.startswith(("2 ·", "3 ·")) for line in listed)


def test_an_attached_passage_is_listed_alone(run: Run, record: Path, tmp_path: Path) -> None:
    dossier(run, record, tmp_path / "report.txt")
    said = run("dossier", "--db", record, "--as", "Ada", "1", "--attach", "1").out
    assert "310 sailors" in said
    assert "31 votes" not in said


def test_a_file_that_changed_is_told_and_given_again_takes_the_place(run: Run, record: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    dossier(run, record, report, "--attach", "1")
    report.write_text(SOURCE.replace("310", "340"), encoding="utf-8")
    _, told = dossier(run, record)
    assert "changed since it was given" in told
    lines, told = dossier(run, record, report)
    assert next(line["sign"] for line in lines if line["text"] == "340 sailors") == "agrees"
    assert "claim 1 rests on words that the newer file lacks" in told


def test_a_document_can_be_taken_out_and_an_unknown_one_can_not(run: Run, record: Path, tmp_path: Path) -> None:
    dossier(run, record, tmp_path / "report.txt")
    lines, _ = dossier(run, record, "--take-out", "report.txt")
    assert all(line["passages"] == [] for line in lines)
    assert (
        "no document 'report.txt'" in run("dossier", "--db", record, "--as", "Ada", "1", "--take-out", "report.txt").err
    )


@pytest.mark.parametrize(("choice", "said"), [("1:9", "no passage 9"), ("x", "not a claim's number")])
def test_a_passage_that_is_not_there_is_refused(run: Run, record: Path, tmp_path: Path, choice: str, said: str) -> None:
    ran = run("dossier", "--db", record, "--as", "Ada", "1", tmp_path / "report.txt", "--attach", choice)
    assert ran.status
    assert said in ran.err


def test_a_finding_is_dismissed_and_stays_so_in_the_next_draft(run: Run, record: Path, tmp_path: Path) -> None:
    assert "votes and their majority" in run("findings", "--db", record).out
    assert run("findings", "--db", record, "--as", "Ada", "--dismiss", "1", "--reason", "two were ill").out == ""
    (tmp_path / "article.txt").write_text(ARTICLE + "\nIt rained.\n", encoding="utf-8")
    assert run("revise", "--db", record, "--as", "Ada", "1", tmp_path / "article.txt").status == 0
    told = run("findings", "--db", record)
    assert (told.out, told.err) == ("", "no finding is open\n")
    assert "finding dismissed" in run("log", "--db", record).out


def test_a_finding_that_is_not_there_is_refused(run: Run, record: Path) -> None:
    assert "there is no finding 2" in run("findings", "--db", record, "--as", "Ada", "--dismiss", "2").err


def test_check_can_ask_for_findings_and_for_the_dossier(run: Run, record: Path, tmp_path: Path) -> None:
    dossier(run, record, tmp_path / "report.txt")
    ran = run("check", "--db", record, "--refuse", "findings", "--refuse", "dossier")
    assert ran.status == 1
    assert "1 not fitting" in ran.out
    assert "nothing in the dossier agrees" in ran.out
    run("findings", "--db", record, "--as", "Ada", "--dismiss", "1")
    assert "not fitting" not in run("check", "--db", record, "--refuse", "findings").out


def test_claims_are_listed_by_what_the_dossier_says_of_them(run: Run, record: Path, tmp_path: Path) -> None:
    assert "no dossier" in run("claims", "--db", record, "--relation", "differs").err
    dossier(run, record, tmp_path / "report.txt")
    differing = run("claims", "--db", record, "--relation", "differs").out.splitlines()[3:]
    assert [line for line in differing if "340 sailors" in line] == differing
    assert " ≠ " in differing[0]
    listed = [
        json.loads(line) for line in run("claims", "--db", record, "--order", "dossier", "--json").out.splitlines()
    ]
    signs = [line["dossier"] for line in listed]
    assert signs == sorted(signs, key=["differs", "nothing", "agrees"].index)
    assert set(signs) == {"differs", "nothing", "agrees"}
    assert "dossier" not in json.loads(run("claims", "--db", record, "--json").out.splitlines()[0])


def test_a_passage_tells_which_of_its_parts_agree(run: Run, record: Path, tmp_path: Path) -> None:
    lines, _ = dossier(run, record, tmp_path / "report.txt")
    passage = next(line["passages"][0] for line in lines if line["text"] == "340 sailors")  # type: ignore[index]
    start = passage["start"]
    lit = [(passage["text"][mark["start"] - start : mark["end"] - start], mark["agrees"]) for mark in passage["marks"]]
    assert lit == [("310 sailors", False)]


def test_the_place_in_a_table_or_a_transcript_is_its_locator(run: Run, record: Path, tmp_path: Path) -> None:
    (tmp_path / "staff.csv").write_text("Ferry company,2023,2024\nsailors in Brest,310,340\n", encoding="utf-8")
    (tmp_path / "talk.srt").write_text(
        "1\n00:02:05,000 --> 00:02:09,000\nThe ferry company employs 310 sailors in Brest.\n", encoding="utf-8"
    )
    lines, _ = dossier(run, record, tmp_path / "staff.csv", tmp_path / "talk.srt")
    passages = next(line["passages"] for line in lines if line["text"] == "340 sailors")
    locators = {passage["document"]: passage["locator"] for passage in passages}  # type: ignore[attr-defined]
    assert locators == {"staff.csv": "row 2", "talk.srt": "00:02:05"}


def test_arithmetic_that_holds_is_listed_on_demand(run: Run, record: Path, tmp_path: Path) -> None:
    text = ARTICLE.replace("majority of 11", "majority of 9")
    (tmp_path / "article.txt").write_text(text, encoding="utf-8")
    assert run("revise", "--db", record, "--as", "Ada", "1", tmp_path / "article.txt").status == 0
    assert run("findings", "--db", record).out == ""
    assert "31 − 22 is 9; 9 is stated" in run("findings", "--db", record, "--proofs").out
    assert run("findings", "--db", record, "--proofs", "--dismiss", "1").status == 2


def test_a_confidential_document_is_compared_and_its_reading_is_not_kept(
    run: Run, record: Path, tmp_path: Path
) -> None:
    kept = Path(os.environ["WORKBENCH_CONFIG"]) / "documents"
    lines, _ = dossier(run, record, tmp_path / "report.txt", "--confidential", "--attach", "1")
    assert any(line["sign"] == "differs" for line in lines)
    assert not kept.exists()
    legal = run("export", "--db", record, "--format", "json", "--level", "legal", "-o", tmp_path / "legal.json")
    assert legal.status == 0, legal.err
    assert "report.txt" not in (tmp_path / "legal.json").read_text(encoding="utf-8")


def test_a_destroyed_article_s_documents_are_forgotten(run: Run, record: Path, tmp_path: Path) -> None:
    dossier(run, record, tmp_path / "report.txt")
    assert run("destroy", "--db", record, "--as", "Ada", "article", "1", "--reason", "over", "--yes").status == 0
    assert list((Path(os.environ["WORKBENCH_CONFIG"]) / "documents").iterdir()) == []


def test_the_reason_of_a_passage_is_noted_in_the_language_of_whoever_attaches_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("article.txt").write_text("La société emploie 340 marins à Brest.\n", encoding="utf-8")
    Path("source.txt").write_text("La société emploie 310 marins à Brest.\n", encoding="utf-8")
    run("import", "article.txt")
    run("dossier", "1", "source.txt")
    run("dossier", "1", "--attach", "1", "--ui-lang", "fr")
    assert "310 marins dans la source, 340 marins ici" in run("log", "--ui-lang", "fr").out.replace("\xa0", " ")


def test_reasons_are_told_in_the_language_of_the_screen(run: Run, record: Path, tmp_path: Path) -> None:
    run("dossier", "--db", record, "--as", "Ada", "1", tmp_path / "report.txt")
    listed = run("dossier", "--db", record, "1", "--ui-lang", "fr").out.replace("\xa0", " ")
    assert "310 sailors dans la source, 340 sailors ici" in listed
    refused = run("check", "--db", record, "1", "--refuse", "findings", "--ui-lang", "fr").out.replace("\xa0", " ")
    assert "31 − 22 fait 9\u202f; l’article dit 11" in refused
