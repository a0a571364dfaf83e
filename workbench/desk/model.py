"""What the desk hands out: articles, drafts, claims, sources, evidence and the trail, as immutable values.

Times are aware datetimes in UTC with milliseconds; days are dates. Ids are UUIDs in their usual written form and are
the same on every machine that a record is carried to. Offsets are those of `workbench.claims`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from workbench.claims import Change, Claim, Kind, Verdict
from workbench.desk.numbers import Number
from workbench.desk.source_note import Source, SourceNote
from workbench.desk.vocabulary import ConflictKind, Origin, QueryOutcome, Reason, Stance, State


class Conflict(Struct, frozen=True):
    """A conflict: the events that did not know of each other, and the values that stand against each other.

    `table` and `row` say what it is about; `article_id` and `claim_id` are null where it is about none. `said` has the
    values by what they are of, each as JSON holds it.
    """

    kind: ConflictKind
    article_id: str | None
    claim_id: str | None
    table: str
    row: str
    events: tuple[str, ...]
    said: Mapping[str, Any]


class Counts(Struct, frozen=True):
    """How far the check of an article is: standing claims by verdict, and those that were dismissed.

    `contested` are those of the open ones on which verdicts disagree.
    """

    open: int = 0
    verified: int = 0
    disputed: int = 0
    unsourced: int = 0
    dismissed: int = 0
    contested: int = 0

    @property
    def total(self) -> int:
        """All claims under check; dismissed ones are not."""
        return self.open + self.verified + self.disputed + self.unsourced

    @property
    def decided(self) -> int:
        """The claims that have a verdict."""
        return self.total - self.open

    def of(self, verdict: Verdict) -> int:
        """How many claims have `verdict`."""
        return int(getattr(self, verdict.value))


class ArticleRow(Struct, frozen=True):
    """An article under check. `number` and `slug` name it to people and never change; `id` names it everywhere."""

    id: str
    number: Number
    slug: str
    title: str
    language: str | None
    published: dt.date | None
    byline: str | None
    url: str | None
    draft_id: str
    draft_number: Number
    imported_at: dt.datetime
    imported_by: str
    assigned_to: str | None
    retain_until: dt.date | None
    hold: str | None
    destroyed: bool
    changed_at: dt.datetime
    counts: Counts


class ReadBy(Struct, frozen=True):
    """What found the claims of a draft: the application (`workbench/0.2.0`), and the version of the language's data."""

    app: str
    data: str


class Draft(Struct, frozen=True):
    """One version of an article's text; `sha256` is that of the text in UTF-8, `original_sha256` that of the file.

    `text` is empty where the article's material was destroyed. `hints` are the author's own pointers to sources, as
    `workbench.articles.Hint.to_dict` writes them.
    """

    id: str
    article_id: str
    number: Number
    text: str
    sha256: str
    original_sha256: str
    filename: str
    media_type: str
    characters: int
    language: str | None
    published: dt.date | None
    warnings: tuple[str, ...]
    hints: tuple[Mapping[str, Any], ...]
    imported_at: dt.datetime
    imported_by: str


class ClaimRow(Struct, frozen=True):
    """A claim under check and how its check stands.

    `number` never changes and is unique in the article. `claim` is anchored in the draft `draft_id`, which is the
    article's newest for all claims but those that were cut, split or merged before it. `override` is the reason given
    for a verdict against the desk's rule. `conflicts` are what people at several machines did to it without knowing of
    each other, but for verdicts that agree. `previous` is the claim as the draft before had it, `previous_verdict` the
    verdict it had there; both are set until the claim is decided anew.
    """

    id: str
    article_id: str
    number: Number
    draft_id: str
    claim: Claim
    origin: Origin
    state: State
    state_reason: str
    replaced_by: tuple[str, ...]
    verdict: Verdict
    reason: Reason | None
    verdict_note: str
    override: str | None
    decided_at: dt.datetime | None
    decided_by: str | None
    change: Change | None
    previous: Claim | None
    previous_verdict: Verdict | None
    assigned_to: str | None
    flagged: bool
    evidence_count: int
    note_count: int
    open_queries: int
    conflicts: tuple[ConflictKind, ...] = ()

    @property
    def contested(self) -> bool:
        """Whether verdicts disagree of which none knew of the other: the claim counts as open."""
        return ConflictKind.CONTESTED in self.conflicts and not self.dismissed

    @property
    def dismissed(self) -> bool:
        """Whether the claim is set aside: no verdict can be given on it until it is restored."""
        return self.state is not State.STANDING

    @property
    def kind(self) -> Kind:
        """Numeric or attributed."""
        return self.claim.kind

    @property
    def text(self) -> str:
        """The claim's words."""
        return self.claim.span.text


