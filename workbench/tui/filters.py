"""Filters and orders of the claim list: each with a name to choose it by and a count of what it leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from workbench.claims import Change, Kind, QuantityType
from workbench.desk.model import ClaimRow
from workbench.importance import Because, weight
from workbench.readings import Sign
from workbench.translatable import N_, Phrase
from workbench.tui.review import Order, Test
from workbench.tui.status import Status, has_status, status_of
from workbench.ui_language import say


class Filter(Struct, frozen=True):
    """Claims that have something in common. Of one group any will do; different groups must all agree."""

    id: str
    group: str
    title: str
    test: Test


class ListOrder(Struct, frozen=True):
    """An order of the list; the order of reading has no key."""

    id: str
    title: str
    key: Order | None


def _status(status: Status) -> Filter:
    return Filter(f"status.{status}", N_("status"), status.value, lambda row: has_status(row, status))


def _kind(kind: Kind) -> Filter:
    return Filter(f"kind.{kind}", N_("kind"), kind.value, lambda row: row.kind is kind)


def _type(kind: QuantityType) -> Filter:
    return Filter(
        f"type.{kind}", N_("type"), kind.value,
        lambda row: row.claim.quantity is not None and row.claim.quantity.type is kind,
    )  # fmt: skip


#: The id of the order that has to be worked out first.
IMPORTANCE: Final = "importance"

#: What a claim is called whose sign the dossier gives.
_BESIDE_DOSSIER = {
    Sign.DIFFERS: N_("differing from the dossier"),
    Sign.NOTHING: N_("not found in the dossier"),
    Sign.AGREES: N_("agreeing with the dossier"),
}

#: The filters that every article has.
FILTERS: tuple[Filter, ...] = (
    *map(_status, Status),
    *map(_kind, Kind),
    Filter("source.with", N_("sources"), N_("with a source"), lambda row: row.evidence_count > 0),
    Filter("source.without", N_("sources"), N_("without a source"), lambda row: row.evidence_count == 0),
    Filter("said.anonymous", N_("who says it"), N_("anonymous"),
           lambda row: row.claim.attribution is not None and row.claim.attribution.anonymous),
    Filter("mark.flagged", N_("flags"), N_("flagged"), lambda row: row.flagged),
    Filter("mark.conflict", N_("flags"), N_("in conflict with work elsewhere"), lambda row: bool(row.conflicts)),
    Filter("query.open", N_("queries"), N_("waiting for the author"), lambda row: row.open_queries > 0),
    Filter("draft.changed", N_("draft"), N_("changed since the last draft"),
           lambda row: row.change in (Change.CONFIRM, Change.REOPENED, Change.NEW)),
    *map(_type, QuantityType),
)  # fmt: skip

ORDERS: tuple[ListOrder, ...] = (
    ListOrder("reading", N_("order of reading"), None),
    ListOrder("status", N_("status, open ones first"), lambda row: list(Status).index(status_of(row))),
    ListOrder("kind", N_("kind and type"),
              lambda row: (row.kind, row.claim.quantity.type if row.claim.quantity else "")),
    ListOrder("value", N_("value, greatest first"), lambda row: -_size(row)),
    ListOrder("sources", N_("number of sources, fewest first"), lambda row: row.evidence_count),
    ListOrder("decided", N_("when it was decided, latest first"),
              lambda row: -(row.decided_at.timestamp() if row.decided_at else 0)),
)  # fmt: skip


class ListChoice:
    """What the user chose to see: filters, an order, words to search for."""

    def __init__(self) -> None:
        self.filters: dict[str, Filter] = {}
        self.order = ORDERS[0]
        self.words = ""
        #: What the dossier says of claims, by their ids; empty where the article has none.
        self.signs: dict[str, Sign] = {}
        #: Why claims are important, by their ids; empty until the list is ordered so.
        self.reasons: dict[str, Sequence[Because]] = {}

    @property
    def orders(self) -> tuple[ListOrder, ...]:
        """The orders of the list: by the dossier, too, where the article has one."""
        orders = (*ORDERS, _by_importance(self.reasons))
        return (*orders, _by_dossier(self.signs)) if self.signs else orders

    def options_left(self, rows: Sequence[ClaimRow]) -> Iterator[tuple[Filter, int]]:
        """The filters that leave some of `rows`, and how many."""
        for option in (*FILTERS, *_beside_dossier(self.signs), *_people(rows)):
            left = sum(map(option.test, rows))
            if left:
                yield option, left

    def toggle(self, option: Filter) -> None:
        """Add a filter, or take it away where it is at work."""
        if self.filters.pop(option.id, None) is None:
            self.filters[option.id] = option

    def clear(self) -> None:
        """Show everything; the order stays."""
        self.filters.clear()
        self.words = ""

    @property
    def test(self) -> Test | None:
        """What passes the filters; None where there is none."""
        return together(list(self.filters.values()))

    def said(self, shown: int, total: int) -> str:
        """`5 of 36 · open · “dollars” · by value`; nothing where all claims stand in order of reading."""
        parts = [say(option.title) for option in self.filters.values()]
        if self.words:
            parts.append(say("“{words}”", words=self.words))
        if self.order.key is not None:
            parts.append(say("by {order}", order=say(self.order.title)))
        return " · ".join([say("{n} of {whole}", n=shown, whole=total), *parts]) if parts else ""


def together(filters: Sequence[Filter]) -> Test | None:
    """What passes `filters`: any of each group, every group; None for no filter."""
    groups: dict[str, list[Test]] = {}
    for option in filters:
        groups.setdefault(option.group, []).append(option.test)
    tests = list(groups.values())
    return (lambda row: all(any(test(row) for test in group) for group in tests)) if tests else None


def _beside_dossier(signs: Mapping[str, Sign]) -> Iterator[Filter]:
    """A filter for each thing that a dossier can say of a claim under check; `signs` may change meanwhile."""

    def says(sign: Sign) -> Callable[[ClaimRow], bool]:
        return lambda row: not row.dismissed and signs.get(row.id) is sign

    for sign, title in _BESIDE_DOSSIER.items() if signs else ():
        yield Filter(f"dossier.{sign}", N_("dossier"), title, says(sign))


def _by_importance(reasons: Mapping[str, Sequence[Because]]) -> ListOrder:
    return ListOrder(IMPORTANCE, N_("importance, weightiest first"), lambda row: -weight(reasons.get(row.id, ())))


def _by_dossier(signs: Mapping[str, Sign]) -> ListOrder:
    ranks = {sign: rank for rank, sign in enumerate(Sign)}

    def rank(row: ClaimRow) -> int:
        sign = None if row.dismissed else signs.get(row.id)
        return ranks[sign] if sign else len(ranks)

    return ListOrder("dossier", N_("what the dossier says, differing first"), rank)


def _people(rows: Sequence[ClaimRow]) -> Iterator[Filter]:
    def by(person: str) -> Callable[[ClaimRow], bool]:
        return lambda row: row.decided_by == person

    def of(person: str) -> Callable[[ClaimRow], bool]:
        return lambda row: row.assigned_to == person

    for person in sorted({row.decided_by for row in rows if row.decided_by}):
        yield Filter(f"by.{person}", N_("reviewer"), Phrase("decided by {person}", person=person), by(person))
    for person in sorted({row.assigned_to for row in rows if row.assigned_to}):
        yield Filter(f"of.{person}", N_("reviewer"), Phrase("given to {person}", person=person), of(person))


def _size(row: ClaimRow) -> float:
    quantity = row.claim.quantity
    if quantity is None:
        return float("-inf")
    found = quantity.value if quantity.value is not None else quantity.high
    return float("-inf") if found is None else float(found)
