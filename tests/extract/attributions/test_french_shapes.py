"""The shapes in which French articles attribute, one sentence each."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read, Said, rows

ONE_CLAIM = """
verb, que | fr | Le maire a déclaré que la place serait rénovée.
  → Le maire | a déclaré que | la place serait rénovée | indirect
elided que | fr | Elle promet qu’aucun licenciement ne sera prononcé.
  → Elle | promet qu’ | aucun licenciement ne sera prononcé | indirect
date and addressee before que | fr | Le procureur a indiqué mardi à l'AFP que deux hommes étaient recherchés.
  → Le procureur | a indiqué mardi à l'AFP que | deux hommes étaient recherchés | indirect
several words of verb | fr | Le groupe a fait savoir qu'il ferait appel.
  → Le groupe | a fait savoir qu' | il ferait appel | indirect
verb that depends on another | fr | La ministre a tenu à rappeler que le texte n'était pas voté.
  → La ministre | a tenu à rappeler que | le texte n'était pas voté | indirect
infinitive | fr | Le suspect nie avoir tiré. → Le suspect | nie | avoir tiré | indirect
de and an infinitive | fr | Le chef de l'opposition promet de baisser les impôts.
  → Le chef de l'opposition | promet | de baisser les impôts | indirect
noun phrase | fr | L'armée dément toute implication. → L'armée | dément | toute implication | indirect
question | fr | Le directeur a expliqué comment la fraude avait commencé.
  → Le directeur | a expliqué | comment la fraude avait commencé | indirect
accusation | fr | Les syndicats accusent la direction de mépris.
  → Les syndicats | accusent | la direction de mépris | indirect
reproach | fr | Il reproche aux auteurs d'avoir ignoré la pollution.
  → Il | reproche | aux auteurs d'avoir ignoré la pollution | indirect
name given | fr | La députée a qualifié ce projet de « folie ».
  → La députée | a qualifié | ce projet de « folie » | mixed
call for | fr | Les associations appellent à la grève. → Les associations | appellent | à la grève | indirect
state of mind | fr | Son collègue se dit prêt à témoigner. → Son collègue | se dit | prêt à témoigner | indirect
colon | fr | Le maire a lâché : « Nous verrons bien. » → Le maire | a lâché | « Nous verrons bien. » | direct
quotation, then verb | fr | « Il faut agir », plaide Anne Morel. → Anne Morel | plaide | « Il faut agir » | direct
attached pronoun | fr | « Vous verrez ! », rétorque-t-elle. → elle | rétorque-t-elle | « Vous verrez ! » | direct
attached pronoun after an auxiliary | fr | « Rien n'est joué », a-t-il ajouté.
  → il | a-t-il ajouté | « Rien n'est joué » | direct
interrupted quotation | fr | « Nous avons perdu », a reconnu le capitaine, « et nous le méritions. »
  → le capitaine | a reconnu | « Nous avons perdu », a reconnu le capitaine, « et nous le méritions. » | direct
reporting clause within the quotation marks | fr | « J'ai vu une lumière, raconte Paul. Et puis plus rien. »
  → Paul | raconte | « J'ai vu une lumière, raconte Paul. Et puis plus rien. » | direct
a verb of no list after a quotation | fr | « C'est gagné », trompette le patron.
  → le patron | trompette | « C'est gagné » | direct
indirect reporting clause | fr | Les secours sont arrivés trop tard, estime le rapport.
  → le rapport | estime | Les secours sont arrivés trop tard | indirect
circumstance before the subject | fr | « La baisse était attendue », écrit dans une note Paul Rinaldi.
  → Paul Rinaldi | écrit | « La baisse était attendue » | direct
selon in front | fr | Selon le New York Times, le groupe cherche un acheteur.
  → le New York Times | Selon | le groupe cherche un acheteur | indirect
selon at the end | fr | La mer a atteint 28 degrés, d’après le service Copernicus.
  → le service Copernicus | d’après | La mer a atteint 28 degrés | indirect
