"""The screen of a machine in a newsroom: what is done comes and goes by itself, and no key waits for the place."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.desk.desks import Clock
from tests.exchange.machines import Machine, Room, room
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.exchange.folder import FolderShelf
from workbench.exchange.outcome import Fault, Finding
from workbench.exchange.pull import Pull
from workbench.exchange.shelf import Shelf, ShelfUnreachableError
from workbench.tui.exchange_thread import Connection, ExchangeThread
from workbench.tui.screens.reader import Reader
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.top_bar import TopBar

_OFTEN = 0.02


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Room, Machine, Machine]]:
    """A newsroom of the editor at the screen and Bob; the editor's settings are those of the machine."""
    (tmp_path / "room").mkdir()
    with room(tmp_path / "room", "Ada", "Bob") as (made, (ada, bob)):
        monkeypatch.setenv("WORKBENCH_CONFIG", str(ada.keys))
        yield made, ada, bob


@contextmanager
def exchange_thread(ada: Machine, open_shelf: Callable[[Desk], Shelf | None]) -> Iterator[ExchangeThread]:
    def desk() -> Desk:
        return Desk.open(ada.path, actor=ada.person, clock=Clock(), keys=ada.keys)

    made = ExchangeThread(desk, open_shelf, Clock(), every=_OFTEN)
    try:
        yield made
    finally:
        made.stop()


def top(at: object) -> str:
    return str(at.screen.query_one(TopBar).render().plain)  # type: ignore[attr-defined]


async def test_what_others_do_comes_in_and_what_is_done_here_goes_out_by_itself(
    make_app: MakeApp, two: tuple[Room, Machine, Machine]
) -> None:
    made, ada, bob = two
    with exchange_thread(ada, lambda desk: FolderShelf(made.place, desk.origin)) as line:
        async with driving(make_app(ada.path, exchange_thread=line)) as at:
            bob.desk.verdicts.set(bob.claims()[1].id, Verdict.DISPUTED)
            made.sync(bob)
            await at.until(lambda: at.review.rows[1].verdict is Verdict.DISPUTED)
            assert "1 new: Bob" in top(at)
            at.bench.move_to(0)
            await at.press("u", "enter")

            def arrived() -> bool:
                made.sync(bob)
                return bob.claims()[0].verdict is Verdict.UNSOURCED

            await at.until(arrived)


def test_a_look_that_finds_nothing_new_goes_through_no_log(
    two: tuple[Room, Machine, Machine], monkeypatch: pytest.MonkeyPatch
) -> None:
    made, ada, _ = two
    looks, pulls = [], []

    class Counted(FolderShelf):
        def heads(self) -> dict[str, str]:
            looks.append(self)
            return super().heads()

    def pull(*given: Any) -> Pull:
        pulls.append(given)
        return Pull(*given)

    monkeypatch.setattr("workbench.exchange.exchange.Pull", pull)
    with exchange_thread(ada, lambda desk: Counted(made.place, desk.origin)) as line:
        line.start(lambda _: None)
        end = time.monotonic() + 60
        while len(looks) < 12:
            assert time.monotonic() < end
            time.sleep(0.01)
    assert len(pulls) < 5


async def test_offline_is_said_with_the_time_and_what_waits_and_work_goes_on(
    make_app: MakeApp, two: tuple[Room, Machine, Machine]
) -> None:
    made, ada, bob = two
    away = made.place.with_name("away")
    with exchange_thread(ada, lambda desk: FolderShelf(made.place, desk.origin)) as line:
        async with driving(make_app(ada.path, exchange_thread=line), size=(160, 40)) as at:
            made.place.rename(away)
            await at.until(lambda: "offline since" in top(at))
            at.bench.move_to(0)
            await at.press("u", "enter")
            assert at.review.rows[0].verdict is Verdict.UNSOURCED
            await at.until(lambda: "1 to send" in top(at))
            away.rename(made.place)
            line.now()
            await at.until(lambda: "offline" not in top(at))
    made.sync(bob)
    assert bob.claims()[0].verdict is Verdict.UNSOURCED


async def test_what_can_be_read_since_is_drawn_though_nothing_came_in(
    make_app: MakeApp, two: tuple[Room, Machine, Machine]
) -> None:
    _, ada, _ = two
    async with driving(make_app(ada.path)) as at:
        before = at.review.article
        at.screen.show_connection(Connection(anew=True))
        await at.until(lambda: at.review.article is not before)


class Stuck:
    """A place that does not answer until it is told to."""

    def __init__(self) -> None:
        self.asked, self.answers = Event(), Event()

    def heads(self) -> dict[str, str]:
        self.asked.set()
        self.answers.wait(60)
        raise ShelfUnreachableError("no answer")

    def close(self) -> None:
        pass


