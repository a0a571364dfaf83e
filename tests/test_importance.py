"""Which claims come first: each reason by itself, and how they weigh together."""

from __future__ import annotations

from pathlib import Path

import pytest

from workbench.articles import read_article
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import Stance
from workbench.importance import Because, reasons_in, weight
from workbench.intake import take_in


def article(desk: Desk, folder: Path, language: str, middle: str) -> ArticleRow:
    """An article whose middle paragraph is `middle`."""
    path = folder / "a.txt"
    path.write_text(f"A title\n\nIt begins so.\n\n{middle}\n\nIt ends so.\n", encoding="utf-8")
    return take_in(desk, read_article(path, language=language))[0]


def reasons(desk: Desk, taken: ArticleRow) -> dict[str, tuple[Because, ...]]:
    found = reasons_in(desk, taken)
    return {row.text: found[row.id] for row in desk.claims.of(taken.id)}


@pytest.mark.parametrize(
    ("language", "middle", "words", "expected"),
    [
        ("en", "The firm sold 43 cars.", "43 cars", ()),
        ("en", "The largest firm sold 43 cars.", "43 cars", (Because.SUPERLATIVE,)),
        ("en", "The forest has 43 trees.", "43 trees", ()),
        ("en", "It sold 43 cars in all.", "43 cars", (Because.SUPERLATIVE,)),
        ("en", "The firm paid $3 million.", "$3 million", (Because.LARGE_SUM,)),
        ("en", "The firm paid $3,000.", "$3,000", ()),
        ("fr", "Le groupe a vendu 43 voitures.", "43 voitures", ()),
        ("fr", "Le plus grand groupe a vendu 43 voitures.", "43 voitures", (Because.SUPERLATIVE,)),
        ("fr", "Le Premier ministre a vendu 43 voitures.", "43 voitures", ()),
        ("fr", "Au total, il a vendu 43 voitures.", "43 voitures", (Because.SUPERLATIVE,)),
        ("fr", "Son plus gros magasin a vendu 43 voitures.", "43 voitures", (Because.SUPERLATIVE,)),
        ("fr", "Il a vendu 43 voitures, soit une par jour.", "43 voitures", ()),
        ("en", "It sold 43 cars, making it a good year.", "43 cars", ()),
        ("fr", "Le groupe a payé 3 millions d’euros.", "3 millions d’euros", (Because.LARGE_SUM,)),
    ],
)
def test_words_and_sums_are_reasons(
    desk: Desk, tmp_path: Path, language: str, middle: str, words: str, expected: tuple[Because, ...]
) -> None:
    assert reasons(desk, article(desk, tmp_path, language, middle))[words] == expected


def test_heading_first_and_last_paragraph_come_before_the_middle(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    text = "Sales of 11 cars\n\nIt sold 12 cars.\n\nIt sold 13 cars.\n\nIt sold 14 cars.\n"
    path.write_text(text, encoding="utf-8")
    found = reasons(desk, take_in(desk, read_article(path, language="en"))[0])
    placed = [words for words, why in found.items() if Because.FIRST_OR_LAST in why]
    assert placed == ["11 cars", "12 cars", "14 cars"]


def test_what_a_source_contradicts_differs(desk: Desk, tmp_path: Path) -> None:
    taken = article(desk, tmp_path, "en", "The firm sold 43 cars.")
    row = next(row for row in desk.claims.of(taken.id) if row.text == "43 cars")
    desk.evidence.attach(row.id, EvidenceNote(source=SourceNote(title="Report"), stance=Stance.CONTRADICTS))
    assert reasons(desk, taken)["43 cars"] == (Because.DIFFERS,)


def test_evidence_is_asked_for_once(desk: Desk, tmp_path: Path) -> None:
    taken = article(desk, tmp_path, "en", "The firm sold 43 cars, 17 boats and 12 trains.")
    for row in desk.claims.of(taken.id):
        desk.evidence.attach(row.id, EvidenceNote(source=SourceNote(title="Report"), stance=Stance.CONTRADICTS))
    asked: list[str] = []
    desk.store.connection.set_trace_callback(asked.append)
    assert all(Because.DIFFERS in why for why in reasons_in(desk, taken).values())
    assert len([query for query in asked if query.startswith("SELECT * FROM evidence")]) == 1


def test_what_does_not_fit_within_the_article_differs(desk: Desk, tmp_path: Path) -> None:
    taken = article(desk, tmp_path, "en", "The firm was born on 31 April 2021.")
    assert any(Because.DIFFERS in why for why in reasons(desk, taken).values())


def test_a_claim_that_is_set_aside_is_not_important(desk: Desk, tmp_path: Path) -> None:
    taken = article(desk, tmp_path, "en", "The firm paid $3 million.")
    row = next(row for row in desk.claims.of(taken.id) if row.text == "$3 million")
    desk.claims.dismiss(row.id, "no claim")
    assert reasons_in(desk, taken).get(row.id, ()) == ()


def test_a_reason_weighs_more_than_all_below_it() -> None:
    for place, reason in enumerate(Because):
        assert weight([reason]) > weight(list(Because)[place + 1 :])
