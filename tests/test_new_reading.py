from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import Run
from tests.desk.desks import Clock
from workbench.articles import read_bytes
from workbench.claims import Change, Claim, Verdict
from workbench.desk import Desk
from workbench.desk.model import ReadBy
from workbench.extract import extract
from workbench.extract.language_file import data_version
from workbench.new_draft import revise
from workbench.new_reading import notice, plan_rereading, read_by_another_version
from workbench.record.errors import Refused

TEXT = "Le plan coûte 43 milliards d'euros. Selon Anne Lée, 12 % des 1 200 salariés partiront. Il y a 36 usines.\n"


def read_by_an_old_one(desk: Desk, claims: list[Claim]) -> str:
    """An article whose claims an older workbench found."""
    article = read_bytes(TEXT.encode(), "plan.txt", language="fr")
    return desk.articles.take_in(article, claims, data="fr 000000000000, CLDR 46").id


def today() -> list[Claim]:
    return extract(TEXT, "fr", None)


def named(claims: list[Claim], words: str) -> Claim:
    return next(claim for claim in claims if claim.span.text == words)


def misread(claim: Claim) -> Claim:
    assert claim.quantity is not None
    return replace(claim, quantity=replace(claim.quantity, value=9, unit="yr"))


def test_a_verdict_stays_where_the_reading_is_the_same_and_is_open_where_it_changed(desk: Desk) -> None:
    now = today()
    before = [misread(claim) if claim.span.text == "36 usines" else claim for claim in now]
    article = read_by_an_old_one(desk, before)
    for row in desk.claims.of(article):
        desk.verdicts.set(row.id, Verdict.UNSOURCED)
    plan = plan_rereading(desk, article)
    assert {row.text: carried.outcome for row, carried in plan.carried if carried.outcome is not Change.KEPT} == {
        "36 usines": Change.REOPENED
    }
    assert plan.found == ()
    revise(desk, plan)
    rows = {row.text: row for row in desk.claims.of(article)}
    usines = rows.pop("36 usines")
    assert {row.verdict for row in rows.values()} == {Verdict.UNSOURCED}
    assert (usines.verdict, usines.change, usines.previous_verdict) == (
        Verdict.OPEN, Change.REOPENED, Verdict.UNSOURCED,
    )  # fmt: skip
    assert usines.claim.quantity == named(now, "36 usines").quantity
    assert usines.previous is not None
    assert usines.previous.quantity is not None
    assert usines.previous.quantity.unit == "yr"


def test_what_is_found_now_is_new_and_what_is_found_no_more_is_cut(desk: Desk) -> None:
    now = today()
    false_alarm = replace(named(now, "36 usines"), span=named(now, "36 usines").span.of(TEXT, 0, 7))
    article = read_by_an_old_one(desk, [false_alarm, *(claim for claim in now if claim.span.text != "12 %")])
    plan = plan_rereading(desk, article)
    assert [claim.span.text for claim in plan.found] == ["12 %"]
    assert [row.text for row, carried in plan.carried if carried.outcome is Change.CUT] == ["Le plan"]


def test_a_claim_whose_bounds_are_read_otherwise_is_open_again_with_both_sides(desk: Desk) -> None:
    now = today()
    money = named(now, "43 milliards d'euros")
    shorter = replace(money, span=money.span.of(TEXT, money.span.start, money.span.end - len(" d'euros")))
    article = read_by_an_old_one(desk, [shorter if claim is money else claim for claim in now])
    (changed,) = (one for _, one in plan_rereading(desk, article).carried if one.outcome is not Change.KEPT)
    assert changed.after is not None
    assert (changed.before.span.text, changed.after.span.text) == ("43 milliards", "43 milliards d'euros")


def test_what_was_added_or_corrected_by_hand_stays_as_it_is(desk: Desk) -> None:
    now = today()
    article = read_by_an_old_one(desk, now)
    row = next(row for row in desk.claims.of(article) if row.text == "36 usines")
    desk.claims.edit(row.id, misread(row.claim))
    own = named(now, "12 %")
    added = desk.claims.add(article, replace(own, span=own.span.of(TEXT, 0, 7)))
    plan = plan_rereading(desk, article)
    assert {carried.outcome for _, carried in plan.carried} == {Change.KEPT}
    revise(desk, plan)
    kept = {one.id: one for one in desk.claims.of(article)}
    assert kept[row.id].claim.quantity == misread(row.claim).quantity
    assert kept[added.id].text == "Le plan"


