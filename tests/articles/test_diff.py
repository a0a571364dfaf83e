"""What changed between two drafts, sentence by sentence and word by word, and nothing that did not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.diff import Difference, Kind, Side, differences, word_by_word

OLD = """Le budget bondit

Le budget a bondi de 12 % en 2023. Selon le ministre, 36 usines ont ouvert au printemps.
La ville compte 5 écoles et 3 lycées, tous publics. Le maire en promet deux autres.

« Nous verrons », a dit Anne Roy. Elle a 39 ans."""


def said(difference: Difference, side: Side) -> str:
    return "".join(piece.text for piece in difference.pieces if piece.side in (side, Side.BOTH))


def test_equal_drafts_have_no_differences() -> None:
    assert differences(OLD, OLD, "fr") == []
    assert differences(OLD, OLD.replace(". ", ".  "), "fr") == []


def test_a_reworded_sentence_is_shown_word_by_word() -> None:
    (only,) = differences(OLD, OLD.replace("12 %", "13 %"), "fr")
    assert only.kind is Kind.REWORDED
    assert [(piece.side, piece.text) for piece in only.pieces] == [
        (Side.BOTH, "Le budget a bondi de "),
        (Side.OLD, "12"),
        (Side.NEW, "13"),
        (Side.BOTH, " % en 2023."),
    ]


def test_sentences_put_in_and_taken_out_are_told_apart() -> None:
    new = OLD.replace(" Selon le ministre, 36 usines ont ouvert au printemps.", "") + " Il pleut."
    removed, added = differences(OLD, new, "fr")
    assert (removed.kind, said(removed, Side.OLD), removed.new) == (
        Kind.REMOVED,
        "Selon le ministre, 36 usines ont ouvert au printemps.",
        None,
    )
    assert (added.kind, said(added, Side.NEW), added.old) == (Kind.ADDED, "Il pleut.", None)


def test_a_moved_sentence_is_no_change_of_wording() -> None:
    new = OLD.replace(" Elle a 39 ans.", "").replace("Le budget a bondi", "Elle a 39 ans. Le budget a bondi")
    (only,) = differences(OLD, new, "fr")
    assert (only.kind, said(only, Side.BOTH)) == (Kind.MOVED, "Elle a 39 ans.")
    assert only.new is not None
    assert new[slice(*only.new)] == "Elle a 39 ans."


def test_a_sentence_that_moved_and_changed_is_shown_as_one() -> None:
    first, second, third = OLD.split("\n\n")
    new = "\n\n".join([first, third, second.replace("12 %", "13 %")])
    kinds = [difference.kind for difference in differences(OLD, new, "fr")]
    assert Kind.REWORDED in kinds
    assert Kind.ADDED not in kinds


def test_two_long_drafts_without_a_common_sentence_are_compared_in_good_time() -> None:
    old, new = ("".join(f"Le {word} numéro {n} compte. " for n in range(2_000)) for word in ("port", "bateau"))
    assert differences(old, new, "fr")


SENTENCES = st.lists(st.sampled_from(["Un.", "Deux trois.", "Deux quatre.", "Il dit « oui ».", "\n"]), max_size=12)


@given(SENTENCES, SENTENCES)
def test_every_difference_points_at_its_own_words(before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), " ".join(after)
    for difference in differences(old, new, "fr"):
        if difference.new:
            assert new[slice(*difference.new)] == said(difference, Side.NEW)
        if difference.old and difference.kind is not Kind.MOVED:
            assert old[slice(*difference.old)] == said(difference, Side.OLD)


@given(st.text(alphabet="ab .,1"), st.text(alphabet="ab .,1"))
def test_the_pieces_make_both_wordings(before: str, after: str) -> None:
    pieces = word_by_word(before, after)
    assert "".join(piece.text for piece in pieces if piece.side is not Side.NEW) == before
    assert "".join(piece.text for piece in pieces if piece.side is not Side.OLD) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("48,6", "46,8"),
        ("48.6", "46.8"),
        ("7 000", "7 500"),
        ("1\u202f234,5", "1\u202f334,5"),
        ("1'234", "1'334"),
        ("48.6bn", "46.8bn"),
        ("12.3.2024", "13.3.2024"),
        ("12/3", "12/4"),
        ("10:30", "10:45"),
        ("\u22123", "+3"),
        ("-0,4", "0,4"),
        ("6e", "7e"),
    ],
)
def test_a_figure_that_changed_is_shown_whole(before: str, after: str) -> None:
    pieces = word_by_word(f"Le taux de {before} % monte", f"Le taux de {after} % monte")
    assert [(piece.side, piece.text) for piece in pieces] == [
        (Side.BOTH, "Le taux de "),
        (Side.OLD, before),
        (Side.NEW, after),
        (Side.BOTH, " % monte"),
    ]


def test_two_figures_side_by_side_are_two() -> None:
    pieces = word_by_word("en 2019 2020, de 3-4", "en 2019 2021, de 3-5")
    changed = [(piece.side, piece.text) for piece in pieces if piece.side is not Side.BOTH]
    assert changed == [(Side.OLD, "2020"), (Side.NEW, "2021"), (Side.OLD, "4"), (Side.NEW, "5")]
