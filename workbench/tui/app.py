"""The Textual app: opens the record, puts the review screen up, and closes the record again."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.message_pump import MessagePump
from textual.screen import Screen
from textual.worker import WorkerFailed

from workbench import settings
from workbench.errors import WorkbenchError
from workbench.tui import style_sheets
from workbench.tui.acts.registry import ACTS
from workbench.tui.desk_thread import DeskThread
from workbench.tui.garbage import GarbageInPauses
from workbench.tui.key_queue import KeyQueue
from workbench.tui.keymap import Keymap, read_keymap
from workbench.tui.screens.review import ReviewScreen
from workbench.ui_language import say

if TYPE_CHECKING:
    from textual.actions import ActionParseResult
    from textual.command import Provider, ProviderSource
    from textual.dom import DOMNode
    from textual.theme import Theme

    from workbench.desk import Desk
    from workbench.exchange.shelf import Shelf
    from workbench.tui.error_log import ErrorLog
    from workbench.tui.exchange_thread import Connection, ExchangeThread

_DEFAULT_THEME = "textual-dark"


def _act_provider() -> type[Provider]:
    from workbench.tui.palette import ActProvider

    return ActProvider


class _Review(ReviewScreen):
    """The review screen with every act there is."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(",".join(act.keys), f"act('{act.id}')", act.title, tooltip=act.help, id=act.id) for act in ACTS
    ]
    COMMANDS = {_act_provider}  # noqa: RUF012 - not a ClassVar in Textual


