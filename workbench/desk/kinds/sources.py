"""Kinds of event about sources, and what ties them to claims."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import Sha256
from workbench.desk.source_note import SOURCE_FIELDS, WHO_FIELDS
from workbench.desk.vocabulary import LONGEST_FORM, FormKind, Stance
from workbench.record.audit_notes import note_commitment
from workbench.record.definition import About, Data, Id, Role
from workbench.record.events import Entry
from workbench.record.rows import Rows
from workbench.translatable import N_, Phrase

#: What is known of a source: the fields that are filled; an event leaves out, or has null for, what is empty.
_KNOWN: list[tuple[str, Any, Any]] = [
    *((name, one.type | None | msgspec.UnsetType, msgspec.UNSET) for name, one in SOURCE_FIELDS.items()),
    ("commitment", Sha256 | None | msgspec.UnsetType, msgspec.UNSET),
]

if TYPE_CHECKING:
    Known = dict[str, Any]
else:
    Known = msgspec.defstruct("Known", _KNOWN, kw_only=True, forbid_unknown_fields=True)

#: A source's id, and what is known of it.
Added: Any = msgspec.defstruct(
    "Added", [("source", Id), *_KNOWN], bases=(Data,), kw_only=True, forbid_unknown_fields=True
)


class Edited(Data):
    """The fields that changed, as they were and as they are."""

    source: Id
    from_: Known = msgspec.field(name="from")
    to: Known


#: A part of a form's hash, in lower-case hex.
Hash = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{6}(?:[0-9a-f]{26})?\Z")]


class Hashes(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """The hashes of a name's forms of one kind, and how long those forms are."""

    lengths: list[Annotated[int, msgspec.Meta(ge=1, le=LONGEST_FORM)]]
    hashes: list[Hash]


if TYPE_CHECKING:
    Forms = dict[str, Any]
