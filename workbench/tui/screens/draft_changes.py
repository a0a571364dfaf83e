"""A new draft beside the old one: what would become of the claims, and what changed between two drafts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from workbench.articles.diff import Difference, Piece, Side, word_by_word
from workbench.claims import Change
from workbench.display import cells, fit, visible, visible_line
from workbench.new_draft import in_short
from workbench.translatable import N_
from workbench.tui.screens.dialog import Dialog
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.articles.carry_over import Carried
    from workbench.desk.model import ClaimRow
    from workbench.new_draft import Plan, Touch

_NAMES = {Change.CONFIRM: N_("to confirm"), Change.REOPENED: N_("re-opened")}
#: What was taken out and what was put in: told apart without colour too.
_LOOKS = {Side.OLD: "$text-error strike", Side.NEW: "$text-success underline", Side.BOTH: ""}


class Proposal(Dialog[bool]):
    """What a new draft would do to the claims, old and new wording side by side; true where it is to be written."""

    FRAME = "-tall"
    AUTO_FOCUS = "#changes"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "accept", "import the draft"),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, plan: Plan) -> None:
        super().__init__(
            say("Draft {number}", number=plan.before.number + 1), say("enter imports the draft · esc leaves it")
        )
        self._plan = plan

    def body(self) -> ComposeResult:
        """The summary, then each changed sentence with its claims, then what is new."""
        told = ", ".join(map(say, in_short(self._plan)))
        yield Static(visible(f"{self._plan.article.title}\n{told}"), classes="lead", markup=False)
        with VerticalScroll(id="changes"):
            yield from _changes(self._plan)

    async def action_accept(self) -> None:
        """Let the draft be written."""
        await self.give(True)

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one("#changes", VerticalScroll).scroll_relative(y=lines, animate=False)


def _named(change: Change) -> str:
    return say(_NAMES.get(change, change.value))


def comparison(changed: Sequence[Difference], touches: Sequence[Touch]) -> Content:
    """What changed between two drafts, and the claims that it touched."""
    lines = [
        Content.assemble((kind, "$text-muted"), *_marked(difference.pieces))
        for kind, difference in zip(_column([say(one.kind) for one in changed]), changed, strict=True)
    ]
    numbers = _column([say("claim {number}", number=touch.number) for touch in touches])
    for number, touch in zip(numbers, touches, strict=True):
        changes = ", ".join(map(_named, touch.changes))
        lines.append(Content.assemble((number, "bold"), (f"{changes}  ", "$text-warning"), visible_line(touch.text)))
    return Content("\n").join(lines) if lines else Content(say("No sentence changed."))


def _column(words: Sequence[str]) -> list[str]:
    """`words` as wide as the widest, and two blanks behind it."""
    return [fit(one, max(map(cells, words)) + 2) for one in words]


def _changes(plan: Plan) -> Iterator[Widget]:
    changed = [entry for entry in plan.carried if entry[1].outcome not in ("kept", "moved")]
    for (before, after), claims in groupby(
        changed, key=lambda entry: (entry[1].context_before, entry[1].context_after)
    ):
        pieces = word_by_word(before, after)
        yield Horizontal(
            Static(Content.assemble(*_marked(pieces, Side.NEW)), classes="wording"),
            Static(Content.assemble(*_marked(pieces, Side.OLD)), classes="wording"),
            classes="wordings",
        )
        for row, carried in claims:
            yield Static(_claim(row, carried), classes="carried")
    for claim in plan.found:
        words = visible_line(claim.span.text)
        yield Static(Content.assemble(("     " + say("new") + "  ", "$text-success"), words), classes="carried")
    for query in plan.taken_over:
        words = visible_line(query.proposed)
        yield Static(Content.assemble(("     " + say("taken over") + "  ", "$text-success"), words), classes="carried")


def _claim(row: ClaimRow, carried: Carried) -> Content:
    change = _named(Change(carried.outcome.value))
    was = "  (" + say("was {verdict}", verdict=row.verdict) + ")" if row.verdict != "open" else ""
    now = carried.after.span.text if carried.after else row.text
    return Content.assemble(
        (f"{row.number:>4} ", "bold"),
        (f"{change}  ", "$text-warning"),
        *_marked(word_by_word(row.text, now)),
        (was, "$text-muted"),
    )


def _marked(pieces: Sequence[Piece], without: Side | None = None) -> Iterator[tuple[str, str]]:
    """The words with the looks of their side; of both a change stands in brackets: `the [seven → nine] schools`."""
    for both, change in groupby(pieces, key=lambda piece: piece.side is Side.BOTH):
        if both or without is not None or len(pieces) == 1:
            yield from ((visible_line(piece.text), _LOOKS[piece.side]) for piece in change if piece.side is not without)
        else:
            yield from _bracketed({piece.side: visible_line(piece.text) for piece in change})


def _bracketed(words: Mapping[Side, str]) -> Iterator[tuple[str, str]]:
    old, new = words.get(Side.OLD, ""), words.get(Side.NEW, "")
    around = new or old
    yield around[: len(around) - len(around.lstrip())], ""
    yield "[", "$text-muted"
    yield old.strip(), _LOOKS[Side.OLD]
    yield f"{' ' if old else ''}→{' ' if new else ''}", "$text-muted"
    yield new.strip(), _LOOKS[Side.NEW]
    yield "]", "$text-muted"
    yield around[len(around.rstrip()) :], ""
