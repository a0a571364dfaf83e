"""The page on the audit format says what is so."""

from __future__ import annotations

import re
from pathlib import Path

from tests.tables import each_row
from workbench.desk.kinds.table import KINDS
from workbench.record import schema
from workbench.record.events import Entry

PAGE = (Path(__file__).parents[2] / "docs" / "audit-format.md").read_text(encoding="utf-8")


@each_row("kind", KINDS)
def test_every_kind_of_event_is_described(kind: str) -> None:
    assert f"`{kind}`" in PAGE


def test_no_other_kind_is_described() -> None:
    table = PAGE.split("## Kinds of events")[1].split("## Tables")[0]
    first_cells = " ".join(line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))
    assert set(re.findall(r"`([a-z_]+\.[a-z_]+)`", first_cells)) == set(KINDS)


def test_the_fields_of_a_body_and_the_files_marks_are_told() -> None:
    members = PAGE.split("## An event")[1].split("## The tree")[0]
    entry = Entry(0, "", "", "", "", "note.added", None, None, None, {})
    for name in entry.to_dict():
        assert f"`{name}`" in members
    assert f"0x{schema.APPLICATION_ID:X}" in PAGE
    assert f"now {schema.VERSION}" in PAGE


def test_what_can_not_be_undone_is_told() -> None:
    said = PAGE.split("Kinds that can't be undone (")[1].split(")")[0]
    for kind in KINDS.values():
        told = f"`{kind}`" in said or (kind.name.startswith("record.") and "`record.*`" in said)
        assert told is kind.stays
