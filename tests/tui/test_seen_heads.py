"""What of others' work counts as seen: what was on the screen before a key, and long enough to be read."""

from __future__ import annotations

from msgspec.structs import replace

from workbench.record.several_logs.log_heads import Head, Heads
from workbench.tui.seen_heads import READING_TIME, SeenHeads


def heads(size: int) -> Heads:
    return Heads(1, (Head(1, "bob", size, b""),))


def test_what_was_drawn_long_enough_before_a_key_was_read_and_nothing_later() -> None:
    drawn = SeenHeads()
    drawn.begin(heads(1), 0.0)
    drawn.draw(heads(2), 10.0)
    drawn.draw(heads(3), 11.0)
    assert drawn.read_before(10.0 + READING_TIME / 2) == heads(1)
    assert drawn.read_before(10.0 + READING_TIME) == heads(2)
    assert drawn.read_before(11.0 + READING_TIME) == heads(3)


def test_before_an_article_could_be_read_nothing_of_it_was() -> None:
    drawn = SeenHeads()
    assert drawn.read_before(100.0) == Heads()
    drawn.begin(heads(1), 100.0)
    assert drawn.read_before(100.1) == Heads()
    assert drawn.read_before(101.0) == heads(1)
    drawn.begin(heads(2), 102.0)
    assert drawn.read_before(102.1) == Heads()


def test_what_is_drawn_under_a_dialog_is_seen_once_the_dialog_is_gone() -> None:
    drawn = SeenHeads()
    drawn.begin(heads(1), 0.0)
    drawn.draw(heads(2), None)
    assert drawn.read_before(1000.0) == heads(1)
    drawn.uncover(1000.0)
    assert drawn.read_before(1000.1) == heads(1)
    assert drawn.read_before(1001.0) == heads(2)


def test_drawing_the_same_again_does_not_make_it_newer() -> None:
    drawn = SeenHeads()
    drawn.begin(heads(1), 0.0)
    drawn.draw(replace(heads(1), own=9), 10.0)
    assert drawn.read_before(10.1) == heads(1)
