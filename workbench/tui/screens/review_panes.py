"""What the review screen draws of the bench: claims, article and details side by side, what is shown, and the keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, cast

from msgspec.structs import replace
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.scroll_view import ScrollView
from textual.timer import Timer
from textual.widgets import Static

from workbench.desk.model import ClaimRow
from workbench.display import cut, visible
from workbench.errors import WorkbenchError
from workbench.translatable import N_
from workbench.tui.bench import Bench
from workbench.tui.highlights import Highlights, Lit
from workbench.tui.in_sentence import in_sentence
from workbench.tui.keymap import Keymap
from workbench.tui.repaint import Repaint
from workbench.tui.review import text_lost
from workbench.tui.spans import Stretch
from workbench.tui.style_sheets import read_opened
from workbench.tui.top_line import facts
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.details_pane import DetailsPane
from workbench.tui.widgets.filter_bar import FilterBar
from workbench.tui.widgets.key_bar import Hint, KeyBar
from workbench.tui.widgets.top_bar import TopBar
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.tui.details import ClaimDetails

#: From this many columns on the details have a place of their own.
_THREE_PANES = 116

#: The most lines that are told in passing, for they lie over the panes; and the columns beside their words.
_TOAST_LINES = 4
_TOAST_EDGES = 3
#: For how long it is told, and an error, in seconds.
_SHOWN, _SHOWN_ERROR = 4.0, 6.0

#: What keys do in a pane that scrolls; its other keys are the list's.
_SCROLLING = (
    Hint("", "↑ ↓ pgup pgdn", N_("scroll"), available=True),
    Hint("screen.pane", "tab", N_("next pane"), available=True),
)


class ReviewPanes(Screen[None]):
    """Panes that show a bench: whatever is drawn is what the bench says at that moment."""

    bench: Bench

    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - not a ClassVar in Textual
        (0, "-tiny"),
        (64, "-narrow"),
        (_THREE_PANES, "-wide"),
        (170, "-widest"),
    ]
    AUTO_FOCUS = "#claims"

    def __init__(self, keymap: Keymap) -> None:
        """`keymap` has everything that can be done here."""
        super().__init__()
        self.keymap = keymap
        self._repaint = Repaint(self)
        self._giving_way: Timer | None = None
        self._shown_article = ""

    def compose(self) -> ComposeResult:
        """Top bar, panes, search, key bar."""
        # Textual learns the width after the first layout, and would throw that one away.
        fitting = [name for columns, name in self.HORIZONTAL_BREAKPOINTS if columns <= self.app.size.width]
        self.update_classes({fitting[-1]: True}, update=False)
        self.app.stylesheet.apply(self)  # What the screen's own layout is depends on it.
        yield TopBar(id="top")
        yield ClaimList(id="claims")
        yield ArticleView(id="article")
        yield DetailsPane(id="details")
        with Vertical(id="bars"):
            yield FilterBar(id="filters")
            yield KeyBar(id="keys")

    def show_empty(self, trouble: str = "") -> None:
        """Say that the record has no article yet, or why the one that was asked for can't be shown."""
        self.set_class(True, "-empty")
        if not self.query("#empty"):
            self.mount(Static(id="empty", markup=False), before="#bars")
        self.query_one("#empty", Static).update(
            Content.from_markup(
                "[bold]$said[/]\n\n[bold $text-accent]$key[/] $imports",
                imports=say("imports one: text, Markdown, HTML, Word, OpenDocument or PDF."),
                said=visible(trouble) or say("No article is under check here yet."),
                key=self.keymap.first_of("article.import"),
            )
        )
        self.show_keys()

    def show_review(self, highlights: Highlights) -> None:
        """Draw the whole review anew: another article, or the same one after a change from outside."""
        review = self.bench.review
        if review is None:
            return
        self.set_class(False, "-empty")
        if self._shown_article not in ("", review.article.id):
            self.forget_told()  # It was about the article before.
        self._shown_article = review.article.id
        self.show_highlights(highlights)
        self.show_progress()
        self.show_filtered()

    def show_highlights(self, highlights: Highlights) -> None:
        """Draw the article with its claims."""
        review = self.bench.review
        if review is None:
            return
        article, text = self.query_one(ArticleView), review.draft.text
        if lost := text_lost(review):
            article.show(lost, Highlights())
            return
        article.show(text, highlights)

    def show_rows(self, rows: Sequence[ClaimRow]) -> None:
        """Draw claims anew, as the desk has them now."""
        review = self.bench.review
        if review is None or not rows:
            return
        claims, article = self.query_one(ClaimList), self.query_one(ArticleView)
        for row in rows:
            place = review.update(row)
            if place is not None:
                claims.refresh_place(place)
            if article.highlights.set_status(row):
                article.redraw(row.claim.span.start, row.claim.span.end)
        self.show_progress()
        if review.group_dates():
            self.show_list()
        self._say_filtered()
        if review.current is not None and review.current.id in {row.id for row in rows}:
            self.show_details()

    def show_filtered(self) -> None:
        """Draw the list after filters, search or order changed."""
        review = self.bench.review
        if review is None:
            return
        review.choose(self.bench.tests, self.bench.choice.order.key)
        self._say_filtered()
        self.show_list()

    def _say_filtered(self) -> None:
        """Say which claims are shown; where all are and nobody has decided one yet, how to begin."""
        review = self.bench.review
        if review is None:
            return
        said = self.bench.choice.said(review.shown, review.total)
        if review.filtered:
            said += " · " + say("{key} shows all", key=self.keymap.first_of("find.clear"))
        begin = "" if review.counts.decided or self.bench.read_only else self.keymap.first_steps()
        self.query_one(FilterBar).show(said, self.bench.choice.words, begin)

    def show_list(self) -> None:
        """Draw the list anew: its claims, their order or their marks changed."""
        if self.bench.review is not None:
            self.query_one(ClaimList).show(self.bench.review, self.bench.choice.signs)
            self.show_cursor()

    def show_compared(self) -> None:
        """Draw what the dossier says of the claims: signs, filters and order by them, and the details."""
        self.show_filtered()
        self.show_details()

    def show_marks(self, place: int) -> None:
        """Draw one line of the list whose mark changed."""
        self.query_one(ClaimList).refresh_place(place)

    def show_cursor(self) -> None:
        """Draw the cursor where the review has it: in the list, in the article, in the details."""
        if self.bench.review is None:
            return
        self.bench.lit_sentence = None
        self.query_one(ClaimList).moved()
        if self.bench.exchange_thread is not None:
            current = self.bench.review.current
            self.bench.exchange_thread.at = current.id if current else ""
            self.show_progress()
        self._light_claim()
        self.show_keys()
        details = self.query_one(DetailsPane)
        if details.display and details.size:  # Where it was never drawn, it asks once it is.
            self.show_details()

    def _light_claim(self) -> None:
        review = self.bench.review
        if review is None:
            return
        row, lit = review.current, None
        if row is not None and row.draft_id == review.draft.id and review.draft.text:
            span = row.claim.span
            lit = Lit.of(row, review.sentences.around(span.start, span.end))
        self.query_one(ArticleView).light(lit)

    def show_sentence(self) -> None:
        """Light the sentence without a claim that the bench holds; the cursor stays where it is."""
        sentence = self.bench.lit_sentence
        if sentence is not None:
            self.query_one(ArticleView).light(Lit(sentence[0], sentence[0], sentence))
            self.show_keys()

    def show_selection(self, span: Stretch | None) -> None:
        """Draw the words that the user selects by key."""
        self.query_one(ArticleView).select(span)

    def mouse_selection(self) -> Stretch | None:
        """The words that the mouse selected in the article; the selection is used up by asking."""
        span = self.query_one(ArticleView).selection_span()
        self.clear_selection()
        return span

    def show_progress(self) -> None:
        """Draw title, counts and progress."""
        review = self.bench.review
        if review is None:
            return
        self.query_one(TopBar).show(review.article.title, list(facts(self.bench, review)), review.counts)

    def show_keys(self) -> None:
        """Draw the key bar: what can be done now, and what can't in a fainter tone."""
        acts = sorted((act for act in self.keymap.acts if act.footer is not None), key=lambda act: act.footer or 0)
        hints = [
            Hint(act.id, self.keymap.first(act), say(act.title), available=act.why_not(self.bench) is None)
            for act in acts
        ]
        in_pane = _SCROLLING if isinstance(self.focused, ArticleView | DetailsPane) else ()
        self.query_one(KeyBar).show([*(replace(hint, title=say(hint.title)) for hint in in_pane), *hints])

    def on_descendant_focus(self) -> None:
        """The keys at the bottom are those of the pane."""
        self.show_keys()

    @on(DetailsPane.Wanted)
    def show_details(self) -> None:
        """Draw what is known of the claim at the cursor, once the desk has told it."""
        if self.query_one(DetailsPane).display and self.bench.review is not None:
            self._repaint.wait()
            self._gather(self.bench.review.current)

    @work(group="details", exclusive=True)
    async def _gather(self, row: ClaimRow | None) -> None:
        review = self.bench.review
        dates = review.dates_of(row.id) if row and review else ()
        compared, in_sight = self.bench.compared, self.query_one(ArticleView).display
        important = self.bench.choice.reasons.get(row.id, ()) if row else ()

        def gather(desk: Desk) -> ClaimDetails | None:
            from workbench.tui.details import ClaimDetails

            if row is None or review is None:
                return None
            before = review.disputed_before.get(row.id, "")
            apart = None if in_sight else in_sentence(review, [row])
            return ClaimDetails.of(desk, row, review.draft, dates, compared, before, important, apart)

        try:
            details = await self.bench.reader.ask(gather)
        except WorkbenchError as error:
            self.tell(say.error(error), "error")
        else:
            # Who leaves while the desk is asked has no pane any more.
            for pane in self.query(DetailsPane):
                pane.show(details)
        self._repaint.go_on()

    def tell(self, message: str, severity: str = "information") -> None:
        """Tell the user something in passing, in the place of what was told before; the words are never markup."""
        self.app.clear_notifications()
        words = visible(message)
        lines = [line.plain for line in Content(words).wrap(self.size.width - _TOAST_EDGES)]
        if len(lines) > _TOAST_LINES:
            rest = cut(" ".join(lines[_TOAST_LINES - 1 :]), self.size.width - _TOAST_EDGES)
            words = "\n".join([*lines[: _TOAST_LINES - 1], rest])
        level = cast("Literal['information', 'warning', 'error']", severity)
        seconds = _SHOWN_ERROR if level == "error" else _SHOWN
        self.notify(words, severity=level, markup=False, timeout=seconds)
        self._give_way(words.count("\n") + 1, seconds)

    def forget_told(self) -> None:
        """Take away what was told in passing."""
        self.app.clear_notifications()
        self._give_way(0, 0)

    def _give_way(self, lines: int, seconds: float) -> None:
        """End the panes above what is told in so many lines while it is there: it never covers the article."""
        if self._giving_way is not None:
            self._giving_way.stop()
            self._giving_way = None
        below = sum(bar.display for bar in self.query("#filters, #keys"))
        self._end_panes(max(0, lines - below))
        if lines > below:
            self._giving_way = self.set_timer(seconds, lambda: self._end_panes(0))

    def _end_panes(self, above: int) -> None:
        """Let the panes end so many lines above the bars below them."""
        for bars in self.query("#bars"):
            if bars.styles.margin.top != above:
                bars.styles.margin = (above, 0, 0, 0)

    # Panes

    @property
    def page(self) -> int:
        """How many claims the list shows at once."""
        return max(1, self.query_one(ClaimList).size.height - 1)

    def focus_next_pane(self) -> None:
        """Give the keys to the next pane that is shown."""
        panes = [pane for pane in self.query(ScrollView) if pane.display]
        here = panes.index(self.focused) if self.focused in panes else -1
        panes[(here + 1) % len(panes)].focus()

    def toggle_details(self) -> None:
        """Show or hide the details."""
        read_opened(self.app)
        self.toggle_class("-other-panes")
