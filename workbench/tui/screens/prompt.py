"""Small questions: a line or some lines of text, and a choice among several."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import events, on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from workbench.display import visible, visible_line
from workbench.tui.line_terminal import LineTerminal
from workbench.tui.screens.dialog import Dialog
from workbench.tui.search import plain
from workbench.tui.widgets.fields import Line, Lines, Options
from workbench.ui_language import say

#: With more choices than this a field to narrow them is shown.
_NARROWED = 8


class Ask(Dialog[str]):
    """Asks for one line; `check` gives what is wrong with it, or None."""

    FRAME = "-small"
    AUTO_FOCUS = "#answer"

    def __init__(
        self,
        title: str,
        lead: str = "",
        *,
        value: str = "",
        placeholder: str = "",
        check: Callable[[str], str | None] = lambda words: None if words else say("Something has to be written."),
        field: Callable[..., Line] = Line,
    ) -> None:
        """`lead` is shown above the field and may hold the article's words; `field` is the kind of line."""
        super().__init__(title, say("enter saves · esc leaves"))
        self._lead, self._value, self._placeholder, self._check = lead, value, placeholder, check
        self._field = field

    def body(self) -> ComposeResult:
        """The lead and the field."""
        if self._lead:
            yield Static(visible(self._lead), classes="lead", markup=False)
        yield self._field(self._value, placeholder=self._placeholder, id="answer")

    async def action_save(self) -> None:
        """Close with the line, if nothing is wrong with it."""
        words = self.query_one("#answer", Line).value.strip()
        if wrong := self._check(words):
            self.trouble(wrong)
        else:
            await self.give(words)

    async def in_lines(self, terminal: LineTerminal) -> str:
        """The line, asked for until nothing is wrong with it."""
        terminal.tell("\n".join(filter(None, (self.opening, self._lead))))
        while wrong := self._check(words := terminal.ask(self._placeholder or self.heading, self._value)):
            terminal.tell(wrong)
        return words


class Write(Dialog[str]):
    """Asks for some lines."""

    AUTO_FOCUS = "#answer"
    CAREFUL = True

    def __init__(self, title: str, *, value: str = "") -> None:
        super().__init__(title, say("^s saves · esc leaves"))
        self._value = value

    def body(self) -> ComposeResult:
        """The field."""
        yield Lines(self._value, id="answer")

    async def action_save(self) -> None:
        """Close with what was written."""
        if words := self.query_one("#answer", Lines).words:
            await self.give(words)
        else:
            self.trouble(say("Something has to be written."))

    async def in_lines(self, terminal: LineTerminal) -> str | None:
        """One line; where nothing is written the dialog is left."""
        terminal.tell(self.opening)
        return terminal.ask(say("Text"), self._value) or None


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice: what is given back, and what is shown."""

    id: str
    label: str
    about: str = ""
    #: The label as it is drawn, where some of its words are lit.
    drawn: Content | None = None


class Choose(Dialog[str]):
    """A choice among several, by arrows, by mouse, or by typing some of its letters."""

    AUTO_FOCUS = "#choices"

    def __init__(self, title: str, choices: Sequence[Choice], lead: str = "", *, at: str | None = None) -> None:
        """`at` is the choice that the cursor stands on first."""
        super().__init__(title, say("enter chooses · esc leaves"))
        self._choices, self._lead, self._at = choices, lead, at
        self._left = list(choices)

    def body(self) -> ComposeResult:
        """The lead, a field to narrow the choices where there are many, and the choices."""
        if self._lead:
            yield Static(visible(self._lead), classes="lead", markup=False)
        if len(self._choices) > _NARROWED:
            yield Line(placeholder=say("type to narrow"), id="narrow")
        yield Options(*map(_line, self._choices), id="choices")

    def on_mount(self) -> None:
        """Begin where the caller says."""
        ids = [choice.id for choice in self._choices]
        self.query_one(OptionList).highlighted = ids.index(self._at) if self._at in ids else 0
        if len(self._choices) > _NARROWED:
            self.query_one("#narrow").focus()

    def on_key(self, event: events.Key) -> None:
        """The arrows move among the choices from the field, too."""
        if event.key in ("up", "down") and isinstance(self.focused, Input):
            event.stop()
            choices = self.query_one(OptionList)
            choices.action_cursor_down() if event.key == "down" else choices.action_cursor_up()

    @on(Input.Changed, "#narrow")
    def _narrow(self, message: Input.Changed) -> None:
        words = plain(message.value).split()
        self._left = [
            choice for choice in self._choices if all(word in plain(f"{choice.label} {choice.about}") for word in words)
        ]
        choices = self.query_one(OptionList)
        choices.set_options([_line(choice) for choice in self._left])
        choices.highlighted = 0 if self._left else None

    @on(OptionList.OptionSelected)
    async def _chosen(self, message: OptionList.OptionSelected) -> None:
        message.stop()
        await self.run_action("save")

    async def action_save(self) -> None:
        """Close with the choice that is highlighted."""
        highlighted = self.query_one(OptionList).highlighted
        if highlighted is not None:
            await self.give(self._left[highlighted].id)

    async def in_lines(self, terminal: LineTerminal) -> str:
        """The choice, by its number or words of it."""
        terminal.tell("\n".join(filter(None, (self.opening, self._lead))))
        ids = [choice.id for choice in self._choices]
        shown = [": ".join(filter(None, (choice.label, choice.about))) for choice in self._choices]
        at = ids.index(self._at) if self._at in ids else None
        return ids[terminal.choose(say("Which"), shown, at)]


def _line(choice: Choice) -> Option:
    about = visible_line(choice.about)
    label = choice.drawn or Content(visible_line(choice.label)).stylize("bold")
    return Option(label + Content(f"  {about}" if about else "").stylize("$foreground-muted"))
