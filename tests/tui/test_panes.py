"""Panes: which are shown at which size, where the keys go, and what the mouse does."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.geometry import Offset
from textual.scroll_view import ScrollView
from textual.widgets import Input, Static
from textual.widgets._toast import Toast

from tests.tui.bench_record import make_record, number
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench.claims import QuantityType
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.tui.explain import days, scientific
from workbench.tui.highlights import Highlights, Lit
from workbench.tui.screens import review_panes
from workbench.tui.screens.claim_form import ClaimForm
from workbench.tui.screens.prompt import Ask, Write
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.details_pane import DetailsPane
from workbench.tui.widgets.top_bar import TopBar


def panes(at: Driver) -> list[str]:
    return [str(pane.id) for pane in at.screen.query(ScrollView) if pane.display]


@pytest.mark.parametrize(
    ("size", "before", "after"),
    [
        ((60, 24), ["claims", "article"], ["claims", "details"]),
        ((80, 24), ["claims", "article"], ["claims", "details"]),
        ((120, 40), ["claims", "article", "details"], ["claims", "article"]),
        ((200, 60), ["claims", "article", "details"], ["claims", "article"]),
    ],
    ids=str,
)
async def test_a_key_shows_the_details_or_hides_them(
    make_app: MakeApp, size: tuple[int, int], before: list[str], after: list[str]
) -> None:
    async with driving(make_app(), size) as at:
        assert panes(at) == before
        await at.press("i")
        assert panes(at) == after


@pytest.mark.parametrize("size", [(36, 16), (50, 20), (63, 24)], ids=str)
async def test_on_a_narrow_terminal_the_article_stands_below_the_list_from_the_first_picture_on(
    make_app: MakeApp, size: tuple[int, int]
) -> None:
    async with driving(make_app(), size) as at:
        claims, article = (at.screen.query_one(one).region for one in ("#claims", "#article"))
        assert (claims.width, article.width) == (size[0], size[0])
        assert article.y >= claims.bottom


async def test_what_a_key_opens_looks_as_it_should_though_it_came_with_the_first_picture(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The looks of what keys open are read behind the first picture, or by the key where it comes before."""
    monkeypatch.setattr("workbench.tui.background.read_opened", lambda _: None)
    async with driving(make_app(), (80, 24)) as at:
        await at.press("i")
        assert panes(at) == ["claims", "details"]
    async with driving(make_app(), (80, 24)) as at:
        at.bench.view.open_search()
        await at.settle()
        assert [one.id for one in at.screen.query("#filters > *") if one.display] == ["slash", "search", "chosen"]
        assert at.screen.query_one("#search").size.width > 40


async def test_tab_goes_through_the_panes_and_the_verdict_keys_work_in_each(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app(), (120, 40)) as at:
        await at.press("tab")
        assert at.app.focused is at.screen.query_one("#article")
        await at.press("d", "enter", "tab", "d", "enter", "tab", "d", "enter")
        assert at.app.focused is at.screen.query_one("#claims")
        assert kinds(desk) == ["verdict.set"] * 3


async def test_the_lit_claim_is_always_in_view(make_app: MakeApp) -> None:
    async with driving(make_app(), (80, 24)) as at:
        article = at.screen.query_one(ArticleView)
        for _ in at.review.rows:
            assert article.lit is not None
            text = "\n".join(article.render_line(y).text for y in range(article.size.height))
            assert at.current.text.split()[0] in text
            await at.press("j")


async def test_the_article_keeps_the_lit_claim_in_view_when_the_terminal_changes(make_app: MakeApp) -> None:
    async with driving(make_app(), (200, 60)) as at:
        await at.press("G")
        await at.pilot.resize_terminal(80, 24)
        await at.settle()
        article = at.screen.query_one(ArticleView)
        text = "\n".join(article.render_line(y).text for y in range(article.size.height))
        assert "150 milliards" in text


async def test_an_article_that_grows_beyond_its_pane_shows_its_claim_and_keeps_its_margin(make_app: MakeApp) -> None:
    start = "The town is small.\n"
    text = start + " ".join(map(str, range(2_000))) + "\nIn the end 77 came.\n"
    place = text.rindex("77")
    async with driving(make_app(), (80, 24)) as at:
        article = at.screen.query_one(ArticleView)
        article.show(start, Highlights())
        await at.pilot.pause()
        article.light(Lit(place, place + 2, (place - 11, place + 8)))
        article.show(text, Highlights())
        assert article.scroll_offset.y > 0
        await at.pilot.pause()
        lines = [article.render_line(y).text.rstrip() for y in range(article.size.height)]
        assert any("In the end 77 came." in line for line in lines)
        assert max(map(len, lines)) < article.scrollable_content_region.width


async def test_a_click_in_the_article_goes_to_the_claim_there(make_app: MakeApp) -> None:
    async with driving(make_app(), (80, 24)) as at:
        article = at.screen.query_one(ArticleView)
        lines = [article.render_line(y).text for y in range(article.size.height)]
        line = next(y for y, text in enumerate(lines) if "39 ans" in text)
        await at.pilot.click(article, offset=(lines[line].index("39 ans") + 2, line))
        await at.settle()
        assert at.current.text == "39 ans"


