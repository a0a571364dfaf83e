"""One source note tied to several claims, where the source enters the record once; and the source used last."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.desk import Desk
from workbench.desk.model import Evidence, EvidenceNote
from workbench.desk.source_note import Source
from workbench.tui.bench import Bench


def tie(desk: Desk, claim_ids: Sequence[str], note: EvidenceNote) -> list[Evidence]:
    """Attach `note` to every one of the claims, of which there is one at least, as one act."""
    with desk.together():
        evidence = [desk.evidence.attach(claim_ids[0], note)]
        again = replace(note, source=evidence[0].source.id)
        return evidence + [desk.evidence.attach(claim_id, again) for claim_id in claim_ids[1:]]


def used_last(bench: Bench, sources: Sequence[Source]) -> Source | None:
    """The source that was attached last on this bench, else the one that entered the record last; never a lost one."""
    there = [source for source in sources if not source.destroyed]
    return next((source for source in there if source.id == bench.last_source), there[-1] if there else None)
