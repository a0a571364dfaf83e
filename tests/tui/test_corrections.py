"""Sources and evidence corrected from the screen: filled in as they were, written as events, undone, refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Collapsible, Input

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds, written
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import Evidence, EvidenceNote
from workbench.desk.source_note import Rank, SourceKind, SourceNote
from workbench.desk.vocabulary import Stance
from workbench.tui.screens.prompt import Choose
from workbench.tui.screens.reader import Reader
from workbench.tui.screens.source_form import SourceForm
from workbench.tui.widgets.fields import Choice, Line, Lines

REPORT = SourceNote(
    title="Annual report", kind=SourceKind.DOCUMENT, rank=Rank.SECONDARY, publisher="The fund",
    url="https://example.org/report", attachment="report.pdf", attachment_sha256="ab" * 32, published="May 2025",
)  # fmt: skip


@pytest.fixture
def tied(desk: Desk) -> Evidence:
    """A source that the first claim rests on."""
    claim = desk.claims.of(desk.articles.all()[0].id)[0]
    return desk.evidence.attach(claim.id, EvidenceNote(source=REPORT, locator="p. 3", passage="one year"))


async def open_form(at: Driver) -> None:
    await at.dialog(SourceForm, "m")


def field(at: Driver, name: str) -> Line:
    return at.app.screen.query_one(f"#{name}", Line)


async def test_the_form_is_filled_with_what_is_there_and_unchanged_writes_nothing(
    make_app: MakeApp, desk: Desk, tied: Evidence
) -> None:
    async with driving(make_app()) as at:
        size = desk.heads()
        await open_form(at)
        form = at.app.screen
        shown = {name: field(at, name).value for name in ("title", "url", "publisher", "locator", "attachment")}
        assert shown == {
            "title": "Annual report", "url": "https://example.org/report", "publisher": "The fund",
            "locator": "p. 3", "attachment": "report.pdf",
        }  # fmt: skip
        assert (form.query_one("#rank", Choice).value, form.query_one("#kind", Choice).value) == (
            "secondary", "document",
        )  # fmt: skip
        assert form.query_one("#passage", Lines).text == "one year"
        assert not form.query_one("#more", Collapsible).collapsed
        await at.press("ctrl+s")
        await at.until(lambda: at.told == ["Annual report: nothing was changed"])
        assert desk.heads() == size


async def test_what_the_source_says_of_the_claim_is_corrected_and_undone(
    make_app: MakeApp, desk: Desk, tied: Evidence
) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        field(at, "locator").value = "p. 4"
        at.app.screen.query_one("#stance", Choice).value = "contradicts"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk)[-1] == "evidence.edited")
        event = written(desk)[-1]
        assert (event.data["from"], event.data["to"]) == (
            {"stance": "supports", "locator": "p. 3"}, {"stance": "contradicts", "locator": "p. 4"},
        )  # fmt: skip
        assert at.told == ["Annual report: corrected"]
        await at.dialog(Reader, "h")
        assert "locator: p. 3 → p. 4 · says: supports → contradicts" in str(
            at.app.screen.query_one("#words Static").render()
        )
        await at.press("escape", "z")
        assert desk.evidence.of(tied.claim_id) == [tied]


async def test_what_is_known_of_the_source_is_corrected_for_every_claim_that_rests_on_it(
    make_app: MakeApp, desk: Desk, tied: Evidence
) -> None:
    second = desk.claims.of(desk.articles.all()[0].id)[1]
    desk.evidence.attach(second.id, EvidenceNote(source=tied.source.id))
    async with driving(make_app()) as at:
        await open_form(at)
        assert "1 other claim rests on this source" in str(at.app.screen.query_one(".lead").render())
        field(at, "publisher").value = "The fund's board"
        at.app.screen.query_one("#rank", Choice).value = "primary"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk)[-1] == "source.edited")
        source = desk.evidence.of(second.id)[0].source
        assert (source.publisher, source.rank, source.attachment_sha256) == ("The fund's board", "primary", "ab" * 32)
        assert desk.trail.events(second.id)[-1].kind == "source.edited"
        await at.press("z")
        assert desk.sources.get(tied.source.id) == tied.source


async def test_both_are_written_or_none_where_the_desk_s_rule_asks_for_the_source(
    make_app: MakeApp, desk: Desk, tied: Evidence
) -> None:
    desk.verdicts.set(tied.claim_id, Verdict.VERIFIED)
    async with driving(make_app()) as at:
        at.bench.move_to(0)
        size = desk.heads()
        await open_form(at)
        field(at, "publisher").value = "Nobody"
        at.app.screen.query_one("#stance", Choice).value = "context"
        await at.press("ctrl+s")
        await at.until(lambda: "open it again first" in at.trouble)
        assert (desk.heads(), field(at, "publisher").value) == (size, "Nobody")
        at.app.screen.query_one("#stance", Choice).value = "supports"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk)[-1] == "source.edited")


async def test_one_of_several_sources_is_chosen(make_app: MakeApp, desk: Desk, tied: Evidence) -> None:
    other = desk.evidence.attach(tied.claim_id, EvidenceNote(source=SourceNote(title="A call")))
    async with driving(make_app()) as at:
        await at.dialog(Choose, "m")
        await at.dialog(SourceForm, "down", "enter")
        field(at, "title").value = "A second call"
        await at.press("enter")
        await at.until(lambda: desk.sources.get(other.source.id).title == "A second call")


async def test_who_a_confidential_source_is_stays_and_the_rest_is_corrected(make_app: MakeApp, desk: Desk) -> None:
    claim = desk.claims.of(desk.articles.all()[0].id)[0]
    secret = SourceNote(title="A call", person="Eve Ray", contact="+33", confidential=True)
    source = desk.evidence.attach(claim.id, EvidenceNote(source=secret)).source
    async with driving(make_app()) as at:
        await open_form(at)
        assert field(at, "person").disabled
        assert at.app.screen.query_one("#confidential").disabled
        field(at, "title").value = "A call in May"
        await at.press("ctrl+s")
        await at.until(lambda: desk.sources.get(source.id).title == "A call in May")
    assert desk.sources.get(source.id).person == "Eve Ray"
    assert "Eve Ray" not in str([event.data for event in desk.trail.events()])


async def test_of_a_destroyed_source_only_what_it_says_here_is_corrected(make_app: MakeApp, desk: Desk) -> None:
    claim = desk.claims.of(desk.articles.all()[0].id)[0]
    secret = SourceNote(title="A call", person="Eve Ray", confidential=True)
    source = desk.evidence.attach(claim.id, EvidenceNote(source=secret)).source
    desk.retention.destroy_source(source.id, "as promised")
    async with driving(make_app()) as at:
        await open_form(at)
        assert "name was destroyed" in str(at.app.screen.query_one(".lead").render())
        assert all(field(at, name).disabled for name in ("title", "publisher", "person", "source_note"))
        at.app.screen.query_one("#note", Lines).text = "said twice"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk)[-1] == "evidence.edited")


async def test_there_must_be_a_source_to_correct(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("m")
        assert at.told == ["the claim has no source yet"]
    async with driving(make_app(read_only=True)) as at:
        await at.press("m")
        assert at.told == ["the record is open for reading only"]


async def test_what_somebody_else_corrected_meanwhile_is_not_written_over(
    make_app: MakeApp, desk: Desk, tied: Evidence
) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        desk.evidence.edit(tied.id, EvidenceNote(locator="p. 30", passage="one year"))
        field(at, "locator").value = "p. 4"
        await at.press("ctrl+s")
        await at.until(lambda: "changed or withdrawn meanwhile" in at.trouble)
        assert desk.evidence.of(tied.claim_id)[0].locator == "p. 30"


async def test_characters_that_a_field_shows_otherwise_are_kept_as_they_are(make_app: MakeApp, desk: Desk) -> None:
    claim = desk.claims.of(desk.articles.all()[0].id)[0]
    odd = SourceNote(title=" A\x1b[31m\u202ereport ", url="javascript:old", note="two\nlines")
    tied = desk.evidence.attach(claim.id, EvidenceNote(source=odd, passage="one\r\ntwo \x07"))
    async with driving(make_app()) as at:
        await open_form(at)
        field(at, "publisher").value = "The fund"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk)[-1] == "source.edited")
        assert written(desk)[-1].data["to"] == {"publisher": "The fund"}
    assert desk.evidence.of(claim.id)[0].passage == tied.passage


async def test_a_new_file_takes_the_place_of_the_old_one(
    make_app: MakeApp, desk: Desk, tied: Evidence, tmp_path: Path
) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("It took one year.\n", encoding="utf-8")
    async with driving(make_app()) as at:
        await open_form(at)
        at.app.screen.query_one("#attachment", Input).value = str(minutes)
        await at.press("ctrl+s")
        await at.until(lambda: desk.sources.get(tied.source.id).attachment == "minutes.txt")
    assert desk.evidence.of(tied.claim_id)[0].stance is Stance.SUPPORTS
    assert desk.sources.get(tied.source.id).attachment_sha256 != "ab" * 32


async def test_a_sign_off_stands_no_more_once_a_source_was_corrected(
    make_app: MakeApp, desk: Desk, tied: Evidence
) -> None:
    desk.sign_offs.add(desk.articles.all()[0].id, override="late")
    async with driving(make_app()) as at:
        bar = at.screen.query_one("#top")
        assert "signed off" in bar.render().plain  # type: ignore[attr-defined]
        await open_form(at)
        field(at, "locator").value = "p. 4"
        await at.press("ctrl+s")
        await at.until(lambda: "signed off" not in bar.render().plain)  # type: ignore[attr-defined]
