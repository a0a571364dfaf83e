"""How claims show in the article's words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tui.bench_record import ticking
from workbench.desk import Desk
from workbench.desk.model import ClaimRow
from workbench.tui.highlights import CLOSING, Highlights, Lit
from workbench.tui.layout import Line
from workbench.tui.status import Status


@pytest.fixture
def seed(record: Path) -> tuple[str, list[ClaimRow]]:
    with Desk.open(record, actor="Ada", clock=ticking()) as desk:
        article = desk.articles.all()[0]
        return desk.drafts.get(article.id).text, desk.claims.of(article.id)


def sentence_line(text: str) -> Line:
    start = text.index("il a choqué")
    return Line(start, text.index("pour construire les 36"))


def test_signs_stand_before_claims_and_after_what_somebody_said(seed: tuple[str, list[ClaimRow]]) -> None:
    text, rows = seed
    drawn = "".join(run.text for run in Highlights(rows).runs(text, sentence_line(text), None))
    assert drawn.startswith("○il a choqué les dirigeants en affirmant qu'il faudrait ○7 000 milliards")
    assert drawn.rstrip().endswith(f"plusieurs années{CLOSING}")


def test_a_number_inside_somebody_s_words_is_inked_as_its_own(seed: tuple[str, list[ClaimRow]]) -> None:
    text, rows = seed
    runs = list(Highlights(rows).runs(text, sentence_line(text), None))
    number = next(run for run in runs if run.text.startswith("7 000"))
    words = next(run for run in runs if "qu'il faudrait" in run.text)
    assert (number.tone.status, number.tone.strong, number.tone.attributed) == (Status.OPEN, True, True)
    assert (words.tone.status, words.tone.attributed) == (None, True)


def test_what_is_drawn_without_signs_is_the_article(seed: tuple[str, list[ClaimRow]]) -> None:
    text, rows = seed
    line = sentence_line(text)
    runs = list(Highlights(rows).runs(text, line, None))
    assert "".join(run.text for run in runs if run.start is not None) == text[line.start : line.end]


def test_the_lit_claim_is_lit_and_its_sentence_with_it(seed: tuple[str, list[ClaimRow]]) -> None:
    text, rows = seed
    row = next(row for row in rows if row.text.startswith("7 000"))
    line = sentence_line(text)
    runs = list(Highlights(rows).runs(text, line, Lit.of(row, (line.start, line.end))))
    assert "".join(run.text for run in runs if run.tone.lit and run.start is not None) == row.text
    assert all(run.tone.sentence for run in runs)


def test_the_innermost_claim_is_the_one_that_is_clicked(seed: tuple[str, list[ClaimRow]]) -> None:
    text, rows = seed
    inner = next(row for row in rows if row.text.startswith("7 000"))
    outer = next(row for row in rows if row.text.startswith("il a choqué"))
    highlights = Highlights(rows)
    assert highlights.innermost_at(text.index("000 milliards")) == inner.id
    assert highlights.innermost_at(text.index("choqué")) == outer.id
    assert highlights.innermost_at(0) is None
