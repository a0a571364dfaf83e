"""All kinds of event by name, gathered from the modules that declare them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from workbench.desk.kinds import articles, claims, correspondence, dossier, drafts, newsroom, record, sources, verdicts
from workbench.desk.kinds.kind import Kind

#: Every kind of event, by the name that a body has for it.
KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for module in (record, newsroom, articles, drafts, claims, verdicts, sources, dossier, correspondence)
    for kind in vars(module).values()
    if isinstance(kind, Kind)
}


def names(wanted: Callable[[Kind], bool]) -> str:
    """The names of the kinds that are wanted, as the list that SQL takes after IN."""
    return ", ".join(f"'{kind}'" for kind in KINDS.values() if wanted(kind))
