from __future__ import annotations

import datetime as dt
import json
import pickle

import pytest

from workbench.catalogues import catalogue
from workbench.claims import Verdict
from workbench.errors import WorkbenchError
from workbench.record.errors import Refused
from workbench.translatable import Phrase, Translator, as_data, counted, from_data

FRENCH = Translator(catalogue("fr"))


def test_a_phrase_is_english_and_is_said_in_another_language() -> None:
    phrase = Phrase("Query: {words}", words="{who}?")
    assert (phrase, FRENCH(phrase)) == ("Query: {who}?", "Question\xa0: {who}?")
    many = [counted("{n} claim", "{n} claims", number) for number in (0, 1, 2)]
    assert many == ["0 claims", "1 claim", "2 claims"]
    assert [*map(FRENCH, many)] == ["0 affirmation", "1 affirmation", "2 affirmations"]


def test_phrases_errors_and_the_desk_s_own_words_among_the_values_are_said_too() -> None:
    said = FRENCH("Query: {words}", words=Phrase("Override: {reason}", reason=Verdict.DISPUTED))
    assert said == "Question\xa0: Dérogation\xa0: contestée"
    error = WorkbenchError("Query: {words}", words=Verdict.OPEN)
    assert FRENCH("Override: {reason}", reason=error) == "Dérogation\xa0: Question\xa0: à vérifier"


def test_the_user_s_own_words_are_never_translated() -> None:
    assert FRENCH("Query: {words}", words="open") == "Question\xa0: open"


def test_an_error_is_english_as_a_text_and_is_said_in_another_language() -> None:
    error = Refused("verified", "Query: {words}", words="x", overridable=True)
    assert (str(error), FRENCH.error(error)) == ("Query: x", "Question\xa0: x")
    assert FRENCH.error(OSError(2, "No such file")) == "[Errno 2] No such file"
    assert FRENCH.error(WorkbenchError("{as it is}")) == "{as it is}"


def test_a_phrase_survives_the_way_between_processes() -> None:
    for phrase in (Phrase("Query: {words}", words="x"), counted("{n} claim", "{n} claims", 2), Phrase("{")):
        again = pickle.loads(pickle.dumps(phrase))
        assert (again, FRENCH(again)) == (phrase, FRENCH(phrase))
    error = pickle.loads(pickle.dumps(WorkbenchError("Query: {words}", words="x")))
    assert FRENCH.error(error) == "Question\xa0: x"


KEPT = (
    "an older workbench's words, in {braces}",
    Phrase("the file has tracked changes; it is read as if all of them were accepted"),
    Phrase("left out: {parts}", parts=(counted("{n} caption", "{n} captions", 2), Phrase("{told} (7)", told="{"))),
    counted("once, at line {line}", "{n} times, first at line {line}", 1, line=3),
    Phrase("the item's publication status is {status!r}", status="canceled"),
    Phrase("{day} is a day", day=dt.date(2026, 1, 31)),
    Phrase("Override: {reason}", reason=Verdict.DISPUTED),
)  # fmt: skip


@pytest.mark.parametrize("text", KEPT)
def test_a_kept_text_is_said_in_any_language_as_before(text: str) -> None:
    again = from_data(json.loads(json.dumps(as_data(text))))
    assert (again, FRENCH(again)) == (text, FRENCH(text))


@pytest.mark.parametrize(
    ("text", "plural", "values"),
    [
        ("{who.__class__}", None, {"who": "Ada"}),
        ("{who[0]}", None, {"who": "Ada"}),
        ("{n:>99999999}", None, {"n": 1}),
        ("{n:{n}}", None, {"n": 1}),
        ("{n!a}", None, {"n": 1}),
        ("{other}", None, {"n": 1}),
        ("{0}", None, {"0": 1}),
        ("{", None, {"n": 1}),
        ("{n} claim", "{more} claims", {"n": 1}),
        ("{n} claim", "{n} claims", {"n": "many"}),
        ("a claim", "claims", {}),
    ],
)
def test_kept_words_that_ask_for_more_than_their_values_are_refused(
    text: str, plural: str | None, values: dict[str, object]
) -> None:
    with pytest.raises(ValueError, match=r"value|plural|'[{}]'"):
        from_data({"text": text, "values": values, **({"plural": plural} if plural else {})})


def test_kept_words_of_which_the_catalogue_asks_for_more_are_said_in_english() -> None:
    """A plural of gettext is found by its singular alone."""
    kept = {
        "text": "Did you mean {possibility}?",
        "plural": "{n} times {possibility}",
        "values": {"n": 2, "possibility": "a"},
    }
    assert FRENCH(from_data(kept)) == "2 times a"
