from __future__ import annotations

import json
from pathlib import Path

from tests.conftest import Run


def test_claims_come_as_one_json_object_a_line_in_order_of_start(run: Run, seed: Path) -> None:
    ran = run("extract", "--lang", "fr", "--published", "2024-09-30", "--format", "jsonl", seed)
    claims = [json.loads(line) for line in ran.out.splitlines()]
    text = seed.read_text(encoding="utf-8")
    assert [claim["start"] for claim in claims] == sorted(claim["start"] for claim in claims)
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in claims)
    assert {claim["kind"] for claim in claims} == {"numeric", "attributed"}
    assert all("article" not in claim for claim in claims)


def test_with_several_files_each_line_names_its_article(run: Run, seed: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("The plan costs $7bn.\n")
    ran = run("extract", "--format", "jsonl", seed, other)
    assert {json.loads(line)["article"] for line in ran.out.splitlines()} == {str(seed), str(other)}


def test_standard_input_is_read(run: Run) -> None:
    ran = run("extract", "--lang", "en", "--format", "jsonl", "-", stdin=b"The plan costs $7bn.")
    claim = json.loads(ran.out)
    assert (claim["text"], claim["value"], claim["unit"]) == ("$7bn", 7_000_000_000, "USD")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(run: Run, seed: Path, tmp_path: Path) -> None:
    ran = run("extract", tmp_path / "missing.txt", seed)
    assert ran.status == 1
    assert "missing.txt" in ran.err
    assert "7\u202f000\xa0Md$US" in ran.out


def test_a_wrong_language_or_day_is_wrong_usage(run: Run, seed: Path) -> None:
    assert run("extract", "--lang", "xx", seed).status == 2
    assert run("extract", "--published", "30/09/2024", seed).status == 2
    assert run("extract").status == 2


def test_extraction_opens_no_record(run: Run, seed: Path, tmp_path: Path, monkeypatch: object) -> None:
    ran = run("extract", seed)
    assert ran.status == 0
    assert list(tmp_path.iterdir()) == []
