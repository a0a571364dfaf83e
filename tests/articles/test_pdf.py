"""PDF files: printed lines become paragraphs again, without heads, feet and broken words."""

from __future__ import annotations

import io
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import ArticleError, read_bytes
from workbench.articles.pdf_paragraphs import paragraphs

from .files import pdf
from .words import lost

HEAD = "Le Journal - 30 septembre"


def test_pages_become_paragraphs() -> None:
    pages = [
        [
            HEAD,
            "Le budget bondit de 12 %",
            "Le budget de l’État a bondi de 12 % en 2023, selon le gouverne-",
            "ment, à 7 000 milliards de dollars (encore), a dit le ministre.",
            "Il le dit.",
            "Un second paragraphe qui est assez long pour aller au bord de la",
            "1/2",
        ],
        [HEAD, "page suivante.", "2/2"],
    ]
    article = read_bytes(pdf(pages, title="Budget 2023"), "a.pdf")
    assert article.text == (
        "Le budget bondit de 12 %\n\n"
        "Le budget de l’État a bondi de 12 % en 2023, selon le gouvernement, à 7 000 milliards de dollars (encore), "
        "a dit le ministre. Il le dit.\n\n"
        "Un second paragraphe qui est assez long pour aller au bord de la page suivante."
    )
    assert (article.title, article.language) == ("Budget 2023", "fr")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["le gouverne-", "ment"], "le gouvernement"),
        (["le porte-avions et un porte-", "avions"], "le porte-avions et un porte-avions"),
        (["il dit oui, a-t-il dit-", "il"], "il dit oui, a-t-il dit-il"),
        (["la Seine-", "Maritime"], "la Seine-Maritime"),
        (["de 2019-", "2023"], "de 2019-2023"),
        (["gouverne\u00ad", "ment"], "gouvernement"),
        # In a text where hardly a line ends so, no words are broken.
        (["Il dit", *["de plus"] * 40, "un porte-", "parole"], f"Il dit{' de plus' * 40} un porte-parole"),
        (["un ministre dit", *["de plus"] * 40, "le minis-", "tre"], f"un ministre dit{' de plus' * 40} le ministre"),
    ],
)
def test_a_broken_word_is_mended_and_a_hyphen_of_its_own_kept(lines: list[str], text: str) -> None:
    assert list(paragraphs([lines])) == [text]


@given(st.lists(st.lists(st.text(alphabet="ab -.A1\u00ad", max_size=12), max_size=8), max_size=4))
def test_no_letter_between_the_margins_is_lost(pages: list[list[str]]) -> None:
    joined = "".join(paragraphs(pages))
    lines = [line.strip() for page in pages for line in page]
    assert set(joined) - set(" ") <= set("".join(lines))


def test_a_paragraph_of_a_million_letters_takes_linear_time() -> None:
    line = "a" * 99 + "-"
    assert len("".join(paragraphs([[line] * 10_000]))) >= 990_000


BODY = [
    "The council of Berg met on Thursday and looked at all of the accounts.",
    "The mayor was pleased with them. Support for the plan that she has had",
]
OPENINGS = ["Alas", "Berg", "Coal", "Dams", "Easter", "Fire"]


def set_in(*runs: tuple[str, int, int, int]) -> bytes:
    """What draws pieces of text, each with the size of its letters, how high it is set, and its line from the top."""
    drawn, here = [b"BT"], -1
    for text, size, rise, line in runs:
        if line != here:
            drawn.append(b"1 0 0 1 50 %d Tm" % (800 - 14 * line))
            here = line
        drawn.append(b"/F1 %d Tf %d Ts (%s) Tj" % (size, rise, text.encode("cp1252")))
    return b" ".join([*drawn, b"ET"])