class EvidenceNote(Struct, frozen=True):
    """A source tied to a claim: `source` is a new one, or the id of one that the record has.

    `locator` says where in it (page, paragraph, time code), `passage` is what it says there word for word.
    """

    source: SourceNote | str = SourceNote()
    stance: Stance = Stance.SUPPORTS
    locator: str = ""
    passage: str = ""
    calculation: str = ""
    note: str = ""


#: The fields of what ties a source to a claim; the first one is no text.
TIE_FIELDS = EvidenceNote.__struct_fields__[1:]


class Evidence(Struct, frozen=True):
    """A source as it is tied to a claim; a withdrawn one counts no more, and `withdrawn` says why."""

    id: str
    claim_id: str
    source: Source
    stance: Stance
    locator: str
    passage: str
    calculation: str
    note: str
    at: dt.datetime
    actor: str
    withdrawn: str | None = None

    def noted(self, **changed: Any) -> EvidenceNote:
        """The note that ties the source in this way, with some of its fields changed."""
        tie = {name: getattr(self, name) for name in TIE_FIELDS}
        return EvidenceNote(**{"source": self.source.id, **tie, **changed})


class Document(Struct, frozen=True):
    """A document of an article's dossier: the source that it is, where its file lies, and its SHA-256.

    `path` is as it was given; the file itself is not in the record. `left` says why it is in the dossier no more, null
    while it is.
    """

    id: str
    article_id: str
    source_id: str
    path: str
    filename: str
    sha256: str
    given_at: dt.datetime
    given_by: str
    left: str | None


class Dismissal(Struct, frozen=True):
    """A finding within an article that was dismissed; its kind and the words of its places tell which it is."""

    id: str
    kind: str
    words: tuple[str, ...]
    reason: str
    at: dt.datetime
    actor: str


class Note(Struct, frozen=True):
    """A free note on a claim, or on the article where `claim_id` is null."""

    id: str
    article_id: str
    claim_id: str | None
    text: str
    at: dt.datetime
    actor: str


class Query(Struct, frozen=True):
    """A question to the author; `proposed` is the wording that the checker proposes instead, if any."""

    id: str
    article_id: str
    claim_id: str | None
    text: str
    proposed: str
    at: dt.datetime
    actor: str
    outcome: QueryOutcome
    answer: str
    answered_at: dt.datetime | None
    answered_by: str | None


class SignOff(Struct, frozen=True):
    """A second person's word on one draft.

    `current` is false once the draft was replaced or the check went on after the sign-off.
    """

    id: str
    article_id: str
    draft_id: str
    draft_sha256: str
    actor: str
    at: dt.datetime
    note: str
    override: str | None
    current: bool


class VerdictRow(Struct, frozen=True):
    """One verdict that somebody gave on a claim, in order of the trail; the last one counts.

    `machine` is that of a person who has several, else empty.
    """

    claim_id: str
    verdict: Verdict
    reason: Reason | None
    note: str
    override: str | None
    at: dt.datetime
    actor: str
    machine: str = ""

    @property
    def who(self) -> str:
        """The person, and the machine where he or she has several."""
        return at_a_machine(self.actor, self.machine)


class Event(Struct, frozen=True):
    """One entry of the trail. `at` and `actor` are those of the act, `imported_by` who carried it into this record.

    `undone_by` is the sequence number of the event that undid it, if it stands undone. `machine` is that of a person
    who has several, else empty.
    """

    seq: int
    id: str
    at: dt.datetime
    actor: str
    app: str
    kind: str
    article_id: str | None
    draft_id: str | None
    claim_id: str | None
    data: Mapping[str, Any]
    undone_by: int | None = None
    imported_by: str | None = None
    machine: str = ""

    @property
    def who(self) -> str:
        """The person, and the machine where he or she has several."""
        return at_a_machine(self.actor, self.machine)


def at_a_machine(person: str, machine: str) -> str:
    """`Ada (laptop)`, or `Ada` alone."""
    return f"{person} ({machine})" if machine else person


class Carried(Struct, frozen=True):
    """Where a claim went in a new draft: `claim` is it with its new anchor, null where it was cut."""

    claim_id: str
    change: Change
    claim: Claim | None
