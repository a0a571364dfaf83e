"""Whose words they are, and what is nobody's: sources that stand far off, and phrases that only look like cues."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Parts, Read, rows

#: A text, and the source and content of each attribution in it.
CASES = """
# In what way, rather than by whom
a way that was laid out before | fr | Le trafic a été dévié vers la rocade, selon des plans préétablis.
a route | fr | La circulation a été déviée selon un itinéraire établi par la préfecture.
advice that is kept to | fr | Les patients sont traités selon les recommandations de l'OMS.
advice that leads in | fr | Selon les recommandations de l'OMS, il faut boire.
  → les recommandations de l'OMS | il faut boire
advice behind a comma | fr | Il faut boire, selon les recommandations de l'OMS.
  → les recommandations de l'OMS | Il faut boire
a plan that leads in | fr | Selon un plan dévoilé mardi, 300 postes partiront. → un plan | 300 postes partiront
a programme behind a comma | fr | La fête commence à 18 heures, selon le programme.
  → le programme | La fête commence à 18 heures
an order | fr | Les places sont attribuées selon l'ordre d'arrivée.
a law, in a verdict to come | fr | Il sera jugé selon la loi du pays.
how grave it is | fr | L'amende varie de 100 à 500 euros selon la gravité des faits.
files, and who says so | fr | Le délai est de six mois selon les dossiers, a précisé la mairie.
  → la mairie | Le délai est de six mois selon les dossiers
his conscience | fr | Il a agi selon sa conscience.
his lawyer | fr | Il a agi en conscience, selon son avocat. → son avocat | Il a agi en conscience
advice that is kept to | en | Patients are treated according to WHO guidelines.
advice that leads in | en | According to WHO guidelines, adults need sleep. → WHO guidelines | adults need sleep
# Verbs and nouns that say nothing
who makes herself heard | fr | L'opposition va se faire entendre malgré deux absents : le président et son fils.
who is to be heard by others | fr | L'élue a fait entendre que le pont fermerait. → L'élue | le pont fermerait
what practice showed | fr | Comme l'a montré la pratique, cette règle ne sert à rien.
what a study showed | fr | Comme l'a montré une étude, le sel nuit. → une étude | le sel nuit
what a crisis showed | en | As the outage showed, the grid is weak.
what a study showed | en | As the study showed, the grid is weak. → the study | the grid is weak
whom something would have helped | fr | Ce qui les aurait assurés de passer s'ils battaient le Niger.
a finding that can be made | fr | C'est le constat que l'on peut tirer après l'annonce du groupe.
a finding that somebody makes | fr | Elle tire la conclusion que le marché est mort. → Elle | le marché est mort
what others announced | fr | Les ventes ont confirmé ce qu'avaient annoncé les fédérations.
what polls condemn | fr | L'initiative était déjà condamnée par les sondages.
what a minister condemns | fr | L'attaque a été condamnée par le ministre. → le ministre | L'attaque
to whom it was reported | fr | Cette dernière l'avait signalé aux militaires patrouillant dans la gare.
whom an office lists | fr | L'Office recense les personnes sans emploi.
how many it lists | fr | L'OIM recense 6 624 migrants. → L'OIM | 6 624 migrants
whoever may have seen it | fr | Les témoins qui auraient assisté à la scène peuvent appeler le 17.
whoever it may be | fr | Toute personne qui aurait vu la voiture est invitée à venir.
threats that somebody may have made | fr | Des menaces qu'aurait réitérées le policier l'ont effrayée.
  → ? | Des menaces qu'aurait réitérées le policier l'ont effrayée
a tax, and what it brings in | fr | Cette taxe, que la droite qualifie d'injuste, rapportera 20 millions d'euros.
  → la droite | d'injuste
# Words that the table takes for verbs
where somebody is from | fr | L'homme, un ressortissant bulgare âgé de 48 ans, avait déclaré être marié.
  → L'homme | être marié
where a minister is from | fr | Le pont tient, selon le ministre burkinabé de la Sécurité.
  → le ministre burkinabé de la Sécurité | Le pont tient
what comes into force | fr | La taxe, dont l'élu affirme qu'elle sera utile, entre en vigueur lundi.
  → l'élu | elle sera utile
# Where the sentence goes on
behind a relative clause that judges | fr | Le rapport, que le ministre a qualifié de biaisé, sera publié lundi.
  → le ministre | de biaisé
behind a relative clause that accuses | fr | Un élu, que la droite soupçonne de conflit d'intérêts, a démissionné.
  → la droite | de conflit d'intérêts
behind a relative clause that asks | fr | La ville, à qui l'État demande de construire 400 logements, refuse.
  → l'État | de construire 400 logements
another subject behind an infinitive | fr | Le préfet a demandé aux gens de rester et les pompiers ont évacué 30 foyers.
  → Le préfet | de rester
another thing to do | fr | Le maire a promis de rouvrir la piscine et d'embaucher deux agents.
  → Le maire | de rouvrir la piscine et d'embaucher deux agents
another subject behind an object | fr | La CGT réclame une hausse des salaires et le gouvernement tarde.
  → La CGT | une hausse des salaires
another object, with its relative clause | fr | La CGT réclame une hausse et des primes que la direction refuse.
  → La CGT | une hausse et des primes que la direction refuse
two subjects in a relative clause | fr | La CGT dénonce un plan que le maire et le préfet défendent.
  → La CGT | un plan que le maire et le préfet défendent
another deed behind an object | fr | Le maire a annoncé la fermeture de l'école et quitté la salle.
  → Le maire | la fermeture de l'école
another subject behind an infinitive | en | The council urged residents to stay at home and firefighters evacuated 30.
  → The council | residents to stay at home
a clause without that, with two subjects | en | It dismissed claims the firm and its owner lied.
  → It | claims the firm and its owner lied
what was to be proved, with two subjects |
  en | The magistrate criticised his efforts to prove the man and the woman should stay in jail.
  → The magistrate | his efforts to prove the man and the woman should stay in jail
# Signed behind the quotation
by name and post | fr | Le maire a dit non. « Nous irons jusqu'au bout. » Paul Martin, président de l'association.
  → Paul Martin | « Nous irons jusqu'au bout. »
by name and post, on the next line | fr | « Nous irons jusqu'au bout. »¶Paul Martin, président de l'association
  → Paul Martin | « Nous irons jusqu'au bout. »
by name and post, in brackets | fr | « Nous irons jusqu'au bout. » (Paul Martin, agriculteur à Redon)
  → Paul Martin | « Nous irons jusqu'au bout. »
by name and post, behind a comma | fr | « On n'a plus rien », Paul Martin, agriculteur à Redon.
  → Paul Martin | « On n'a plus rien »
by name and post, in English | en | “We will go on.”¶Paul Martin, president of the guild
  → Paul Martin | “We will go on.”
a play and its author | fr | « On ne badine pas avec l'amour », Alfred de Musset, Théâtre de Lens.
a name that begins the next paragraph | fr | « On joue samedi. »¶Paul Roy, né en 1975 à Lens, a joué deux saisons.
"""


@pytest.mark.parametrize(("lang", "text", "wanted"), rows(CASES))
def test_whose_words(lang: str, text: str, wanted: list[Parts], read: Read) -> None:
    assert [said.parts for said in read(text, lang)] == wanted
