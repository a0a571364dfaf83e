"""Nothing in an article, a note or a name is markup, and nothing of it reaches the terminal raw."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.geometry import Region

from tests.tui.bench_record import make_record, number, ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.claims import QuantityType
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.display import cells
from workbench.tui.screens.prompt import Ask
from workbench.tui.screens.reader import Reader

HOSTILE = (
    "[/foo] [sic] [@click=app.quit]x[/] [$5m] [bold]not bold[/]\x1b]52;c;aGk=\x07 "
    "\x1b[31mred \x9b2J\u202egnp.exe\u202c "
    "spent 12 \u200beuros, [link='https://evil.example']12 dollars[/link] and e\u0301tat 漢字 👩‍👩‍👧 12 yen.\n"
)
_RAW = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b]")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    claims = [
        number(HOSTILE, "12 \u200beuros", QuantityType.MONEY, 12, "EUR"),
        number(HOSTILE, "[link='https://evil.example']12 dollars[/link]", QuantityType.MONEY, 12, "[b]USD"),
        number(HOSTILE, "\x1b[31mred \x9b2J", QuantityType.COUNT),
    ]
    claims.sort(key=lambda claim: claim.span.start)
    return make_record(tmp_path / "hostile.db", HOSTILE, claims, title="[bold]Title[/] \x1b]0;owned\x07")


def drawn(at: Driver) -> str:
    """Every character on the screen."""
    width, height = at.app.size
    lines = at.app.screen.query("*")
    parts = [line.text for widget in lines for line in widget.render_lines(Region(0, 0, *widget.size))]
    assert parts
    assert width
    assert height
    return "\n".join(parts)


async def test_article_list_details_and_title_show_every_character_as_a_character(
    make_app: MakeApp, hostile: Path
) -> None:
    async with driving(make_app(hostile), size=(160, 40)) as at:
        await at.until(lambda: at.screen.query_one("#details").details)  # type: ignore[attr-defined]
        text = drawn(at)
        assert not _RAW.search(text.replace("\n", ""))
        for words in (
            "[/foo] [sic] [@click=app.quit]x[/] [$5m] [bold]not bold[/]␛]52;c;aGk=␇",
            "[bold]Title[/] ␛]0;owned␇",
        ):
            assert words in text
        assert "␦gnp.exe␦" in text


async def test_notes_sources_and_messages_are_no_markup(make_app: MakeApp, hostile: Path) -> None:
    with Desk.open(hostile, actor="[red]Eve[/]", clock=ticking()) as desk:
        claim = desk.claims.of(desk.articles.all()[0].id)[0]
        desk.evidence.attach(claim.id, EvidenceNote(source=SourceNote(title="[/] \x1b]8;;x\x07"), note="[sic]\x9b"))
        desk.correspondence.add_note(claim.article_id, "[@click=app.quit]x[/]\n\x1b[2J", claim_id=claim.id)
        desk.correspondence.ask(claim.article_id, "[/why]\x07", claim_id=claim.id)
    async with driving(make_app(hostile), size=(160, 60)) as at:
        await at.until(lambda: at.screen.query_one("#details").details)  # type: ignore[attr-defined]
        assert not _RAW.search(drawn(at).replace("\n", ""))
        await at.dialog(Reader, "h")
        assert not _RAW.search(drawn(at).replace("\n", ""))
        await at.dialog(Ask, "escape", "x")
        await at.type("[/]")
        await at.press("enter", "z")
        assert not _RAW.search("".join(at.told).replace("\n", ""))
        assert at.app.is_running


async def test_control_characters_that_are_pasted_into_a_field_are_shown(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Ask, "x")
        at.app.screen.query_one("#answer").value = "a\x1b[31mb"  # type: ignore[attr-defined]
        await at.pilot.pause()
        assert at.app.screen.query_one("#answer").value == "a␛[31mb"  # type: ignore[attr-defined]


async def test_wide_and_combining_characters_keep_the_columns(make_app: MakeApp, hostile: Path) -> None:
    async with driving(make_app(hostile), size=(80, 24)) as at:
        for widget in at.screen.query("#claims, #article"):
            lines = widget.render_lines(Region(0, 0, *widget.size))
            assert {line.cell_length for line in lines} == {widget.size.width}


async def test_a_click_behind_wide_characters_finds_its_claim(make_app: MakeApp, tmp_path: Path) -> None:
    text = "漢字漢字漢字 spent 12 yen on it.\n"
    record = make_record(tmp_path / "wide.db", text, [number(text, "12 yen", QuantityType.MONEY, 12, "JPY"),
                                                      number(text, "漢字", QuantityType.COUNT)], "Wide")  # fmt: skip
    async with driving(make_app(record), size=(80, 24)) as at:
        await at.press("j")
        row = "  ○漢字漢字漢字 spent ○12 yen"
        await at.pilot.click("#article", offset=(cells(row) - 1, 0))
        await at.settle()
        assert at.current.text == "12 yen"
        await at.pilot.click("#article", offset=(5, 0))
        await at.settle()
        assert at.current.text == "漢字"
