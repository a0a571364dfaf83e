"""How many keys typical claims take; the guide's table says the same. Words that are written count as none."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Evidence
from workbench.desk.vocabulary import Stance

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"


class Written(NamedTuple):
    """Words that are written into the field at hand."""

    words: str


#: A key, or words.
Step = str | Written


class Typical(NamedTuple):
    """A claim as it is checked every day: its line in the guide, what is typed, and what the desk then has."""

    said: str
    steps: tuple[Step, ...]
    holds: Callable[[ClaimRow, list[Evidence]], bool]

    @property
    def keys(self) -> int:
        """How many keys it takes."""
        return sum(isinstance(step, str) for step in self.steps)


REPORT, FILE = Written("Annual report"), Written("")

TYPICAL = (
    Typical("verified, with a new source", ("v", REPORT, "enter"),
            lambda row, tied: row.verdict is Verdict.VERIFIED and tied[0].source.title == "Annual report"),
    Typical("disputed, nothing said", ("d", "enter"), lambda row, tied: row.verdict is Verdict.DISPUTED and not tied),
    Typical("disputed: why, what rather, which source",
            ("d", Written("added wrongly"), "tab", Written("43"), "tab", REPORT, "enter"),
            lambda row, tied: row.open_queries == 1 and row.verdict_note == "added wrongly"
            and tied[0].stance is Stance.CONTRADICTS),
    Typical("a confidential person", ("s", "ctrl+n", Written("Jo Doe"), "ctrl+t", "enter"),
            lambda row, tied: tied[0].source.confidential and row.verdict is Verdict.OPEN),
    Typical("an attached file", ("s", "ctrl+o", FILE, "enter"),
            lambda row, tied: tied[0].source.attachment == "report.txt" and bool(tied[0].source.attachment_sha256)),
)  # fmt: skip


@pytest.mark.parametrize("typical", TYPICAL, ids=lambda typical: typical.said)
async def test_a_typical_claim_takes_these_keys(
    make_app: MakeApp, desk: Desk, tmp_path: Path, typical: Typical
) -> None:
    file = tmp_path / "report.txt"
    file.write_text("7 000", encoding="utf-8")
    async with driving(make_app()) as at:
        claim_id = at.current.id
        await do(at, typical, file)
        await at.until(lambda: typical.holds(desk.claims.by_id(claim_id), desk.evidence.of(claim_id)))


async def do(at: Driver, typical: Typical, file: Path) -> None:
    for step in typical.steps:
        if isinstance(step, str):
            await at.press(step)
        else:
            await at.type(step.words or str(file))


def test_the_guide_counts_as_the_test_does() -> None:
    rows = dict(re.findall(r"^\| ([^|]+) \| (\d+) \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE))
    assert {typical.said: int(rows[typical.said]) for typical in TYPICAL} == {
        typical.said: typical.keys for typical in TYPICAL
    }
