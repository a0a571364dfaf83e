"""The bench: the open article, the two ways to its record, and what acts are given to work with."""

from __future__ import annotations

import asyncio
import datetime as dt
import gc
from collections.abc import Awaitable, Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from workbench.claims import Span
from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Event
from workbench.dossier import NOTHING_COMPARED, Question, answer, question
from workbench.errors import WorkbenchError
from workbench.importance import reasons_in
from workbench.readings import Sign
from workbench.record.several_logs.log_heads import Drawn, Heads
from workbench.trail_wording import sentence
from workbench.tui.article_snapshot import ArticleSnapshot, read_snapshot
from workbench.tui.changes import Changes, changes
from workbench.tui.desk_thread import DeskThread
from workbench.tui.exchange_thread import Connection, ExchangeThread
from workbench.tui.filters import IMPORTANCE, ListChoice
from workbench.tui.in_sentence import in_sentence
from workbench.tui.review import Review, Test
from workbench.tui.search import Searchable
from workbench.tui.seen_heads import SeenHeads
from workbench.tui.spans import Stretch
from workbench.tui.status import is_open
from workbench.tui.view import View, Work
from workbench.ui_language import say

if TYPE_CHECKING:
    from textual.screen import ModalScreen

    from workbench.exchange.outcome import Finding
    from workbench.tui.screens.dialog import Dialog

_T = TypeVar("_T")


class NothingToOpenError(WorkbenchError):
    """What an act would open has nothing in it; the message says so."""


class Again(Struct, frozen=True):
    """The last act, to be done once more to what is chosen then; `why_not` is the act's own."""

    run: Work
    why_not: Callable[[Bench], str | None]


