"""What is on the bench: an article's claims, which of them are shown, where the cursor stands and what is marked.

Plain values and plain methods: no screen and no database, so that moving, filtering and marking are tested alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from workbench.desk.model import ArticleRow, ClaimRow, Counts, Draft
from workbench.tui.status import Status, status_of

#: Says whether a claim is shown.
Test = Callable[[ClaimRow], bool]
#: Orders claims: what `sorted` takes as its key.
Order = Callable[[ClaimRow], Any]


class Review:
    """The state of one article's check as the screen has it; the desk has the truth."""

    def __init__(self, article: ArticleRow, draft: Draft, rows: Sequence[ClaimRow], signed: str = "") -> None:
        """`signed` names who signed the check off as it stands; nobody where it is empty."""
        self.article = article
        self.signed = signed
        self.draft = draft
        self.rows: list[ClaimRow] = list(rows)
        self.marked: set[str] = set()
        self._index: dict[str, int] = {row.id: index for index, row in enumerate(self.rows)}
        self._tests: dict[str, Test] = {}
        self._order: Order | None = None
        self._shown: list[int] = list(range(len(self.rows)))
        self._place: dict[int, int] | None = None
        self._tally = _tally(self.rows)
        self.cursor = 0

    @property
    def shown(self) -> int:
        """How many claims the filters leave."""
        return len(self._shown)

    @property
    def current(self) -> ClaimRow | None:
        """The claim at the cursor; none where nothing is shown."""
        return self.at(self.cursor)

    @property
    def counts(self) -> Counts:
        """The article's claims by verdict, as the rows have them."""
        return Counts(**{str(status): self._tally[status] for status in Status})

    @property
    def filtered(self) -> bool:
        """Whether a filter or a search is at work."""
        return bool(self._tests)

    @property
    def chosen(self) -> list[ClaimRow]:
        """What an act is done to: the marked claims in reading order, or the one at the cursor."""
        if self.marked:
            return [row for row in self.rows if row.id in self.marked]
        return [self.current] if self.current else []

    def at(self, place: int) -> ClaimRow | None:
        """The claim in the list's line `place`."""
        return self.rows[self._shown[place]] if 0 <= place < len(self._shown) else None

    def row(self, claim_id: str) -> ClaimRow | None:
        """The claim with this id, shown or not."""
        index = self._index.get(claim_id)
        return None if index is None else self.rows[index]

    def place_of(self, claim_id: str) -> int | None:
        """The list's line of a claim; none where a filter hides it."""
        if self._place is None:
            self._place = {index: place for place, index in enumerate(self._shown)}
        index = self._index.get(claim_id)
        return None if index is None else self._place.get(index)

    def place_of_number(self, number: int) -> int | None:
        """The list's line of the claim that people call `number`."""
        return next((self.place_of(row.id) for row in self.rows if row.number == number), None)

    def move(self, by: int) -> None:
        """Move the cursor, and stop at either end."""
        self.move_to(self.cursor + by)

    def move_to(self, place: int) -> None:
        """Put the cursor on a line of the list, or on the nearest there is."""
        self.cursor = max(0, min(place, len(self._shown) - 1))

    def next_open(self, step: int = 1) -> int | None:
        """The nearest line after (`step` 1) or before (-1) the cursor whose claim is open, past the end if need be."""
        size = len(self._shown)
        for distance in range(1, size):
            place = (self.cursor + step * distance) % size
            if is_open(self.rows[self._shown[place]]):
                return place
        return None

    def update(self, row: ClaimRow) -> int | None:
        """Take in a claim as the desk has it now; its line, if it is shown, stays where it is until the next sift."""
        index = self._index.get(row.id)
        if index is None:
            return None
        self._tally[status_of(self.rows[index])] -= 1
        self._tally[status_of(row)] += 1
        self.rows[index] = row
        return self.place_of(row.id)

    def replace(self, article: ArticleRow, draft: Draft, rows: Sequence[ClaimRow], signed: str = "") -> None:
        """Take in the whole article anew; the cursor stays on its claim, or near where that stood."""
        current = self.current
        self.article, self.draft, self.rows, self.signed = article, draft, list(rows), signed
        self._index = {row.id: index for index, row in enumerate(self.rows)}
        self._tally = _tally(self.rows)
        self.marked &= self._index.keys()
        self._sift(current)

    def sift(self, tests: Mapping[str, Test | None], order: Order | None) -> None:
        """Set tests by their names, None for none, and the order; the cursor stays on its claim where it can."""
        current = self.current
        for name, test in tests.items():
            self._tests.pop(name, None)
            if test is not None:
                self._tests[name] = test
        self._order = order
        self._sift(current)

    def toggle_mark(self, rows: Iterable[ClaimRow]) -> None:
        """Mark the claims, or unmark them where all of them are marked."""
        ids = {row.id for row in rows}
        if ids <= self.marked:
            self.marked -= ids
        else:
            self.marked |= ids

    def _sift(self, current: ClaimRow | None) -> None:
        tests = list(self._tests.values())
        found = [index for index, row in enumerate(self.rows) if all(test(row) for test in tests)]
        if self._order is not None:
            order = self._order
            found.sort(key=lambda index: order(self.rows[index]))
        self._shown, self._place = found, None
        place = self.place_of(current.id) if current else None
        self.move_to(self.cursor if place is None else place)


def text_lost(review: Review) -> str | None:
    """Why the text of the draft under check is not in the record; None where it is."""
    if review.draft.text:
        return None
    if review.article.destroyed:
        return "The text of this article was destroyed; its claims and what was decided stay."
    return "The text of this draft is missing from the record; `workbench audit` tells what else is."


def is_open(row: ClaimRow) -> bool:
    """Whether the claim waits for a verdict."""
    return status_of(row) is Status.OPEN


def _tally(rows: Iterable[ClaimRow]) -> dict[Status, int]:
    tally = dict.fromkeys(Status, 0)
    for row in rows:
        tally[status_of(row)] += 1
    return tally
