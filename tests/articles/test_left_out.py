"""The account of a reading: what was left out is counted and named in one sentence, and kept with its words."""

from __future__ import annotations

import pytest

from tests.tables import each_row
from workbench.articles.left_out import LeftOut, Part, account, name

NUMBERS = [LeftOut(Part.PAGE_NUMBER, str(number)) for number in (1, 2, 3, 5)]


@pytest.mark.parametrize(
    ("left_out", "told"),
    [
        ([], ()),
        ([LeftOut(Part.CAPTION, "Un.")], ("left out: 1 caption",)),
        (
            [LeftOut(Part.DELETED), LeftOut(Part.CAPTION), LeftOut(Part.BOX, count=2), LeftOut(Part.CAPTION)],
            ("left out: 2 captions, 2 boxes, 1 deleted passage",),
        ),
        (NUMBERS, ("left out: page numbers 1–3, 5",)),
        (NUMBERS[:1], ("left out: page number 1",)),
        ([*NUMBERS, LeftOut(Part.PAGE_NUMBER, "iv")], ("left out: 5 page numbers",)),
        ([LeftOut(Part.MACRO)], ("left out: macros",)),
        ([LeftOut(Part.ATTACHMENT, "budget.xlsx")], ("left out: 1 attachment (budget.xlsx)",)),
        (
            [LeftOut(Part.ATTACHMENT, f"{number}.png") for number in range(7)],
            ("left out: 7 attachments (0.png, 1.png, 2.png, 3.png, 4.png, …)",),
        ),
        (
            [LeftOut(Part.UNPLACED, "Le chapeau."), LeftOut(Part.HIDDEN, "x", 1_200)],
            ("left out: 1200 hidden passages", "kept, but the place in the text is not sure: 1 passage"),
        ),
    ],
)
def test_the_account_counts_and_names(left_out: list[LeftOut], told: tuple[str, ...]) -> None:
    assert account(left_out) == told


@each_row("part", Part)
def test_every_part_has_a_name_for_one_and_for_several(part: Part) -> None:
    assert name(LeftOut(part))
    assert "{" not in name(LeftOut(part)) + name(LeftOut(part, count=3)) + "".join(account([LeftOut(part, "7")]))


def test_of_very_long_words_the_beginning_is_shown() -> None:
    assert LeftOut(Part.HIDDEN, "a\n b").shown == "a b"
    assert LeftOut(Part.HIDDEN, "a" * 1_001).shown == "a" * 1_000 + "…"
    assert LeftOut(Part.HIDDEN, "a " * 5_000).shown == ("a " * 500) + "…"


def test_json_has_all_the_words() -> None:
    assert LeftOut(Part.CAPTION, "Un 5.", 2, "page 3").to_dict() == {
        "what": "caption",
        "words": "Un 5.",
        "count": 2,
        "where": "page 3",
    }
