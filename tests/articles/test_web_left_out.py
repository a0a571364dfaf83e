"""No word of a page is lost without a word: it is in the copy, in a note beside it, or in the account."""

from __future__ import annotations

from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workbench.articles import Article, HintKind, read_bytes
from workbench.articles.left_out import Part

from .words import lost

#: Enough of a text that trafilatura tells it from the rest of its page.
LONG = [
    "The town council voted on Thursday to build the plant beside the river, after a debate that divided the parties.",
    "Residents of the old quarter said they had never been asked about the plans, and promised to go to the court.",
    "The mayor said that a dozen trucks a day would use the road, a number which the opposition called far too low.",
    "Engineers from the state office had checked the ground twice and found nothing that would speak against it.",
    "Farmers further down the valley fear for their water rights, which go back to a treaty of the days of the duchy.",
    "The operator promised new jobs and a share of the heat for the schools, but would not say what it would cost.",
]
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in LONG)


def read(body: str, head: str = "", language: str = "en") -> Article:
    page = (
        f'<!doctype html><html lang="{language}"><head><title>The plant</title>{head}</head><body>{body}</body></html>'
    )
    return read_bytes(page.encode(), "a.html")


def article(inside: str, around: str = "") -> Article:
    return read(f"<nav><a href='/'>Home</a></nav><article><h1>The plant</h1>{TEXT}{inside}</article>{around}")


def what(article: Article) -> list[tuple[Part, str]]:
    return [(part.what, part.words) for part in article.left_out]


# Pieces of pages; each * becomes a word of its own.
PIECES = [
    "<p>* * *.</p>",
    "<p>* 12 <b>*</b> <i>*</i> * * * * * * *</p>",
    "<p>*<sup>1</sup> * <sub>*</sub> <sup>* *</sup></p>",
    "<p>*<br>*<wbr> * &shy;*</p>",
    "<div>* <p>*</p> *</div>",
    "<div class='kicker'>*</div><p>* (dpa) - *</p>",
    "<p><a href='/x'>* *</a></p>",
    "<p>* <del>*</del> <ins>*</ins> <s>* *</s> *.</p>",
    "<p hidden>* *</p><p>* <span style='display: none'>*</span> *</p>",
    " <span class='sr-only'>*</span> ",
    "<aside><h3>*</h3><p>* * * * * * * * *.</p></aside>",
    "<blockquote><p>* * *</p><cite>*</cite></blockquote>",
    "<figure><img src='x' alt='y'><figcaption>* * <small>*</small></figcaption></figure>",
    "<ul><li>*</li><li>* <ul><li>*</li></ul></li></ul>",
    "<ol><li><p>* *</p></li></ol><dl><dt>*</dt><dd>*</dd></dl>",
    "<table><caption>*</caption><tr><th></th><th>*</th></tr><tr><td>*</td><td><p>*</p><p>*</p></td></tr></table>",
    "<table><tr><td rowspan=2>*</td><td colspan=2>*</td></tr><tr><td>*</td><td></td></tr></table>",
    "<table role='presentation'><tr><td><h2>*</h2><p>* *</p></td></tr></table>",
    "<table><tr><td><table><tr><td>*</td><td>*</td></tr></table></td></tr></table>",
    "<p>* <q>* <q>*</q></q></p>",
    "<p>* <ruby>*<rp>(</rp><rt>*</rt><rp>)</rp></ruby></p>",
    "<nav><a href='/'>*</a></nav><footer>* *</footer>",
    "<form><label>* <input></label><button>*</button><select><option>*</option></select></form>",
    "<svg><text>*</text></svg><noscript>*</noscript><video>*</video><iframe>x</iframe>",
    "<div class='share-buttons'><span>*</span></div><div class='newsletter'><p>* * * * * * * *.</p></div>",
    "<details><summary>*</summary><p>* *.</p></details><dialog>* *</dialog>",
    "<pre>*\n  *</pre><address>*</address><center>*</center>",
    "<section><h2>*</h2></section><p>|</p><p>•</p>",
    " *<p>*</p>* ",
    "<p>* [<a href='#n9'>*</a>]</p><p id='n9'>*</p>",
]


def word(number: int) -> str:
    """A word of its own for each number, of letters alone."""
    return "w" + "".join(chr(ord("a") + int(digit)) for digit in str(number)) + "x"


@settings(max_examples=150)
@given(st.lists(st.sampled_from(PIECES), max_size=8), st.lists(st.sampled_from(PIECES), max_size=4), st.booleans())
def test_every_word_of_a_page_is_in_the_copy_or_in_the_account(
    inside: list[str], around: list[str], is_long: bool
) -> None:
    numbers = count(1)

    def named(pieces: list[str]) -> str:
        return "".join(word(next(numbers)) if letter == "*" else letter for letter in "".join(pieces))

    body = f"<main><h1>{word(0)}</h1>{TEXT if is_long else ''}{named(inside)}</main>{named(around)}"
    assert lost([word(number) for number in range(next(numbers))], read(body)) == []


