"""The first page: whether the article may be published, who signed it off, and what is to be settled."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from lxml import html

from tests.reports.sample import ARTICLE, TEXT, file_of, made, numeric, text_of, ticking
from tests.reports.test_spreadsheets import claims_of
from tests.reports.test_webpage import page, rows
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import QueryOutcome, Reason, Refusal, Stance
from workbench.publication import in_short, number_of_each, obstacles
from workbench.reports.cover import standing
from workbench.reports.model import Level, Report
from workbench.reports.to_settle import MOST_OPEN_IN_WORDS
from workbench.reports.wording import wording

READ_BY_PEOPLE = ("md", "html", "docx", "xlsx")


def settled(desk: Desk, article: ArticleRow) -> dict[int, tuple[str, str]]:
    """The claims to settle by number, each in its sentence and with what is said of it."""
    told = rows(page(made(desk, article, language="en")), "to-settle")
    return {int(row[0]): (row[2], row[3]) for row in told if row[0]}


def test_the_first_line_is_what_check_says(desk: Desk, article: ArticleRow) -> None:
    report = made(desk, article, language="en")
    found = obstacles(desk, desk.articles.get(article.id))
    said = str(in_short(number_of_each(found)))
    first, second = standing(report, wording("en"))
    assert first == f"✗ {said[0].upper()}{said[1:]}"
    assert second == "Nobody has signed off."
    assert report.in_the_way == {reason: len(every) for reason, every in found.items()}


@pytest.mark.parametrize("form", READ_BY_PEOPLE)
def test_every_format_that_people_read_says_it_before_anything_else(report: Report, form: str) -> None:
    first = standing(report, wording(report.language))[0]
    if form == "docx":
        from tests.reports.test_word import parts, spaced, words

        text = words(parts(file_of(report, form))["word/document.xml"])
        first = spaced(first)
    elif form == "xlsx":
        text = "\n".join(str(cell.value) for row in claims_of(report).parent.worksheets[0].iter_rows() for cell in row)
    else:
        text = text_of(report, form)
        text = html.fromstring(text).text_content() if form == "html" else text
    assert first in text
    assert text.index(first) < text.index("affirmations à l’examen")


def test_a_finished_check_is_publishable_and_says_who_signed_off_when(tmp_path: Path) -> None:
    with Desk.open(tmp_path / "done.db", actor="Ada Martin", clock=ticking(), create=True) as desk:
        row = desk.articles.take_in(ARTICLE, [numeric("2 500 personnes", 2500)])
        claim = desk.claims.of(row.id)[0].id
        desk.evidence.attach(claim, EvidenceNote(source=SourceNote(title="Rapport annuel")))
        desk.verdicts.set(claim, Verdict.VERIFIED)
    with Desk.open(tmp_path / "done.db", actor="Inès Weber", clock=ticking()) as desk:
        desk.sign_offs.add(row.id)
        say = wording("en", dt.timezone(dt.timedelta(hours=1)))
        first, second = standing(made(desk, row), say)
        assert first == "✓ Publishable"
        assert second.replace("\xa0", " ") == "Signed off by Inès Weber, Mar 1, 2026 10:00 UTC+1, draft 1."
        assert page(made(desk, row)).xpath("//section[@id='to-settle']") == []
        assert page(made(desk, row)).xpath("//div[@class='standing publishable']")
        desk.verdicts.set(claim, Verdict.DISPUTED)
        first, second = standing(made(desk, row), say)
        assert first == "✗ Not publishable: 1 disputed, no sign-off"
        assert second.startswith("Inès Weber signed off draft 1, ")
        assert second.endswith("; the check went on since.")


def test_what_is_open_disputed_contradicted_or_asked_is_to_be_settled_in_its_sentence(
    desk: Desk, article: ArticleRow
) -> None:
    claim = {row.number: row.id for row in desk.claims.of(article.id)}
    desk.evidence.attach(
        claim[4], EvidenceNote(source=SourceNote(title="Dépêche", publisher="AFP"), stance=Stance.CONTRADICTS)
    )
    told = settled(desk, article)
    assert sorted(told) == [1, 2, 3, 4]
    assert told[1][0].startswith("Selon des sources, Sam Altman")
    assert "open" in told[1][1]
    assert "Query: Qui sont ces sources ?" in told[1][1]
    assert "disputed (awaiting reply)" in told[2][1]
    assert "unsourced" in told[3][1]
    assert "a source contradicts it" in told[4][1]
    assert "AFP" in told[4][1]


def test_a_disputed_claim_that_was_corrected_and_a_query_that_was_answered_are_settled(
    desk: Desk, article: ArticleRow
) -> None:
    claim = {row.number: row.id for row in desk.claims.of(article.id)}
    desk.verdicts.set(claim[2], Verdict.DISPUTED, reason=Reason.CORRECTED)
    desk.verdicts.set(claim[3], Verdict.UNSOURCED, reason=Reason.OPINION)
    (query,) = [one for one in desk.correspondence.queries(article.id) if one.outcome is QueryOutcome.OPEN]
    desk.correspondence.answer(query.id, "le Financial Times", QueryOutcome.ANSWERED)
    assert settled(desk, article).keys() == {1}


def test_a_desk_that_lets_open_claims_pass_is_still_told_of_them(desk: Desk, article: ArticleRow) -> None:
    desk.publication.set(allow=list(Refusal))
    report = made(desk, article, language="en")
    assert standing(report, wording("en"))[0] == "✓ Publishable"
    assert {1, 2} <= settled(desk, article).keys()


def test_a_question_about_the_article_is_to_be_settled_without_a_number(desk: Desk, article: ArticleRow) -> None:
    desk.correspondence.ask(article.id, "Qui signe ?")
    told = rows(page(made(desk, article, language="en")), "to-settle")
    assert next(row[3] for row in told if not row[0]).startswith("Query: Qui signe ?")


def test_more_open_claims_than_can_be_read_are_told_by_number(tmp_path: Path) -> None:
    claims = [numeric(word, 1) for word in sorted(set(TEXT.split()), key=TEXT.index)][: MOST_OPEN_IN_WORDS + 1]
    with Desk.open(tmp_path / "many.db", actor="Ada Martin", clock=ticking(), create=True) as desk:
        row = desk.articles.take_in(ARTICLE, claims)
        (told,) = rows(page(made(desk, row)), "to-settle")
        assert told[2].split(", ") == [str(claim.number) for claim in desk.claims.of(row.id)]
        (link,) = page(made(desk, row)).xpath("//a[@href='#to-settle']")
        assert link.text_content().split()[-1] == str(len(claims))


def test_a_question_stands_with_the_words_that_are_proposed(desk: Desk, article: ArticleRow) -> None:
    claim = desk.claims.of(article.id)[0]
    desk.correspondence.ask(article.id, "wrong", claim_id=claim.id, proposed="six thousand")
    assert "Query: wrong · rather: six thousand · Ada" in settled(desk, article)[claim.number][1]


def test_a_public_report_says_nothing_of_it(desk: Desk, article: ArticleRow) -> None:
    report = made(desk, article, Level.PUBLIC)
    assert standing(report, wording("fr")) == []
    assert page(report).xpath("//section[@id='to-settle'] | //div[contains(@class, 'standing')]") == []
    assert report.obstacles == {}


def test_a_lawyer_s_page_to_settle_names_no_confidential_source(desk: Desk, article: ArticleRow) -> None:
    desk.correspondence.ask(article.id, "Jeanne Secret confirme-t-elle ?")
    told = text_of(made(desk, article, Level.LEGAL), "html")
    assert "confirme-t-elle" in told
    assert "Secret" not in told


def test_the_trail_and_what_was_set_aside_are_annexes_behind_all_else(report: Report) -> None:
    headings = [one.text_content() for one in page(report).xpath("//h2")]
    assert headings[0] == "À régler"
    assert [one for one in headings if one.startswith("Annexe")] == headings[-3:-1]
    assert headings[-2] == "Annexe B – Journal"


def test_no_section_is_empty(report: Report) -> None:
    for table in page(report).xpath("//table"):
        assert table.xpath("tbody/tr")
