"""Articles with claims marked by hand: how many of the quantities are found, and read right.

A claim and a gold claim are the same quantity where they share at least half of the shorter span. It is read right
where type, value, bounds and unit are the gold's, and a date covers about the same days.
"""

from __future__ import annotations

import datetime as dt
import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tests.extract.conftest import numeric_claims

GOLD = Path(__file__).parent / "gold"
EXAMPLES = ("science.en", "science.fr", "seed.fr")
OTHERS = tuple(sorted({path.name.removesuffix(".gold.json") for path in GOLD.glob("*.gold.json")} - set(EXAMPLES)))

#: Types whose unit a reading must share with the gold's.
WITH_UNIT = {"money", "percent", "measure", "duration", "age"}


@pytest.mark.parametrize(
    ("names", "found", "read"), [(EXAMPLES, 0.97, 0.94), (OTHERS, 0.97, 0.94)], ids=["the examples", "other articles"]
)
def test_quantities_of_marked_articles_are_found_and_read(names: tuple[str, ...], found: float, read: float) -> None:
    counts: Counter[str] = Counter()
    for name in names:
        counts += _counts(name)
    assert 2 * counts["found"] / (counts["ours"] + counts["gold"]) >= found
    assert 2 * counts["read"] / (counts["ours"] + counts["gold"]) >= read


def _counts(name: str) -> Counter[str]:
    text = (GOLD / f"{name}.txt").read_text(encoding="utf-8")
    gold = json.loads((GOLD / f"{name}.gold.json").read_text(encoding="utf-8"))
    marked = [claim for claim in gold["claims"] if claim["kind"] == "numeric"]
    ours = [claim.to_dict() for claim in numeric_claims(text, gold["lang"], dt.date.fromisoformat(gold["published"]))]
    pairs = _pairs(ours, marked)
    right = sum(_reads_alike(one, other) for one, other in pairs)
    return Counter(ours=len(ours), gold=len(marked), found=len(pairs), read=right)


def _pairs(ours: list[dict[str, Any]], marked: list[dict[str, Any]]) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Each marked claim with the first of ours, not yet taken, that shares half of the shorter span."""
    free, pairs = list(ours), []
    for claim in marked:
        near = [one for one in free if 2 * _shared(one, claim) >= min(_length(one), _length(claim))]
        if near:
            best = max(near, key=lambda one: _shared(one, claim))
            free.remove(best)
            pairs.append((best, claim))
    return pairs


def _shared(one: dict[str, Any], other: dict[str, Any]) -> int:
    return max(0, min(one["end"], other["end"]) - max(one["start"], other["start"]))


def _length(claim: dict[str, Any]) -> int:
    return int(claim["end"] - claim["start"])


def _reads_alike(one: dict[str, Any], other: dict[str, Any]) -> bool:
    if one["type"] != other["type"]:
        return False
    if one["type"] == "date":
        return _same_days(one["date"], other["date"])
    if one["type"] in WITH_UNIT and (one["unit"] or "").lower() != (other["unit"] or "").lower():
        return False
    return all(_same_number(one[key], other[key]) for key in ("value", "low", "high"))


def _same_number(one: float | None, other: float | None) -> bool:
    return one == other if one is None or other is None else one == pytest.approx(other, rel=1e-3)


def _same_days(one: dict[str, str] | None, other: dict[str, str] | None) -> bool:
    """Whether two windows share at least half of the days that either covers."""
    if one is None or other is None:
        return one is other
    days = [
        set(range(*(dt.date.fromisoformat(w[key]).toordinal() + (key == "end") for key in w))) for w in (one, other)
    ]
    return 2 * len(days[0] & days[1]) >= len(days[0] | days[1])
