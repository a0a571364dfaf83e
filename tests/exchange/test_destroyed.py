"""What was destroyed and still lies on the shelf: it is told where, and gone from there it stands in nobody's way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import article
from tests.exchange.machines import Machine, Room, room
from workbench.desk.maintenance import audit
from workbench.exchange.status import exchange_status

TEXT = "In 2024 they built 40 houses.\n"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Room, Machine, Machine]]:
    with room(tmp_path, "Ada", "Bob") as (made, (ada, bob)):
        yield made, ada, bob


def lying(made: Room, machine: Machine) -> list[Path]:
    told = exchange_status(machine.desk, made.shelf(machine)).destroyed
    return [made.place / where for where in told]


@pytest.mark.parametrize("closed", [False, True])
def test_where_it_lies_is_told_until_it_was_deleted_there(two: tuple[Room, Machine, Machine], closed: bool) -> None:
    made, ada, bob = two
    with ada.desk.together():
        row = ada.desk.articles.take_in(article(TEXT, "Houses", "houses.txt"), [])
        if closed:
            ada.desk.access.close(row.id, ["Bob"])
    made.settle()
    assert lying(made, ada) == []
    bob.desk.retention.destroy_article(row.id, "asked")
    made.settle()
    for machine in (ada, bob):
        assert [path.is_file() for path in lying(made, machine)] == [True]
    lying(made, ada)[0].unlink()
    assert lying(made, ada) == lying(made, bob) == []


def test_who_comes_later_takes_the_log_though_the_files_are_gone(
    two: tuple[Room, Machine, Machine], tmp_path: Path
) -> None:
    """Who destroyed them wrote so in another log than whose article it was."""
    made, ada, bob = two
    row = ada.desk.articles.take_in(article(TEXT, "Houses", "houses.txt"), [])
    made.settle()
    bob.desk.retention.destroy_article(row.id, "asked")
    made.settle()
    for path in lying(made, bob):
        path.unlink()
    cy = Machine(tmp_path / "cy", "Cy")
    ada.desk.newsroom.admit(cy.desk.newsroom.join(made.name, cy.machine))
    made.sync(ada)
    made.sync(cy)
    assert made.sync(cy)[0].findings == ()
    assert [one.destroyed for one in cy.desk.articles.all()] == [False, True]
    assert audit(cy.path).passed
    cy.desk.close()
