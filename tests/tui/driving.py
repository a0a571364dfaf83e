"""Driving the app in tests: keys in, and waiting for what they do instead of for a time."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any, cast
from unittest import mock

from textual._compositor import Compositor
from textual.css.stylesheet import Stylesheet
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Event
from workbench.tui.app import WorkbenchApp
from workbench.tui.bench import Bench
from workbench.tui.review import Review
from workbench.tui.screens.review import ReviewScreen

#: Seconds before a test gives up waiting for what must come, however busy the machine is.
_PATIENCE = 60


class Driver:
    """One running app and the hands on its keyboard."""

    def __init__(self, app: WorkbenchApp, pilot: Pilot[None], told: list[str] | None = None) -> None:
        self.app = app
        self.pilot = pilot
        #: What was told in passing, oldest first.
        self.told = told if told is not None else []
        app.key_queue.burst = 0.0  # A person who looks at what each key does.

    @property
    def screen(self) -> ReviewScreen:
        return cast("ReviewScreen", self.app.screen_stack[0])

    @property
    def bench(self) -> Bench:
        return self.screen.bench

    @property
    def review(self) -> Review:
        assert self.bench.review is not None
        return self.bench.review

    @property
    def current(self) -> ClaimRow:
        assert self.review.current is not None
        return self.review.current

    @property
    def trouble(self) -> str:
        """What the open form says is wrong."""
        return str(self.app.screen.query_one("#trouble").render())

    @property
    def listed(self) -> list[int]:
        """The numbers of the claims in the list, in their order."""
        rows = [self.review.at(place) for place in range(self.review.shown)]
        return [row.number for row in rows if row is not None]

    async def press(self, *keys: str) -> None:
        """Press keys one after the other, each after the one before was done with."""
        for key in keys:
            await self.pilot.press(key)
            await self.settle()

    async def type(self, words: str) -> None:
        """Put words into the field that has the focus, at once."""
        field = self.app.focused
        if isinstance(field, TextArea):
            field.insert(words)
        else:
            assert isinstance(field, Input)
            field.insert_text_at_cursor(words)
        await self.settle()

    async def until(self, happened: Callable[[], object]) -> None:
        """Wait until something has happened; fail where it does not."""
        end = time.monotonic() + _PATIENCE
        while not happened():
            assert time.monotonic() < end, "it never happened"
            await asyncio.sleep(0.002)
        await self.pilot.pause()

    async def settle(self) -> None:
        """Wait until the desk has answered, and a dialog that was asked for is there."""
        await self.pilot.pause()
        await self.until(lambda: self.app.settled)

    async def dialog(self, kind: type, *keys: str) -> None:
        """Press keys, wait for the dialog of this kind that they open, and draw it."""
        await self.press(*keys)
        await self.until(lambda: isinstance(self.app.screen, kind) and self.app.screen.is_current)
        self.draw()

    def draw(self) -> str:
        """All that stands on the screen now."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())


@contextlib.asynccontextmanager
async def driving(app: WorkbenchApp, size: tuple[int, int] = (120, 40)) -> AsyncIterator[Driver]:
    """Run an app without a terminal."""
    told = listening(app)
    with _no_naps(), _drawn_where_looked_at(), _styles_parsed_once():
        async with app.run_test(size=size) as pilot:
            driver = Driver(app, pilot, told)
            await driver.settle()
            yield driver
            if app.is_running:
                driver.draw()


@contextlib.contextmanager
def _no_naps() -> Iterator[None]:
    """Textual's pilot sleeps 20 ms or more at each key and pause, in case something goes on; a driver asks instead."""

    async def no_nap(*_: float) -> None:
        await asyncio.sleep(0)

    with mock.patch("textual.app.wait_for_idle", no_nap), mock.patch("textual.pilot.wait_for_idle", no_nap):
        yield


@contextlib.contextmanager
def _drawn_where_looked_at() -> Iterator[None]:
    """Textual works out each repaint of a screen that is nowhere, a third of a test: it is drawn when asked for."""
    drawn = Compositor.render_update

    def render_update(at: Compositor, *, full: bool = False, **more: Any) -> object:
        if full:
            return drawn(at, full=full, **more)
        at._dirty_regions.clear()
        return ""

    with mock.patch.object(Compositor, "render_update", render_update):
        yield


#: The rules of each style sheet, by all that they are made of.
_RULES: dict[tuple[object, ...], object] = {}


@contextlib.contextmanager
def _styles_parsed_once() -> Iterator[None]:
    """Every app parses the same style sheets, a seventh of its start: those of the one before are taken."""
    parsed = Stylesheet._parse_rules

    def parse_rules(at: Stylesheet, *args: Any, **more: Any) -> object:
        key = (*args, *sorted(more.items()), *at._variables.items())
        if key not in _RULES:
            _RULES[key] = parsed(at, *args, **more)
        return _RULES[key]

    with mock.patch.object(Stylesheet, "_parse_rules", parse_rules):
        yield


def listening(app: WorkbenchApp) -> list[str]:
    """A list that keeps what `app` tells in passing from now on."""
    told: list[str] = []
    notify = app.notify

    def kept(message: str, **more: Any) -> None:
        told.append(message)
        notify(message, **more)

    app.notify = kept  # type: ignore[method-assign]
    return told


def written(desk: Desk) -> list[Event]:
    """What was written after the article came under check."""
    return [event for event in desk.trail.events() if event.seq > 3]


def kinds(desk: Desk) -> list[str]:
    """The kinds of what was written after the article came under check."""
    return [event.kind for event in written(desk)]