@pytest.mark.parametrize(
    "inside",
    [
        "<div class='place'>Berg</div><p>Berg (dpa) - At least 4,512 people have signed.</p>",
        "<p>BERLIN</p><p>BERLIN, Nov 12 - 4,512 people signed.</p>",
        "<p>The toll rose to 4,512 in the re&shy;gion, the ministry said in a statement on Monday.</p>",
        "<p>The toll rose to 4,512 in the re\x02gion, the ministry said in a statement on Monday.</p>",
        "<p>The toll rose to 4,512 in the re\u200bgi\u2060on, the ministry said in a statement on Monday.</p>",
        "<aside class='pull-quote'>“We lost 4,512 people”</aside><p>He said: “We lost 4,512 people” on the radio.</p>",
        "<blockquote>We lost 4,512 people.</blockquote><p>We lost 4,512 people.</p>",
        "<figure><figcaption>About 4,512 people marched past the town hall.</figcaption></figure><p>The end of it.</p>",
        "<table><caption>The 4,512 of Berg</caption><tr><td>1</td><td>2</td></tr></table>",
        "<ul><li>4,512 people</li></ul>",
        "<h2><a name='x'>4,512 names</a></h2><p>The end of the story has a paragraph of its own.</p>",
    ],
)
def test_the_copy_holds_what_a_person_reads_as_the_article(inside: str) -> None:
    for page in (article(inside), article(f"{inside}<p>{LONG[0]} Once more.</p>")):
        assert "4,512" in page.text
        assert all(paragraph in page.text for paragraph in LONG)


@pytest.mark.parametrize(
    "lead",
    [
        "<header><h1>The plant</h1><p class='standfirst'>It costs 4,512 euros a head.</p></header><div>{}</div>",
        "<h1>The plant</h1><div class='chapo'>It costs 4,512 euros a head.</div><div class='body'>{}</div>",
        "<article><h1>The plant</h1><div><p>It costs 4,512 euros a head.</p></div><section>{}</section></article>",
        "<article><div><strong>It costs 4,512 euros a head.</strong></div><div>{}</div></article>",
    ],
)
def test_the_lead_beside_the_main_text_is_read(lead: str) -> None:
    assert read(lead.format(TEXT)).text.index("4,512") < 40


@pytest.mark.parametrize("line", ["“No.”", "For example:", "In 2026 alone", "Yes, 45."])
def test_a_short_line_between_paragraphs_is_read(line: str) -> None:
    page = read(f"<article><h1>The plant</h1>{TEXT}<p>{line}</p><p>{LONG[0]} So they said.</p></article>")
    assert f"\n\n{line}\n\n" in page.text


def test_stray_separators_are_no_paragraphs() -> None:
    assert article("<p>|</p><p>•</p><p>* * *</p><p>—</p>").text == article("").text


@pytest.mark.parametrize(
    ("markup", "text", "left_out"),
    [
        ("It costs <del>40</del> <ins>45</ins> euros.", "It costs 45 euros.", [(Part.DELETED, "40")]),
        ("It costs <s>40</s> 45 euros.", "It costs 45 euros.", [(Part.DELETED, "40")]),
        ("In all <span hidden>66</span> 45 euros.", "In all 45 euros.", [(Part.HIDDEN, "66")]),
        ("In all <span style='DISPLAY:none'>66</span> 45.", "In all 45.", [(Part.HIDDEN, "66")]),
        ("In all <span class='secret'>66</span> 45.", "In all 45.", [(Part.HIDDEN, "66")]),
        ("In all <span class='paper'>66</span> 45.", "In all 66 45.", []),
        ("About 10<sup>3</sup> of 5 m<sup>2</sup>, the 1<sup>st</sup>.", "About 10³ of 5 m², the 1st.", []),
        ("CO<sub>2</sub> and 45 million<sup>1</sup> euros.", "CO₂ and 45 million euros.", [(Part.NOTE_MARK, "1")]),
        ("By 5 <sup>[2]</sup> percent.", "By 5 percent.", [(Part.NOTE_MARK, "2")]),
        ("He said <q>we pay <q>45</q></q>.", "He said “we pay “45””.", []),
        ("He said <q>“we pay”</q> now.", "He said “we pay” now.", []),
        ("It is <math><mfrac><mn>3</mn><mn>4</mn></mfrac></math> of it.", "It is 3/4 of it.", []),
        ("<ruby>漢<rt>kan</rt></ruby> is one.", "漢 is one.", [(Part.READING_AID, "kan")]),
    ],
)
def test_small_print_is_read_as_a_person_sees_it(markup: str, text: str, left_out: list[tuple[Part, str]]) -> None:
    style = "<style>.secret { display: none } @media print { .paper { display: none } }</style>"
    page = read(f"<article><h1>The plant</h1>{TEXT}<p>{markup}</p></article>", style)
    assert page.text.endswith(f"\n\n{text}")
    assert what(page) == left_out


