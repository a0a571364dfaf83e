"""The one model that every format of a report is made from: the desk's state of one article at one moment.

Nothing here is worded or laid out. A report at a level other than `internal` has been redacted already: no format can
print what the model does not hold.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from workbench.articles.tables import TableRow
from workbench.claims import Mode, Span, Verdict
from workbench.compare.lit_parts import Mark
from workbench.conflicts import ConflictView
from workbench.desk.machines import MachineLog
from workbench.desk.model import (
    ArticleRow,
    ClaimRow,
    Counts,
    Dismissal,
    Draft,
    Event,
    Evidence,
    Note,
    Query,
    ReadBy,
    SignOff,
)
from workbench.desk.source_note import Source
from workbench.desk.vocabulary import Origin, QueryOutcome, Refusal, Rule, Stance
from workbench.readings import Sign


class Level(StrEnum):
    """Who a report is for, and so what it may say.

    `internal` says all that the desk knows. `legal` keeps confidential sources from being recognised: person, role,
    contact, title, publisher, addresses and files are withheld, and their names are struck out of all that was written
    at the desk. `public` moreover leaves out the desk's own business: reviewers, notes, queries, sign-offs,
    claims set aside and the trail.
    """

    INTERNAL = "internal"
    LEGAL = "legal"
    PUBLIC = "public"


@dataclass(frozen=True, slots=True)
class Edition:
    """What is settled before a report is made: for whom it is, by whom and when it is made, and in which language.

    Without a `language` it is in the article's own. `whole` asks for the article's own events and files
    too, from which a desk can be restored; only an internal report has them. Without `compared` it tells nothing of the
    dossier and of findings within the copy, as a public one. `reviews` are the numbers of the claims
    that a ClaimReview is published of, `publisher` who publishes it. `zone` is the one that people are told times in.
    """

    level: Level
    made_at: dt.datetime
    made_by: str
    language: str | None = None
    whole: bool = False
    compared: bool = True
    reviews: frozenset[int] = frozenset()
    publisher: str = ""
    zone: dt.tzinfo = dt.UTC

    @property
    def tells_comparison(self) -> bool:
        """Whether the report tells what comparing found: passages of the dossier, findings within the copy."""
        return self.compared and self.level is not Level.PUBLIC


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the copy over which nothing changes; `start` counts from the beginning of the draft.

    `claim` is the number of the innermost claim that covers it, null where none does. `ends` are the numbers of the
    claims whose last character it holds: their marks stand behind it.
    """

    start: int
    text: str
    claim: int | None
    verdict: Verdict | None
    ends: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One line of the draft that is not blank; `number` counts such lines from 1."""

    number: int
    start: int
    end: int
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class DossierPassage:
    """A passage of a document that was given with the article, beside a claim: a proposal, never a verdict.

    `relation` is `agrees` or `differs`, null where it is only near. `marks` are its parts that agree and differ; their
    offsets are code points into `words`.
    """

    source: Source
    relation: str | None
    locator: str
    words: str
    why: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class DossierDocument:
    """A document that was given with the article: when, by whom, whether it was compared, and why not."""

    source: Source
    given_at: dt.datetime
    given_by: str
    compared: bool
    why_not: str


@dataclass(frozen=True, slots=True)
class FindingPlace:
    """A place of a finding in the copy; `paragraph` is the number of the one it begins in, 0 if in none."""

    span: Span
    paragraph: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What does not fit together within the copy; `dismissal` says who dismissed it and why, null while it is open."""

    kind: str
    why: str
    places: tuple[FindingPlace, ...]
    dismissal: Dismissal | None


