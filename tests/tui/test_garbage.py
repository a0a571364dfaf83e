"""Python's collector walks everything in the user's pauses, not under a key."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import Iterator

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.tui.garbage import FEWEST_YOUNG, MOST_YOUNG, GarbageInPauses


@pytest.fixture
def full() -> Iterator[list[int]]:
    """A list that grows by one with every full collection."""
    found: list[int] = []

    def heard(phase: str, info: dict[str, int]) -> None:
        if phase == "start" and info["generation"] == 2:
            found.append(len(found))

    gc.callbacks.append(heard)
    yield found
    gc.callbacks.remove(heard)


def collect_young(times: int) -> None:
    gc.collect()
    for _ in range(times):
        gc.collect(1)


async def test_everything_is_walked_once_no_key_follows(full: list[int]) -> None:
    garbage = GarbageInPauses(pause=0)
    collect_young(FEWEST_YOUNG)
    full.clear()
    garbage.pressed()
    garbage.pressed()
    assert full == []
    await asyncio.sleep(0.01)
    assert len(full) == 1


async def test_a_pause_after_next_to_nothing_is_left_alone(full: list[int]) -> None:
    garbage = GarbageInPauses(pause=0)
    collect_young(0)
    full.clear()
    garbage.pressed()
    await asyncio.sleep(0.01)
    assert full == []


async def test_the_app_puts_full_collections_off_and_leaves_the_collector_as_it_was(make_app: MakeApp) -> None:
    before = gc.get_threshold()
    async with driving(make_app()):
        assert gc.get_threshold() == (*before[:2], MOST_YOUNG)
    assert gc.get_threshold() == before


async def test_a_key_in_the_app_begins_the_pause_anew(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    pressed: list[GarbageInPauses] = []
    monkeypatch.setattr(GarbageInPauses, "pressed", lambda garbage: pressed.append(garbage))
    async with driving(make_app()) as at:
        await at.press("j", "k")
    assert len(pressed) == 2
