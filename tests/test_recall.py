"""Checked before: what other articles of the record have of a claim, and what may be taken over."""

from __future__ import annotations

from hashlib import sha256

import pytest

from tests.desk.desks import article
from workbench.claims import Verdict
from workbench.compare.earlier_claims import Sort
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import Stance
from workbench.earlier_checks import EarlierCheck
from workbench.extract import extract
from workbench.recall import Typed, copy_sources, disputed_before, recall, recall_words
from workbench.record.errors import Refused

FIRST = """Brest counts its sailors

The ferry company Armor employs 340 sailors in Brest. “We will not close a single line this winter,” said Ada Byron.
The tax on tankers brings in 21 million euros a year, the Brest council reckons.
A tower in Lille has 340 windows.
"""
SECOND = """Ferries, once more

In Brest, the ferry company Armor still employs 340 sailors.
“We will not close any line this winter,” said Ada Byron.
The tax on tankers now brings in 23 million euros a year, the Brest council says.
"""


def taken_in(desk: Desk, text: str) -> ArticleRow:
    return desk.articles.take_in(article(text, text.split("\n")[0]), extract(text, "en", None))


def claim(desk: Desk, row: ArticleRow, words: str) -> ClaimRow:
    return next(
        one for one in desk.claims.of(row.id) if words in one.text and (words[0] == "“" or one.kind == "numeric")
    )


@pytest.fixture
def first(desk: Desk) -> ArticleRow:
    return taken_in(desk, FIRST)


@pytest.fixture
def second(desk: Desk, first: ArticleRow) -> ArticleRow:
    return taken_in(desk, SECOND)


def only(offers: list[EarlierCheck]) -> EarlierCheck:
    (offer,) = offers
    return offer


def test_the_same_figure_of_the_same_thing_comes_with_its_check(
    desk: Desk, first: ArticleRow, second: ArticleRow
) -> None:
    then = claim(desk, first, "340 sailors")
    desk.evidence.attach(then.id, EvidenceNote(source=SourceNote(title="Crew list"), locator="p. 3"))
    desk.verdicts.set(then.id, Verdict.VERIFIED)
    offer = only(recall(desk, claim(desk, second, "340 sailors")))
    assert (offer.row.number, offer.article.id, offer.alike.sort) == (then.number, first.id, Sort.FIGURE)
    assert offer.checked.startswith("verified by Ada, 2026-01-31")
    assert list(offer.rests_on) == ["supports: Crew list, p. 3"]


def test_an_equal_value_of_another_thing_is_nothing(desk: Desk, first: ArticleRow, second: ArticleRow) -> None:
    windows = taken_in(desk, "Bells\n\nThe organ of Quimper has 340 pipes.\n")
    assert recall(desk, claim(desk, windows, "340")) == []


def test_another_figure_of_the_same_thing_is_told_as_then_and_now(
    desk: Desk, first: ArticleRow, second: ArticleRow
) -> None:
    offer = only(recall(desk, claim(desk, second, "23 million euros")))
    assert offer.alike.sort is Sort.OTHER_FIGURE
    assert offer.alike.why.startswith("then €21")
    assert ", now €23" in offer.alike.why


def test_a_quotation_in_other_words_has_the_differing_ones(desk: Desk, first: ArticleRow, second: ArticleRow) -> None:
    offer = only(recall(desk, claim(desk, second, "“We will not close any line")))
    assert offer.alike.sort is Sort.OTHER_WORDS
    assert [span.text for span in offer.alike.differing] == ["a single"]
    text = offer.row.text
    assert all(text[span.start : span.end] == span.text for span in offer.alike.differing)


def test_an_article_is_never_offered_to_itself(desk: Desk, first: ArticleRow) -> None:
    assert all(recall(desk, row) == [] for row in desk.claims.of(first.id))


def test_what_was_dismissed_or_destroyed_is_found_no_more(desk: Desk, first: ArticleRow, second: ArticleRow) -> None:
    here = claim(desk, second, "340 sailors")
    there = claim(desk, first, "340 sailors")
    desk.claims.dismiss(there.id)
    assert recall(desk, here) == []
    desk.claims.restore(there.id)
    assert len(recall(desk, here)) == 1
    desk.retention.destroy_article(first.id, "asked for")
    assert recall(desk, here) == []
    assert recall_words(desk, Typed.of(desk, "tower windows")) == []


