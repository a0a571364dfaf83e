"""What articles are searched by follows the tables and the files, and is made anew from them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.desk.desks import TEXT, Clock, article, new_article, tamper
from workbench.claims import Change
from workbench.desk import Desk
from workbench.desk.maintenance import audit, repair
from workbench.desk.model import Carried
from workbench.desk.passages import passages
from workbench.desk.tables import TABLES

Copy = Callable[[], Path]

LATER = "The fund raised 9 million dollars in 2024.\nNothing else was said.\n"


def indexed(path: Path) -> list[tuple[str, int, str]]:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT article, start, words FROM passages ORDER BY article, start").fetchall()


def found(path: Path, word: str) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [
            words
            for (words,) in connection.execute(
                "SELECT p.words FROM passage_words AS w JOIN passages AS p ON p.id = w.rowid"
                " WHERE passage_words MATCH ? ORDER BY p.id",
                (f'"{word}"*',),
            )
        ]


@given(st.text(alphabet='ab \n\u2028é😀\\"\x00', max_size=60))
def test_passages_stand_where_they_say_and_hold_every_word(text: str) -> None:
    cut = list(passages(text))
    assert all(text[one.start : one.start + len(one.words)] == one.words for one in cut)
    assert " ".join(one.words for one in cut).split() == text.split()


def test_an_article_is_found_by_the_words_of_its_newest_draft_alone(desk: Desk, path: Path) -> None:
    row = new_article(desk)
    assert [words for _, _, words in indexed(path)] == TEXT.splitlines()
    assert found(path, "doubl") == ["“We doubled our staff,” said Ada Byron."]
    gone = [Carried(one.id, Change.CUT, None) for one in desk.claims.of(row.id)]
    desk.articles.take_in_draft(row.id, article(LATER), gone, [])
    assert [words for _, _, words in indexed(path)] == LATER.splitlines()
    assert found(path, "doubl") == []
    assert found(path, "noth") == ["Nothing else was said."]


def test_an_article_that_was_destroyed_is_found_no_more_nor_are_its_words_kept(desk: Desk, path: Path) -> None:
    row = new_article(desk)
    desk.articles.take_in(article(LATER, "Another"), [])
    desk.retention.destroy_article(row.id, "asked for")
    assert [words for _, _, words in indexed(path)] == LATER.splitlines()
    assert found(path, "doubl") == []
    desk.close()
    with closing(sqlite3.connect(path)) as connection:
        blocks = connection.execute("SELECT block FROM passage_words_data").fetchall()
    assert not any(b"doubled" in block for (block,) in blocks)


def test_thrown_away_and_made_anew_it_is_the_same(copy: Copy) -> None:
    path = copy()
    before = indexed(path)
    assert before
    tamper(path, "DELETE FROM passages WHERE start > 0", "INSERT INTO passages VALUES (900, 'x', 0, 'stray')")
    report = audit(path)
    assert [str(one) for one in report.findings if "searched by" in str(one)]
    assert report.repairable
    repair(path, clock=Clock())
    assert indexed(path) == before
    assert found(path, "doubl")
    assert audit(path).passed


@pytest.mark.parametrize("name", TABLES.search.plain)
def test_it_is_written_by_the_workbench_alone(name: str, copy: Copy) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="follow the events"):
        tamper(copy(), f"DELETE FROM {name}", guarded=True)
