"""What a report may say at its level: confidential sources can't be recognised, the desk's own business stays inside.

Whatever was written at the desk is struck out where it names a confidential source: notes, reasons, queries, passages,
what is known of open sources, the names of files. The words of the newest draft are never touched, not in the trail
either: they are published anyway, and a mark in the copy would point a finger at the very person whom it hides. An
earlier draft is not published; a name that was taken out of it is struck out of the trail and of old claims.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from msgspec import structs

from workbench.claims import Claim
from workbench.conflicts import ConflictView, Party
from workbench.desk.model import Draft, Evidence, Note, Query, SignOff
from workbench.desk.name_lookup import ConfidentialNames
from workbench.desk.name_redaction import NameRedaction
from workbench.desk.source_note import SOURCE_FIELDS, Source
from workbench.reports.model import CheckedClaim, DossierDocument, DossierPassage, Finding, Level, Report
from workbench.translatable import Phrase, with_values

# A source that was entered a second time is easily left open by mistake.
_OF_AN_OPEN_SOURCE = tuple(one.name for one in SOURCE_FIELDS.values() if one.words)


def redacted(report: Report, confidential: ConfidentialNames) -> Report:
    """`report`, which says everything, as its level allows it to be said.

    `confidential` are all confidential sources of the record: what tells who they are, or were before their names were
    destroyed, is struck out wherever somebody wrote it, even where the article does not rest on them. An internal
    report names those who are known, and nobody whose name was destroyed.
    """
    if report.level is Level.INTERNAL:
        gone = ConfidentialNames(frozenset(), (), confidential.destroyed)
        return _Redactor(report, gone, withholds=False).report(report) if gone.destroyed else report
    legal = _Redactor(report, confidential).report(report)
    return legal if report.level is Level.LEGAL else _published(legal)


class _Redactor:
    """Strikes out what would make the confidential sources of one report recognisable.

    It withholds all that is known of them, too, unless `withholds` is false.
    """

    def __init__(self, report: Report, confidential: ConfidentialNames, *, withholds: bool = True) -> None:
        self._withholds = withholds
        tied = (evidence for claim in (*report.claims, *report.set_aside) for evidence in claim.evidence)
        self._ids = confidential.sources | {one.id for one in tied if one.source.confidential}
        self._strike = NameRedaction(confidential.known, report.draft.text, confidential.destroyed)
        self._copy = report.draft.text
        self._known = {report.article.title, report.article.byline, report.article.url}
        self._marked = False

    def report(self, report: Report) -> Report:
        told = replace(
            report,
            article=structs.replace(report.article, hold=self._maybe(report.article.hold)),
            draft=self._draft(report.draft),
            drafts=tuple(map(self._draft, report.drafts)),
            claims=tuple(map(self._claim, report.claims)),
            set_aside=tuple(map(self._claim, report.set_aside)),
            sources=tuple(replace(cited, source=self._source(cited.source)) for cited in report.sources),
            documents=tuple(map(self._document, report.documents)),
            findings=tuple(map(self._finding, report.findings)),
            notes=tuple(map(self._note, report.notes)),
            queries=tuple(map(self._query, report.queries)),
            sign_offs=tuple(map(self._sign_off, report.sign_offs)),
            conflicts=tuple(map(self._conflict, report.conflicts)),
            trail=tuple(structs.replace(event, data=self._data(event.kind, event.data)) for event in report.trail),
        )
        return replace(told, struck_out=self._marked)

    def _struck(self, text: str) -> str:
        struck = self._strike(text)
        self._marked = self._marked or struck != text
        return struck

    def _maybe(self, text: str | None) -> str | None:
        return None if text is None else self._struck(text)

    def _draft(self, draft: Draft) -> Draft:
        hints = tuple(self._walked(hint) for hint in draft.hints)
        filename, warnings = self._struck(draft.filename), tuple(map(self._said, draft.warnings))
        return structs.replace(draft, hints=hints, filename=filename, warnings=warnings)

    def _said(self, text: str) -> str:
        """`text`, which stays a Phrase that any language can say where its values alone give something away."""
        struck = with_values(text, self._struck) if isinstance(text, Phrase) else text
        return self._struck(struck) if self._strike(str(struck)) != struck else struck

    def _claim(self, claim: CheckedClaim) -> CheckedClaim:
        row = claim.row
        return CheckedClaim(
            row=structs.replace(
                row,
                claim=self._words(row.claim),
                previous=self._words(row.previous) if row.previous else None,
                verdict_note=self._struck(row.verdict_note),
                state_reason=self._struck(row.state_reason),
                override=self._maybe(row.override),
            ),
            paragraph=claim.paragraph,
            table=claim.table,
            evidence=tuple(map(self._evidence, claim.evidence)),
            notes=tuple(map(self._note, claim.notes)),
            queries=tuple(map(self._query, claim.queries)),
            passages=tuple(map(self._passage, claim.passages)),
            sentence=claim.sentence,
        )

    def _words(self, claim: Claim) -> Claim:
        """The claim, without a name that an earlier draft gave and the newest one does not."""
        if not self._strike:
            return claim
        before = claim.to_dict()
        struck = self._walked(before)
        return claim if struck == before else Claim.from_dict(struck)

    def _source(self, source: Source) -> Source:
        if source.confidential and self._withholds:
            return _nameless(source)
        if source.confidential and not source.destroyed:
            return source
        told: dict[str, Any] = {name: self._struck(getattr(source, name)) for name in _OF_AN_OPEN_SOURCE}
        return structs.replace(source, **told)

    def _evidence(self, evidence: Evidence) -> Evidence:
        withheld = evidence.source.confidential and self._withholds
        return structs.replace(
            evidence,
            source=self._source(evidence.source),
            locator="" if withheld else self._struck(evidence.locator),
            passage=self._struck(evidence.passage),
            calculation=self._struck(evidence.calculation),
            note=self._struck(evidence.note),
            withdrawn=self._maybe(evidence.withdrawn),
        )

    def _passage(self, passage: DossierPassage) -> DossierPassage:
        withheld = passage.source.confidential and self._withholds
        words = self._struck(passage.words)
        return replace(
            passage,
            source=self._source(passage.source),
            locator="" if withheld else self._struck(passage.locator),
            words=words,
            why=self._struck(passage.why),
            marks=passage.marks if words == passage.words else (),
        )

    def _document(self, document: DossierDocument) -> DossierDocument:
        withheld = document.source.confidential and self._withholds
        why_not = "" if withheld else self._struck(document.why_not)
        return replace(document, source=self._source(document.source), why_not=why_not)

    def _finding(self, finding: Finding) -> Finding:
        dismissal = finding.dismissal
        if dismissal is None:
            return finding
        return replace(finding, dismissal=structs.replace(dismissal, reason=self._struck(dismissal.reason)))

    def _note(self, note: Note) -> Note:
        return structs.replace(note, text=self._struck(note.text))

    def _query(self, query: Query) -> Query:
        text, proposed, answer = map(self._struck, (query.text, query.proposed, query.answer))
        return structs.replace(query, text=text, proposed=proposed, answer=answer)

    def _sign_off(self, sign_off: SignOff) -> SignOff:
        return structs.replace(sign_off, note=self._struck(sign_off.note), override=self._maybe(sign_off.override))

    def _conflict(self, told: ConflictView) -> ConflictView:
        def party(one: Party) -> Party:
            event = structs.replace(one.event, data=self._data(one.event.kind, one.event.data))
            return Party(event, tuple(map(self._evidence, one.sources)))

        parties = tuple(map(party, told.parties))
        withheld = any(one.event.data.get("withheld") is True for one in parties)
        said = {} if withheld else self._walked(told.conflict.said)
        return ConflictView(structs.replace(told.conflict, said=said), told.claim, parties)

    def _data(self, kind: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        if (
            self._withholds
            and kind.startswith(("source.", "evidence.", "document."))
            and self._speaks_of_confidential(data)
        ):
            return {"withheld": True}
        struck: Mapping[str, Any] = self._walked(data)
        return struck

    def _speaks_of_confidential(self, value: Any) -> bool:
        if isinstance(value, Mapping):
            return bool(value.get("confidential")) or any(map(self._speaks_of_confidential, value.values()))
        if isinstance(value, (list, tuple)):
            return any(map(self._speaks_of_confidential, value))
        return value in self._ids if isinstance(value, str) else False

    def _walked(self, value: Any) -> Any:
        if not self._strike:
            return value
        if isinstance(value, str):
            return value if value in self._known else self._struck(value)
        if isinstance(value, Mapping):
            spoken = _is_span(value) and value["text"] in self._copy
            return {name: part if spoken and name == "text" else self._walked(part) for name, part in value.items()}
        return [self._walked(part) for part in value] if isinstance(value, (list, tuple)) else value


def _is_span(value: Mapping[str, Any]) -> bool:
    """Whether `value` holds words of a draft: a claim, or a part of one."""
    return "start" in value and "end" in value and isinstance(value.get("text"), str)


def _nameless(source: Source) -> Source:
    """What a report may say of a confidential source: that there is one, and what it is worth."""
    return Source(
        id=source.id,
        added_at=source.added_at,
        added_by=source.added_by,
        kind=source.kind,
        rank=source.rank,
        reliability=source.reliability,
        confidential=True,
        withheld=not source.destroyed,
        destroyed=source.destroyed,
    )


def _published(report: Report) -> Report:
    """A report for readers: verdicts and sources, and nothing of who did what at the desk."""
    claims = tuple(map(_published_claim, report.claims))
    rests = {(claim.number, evidence.source.id) for claim in claims for evidence in claim.evidence}
    cited = (
        replace(one, claims=tuple(number for number in one.claims if (number, one.source.id) in rests))
        for one in report.sources
    )
    draft = structs.replace(report.draft, imported_by="", warnings=(), hints=(), filename="")
    return replace(
        report,
        made_by="",
        counts=structs.replace(report.counts, contested=0),
        article=structs.replace(report.article, imported_by="", assigned_to=None, retain_until=None, hold=None),
        draft=draft,
        drafts=(draft,),
        claims=claims,
        set_aside=(),
        sources=tuple(replace(one, source=_published_source(one.source)) for one in cited if one.claims),
        notes=(),
        queries=(),
        sign_offs=(),
        trail=(),
        documents=(),
        findings=(),
        conflicts=(),
        logs=(),
        obstacles={},
    )


def _published_claim(claim: CheckedClaim) -> CheckedClaim:
    row = structs.replace(claim.row,
        reason=None, verdict_note="", override=None, decided_by=None, change=None, previous=None, previous_verdict=None,
        assigned_to=None, flagged=False, note_count=0, open_queries=0, conflicts=(),
    )  # fmt: skip
    evidence = tuple(map(_published_evidence, claim.standing_evidence))
    return replace(claim, row=row, evidence=evidence, notes=(), queries=(), passages=())


def _published_evidence(evidence: Evidence) -> Evidence:
    return structs.replace(
        evidence,
        source=_published_source(evidence.source),
        passage="" if evidence.source.confidential else evidence.passage,
        note="",
        actor="",
    )


def _published_source(source: Source) -> Source:
    return structs.replace(source, contact="", obtained="", attachment="", attachment_sha256="", note="", added_by="")