async def test_a_place_that_does_not_answer_keeps_no_key_waiting(
    make_app: MakeApp, two: tuple[Room, Machine, Machine]
) -> None:
    _, ada, _ = two
    stuck = Stuck()
    with exchange_thread(ada, lambda _: stuck) as line:  # type: ignore[arg-type, return-value]
        async with driving(make_app(ada.path, exchange_thread=line)) as at:
            await at.until(stuck.asked.is_set)
            at.bench.move_to(0)
            await at.press("u", "enter")
            assert at.review.rows[0].verdict is Verdict.UNSOURCED
        stuck.answers.set()


async def test_who_is_at_which_claim_is_hinted_at_in_the_list_and_in_the_top_line(
    make_app: MakeApp, two: tuple[Room, Machine, Machine]
) -> None:
    made, ada, bob = two
    second = bob.claims()[1].id
    shelf = FolderShelf(made.place, bob.desk.origin)
    shelf.leave_hint(bob.desk.origin, f"1 {second}")
    with exchange_thread(ada, lambda desk: FolderShelf(made.place, desk.origin)) as line:
        async with driving(make_app(ada.path, exchange_thread=line), size=(160, 40)) as at:
            await at.until(lambda: ada.desk.origin in shelf.hints())
            at.bench.move_to(0)
            await at.until(lambda: at.current.id in shelf.hints()[ada.desk.origin])
            assert at.review.here == {}
            count = 1

            def there() -> bool:
                nonlocal count
                count += 1
                shelf.leave_hint(bob.desk.origin, f"{count} {second}")
                return at.review.here == {second: "Bob"}

            await at.until(there)
            await at.until(lambda: at.screen.query_one(ClaimList).render_line(1).text.startswith("›"))
            await at.press("j")
            await at.until(lambda: there() and "Bob here, too" in top(at))
            shelf.leave_hint(bob.desk.origin, f"{count + 1} ")
            await at.until(lambda: "here, too" not in top(at))


async def test_a_log_in_doubt_stands_in_the_top_line_until_it_was_looked_at(
    make_app: MakeApp, two: tuple[Room, Machine, Machine]
) -> None:
    _, ada, bob = two
    late = Finding(Fault.LATE, ada.desk.origin, "Bob (laptop): 3 events of it are not there yet")
    forked = Finding(
        Fault.FORKED, bob.desk.origin, "Bob (laptop): there are two histories of it", ("note one", "note two")
    )
    async with driving(make_app(ada.path), size=(160, 40)) as at:
        at.screen.show_connection(Connection(findings=(late,)))
        assert "in doubt" not in top(at)
        at.screen.show_connection(Connection(findings=(late, forked)))
        assert "1 log in doubt" in top(at)
        await at.dialog(Reader, "T")
        said = str(at.app.screen.query_one("#words Static").render())
        assert "there are two histories of it" in said
        assert "note two" in said
        assert "Bob (laptop)  member" in said
        await at.press("escape")
        assert "in doubt" not in top(at)


async def test_why_nothing_is_sent_is_told_once_and_stands_in_the_top_line(
    make_app: MakeApp, two: tuple[Room, Machine, Machine]
) -> None:
    _, ada, _ = two
    held = Connection(trouble="nothing is sent: this machine was removed from the newsroom")
    async with driving(make_app(ada.path), size=(160, 40)) as at:
        at.screen.show_connection(held)
        at.screen.show_connection(held)
        assert at.told.count(held.trouble) == 1
        assert "nothing is exchanged" in top(at)


async def test_a_record_of_no_newsroom_is_not_exchanged_and_the_key_says_so(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("T")
        await at.until(lambda: "this record belongs to no newsroom" in at.told)


def test_an_exchange_that_meets_an_error_of_our_own_hands_it_over(two: tuple[Room, Machine, Machine]) -> None:
    _, ada, _ = two
    told: list[Connection] = []
    with exchange_thread(ada, lambda _: 1 // 0) as line:  # type: ignore[arg-type, return-value]
        line.start(told.append)
        assert line._thread is not None
        line._thread.join(60)
    assert isinstance(told[-1].bug, ZeroDivisionError)


def test_the_time_of_the_last_exchange_is_told_where_the_place_is_not_reached(
    two: tuple[Room, Machine, Machine],
) -> None:
    made, ada, _ = two
    told: list[Connection] = []
    came = Event()

    def hear(connection: Connection) -> None:
        told.append(connection)
        came.set()

    made.place.rename(made.place.with_name("away"))
    with exchange_thread(ada, lambda desk: FolderShelf(made.place, desk.origin)) as line:
        line.start(hear)
        assert came.wait(60)
    assert told[0].since is not None
    assert told[0].since >= dt.datetime(2026, 1, 31, tzinfo=dt.UTC)
    assert told[0].waiting == 0
