"""Subtitles: the words read on from cue to cue, without numbers and times; cues with their times for others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import ArticleError, read_bytes
from workbench.articles.left_out import Part
from workbench.articles.subtitles import cues

from .test_web_left_out import word
from .words import lost

SRT = """1
00:00:01,000 --> 00:00:03,500
Le fonds a <i>20 millions</i>

2
00:00:03,600 --> 00:00:05,000 X1:40 Y1:2
{\\an8}d'euros cette année.

3
00:00:05,200 --> 00:00:07,000
- Et 45 l'an prochain ?

4
00:00:20,000 --> 00:00:21,000
C'est
tout.
"""

VTT = """WEBVTT
Language: fr

NOTE checked by 2

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.500 line:0
<v.loud Anna Berg>Le fonds a 20 &amp; 3

00:03.600 --> 00:05.000
<v Anna Berg>millions <00:04.000>d'euros.

00:05.100 --> 00:06.000
<v Tom>Et 45.
"""


@pytest.mark.parametrize("name", ["a.srt", "a.txt"])
def test_srt_is_read_on_from_cue_to_cue(name: str) -> None:
    article = read_bytes(b"\xef\xbb\xbf" + SRT.replace("\n", "\r\n").encode(), name)
    assert article.text == "Le fonds a 20 millions d'euros cette année.\n\nEt 45 l'an prochain ?\n\nC'est tout."
    assert article.warnings == ("left out: 4 time codes",)


def test_vtt_is_read_with_its_speakers() -> None:
    article = read_bytes(VTT.encode(), "a.vtt")
    assert article.text == "Anna Berg: Le fonds a 20 & 3 millions d'euros.\n\nTom: Et 45."
    assert article.language == "fr"
    assert [part.words for part in article.left_out if part.what is Part.METADATA] == [
        "Language: fr",
        "NOTE checked by 2",
        "STYLE ::cue { color: red }",
        "intro",
    ]


def test_cues_keep_their_times() -> None:
    first, second, *_ = cues(SRT)
    assert (first.start, first.end, first.text) == (1_000, 3_500, "Le fonds a 20 millions")
    assert (second.start, second.end) == (3_600, 5_000)


@given(
    st.lists(st.lists(st.integers(0, 5), min_size=1, max_size=4), min_size=1, max_size=6), st.sampled_from([0, 3, 9])
)
def test_every_word_of_subtitles_is_in_the_copy_or_in_the_account(blocks: list[list[None]], pause: int) -> None:
    words: list[str] = []
    lines = ["WEBVTT kept", ""]
    for number, block in enumerate(blocks):
        own = [word(len(words) + index) for index in range(len(block))]
        words += own
        start = number * (pause + 1)
        lines += [f"cue{number}c", f"00:{start:02}.000 --> 00:{start + 1:02}.000", *own, ""]
        words.append(f"cue{number}c")
    assert lost([*words, "kept"], read_bytes("\n".join(lines).encode(), "a.vtt")) == []


@pytest.mark.parametrize("data", ["WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n\n", "WEBVTT\n\nNOTE only"])
def test_subtitles_without_words_are_refused(data: str) -> None:
    with pytest.raises(ArticleError, match="no text in the subtitles"):
        read_bytes(data.encode(), "a.vtt")
