"""Articles: how they come under check, how a new draft takes the place of the old one, and how far the check is."""

from __future__ import annotations

import re
import sqlite3
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from workbench.claims import Change, Claim
from workbench.desk import model
from workbench.desk.claims import Claims, check_anchor
from workbench.desk.drafts import Drafts
from workbench.desk.kinds.articles import ARTICLE_EDITED, ARTICLE_IMPORTED
from workbench.desk.kinds.drafts import CLAIMS_CARRIED, CLAIMS_EXTRACTED, DRAFT_IMPORTED
from workbench.desk.model import ArticleRow, Carried, Draft
from workbench.desk.numbers import STEP, Number
from workbench.desk.stored_rows import readable, value_of
from workbench.record.errors import NotFound, Refused
from workbench.record.session import Act, Session
from workbench.translatable import N_, as_data

if TYPE_CHECKING:
    from workbench.articles.article import Article


# The last event of each log is looked at: those of another log have greater numbers, and may be older.
_ARTICLES = """
WITH of_log AS (
    SELECT place << 32 AS first, ((place + 1) << 32) - 1 AS last
    FROM (SELECT 0 AS place UNION ALL SELECT place FROM logs)
)
SELECT a.*, d.number AS draft_number,
       (SELECT max((SELECT t.at FROM trail AS t WHERE t.article = a.id AND t.seq BETWEEN l.first AND l.last
                    ORDER BY t.seq DESC LIMIT 1)) FROM of_log AS l) AS changed_at
FROM articles AS a JOIN drafts AS d ON d.id = a.draft
"""

# Asked at every verdict: grouped as the index has them, and from the few conflicts to their claims.
_COUNTS = """
SELECT c.article, CASE c.state WHEN 'standing' THEN c.verdict ELSE c.state END AS name, count(*) AS number
FROM claims AS c WHERE c.state IN ('standing', 'dismissed') {where} GROUP BY c.article, c.state, c.verdict
UNION ALL SELECT c.article, x.kind, count(*) FROM conflicts AS x CROSS JOIN claims AS c ON c.id = x.claim
WHERE x.kind = 'contested' AND c.state = 'standing' {where} GROUP BY c.article, x.kind
"""

#: The longest slug, in characters.
_SLUG_LENGTH = 60