async def test_a_click_in_the_list_goes_to_the_claim_and_with_control_marks_it(make_app: MakeApp) -> None:
    async with driving(make_app(), (80, 24)) as at:
        await at.pilot.click("#claims", offset=(5, 3))
        await at.settle()
        assert at.current.number == 4
        await at.pilot.click("#claims", offset=(5, 6), control=True)
        await at.settle()
        assert [row.number for row in at.review.chosen] == [7]


async def test_words_selected_with_the_mouse_become_a_claim(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app(), (80, 24)) as at:
        article = at.screen.query_one(ArticleView)
        lines = [article.render_line(y).text for y in range(article.size.height)]
        line = next(y for y, text in enumerate(lines) if "Sam Altman" in text)
        start = lines[line].index("Sam Altman")
        await at.pilot.mouse_down(article, offset=(start, line))
        await at.pilot.hover(article, offset=(start + 9, line))
        await at.pilot.mouse_up(article, offset=(start + 9, line))
        assert at.screen.get_selected_text() == "Sam Altman"
        await at.dialog(ClaimForm, "a")
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk) == ["claim.added"])
        assert desk.claims.get(at.review.article.id, 13).text == "Sam Altman"


async def test_a_long_article_is_laid_out_beside_the_screen_s_work(make_app: MakeApp, tmp_path) -> None:  # type: ignore[no-untyped-def]
    text = "".join(f"Sentence {number} says little of the town and its bridges.\n" for number in range(5_000))
    text += "In the end 77 people came.\n"
    record = make_record(tmp_path / "long.db", text, [number(text, "77 people", QuantityType.COUNT, 77)], "Long")
    async with driving(make_app(record), (80, 24)) as at:
        article = at.screen.query_one(ArticleView)
        await at.until(lambda: any("○77 people" in article.render_line(y).text for y in range(article.size.height)))


async def test_a_claim_s_line_tells_of_flags_queries_and_sources(make_app: MakeApp, desk: Desk) -> None:
    article = desk.articles.all()[0].id
    first, second, third = desk.claims.of(article)[:3]
    desk.claims.flag(first.id)
    desk.correspondence.ask(article, "where from?", claim_id=second.id)
    desk.evidence.attach(third.id, EvidenceNote(source=SourceNote(title="A report")))
    async with driving(make_app(), (80, 24)) as at:
        claims = at.screen.query_one(ClaimList)
        signs = [claims.render_line(y).text[5] for y in range(4)]
        assert signs == ["⚑", "↗", "+", " "]


@pytest.mark.parametrize(("size", "seen"), [((50, 20), True), ((80, 24), True), ((120, 40), False)], ids=str)
async def test_the_details_in_the_article_s_place_show_the_claim_in_its_sentence(
    make_app: MakeApp, size: tuple[int, int], seen: bool
) -> None:
    async with driving(make_app(), size) as at:
        await at.press("j", *("i" * seen))
        details = at.screen.query_one(DetailsPane)
        await at.until(lambda: details.details and details.details.row == at.current)
        lines = " ".join(details.render_line(y).text.strip() for y in range(8))
        assert ("rapidement devenu" in lines) is seen


async def test_what_was_told_of_an_article_goes_with_it(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app(), (80, 24)) as at:
        at.bench.tell("only of this one")
        await at.settle()
        assert at.screen.query_one("#bars").styles.margin.top == 0
        at.bench.view.open_search()
        await at.settle()
        assert not list(at.app.screen.query(Toast))


@pytest.mark.parametrize("size", [(50, 20), (80, 24), (120, 40)], ids=str)
async def test_a_value_takes_columns_of_the_words_before_it_is_cut(
    make_app: MakeApp, tmp_path: Path, size: tuple[int, int]
) -> None:
    text = "Abonnements\n\nLe club a vendu 4 200 abonnements, a annoncé son président, Luc Morvan."
    sold = number(text, "4 200 abonnements", QuantityType.COUNT, 4200, "abonnement")
    path = make_record(tmp_path / "sold.db", text, [sold])
    async with driving(make_app(path), size) as at:
        line = at.screen.query_one(ClaimList).render_line(0).text
        assert line.rstrip().endswith("4\u202f200 abonnement")
        assert "vendu" in line or "4 200…" in line


@pytest.mark.parametrize(
    ("value", "words"),
    [(7_000_000_000_000, "7 × 10¹²"), (6_500_000_000, "6.5 × 10⁹"), (1_234_567_891, ""), (39, ""), (0.25, "")],
)
def test_round_great_numbers_are_written_as_powers(value: float, words: str) -> None:
    assert scientific(value, "en") == words
    assert scientific(value, "fr") == words.replace(".", ",")


def test_an_interval_is_written_with_its_length() -> None:
    import datetime as dt

    from workbench.claims import DateInterval

    assert days(DateInterval(dt.date(2024, 9, 30), dt.date(2024, 9, 30)), "fr") == "30 sept. 2024"
    assert days(DateInterval(dt.date(2024, 9, 1), dt.date(2024, 9, 30)), "fr") == "sept. 2024 (30 days)"


