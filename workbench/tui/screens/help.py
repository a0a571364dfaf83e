"""The help screen: every act with its keys, made from the registry."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from workbench.display import cells
from workbench.tui.acts.act import Act, Group
from workbench.tui.line_terminal import LineTerminal
from workbench.tui.search import plain
from workbench.tui.status import KIND_GLYPHS, STATUS_COLOURS, Flagging, Status
from workbench.tui.style_sheets import OPENED
from workbench.tui.widgets.hanging_text import HangingText, PackedText
from workbench.tui.widgets.line import Line
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.tui.bench import Bench
    from workbench.tui.keymap import Keymap


#: Columns of the keys, and the column in which what they do goes on after a line's end.
_KEYS = 10
_HANGING = _KEYS + 4


class HelpScreen(ModalScreen[None]):
    """All keys, grouped; what can't be done now says why. `/` shows those alone that have some words."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "close"),
        Binding("question_mark,q,f1", "dismiss", "close"),
        Binding("slash", "search", "search"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]
    CSS_PATH = OPENED
    AUTO_FOCUS = "#help-keys"

    def __init__(self, bench: Bench, keymap: Keymap) -> None:
        super().__init__()
        self._bench, self._keymap = bench, keymap

    def compose(self) -> ComposeResult:
        """A frame with the signs, then one block of keys for each group."""
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = say("Help")
            frame.border_subtitle = say("/ searches · esc closes")
            yield Line(id="help-search", placeholder=say("words or keys to search for"))
            with VerticalScroll(id="help-keys"):
                yield PackedText(_signs(), classes="help-signs")
                for group in Group:
                    yield HangingText(self._block(group), _HANGING, classes="help-group")
                yield Static(
                    say("Keys and theme are yours to change in config.toml; the guide tells how."), markup=False
                )

    def on_mount(self) -> None:
        """The search is opened by its key."""
        self.query_one("#help-search").display = False

    async def in_lines(self, terminal: LineTerminal) -> None:
        """Every key is told."""
        for group in Group:
            terminal.tell("\n".join(line.plain for line in self._block(group)))

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one("#help-keys", VerticalScroll).scroll_relative(y=lines, animate=False)

    def action_search(self) -> None:
        """Let the user type what to search for."""
        line = self.query_one("#help-search", Line)
        line.display = True
        line.focus()

    def action_leave(self) -> None:
        """Show all keys again; close where all are shown."""
        line = self.query_one("#help-search", Line)
        if not line.display:
            self.dismiss()
            return
        line.value, line.display = "", False
        self.query_one("#help-keys").focus()

    @on(Input.Changed, "#help-search")
    def _search(self, message: Input.Changed) -> None:
        words = plain(message.value).split()
        self.query_one(".help-signs").display = not words
        for group, block in zip(Group, self.query(".help-group").results(HangingText), strict=True):
            lines = self._block(group, words)
            block.show(lines)
            block.display = len(lines) > 1

    @on(Input.Submitted, "#help-search")
    def _read(self) -> None:
        """What was found is scrolled by the arrows."""
        self.query_one("#help-keys").focus()

    def _block(self, group: Group, words: Sequence[str] = ()) -> list[Content]:
        """The group's name, and a line for each of its acts whose line or short name has all the words."""
        lines = [(self._line(act), say(act.title)) for act in self._keymap.acts if act.group is group]
        found = [line for line, name in lines if all(word in plain(f"{name} {line.plain}") for word in words)]
        return [Content.styled(say(group.value), "bold $text-accent"), *found]

    def _line(self, act: Act) -> Content:
        reason = act.why_not(self._bench)
        keys = self._keymap.all(act)
        return Content.assemble(
            ("  " + " " * max(0, _KEYS - cells(keys)) + keys, "bold" if reason is None else "bold $foreground-muted"),
            "  ",
            (say(act.help), "" if reason is None else "$foreground-muted"),
            (f"  ({reason})" if reason else "", "italic $text-warning"),
        )


def _signs() -> list[Content]:
    statuses = [Content.assemble((f"{one.glyph} ", f"bold {STATUS_COLOURS[one]}"), say(one)) for one in Status]
    others = [Content(f"{glyph} {say(kind)}") for kind, glyph in KIND_GLYPHS.items()]
    others += [Content(f"{one.glyph} {say(one)}") for one in Flagging]
    return [Content("\t").join(statuses), Content("\t").join(others)]
