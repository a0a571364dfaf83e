"""The one list of everything that can be done, in the help screen's order."""

from __future__ import annotations

from functools import cache
from typing import Final

from workbench.tui.acts import (
    article,
    claims,
    destroy,
    dossier,
    drafts,
    earlier_claims,
    edit,
    evidence,
    find,
    judge,
    mark,
    move,
    others_work,
    readers,
    screen,
)
from workbench.tui.acts.act import Act

ACTS: Final[tuple[Act, ...]] = (
    *move.ACTS,
    *judge.ACTS,
    *evidence.ACTS,
    *earlier_claims.ACTS,
    *destroy.ACTS,
    *claims.ACTS,
    *edit.ACTS,
    *mark.ACTS,
    *find.ACTS,
    *article.ACTS,
    *drafts.ACTS,
    *others_work.ACTS,
    *readers.ACTS,
    *dossier.ACTS,
    *screen.ACTS,
)


@cache
def _index() -> dict[str, Act]:
    return {act.id: act for act in ACTS}


def by_id(act_id: str) -> Act:
    """The act of this id. Raises KeyError where there is none."""
    return _index()[act_id]
