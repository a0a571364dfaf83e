"""A shelf that hands out something else than what was left there, as a server may whose keeper is not honest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from workbench.exchange.shelf import Row, Shelf

#: What becomes of the checkpoints, and of the events of a log, on their way to a machine.
Heads = Callable[[dict[str, str]], dict[str, str]]
Rows = Callable[[str, list[Row]], list[Row]]
File = Callable[[bytes | None], bytes | None]


class HostileShelf:
    """The shelf `honest`, with what it hands out changed by functions; what is added goes through."""

    def __init__(
        self,
        honest: Shelf,
        *,
        heads: Heads = lambda heads: heads,
        rows: Rows = lambda _, rows: rows,
        file: File = lambda content: content,
    ) -> None:
        self._honest = honest
        self._heads = heads
        self._rows = rows
        self._file = file

    def heads(self) -> dict[str, str]:
        return self._heads(self._honest.heads())

    def size(self, origin: str) -> int:
        return self._honest.size(origin)

    def rows(self, origin: str, start: int, stop: int) -> Iterator[Row]:
        """Changed as a whole, so that a change does not depend on what is asked for at once."""
        changed = self._rows(origin, list(self._honest.rows(origin, 0, stop)))
        return iter([row for row in changed[start:] if row.seq < stop])

    def add(self, origin: str, rows: Iterable[Row], note: str) -> None:
        self._honest.add(origin, rows, note)

    def restrict(self, article: str, readers: Iterable[str] | None) -> None:
        self._honest.restrict(article, readers)

    def has_file(self, sha256: str, article: str | None) -> bool:
        return self._honest.has_file(sha256, article)

    def file(self, sha256: str) -> bytes | None:
        return self._file(self._honest.file(sha256))

    def add_file(self, sha256: str, article: str | None, content: bytes) -> None:
        self._honest.add_file(sha256, article, content)

    def lies_at(self, sha256: str) -> list[str]:
        return self._honest.lies_at(sha256)

    def close(self) -> None:
        self._honest.close()