class Articles:
    """The articles under check, and the acts that bring texts into the record."""

    def __init__(self, session: Session, drafts: Drafts, claims: Claims) -> None:
        self._session = session
        self._drafts = drafts
        self._claims = claims

    def all(self) -> list[model.ArticleRow]:
        """All articles, by number."""
        counts = self._counts()
        return [
            _article(row, counts.get(row["id"], model.Counts()))
            for row in self._session.store.rows(_ARTICLES + "ORDER BY a.number")
        ]

    def get(self, ref: str | int) -> model.ArticleRow:
        """The article with the number, slug or id `ref`. Raises NotFound."""
        row = self._session.store.row(
            _ARTICLES + "WHERE a.id = :ref OR a.slug = :ref OR a.number = :number"
            " ORDER BY a.id = :ref DESC, a.slug = :ref DESC LIMIT 1",
            {"ref": str(ref), "number": _number(str(ref))},
        )
        if row is None:
            raise self._no_article(str(ref))
        return _article(row, self.counts(row["id"]))

    def _no_article(self, ref: str) -> NotFound:
        """Says that there is no such article, and which one may have been meant."""
        from difflib import get_close_matches

        slugs = [row["slug"] for row in self._session.store.rows("SELECT slug FROM articles")]
        if near := [slug for slug in slugs if ref.casefold() in slug] or get_close_matches(ref, slugs, n=1):
            return NotFound("no article {ref}; did you mean {near}?", ref=ref, near=near[0])
        return NotFound("no article {ref}", ref=ref)

    def with_file(self, original_sha256: str) -> model.ArticleRow | None:
        """The article that has the file with this SHA-256 as one of its drafts, or None."""
        row = self._session.store.row(
            "SELECT d.article FROM drafts AS d JOIN articles AS a ON a.id = d.article"
            " WHERE d.original_sha256 = ? AND NOT a.destroyed ORDER BY d.event LIMIT 1",
            (original_sha256,),
        )
        return self.get(row["article"]) if row else None

    def counts(self, article_id: str) -> model.Counts:
        """How far the check of an article is."""
        return self._counts(article_id).get(article_id, model.Counts())

    def take_in(self, article: Article, claims: Sequence[Claim], *, data: str = "") -> ArticleRow:
        """Put `article` under check with the claims found in it; `data` is the version of the language's data.

        Where the record has the same file already, nothing is written and the article it belongs to is given. Raises
        Refused where a claim's words don't stand at its place.
        """
        with self._session.act() as act:
            if known := self.with_file(sha256(article.original).hexdigest()):
                return known
            row = act.new_id()
            act.append(
                ARTICLE_IMPORTED,
                {
                    "number": self.next_number(),
                    "slug": self.free_slug(article.title),
                    "title": article.title,
                    "language": article.language,
                    "published": article.published.isoformat() if article.published else None,
                    "byline": article.byline,
                    "url": article.url,
                },
                article=row,
            )
            draft = self._import_text(act, row, article, 1)
            self._extracted(act, row, draft, article.text, claims, None, data)
        return self.get(row)

    def take_in_draft(
        self,
        article_id: str,
        article: Article,
        carried: Sequence[Carried],
        found: Sequence[Claim],
        *,
        data: str = "",
        again: bool = False,
    ) -> Draft:
        """Let `article` be the newest draft: `carried` says where each claim went, `found` are the new ones.

        `data` is the version of the language's data; `again`: the same file, read anew. Else it is refused.
        Every claim of the draft before must be carried, dismissed ones too; one that is to be confirmed or re-opened is
        under check again even if it was dismissed. Raises Refused where one is missing, where a claim's words don't
        stand at its place, or where a claim called kept, moved or to confirm has other words (white space apart).
        """
        with self._session.act() as act:
            before = self.get(article_id)
            if before.destroyed:
                raise Refused("destroyed", "the article's material was destroyed; import the draft as a new article")
            if not again and sha256(article.original).hexdigest() == self._drafts.get(article_id).original_sha256:
                raise Refused("draft", "this is the newest draft already")
            self._check_carried(article_id, article.text, carried)
            draft = self._import_text(act, article_id, article, Number(before.draft_number).given + 1)
            act.append(
                CLAIMS_CARRIED,
                {
                    "claims": [
                        {
                            "id": claim.claim_id,
                            "change": str(claim.change),
                            "claim": claim.claim.to_dict() if claim.claim else None,
                        }
                        for claim in carried
                    ]
                },
                article=article_id,
                draft=draft,
            )
            self._extracted(act, article_id, draft, article.text, found, Change.NEW, data)
        return self._drafts.get(article_id)

    def edit(self, article_id: str, **changes: str | None) -> ArticleRow:
        """Correct what is known of an article: title, language, published (an ISO day), byline or url."""
        with self._session.act() as act:
            row = self.get(article_id)
            known = {
                "title": row.title,
                "language": row.language,
                "published": row.published.isoformat() if row.published else None,
                "byline": row.byline,
                "url": row.url,
            }
            if unknown := set(changes) - set(known):
                raise NotFound("an article has no {name}", name=min(unknown))
            to = {name: value for name, value in changes.items() if value != known[name]}
            if to:
                before = {name: known[name] for name in to}
                act.append(ARTICLE_EDITED, {"from": before, "to": to}, article=row.id)
        return self.get(article_id)

    def files_of_its_own(self, article_id: str) -> list[str]:
        """The SHA-256 of the article's texts and originals that no other article has."""
        rows = self._session.store.rows(
            "WITH others AS (SELECT d.* FROM drafts AS d JOIN articles AS a ON a.id = d.article"
            " WHERE a.id <> :id AND NOT a.destroyed)"
            " SELECT sha256 AS name FROM drafts WHERE article = :id UNION"
            " SELECT original_sha256 FROM drafts WHERE article = :id EXCEPT"
            " SELECT sha256 FROM others EXCEPT SELECT original_sha256 FROM others",
            {"id": article_id},
        )
        return [row["name"] for row in rows]

    def delete_files(self, article_id: str) -> None:
        """Delete the files that the article has alone; an event of the same act must say that they were destroyed."""
        for name in self.files_of_its_own(article_id):
            self._session.store.connection.execute("DELETE FROM blobs WHERE sha256 = ?", (name,))

    def next_number(self) -> int:
        """The number that the next article gets."""
        row = self._session.store.row("SELECT coalesce(max(number % ?), 0) + 1 AS next FROM articles", (STEP,))
        return int(row["next"]) if row else 1

    def free_slug(self, title: str) -> str:
        """A slug from `title` that no article has yet."""
        taken = {row["slug"] for row in self._session.store.rows("SELECT slug FROM articles")}
        wanted, number = slug(title), 2
        free = wanted
        while free in taken:
            free, number = f"{wanted}-{number}", number + 1
        return free

    def _import_text(self, act: Act, article_id: str, article: Article, number: int) -> str:
        draft = act.new_id()
        act.append(
            DRAFT_IMPORTED,
            {
                "number": number,
                "sha256": self._drafts.keep_file(article.text.encode()),
                "original_sha256": self._drafts.keep_file(article.original),
                "filename": article.filename,
                "media_type": article.media_type,
                "characters": len(article.text),
                "language": article.language,
                "published": article.published.isoformat() if article.published else None,
                "warnings": [as_data(warning) for warning in article.warnings],
                "hints": [hint.to_dict() for hint in article.hints],
            },
            article=article_id,
            draft=draft,
        )
        return draft

    def _extracted(
        self,
        act: Act,
        article_id: str,
        draft: str,
        text: str,
        claims: Sequence[Claim],
        change: Change | None,
        data_version: str,
    ) -> None:
        first = self._claims.next_number(article_id)
        for claim in claims:
            check_anchor(claim, text)
        numbered: list[Mapping[str, Any]] = [
            {"id": act.new_id(), "number": number, "claim": claim.to_dict()}
            for number, claim in enumerate(claims, first)
        ]
        data: dict[str, Any] = {"claims": numbered, "change": str(change) if change else None}
        if data_version:
            data["read_by"] = {"app": self._session.app, "data": data_version}
        act.append(CLAIMS_EXTRACTED, data, article=article_id, draft=draft)

    def _check_carried(self, article_id: str, text: str, carried: Sequence[Carried]) -> None:
        from workbench.articles.anchors import wording

        before = {row.id: row for row in self._claims.of(article_id)}
        if {claim.claim_id for claim in carried} != set(before) or len(carried) != len(before):
            raise Refused("draft", "every claim of the draft before is carried into the new one or cut, once")
        for claim in carried:
            row = before[claim.claim_id]
            if (claim.claim is None) != (claim.change is Change.CUT) or claim.change is Change.NEW:
                raise Refused(
                    "draft",
                    N_("claim {number} is {change} and has no place")
                    if claim.claim is None
                    else N_("claim {number} is {change} and has a place"),
                    number=row.number,
                    change=claim.change,
                )
            if claim.claim is None:
                continue
            check_anchor(claim.claim, text)
            if claim.change is not Change.REOPENED and wording(claim.claim.span.text) != wording(row.text):
                raise Refused(
                    "draft", "claim {number} has other words now, so that it is open again", number=row.number
                )

    def _counts(self, article_id: str | None = None) -> dict[str, model.Counts]:
        rows = self._session.store.rows(
            _COUNTS.format(where="AND c.article = ?" if article_id else ""), (article_id,) * 2 if article_id else ()
        )
        found: dict[str, Counter[str]] = defaultdict(Counter)
        for row in rows:
            found[row["article"]][row["name"]] += row["number"]
        return {article: model.Counts(**numbers) for article, numbers in found.items()}


def slug(title: str) -> str:
    """`title` in lower-case ASCII letters, digits and hyphens, never empty and never a number alone."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    short = words[:_SLUG_LENGTH].rsplit("-", 1)[0] if len(words) > _SLUG_LENGTH else words
    return short if short and not short.isdigit() else f"article-{short}".rstrip("-")


def _number(ref: str) -> int | None:
    """The number that `ref` is, where it is one."""
    try:
        return Number.read(ref)
    except ValueError:
        return None


@readable
def _article(row: sqlite3.Row, counts: model.Counts) -> model.ArticleRow:
    return value_of(row, model.ArticleRow, counts=counts)
