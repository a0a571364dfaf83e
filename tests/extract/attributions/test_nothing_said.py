"""Attributed claims, kind by kind: what is no attribution."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read

Row = tuple[str, str, list[tuple[str | None, str]]]

# Nous/vous
NOUS_VOUS: list[Row] = [
    ("fr", "Nous vous proposons une visite de la ville.", []),
    ("fr", "Je vous assure que tout va bien.", []),
    ("fr", "Nous vous rappelons que le port du casque est obligatoire.", []),
]

# The sentence after a quotation
THE_SENTENCE_AFTER_A_QUOTATION: list[Row] = [
    ("fr", "« On verra », a dit la ministre. La ministre n'a pas répondu.", [("la ministre", "« On verra »")]),
    ("en", '"We will see," the minister said. The minister did not answer.', [("the minister", '"We will see,"')]),
    ("en", '"We will see." The minister did not answer.', []),
    ("fr", "« On verra. » La ministre n'a pas répondu.", []),
    ("en", '"We will see," the minister said. She left the room.', [("the minister", '"We will see,"')]),
]

# No attribution
NO_ATTRIBUTION: list[Row] = [
    ("fr", "La pluie menace les récoltes.", []),
    ("fr", "Il a assuré la présidence du club.", []),
    ("fr", "Les armes dites de « force intermédiaire » sont interdites.", []),
    ("fr", "Le taux est fixé à 3 %.", []),
    ("fr", "Le loyer est fixé à 300 euros par le bailleur.", []),
    ("en", "The state, a swing state that leans left, votes on Tuesday.", []),
    ("en", 'The technique called "X-ray burst" is new.', []),
    ("en", "The bank published its latest estimates.", []),
    ("fr", "Les deux pays trouvent leur origine dans un différend : il date de 1990.", []),
    ("fr", "Trois hommes ont été reconnus coupables de vol.", []),
    ("fr", "La sécheresse menace la région.", []),
    ("fr", "Il assure la sécurité du site.", []),
    ("fr", "Le contrat prévoit une clause de sortie.", []),
    ("fr", "La loi prévoit une amende.", []),
    ("fr", "Le juge a prononcé la relaxe.", []),
    ("fr", "L'accord reconnaît le droit de grève.", []),
    ("fr", "Une zone dite « rouge » est fermée.", []),
    ("en", "The rain threatens crops.", []),
    ("en", "He assured the presidency of the club.", []),
    ("en", "The men were found guilty of theft.", []),
    ("en", "The treaty recognises the right to strike.", []),
    ("en", "The rate is set at 3%.", []),
    ("en", "The report is due in May.", []),
    ("en", "Voters face a stark choice: higher taxes or fewer teachers.", []),
    ("en", "He holds the record.", []),
    ("en", "She ordered a coffee.", []),
    ("en", "She demanded an answer.", [("She", "an answer")]),
    ("en", "The suspect was described in the file.", []),
    ("en", "The company reported to the police.", []),
    ("en", "The firm reports on July 18.", []),
    ("en", "The claims rose by 3% in May.", []),
    ("en", "The road is expected to reopen.", []),
]

# No attribution, and everyday verbs
NO_ATTRIBUTION_AND_EVERYDAY_VERBS: list[Row] = [
    ("fr", "L'hiver a failli tout emporter : cent colonies mortes en six semaines.", []),
    ("fr", "Le groupe a accusé une baisse de 3 %.", []),
    ("fr", "Valnor accusait la plus forte baisse du CAC 40.", []),
    ("fr", "La sécheresse inquiète les éleveurs.", []),
    ("fr", "Ce film amuse les enfants.", []),
    ("fr", "Le score étonne.", []),
    ("en", "The jury is considering whether to convict.", []),
    ("en", "Her evidence was challenged by the lawyer.", []),
    ("en", "She was found unconscious by a cleaner.", []),
    ("fr", "Les enfants jouaient, les parents hurlaient.", []),
    ("fr", "Le fleuve a emporté le pont.", []),
    ("en", "The board rejected the offer.", []),
    ("en", "The dress recalls the 1950s.", []),
]

# No attribution in everyday phrases
NO_ATTRIBUTION_IN_EVERYDAY_PHRASES: list[Row] = [
    ("en", "All of them are convinced by the study.", []),
    ("en", "There were two nurses on the night in question.", []),
    ("fr", "La lettre est dite à voix haute.", []),
]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        *NOUS_VOUS,
        *THE_SENTENCE_AFTER_A_QUOTATION,
        *NO_ATTRIBUTION,
        *NO_ATTRIBUTION_AND_EVERYDAY_VERBS,
        *NO_ATTRIBUTION_IN_EVERYDAY_PHRASES,
    ],
)
def test_nothing_is_attributed_where_nothing_is_said(
    lang: str, text: str, expected: list[tuple[str | None, str]], read: Read
) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == expected