selon with a relative clause | fr | Selon ceux qui le connaissent, il hésite encore.
  → ceux qui le connaissent | Selon | il hésite encore | indirect
à en croire | fr | À en croire le patron de la CGT, la mobilisation ne faiblit pas.
  → le patron de la CGT | À en croire | la mobilisation ne faiblit pas | indirect
aux yeux de | fr | Aux yeux de l'opposition, ce budget est insincère.
  → l'opposition | Aux yeux de | ce budget est insincère | indirect
de source | fr | Deux hommes ont été arrêtés, de source policière.
  → source policière | de source | Deux hommes ont été arrêtés | indirect
pour before a person | fr | Pour l'économiste Thomas Perret, la dette est soutenable.
  → l'économiste Thomas Perret | Pour | la dette est soutenable | indirect
comme l'a révélé | fr | Comme l'a révélé Mediapart, le ministre a touché 30 000 euros.
  → Mediapart | l'a révélé | le ministre a touché 30 000 euros | indirect
gerund | fr | Il a choqué les dirigeants en affirmant qu'il fallait 36 usines.
  → Il | en affirmant qu' | il fallait 36 usines | indirect
participle of a noun | fr | Une note indiquant que les freins avaient lâché a disparu.
  → Une note | indiquant que | les freins avaient lâché | indirect
noun with its clause | fr | La rumeur selon laquelle le président a fui est fausse.
  → ? | rumeur selon laquelle | le président a fui | indirect
passive with an agent | fr | Le coût, évalué à 3 milliards par l’assureur Helvatia, augmente.
  → l’assureur Helvatia | évalué | à 3 milliards | indirect
impersonal passive | fr | Il a été constaté que les freins avaient lâché.
  → ? | a été constaté que | les freins avaient lâché | indirect
impersonal on and the body behind it | fr | Sept cas ont été recensés, a-t-on appris auprès de la préfecture.
  → la préfecture | a-t-on appris | Sept cas ont été recensés | indirect
poll answer | fr | Un Français sur trois souhaite un référendum.
  → Un Français sur trois | souhaite | un référendum | indirect
document | fr | Le rapport conclut à une défaillance du système.
  → Le rapport | conclut | à une défaillance du système | indirect
relative clause | fr | Il cite l'Insee, qui estime que la hausse ralentit.
  → l'Insee | estime que | la hausse ralentit | indirect
apposition and relative clause before the verb |
  fr | Le cardiologue Idir Mansouri, qui n’a pas participé à l’étude, juge que le risque est faible.
  → Le cardiologue Idir Mansouri | juge que | le risque est faible | indirect
conditional | fr | Deux ouvriers seraient morts de déshydratation.
  → ? | seraient | Deux ouvriers seraient morts de déshydratation | hearsay
conditional of a named source | fr | Selon plusieurs médias, le conseil envisagerait de renoncer à la taxe.
  → plusieurs médias | Selon | le conseil envisagerait de renoncer à la taxe | indirect
between a subject and its verb | fr | La grève, a annoncé mardi le syndicat, aura lieu vendredi.
  → le syndicat | a annoncé | La grève, a annoncé mardi le syndicat, aura lieu vendredi | indirect
selon a name with an age and a relative clause |
  fr | Selon Jean-Luc Martin, 61 ans, qui tient une boulangerie sur la place, deux hommes ont été arrêtés.
  → Jean-Luc Martin | Selon | deux hommes ont été arrêtés | indirect
d'après a name with a party in parentheses | fr | D’après le député Marc Doyle (LR, Drôme), les prix ont augmenté.
  → le député Marc Doyle | D’après | les prix ont augmenté | indirect
participle in front | fr | Estimant que le pont était sûr, la police a démissionné.
  → la police | Estimant que | le pont était sûr | indirect
learned from a source | fr | Le pont a cédé, a-t-on appris de source judiciaire.
  → source judiciaire | a-t-on appris | Le pont a cédé | indirect
