"""Markdown: the words without the markup, exact, and what the front matter says."""

from __future__ import annotations

import datetime as dt
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import HintKind, markdown, read_bytes
from workbench.articles.content import UnreadableError
from workbench.articles.left_out import Part

from .test_web_left_out import word
from .words import lost

ARTICLE = """---
title: "Le budget: 2024"
author: [Jeanne Dupont, Paul Roy]
date: 2024-09-30T10:00:00Z
lang: fr-FR
url: https://example.org/a
---
Selon [le ministère](https://example.org/r.pdf), **43\u00a0milliards**
de dollars[^1] [sic].

[^1]: Voir https://example.org/c.
"""


def test_front_matter_is_what_the_file_says_of_itself() -> None:
    article = read_bytes(ARTICLE.encode(), "a.md")
    assert (article.title, article.byline, article.language) == ("Le budget: 2024", "Jeanne Dupont, Paul Roy", "fr")
    assert (article.published, article.url) == (dt.date(2024, 9, 30), "https://example.org/a")
    assert article.text == "Le budget: 2024\n\nSelon le ministère, 43\u00a0milliards de dollars [sic]."


def test_links_and_footnotes_are_hints_at_their_places() -> None:
    link, note = read_bytes(ARTICLE.encode(), "a.md").hints
    assert link.anchor is not None
    assert note.anchor is not None
    assert (link.kind, link.anchor.text, link.url) == (HintKind.LINK, "le ministère", "https://example.org/r.pdf")
    assert (note.kind, note.text) == (HintKind.FOOTNOTE, "Voir https://example.org/c.")
    assert (note.anchor.start, note.url) == (
        link.anchor.end + len(", 43 milliards de dollars"),
        "https://example.org/c",
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("# Titre *en* gras\n\nCorps", "Titre en gras\n\nCorps"),
        ("- un\n- deux\n  - trois\n\nfin", "un\ndeux\ntrois\n\nfin"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\nfin", "a | b\n1 | 2\n\nfin"),
        ("ligne  \nsuite\nmême", "ligne\nsuite même"),
        ("> « cité »", "« cité »"),
        ("`code` et\n\n    bloc 5 %", "code et\n\nbloc 5 %"),
        ("a <b>b</b> <!-- c -->d", "a b d"),
        ("<figure><figcaption>12 %</figcaption><script>x</script></figure>", "12 %"),
        ("&eacute;t&eacute; \\* 3 \\* 4", "été * 3 * 4"),
        ("[sic] [/foo] [@click=app.quit]x[/]", "[sic] [/foo] [@click=app.quit]x[/]"),
        ("![photo](x.png)Légende [noir](javascript:alert(1))", "Légende [noir](javascript:alert(1))"),
    ],
)
def test_the_copy_is_the_words(source: str, text: str) -> None:
    assert read_bytes(source.encode(), "a.md").text == text


@pytest.mark.parametrize("piece", ["(", "[", "![", "*a", "_", "`", "> ", "<", "- ", "[a](", "[^", "|a", "&", "<!--"])
def test_markup_made_to_explode_is_read_in_good_time(piece: str) -> None:
    assert markdown.read(piece * 1_000 + " fin").media_type == "text/markdown"
    try:
        assert markdown.read(piece * 9_000 + " fin").media_type == "text/markdown"
    except UnreadableError as error:
        reason = str(error)
    else:
        return
    assert reason == "the file has more brackets or comments than any article"


@given(st.text(alphabet=st.sampled_from("ab1 \n*_[]()<>`#-|:!\\&;^~é\t"), min_size=1).filter(str.strip))
def test_every_hint_is_anchored_in_the_text(text: str) -> None:
    content = markdown.read(text)
    for hint in content.hints:
        assert hint.anchor is not None
        assert content.text[hint.anchor.start : hint.anchor.end] == hint.anchor.text


@pytest.mark.parametrize(
    ("source", "text", "left_out"),
    [
        ("About 10<sup>3</sup> of CO<sub>2</sub>.", "About 10³ of CO₂.", []),
        ("It costs 45 million<sup>1</sup> euros.", "It costs 45 million euros.", [(Part.NOTE_MARK, "1")]),
        ("It costs <del>40</del> 45 euros.", "It costs  45 euros.", [(Part.DELETED, "40")]),
        ("See ![4,512 fans](a.png) here.", "See  here.", [(Part.PICTURE_TEXT, "4,512 fans")]),
        ("One <!-- check 5 --> two.", "One  two.", [(Part.MARKUP, "check 5")]),
        ("One.\n\n[^a]: Never used, 5.", "One.", [(Part.NOTE, "Never used, 5.")]),
        ("---\nslug: plant-5\n---\nOne.", "One.", [(Part.METADATA, "plant-5")]),
    ],
)
def test_small_print_is_read_and_what_is_no_copy_is_accounted_for(
    source: str, text: str, left_out: list[tuple[Part, str]]
) -> None:
    article = read_bytes(source.encode(), "a.md")
    assert article.text.strip() == text
    assert [(part.what, part.words) for part in article.left_out] == left_out


PIECES = [
    "# *\n",
    "* **W** _W_ `W`\n",
    "- W\n- W\n\n1. W\n",
    "> W\n",
    "| W | W |\n|---|---|\n| W |  |\n",
    "```W\nW\n```\n",
    "<div>W<!-- W --></div>\n",
    'W <b>W</b> <!-- W --> ![W](a.png "W") [W](http://a.b "W")\n',
    "W[^1]\n\n[^1]: W\n",
    "W\n\n[^n]: W\n    W\n",
    "W <sup>W W</sup> <sub>W</sub> <del>W</del>\n",
    "W<br>W \\\nW\n",
    "    W\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=6), st.booleans())
def test_every_word_of_markdown_is_in_the_copy_or_in_the_account(pieces: list[str], has_fields: bool) -> None:
    numbers = count()
    source = "\n".join(dict.fromkeys(pieces))
    source = f"---\nslug: W\ntitle: W\n---\n{source}" if has_fields else f"W\n\n{source}"
    source = "".join(f" {word(next(numbers))} " if letter == "W" else letter for letter in source)
    words = [word(number) for number in range(next(numbers))]
    assert lost(words, read_bytes(source.encode(), "a.md")) == []
