"""Whatever the text, finding attributions ends, raises nothing, and keeps its offsets."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.extract.attributions.conftest import attributed_claims
from workbench.claims import Mode

#: What attributions are made of, and what surrounds them, parted by bars.
_PIECES = (
    "a dit|said|says|dit|-il|-t-elle|, a-t-il dit,|selon|Selon|d'après|according to|que|qu'|that|«|»|“|”|\"|‘|’|'"
    "|,|.|;|:|?|!|(|)|–|\n|\n\n|le maire|the mayor|Jean Dupont|Smith|he|il|elle|they|on|qui|who|which|which critics say"
    "|serait|seraient morts|aurait|reportedly|is said to|told Reuters|the claim that|la rumeur selon laquelle|par|by"
    "|en affirmant|adding that|et|and|mais|but|31 % des sondés disent|pour|Pour|nie|denies|accuse|de|of|as|comme"
    "|to be|avoir|was found|Comme l'a|in her view|de source|à l'en croire|x|é|😀|\u202e|\x00|l'|n't|'s|…|..."
)


@given(
    st.lists(st.sampled_from(_PIECES.split("|")), max_size=60).map(" ".join)
    | st.lists(st.sampled_from(_PIECES.split("|")), max_size=60).map("".join)
    | st.text(max_size=150)
)
@example("said by the claim that .")
@example("of the claim that a dit said , a-t-il dit,")
@example('aFFIRMANT"0')
@example("Officials including who said they were late left.")
@settings(max_examples=200)
def test_every_part_lies_in_its_claim_and_is_the_text_there(text: str) -> None:
    for lang in ("fr", "en"):
        claims = attributed_claims(text, lang)
        assert claims == sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))
        for claim in claims:
            attribution = claim.attribution
            assert attribution is not None
            assert attribution.content is not None
            assert claim.why is not None
            assert claim.why.rule
            for part in (attribution.source, attribution.cue, attribution.content):
                if part is not None:
                    assert claim.span.start <= part.start < part.end <= claim.span.end
                    assert text[part.start : part.end] == part.text
            assert text[claim.span.start : claim.span.end] == claim.span.text
            if attribution.mode is Mode.HEARSAY:
                assert attribution.source is None
                assert attribution.anonymous


@pytest.mark.parametrize("length", [2_500, pytest.param(10_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize(
    "piece",
    [
        "« ",
        "“a ",
        "(",
        ". ",
        "…",
        "dit, ",
        "he said that ",
        "selon le maire, ",
        "“Yes,” he said, ",
        "il dit que ",
        "« “ ‘",
        "a-",
        "l'",
    ],
)
def test_absurd_input_is_read_once(piece: str, lang: str, length: int) -> None:
    attributed_claims(piece * (length // len(piece)), lang)


@pytest.mark.parametrize(
    ("lang", "text"),
    [("fr", "Il cite la banque, selon laquelle"), ("en", "He cites the bank, according to which")],
)
def test_a_sentence_that_breaks_off_behind_its_cue_attributes_nothing_by_it(lang: str, text: str) -> None:
    for broken_off in (text, f"{text}."):
        assert all(claim.why and claim.why.rule != "preposition" for claim in attributed_claims(broken_off, lang))


def test_a_text_without_cues_has_no_claims() -> None:
    assert attributed_claims("", "fr") == []
    assert attributed_claims("Il pleut depuis lundi sur la ville.", "fr") == []
