"""What a report may say at its level: confidential sources can't be recognised, the desk's own business stays inside.

The copy and the claims are the article's own words and are never changed; everything written at the desk about them is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from unicodedata import normalize

from workbench.desk.model import Draft, Evidence, Note, Query, SignOff, Source
from workbench.reports.model import CheckedClaim, Level, Report

#: Stands where words were struck out, in every language.
STRUCK_OUT = "█████"

# Words in a name that name nobody.
_PARTICLES = frozenset({
    "al", "bin", "da", "dal", "de", "del", "della", "den", "der", "des", "di", "dos", "du", "el", "la", "le", "les",
    "of", "ten", "ter", "the", "van", "von", "y", "zu", "dr", "mr", "mrs", "ms", "mx", "sir", "m.", "mm.", "mme",
    "mlle", "me", "maître", "pr", "prof.", "dr.", "mr.", "mrs.", "ms.",
})  # fmt: skip


def redacted(report: Report, confidential: Iterable[Source]) -> Report:
    """`report`, which says everything, as its level allows it to be said.

    `confidential` are all confidential sources of the record: what tells who they are is struck out wherever somebody
    wrote it, even where the article does not rest on them.
    """
    if report.level is Level.INTERNAL:
        return report
    legal = _Redactor(report, list(confidential)).report(report)
    return legal if report.level is Level.LEGAL else _published(legal)


class _Redactor:
    """Strikes out what would make the confidential sources of one report recognisable."""

    def __init__(self, report: Report, confidential: Sequence[Source]) -> None:
        tied = (evidence for claim in (*report.claims, *report.set_aside) for evidence in claim.evidence)
        self._ids = {source.id for source in confidential} | {one.id for one in tied if one.source.confidential}
        self._telling = _pattern(confidential)

    def report(self, report: Report) -> Report:
        return replace(
            report,
            article=replace(report.article, hold=self._maybe(report.article.hold)),
            draft=self._draft(report.draft),
            drafts=tuple(map(self._draft, report.drafts)),
            claims=tuple(map(self._claim, report.claims)),
            set_aside=tuple(map(self._claim, report.set_aside)),
            sources=tuple(replace(cited, source=self._source(cited.source)) for cited in report.sources),
            notes=tuple(map(self._note, report.notes)),
            queries=tuple(map(self._query, report.queries)),
            sign_offs=tuple(map(self._sign_off, report.sign_offs)),
            trail=tuple(replace(event, data=self._data(event.kind, event.data)) for event in report.trail),
        )

    def _struck(self, text: str) -> str:
        return self._telling.sub(STRUCK_OUT, text) if self._telling else text

    def _maybe(self, text: str | None) -> str | None:
        return None if text is None else self._struck(text)

    def _draft(self, draft: Draft) -> Draft:
        hints = tuple(self._walked(hint) for hint in draft.hints)
        return replace(draft, hints=hints, warnings=tuple(map(self._struck, draft.warnings)))

    def _claim(self, claim: CheckedClaim) -> CheckedClaim:
        row = claim.row
        return CheckedClaim(
            row=replace(
                row,
                verdict_note=self._struck(row.verdict_note),
                state_reason=self._struck(row.state_reason),
                override=self._maybe(row.override),
            ),
            paragraph=claim.paragraph,
            evidence=tuple(map(self._evidence, claim.evidence)),
            notes=tuple(map(self._note, claim.notes)),
            queries=tuple(map(self._query, claim.queries)),
        )

    def _source(self, source: Source) -> Source:
        if source.confidential:
            return _nameless(source)
        return replace(source, note=self._struck(source.note), obtained=self._struck(source.obtained))

    def _evidence(self, evidence: Evidence) -> Evidence:
        confidential = evidence.source.confidential
        return replace(
            evidence,
            source=self._source(evidence.source),
            locator="" if confidential else self._struck(evidence.locator),
            passage=self._struck(evidence.passage),
            calculation=self._struck(evidence.calculation),
            note=self._struck(evidence.note),
            withdrawn=self._maybe(evidence.withdrawn),
        )

    def _note(self, note: Note) -> Note:
        return replace(note, text=self._struck(note.text))

    def _query(self, query: Query) -> Query:
        text, proposed, answer = map(self._struck, (query.text, query.proposed, query.answer))
        return replace(query, text=text, proposed=proposed, answer=answer)

    def _sign_off(self, sign_off: SignOff) -> SignOff:
        return replace(sign_off, note=self._struck(sign_off.note), override=self._maybe(sign_off.override))

    def _data(self, kind: str, data: Mapping[str, Any]) -> Mapping[str, Any]:
        if kind.startswith(("source.", "evidence.")) and self._speaks_of_confidential(data):
            return {"withheld": True}
        struck = self._walked(data)
        assert isinstance(struck, dict)  # noqa: S101 - an event's data is an object
        return struck

    def _speaks_of_confidential(self, value: Any) -> bool:
        if isinstance(value, Mapping):
            return bool(value.get("confidential")) or any(map(self._speaks_of_confidential, value.values()))
        if isinstance(value, (list, tuple)):
            return any(map(self._speaks_of_confidential, value))
        return value in self._ids if isinstance(value, str) else False

    def _walked(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._struck(value)
        if isinstance(value, Mapping):
            return {name: self._walked(part) for name, part in value.items()}
        return [self._walked(part) for part in value] if isinstance(value, (list, tuple)) else value


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


def _pattern(sources: Iterable[Source]) -> re.Pattern[str] | None:
    """What would tell who the sources are: names and their parts, contacts, addresses, titles; None for nothing."""
    telling: set[str] = set()
    for source in sources:
        telling.update((source.person, source.contact, source.url, source.archive_url, source.attachment))
        telling.update(_name_parts(source.person))
        if len(source.title.split()) > 1:
            telling.add(source.title)
    # An accent is one code point in one keyboard's text and two in another's.
    forms = {normalize(form, text) for text in telling for form in ("NFC", "NFD")}
    words = sorted((text.split() for text in forms if len(text.strip()) > 2), key=lambda found: -len(" ".join(found)))
    if not words:
        return None
    alternatives = "|".join(r"\s+".join(map(re.escape, parts)) for parts in words)
    return re.compile(rf"(?<!\w)(?:{alternatives})(?!\w)", re.IGNORECASE)


def _name_parts(person: str) -> list[str]:
    """The words of what looks like a name, `Jeanne de Martin`; none of a description, `a manager at TSMC`."""
    words = [word for word in person.split() if word.lower() not in _PARTICLES]
    if not all(word[:1].isupper() for word in words):
        return []
    return [word for word in words if len(word) > 2]


def _published(report: Report) -> Report:
    """A report for readers: verdicts and sources, and nothing of who did what at the desk."""
    claims = tuple(map(_published_claim, report.claims))
    rests = {(claim.number, evidence.source.id) for claim in claims for evidence in claim.evidence}
    cited = (
        replace(one, claims=tuple(number for number in one.claims if (number, one.source.id) in rests))
        for one in report.sources
    )
    draft = replace(report.draft, imported_by="", warnings=(), hints=(), filename="")
    return replace(
        report,
        made_by="",
        article=replace(report.article, imported_by="", assigned_to=None, retain_until=None, hold=None),
        draft=draft,
        drafts=(draft,),
        claims=claims,
        set_aside=(),
        sources=tuple(replace(one, source=_published_source(one.source)) for one in cited if one.claims),
        notes=(),
        queries=(),
        sign_offs=(),
        trail=(),
    )


def _published_claim(claim: CheckedClaim) -> CheckedClaim:
    row = replace(
        claim.row,
        reason=None, verdict_note="", override=None, decided_by=None, change=None, previous=None, previous_verdict=None,
        assigned_to=None, flagged=False, note_count=0, open_queries=0,
    )  # fmt: skip
    return CheckedClaim(row, claim.paragraph, tuple(map(_published_evidence, claim.standing_evidence)), (), ())


def _published_evidence(evidence: Evidence) -> Evidence:
    return replace(
        evidence,
        source=_published_source(evidence.source),
        passage="" if evidence.source.confidential else evidence.passage,
        note="",
        actor="",
    )


def _published_source(source: Source) -> Source:
    return replace(source, contact="", obtained="", attachment="", attachment_sha256="", note="", added_by="")
