"""How the tables follow events about articles, their drafts and sign-offs, and the desk's own rules."""

from __future__ import annotations

from workbench.desk.fold_claims import number_given, standing_claim
from workbench.desk.model import Rule
from workbench.record.events import Entry, written_json
from workbench.record.keys import PublicKey
from workbench.record.rows import Rows


def article_imported(rows: Rows, entry: Entry) -> None:
    """An article comes under check; its first draft follows in the next event."""
    data = entry.data
    rows.insert(
        "articles",
        _article(entry),
        number=data["number"],
        slug=data["slug"],
        title=data["title"],
        language=data["language"],
        published=data["published"],
        byline=data["byline"],
        url=data["url"],
        imported_at=entry.at,
        imported_by=entry.actor,
    )


def article_edited(rows: Rows, entry: Entry) -> None:
    """What is known of an article is corrected."""
    known = {name: entry.data["to"][name] for name in ("title", "language", "published", "byline", "url")
             if name in entry.data["to"]}  # fmt: skip
    rows.update("articles", _article(entry), **known)


def draft_imported(rows: Rows, entry: Entry) -> None:
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
    rows.update("articles", _article(entry), draft=draft)


def claims_extracted(rows: Rows, entry: Entry) -> None:
    """The extractor's claims of a draft, all in one event."""
    change = entry.data["change"]
    for found in entry.data["claims"]:
        standing_claim(rows, entry, found, origin="extracted", change=change)
    if entry.data["claims"]:
        number_given(rows, _article(entry), max(found["number"] for found in entry.data["claims"]))


def assigned(rows: Rows, entry: Entry) -> None:
    """An article or a claim is given to somebody."""
    if entry.claim:
        rows.update("claims", rows.of_article(entry.article, "claims", entry.claim), assigned_to=entry.data["to"])
    else:
        rows.update("articles", _article(entry), assigned_to=entry.data["to"])


def signed_off(rows: Rows, entry: Entry) -> None:
    """A second person vouches for a draft.

    Raises ValueError where it is not the newest draft, or another text, and where that person checked its claims.
    """
    data = entry.data
    if rows.get("articles", _article(entry))["draft"] != entry.draft:
        raise ValueError("it is no sign-off of the newest draft")
    if rows.get("drafts", entry.draft or "")["sha256"] != data["sha256"]:
        raise ValueError("it signs off another text than the draft's")
    if _decided(rows, _article(entry), entry.actor):
        raise ValueError(f"{entry.actor} checked claims of the article, and another person signs it off")
    rows.insert(
        "signoffs",
        data["signoff"],
        article=entry.article,
        draft=entry.draft,
        draft_sha256=data["sha256"],
        actor=entry.actor,
        at=entry.at,
        note=data["note"],
        override=data["override"],
    )


def held(rows: Rows, entry: Entry) -> None:
    """Nothing of the article may be destroyed until it is released."""
    rows.update("articles", _article(entry), hold=entry.data["reason"])


def released(rows: Rows, entry: Entry) -> None:
    """The hold ends."""
    rows.update("articles", _article(entry), hold=None)


def retention_set(rows: Rows, entry: Entry) -> None:
    """The article's material is kept up to a day."""
    rows.update("articles", _article(entry), retain_until=entry.data["to"])


def article_destroyed(rows: Rows, entry: Entry) -> None:
    """The article's texts and files are destroyed; the events stay."""
    rows.update("articles", _article(entry), destroyed=1)
    for sha256 in entry.data["blobs"]:
        rows.destroy(sha256)


def rule_set(rows: Rows, entry: Entry) -> None:
    """The desk's rule for `verified` changes. Raises ValueError for a rule that there is not."""
    Rule(entry.data["to"])
    rows.put("settings", "rule", value=entry.data["to"])


def key_registered(rows: Rows, entry: Entry) -> None:
    """A reviewer's public key, made known before the first checkpoint it signs. Raises DeskError for what is none."""
    PublicKey.read(entry.data["key"])
    rows.put("keys", entry.data["key"], actor=entry.actor, at=entry.at)


def _article(entry: Entry) -> str:
    return entry.article or ""


def _decided(rows: Rows, article: str, actor: str) -> bool:
    """Whether a verdict of `actor` stands on a claim of the article."""
    found = rows.connection.execute(
        "SELECT 1 FROM claims WHERE article = ? AND state = 'standing' AND decided_by = ?", (article, actor)
    )
    return found.fetchone() is not None
