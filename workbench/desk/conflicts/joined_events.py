"""The events of several logs as the rules ask for them: by article, by claim, and who knew of whom."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from workbench.desk.vocabulary import ConflictKind
from workbench.record.events import written_json
from workbench.record.several_logs.fold import Event, Union
from workbench.record.several_logs.order import Logged, saw
from workbench.record.several_logs.registers import Row


class JoinedEvents:
    """A union of logs, its events that count by what they are about, and the conflicts that are found in it."""

    def __init__(self, union: Union) -> None:
        self.union = union

    def of_claim(self, claim: str) -> Sequence[Event]:
        """The events about a claim, in order."""
        return self.union.of_claim.get(claim, ())

    def of_article(self, article: str) -> Sequence[Event]:
        """The events about an article and its claims, in order."""
        return self.union.of_article.get(article, ())

    def shared(self, article: str) -> bool:
        """Whether events about an article are of several logs."""
        return len(self.union.origins.get(article, ())) > 1

    def rows(self, table: str) -> Mapping[str, Row]:
        """The rows of a table with all their writes, those too whose making was undone."""
        return self.union.registers.tables.get(table, {})

    def shown(self, table: str) -> dict[str, dict[str, Any]]:
        """The rows of a table as they are shown."""
        return self.union.shown.setdefault(table, {})

    @cached_property
    def evidence(self) -> Mapping[str, Sequence[Row]]:
        """All that was ever tied to a claim, by claim."""
        found: dict[str, list[Row]] = {}
        for row in self.rows("evidence").values():
            found.setdefault(str(row.writes[0].values["claim"]), []).append(row)
        return found

    def settled(self, events: Iterable[Event], parties: Sequence[Logged]) -> bool:
        """Whether somebody acted who had seen all `parties`."""
        return any(all(saw(event.at, one) for one in parties) for event in events)

    def add(
        self,
        kind: ConflictKind,
        parties: Iterable[Logged],
        *,
        article: str | None,
        claim: str | None = None,
        table: str,
        row: str,
        said: Mapping[str, Sequence[Any]] | None = None,
    ) -> None:
        """Keep a conflict between the authors of `parties`."""
        ordered = sorted({one.number: one for one in parties}.values(), key=lambda one: (one.t, one.origin, one.seq))
        name = f"{kind}:{table}:{row}"
        self.shown("conflicts")[name] = {
            "id": name,
            "article": article,
            "claim": claim,
            "kind": str(kind),
            "name": table,
            "row": row,
            "events": written_json([[one.entry.id, one.entry.actor] for one in ordered]),
            "said": written_json(said or {}),
            "event": ordered[-1].number,
        }


def apart(one: Logged, other: Logged) -> bool:
    """Whether neither author knew of what the other did."""
    return not saw(one, other) and not saw(other, one)


def unseen(one: Logged, others: Iterable[Event]) -> list[Logged]:
    """Those of `others` that `one` and they did not know of."""
    return [other.at for other in others if apart(one, other.at)]
