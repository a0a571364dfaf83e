"""The record without the workbench: what a lawyer or an editor asks of it with the sqlite3 shell or Datasette."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.desks import at, new_article, support
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.tables import TABLES
from workbench.desk.vocabulary import Stance
from workbench.record.schema import statements

GUIDE = Path(__file__).parents[2] / "docs" / "record.md"
QUERIES = re.findall(r"```sql\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)


def asked(desk: Desk, query: str) -> list[dict[str, object]]:
    return [dict(row) for row in desk.store.rows(query)]


def test_who_verified_what(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.evidence.attach(claim.id, support())
    desk.verdicts.set(claim.id, Verdict.VERIFIED)
    (line,) = asked(desk, "SELECT * FROM who_verified_what")
    assert (line["article"], line["claim"], line["words"], line["reviewer"], line["sources"]) == (
        "Growth of the fund", 1, "7 million dollars", "Ada", "Annual report",
    )  # fmt: skip


def test_who_carried_a_verdict_into_the_record(tmp_path: Path) -> None:
    with at(tmp_path / "there.db", "Dan") as there:
        row = new_article(there)
        one, two, three = (claim.id for claim in there.claims.of(row.id))
        for claim in (one, two, three):
            there.verdicts.set(claim, Verdict.DISPUTED)
        bundle = there.bundles.of(row.id)
    with at(tmp_path / "here.db") as here:
        here.bundles.take_in(bundle)
        here.claims.flag(two)
        here.verdicts.set(three, Verdict.UNSOURCED)
        assert carried(here) == [("Dan", "Ada"), ("Dan", "Ada"), ("Ada", None)]
        here.acts.undo(row.id)
        assert carried(here) == [("Dan", "Ada")] * 3
        here.acts.redo(row.id)
        assert carried(here) == [("Dan", "Ada"), ("Dan", "Ada"), ("Ada", None)]
        here.verdicts.set(one, Verdict.OPEN)
        assert carried(here) == [("Dan", "Ada"), ("Ada", None)]
        here.acts.undo(row.id)
        assert carried(here) == [("Dan", "Ada"), ("Dan", "Ada"), ("Ada", None)]
        history = asked(here, 'SELECT who, what, "imported by" AS carrier FROM claim_history WHERE claim = 3')
    assert [tuple(line.values()) for line in history][:2] == [
        ("Dan", "verdict.set", "Ada"), ("Ada", "verdict.set", None),
    ]  # fmt: skip


def carried(desk: Desk) -> list[tuple[object, ...]]:
    lines = asked(desk, 'SELECT reviewer, "imported by" AS carrier FROM who_verified_what ORDER BY claim')
    return [tuple(line.values()) for line in lines]


def test_a_verdict_taken_back_in_the_other_record_is_not_the_one_that_counts(tmp_path: Path) -> None:
    with at(tmp_path / "there.db", "Dan") as there:
        row = new_article(there)
        claim = there.claims.of(row.id)[0].id
        there.verdicts.set(claim, Verdict.DISPUTED)
        there.verdicts.set(claim, Verdict.UNSOURCED)
        there.acts.undo(row.id)
        bundle = there.bundles.of(row.id)
    with at(tmp_path / "here.db") as here:
        here.bundles.take_in(bundle)
        (line,) = asked(here, "SELECT * FROM who_verified_what")
    assert (line["verdict"], line["reviewer"], line["imported by"]) == ("disputed", "Dan", "Ada")


def test_open_claims_and_claims_without_a_source(desk: Desk) -> None:
    row = new_article(desk)
    claims = desk.claims.of(row.id)
    desk.evidence.attach(claims[0].id, support())
    desk.verdicts.set(claims[1].id, Verdict.UNSOURCED)
    desk.claims.dismiss(claims[2].id)
    assert [line["claim"] for line in asked(desk, "SELECT * FROM open_claims")] == [1]
    assert [line["claim"] for line in asked(desk, "SELECT * FROM claims_without_a_source")] == [2]


def test_the_history_of_a_claim(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    desk.acts.undo(row.id)
    lines = asked(desk, "SELECT * FROM claim_history WHERE claim = 1")
    assert [(line["what"], line["from"], line["to"]) for line in lines] == [
        ("verdict.set", "open", "disputed"), ("act.undone", None, None),
    ]  # fmt: skip
    assert lines[0]["undone by event"] == lines[1]["event"]


def test_disagreement_of_reviewers_and_of_sources(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    first, second, third = desk.claims.of(row.id)
    desk.verdicts.set(first.id, Verdict.DISPUTED)
    bob.verdicts.set(first.id, Verdict.UNSOURCED)
    desk.verdicts.set(third.id, Verdict.DISPUTED)
    bob.verdicts.set(third.id, Verdict.UNSOURCED)
    bob.acts.undo(row.id)
    desk.evidence.attach(second.id, support())
    against = EvidenceNote(source=SourceNote(title="The rival"), stance=Stance.CONTRADICTS)
    desk.evidence.attach(second.id, against)
    lines = asked(desk, "SELECT claim, sides, first, second FROM disagreement")
    assert [tuple(line.values()) for line in lines] == [
        (1, "reviewers", "Ada", "Bob"), (2, "sources", "Annual report", "The rival"),
    ]  # fmt: skip


def test_every_view_can_be_read(copy: Callable[[], Path]) -> None:
    with at(copy()) as desk:
        for statement in statements(TABLES.views):
            asked(desk, f"SELECT * FROM {statement.split()[2]}")


@pytest.mark.parametrize("query", QUERIES)
def test_the_guides_queries_run_with_plain_sqlite(query: str, copy: Callable[[], Path]) -> None:
    with closing(sqlite3.connect(f"file:{copy()}?mode=ro", uri=True)) as connection:
        assert connection.execute(query).fetchall()


@pytest.mark.skipif(shutil.which("sqlite3") is None, reason="the sqlite3 shell is not installed")
def test_the_guides_queries_run_in_the_sqlite3_shell(copy: Callable[[], Path]) -> None:
    path = copy()
    for query in QUERIES:
        ran = subprocess.run(["sqlite3", "-readonly", "-box", path, query], capture_output=True, text=True, check=True)
        assert ran.stdout.startswith("┌")
