from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import pytest

from tests.reports.sample import ARTICLE, CLAIMS, TEXT, made, text_of
from workbench.claims import Change, Verdict
from workbench.desk import Desk
from workbench.desk.folded_text import fold
from workbench.desk.model import ArticleRow, Carried, EvidenceNote
from workbench.desk.name_redaction import STRUCK_OUT
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import QueryOutcome
from workbench.reports import markdown
from workbench.reports.cover import facts
from workbench.reports.formats import FORMATS
from workbench.reports.json_report import parts
from workbench.reports.model import CheckedClaim, Level, Report
from workbench.reports.wording import wording
from workbench.translatable import Phrase, counted

SECRET = SourceNote(
    title="Note interne de Karim Haddad", publisher="Cabinet X", person="Karim Haddad", role="directeur financier",
    contact="+33 6 12 34 56 78", url="https://intranet.test/kh", archive_url="https://archive.test/kh",
    obtained="remise en main propre", attachment="kh.pdf", attachment_sha256="ab" * 32, note="prudence", group="kh",
    confidential=True,
)  # fmt: skip


def everything(report: Report) -> str:
    return "".join(parts(report))


@pytest.fixture
def guarded(desk: Desk, article: ArticleRow) -> ArticleRow:
    """The article with another confidential source, and its name wherever a reviewer may have written it."""
    claim = desk.claims.get(article.id, 1).id
    tied = desk.evidence.attach(claim, EvidenceNote(source=SECRET, locator="p. 3", passage="un plan secret", note="KH"))
    desk.evidence.edit(tied.id, EvidenceNote(source=tied.source.id, passage="le plan de M. Haddad", locator="page 4"))
    desk.correspondence.add_note(article.id, "Appeler KARIM  HADDAD au +33 6 12 34 56 78")
    asked = desk.correspondence.ask(article.id, "Qui a parlé à Haddad ?", claim_id=claim)
    desk.correspondence.answer(asked.id, "Karim\nHaddad lui-même", QueryOutcome.ANSWERED)
    desk.retention.hold(article.id, "plainte de Haddad")
    return article


@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
def test_nothing_tells_who_a_confidential_source_is(desk: Desk, guarded: ArticleRow, level: Level) -> None:
    told = everything(made(desk, guarded, level)).lower()
    for words in ("karim", "haddad", "12 34 56", "intranet", "archive.test", "kh.pdf", "abababab", "cabinet x",
                  "financier", "main propre", "prudence", "page 4"):  # fmt: skip
        assert words not in told


def test_a_lawyer_still_reads_what_the_source_said_and_what_it_is_worth(desk: Desk, guarded: ArticleRow) -> None:
    report = made(desk, guarded, Level.LEGAL)
    evidence = report.claims[0].evidence[0]
    assert evidence.passage == f"le plan de M. {STRUCK_OUT}"
    assert (evidence.source.confidential, evidence.source.withheld) == (True, True)
    assert [event.seq for event in report.trail] == [event.seq for event in desk.trail.events(guarded.id)]


def test_an_internal_report_says_all(desk: Desk, guarded: ArticleRow) -> None:
    told = everything(made(desk, guarded))
    assert "Karim Haddad" in told
    assert STRUCK_OUT not in told


def test_the_article_s_own_words_are_never_struck_out(desk: Desk, article: ArticleRow) -> None:
    named = SourceNote(person="Anne Leduc", confidential=True)
    desk.evidence.attach(desk.claims.get(article.id, 1).id, EvidenceNote(source=named))
    report = made(desk, article, Level.LEGAL)
    assert "Anne Leduc" in report.draft.text
    assert "Anne Leduc" in report.claims[2].row.text
    assert "".join(piece.text for piece in report.paragraphs[2].pieces) in report.draft.text


def test_a_name_is_struck_out_even_where_the_article_does_not_rest_on_it(desk: Desk, article: ArticleRow) -> None:
    desk.sources.add(SourceNote(person="Olga Petrova", confidential=True))
    desk.correspondence.add_note(article.id, "Olga a confirmé")
    assert "Olga" not in everything(made(desk, article, Level.LEGAL))


def test_a_description_does_not_strike_out_its_common_words(desk: Desk, article: ArticleRow) -> None:
    desk.sources.add(SourceNote(person="un cadre de la banque", confidential=True))
    desk.correspondence.add_note(article.id, "la banque a répondu")
    assert "la banque a répondu" in everything(made(desk, article, Level.LEGAL))


