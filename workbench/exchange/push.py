"""What a machine sends of its own log: the events that are not on the shelf yet, and their files before them."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress

from workbench.desk import Desk
from workbench.desk.access import open_box
from workbench.desk.kinds.drafts import files_of
from workbench.desk.kinds.newsroom import ARTICLE_CLOSED, BOX_SENT
from workbench.exchange.sealed_articles import seal_row
from workbench.exchange.shelf import Row, Shelf, ShelfRefusedError
from workbench.record.canonical import decode_canonical
from workbench.record.checkpoints import Checkpoint
from workbench.record.encryption import seal_file
from workbench.record.log import bodies
from workbench.record.several_logs.copies import (
    Trees,
)
from workbench.record.several_logs.log_heads import farthest_seen
from workbench.record.tree import leaf_hash
from workbench.translatable import N_, Phrase


class Push:
    """Sends what the own log has and the shelf has not."""

    def __init__(self, desk: Desk, shelf: Shelf, trees: Trees) -> None:
        self._desk = desk
        self._shelf = shelf
        self._trees = trees

    def send(self, head: Checkpoint | None) -> tuple[int, str | None]:
        """Send what is not on the shelf; gives how many events, and why none was sent where that is so.

        `head` is the own log's checkpoint on the shelf, unverified.
        """
        desk, member = self._desk, self._desk.newsroom.member()
        if member is None:
            return 0, Phrase("nothing is sent: a chief has to admit this machine first")
        if member.size is not None:
            return 0, Phrase("nothing is sent: this machine was removed from the newsroom")
        if desk.keys is None or desk.keys.public() != member.key:
            return 0, Phrase("nothing is sent: the key here is not the one that the newsroom knows this machine by")
        note = desk.checkpoint()
        with desk.store.reading() as connection:
            seen = farthest_seen(connection).get(desk.origin, 0)
        signed = head.size if head and head.signed_by([member.key]) else 0
        if max(seen, signed) > note.size:
            message = N_(
                "nothing is sent: this record was set back. Others know {n} events of it, and {here} are here; put the "
                "newer record back, or begin a new one and have it admitted"
            )
            return 0, Phrase(message, n=max(seen, signed), here=note.size)
        with desk.store.reading() as connection:
            if head and signed and self._trees.root(connection, 0, signed) != head.root:
                return 0, Phrase("nothing is sent: another record of the same name was sent from this machine's key")
        if signed == note.size:
            return 0, None
        there = min(self._shelf.size(desk.origin), note.size)
        with desk.store.reading() as connection:
            rows = [_row(seq, body) for seq, body in enumerate(bodies(connection, there, note.size), there)]
        closed = desk.access.closed()
        self._shelf.add(desk.origin, [self._sent(row, closed) for row in rows], note.note)
        return len(rows), None

    def _sent(self, row: Row, closed: Mapping[str, frozenset[str]]) -> Row:
        """A row as it is sent: sealed where its article is closed. The files that it speaks of are laid down first."""
        desk, entry = self._desk, self._desk.definition.unwrapped(decode_canonical(row.body or b""))
        if entry.kind == ARTICLE_CLOSED.name:
            readers = entry.data["readers"]
            # The sealing is what holds; a shelf that knows its members by other names may refuse this.
            with suppress(ShelfRefusedError):
                self._shelf.restrict(entry.data["article"], None if readers is None else desk.access.keys_of(readers))
        if entry.kind == BOX_SENT.name and desk.keys and (box := open_box(entry.data["box"], desk.origin, desk.keys)):
            for name in box.files:
                self._lay(name, None, sealed=True)
        files = {name: self._lay(name, row.article, sealed=row.article in closed) for name in files_of(entry)}
        if row.article is None or row.article not in closed:
            return row
        keys = desk.access.keys_of(closed[row.article]).values()
        return seal_row(row, desk.origin, files, keys, desk.entropy)

    def _lay(self, name: str, article: str | None, *, sealed: bool) -> str:
        """Lay down a file, unless it was destroyed here since; gives how it is called on the shelf."""
        found = self._desk.store.row("SELECT bytes FROM blobs WHERE sha256 = ?", (name,))
        if found is None:
            return name
        called, content = seal_file(bytes(found["bytes"])) if sealed else (name, bytes(found["bytes"]))
        if not self._shelf.has_file(called, article):
            self._shelf.add_file(called, article, content)
        return called


def _row(seq: int, body: bytes) -> Row:
    return Row(seq, leaf_hash(body), decode_canonical(body).article, body)
