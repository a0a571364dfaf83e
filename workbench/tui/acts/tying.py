"""A source note tied to several claims, the source entered once; and one that is corrected, tie and source at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.desk import Desk
from workbench.desk.errors import Refused
from workbench.desk.model import Evidence, EvidenceNote, SourceNote


def tie(desk: Desk, claim_ids: Sequence[str], note: EvidenceNote) -> list[Evidence]:
    """Attach `note` to every one of the claims, of which there is one at least, as one act."""
    with desk.together():
        evidence = [desk.attach_evidence(claim_ids[0], note)]
        again = replace(note, source=evidence[0].source.id)
        return evidence + [desk.attach_evidence(claim_id, again) for claim_id in claim_ids[1:]]


def correct(desk: Desk, tied: Evidence, note: EvidenceNote) -> bool:
    """Write what `note` has otherwise than `tied`: of what ties the source to the claim, then of the source itself.

    Each is an act of its own, and both are written or none. Gives whether there was anything to write. Raises Refused
    where somebody changed it meanwhile.
    """
    with desk.together() as act:
        if tied not in desk.evidence(tied.claim_id):
            raise Refused("evidence", "the source was changed or withdrawn meanwhile; leave the form and open it again")
        desk.edit_evidence(tied.id, note)
        act.end()
        if isinstance(note.source, SourceNote):
            desk.edit_source(tied.source.id, note.source, claim_id=tied.claim_id)
        return act.wrote