class WorkbenchApp(App[None]):
    """The bench of one record."""

    TITLE = "workbench"
    CSS_PATH = style_sheets.BENCH
    ENABLE_COMMAND_PALETTE = True
    COMMAND_PALETTE_BINDING = "ctrl+p"
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(
        self,
        writer: DeskThread,
        reader: DeskThread,
        *,
        reviewer: str,
        clock: Callable[[], dt.datetime],
        article: str | None = None,
        read_only: bool = False,
        keymap: Keymap | None = None,
        theme: str | None = None,
        error_log: ErrorLog | None = None,
        exchange_thread: ExchangeThread | None = None,
        is_unsound: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """Without `error_log` an error of our own ends the app and is raised, as a test wants it.

        `is_unsound` audits the record; it is asked once the first picture is there.
        """
        super().__init__()
        self._error_log = error_log
        self._exchange_thread = exchange_thread
        self.key_queue = KeyQueue(self._deliver, self._path_of_a_key, self._takes_keys)
        self._garbage = GarbageInPauses()
        self._loop_to_leave: asyncio.AbstractEventLoop | None = None
        self._leaving = False
        #: What the user is told after the app, where an error of our own ended it.
        self.ended_by: str | None = None
        self.keymap = keymap or Keymap(ACTS)
        self.theme = self._theme_kept = theme or _DEFAULT_THEME
        self.set_keymap(self.keymap.for_textual())
        self._review = _Review(
            writer,
            reader,
            reviewer=reviewer,
            article=article,
            read_only=read_only,
            keymap=self.keymap,
            clock=clock,
            drop_burst=self.key_queue.drop_burst,
            pressed_at=lambda: self.key_queue.pressed_at,
            is_unsound=is_unsound,
        )

    def on_mount(self) -> None:
        """From now on a theme that is chosen is kept, and a signal can end the app."""
        self._loop_to_leave = asyncio.get_running_loop()
        self._garbage.begin()
        if self._leaving:
            self._review.bench.leave()
        self.theme_changed_signal.subscribe(self, self._keep_theme)
        if self._exchange_thread is not None:
            self._review.bench.exchange_thread = self._exchange_thread
            self._exchange_thread.start(self._hear)

    def on_unmount(self) -> None:
        """Whoever ran the app has Python's collector back as it was."""
        self._garbage.end()

    def _hear(self, connection: Connection) -> None:
        """Take in how the exchange went, from its thread; nothing once the app has ended."""
        loop = self._loop_to_leave
        with suppress(RuntimeError):
            if loop is not None:
                loop.call_soon_threadsafe(self._take_connection, connection)

    def _take_connection(self, connection: Connection) -> None:
        if connection.bug is not None:
            self._meet(connection.bug)
        elif self._review.is_attached:
            self._review.show_connection(connection)

    def _keep_theme(self, theme: Theme) -> None:
        if theme.name == self._theme_kept:
            return
        self._theme_kept = theme.name
        try:
            settings.remember("theme", theme.name)
        except WorkbenchError as error:
            self._review.tell(
                say("this theme holds until you leave; it can't be kept: {error}", error=error), "warning"
            )

    async def on_event(self, event: events.Event) -> None:
        """Hand events on; what is typed or pasted goes through a queue, one after the other."""
        typed = isinstance(event, (events.Key, events.Paste)) and not event.is_forwarded
        if not typed or self._leaves_work(event):
            await super().on_event(event)
        else:
            self._garbage.pressed()
            if not self._review.bench.opened and isinstance(event, events.Key) and event.key == "ctrl+j":
                # The terminal made a line feed of an Enter that was typed before the screen took it over.
                event = events.Key("enter", "\r")
            if self.key_queue.put(event):
                self._hand_keys_on()

    @work(group="keys")
    async def _hand_keys_on(self) -> None:
        await self.key_queue.hand_on()

    async def _deliver(self, event: events.Event) -> None:
        """Hand a key on to the widget that has the focus; while the app closes there is none, and it is dropped."""
        if self.screen_stack:
            await super().on_event(event)

    def _leaves_work(self, event: events.Event) -> bool:
        """Whether `event` is the key that always leaves, while something is worked at that takes no keys."""
        at_work = self.screen is not self._review and not self._takes_keys()
        return isinstance(event, events.Key) and event.key == "ctrl+q" and at_work

    def _path_of_a_key(self) -> list[MessagePump]:
        """What a key goes through: the widget that has the focus, what that stands in, the screen, the app."""
        if not self.screen_stack:  # The app is closing.
            return []
        return [*(self.screen.focused or self.screen).ancestors_with_self]

    def _takes_keys(self) -> bool:
        """Whether a key can be handed on: no act is under way here, and nothing is worked at in a dialog."""
        if not self.screen_stack:
            return True
        if self.screen is self._review:
            return not self._review.bench.busy
        return not any(worker.is_running for worker in self.workers if worker.node is self.screen)

    async def run_action(
        self,
        action: str | ActionParseResult,
        default_namespace: DOMNode | None = None,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> bool:
        """Do what a key, a click or the palette asks for; an error of our own is told, and the screen goes on."""
        try:
            return await super().run_action(action, default_namespace, namespaces)
        except Exception as error:
            self._meet(error)
            return True

    def _handle_exception(self, error: Exception) -> None:
        """What is raised outside of actions: a worker's failure is told; a widget's ends the app, in a line."""
        if self._error_log is None:
            super()._handle_exception(error)
        elif isinstance(error, WorkerFailed):
            self._meet(error.error)
        else:
            self.ended_by = self._error_log.keep(error)
            self.exit(return_code=1)

    def _meet(self, error: BaseException) -> None:
        if self._error_log is None:
            raise error
        self._review.tell(self._error_log.keep(error), "error")

    async def action_quit(self) -> None:
        """Leave; a form with words that nobody kept asks first."""
        from workbench.tui.screens.dialog import Dialog

        if all(screen.may_leave() for screen in self.screen_stack if isinstance(screen, Dialog)):
            self._review.bench.leave()

    def leave_soon(self) -> None:
        """Leave without asking; may be called from any thread and from a signal's handler."""
        self._leaving = True
        if self._loop_to_leave is not None:
            self._loop_to_leave.call_soon_threadsafe(self._review.bench.leave)

    @property
    def settled(self) -> bool:
        """Whether the record was opened, all that was typed is done, and what is under way waits for the user."""
        return self._review.bench.opened and self.key_queue.idle and self._takes_keys()

    @property
    def under_way(self) -> bool:
        """Whether something is done beside the user's keys, but for what waits for the user."""
        return any(not one.is_finished for one in self.workers if one.group != "dialog")

    @property
    def at_rest(self) -> bool:
        """Whether it is settled, and nothing is under way or to begin in a while."""
        return self.settled and not self.under_way and not self._review.puts_off

    def go_to(self, words: str) -> None:
        """Put the cursor on the first claim that begins with `words`."""
        bench = self._review.bench
        rows = bench.review.rows if bench.review else []
        place = next((place for place, row in enumerate(rows) if row.text.startswith(words)), None)
        bench.move_to(place)

    def get_default_screen(self) -> Screen[None]:
        """The review screen is the first there is."""
        return self._review

    def action_command_palette(self) -> None:
        """Find an act by its name."""
        self._search(say("Search for commands…"), id="--command-palette")

    def search_themes(self) -> None:
        """Find a theme by its name."""
        from textual.theme import ThemeProvider

        self._search(say("Search for themes…"), [ThemeProvider])

    def _search(self, placeholder: str, providers: ProviderSource | None = None, **more: str) -> None:
        from textual.command import CommandPalette

        self.push_screen(CommandPalette(providers, placeholder=placeholder, **more))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Of Textual's own commands the themes; all else in the palette is an act."""
        yield SystemCommand(say("Theme"), say("Choose the colours"), self.action_change_theme)


def run(
    record: Path,
    *,
    reviewer: str,
    clock: Callable[[], dt.datetime],
    article: str | None = None,
    read_only: bool = False,
) -> None:
    """Open the screen on a record and stay until the editor leaves.

    Raises WorkbenchError (one line) where the record, the article or the user's settings are not as they should be.
    """
    from workbench.tui.background_audit import is_unsound
    from workbench.tui.error_log import ErrorLog
    from workbench.tui.signals import Ending, ending_in_order

    chosen = settings.load()
    keymap = read_keymap(chosen.keys, ACTS)
    theme = _known_theme(chosen.theme)
    writer, reader, read_only = opened_threads(record, reviewer=reviewer, clock=clock, read_only=read_only)
    exchange_thread = None if read_only else _exchange_thread(record, chosen.newsrooms, reviewer=reviewer, clock=clock)
    app = WorkbenchApp(
        writer,
        reader,
        reviewer=reviewer,
        clock=clock,
        article=article,
        read_only=read_only,
        keymap=keymap,
        theme=theme,
        error_log=ErrorLog(settings.error_log(), clock),
        exchange_thread=exchange_thread,
        is_unsound=partial(is_unsound, record),
    )
    with ending_in_order(Ending(app.leave_soon, writer.close)):
        try:
            app.run()
        finally:
            if exchange_thread is not None:
                exchange_thread.stop()
            reader.close()
            writer.close()
    if app.ended_by:
        raise WorkbenchError(app.ended_by)


def opened_threads(
    record: Path, *, reviewer: str, clock: Callable[[], dt.datetime], read_only: bool
) -> tuple[DeskThread, DeskThread, bool]:
    """The threads on a record that is open, and whether it can only be read: as asked, or as its file allows."""
    from workbench.record.errors import ReadOnly

    writer, reader = desk_threads(record, reviewer=reviewer, clock=clock, read_only=read_only)
    try:
        writer.open()
    except ReadOnly:
        writer.close()
        if read_only:
            raise
        return opened_threads(record, reviewer=reviewer, clock=clock, read_only=True)
    except WorkbenchError:
        writer.close()
        raise
    return writer, reader, read_only


def desk_threads(
    record: Path, *, reviewer: str, clock: Callable[[], dt.datetime], read_only: bool
) -> tuple[DeskThread, DeskThread]:
    """Two ways to one record: one that writes and answers acts, one that looks what others wrote."""
    from workbench.desk import Desk

    def opener(*, for_reading: bool) -> Callable[[], Desk]:
        keys = None if for_reading else settings.folder()
        return lambda: Desk.open(record, actor=reviewer, clock=clock, read_only=for_reading, keys=keys)

    return DeskThread(opener(for_reading=read_only), "writer"), DeskThread(opener(for_reading=True), "reader")


def _exchange_thread(
    record: Path, newsrooms: Mapping[str, str], *, reviewer: str, clock: Callable[[], dt.datetime]
) -> ExchangeThread | None:
    """What exchanges the record with its newsroom; None where none of the user's records belongs to one."""
    if not newsrooms:
        return None
    from workbench.desk import Desk
    from workbench.tui.exchange_thread import ExchangeThread

    def shelf_of(desk: Desk) -> Shelf | None:
        from workbench.exchange.places import shelf_at

        place = newsrooms.get(desk.origin)
        return shelf_at(place, desk.origin) if place and desk.newsroom.name() else None

    return ExchangeThread(
        lambda: Desk.open(record, actor=reviewer, clock=clock, keys=settings.folder()), shelf_of, clock
    )


def _known_theme(name: str | None) -> str | None:
    from textual.theme import BUILTIN_THEMES

    if name is not None and name not in BUILTIN_THEMES:
        raise WorkbenchError(
            "config.toml: no theme {name!r}; there are {names}", name=name, names=", ".join(sorted(BUILTIN_THEMES))
        )
    return name
