"""Trouble with the record while it is open: a clear line, nothing lost, and the same key tries again."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.desk.desks import tamper
from tests.tui.bench_record import make_record
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench.desk import Desk
from workbench.tui.acts.registry import by_id
from workbench.tui.screens.prompt import Ask, Write
from workbench.tui.screens.source_form import SourceForm
from workbench.tui.widgets.fields import Line, Lines


async def pragma(at: Driver, words: str) -> None:
    """Set something of the writer's connection, so that SQLite itself says what it says on a bad day."""
    await at.bench.writer.ask(lambda desk: desk.store.connection.execute(f"PRAGMA {words}"))


@contextmanager
def held(record: Path) -> Iterator[None]:
    """Another program that writes to the record and does not come to an end."""
    with closing(sqlite3.connect(record, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def test_a_verdict_given_while_another_program_holds_the_record_is_told_and_given_again(
    make_app: MakeApp, desk: Desk, record: Path
) -> None:
    async with driving(make_app()) as at:
        await pragma(at, "busy_timeout = 10")
        with held(record):
            await at.press("d", "enter")
            assert at.trouble == f"{record} is in use by another program; try again when it is done"
            assert (at.current.number, at.review.counts.decided) == (1, 0)
        await at.press("enter")
        assert kinds(desk) == ["verdict.set"]
        assert at.current.number == 2


async def test_a_form_that_can_t_be_kept_stays_with_all_that_was_typed(
    make_app: MakeApp, desk: Desk, record: Path
) -> None:
    async with driving(make_app()) as at:
        await pragma(at, "busy_timeout = 10")
        await at.dialog(SourceForm, "s")
        await at.type("Annual report")
        at.app.screen.query_one("#passage", Lines).text = "seven trillion"
        with held(record):
            await at.press("ctrl+s")
            await at.until(lambda: "in use by another program" in at.trouble)
        assert at.app.screen.query_one("#title", Line).value == "Annual report"
        await at.press("ctrl+s")
        await at.until(lambda: at.current.evidence_count == 1)
    assert desk.evidence.of(desk.claims.of(desk.articles.all()[0].id)[0].id)[0].passage == "seven trillion"


async def test_a_verdict_and_its_source_are_kept_both_or_none(make_app: MakeApp, desk: Desk, record: Path) -> None:
    async with driving(make_app()) as at:
        await pragma(at, "busy_timeout = 10")
        await at.dialog(SourceForm, "v")
        await at.type("Annual report")
        with held(record):
            await at.press("enter")
            await at.until(lambda: "in use by another program" in at.trouble)
        assert kinds(desk) == []
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["source.added", "evidence.attached", "verdict.set"])


async def test_a_full_disk_is_told_and_the_note_is_still_there(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await pragma(at, "max_page_count = 1")
        await at.dialog(Write, "N")
        at.app.screen.query_one("#answer", Lines).text = "called the ministry " * 2000
        await at.press("ctrl+s")
        await at.until(lambda: "there is no room for the record" in at.trouble)
        assert kinds(desk) == []
        await pragma(at, "max_page_count = 100000")
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk) == ["note.added"])
        assert at.current.note_count == 1


@pytest.mark.parametrize("replaced", [False, True], ids=["removed", "replaced"])
async def test_a_record_that_vanished_is_told_and_no_verdict_shown_that_is_not_kept(
    make_app: MakeApp, record: Path, tmp_path: Path, *, replaced: bool
) -> None:
    async with driving(make_app()) as at:
        record.rename(tmp_path / "moved.db")
        if replaced:
            make_record(tmp_path / "other.db", "Another 12 euros.\n", [], "Another").rename(record)
        await at.press("d", "enter")
        assert "was removed or replaced while it was open" in at.trouble
        await at.press("escape")
        assert at.review.counts.decided == 0
        await at.dialog(Ask, "x")
        await at.press("enter")
        assert "was removed or replaced" in at.trouble
        await at.press("escape")
        assert len(at.review.rows) == 12


async def test_a_record_that_becomes_read_only_is_told(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await pragma(at, "query_only = ON")
        await at.press("d", "enter")
        assert "can't be written" in at.trouble
        assert at.review.counts.decided == 0
        await pragma(at, "query_only = OFF")
        await at.press("enter")
        assert kinds(desk) == ["verdict.set"]


def without_texts(record: Path) -> Path:
    with closing(sqlite3.connect(record)) as connection:
        (guard,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'blobs_leave_by_an_event'").fetchone()
        connection.execute("DROP TRIGGER blobs_leave_by_an_event")
        connection.execute("DELETE FROM blobs")
        connection.execute(guard)
        connection.commit()
    return record


async def test_a_draft_whose_text_is_missing_can_be_judged_and_says_what_is_missing(
    make_app: MakeApp, desk: Desk, record: Path
) -> None:
    async with driving(make_app(without_texts(record))) as at:
        assert "draft is missing from" in at.screen.query_one("#article").render_line(0).text
        assert len(at.review.rows) == 12
        await at.press("a", "right_square_bracket", "l")
        assert at.told == ["the article's text is not in the record"] * 3
        await at.press("d", "enter")
        assert kinds(desk) == ["verdict.set"]


async def test_an_article_whose_text_was_destroyed_says_so(make_app: MakeApp, desk: Desk) -> None:
    desk.retention.destroy_article(desk.articles.all()[0].id, "as agreed")
    async with driving(make_app()) as at:
        assert "was destroyed" in at.screen.query_one("#article").render_line(0).text
        assert by_id("claim.add").why_not(at.bench) == "the article's text is not in the record"


async def test_an_article_that_can_t_be_shown_is_not_said_to_be_none(make_app: MakeApp, record: Path) -> None:
    tamper(record, "UPDATE claims SET body = '{}'")
    async with driving(make_app()) as at:
        assert "can't be read" in str(at.screen.query_one("#empty").render())
