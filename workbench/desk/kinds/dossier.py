"""Kinds of event about an article's dossier, and about what does not fit within the article."""

from __future__ import annotations

from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import Sha256
from workbench.record.definition import About, Data, Id, Role
from workbench.record.events import Entry, written_json
from workbench.record.rows import Rows
from workbench.translatable import N_


class Given(Data):
    """The document's own id, the source that it is, where its file lies, and its SHA-256.

    `replaces` is the document whose place it takes; null for a new one.
    """

    document: Id
    source: Id
    path: str
    filename: str
    sha256: Sha256
    replaces: Id | None


class TakenOut(Data):
    """The document that leaves the dossier, and why."""

    document: Id
    reason: str


class FindingDismissed(Data):
    """The finding's own id, its kind, the words of its places in order, and why it is none."""

    finding: Id
    kind: str
    words: list[str]
    reason: str


def given(rows: Rows, entry: Entry) -> None:
    """A document enters the dossier; one that it replaces leaves it."""
    data = entry.data
    if data["replaces"]:
        rows.update("documents", rows.of_article(entry.article, "documents", data["replaces"]), left="replaced")
    rows.refer("sources", data["source"])
    rows.insert(
        "documents",
        data["document"],
        article=entry.article,
        source=data["source"],
        path=data["path"],
        filename=data["filename"],
        sha256=data["sha256"],
        given_at=entry.at,
        given_by=entry.actor,
    )


def taken_out(rows: Rows, entry: Entry) -> None:
    """A document leaves the dossier; evidence that rests on it stays."""
    rows.update(
        "documents", rows.of_article(entry.article, "documents", entry.data["document"]), left=entry.data["reason"]
    )


def finding_dismissed(rows: Rows, entry: Entry) -> None:
    """What seemed not to fit within the article does, or is meant so; by its words it is known in later drafts."""
    data = entry.data
    rows.insert(
        "dismissals",
        data["finding"],
        article=entry.article,
        kind=data["kind"],
        words=written_json(data["words"]),
        reason=data["reason"],
        at=entry.at,
        actor=entry.actor,
    )


DOCUMENT_GIVEN = Kind(
    name="document.given", role=Role.ORDINARY, about=About.ARTICLE, form=Given,
    fold=given, tables=("documents",), noted=None, stays=False, undoable=True,
    told=N_("document added to the dossier"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
DOCUMENT_TAKEN_OUT = Kind(
    name="document.taken_out", role=Role.ORDINARY, about=About.ARTICLE, form=TakenOut,
    fold=taken_out, tables=("documents",), noted=None, stays=False, undoable=True,
    told=N_("document taken out of the dossier"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
FINDING_DISMISSED = Kind(
    name="finding.dismissed", role=Role.ORDINARY, about=About.ARTICLE, form=FindingDismissed,
    fold=finding_dismissed, tables=("dismissals",), noted=None, stays=False, undoable=True,
    told=N_("finding dismissed"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
