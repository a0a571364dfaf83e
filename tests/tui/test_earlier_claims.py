"""Checked before, on the screen: the offers for a claim, sources taken over, and warnings that come by themselves."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.widgets import OptionList

from tests.desk.desks import article
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving, kinds
from workbench.archive.index import write_index
from workbench.archive.shards import row, words_around
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ClaimRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.extract import extract
from workbench.tui.screens.earlier_checks import Offers
from workbench.tui.status import Flagging, flagging_of

TEXT = """Altman, deux ans plus tôt

Devant les dirigeants de TSMC à Taiwan, Altman parlait de 36 usines et de centres de données.
Il faudrait plusieurs années et 7 000 milliards de dollars, disait Altman aux dirigeants de TSMC pour ces usines.
"""


@pytest.fixture
def earlier(desk: Desk) -> list[ClaimRow]:
    """An earlier article in the record that has two figures of the seed's."""
    row = desk.articles.take_in(article(TEXT, "Altman, deux ans plus tôt"), extract(TEXT, "fr", None))
    return [one for one in desk.claims.of(row.id) if one.kind == "numeric"]


def with_words(desk: Desk, words: str) -> ClaimRow:
    first = next(row for row in desk.articles.all() if row.number == 1)
    return next(row for row in desk.claims.of(first.id) if row.text == words)


async def test_a_key_shows_what_was_checked_before_and_takes_its_sources_over(
    make_app: MakeApp, desk: Desk, earlier: list[ClaimRow]
) -> None:
    there = next(row for row in earlier if row.text.startswith("7 000"))
    desk.evidence.attach(there.id, EvidenceNote(source=SourceNote(title="New York Times"), locator="A1"))
    desk.verdicts.set(there.id, Verdict.VERIFIED)
    here = with_words(desk, "7 000 milliards de dollars")
    async with driving(make_app(article="1")) as at:
        at.bench.move_to(at.review.place_of(here.id))
        await at.dialog(Offers, "b")
        shown = str(at.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        assert "✓ the same figure" in shown
        assert "verified by Second Reader" in shown
        assert "supports: New York Times, A1" in shown
        await at.press("enter")
        await at.until(lambda: "tied to claim" in "".join(at.told))
        (evidence,) = desk.evidence.of(here.id)
        assert evidence.source.title == "New York Times"
        assert desk.claims.by_id(here.id).verdict is Verdict.OPEN


async def test_a_claim_of_which_nothing_is_known_says_so(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("b")
        await at.until(lambda: at.told == ["nothing in the record's other articles speaks of claim 1"])


async def test_in_a_record_that_is_only_read_nothing_is_taken_over(
    make_app: MakeApp, desk: Desk, earlier: list[ClaimRow]
) -> None:
    here = with_words(desk, "36 usines")
    async with driving(make_app(read_only=True, article="1")) as at:
        at.bench.move_to(at.review.place_of(here.id))
        await at.dialog(Offers, "b")
        await at.press("enter")
        assert "reading only" in str(at.app.screen.query_one("#trouble").render())
        await at.press("escape")
    assert "evidence.attached" not in kinds(desk)


async def test_what_was_disputed_elsewhere_warns_by_itself(
    make_app: MakeApp, desk: Desk, earlier: list[ClaimRow]
) -> None:
    there = next(row for row in earlier if row.text == "36 usines")
    desk.verdicts.set(there.id, Verdict.DISPUTED)
    here = with_words(desk, "36 usines")
    async with driving(make_app(article="1")) as at:
        await at.until(lambda: set(at.review.disputed_before) == {here.id})
        assert "disputed by Second Reader" in at.review.disputed_before[here.id]
        assert "Altman, deux ans plus tôt" in at.review.disputed_before[here.id]


async def test_what_an_archive_printed_is_shown_as_never_checked_and_has_no_sources(
    make_app: MakeApp, desk: Desk, tmp_path: Path
) -> None:
    rows = extract(TEXT, "fr", None)
    table = [
        {"article": "old.txt", "sha256": "00" * 32, "title": "Altman, jadis", "lang": "fr", "published": "2023-05-02",
         **row(claim.to_dict(), words_around(TEXT, claim.span.start, claim.span.end))}
        for claim in rows
    ]  # fmt: skip
    write_index(table, tmp_path / "old.db")
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "config.toml").write_text(f'archive = "{tmp_path / "old.db"}"\n', encoding="utf-8")
    here = with_words(desk, "36 usines")
    async with driving(make_app()) as at:
        at.bench.move_to(at.review.place_of(here.id))
        await at.dialog(Offers, "b")
        shown = str(at.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        assert "printed in Altman, jadis (2023-05-02), old.txt; never checked here" in shown
        await at.press("enter")
        assert "no sources" in str(at.app.screen.query_one("#trouble").render())
        await at.press("escape")
    assert kinds(desk) == []


def test_the_warning_stands_in_the_list_unless_somebody_flagged_the_claim(desk: Desk) -> None:
    row = with_words(desk, "36 usines")
    assert flagging_of(row) is None
    assert flagging_of(row, disputed_before=True) is Flagging.DISPUTED_BEFORE
    assert flagging_of(replace(row, flagged=True), disputed_before=True) is Flagging.FLAGGED
