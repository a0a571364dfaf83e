"""What was folded before, kept for the next act and the next arrival, so that each folds its own events and no others.

It is as good as folded anew as long as the logs only went on, with events that come last in the order of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

if TYPE_CHECKING:
    from workbench.record.several_logs.fold import Union
    from workbench.record.several_logs.log_heads import Heads
    from workbench.record.several_logs.logs import Log
    from workbench.record.several_logs.partition import Partition

#: So many articles are kept, those folded last.
_ARTICLES: Final = 4


class Part(Struct, frozen=True):
    """The events of one article, or those of the desk, folded, and their rows as they are in the tables.

    `heads` says how far the logs were then.
    """

    union: Union
    partition: Partition
    heads: Heads


class KeptParts:
    """The articles that were folded last, and the desk's own, of one open record."""

    def __init__(self) -> None:
        self._parts: dict[str | None, Part] = {}
        self._logs: list[Log] = []

    def begin(self, logs: list[Log]) -> None:
        """Forget all unless the logs are those that they were, of the persons whose they were."""
        if self._logs != logs:
            self.forget()
        self._logs = logs

    def get(self, article: str | None, heads: Heads) -> Part | None:
        """What is kept of an article, or of the desk; None where nothing is, or the logs did not only go on since.

        Nor where something came in and something did not fit before, which may fit now.
        """
        found = self._parts.get(article)
        if found is None or not found.heads.lead_to(heads) or (found.heads != heads and found.union.unfit):
            return None
        return found

    def drop(self, article: str | None) -> None:
        """Keep nothing of an article, or of the desk."""
        self._parts.pop(article, None)

    def keep(self, parts: dict[str | None, Part], heads: Heads) -> None:
        """Keep `parts`, which are up to date."""
        before = {article: part for article, part in self._parts.items() if article not in parts}
        kept = {**before, **{article: replace(part, heads=heads) for article, part in parts.items()}}
        last = [article for article in kept if article is not None][-_ARTICLES:]
        self._parts = {article: kept[article] for article in (None, *last) if article in kept}

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
        self._parts = {}
