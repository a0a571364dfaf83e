"""A check line by line, for who can't see the screen: the acts, keys and rules of the screen without a screen."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

from textual.app import App
from textual.screen import ModalScreen

from workbench import settings
from workbench.claims import Kind
from workbench.desk import Desk
from workbench.desk.model import ClaimRow
from workbench.desk.vocabulary import QueryOutcome
from workbench.extract.sentences import SentenceSpans
from workbench.readings import reading
from workbench.tui.acts.act import Act, perform
from workbench.tui.acts.on_command_line import COMMANDS
from workbench.tui.acts.registry import ACTS
from workbench.tui.app import opened_threads
from workbench.tui.bench import Bench, NothingToOpenError
from workbench.tui.desk_thread import DeskThread
from workbench.tui.highlights import Highlights
from workbench.tui.keymap import Keymap, read_keymap
from workbench.tui.line_terminal import LeftError, LineTerminal
from workbench.tui.review import text_lost
from workbench.tui.spans import Stretch
from workbench.tui.status import flaggings, status_of
from workbench.ui_language import say

_T = TypeVar("_T")

#: Columns in which the details of a claim are broken; the terminal breaks what is longer.
_WIDTH = 76
#: Claims that "page up" and "page down" go by.
_PAGE = 10


class LineView:
    """Tells what the bench shows, in lines; a claim is told again once it or the cursor changed."""

    is_attached = True
    is_current = True
    page = _PAGE

    def __init__(
        self,
        terminal: LineTerminal,
        keymap: Keymap,
        writer: DeskThread,
        reader: DeskThread,
        *,
        reviewer: str,
        read_only: bool,
        clock: Callable[[], dt.datetime],
    ) -> None:
        self.terminal, self.keymap = terminal, keymap
        self.bench = Bench(self, writer, reader, reviewer=reviewer, read_only=read_only, clock=clock)
        self._beside: list[Awaitable[object]] = []
        #: Whether the claim at the cursor is to be told once the act is done, and whether with all that is known of it.
        self._moved = self._in_full = False
        self._draft = ""
        #: The act under way, for naming the command that does the same.
        self._act: Act | None = None

    async def walk(self, article: str | None) -> None:
        """Open an article and do what the keys say, until the user leaves or there are no more keys."""
        await self.bench.open(article)
        await self._finish()
        self.tell(self.keymap.first_steps())
        by_key = {key: act for act in self.keymap.acts for key in self.keymap.keys(act)}
        while not self.bench.left:
            await self._tell_claim()
            key = self.terminal.key()
            if key is None:
                break
            await self.bench.catch_up()
            await self._do(key, by_key.get(key))
        self._tell_counts()

    async def _do(self, key: str, act: Act | None) -> None:
        self._act = act
        if act is not None:
            await perform(self.bench, act)
        elif key == "enter":
            self._moved = True
        else:
            self.tell(say("no act has the key {key}; {help} lists them", key=key, help=self._first("screen.help")))
        await self._finish()

    async def _finish(self) -> None:
        """Do what the act left to be done beside it."""
        while self._beside:
            await self._beside.pop(0)

    def _first(self, act_id: str) -> str:
        return self.keymap.first_of(act_id)

    # What is told of claims

    async def _tell_claim(self) -> None:
        review = self.bench.review
        row = review.current if review else None
        told, in_full = self._moved, self._in_full
        self._moved = self._in_full = False
        if review is None or not (told or in_full):
            return
        if row is None:
            self.tell(say("no claim is shown") if review.filtered else say("this article has no claim"))
            return
        lines = await self.bench.reader.ask(lambda desk: list(self._lines_of(desk, row, in_full=in_full)))
        for line in lines:
            self.tell(line)

    def _lines_of(self, desk: Desk, row: ClaimRow, *, in_full: bool) -> Iterator[str]:
        """The claim in a line, its sentence in another one, then what the author was asked; or all that is known."""
        review = self.bench.review
        assert review is not None  # noqa: S101 - there is a claim
        if in_full:
            from workbench.tui.details import ClaimDetails, laid_out

            before = review.disputed_before.get(row.id, "")
            known = ClaimDetails.of(desk, row, review.draft, review.dates_of(row.id), self.bench.compared, before)
            yield from (line.plain for line in laid_out(known, _WIDTH))
            return
        language = review.article.language
        dates = [date.text for date in review.dates_of(row.id)]
        sign = self.bench.choice.signs.get(row.id)
        facts = [
            say("claim {number}, {kind}", number=row.number, kind=say(_kind(row))),
            say(status_of(row)),
            row.text if row.kind is not Kind.ATTRIBUTED else "",
            say(reading(row.claim, language)) if row.kind is not Kind.FACT else "",
            say("when: {dates}", dates=", ".join(dates)) if dates else "",
            *(say(flagging) for flagging in flaggings(row, disputed_before=row.id in review.disputed_before)),
            say("the dossier: {sign}", sign=say(sign)) if sign else "",
            say("marked") if row.id in review.marked else "",
        ]
        yield "; ".join(filter(None, facts))
        if row.draft_id == review.draft.id and review.draft.text:
            start, end = review.sentences.around(row.claim.span.start, row.claim.span.end)
            yield "  " + " ".join(review.draft.text[start:end].split())
        for query in desk.correspondence.queries(row.article_id) if row.open_queries else ():
            if query.claim_id == row.id and query.outcome is QueryOutcome.OPEN:
                yield "  " + say("asked the author: {question}", question=query.text)

    def _tell_counts(self) -> None:
        from workbench.publication import counts_in_words

        review = self.bench.review
        if review is not None:
            self.tell(say(counts_in_words(review.counts)))

    # What the bench shows

    @property
    def app(self) -> App[Any]:
        """There is none."""
        raise self._needs_screen()

    def _needs_screen(self) -> NothingToOpenError:
        command = COMMANDS.get(self._act.id) if self._act else None
        if command is None:
            return NothingToOpenError(say("that needs the screen: `workbench open`"))
        return NothingToOpenError(say("here that is done by `workbench {command}`", command=command))

    def now(self) -> float:
        """The number of keys so far: what was told before a key was read before it."""
        return self.terminal.keys

    def pressed_at(self) -> float:
        """The number of the key that the act is done for."""
        return self.terminal.keys

    def tell(self, message: str, severity: str = "information") -> None:
        """Print a message."""
        self.terminal.tell(message)

    def drop_burst(self) -> None:
        """Keys are read one after the other: none was typed too early."""

    def show_empty(self, trouble: str = "") -> None:
        """Say that there is no article."""
        self.tell(trouble or say("No article is under check here yet."))

    def show_review(self, highlights: Highlights) -> None:
        """Tell the article, how its check stands, and the claim at the cursor."""
        review = self.bench.review
        if review is None:
            return
        if not review.sentences.spans and review.draft.text:
            review.take_sentences(SentenceSpans.of(review.draft.text, review.draft.language))
        if self._draft != review.draft.id:
            self._draft = review.draft.id
            self.beside(self.bench.note_disputed())
            self.tell(review.article.title)
            self._tell_counts()
            for said in filter(None, (*review.standing, text_lost(review))):
                self.tell(say(said))
        self.show_filtered()

    def show_rows(self, rows: Sequence[ClaimRow]) -> None:
        """Tell how claims stand now that were changed."""
        review = self.bench.review
        if review is None:
            return
        for row in rows:
            known = review.row(row.id)
            review.update(row)
            if known is not None and known != row:
                facts = [say(status_of(row)), say(row.reason or ""), *map(say, flaggings(row))]
                said = ", ".join(filter(None, facts))
                self.tell(say("claim {number}: {said}", number=row.number, said=said))
        review.group_dates()

    def show_progress(self) -> None:
        """Counts are told at the beginning and at the end."""

    def show_list(self) -> None:
        """A list is not drawn."""

    def show_filtered(self) -> None:
        """Tell which claims are shown, and the one at the cursor."""
        review = self.bench.review
        if review is None:
            return
        review.choose(self.bench.tests, self.bench.choice.order.key)
        if said := self.bench.choice.said(review.shown, review.total):
            self.tell(said)
        self._moved = True

    def compare_later(self) -> None:
        """Compare the claims with the article's documents before the next claim is told."""
        self.beside(self.bench.compare())

    def show_compared(self) -> None:
        """Filters and order may ask what the dossier says."""
        self.show_filtered()

    def show_marks(self, place: int) -> None:
        """Tell how many claims are marked."""
        if self.bench.review is not None:
            self.tell(say.count("{n} claim is marked", "{n} claims are marked", len(self.bench.review.marked)))

    def show_cursor(self) -> None:
        """Tell the claim at the cursor once the act is done."""
        self.bench.lit_sentence = None
        self._moved = True

    def show_keys(self) -> None:
        """The help lists them."""

    def show_sentence(self) -> None:
        """Tell the sentence without a claim."""
        review, lit = self.bench.review, self.bench.lit_sentence
        if review is not None and lit is not None:
            self.tell(say("no claim in: {sentence}", sentence=" ".join(review.draft.text[slice(*lit)].split())))

    def show_selection(self, span: Stretch | None) -> None:
        """Words are selected by writing them."""

    def mouse_selection(self) -> Stretch | None:
        """There is no mouse."""
        return None

    def last_steps(self) -> str:
        """What remains to be done once every claim is decided."""
        return self.keymap.last_steps()

    # What acts open

    async def ask(self, dialog: ModalScreen[_T]) -> _T | None:
        """What the user answers line by line; None where a question is left. Raises NothingToOpenError for a screen."""
        asked: Callable[[LineTerminal], Awaitable[_T | None]] | None = getattr(dialog, "in_lines", None)
        if asked is None:
            raise self._needs_screen()
        keep: Callable[[_T], Awaitable[object]] | None = getattr(dialog, "keep", None)
        try:
            answer = await asked(self.terminal)
            if answer is not None and keep is not None:
                await keep(answer)
        except LeftError:
            self.tell(say("left; nothing was changed"))
            return None
        return answer

    def beside(self, work: Awaitable[object]) -> None:
        """Do it once the act at hand is done."""
        self._beside.append(work)

    def leave(self) -> None:
        """The bench has left already: no key is read any more."""

    def open_search(self) -> None:
        """Ask for the words to search for; none shows everything."""
        try:
            self.bench.choice.words = self.terminal.ask(say("search for"))
        except LeftError:
            return
        self.show_filtered()

    def open_palette(self) -> None:
        """The help lists what the palette finds."""
        self.beside(self._help())

    async def _help(self) -> None:
        await self.ask(self.help())

    def help(self) -> ModalScreen[None]:
        """The screen that lists every key."""
        from workbench.tui.screens.help import HelpScreen

        return HelpScreen(self.bench, self.keymap)

    def focus_next_pane(self) -> None:
        """There are no panes."""
        self._moved = True

    def toggle_details(self) -> None:
        """Tell all that is known of the claim at the cursor."""
        self._in_full = True


def run(
    record: Path,
    *,
    reviewer: str,
    clock: Callable[[], dt.datetime],
    terminal: LineTerminal,
    article: str | None = None,
    read_only: bool = False,
) -> None:
    """Check an article of a record line by line, and stay until the editor leaves or there is nothing more to read.

    Raises WorkbenchError (one line) where the record, the article or the user's settings are not as they should be.
    """
    keymap = read_keymap(settings.load().keys, ACTS)
    writer, reader, read_only = opened_threads(record, reviewer=reviewer, clock=clock, read_only=read_only)
    view = LineView(terminal, keymap, writer, reader, reviewer=reviewer, read_only=read_only, clock=clock)
    # Not asyncio.run: it would keep ^c from whoever is asked for a line.
    loop = asyncio.new_event_loop()
    try:
        loop.run_until_complete(view.walk(article))
    finally:
        reader.close()
        writer.close()
        loop.run_until_complete(loop.shutdown_default_executor())
        loop.close()


def _kind(row: ClaimRow) -> str:
    """What the claim is: the type of its quantity, else its kind."""
    return str(row.claim.quantity.type if row.claim.quantity else row.kind)
