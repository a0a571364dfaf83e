"""The pane with everything that is known of the claim at the cursor."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from workbench.tui.details import Dossier, laid_out


class DetailsPane(VerticalScroll, can_focus=True):
    """Shows one dossier at a time; it scrolls where that is long."""

    HELP = "What is known of the claim at the cursor."

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._dossier: Dossier | None = None

    def compose(self) -> ComposeResult:
        """The dossier's words."""
        yield Static(id="dossier", markup=False)

    def show(self, dossier: Dossier | None) -> None:
        """Show a claim's dossier, from its top; or nothing."""
        self._dossier = dossier
        self._lay_out()
        self.scroll_home(animate=False)

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._lay_out()

    def _lay_out(self) -> None:
        width = self.scrollable_content_region.width
        self.query_one("#dossier", Static).update(laid_out(self._dossier, width) if self._dossier else "")
