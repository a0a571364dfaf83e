"""The line at the top: whose draft this is, and how far its check has come."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.widget import Widget

from workbench.desk.model import Counts
from workbench.display import cells, fit, visible_line
from workbench.tui.status import STATUS_COLOURS, Status

_BAR = 10
#: From this width on the bar is twice as long.
_LONG = 140
#: The columns that the title keeps, and those that it keeps beside the longest of several facts.
_TITLE, _SHORT_TITLE = 24, 12
#: A fact that is cut to fewer columns says nothing.
_SHORT_FACT = 10


class TopBar(Widget):
    """Title on the left, progress and counts on the right; the title gives way to what else is to be known."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._title = ""
        self._facts: tuple[str, ...] = ()
        self._counts = Counts()

    def show(self, title: str, facts: Sequence[str], counts: Counts) -> None:
        """Show an article's title, facts about its check with the most important first, and its counts."""
        if (title, tuple(facts), counts) != (self._title, self._facts, self._counts):
            self._title, self._facts, self._counts = title, tuple(facts), counts
            self.refresh()

    def render(self) -> Content:
        """The line, in exactly the width there is."""
        width = self.content_size.width
        progress = progress_of(self._counts, _BAR * 2 if width >= _LONG else _BAR)
        room = max(0, width - progress.cell_length - 2)
        facts = self._fitting(room)
        if facts != self._fitting(width + sum(map(cells, self._facts))):
            # The bar says what the numbers beside it say: what is cut for it would be said nowhere.
            progress = progress_of(self._counts, 0)
            room = max(0, width - progress.cell_length - 2)
            facts = self._fitting(room)
        title = fit(self._title, min(cells(self._title), max(0, room - cells(facts)))) if room > 1 else ""
        left = Content.assemble((title, "bold"), (facts, "$foreground-muted"))
        return Content.assemble(left, " " * max(1, width - left.cell_length - progress.cell_length), progress)

    def _fitting(self, room: int) -> str:
        """As many facts as leave the title some columns; of several the longest one is cut where it has to be."""
        facts = [visible_line(fact) for fact in self._facts]
        place = -1
        if len(facts) > 1:
            longest = max(facts, key=cells)
            place = facts.index(longest)
            left = room - _SHORT_TITLE - 2 - sum(cells(f"{fact} · ") for fact in facts[:place])
            facts[place] = fit(longest, max(_SHORT_FACT, min(cells(longest), left)))
        line = ""
        for number, fact in enumerate(facts):
            longer = f"{line} · {fact}" if line else f"  {fact}"
            title = _SHORT_TITLE if number <= place else _TITLE
            if room - cells(longer) < min(title, cells(self._title)):
                break
            line = longer
        return line


#: What is counted only where there is some.
_SELDOM = (Status.CONTESTED, Status.DISMISSED)


def progress_of(counts: Counts, bar: int) -> Content:
    """`12/36 ━━━━──────  ○ 24 ✓ 9 ✗ 1 ? 2`, with the numbers contested and set aside where there are some."""
    done = bar * counts.decided // counts.total if counts.total else 0
    numbers = {status: getattr(counts, status.value) for status in Status}
    numbers[Status.OPEN] -= counts.contested
    parts: list[Content | tuple[str, str]] = [
        (f"{counts.decided}/{counts.total}{' ' if bar else ''}", "bold"),
        ("━" * done, "$text-success"),
        ("─" * (bar - done), "$foreground-muted"),
    ]
    for status, number in numbers.items():
        if number or status not in _SELDOM:
            parts.append((f"  {status.glyph} {number}", STATUS_COLOURS[status]))
    return Content.assemble(*parts)
