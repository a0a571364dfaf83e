"""Everything the desk knows of one claim, gathered in the desk's thread and laid out for the details pane."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from workbench.claims import Change, Verdict
from workbench.conflicts import ConflictView, of_claim
from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Draft, Evidence, Note, Query, VerdictRow
from workbench.desk.vocabulary import QueryOutcome, Stance
from workbench.display import visible, visible_line
from workbench.dossier import NOTHING_COMPARED, Comparison, Offer
from workbench.importance import Because
from workbench.readings import Sign, reading
from workbench.reports.reasons import reason_in
from workbench.reports.terms import OUTCOMES, STANCES
from workbench.translatable import N_
from workbench.tui.conflict_lines import lines as conflict_lines
from workbench.tui.explain import explained
from workbench.tui.status import STATUS_COLOURS, status_of, verdict_status
from workbench.tui.widgets.hanging_text import hanging
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.articles import Hint

_STANCES = {
    Stance.SUPPORTS: ("+", "$text-success"),
    Stance.CONTRADICTS: ("−", "$text-error"),
    Stance.CONTEXT: ("·", ""),
}
_CHANGES = {
    Change.KEPT: "",
    Change.MOVED: N_("stands elsewhere than in the draft before"),
    Change.CONFIRM: N_("its sentence changed in this draft: confirm it"),
    Change.REOPENED: N_("its words changed in this draft: check it again"),
    Change.CUT: N_("the draft has it no more"),
    Change.NEW: N_("new in this draft"),
}


#: From this many columns on, what goes over a line's end lines up behind its label.
_ROOMY = 40


@dataclass(frozen=True, slots=True)
class ClaimDetails:
    """A claim with all that is tied to it."""

    row: ClaimRow
    evidence: Sequence[Evidence]
    verdicts: Sequence[VerdictRow]
    notes: Sequence[Note]
    queries: Sequence[Query]
    lacks: str | None
    hints: Sequence[Hint]
    explained: Sequence[tuple[str, str]]
    #: Passages of the article's documents, and the evidence whose words a newer file lacks.
    offers: Sequence[Offer] = ()
    lost: frozenset[str] = frozenset()
    #: Where it was found to be wrong in another article.
    disputed_before: str = ""
    #: What people at several machines did to it without knowing of each other.
    conflicts: Sequence[ConflictView] = ()
    #: Its sentence with the claim lit in it, where the article is out of sight.
    apart: Content | None = None

    @classmethod
    def of(
        cls,
        desk: Desk,
        row: ClaimRow,
        draft: Draft,
        dates: Sequence[ClaimRow] = (),
        compared: Comparison = NOTHING_COMPARED,
        disputed_before: str = "",
        important: Sequence[Because] = (),
        apart: Content | None = None,
    ) -> ClaimDetails:
        """What the desk knows now of `row`, a claim of the article whose newest draft is `draft`.

        `dates` are those that are decided with it; `compared` is what the article's documents say; `disputed_before`
        says where it was found to be wrong in another article, `important` why it is to be checked before others;
        `apart` is its sentence where the article is out of sight.
        """
        row = desk.claims.by_id(row.id)
        notes = desk.correspondence.notes(row.article_id) if row.note_count else []
        return cls(
            row=row,
            evidence=desk.evidence.of(row.id, withdrawn=True),
            verdicts=desk.verdicts.given(row.id),
            notes=[note for note in notes if note.claim_id == row.id],
            queries=[query for query in desk.correspondence.queries(row.article_id) if query.claim_id == row.id],
            lacks=desk.evidence.missing_for_verified(row.id),
            hints=_hints_beside(row, draft) if draft.hints and row.draft_id == draft.id else (),
            explained=(
                *explained(row.claim, draft.language),
                *((say("when"), _dated(date, draft.language)) for date in dates),
                *_found_by(desk, row),
                *((say("important"), say(reason.value)) for reason in important),
            ),
            offers=compared.offers.get(row.id, ()),
            lost=compared.lost,
            disputed_before=disputed_before,
            conflicts=of_claim(desk, row.id) if row.conflicts else (),
            apart=apart,
        )


def _dated(date: ClaimRow, language: str | None) -> str:
    said = dict.fromkeys((date.text, say(reading(date.claim, language))))
    return say("{words}: claim {number}, decided with this one", words=", ".join(said), number=date.number)


def _found_by(desk: Desk, row: ClaimRow) -> Iterator[tuple[str, str]]:
    """Which version of the workbench read the draft that the claim stands in; `workbench claims` tells its data too."""
    if read_by := desk.trail.read_by(row.draft_id):
        yield say("found by"), read_by.app


def _hints_beside(row: ClaimRow, draft: Draft) -> Sequence[Hint]:
    from workbench.articles.article import Hint, hints_beside

    return hints_beside(row.claim.span, map(Hint.from_dict, draft.hints), draft.text)


def laid_out(details: ClaimDetails, width: int) -> Iterator[Content]:
    """The dossier's lines in a pane of `width` columns; what goes over a line's end goes on under its beginning."""
    for text, indent in _lines(details, width):
        yield from hanging(text, width, indent if width >= _ROOMY else min(indent, 2))


_Line = tuple[Content, int]


def _lines(details: ClaimDetails, width: int) -> Iterator[_Line]:
    """Every line with the column in which it goes on after its end."""
    row = details.row
    status = status_of(row)
    head = Content.assemble(
        (f"{status.glyph} {say(status)}", f"bold {STATUS_COLOURS[status]}"),
        ("  " + say("claim {number}, {kind}", number=row.number, kind=row.kind), "$foreground-muted"),
        ("  ⚑ " + say("flagged") if row.flagged else "", "$text-warning"),
    )
    yield head, 0
    yield details.apart or Content(visible_line(row.text)).stylize("bold"), 0
    yield Content(""), 0
    yield from (_fact(label, words) for label, words in details.explained)
    yield from _verdict_facts(details)
    for told in details.conflicts:
        name = say(told.words.name).capitalize()
        yield from _block(name, [(line, 2) for line in conflict_lines(told, width)])
    yield from _block(say("In the dossier"), [line for offer in details.offers for line in _one_offer(offer)])
    yield from _block(
        say("Evidence"), [line for one in details.evidence for line in _one_evidence(one, lost=one.id in details.lost)]
    )
    yield from _block(say("In the author's file"), [(_hint(hint), 2) for hint in details.hints])
    yield from _block(say("Queries"), [(_query(query), 2) for query in details.queries])
    yield from _block(say("Notes"), [(line, 2) for note in details.notes for line in _note(note)])
    yield from _block(say("Verdicts"), [(_verdict(verdict), 2) for verdict in reversed(details.verdicts)])


def _verdict_facts(details: ClaimDetails) -> Iterator[_Line]:
    row = details.row
    facts = [
        (say("elsewhere"), say(details.disputed_before)),
        (say("reason"), say(row.reason or "")),
        (say("remark"), row.verdict_note),
        (say("override"), row.override or ""),
        (say("set aside"), row.state_reason if row.dismissed else ""),
        (say("assigned"), row.assigned_to or ""),
        (say("draft"), say(_CHANGES[row.change]) if row.change else ""),
        (say("before"), row.previous.span.text if row.previous and row.previous.span.text != row.text else ""),
        (say("it was"), say(row.previous_verdict or "")),
        (
            say("lacks"),
            say(details.lacks) if details.lacks and row.verdict is not Verdict.VERIFIED and not row.dismissed else "",
        ),
    ]
    yield from (_fact(label, words) for label, words in facts if words)


def why(words: str) -> str:
    """A reason of the comparison, in the screen's language."""
    return reason_in(say.language, words)


