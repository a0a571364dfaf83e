"""A field of a source is declared once: what asks for it finds it there."""

from __future__ import annotations

import sqlite3
from contextlib import closing

from workbench.desk.kinds.sources import Added
from workbench.desk.source_note import SOURCE_FIELDS, WHO_FIELDS
from workbench.desk.tables import TABLES
from workbench.record.schema import statements


def test_the_table_has_a_column_for_every_field() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements(TABLES.folded):
            connection.execute(statement)
        columns = {row[1]: row[2] for row in connection.execute("PRAGMA table_info(sources)")}
    own = {"id", "commitment", "added_at", "added_by", "event"}
    assert set(columns) - own == set(SOURCE_FIELDS)
    assert {name for name, type_ in columns.items() if type_ == "INTEGER"} == {"confidential", "event"}


def test_an_event_may_hold_every_field_and_no_other() -> None:
    assert set(Added.__struct_fields__) == {"act", "source", "commitment", *SOURCE_FIELDS}


def test_every_field_has_a_title_and_who_a_source_is_is_words() -> None:
    assert all(one.title for one in SOURCE_FIELDS.values())
    assert WHO_FIELDS == ("person", "role", "contact")
    assert all(SOURCE_FIELDS[name].words for name in WHO_FIELDS)
