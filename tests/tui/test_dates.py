"""Dates that only say when have no line of their own: the claim of their sentence stands for them and decides them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.tui.bench_record import make_record, number, ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.claims import QuantityType, Verdict
from workbench.desk import Desk
from workbench.desk.vocabulary import DatesRule
from workbench.tui.widgets.details_pane import DetailsPane

TEXT = """Le garage

En 2022, il a vendu 43 voitures. Il existe depuis mai 1998.
"""
YEAR, CARS, MAY = 1, 2, 3


@pytest.fixture
def record(tmp_path: Path) -> Path:
    claims = [
        number(TEXT, "En 2022", QuantityType.DATE, date=("2022-01-01", "2022-12-31")),
        number(TEXT, "43 voitures", QuantityType.COUNT, 43, "voitures"),
        number(TEXT, "mai 1998", QuantityType.DATE, date=("1998-05-01", "1998-05-31")),
    ]
    return make_record(tmp_path / "dates.db", TEXT, claims)


@pytest.fixture
def desk(record: Path) -> Iterator[Desk]:
    with Desk.open(record, actor="Grace", clock=ticking()) as desk:
        yield desk


def verdicts(desk: Desk) -> list[Verdict]:
    return [row.verdict for row in desk.claims.of(desk.articles.all()[0].id)]


async def test_a_date_has_a_line_of_its_own_where_it_stands_alone_where_t_shows_it_and_where_it_is_searched(
    make_app: MakeApp,
) -> None:
    async with driving(make_app()) as at:
        assert at.listed == [CARS, MAY]
        await at.press("t")
        assert at.listed == [YEAR, CARS, MAY]
        await at.press("t")
        assert at.listed == [CARS, MAY]
        await at.press("slash", *"2022", "enter")
        assert at.listed == [YEAR]


async def test_one_key_decides_a_claim_and_its_date_and_one_takes_both_back(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("u", "enter")
        assert verdicts(desk) == [Verdict.UNSOURCED, Verdict.UNSOURCED, Verdict.OPEN]
        assert at.current.number == MAY
        await at.press("z")
        assert verdicts(desk) == [Verdict.OPEN] * 3


async def test_the_number_of_a_date_leads_to_its_claim_and_the_details_name_it(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(160, 40)) as at:
        await at.press("j", "colon", str(YEAR), "enter")
        assert at.current.number == CARS
        pane = at.screen.query_one(DetailsPane)
        await at.until(lambda: pane.details is not None and "when" in dict(pane.details.explained))
        assert pane.details is not None
        assert dict(pane.details.explained)["when"] == "En 2022, 2022: claim 1, decided with this one"


async def test_a_date_that_somebody_else_decides_gets_a_line_of_its_own(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        desk.verdicts.set(desk.claims.get(desk.articles.all()[0].id, YEAR).id, Verdict.DISPUTED)
        await at.until(lambda: at.listed == [YEAR, CARS, MAY])


async def test_the_top_line_says_how_many_dates_have_no_line(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        assert "1 date with its claim" in at.screen.query_one("#top").render_line(0).text


async def test_where_the_desk_decides_every_date_alone_each_has_a_line(make_app: MakeApp, desk: Desk) -> None:
    desk.rule.set_dates(DatesRule.ALONE)
    async with driving(make_app()) as at:
        assert at.listed == [YEAR, CARS, MAY]
        await at.press("j", "u", "enter")
        assert verdicts(desk) == [Verdict.OPEN, Verdict.UNSOURCED, Verdict.OPEN]
