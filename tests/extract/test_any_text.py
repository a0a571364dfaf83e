"""Whatever the text, extraction ends, raises nothing, and keeps its offsets."""

from __future__ import annotations

import datetime as dt
import multiprocessing
from collections.abc import Iterator
from multiprocessing.pool import Pool

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.conftest import numeric_claims
from workbench.claims import Claim
from workbench.extract import extract
from workbench.extract.document import tokenise

#: What numbers, units and dates are made of, and what surrounds them, parted by bars.
_ALPHABET = (
    "12|7 000|1,5|%|€|$|milliards|de|d'|l'|un|une|a|one|in|sur|half|the|-|–|:|/|.|,|(|)|«|»|\n| |\u00a0|\u202f|mai"
    "|May|lundi|Monday|2024|30/09/2024|fin|end|of|dernier|last|il y a|ago|ans|years|old|fois|times|premier|second"
    "|third|entre|et|between|and|à|to|plusieurs|dozens|XXe|siècle|²|½|٣|😀|e\u0301|\u202e|\x00|h|pm|km|°C|x|twice|doublé"
    "|3-2|Q3|www.|@|31|8|-5|+|year|to March|week-end|nuit|story|la|hier|GMT|T3|années|1980|s|p|cents|francs|point"
)
_PIECES = st.sampled_from(_ALPHABET.split("|"))


@given(
    st.lists(_PIECES, max_size=60).map(" ".join) | st.lists(_PIECES, max_size=60).map("".join) | st.text(max_size=200),
    st.sampled_from([dt.date(2024, 9, 18), None, dt.date.max, dt.date.min]),
)
@settings(max_examples=300)
def test_any_text_gives_claims_in_order_with_exact_offsets(text: str, published: dt.date | None) -> None:
    for lang in ("fr", "en"):
        _check(text, numeric_claims(text, lang, published))


def test_the_whole_extraction_is_sorted_and_detects_the_language() -> None:
    text = "Elle a dit lundi que « 12 % des élus » sont partis, selon Le Monde. Il y a deux ans, ils étaient 300."
    claims = extract(text)
    _check(text, [claim for claim in claims if claim.quantity])
    assert [(claim.span.start, claim.span.end) for claim in claims] == sorted(
        (c.span.start, c.span.end) for c in claims
    )
    assert any(claim.quantity for claim in claims)


def test_a_day_of_too_many_digits_is_no_date() -> None:
    assert [claim.span.text for claim in extract("It was 2024-06-99999999999.", "en")] == ["2024"]


@pytest.mark.parametrize(
    "form", ["({})", "({}+1)", "({}')", "over-{}s", "took {0}/{0}", "n° {}", "aged {}", "{0}-{0}-{0}", "{}:12"]
)
def test_what_holds_a_number_of_too_many_digits_is_read(form: str) -> None:
    text = form.format("9" * 5000) + ", and a wicket fell at 12%."
    for lang in ("en", "fr"):
        assert any(claim.span.text == "12%" for claim in extract(text, lang, None))


@pytest.mark.parametrize("published", [dt.date.max, dt.date.min])
def test_a_day_is_read_at_either_end_of_the_calendar(published: dt.date) -> None:
    for text in ("lundi 12", "lundi 31 au soir, puis à 2 h", "Il est sorti le 31 décembre au soir. À 2 h, il dormait."):
        _check(text, numeric_claims(text, "fr", published))


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(LookupError, match="xx"):
        extract("texte", "xx")


@given(st.text(max_size=300))
def test_tokens_cover_all_but_white_space(text: str) -> None:
    tokens = tokenise(text)
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        assert text[start:end] == word
    covered = sum(map(len, tokens.words))
    assert covered == sum(not character.isspace() for character in text) - _unseen(text, tokens.words)


#: Texts on which a careless reader takes quadratic time or recurses; each is read in a second or two.
HOSTILE = {
    "digits": "7" * 100_000,
    "grouped digits": "000 " * 10_000,
    "brackets": "(" * 100_000,
    "number words": "deux cent mille " * 3_000,
    "points": "1.1." * 8_000,
    "dashes": "1-" * 10_000,
    "months": "mai " * 20_000,
    "phone numbers": "12 34 " * 10_000,
    "addresses": "@" * 100_000,
    "ordinals": "vingt et " * 2_000,
    "days of a month": "le 12 mai, " * 1_000,
    "rates of exchange": "218 pour un dollar, " * 2_000,
    "names and numbers": "Then McLeod is 63, and tall. " * 3_000,
    "quarters": "Sales rose in the fiscal third quarter of the year. " * 10_000,
    "commas": "12, " * 2_000,
    "openers": "entre " * 20_000,
    "currencies": "$" * 100_000,
    "shared currencies": "12 dinars " * 2_500,
    "one line of a tenth of a megabyte": "Un plan de 43 milliards d'euros, lundi, " * 2_500,
}
_MEGABYTE = "Un plan de 43 milliards d'euros, lundi, " * 25_000


@pytest.fixture(scope="module")
def reader() -> Iterator[Pool]:
    """A process that reads texts: one that never ends, or runs out of stack, ends its test alone."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        yield pool


def read(text: str) -> None:
    """Read a text in either language."""
    for lang in ("fr", "en"):
        numeric_claims(text, lang)


@pytest.mark.parametrize("text", [text[: len(text) // 4] for text in HOSTILE.values()], ids=HOSTILE)
def test_a_quarter_of_a_hostile_text_is_read_to_its_end(reader: Pool, text: str) -> None:
    reader.apply_async(read, (text,)).get(timeout=30)


@pytest.mark.long
@pytest.mark.parametrize("text", [*HOSTILE.values(), _MEGABYTE], ids=[*HOSTILE, "one line of a megabyte"])
def test_hostile_text_is_read_to_its_end(reader: Pool, text: str) -> None:
    reader.apply_async(read, (text,)).get(timeout=120)


def _unseen(text: str, words: list[str]) -> int:
    """Marks that stand alone between words and are part of none."""
    kept = "".join(words)
    return sum(not character.isspace() for character in text) - len(kept)


def _check(text: str, claims: list[Claim]) -> None:
    ends = 0
    for claim in claims:
        assert 0 <= claim.span.start < claim.span.end <= len(text)
        assert claim.span.text == text[claim.span.start : claim.span.end]
        assert claim.span.start >= ends
        ends = claim.span.end
        assert claim.quantity is not None
        assert claim.why is not None
        if claim.quantity.date:
            assert claim.quantity.date.start <= claim.quantity.date.end
        assert Claim.from_dict(claim.to_dict()) == claim
