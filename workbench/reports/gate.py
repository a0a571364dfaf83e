"""May this article be published? What stands in the way, claim by claim, for a pipeline that asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from workbench.claims import Verdict

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ClaimRow


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A claim that stands in the way, and why, in a few words."""

    claim: ClaimRow
    why: str


def obstacles(desk: Desk, article_id: str, *, all_verified: bool = False) -> Iterator[Obstacle]:
    """The claims of an article that are open or break the desk's rule, in reading order.

    A claim breaks the rule where it is verified, lacks what the rule asks, and nobody overrode the rule for it. With
    `all_verified` every claim that is not verified stands in the way. Dismissed claims never do.
    """
    for claim in desk.claims.of(article_id):
        if claim.dismissed:
            continue
        if claim.verdict is Verdict.OPEN:
            yield Obstacle(claim, "open")
        elif claim.verdict is not Verdict.VERIFIED:
            if all_verified:
                yield Obstacle(claim, claim.verdict.value)
        elif claim.override is None and (missing := desk.evidence.missing_for_verified(claim.id)):
            yield Obstacle(claim, f"verified, but the desk's rule asks {missing}")
