"""The bench: the open article, the two ways to its record, and what acts are given to work with."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.css.query import NoMatches

from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Event
from workbench.errors import WorkbenchError
from workbench.trail import sentence
from workbench.tui.desk_thread import DeskThread
from workbench.tui.garbage import collect_seldom, leave_out
from workbench.tui.news import News, news
from workbench.tui.pieces import Loaded, let_go, load, marked, piece
from workbench.tui.review import Review, is_open
from workbench.tui.sentences import Sentences

if TYPE_CHECKING:
    from textual.screen import ModalScreen

    from workbench.tui.acts.act import Act, Again
    from workbench.tui.screens.dialog import Dialog
    from workbench.tui.screens.review import ReviewScreen

_T = TypeVar("_T")


class NothingToOpenError(WorkbenchError):
    """What an act would open has nothing in it; the message says so."""


_READING = "reading"
#: The article is marked anew once so many times more of its claims are here; marking it at every piece would be dear.
_GROWTH = 8


class Bench:
    """Holds the review and the desk's threads, and does acts; the screen draws what it says."""

    def __init__(
        self,
        screen: ReviewScreen,
        writer: DeskThread,
        reader: DeskThread,
        *,
        reviewer: str,
        read_only: bool,
        clock: Callable[[], dt.datetime],
    ) -> None:
        self.screen = screen
        self.writer = writer
        self.reader = reader
        self.reviewer = reviewer
        self.read_only = read_only
        self.clock = clock
        self.review: Review | None = None
        self.sentences = Sentences()
        #: The last act that can be repeated.
        self.again: Again | None = None
        self._token = 0
        self.opened = False
        self._left = False
        self._acts_under_way = 0
        self._looking = False
        #: Claims that changed while the article is being marked.
        self._changed: list[ClaimRow] | None = None

    async def open(self, ref: str | int | None) -> None:
        """Put an article on the bench: the one that `ref` names, or the one that was changed last.

        Raises NotFound where there is none by that name.
        """
        collect_seldom()
        try:
            loaded = await self.writer.ask(lambda desk: load(desk, ref))
        finally:
            self.opened = True
        if loaded is None:
            self.review = None
            self.screen.show_empty()
            return
        self._token = loaded.token
        self.review = review = Review(
            loaded.article, loaded.draft, loaded.rows, loaded.signed, complete=loaded.complete
        )
        if review.current is not None and not is_open(review.current):
            review.move_to(review.next_open() or 0)
        self.sentences = Sentences()
        self.screen.show_review(loaded.marking)
        leave_out()
        if not review.complete:
            self.screen.run_worker(self._read_on(review), group=_READING, exclusive=True)

    async def _read_on(self, review: Review) -> None:
        """Read the claims of a long article that were not read at once, and show them as they come."""
        try:
            await self._read_pieces(review)
        except WorkbenchError as error:
            self.tell(str(error), "error")
        except NoMatches:
            return  # The user left meanwhile, and there is nothing to draw on.

    async def _read_pieces(self, review: Review) -> None:
        seeking = review.current is not None and not is_open(review.current)
        in_article = len(review.rows)
        while not review.complete:
            rows, complete = await self._piece(review.article.id, review.rows[-1])
            if self.review is not review:
                return
            review.extend(rows, complete=complete)
            self.screen.show_more()
            seeking = seeking and not review.cursor
            if seeking:
                self.move_to(review.next_open())
            if complete or len(review.rows) >= in_article * _GROWTH:
                in_article = len(review.rows)
                await self._mark(review)

    async def _piece(self, article_id: str, after: ClaimRow) -> tuple[list[ClaimRow], bool]:
        found = await self.writer.ask(lambda desk: piece(desk, article_id, after))
        leave_out()
        return found

    async def _mark(self, review: Review) -> None:
        """Mark in the article the claims that are here."""
        changed: list[ClaimRow] = []
        self._changed = changed
        marking = await asyncio.to_thread(marked, tuple(review.rows), review.draft)
        self._changed = None
        for row in changed:
            marking.set_status(row)
        if self.review is review:
            self.screen.show_marking(marking)
            leave_out()

    async def catch_up(self) -> None:
        """Show what other processes wrote since the last look. Raises what the desk raises.

        While claims are still read the desk is not asked: a claim would be missed that is not here yet.
        """
        if self._looking or (self.review is not None and not self.review.complete):
            return
        article_id, since = self._place
        self._looking = True
        try:
            found = await self.reader.ask(lambda desk: news(desk, article_id, since))
            if self._place == (article_id, since):
                await self._take(found)
        finally:
            self._looking = False

    async def write(self, command: Callable[[Desk], _T]) -> _T:
        """Have the desk do something, and show what came of it. Raises what the desk raises."""
        article_id, since = self._place

        def do(desk: Desk) -> tuple[_T, News]:
            done = command(desk)
            return done, news(desk, article_id, since)

        done, found = await self.writer.ask(do)
        await self._take(found)
        return done

    @property
    def _place(self) -> tuple[str | None, int]:
        return (self.review.article.id if self.review else None), self._token

    async def _take(self, found: News) -> None:
        if not self.screen.is_attached:
            return  # The app ends; there is nothing left to draw on.
        self._token = max(self._token, found.token)
        if found.whole:
            await self.reload()
        elif self.review is not None and found.signed is not None:
            self.review.signed = found.signed
            self.screen.show_progress()
        if self._changed is not None:
            self._changed.extend(found.rows)
        await self.screen.show_rows(found.rows)

    async def reload(self) -> None:
        """Read the open article anew; cursor, marks and filters stay."""
        review = self.review
        if review is None:
            await self.open(None)
            return
        self.screen.workers.cancel_group(self.screen, _READING)
        loaded = await self.writer.ask(lambda desk: load(desk, review.article.id))
        if loaded is None:
            return
        if loaded.complete:
            self._put(review, loaded, review.renewed(loaded.article, loaded.draft, loaded.rows, loaded.signed))
            return
        full, old = await self._in_full(loaded), review.rows
        fresh = await asyncio.to_thread(review.renewed, full.article, full.draft, full.rows, full.signed)
        self._put(review, full, fresh)
        if review.rows is not old:
            await asyncio.to_thread(let_go, old)
        await self.catch_up()  # What was written while the claims were read.

    async def _in_full(self, loaded: Loaded) -> Loaded:
        """What was loaded with the claims that are still to come."""
        rows, complete = list(loaded.rows), loaded.complete
        while not complete:
            more, complete = await self._piece(loaded.article.id, rows[-1])
            rows += more
        marking = await asyncio.to_thread(marked, rows, loaded.draft)
        return loaded._replace(rows=rows, complete=complete, marking=marking)

    def _put(self, review: Review, loaded: Loaded, fresh: Review) -> None:
        """Show what was read anew, if its article is still on the bench."""
        if self.review is not review:
            return
        self._token = loaded.token
        if loaded.draft.id != review.draft.id:
            self.sentences = Sentences()
        review.replace(fresh)
        self.screen.show_review(loaded.marking)
        leave_out()

    async def perform(self, act: Act) -> None:
        """Do an act, or say why it can't be done.

        Nothing is done once the user leaves, nor while an act before it is under way. Where an act does not open what
        it opens, what was typed together with its key is dropped: letters of a title must not become verdicts.
        """
        if self._left or self.busy:
            return
        if reason := act.why_not(self):
            if not act.quiet:
                self.tell(reason, "warning")
            if act.opens:
                self.screen.drop_burst()
        elif act.opens:
            self.in_dialog(lambda: act.run(self))
        else:
            await self._run(lambda: act.run(self))

    def leave(self) -> None:
        """Close the app; keys that are on their way already do nothing."""
        self._left = True
        self.screen.app.exit()

    def in_dialog(self, work: Callable[[], Awaitable[None]]) -> None:
        """Do something that asks the user, beside the screen's own work."""
        self._acts_under_way += 1
        self.screen.run_worker(self._ask_and_do(work), group="dialog")

    async def _ask_and_do(self, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await self._run(work, opens=True)
        finally:
            self._acts_under_way -= 1

    async def _run(self, work: Callable[[], Awaitable[None]], *, opens: bool = False) -> None:
        self._acts_under_way += 1
        try:
            await work()
        except WorkbenchError as error:
            self.tell(str(error), "warning" if isinstance(error, NothingToOpenError) else "error")
            if opens:
                self.screen.drop_burst()
        except Exception:
            self.screen.drop_burst()
            raise
        finally:
            self._acts_under_way -= 1
        if self.screen.is_attached:
            self.screen.show_keys()

    @property
    def busy(self) -> bool:
        """Whether an act is under way, even one that waits for the user's answer."""
        return self._acts_under_way > 0

    def today(self) -> dt.date:
        """The day it is where the editor sits."""
        return self.clock().astimezone().date()

    async def owns(self, path: Path) -> bool:
        """Whether `path` is the record's own file, which only the record's desks may open."""
        return await self.writer.ask(lambda desk: desk.owns(path))

    async def ask(self, dialog: ModalScreen[_T]) -> _T | None:
        """What the user answers in a dialog; None where it was left. For acts that open something."""
        return await self.screen.app.push_screen_wait(dialog)

    async def ask_and_keep(self, dialog: Dialog[_T], keep: Callable[[_T], Awaitable[object]]) -> _T | None:
        """What the user answers, once `keep` has kept it; a dialog whose answer can't be kept stays and says why."""
        dialog.keep = keep
        return await self.ask(dialog)

    def said(self, event: Event) -> str:
        """What an event of the trail says, in one sentence."""
        review = self.review

        def number(claim_id: str) -> int | None:
            row = review.row(claim_id) if review else None
            return row.number if row else None

        return str(sentence(event, number))

    def bare_sentences(self) -> list[tuple[int, int]]:
        """The sentences of the draft that hold no claim, but for those that were set aside."""
        if self.review is None:
            return []
        spans = (row.claim.span for row in self.review.rows if not row.dismissed)
        return self.sentences.without((span.start, span.end) for span in spans)

    def tell(self, message: str, severity: str = "information") -> None:
        """Tell the user something in passing."""
        self.screen.tell(message, severity)

    def move_to(self, place: int | None) -> None:
        """Put the cursor on a line of the list; nothing happens where there is none."""
        if self.review is not None and place is not None:
            self.review.move_to(place)
            self.screen.show_cursor()
