"""One source note tied to several claims: the source enters the record once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.desk import Desk
from workbench.desk.model import Evidence, EvidenceNote


def tie(desk: Desk, claim_ids: Sequence[str], note: EvidenceNote) -> list[Evidence]:
    """Attach `note` to every one of the claims, of which there is one at least, as one act."""
    with desk.together():
        evidence = [desk.evidence.attach(claim_ids[0], note)]
        again = replace(note, source=evidence[0].source.id)
        return evidence + [desk.evidence.attach(claim_id, again) for claim_id in claim_ids[1:]]
