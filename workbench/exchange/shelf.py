"""A shelf: the place where the machines of a newsroom leave their logs for each other, a folder or a server.

A shelf is trusted for being there alone. What it hands out may be withheld, cut, reordered, forged or of another day;
who takes something from it verifies it. Each machine adds to its own log and to nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from msgspec import Struct

from workbench.record.errors import DeskError


class ShelfUnreachableError(DeskError):
    """The shelf can't be reached now: no network, no server, a folder that is not mounted. Work goes on without it."""


class ShelfRefusedError(DeskError):
    """The shelf does not take what was to be added: another machine's log, or one that does not go on where it ends."""


class Row(Struct, frozen=True):
    """One event of a log as it lies on a shelf.

    `leaf` is the hash of its body in the log's tree. `body` is None where it may not be read here, or was sealed for
    others; `article` names the article that it is about, None for what is the desk's.
    """

    seq: int
    leaf: bytes
    article: str | None
    body: bytes | None


class Shelf(Protocol):
    """What the exchange asks of a shelf. Every method may raise ShelfUnreachableError."""

    def heads(self) -> dict[str, str]:
        """The newest signed checkpoint of each log, as a note, by the log's origin; unverified."""

    def size(self, origin: str) -> int:
        """How many events of a log lie here; 0 where there is none."""

    def rows(self, origin: str, start: int, stop: int) -> Iterator[Row]:
        """The events of a log from `start` up to but without `stop`, in order; fewer where they are not here."""

    def add(self, origin: str, rows: Iterable[Row], note: str) -> None:
        """Add the events that follow those of one's own log, with the checkpoint over all of them: whole or not at all.

        Rows that lie here already are passed over where they are the same. Raises ShelfRefusedError.
        """

    def restrict(self, article: str, readers: Iterable[str] | None) -> None:
        """Hand out the bodies and files of an article to the owners of these logs alone, as far as a shelf can.

        With None as readers everybody has them again. More readers may be added later. Who needs it certain seals what
        he adds: a shelf's keeper reads everything.
        """

    def has_file(self, sha256: str, article: str | None) -> bool:
        """Whether a file lies here for the readers of `article`."""

    def file(self, sha256: str) -> bytes | None:
        """A file by its SHA-256, unverified; None where there is none."""

    def add_file(self, sha256: str, article: str | None, content: bytes) -> None:
        """Lay a file here, such as an article's original, for the readers of `article`."""

    def lies_at(self, sha256: str) -> list[str]:
        """Where a file lies, in the words of the place, for whoever may delete it there."""

    def close(self) -> None:
        """Let go of what is held open."""


@runtime_checkable
class Hints(Protocol):
    """A shelf on which each machine can also leave a hint for the others, in the place of its last one.

    `hints_stay` says whether what nobody takes away is there tomorrow.
    """

    hints_stay: bool

    def leave_hint(self, origin: str, words: str) -> None:
        """Leave a hint of this machine, in one line."""

    def hints(self) -> dict[str, str]:
        """The last hint of each machine by its log, unverified."""
