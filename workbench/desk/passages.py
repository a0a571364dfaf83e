"""What articles are searched by: the paragraphs of each article's newest draft, and their words.

The index follows the tables and the files of the record. It holds nothing that they don't, depends on no language and
on no rule of reading, and is made anew where it is missing. The words are in SQLite's full-text search, without their
places: `detail=none` makes it a third as large.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator

from msgspec import Struct

from workbench.record.definition import SearchIndex

_SQL = """
CREATE TABLE passages (
    id INTEGER PRIMARY KEY, article TEXT NOT NULL, start INTEGER NOT NULL, words TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX passages_in_order ON passages (article, start);
CREATE TABLE searched (
    article TEXT PRIMARY KEY, draft TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE passage_words USING fts5(
    words, content='passages', content_rowid='id', detail=none, columnsize=0, tokenize='unicode61 remove_diacritics 2'
);
"""

#: What a claim measures and how much of it, out of its body, whose members stand in the order of their names. SQLite's
#: own functions on JSON may not be used in a record: it trusts nothing that is in one.
MEASURES = "substr(body, instr(body, '\"type\":'), instr(body, '\"value\":') - instr(body, '\"type\":'))"
VALUE = "CAST(substr(body, instr(body, '\"value\":') + 8, 30) AS REAL)"

_INDEXES = f"""
CREATE INDEX claims_by_value ON claims ({MEASURES}, {VALUE}) WHERE kind = 'numeric';
CREATE INDEX claims_disputed ON claims (article) WHERE state = 'standing' AND verdict = 'disputed';
"""

#: The articles with the draft that each is to be found by, none where it is destroyed, and the one it is found by.
_ARTICLES = """
SELECT a.id AS article, CASE WHEN a.destroyed THEN NULL ELSE a.draft END AS wanted, s.draft AS there
FROM articles AS a LEFT JOIN searched AS s ON s.article = a.id
WHERE s.draft IS NOT CASE WHEN a.destroyed THEN NULL ELSE a.draft END
"""

_TEXT = "SELECT CAST(b.bytes AS BLOB) FROM drafts AS d JOIN blobs AS b ON b.sha256 = d.sha256 WHERE d.id = ?"


class Paragraph(Struct, frozen=True):
    """A paragraph of a draft: where it begins, in code points, and its words."""

    start: int
    words: str


def passages(text: str) -> Iterator[Paragraph]:
    """The paragraphs of a text that hold a word."""
    start = 0
    for line in text.split("\n"):
        if line and not line.isspace():
            yield Paragraph(start, line)
        start += len(line) + 1


def _follow(connection: sqlite3.Connection, articles: Collection[str] | None) -> None:
    gone = False
    for article, wanted, there in _behind(connection, articles):
        if there is not None:
            _forget(connection, article)
            gone = gone or wanted is None
        if wanted is not None and (found := connection.execute(_TEXT, (wanted,)).fetchone()):
            _add(connection, article, wanted, bytes(found[0]).decode("utf-8", "replace"))
    if gone:
        # Words that were deleted stay in the index until it happens to be merged; those of a destroyed text must not.
        connection.execute("INSERT INTO passage_words (passage_words) VALUES ('rebuild')")


def _behind(connection: sqlite3.Connection, articles: Collection[str] | None) -> list[tuple[str, str | None, str]]:
    if articles is None:
        return connection.execute(_ARTICLES).fetchall()
    one = _ARTICLES + " AND a.id = ?"
    return [row for article in sorted(articles) for row in connection.execute(one, (article,))]


def _forget(connection: sqlite3.Connection, article: str) -> None:
    connection.execute(
        "INSERT INTO passage_words (passage_words, rowid, words)"
        " SELECT 'delete', id, words FROM passages WHERE article = ?",
        (article,),
    )
    connection.execute("DELETE FROM passages WHERE article = ?", (article,))
    connection.execute("DELETE FROM searched WHERE article = ?", (article,))


def _add(connection: sqlite3.Connection, article: str, draft: str, text: str) -> None:
    connection.execute("INSERT INTO searched (article, draft) VALUES (?, ?)", (article, draft))
    connection.executemany(
        "INSERT INTO passages (article, start, words) VALUES (?, ?, ?)",
        ((article, passage.start, passage.words) for passage in passages(text)),
    )
    connection.execute(
        "INSERT INTO passage_words (rowid, words) SELECT id, words FROM passages WHERE article = ? ORDER BY id",
        (article,),
    )


def _astray(connection: sqlite3.Connection) -> list[str]:
    """The articles whose passages in `record` are not those of their newest draft; gone ones that have some, too."""
    wanted = connection.execute(
        "SELECT a.id, CAST(b.bytes AS BLOB) FROM main.articles AS a"
        " LEFT JOIN main.drafts AS d ON d.id = a.draft AND NOT a.destroyed"
        " LEFT JOIN record.blobs AS b ON b.sha256 = d.sha256"
    )
    there = "SELECT start, words FROM record.passages WHERE article = ? ORDER BY start"
    astray, known = [], set()
    for article, content in wanted:
        known.add(article)
        text = bytes(content).decode("utf-8", "replace") if content is not None else ""
        if connection.execute(there, (article,)).fetchall() != [(each.start, each.words) for each in passages(text)]:
            astray.append(article)
    strangers = connection.execute("SELECT DISTINCT article FROM record.passages ORDER BY article")
    return astray + [article for (article,) in strangers if article not in known]


PASSAGES = SearchIndex(
    sql=_SQL + _INDEXES,
    names=("passage_words", "searched", "passages"),
    virtual=frozenset({"passage_words"}),
    follow=_follow,
    astray=_astray,
)
