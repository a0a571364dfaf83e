"""The dossier of an article: the documents that came with it, and the findings within it that were dismissed."""

from __future__ import annotations

import json
from collections.abc import Sequence

from workbench.desk.articles import Articles
from workbench.desk.kinds.dossier import DOCUMENT_GIVEN, DOCUMENT_TAKEN_OUT, FINDING_DISMISSED
from workbench.desk.model import Dismissal, Document
from workbench.desk.source_note import SourceKind, SourceNote
from workbench.desk.sources import Sources
from workbench.desk.stored_rows import value_of
from workbench.record.errors import NotFound, Refused
from workbench.record.session import Session


class Dossier:
    """What can be asked and done about a dossier. Its files stay where they are: the record knows them by SHA-256."""

    def __init__(self, session: Session, articles: Articles, sources: Sources) -> None:
        self._session = session
        self._articles = articles
        self._sources = sources

    def documents(self, article_id: str, *, left: bool = False) -> list[Document]:
        """The documents of an article's dossier, in the order in which they were given; with `left`, all that were."""
        rows = self._session.store.rows(
            "SELECT * FROM documents WHERE article = ? AND (? OR left IS NULL) ORDER BY given_at, id",
            (article_id, left),
        )
        return [value_of(row, Document) for row in rows]

    def documents_of_source(self, source_id: str) -> list[Document]:
        """The documents that are a source, of all articles, those that left their dossier included."""
        rows = self._session.store.rows("SELECT * FROM documents WHERE source = ? ORDER BY given_at, id", (source_id,))
        return [value_of(row, Document) for row in rows]

    def give(
        self,
        article_id: str,
        *,
        path: str,
        filename: str,
        sha256: str,
        published: str = "",
        confidential: bool = False,
    ) -> Document:
        """Put a file into an article's dossier: it becomes a source of the record.

        The same file again is the document that is there. A newer file at the same path takes the place of the one
        before. Raises NotFound where there is no such article.
        """
        with self._session.act() as act:
            article = self._articles.get(article_id)
            here = self.documents(article.id)
            if known := next((one for one in here if one.sha256 == sha256), None):
                return known
            before = next((one for one in here if one.path == path), None)
            note = SourceNote(
                kind=SourceKind.DOCUMENT, title=filename, published=published, attachment=filename,
                attachment_sha256=sha256, confidential=confidential,
            )  # fmt: skip
            source, document = self._sources.enter(act, note, None, article.id), act.new_id()
            data = {"document": document, "source": source, "path": path, "filename": filename, "sha256": sha256}
            act.append(DOCUMENT_GIVEN, {**data, "replaces": before.id if before else None}, article=article.id)
        return next(one for one in self.documents(article.id) if one.id == document)

    def take_out(self, document_id: str, reason: str = "") -> None:
        """Take a document out of its dossier. Raises NotFound, and Refused where it left it already."""
        with self._session.act() as act:
            row = self._session.store.row("SELECT article, left FROM documents WHERE id = ?", (document_id,))
            if row is None:
                raise NotFound("no document {document_id}", document_id=document_id)
            if row["left"] is not None:
                raise Refused("document", "this document is not in the dossier any more")
            act.append(DOCUMENT_TAKEN_OUT, {"document": document_id, "reason": reason}, article=row["article"])

    def dismissals(self, article_id: str) -> list[Dismissal]:
        """The findings within an article that were dismissed, in order."""
        rows = self._session.store.rows("SELECT * FROM dismissals WHERE article = ? ORDER BY at, id", (article_id,))
        return [value_of(row, Dismissal, words=json.loads(row["words"])) for row in rows]

    def dismiss(self, article_id: str, kind: str, words: Sequence[str], reason: str = "") -> Dismissal:
        """Say that what seemed not to fit does, or is meant so; in a later draft the same words are dismissed too.

        Raises Refused where it is dismissed already.
        """
        with self._session.act() as act:
            article = self._articles.get(article_id)
            if any((one.kind, one.words) == (kind, tuple(words)) for one in self.dismissals(article.id)):
                raise Refused("finding", "this finding is dismissed already")
            finding = act.new_id()
            data = {"finding": finding, "kind": kind, "words": list(words), "reason": reason}
            act.append(FINDING_DISMISSED, data, article=article.id)
        return next(one for one in self.dismissals(article.id) if one.id == finding)
