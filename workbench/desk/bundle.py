"""An article with all that was done on it, as JSON: out of one record and into another, nothing lost.

A bundle holds the article's events as they stand in its record, the files that they speak of, and, where it may leave
the house so, the confidential entries. Taken in, each event is wrapped in an event of the record it enters: who carried
it and when is in the trail, and the event keeps its own id, time and reviewer.
"""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Container, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any

from workbench.desk.articles import Articles
from workbench.desk.bundle_scope import Here, changes_here, refuse_misplaced, refuse_outside, refuse_unreadable
from workbench.desk.claims import Claims
from workbench.desk.correspondence import Correspondence
from workbench.desk.definition import DEFINITION
from workbench.desk.drafts import Drafts
from workbench.desk.evidence import AttachedEvidence
from workbench.desk.kinds.articles import ARTICLE_DESTROYED, ARTICLE_IMPORTED
from workbench.desk.kinds.drafts import DRAFT_IMPORTED
from workbench.desk.kinds.record import ACT_UNDONE, EVENT_IMPORTED
from workbench.desk.kinds.sources import EVIDENCE_ATTACHED, SOURCE_ADDED, SOURCE_DESTROYED
from workbench.desk.kinds.table import KINDS, names
from workbench.desk.model import ArticleRow
from workbench.desk.retention import Retention
from workbench.desk.sign_offs import SignOffs
from workbench.desk.sources import Sources
from workbench.desk.trail import Trail
from workbench.record.confidential import commitment, destroy
from workbench.record.definition import About
from workbench.record.earlier_events import BODY, IN_ORDER, TRAIL, changed_since
from workbench.record.errors import CorruptRecord, DeskError, Refused
from workbench.record.events import Entry, MalformedEventError, decode, from_dict
from workbench.record.session import Act, Session
from workbench.translatable import Phrase

#: What a bundle says it is.
FORM = "claims-workbench/article"

#: The version of a bundle's form.
VERSION = 1

#: The kinds of event about sources, as SQL lists them.
_SOURCES = names(lambda kind: kind.about is About.SOURCE)

#: So many changes are told that an import asks about.
_TOLD = 3


