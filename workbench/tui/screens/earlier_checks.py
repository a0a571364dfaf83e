"""What was checked before of a claim: up to three earlier claims with their check, beside the one at hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from workbench.compare.earlier_claims import Alike
from workbench.display import visible_line
from workbench.earlier_checks import EarlierCheck, Unchecked
from workbench.tui.details import why
from workbench.tui.screens.dialog import Dialog
from workbench.tui.status import STATUS_COLOURS, verdict_status
from workbench.ui_language import say


class Offers(Dialog[int]):
    """Shows the offers; the chosen one's place is the answer, for its sources to be taken over."""

    AUTO_FOCUS = "#choices"

    def __init__(
        self, title: str, offers: Sequence[EarlierCheck], printed: Sequence[Unchecked], *, read_only: bool
    ) -> None:
        """`printed` is what an archive has, without a check and so without sources.

        In a record that is only read nothing can be taken over.
        """
        super().__init__(
            title, say("esc leaves") if read_only else say("enter takes over the sources, no verdict · esc leaves")
        )
        self._offers, self._printed, self._read_only = offers, printed, read_only

    def body(self) -> ComposeResult:
        """Each offer with its check, sentence and sources."""
        options = [Option(Content("\n").join([*_lines(offer), Content("")])) for offer in self._offers]
        options += [Option(Content("\n").join([*_unchecked(one), Content("")])) for one in self._printed]
        yield OptionList(*options, id="choices", markup=False)

    def on_mount(self) -> None:
        """Begin at the surest offer."""
        self.query_one(OptionList).highlighted = 0

    @on(OptionList.OptionSelected)
    async def _chosen(self, message: OptionList.OptionSelected) -> None:
        message.stop()
        await self.run_action("save")

    async def action_save(self) -> None:
        """Close with the offer that is highlighted."""
        highlighted = self.query_one(OptionList).highlighted
        if self._read_only:
            self.trouble(say("The record is open for reading only."))
        elif highlighted is not None and highlighted >= len(self._offers):
            self.trouble(say("Nobody checked this one: it has no sources."))
        elif highlighted is not None:
            await self.give(highlighted)


def _lines(offer: EarlierCheck) -> Iterator[Content]:
    status = verdict_status(offer.row.verdict)
    said = _alike(offer.alike)
    yield Content.assemble((f"{status.glyph} ", f"bold {STATUS_COLOURS[status]}"), (visible_line(said), "bold"))
    where = say(
        "{title} ({day}), claim {number}: {checked}",
        title=offer.article.title,
        day=say(offer.dated),
        number=offer.row.number,
        checked=say(offer.checked),
    )
    yield Content(visible_line(where)).stylize("$foreground-muted")
    yield _sentence(offer)
    yield from (Content(visible_line(say(line))) for line in offer.rests_on)


def _alike(alike: Alike) -> str:
    sort = say(alike.sort)
    return say("{label}: {value}", label=sort, value=why(alike.why)) if alike.why else sort


def _unchecked(one: Unchecked) -> Iterator[Content]:
    said = _alike(one.alike)
    yield Content.assemble(("· ", "$foreground-muted"), (visible_line(said), "bold"))
    yield Content(visible_line(say(one.said))).stylize("$foreground-muted")
    yield Content(visible_line(one.alike.earlier.claim.span.text))


def _sentence(offer: EarlierCheck) -> Content:
    """The earlier claim's sentence, the words that differ lit; the claim's own words where the sentence lacks them."""
    sentence, words = offer.alike.earlier.sentence, offer.row.text
    at = sentence.find(words)
    if at < 0:
        sentence, at = words, 0
    content = Content(visible_line(sentence))
    for span in offer.alike.differing:
        content = content.stylize("bold $text-warning", at + span.start, at + span.end)
    return content if offer.alike.differing else content.stylize("underline", at, at + len(words))
