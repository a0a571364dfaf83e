"""What people at a desk say around the check: notes, queries to the author, who does what, and reports that left."""

from __future__ import annotations

from workbench.desk.articles import Articles
from workbench.desk.claims import Claims
from workbench.desk.kinds.articles import ARTICLE_ASSIGNED
from workbench.desk.kinds.claims import CLAIM_ASSIGNED
from workbench.desk.kinds.correspondence import (
    NOTE_ADDED,
    QUERY_ANSWERED,
    QUERY_ASKED,
    QUERY_WITHDRAWN,
    REPORT_EXPORTED,
)
from workbench.desk.model import Note, Query
from workbench.desk.stored_rows import value_of
from workbench.desk.vocabulary import QueryOutcome
from workbench.record.errors import NotFound, Refused
from workbench.record.reviewers import named
from workbench.record.session import Session
from workbench.translatable import N_, Phrase


class Correspondence:
    """What people at a desk say to each other about an article."""

    def __init__(self, session: Session, articles: Articles, claims: Claims) -> None:
        self._session = session
        self._articles = articles
        self._claims = claims

    def notes(self, article_id: str) -> list[Note]:
        """The notes on an article and its claims, in order."""
        rows = self._session.store.rows(
            "SELECT n.* FROM notes AS n LEFT JOIN moments AS m ON m.seq = n.event"
            " WHERE n.article = ? ORDER BY m.t, m.origin, n.event",
            (article_id,),
        )
        return [value_of(row, Note) for row in rows]

    def queries(self, article_id: str) -> list[Query]:
        """The questions to the author of an article, in order."""
        rows = self._session.store.rows("SELECT * FROM queries WHERE article = ? ORDER BY at, id", (article_id,))
        return [value_of(row, Query) for row in rows]

    def query(self, query_id: str) -> Query:
        """The question with the id `query_id`. Raises NotFound."""
        row = self._session.store.row("SELECT * FROM queries WHERE id = ?", (query_id,))
        if row is None:
            raise NotFound("no query {query_id}", query_id=query_id)
        return value_of(row, Query)

    def add_note(self, article_id: str, text: str, *, claim_id: str | None = None) -> Note:
        """Write a free note on an article, or on one of its claims. Raises Refused for an empty one."""
        with self._session.act() as act:
            article = self._about(article_id, claim_id)
            note = act.new_id()
            data = {"note": note, "text": _filled(text, N_("a note"))}
            act.append(NOTE_ADDED, data, article=article, claim=claim_id)
        return next(one for one in self.notes(article) if one.id == note)

    def ask(self, article_id: str, text: str, *, claim_id: str | None = None, proposed: str = "") -> Query:
        """Ask the author something, about one claim or the article; `proposed` is the wording to put instead."""
        with self._session.act() as act:
            article = self._about(article_id, claim_id)
            query = act.new_id()
            data = {"query": query, "text": _filled(text or proposed, N_("a query")), "proposed": proposed}
            act.append(QUERY_ASKED, data, article=article, claim=claim_id)
        return self.query(query)

    def answer(self, query_id: str, answer: str, outcome: QueryOutcome = QueryOutcome.ANSWERED) -> Query:
        """Keep the author's answer, and whether a proposed wording was accepted; a later answer replaces it."""
        with self._session.act() as act:
            query = self.query(query_id)
            if outcome in (QueryOutcome.OPEN, QueryOutcome.WITHDRAWN):
                raise Refused("query", "an answer is never {outcome}", outcome=outcome)
            data = {"query": query_id, "answer": answer, "outcome": str(outcome)}
            act.append(QUERY_ANSWERED, data, article=query.article_id, claim=query.claim_id)
        return self.query(query_id)

    def withdraw_query(self, query_id: str, reason: str = "") -> Query:
        """Take a question back that needs no answer any more."""
        with self._session.act() as act:
            query = self.query(query_id)
            data = {"query": query_id, "answer": reason, "outcome": str(QueryOutcome.WITHDRAWN)}
            act.append(QUERY_WITHDRAWN, data, article=query.article_id, claim=query.claim_id)
        return self.query(query_id)

    def assign(self, article_id: str, to: str | None, *, claim_id: str | None = None) -> None:
        """Give an article, or one of its claims, to a reviewer; null gives it to nobody.

        Raises Refused for a name that can't be a reviewer's.
        """
        to = named(to) if to and to.strip() else None
        with self._session.act() as act:
            article = self._about(article_id, claim_id)
            before = self._claims.by_id(claim_id).assigned_to if claim_id else self._articles.get(article).assigned_to
            if before != to:
                kind = CLAIM_ASSIGNED if claim_id else ARTICLE_ASSIGNED
                act.append(kind, {"from": before, "to": to}, article=article, claim=claim_id)

    def report_exported(
        self,
        article_id: str,
        *,
        form: str,
        level: str,
        language: str,
        filename: str,
        sha256: str,
        size: int | None,
        root: str | None,
        report: str | None = None,
    ) -> None:
        """Keep that a report leaves the house: the SHA-256 of its file, and size and root (base64) of its checkpoint.

        Both are None for a report that carries none. `report` is the id that was signed into the checkpoint.
        """
        with self._session.act() as act:
            article = self._articles.get(article_id)
            data = {
                "form": form, "level": level, "language": language, "filename": filename, "sha256": sha256,
                "size": size, "root": root, "report": report,
            }  # fmt: skip
            act.append(REPORT_EXPORTED, data, article=article.id, draft=article.draft_id)

    def _about(self, article_id: str, claim_id: str | None) -> str:
        if claim_id is None:
            return self._articles.get(article_id).id
        row = self._claims.by_id(claim_id)
        if row.article_id != article_id:
            raise NotFound("the claim is one of another article")
        return row.article_id


def _filled(text: str, what: str) -> str:
    if not text.strip():
        raise Refused("text", "{what} needs a text", what=Phrase(what))
    return text
