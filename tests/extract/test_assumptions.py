"""What readings take for granted: stated in English, and known again from it, so that any language can say it."""

from __future__ import annotations

import ast
import datetime as dt
import json
import string
from pathlib import Path

import pytest

from tests.source_trees import trees
from tests.tables import each_row
from workbench.catalogues import catalogue
from workbench.claims import Claim, Why
from workbench.extract import extract
from workbench.extract.assumptions import Assumption, as_phrase
from workbench.translatable import Phrase, Translator

GOLD = sorted((Path(__file__).parent / "gold").glob("*.txt"))
VALUES = {"name": "dollars", "number": 5, "code": "USD", "year": "1980s"}


def filled(row: Assumption) -> Phrase:
    """`row` with values."""
    asked = {name for _, name, _, _ in string.Formatter().parse(row) if name}
    return row.of(**{name: VALUES[name] for name in asked})


@each_row("row", Assumption)
def test_each_is_known_again_from_its_words(row: Assumption) -> None:
    again = as_phrase(str(filled(row)))
    assert isinstance(again, Phrase)
    assert again.text == row
    assert Translator(catalogue("fr"))(again) != row


def test_words_of_another_version_stay_as_they_are() -> None:
    words = as_phrase("something else was assumed")
    assert (words, isinstance(words, Phrase)) == ("something else was assumed", False)


@pytest.mark.parametrize("article", GOLD, ids=lambda path: path.stem)
def test_what_articles_readings_assume_is_of_a_row(article: Path) -> None:
    claims = extract(article.read_text(encoding="utf-8"), article.suffixes[-2][1:])
    for words in {words for claim in claims if claim.why for words in claim.why.assumptions}:
        assert isinstance(as_phrase(words), Phrase), words


def test_a_claim_prints_the_english_words() -> None:
    (claim,) = (one for one in extract("It cost 5 dollars.", "en") if one.quantity)
    assert claim.why == Why("money: number with its unit", ("dollars taken as USD",))
    printed = json.loads(json.dumps(claim.to_dict()))
    assert printed["why"]["assumptions"] == ["dollars taken as USD"]
    assert Claim.from_dict(printed) == claim


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("“We leave tonight,” she said.", Assumption.OF_QUOTATION),
        ("Staff was cut by 80,000 to 105,000 then.", Assumption.INTERVAL),
    ],
)
def test_what_may_be_read_otherwise_says_how_it_was_taken(text: str, assumed: Assumption) -> None:
    (claim,) = (one for one in extract(text, "en", dt.date(2024, 9, 18)) if one.quantity)
    assert claim.why
    assert assumed in claim.why.assumptions


def test_a_day_outside_of_a_quotation_is_counted_from_publication_without_more() -> None:
    (claim,) = (one for one in extract("“We leave,” she said last night.", "en", dt.date(2024, 9, 18)) if one.quantity)
    assert claim.why
    assert Assumption.OF_QUOTATION not in claim.why.assumptions


def test_no_reader_writes_an_assumption_out() -> None:
    """What a reader hands on is held to be of a row by its type; what it gives a claim itself, here."""
    written = [
        f"{name}: {word.value}"
        for name, module in trees("workbench.extract", having=r"\bWhy\(").items()
        for call in ast.walk(module)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Why"
        for assumptions in call.args[1:]
        for word in ast.walk(assumptions)
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
    ]
    assert written == []
