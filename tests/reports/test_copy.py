from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.reports.sample import claim_row
from workbench.claims import Verdict
from workbench.reports.copy import marked_copy, paragraph_of
from workbench.reports.model import Paragraph


def told(paragraphs: tuple[Paragraph, ...]) -> list[list[tuple[str, int | None, tuple[int, ...]]]]:
    return [[(piece.text, piece.claim, piece.ends) for piece in paragraph.pieces] for paragraph in paragraphs]


def test_the_copy_is_cut_where_a_claim_begins_or_ends() -> None:
    text = "One two.\n\nThree four"
    rows = [claim_row(text, 0, 7, 1), claim_row(text, 4, 7, 2), claim_row(text, 16, 20, 3, Verdict.VERIFIED)]
    assert told(marked_copy(text, rows)) == [
        [("One ", 1, ()), ("two", 2, (1, 2)), (".", None, ())],
        [("Three ", None, ()), ("four", 3, (3,))],
    ]


def test_claims_that_cross_are_both_marked() -> None:
    text = "abcdef"
    pieces = told(marked_copy(text, [claim_row(text, 0, 4, 1), claim_row(text, 2, 6, 2)]))
    assert pieces == [[("ab", 1, ()), ("cd", 2, (1,)), ("ef", 2, (2,))]]


def test_a_claim_over_two_paragraphs_has_its_mark_behind_its_last_word() -> None:
    text = "one\n\ntwo\n\nthree"
    pieces = told(marked_copy(text, [claim_row(text, 0, 10, 1)]))
    assert pieces == [[("one", 1, ())], [("two", 1, (1,))], [("three", None, ())]]


def test_an_offset_stands_in_the_paragraph_that_began_last() -> None:
    text = "one\n\ntwo"
    paragraphs = marked_copy(text, [])
    assert [paragraph_of(offset, paragraphs) for offset in (0, 2, 5, 7)] == [1, 1, 2, 2]
    assert paragraph_of(0, marked_copy("\n\nlate", [])) == 0


@given(st.text(alphabet="ab \n", max_size=40), st.lists(st.tuples(st.integers(0, 40), st.integers(1, 12)), max_size=12))
def test_the_pieces_are_the_text_and_every_claim_ends_once(text: str, spans: list[tuple[int, int]]) -> None:
    rows = [
        claim_row(text, start, min(start + length, len(text)), number)
        for number, (start, length) in enumerate(spans, 1)
        if text[start : start + length].strip()
    ]
    paragraphs = marked_copy(text, rows)
    for paragraph in paragraphs:
        assert "".join(piece.text for piece in paragraph.pieces) == text[paragraph.start : paragraph.end]
    spans_of = [(row.claim.span.start, len(row.text.rstrip())) for row in rows]
    covered = {offset for start, length in spans_of for offset in range(start, start + length)}
    for piece in (piece for paragraph in paragraphs for piece in paragraph.pieces):
        if piece.text.strip():
            assert (piece.claim is not None) == (piece.start in covered)
    ends = [number for paragraph in paragraphs for piece in paragraph.pieces for number in piece.ends]
    assert sorted(ends) == sorted(row.number for row in rows)
