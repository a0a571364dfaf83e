"""Acts on whole articles, and what other processes do."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.bench_record import SEED, article, make_record, seed_claims, ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving, kinds
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.tui.screens.article_forms import ExportForm, ImportForm
from workbench.tui.screens.draft_changes import Proposal
from workbench.tui.screens.prompt import Ask, Choose
from workbench.tui.widgets.fields import Choice

ENGLISH = "The mayor spent 3 million euros.\n\nShe said it was worth it.\n"


def add_english(desk: Desk) -> str:
    return desk.articles.take_in(article(ENGLISH, "The bridge [/foo]", "en"), []).id


async def test_another_article_is_chosen(make_app: MakeApp, desk: Desk) -> None:
    seed = desk.articles.all()[0].id
    english = add_english(desk)
    async with driving(make_app(article=seed)) as at:
        await at.dialog(Choose, "A")
        await at.press("down", "enter")
        await at.until(lambda: at.review.article.id == english)
        assert at.review.draft.text == ENGLISH


async def test_articles_are_gone_through_by_key(make_app: MakeApp, desk: Desk) -> None:
    seed = desk.articles.all()[0].id
    async with driving(make_app(article=seed)) as at:
        await at.press("greater_than_sign")
        assert at.told == ["the record has no other article"]
        english = add_english(desk)
        await at.press("greater_than_sign")
        assert at.review.article.id == english
        await at.press("greater_than_sign", "less_than_sign")
        assert at.review.article.id == english


async def test_an_article_is_imported_from_a_file(make_app: MakeApp, desk: Desk, tmp_path: Path) -> None:
    file, hidden = tmp_path / "bridge.txt", ENGLISH.replace("She said", "She\u2060 said")
    file.write_text(hidden, encoding="utf-8")
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        at.app.screen.query_one("#path", Input).value = str(file)
        await at.press("enter")
        await at.until(lambda: at.review.draft.text == hidden)
        noticed = "Noticed in the file: hidden character U+2060 WORD JOINER: once, at line 3, column 4"
        assert at.told[-1].splitlines() == ["bridge: 2 claims", noticed]
        assert kinds(desk)[:2] == ["article.imported", "draft.imported"]


@pytest.mark.parametrize(("keys", "drafts", "articles"), [(["enter"], 2, 0), (["down", "enter"], 1, 1)])
async def test_a_file_that_looks_like_a_draft_of_an_article_here_asks(
    make_app: MakeApp, desk: Desk, tmp_path: Path, keys: list[str], drafts: int, articles: int
) -> None:
    first, before = desk.articles.all()[0], len(desk.articles.all())
    text = desk.drafts.get(first.id).text + "\n\nOn compte 9 lycées.\n"
    file = tmp_path / "again.txt"
    file.write_text(text, encoding="utf-8")
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        at.app.screen.query_one("#path", Input).value = str(file)
        await at.dialog(Choose, "enter")
        await at.press(*keys)
        if drafts == 2:
            await at.dialog(Proposal)
            await at.press("enter")
        await at.until(lambda: at.review.draft.text == text)
    assert (len(desk.drafts.of(first.id)), len(desk.articles.all()) - before) == (drafts, articles)


async def test_a_file_that_can_t_be_read_is_told_and_nothing_written(
    make_app: MakeApp, desk: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "picture.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        at.app.screen.query_one("#path", Input).value = str(tmp_path / "none.txt")
        await at.press("enter")
        assert "there is no such file" in str(at.app.screen.query_one("#trouble").render())
        at.app.screen.query_one("#path", Input).value = str(file)
        await at.press("enter")
        await at.until(lambda: at.told)
        assert "picture.png" in at.told[0]
        assert kinds(desk) == []


async def test_the_record_is_no_article_of_itself(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        at.app.screen.query_one("#path", Input).value = str(desk.path)
        await at.press("enter")
        await at.until(lambda: at.told)
        assert "the record itself" in at.told[0]
        assert kinds(desk) == []


@pytest.mark.parametrize(
    ("words", "said"),
    [("~nobody-of-that-name/a.txt", "no such user"), ("x" * 5000, "too long"), ("", "Which file"), (".", "folder")],
    ids=["user", "long", "none", "folder"],
)
async def test_a_name_that_no_file_can_have_is_told_in_the_form(
    make_app: MakeApp, desk: Desk, words: str, said: str
) -> None:
    async with driving(make_app()) as at:
        for key, form, field in (("I", ImportForm, "#path"), ("E", ExportForm, "#to")):
            if key == "E" and words == ".":
                continue  # A report can be written into a folder.
            await at.dialog(form, key)
            at.app.screen.query_one(field, Input).value = words
            await at.press("ctrl+s")
            told = str(at.app.screen.query_one("#trouble").render())
            assert len(told) < 200
            assert said in told or not words
            await at.press("escape")
    assert kinds(desk) == []


async def test_the_article_is_given_to_a_reviewer(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Ask, "ctrl+a")
        await at.type("Grace")
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["article.assigned"])


async def test_the_checker_can_t_sign_off_the_own_check(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter", "O")
        await at.until(lambda: any("another person" in said for said in at.told))
        assert at.app.screen is at.screen
        assert kinds(desk) == ["verdict.set"]


async def test_another_person_signs_off_with_a_reason_where_claims_are_open(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Ask, "O")
        await at.press("enter")
        await at.until(lambda: "still open" in str(at.app.screen.query_one(".lead").render()))
        await at.type("deadline")
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["article.signed_off"])
        assert desk.sign_offs.of(at.review.article.id)[0].override == "deadline"
        bar = at.screen.query_one("#top")
        await at.until(lambda: "signed off by Ada Lovelace" in bar.render().plain)
        await at.press("d", "enter")
        assert "signed off" not in bar.render().plain


async def test_a_report_is_written_and_noted(make_app: MakeApp, desk: Desk, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    async with driving(make_app()) as at:
        await at.dialog(ExportForm, "E")
        at.app.screen.query_one("#to", Input).value = str(out)
        at.app.screen.query_one("#language", Choice).value = "en"
        await at.press("ctrl+s")
        await at.until(lambda: "report.exported" in kinds(desk))
    assert out.read_text(encoding="utf-8").startswith("# Verification report: Altman")


async def test_a_report_never_replaces_a_file_unasked(make_app: MakeApp, tmp_path: Path) -> None:
    out = tmp_path / "report.md"
    out.write_text("mine", encoding="utf-8")
    async with driving(make_app()) as at:
        await at.dialog(ExportForm, "E")
        at.app.screen.query_one("#to", Input).value = str(out)
        await at.press("ctrl+s")
        await at.until(lambda: "there is such a file already" in str(at.app.screen.query_one("#trouble").render()))
    assert out.read_text(encoding="utf-8") == "mine"


async def test_what_another_process_writes_appears_by_itself(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        second = at.review.rows[1]
        desk.verdicts.set(second.id, Verdict.DISPUTED)
        await at.until(lambda: at.review.counts.disputed == 1)
        assert at.current.number == 1


async def test_a_claim_that_another_process_adds_appears_and_the_cursor_stays(make_app: MakeApp, desk: Desk) -> None:
    from tests.tui.bench_record import number
    from workbench.claims import QuantityType

    async with driving(make_app()) as at:
        await at.press("j", "j")
        text = at.review.draft.text
        desk.claims.add(at.review.article.id, number(text, "deux millions de puces", QuantityType.COUNT, 2e6))
        await at.until(lambda: len(at.review.rows) == 13)
        assert at.current.number == 3


async def test_a_record_without_articles_shows_the_first_one_that_comes(make_app: MakeApp, tmp_path: Path) -> None:
    with Desk.open(tmp_path / "new.db", actor="Ada", clock=ticking(), create=True) as other:
        async with driving(make_app(tmp_path / "new.db")) as at:
            text = SEED.read_text(encoding="utf-8")
            other.articles.take_in(article(text, "Seed"), seed_claims(text))
            await at.until(lambda: at.bench.review is not None)
            assert len(at.review.rows) == 12


async def test_two_people_at_one_record_each_see_the_other(make_app: MakeApp, record: Path) -> None:
    """Verdicts that two writers give at once are all kept, and both screens come to show them."""

    def write() -> None:
        with Desk.open(record, actor="Grace", clock=ticking()) as other:
            for row in other.claims.of(other.articles.all()[0].id)[6:]:
                other.verdicts.set(row.id, Verdict.UNSOURCED)

    async with driving(make_app()) as at:
        thread = threading.Thread(target=write)
        thread.start()
        await at.press("d", "enter", "d", "enter", "d", "enter")
        await at.until(lambda: not thread.is_alive())
        await at.until(lambda: at.review.counts.decided == 9)
        assert (at.review.counts.disputed, at.review.counts.unsourced) == (3, 6)


async def test_an_article_that_is_not_there_is_told(make_app: MakeApp) -> None:
    async with driving(make_app(article="nowhere")) as at:
        await at.until(lambda: at.told == ["no article nowhere"])


def test_records_for_tests_are_what_they_say(tmp_path: Path) -> None:
    with Desk.open(make_record(tmp_path / "a.db"), actor="Ada", clock=ticking()) as desk:
        assert desk.articles.all()[0].counts.open == 12
