"""The source note: one field is enough, the rest is there when needed; earlier sources are offered again."""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Checkbox, Collapsible, Input, OptionList, Static
from textual.widgets.option_list import Option

from workbench.desk.model import EvidenceNote, Rank, Reliability, Source, SourceKind, SourceNote, Stance
from workbench.display import visible
from workbench.tui import filling
from workbench.tui.filling import UnfitError
from workbench.tui.screens.dialog import Dialog
from workbench.tui.widgets.fields import Choice, Line, Lines, Row

#: How many earlier sources are offered at once.
_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Filled:
    """What came out of the form; `override` is the reason for a verdict that the desk's rule would refuse."""

    note: EvidenceNote | None
    override: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form is opened for: a claim, its text's language, the day it is, and what `verified` still lacks."""

    number: int
    language: str | None
    today: dt.date
    earlier: Sequence[Source] = ()
    lacks: str | None = None


class SourceForm(Dialog[Filled]):
    """Asks for a source and what it says; with `lacks`, also for a reason to go without it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "save", "save", priority=True),
        Binding("ctrl+r", "forget", "another source"),
    ]
    FRAME = "-tall"
    AUTO_FOCUS = "#title"

    def __init__(self, asked: Asked) -> None:
        what = "to call it verified" if asked.lacks else "source note"
        super().__init__(f"Claim {asked.number}: {what}", "enter or ^s saves · tab next field · esc leaves")
        self._asked = asked
        self._known: Source | None = None
        self._offers: list[Source] = []

    def body(self) -> ComposeResult:
        """The fields most used, then the rest under a fold."""
        if self._asked.lacks:
            yield Static(f"The desk asks for {self._asked.lacks}.", classes="lead", markup=False)
        with VerticalScroll(can_focus=False):
            yield Row("Source", Line(id="title", placeholder="title, or a few words that name it"))
            yield OptionList(id="offers", compact=True, markup=False)
            yield Row("URL", Line(id="url", placeholder="https://"))
            yield Row("Stance", Choice(Stance, Stance.SUPPORTS, id="stance"))
            yield Row("Passage", Lines(id="passage", placeholder="what it says there, word for word"))
            yield Row("Note", Lines(id="note"))
            if self._asked.lacks:
                yield Row("Or without", Line(id="override", placeholder="why it is verified without (kept by name)"))
            with Collapsible(title="More", collapsed=True, id="more"):
                yield from self._more()

    def _more(self) -> ComposeResult:
        yield Row("Locator", Line(id="locator", placeholder="page, paragraph, time code"))
        yield Row("Kind", Choice(SourceKind, id="kind"))
        yield Row("Rank", Choice(Rank, id="rank"))
        yield Row("Publisher", Line(id="publisher"))
        yield Row("Person", Line(id="person"))
        yield Row("Role", Line(id="role"))
        yield Row("Contact", Line(id="contact"))
        yield Row("", Checkbox("confidential", id="confidential", compact=True))
        yield Row("Published", Line(id="published", placeholder="a year, a month, a day, or: last Tuesday"))
        yield Row("Accessed", Line(id="accessed", placeholder="2024-09-30, hier, last Tuesday"))
        yield Row("Archive URL", Line(id="archive_url", placeholder="https://web.archive.org/…"))
        yield Row("Attached file", Line(id="attachment", placeholder="path; its SHA-256 is kept"))
        yield Row("How obtained", Line(id="obtained"))
        yield Row("Group", Line(id="group", placeholder="sources of one origin share it and count once"))
        yield Row("Reliability", Choice(Reliability, id="reliability"))
        yield Row("Calculation", Line(id="calculation", placeholder="how the number follows from the source"))
        yield Row("About source", Line(id="source_note"))

    def on_mount(self) -> None:
        """No offers before the first letter."""
        self.query_one("#offers").display = False

    @on(Input.Changed, "#title")
    def _offer(self, message: Input.Changed) -> None:
        if self._known is not None:
            return
        words = message.value.casefold().split()
        self._offers = [one for one in self._asked.earlier if words and _fits(one, words)][:_OFFERED]
        offers = self.query_one("#offers", OptionList)
        offers.set_options([Option(_offer_line(source)) for source in self._offers])
        offers.highlighted = 0 if self._offers else None
        offers.display = bool(self._offers)

    def on_key(self, event: events.Key) -> None:
        """Down goes from the title to the sources on offer."""
        if event.key == "down" and self._offers and self.focused is self.query_one("#title"):
            event.stop()
            self.query_one("#offers").focus()

    @on(OptionList.OptionSelected, "#offers")
    def _take_offer(self, message: OptionList.OptionSelected) -> None:
        self._take(self._offers[message.option_index])

    def _take(self, source: Source) -> None:
        """Fill in a source that the record has; its fields can't be changed here."""
        self._known = source
        self.query_one("#offers").display = False
        values = {
            "title": f"↺ {source.label}", "url": source.url, "publisher": source.publisher, "person": source.person,
            "role": source.role, "contact": source.contact, "published": source.published,
            "archive_url": source.archive_url, "obtained": source.obtained, "group": source.group,
        }  # fmt: skip
        for field in _OF_SOURCE:
            widget = self.query_one(f"#{field}")
            widget.disabled = True
            if field in values and isinstance(widget, Line):
                widget.value = values[field]
        self.query_one("#passage").focus()
        self.trouble("An earlier source: what it says here is asked alone. ^r: enter another one.")

    def action_forget(self) -> None:
        """Let go of an earlier source and enter another one."""
        if self._known is None:
            return
        self._known = None
        for field in _OF_SOURCE:
            widget = self.query_one(f"#{field}")
            widget.disabled = False
            if isinstance(widget, Line):
                widget.value = ""
        self.trouble("")
        self.query_one("#title").focus()

    @on(Input.Submitted)
    async def _submitted(self) -> None:
        await self.action_save()

    async def action_save(self) -> None:
        """Check what was written, and close; or say what is wrong and go to the field."""
        override = self._line("override") if self._asked.lacks else ""
        try:
            note = await self._note()
        except UnfitError as error:
            self._show_unfit(error)
            return
        if note is None and not override:
            self.trouble("One field at least has to be filled.")
            return
        self.dismiss(Filled(note, override))

    def _show_unfit(self, error: UnfitError) -> None:
        self.trouble(str(error))
        field = self.query_one(f"#{error.field}")
        if any(isinstance(ancestor, Collapsible) for ancestor in field.ancestors):
            self.query_one("#more", Collapsible).collapsed = False
        field.focus()

    async def _note(self) -> EvidenceNote | None:
        source: SourceNote | str = self._known.id if self._known else await self._source()
        note = EvidenceNote(
            source=source,
            stance=self.query_one("#stance", Choice).word(Stance) or Stance.SUPPORTS,
            locator=self._line("locator"),
            passage=self.query_one("#passage", Lines).words,
            calculation=self._line("calculation"),
            note=self.query_one("#note", Lines).words,
        )
        if self._known is None and note.passage and self._line("attachment"):
            await asyncio.to_thread(filling.check_passage, "passage", note.passage, self._line("attachment"))
        empty = EvidenceNote(source=SourceNote(), stance=note.stance)
        return None if note == empty else note

    async def _source(self) -> SourceNote:
        asked = self._asked
        name, digest = await asyncio.to_thread(filling.fingerprint, "attachment", self._line("attachment"))
        return SourceNote(
            kind=self.query_one("#kind", Choice).word(SourceKind),
            rank=self.query_one("#rank", Choice).word(Rank),
            title=self._line("title"),
            publisher=self._line("publisher"),
            person=self._line("person"),
            role=self._line("role"),
            contact=self._line("contact"),
            confidential=self.query_one("#confidential", Checkbox).value,
            url=filling.address("url", self._line("url")),
            archive_url=filling.address("archive_url", self._line("archive_url")),
            accessed=filling.day("accessed", self._line("accessed"), asked.language, asked.today),
            published=filling.published("published", self._line("published"), asked.language, asked.today),
            obtained=self._line("obtained"),
            attachment=name,
            attachment_sha256=digest,
            group=self._line("group"),
            reliability=self.query_one("#reliability", Choice).word(Reliability),
            note=self._line("source_note"),
        )

    def _line(self, field: str) -> str:
        return self.query_one(f"#{field}", Line).value.strip()


_OF_SOURCE = (
    "title", "url", "kind", "rank", "publisher", "person", "role", "contact", "confidential", "published", "accessed",
    "archive_url", "attachment", "obtained", "group", "reliability", "source_note",
)  # fmt: skip


def _fits(source: Source, words: Sequence[str]) -> bool:
    known = " ".join((source.title, source.publisher, source.person, source.url, source.attachment)).casefold()
    return all(word in known for word in words)


def _offer_line(source: Source) -> Content:
    facts = [str(source.rank or ""), str(source.kind or ""), source.publisher, source.url]
    about = " · ".join(visible(fact, line_breaks=False) for fact in facts if fact)
    return Content.assemble(
        ("↺ ", "$text-accent"), (visible(source.label, line_breaks=False), "bold"), (f"  {about}", "$foreground-muted")
    )