@pytest.mark.parametrize(
    ("edges", "kept"),
    [
        # The last line of each page, and those of them that are copy.
        (["In 2023 it spent 45 million.", "In 2024 it spent 54 million."], [0, 1]),
        (["88 %", "89 %"], [0, 1]),
        (["45", "54"], [0, 1]),
        (["12 million euros.", "13 million euros."], [0, 1]),
        (["In 2023 it was so", "In 2024 it was so"], [0, 1]),
        (["2023 was so", "2024 was so"], [0, 1]),
        (["1", "2"], []),
        (["7", "8", "9"], []),
        (["- 1 -", "- 2 -"], []),
        (["page 3 of 14", "page 4 of 14"], []),
        (["Le Journal 3", "4 Le Journal", "Le Journal 5", "6 Le Journal"], []),
        (["Le Journal", "Le Journal", "Le Journal"], []),
        (["Le Journal, 12 mai", "Le Journal, 12 mai"], []),
        (["$5", "$6"], [0, 1]),
        (["1", "The end."], [0, 1]),
    ],
)
def test_only_what_recurs_or_counts_up_with_the_pages_is_left_out(edges: list[str], kept: list[int]) -> None:
    openings = OPENINGS[: len(edges)]
    pages = [[f"{word} was so.", *BODY, f"{word} is", edge] for word, edge in zip(openings, edges, strict=True)]
    article = read_bytes(pdf(pages), "a.pdf")
    assert [number for number, edge in enumerate(edges) if edge in article.text] == kept
    assert len(article.left_out) == len(edges) - len(kept)
    assert article.text.count("The mayor was pleased") == len(edges)


def test_at_most_a_head_and_a_number_go_at_an_edge() -> None:
    pages = [
        ["Berg Daily", "Council", "Accounts", *BODY, f"{word} is", f"{number}"]
        for number, word in enumerate(OPENINGS[:4], 1)
    ]
    article = read_bytes(pdf(pages), "a.pdf")
    assert (article.text.count("Berg Daily"), article.text.count("Council")) == (0, 4)
    assert article.warnings == ("left out: 4 running heads, page numbers 1–4",)


def test_a_headline_that_the_next_pages_repeat_in_small_letters_is_kept() -> None:
    first = set_in(("The plant in numbers", 18, 0, 0), (BODY[0], 11, 0, 2), (BODY[1], 11, 0, 3))
    others = [set_in(("The plant in numbers", 8, 0, 0), (BODY[0], 11, 0, 2)) for _ in range(3)]
    article = read_bytes(pdf([first, *others]), "a.pdf")
    assert article.text.count("The plant in numbers") == 1
    assert article.text.startswith("The plant in numbers\n")


@pytest.mark.parametrize("size", [8, 11])
def test_a_footnote_does_not_stand_in_the_middle_of_a_sentence(size: int) -> None:
    first = set_in(
        ("The council of Berg met on Thursday and looked at all of the accounts.", 11, 0, 0),
        ("The mayor was pleased. The plan is to cost 45 million1 euros, and it has", 11, 0, 1),
        ("1 Council paper 7, page 12.", size, 0, 40),
        ("2", 11, 0, 50),
    )
    article = read_bytes(pdf([first, ["had the support of 88 % since it was drawn up.", "3"]]), "a.pdf")
    assert "45 million euros, and it has had the support of 88 %" in article.text
    (note,) = article.hints
    assert (note.text, note.anchor and article.text[: note.anchor.start][-7:]) == (
        "Council paper 7, page 12.",
        "million",
    )
    assert article.warnings == ("left out: note mark 1, page numbers 2–3",)


def test_a_footnote_without_a_mark_follows_the_sentence_that_it_cut() -> None:
    first = set_in((BODY[0], 11, 0, 0), (BODY[1], 11, 0, 1), ("* Council paper 7, page 12.", 8, 0, 40))
    article = read_bytes(pdf([first, ["since May is at 88 %.", "", "The end of it."]]), "a.pdf")
    assert article.text.split("\n\n") == [
        f"{BODY[0]} {BODY[1]} since May is at 88 %.",
        "* Council paper 7, page 12.",
        "The end of it.",
    ]


def test_lines_that_begin_with_a_number_are_no_footnotes() -> None:
    first = [
        *BODY,
        "for the whole of the year that has just gone by is now put at",
        "45 million euros, a sum that the town does not have and will not have.",
    ]
    assert "at 45 million euros" in read_bytes(pdf([first, ["It is so."]]), "a.pdf").text


@pytest.mark.parametrize(
    ("before", "figure", "after", "text", "marks"),
    [
        ("It costs 45 million", "1", " euros", "It costs 45 million euros", ["1"]),
        ("It costs 10", "3", " euros", "It costs 10³ euros", []),
        ("In 2019", "3", " it rose", "In 2019 it rose", ["3"]),
        ("The air has CO", "2", " in it", "The air has CO₂ in it", []),
        ("He said so.", "12", " It", "He said so. It", ["12"]),
    ],
)
def test_a_small_figure_is_no_digit_of_the_number_beside_it(
    before: str, figure: str, after: str, text: str, marks: list[str]
) -> None:
    page = set_in((BODY[0], 11, 0, 0), (before, 11, 0, 1), (figure, 7, 4, 1), (f"{after} was said.", 11, 0, 1))
    article = read_bytes(pdf([page]), "a.pdf")
    assert article.text.endswith(f"{text} was said.")
    assert [part.words for part in article.left_out] == marks


