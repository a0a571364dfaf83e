"""What was folded for the last act, kept for the next one, so that an act folds its own events and no others.

It is as good as folded anew as long as the logs are what they were, and the new events come last in the order of all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from workbench.record.union.fold import Event, Union
    from workbench.record.union.logs import Log
    from workbench.record.union.partition import Partition
    from workbench.record.union.pins import Heads


class Part(NamedTuple):
    """The events of one article, or those of the desk, folded, and their rows as they are in the tables."""

    union: Union
    partition: Partition


class KeptParts:
    """The article that was acted on last, and the desk's own, of one open record."""

    def __init__(self) -> None:
        self._parts: dict[str | None, Part] = {}
        self._logs: tuple[Heads, list[Log]] | None = None

    def begin(self, heads: Heads, logs: list[Log]) -> None:
        """Forget all unless the logs are what they were when `keep` was called last."""
        if self._logs != (heads, logs):
            self.forget()

    def get(self, article: str | None, new: Sequence[Event], events: int) -> Part | None:
        """What is kept of an article, or of the desk, which has so many `events` with the `new` ones.

        None where nothing is kept, the new events don't come last, or others can be read since: those of a closed
        article, which are sealed at first.
        """
        found = self._parts.get(article)
        if found is None or len(found.union.events) + len(new) != events or not found.union.takes(new):
            return None
        return found

    def drop(self, article: str | None) -> None:
        """Keep nothing of an article, or of the desk."""
        self._parts.pop(article, None)

    def keep(self, parts: dict[str | None, Part], heads: Heads, logs: list[Log]) -> None:
        """Keep `parts`, which are up to date: the desk's own beside one article."""
        self._parts = {**self._parts, **parts}
        last = [article for article in (*self._parts, *parts) if article is not None][-1:]
        self._parts = {article: part for article, part in self._parts.items() if article in (None, *last)}
        self._logs = heads, logs

    @contextmanager
    def forgotten_unless_done(self) -> Iterator[None]:
        """Around a transaction: where it is not kept, nothing is kept here either."""
        try:
            yield
        except BaseException:
            self.forget()
            raise

    def forget(self) -> None:
        """Keep nothing: the tables may be others than was thought."""
        self._parts, self._logs = {}, None