def test_quotation_marks_are_those_of_the_pages_language() -> None:
    assert "«\u00a045 euros\u00a0»" in read("<p>Il a dit <q>45 euros</q>.</p>", language="fr").text


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        ("<tr><th></th><th>2024</th></tr><tr><td>Roads</td><td></td><td>5</td></tr>", [" | 2024", "Roads |  | 5"]),
        ("<tr><td rowspan=2>Rail</td><td>7</td></tr><tr><td>9</td></tr>", ["Rail | 7", " | 9"]),
        ("<tr><td colspan=2>All</td><td>8</td></tr><tr><td>1</td><td>2</td><td></td></tr>", ["All |  | 8", "1 | 2 | "]),
        ("<tr><td><p>Paris</p><p>Nord</p></td><td><div>5</div></td></tr>", ["Paris Nord | 5"]),
        ("<tr><td>7</td><td rowspan=2>Rail</td></tr><tr><td>9</td></tr>", ["7 | Rail", "9 | "]),
    ],
)
def test_every_cell_keeps_its_column(table: str, rows: list[str]) -> None:
    assert article(f"<table>{table}</table><p>The end of it.</p>").text.split("\n\n")[-2].split("\n") == rows


def test_a_note_is_a_hint_at_its_mark_and_no_copy() -> None:
    page = article(
        "<p>It costs 45 million<sup><a id='r1' href='#n1'>1</a></sup> euros<a role='doc-noteref' href='#n2'>*</a>.</p>"
        "<ol><li id='n1'><p>Council paper 7.</p><p>Page 12. <a href='#r1'>↩</a></p></li><li id='n2'>Estimate.</li></ol>"
    )
    assert page.text.endswith("It costs 45 million euros.")
    assert [(hint.kind, hint.text) for hint in page.hints] == [
        (HintKind.FOOTNOTE, "Council paper 7. Page 12."),
        (HintKind.FOOTNOTE, "Estimate."),
    ]
    assert [page.text[: hint.anchor.start][-7:] for hint in page.hints if hint.anchor] == ["million", "n euros"]


def test_a_page_of_google_docs_keeps_comments_and_notes_out_of_the_copy_and_unwraps_addresses() -> None:
    page = read(
        '<p><span>The fund has 20 million</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><sup>'
        '<a href="#cmnt1" id="cmnt_ref1">[a]</a></sup><span> euros, says </span><a href="https://www.google.com/url?'
        'q=https://example.org/r?a%3D1&amp;sa=D&amp;source=editors">the report</a>.</p><hr>'
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Annual report.</span></p></div>'
        '<div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Please check.</span></p><p>By 5 pm.</p></div>'
    )
    assert page.text == "The plant\n\nThe fund has 20 million euros, says the report."
    assert [(hint.kind, hint.text.strip(), hint.url) for hint in page.hints] == [
        (HintKind.FOOTNOTE, "Annual report.", None),
        (HintKind.COMMENT, "Please check. By 5 pm.", None),
        (HintKind.LINK, "", "https://example.org/r?a=1"),
    ]


def test_what_frames_the_article_is_left_out_by_name() -> None:
    page = article(
        "<div class='newsletter'><p>Get 7 stories a day in your mailbox, every morning at six.</p></div>",
        "<aside><h3>Most read</h3><ul><li><a href='/1'>99 cats</a></li></ul></aside><footer>Since 1901</footer>",
    )
    assert page.text == article("").text
    assert page.warnings == ("left out: 2 boxes, 2 blocks of text around the article",)


def test_a_page_that_is_one_form_is_read() -> None:
    page = read(f"<form id='aspnet'><h1>The plant</h1>{TEXT}</form><footer>Since 1901</footer>")
    assert page.text.endswith(LONG[-1])


def test_an_article_that_stands_in_the_pages_data_alone_is_kept_and_marked() -> None:
    data = " ".join(LONG)
    page = read(
        "<div id='app'><p>Loading.</p></div>",
        f'<script type="application/ld+json">{{"@type": "NewsArticle", "articleBody": "{data}"}}</script>',
    )
    assert LONG[0] in page.text
    assert any("place in the text is not sure" in warning for warning in page.warnings)
