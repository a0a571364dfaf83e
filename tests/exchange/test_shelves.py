"""What every shelf promises, a server's or a folder."""

from __future__ import annotations

import hashlib

import pytest

from tests.exchange.conftest import Open
from workbench.exchange.shelf import Row, ShelfRefusedError

ADA, BOB = "claims-workbench/ada", "claims-workbench/bob"


@pytest.fixture(params=["in_folder", "on_server"])
def shelves(request: pytest.FixtureRequest) -> Open:
    opened: Open = request.getfixturevalue(request.param)
    return opened


def rows(start: int, stop: int, word: str = "event", article: str | None = None) -> list[Row]:
    bodies = [f"{word} {seq}".encode() for seq in range(start, stop)]
    return [Row(seq, hashlib.sha256(body).digest(), article, body) for seq, body in enumerate(bodies, start)]


def test_an_empty_shelf_has_nothing(shelves: Open) -> None:
    shelf = shelves("ada")
    assert shelf.heads() == {}
    assert shelf.size(ADA) == 0
    assert list(shelf.rows(ADA, 0, 10)) == []
    assert not shelf.has_file("ab", None)
    assert shelf.file("ab") is None


def test_what_one_adds_another_reads_with_the_newest_head(shelves: Open) -> None:
    shelves("ada").add(ADA, rows(0, 3), "head of 3")
    shelves("ada").add(ADA, rows(3, 5, article="a1"), "head of 5")
    shelf = shelves("bob")
    assert shelf.heads() == {ADA: "head of 5"}
    assert shelf.size(ADA) == 5
    assert list(shelf.rows(ADA, 0, 99)) == [*rows(0, 3), *rows(3, 5, article="a1")]
    assert [row.seq for row in shelf.rows(ADA, 1, 4)] == [1, 2, 3]


def test_a_long_log_comes_whole_and_in_order(shelves: Open) -> None:
    shelves("ada").add(ADA, rows(0, 2_345), "head")
    assert list(shelves("bob").rows(ADA, 0, 2_345)) == rows(0, 2_345)


def test_a_body_that_is_not_given_is_not_there(shelves: Open) -> None:
    shelves("ada").add(ADA, [Row(0, b"leaf", None, None), Row(1, b"leaf", None, b"")], "head")
    assert list(shelves("bob").rows(ADA, 0, 2)) == [Row(0, b"leaf", None, None), Row(1, b"leaf", None, b"")]


def test_what_lies_there_already_is_passed_over(shelves: Open) -> None:
    shelf = shelves("ada")
    shelf.add(ADA, rows(0, 4), "head of 4")
    shelf.add(ADA, rows(0, 4), "head of 4")
    shelf.add(ADA, rows(2, 6), "head of 6")
    assert list(shelf.rows(ADA, 0, 9)) == rows(0, 6)
    assert shelf.heads() == {ADA: "head of 6"}


def test_a_second_history_is_refused_and_nothing_of_it_is_there(shelves: Open) -> None:
    shelf = shelves("ada")
    shelf.add(ADA, rows(0, 4), "head of 4")
    with pytest.raises(ShelfRefusedError):
        shelf.add(ADA, [*rows(2, 3), *rows(3, 6, "another")], "head of 6")
    assert list(shelves("bob").rows(ADA, 0, 9)) == rows(0, 4)
    assert shelves("bob").heads() == {ADA: "head of 4"}


def test_a_log_with_a_gap_is_refused(shelves: Open) -> None:
    shelf = shelves("ada")
    shelf.add(ADA, rows(0, 2), "head of 2")
    with pytest.raises(ShelfRefusedError):
        shelf.add(ADA, rows(3, 5), "head of 5")
    assert (shelf.size(ADA), shelf.heads()) == (2, {ADA: "head of 2"})


def test_logs_do_not_touch_each_other(shelves: Open) -> None:
    ada, bob = shelves("ada"), shelves("bob")
    ada.add(ADA, rows(0, 2), "ada's head")
    bob.add(BOB, rows(0, 3, "other"), "bob's head")
    assert shelves("carol").heads() == {ADA: "ada's head", BOB: "bob's head"}
    assert list(ada.rows(BOB, 0, 9)) == rows(0, 3, "other")


def test_a_file_is_there_for_all_and_laid_down_twice_without_harm(shelves: Open) -> None:
    content = bytes(range(256)) * 1_000
    name = hashlib.sha256(content).hexdigest()
    for member in ("ada", "bob", "ada"):
        shelves(member).add_file(name, None, content)
    shelf = shelves("carol")
    assert shelf.has_file(name, None)
    assert shelf.file(name) == content


def test_a_closed_shelf_can_be_closed_again(shelves: Open) -> None:
    shelf = shelves("ada")
    shelf.heads()
    shelf.close()
    shelf.close()


def test_where_a_file_lies_is_told(shelves: Open) -> None:
    name = hashlib.sha256(b"content").hexdigest()
    assert shelves("ada").lies_at(name) == []
    shelves("ada").add_file(name, None, b"content")
    (place,) = shelves("bob").lies_at(name)
    assert name in place
