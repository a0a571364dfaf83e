"""Who is at which claim now: a hint that counts while it is said again, by whatever clocks."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.tui.bench_record import ticking
from workbench.exchange.folder import FolderShelf
from workbench.exchange.presence import Presence

ADA, BOB = "claims-workbench/0a", "claims-workbench/0b"


class Clock:
    def __init__(self) -> None:
        self.now = dt.datetime(2026, 1, 31, tzinfo=dt.UTC)

    def __call__(self) -> dt.datetime:
        return self.now


def test_a_hint_of_yesterday_does_not_count_and_a_new_one_does_until_it_is_not_said_again(tmp_path: Path) -> None:
    shelf, clock = FolderShelf.made(tmp_path, ADA), Clock()
    shelf.leave_hint(BOB, "7 claim")
    here = Presence(ADA, clock)
    assert here.exchange(shelf, "mine") == {}
    shelf.leave_hint(BOB, "8 claim")
    assert here.exchange(shelf, "mine") == {BOB: "claim"}
    clock.now += dt.timedelta(seconds=55)
    assert here.exchange(shelf, "mine") == {BOB: "claim"}
    clock.now += dt.timedelta(seconds=10)
    assert here.exchange(shelf, "mine") == {}
    shelf.leave_hint(BOB, "9 ")
    assert here.exchange(shelf, "mine") == {}


def test_the_same_is_said_again_only_now_and_then_and_a_move_at_once(tmp_path: Path) -> None:
    shelf, clock = FolderShelf.made(tmp_path, ADA), Clock()
    here = Presence(ADA, clock)
    said = []
    for claim, seconds in (("one", 0), ("one", 1), ("two", 0), ("two", 25)):
        clock.now += dt.timedelta(seconds=seconds)
        here.exchange(shelf, claim)
        said.append(shelf.hints()[ADA])
    assert said == ["1 one", "1 one", "2 two", "3 two"]


def test_a_shelf_that_takes_no_hints_has_none() -> None:
    assert Presence(ADA, ticking()).exchange(object(), "mine") == {}  # type: ignore[arg-type]


def test_what_is_no_hint_is_passed_over(tmp_path: Path) -> None:
    shelf = FolderShelf.made(tmp_path, ADA)
    (tmp_path / "hints").mkdir()
    (tmp_path / "hints" / "0b").write_bytes(b"\xff\xfe")
    (tmp_path / "hints" / "Not a log").write_text("1 x")
    assert shelf.hints() == {}