class Bundles:
    """Articles that travel between records."""

    def __init__(
        self,
        session: Session,
        articles: Articles,
        drafts: Drafts,
        claims: Claims,
        sources: Sources,
        evidence: AttachedEvidence,
        correspondence: Correspondence,
        sign_offs: SignOffs,
        trail: Trail,
        retention: Retention,
    ) -> None:
        self._session = session
        self._articles = articles
        self._drafts = drafts
        self._claims = claims
        self._sources = sources
        self._evidence = evidence
        self._correspondence = correspondence
        self._sign_offs = sign_offs
        self._trail = trail
        self._retention = retention

    def of(self, article_id: str, *, confidential: bool = False) -> dict[str, Any]:
        """An article and all that was done on it, as JSON can hold it.

        The names of confidential sources are in it only where `confidential` is true.
        """
        with self._session.store.reading():
            article = self._articles.get(article_id)
            events = self._events_of(article.id)
            sources = {event.data["source"] for event in events if event.kind == SOURCE_ADDED.name}
            blobs = {
                name: base64.b64encode(self._drafts.file(name)).decode()
                for name in self._file_names(article.id)
                if not article.destroyed
            }
            apart = {
                row["source"]: {"salt": base64.b64encode(row["salt"]).decode(), "body": row["body"]}
                for row in self._session.store.rows("SELECT * FROM confidential ORDER BY source")
                if confidential and row["source"] in sources
            }
        return {
            "form": FORM,
            "version": VERSION,
            "article": article.id,
            "events": [event.to_dict() for event in events],
            "blobs": blobs,
            "confidential": apart,
        }

    def take_in(self, bundle: Mapping[str, Any], *, accept: bool = False) -> ArticleRow:
        """Take an article in from a bundle; where the record has its beginning already, what is newer is added.

        Nothing is touched but what the bundle brings. What would change more of what is here (a source that the record
        had, a hold, what was kept) is refused and can be overridden by `accept`. Raises Refused for that, for what
        speaks of anything outside the bundle, and where the article was changed here since in another way; DeskError
        where `bundle` is none.
        """
        article, entries = _read(bundle)
        files = _decoded(bundle.get("blobs", {}))
        refuse_misplaced(entries, files)
        try:
            with self._session.act() as act:
                new = self._new_events(article, entries, accept=accept)
                self._keep_files(bundle, files, new)
                for entry in new:
                    self._write(act, entry, bundle.get("confidential", {}))
                self._read_all(article)
                self._destroy_here_too(article, new)
        except CorruptRecord as error:
            if error.__cause__ is None or isinstance(error.__cause__, sqlite3.Error):
                # It is this record that is damaged, whatever the bundle is like.
                raise
            raise _damaged(error.__cause__) from error
        except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError) as error:
            raise _damaged(error) from error
        if _destroying(new):
            self._retention.finish_destroying()
        return self._articles.get(article)

    def _new_events(self, article: str, entries: Sequence[Entry], *, accept: bool) -> list[Entry]:
        """Those of a bundle's events that the record has not, where they may be taken in. Raises Refused."""
        here = self._here(article, entries)
        refuse_outside(article, entries, here)
        new = [entry for entry in entries if entry.id not in here.events]
        incoming = {entry.id for entry in entries}
        worked = self._session.store.rows(
            f"SELECT id FROM trail WHERE article = ? AND kind IN ({names(lambda kind: kind.is_work)})",  # noqa: S608
            (article,),
        )
        if new and any(row["id"] not in incoming for row in worked):
            raise Refused("import", "the article was worked on here and there; the two can't be made one")
        if article in here.articles:
            self._refuse_destroying(article, new)
        if not accept and (changes := changes_here(article, entries, new, here)):
            raise Refused(
                "import",
                "the import would change what is here: {changes}{more}; nothing of it was taken in",
                changes=tuple(changes[:_TOLD]),
                more=f" … (+ {len(changes) - _TOLD})" if len(changes) > _TOLD else "",
                overridable=True,
            )
        return new

    def _here(self, article: str, entries: Sequence[Entry]) -> Here:
        """What the record has of what a bundle speaks of."""
        known: dict[str, Entry] = {}
        for entry in entries:
            row = self._session.store.row(
                f"SELECT {BODY} AS body FROM trail AS t WHERE t.id = ?",  # noqa: S608 - names of ours
                (entry.id,),
            )
            if row:
                known[entry.id] = DEFINITION.unwrapped(decode(row["body"]))
        tied = self._session.store.rows(
            "SELECT source FROM evidence AS e JOIN claims AS c ON c.id = e.claim WHERE c.article = ?", (article,)
        )
        return Here(
            events=known,
            ids=frozenset(
                row["id"] for row in self._session.store.rows("SELECT id FROM trail UNION SELECT id FROM events")
            ),
            articles={row["id"]: row["title"] for row in self._session.store.rows("SELECT id, title FROM articles")},
            sources={
                row["id"]: row["title"] or row["publisher"] or f"source {row['id']}"
                for row in self._session.store.rows("SELECT id, title, publisher FROM sources")
            },
            confidential=frozenset(
                row["source"] for row in self._session.store.rows("SELECT source FROM confidential")
            ),
            tied=frozenset(row["source"] for row in tied),
        )

    def _events_of(self, article_id: str) -> list[Entry]:
        """The events of the article, and those of the sources that they name, in order."""
        sources = self._sources_named_in(article_id)
        found: list[Entry] = []
        ids: set[str] = set()
        for row in self._session.store.rows(
            f"SELECT {BODY} AS body FROM {TRAIL}"  # noqa: S608 - names of ours
            f" WHERE t.article = ? OR t.kind IN ({names(lambda kind: kind.about in (About.SOURCE, About.ACTS))})"
            f" ORDER BY {IN_ORDER}",
            (article_id,),
        ):
            entry = DEFINITION.unwrapped(decode(row["body"]))
            undoes = entry.data.get("events", [])
            if (
                entry.article == article_id
                or entry.data.get("source") in sources
                or (undoes and ids.issuperset(undoes))
            ):
                found.append(entry)
                ids.add(entry.id)
        return found

    def _sources_named_in(self, article_id: str) -> set[str]:
        """The sources that the article ever rested on: an event that was undone names its source all the same."""
        rows = self._session.store.rows(
            f"SELECT {BODY} AS body FROM trail AS t"  # noqa: S608 - names of ours
            f" WHERE t.article = ? AND t.kind IN ({_SOURCES}, '{EVIDENCE_ATTACHED}')",
            (article_id,),
        )
        return {DEFINITION.unwrapped(decode(row["body"])).data["source"] for row in rows}

    def _file_names(self, article_id: str) -> Iterable[str]:
        rows = self._session.store.rows(
            "SELECT sha256 AS name FROM drafts WHERE article = :id UNION SELECT original_sha256 FROM drafts"
            " WHERE article = :id ORDER BY 1",
            {"id": article_id},
        )
        return [row["name"] for row in rows]

    def _keep_files(self, bundle: Mapping[str, Any], files: Mapping[str, bytes], new: Sequence[Entry]) -> None:
        """Keep the files that the new events speak of, each under its own SHA-256, and the confidential entries."""
        destroyed = any(entry.kind == ARTICLE_DESTROYED.name for entry in new)
        for entry in new:
            if entry.kind == DRAFT_IMPORTED.name:
                for name in (entry.data["sha256"], entry.data["original_sha256"]):
                    if name in files and sha256(files[name]).hexdigest() == name:
                        self._drafts.keep_file(files[name])
                    elif not destroyed:
                        raise DeskError("a draft's file is missing from the import, or was changed")
            elif entry.kind == SOURCE_ADDED.name and entry.data["source"] in bundle.get("confidential", {}):
                self._keep_apart(entry, bundle["confidential"][entry.data["source"]])

    def _read_all(self, article_id: str) -> None:
        """Read what was taken in as it will be read; what can't be read is not kept, since an error ends the act."""
        self._articles.get(article_id)
        self._drafts.of(article_id)
        self._claims.of(article_id, gone=True)
        self._evidence.of_article(article_id, withdrawn=True)
        self._correspondence.notes(article_id)
        self._correspondence.queries(article_id)
        self._sign_offs.of(article_id)
        self._trail.events(article_id)

    def _refuse_destroying(self, article_id: str, new: Sequence[Entry]) -> None:
        """Raise Refused where what was destroyed there is on hold or retained here, whatever it was there."""
        if _destroying(new):
            self._retention.refuse_destroying(self._articles.get(article_id))

    def _destroy_here_too(self, article_id: str, new: Sequence[Entry]) -> None:
        """What was destroyed there is destroyed here. Raises Refused while it is on hold or retained here."""
        if destroyed := _destroying(new):
            self._retention.refuse_destroying(self._articles.get(article_id))
        for entry in destroyed:
            if entry.kind == SOURCE_DESTROYED.name:
                for article in self._sources.articles_resting_on(entry.data["source"]):
                    self._retention.refuse_destroying(self._articles.get(article))
                destroy(self._session.store.connection, entry.data["source"])
        if any(entry.kind == ARTICLE_DESTROYED.name for entry in destroyed):
            self._articles.delete_files(article_id)

    def _keep_apart(self, entry: Entry, kept: Mapping[str, str]) -> None:
        salt = base64.b64decode(kept["salt"])
        refuse_unreadable(kept["body"])
        if commitment(salt, kept["body"].encode()) != entry.data.get("commitment"):
            raise DeskError("a confidential entry of the import is not the one that was committed to")
        self._session.store.connection.execute(
            "INSERT INTO confidential VALUES (?, ?, ?)", (entry.data["source"], salt, kept["body"])
        )

    def _refuse_changed_here(self, entry: Entry) -> None:
        """Raise Refused where what an event of another record takes back was changed here since: a shared source."""
        named = entry.data["events"] if entry.kind == ACT_UNDONE.name else [entry.data["undo"]]
        rows = (self._session.store.row("SELECT seq FROM trail WHERE id = ?", (event,)) for event in named)
        if changed_since(self._session.store.connection, [row["seq"] for row in rows if row]):
            raise Refused("import", "what was taken back there was changed here since; the two can't be made one")

    def _write(self, act: Act, entry: Entry, apart: Container[str]) -> None:
        """Write an event of another record, and beside it what is otherwise here than there."""
        data: dict[str, Any] = {"event": entry.to_dict()}
        if entry.kind == ARTICLE_IMPORTED.name:
            data["number"] = self._articles.next_number()
            data["slug"] = self._articles.free_slug(entry.data["title"])
        elif entry.kind == SOURCE_ADDED.name and entry.data.get("commitment"):
            data["apart"] = entry.data["source"] in apart
        elif entry.kind == ARTICLE_DESTROYED.name and entry.article:
            # A file that another article has there may be this one's alone here, and the other way round.
            data["blobs"] = self._articles.files_of_its_own(entry.article)
        elif KINDS[entry.kind].about is About.ACTS:
            self._refuse_changed_here(entry)
        act.append(EVENT_IMPORTED, data, article=entry.article, draft=entry.draft, claim=entry.claim)


