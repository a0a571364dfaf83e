"""The drafts of articles, and the files that they were read from."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256

from workbench.desk import model
from workbench.desk.numbers import STEP
from workbench.desk.stored_rows import readable, value_of
from workbench.record.errors import NotFound
from workbench.record.session import Session
from workbench.translatable import from_data


class Drafts:
    """What can be asked of the drafts of articles, and the files that the record keeps."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, article_id: str) -> list[model.Draft]:
        """The drafts of an article, oldest first."""
        return [
            self._draft(row)
            for row in self._session.store.rows(
                "SELECT * FROM drafts WHERE article = ? ORDER BY number % ?, number", (article_id, STEP)
            )
        ]

    def get(self, article_id: str, number: int | None = None) -> model.Draft:
        """An article's draft with the number `number`, the newest unless given. Raises NotFound."""
        row = self._session.store.row(
            "SELECT * FROM drafts WHERE article = :article"
            " AND CASE WHEN :number IS NULL THEN id = (SELECT draft FROM articles WHERE id = :article)"
            " ELSE number = :number END",
            {"article": article_id, "number": number},
        )
        if row is None:
            if number:
                raise NotFound("no draft {number} of this article", number=number)
            raise NotFound("no article {ref}", ref=article_id)
        return self._draft(row)

    def original(self, draft: model.Draft) -> bytes:
        """The file that the draft was read from, byte for byte. Raises NotFound where it was destroyed."""
        return self.file(draft.original_sha256)

    def file(self, sha256: str) -> bytes:
        """The file with this SHA-256. Raises NotFound where it was destroyed."""
        row = self._session.store.row("SELECT bytes FROM blobs WHERE sha256 = ?", (sha256,))
        if row is None:
            raise NotFound("the file is in the record no more; it was destroyed")
        return bytes(row["bytes"])

    def keep_file(self, content: bytes) -> str:
        """Keep a file in the record under its SHA-256, which is given back; an event must name it in the same act."""
        name = sha256(content).hexdigest()
        if not self._session.store.row("SELECT 1 FROM blobs WHERE sha256 = ?", (name,)):
            self._session.store.connection.execute("INSERT INTO blobs VALUES (?, ?)", (name, content))
        return name

    @readable
    def _draft(self, row: sqlite3.Row) -> model.Draft:
        text = self._session.store.row("SELECT bytes FROM blobs WHERE sha256 = ?", (row["sha256"],))
        return value_of(
            row,
            model.Draft,
            text=_decoded(text["bytes"]) if text else "",
            warnings=tuple(map(from_data, json.loads(row["warnings"]))),
            hints=json.loads(row["hints"]),
        )


def _decoded(content: object) -> str:
    """A draft's text; empty where somebody put into its place what is no text: the audit tells of it."""
    try:
        return content.decode() if isinstance(content, bytes) else ""
    except UnicodeDecodeError:
        return ""
