"""Who may read what in a newsroom: articles that are closed to some, and confidential sources shared with some.

What is not for everybody leaves this machine sealed for the machines of those whom it is for. What somebody has read
can't be taken back from him.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Collection, Iterable, Mapping

import msgspec
from msgspec import Struct

from workbench.desk.articles import Articles
from workbench.desk.kinds.newsroom import ARTICLE_CLOSED, BOX_SENT
from workbench.desk.newsroom import Newsroom
from workbench.record.earlier_events import BODY, IN_ORDER, TRAIL
from workbench.record.encryption import seal, seal_file, unseal
from workbench.record.errors import DeskError, NotFound, Refused
from workbench.record.events import written_json
from workbench.record.keys import Keys
from workbench.record.several_logs.copies import article_files
from workbench.record.several_logs.order import Logged
from workbench.record.signing import Signing


class Closed(Struct, frozen=True):
    """Who closed an article, and the persons who read it; null where it is open again."""

    owner: str
    readers: frozenset[str] | None


class Sent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a box holds.

    `bodies` are events by log and sequence number; `files` the SHA-256s of an article's files with those of the sealed
    files that lie on the shelf for them; `entries` are confidential ones: source, salt (base64) and what stands apart.
    """

    bodies: list[tuple[str, int, str]] = []
    files: dict[str, str] = {}
    entries: list[tuple[str, str, str]] = []


def read_closed(events: Iterable[Logged]) -> Mapping[str, Closed]:
    """The articles that were ever closed; who closed one first says who reads it, and nobody else."""
    closed: dict[str, Closed] = {}
    for event in sorted(events, key=lambda one: (one.t, one.origin, one.seq)):
        article, readers = event.entry.data["article"], event.entry.data["readers"]
        owner = closed[article].owner if article in closed else event.person
        if event.person == owner:
            closed[article] = Closed(owner, None if readers is None else frozenset(readers) | {owner})
    return closed


def open_box(written: str, origin: str, keys: Keys) -> Sent | None:
    """What a box of the log `origin` holds; None where it is for others, or is none."""
    try:
        content = unseal(written.encode(), keys, _context(origin))
        return None if content is None else msgspec.json.decode(content, type=Sent)
    except (DeskError, msgspec.MsgspecError):
        return None


class Access:
    """What a desk decides about who reads what."""

    def __init__(self, session: Signing, articles: Articles, newsroom: Newsroom) -> None:
        self._session = session
        self._articles = articles
        self._newsroom = newsroom

    def closed(self) -> Mapping[str, frozenset[str]]:
        """The persons who read each article that is closed now, by its id."""
        found = read_closed(self._newsroom.events(ARTICLE_CLOSED))
        return {article: one.readers for article, one in found.items() if one.readers is not None}

    def keys_of(self, persons: Collection[str]) -> dict[str, str]:
        """For which keys is sealed what is for some persons, by the logs of their machines."""
        members = self._newsroom.members().values()
        return {one.origin: one.sealing for one in members if one.size is None and one.person in persons}

    def close(self, article_id: str, persons: Iterable[str]) -> frozenset[str]:
        """Let these persons alone, and the reviewer, read an article from now on; gives all of them.

        Who reads it for the first time, and new machines of who does, get what was done before. What went out while it
        was open is known to everybody. Raises NotFound for who is no member, Refused where somebody else closed it.
        """
        readers = self._known(persons)
        with self._session.act() as act:
            article = self._articles.get(article_id)
            self._refuse_others(article.id)
            was_closed = article.id in self.closed()
            act.append(ARTICLE_CLOSED, {"article": article.id, "readers": sorted(readers)})
            if was_closed:
                act.append(BOX_SENT, {"box": self._box(self._handed_over(article.id), readers)})
        return readers

    def hand_over(self, person: str) -> list[Closed]:
        """Let a new machine of a person read the closed articles that this person reads.

        Who closed an article hands it over; gives those that somebody else closed, who has to say again who reads it.
        """
        member, others = self._newsroom.member(), []
        there = {one.person for one in self._newsroom.members().values() if one.size is None}
        for article, one in read_closed(self._newsroom.events(ARTICLE_CLOSED)).items():
            if one.readers is None or person not in one.readers:
                continue
            if member is not None and member.person == one.owner:
                self.close(article, one.readers & there)
            else:
                others.append(one)
        return others

    def open(self, article_id: str) -> None:
        """Let everybody read an article from now on, and all that was done before.

        Who is let in later gets what was done before when this is said again. Raises Refused as `close` does.
        """
        with self._session.act() as act:
            article = self._articles.get(article_id)
            self._refuse_others(article.id)
            if article.id not in read_closed(self._newsroom.events(ARTICLE_CLOSED)):
                raise Refused("access", "the article was never closed")
            act.append(ARTICLE_CLOSED, {"article": article.id, "readers": None})
            everybody = {one.person for one in self._newsroom.members().values()}
            act.append(BOX_SENT, {"box": self._box(self._handed_over(article.id), everybody)})

    def share(self, source_id: str, persons: Iterable[str]) -> frozenset[str]:
        """Tell these persons who a confidential source is; gives who they are.

        Raises NotFound for who is no member, Refused where the name of the source is not here.
        """
        told = self._known(persons)
        with self._session.act() as act:
            row = self._session.store.row("SELECT salt, body FROM confidential WHERE source = ?", (source_id,))
            if row is None:
                raise Refused("access", "the name of this source is not kept here")
            entry = (source_id, base64.b64encode(row["salt"]).decode(), row["body"])
            act.append(BOX_SENT, {"box": self._box(Sent(entries=[entry]), told)})
        return told

    def _known(self, persons: Iterable[str]) -> frozenset[str]:
        """The persons and whoever this machine is of. Raises NotFound where one is no member."""
        member = self._newsroom.member()
        if member is None:
            raise Refused("access", "this record belongs to no newsroom, or was not let in yet")
        known = {one.person for one in self._newsroom.members().values() if one.size is None}
        for person in (wanted := [*persons]):
            if person not in known:
                raise NotFound("no member of the newsroom is called {name}", name=person)
        return frozenset(wanted) | {member.person}

    def _refuse_others(self, article: str) -> None:
        member = self._newsroom.member()
        found = read_closed(self._newsroom.events(ARTICLE_CLOSED)).get(article)
        if found and (member is None or member.person != found.owner):
            raise Refused("access", "{who} closed this article, and says who reads it", who=found.owner)

    def _handed_over(self, article: str) -> Sent:
        """All that was done with an article, as far as it can be read here."""
        rows = self._session.store.rows(
            f"SELECT m.origin, {BODY} AS body FROM {TRAIL} WHERE t.article = ? ORDER BY {IN_ORDER}",  # noqa: S608
            (article,),
        )
        bodies = [(row["origin"], int(json.loads(row["body"])["seq"]), row["body"].decode()) for row in rows]
        with self._session.store.reading() as connection:
            files = article_files(connection, self._session.definition.tables, article)
        return Sent(bodies=bodies, files={name: seal_file(content)[0] for name, content in files.items()})

    def _box(self, sent: Sent, persons: Collection[str]) -> str:
        text = written_json(msgspec.to_builtins(sent)).encode()
        return seal(
            text, self.keys_of(persons).values(), _context(self._session.origin), self._session.entropy
        ).decode()


def _context(origin: str) -> bytes:
    return f"box {origin}".encode()
