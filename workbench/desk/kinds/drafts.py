"""Kinds of event about drafts: a text comes in, what is found in it, and where the claims of the draft before went."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

import msgspec

from workbench.claims import Change
from workbench.desk.kinds.claims import Numbered, add_claim, anchor, number_given, reopen
from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import ClaimForm, Count, Day, Number, PhraseForm, Sha256, SpanForm
from workbench.record.definition import About, Data, Id, Role
from workbench.record.events import Entry, written_json
from workbench.record.rows import Rows
from workbench.translatable import N_


class HintForm(msgspec.Struct, forbid_unknown_fields=True):
    """The author's own pointer to a source, as `workbench.articles.Hint.to_dict` writes it."""

    kind: Literal["footnote", "endnote", "comment", "link"]
    text: str
    anchor: SpanForm | None
    url: str | None
    author: str | None


class Imported(Data):
    """A draft's number, the SHA-256 of its text and of the file, and what the file says of itself.

    `warnings` are texts where an earlier workbench wrote them.
    """

    number: Number
    sha256: Sha256
    original_sha256: Sha256
    filename: str
    media_type: str
    characters: Count
    language: str | None
    published: Day | None
    warnings: list[str | PhraseForm]
    hints: list[HintForm]


class ReadBy(msgspec.Struct, forbid_unknown_fields=True):
    """What read the article: the workbench's version, and that of the language data it read with."""

    app: str
    data: str


class Extracted(Data):
    """The claims found in a draft, in reading order; `change` is null in a first draft.

    `read_by` is missing where an earlier workbench read the article, or where nobody handed in what did.
    """

    claims: list[Numbered]
    change: Change | None
    read_by: ReadBy | msgspec.UnsetType = msgspec.UNSET


class Carried(msgspec.Struct, forbid_unknown_fields=True):
    """Where a claim went; `claim` is null where it was cut."""

    id: Id
    change: Change
    claim: ClaimForm | None

    def __post_init__(self) -> None:
        if (self.claim is None) != (self.change is Change.CUT) or self.change is Change.NEW:
            raise ValueError(f"a claim is {self.change} and {'has no' if self.claim is None else 'has a'} place")


class ClaimsCarried(Data):
    """Every claim of the draft before."""

    claims: list[Carried]


def imported(rows: Rows, entry: Entry) -> None:
    """A draft becomes the article's newest."""
    data, draft = entry.data, entry.draft or ""
    rows.insert(
        "drafts",
        draft,
        article=entry.article,
        number=data["number"],
        sha256=data["sha256"],
        original_sha256=data["original_sha256"],
        filename=data["filename"],
        media_type=data["media_type"],
        characters=data["characters"],
        language=data["language"],
        published=data["published"],
        warnings=written_json(data["warnings"]),
        hints=written_json(data["hints"]),
        imported_at=entry.at,
        imported_by=entry.actor,
    )
    rows.update("articles", entry.article or "", draft=draft)


def extracted(rows: Rows, entry: Entry) -> None:
    """The extractor's claims of a draft, all in one event."""
    for found in entry.data["claims"]:
        add_claim(rows, entry, found, origin="extracted", change=entry.data["change"])
    if entry.data["claims"]:
        number_given(rows, entry, max(found["number"] for found in entry.data["claims"]))


def carried(rows: Rows, entry: Entry) -> None:
    """Every claim of the draft before is carried into the new one, or cut."""
    for one in entry.data["claims"]:
        claim = rows.of_article(entry.article, "claims", one["id"])
        if one["claim"] is None:
            rows.update("claims", claim, state="cut", change="cut")
        elif one["change"] in ("kept", "moved"):
            rows.update(
                "claims",
                claim,
                draft=entry.draft,
                change=one["change"],
                **anchor(rows, entry, entry.draft, one["claim"]),
            )
        else:
            # Setting a claim aside is a word on its wording too: where that changed, the claim is under check again.
            before = rows.get("claims", claim)
            aside = before["state"] == "dismissed" and one["change"] == "confirm"
            reopen(
                rows, claim, one["change"], anchor(rows, entry, entry.draft, one["claim"]), draft=entry.draft,
                state="dismissed" if aside else "standing", state_reason=before["state_reason"] if aside else "",
            )  # fmt: skip


DRAFT_IMPORTED = Kind(
    name="draft.imported", role=Role.ORDINARY, about=About.ARTICLE, form=Imported,
    fold=imported, tables=("drafts", "articles"), noted=None, stays=True, undoable=False,
    told=N_("draft imported"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIMS_EXTRACTED = Kind(
    name="claims.extracted", role=Role.ORDINARY, about=About.ARTICLE, form=Extracted,
    fold=extracted, tables=("claims", "articles"), noted=None, stays=True, undoable=False,
    told=N_("claims extracted"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIMS_CARRIED = Kind(
    name="claims.carried", role=Role.ORDINARY, about=About.ARTICLE, form=ClaimsCarried,
    fold=carried, tables=("claims",), noted=None, stays=True, undoable=False,
    told=N_("claims carried into the new draft"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip


def files_of(entry: Entry) -> Iterator[str]:
    """The SHA-256s of the files that an event brings; for one that was carried, of the event inside it."""
    if entry.kind == DRAFT_IMPORTED.name:
        yield from dict.fromkeys((entry.data["sha256"], entry.data["original_sha256"]))
