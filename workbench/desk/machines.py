"""The machines whose logs a record keeps, as people know them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from workbench.record.session import Session
from workbench.record.union.logs import Log, is_joined, logs_of
from workbench.record.union.order import place_of

#: As many characters of its log's name tell a machine from its owner's others.
_ENOUGH = 4


class Machines:
    """Names the machines of those who have several; where the record keeps one log, there is nothing to name."""

    def __init__(self, session: Session) -> None:
        with session.store.reading() as connection:
            logs = logs_of(connection) if is_joined(connection) else []
        self._names = _names(logs)

    def of(self, number: int) -> str:
        """The machine on which the event `number` was written; empty where its person has one machine."""
        return self._names.get(place_of(number), "")


def _names(logs: list[Log]) -> Mapping[int, str]:
    machines = Counter(log.person for log in logs)
    return {log.place: f"…{log.origin[-_ENOUGH:]}" for log in logs if machines[log.person] > 1}
