"""What acts and the bench need of the screen, so that neither knows which widgets there are."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol, TypeVar

from textual.app import App
from textual.screen import ModalScreen

from workbench.desk.model import ClaimRow
from workbench.tui.highlights import Highlights
from workbench.tui.spans import Stretch

_T = TypeVar("_T")


class View(Protocol):
    """Draws what the bench holds, and says what the user selected."""

    @property
    def app(self) -> App[Any]:
        """The app, for what is the terminal's: the clipboard, an editor in the screen's place."""

    @property
    def is_attached(self) -> bool:
        """Whether there is something to draw on; the user may have left."""

    @property
    def is_current(self) -> bool:
        """Whether nothing covers what is drawn."""

    def now(self) -> float:
        """The time, in seconds, as keys have it."""

    def pressed_at(self) -> float:
        """When the key was pressed that an act is done for; now where it was no key."""

    @property
    def page(self) -> int:
        """How many claims the list shows at once."""

    async def ask(self, dialog: ModalScreen[_T]) -> _T | None:
        """What the user answers in a dialog; None where it was left."""

    def beside(self, work: Awaitable[None]) -> None:
        """Do what may wait for the user beside the screen's own work."""

    def leave(self) -> None:
        """Close the app."""

    def tell(self, message: str, severity: str = "information") -> None:
        """Tell the user something in passing."""

    def drop_burst(self) -> None:
        """Drop what was typed together with the last key: the box that it was meant for did not open."""

    def show_empty(self, trouble: str = "") -> None:
        """Say that there is no article, or why the one that was asked for can't be shown."""

    def show_review(self, highlights: Highlights) -> None:
        """Draw the whole article anew."""

    def show_rows(self, rows: Sequence[ClaimRow]) -> None:
        """Draw claims anew, as the desk has them now."""

    def show_progress(self) -> None:
        """Draw title, counts and progress."""

    def show_list(self) -> None:
        """Draw the list anew: its claims, their order or their marks changed."""

    def show_filtered(self) -> None:
        """Draw the list after filters, search or order changed."""

    def compare_later(self) -> None:
        """Have the claims compared with their dossier once they are drawn."""

    def show_compared(self) -> None:
        """Draw what the dossier says of the claims."""

    def show_marks(self, place: int) -> None:
        """Draw one line of the list whose mark changed."""

    def show_cursor(self) -> None:
        """Draw the cursor where the review has it."""

    def show_keys(self) -> None:
        """Draw what can be done now."""

    def show_sentence(self) -> None:
        """Light the sentence without a claim that the bench holds."""

    def show_selection(self, span: Stretch | None) -> None:
        """Draw the words that the user selects by key."""

    def mouse_selection(self) -> Stretch | None:
        """The words that the mouse selected in the article; the selection is used up by asking."""

    def last_steps(self) -> str:
        """What remains to be done once every claim is decided, with the keys."""

    def open_search(self) -> None:
        """Let the user type what to search for."""

    def open_palette(self) -> None:
        """Let the user find an act by its name."""

    def help(self) -> ModalScreen[None]:
        """The screen that lists every key."""

    def focus_next_pane(self) -> None:
        """Give the keys to the next pane that is shown."""

    def toggle_details(self) -> None:
        """Show or hide the details."""


#: Something that an act does, without what it gives.
Work = Callable[[], Awaitable[None]]
