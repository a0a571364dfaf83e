"""The author's notes and links stand beside the claims of the paragraph that they hang on."""

from __future__ import annotations

from workbench.articles import Hint, HintKind, read_bytes
from workbench.articles.article import hints_beside
from workbench.claims import Span

MARKDOWN = """Il y a 36 usines[^1] et [5 ports](https://example.org/ports), dit-on.

Ailleurs, 7 barques[^2].

[^1]: Annuaire 2024, p. 3.
[^2]: Entretien.
"""


def named(text: str, words: str) -> Span:
    return Span.of(text, text.index(words), text.index(words) + len(words))


def test_hints_of_the_paragraph_come_nearest_first() -> None:
    article = read_bytes(MARKDOWN.encode(), "a.md")
    usines = hints_beside(named(article.text, "36 usines"), article.hints, article.text)
    ports = hints_beside(named(article.text, "5 ports"), article.hints, article.text)
    assert [hint.text or hint.url for hint in usines] == ["Annuaire 2024, p. 3.", "https://example.org/ports"]
    assert [hint.text or hint.url for hint in ports] == ["https://example.org/ports", "Annuaire 2024, p. 3."]
    assert [hint.text for hint in hints_beside(named(article.text, "7 barques"), article.hints, article.text)] == [
        "Entretien."
    ]


def test_a_hint_without_a_place_belongs_to_no_claim() -> None:
    assert hints_beside(Span(0, 1, "a"), [Hint(HintKind.LINK, "", url="https://example.org")], "abc") == []


def test_a_hint_is_written_and_read_back() -> None:
    for hint in read_bytes(MARKDOWN.encode(), "a.md").hints:
        assert Hint.from_dict(hint.to_dict()) == hint
