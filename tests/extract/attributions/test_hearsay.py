"""Attributed claims, kind by kind: what is told with nobody named."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

CASES = """
# Passives
fr | La patronne est accusée d'avoir détourné 3 millions. → ? | d'avoir détourné 3 millions
fr | Il est soupçonné d'avoir tué sa femme. → ? | d'avoir tué sa femme
fr | Un homme soupçonné d'avoir mis le feu a été arrêté. → ? | d'avoir mis le feu
en | She is accused of stealing $3 million. → ? | of stealing $3 million
en | He is suspected of killing his wife. → ? | of killing his wife
en | A recession is considered likely. → ? | A recession is considered likely
en | The men are believed to be armed. → ? | The men are believed to be armed
fr | Une récession est jugée probable. → ? | Une récession est jugée probable
en | “The driver is believed to have fled,” she said.
  → she | “The driver is believed to have fled,” → ? | The driver is believed to have fled
en | “He is supposed to be here,” she said. → she | “He is supposed to be here,”
fr | « La ville est jugée trop petite », dit-elle.
  → elle | « La ville est jugée trop petite » → ? | La ville est jugée trop petite
fr | « Le bilan s'élèverait à 40 morts », a dit Ada Roy. → Ada Roy | « Le bilan s'élèverait à 40 morts »

# Press conditional
fr | Le bilan s'élèverait à 40 morts. → ? | Le bilan s'élèverait à 40 morts
fr | La villa vaudrait 3 millions d'euros. → ? | La villa vaudrait 3 millions d'euros
fr | Il s'agirait d'un accident. → ? | Il s'agirait d'un accident
fr | Le suspect vivrait en Espagne. → ? | Le suspect vivrait en Espagne
fr | Le joueur ne serait pas blessé. → ? | Le joueur ne serait pas blessé
fr | Les deux hommes se connaîtraient depuis l'enfance. → ? | Les deux hommes se connaîtraient depuis l'enfance
fr | Le groupe détiendrait 12 % du capital. → ? | Le groupe détiendrait 12 % du capital
fr | L'auteur des tirs n'aurait pas agi seul. → ? | L'auteur des tirs n'aurait pas agi seul
fr | Il y aurait une dizaine de victimes. → ? | Il y aurait une dizaine de victimes
fr | Le butin atteindrait 2 millions d'euros. → ? | Le butin atteindrait 2 millions d'euros
fr | Les négociations battraient leur plein. → ? | Les négociations battraient leur plein
fr | L'entreprise emploierait 300 personnes. → ? | L'entreprise emploierait 300 personnes
fr | Le conducteur roulerait sans permis depuis deux ans. → ? | Le conducteur roulerait sans permis depuis deux ans
fr | Le coût dépasserait 1 milliard. → ? | Le coût dépasserait 1 milliard
fr | Ils compteraient parmi les plus riches du pays. → ? | Ils compteraient parmi les plus riches du pays
fr | La star attendrait un enfant. → ? | La star attendrait un enfant
fr | L'incendie proviendrait d'un court-circuit. → ? | L'incendie proviendrait d'un court-circuit
fr | Le tueur courrait toujours. → ? | Le tueur courrait toujours

# Opinion conditionals, hypotheses, futures in the past
fr | Il serait temps d'agir.
fr | Il serait faux de croire que tout va bien.
fr | Il vaudrait mieux partir.
fr | Si le taux montait, le coût doublerait.
fr | Le coût doublerait si le taux montait.
fr | Ce serait une erreur.
fr | Il faudrait agir.
fr | On aimerait savoir.
fr | Cela permettrait de gagner du temps.
fr | Un tel accord changerait la donne.
fr | Il pensait qu'il gagnerait. → Il | il gagnerait
fr | Qui aurait cru cela ?
fr | À quoi servirait cette loi ?
fr | Nul ne savait alors qu'il mourrait trois ans plus tard.
fr | Elle ignorait qu'elle serait élue.
"""


@each_row(("lang", "text", "expected"), rows(CASES))
def test_hearsay_is_told_from_wishes_and_suppositions(lang: str, text: str, expected: list[Parts], read: Read) -> None:
    assert [said.parts for said in read(text, lang)] == expected
