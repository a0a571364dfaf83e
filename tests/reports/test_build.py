from __future__ import annotations

import datetime as dt
import hashlib
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

import pytest
from msgspec import structs

from tests.reports.sample import ARTICLE, TEXT, file_of, made, text_of, ticking
from workbench.claims import Change, Claim, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, Carried, ClaimRow
from workbench.desk.source_note import Rank
from workbench.desk.vocabulary import State
from workbench.reports.claim_tables import place as place_of
from workbench.reports.formats import FORMATS
from workbench.reports.model import Level
from workbench.reports.wording import wording

NEW_TEXT = TEXT.replace("L’entreprise emploie 2 500 personnes, a déclaré la porte-parole Anne Leduc.\n", "")


def carried(row: ClaimRow) -> Carried:
    """Where a claim went in a draft that lost one sentence."""
    claim, place = row.claim, NEW_TEXT.find(row.text)
    if place < 0:
        return Carried(row.id, Change.CUT, None)
    moved = Claim(Span(place, place + len(row.text), row.text), claim.quantity, claim.attribution, claim.why)
    return Carried(row.id, Change.MOVED, moved)


@pytest.fixture
def revised(desk: Desk, article: ArticleRow) -> ArticleRow:
    original = NEW_TEXT.encode()
    sha256 = hashlib.sha256(original).hexdigest()
    draft = replace(ARTICLE, text=NEW_TEXT, original=original, sha256=sha256, filename="tournée-2.txt")
    desk.articles.take_in_draft(article.id, draft, [carried(row) for row in desk.claims.of(article.id)], [])
    return desk.articles.get(article.id)


def test_claims_that_a_new_draft_cut_are_set_aside_and_stand_in_no_paragraph(desk: Desk, revised: ArticleRow) -> None:
    report = made(desk, revised)
    assert report.draft.number == 2
    assert [draft.number for draft in report.drafts] == [1, 2]
    assert {claim.number: (claim.row.state, claim.paragraph) for claim in report.set_aside} == {
        3: (State.CUT, 0),
        4: (State.CUT, 0),
        5: (State.DISMISSED, 3),
    }
    assert [claim.number for claim in report.claims] == [1, 2, 6]
    assert sorted(number for part in report.paragraphs for piece in part.pieces for number in piece.ends) == [1, 2, 6]


def test_every_format_has_the_module_that_writes_it() -> None:
    assert [name for name, form in FORMATS.items() if not find_spec(f"workbench.reports.{form.module}")] == []


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
def test_every_format_tells_of_earlier_drafts_and_cut_claims(desk: Desk, revised: ArticleRow, name: str) -> None:
    content = file_of(made(desk, revised), name)
    assert content
    if FORMATS[name].is_text:
        assert "2 500 personnes" in content.decode()
    if name in ("md", "html"):
        first = desk.drafts.get(revised.id, 1)
        assert first.sha256 in content.decode()
        assert "tournée-2.txt" in content.decode()


def test_a_sign_off_is_told_with_its_draft_and_whether_it_still_holds(desk: Desk, article: ArticleRow) -> None:
    with Desk.open(desk.path, actor="Bea", clock=ticking()) as second:
        second.sign_offs.add(article.id, "relu", override="urgence")
    [sign] = made(desk, article).sign_offs
    assert (sign.actor, sign.current, sign.draft_sha256) == ("Bea", True, hashlib.sha256(TEXT.encode()).hexdigest())
    text = text_of(made(desk, article), "html")
    assert "Dérogation\u00a0: urgence" in text
    assert "caduque" not in text
    desk.verdicts.set(desk.claims.get(article.id, 1).id, Verdict.UNSOURCED)
    assert "caduque" in text_of(made(desk, article), "html")


def test_split_and_merged_claims_say_what_took_their_place(desk: Desk, article: ArticleRow) -> None:
    row = desk.claims.get(article.id, 2)
    start = row.claim.span.start
    parts = [
        Claim(Span.of(TEXT, start, start + 5), row.claim.quantity),
        Claim(Span.of(TEXT, start + 6, row.claim.span.end), row.claim.quantity),
    ]
    desk.claims.split(row.id, parts)
    aside = {claim.number: claim.row for claim in made(desk, article).set_aside}
    assert aside[2].state is State.SPLIT
    text = text_of(made(desk, article), "md")
    assert "divisée → [7](<#claim-7>), [8](<#claim-8>)" in text


