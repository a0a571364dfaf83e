"""A language is data: a few lines of TOML attribute in a language that the code has never heard of."""

from __future__ import annotations

from tests.extract.attributions.conftest import said
from workbench.extract.attributions.find import find_attributions
from workbench.extract.document import Document, tokenise
from workbench.extract.language_check import read_toml

GERMAN = """
code = "de"
[attribution.verbs.say]
takes = ["that", "quote"]
lemmas = ["sagen", "erklären"]
[attribution.grammar]
that = ["dass"]
[attribution.prepositions]
according = ["laut"]
[inflection.endings]
present = { finite = ["e", "st", "t", "en"] }
past = { finite = ["te", "ten"] }
[[inflection.classes]]
suffix = "en"
stems = { present = "", past = "" }
"""


def find(text: str, toml: str) -> list[tuple[str | None, str | None, str]]:
    language = read_toml(toml)
    return [said(claim)[:3] for claim in find_attributions(Document(text, language, None, tokenise(text)))]


def test_verbs_of_a_small_language_attribute() -> None:
    assert find("Müller sagte, dass alles gut sei.", GERMAN) == [("Müller", "sagte, dass", "alles gut sei")]
    assert find("„Alles ist gut“, sagte Müller.", GERMAN) == [("Müller", "sagte", "„Alles ist gut“")]


def test_a_language_of_nothing_but_its_code_attributes_nothing_and_raises_nothing() -> None:
    assert find("Müller sagte: „Alles ist gut.“ Laut Meyer nicht.", 'code = "de"') == []
