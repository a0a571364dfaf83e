from __future__ import annotations

import json
import re
from pathlib import Path

import duckdb
import pytest

from tests.archive import articles
from tests.archive.articles import Here
from workbench.archive import shards
from workbench.archive.build import build
from workbench.archive.engines import Pool
from workbench.archive.manifest import Parts, Progress
from workbench.archive.shards import Options
from workbench.archive.tables import COLUMNS
from workbench.errors import WorkbenchError


@pytest.fixture(autouse=True)
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shards, "ARTICLES", 4)


def made(folder: Path, out: Path, engine: Here | Pool | None = None, *, anew: bool = False) -> Progress:
    files = sorted(str(path) for path in folder.iterdir())
    return build(files, out, engine or Here(), options=Options("fr"), errors=out.with_suffix(".tsv"), anew=anew)


@pytest.mark.parametrize(("form", "workers"), [("jsonl", 3), ("parquet", 1)])
def test_the_table_is_the_same_to_the_byte_for_any_number_of_workers(tmp_path: Path, form: str, workers: int) -> None:
    folder, here, there = articles.write(tmp_path / "in", 18), tmp_path / f"here.{form}", tmp_path / f"there.{form}"
    assert made(folder, here).finished
    assert made(folder, there, Pool(workers)).finished
    assert there.read_bytes() == here.read_bytes()


def test_the_same_command_again_does_only_what_is_missing(tmp_path: Path) -> None:
    folder, whole, cut = articles.write(tmp_path / "in", 18), tmp_path / "whole.jsonl", tmp_path / "cut.jsonl"
    made(folder, whole)
    with pytest.raises(KeyboardInterrupt):
        made(folder, cut, Here(most=2))
    assert not cut.exists()
    stopped = Parts(cut).progress()
    assert (stopped.articles, stopped.done, stopped.shards, stopped.shards_done) == (18, 8, 5, 2)
    again = Here()
    assert made(folder, cut, again).done == 18
    assert again.numbers == [2, 3, 4]
    assert cut.read_bytes() == whole.read_bytes()
    assert not Parts(cut).folder.exists()
    once_more = Here()
    assert made(folder, cut, once_more).finished
    assert once_more.numbers == []


def test_a_table_of_other_articles_is_replaced_only_when_asked(tmp_path: Path) -> None:
    folder, out = articles.write(tmp_path / "in", 6), tmp_path / "claims.jsonl"
    made(folder, out)
    before = out.read_bytes()
    articles.write(folder, 7)
    with pytest.raises(WorkbenchError, match="--anew"):
        made(folder, out)
    assert out.read_bytes() == before
    assert made(folder, out, anew=True).articles == 7
    (tmp_path / "foreign.jsonl").write_text("not ours\n")
    with pytest.raises(WorkbenchError, match="--anew"):
        made(folder, tmp_path / "foreign.jsonl")
    assert (tmp_path / "foreign.jsonl").read_text() == "not ours\n"


def test_a_bad_article_is_a_row_of_the_errors_and_stops_nothing(tmp_path: Path) -> None:
    folder, out = articles.write(tmp_path / "in", 3), tmp_path / "claims.jsonl"
    (folder / "0001.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "empty\tname.txt").touch()
    progress = made(folder, out)
    assert (progress.done, progress.bad) == (4, 2)
    rows = [line.split("\t") for line in out.with_suffix(".tsv").read_text().splitlines()]
    assert rows[0] == ["article", "why"]
    assert [row[0].endswith("0001.txt") for row in rows[1:]] == [True, False]
    assert "picture" in rows[1][1]
    assert {Path(json.loads(line)["article"]).name for line in out.read_text().splitlines()} == {"0000.txt", "0002.txt"}


def test_a_fault_of_ours_in_one_article_is_told_and_the_next_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from workbench.extract import extractor

    real = extractor.find_claims

    def faulty(text: str, *rest: object) -> object:
        if " 3 usines" in text:
            raise OverflowError("too large")
        return real(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(extractor, "find_claims", faulty)
    progress = made(articles.write(tmp_path / "in", 3), tmp_path / "claims.jsonl")
    assert (progress.done, progress.bad) == (3, 1)
    assert "OverflowError" in (tmp_path / "claims.tsv").read_text()


def test_the_parquet_table_has_the_columns_that_the_dictionary_names_and_answers_in_sql(tmp_path: Path) -> None:
    out = tmp_path / "claims.parquet"
    made(articles.write(tmp_path / "in", 5), out)
    columns = duckdb.execute(f"SELECT name, type FROM (DESCRIBE SELECT * FROM '{out}') AS t(name, type)").fetchall()
    assert columns == [(column.name, column.type) for column in COLUMNS]
    found = duckdb.execute(f"SELECT count(*), max(value) FROM '{out}' WHERE unit = 'usines'").fetchone()
    assert found == (5, 6.0)
    body, start = duckdb.execute(f"SELECT body, start FROM '{out}' LIMIT 1").fetchall()[0]
    assert json.loads(body)["start"] == start


def test_an_archive_without_a_single_claim_is_a_table_without_rows(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("Rien.\n")
    for name in ("claims.parquet", "claims.jsonl"):
        assert made(tmp_path / "in", tmp_path / name).claims == 0
    assert duckdb.execute(f"SELECT count(*) FROM '{tmp_path / 'claims.parquet'}'").fetchone() == (0,)


def test_a_table_that_nobody_can_write_is_named_before_the_work(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match=r"\.parquet, \.jsonl"):
        made(articles.write(tmp_path / "in", 1), tmp_path / "claims.xlsx")


def test_the_documentation_names_every_column_and_its_questions_can_be_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(articles.write(tmp_path / "in", 2), tmp_path / "claims.parquet")
    monkeypatch.chdir(tmp_path)
    page = (Path(__file__).parent.parent.parent / "docs" / "archive.md").read_text(encoding="utf-8")
    assert all(f"| `{column.name}` | {column.type} | {column.holds} |" in page for column in COLUMNS)
    questions = re.findall(r"```sql\n(.*?)```", page, re.DOTALL)
    assert len(questions) == 5
    for question in questions:
        duckdb.execute(question).fetchall()
