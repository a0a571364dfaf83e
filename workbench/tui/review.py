"""What is on the bench: an article's claims, which of them are shown, where the cursor stands and what is marked.

Plain values and plain methods: no screen and no database, so that moving, filtering and marking are tested alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from workbench.dates_beside import dates_beside, goes_with
from workbench.desk.model import ArticleRow, ClaimRow, Counts, Draft
from workbench.desk.vocabulary import DatesRule
from workbench.extract.sentences import SentenceSpans
from workbench.translatable import Phrase
from workbench.tui.status import Status, is_open, status_of
from workbench.ui_language import say

#: Says whether a claim is shown.
Test = Callable[[ClaimRow], bool]
#: Orders claims: what `sorted` takes as its key.
Order = Callable[[ClaimRow], Any]


class Lines(Struct, frozen=True):
    """Indices of rows by their line in the list; `places` is the way back where they don't ascend."""

    shown: Sequence[int]
    places: Mapping[int, int] | None = None

    @classmethod
    def of(cls, rows: Sequence[ClaimRow], tests: Collection[Test], order: Order | None) -> Lines:
        """The lines of the rows that pass every test, in order."""
        if not tests and order is None:
            return cls(range(len(rows)))
        passed = [index for index, row in enumerate(rows) if all(test(row) for test in tests)]
        if order is None:
            return cls(passed)
        ordered = sorted(passed, key=lambda index: order(rows[index]))
        return cls(ordered, {index: place for place, index in enumerate(ordered)})

    def place(self, index: int) -> int | None:
        """The line of a row, if it has one."""
        if self.places is not None:
            return self.places.get(index)
        place = bisect_left(self.shown, index)
        return place if place < len(self.shown) and self.shown[place] == index else None