learned on a day from a body | fr | Le pont a cédé, a-t-on appris mardi auprès de la préfecture.
  → la préfecture | a-t-on appris | Le pont a cédé | indirect
an opinion of an object | fr | Le maire juge la mesure inutile. → Le maire | juge | la mesure inutile | indirect
an interview between verb and subject |
  fr | Deux hommes ont été arrêtés, a indiqué dans un entretien au Figaro la trésorière.
  → la trésorière | a indiqué | Deux hommes ont été arrêtés | indirect
laquelle after the object of another verb |
  fr | La commission a entendu Ruth Okafor, laquelle a affirmé que la loi était claire.
  → Ruth Okafor | a affirmé que | la loi était claire | indirect
a day between verb and infinitive | fr | Le syndicat a dit mardi craindre une pénurie.
  → Le syndicat | a dit | craindre une pénurie | indirect
initials with a hyphen | fr | D’après le colonel J.-P. Moreau, les prix ont augmenté.
  → le colonel J.-P. Moreau | D’après | les prix ont augmenté | indirect
"""


@pytest.mark.parametrize(("lang", "text", "expected"), rows(ONE_CLAIM))
def test_a_sentence_that_attributes_in_one_way_makes_one_claim(
    lang: str, text: str, expected: list[Said], read: Read
) -> None:
    assert read(text, lang) == expected


NESTED = """
a paper's and the manager's | fr | Selon le New York Times, un dirigeant a rejeté l'idée.
  → le New York Times | Selon | un dirigeant a rejeté l'idée | indirect → un dirigeant | a rejeté | l'idée | indirect
a poll and its answer | fr | Un Québécois sur deux souhaite des élections, révèle un sondage.
  → Un Québécois sur deux | souhaite | des élections | indirect
  → un sondage | révèle | Un Québécois sur deux souhaite des élections | indirect
speech within a quotation | fr | « Le médecin lui a dit : “Buvez de l'eau.” Elle obéit », témoigne Bruno.
  → Bruno | témoigne | « Le médecin lui a dit : “Buvez de l'eau.” Elle obéit » | direct
  → Le médecin | lui a dit | “Buvez de l'eau.” | direct
one subject, three verbs | fr | Le ministre assure que la situation est bonne, nie toute erreur et promet un bilan.
  → Le ministre | assure que | la situation est bonne | indirect → Le ministre | nie | toute erreur | indirect
  → Le ministre | promet | un bilan | indirect
a shared auxiliary | fr | Elle a dit exclure une hausse et jugé le plan « crédible ».
  → Elle | a dit | exclure une hausse | indirect → Elle | jugé | le plan « crédible » | mixed
"""


@pytest.mark.parametrize(("lang", "text", "expected"), rows(NESTED))
def test_attributions_within_and_beside_each_other_are_claims_of_their_own(
    lang: str, text: str, expected: list[Said], read: Read
) -> None:
    assert sorted(read(text, lang), key=str) == sorted(expected, key=str)


@pytest.mark.parametrize(
    "text",
    [
        "Le président a rencontré des investisseurs à Dubaï.",
        "Il a présenté une étude intitulée « L'infrastructure est le destin » aux responsables.",
        "Surnommé « le Boss », il dirige la maison depuis 2010.",
        "Cela montre que la confiance revient.",
        "L'entreprise veut construire une usine et compte ouvrir en mai.",
        "Le ministre l'avait annoncé.",
        "C'est ce qu'a annoncé le ministre.",
        "Si le projet aboutissait, il créerait 300 emplois.",
        "Le texte aurait dû être voté lundi.",
        "La réforme pourrait coûter cher.",
        "Contacté, le cabinet n'a pas souhaité commenter.",
        "Il n'a pas précisé quand le texte serait présenté.",
        "Les tarifs varient selon les régions.",
        "Pour la première fois, la ville est déserte.",
        "Les victimes souffraient de maladies chroniques.",
        "L'eau montait et tirait les barques.",
    ],
)
def test_what_nobody_said_makes_no_claim(text: str, read: Read) -> None:
    assert read(text, "fr") == []
