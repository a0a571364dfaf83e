"""Kinds of event about articles as a whole: what is known of them, who has them, how long they are kept, sign-off."""

from __future__ import annotations

import msgspec

from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import Day, Number, Sha256
from workbench.record.definition import About, Data, Id, Role
from workbench.record.events import Entry
from workbench.record.rows import Rows
from workbench.translatable import N_


class Imported(Data):
    """What the file says of the article, and what people know it by."""

    number: Number
    slug: str
    title: str
    language: str | None
    published: Day | None
    byline: str | None
    url: str | None


class Known(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Those fields of an article that changed."""

    title: str | msgspec.UnsetType = msgspec.UNSET
    language: str | msgspec.UnsetType | None = msgspec.UNSET
    published: Day | msgspec.UnsetType | None = msgspec.UNSET
    byline: str | msgspec.UnsetType | None = msgspec.UNSET
    url: str | msgspec.UnsetType | None = msgspec.UNSET


class Edited(Data):
    """The fields that changed, as they were and as they are."""

    from_: Known = msgspec.field(name="from")
    to: Known


class Assigned(Data):
    """Who had it and who has it; null is nobody."""

    from_: str | None = msgspec.field(name="from")
    to: str | None


class SignedOff(Data):
    """The sign-off's id, the SHA-256 of the draft's text, and why claims were left open, where they were."""

    signoff: Id
    sha256: Sha256
    note: str
    override: str | None


class Held(Data):
    """Why the article is held or released, and why it was held before."""

    reason: str
    from_: str | None = msgspec.field(name="from")


class Retention(Data):
    """The last day of which the material was and is kept."""

    from_: Day | None = msgspec.field(name="from")
    to: Day | None


class Destroyed(Data):
    """Why, and the SHA-256s of the files that went."""

    reason: str
    blobs: list[Sha256]


def imported(rows: Rows, entry: Entry) -> None:
    """An article comes under check; its first draft follows in the next event."""
    data = entry.data
    known = {name: data[name] for name in ("number", "slug", "title", "language", "published", "byline", "url")}
    rows.insert("articles", entry.article or "", **known, imported_at=entry.at, imported_by=entry.actor)


def edited(rows: Rows, entry: Entry) -> None:
    """What is known of an article is corrected."""
    rows.update("articles", entry.article or "", **entry.data["to"])


def assigned(rows: Rows, entry: Entry) -> None:
    """An article is given to somebody."""
    rows.update("articles", entry.article or "", assigned_to=entry.data["to"])


def signed_off(rows: Rows, entry: Entry) -> None:
    """A second person vouches for a draft.

    Raises ValueError where it is not the newest draft, or another text, and where that person checked its claims.
    """
    article, data = entry.article or "", entry.data
    rows.expect("articles", article, "draft", entry.draft, "it is no sign-off of the newest draft")
    rows.expect("drafts", entry.draft or "", "sha256", data["sha256"], "it signs off another text than the draft's")
    checked = f"{entry.actor} checked claims of the article, and another person signs it off"
    rows.none_has("claims", checked, article=article, state="standing", decided_by=entry.actor)
    rows.insert(
        "signoffs",
        data["signoff"],
        article=article,
        draft=entry.draft,
        draft_sha256=data["sha256"],
        actor=entry.actor,
        at=entry.at,
        note=data["note"],
        override=data["override"],
    )


def held(rows: Rows, entry: Entry) -> None:
    """Nothing of the article may be destroyed until it is released."""
    rows.update("articles", entry.article or "", hold=entry.data["reason"])


def released(rows: Rows, entry: Entry) -> None:
    """The hold ends."""
    rows.update("articles", entry.article or "", hold=None)


def retention_set(rows: Rows, entry: Entry) -> None:
    """The article's material is kept up to a day."""
    rows.update("articles", entry.article or "", retain_until=entry.data["to"])


def destroyed(rows: Rows, entry: Entry) -> None:
    """The article's texts and files are destroyed; the events stay."""
    rows.update("articles", entry.article or "", destroyed=1)
    for sha256 in entry.data["blobs"]:
        rows.destroy(sha256)


ARTICLE_IMPORTED = Kind(
    name="article.imported", role=Role.ORDINARY, about=About.ARTICLE, form=Imported,
    fold=imported, tables=("articles",), noted=None, stays=True, undoable=False,
    told=N_("article imported"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
ARTICLE_EDITED = Kind(
    name="article.edited", role=Role.ORDINARY, about=About.ARTICLE, form=Edited,
    fold=edited, tables=("articles",), noted=None, stays=False, undoable=True,
    told=N_("article's data corrected"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
ARTICLE_ASSIGNED = Kind(
    name="article.assigned", role=Role.ORDINARY, about=About.ARTICLE, form=Assigned,
    fold=assigned, tables=("articles",), noted=None, stays=False, undoable=True,
    told=N_("article assigned"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
ARTICLE_SIGNED_OFF = Kind(
    name="article.signed_off", role=Role.ORDINARY, about=About.ARTICLE, form=SignedOff,
    fold=signed_off, tables=("signoffs",), noted=None, stays=False, undoable=True,
    told=N_("signed off"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
ARTICLE_HELD = Kind(
    name="article.held", role=Role.ORDINARY, about=About.ARTICLE, form=Held,
    fold=held, tables=("articles",), noted=None, stays=False, undoable=True,
    told=N_("article put on hold"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
ARTICLE_RELEASED = Kind(
    name="article.released", role=Role.ORDINARY, about=About.ARTICLE, form=Held,
    fold=released, tables=("articles",), noted=None, stays=False, undoable=True,
    told=N_("article released from hold"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=True,
)  # fmt: skip
ARTICLE_DESTROYED = Kind(
    name="article.destroyed", role=Role.ORDINARY, about=About.ARTICLE, form=Destroyed,
    fold=destroyed, tables=("articles", "destroyed"), noted=None, stays=True, undoable=False,
    told=N_("article's material destroyed"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=True,
)  # fmt: skip
RETENTION_SET = Kind(
    name="retention.set", role=Role.ORDINARY, about=About.ARTICLE, form=Retention,
    fold=retention_set, tables=("articles",), noted=None, stays=False, undoable=True,
    told=N_("retention set"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=True,
)  # fmt: skip
