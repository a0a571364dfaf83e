"""The review screen: it opens an article, hands on keys, opens what acts ask for, and looks what others write."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable
from typing import TypeVar

from textual import events, on, work
from textual.message import Message
from textual.screen import ModalScreen

from workbench.errors import WorkbenchError
from workbench.tui.acts.act import perform
from workbench.tui.background import Background
from workbench.tui.bench import Bench
from workbench.tui.desk_thread import DeskThread
from workbench.tui.exchange_thread import Connection
from workbench.tui.highlights import Highlights
from workbench.tui.keymap import Keymap
from workbench.tui.screens.review_panes import ReviewPanes
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.filter_bar import FilterBar
from workbench.tui.widgets.key_bar import KeyBar
from workbench.ui_language import say

_T = TypeVar("_T")

#: How often the record is asked whether somebody else wrote, in seconds.
_LOOK_EVERY = 0.25


class ReviewScreen(ReviewPanes):
    """An article under check."""

    def __init__(
        self,
        writer: DeskThread,
        reader: DeskThread,
        *,
        reviewer: str,
        article: str | None,
        read_only: bool,
        keymap: Keymap,
        clock: Callable[[], dt.datetime],
        drop_burst: Callable[[], None],
        pressed_at: Callable[[], float | None],
        is_unsound: Callable[[], Awaitable[bool]] | None = None,
    ) -> None:
        """`keymap` has everything that can be done here; `drop_burst` drops what was typed with the last key.

        `pressed_at` says when the key was pressed that is being handed on, if one is. `is_unsound` audits the record.
        """
        super().__init__(keymap)
        self.bench = Bench(self, writer, reader, reviewer=reviewer, read_only=read_only, clock=clock)
        self._ref = article
        self._drawn = False
        self._drop_burst = drop_burst
        self._pressed_at = pressed_at
        self._background = Background(self, self.bench, keymap, is_unsound)

    async def on_mount(self) -> None:
        """Open the article, and from then on look what others write."""
        try:
            await self.bench.open(self._ref)
        except WorkbenchError as error:
            self.show_empty(say.error(error))
            self.tell(say.error(error), "error")
        self._background.after_start()
        self._looking = self.set_interval(_LOOK_EVERY, self.look_for_changes)

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """A dialog was closed: what it covered is seen, and the terminal's cursor goes back to the claim.

        Before the first picture nothing is styled a second time: all widgets just were, when they were made. Nor is it
        where a dialog closed, as Textual has it.
        """
        event.refresh_styles, self._drawn = self._drawn and event.refresh_styles, True
        self.bench.seen_heads.uncover(self.now())
        self.query_one(ClaimList).place_terminal_cursor()

    async def action_act(self, act_id: str) -> None:
        """Do the act of this id."""
        await perform(self.bench, next(act for act in self.keymap.acts if act.id == act_id))

    @work(group="look")
    async def look_for_changes(self, *, anew: bool = False) -> None:
        """Show what another process wrote; trouble with the record is told once it matters to an act.

        With `anew` the whole article is read, since what was here before may look otherwise.
        """
        try:
            await self.bench.catch_up()
            if anew:
                await self.bench.reload()
        except WorkbenchError as error:
            self.app.log.warning(str(error))
        except Exception:
            self._looking.stop()  # Else the same error of our own would be told twice a second.
            raise

    def show_connection(self, connection: Connection) -> None:
        """Say how the exchange with the newsroom stands; what came in is drawn at once."""
        before, self.bench.connection = self.bench.connection, connection
        if connection.trouble and connection.trouble != before.trouble:
            self.tell(connection.trouble, "warning")
        if (review := self.bench.review) is not None and connection.here != before.here:
            review.here = connection.here
            for place in map(review.place_of, {*connection.here, *before.here}):
                if place is not None:
                    self.show_marks(place)
        self.show_progress()
        if connection.received or connection.anew:
            self.look_for_changes(anew=connection.anew)

    def now(self) -> float:
        """The time, in seconds, as keys have it."""
        return Message().time

    def pressed_at(self) -> float:
        """When the key was pressed that an act is done for; now where it was no key."""
        pressed = self._pressed_at()
        return self.now() if pressed is None else pressed

    def drop_burst(self) -> None:
        """Drop what was typed together with the last key: the box that it was meant for did not open."""
        self._drop_burst()

    def show_review(self, highlights: Highlights) -> None:
        """Draw the whole review anew: another article, or the same one after a change from outside."""
        super().show_review(highlights)
        self._background.after_review()

    def compare_later(self) -> None:
        """Have the claims compared with their dossier after the first picture of them."""
        self._background.compare()

    @property
    def puts_off(self) -> bool:
        """Whether something is still to begin that is done beside the user's keys."""
        return self._background.puts_off

    # What acts open

    async def ask(self, dialog: ModalScreen[_T]) -> _T | None:
        """What the user answers in a dialog; None where it was left."""
        return await self.app.push_screen_wait(dialog)

    def beside(self, work: Awaitable[None]) -> None:
        """Do what may wait for the user beside the screen's own work."""
        self.run_worker(work, group="dialog")

    def leave(self) -> None:
        """Close the app."""
        self.app.exit()

    def last_steps(self) -> str:
        """What remains to be done once every claim is decided."""
        return self.keymap.last_steps()

    def open_search(self) -> None:
        """Let the user type what to search for; what was told in passing would lie over the field."""
        self.forget_told()
        self.query_one(FilterBar).open()

    def open_palette(self) -> None:
        """Let the user find an act by its name."""
        self.app.action_command_palette()

    def help(self) -> ModalScreen[None]:
        """The screen that lists every key."""
        from workbench.tui.screens.help import HelpScreen

        return HelpScreen(self.bench, self.keymap)

    # What widgets tell

    @on(ClaimList.Picked)
    def _pick(self, message: ClaimList.Picked) -> None:
        self.bench.move_to(message.place)

    @on(ClaimList.Marked)
    async def _mark(self, message: ClaimList.Marked) -> None:
        self.bench.move_to(message.place)
        await self.run_action("act('mark.toggle')")

    @on(ArticleView.Picked)
    def _pick_in_article(self, message: ArticleView.Picked) -> None:
        claim_id = self.query_one(ArticleView).highlights.innermost_at(message.offset)
        if claim_id is not None and self.bench.review is not None:
            self.bench.move_to(self.bench.review.place_of(claim_id))

    @on(FilterBar.Searched)
    def _search(self, message: FilterBar.Searched) -> None:
        self.bench.choice.words = message.words
        self.show_filtered()

    @on(FilterBar.Left)
    def _leave_search(self, message: FilterBar.Left) -> None:
        self.query_one(FilterBar).close()
        self.query_one(ClaimList).focus()
        if message.cleared:
            self.bench.choice.words = ""
        self.show_filtered()

    @on(KeyBar.Clicked)
    async def _do_clicked(self, message: KeyBar.Clicked) -> None:
        await self.run_action(f"act('{message.act_id}')")
