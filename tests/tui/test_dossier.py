"""The dossier on the screen: documents given, a passage made evidence, a finding dismissed."""

from __future__ import annotations

from pathlib import Path

from textual.widgets import OptionList

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench.articles import read_article, read_bytes
from workbench.claims import Claim, Quantity, QuantityType, Span
from workbench.desk import Desk
from workbench.dossier import compare_dossier
from workbench.dossier import give as to_dossier
from workbench.intake import take_in
from workbench.readings import Sign
from workbench.tui.details import laid_out
from workbench.tui.screens.prompt import Ask, Choose
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.details_pane import DetailsPane

SOURCE = """The salesman of the $7 trillion machine

Altman told his hosts at TSMC that it would take $7 trillion to build the 36 plants he had in mind.
"""


async def test_a_file_is_given_and_a_passage_becomes_evidence_by_one_key(
    make_app: MakeApp, desk: Desk, tmp_path: Path
) -> None:
    (tmp_path / "report.txt").write_text(SOURCE, encoding="utf-8")
    async with driving(make_app()) as at:
        await at.dialog(Ask, "B")
        await at.type(str(tmp_path / "report.txt"))
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["source.added", "document.given"])
        row = next(row for row in desk.claims.of(at.review.article.id) if row.text.startswith("7 000"))
        at.bench.move_to(at.review.place_of(row.id))
        await at.dialog(Choose, "P")
        assert "= " in str(at.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        await at.press("enter")
        await at.until(lambda: "evidence.attached" in kinds(desk))
        (evidence,) = desk.evidence.of(row.id)
        assert evidence.source.label == "report.txt"
        assert evidence.stance == "supports"
        assert evidence.locator.startswith("§")


async def test_a_claim_without_a_passage_says_so_and_whether_there_is_a_dossier(
    make_app: MakeApp, tmp_path: Path
) -> None:
    (tmp_path / "menu.txt").write_text("Potage, poisson, dessert.\n", encoding="utf-8")
    async with driving(make_app()) as at:
        await at.press("P")
        await at.until(lambda: at.told == ["the dossier is empty: no file was put into it yet"])
        await at.dialog(Ask, "B")
        await at.type(str(tmp_path / "menu.txt"))
        await at.press("enter")
        await at.until(lambda: len(at.told) == 2)
        await at.press("P")
        await at.until(lambda: at.told[-1] == "the dossier has no passage for claim 1")


async def test_a_file_that_is_not_there_is_said_in_the_box(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Ask, "B")
        await at.type("/no/such/file.txt")
        await at.press("enter")
        assert "no such file" in str(at.app.screen.query_one("#trouble").render())
        await at.press("escape")


async def test_a_finding_is_listed_and_dismissed(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Choose, "F")
        assert "frère de podcast" in str(at.app.screen.query_one(OptionList).get_option_at_index(0).prompt)
        await at.dialog(Ask, "enter")
        assert "frère de podcast" in str(at.app.screen.query_one(".about").render())
        await at.type("two translations")
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["finding.dismissed"])
        (dismissed,) = desk.dossier.dismissals(at.review.article.id)
        assert dismissed.reason == "two translations"
        await at.press("F")
        await at.until(lambda: bool(at.told))
        assert "no contradiction" in at.told[-1]


REPORT = """The salesman of the $7 trillion machine

Altman told his hosts at TSMC that it would take $9 trillion to build the 36 plants he had in mind.

OpenAI is now trying to raise $6.5 billion, according to the Times.
"""


async def give(at: Driver, path: Path) -> None:
    await at.dialog(Ask, "B")
    await at.type(str(path))
    await at.press("enter")


def listed(at: Driver) -> list[str]:
    """The lines of the list that are in sight."""
    claims = at.screen.query_one(ClaimList)
    return [claims.render_line(y).text for y in range(claims.size.height)]


def sign_of(at: Driver, words: str) -> Sign | None:
    row = next(row for row in at.review.rows if row.text.startswith(words))
    return at.bench.choice.signs.get(row.id)


