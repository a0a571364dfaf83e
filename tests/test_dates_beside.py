"""A date that only says when is decided with the claim of its sentence, unless it was decided by itself."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from workbench.articles import read_article, read_bytes
from workbench.claims import Verdict
from workbench.dates_beside import beside_in, dates_beside, decide, goes_with
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import DatesRule
from workbench.extract.sentences import SentenceSpans
from workbench.intake import take_in
from workbench.new_draft import plan_revision, revise
from workbench.record.errors import Refused

PUBLISHED = dt.date(2024, 6, 12)


def article(desk: Desk, folder: Path, text: str) -> ArticleRow:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    return take_in(desk, read_article(path, language="fr", published=PUBLISHED))[0]


def pairs(desk: Desk, folder: Path, text: str) -> set[tuple[str, str]]:
    taken = article(desk, folder, text)
    words = {row.id: row.text for row in desk.claims.of(taken.id)}
    return {(words[date], words[other]) for date, other in beside_in(desk, taken).items()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("En 2023, le groupe a vendu 43 voitures.", {("En 2023", "43 voitures")}),
        ("En 2023, le groupe a vendu 43 voitures. Il existe depuis mai 1998.", {("En 2023", "43 voitures")}),
        ("Le groupe a vendu 43 voitures en 2022 et 51 camions en 2023.",
         {("2022", "43 voitures"), ("2023", "51 camions")}),
        ("Le 3 mai 2024, le maire a déclaré que la ville allait mieux.", None),
        ("Le groupe est né en mai 1998.", set()),
    ],
)  # fmt: skip
def test_a_date_stands_beside_the_nearest_figure_of_its_sentence_else_beside_what_is_said(
    desk: Desk, tmp_path: Path, text: str, expected: set[tuple[str, str]] | None
) -> None:
    found = {(date.removeprefix("En "), other) for date, other in pairs(desk, tmp_path, text)}
    if expected is None:
        [(_, other)] = found
        assert "le maire a déclaré" in other
    else:
        assert found == {(date.removeprefix("En "), other) for date, other in expected}


def test_where_the_text_is_lost_no_date_stands_beside_anything(desk: Desk, tmp_path: Path) -> None:
    taken = article(desk, tmp_path, "En 2023, le groupe a vendu 43 voitures.")
    assert dates_beside(desk.claims.of(taken.id), ()) == {}
    assert SentenceSpans.of("", "fr").spans == ()


def sold(desk: Desk, folder: Path) -> tuple[ArticleRow, ClaimRow, ClaimRow]:
    taken = article(desk, folder, "En 2023, le groupe a vendu 43 voitures.")
    date, figure = desk.claims.of(taken.id)
    return taken, date, figure


def test_a_date_is_verified_with_its_figure_and_rests_on_the_same_source(desk: Desk, tmp_path: Path) -> None:
    taken, date, figure = sold(desk, tmp_path)
    desk.evidence.attach(figure.id, EvidenceNote(source=SourceNote(title="Annual report"), locator="p. 4"))
    rows = decide(desk, [figure.id], Verdict.VERIFIED, beside_in(desk, taken))
    assert {row.id: row.verdict for row in rows} == {figure.id: Verdict.VERIFIED, date.id: Verdict.VERIFIED}
    assert [(one.source.title, one.locator) for one in desk.evidence.of(date.id)] == [("Annual report", "p. 4")]
    desk.acts.undo(taken.id)
    assert {row.verdict for row in desk.claims.of(taken.id)} == {Verdict.OPEN}
    assert desk.evidence.of(date.id) == []


def test_what_the_desk_s_rule_refuses_leaves_the_date_as_it_is(desk: Desk, tmp_path: Path) -> None:
    taken, date, figure = sold(desk, tmp_path)
    with pytest.raises(Refused):
        decide(desk, [figure.id], Verdict.VERIFIED, beside_in(desk, taken))
    assert desk.claims.by_id(date.id).verdict is Verdict.OPEN


def test_a_date_that_was_decided_by_itself_keeps_its_verdict(desk: Desk, tmp_path: Path) -> None:
    taken, date, figure = sold(desk, tmp_path)
    beside = beside_in(desk, taken)
    decide(desk, [date.id], Verdict.DISPUTED, beside)
    assert desk.claims.by_id(figure.id).verdict is Verdict.OPEN
    decide(desk, [figure.id], Verdict.UNSOURCED, beside)
    assert desk.claims.by_id(date.id).verdict is Verdict.DISPUTED


def test_a_date_that_was_decided_with_its_figure_follows_it_to_another_verdict(desk: Desk, tmp_path: Path) -> None:
    taken, date, figure = sold(desk, tmp_path)
    for verdict in (Verdict.UNSOURCED, Verdict.DISPUTED, Verdict.OPEN):
        decide(desk, [figure.id], verdict, beside_in(desk, taken))
        assert desk.claims.by_id(date.id).verdict is verdict


@pytest.mark.parametrize("apart", ["flagged", "set aside", "noted"])
def test_a_date_that_somebody_looked_at_by_itself_stands_by_itself(desk: Desk, tmp_path: Path, apart: str) -> None:
    taken, date, figure = sold(desk, tmp_path)
    if apart == "flagged":
        desk.claims.flag(date.id, flagged=True)
    elif apart == "set aside":
        desk.claims.dismiss(date.id, "a year of the calendar")
    else:
        desk.correspondence.add_note(taken.id, "which year?", claim_id=date.id)
    decide(desk, [figure.id], Verdict.DISPUTED, beside_in(desk, taken))
    assert desk.claims.by_id(date.id).verdict is Verdict.OPEN


def test_a_desk_may_have_every_date_decided_by_itself(desk: Desk, tmp_path: Path) -> None:
    taken, date, figure = sold(desk, tmp_path)
    desk.rule.set_dates(DatesRule.ALONE)
    decide(desk, [figure.id], Verdict.DISPUTED, beside_in(desk, taken))
    assert desk.claims.by_id(date.id).verdict is Verdict.OPEN
    desk.rule.set_dates(DatesRule.WITH_CLAIM)
    assert beside_in(desk, taken) == {date.id: figure.id}
    assert [event.kind for event in desk.trail.events() if event.kind == "dates_rule.set"] == ["dates_rule.set"] * 2


def test_a_date_goes_with_its_claim_after_a_new_draft_too_unless_its_own_words_changed(
    desk: Desk, tmp_path: Path
) -> None:
    text = "En 2023, le groupe a vendu 43 voitures. En 2022, il y avait 12 ports."
    taken = article(desk, tmp_path, text)
    new = text.replace("43", "44").replace("En 2022", "En 2021") + " La ville a 5 ponts."
    revise(desk, plan_revision(desk, taken.id, read_bytes(new.encode(), "b.txt", language="fr", published=PUBLISHED)))
    rows = {row.id: row for row in desk.claims.of(taken.id)}
    together = {
        (rows[date].text, rows[other].text): goes_with(rows[date], rows[other])
        for date, other in beside_in(desk, desk.articles.get(taken.id)).items()
    }
    assert together == {("2023", "44 voitures"): True, ("2021", "12 ports"): False}


def test_a_remark_on_a_claim_is_told_of_its_date_as_the_claim_s(desk: Desk, tmp_path: Path) -> None:
    """`19 voix` is wrong, and not `jeudi soir`."""
    taken = article(desk, tmp_path, "Jeudi soir, le conseil a voté le budget par 19 voix. Il compte 29 élus.")
    _, votes, members = desk.claims.of(taken.id)
    decide(desk, [votes.id, members.id], Verdict.DISPUTED, beside_in(desk, taken), note="le PV dit 18")
    notes = [(row.verdict, row.verdict_note) for row in desk.claims.of(taken.id)]
    told = f"tranchée avec l’affirmation {votes.number}\u00a0: le PV dit 18"
    assert notes == [(Verdict.DISPUTED, told), *[(Verdict.DISPUTED, "le PV dit 18")] * 2]