class Review:
    """The state of one article's check as the screen has it; the desk has the truth.

    What a key asks takes the same time however many claims there are, unless it concerns many of them.
    """

    def __init__(
        self,
        article: ArticleRow,
        draft: Draft,
        rows: Sequence[ClaimRow],
        standing: Sequence[Phrase] = (),
        dates: DatesRule = DatesRule.WITH_CLAIM,
    ) -> None:
        """`standing` says whether the article may be published as its check stands, `dates` how dates are decided."""
        self.marked: set[str] = set()
        #: By id the claims that were disputed in another article, and where, in words.
        self.disputed_before: Mapping[str, str] = {}
        #: By id the claims that others are at, and who they are.
        self.here: Mapping[str, str] = {}
        self.cursor = 0
        self._tests: dict[str, Test] = {}
        self._order: Order | None = None
        self.rows: list[ClaimRow] = []
        self.sentences, self._draft_id = SentenceSpans(), ""
        #: The dates that only say when, each with its claim, by ids; and whether they have lines of their own.
        self.beside: Mapping[str, str] = {}
        self.dates_apart = False
        self._lines = Lines(range(0))
        self.replace(article, draft, rows, standing, dates)

    @property
    def shown(self) -> int:
        """How many claims the filters leave."""
        return len(self._lines.shown)

    @property
    def total(self) -> int:
        """How many claims the article has."""
        return len(self.rows)

    @property
    def digits(self) -> int:
        """As many characters as the longest number has that a claim goes by."""
        return self._digits

    @property
    def current(self) -> ClaimRow | None:
        """The claim at the cursor; none where nothing is shown."""
        return self.at(self.cursor)

    @property
    def counts(self) -> Counts:
        """The article's claims by verdict, as the rows have them."""
        counts = Counts(**{str(status): number for status, number in self._tally.items()})
        return replace(counts, open=counts.open + counts.contested)

    def sentence_of(self, row: ClaimRow) -> str:
        """The sentence of the draft that a claim stands in; nothing of a claim that the draft lacks."""
        if row.draft_id != self.draft.id:
            return ""
        start, end = self.sentences.around(row.claim.span.start, row.claim.span.end)
        return self.draft.text[start:end]

    @property
    def filtered(self) -> bool:
        """Whether a filter or a search is at work."""
        return bool(self._tests)

    @property
    def chosen(self) -> list[ClaimRow]:
        """What an act is done to: the marked claims in reading order, or the one at the cursor."""
        if self.marked:
            return [self.rows[index] for index in sorted(self._index[claim_id] for claim_id in self.marked)]
        return [self.current] if self.current else []

    @property
    def can_judge(self) -> bool:
        """Whether one of the chosen claims at least is under check; found without looking at each as a rule."""
        if self.marked:
            return any(not self.rows[self._index[claim_id]].dismissed for claim_id in self.marked)
        return self.current is not None and not self.current.dismissed

    def at(self, place: int) -> ClaimRow | None:
        """The claim in the list's line `place`."""
        shown = self._lines.shown
        return self.rows[shown[place]] if 0 <= place < len(shown) else None

    def row(self, claim_id: str) -> ClaimRow | None:
        """The claim with this id, shown or not."""
        index = self._index.get(claim_id)
        return None if index is None else self.rows[index]

    def place_of(self, claim_id: str) -> int | None:
        """The list's line of a claim, of a date that has none that of its claim; none where a filter hides it."""
        index = self._index.get(claim_id)
        place = None if index is None else self._lines.place(index)
        if place is None and claim_id in self.without_line:
            return self.place_of(self.beside[claim_id])
        return place

    def has_number(self, number: int) -> bool:
        """Whether people call one of the claims `number`."""
        return number in self._numbers

    def place_of_number(self, number: int) -> int | None:
        """The list's line of the claim that people call `number`."""
        return self.place_of(self.rows[self._numbers.index(number)].id) if self.has_number(number) else None

    def move(self, by: int) -> None:
        """Move the cursor, and stop at either end."""
        self.move_to(self.cursor + by)

    def move_to(self, place: int) -> None:
        """Put the cursor on a line of the list, or on the nearest there is."""
        self.cursor = max(0, min(place, self.shown - 1))

    def next_open(self, step: int = 1) -> int | None:
        """The nearest line after (`step` 1) or before (-1) the cursor whose claim is open, past the end if need be."""
        before, after, lines = (0, self.cursor), (self.cursor + 1, self.shown), self._open_lines
        if step > 0:
            places = (lines.find(1, *part) for part in (after, before))
        else:
            places = (lines.rfind(1, *part) for part in (before, after))
        return next((place for place in places if place >= 0), None)

    def update(self, row: ClaimRow) -> int | None:
        """Take in a claim as the desk has it now; its line, if it is shown, stays until the list is made anew."""
        index = self._index.get(row.id)
        if index is None:
            return None
        self._tally[status_of(self.rows[index])] -= 1
        self._tally[status_of(row)] += 1
        self.rows[index] = row
        place = self._lines.place(index)
        if place is not None:
            self._open_lines[place] = is_open(row)
        return place

    def replace(
        self, article: ArticleRow, draft: Draft, rows: Sequence[ClaimRow], standing: Sequence[Phrase], dates: DatesRule
    ) -> None:
        """Take in the whole article as the desk has it now; filters stay, and the cursor on its claim or near it."""
        current = self.current
        if draft.id != self._draft_id:
            self._draft_id, self.sentences = draft.id, SentenceSpans()
        self.article, self.draft, self.standing = article, draft, standing
        self.rows = list(rows)
        self._dates = dates
        self._put_dates_beside()
        self._index = {row.id: index for index, row in enumerate(rows)}
        self._numbers: list[int] = [row.number for row in rows]
        self._digits = max((len(str(number)) for number in self._numbers), default=0)
        self._tally = dict.fromkeys(Status, 0)
        for row in rows:
            self._tally[status_of(row)] += 1
        self.marked &= self._index.keys()
        self._show(current)

    def take_sentences(self, sentences: SentenceSpans) -> None:
        """Take in the sentences of the draft, and with them which dates stand beside which claims."""
        self.sentences = sentences
        self._put_dates_beside()
        self._show(self.current)

    def _put_dates_beside(self) -> None:
        alone = self._dates is DatesRule.ALONE
        self.beside = {} if alone else dates_beside(self.rows, self.sentences.spans)

    def show_dates(self, *, apart: bool) -> None:
        """Give the dates that only say when lines of their own, or leave them to their claims."""
        self.dates_apart = apart
        self._show(self.current)

    def group_dates(self) -> bool:
        """Show a date that goes with its claim no more, or hide one that does again; whether there was any."""
        if self._dates_without_line() == self.without_line:
            return False
        self._show(self.current)
        return True

    def dates_of(self, claim_id: str) -> list[ClaimRow]:
        """The dates that stand beside a claim and have no line of their own."""
        return [self.rows[self._index[date]] for date in self.without_line if self.beside[date] == claim_id]

    def _dates_without_line(self) -> frozenset[str]:
        """A filter or a search finds a date by itself; without one its claim stands for it."""
        if self.dates_apart or self._tests:
            return frozenset()
        pairs = ((self.row(date), self.row(other)) for date, other in self.beside.items())
        return frozenset(date.id for date, other in pairs if date and other and goes_with(date, other))

    def choose(self, tests: Mapping[str, Test | None], order: Order | None) -> None:
        """Set tests by their names, None for none, and the order; the cursor stays on its claim where it can."""
        current = self.current
        for name, test in tests.items():
            self._tests.pop(name, None)
            if test is not None:
                self._tests[name] = test
        self._order = order
        self._show(current)

    def toggle_mark(self, rows: Iterable[ClaimRow]) -> None:
        """Mark the claims, or unmark them where all of them are marked."""
        self._toggle({row.id for row in rows})

    def toggle_shown(self) -> None:
        """Mark every claim that is shown, or unmark them where all of them are marked."""
        self._toggle({self.rows[index].id for index in self._lines.shown})

    def _toggle(self, ids: set[str]) -> None:
        if ids <= self.marked:
            self.marked -= ids
        else:
            self.marked |= ids

    def _show(self, current: ClaimRow | None) -> None:
        self.without_line = hidden = self._dates_without_line()
        tests = [*self._tests.values(), *([lambda row: row.id not in hidden] if hidden else [])]
        self._lines = Lines.of(self.rows, tests, self._order)
        #: One byte a line of the list: 1 where its claim is open.
        self._open_lines = bytearray(is_open(self.rows[index]) for index in self._lines.shown)
        place = self.place_of(current.id) if current else None
        self.move_to(self.cursor if place is None else place)


def text_lost(review: Review) -> str | None:
    """Why the text of the draft under check is not in the record; None where it is."""
    if review.draft.text:
        return None
    if review.article.destroyed:
        return say("The text of this article was destroyed; its claims and what was decided stay.")
    return say("The text of this draft is missing from the record; `workbench audit` tells what else is.")
