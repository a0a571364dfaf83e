"""How an article is broken into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.display import cells
from workbench.tui.layout import Signs, lay_out, shown


def words_of(text: str, width: int, signs: Signs = Signs()) -> list[str]:  # noqa: B008 - immutable
    return [text[line.start : line.end] for line in lay_out(text, width, signs).lines]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("one\ntwo", 20, ["one", "", "two"]),
        ("one\n\ntwo\nthree", 20, ["one", "", "two", "three"]),
        ("a  b", 20, ["a  b"]),
        ("12\u00a0000 euros et plus", 12, ["12\u00a0000 euros", "et plus"]),
        ("il a dit « non » hier", 14, ["il a dit", "« non » hier"]),
        ("il a dit « non », hier", 15, ["il a dit", "« non », hier"]),
        ("abcdefghijklmnopqr", 8, ["abcdefgh", "ijklmnop", "qr"]),
        ("漢字漢字漢字漢字", 8, ["漢字漢字", "漢字漢字"]),
        ("", 20, [""]),
    ],
)
def test_lines_break_between_words_that_may_be_parted(text: str, width: int, lines: list[str]) -> None:
    assert words_of(text, width) == lines


def test_a_claim_s_sign_takes_its_column() -> None:
    assert words_of("abcd efgh", 9) == ["abcd efgh"]
    assert words_of("abcd efgh", 9, Signs(starts=(5,))) == ["abcd", "efgh"]
    assert words_of("abcd efgh", 9, Signs(ends=(4,))) == ["abcd", "efgh"]


@given(st.text(st.characters(codec="utf-8"), max_size=200), st.integers(8, 40))
def test_every_word_is_on_one_line_and_no_line_is_too_wide(text: str, width: int) -> None:
    layout = lay_out(text, width, Signs())
    covered = [offset for line in layout.lines for offset in range(line.start, line.end)]
    assert covered == sorted(set(covered))
    assert {offset for offset, char in enumerate(text) if not char.isspace()} <= set(covered)
    assert all(cells(shown(text, line.start, line.end)) <= width for line in layout.lines)


@given(st.text("ab «»\n", max_size=80), st.integers(8, 20), st.data())
def test_an_offset_is_on_the_line_that_shows_it(text: str, width: int, data: st.DataObject) -> None:
    layout = lay_out(text, width, Signs())
    offset = data.draw(st.integers(0, max(0, len(text) - 1)))
    line = layout.lines[layout.line_at(offset)]
    if offset < len(text) and not text[offset].isspace():
        assert line.start <= offset < line.end
