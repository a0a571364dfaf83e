"""The source note: one field is enough, the rest is there when needed; earlier sources are offered again."""

from __future__ import annotations

import datetime as dt
from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Collapsible, Input, OptionList, Static
from textual.widgets.option_list import Option

from workbench import field_checks
from workbench.claims import Verdict
from workbench.desk.model import ClaimRow, Evidence, EvidenceNote
from workbench.desk.source_note import Rank, Reliability, Source, SourceKind, SourceNote
from workbench.desk.vocabulary import Stance
from workbench.display import visible_line
from workbench.field_checks import UnfitError
from workbench.translatable import N_, Phrase
from workbench.tui.file_lookup import begun, looked_up
from workbench.tui.line_terminal import LineTerminal
from workbench.tui.screens.dialog import Dialog
from workbench.tui.source_fields import OF_SOURCE, OF_WHO, kept, of_evidence, of_source
from workbench.tui.widgets.completed_lines import PathLine
from workbench.tui.widgets.fields import Choice, Line, Lines, Options, Row, Tick
from workbench.ui_language import say

#: How many earlier sources are offered at once.
_OFFERED = 5


@dataclass(frozen=True, slots=True)
class Filled:
    """What came out of the form; `override` is the reason for a verdict that the desk's rule would refuse."""

    note: EvidenceNote | None
    override: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What the form is opened for: claims, their text's language, the day it is, and what `verified` still lacks.

    `owns` tells whether a file is the record's own. `last` is the source that is taken where nothing is filled in. With
    `tied` the form corrects what was noted; `others` is the number of other claims that rest on its source.
    """

    claims: Sequence[ClaimRow]
    language: str | None
    today: dt.date
    owns: Callable[[Path], Awaitable[bool]]
    earlier: Sequence[Source] = ()
    lacks: str | None = None
    last: Source | None = None
    tied: Evidence | None = None
    others: int = 0

    @property
    def stance(self) -> Stance:
        """What a source says of the claims unless the user says otherwise: it contradicts those that are disputed."""
        disputed = all(row.verdict is Verdict.DISPUTED for row in self.claims)
        return Stance.CONTRADICTS if disputed and not self.lacks else Stance.SUPPORTS

    @property
    def title(self) -> str:
        """What the form says above."""
        if self.tied:
            return say("{claims}: correct a source", claims=self._named)
        if not self.lacks:
            return say("{claims}: source note", claims=self._named)
        one = len(self.claims) == 1
        return say(
            "{claims}: to call it verified" if one else N_("{claims}: to call them verified"), claims=self._named
        )

    @property
    def _named(self) -> str:
        if len(self.claims) == 1:
            return say("Claim {number}", number=self.claims[0].number)
        return say.count("{n} claim", "{n} claims", len(self.claims))

    @property
    def lead(self) -> str:
        """What is to be known before anything is filled in."""
        if self.lacks:
            asked = say("The desk asks for {lacks}.", lacks=Phrase(self.lacks))
            if self.last is None:
                return asked
            label = visible_line(self.last.label)
            return asked + " " + say("Enter alone takes {label}.", label=label)
        if self.tied and self.tied.source.destroyed:
            return say("The source's name was destroyed; what it says here can be corrected alone.")
        if self.others:
            return say.count(
                "{n} other claim rests on this source: what is known of the source is corrected for it, too.",
                "{n} other claims rest on this source: what is known of the source is corrected for them, too.",
                self.others,
            )
        return ""


_Word = TypeVar("_Word", bound=StrEnum)


#: The fields that are one of some words.
_CHOICES: dict[str, type[StrEnum]] = {"kind": SourceKind, "rank": Rank, "reliability": Reliability}


class SourceForm(Dialog[Filled]):
    """Asks for a source and what it says; with `lacks`, also for a reason to go without it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+r", "forget", "another source"),
        Binding("ctrl+n", "go_to('person')", "person", priority=True),
        Binding("ctrl+o", "go_to('attachment')", "file", priority=True),
        Binding("ctrl+t", "tick", "confidential", priority=True),
    ]
    AUTO_FOCUS = "#title"
    CAREFUL = True

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked.title, say("enter or ^s saves · tab next field · esc leaves"))
        self._asked = asked
        self._before = of_evidence(asked.tied) if asked.tied else {}
        self._known: Source | None = None
        self._offers: list[Source] = []
        #: What was written line by line, by field.
        self._written: dict[str, str] = {}

    def body(self) -> ComposeResult:
        """The fields most used, then the rest under a fold."""
        if self._asked.lead:
            yield Static(self._asked.lead, classes="lead", markup=False)
        with VerticalScroll(can_focus=False):
            yield self._of_source("title")
            yield Options(id="offers")
            yield self._of_source("url")
            yield Row(say("For the claim"), Choice(Stance, self._before.get("stance", self._asked.stance), id="stance"))
            yield self._some_lines(say("Passage"), "passage", say("what it says there, word for word"))
            yield self._some_lines(say("Note"), "note")
            if self._asked.lacks:
                yield Row(say("Or without"), Line(id="override", placeholder=say("the reason, kept with your name")))
            more = say("More: ^n person · ^t confidential · ^o file")
            with Collapsible(title=more, collapsed=self._asked.tied is None, id="more"):
                if self._asked.tied is not None:
                    yield from self._more()

    def _more(self) -> ComposeResult:
        tied = self._asked.tied
        yield self._one_line(say("Locator"), "locator", say("page, paragraph, time code"))
        yield self._choice("kind")
        yield self._choice("rank")
        yield self._of_source("publisher")
        yield self._of_source("person")
        yield self._of_source("role")
        yield self._of_source("contact")
        confidential = tied is not None and tied.source.confidential
        yield Row("", Tick(say("confidential"), confidential, id="confidential"))
        yield self._of_source("published")
        yield self._of_source("accessed")
        yield self._of_source("archive_url")
        attached = OF_SOURCE["attachment"]
        path = PathLine(self._before.get("attachment", ""), id="attachment", placeholder=say(attached.help))
        yield Row(say(attached.title), path)
        yield self._of_source("obtained")
        yield self._of_source("group")
        yield self._choice("reliability")
        yield self._one_line(say("Calculation"), "calculation", say("how the number follows from the source"))
        yield self._of_source("source_note")

    def _one_line(self, label: str, field: str, placeholder: str) -> Row:
        return Row(label, Line(self._before.get(field, ""), id=field, placeholder=placeholder))

    def _some_lines(self, label: str, field: str, placeholder: str = "") -> Row:
        return Row(label, Lines(self._before.get(field, ""), id=field, placeholder=placeholder))

    def _of_source(self, field: str) -> Row:
        """A line for what is known of the source, as the field's declaration has it."""
        return self._one_line(say(OF_SOURCE[field].title), field, say(OF_SOURCE[field].help))

    def _choice(self, field: str) -> Row:
        return Row(
            say(OF_SOURCE[field].title), Choice(OF_SOURCE[field].type, self._before.get(field) or None, id=field)
        )

    def on_mount(self) -> None:
        """No offers before the first letter; what can't be corrected can't be entered."""
        self.query_one("#offers").display = False
        if tied := self._asked.tied:
            self._shut(OF_SOURCE if tied.source.destroyed else OF_WHO if tied.source.confidential else ())
            self._shut(("confidential",))

    def _shut(self, fields: Iterable[str], *, shut: bool = True) -> None:
        for field in fields:
            for widget in self.query(f"#{field}"):
                widget.disabled = shut

    async def action_go_to(self, field: str) -> None:
        """Go to a field of the fold."""
        await self._unfold()
        self.query_one(f"#{field}").focus()

    async def action_tick(self) -> None:
        """Call the source confidential, or take that back; not where it can't be corrected."""
        await self._unfold()
        tick = self.query_one("#confidential", Tick)
        if not tick.disabled:
            tick.toggle()

    async def _unfold(self) -> None:
        self.query_one("#more", Collapsible).collapsed = False
        await self._show_more()

    @on(Collapsible.Expanded, "#more")
    async def _show_more(self) -> None:
        """Make the seldom fields when they are first asked for: they would take longer than all the others."""
        if self.query("#locator"):
            return
        await self.query_one("#more").query_one(Collapsible.Contents).mount_all(self._more())
        if self._known is not None:
            self._show_known(self._known)

    @on(Input.Changed, "#title")
    def _offer(self, message: Input.Changed) -> None:
        if self._known is not None or self._asked.tied is not None:
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
        self._show_known(source)
        self.query_one("#passage").focus()
        self.trouble(say("An earlier source: what it says here is asked alone. ^r: enter another one."))

    def _show_known(self, source: Source) -> None:
        self._shut(OF_SOURCE)
        for field, value in {**of_source(source), "title": f"↺ {source.label}"}.items():
            for widget in self.query(f"#{field}").results(Line):
                widget.value = value

    def action_forget(self) -> None:
        """Let go of an earlier source and enter another one."""
        if self._known is None:
            return
        self._known = None
        self._shut(OF_SOURCE, shut=False)
        for field in OF_SOURCE:
            for widget in self.query(f"#{field}").results(Line):
                widget.value = ""
        self.trouble("")
        self.query_one("#title").focus()

    async def action_save(self) -> None:
        """Check what was written, and close; or say what is wrong and go to the field."""
        override = self._line("override") if self._asked.lacks else ""
        try:
            note = await self._note()
        except UnfitError as error:
            self._show_unfit(error)
            return
        if note is None and not override and self._asked.last is not None:
            note = EvidenceNote(source=self._asked.last.id, stance=Stance.SUPPORTS)
        if note is None and not override:
            self.trouble(say("One field at least has to be filled."))
            return
        await self.give(Filled(note, override))

    async def in_lines(self, terminal: LineTerminal) -> Filled | None:
        """The fields most used, a line each, then others by their names; what is unfit is asked for again."""
        terminal.tell("\n".join(filter(None, (self.opening, self._asked.lead))))
        self._ask_source(terminal)
        self._ask_choice(terminal, say("For the claim"), "stance", Stance)
        for field, label in (("passage", say("Passage")), ("note", say("Note"))):
            self._ask_line(terminal, label, field)
        if self._asked.lacks:
            self._ask_line(terminal, say("Or without"), "override", say("the reason, kept with your name"))
        self._ask_others(terminal)
        while True:
            try:
                note = await self._note()
                break
            except UnfitError as error:
                terminal.tell(say.error(error))
                self._written.pop(error.field, None)
                self._ask_line(terminal, self._labels.get(error.field, error.field), error.field)
        override = self._line("override") if self._asked.lacks else ""
        if note is None and not override and self._asked.last is not None:
            note = EvidenceNote(source=self._asked.last.id, stance=Stance.SUPPORTS)
        return Filled(note, override) if note or override else None

    def _ask_source(self, terminal: LineTerminal) -> None:
        """Title and address, or one of the sources that the record has."""
        tied = self._asked.tied
        if tied and (tied.source.destroyed or tied.source.confidential):
            return
        self._ask_line(terminal, self._labels["title"], "title")
        words = self._line("title").casefold().split()
        offers = [one for one in self._asked.earlier if words and _fits(one, words)][:_OFFERED]
        if offers and tied is None:
            shown = [*(_offer_line(one).plain for one in offers), say("another source")]
            place = terminal.choose(say("Which"), shown, len(offers))
            if place < len(offers):
                self._known = offers[place]
                return
        self._ask_line(terminal, self._labels["url"], "url")

    def _ask_others(self, terminal: LineTerminal) -> None:
        others = {name: label for name, label in self._labels.items() if name not in ("title", "url")}
        while words := terminal.ask(say("Another field; ? lists them, enter alone goes on")).casefold():
            field = next((name for name, label in others.items() if label.casefold().startswith(words)), None)
            if field is None:
                terminal.tell(", ".join(others.values()))
                continue
            kind = _CHOICES.get(field)
            if field == "confidential":
                self._written[field] = "yes"
            elif kind is None:
                self._ask_line(terminal, others[field], field)
            else:
                self._ask_choice(terminal, others[field], field, kind)

    def _ask_line(self, terminal: LineTerminal, label: str, field: str, hint: str = "") -> None:
        self._written[field] = terminal.ask(label, self._before.get(field, ""), hint=hint)

    def _ask_choice(self, terminal: LineTerminal, label: str, field: str, kind: type[StrEnum]) -> None:
        words = list(map(str, kind))
        before = self._before.get(field) or (str(self._asked.stance) if field == "stance" else "")
        at = words.index(before) if before in words else None
        self._written[field] = words[terminal.choose(label, list(map(say, words)), at)]

    @property
    def _labels(self) -> dict[str, str]:
        """What the fields are called of which one is asked for by its name."""
        known = {name: say(one.title) for name, one in OF_SOURCE.items()}
        return {**known, "locator": say("Locator"), "calculation": say("Calculation")}

    def _show_unfit(self, error: UnfitError) -> None:
        self.trouble(say.error(error))
        field = self.query_one(f"#{error.field}")
        if any(isinstance(ancestor, Collapsible) for ancestor in field.ancestors):
            self.query_one("#more", Collapsible).collapsed = False
        field.focus()

    async def _note(self) -> EvidenceNote | None:
        source: SourceNote | str = self._known.id if self._known else await self._source()
        note = EvidenceNote(
            source=source,
            stance=self._word("stance", Stance) or Stance.SUPPORTS,
            locator=self._line("locator"),
            passage=self._lines("passage"),
            calculation=self._line("calculation"),
            note=self._lines("note"),
        )
        if self._known is None and note.passage and self._line("attachment") != self._before.get("attachment", ""):
            attached = self._line("attachment")
            await begun(lambda: field_checks.check_passage("passage", note.passage, attached))
        empty = EvidenceNote(source=SourceNote(), stance=note.stance)
        return None if note == empty else note

    async def _source(self) -> SourceNote:
        asked = self._asked
        name, digest = await self._attachment()
        ticks = self.query("#confidential").results(Tick)
        known: dict[str, Any] = {
            one.name: self._line(field) if one.type is str else self._word(field, one.type)
            for field, one in OF_SOURCE.items()
            if issubclass(one.type, str)
        }
        known |= {
            "confidential": "confidential" in self._written or any(tick.value for tick in ticks),
            "url": self._address("url"),
            "archive_url": self._address("archive_url"),
            "accessed": field_checks.day("accessed", self._line("accessed"), asked.language, asked.today),
            "published": field_checks.published("published", known["published"], asked.language, asked.today),
            "attachment": name,
            "attachment_sha256": digest,
        }
        return SourceNote(**known)

    async def _attachment(self) -> tuple[str, str]:
        """Name and SHA-256 of the attached file: as they were where the field still names it, else of a new file."""
        words, tied = self._line("attachment"), self._asked.tied
        if tied and words == tied.source.attachment:
            return tied.source.attachment, tied.source.attachment_sha256
        if words and await self._asked.owns(
            await looked_up("attachment", lambda: field_checks.place("attachment", words))
        ):
            raise UnfitError("attachment", "this file is the record itself")
        return await begun(lambda: field_checks.fingerprint("attachment", words))

    def _address(self, field: str) -> str:
        words = self._line(field)
        return words if words == self._before.get(field) else field_checks.address(field, words)

    def _line(self, field: str) -> str:
        """What stands in a field; nothing where it was never asked for."""
        in_field = (line.value.strip() for line in self.query(f"#{field}").results(Line))
        return kept(self._written.get(field) or next(in_field, ""), self._before.get(field, ""))

    def _word(self, field: str, kind: type[_Word]) -> _Word | None:
        if field in self._written:
            return kind(self._written[field])
        return next((choice.word(kind) for choice in self.query(f"#{field}").results(Choice)), None)

    def _lines(self, field: str) -> str:
        in_field = (lines.words for lines in self.query(f"#{field}").results(Lines))
        return kept(self._written.get(field) or next(in_field, ""), self._before.get(field, ""))


def _fits(source: Source, words: Sequence[str]) -> bool:
    known = " ".join((source.title, source.publisher, source.person, source.url, source.attachment)).casefold()
    return all(word in known for word in words)


def _offer_line(source: Source) -> Content:
    facts = [say(source.rank or ""), say(source.kind or ""), source.publisher, source.url]
    about = " · ".join(visible_line(fact) for fact in facts if fact)
    return Content.assemble(
        ("↺ ", "$text-accent"), (visible_line(source.label), "bold"), (f"  {about}", "$foreground-muted")
    )