async def test_the_list_has_no_column_for_the_dossier_until_there_is_one(make_app: MakeApp, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    async with driving(make_app()) as at:
        before = listed(at)
        assert not any(sign.glyph in line for line in before for sign in Sign)
        await give(at, tmp_path / "report.txt")
        await at.until(lambda: at.bench.choice.signs)
        await at.settle()
        assert sign_of(at, "7 000") is Sign.DIFFERS
        assert sign_of(at, "6,5 milliards") is Sign.AGREES
        assert sign_of(at, "43 milliards") is Sign.NOTHING
        assert any("∅" in line for line in listed(at))


async def test_claims_are_filtered_and_ordered_by_what_the_dossier_says(make_app: MakeApp, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    async with driving(make_app()) as at:
        await give(at, tmp_path / "report.txt")
        await at.until(lambda: at.bench.choice.signs)
        await at.dialog(Choose, "f")
        await at.type("differing")
        await at.press("enter")
        await at.until(lambda: at.review.filtered)
        shown = [at.review.at(place) for place in range(at.review.shown)]
        assert {at.bench.choice.signs[row.id] for row in shown if row} == {Sign.DIFFERS}
        await at.press("escape")
        await at.dialog(Choose, "S")
        await at.press("end", "enter")
        await at.until(lambda: at.bench.choice.order.id == "dossier")
        first = at.review.at(0)
        assert first is not None
        assert at.bench.choice.signs[first.id] is Sign.DIFFERS
        signs = [at.bench.choice.signs[row.id] for place in range(at.review.shown) if (row := at.review.at(place))]
        assert signs == sorted(signs, key=list(Sign).index)


async def test_the_details_show_the_passage_with_its_place_and_what_differs(make_app: MakeApp, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    async with driving(make_app(), size=(170, 50)) as at:
        await give(at, tmp_path / "report.txt")
        await at.until(lambda: at.bench.choice.signs)
        row = next(row for row in at.review.rows if row.text.startswith("7 000"))
        at.bench.move_to(at.review.place_of(row.id))
        details = at.screen.query_one(DetailsPane)
        await at.until(lambda: details.details is not None and details.details.row.id == row.id)
        assert details.details is not None
        lines = list(laid_out(details.details, 200))
        passage = next(line for line in lines if line.plain.startswith("≠ Altman told"))
        lit = [passage.plain[span.start : span.end] for span in passage.spans if "reverse" in str(span.style)]
        assert lit == ["$9 trillion"]
        assert any("report.txt, § 2" in line.plain for line in lines)


async def test_a_file_that_changed_since_is_told(make_app: MakeApp, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    async with driving(make_app()) as at:
        await give(at, report)
        await at.until(lambda: at.bench.choice.signs)
        report.write_text(REPORT.replace("$9 trillion", "$7 trillion"), encoding="utf-8")
        await at.press("P")
        await at.until(lambda: "changed since it was given" in " ".join(at.told))
        assert not at.bench.choice.signs
        await give(at, report)
        await at.until(lambda: at.bench.choice.signs)
        assert sign_of(at, "7 000") is Sign.AGREES


async def test_another_article_has_a_dossier_of_its_own(make_app: MakeApp, desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    (tmp_path / "other.txt").write_text("Ten men left the harbour in 1987.", encoding="utf-8")
    take_in(desk, read_article(tmp_path / "other.txt", language="en"))
    async with driving(make_app(article="1")) as at:
        await give(at, tmp_path / "report.txt")
        await at.until(lambda: at.bench.choice.signs)
        await at.press("greater_than_sign")
        await at.until(lambda: at.review.article.number == 2)
        assert not at.bench.choice.signs
        assert not any("∅" in line for line in listed(at))


def test_a_fact_that_is_neither_number_nor_quotation_has_no_sign(desk: Desk, tmp_path: Path) -> None:
    text = "The only yard in Brest has 36 rooms."
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    fact, figure = (
        Claim(Span.of(text, 0, 8)),
        Claim(Span.of(text, 27, 35), Quantity(QuantityType.COUNT, value=36, unit="rooms")),
    )
    article = desk.articles.take_in(read_bytes(text.encode(), "yard.txt", language="en"), [fact, figure])
    list(to_dossier(desk, article, [tmp_path / "report.txt"]))
    compared = compare_dossier(desk, article)
    signs = {row.text: compared.sign(row.id) for row in desk.claims.of(article.id)}
    assert signs == {"The only": None, "36 rooms": Sign.AGREES}
