"""The source form: one field or all, checked before anything is written."""

from __future__ import annotations

import hashlib
from pathlib import Path

from textual.widgets import Collapsible, Input, OptionList

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import Stance
from workbench.tui.screens.prompt import Ask, Choose
from workbench.tui.screens.source_form import SourceForm
from workbench.tui.widgets.fields import Choice, Lines, Tick


async def open_form(at: Driver) -> None:
    await at.dialog(SourceForm, "s")


async def unfold(at: Driver) -> None:
    """Open the form with all its fields."""
    await open_form(at)
    at.app.screen.query_one("#more", Collapsible).collapsed = False
    await at.until(lambda: at.app.screen.query("#source_note"))


def fill(at: Driver, **values: str) -> None:
    for name, value in values.items():
        at.app.screen.query_one(f"#{name}", Input).value = value


async def test_one_field_is_enough(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        await at.type("Reuters, 25 September")
        await at.press("enter")
        await at.until(lambda: at.current.evidence_count == 1)
        assert kinds(desk) == ["source.added", "evidence.attached"]
        assert at.current.number == 1


async def test_nothing_filled_is_nothing_saved(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        await at.press("ctrl+s")
        assert "One field" in at.trouble
        await at.press("escape")
        assert kinds(desk) == []


async def test_all_fields_reach_the_record(make_app: MakeApp, desk: Desk, tmp_path: Path) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("Altman a demandé 7 000 milliards de dollars.\n", encoding="utf-8")
    async with driving(make_app()) as at:
        await unfold(at)
        form = at.app.screen
        fill(
            at, title="Minutes", url="tsmc.com/minutes", locator="p. 4", publisher="TSMC", person="C. C. Wei",
            role="chairman", contact="+886", published="2024-09", accessed="hier", archive_url="https://archive.org/x",
            attachment=str(minutes), obtained="by mail", group="tsmc", calculation="7 × 10¹²", source_note="scan",
        )  # fmt: skip
        form.query_one("#stance", Choice).value = "contradicts"
        form.query_one("#kind", Choice).value = "document"
        form.query_one("#rank", Choice).value = "primary"
        form.query_one("#reliability", Choice).value = "high"
        form.query_one("#confidential", Tick).value = False
        form.query_one("#passage", Lines).text = "7 000 milliards\nde dollars"
        form.query_one("#note", Lines).text = "see the board's answer"
        await at.press("ctrl+s")
        await at.until(lambda: at.current.evidence_count == 1)
        claim_id = at.current.id
    evidence = desk.evidence.of(claim_id)[0]
    source = evidence.source
    assert (evidence.stance, evidence.locator, evidence.calculation) == (Stance.CONTRADICTS, "p. 4", "7 × 10¹²")
    assert (evidence.passage, evidence.note) == ("7 000 milliards\nde dollars", "see the board's answer")
    assert (source.title, source.url, source.rank, source.kind) == (
        "Minutes", "https://tsmc.com/minutes", "primary", "document",
    )  # fmt: skip
    assert source.accessed is not None
    assert source.accessed.isoformat() == "2024-09-30"
    assert source.attachment == "minutes.txt"
    assert source.attachment_sha256 == hashlib.sha256(minutes.read_bytes()).hexdigest()


async def test_what_can_t_be_is_refused_at_its_field(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await unfold(at)
        for field, value, message in (
            ("url", "javascript:alert(1)", "is no web address"),
            ("url", "two words", "is no web address"),
            ("accessed", "the day of the dog", "no day is understood"),
            ("attachment", "/nowhere/at/all.pdf", "No such file"),
            ("attachment", str(desk.path), "the record itself"),
            ("attachment", f"{desk.path}-wal", "the record itself"),
        ):
            fill(at, title="Report", url="", accessed="", attachment="")
            fill(at, **{field: value})
            at.app.screen.query_one("#trouble").update("")
            await at.press("ctrl+s")
            await at.until(lambda said=message: said in at.trouble)
            assert at.app.focused is at.app.screen.query_one(f"#{field}")
            assert kinds(desk) == []


async def test_a_passage_that_is_not_in_the_attached_text_is_refused(
    make_app: MakeApp, desk: Desk, tmp_path: Path
) -> None:
    minutes = tmp_path / "minutes.txt"
    minutes.write_text("Nothing of the kind was said that day.\n", encoding="utf-8")
    async with driving(make_app()) as at:
        await unfold(at)
        fill(at, attachment=str(minutes))
        at.app.screen.query_one("#passage", Lines).text = "seven trillion dollars"
        await at.press("ctrl+s")
        await at.until(lambda: "does not stand in minutes.txt" in at.trouble)
        assert kinds(desk) == []


async def test_an_earlier_source_is_offered_and_used_again(make_app: MakeApp, desk: Desk) -> None:
    article = desk.articles.all()[0]
    other = desk.claims.of(article.id)[-1]
    desk.evidence.attach(other.id, EvidenceNote(source=SourceNote(title="New York Times", url="https://nytimes.com/a")))
    async with driving(make_app()) as at:
        await open_form(at)
        await at.type("york")
        await at.until(lambda: at.app.screen.query_one("#offers", OptionList).option_count == 1)
        await at.press("down", "enter")
        at.app.screen.query_one("#passage", Lines).text = "seven trillion"
        await at.press("ctrl+s")
        await at.until(lambda: at.current.evidence_count == 1)
        claim_id = at.current.id
    assert len(desk.sources.all()) == 1
    assert desk.evidence.of(claim_id)[0].passage == "seven trillion"


async def test_a_source_is_withdrawn_with_its_reason(make_app: MakeApp, desk: Desk) -> None:
    claim = desk.claims.of(desk.articles.all()[0].id)[0]
    desk.evidence.attach(claim.id, EvidenceNote(source=SourceNote(title="A rumour")))
    async with driving(make_app()) as at:
        await at.dialog(Choose, "W")
        await at.dialog(Ask, "enter")
        await at.type("not what it says")
        await at.press("enter")
        await at.until(lambda: at.current.evidence_count == 0)
    assert desk.evidence.of(claim.id, withdrawn=True)[0].withdrawn == "not what it says"


async def test_a_source_given_for_several_claims_enters_the_record_once(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "space", "space", "v")
        await at.type("Annual report")
        await at.press("enter")
        await at.until(lambda: at.review.counts.verified == 2)
    assert len(desk.sources.all()) == 1


async def test_words_in_a_form_are_dropped_only_when_asked_twice(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        await at.press("escape")
        assert at.app.screen is at.screen
        for leaving in ("escape", "ctrl+q"):
            await open_form(at)
            await at.type("Reuters")
            await at.press(leaving)
            assert "not in the record" in at.trouble
            await at.type(", page 3")
            await at.press(leaving)
            assert isinstance(at.app.screen, SourceForm)
            await at.press("escape")
            assert at.app.screen is at.screen
    assert kinds(desk) == []


async def test_words_in_a_form_under_the_palette_are_not_dropped_either(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        await at.type("Reuters")
        await at.press("ctrl+p", "ctrl+q")
        assert at.app.is_running
        await at.press("escape")
        assert "not in the record" in at.trouble


async def test_the_form_shows_which_words_the_source_is_for(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        assert at.current.text in str(at.app.screen.query_one(".about").render())
        await at.press("escape", "asterisk")
        await open_form(at)
        assert str(at.app.screen.query_one(".about").render()).endswith("and 10 more")


async def test_a_box_that_is_ticked_is_told_from_one_that_is_not_without_colour(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await unfold(at)
        box = at.app.screen.query_one("#confidential", Tick)
        assert "X" not in str(box.render())
        box.value = True
        assert "X" in str(box.render())


async def test_seldom_fields_are_made_when_they_are_asked_for_and_kept_like_the_others(
    make_app: MakeApp, desk: Desk
) -> None:
    async with driving(make_app()) as at:
        await open_form(at)
        assert not at.app.screen.query("#locator")
        await at.type("Annual report")
        at.app.screen.query_one("#more CollapsibleTitle").focus()
        await at.press("enter", "tab")
        await at.type("p. 4")
        await at.press("escape")
        assert "not in the record" in at.trouble
        await at.press("enter")
        await at.until(lambda: at.current.evidence_count == 1)
        assert desk.evidence.of(at.current.id)[0].locator == "p. 4"


async def test_an_earlier_source_fills_seldom_fields_too(make_app: MakeApp, desk: Desk) -> None:
    desk.sources.add(SourceNote(title="Annual report", publisher="TSMC"))
    async with driving(make_app()) as at:
        await open_form(at)
        await at.type("Annual")
        await at.press("down", "enter")
        at.app.screen.query_one("#more", Collapsible).collapsed = False
        await at.until(lambda: at.app.screen.query("#source_note"))
        publisher = at.app.screen.query_one("#publisher", Input)
        assert (publisher.value, publisher.disabled) == ("TSMC", True)


async def test_the_line_below_says_what_enter_does_in_the_field(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(120, 40)) as at:
        await open_form(at)
        frame = at.app.screen.query_one(".dialog")
        assert "enter or ^s saves" in str(frame.border_subtitle)
        at.app.screen.query_one("#passage").focus()
        await at.settle()
        assert "enter new line" in str(frame.border_subtitle)


async def test_a_form_on_a_wide_screen_leaves_the_list_in_sight_and_shows_the_sentence(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(120, 40)) as at:
        await open_form(at)
        frame = at.app.screen.query_one(".dialog")
        assert frame.region.x >= at.screen.query_one("#claims").region.right
        assert frame.region.height < 40 - 4
        shown = at.app.screen.query_one(".about").render().plain
        assert at.current.text in shown
        assert len(shown) > len(at.current.text)