def test_a_figure_as_small_as_its_line_is_a_figure_of_it() -> None:
    rows = (("Towns in 2023", 8, 0, 6), (" 17", 8, 0, 6), (" 1,204", 8, 0, 6))
    page = set_in(*((line, 11, 0, number) for number, line in enumerate(BODY)), *rows)
    article = read_bytes(pdf([page]), "a.pdf")
    assert article.text.endswith("Towns in 2023 17 1,204")
    assert not article.left_out


@pytest.mark.parametrize(
    ("ends", "below", "parted"), [(".", 1, False), (".", 2, True), (" and", 2, False), (".", -5, False)]
)
def test_a_wider_gap_behind_a_sentence_parts_paragraphs(ends: str, below: int, *, parted: bool) -> None:
    lines = [
        f"A line of the copy that is as long as all the others here{ends}",
        "The next one is as long, so that nothing",
    ]
    others = [(BODY[0][:60], 11, 0, line) for line in (3, 4, 5, 6, 7, 9 + below)]
    page = set_in(*others[:5], (lines[0], 11, 0, 8), (lines[1], 11, 0, 8 + below), others[5])
    assert (f"{ends}\n\nThe next" in read_bytes(pdf([page]), "a.pdf").text) is parted


def test_paragraphs_of_one_line_are_parted_by_the_space_between_them() -> None:
    page = set_in(*((f"The council of {word} met on Thursday and was pleased.", 11, 0, 2 * number)
                    for number, word in enumerate(OPENINGS)))  # fmt: skip
    assert read_bytes(pdf([page]), "a.pdf").text.count("\n\n") == len(OPENINGS) - 1


def test_a_headline_is_parted_from_the_line_below_it_by_the_space_between_them() -> None:
    copy = [(line, 11, 0, 5 + number) for number, line in enumerate(BODY)]
    page = set_in(("The council of Berg doubles its budget", 11, 0, 0), ("Published on 12 May 2025", 11, 0, 2), *copy)
    text = read_bytes(pdf([page]), "a.pdf").text
    assert text.startswith("The council of Berg doubles its budget\n\nPublished on 12 May 2025\n\n")


PRINTED = ("11/30/26, 9:59 PM", "The mayor speaks - The Times", "https://example.org/news", "1/1")


@pytest.mark.parametrize("pages", [1, 2])
def test_the_head_and_foot_that_a_browser_prints_are_left_out(pages: int) -> None:
    body = [(line, 11, 0, number + 4) for number, line in enumerate(BODY)]
    head = [(PRINTED[0], 8, 0, 0), (f" {PRINTED[1]}", 8, 0, 0)]
    foot = [[(PRINTED[2], 8, 0, 50), (f" {page + 1}", 8, 0, 50), ("/", 8, 0, 50), (f"{pages}", 8, 0, 50)]
            for page in range(pages)]  # fmt: skip
    drawn = [set_in((f"{word} was so.", 11, 0, 3), *body, (f"{word} is so.", 11, 0, 20), *head, *each)
             for word, each in zip(OPENINGS, foot, strict=False)]  # fmt: skip
    article = read_bytes(pdf(drawn, title=PRINTED[1]), "a.pdf")
    assert not [part for part in (*PRINTED[:3], f"1/{pages}") if part in article.text]
    assert [part.words for part in article.left_out] == [f"{PRINTED[0]} {PRINTED[1]}"] * pages + [
        f"{PRINTED[2]} {page + 1}/{pages}" for page in range(pages)
    ]


@pytest.mark.parametrize(
    ("head", "foot"),
    [
        ("11/30/26, 9:59 PM The mayor speaks", "https://example.org/news"),
        ("30 November", "See https://example.org/news 1/1"),
        ("The mayor speaks - The Times", "The score was 1/1"),
    ],
)
def test_what_only_looks_like_a_browser_s_head_or_foot_is_kept(head: str, foot: str) -> None:
    page = set_in((head, 8, 0, 0), *((line, 11, 0, number + 3) for number, line in enumerate(BODY)), (foot, 8, 0, 50))
    article = read_bytes(pdf([page], title=PRINTED[1]), "a.pdf")
    assert head in article.text
    assert foot in article.text


