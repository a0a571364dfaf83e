"""A new draft in the record: verdicts, dismissals and hand-made claims after it, and nothing before it is agreed to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from workbench.articles import read_bytes
from workbench.catalogues import catalogue
from workbench.claims import Attribution, Change, Claim, Mode, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, Counts
from workbench.desk.vocabulary import QueryOutcome, State
from workbench.new_draft import in_short, plan_revision, revise, touched
from workbench.publication import counts_in_words
from workbench.record.errors import Refused
from workbench.translatable import Translator

OLD = "Le budget bondit\n\nLe budget a bondi de 12 % en 2023. On compte 36 usines au port. La ville a 5 écoles."
NEW = OLD.replace("36 usines", "38 usines").replace("12 % en", "12 % (net) en") + " Elle a aussi 9 lycées."


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
    before = desk.heads()
    plan = plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt"))
    assert desk.heads() == before
    counts = plan.counts()
    assert (counts[Change.KEPT], counts[Change.CONFIRM], counts[Change.REOPENED], counts[Change.CUT]) == (1, 1, 1, 0)
    assert [row.number for row, _ in plan.carried] == [1, 2, 3]


def test_a_claim_that_was_set_aside_comes_back_where_its_own_words_changed_alone(
    desk: Desk, article: ArticleRow
) -> None:
    for row in desk.claims.of(article.id):
        desk.claims.dismiss(row.id, "of no interest")
    revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt")))
    rows = [row for row in desk.claims.of(article.id) if row.number <= 3]
    assert [(row.state, row.state_reason) for row in rows] == [
        (State.DISMISSED, "of no interest"),
        (State.STANDING, ""),
        (State.DISMISSED, "of no interest"),
    ]


def test_a_claim_that_is_put_under_check_again_has_no_verdict_where_its_sentence_changed(
    desk: Desk, article: ArticleRow
) -> None:
    first = desk.claims.dismiss(desk.claims.get(article.id, 1).id)
    revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt")))
    assert desk.claims.restore(first.id).verdict is Verdict.OPEN


def test_a_claim_that_was_set_aside_undecided_had_no_verdict_before(desk: Desk, article: ArticleRow) -> None:
    second = desk.verdicts.set(desk.claims.get(article.id, 2).id, Verdict.OPEN)
    desk.claims.dismiss(second.id)
    revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt")))
    row = desk.claims.by_id(second.id)
    assert (row.state, row.change, row.previous_verdict) == (State.STANDING, Change.REOPENED, None)


@pytest.mark.parametrize(
    ("number", "proposed", "taken"),
    [
        (2, "38 usines", True),
        (2, "39 usines", False),
        (2, "8 usines", False),
        (1, "12 %", False),
        (3, "38 usines", False),
        (None, "9 lycées", True),
        (None, "5 écoles", False),
        (2, "", False),
    ],
)
def test_a_query_is_answered_where_the_draft_takes_its_proposed_words_over(
    desk: Desk, article: ArticleRow, number: int | None, proposed: str, taken: bool
) -> None:
    claim_id = desk.claims.get(article.id, number).id if number else None
    query = desk.correspondence.ask(article.id, "Sûr ?", claim_id=claim_id, proposed=proposed)
    plan = plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt"))
    assert [one.id for one in plan.taken_over] == ([query.id] if taken else [])
    revise(desk, plan)
    answered = desk.correspondence.query(query.id)
    outcome, answer = (QueryOutcome.ACCEPTED, "version 2") if taken else (QueryOutcome.OPEN, "")
    assert (answered.outcome, answered.answer) == (outcome, answer)


def test_a_merge_stays_whole_where_its_sentence_changed(desk: Desk, article: ArticleRow) -> None:
    rows = [desk.claims.get(article.id, 1), desk.claims.add(article.id, claim("2023"))]
    merged = desk.claims.merge([row.id for row in rows], claim("12 % en 2023"))
    new = OLD.replace("a bondi", "a grimpé")
    revise(desk, plan_revision(desk, article.id, read_bytes(new.encode(), "b.txt")))
    there = {row.text: row.number for row in desk.claims.of(article.id)}
    assert there["12 % en 2023"] == merged.number
    assert not {"12 %", "2023"} & there.keys()


def test_a_quotation_that_is_all_of_its_claim_is_reworded(desk: Desk, article: ArticleRow) -> None:
    words = "On compte 36 usines au port"
    span = Span.of(OLD, start := OLD.index(words), start + len(words))
    desk.claims.add(article.id, Claim(span, attribution=Attribution(Mode.DIRECT, content=span)))
    revise(desk, plan_revision(desk, article.id, read_bytes(NEW.encode(), "b.txt")))
    assert "On compte 38 usines au port" in {row.text for row in desk.claims.of(article.id)}


def test_a_merge_of_claims_of_two_kinds_stays_whole_where_its_sentence_changed(desk: Desk, article: ArticleRow) -> None:
    words = "Le budget a bondi de 12 % en 2023"
    start = OLD.index(words)
    span = Span.of(OLD, start, start + len(words))
    said = desk.claims.add(article.id, Claim(span, attribution=Attribution(Mode.INDIRECT, content=span)))
    merged = desk.claims.merge([desk.claims.get(article.id, 1).id, said.id], said.claim)
    new = OLD.replace("a bondi", "a grimpé")
    revise(desk, plan_revision(desk, article.id, read_bytes(new.encode(), "b.txt")))
    there = {row.text: row.number for row in desk.claims.of(article.id)}
    assert there["Le budget a grimpé de 12 % en 2023"] == merged.number
    assert not {"12 %", "2023"} & there.keys()


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


@pytest.mark.parametrize(
    ("corrected", "new", "title"),
    [
        (None, NEW.replace("bondit", "s'envole"), "Le budget s'envole"),
        (None, NEW, "Le budget bondit"),
        ("Budget: the dossier", NEW.replace("bondit", "s'envole"), "Budget: the dossier"),
        (None, NEW.partition("\n\n")[2], "Le budget bondit"),
    ],
    ids=["another headline", "the same headline", "a title that somebody gave", "no headline"],
)
def test_another_headline_becomes_the_articles_title(
    desk: Desk, article: ArticleRow, corrected: str | None, new: str, title: str
) -> None:
    if corrected:
        desk.articles.edit(article.id, title=corrected)
    revise(desk, plan_revision(desk, article.id, read_bytes(new.encode(), "b.txt")))
    assert desk.articles.get(article.id).title == title


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


def test_what_a_draft_does_and_how_claims_stand_is_told_in_whole_words_of_the_language(
    desk: Desk, article: ArticleRow
) -> None:
    french = Translator(catalogue("fr"))
    plan = plan_revision(desk, article.id, read_bytes(OLD.replace("36", "37").encode(), "b.txt"))
    changed = replace(plan, carry_over=replace(plan.carry_over, carried=plan.carry_over.carried * 2, found=()))
    assert [*map(french, in_short(changed))] == ["4 maintenues", "2 rouvertes"]
    assert french(counts_in_words(Counts(open=2, disputed=1))) == (
        "3 affirmations\u00a0: 2 à vérifier, 0 vérifiée, 1 contestée, 0 sans source\u202f; 0 écartée"
    )