def test_what_read_it_is_known_and_an_article_read_by_today_s_is_not_read_again(desk: Desk) -> None:
    article = read_by_an_old_one(desk, today())
    assert [row.id for row in read_by_another_version(desk)] == [article]
    assert notice(read_by_another_version(desk)) == "article 1 was read by another version of the workbench"
    revise(desk, plan_rereading(desk, article))
    assert desk.trail.read_by(desk.articles.get(article).draft_id) == ReadBy(desk.app, data_version("fr"))
    assert read_by_another_version(desk) == []
    assert notice([]) is None
    with pytest.raises(Refused, match="was read by this workbench"):
        plan_rereading(desk, article)


def test_an_article_that_was_taken_for_another_language_is_read_in_its_own(desk: Desk) -> None:
    english = extract(TEXT, "en", None)
    article = read_bytes(TEXT.encode(), "plan.txt", language="en")
    row = desk.articles.take_in(article, english, data=data_version("en"))
    plan = plan_rereading(desk, row.id, "fr")
    assert {claim.span.text for claim in plan.found} == {claim.span.text for claim in today()} - {
        carried.after.span.text for _, carried in plan.carried if carried.after
    }
    revise(desk, plan)
    assert desk.articles.get(row.id).language == desk.drafts.get(row.id).language == "fr"
    assert [claim.claim.span.text for claim in desk.claims.of(row.id)] == [claim.span.text for claim in today()]
    with pytest.raises(Refused):
        plan_rereading(desk, row.id, "fr")


def test_what_read_a_draft_is_looked_up_once(desk: Desk) -> None:
    draft = desk.articles.get(read_by_an_old_one(desk, today())).draft_id
    asked: list[str] = []
    desk.store.connection.set_trace_callback(asked.append)
    assert desk.trail.read_by(draft) == desk.trail.read_by(draft)
    assert len([query for query in asked if "read_by" in query]) == 1


def test_what_read_it_is_known_where_the_article_comes_from_another_record(desk: Desk, tmp_path: Path) -> None:
    bundle = desk.bundles.of(read_by_an_old_one(desk, today()))
    with Desk.open(tmp_path / "other.db", actor="Zoe", clock=Clock(), create=True) as other:
        taken = other.bundles.take_in(bundle)
        assert other.trail.read_by(taken.draft_id) == ReadBy(desk.app, "fr 000000000000, CLDR 46")


def test_the_data_of_a_language_has_a_version_and_that_of_an_unknown_one_has_none() -> None:
    assert data_version("fr").startswith("fr ")
    assert "CLDR" in data_version("fr")
    assert data_version("fr") != data_version("en")
    assert data_version("xx") == ""


def test_the_command_shows_and_writes_what_is_read_anew(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "claims.db"
    with Desk.open(path, actor="Ada", clock=Clock(), create=True) as desk:
        now = today()
        read_by_an_old_one(desk, [misread(claim) if claim.span.text == "36 usines" else claim for claim in now])
    assert "read by workbench/0.2.0, fr 000000000000, CLDR 46" in run("--db", path, "claims").out
    dry = run("--db", path, "reread", "1", "--dry-run")
    assert "re-opened" in dry.out
    assert "9 yr → 36 usines" in dry.out
    written = run("--db", path, "reread", "1", "--yes")
    assert (written.status, "draft 2 is in the record" in written.out) == (0, True)
    again = run("--db", path, "reread", "1", "--yes")
    assert (again.status, "was read by this workbench" in again.err) == (1, True)


def test_the_command_reads_an_article_in_its_own_language(run: Run, tmp_path: Path) -> None:
    path, plan = tmp_path / "claims.db", tmp_path / "plan.txt"
    plan.write_text(TEXT, encoding="utf-8")
    run("--db", path, "import", plan, "--lang", "en")
    written = run("--db", path, "reread", "1", "--lang", "fr", "--yes")
    assert (written.status, "draft 2 is in the record" in written.out) == (0, True)
    assert "43 milliards d'euros" in run("--db", path, "claims").out
    assert run("--db", path, "reread", "1", "--lang", "xx").status == 2
