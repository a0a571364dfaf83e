"""Finding claims: search as you type, filters, orders, numbers, sentences without a claim."""

from __future__ import annotations

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.extract.sentences import SentenceSpans
from workbench.importance import weight
from workbench.tui.filters import FILTERS
from workbench.tui.screens.prompt import Ask, Choose
from workbench.tui.search import plain
from workbench.tui.widgets.details_pane import DetailsPane


def said(at: Driver) -> str:
    return str(at.screen.query_one("#chosen").render())


@pytest.mark.parametrize(
    ("text", "words"), [("Émirats", "emirats"), ("7\u202f000", "7 000"), ("STRASSE", "straße"), ("ﬁn", "fin")]
)
def test_case_accents_and_kinds_of_blanks_do_not_matter(text: str, words: str) -> None:
    assert plain(words) in plain(text)


async def test_the_list_follows_the_words_as_they_are_typed(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("slash")
        await at.press(*"milli")
        assert at.listed == [4, 5, 6, 9, 10, 11, 12]
        await at.type(" dollars md$us 7")
        assert at.listed == [6]
        assert said(at) == "1 of 12 · “milli dollars md$us 7” · esc shows all"
        await at.press("enter")
        assert at.app.focused is at.screen.query_one("#claims")
        assert at.listed == [6]
        await at.press("escape")
        assert len(at.listed) == 12


async def test_escape_in_the_field_gives_the_search_up(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("slash")
        await at.type("zzz")
        assert at.listed == []
        await at.press("escape")
        assert len(at.listed) == 12
        assert said(at).startswith("v d u decide and go on")


async def test_sources_and_notes_are_searched_too(make_app: MakeApp, desk: Desk) -> None:
    article = desk.articles.all()[0]
    rows = desk.claims.of(article.id)
    desk.evidence.attach(rows[3].id, EvidenceNote(source=SourceNote(publisher="Agence Zénith")))
    desk.correspondence.add_note(article.id, "ask zenith again", claim_id=rows[6].id)
    async with driving(make_app()) as at:
        await at.press("slash")
        await at.type("zenith")
        assert at.listed == [4, 7]


async def test_words_that_no_claim_has_are_looked_for_in_the_sentences(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("slash")
        await at.type("influentes")
        assert [row.text for row in map(at.review.at, range(at.review.shown)) if row] == ["39 ans"]


async def test_acts_without_a_claim_say_so(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("slash")
        await at.type("zzz")
        await at.press("enter", "d", "enter")
        assert at.told == ["no claim is shown"]


async def choose_filter(at: Driver, words: str) -> None:
    await at.dialog(Choose, "f")
    await at.type(words)
    await at.press("enter")


async def test_filters_of_one_group_add_up_and_groups_narrow_each_other(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter", "u", "enter")
        await choose_filter(at, "disputed")
        assert at.listed == [1]
        await choose_filter(at, "unsourced")
        assert at.listed == [1, 2]
        await choose_filter(at, "date")
        assert at.listed == [1]
        assert said(at) == "1 of 12 · disputed · unsourced · date · esc shows all"
        await choose_filter(at, "date")
        assert at.listed == [1, 2]
        await at.press("escape")
        assert len(at.listed) == 12


async def test_a_filter_tells_how_many_it_leaves(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Choose, "f")
        options = at.app.screen.query_one("#choices").options  # type: ignore[attr-defined]
        lines = [str(option.prompt) for option in options]
        assert any("money" in line and "5 of 12" in line for line in lines)
        assert not any("flagged" in line for line in lines)


async def test_how_to_begin_is_said_until_somebody_has_begun(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        assert said(at) == "v d u decide and go on · s gives the source · ? lists every key"
        await at.press("d", "enter")
        assert said(at) == ""
        assert not at.screen.query_one("#filters").has_class("-shown")


def test_every_filter_has_a_name_of_its_own() -> None:
    assert len({option.id for option in FILTERS}) == len(FILTERS)


async def test_the_list_is_ordered_by_value(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Choose, "S")
        await at.press("down", "down", "down", "enter")
        await at.until(lambda: at.listed[0] == 6)
        assert at.listed[:3] == [6, 12, 4]
        assert "by value" in said(at)


async def test_a_claim_is_gone_to_by_its_number(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Ask, "colon")
        await at.type("99")
        await at.press("enter")
        assert "no claim of that number" in str(at.app.screen.query_one("#trouble").render())
        await at.press("backspace", "backspace")
        await at.type("7")
        await at.press("enter")
        await at.until(lambda: at.current.number == 7)


def test_sentences_without_a_claim_are_those_that_none_touches() -> None:
    sentences = SentenceSpans(((0, 10), (11, 20), (21, 30)))
    assert sentences.without([(12, 14)]) == [(0, 10), (21, 30)]
    assert sentences.without([(8, 13)]) == [(21, 30)]
    assert sentences.around(12, 14) == (11, 20)
    assert sentences.around(8, 13) == (0, 20)
    assert SentenceSpans().around(3, 5) == (3, 5)


async def test_bare_sentences_are_walked_through(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        bare = at.bench.bare_sentences()
        await at.press("l")
        first = at.bench.lit_sentence
        assert first in bare
        await at.press("l", "L")
        assert at.bench.lit_sentence == first
        await at.press("escape")
        assert at.bench.lit_sentence is None


async def test_n_and_p_go_to_open_claims(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("j", "d", "enter", "d", "enter")
        assert at.current.number == 4
        await at.press("p")
        assert at.current.number == 1
        await at.press("n")
        assert at.current.number == 4


async def test_nothing_is_drawn_where_the_screen_closed_while_claims_were_weighed(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        bench = at.bench
        await at.dialog(Choose, "S")
        await at.press("end", "enter")
        await at.until(lambda: bench.choice.reasons)
    bench.choice.reasons.clear()
    await bench.show_weighed()
    assert bench.choice.reasons


async def test_by_importance_what_weighs_more_comes_first_and_the_details_say_why(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Choose, "S")
        await at.press("end", "enter")
        await at.until(lambda: at.bench.choice.order.id == "importance" and at.bench.choice.reasons)
        await at.press("g")
        rows = [row for place in range(at.review.shown) if (row := at.review.at(place)) is not None]
        weights = [weight(at.bench.choice.reasons[row.id]) for row in rows]
        assert weights == sorted(weights, reverse=True)
        assert weights[0] > weights[-1]
        told = [("important", reason.value) for reason in at.bench.choice.reasons[rows[0].id]]
        pane = at.screen.query_one(DetailsPane)
        await at.until(lambda: pane.details and pane.details.row.id == rows[0].id and told[0] in pane.details.explained)