def lit(offer: Offer) -> Content:
    """A passage with its sign; parts that agree are underlined, parts that differ reversed, with or without colour."""
    relation = offer.passage.relation
    sign = Sign(relation).glyph if relation else "·"
    colour = {"agrees": "bold $text-success", "differs": "bold $text-error"}.get(str(relation), "")
    styles = {True: "underline $text-success", False: "reverse $text-error", None: ""}
    pieces = [(visible_line(words), styles[agrees]) for words, agrees in offer.pieces() if words]
    return Content.assemble((f"{sign} ", colour), *pieces)


def _one_offer(offer: Offer) -> Iterator[_Line]:
    yield lit(offer), 2
    about = ", ".join(part for part in (why(offer.passage.why), offer.document.filename, offer.locator) if part)
    yield Content(f"  {visible_line(about)}").stylize("$foreground-muted"), 2


def _one_evidence(one: Evidence, *, lost: bool) -> Iterator[_Line]:
    sign, colour = _STANCES[one.stance]
    source = one.source
    gone = one.withdrawn is not None
    stance = say(STANCES[one.stance])
    if gone:
        stance = ", ".join((stance, say("withdrawn: {reason}", reason=visible_line(one.withdrawn or ""))))
    head = Content.assemble(
        (f"{sign} ", f"bold {colour}".strip()),
        (visible_line(source.label), "strike" if gone else "bold"),
        (f"  {stance}", "$foreground-muted"),
    )
    yield head, 2
    kinds = " · ".join(filter(None, (say(source.rank or ""), say(source.kind or ""), source.publisher, source.person)))
    parts = (
        kinds, source.url, source.archive_url, one.locator, say("“{words}”", words=one.passage) if one.passage else "",
        one.calculation, one.note, f"{source.attachment} {source.attachment_sha256[:12]}…" if source.attachment else "",
        say("confidential") if source.confidential else "",
        say("group {group}", group=source.group) if source.group else "",
    )  # fmt: skip
    yield from ((Content(f"  {visible_line(part)}"), 2) for part in parts if part and part != source.label)
    if lost:
        yield Content("  " + say("the newer file has these words no more")).stylize("$text-warning"), 2
    yield Content(f"  {visible_line(one.actor)}, {_when(one.at)}").stylize("$foreground-muted"), 2


