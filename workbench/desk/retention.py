"""How long things are kept: retention, legal hold, and destruction that leaves the trail whole."""

from __future__ import annotations

import datetime as dt

from workbench.desk.articles import Articles
from workbench.desk.confidential_entries import ConfidentialEntries
from workbench.desk.kinds.articles import ARTICLE_DESTROYED, ARTICLE_HELD, ARTICLE_RELEASED, RETENTION_SET
from workbench.desk.model import ArticleRow
from workbench.desk.sources import Sources
from workbench.record.errors import DeskError, Locked, Refused
from workbench.record.session import Session


class Retention:
    """What a desk decides about how long material is kept."""

    def __init__(self, session: Session, articles: Articles, sources: Sources, entries: ConfidentialEntries) -> None:
        self._session = session
        self._articles = articles
        self._sources = sources
        self._entries = entries

    def retain(self, article_id: str, until: dt.date | None) -> ArticleRow:
        """Keep the article's material up to and with the day `until`; before that nothing of it can be destroyed."""
        with self._session.act() as act:
            article = self._articles.get(article_id)
            if article.retain_until != until:
                data = {"from": _written(article.retain_until), "to": _written(until)}
                act.append(RETENTION_SET, data, article=article.id)
        return self._articles.get(article_id)

    def hold(self, article_id: str, reason: str) -> ArticleRow:
        """Put an article on hold: nothing of it can be destroyed, whatever its retention, until it is released."""
        with self._session.act() as act:
            article = self._articles.get(article_id)
            if not reason.strip():
                raise Refused("hold", "a hold needs a reason")
            act.append(ARTICLE_HELD, {"reason": reason, "from": article.hold}, article=article.id)
        return self._articles.get(article_id)

    def release(self, article_id: str, reason: str = "") -> ArticleRow:
        """End the hold on an article. Raises Refused where there is none."""
        with self._session.act() as act:
            article = self._articles.get(article_id)
            if article.hold is None:
                raise Refused("hold", "article {number} is not on hold", number=article.number)
            act.append(ARTICLE_RELEASED, {"reason": reason, "from": article.hold}, article=article.id)
        return self._articles.get(article_id)

    def destroy_source(self, source_id: str, reason: str) -> None:
        """Destroy who a confidential source is, for good; the trail keeps that it was there, and its commitment.

        The trail keeps hashes, too, by which reports go on striking the name. Copies made before (backups) are not
        reached, nor what was written elsewhere in the record, which `name_places` lists. Raises Refused for a
        source that is not confidential, and where an article that rests on it, or ever did, is on hold or its retention
        has not ended.
        """
        self._refuse_readers()
        with self._session.act() as act:
            self.refuse_destroying_source(source_id, reason)
            self._entries.destroy(act, source_id, reason)
        self.finish_destroying()

    def destroy_article(self, article_id: str, reason: str) -> ArticleRow:
        """Destroy an article's texts and files, for good; its events stay, with the words of its claims.

        Raises Refused while the article is on hold or its retention has not ended.
        """
        self._refuse_readers()
        with self._session.act() as act:
            article = self._articles.get(article_id)
            self.refuse_destroying(article)
            data = {"reason": _given(reason), "blobs": self._articles.files_of_its_own(article.id)}
            act.append(ARTICLE_DESTROYED, data, article=article.id)
            self._articles.delete_files(article.id)
        self.finish_destroying()
        return self._articles.get(article_id)

    def refuse_destroying_source(self, source_id: str, reason: str) -> None:
        """Raise Refused where a source's name may not be destroyed for `reason`.

        It may not where none is kept, where an article that ever rested on it is to be kept, without a reason, and with
        one that tells the name.
        """
        self._entries.refuse_naming(source_id, _given(reason))
        for article in self._sources.articles_resting_on(source_id):
            self.refuse_destroying(self._articles.get(article))

    def refuse_destroying(self, article: ArticleRow) -> None:
        """Raise Refused while an article is on hold or its retention has not ended."""
        if article.hold is not None:
            raise Refused("hold", "article {number} is on hold: {hold}", number=article.number, hold=article.hold)
        if article.retain_until and self._session.clock().date() <= article.retain_until:
            raise Refused(
                "retention",
                "article {number} is kept until {retain_until}",
                number=article.number,
                retain_until=article.retain_until,
            )

    def _refuse_readers(self) -> None:
        """Raise Locked while another program reads the record: what it sees can't be wiped from the disk meanwhile."""
        if not self._session.read_only and self._session.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise Locked(
                "another program reads {path}; nothing can be destroyed until it is done", path=self._session.store.path
            )

    def finish_destroying(self) -> bool:
        """Carry the -wal into the file, where what was deleted is overwritten, and empty it; gives whether it is done.

        It is not while another program reads the record; then the next opening for writing does it.
        """
        try:
            return bool(self._session.store.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0] == 0)
        except DeskError:
            return False


def _given(reason: str) -> str:
    if not reason.strip():
        raise Refused("destroy", "destroying needs a reason")
    return reason


def _written(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None