class Bench:
    """Holds all that is on the screen, and the ways to the desk; the view draws what it says."""

    def __init__(
        self,
        view: View,
        writer: DeskThread,
        reader: DeskThread,
        *,
        reviewer: str,
        read_only: bool,
        clock: Callable[[], dt.datetime],
    ) -> None:
        self.view = view
        self.writer = writer
        self.reader = reader
        self.reviewer = reviewer
        self.read_only = read_only
        self.clock = clock
        self.review: Review | None = None
        #: The sentence without a claim that is lit in the place of the claim at the cursor.
        self.lit_sentence: Stretch | None = None
        #: Filters, order and words to search for; they stay from one article to the next.
        self.choice = ListChoice()
        self.searchable = Searchable({}, None)
        #: What the dossier says of the open article's claims; nothing until it was compared.
        self.compared = NOTHING_COMPARED
        self._asked: Question | None = None
        #: The id of the source that was attached last.
        self.last_source: str | None = None
        #: The last act that can be repeated.
        self.again: Again | None = None
        #: The ids of the claims that were judged last, until the user moves: what is said next is said of them.
        self.judged: tuple[str, ...] = ()
        #: Whether the record was asked for its article once.
        self.opened = False
        self.left = False
        #: Whether an audit found the record to be other than its events say.
        self.unsound = False
        self._heads = Heads()
        #: What of others' work was on the screen, and what of that was seen before the act under way.
        self.seen_heads = SeenHeads()
        self._seen: Drawn = {}
        #: How the exchange with the newsroom stands, and which findings the user has looked at.
        self.connection = Connection()
        self.looked_at: set[Finding] = set()
        #: What exchanges with the newsroom, where there is one.
        self.exchange_thread: ExchangeThread | None = None
        #: What others did since the user last asked for it, by the events' ids.
        self.news: dict[str, Event] = {}
        self._acts_under_way = 0
        self._looking = False

    async def open(self, ref: str | int | None) -> None:
        """Put an article on the bench: the one that `ref` names, or the one that was changed last.

        Raises NotFound where there is none by that name.
        """
        try:
            snapshot = await self.writer.ask(lambda desk: read_snapshot(desk, ref))
        finally:
            self.opened = True
        if snapshot is None:
            self.review = None
            self.view.show_empty()
            return
        self._heads = snapshot.heads
        self.seen_heads.begin(snapshot.heads, self.view.now())
        self.review = review = Review(
            snapshot.article, snapshot.draft, snapshot.rows, snapshot.standing, snapshot.dates
        )
        review.here = self.connection.here
        if review.current is not None and not is_open(review.current):
            review.move_to(review.next_open() or 0)
        self._forget_compared()
        self._show(snapshot)

    def _forget_compared(self) -> None:
        self._asked, self.compared = None, NOTHING_COMPARED
        self.choice.signs.clear()

    def _show(self, snapshot: ArticleSnapshot) -> None:
        """Draw what was read, and leave it out of collections of garbage: each would walk all claims, under a key."""
        self.view.show_review(snapshot.highlights)
        self.view.compare_later()
        gc.freeze()

    async def note_disputed(self) -> bool:
        """Know which claims were found to be wrong in another article and come again; gives whether others are now."""
        review = self.review
        if review is None:
            return False

        def disputed(desk: Desk) -> dict[str, str]:
            from workbench.recall import disputed_before

            return {claim_id: offer.said for claim_id, offer in disputed_before(desk, review.article.id).items()}

        found = await self.reader.ask(disputed)
        changed = found != review.disputed_before
        review.disputed_before = found
        return changed and review is self.review

    async def compare(self) -> None:
        """Compare the claims with the documents of their dossier, unless that was done as they are now, and show it.

        Comparing takes no desk: it goes on beside what the user does.
        """
        review = self.review
        if review is None:
            return
        asked = await self.reader.ask(lambda desk: question(desk, review.article))
        if asked == self._asked or self.review is not review or not (asked.documents or self.choice.signs):
            return
        compared = await asyncio.to_thread(answer, asked) if asked.documents else NOTHING_COMPARED
        if self.review is not review or not self.view.is_attached:
            return
        self._forget_compared()
        self._asked, self.compared = asked, compared
        self.choice.signs.update(
            {claim_id: sign for claim_id in compared.offers if (sign := compared.sign(claim_id)) is not None}
        )
        await self.show_weighed()
        for unread in compared.unread[:1]:
            self.tell(unread.reason, "warning")

    async def weigh(self) -> None:
        """Find out why claims are important, where the list is ordered so."""
        review = self.review
        if review is None or self.choice.order.id != IMPORTANCE:
            return
        differing = [claim_id for claim_id, sign in self.choice.signs.items() if sign is Sign.DIFFERS]
        wrong = review.disputed_before
        found = await self.reader.ask(
            lambda desk: reasons_in(desk, review.article, differing=differing, wrong_elsewhere=wrong)
        )
        if self.review is review:
            self.choice.reasons.clear()
            self.choice.reasons.update(found)

    async def show_weighed(self) -> None:
        """Weigh the claims and draw the list with what was found in the background, unless the screen closed then."""
        await self.weigh()
        if self.view.is_attached:
            self.view.show_compared()

    async def catch_up(self) -> None:
        """Show what other processes wrote since the last look. Raises what the desk raises."""
        if self._looking:
            return
        article_id, since = self._place
        self._looking = True
        try:
            found = await self.reader.ask(lambda desk: changes(desk, article_id, since))
            if self._place == (article_id, since):
                await self._take(found)
        finally:
            self._looking = False

    async def write(self, command: Callable[[Desk], _T]) -> _T:
        """Have the desk do something, and show what came of it. Raises what the desk raises.

        Only what of others' work was seen when the act began is settled by it.
        """
        (article_id, since), seen = self._place, self._seen

        def do(desk: Desk) -> tuple[_T, Changes]:
            desk.saw(seen)
            done = command(desk)
            return done, changes(desk, article_id, since)

        done, found = await self.writer.ask(do)
        if self.exchange_thread is not None:
            self.exchange_thread.now()
        await self._take(found)
        return done

    def look(self) -> None:
        """An act begins: what was on the screen before its key, and long enough to be read, was seen."""
        read = self.seen_heads.read_before(self.view.pressed_at())
        self._seen = {self.review.article.id: read} if self.review else {}

    @property
    def _place(self) -> tuple[str | None, Heads]:
        return (self.review.article.id if self.review else None), self._heads

    async def _take(self, found: Changes) -> None:
        if not self.view.is_attached:
            return  # The app ends; there is nothing left to draw on.
        self._heads = self._heads.joined(found.heads)
        if found.whole:
            await self.reload()
        elif self.review is not None and found.standing is not None:
            self.review.standing = found.standing
            self.view.show_progress()
        self.view.show_rows(found.rows)
        self._draw()
        self._tell(found.news)

    def _draw(self) -> None:
        """Note that the screen shows all logs as far as they are here."""
        self.seen_heads.draw(self._heads, self.view.now() if self.view.is_current else None)

    def _tell(self, news: Sequence[Event]) -> None:
        """Keep what others did, and tell at once what they did to the claim at the cursor."""
        new = [event for event in news if event.actor != self.reviewer and event.id not in self.news]
        self.news.update((event.id, event) for event in new)
        here = self.review.current if self.review else None
        for event in new[-1:]:
            if here is not None and event.claim_id == here.id:
                self.tell(say("{who}: {what}", who=event.who, what=self.said(event)))
        if new:
            self.view.show_progress()

    async def reload(self) -> None:
        """Read the open article anew; cursor, marks and filters stay."""
        review = self.review
        if review is None:
            await self.open(None)
            return
        snapshot = await self.writer.ask(lambda desk: read_snapshot(desk, review.article.id))
        if snapshot is not None and self.review is review:
            self._replace(review, snapshot)

    def _replace(self, review: Review, snapshot: ArticleSnapshot) -> None:
        self._heads = snapshot.heads
        review.replace(snapshot.article, snapshot.draft, snapshot.rows, snapshot.standing, snapshot.dates)
        self._show(snapshot)
        self._draw()

    def leave(self) -> None:
        """Close the app; keys that are on their way already do nothing."""
        self.left = True
        self.view.leave()

    def in_dialog(self, work: Work) -> None:
        """Do something that asks the user, beside the screen's own work."""
        self._acts_under_way += 1
        self.view.beside(self._ask_and_do(work))

    async def _ask_and_do(self, work: Work) -> None:
        try:
            await self.run(work, opens=True)
        finally:
            self._acts_under_way -= 1

    async def run(self, work: Work, *, opens: bool = False) -> None:
        """Do what an act does, and tell what the desk says against it.

        Where it `opens` something and fails, what was typed together with its key is dropped: letters of a title must
        not become verdicts.
        """
        self._acts_under_way += 1
        try:
            await work()
        except WorkbenchError as error:
            self.tell(say.error(error), "warning" if isinstance(error, NothingToOpenError) else "error")
            if opens:
                self.view.drop_burst()
        except Exception:
            self.view.drop_burst()
            raise
        finally:
            self._acts_under_way -= 1
        if self.view.is_attached:
            self.view.show_keys()

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

    async def ask(self, dialog: Dialog[_T], about: Sequence[ClaimRow | Span] = ()) -> _T | None:
        """What the user answers in a dialog; None where it was left. For acts that open something.

        `about` are the claims or words of the draft that are asked about; the dialog shows them above its fields.
        """
        if about and self.review is not None:
            dialog.about = in_sentence(self.review, about)
        return await self.view.ask(dialog)

    async def ask_and_keep(
        self, dialog: Dialog[_T], keep: Callable[[_T], Awaitable[object]], about: Sequence[ClaimRow | Span] = ()
    ) -> _T | None:
        """What the user answers, once `keep` has kept it; a dialog whose answer can't be kept stays and says why."""
        dialog.keep = keep
        return await self.ask(dialog, about)

    async def show(self, screen: ModalScreen[_T]) -> _T | None:
        """What comes of a screen that is no dialog: the article stays in sight, or nothing is asked."""
        return await self.view.ask(screen)

    def said(self, event: Event) -> str:
        """What an event of the trail says, in one sentence."""
        review = self.review

        def number(claim_id: str) -> int | None:
            row = review.row(claim_id) if review else None
            return row.number if row else None

        return sentence(event, number, say)

    def bare_sentences(self) -> list[tuple[int, int]]:
        """The sentences of the draft that hold no claim, but for those that were set aside."""
        if self.review is None:
            return []
        spans = (row.claim.span for row in self.review.rows if not row.dismissed)
        return self.review.sentences.without((span.start, span.end) for span in spans)

    @property
    def findings(self) -> list[Finding]:
        """What is wrong with others' logs and was not looked at yet, but for what is merely late."""
        return [one for one in self.connection.findings if one.fault != "late" and one not in self.looked_at]

    @property
    def tests(self) -> Mapping[str, Test | None]:
        """What a claim has to pass to be shown, by what asks for it."""
        return {"filters": self.choice.test, "search": self.searchable.test(self.choice.words, self.review)}

    def tell(self, message: str, severity: str = "information") -> None:
        """Tell the user something in passing."""
        self.view.tell(message, severity)

    def move_to(self, place: int | None) -> None:
        """Put the cursor on a line of the list; nothing happens where there is none."""
        self.judged = ()
        if self.review is not None and place is not None:
            self.review.move_to(place)
            self.view.show_cursor()