@dataclass(frozen=True, slots=True)
class CheckedClaim:
    """A claim with all that was gathered on it; `paragraph` is the number of the one it begins in, 0 if in none.

    `table` is the row of a table that it begins in, null where it is in none. `passages` are the dossier's, the best
    first. `sentence` is the one of the newest draft that it stands in, null for one of an older draft.
    """

    row: ClaimRow
    paragraph: int
    table: TableRow | None
    evidence: tuple[Evidence, ...]
    notes: tuple[Note, ...]
    queries: tuple[Query, ...]
    passages: tuple[DossierPassage, ...] = ()
    sentence: Span | None = None

    @property
    def number(self) -> int:
        """The claim's number in the article."""
        return self.row.number

    @property
    def standing_evidence(self) -> tuple[Evidence, ...]:
        """The evidence that was not withdrawn."""
        return tuple(evidence for evidence in self.evidence if evidence.withdrawn is None)

    @property
    def without_source(self) -> bool:
        """Whether the claim is called verified and nothing that stands supports it."""
        supported = any(evidence.stance is Stance.SUPPORTS for evidence in self.standing_evidence)
        return self.row.verdict is Verdict.VERIFIED and not supported

    @property
    def contradicting(self) -> DossierPassage | None:
        """The passage that contradicts the claim, where the first one that says anything of it does."""
        said = next((passage for passage in self.passages if passage.relation), None)
        return said if said and said.relation == Sign.DIFFERS else None

    @property
    def names_nobody(self) -> bool:
        """Whether the claim is attributed to an anonymous source, or is hearsay."""
        said = self.row.claim.attribution
        return said is not None and (said.anonymous or said.mode is Mode.HEARSAY)


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source that the article's claims were checked against; `number` counts them in order of first use."""

    number: int
    source: Source
    claims: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A verification report: who made it when, for whom, and what it says.

    `claims` stand in reading order; `set_aside` are those that were dismissed, split, merged or cut. `trail` is in
    order of the events. `checkpoint` is the signed head of the record, word for word, null where there is none.
    `bundle` is the article as the record holds it, where it was asked for. `read_by` is what found the newest draft's
    claims, null where an earlier workbench did. `struck_out`: something was struck out. `zone` is the one that people
    are told times in; JSON has them in UTC. `conflicts` are what editors at several machines did without knowing of
    each other, `logs` those machines' logs, empty where there is one. `obstacles` are the reasons not to publish, each
    with the ids of its claims (null for the article as a whole); those that the desk refuses are `refused`.
    """

    level: Level
    language: str
    made_at: dt.datetime
    made_by: str
    app: str
    rule: Rule
    article: ArticleRow
    draft: Draft
    drafts: tuple[Draft, ...]
    counts: Counts
    paragraphs: tuple[Paragraph, ...]
    claims: tuple[CheckedClaim, ...]
    set_aside: tuple[CheckedClaim, ...]
    sources: tuple[CitedSource, ...]
    notes: tuple[Note, ...]
    queries: tuple[Query, ...]
    sign_offs: tuple[SignOff, ...]
    trail: tuple[Event, ...]
    checkpoint: str | None
    bundle: Mapping[str, Any] | None
    reviews: frozenset[int]
    publisher: str
    read_by: ReadBy | None = None
    struck_out: bool = False
    documents: tuple[DossierDocument, ...] = ()
    findings: tuple[Finding, ...] = ()
    zone: dt.tzinfo = dt.UTC
    conflicts: tuple[ConflictView, ...] = ()
    logs: tuple[MachineLog, ...] = ()
    obstacles: Mapping[Refusal, tuple[str | None, ...]] = field(default_factory=dict)
    refused: frozenset[Refusal] = frozenset()

    def found_by(self, row: ClaimRow) -> ReadBy | None:
        """What found a claim; None for one by a person, and for one that only an earlier draft had."""
        return self.read_by if row.origin is Origin.EXTRACTED and row.draft_id == self.draft.id else None

    @property
    def in_the_way(self) -> Mapping[Refusal, int]:
        """How much there is of each reason for which the desk does not let the article go out."""
        return {reason: len(found) for reason, found in self.obstacles.items() if reason in self.refused}

    @property
    def checkers(self) -> tuple[str, ...]:
        """Everybody whose verdict on a claim stands, in the order of the claims."""
        return tuple(dict.fromkeys(claim.row.decided_by for claim in self.claims if claim.row.decided_by))

    @property
    def overridden(self) -> Iterator[CheckedClaim]:
        """The claims whose verdict was given against the desk's rule, or that are verified without a source."""
        return (claim for claim in self.claims if claim.row.override is not None or claim.without_source)

    @property
    def unnamed(self) -> Iterator[CheckedClaim]:
        """The attributed claims that name nobody: anonymous sources and hearsay."""
        return (claim for claim in self.claims if claim.names_nobody)

    @property
    def open_queries(self) -> Iterator[Query]:
        """The questions that the author has not answered."""
        return (query for query in self.queries if query.outcome is QueryOutcome.OPEN)

    @property
    def proposed_changes(self) -> Iterator[Query]:
        """The changes of wording that were proposed to the author, whatever became of them."""
        return (query for query in self.queries if query.proposed)
