"""The words of the languages: the same things in each, and what is read of a word."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from workbench.compare.itself.article import patterns
from workbench.compare.vocabulary import fold, vocabulary

CODES = ("en", "fr")


def data(code: str) -> dict[str, dict[str, str]]:
    file = resources.files("workbench.compare.languages") / f"{code}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def test_every_thing_has_words_in_every_language() -> None:
    named = [set(data(code)["concepts"]) for code in CODES]
    assert named[0] == named[1]
    assert all(words.strip() for code in CODES for words in data(code)["concepts"].values())


def test_every_language_has_the_same_patterns_and_each_compiles() -> None:
    assert set(data("en")["itself"]) == set(data("fr")["itself"])
    assert all(patterns(code).from_to for code in CODES)


def test_no_other_section_is_there_than_those_that_are_read() -> None:
    for code in CODES:
        assert set(data(code)) <= {
            "code",
            "stopwords",
            "nearly",
            "negations",
            "restrictions",
            "belonging",
            "definite",
            "places",
            "parting",
            "more_or_less",
            "compared",
            "orders",
            "beginning",
            "reaching",
            "currencies",
            "concepts",
            "itself",
        }


@pytest.mark.parametrize(
    ("french", "english"), [("usines", "plants"), ("émissions", "emissions"), ("mardi", "Tuesday")]
)
def test_words_of_two_languages_share_the_thing_they_name(french: str, english: str) -> None:
    ours, theirs = vocabulary("fr").keys(french), vocabulary("en").keys(english.lower())
    assert ours is not None
    assert theirs is not None
    assert set(ours.concepts) & set(theirs.concepts)


def test_a_word_without_a_subject_has_no_keys_and_an_unknown_language_has_no_words() -> None:
    assert vocabulary("fr").keys("des") is None
    unknown = vocabulary("xx").keys("Fabrik".lower())
    assert unknown is not None
    assert unknown.concepts == ()


def test_folding_takes_accents_and_doubled_letters() -> None:
    assert fold("Développé") == "develope"
