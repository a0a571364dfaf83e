"""What stands beside a verdict against a claim: why, other words, a source; each may be left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.widgets import Static

from workbench.claims import Verdict
from workbench.desk.model import ClaimRow
from workbench.display import visible, visible_line
from workbench.tui.line_terminal import LineTerminal
from workbench.tui.screens.dialog import Dialog
from workbench.tui.widgets.fields import Line, Row, Wrapped
from workbench.ui_language import say


class Said(NamedTuple):
    """What came out of the form; what was left out is empty."""

    why: str = ""
    rather: str = ""
    source: str = ""


class VerdictForm(Dialog[Said]):
    """Asks for what is known beside a verdict; enter alone gives the verdict without."""

    AUTO_FOCUS = "#why"
    CAREFUL = True

    def __init__(self, rows: Sequence[ClaimRow], verdict: Verdict, *, warning: str, last: str) -> None:
        """`warning` is what speaks against the verdict, `last` what the source used last is called."""
        many = say.count("{n} claim", "{n} claims", len(rows))
        them = say("Claim {number}", number=rows[0].number) if len(rows) == 1 else many
        super().__init__(
            say("{claims}: {verdict}", claims=them, verdict=verdict),
            say("enter or ^s gives the verdict · tab next field · esc leaves"),
        )
        self._rows, self._warning, self._last = rows, warning, last

    def body(self) -> ComposeResult:
        """What speaks against the verdict, the fields."""
        if self._warning:
            yield Static(visible(self._warning), classes="warning", markup=False)
        yield Row(say("Why"), Wrapped(id="why", placeholder=say("if you like")))
        if len(self._rows) == 1:
            yield Row(say("Rather"), Wrapped(id="rather", placeholder=_rather()))
        yield Row(say("Source"), Line(id="source", placeholder=self._which_source))

    @property
    def _which_source(self) -> str:
        if not self._last:
            return say("title or address")
        return say("title or address; . for {label}", label=visible_line(self._last))

    async def in_lines(self, terminal: LineTerminal) -> Said:
        """The same, a line each; empty ones are left out."""
        terminal.tell("\n".join(filter(None, (self.opening, self._warning))))
        why = terminal.ask(say("Why"), hint=say("if you like"))
        rather = terminal.ask(say("Rather"), hint=_rather()) if len(self._rows) == 1 else ""
        return Said(why, rather, terminal.ask(say("Source"), hint=self._which_source))

    async def action_save(self) -> None:
        """Close with what was written, be it nothing."""
        await self.give(Said(*(self._line(field) for field in Said._fields)))

    def _line(self, field: str) -> str:
        fields = self.query(f"#{field}")
        return next((one.value.strip() for one in fields if isinstance(one, (Line, Wrapped))), "")


def _rather() -> str:
    return say("the right figure or words, proposed to the author")
