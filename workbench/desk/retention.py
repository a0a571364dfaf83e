"""How long things are kept: the desk's rule, retention, legal hold, and destruction that leaves the trail whole."""

from __future__ import annotations

import datetime as dt
import sqlite3
from contextlib import suppress

from workbench.desk.articles import Importing
from workbench.desk.kinds.articles import ARTICLE_DESTROYED, ARTICLE_HELD, ARTICLE_RELEASED, RETENTION_SET
from workbench.desk.kinds.record import RULE_SET
from workbench.desk.kinds.sources import SOURCE_DESTROYED
from workbench.desk.model import ArticleRow, Rule, Source
from workbench.desk.sources import Sourcing
from workbench.record.errors import Locked, Refused


class Keeping(Importing, Sourcing):
    """What a desk decides about the record itself."""

    def set_rule(self, rule: Rule) -> None:
        """Say what the desk asks of a claim before it may be called verified; verdicts given before stay."""
        with self.act() as act:
            if (before := self.rule()) is not rule:
                act.append(RULE_SET, {"from": str(before), "to": str(rule)})

    def retain(self, article_id: str, until: dt.date | None) -> ArticleRow:
        """Keep the article's material up to and with the day `until`; before that nothing of it can be destroyed."""
        with self.act() as act:
            article = self.article(article_id)
            if article.retain_until != until:
                data = {"from": _written(article.retain_until), "to": _written(until)}
                act.append(RETENTION_SET, data, article=article.id)
        return self.article(article_id)

    def hold(self, article_id: str, reason: str) -> ArticleRow:
        """Put an article on hold: nothing of it can be destroyed, whatever its retention, until it is released."""
        with self.act() as act:
            article = self.article(article_id)
            if not reason.strip():
                raise Refused("hold", "a hold needs a reason")
            act.append(ARTICLE_HELD, {"reason": reason, "from": article.hold}, article=article.id)
        return self.article(article_id)

    def release(self, article_id: str, reason: str = "") -> ArticleRow:
        """End the hold on an article. Raises Refused where there is none."""
        with self.act() as act:
            article = self.article(article_id)
            if article.hold is None:
                raise Refused("hold", f"article {article.number} is not on hold")
            act.append(ARTICLE_RELEASED, {"reason": reason, "from": article.hold}, article=article.id)
        return self.article(article_id)

    def destroy_source(self, source_id: str, reason: str) -> None:
        """Destroy who a confidential source is, for good; the trail keeps that it was there, and its commitment.

        Copies made before (backups) are not reached. Raises Refused for a source that is not confidential, and where
        an article that rests on it, or ever did, is on hold or its retention has not ended.
        """
        self._refuse_readers()
        with self.act() as act:
            if not self.store.row("SELECT 1 FROM confidential WHERE source = ?", (source_id,)):
                raise Refused("destroy", _nothing_apart(self.source(source_id)))
            for article in self.articles_resting_on(source_id):
                self.refuse_destroying(self.article(article))
            act.append(SOURCE_DESTROYED, {"source": source_id, "reason": _given(reason)})
            self.store.connection.execute("DELETE FROM confidential WHERE source = ?", (source_id,))
        self._forget_pages()

    def destroy_article(self, article_id: str, reason: str) -> ArticleRow:
        """Destroy an article's texts and files, for good; its events stay, with the words of its claims.

        Raises Refused while the article is on hold or its retention has not ended.
        """
        self._refuse_readers()
        with self.act() as act:
            article = self.article(article_id)
            self.refuse_destroying(article)
            data = {"reason": _given(reason), "blobs": self.files_of_its_own(article.id)}
            act.append(ARTICLE_DESTROYED, data, article=article.id)
            self.delete_files(article.id)
        self._forget_pages()
        return self.article(article_id)

    def _refuse_readers(self) -> None:
        """Raise Locked while another program reads the record: what it sees can't be wiped from the disk meanwhile."""
        if not self.read_only and self.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise Locked(f"another program reads {self.store.path}; nothing can be destroyed until it is done")

    def _forget_pages(self) -> None:
        """Carry the -wal into the file, where what was deleted is overwritten, and empty it."""
        with suppress(sqlite3.Error):
            self.store.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _nothing_apart(source: Source) -> str:
    if source.destroyed:
        return "the source is destroyed already"
    return "the source's name is not in this record" if source.confidential else "the source is not confidential"


def _given(reason: str) -> str:
    if not reason.strip():
        raise Refused("destroy", "destroying needs a reason")
    return reason


def _written(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