@pytest.mark.parametrize(
    ("whole", "damaged", "said"),
    [
        (b"6 0 obj\n<<", b"6 0 obj\n<< /Filter /FlateDecode", "page 2, which can't be read"),
        (b"6 0 obj\n<<", b"6 0 obj\n<< /Filter /Unknown", "page 2, which can't be read"),
        (b"(lost) Tj", b"(lost Tj ", "page 2, which can't be read"),
        (b"/Contents 6 0 R", b"/Contents 99 0 R", "page 2, which can't be read"),
        (b"/Contents 6 0 R", b"/Contents 6 0 R /Resources 7 /Lost", "page 2, which can't be read"),
        (b"[5 0 R 7 0 R 9 0 R]", b"[5 0 R 97 0 R 9 0 R]", "1 page that can't be read"),
    ],
)
def test_a_page_that_cannot_be_read_is_left_out_by_its_number(whole: bytes, damaged: bytes, said: str) -> None:
    data = pdf([["The first has 11 words."], ["lost"], ["The last has 12 words."]])
    assert data.count(whole) == 1
    article = read_bytes(data.replace(whole, damaged), "a.pdf")
    assert article.text == "The first has 11 words. The last has 12 words."
    assert f"left out: {said}" in article.warnings


WORDS = st.lists(st.lists(st.integers(1, 12), min_size=1, max_size=5), min_size=1, max_size=4)


@given(WORDS, st.lists(st.sampled_from(["", "1 Note %s.", "Head", "%d", "Page %d"]), min_size=2, max_size=2))
def test_every_word_of_a_pdf_is_in_the_copy_or_in_the_account(pages: list[list[int]], edges: list[str]) -> None:
    made, words, number = [], [], 0
    for index, lengths in enumerate(pages):
        lines = []
        for length in lengths:
            own = [f"w{number + each}x" for each in range(length)]
            number += length
            words += own
            lines.append(" ".join(own) + ("." if length % 3 == 0 else ""))
        top, bottom = (edge.replace("%d", str(index + 4)).replace("%s", f"n{index}n") for edge in edges)
        words += [word for edge in (top, bottom) for word in re.findall(r"\w+", edge)]
        made.append([top, *lines, bottom])
    assert lost(words, read_bytes(pdf(made), "a.pdf")) == []


def protected() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([["secret"]]))))
    writer.encrypt("password", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "garbage": (lambda: b"%PDF-1.7\n garbage", "the file is damaged"),
    "cut short": (lambda: pdf([["a"]])[:200], "the file is damaged"),
    "no text": (lambda: pdf([[]]), "it may be a scan"),
    "too long": (lambda: pdf([["a"]] * 401), "more than 400 pages"),
    "locked": (protected, "protected by a password"),
    "bomb": (lambda: pdf([[]], packed=bytes(21 * 2**20)), "more drawing than any article's"),
    "many steps": (lambda: pdf([[]], packed=b"BT " + b"(a) Tj " * 200_000 + b"ET"), "more drawing than any article's"),
    "full pages": (lambda: pdf([[]] * 3, packed=b"%" * (7 * 2**20)), "more drawing than any article's"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_in_one_line(name: str) -> None:
    make, reason = HOSTILE[name]
    with pytest.raises(ArticleError) as error:
        read_bytes(make(), "a.pdf")
    assert reason in str(error.value)


WHOLE = pdf([["Titre", "Il y a 36 usines dans le gouvernement."]])


@pytest.mark.parametrize(
    ("data", "mended"),
    [
        (WHOLE, False),
        (WHOLE.replace(b"\n", b"\n%moved\n", 1), True),
        (b"what stands before\n" + WHOLE, True),
        (WHOLE.replace(b"%%EOF", b""), None),
        (WHOLE[: len(WHOLE) // 2], None),
    ],
    ids=["whole", "moved", "preceded", "no end", "half"],
)
def test_what_the_library_has_to_say_of_a_damaged_file_is_said_in_our_words(
    data: bytes, mended: bool | None, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    if mended is None:
        with pytest.raises(ArticleError, match="damaged"):
            read_bytes(data, "a.pdf")
    else:
        article = read_bytes(data, "a.pdf")
        assert "36 usines" in article.text
        assert any("damaged in parts" in warning for warning in article.warnings) is mended
    assert (capfd.readouterr(), caplog.records) == (("", ""), [])
