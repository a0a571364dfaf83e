"""Articles with attributions marked by hand: how many are found, and given to the right source.

A claim and a gold claim are the same where their contents share half of their union, or where the cues overlap and
the contents share half of the shorter; the source is right where both are null or they share half of the shorter.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.extract.attributions.conftest import attributed_claims

GOLD = Path(__file__).parent.parent / "gold"
EXAMPLES = ("science.en", "science.fr", "seed.fr")
OTHERS = tuple(sorted({path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json")} - set(EXAMPLES)))

ARTICLES = Path(__file__).parent / "articles"
MARKED = tuple(sorted(path.name.removesuffix(".gold.json") for path in ARTICLES.glob("*.gold.json")))

Part = tuple[int, int] | None


@pytest.mark.parametrize(
    ("folder", "names", "found", "right"),
    [(GOLD, EXAMPLES, 0.95, 0.93), (GOLD, OTHERS, 0.96, 0.95), (ARTICLES, MARKED, 0.95, 0.94)],
    ids=["the examples", "other articles", "articles marked for attributions alone"],
)
def test_attributions_of_marked_articles_are_found(
    folder: Path, names: tuple[str, ...], found: float, right: float
) -> None:
    counts = [_counts(folder, name) for name in names]
    total = sum(ours + gold for ours, gold, _, _ in counts)
    assert 2 * sum(hits for _, _, hits, _ in counts) / total >= found
    assert 2 * sum(sources for _, _, _, sources in counts) / total >= right


def _counts(folder: Path, name: str) -> tuple[int, int, int, int]:
    """How many claims are ours, how many are marked, how many of them are the same, and with the same source."""
    text = (folder / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((folder / f"{name}.gold.json").read_text(encoding="utf-8"))
    marked = [claim for claim in gold["claims"] if claim["kind"] == "attributed"]
    free = [claim.to_dict() for claim in attributed_claims(text, gold["lang"])]
    ours, hits, sources = len(free), 0, 0
    for claim in marked:
        best = max(free, key=lambda one: _likeness(one, claim), default=None)
        if best is not None and _likeness(best, claim) > 0:
            free.remove(best)
            hits += 1
            sources += _same_source(_part(best, "source"), _part(claim, "source"))
    return ours, len(marked), hits, sources


def _part(claim: dict[str, Any], name: str) -> Part:
    part = claim.get(name)
    return (part["start"], part["end"]) if isinstance(part, dict) else tuple(part) if part else None


def _shared(one: Part, other: Part) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0])) if one and other else 0


def _shorter(one: Part, other: Part) -> int:
    return min(one[1] - one[0], other[1] - other[0]) if one and other else 0


def _likeness(one: dict[str, Any], other: dict[str, Any]) -> float:
    mine, theirs = _part(one, "content"), _part(other, "content")
    shared = _shared(mine, theirs)
    if not mine or not theirs or not shared:
        return 0.0
    same_cue = _shared(_part(one, "cue"), _part(other, "cue")) > 0
    union = mine[1] - mine[0] + theirs[1] - theirs[0] - shared
    if 2 * shared >= union:
        return shared / union + 0.02 * same_cue
    return 0.25 if same_cue and 2 * shared >= _shorter(mine, theirs) else 0.0


def _same_source(one: Part, other: Part) -> bool:
    return one is other if one is None or other is None else 2 * _shared(one, other) >= _shorter(one, other)
