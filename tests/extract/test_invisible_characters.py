"""What nobody sees in a word or a number changes no reading, and offsets stay those of the stored text."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from workbench.claims import Claim
from workbench.extract import extract
from workbench.extract.invisible_characters import _MARKS, decomposed_letters, shadow_of, unseen_in_words
from workbench.readings import reading

ROOT = Path(__file__).parent.parent.parent
PUBLISHED = dt.date(2024, 9, 30)
ARTICLES = {
    "fr": (ROOT / "seeds" / "altman-tournee-mondiale.fr.txt").read_text(encoding="utf-8")[:2_500],
    "en": (ROOT / "tests" / "extract" / "gold" / "science.en.txt").read_text(encoding="utf-8")[:2_500],
}

#: Soft hyphen, zero width space, joiners, marks of direction, byte order mark, selector, control character.
UNSEEN = "\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u202a\u202c\u202e\u2060\u2066\u2069\ufeff\ufe0f\u034f\x02"


@cache
def claims(lang: str) -> list[Claim]:
    """What is read in the article of a language as it is."""
    return extract(ARTICLES[lang], lang, PUBLISHED)


def inside_words(text: str) -> list[int]:
    """The offsets between two letters or digits."""
    return [at for at in range(1, len(text)) if text[at - 1].isalnum() and text[at].isalnum()]


def offsets(claim: Claim) -> list[tuple[int, int]]:
    attribution = claim.attribution
    parts = (attribution.source, attribution.cue, attribution.content, attribution.refers_to) if attribution else ()
    return [(part.start, part.end) for part in (claim.span, *parts) if part]


def without_offsets(claim: Claim) -> Claim:
    """The claim's reading alone."""
    span = replace(claim.span, start=0, end=0, text="")
    attribution = claim.attribution
    if attribution:
        attribution = replace(attribution, source=None, cue=None, content=None, refers_to=None)
    return replace(claim, span=span, attribution=attribution)


@given(data=st.data(), lang=st.sampled_from(sorted(ARTICLES)))
@settings(max_examples=40)
def test_unseen_characters_in_words_change_no_claim_and_no_offset(data: st.DataObject, lang: str) -> None:
    text = ARTICLES[lang]
    places = data.draw(st.sets(st.sampled_from(inside_words(text)), min_size=1, max_size=80))
    put = {at: data.draw(st.text(UNSEEN, min_size=1, max_size=2)) for at in sorted(places)}
    moved, pieces = [0] * (len(text) + 1), []
    for at, character in enumerate(text):
        pieces += (put.get(at, ""), character)
        moved[at + 1] = moved[at] + len(put.get(at, "")) + 1
    stored = "".join(pieces)

    found = extract(stored, lang, PUBLISHED)

    assert [without_offsets(claim) for claim in found] == [without_offsets(claim) for claim in claims(lang)]
    for claim, plain in zip(found, claims(lang), strict=True):
        for (start, end), (first, last) in zip(offsets(claim), offsets(plain), strict=True):
            assert start == moved[first + 1] - 1
            assert stored[start:end].rstrip(UNSEEN)[-1] == text[last - 1]
            assert end - len(stored[start:end]) + len(stored[start:end].rstrip(UNSEEN)) == moved[last]
        assert claim.span.text == stored[claim.span.start : claim.span.end]


@pytest.mark.parametrize("lang", ARTICLES)
def test_decomposed_letters_change_no_claim_and_spans_end_on_whole_letters(lang: str) -> None:
    stored = unicodedata.normalize("NFD", ARTICLES[lang])
    found = extract(stored, lang, PUBLISHED)
    assert [without_offsets(claim) for claim in found] == [without_offsets(claim) for claim in claims(lang)]
    for claim, plain in zip(found, claims(lang), strict=True):
        assert claim.span.text == stored[claim.span.start : claim.span.end]
        assert unicodedata.normalize("NFC", claim.span.text) == plain.span.text
        assert not unicodedata.combining(stored[claim.span.end : claim.span.end + 1] or " ")


@pytest.mark.parametrize(
    ("text", "span", "read"),
    [
        ("Il doit 4\u200b8\u00a00\u00ad00 euros.", "4\u200b8\u00a00\u00ad00 euros", "48\u202f000\xa0€"),
        ("Il doit \ufeff12\u202c\u00a0% de plus.", "12\u202c\u00a0%", "12\xa0%"),
        ("Il doit 7 mil\u00adliards de dol\u200dlars.", "7 mil\u00adliards de dol\u200dlars", "7\xa0Md$US"),
        ("Il doit 283 millions d`euros.", "283 millions d`euros", "283\xa0M€"),
        ("Il part le 3 fe\u0301vrier 2024.", "3 fe\u0301vrier 2024", "3 févr. 2024"),
        ("Il part en fe\u200b\u0301vrier 2024.", "fe\u200b\u0301vrier 2024", "févr. 2024"),
        ("Il a 12 usine\u0323\u0301s\u200d.", "12 usine\u0323\u0301s\u200d", "12 usin\u1eb9\u0301s"),
    ],
)
def test_a_span_holds_what_is_unseen_in_it(text: str, span: str, read: str) -> None:
    (claim,) = extract(text, "fr", PUBLISHED)
    assert (claim.span.text, reading(claim, "fr")) == (span, read)
    assert claim.span.text == text[claim.span.start : claim.span.end]


@example("0\u1acf")
@example("A\x1b`A")
@example("e\u0301`\u200bA")
@given(st.text(st.characters() | st.sampled_from(UNSEEN + "e\u0301\u0323é12 \n"), max_size=60))
def test_every_character_of_a_shadow_stands_for_its_own_stretch_of_the_text(text: str) -> None:
    shadow = shadow_of(text)
    if shadow is None:
        return
    assert len(shadow.starts) == len(shadow.ends) == len(shadow.text)
    assert shadow.starts == sorted(shadow.starts)
    assert shadow.ends == sorted(shadow.ends)
    for character, start, end in zip(shadow.text, shadow.starts, shadow.ends, strict=True):
        assert 0 <= start < end <= len(text)
        own = text[start:end]
        accent = character == "'" and own in ("`", "´")
        assert accent or character in unicodedata.normalize("NFC", own) + own or not set(own).isdisjoint(UNSEEN)
    # Only a mark that nothing composes with is still there.
    assert shadow_of(shadow.text) is None or re.search(f"[{_MARKS}]", shadow.text)


def test_an_ordinary_text_has_no_shadow() -> None:
    assert shadow_of(ARTICLES["fr"] + ARTICLES["en"]) is None


def test_what_is_unseen_in_words_is_listed() -> None:
    assert list(unseen_in_words("dé\u00adpôt \u200bà 4\u200b8 e\u0301\u00adté\u200d")) == [
        (2, "\u00ad"),
        (11, "\u200b"),
        (16, "\u00ad"),
    ]
    assert list(decomposed_letters("été e\u0301te\u0301 3\u0336")) == [4, 7]
