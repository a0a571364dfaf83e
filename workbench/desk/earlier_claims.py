"""Claims of the record's other articles, found by words and by value: what was checked before."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from typing import TYPE_CHECKING

from workbench.claims import Claim, Kind
from workbench.desk.passages import MEASURES, VALUE
from workbench.record.errors import Refused
from workbench.record.events import written_json
from workbench.record.schema import EARLIER, form_of
from workbench.record.session import Session

if TYPE_CHECKING:
    from workbench.compare.earlier_claims import Earlier
    from workbench.compare.subjects import Beginning

#: How many characters before and behind a claim are read with it.
_AROUND = 300

# What stands in braces are expressions and numbers of ours.
_CLAIM = f"""
SELECT c.id, c.article, c.body, a.language, p.id AS passage, c.start - p.start AS at,
       substr(p.words, max(1, c.start - p.start + 1 - {_AROUND}), {2 * _AROUND} + c."end" - c.start) AS words
FROM {{}} JOIN articles AS a ON a.id = {{}} JOIN {{}}
WHERE c.state = 'standing' AND NOT a.destroyed AND a.id IS NOT :besides
"""  # noqa: S608

_ITS_PASSAGE = """passages AS p ON p.article = c.article
     AND p.start = (SELECT max(start) FROM passages WHERE article = c.article AND start <= c.start)"""

_IN_PASSAGES = (
    _CLAIM.format(  # noqa: S608
        "passages AS p",
        "p.article",
        "claims AS c ON c.article = p.article AND c.start >= p.start AND c.start < p.start + length(p.words)",
    )
    + 'AND c.kind = :kind AND p.id IN (SELECT value FROM json_each(:passages)) ORDER BY p.id, c.start, c."end"'
)

_BY_VALUE = (
    _CLAIM.format("claims AS c", "c.article", _ITS_PASSAGE)
    + f"AND c.kind = 'numeric' AND {MEASURES} = :measures AND {VALUE} BETWEEN :low AND :high LIMIT :most"
)

_DISPUTED = (
    _CLAIM.format("claims AS c INDEXED BY claims_disputed", "c.article", _ITS_PASSAGE)
    + "AND c.verdict = 'disputed' LIMIT :most"
)


class EarlierClaims:
    """The claims of articles other than the one at hand; none of an article that was destroyed."""

    def __init__(self, session: Session, article_id: str | None = None) -> None:
        self._session = session
        self._article = article_id

    def besides(self, article_id: str | None) -> EarlierClaims:
        """The same without the claims of one article. Raises Refused where the record can't be searched yet."""
        if form_of(self._session.store.connection) == EARLIER:
            raise Refused("search", "this record was made by an earlier workbench; open it once to be written in")
        return EarlierClaims(self._session, article_id)

    def size(self) -> int:
        """About how many passages there are."""
        return int(self._session.store.rows("SELECT coalesce(max(id), 0) AS size FROM passages")[0]["size"])

    def having(self, beginning: Beginning, most: int) -> list[int]:
        """The passages that have a form of a word; at most `most`."""
        query = f'"{beginning.letters}"' + ("" if beginning.whole else "*")
        sql = "SELECT rowid AS id FROM passage_words WHERE passage_words MATCH ? LIMIT ?"
        return [row["id"] for row in self._session.store.rows(sql, (query, most))]

    def in_passages(self, passages: Collection[int], kind: Kind) -> list[Earlier]:
        """The claims of one kind that begin in passages."""
        return self._read(_IN_PASSAGES, {"kind": str(kind), "passages": json.dumps(sorted(passages))})

    def with_value(self, kind: str, unit: str | None, low: float, high: float, most: int) -> list[Earlier]:
        """The numeric claims of a type and unit with a value from `low` to `high`; at most `most`."""
        measures = written_json({"type": kind, "unit": unit})[1:-1] + ","
        return self._read(_BY_VALUE, {"measures": measures, "low": low, "high": high, "most": most})

    def disputed(self, most: int) -> list[Earlier]:
        """The claims that were found to be wrong; at most `most`."""
        return self._read(_DISPUTED, {"most": most})

    def _read(self, sql: str, wanted: dict[str, str | int | float]) -> list[Earlier]:
        return [_earlier(row) for row in self._session.store.rows(sql, {"besides": self._article, **wanted})]


def _earlier(row: sqlite3.Row) -> Earlier:
    from workbench.compare.earlier_claims import Earlier

    claim = Claim.from_dict(json.loads(row["body"]))
    at = min(row["at"], _AROUND)
    return Earlier(row["id"], row["article"], claim, row["language"], row["passage"], row["words"], at)