def test_a_public_report_has_verdicts_and_sources_alone(desk: Desk, guarded: ArticleRow) -> None:
    report = made(desk, guarded, Level.PUBLIC)
    assert (report.trail, report.notes, report.queries, report.sign_offs, report.set_aside) == ((),) * 5
    assert "Ada Martin" not in everything(report)
    assert [claim.row.verdict for claim in report.claims] == [
        row.verdict for row in desk.claims.of(guarded.id) if not row.dismissed
    ]
    assert any(cited.source.title == "Rapport annuel 2023" for cited in report.sources)


@pytest.mark.parametrize(
    ("person", "written", "kept"),
    [
        ("Anne de La Tour", "vu Tour hier", "vu "),
        ("Mme Zoé Lambert", "Mme Ze\u0301 puis Zoe\u0301", "Mme "),
        ("Dr. Karl von Stein", "von STEIN", "von "),
        ("Jean-Luc Petit", "Jean-Luc dit", " dit"),
    ],
)
def test_names_are_known_by_their_parts_however_accents_are_written(
    desk: Desk, article: ArticleRow, person: str, written: str, kept: str
) -> None:
    desk.sources.add(SourceNote(person=person, confidential=True))
    desk.correspondence.add_note(article.id, written)
    [note] = [note.text for note in made(desk, article, Level.LEGAL).notes if "Relire" not in note.text]
    assert STRUCK_OUT in note
    assert kept in note


def test_links_of_a_public_report_lead_to_claims_that_are_in_it(desk: Desk, article: ArticleRow) -> None:
    dismissed = desk.claims.get(article.id, 5)
    desk.claims.restore(dismissed.id)
    desk.evidence.attach(dismissed.id, EvidenceNote(source=desk.sources.all()[0].id))
    desk.claims.dismiss(dismissed.id)
    report = made(desk, article, Level.PUBLIC)
    numbers = {claim.number for claim in report.claims}
    assert 5 not in numbers
    assert all(set(cited.claims) <= numbers for cited in report.sources)


def test_every_way_to_type_a_name_is_known_everywhere(desk: Desk, guarded: ArticleRow) -> None:
    claim = desk.claims.get(guarded.id, 4)
    named = "HADDAD, Hàddad’s, M.\u00a0Haddad, Ｈaddad, Had\u00addad, k.haddad@x.test"
    desk.verdicts.set(claim.id, Verdict.DISPUTED, note=named)
    desk.claims.dismiss(claim.id, named)
    forgotten = SourceNote(title=f"Appel à {named}", person="Karim Haddad", url="https://x.test/haddad", note=named)
    desk.evidence.attach(
        desk.claims.get(guarded.id, 2).id,
        EvidenceNote(source=forgotten, locator=named, passage=named, calculation=named),
    )
    desk.correspondence.add_note(guarded.id, named)
    desk.correspondence.answer(
        desk.correspondence.ask(guarded.id, named, proposed=named).id, named, QueryOutcome.ANSWERED
    )
    for level in (Level.LEGAL, Level.PUBLIC):
        assert "haddad" not in fold(everything(made(desk, guarded, level)))


def test_the_trail_keeps_the_text_of_the_copy_so_that_no_mark_points_at_somebody(
    desk: Desk, article: ArticleRow
) -> None:
    desk.sources.add(SourceNote(person="Anne Leduc", confidential=True))
    report = made(desk, article, Level.LEGAL)
    [extracted] = [event for event in report.trail if event.kind == "claims.extracted"]
    assert [found["claim"]["text"] for found in extracted.data["claims"]] == [claim.span.text for claim in CLAIMS]


def test_a_name_that_the_newest_draft_has_no_more_is_struck_out_of_what_is_left_of_the_older_one(
    desk: Desk, article: ArticleRow
) -> None:
    desk.sources.add(SourceNote(person="Anne Leduc", confidential=True))
    text = TEXT.replace("la porte-parole Anne Leduc", "une porte-parole")
    carried = [Carried(row.id, Change.CUT, None) for row in desk.claims.of(article.id)]
    original = text.encode()
    newer = replace(ARTICLE, text=text, original=original, sha256=sha256(original).hexdigest())
    desk.articles.take_in_draft(article.id, newer, carried, [])
    report = made(desk, article, Level.LEGAL)
    assert "leduc" not in fold(everything(report))
    assert report.struck_out
    assert "Leduc" in everything(made(desk, article))


def test_the_cover_says_that_something_was_struck_out(desk: Desk, guarded: ArticleRow) -> None:
    told = {level: "".join(markdown.lines(made(desk, guarded, level), wording("en"))) for level in Level}
    said = {level: f"**Struck out**: {STRUCK_OUT}: it may tell" in text for level, text in told.items()}
    assert said == {Level.INTERNAL: False, Level.LEGAL: True, Level.PUBLIC: True}


