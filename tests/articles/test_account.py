"""The account of a reading: what was left out is counted and named in one sentence, and kept with its words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.account import LeftOut, Part, account, name

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
            ("left out: 1,200 hidden passages", "kept, but the place in the text is not sure: 1 passage"),
        ),
    ],
)
def test_the_account_counts_and_names(left_out: list[LeftOut], told: tuple[str, ...]) -> None:
    assert account(left_out) == told


@pytest.mark.parametrize("part", Part)
def test_every_part_has_a_name_for_one_and_for_several(part: Part) -> None:
    assert name(LeftOut(part))
    assert "{" not in name(LeftOut(part)) + name(LeftOut(part, count=3)) + "".join(account([LeftOut(part, "7")]))


@given(st.sampled_from(Part), st.text(max_size=1_000), st.integers(1, 10_000), st.text())
def test_what_was_left_out_is_read_back_as_it_was_written(part: Part, words: str, count: int, where: str) -> None:
    one = LeftOut(part, words, count, where)
    assert LeftOut.from_dict(one.to_dict()) == one


def test_of_very_long_words_the_record_keeps_the_beginning() -> None:
    assert LeftOut.from_dict(LeftOut(Part.HIDDEN, "a" * 1_001).to_dict()).words == "a" * 1_000 + "…"
