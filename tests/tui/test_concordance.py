from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.display import cells
from workbench.tui.concordance import in_context

TEXT = "Trop cher. Il a coûté 43 milliards de dollars aux banques du pays. Puis rien."
SENTENCE = (TEXT.index("Il a"), TEXT.index(" Puis"))


def shown(words: str, width: int, text: str = TEXT, sentence: tuple[int, int] = SENTENCE) -> str:
    start = text.index(words)
    found = in_context(text, start, start + len(words), sentence, width)
    return f"{found.before}[{found.words}]{found.after}"


@pytest.mark.parametrize(
    ("width", "line"),
    [
        (60, "Il a coûté [43 milliards de dollars] aux banques du pays.     "),
        (45, "Il a coûté [43 milliards de dollars] aux…"),
        (33, "Il a coûté [43 milliards de…] aux…"),
        (20, "Il a coûté [43…] aux…"),
        (16, "[43…] aux banques…"),
    ],
)
def test_a_figure_stands_among_whole_words_of_its_sentence(width: int, line: str) -> None:
    assert shown("43 milliards de dollars", width).rstrip() == line.rstrip()


def test_a_short_figure_leaves_its_columns_to_the_words_around_it() -> None:
    text = "Altman, 39 ans, est rapidement devenu l'une des personnalités les plus influentes."
    assert shown("39 ans", 30, text, (0, len(text))) == "Altman, [39 ans], est…          "


@given(
    text=st.text(alphabet="ab é語\n\u202e,.", min_size=1, max_size=60),
    start=st.integers(0, 59),
    length=st.integers(1, 20),
    width=st.integers(1, 50),
)
def test_it_takes_exactly_the_columns_there_are(text: str, start: int, length: int, width: int) -> None:
    start = min(start, len(text) - 1)
    found = in_context(text, start, min(len(text), start + length), (0, len(text)), width)
    assert cells(found.before) + cells(found.words) + cells(found.after) == width
