from __future__ import annotations

import pytest

from tests.desk.desks import TEXT, article, claims, new_article, numeric, quoted, revised
from workbench.claims import Change, QuantityType, Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, Carried, Counts
from workbench.desk.vocabulary import State
from workbench.record.errors import Refused

SECOND = (
    "Last year was good.\n"
    "The fund raised 7 million dollars in 2023.\n"
    "“We doubled our team,” said Ada Byron.\n"
    "It still has 120 workers, and 12 offices.\n"
)


@pytest.fixture
def row(desk: Desk) -> ArticleRow:
    """An article under check, each claim decided."""
    row = new_article(desk)
    desk.verdicts.set_all([claim.id for claim in desk.claims.of(row.id)], Verdict.DISPUTED)
    return row


def carried(desk: Desk, row: ArticleRow) -> list[Carried]:
    return revised(
        desk,
        row,
        SECOND,
        {
            1: (Change.MOVED, numeric(SECOND, "7 million dollars", 7e6, QuantityType.MONEY)),
            2: (Change.REOPENED, quoted(SECOND, "We doubled our team")),
            3: (Change.CONFIRM, numeric(SECOND, "120 workers", 120)),
        },
    )


def test_the_same_file_twice_is_the_same_article(desk: Desk) -> None:
    row = new_article(desk)
    size = desk.heads()
    assert desk.articles.take_in(article(title="Another title"), claims()).id == row.id
    assert desk.heads() == size
    assert desk.articles.with_file(article().sha256) == row
    assert desk.articles.with_file("none") is None


def test_an_article_goes_by_number_slug_and_id(desk: Desk) -> None:
    row = new_article(desk)
    other = new_article(desk, "Two: 7 million dollars, 120 workers, “We doubled our staff”.")
    assert (row.slug, other.slug) == ("growth-of-the-fund", "growth-of-the-fund-2")
    assert (
        desk.articles.get(2)
        == desk.articles.get("2")
        == desk.articles.get(other.slug)
        == desk.articles.get(other.id)
        == other
    )


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Été à Paris !", "ete-a-paris"), ("2024", "article-2024"), ("日本", "article"), ("a" * 90, "a" * 60),
     ("../../etc/passwd", "etc-passwd"), ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word")],
)  # fmt: skip
def test_a_slug_is_short_plain_and_no_number(title: str, slug: str, desk: Desk) -> None:
    assert new_article(desk, title=title).slug == slug


def test_a_new_draft_keeps_the_work_and_no_verdict_on_changed_wording(desk: Desk, row: ArticleRow) -> None:
    found = [numeric(SECOND, "12 offices", 12)]
    draft = desk.articles.take_in_draft(row.id, article(SECOND, filename="fund-2.txt"), carried(desk, row), found)
    assert (draft.number, draft.text, desk.drafts.get(row.id, 1).text) == (2, SECOND, TEXT)
    after = {claim.number: claim for claim in desk.claims.of(row.id)}
    assert [(number, one.verdict, one.change) for number, one in sorted(after.items())] == [
        (1, Verdict.DISPUTED, Change.MOVED),
        (2, Verdict.OPEN, Change.REOPENED),
        (3, Verdict.OPEN, Change.CONFIRM),
        (4, Verdict.OPEN, Change.NEW),
    ]
    assert after[2].previous is not None
    assert (after[2].previous.span.text, after[2].previous_verdict) == ("We doubled our staff", Verdict.DISPUTED)
    assert all(one.claim.span.text == SECOND[one.claim.span.start : one.claim.span.end] for one in after.values())
    assert desk.articles.counts(row.id) == Counts(open=3, disputed=1)
    assert "claims.carried" in [event.kind for event in desk.trail.events(after[2].id)]
    confirmed = desk.verdicts.set(after[3].id, Verdict.DISPUTED)
    assert (confirmed.change, confirmed.previous_verdict) == (None, None)


def test_a_cut_claim_stays_in_the_record(desk: Desk, row: ArticleRow) -> None:
    cut = [Carried(claim.id, Change.CUT, None) for claim in desk.claims.of(row.id)]
    desk.articles.take_in_draft(row.id, article("Nothing left.", filename="b.txt"), cut, [])
    assert desk.claims.of(row.id) == []
    assert {(one.state, one.verdict) for one in desk.claims.of(row.id, gone=True)} == {(State.CUT, Verdict.DISPUTED)}


def test_what_two_drafts_changed_is_told_against_what_was_decided(desk: Desk, row: ArticleRow) -> None:
    desk.articles.take_in_draft(row.id, article(SECOND), carried(desk, row), [])
    third = SECOND.replace("team", "crew")
    again = [
        Carried(one.id, Change.REOPENED, quoted(third, "We doubled our crew"))
        if one.number == 2
        else Carried(one.id, Change.KEPT, one.claim)
        for one in desk.claims.of(row.id)
    ]
    desk.articles.take_in_draft(row.id, article(third), again, [])
    claim = desk.claims.get(row.id, 2)
    assert claim.previous is not None
    assert (claim.previous.span.text, claim.previous_verdict) == ("We doubled our staff", Verdict.DISPUTED)


def test_nothing_is_left_behind_silently(desk: Desk, row: ArticleRow) -> None:
    whole = carried(desk, row)
    for wrong, said in (
        (whole[:2], "every claim"),
        ([*whole, whole[0]], "every claim"),
        ([*whole[:2], Carried(whole[2].claim_id, Change.CUT, whole[2].claim)], "is cut and has a place"),
        ([*whole[:2], Carried(whole[2].claim_id, Change.KEPT, None)], "is kept and has no place"),
        ([whole[0], Carried(whole[1].claim_id, Change.KEPT, whole[1].claim), whole[2]], "has other words"),
        ([whole[0], whole[1], Carried(whole[2].claim_id, Change.NEW, whole[2].claim)], "is new"),
    ):
        with pytest.raises(Refused, match=said):
            desk.articles.take_in_draft(row.id, article(SECOND), wrong, [])
    assert desk.articles.get(row.id).draft_number == 1


def test_the_newest_draft_is_not_imported_twice(desk: Desk, row: ArticleRow) -> None:
    with pytest.raises(Refused, match="newest draft already"):
        desk.articles.take_in_draft(row.id, article(), [], [])


def test_the_original_file_is_kept_byte_for_byte(desk: Desk) -> None:
    draft = desk.drafts.get(new_article(desk).id)
    assert desk.drafts.original(draft) == TEXT.encode()
    assert draft.original_sha256 == article().sha256


def test_what_is_known_of_an_article_is_corrected_and_undone(desk: Desk) -> None:
    row = new_article(desk)
    edited = desk.articles.edit(row.id, title="Growth", published="2026-02-01", byline=None)
    assert (edited.title, str(edited.published), edited.byline, edited.slug) == ("Growth", "2026-02-01", None, row.slug)
    desk.acts.undo(row.id)
    assert desk.articles.get(row.id).title == row.title


def test_what_a_new_draft_carried_on_is_not_undone_and_that_is_said_in_words(desk: Desk) -> None:
    row = new_article(desk)
    desk.verdicts.set(desk.claims.of(row.id)[0].id, Verdict.DISPUTED)
    desk.articles.take_in_draft(row.id, article(SECOND), carried(desk, row), [])
    with pytest.raises(Refused, match=r"a new draft came in since \(event [0-9]+\)"):
        desk.acts.undo(row.id)
