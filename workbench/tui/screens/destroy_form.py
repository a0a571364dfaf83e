"""Before a confidential source's name is destroyed: where it stands, what is corrected, why, and a word to go on."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from workbench.display import visible
from workbench.name_places import DESTROYED_IS_DESTROYED, Place, list_of, offer_of
from workbench.translatable import N_
from workbench.tui.screens.dialog import Dialog
from workbench.tui.widgets.fields import Line, Row, Tick
from workbench.ui_language import say

#: What is written to go on: neither one key nor a burst of them destroys a name.
WORD = N_("destroy")


class ToDestroy(Struct, frozen=True):
    """Why a name is destroyed, and whether the mark is written where it can be."""

    reason: str
    corrected: bool


class DestroyForm(Dialog[ToDestroy]):
    """Lists the places, offers to correct, and asks for a reason and the word."""

    FRAME = "-tall"
    AUTO_FOCUS = "#reason"

    def __init__(self, label: str, places: Sequence[Place]) -> None:
        """`label` is the source in a few words, `places` where it is named."""
        super().__init__(say("Destroy a source's name"), say("^s destroys · tab next field · esc leaves"))
        self._label, self._places = label, places

    def body(self) -> ComposeResult:
        """The places, the offer, the reason and the word."""
        yield Static(visible(f"{self._label}\n{say(DESTROYED_IS_DESTROYED)}"), classes="lead", markup=False)
        with VerticalScroll(id="places"):
            lines = [say(line) for line in list_of(self._places)] or [
                say("The name stands nowhere else in the record.")
            ]
            yield Static("\n".join(lines), markup=False)
        yield Row(say("Why"), Line(id="reason", placeholder=say("the trail keeps it; without the name")))
        if offer := offer_of(self._places):
            yield Row("", Tick(say(offer), id="corrected"))
        yield Row(say("Go on?"), Line(id="word", placeholder=say("write {word}", word=say(WORD))))

    async def action_save(self) -> None:
        """Close with the reason, once the word is written."""
        reason, word = self.query_one("#reason", Line), self.query_one("#word", Line)
        if not reason.value.strip():
            self.trouble(say("Destroying needs a reason."))
            reason.focus()
        elif word.value.strip() != say(WORD):
            self.trouble(say("Write {word} to go on.", word=say(WORD)))
            word.focus()
        else:
            ticks = self.query("#corrected").results(Tick)
            await self.give(ToDestroy(reason.value.strip(), any(tick.value for tick in ticks)))
