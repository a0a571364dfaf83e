"""Who signs an article and when it was published is read from its first lines, where they say so and only there."""

from __future__ import annotations

import datetime as dt

import pytest

from workbench.articles import read_bytes
from workbench.articles.head import Head, read

DAY = dt.date(2024, 9, 30)
BODY = "\n\nSelon le ministre, le 12 mars 2023, 36 usines ont ouvert. Par ailleurs, rien."


@pytest.mark.parametrize(
    ("lines", "language", "head"),
    [
        ("Titre\nPar Jeanne Dupont", "fr", Head("Jeanne Dupont", None)),
        ("Titre\nPar Jeanne Dupont | Publié le 30 septembre 2024 à 10h20", "fr", Head("Jeanne Dupont", DAY)),
        ("Titre\nPublié le lundi 30 septembre 2024, mis à jour le 2 octobre 2024", "fr", Head(None, DAY)),
        ("Titre\nParis, le 30 septembre 2024", "fr", Head(None, DAY)),
        ("Titre\nDate : 30/09/2024", "fr", Head(None, DAY)),
        ("2024-09-30\nTitre", "fr", Head(None, DAY)),
        ("Title\nBy Jane Doe and John Roe\nSeptember 30, 2024", "en", Head("Jane Doe and John Roe", DAY)),
        ("Title\nPublished 30 September 2024", "en", Head(None, DAY)),
        ("Ce que le 30 septembre 2024 a changé", "fr", Head(None, None)),
        ("Titre\nLe 30 septembre 2024, le ministre a quitté le gouvernement", "fr", Head(None, None)),
        ("Titre\nPar ailleurs, rien.", "fr", Head(None, None)),
        ("Titre\nPartout en France", "fr", Head(None, None)),
        ("Titre\nPublié le 30 septembre", "fr", Head(None, None)),
        ("Titre", "fr", Head(None, None)),
    ],
)
def test_the_first_lines_state_signature_and_day(lines: str, language: str, head: Head) -> None:
    assert read(lines + BODY, language) == head


def test_what_the_head_states_is_the_articles_unless_the_caller_says_otherwise() -> None:
    data = b"Le titre de l'article\nPar Jeanne Dupont\n30 septembre 2024\n\nLe corps de l'article est dans la suite."
    article = read_bytes(data, "a.txt")
    assert (article.language, article.byline, article.published) == ("fr", "Jeanne Dupont", DAY)
    other = read_bytes(data, "a.txt", byline="X", published=dt.date(2020, 1, 1))
    assert (other.byline, other.published) == ("X", dt.date(2020, 1, 1))


def test_a_language_that_is_not_at_hand_is_said_and_detected() -> None:
    article = read_bytes(b"---\nlang: eo\n---\nThe text of the article is in English.", "a.md")
    assert article.language == "en"
    assert article.warnings == ("there is no language 'eo' here; the article is read as 'en'",)


def test_a_head_of_one_enormous_line_is_passed_over() -> None:
    assert read("30 septembre 2024 " * 100_000, "fr") == Head(None, None)
