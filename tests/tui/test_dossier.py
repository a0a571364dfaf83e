"""The dossier on the screen: documents given, a passage made evidence, a finding dismissed."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import OptionList

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving, kinds
from workbench.desk import Desk
from workbench.tui.screens.prompt import Ask, Choose

SOURCE = """The salesman of the $7 trillion machine

Altman told his hosts at TSMC that it would take $7 trillion to build the 36 plants he had in mind.
"""


async def test_a_file_is_given_and_a_passage_becomes_evidence_by_one_key(
    make_app: MakeApp, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "report.txt").write_text(SOURCE, encoding="utf-8")
    async with driving(make_app()) as at:
        await at.press("B")
        await at.dialog(Ask)
        await at.type(str(tmp_path / "report.txt"))
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["source.added", "document.given"])
        row = next(row for row in desk.claims.of(at.review.article.id) if row.text.startswith("7 000"))
        at.bench.move_to(at.review.place_of(row.id))
        await at.press("P")
        await at.dialog(Choose)
        assert "= " in str(at.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        await at.press("enter")
        await at.until(lambda: "evidence.attached" in kinds(desk))
        (evidence,) = desk.evidence.of(row.id)
        assert evidence.source.label == "report.txt"
        assert evidence.stance == "supports"
        assert evidence.locator.startswith("paragraph")


async def test_a_claim_without_a_passage_says_so(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("P")
        await at.until(lambda: at.told == ["the dossier has no passage for claim 1"])


async def test_a_file_that_is_not_there_is_said_in_the_box(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("B")
        await at.dialog(Ask)
        await at.type("/no/such/file.txt")
        await at.press("enter")
        assert "no such file" in str(at.app.screen.query_one("#trouble").render())
        await at.press("escape")


async def test_a_finding_is_listed_and_dismissed(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("F")
        await at.dialog(Choose)
        assert "frère de podcast" in str(at.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        await at.press("enter")
        await at.dialog(Ask)
        await at.type("two translations")
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["finding.dismissed"])
        (dismissed,) = desk.dossier.dismissals(at.review.article.id)
        assert dismissed.reason == "two translations"
        await at.press("F")
        await at.until(lambda: bool(at.told))
        assert "nothing that does not fit" in at.told[-1]
