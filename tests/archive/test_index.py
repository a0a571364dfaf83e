"""The index of an archive: made of the table alone, looked into for a figure or a quotation."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import MadeOnce, Run
from workbench.archive.index import ArchiveIndex, rows_of
from workbench.archive.shards import AROUND, words_around
from workbench.errors import WorkbenchError

OLD = "Sailors\n\nThe ferry company Armor employs 340 sailors in Brest. “We close no line,” said Ada Byron.\n"
OTHER = "Organs\n\nThe organ of Quimper has 340 pipes.\n"
AGAIN = "Crews\n\nIn Brest, the ferry company Armor has 340 sailors, it says.\n"
NEW = "Ferries\n\nIn Brest, the ferry company Armor still employs 340 sailors.\n"


@pytest.fixture
def house(run: Run, made_once: MadeOnce) -> Path:
    """A folder with a record of one article, and an archive of three with its index."""

    def make(house: Path) -> None:
        folder = house / "old"
        folder.mkdir()
        for name, text in (("sailors.txt", OLD), ("organs.txt", OTHER), ("crews.txt", AGAIN)):
            (folder / name).write_text(text, encoding="utf-8")
        (house / "new.txt").write_text(NEW, encoding="utf-8")
        assert run("import", "--db", house / "claims.db", "--lang", "en", house / "new.txt").status == 0
        archived = run("archive", folder, "--lang", "en", "--workers", "1", "--out", house / "old.jsonl",
                       "--index", house / "old.db")  # fmt: skip
        assert archived.status == 0, archived.err

    return made_once(make)


def recalled(run: Run, house: Path, *arguments: object) -> list[dict[str, object]]:
    ran = run("recall", "--db", house / "claims.db", "--archive", house / "old.db", "--format", "jsonl", *arguments)
    assert ran.status == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


@given(st.text(alphabet="ab \n", max_size=900), st.data())
def test_the_words_around_are_of_one_paragraph_and_hold_the_claim(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 30)))
    around = words_around(text, start, end)
    assert text[start:end] in around
    assert around in text
    assert len(around) <= end - start + 2 * AROUND
    assert around.count("\n") == text[start:end].count("\n")


def test_a_claim_at_the_very_beginning_has_the_words_behind_it() -> None:
    assert words_around("340 sailors work here.\nMore.", 0, 11) == "340 sailors work here."


def test_what_was_printed_comes_marked_as_never_checked(run: Run, house: Path) -> None:
    (claim,) = (one for one in recalled(run, house, "1") if one["text"] == "340 sailors")
    printed = claim["printed"]
    assert isinstance(printed, list)
    assert {Path(one["printed"]).name for one in printed} == {"sailors.txt", "crews.txt"}
    assert all(one["verdict"] is None for one in printed)
    assert "never checked here" in run(
        "recall", "--db", house / "claims.db", "--archive", house / "old.db", "1").out  # fmt: skip


def test_words_are_looked_for_there_too(run: Run, house: Path) -> None:
    (only,) = recalled(run, house, "We close no line", "--lang", "en")
    assert Path(str(only["printed"])).name == "sailors.txt"
    there = recalled(run, house, "340 pipes", "--lang", "en")
    assert [Path(str(one["printed"])).name for one in there] == ["organs.txt"]


def test_of_a_claim_that_was_disputed_every_article_is_listed(run: Run, house: Path) -> None:
    many = house / "many"
    many.mkdir()
    for number in range(7):
        (many / f"{number}.txt").write_text(f"No {number}\n\n" + AGAIN, encoding="utf-8")
    made = (
        "archive",
        many,
        "--lang",
        "en",
        "--workers",
        "1",
        "--out",
        house / "many.jsonl",
        "--index",
        house / "old.db",
    )
    assert run(*made).status == 0
    assert [len(one["printed"]) for one in recalled(run, house, "1", "1")] == [3]  # type: ignore[arg-type]
    assert run("mark", "--db", house / "claims.db", "1", "disputed").status == 0
    assert [len(one["printed"]) for one in recalled(run, house, "1", "1")] == [7]  # type: ignore[arg-type]


def test_an_article_that_the_record_has_is_not_offered_as_unchecked(run: Run, house: Path) -> None:
    assert run("import", "--db", house / "claims.db", "--lang", "en", house / "old" / "crews.txt").status == 0
    (claim,) = recalled(run, house, "1", "1")
    assert [Path(one["printed"]).name for one in claim["printed"]] == ["sailors.txt"]  # type: ignore[attr-defined]
    assert [one["title"] for one in claim["offers"]] == ["Crews"]  # type: ignore[attr-defined]


def test_settings_name_the_index_once_for_all(run: Run, house: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = house / "config"
    config.mkdir()
    monkeypatch.setenv("WORKBENCH_CONFIG", str(config))
    (config / "config.toml").write_text(f'archive = "{house / "old.db"}"\n', encoding="utf-8")
    assert "never checked here" in run("recall", "--db", house / "claims.db", "1").out


def test_a_parquet_table_gives_the_same_index(run: Run, house: Path) -> None:
    made = ("archive", house / "old", "--lang", "en", "--workers", "1")
    for table, index in (("one.jsonl", "one.db"), ("two.parquet", "two.db")):
        assert run(*made, "--out", house / table, "--index", house / index).status == 0

    def held(path: Path) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(path)) as connection:
            return [row for table in ("articles", "measures", "claims")
                    for row in connection.execute(f"SELECT * FROM {table} ORDER BY id")]  # fmt: skip

    assert held(house / "two.db") == held(house / "one.db")


def test_nothing_of_a_record_goes_into_it(run: Run, house: Path) -> None:
    record = house / "claims.db"
    assert run("note", "--db", record, "1", "--source", "Zanzibar files", "--passage", "zirconium").status == 0
    assert run("archive", "--out", house / "old.jsonl", "--index", house / "again.db").status == 0
    content = (house / "again.db").read_bytes() + (house / "old.jsonl").read_bytes()
    assert not any(word in content for word in (b"Zanzibar", b"zirconium", b"still employs"))
    refused = run("archive", record, "--out", house / "x.jsonl", "--workers", "1")
    assert "can't be read" in refused.err
    assert not (house / "x.jsonl").read_bytes()


def test_what_is_no_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="no such index"):
        ArchiveIndex.open(tmp_path / "none.db")
    (tmp_path / "text.db").write_text("no database, and long enough to be read as one by nobody")
    with pytest.raises(WorkbenchError, match="no index of an archive"):
        ArchiveIndex.open(tmp_path / "text.db")
    (tmp_path / "bad.jsonl").write_text("{")
    with pytest.raises(WorkbenchError, match="can't be read"):
        list(rows_of(tmp_path / "bad.jsonl"))


@pytest.mark.parametrize("name", ["none.jsonl", "table.csv"])
def test_an_index_of_no_table_is_refused(name: str, run: Run, tmp_path: Path) -> None:
    ran = run("archive", "--out", tmp_path / name, "--index", tmp_path / "x.db")
    assert ran.status == 1
    assert not (tmp_path / "x.db").exists()
