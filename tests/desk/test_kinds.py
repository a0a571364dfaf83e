"""A kind of event is one row: nothing else names the kinds, and no column of a row is left open."""

from __future__ import annotations

import ast
import datetime as dt
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import msgspec
import pytest

from tests.desk.desks import TEXT, article, numeric, revised, work
from tests.source_trees import trees
from tests.tables import each_row
from workbench.claims import Change, Verdict
from workbench.desk import Desk
from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.table import KINDS
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.tables import TABLES
from workbench.desk.vocabulary import DatesRule, Refusal, Rule
from workbench.record import tables
from workbench.record.definition import About, Role
from workbench.record.events import decode
from workbench.record.fold import Fold, create_tables
from workbench.record.tree import leaf_hash

FOLDER = Path(__file__).parents[2] / "workbench" / "desk" / "kinds"


def test_no_column_of_a_row_has_a_default() -> None:
    """A column that a new kind may leave out would be decided by chance."""
    for column in msgspec.structs.fields(Kind):
        assert column.required, column.name


def test_every_row_is_in_the_table_under_its_own_name() -> None:
    declared = {
        call.keywords[0].value.value  # type: ignore[attr-defined]
        for module in FOLDER.glob("*.py")
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Kind"
    }
    assert declared == set(KINDS)


def literals(package: str, having: str = "") -> Iterator[tuple[str, str]]:
    """What the modules of a package whose text matches `having` write in quotation marks, each with its module."""
    for name, module in trees(package, having).items():
        for node in ast.walk(module):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield name, node.value


def test_only_the_rows_write_the_names_of_kinds() -> None:
    """Others ask a row for its name: so a reader finds them all. Acts on the screen have names of their own."""
    but = ("workbench.desk.kinds", "workbench.tui.acts")
    names = rf"(?:{'|'.join(map(re.escape, KINDS))}|(?:source|act)\.%)"
    named = re.compile(rf"(?:\A|'){names}(?:\Z|')")
    written = literals("workbench", having=rf"[\"']{names}[\"']")
    assert [one for one in written if named.search(one[1]) and not one[0].startswith(but)] == []


def test_the_record_names_no_table_of_the_desk() -> None:
    named = re.compile(rf"\b(?:FROM|JOIN|INTO|UPDATE) (?:main\.|record\.)?(?:{'|'.join(TABLES.names)})\b")
    assert [one for one in literals("workbench.record") if named.search(one[1])] == []


@each_row("kind", KINDS.values())
def test_the_columns_of_a_kind_agree(kind: Kind) -> None:
    assert not (kind.stays and kind.undoable)
    assert bool(kind.fold) == bool(kind.tables)
    assert kind.told
    if kind.role is not Role.ORDINARY:
        assert not kind.undoable
    if kind.about is About.ACTS:
        assert kind.role in (Role.UNDOES, Role.REDOES)


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.ORDINARY])
def test_each_thing_that_the_record_writes_by_itself_has_one_kind(role: Role) -> None:
    assert DEFINITION.of_role(role).role is role


def test_every_table_is_some_kind_s() -> None:
    owned = {table for kind in KINDS.values() for table in kind.tables}
    kept_for_all = {"head", "journal", "trail", "moments", "pins", "unfit", "conflicts", "lapsed"}
    assert owned == {*tables.names(TABLES)} - kept_for_all


@pytest.fixture
def worked_on(desk: Desk, bob: Desk) -> Path:
    """A record with events of most kinds, beside those that `work` makes."""
    row = work(desk, bob)
    first, second, third, fourth = desk.claims.of(row.id)
    desk.articles.edit(row.id, title="Another title")
    desk.correspondence.assign(row.id, "Bob")
    desk.rule.set(Rule.NONE)
    desk.publication.set(allow=[Refusal.UNSOURCED])
    desk.rule.set_dates(DatesRule.ALONE)
    parts = desk.claims.split(fourth.id, [fourth.claim, fourth.claim])
    desk.claims.merge([part.id for part in parts], fourth.claim)
    desk.claims.flag(third.id)
    desk.claims.flag(third.id, flagged=False)
    desk.verdicts.set(second.id, Verdict.OPEN)
    desk.claims.edit(second.id, numeric(TEXT, "2023", 2023))
    source = desk.sources.add(SourceNote(title="Yearbook"))
    desk.evidence.edit_source(source.id, SourceNote(title="Almanac"))
    evidence = desk.evidence.of(first.id)[0]
    desk.evidence.edit(evidence.id, EvidenceNote(source=evidence.source.id, locator="p. 4"))
    desk.evidence.withdraw(evidence.id, "old")
    desk.correspondence.withdraw_query(desk.correspondence.ask(row.id, "Why?").id)
    document = desk.dossier.give(row.id, path="notes.txt", filename="notes.txt", sha256="0" * 64)
    desk.dossier.take_out(document.id, "another article's")
    desk.dossier.dismiss(row.id, "sum", ["12", "5", "6"], "one was absent")
    desk.retention.retain(row.id, dt.date(2030, 1, 1))
    desk.retention.hold(row.id, "lawsuit")
    desk.retention.release(row.id)
    desk.retention.retain(row.id, None)
    carried = {claim.number: (Change.KEPT, claim.claim) for claim in desk.claims.of(row.id)}
    desk.articles.take_in_draft(row.id, article(TEXT + "More.\n"), revised(desk, row, TEXT, carried), [])
    desk.retention.destroy_source(next(one.id for one in desk.sources.all() if one.confidential), "asked")
    desk.retention.destroy_article(row.id, "asked")
    return desk.path


_WRITTEN = re.compile(r'(?:INSERT(?: OR IGNORE)? INTO|UPDATE|DELETE FROM) "?(\w+)')


def test_what_a_fold_writes_are_the_tables_of_its_row(worked_on: Path) -> None:
    statements: list[str] = []
    seen = set()
    with closing(sqlite3.connect(worked_on)) as record, closing(sqlite3.connect(":memory:")) as fresh:
        create_tables(fresh, TABLES)
        fresh.execute("ATTACH ? AS record", (str(worked_on),))
        fresh.set_trace_callback(statements.append)
        fold = Fold(fresh, DEFINITION)
        for (body,) in record.execute("SELECT CAST(body AS BLOB) FROM events ORDER BY seq").fetchall():
            entry = decode(body)
            statements.clear()
            fold.fold(entry, leaf_hash(body))
            kind = DEFINITION.kind(entry)
            written = {found[1] for one in statements if (found := _WRITTEN.match(one))} - {"trail", "journal"}
            if kind.about is not About.ACTS:
                seen.add(kind)
                assert written <= set(kind.tables), kind
    assert {kind for kind in KINDS.values() if kind.fold} - seen <= {
        KINDS["key.registered"],
        KINDS["article.signed_off"],
    }
