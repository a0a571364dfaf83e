"""A question to the author, and what came back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from textual.app import ComposeResult
from textual.widgets import Static

from workbench.desk.model import Query
from workbench.desk.vocabulary import QueryOutcome
from workbench.display import visible
from workbench.tui.line_terminal import LineTerminal
from workbench.tui.screens.dialog import Dialog
from workbench.tui.widgets.fields import Choice, Line, Lines, Row
from workbench.ui_language import say

#: What may have become of a query that is answered.
_OUTCOMES: Final[Sequence[QueryOutcome]] = [outcome for outcome in QueryOutcome if outcome is not QueryOutcome.OPEN]


class QueryForm(Dialog[tuple[str, str]]):
    """Asks for the question and, if the checker has one, for other words; gives both."""

    AUTO_FOCUS = "#text"
    CAREFUL = True

    def __init__(self, number: int) -> None:
        super().__init__(
            say("Ask the author about claim {number}", number=number),
            say("enter or ^s saves · tab next field · esc leaves"),
        )

    def body(self) -> ComposeResult:
        """The question, the proposal."""
        yield Row(say("Question"), Line(id="text"))
        yield Row(say("Rather"), Line(id="proposed", placeholder=say("the words that you propose instead")))

    async def action_save(self) -> None:
        """Close with question and proposal; one of the two is enough."""
        text, proposed = (self.query_one(f"#{field}", Line).value.strip() for field in ("text", "proposed"))
        if text or proposed:
            await self.give((text or say("proposed words"), proposed))
        else:
            self.trouble(say("A question or other words have to be written."))

    async def in_lines(self, terminal: LineTerminal) -> tuple[str, str] | None:
        """Question and proposal, a line each; where there is neither the form is left."""
        terminal.tell(self.opening)
        text = terminal.ask(say("Question"))
        proposed = terminal.ask(say("Rather"), hint=say("the words that you propose instead"))
        return (text or say("proposed words"), proposed) if text or proposed else None


class AnswerForm(Dialog[tuple[str, QueryOutcome]]):
    """Asks for the author's answer and what became of the query."""

    AUTO_FOCUS = "#answer"
    CAREFUL = True

    def __init__(self, query: Query) -> None:
        super().__init__(say("The author's answer"), say("^s saves · tab next field · esc leaves"))
        self._asked = query

    def body(self) -> ComposeResult:
        """The question, its proposal, the answer so far."""
        asked = self._asked
        lead = asked.text + ("\n" + say("instead: {words}", words=asked.proposed) if asked.proposed else "")
        yield Static(visible(lead), classes="lead", markup=False)
        yield Row(say("Answer"), Lines(asked.answer, id="answer"))
        yield Row(say("Outcome"), Choice(_OUTCOMES, self._outcome, id="outcome"))

    @property
    def _outcome(self) -> QueryOutcome:
        """What became of it so far."""
        return self._asked.outcome if self._asked.outcome in _OUTCOMES else QueryOutcome.ANSWERED

    async def action_save(self) -> None:
        """Close with answer and outcome."""
        outcome = self.query_one("#outcome", Choice).word(QueryOutcome) or QueryOutcome.ANSWERED
        await self.give((self.query_one("#answer", Lines).words, outcome))

    async def in_lines(self, terminal: LineTerminal) -> tuple[str, QueryOutcome]:
        """Answer and outcome."""
        terminal.tell(f"{self.opening}\n{self._asked.text}")
        answer = terminal.ask(say("Answer"), self._asked.answer)
        place = terminal.choose(say("Outcome"), list(map(say, _OUTCOMES)), _OUTCOMES.index(self._outcome))
        return answer, _OUTCOMES[place]
