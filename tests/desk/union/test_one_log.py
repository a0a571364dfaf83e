"""One log gives what it gives without others: the fold of several logs makes the same tables of it."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings

from tests.desk.test_state_machine import Review
from workbench.desk.definition import DEFINITION
from workbench.record import tables
from workbench.record.events import decode
from workbench.record.union.fold import Union
from workbench.record.union.order import in_time

#: What is told of an event and how it came to be; the fold of several logs keeps no journal.
OWN_FORM = ("head", "journal", "trail", "moments", "pins", "unfit", "lapsed", "mentions", "destroyed", "verdicts")


def union_of(path: Path) -> Union:
    """What the fold of several logs makes of the one log of a record."""
    with closing(sqlite3.connect(path)) as connection:
        bodies = [body for (body,) in connection.execute("SELECT CAST(body AS BLOB) FROM events ORDER BY seq")]
    events = list(in_time(0, "one", "one", map(decode, bodies), DEFINITION))
    random.Random(len(events)).shuffle(events)
    return Union(events, DEFINITION)


def folded(path: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """The rows of a record's tables, by table and id."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        wanted = [name for name in tables.names(DEFINITION.tables) if name not in OWN_FORM]
        return {name: {row["id"]: dict(row) for row in connection.execute(f"SELECT * FROM {name}")} for name in wanted}


def without_empty(shown: Mapping[str, Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    return {name: dict(rows) for name, rows in shown.items() if rows and name not in OWN_FORM}


def assert_same(path: Path) -> None:
    union = union_of(path)
    assert union.unfit == {}
    assert union.in_vain == []
    assert without_empty(union.shown) == without_empty(folded(path))
    with closing(sqlite3.connect(path)) as connection:
        trail = connection.execute("SELECT seq, undone_by FROM trail WHERE undone_by IS NOT NULL").fetchall()
        assert {number: by.at.number for number, by in union.undone_by.items()} == dict(trail)
        assert sorted(union.registers.mentions) == connection.execute("SELECT * FROM mentions ORDER BY 1, 2").fetchall()
        assert union.registers.destroyed == dict(connection.execute("SELECT name, event FROM destroyed"))
        given = connection.execute("SELECT * FROM verdicts ORDER BY event").fetchall()
        assert [(seq, *row) for seq, row in sorted(union.registers.appended.get("verdicts", {}).items())] == given
        current = connection.execute(CURRENT).fetchall()
        assert set(union.shown.get("lapsed", {})) == {name for name, is_current in current if not is_current}


CURRENT = """
SELECT s.id, s.draft = a.draft AND NOT EXISTS (
    SELECT 1 FROM trail AS t WHERE t.article = s.article AND t.seq > s.event AND t.undone_by IS NULL
    AND t.kind IN ({kinds})
) FROM signoffs AS s JOIN articles AS a ON a.id = s.article
""".format(kinds=", ".join(f"'{kind}'" for kind in DEFINITION.kinds.values() if kind.ends_sign_off))  # type: ignore[attr-defined]


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
