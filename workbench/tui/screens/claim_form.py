"""A claim's reading, corrected by hand: a number with its unit, or who says what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from workbench.claims import (
    Attribution,
    Claim,
    Mode,
    Modifier,
    Number,
    Quantity,
    QuantityType,
    Span,
)
from workbench.claims_by_hand import corrected
from workbench.field_checks import UnfitError
from workbench.tui.screens.dialog import Dialog
from workbench.tui.widgets.fields import Choice, Line, Row, Tick
from workbench.ui_language import say


class ClaimForm(Dialog[Claim]):
    """Asks for the reading of one claim; its words stay what they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+t", "turn", "other kind", priority=True),
    ]
    CAREFUL = True

    def __init__(self, title: str, claim: Claim, language: str | None, published: dt.date | None) -> None:
        super().__init__(title, say("enter or ^s saves · tab next field · ^t other kind · esc leaves"))
        self._claim, self._language, self._published = claim, language, published

    def body(self) -> ComposeResult:
        """The fields of its kind."""
        yield from self._fields()

    def on_mount(self) -> None:
        """Begin with what is corrected most."""
        self.query("#value, #source").first().focus()

    def _fields(self) -> Iterator[Row]:
        if self._claim.quantity is not None:
            yield from self._quantity_rows(self._claim.quantity)
        if self._claim.attribution is not None:
            yield from self._attribution_rows(self._claim.attribution)

    def _quantity_rows(self, quantity: Quantity) -> Iterator[Row]:
        dated = quantity.date
        yield Row(say("Type"), Choice(QuantityType, quantity.type, id="type"))
        yield Row(
            say("Value"), Line(_written(quantity.value), id="value", placeholder=say("7e12, 0.25, 7 000 milliards"))
        )
        yield Row(say("Unit"), Line(quantity.unit or "", id="unit", placeholder=say("USD, %, year, gigawatt")))
        yield Row(say("From"), Line(_written(quantity.low), id="low", placeholder=say("of a range")))
        yield Row(say("To"), Line(_written(quantity.high), id="high", placeholder=say("of a range")))
        yield Row(say("Precision"), Choice(Modifier, quantity.modifier, id="modifier"))
        yield Row(
            say("First day"), Line(dated.start.isoformat() if dated else "", id="first", placeholder=say("of a date"))
        )
        yield Row(
            say("Last day"), Line(dated.end.isoformat() if dated else "", id="last", placeholder=say("of a date"))
        )

    def _attribution_rows(self, attribution: Attribution) -> Iterator[Row]:
        yield Row(say("How"), Choice(Mode, attribution.mode, id="mode"))
        for label, name in ((say("Source"), "source"), (say("Said with"), "cue"), (say("Content"), "content")):
            part: Span | None = getattr(attribution, name)
            yield Row(label, Line(part.text if part else "", id=name, placeholder=say("words of the claim")))
        yield Row("", Tick(say("anonymous"), attribution.anonymous, id="anonymous"))

    async def action_turn(self) -> None:
        """Read the words as the other kind of claim."""
        claim = self._claim
        if claim.quantity is not None:
            content = claim.span
            self._claim = Claim(claim.span, attribution=Attribution(Mode.INDIRECT, content=content, anonymous=True))
        else:
            self._claim = Claim(claim.span, quantity=Quantity(QuantityType.COUNT))
        await self.recompose()
        self.on_mount()

    async def action_save(self) -> None:
        """Check what was written, and close; or say what is wrong and go to the field."""
        try:
            claim = corrected(self._claim, self._all_written(), self._language, self._published)
        except UnfitError as error:
            self.trouble(say.error(error))
            self.query_one(f"#{error.field}").focus()
            return
        await self.give(claim)

    def _all_written(self) -> dict[str, str]:
        """What each field has, by its name."""
        written = {line.id or "": line.value.strip() for line in self.query(Line)}
        if self._claim.quantity is not None:
            chosen = {"type": QuantityType, "modifier": Modifier}
        else:
            chosen = {"mode": Mode}
            written["anonymous"] = "yes" if self.query_one("#anonymous", Tick).value else ""
        return written | {name: str(self.query_one(f"#{name}", Choice).word(of) or "") for name, of in chosen.items()}


def _written(number: Number | None) -> str:
    """The number as it is read with ease, and understood in every language: `23 600 000`."""
    if isinstance(number, int):
        return f"{number:,}".replace(",", " ")
    return "" if number is None else str(number)
