"""Attributed claims, kind by kind: what is told with nobody named."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read

Row = tuple[str, str, list[tuple[str | None, str]]]

# Passives
PASSIVES: list[Row] = [
    ("fr", "La patronne est accusée d'avoir détourné 3 millions.", [(None, "d'avoir détourné 3 millions")]),
    ("fr", "Il est soupçonné d'avoir tué sa femme.", [(None, "d'avoir tué sa femme")]),
    ("fr", "Un homme soupçonné d'avoir mis le feu a été arrêté.", [(None, "d'avoir mis le feu")]),
    ("en", "She is accused of stealing $3 million.", [(None, "of stealing $3 million")]),
    ("en", "He is suspected of killing his wife.", [(None, "of killing his wife")]),
    ("en", "A recession is considered likely.", [(None, "A recession is considered likely")]),
    ("en", "The men are believed to be armed.", [(None, "The men are believed to be armed")]),
    ("fr", "Une récession est jugée probable.", [(None, "Une récession est jugée probable")]),
]

# Press conditional
PRESS_CONDITIONAL: list[Row] = [
    ("fr", "Le bilan s'élèverait à 40 morts.", [(None, "Le bilan s'élèverait à 40 morts")]),
    ("fr", "La villa vaudrait 3 millions d'euros.", [(None, "La villa vaudrait 3 millions d'euros")]),
    ("fr", "Il s'agirait d'un accident.", [(None, "Il s'agirait d'un accident")]),
    ("fr", "Le suspect vivrait en Espagne.", [(None, "Le suspect vivrait en Espagne")]),
    ("fr", "Le joueur ne serait pas blessé.", [(None, "Le joueur ne serait pas blessé")]),
    (
        "fr",
        "Les deux hommes se connaîtraient depuis l'enfance.",
        [(None, "Les deux hommes se connaîtraient depuis l'enfance")],
    ),
    ("fr", "Le groupe détiendrait 12 % du capital.", [(None, "Le groupe détiendrait 12 % du capital")]),
    ("fr", "L'auteur des tirs n'aurait pas agi seul.", [(None, "L'auteur des tirs n'aurait pas agi seul")]),
    ("fr", "Il y aurait une dizaine de victimes.", [(None, "Il y aurait une dizaine de victimes")]),
    ("fr", "Le butin atteindrait 2 millions d'euros.", [(None, "Le butin atteindrait 2 millions d'euros")]),
    ("fr", "Les négociations battraient leur plein.", [(None, "Les négociations battraient leur plein")]),
    ("fr", "L'entreprise emploierait 300 personnes.", [(None, "L'entreprise emploierait 300 personnes")]),
    (
        "fr",
        "Le conducteur roulerait sans permis depuis deux ans.",
        [(None, "Le conducteur roulerait sans permis depuis deux ans")],
    ),
    ("fr", "Le coût dépasserait 1 milliard.", [(None, "Le coût dépasserait 1 milliard")]),
    (
        "fr",
        "Ils compteraient parmi les plus riches du pays.",
        [(None, "Ils compteraient parmi les plus riches du pays")],
    ),
    ("fr", "La star attendrait un enfant.", [(None, "La star attendrait un enfant")]),
    ("fr", "L'incendie proviendrait d'un court-circuit.", [(None, "L'incendie proviendrait d'un court-circuit")]),
    ("fr", "Le tueur courrait toujours.", [(None, "Le tueur courrait toujours")]),
]

# Opinion conditionals, hypotheses, futures in the past
OPINION_CONDITIONALS_HYPOTHESES_FUTURES_IN_THE_PAST: list[Row] = [
    ("fr", "Il serait temps d'agir.", []),
    ("fr", "Il serait faux de croire que tout va bien.", []),
    ("fr", "Il vaudrait mieux partir.", []),
    ("fr", "Si le taux montait, le coût doublerait.", []),
    ("fr", "Le coût doublerait si le taux montait.", []),
    ("fr", "Ce serait une erreur.", []),
    ("fr", "Il faudrait agir.", []),
    ("fr", "On aimerait savoir.", []),
    ("fr", "Cela permettrait de gagner du temps.", []),
    ("fr", "Un tel accord changerait la donne.", []),
    ("fr", "Il pensait qu'il gagnerait.", [("Il", "il gagnerait")]),
    ("fr", "Qui aurait cru cela ?", []),
    ("fr", "À quoi servirait cette loi ?", []),
    ("fr", "Nul ne savait alors qu'il mourrait trois ans plus tard.", []),
    ("fr", "Elle ignorait qu'elle serait élue.", []),
]


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [*PASSIVES, *PRESS_CONDITIONAL, *OPINION_CONDITIONALS_HYPOTHESES_FUTURES_IN_THE_PAST]
)
def test_hearsay_is_told_from_wishes_and_suppositions(
    lang: str, text: str, expected: list[tuple[str | None, str]], read: Read
) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == expected