@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
def test_what_was_written_at_the_desk_is_struck_out_alike_when_the_name_is_destroyed(
    desk: Desk, guarded: ArticleRow, level: Level
) -> None:
    desk.retention.release(guarded.id, "Haddad s’est désisté")
    before = made(desk, guarded, level)
    for source in [one for one in desk.sources.all() if one.confidential]:
        desk.retention.destroy_source(source.id, "demandé")
    after = made(desk, guarded, level)
    assert after.trail[: len(before.trail)] == before.trail
    assert (after.notes, after.queries, after.article.hold) == (before.notes, before.queries, before.article.hold)
    assert [one.row.verdict_note for one in after.claims] == [one.row.verdict_note for one in before.claims]
    assert [passages(one) for one in after.claims] == [passages(one) for one in before.claims]


def passages(claim: CheckedClaim) -> list[tuple[str, ...]]:
    """What is written of a claim's evidence, but for the source, which tells that its name was destroyed."""
    return [(one.locator, one.passage, one.calculation, one.note) for one in claim.evidence]


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "pdf"])
@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
def test_no_report_names_a_source_whose_name_was_destroyed(
    desk: Desk, guarded: ArticleRow, level: Level, form: str
) -> None:
    desk.retention.release(guarded.id, "Haddad s’est désisté")
    for source in [one for one in desk.sources.all() if one.confidential]:
        desk.retention.destroy_source(source.id, "demandé")
    told = fold(text_of(made(desk, guarded, level), form))
    for words in ("karim", "haddad", "12 34 56", "12345678"):
        assert words not in told


def test_an_internal_report_names_those_who_are_known_and_nobody_whose_name_was_destroyed(
    desk: Desk, guarded: ArticleRow
) -> None:
    desk.retention.release(guarded.id, "Haddad s’est désisté")
    claim = desk.claims.get(guarded.id, 2).id
    olga = SourceNote(person="Olga Petrova", title="Entretien", contact="olga@x.org", confidential=True)
    desk.evidence.attach(claim, EvidenceNote(source=olga, locator="p. 9", passage="Olga l’a dit à Haddad"))
    (haddad,) = (one for one in desk.sources.all() if one.person == "Karim Haddad")
    desk.retention.destroy_source(haddad.id, "demandé")
    report = made(desk, guarded)
    told = everything(report)
    assert "haddad" not in fold(told)
    assert "12 34 56" not in told
    for words in ("Olga Petrova", "olga@x.org", "p. 9", f"Olga l’a dit à {STRUCK_OUT}"):
        assert words in told
    assert report.struck_out


def test_a_source_whose_entering_was_undone_is_struck_out_too(desk: Desk, article: ArticleRow) -> None:
    claim = desk.claims.get(article.id, 1).id
    desk.correspondence.add_note(article.id, "Olga a confirmé")
    tied = desk.evidence.attach(claim, EvidenceNote(source=SourceNote(person="Olga Petrova", confidential=True)))
    desk.acts.undo(article.id)
    assert "Olga" not in everything(made(desk, article, Level.LEGAL))
    desk.retention.destroy_source(tied.source.id, "demandé")
    assert "Olga" not in everything(made(desk, article, Level.LEGAL))


def test_what_was_noticed_in_a_file_is_struck_out_and_still_said_in_the_report_s_language(desk: Desk) -> None:
    names = Phrase("{told} ({names})", told=counted("{n} attachment", "{n} attachments", 1), names="Karim Haddad.pdf")
    noticed = (Phrase("left out: {parts}", parts=(names,)), "in an older record: a note by Haddad")
    article = desk.articles.take_in(replace(ARTICLE, warnings=noticed), CLAIMS)
    claim = desk.claims.get(article.id, 1).id
    assert "; ".join(told_of_the_file(desk, article)) == (
        "hors du texte\u00a0: 1 pièce jointe (Karim Haddad.pdf); in an older record: a note by Haddad"
    )
    desk.evidence.attach(claim, EvidenceNote(source=SECRET))
    assert "; ".join(told_of_the_file(desk, article)) == (
        f"hors du texte\u00a0: 1 pièce jointe ({STRUCK_OUT}.pdf); in an older record: a note by {STRUCK_OUT}"
    )


def told_of_the_file(desk: Desk, article: ArticleRow) -> list[str]:
    report = made(desk, article, Level.LEGAL)
    return next(
        fact.value.text.split("\n") for fact in facts(report, wording("fr")) if fact.label == "Relevé dans le fichier"
    )