def test_sources_are_copied_once_and_the_verdict_never(desk: Desk, first: ArticleRow, second: ArticleRow) -> None:
    then, here = claim(desk, first, "340 sailors"), claim(desk, second, "340 sailors")
    report = EvidenceNote(source=SourceNote(title="Crew list"), locator="p. 3", passage="340 sailors")
    desk.evidence.attach(then.id, report)
    withdrawn = desk.evidence.attach(then.id, EvidenceNote(source=SourceNote(title="Old list")))
    desk.evidence.withdraw(withdrawn.id, "forged")
    desk.verdicts.set(then.id, Verdict.VERIFIED)
    offer = only(recall(desk, here))
    assert "withdrawn since: Old list (forged)" in list(offer.rests_on)
    (copied,) = copy_sources(desk, here, offer)
    assert (copied.source.title, copied.stance, copied.passage) == ("Crew list", Stance.SUPPORTS, "340 sailors")
    assert desk.claims.by_id(here.id).verdict is Verdict.OPEN
    with pytest.raises(Refused, match="already"):
        copy_sources(desk, here, offer)
    desk.acts.undo(second.id)
    assert desk.evidence.of(here.id) == []


def test_a_source_of_another_figure_is_context(desk: Desk, first: ArticleRow, second: ArticleRow) -> None:
    then, here = claim(desk, first, "21 million"), claim(desk, second, "23 million")
    desk.evidence.attach(then.id, EvidenceNote(source=SourceNote(title="Budget")))
    (copied,) = copy_sources(desk, here, only(recall(desk, here)))
    assert copied.stance is Stance.CONTEXT


def test_a_confidential_source_is_neither_named_nor_copied(desk: Desk, first: ArticleRow, second: ArticleRow) -> None:
    then, here = claim(desk, first, "340 sailors"), claim(desk, second, "340 sailors")
    secret = SourceNote(person="Eve Ray", contact="eve@example.org", confidential=True)
    desk.evidence.attach(then.id, EvidenceNote(source=secret, passage="340, I counted"))
    offer = only(recall(desk, here))
    assert list(offer.rests_on) == ["1 confidential, not named here"]
    with pytest.raises(Refused, match="confidential"):
        copy_sources(desk, here, offer)


def test_what_was_disputed_and_comes_again_warns_by_itself(desk: Desk, first: ArticleRow, second: ArticleRow) -> None:
    assert disputed_before(desk, second.id) == {}
    desk.verdicts.set(claim(desk, first, "340 sailors").id, Verdict.DISPUTED)
    desk.verdicts.set(claim(desk, first, "“We will not").id, Verdict.DISPUTED)
    desk.verdicts.set(claim(desk, first, "21 million").id, Verdict.DISPUTED)
    wanted = {claim(desk, second, "340 sailors").id, claim(desk, second, "“We will not").id}
    assert set(disputed_before(desk, second.id)) == wanted
    desk.acts.undo(first.id)
    desk.acts.undo(first.id)
    assert set(disputed_before(desk, second.id)) == {claim(desk, second, "340 sailors").id}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("340 sailors", ["340 sailors", "340 sailors"]),
        ("340", ["340 sailors", "340 windows", "340 sailors"]),
        ("340 sailors ferry company", ["340 sailors", "340 sailors"]),
        ("21 million euros", ["21 million euros"]),
        ("We will not close a single line this winter", ["“We will not", "“We will not"]),
        ("zeppelin", []),
    ],
)
def test_words_that_somebody_types(
    words: str, found: list[str], desk: Desk, first: ArticleRow, second: ArticleRow
) -> None:
    there = [offer.row.text for offer in recall_words(desk, Typed.of(desk, words, "en"))]
    assert len(there) == len(found)
    assert all(any(part in text for text in there) for part in found)


def test_a_figure_of_single_digits_and_scale_words_can_be_looked_for(desk: Desk) -> None:
    text = "La tournée\n\nLe fonds cherche 7 000 milliards de dollars pour ses usines.\n"
    desk.articles.take_in(article(text, "La tournée"), extract(text, "fr", None))
    for words in ("7 000 milliards de dollars", "7 milliards"):
        there = [offer.row.text for offer in recall_words(desk, Typed.of(desk, words, "fr"))]
        assert there == ["7 000 milliards de dollars"] * words.startswith("7 000")


def test_words_that_say_nothing_are_refused(desk: Desk) -> None:
    with pytest.raises(Refused, match="no figure and no word"):
        recall_words(desk, Typed.of(desk, "of the", "en"))


def test_units_of_one_kind_are_one_value(desk: Desk) -> None:
    taken_in(desk, "Cable\n\nThe cable from Brest to Cork is 6 kilometres long, says Celtic Link.\n")
    other = taken_in(desk, "Cable again\n\nCeltic Link says that its cable from Brest to Cork is 6,000 metres long.\n")
    assert only(recall(desk, claim(desk, other, "6,000 metres"))).alike.sort is Sort.FIGURE


def test_the_same_text_twice_is_two_articles(desk: Desk, first: ArticleRow) -> None:
    copy = taken_in(desk, FIRST + "\nCorrected.\n")
    assert sha256(FIRST.encode()).hexdigest() != desk.drafts.get(copy.id).sha256
    assert only(recall(desk, claim(desk, copy, "340 windows"))).article.id == first.id