async def test_what_is_told_takes_the_place_of_what_was_told_before(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("z", "z", "X")
        assert at.told == ["there is nothing to undo"] * 2 + ["the claim is not set aside"]
        await at.pilot.pause()
        assert [toast.message for toast in at.app._notifications] == ["the claim is not set aside"]


@pytest.mark.parametrize("width", [60, 80])
async def test_what_is_told_at_length_never_covers_the_panes_and_ends_in_an_ellipsis(
    make_app: MakeApp, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app()
    run_test = app.run_test
    app.run_test = lambda size: run_test(size=size, notifications=True)  # type: ignore[method-assign,misc,assignment]
    async with driving(app, (width, 20)) as at:
        at.bench.tell("written: " + "/home/jeanne/reports/of the harbour" * 12, "error")
        await at.until(lambda: [toast for toast in at.screen.query(Toast) if toast.size.height])
        (toast,) = at.screen.query(Toast)
        assert (toast.outer_size.width, toast.outer_size.height) == (width, 4)
        panes = at.screen.query_one(ArticleView)
        await at.until(lambda: panes.region.bottom == toast.region.y)
        lines = [strip.text for strip in at.screen._compositor.render_strips()]
        assert lines[-1].rstrip().endswith("…")
        at.bench.tell("written")
        await at.until(lambda: panes.region.bottom == 18)
        monkeypatch.setattr(review_panes, "_SHOWN", 0.5)
        at.bench.tell("written: " + "/home/jeanne/reports/of the harbour" * 12)
        await at.until(lambda: panes.region.bottom == 16)
        await at.until(lambda: panes.region.bottom == 18)


@pytest.mark.parametrize(
    ("width", "shown"), [(60, "v d u decide and go on · ? lists every key"), (30, "v d u decide and go on · ? …")]
)
async def test_how_to_begin_keeps_the_key_that_lists_the_others(make_app: MakeApp, width: int, shown: str) -> None:
    async with driving(make_app(), (width, 20)) as at:
        assert str(at.screen.query_one("#chosen", Static).content) == shown
        await at.press("slash")
        assert at.screen.query_one("#search", Input).size.width >= width // 2 - 6


async def test_a_narrow_screen_says_too_that_the_check_is_signed_off(make_app: MakeApp, desk: Desk) -> None:
    desk.sign_offs.add(desk.articles.all()[0].id, override="deadline")
    async with driving(make_app(), (80, 24)) as at:
        bar = at.screen.query_one("#top", TopBar).render()
        assert "signed off by Seco" in bar.plain
        assert bar.plain.startswith("Altman a fa")
        assert bar.cell_length == 78


def cursor(at: Driver) -> Offset:
    """Where the terminal's cursor stands once all is drawn."""
    at.draw()
    return at.app.cursor_position


async def test_the_terminal_s_cursor_stands_in_the_article_while_it_has_the_keys(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(100, 30)) as at:
        claims, article = at.screen.query_one("#claims"), at.screen.query_one("#article", ArticleView)
        await at.press("tab", "j", "j")
        where = cursor(at)
        assert article.content_region.contains_point(where)
        assert article.lit is not None
        place = where - article.content_region.offset + article.scroll_offset
        assert article.offset_at(place) == article.lit.start
        while at.screen.focused is not claims:
            await at.press("tab")
        assert cursor(at) == claims.content_region.offset + Offset(0, 2)


async def test_the_terminal_s_cursor_stands_in_a_field_before_anything_is_typed(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(100, 30)) as at:
        await at.dialog(Ask, "x")
        field = at.app.screen.query_one("#answer")
        assert cursor(at).y == field.region.y > 0


async def test_the_terminal_s_cursor_stands_on_the_claim_at_the_cursor(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(80, 24)) as at:
        claims = at.screen.query_one("#claims")

        def expected(line: int) -> Offset:
            return claims.content_region.offset + Offset(0, line - claims.scroll_offset.y)

        assert cursor(at) == expected(0)
        await at.press("j", "j")
        assert cursor(at) == expected(2)
        await at.dialog(Write, "N")
        await at.type("words")
        assert cursor(at) != expected(2)
        await at.press("escape", "escape")
        assert cursor(at) == expected(2)
        await at.press("slash")
        await at.type("dollars")
        assert cursor(at).y == at.screen.query_one("#search").region.y
        await at.press("escape", "G")
        assert cursor(at) == expected(11)


@pytest.mark.parametrize(("size", "drawn"), [((80, 24), False), ((200, 60), True)])
async def test_the_bar_gives_way_before_the_reason_not_to_publish_that_no_count_tells(
    make_app: MakeApp, size: tuple[int, int], drawn: bool
) -> None:
    async with driving(make_app(), size) as at:
        top = at.screen.query_one("#top", TopBar).render().plain
        assert "not publishable: no sign-off" in top
        assert ("──" in top) == drawn