def test_withdrawn_evidence_is_told_with_its_reason_and_supports_nothing(desk: Desk, article: ArticleRow) -> None:
    claim = desk.claims.get(article.id, 3)
    desk.evidence.withdraw(desk.evidence.of(claim.id)[0].id, "mauvais exercice")
    told = next(one for one in made(desk, article).claims if one.number == 3)
    assert told.standing_evidence == ()
    assert "retirée\u00a0: mauvais exercice" in text_of(made(desk, article), "md")
    assert "mauvais exercice" not in text_of(made(desk, article, Level.PUBLIC), "md")


def test_an_undone_act_is_told_as_undone(desk: Desk, article: ArticleRow) -> None:
    desk.verdicts.set(desk.claims.get(article.id, 1).id, Verdict.DISPUTED)
    desk.acts.undo(article.id)
    text = text_of(made(desk, article), "md")
    assert "annulé par l’événement" in text
    assert "action annulée" in text


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
def test_a_report_can_be_made_of_an_article_without_claims_verdicts_or_text(tmp_path: Path, name: str) -> None:
    with Desk.open(tmp_path / "empty.db", actor="Ada", clock=ticking(), create=True) as desk:
        row = desk.articles.take_in(ARTICLE, [])
        assert file_of(made(desk, row), name)


def test_a_destroyed_text_is_said_to_be_destroyed(desk: Desk, article: ArticleRow) -> None:
    desk.retention.destroy_article(article.id, "délai écoulé")
    report = made(desk, article)
    assert report.paragraphs == ()
    for name in FORMATS:
        if name != "pdf":
            assert file_of(report, name)
    assert "Le texte de cette version a été détruit." in text_of(report, "html")


def test_who_checked_an_article_is_who_judged_its_claims(desk: Desk, article: ArticleRow) -> None:
    judged = {row.decided_by for row in desk.claims.of(article.id) if row.decided_by}
    with Desk.open(desk.path, actor="Bea", clock=ticking()) as other:
        other.correspondence.add_note(article.id, "I only sign and export")
    report = made(desk, article)
    assert "Bea" in {event.actor for event in report.trail}
    assert set(report.checkers) == judged


@pytest.mark.parametrize(
    ("level", "language", "place"),
    [(Level.INTERNAL, "fr", "Tableau 1, ligne 2"), (Level.PUBLIC, "en", "Table 1, row 2")],
)
def test_a_claim_in_a_table_says_which_row_it_stands_in(desk: Desk, level: Level, language: str, place: str) -> None:
    text = "Le budget\n\nAnnée | Montant\n2024 | 12 millions d’euros\n\nLa ville a 5 écoles."
    original = text.encode()
    draft = replace(ARTICLE, text=text, original=original, sha256=hashlib.sha256(original).hexdigest())
    spans = [Span.of(text, text.index(words), text.index(words) + len(words)) for words in ("12 millions", "5 écoles")]
    claims = [Claim(span, quantity=Quantity(QuantityType.COUNT, value=1)) for span in spans]
    report = made(desk, desk.articles.take_in(draft, claims), level, language)
    say = wording(language)
    assert [place_of(claim, say) for claim in report.claims] == [f"§\xa03 · {place}", "§\xa04"]


def test_a_french_trail_tells_fields_words_and_days_in_french(desk: Desk, article: ArticleRow) -> None:
    claim = desk.claims.get(article.id, 4).id
    (evidence,) = desk.evidence.of(claim)
    desk.evidence.edit_source(evidence.source.id, structs.replace(evidence.source, rank=Rank.SECONDARY), claim_id=claim)
    desk.retention.retain(article.id, dt.date(2030, 1, 1))
    trail = text_of(made(desk, article, language="fr"), "md").split("Journal")[-1]
    assert "Rang\xa0: primaire → secondaire" in trail
    assert "– → 1er\xa0janvier\xa02030" in trail


def test_an_act_that_takes_another_back_says_which(desk: Desk, article: ArticleRow) -> None:
    desk.correspondence.add_note(article.id, "a note")
    (undone,) = desk.acts.undo(article.id)
    desk.acts.redo(article.id)
    trail = text_of(made(desk, article, language="en"), "md").split("The trail")[-1].splitlines()
    for act in ("act undone", "act redone"):
        (row,) = (line for line in trail if act in line)
        assert f"event {undone.seq}" in row
