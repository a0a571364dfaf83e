"""The line at the top: whose draft this is, and how far its check has come."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from workbench.desk.model import Counts
from workbench.display import cells, fit
from workbench.tui.status import STATUS_COLOURS, Status

_BAR = 10


class TopBar(Widget):
    """Title on the left, progress and counts on the right; the title gives way."""

    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._title = ""
        self._hint = ""
        self._counts = Counts()

    def show(self, title: str, hint: str, counts: Counts) -> None:
        """Show an article's title, what else is to be known of it (draft, reviewer), and its counts."""
        if (title, hint, counts) != (self._title, self._hint, self._counts):
            self._title, self._hint, self._counts = title, hint, counts
            self.refresh()

    def render(self) -> Content:
        """The line, in exactly the width there is."""
        width = self.content_size.width
        progress = progress_of(self._counts, _BAR * 2 if width >= 140 else _BAR)
        room = max(0, width - progress.cell_length - 2)
        hint = f"  {self._hint}" if self._hint and cells(self._title) + cells(self._hint) + 2 <= room else ""
        title = fit(self._title, room - cells(hint)) if room - cells(hint) > 1 else ""
        hint_style = "$foreground-muted"
        left = Content.assemble((title.rstrip() if hint else title, "bold"), (hint, hint_style))
        return Content.assemble(left, " " * max(1, width - left.cell_length - progress.cell_length), progress)


def progress_of(counts: Counts, bar: int) -> Content:
    """`12/36 ━━━━──────  ○ 24 ✓ 9 ✗ 1 ? 2`, with the number set aside where there is one."""
    done = bar * counts.decided // counts.total if counts.total else 0
    numbers = {status: getattr(counts, status.value) for status in Status}
    parts: list[Content | tuple[str, str]] = [
        (f"{counts.decided}/{counts.total} ", "bold"),
        ("━" * done, "$text-success"),
        ("─" * (bar - done), "$foreground-muted"),
    ]
    for status, number in numbers.items():
        if status is not Status.DISMISSED or number:
            parts.append((f"  {status.glyph} {number}", STATUS_COLOURS[status]))
    return Content.assemble(*parts)
