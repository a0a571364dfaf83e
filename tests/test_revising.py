"""A new draft in the record: verdicts, dismissals and hand-made claims after it, and nothing before it is agreed to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from workbench.articles import read_bytes
from workbench.claims import Claim, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, Change, State
from workbench.record.errors import Refused
from workbench.revising import plan_revision, revise, touched

OLD = "Le budget bondit\n\nLe budget a bondi de 12 % en 2023. On compte 36 usines au port. La ville a 5 écoles."
NEW = OLD.replace("36 usines", "38 usines").replace("12 % en", "12 % (net) en") + " Elle a aussi 9 lycées."


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    def clock() -> dt.datetime:
        return dt.datetime(2024, 9, 30, tzinfo=dt.UTC)

    with Desk.open(tmp_path / "claims.db", actor="Ada", clock=clock, create=True) as desk:
        yield desk


@pytest.fixture
def article(desk: Desk) -> ArticleRow:
    """An article with three claims, all of them disputed."""
    article = desk.articles.take_in(read_bytes(OLD.encode(), "a.txt"), [claim("12 %"), claim("36 usines")])
    desk.claims.add(article.id, claim("5 écoles"))
    for row in desk.claims.of(article.id):
        desk.verdicts.set(row.id, Verdict.DISPUTED)
    return article


def claim(words: str) -> Claim:
    start = OLD.index(words)
    return Claim(Span.of(OLD, start, start + len(words)), quantity=Quantity(QuantityType.COUNT, value=1))


def test_verdicts_stand_only_on_unchanged_wording(desk: Desk, article: ArticleRow) -> None:
    draft = revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt")))
    assert (draft.number, draft.text) == (2, NEW)
    rows = {row.number: row for row in desk.claims.of(article.id)}
    assert [(rows[number].text, rows[number].change, rows[number].verdict) for number in (1, 2, 3)] == [
        ("12 %", Change.CONFIRM, Verdict.OPEN),
        ("38 usines", Change.REOPENED, Verdict.OPEN),
        ("5 écoles", Change.KEPT, Verdict.DISPUTED),
    ]
    assert (rows[2].previous_verdict, rows[2].previous and rows[2].previous.span.text) == (
        Verdict.DISPUTED,
        "36 usines",
    )


def test_a_plan_writes_nothing(desk: Desk, article: ArticleRow) -> None:
    before = desk.changes_token()
    plan = plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt"))
    assert desk.changes_token() == before
    counts = plan.counts()
    assert (counts[Change.KEPT], counts[Change.CONFIRM], counts[Change.REOPENED], counts[Change.CUT]) == (1, 1, 1, 0)
    assert [row.number for row, _ in plan.carried] == [1, 2, 3]


def test_a_dismissed_claim_comes_back_where_its_wording_changed(desk: Desk, article: ArticleRow) -> None:
    for row in desk.claims.of(article.id):
        desk.claims.dismiss(row.id, "of no interest")
    revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt")))
    states = [row.state for row in desk.claims.of(article.id) if row.number <= 3]
    assert states == [State.STANDING, State.STANDING, State.DISMISSED]


def test_a_cut_claim_stays_in_the_record(desk: Desk, article: ArticleRow) -> None:
    new = OLD.replace(" On compte 36 usines au port.", "")
    revise(desk, plan_revision(desk, article.id, read_bytes(new.encode(), "b.txt")))
    assert [row.number for row in desk.claims.of(article.id)] == [1, 3]
    (cut,) = [row for row in desk.claims.of(article.id, gone=True) if row.number == 2]
    assert (cut.state, cut.change, cut.verdict) == (State.CUT, Change.CUT, Verdict.DISPUTED)


def test_what_the_file_does_not_say_the_article_knows(desk: Desk, article: ArticleRow) -> None:
    plan = plan_revision(desk, article.id, read_bytes(b"Rien de 12.", "b.txt"))
    assert plan.draft.language == article.language


def test_a_new_day_of_publication_becomes_the_articles(desk: Desk, article: ArticleRow) -> None:
    day = dt.date(2024, 10, 7)
    revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt", published=day)))
    assert (desk.articles.get(article.id).published, desk.drafts.get(article.id).published) == (day, day)


def test_the_newest_draft_is_not_brought_in_twice(desk: Desk, article: ArticleRow) -> None:
    with pytest.raises(Refused, match=r"a\.txt is the newest draft already"):
        plan_revision(desk, article.id, read_bytes(OLD.encode(), "a.txt"))


def test_a_plan_that_was_overtaken_is_refused(desk: Desk, article: ArticleRow) -> None:
    plan = plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt"))
    revise(desk, plan_revision(desk, article.id, read_bytes((NEW + " Fin.").encode(), "c.txt")))
    with pytest.raises(Refused, match="another draft meanwhile"):
        revise(desk, plan)


def test_the_claims_that_drafts_touched_are_named_with_every_change(desk: Desk, article: ArticleRow) -> None:
    revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt")))
    third = NEW.replace(" On compte 38 usines au port.", "")
    revise(desk, plan_revision(desk, article.id, read_bytes(third.encode(), "c.txt")))
    second, whole = touched(desk, article.id, 1, 2), touched(desk, article.id, 1, 3)
    assert {touch.number: touch.changes for touch in second if touch.number <= 3} == {
        1: (Change.CONFIRM,),
        2: (Change.REOPENED,),
    }
    assert {touch.number: touch.changes for touch in whole if touch.number <= 3} == {
        1: (Change.CONFIRM,),
        2: (Change.REOPENED, Change.CUT),
    }
