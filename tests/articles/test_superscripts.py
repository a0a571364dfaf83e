"""Raised and lowered figures: an exponent stays one, a note mark is no part of the number that it stands at."""

from __future__ import annotations

from tests.tables import each_row
from workbench.articles.superscripts import lowered, raised


@each_row(
    ("before", "words", "told"),
    [
        ("10", "3", "³"),
        ("10", "-3", "⁻³"),
        ("10", "\u22123", "⁻³"),
        ("5 m", "2", "²"),
        ("12 km", "2", "²"),
        ("9,8 m·s", "-2", "⁻²"),
        ("x", "2", "²"),
        ("10²", "3", "³"),
        ("", "1", "¹"),
        ("3 ", "1", "¹"),
        ("45 million", "1", None),
        ("le programme", "12", None),
        ("2023", "1", None),
        ("12 %", "1", None),
        ("« oui »", "2", None),
        ("fini.", "3", None),
        ("habitants", "(1)", None),
        ("12", "(1)", None),
        ("Smith", "1,2", None),
        ("Smith", "a", None),
        ("1", "er", "er"),
        ("XXI", "e", "e"),
        ("20", "th", "th"),
        ("n", "o", "o"),
        ("M", "me", "me"),
    ],
)
def test_a_raised_figure_is_an_exponent_or_the_mark_of_a_note(before: str, words: str, told: str | None) -> None:
    assert raised(words, before) == told


def test_a_lowered_figure_has_subscript_digits() -> None:
    assert (lowered("2"), lowered("max"), lowered("10")) == ("₂", "max", "₁₀")