def _hint(hint: Hint) -> Content:
    url = hint.url if hint.url and hint.url not in hint.text else ""
    words = " ".join(part for part in (hint.text, url, f"({hint.author})" if hint.author else "") if part)
    return Content.assemble((f"{say(hint.kind)}  ", "$foreground-muted"), visible_line(words))


def _query(query: Query) -> Content:
    said = f"\n  → {visible_line(query.answer)}" if query.answer else ""
    proposed = "\n  " + say("instead: {words}", words=visible_line(query.proposed)) if query.proposed else ""
    colour = "$text-warning" if query.outcome is QueryOutcome.OPEN else "$foreground-muted"
    return Content.assemble((f"{say(OUTCOMES[query.outcome])} ", colour), visible_line(query.text), proposed, said)


def _verdict(verdict: VerdictRow) -> Content:
    status = verdict_status(verdict.verdict)
    words = ", ".join(filter(None, (say(verdict.reason or ""), verdict.note, verdict.override)))
    return Content.assemble(
        (f"{status.glyph} {say(status)}", STATUS_COLOURS[status]),
        f" {visible_line(words)}" if words else "",
        (f"  {visible_line(verdict.who)}, {_when(verdict.at)}", "$foreground-muted"),
    )


def _note(note: Note) -> Iterator[Content]:
    yield from (Content(line) for line in visible(note.text).split("\n"))
    yield Content(f"  {visible_line(note.actor)}, {_when(note.at)}").stylize("$foreground-muted")


def _block(title: str, lines: Sequence[_Line]) -> Iterator[_Line]:
    if lines:
        yield Content(""), 0
        yield Content(title).stylize("bold $text-accent"), 0
        yield from lines


def _fact(label: str, words: str) -> _Line:
    return Content.assemble((f"{label:>9}  ", "$foreground-muted"), visible_line(words)), 11


def _when(at: dt.datetime) -> str:
    return f"{at.astimezone():%Y-%m-%d %H:%M}"
