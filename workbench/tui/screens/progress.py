"""Work that takes a while, step by step, with what was done and what is being done."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import ProgressBar, Static

from workbench.tui.style_sheets import OPENED


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name for the user, and the work, which is given what the step before gave."""

    title: str
    work: Callable[[Any], Awaitable[Any]]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the last step gave, or why a step failed."""

    result: Any = None
    error: Exception | None = None


class Working(ModalScreen[Outcome]):
    """Does the steps one after the other and closes; the first that fails ends it."""

    CSS_PATH = OPENED

    def __init__(self, title: str, steps: list[Step]) -> None:
        super().__init__()
        self._title, self._steps = title, steps

    def compose(self) -> ComposeResult:
        """The step at work and the progress."""
        with Vertical(classes="dialog -small") as frame:
            frame.border_title = self._title
            yield Static(self._steps[0].title, id="step", markup=False)
            yield ProgressBar(total=len(self._steps), show_eta=False, id="progress")

    def on_mount(self) -> None:
        """Begin."""
        self.run_worker(self._work(), exit_on_error=True)

    async def _work(self) -> None:
        result: Any = None
        for step in self._steps:
            self.query_one("#step", Static).update(step.title)
            try:
                result = await step.work(result)
            except Exception as error:
                self.dismiss(Outcome(error=error))
                return
            self.query_one("#progress", ProgressBar).advance()
        self.dismiss(Outcome(result))
