"""One log gives what it gives without others: the fold of several logs makes the same tables of it."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings

from tests.desk.desks import at
from tests.desk.test_state_machine import Review
from workbench.desk import Desk
from workbench.desk.definition import DEFINITION
from workbench.record import tables
from workbench.record.several_logs.copies import name_log

#: How each fold comes to know what it does: by what acts found, or by who knew of what.
OWN_FORM = ("journal", "moments", "pins", "lapsed")


def shown(desk: Desk) -> dict[str, list[Any]]:
    """The rows of a record's tables, and which sign-offs are current."""
    wanted = [name for name in tables.names(DEFINITION.tables) if name not in OWN_FORM]
    found: dict[str, list[Any]] = {
        name: sorted(map(tuple, desk.store.rows(f"SELECT * FROM {name}")), key=repr) for name in wanted
    }
    return {**found, "current": [desk.sign_offs.of(row.id) for row in desk.articles.all()]}


def assert_same(path: Path) -> None:
    """Fold a copy of a record as where it belongs to a newsroom: no row differs."""
    with tempfile.TemporaryDirectory() as folder, at(Path(shutil.copy(path, folder))) as desk:
        alone = shown(desk)
        with desk.receiving() as (connection, take_up):
            name_log(connection, desk.origin, "Ada", "")
            take_up(anew=True)
        assert desk.store.rows("SELECT 1 FROM moments")
        assert shown(desk) == alone


class OneLog(Review):
    """Two reviewers at one record, whose log is folded both ways in the end."""

    def teardown(self) -> None:
        self.desk.close()
        assert_same(self.path)
        super().teardown()


TestOneLog = OneLog.TestCase
TestOneLog.settings = settings(max_examples=10, stateful_step_count=12, suppress_health_check=list(HealthCheck))


def test_a_record_with_some_of_everything_is_the_same_both_ways(real_record: Path) -> None:
    assert_same(real_record / "claims.db")
