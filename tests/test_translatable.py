from __future__ import annotations

import pickle

from workbench.catalogues import catalogue
from workbench.claims import Verdict
from workbench.errors import WorkbenchError
from workbench.record.errors import Refused
from workbench.translatable import Phrase, Translator, counted

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
