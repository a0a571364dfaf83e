"""What every dialog has: a frame with a title, a hint of its keys, a line for what is wrong, and a way out."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Awaitable, Callable
from typing import ClassVar, Final, Generic, TypeVar

from rich.console import RenderableType
from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.renderables.background_screen import BackgroundScreen
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Checkbox, Input, Select, Static, TextArea

from workbench.display import fitting_parts, visible
from workbench.errors import WorkbenchError
from workbench.tui.screens.behind import Behind
from workbench.tui.style_sheets import OPENED
from workbench.tui.widgets.fields import Wrapped
from workbench.ui_language import say

#: From this many columns on the review screen shows three panes, and a dialog leaves the list in sight.
THREE_PANES: Final = 116

#: The columns of a frame's edge beside the words in it.
_CORNERS: Final = 6

Answer = TypeVar("Answer")


class _Frame(Vertical):
    """The frame of a dialog: of the keys that stand in its lower edge those before the last one give way."""

    hint = ""

    def tell(self, hint: str) -> None:
        """Say which keys there are, parts with ` · ` between them."""
        self.hint = hint
        self.on_resize()

    def on_resize(self) -> None:
        """As many parts as there is room for."""
        room = self.outer_size.width - _CORNERS
        self.border_subtitle = fitting_parts(self.hint, room) if room > 0 else self.hint


class Dialog(ModalScreen[Answer | None], Generic[Answer]):
    """A question over the review screen; Escape leaves it without an answer, and drops no words at one stroke."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "leave"),
        Binding("ctrl+s", "save", "save", priority=True),
    ]
    CSS_PATH = OPENED
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (THREE_PANES, "-wide")]  # noqa: RUF012 - not a ClassVar in Textual
    #: Style classes of the frame: `-tall` fills the screen's height, `-small` keeps it narrow.
    FRAME: ClassVar[str] = ""
    #: Whether words in its fields are worth asking before they are dropped.
    CAREFUL: ClassVar[bool] = False

    def __init__(self, title: str, hint: str) -> None:
        """`title` and `hint` are the screen's own words: a border reads them as markup."""
        super().__init__()
        self._title, self._hint = f"{title[:1].upper()}{title[1:]}", hint
        #: What is asked about, as `in_sentence` has it; the bench sets it, and it stands above the fields.
        self.about: Content | None = None
        self._words_kept: dict[str | None, str] = {}
        self._words_to_drop: dict[str | None, str] | None = None
        self._resumed = False
        #: Keeps the answer before the dialog closes; where it raises WorkbenchError, the dialog stays and tells it.
        self.keep: Callable[[Answer], Awaitable[object]] | None = None

    @property
    def heading(self) -> str:
        """What the dialog says above."""
        return self._title

    @property
    def opening(self) -> str:
        """What is told first where there is no screen: the heading, and what is asked about."""
        return f"{self._title}\n{self.about.plain}" if self.about else self._title

    def compose(self) -> ComposeResult:
        """The frame around what is asked about and `body`."""
        # Textual gives these classes at the first resize only, and styles all that is inside a second time then.
        self.add_class("-wide" if self.app.size.width >= THREE_PANES else "-narrow")
        with _Frame(classes=f"dialog {self.FRAME}") as frame:
            frame.border_title = self._title
            frame.tell(self._hint)
            if self.about:
                yield Static(self.about, classes="about")
            yield from self.body()
            yield Static(id="trouble", markup=False)

    def render(self) -> RenderableType:
        """What stands behind the frame."""
        drawn = super().render()
        return Behind(drawn.screen, drawn.color) if isinstance(drawn, BackgroundScreen) else drawn

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The line below says what enter does in this field."""
        self.query_one(_Frame).tell(self._hint_in(event.widget))

    def _hint_in(self, field: Widget) -> str:
        if isinstance(field, TextArea) and not isinstance(field, Wrapped):
            return say("enter new line · ^s saves · tab next field · esc leaves")
        if isinstance(field, Select):
            return say("enter shows the choices · ^s saves · tab next field · esc leaves")
        if isinstance(field, Checkbox):
            return say("enter ticks · ^s saves · tab next field · esc leaves")
        return self._hint

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """At first nothing is styled a second time: all that is inside just was, when it was made."""
        event.refresh_styles, self._resumed = self._resumed and event.refresh_styles, True

    def on_mount(self) -> None:
        """Remember what the fields held from the start; Textual calls this beside a dialog's own `on_mount`."""
        self._words_kept = self._typed()

    @abstractmethod
    def body(self) -> ComposeResult:
        """What the dialog asks with."""

    def trouble(self, message: str) -> None:
        """Say what is wrong with the answer, or nothing with an empty message."""
        line = self.query_one("#trouble", Static)
        line.update(visible(message))
        line.set_class(bool(message), "-shown")

    @on(Input.Submitted)
    @on(Wrapped.Submitted)
    async def _submitted(self, message: Input.Submitted | Wrapped.Submitted) -> None:
        """Enter in a field of one line is the key that saves."""
        message.stop()
        await self.run_action("save")

    async def action_save(self) -> None:
        """Check what was answered and give it; nothing in dialogs without an answer."""

    async def give(self, answer: Answer) -> None:
        """Close with `answer` once it is kept; where it can't be, say why, and all that was written stays."""
        if not self.is_current:
            return
        try:
            if self.keep is not None:
                await self.keep(answer)
        except WorkbenchError as error:
            self.trouble(say.error(error))
        else:
            self.dismiss(answer)

    def action_leave(self) -> None:
        """Close the dialog; nothing happens, and words that nobody kept are dropped only when asked twice."""
        if self.may_leave():
            self.dismiss(None)

    def may_leave(self) -> bool:
        """Whether nothing is lost if the dialog closes now, or the user was told what is and asks again."""
        words = self._typed()
        if not self.CAREFUL or words in (self._words_kept, self._words_to_drop):
            return True
        self._words_to_drop = words
        self.trouble(say("What you wrote is not in the record; the same key again drops it."))
        return False

    def _typed(self) -> dict[str | None, str]:
        """The words in each field that has some; fields may come later, as those of a fold do."""
        lines = {field.id: field.value for field in self.query(Input)}
        lines |= {field.id: field.text for field in self.query(TextArea)}
        return {field: words for field, words in lines.items() if words}
