"""Pictures of the screen, at the sizes and in the colours that editors have. `make snapshots` accepts new ones."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.desk.desks import support
from tests.desk.several_logs.rooms import exchange, room
from tests.tui.bench_record import REVIEWER, ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import Rank, SourceKind, SourceNote
from workbench.tui.screens.prompt import Choose
from workbench.tui.screens.source_form import SourceForm
from workbench.ui_language import speak

Snap = Callable[..., bool]
NARROW, MIDDLE, WIDE = (80, 24), (120, 40), (200, 60)


@pytest.fixture(autouse=True)
def _one_time_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Times are shown in the editor's zone; a picture has one."""
    import time

    monkeypatch.setenv("TZ", "UTC")
    time.tzset()


def at_work(*keys: str, dialog: type | None = None) -> Callable[[Pilot[Any]], Awaitable[None]]:
    """Open the record, press keys, wait for what they bring."""

    async def work(pilot: Pilot[Any]) -> None:
        at = Driver(pilot.app, pilot)  # type: ignore[arg-type]
        await at.settle()
        for key in keys:
            await at.press(key)
        if dialog is not None:
            await at.dialog(dialog)
        details: Any = at.screen.query_one("#details")
        if details.display and at.bench.review is not None:
            await at.until(lambda: details.details and details.details.row == at.review.current)
        at.app.clear_notifications()
        for field in at.app.screen.query("Input, TextArea"):
            field.cursor_blink = False  # type: ignore[attr-defined]
        await pilot.pause()

    return work


def judged(desk: Desk) -> None:
    """Some verdicts and a source, so that every sign is in the picture."""
    rows = desk.claims.of(desk.articles.all()[0].id)
    note = EvidenceNote(
        source=SourceNote(
            title="Altman's plan for chips", publisher="The New York Times", kind=SourceKind.DOCUMENT,
            rank=Rank.SECONDARY, url="https://www.nytimes.com/2024/09/25/altman",
        ),
        passage="Mr. Altman asked for seven trillion dollars", locator="§ 4",
    )  # fmt: skip
    desk.evidence.attach(rows[5].id, note)
    desk.verdicts.set_all([rows[5].id, rows[4].id], "verified", override="read in print")  # type: ignore[arg-type]
    desk.verdicts.set_all([rows[2].id], "disputed")  # type: ignore[arg-type]
    desk.verdicts.set_all([rows[3].id], "unsourced")  # type: ignore[arg-type]
    desk.claims.dismiss(rows[0].id, "a headline")


@pytest.mark.parametrize(
    ("size", "theme"),
    [
        (NARROW, "textual-dark"),
        (NARROW, "textual-light"),
        (MIDDLE, "textual-dark"),
        (WIDE, "textual-light"),
        (WIDE, "textual-dark"),
        (MIDDLE, "ansi-dark"),
    ],
    ids=str,
)
def test_the_review_screen(
    snap_compare: Snap, make_app: MakeApp, desk: Desk, size: tuple[int, int], theme: str
) -> None:
    judged(desk)
    app = make_app(theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=at_work("j", "j", "j", "j", "space", "k"))


def test_the_review_screen_without_colour(
    snap_compare: Snap, make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    judged(desk)
    monkeypatch.setenv("NO_COLOR", "1")
    assert snap_compare(make_app(), terminal_size=NARROW, run_before=at_work("j", "j", "j", "j"))


def test_details_in_the_article_s_place(snap_compare: Snap, make_app: MakeApp, desk: Desk) -> None:
    judged(desk)
    assert snap_compare(make_app(), terminal_size=NARROW, run_before=at_work("j", "j", "j", "j", "i"))


def test_the_source_form(snap_compare: Snap, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=NARROW, run_before=at_work("v", dialog=SourceForm))


def test_the_filters(snap_compare: Snap, make_app: MakeApp, desk: Desk) -> None:
    judged(desk)
    assert snap_compare(make_app(), terminal_size=MIDDLE, run_before=at_work("f", dialog=Choose))


def test_a_search(snap_compare: Snap, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=NARROW, run_before=at_work("slash", *"emirats"))


def test_words_being_selected(snap_compare: Snap, make_app: MakeApp) -> None:
    from workbench.tui.screens.select_span import SelectSpan

    keys = ("j", "right_square_bracket")
    assert snap_compare(make_app(), terminal_size=NARROW, run_before=at_work(*keys, dialog=SelectSpan))


def test_help(snap_compare: Snap, make_app: MakeApp) -> None:
    assert snap_compare(make_app(), terminal_size=NARROW, run_before=at_work("question_mark"))


def test_no_article_yet(snap_compare: Snap, make_app: MakeApp, tmp_path: Path) -> None:
    Desk.open(tmp_path / "empty.db", actor="Ada", clock=ticking(), create=True).close()
    assert snap_compare(make_app(tmp_path / "empty.db"), terminal_size=NARROW, run_before=at_work())


def test_an_error_is_told_in_passing(snap_compare: Snap, make_app: MakeApp) -> None:
    async def ask_for_nothing(pilot: Pilot[Any]) -> None:
        await at_work("z")(pilot)
        pilot.app.screen.tell("there is nothing to undo", "error")  # type: ignore[attr-defined]
        await pilot.pause()

    assert snap_compare(make_app(), terminal_size=NARROW, run_before=ask_for_nothing)


@pytest.fixture
def contested(tmp_path: Path) -> Iterator[Path]:
    """The record of the editor, whose first claim Bob and she gave other verdicts, and the second was set aside."""
    with room(tmp_path, REVIEWER, "Bob") as (row, (ada, bob)):
        first, second, third = (claim.id for claim in ada.claims(row))
        ada.desk.evidence.attach(first, support())
        ada.desk.verdicts.set(first, Verdict.VERIFIED, note="page 3 of the report")
        bob.desk.evidence.attach(first, EvidenceNote(source=SourceNote(title="Budget office"), locator="table 4"))
        bob.desk.verdicts.set(first, Verdict.DISPUTED, note="the office has 6 million")
        ada.desk.claims.dismiss(second, "a manner of speaking")
        bob.desk.evidence.attach(second, support())
        bob.desk.verdicts.set(third, Verdict.UNSOURCED)
        exchange([ada, bob], look=False)
        yield ada.path


@pytest.mark.parametrize(("size", "keys"), [(WIDE, ()), (MIDDLE, ()), (MIDDLE, ("M",))], ids=str)
def test_what_two_editors_did_without_knowing_of_each_other(
    snap_compare: Snap, make_app: MakeApp, contested: Path, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    async def after_the_notice(pilot: Pilot[Any]) -> None:
        at = Driver(pilot.app, pilot)  # type: ignore[arg-type]
        await at.until(lambda: len(at.app._notifications))  # Nobody says which workbench read the article.
        at.app.clear_notifications()
        await pilot.pause()
        await at_work("g", *keys)(pilot)

    assert snap_compare(make_app(contested), terminal_size=size, run_before=after_the_notice)


@pytest.mark.parametrize(("size", "keys"), [(MIDDLE, ()), (NARROW, ("question_mark",)), (MIDDLE, ("s",))], ids=str)
def test_the_screen_in_french(
    snap_compare: Snap, make_app: MakeApp, desk: Desk, size: tuple[int, int], keys: tuple[str, ...]
) -> None:
    judged(desk)
    speak("fr")
    assert snap_compare(make_app(), terminal_size=size, run_before=at_work("j", "j", "j", "j", *keys))