def _destroying(entries: Sequence[Entry]) -> list[Entry]:
    """Those of the events that destroy something."""
    return [entry for entry in entries if entry.kind in (SOURCE_DESTROYED.name, ARTICLE_DESTROYED.name)]


def _read(bundle: Mapping[str, Any]) -> tuple[str, list[Entry]]:
    """The id of the article in a bundle and its events. Raises DeskError where it is no bundle of this form."""
    if not isinstance(bundle, Mapping) or bundle.get("form") != FORM:
        raise DeskError("this is no article exported from a record")
    if bundle.get("version") != VERSION:
        raise DeskError(
            "the article was exported in form {form!r}; this workbench knows {known}",
            form=bundle.get("version"),
            known=VERSION,
        )
    try:
        entries = [_event(event) for event in bundle["events"]]
        article = bundle["article"]
    except MalformedEventError as error:
        raise _damaged(error) from None
    except (KeyError, TypeError) as error:
        raise _damaged(error) from None
    if not any(entry.kind == ARTICLE_IMPORTED.name and entry.article == article for entry in entries):
        raise DeskError("the exported article lacks its own beginning")
    of_sources = {entry.id for entry in entries if KINDS[entry.kind].about is About.SOURCE}
    for entry in entries:
        own = entry.article in (article, None) or entry.id in of_sources or _takes_back(entry, of_sources)
        if KINDS[entry.kind].about is About.RECORD or not own:
            raise DeskError("the exported article holds an event that is not its own ({kind})", kind=entry.kind)
    return article, entries


def _event(written: Any) -> Entry:
    """An event of a bundle. Raises MalformedEventError where it is none, or not of its kind's form."""
    entry = from_dict(written)
    DEFINITION.check(entry)
    return entry


def _takes_back(entry: Entry, events: Container[str]) -> bool:
    """Whether an entry undoes or redoes nothing but `events`."""
    taken = entry.data.get("events")
    return (
        KINDS[entry.kind].about is About.ACTS
        and isinstance(taken, (list, tuple))
        and all(isinstance(event, str) and event in events for event in taken)
    )


def _damaged(error: BaseException) -> DeskError:
    """What is told of a bundle that can't be taken in: the kind of the event, where it is known; no words of Python."""
    where = (
        f"{error}".partition(":")[0] if isinstance(error, MalformedEventError) else Phrase("a part is missing or wrong")
    )
    return DeskError("the exported article is damaged, and nothing of it was taken in: {where}", where=where)


def _decoded(blobs: Any) -> dict[str, bytes]:
    try:
        return {name: base64.b64decode(content, validate=True) for name, content in blobs.items()}
    except (AttributeError, TypeError, ValueError):
        raise DeskError("a file of the exported article can't be read: it is not in base64") from None