else:
    #: What is kept of a name, as `HashedForms.to_dict` writes it.
    Forms = msgspec.defstruct(
        "Forms",
        [("salt", Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")])]
        + [(str(kind), Hashes | msgspec.UnsetType, msgspec.UNSET) for kind in FormKind],
        kw_only=True,
        forbid_unknown_fields=True,
    )


class Destroyed(Data):
    """The source whose confidential part is gone, why, and the hashes by which reports go on striking its name."""

    source: Id
    reason: str
    forms: Forms | msgspec.UnsetType = msgspec.UNSET


class Attached(Data):
    """The evidence's own id, the source, and what the source says where."""

    evidence: Id
    source: Id
    stance: Stance
    locator: str
    passage: str
    calculation: str
    note: str


class Tie(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Those fields of an evidence that changed."""

    stance: Stance | msgspec.UnsetType = msgspec.UNSET
    locator: str | msgspec.UnsetType = msgspec.UNSET
    passage: str | msgspec.UnsetType = msgspec.UNSET
    calculation: str | msgspec.UnsetType = msgspec.UNSET
    note: str | msgspec.UnsetType = msgspec.UNSET


class EvidenceEdited(Data):
    """The fields that changed, as they were and as they are."""

    evidence: Id
    from_: Tie = msgspec.field(name="from")
    to: Tie


class Withdrawn(Data):
    """The evidence that counts no more, and why."""

    evidence: Id
    reason: str


def added(rows: Rows, entry: Entry) -> None:
    """A source enters the record. Raises ValueError for a confidential one that is named."""
    data = entry.data
    if data.get("commitment") and any(data.get(name) for name in WHO_FIELDS):
        raise ValueError(Phrase("a confidential source is named in the trail"))
    known = {name: _column(name, data.get(name)) for name in SOURCE_FIELDS}
    rows.insert(
        "sources", data["source"], **known, commitment=data.get("commitment"), added_at=entry.at, added_by=entry.actor
    )


def edited(rows: Rows, entry: Entry) -> None:
    """What is known of a source is corrected. Raises ValueError where a confidential one would be named."""
    changes = entry.data["to"]
    if any(changes.get(name) for name in WHO_FIELDS) and rows.value("sources", entry.data["source"], "commitment"):
        raise ValueError(Phrase("a confidential source is named in the trail"))
    if "commitment" in changes:
        raise ValueError(Phrase("what a source was committed to is not edited"))
    rows.update("sources", entry.data["source"], **{name: _column(name, value) for name, value in changes.items()})


def destroyed(rows: Rows, entry: Entry) -> None:
    """The confidential part of a source is destroyed; its commitment stays."""
    rows.destroy(entry.data["source"])


def attached(rows: Rows, entry: Entry) -> None:
    """A source is tied to a claim."""
    data = entry.data
    tie = {name: data[name] for name in ("source", "stance", "locator", "passage", "calculation", "note")}
    claim = rows.of_article(entry.article, "claims", entry.claim)
    rows.refer("sources", data["source"])
    rows.insert("evidence", data["evidence"], claim=claim, **tie, at=entry.at, actor=entry.actor)


def evidence_edited(rows: Rows, entry: Entry) -> None:
    """What ties a source to a claim is corrected."""
    rows.update("evidence", _evidence(rows, entry), **entry.data["to"])


def withdrawn(rows: Rows, entry: Entry) -> None:
    """A source counts no more for a claim; it stays in the record."""
    rows.update("evidence", _evidence(rows, entry), withdrawn=entry.data["reason"])


def _evidence(rows: Rows, entry: Entry) -> str:
    """The evidence that `entry` is about. Raises ValueError where it is tied to another claim than it says."""
    evidence: str = entry.data["evidence"]
    if rows.value("evidence", evidence, "claim") != rows.of_article(entry.article, "claims", entry.claim):
        raise ValueError(Phrase("the evidence {evidence} is tied to another claim", evidence=evidence))
    return evidence


def _column(name: str, value: Any) -> str | int | None:
    """What the column of a field holds; a field that is left out, or null, is empty."""
    empty: str | int | None = SOURCE_FIELDS[name].default
    return empty if value is None else int(value) if isinstance(value, bool) else str(value)


SOURCE_ADDED = Kind(
    name="source.added", role=Role.ORDINARY, about=About.SOURCE, form=Added,
    fold=added, tables=("sources",), noted=note_commitment, stays=False, undoable=True,
    told=N_("source added"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
SOURCE_EDITED = Kind(
    name="source.edited", role=Role.ORDINARY, about=About.SOURCE, form=Edited,
    fold=edited, tables=("sources",), noted=None, stays=False, undoable=True,
    told=N_("source edited"), told_alone=False, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=True,
)  # fmt: skip
SOURCE_DESTROYED = Kind(
    name="source.destroyed", role=Role.ORDINARY, about=About.SOURCE, form=Destroyed,
    fold=destroyed, tables=("destroyed",), noted=None, stays=True, undoable=False,
    told=N_("source's name destroyed"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=True,
)  # fmt: skip
EVIDENCE_ATTACHED = Kind(
    name="evidence.attached", role=Role.ORDINARY, about=About.ARTICLE, form=Attached,
    fold=attached, tables=("evidence",), noted=None, stays=False, undoable=True,
    told=N_("evidence attached"), told_alone=False, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
EVIDENCE_EDITED = Kind(
    name="evidence.edited", role=Role.ORDINARY, about=About.ARTICLE, form=EvidenceEdited,
    fold=evidence_edited, tables=("evidence",), noted=None, stays=False, undoable=True,
    told=N_("evidence edited"), told_alone=False, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
EVIDENCE_WITHDRAWN = Kind(
    name="evidence.withdrawn", role=Role.ORDINARY, about=About.ARTICLE, form=Withdrawn,
    fold=withdrawn, tables=("evidence",), noted=None, stays=False, undoable=True,
    told=N_("evidence withdrawn"), told_alone=False, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
