"""Kinds of event about what people say around the check: notes, queries to the author, and reports that leave."""

from __future__ import annotations

import msgspec

from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import Sha256
from workbench.desk.vocabulary import QueryOutcome
from workbench.record.audit_notes import note_exported
from workbench.record.definition import About, Data, Id, Role
from workbench.record.events import Entry
from workbench.record.rows import Rows
from workbench.translatable import N_


class NoteAdded(Data):
    """The note's own id, and its text."""

    note: Id
    text: str


class QueryAsked(Data):
    """The query's own id, the question, and the wording that is proposed instead; an empty text proposes none."""

    query: Id
    text: str
    proposed: str


class QuerySettled(Data):
    """The query, the author's answer or why it is withdrawn, and what became of it."""

    query: Id
    answer: str
    outcome: QueryOutcome


class ReportExported(Data):
    """The file that left, and the size and root (base64) of the checkpoint in it, null where it carries none.

    `report` is the id that was signed into that checkpoint. Events of earlier workbenches lack it and `sha256`.
    """

    form: str
    size: int | None
    root: str | None
    level: str | msgspec.UnsetType = msgspec.UNSET
    language: str | msgspec.UnsetType = msgspec.UNSET
    filename: str | msgspec.UnsetType = msgspec.UNSET
    sha256: Sha256 | msgspec.UnsetType = msgspec.UNSET
    report: Id | msgspec.UnsetType | None = msgspec.UNSET


def note_added(rows: Rows, entry: Entry) -> None:
    """A free note."""
    rows.insert(
        "notes",
        entry.data["note"],
        article=entry.article,
        claim=_claim(rows, entry),
        text=entry.data["text"],
        at=entry.at,
        actor=entry.actor,
    )


def query_asked(rows: Rows, entry: Entry) -> None:
    """A question to the author."""
    rows.insert(
        "queries",
        entry.data["query"],
        article=entry.article,
        claim=_claim(rows, entry),
        text=entry.data["text"],
        proposed=entry.data["proposed"],
        at=entry.at,
        actor=entry.actor,
    )


def query_settled(rows: Rows, entry: Entry) -> None:
    """The author's answer, or the withdrawal of the question."""
    rows.update(
        "queries",
        rows.of_article(entry.article, "queries", entry.data["query"]),
        outcome=entry.data["outcome"],
        answer=entry.data["answer"],
        answered_at=entry.at,
        answered_by=entry.actor,
    )


def _claim(rows: Rows, entry: Entry) -> str | None:
    """The claim that `entry` is about, where it is about one. Raises ValueError where it is another article's."""
    return rows.of_article(entry.article, "claims", entry.claim) if entry.claim else None


NOTE_ADDED = Kind(
    name="note.added", role=Role.ORDINARY, about=About.ARTICLE, form=NoteAdded,
    fold=note_added, tables=("notes",), noted=None, stays=False, undoable=True,
    told=N_("note added"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
QUERY_ASKED = Kind(
    name="query.asked", role=Role.ORDINARY, about=About.ARTICLE, form=QueryAsked,
    fold=query_asked, tables=("queries",), noted=None, stays=False, undoable=True,
    told=N_("query asked"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
QUERY_ANSWERED = Kind(
    name="query.answered", role=Role.ORDINARY, about=About.ARTICLE, form=QuerySettled,
    fold=query_settled, tables=("queries",), noted=None, stays=False, undoable=True,
    told=N_("query answered"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
QUERY_WITHDRAWN = Kind(
    name="query.withdrawn", role=Role.ORDINARY, about=About.ARTICLE, form=QuerySettled,
    fold=query_settled, tables=("queries",), noted=None, stays=False, undoable=True,
    told=N_("query withdrawn"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
REPORT_EXPORTED = Kind(
    name="report.exported", role=Role.ORDINARY, about=About.ARTICLE, form=ReportExported,
    fold=None, tables=(), noted=note_exported, stays=True, undoable=False,
    told=N_("report exported"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
