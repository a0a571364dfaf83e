"""The index of an archive: where a figure or a quotation was printed, in a file of SQLite's that answers at once.

It is made of an archive's table and of nothing else, so that nothing of a record is in it. Of each claim it has the
words, the value, and the words around in SQLite's full-text search, cut to what their forms have in common and without
their text.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from pathlib import Path
from typing import Any, Self

from msgspec import Struct

from workbench.claims import Attribution, Claim, Kind, Mode, Modifier, Quantity, QuantityType, Span
from workbench.compare.earlier_claims import Earlier
from workbench.compare.subjects import Beginning, cut, index_words
from workbench.errors import WorkbenchError

#: Marks the file as ours in the header of SQLite (`application_id`, "CLWA"), and its form (`user_version`).
APPLICATION_ID, VERSION = 0x434C5741, 1

_SQL = """
CREATE TABLE articles (id INTEGER PRIMARY KEY, name TEXT NOT NULL, title TEXT, lang TEXT, published TEXT, sha256 BLOB);
CREATE TABLE measures (id INTEGER PRIMARY KEY, type TEXT NOT NULL, unit TEXT, UNIQUE (type, unit));
CREATE TABLE claims (
    id INTEGER PRIMARY KEY, article INTEGER NOT NULL, measure INTEGER, value REAL, modifier TEXT, text TEXT NOT NULL
);
CREATE VIRTUAL TABLE surroundings USING fts5(
    words, content='', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2'
);
"""
_INDEX = "CREATE INDEX by_value ON claims (measure, value) WHERE value IS NOT NULL"

#: What of a row of the table the index is made of.
COLUMNS = ("article", "sha256", "title", "lang", "published", "kind", "type", "unit", "value", "modifier", "text",
           "content", "around")  # fmt: skip

_CLAIMS = """
SELECT c.id, c.article, c.value, c.modifier, c.text, m.type, m.unit, a.lang
FROM claims AS c JOIN articles AS a ON a.id = c.article LEFT JOIN measures AS m ON m.id = c.measure
"""


class ArchiveArticle(Struct, frozen=True):
    """An article of the archive: its name, its title, its day, and the SHA-256 of its file."""

    name: str
    title: str
    day: str | None
    sha256: str


def write_index(rows: Iterable[Mapping[str, Any]], path: Path) -> int:
    """Make the index `path` of the rows of an archive's table, in their order; gives how many claims it has.

    It is there whole or not at all. Raises WorkbenchError where it can't be written.
    """
    new = path.with_name(f".{path.name}.new")
    new.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(new, isolation_level=None)) as connection:
            for pragma in ("journal_mode = OFF", "synchronous = OFF", f"application_id = {APPLICATION_ID}"):
                connection.execute(f"PRAGMA {pragma}")
            connection.executescript(_SQL)
            connection.execute("BEGIN")
            count = _fill(connection, rows)
            connection.execute(_INDEX)
            connection.execute("INSERT INTO surroundings (surroundings) VALUES ('optimize')")
            connection.execute("COMMIT")
            connection.execute(f"PRAGMA user_version = {VERSION}")
        new.replace(path)
    except (OSError, sqlite3.Error) as error:
        raise WorkbenchError("{path}: the index can't be written ({error})", path=path, error=error) from error
    finally:
        new.unlink(missing_ok=True)
    return count


def _fill(connection: sqlite3.Connection, rows: Iterable[Mapping[str, Any]]) -> int:
    measures: dict[tuple[str, str | None], int] = {}
    article, last, number = 0, None, 0
    for row in rows:
        if row["article"] != last:
            article, last = article + 1, row["article"]
            connection.execute(
                "INSERT INTO articles VALUES (?, ?, ?, ?, ?, ?)",
                (article, last, row["title"], row["lang"], row["published"], bytes.fromhex(row["sha256"])),
            )
        if row["type"] == QuantityType.DATE:
            continue
        number += 1
        measure = None
        if row["type"]:
            named = (row["type"], row["unit"])
            if named not in measures:
                measures[named] = len(measures) + 1
                connection.execute("INSERT INTO measures VALUES (?, ?, ?)", (measures[named], *named))
            measure = measures[named]
        said = row["content"] or row["text"]
        connection.execute(
            "INSERT INTO claims VALUES (?, ?, ?, ?, ?, ?)",
            (number, article, measure, row["value"], row["modifier"], said),
        )
        words = index_words(row["around"] if measure else said, row["lang"] or "")
        connection.execute("INSERT INTO surroundings (rowid, words) VALUES (?, ?)", (number, " ".join(words)))
    return number


class ArchiveIndex:
    """An index that is looked into; it may be asked from several threads, one at a time."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self.path = path

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the index at `path`. Raises WorkbenchError for what is none, or one of another form."""
        if not path.is_file():
            raise WorkbenchError("{path}: there is no such index; `workbench archive --index` makes one", path=path)
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        try:
            connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
            (application,) = connection.execute("PRAGMA application_id").fetchone()
            (version,) = connection.execute("PRAGMA user_version").fetchone()
        except sqlite3.Error:
            application, version = 0, 0
        if application != APPLICATION_ID:
            raise WorkbenchError("{path}: this is no index of an archive", path=path)
        if version != VERSION:
            raise WorkbenchError("{path}: it is of another form; `workbench archive --index` makes it anew", path=path)
        return cls(connection, path)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def size(self) -> int:
        """How many claims there are; each is a passage of its own."""
        return int(self._rows("SELECT coalesce(max(id), 0) FROM claims")[0][0])

    def having(self, beginning: Beginning, most: int) -> list[int]:
        """The claims whose surroundings have a form of a word; at most `most`."""
        query = f'"{cut(beginning.letters) if beginning.named else beginning.letters}"'
        return [
            row[0]
            for row in self._rows("SELECT rowid FROM surroundings WHERE surroundings MATCH ? LIMIT ?", (query, most))
        ]

    def in_passages(self, passages: Collection[int], kind: Kind) -> list[Earlier]:
        """Those of the claims `passages` that are of one kind."""
        where = "WHERE c.id IN (SELECT value FROM json_each(?)) AND (c.measure IS NOT NULL) = ?"
        numeric = int(kind is Kind.NUMERIC)
        return [_earlier(row) for row in self._rows(_CLAIMS + where, (json.dumps(sorted(passages)), numeric))]

    def with_value(self, kind: str, unit: str | None, low: float, high: float, most: int) -> list[Earlier]:
        """The numeric claims of a type and unit with a value from `low` to `high`; at most `most`."""
        sql = _CLAIMS + "WHERE m.type = ? AND m.unit IS ? AND c.measure = m.id AND c.value BETWEEN ? AND ? LIMIT ?"
        return [_earlier(row) for row in self._rows(sql, (kind, unit, low, high, most))]

    def printed(self, article: str) -> ArchiveArticle:
        """The article that `Earlier.article` names."""
        (row,) = self._rows("SELECT name, title, published, sha256 FROM articles WHERE id = ?", (int(article),))
        return ArchiveArticle(row[0], row[1] or row[0], row[2], bytes(row[3]).hex())

    def _rows(self, sql: str, parameters: tuple[Any, ...] = ()) -> list[Any]:
        try:
            return self._connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise WorkbenchError(
                "{path}: the index is damaged ({error}); make it anew", path=self.path, error=error
            ) from error


def _earlier(row: tuple[Any, ...]) -> Earlier:
    number, article, value, modifier, text, kind, unit, lang = row
    span = Span(0, len(text), text)
    if kind is None:
        claim = Claim(span, attribution=Attribution(Mode.DIRECT, content=span))
    else:
        hedge = Modifier(modifier) if modifier else None
        claim = Claim(span, quantity=Quantity(QuantityType(kind), value, unit=unit, modifier=hedge))
    return Earlier(str(number), str(article), claim, lang, number)


def rows_of(table: Path) -> Iterator[dict[str, Any]]:
    """What the index is made of, out of a built table. Raises WorkbenchError where it can't be read."""
    try:
        if table.name.lower().endswith(".jsonl"):
            with table.open("rb") as lines:
                yield from map(json.loads, lines)
            return
        import duckdb

        columns = ", ".join("CAST(published AS VARCHAR)" if name == "published" else name for name in COLUMNS)
        with duckdb.connect(":memory:", config={"threads": 1, "preserve_insertion_order": True}) as connection:
            found = connection.execute(f"SELECT {columns} FROM read_parquet(?)", [str(table)])  # noqa: S608
            while some := found.fetchmany(5000):
                yield from (dict(zip(COLUMNS, row, strict=True)) for row in some)
    except (OSError, ValueError, KeyError) as error:
        raise WorkbenchError("{table}: it can't be read ({error})", table=table, error=error) from error
