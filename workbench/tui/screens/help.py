"""The help screen: every act with its keys, made from the registry."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from workbench.display import cells
from workbench.tui.acts.act import Act, Group
from workbench.tui.line_terminal import LineTerminal
from workbench.tui.status import KIND_GLYPHS, STATUS_COLOURS, Flagging, Status
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.tui.bench import Bench
    from workbench.tui.keymap import Keymap


#: Columns of the keys.
_KEYS = 10


class HelpScreen(ModalScreen[None]):
    """All keys, grouped; what can't be done now says why."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q,f1", "dismiss", "close"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]
    AUTO_FOCUS = "#help-keys"

    def __init__(self, bench: Bench, keymap: Keymap) -> None:
        super().__init__()
        self._bench, self._keymap = bench, keymap

    def compose(self) -> ComposeResult:
        """A frame with the signs, then one block of keys for each group."""
        with Vertical(classes="dialog -tall") as frame:
            frame.border_title = say("Help")
            frame.border_subtitle = say("esc closes")
            with VerticalScroll(id="help-keys"):
                yield Static(_signs(), classes="help-signs")
                for group in Group:
                    acts = [act for act in self._keymap.acts if act.group is group]
                    if acts:
                        yield Static(self._block(group, acts), classes="help-group")
                yield Static(
                    say("Keys and theme are yours to change in config.toml; the guide tells how."), markup=False
                )

    async def in_lines(self, terminal: LineTerminal) -> None:
        """Every key is told."""
        for group in Group:
            acts = [act for act in self._keymap.acts if act.group is group]
            terminal.tell(self._block(group, acts).plain)

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one("#help-keys", VerticalScroll).scroll_relative(y=lines, animate=False)

    def _block(self, group: Group, acts: list[Act]) -> Content:
        lines = [Content.styled(say(group.value), "bold $text-accent")]
        lines.extend(self._line(act) for act in acts)
        return Content("\n").join(lines)

    def _line(self, act: Act) -> Content:
        reason = act.why_not(self._bench)
        keys = self._keymap.all(act)
        return Content.assemble(
            ("  " + " " * max(0, _KEYS - cells(keys)) + keys, "bold" if reason is None else "bold $foreground-muted"),
            "  ",
            (say(act.help), "" if reason is None else "$foreground-muted"),
            (f"  ({reason})" if reason else "", "italic $text-warning"),
        )


def _signs() -> Content:
    def signs() -> Iterator[Content | tuple[str, str]]:
        for status in Status:
            yield (f"{status.glyph} ", f"bold {STATUS_COLOURS[status]}")
            yield Content(f"{say(status)}   ")
        yield Content("\n")
        for kind, glyph in KIND_GLYPHS.items():
            yield Content(f"{glyph} {say(kind)}   ")
        for flagging in Flagging:
            yield Content(f"{flagging.glyph} {say(flagging)}   ")

    return Content.assemble(*signs())
