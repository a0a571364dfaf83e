"""A claim's reading, corrected by hand: a number with its unit, or who says what."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Static

from workbench.claims import (
    Attribution,
    Claim,
    DateInterval,
    Mode,
    Modifier,
    Number,
    Quantity,
    QuantityType,
    Span,
)
from workbench.display import visible
from workbench.tui import field_checks
from workbench.tui.field_checks import UnfitError
from workbench.tui.screens.dialog import Dialog
from workbench.tui.widgets.fields import Choice, Line, Row, Tick
from workbench.ui_language import say


class ClaimForm(Dialog[Claim]):
    """Asks for the reading of one claim; its words stay what they are."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "save", priority=True),
        Binding("ctrl+t", "turn", "other kind", priority=True),
    ]
    CAREFUL = True

    def __init__(self, title: str, claim: Claim, language: str | None, published: dt.date | None) -> None:
        super().__init__(title, say("enter or ^s saves · tab next field · ^t other kind · esc leaves"))
        self._claim, self._language, self._published = claim, language, published

    def body(self) -> ComposeResult:
        """The claim's words and the fields of its kind."""
        yield Static(visible(self._claim.span.text), classes="lead", markup=False)
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
            reading = self._quantity() if self._claim.quantity is not None else self._attribution()
        except UnfitError as error:
            self.trouble(say.error(error))
            self.query_one(f"#{error.field}").focus()
            return
        if isinstance(reading, Quantity):
            await self.give(replace(self._claim, quantity=reading))
        else:
            await self.give(replace(self._claim, attribution=reading))

    def _quantity(self) -> Quantity:
        low, high = self._number("low"), self._number("high")
        if (low is None) != (high is None):
            raise UnfitError("high" if high is None else "low", "A range has both ends.")
        return Quantity(
            type=self.query_one("#type", Choice).word(QuantityType) or QuantityType.COUNT,
            value=self._number("value"),
            low=low,
            high=high,
            unit=self._line("unit") or None,
            modifier=self.query_one("#modifier", Choice).word(Modifier),
            date=self._date(),
        )

    def _date(self) -> DateInterval | None:
        today = self._published or dt.date(1970, 1, 1)
        first = field_checks.day("first", self._line("first"), self._language, today)
        last = field_checks.day("last", self._line("last"), self._language, today) or first
        if first is None or last is None:
            return None
        if last < first:
            raise UnfitError("last", "The last day is before the first.")
        return DateInterval(first, last)

    def _attribution(self) -> Attribution:
        assert self._claim.attribution is not None  # noqa: S101 - the fields shown are this kind's
        return replace(
            self._claim.attribution,
            mode=self.query_one("#mode", Choice).word(Mode) or Mode.INDIRECT,
            source=self._part("source"),
            cue=self._part("cue"),
            content=self._part("content"),
            anonymous=self.query_one("#anonymous", Tick).value,
        )

    def _part(self, field: str) -> Span | None:
        """The words of a field as a span of the claim. Raises UnfitError where the claim does not hold them."""
        words, claim = self._line(field), self._claim.span
        if not words:
            return None
        before: Span | None = getattr(self._claim.attribution, field)
        if before is not None and visible(before.text, line_breaks=False) == words:
            return before
        at = visible(claim.text, line_breaks=False).find(words)
        if at < 0:
            raise UnfitError(field, "These words do not stand in the claim.")
        return Span(claim.start + at, claim.start + at + len(words), claim.text[at : at + len(words)])

    def _number(self, field: str) -> Number | None:
        return field_checks.number(field, self._line(field), self._language)

    def _line(self, field: str) -> str:
        return self.query_one(f"#{field}", Line).value.strip()


def _written(number: Number | None) -> str:
    return "" if number is None else str(number)
