"""The shapes in which articles attribute, one sentence each."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read, Said, rows
from tests.tables import each_row

ONE_CLAIM = """
# English
verb, that | en | The mayor said that the square would be rebuilt.
  → The mayor | said that | the square would be rebuilt | indirect
no that | en | Analysts at UBS reckon each pill will cost $4.
  → Analysts at UBS | reckon | each pill will cost $4 | indirect
date before the clause | en | The ministry said on Tuesday it had closed the site.
  → The ministry | said | it had closed the site | indirect
told somebody that | en | Dr Tom Adeyemi told the BBC that long delays were costing lives.
  → Dr Tom Adeyemi | told the BBC that | long delays were costing lives | indirect
told somebody | en | She told Reuters the talks had failed. → She | told Reuters | the talks had failed | indirect
verb with a particle | en | The report points out that costs have doubled.
  → The report | points out that | costs have doubled | indirect
verb that depends on another | en | He went on to say that nobody was hurt.
  → He | went on to say that | nobody was hurt | indirect
infinitive | en | Opposition leader Mark Delorme promised to vote against it.
  → Opposition leader Mark Delorme | promised | to vote against it | indirect
gerund as object | en | Mr Smith admitted stealing £3,000. → Mr Smith | admitted | stealing £3,000 | indirect
noun phrase | en | The army denied responsibility. → The army | denied | responsibility | indirect
an anaphor is content | en | Corvane disputes the estimate. → Corvane | disputes | the estimate | indirect
object and infinitive | en | Corvane expects annual sales to exceed €5bn.
  → Corvane | expects | annual sales to exceed €5bn | indirect
request | en | He urged MPs to back the deal. → He | urged | MPs to back the deal | indirect
accusation | en | Labour accused the government of moving the goalposts.
  → Labour | accused | the government of moving the goalposts | indirect
description | en | He dismissed the plan as “gasoline on a fire”.
  → He | dismissed | the plan as “gasoline on a fire” | mixed
name given without as | en | Rendell called it a common ailment. → Rendell | called | it a common ailment | indirect
call for | en | The mayor has called for an independent inquiry.
  → The mayor | has called | for an independent inquiry | indirect
amount | en | The agency put the damage at $40m. → The agency | put | the damage at $40m | indirect
partly quoted | en | Dr Samuel Okoro said the findings were “encouraging”.
  → Dr Samuel Okoro | said | the findings were “encouraging” | mixed
quotation, then subject and verb | en | “I’d want more data,” one reviewer wrote.
  → one reviewer | wrote | “I’d want more data,” | direct
quotation, then verb and subject | en | “It’s not a miracle,” said Prof Ingrid Solheim, who led the trial.
  → Prof Ingrid Solheim | said | “It’s not a miracle,” | direct
quotation, then told somebody | en | “We heard a roar,” Issa Damba told Al Jazeera by phone.
  → Issa Damba | told Al Jazeera | “We heard a roar,” | direct
interrupted quotation | en | “I’d want more data,” one reviewer wrote, “before I prescribed it.”
  → one reviewer | wrote | “I’d want more data,” one reviewer wrote, “before I prescribed it.” | direct
a verb of no list after a quotation | en | “Who knows?” she shrugged. → she | shrugged | “Who knows?” | direct
clause, then subject and verb | en | Among the dead were 18 children, the agency said on Tuesday.
  → the agency | said | Among the dead were 18 children | indirect
within the clause | en | The strike, the union said, would go ahead.
  → the union | said | The strike, the union said, would go ahead | indirect
according to in front |
  en | According to two people familiar with the matter, who asked not to be named, the bank will close.
  → two people familiar with the matter | According to | the bank will close | indirect
according to at the end | en | Derailments have fallen by a third, according to federal data.
  → federal data | according to | Derailments have fallen by a third | indirect
possessor | en | In her view, the reforms do nothing for renters.
  → her | view | the reforms do nothing for renters | indirect
as somebody reported | en | As the BBC reported last week, the site had been inspected once.
  → the BBC | reported | the site had been inspected once | indirect
gerund | en | Smith resigned on Monday, saying that the plan had failed.
  → Smith | saying that | the plan had failed | indirect
noun with its clause | en | The claim that crime has doubled is false. → ? | claim that | crime has doubled | indirect
noun with its owner | en | The minister's claim that waiting lists were falling was untrue.
  → The minister | claim that | waiting lists were falling | indirect
passive with an agent | en | The damage was estimated at $40m by insurers.
  → insurers | was estimated | at $40m | indirect
what comes out | en | It emerged on Monday that the brakes had failed.
  → ? | emerged on Monday that | the brakes had failed | indirect
what comes out without that | en | It later transpired the brakes had failed.
  → ? | later transpired | the brakes had failed | indirect
evidence that comes out says nothing | en | New evidence emerged that the brakes had failed.
impersonal passive | en | It was found that the brakes had failed.
  → ? | was found that | the brakes had failed | indirect
poll answer | en | One in three volunteers reported nausea. → One in three volunteers | reported | nausea | indirect
document | en | Official figures show the deficit has shrunk.
  → Official figures | show | the deficit has shrunk | indirect
relative clause | en | The bill went to the Treasury, which estimates that it would cost $3bn.
  → the Treasury | estimates that | it would cost $3bn | indirect
relative clause with a gap | en | The trial was stopped early, which critics say can inflate benefits.
  → critics | say | can inflate benefits | indirect
asides between subject and verb |
  en | Dr Samuel Okoro, 61, a cardiologist in Leeds who was not involved in the work, said the drug was safe.
  → Dr Samuel Okoro | said | the drug was safe | indirect
is said to | en | It is said to have spent $1.1bn on development.
  → ? | is said to | It is said to have spent $1.1bn on development | hearsay
feared | en | Two climbers were feared dead. → ? | were feared | Two climbers were feared dead | hearsay
adverb | en | The driver reportedly fell asleep. → ? | reportedly | The driver reportedly fell asleep | hearsay
between a subject and its past tense | en | The plant, according to police, lost 300 jobs in March.
  → police | according to | The plant, according to police, lost 300 jobs in March | indirect
according to a name with an age and a post |
  en | According to Dr Amina Shah, 44, a cardiologist at Leeds General, two men have been arrested.
  → Dr Amina Shah | According to | two men have been arrested | indirect
according to a name with an age and a post, at the end |
  en | The bridge has never been inspected, according to Dr Amina Shah, 44, a cardiologist at Leeds General.
  → Dr Amina Shah | according to | The bridge has never been inspected | indirect
interrupted by a name and what it did |
  en | “We will not go,” said Jean Martin, 61, who runs a bakery, “and we will say so again.”
  → Jean Martin | said | “We will not go,” said Jean Martin, 61, who runs a bakery, “and we will say so again.” | direct
gerund in front | en | Warning that prices would rise again, prosecutors in Madrid left the room.
  → prosecutors in Madrid | Warning that | prices would rise again | indirect
as somebody noted | en | As police noted, the fire began in a kitchen.
  → police | noted | the fire began in a kitchen | indirect
a noun that could be a verb before the verb | en | A government report said that the law was clear.
  → A government report | said that | the law was clear | indirect
a date before the subject | en | On Tuesday police warned that more would follow.
  → police | warned that | more would follow | indirect
a statement between verb and object | en | The mayor blamed in a statement mortgage costs.
  → The mayor | blamed | mortgage costs | indirect
by the account of | en | By the account of the envoy, two men have been arrested.
  → the envoy | By the account of | two men have been arrested | indirect
a base form that could be a noun | en | Police estimate losses of $300 million.
  → Police | estimate | losses of $300 million | indirect
a past tense after a relative clause |
  en | Walt Emerson, who shared an office with him, promised earlier this month to publish every deposit online.
  → Walt Emerson | promised | to publish every deposit online | indirect
told a name, then a clause that begins with a number |
  en | The mayor told the Financial Times two men had been arrested.
  → The mayor | told the Financial Times | two men had been arrested | indirect
a clause after an interview | en | She said in an interview with the BBC the plan would fail.
  → She | said | the plan would fail | indirect
a noun whose clause ends in a passive | en | The claim that the bridge had never been inspected caused an uproar.
  → ? | claim that | the bridge had never been inspected | indirect
participle with an agent and a quotation | en | A decision condemned by police as “absurd” will take effect in May.
  → police | condemned | as “absurd” | mixed
initials | en | According to Lt. Col. J. P. Moore, losses will reach $3m.
  → Lt. Col. J. P. Moore | According to | losses will reach $3m | indirect
# French
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


@each_row(("lang", "text", "expected"), rows(ONE_CLAIM))
def test_a_sentence_that_attributes_in_one_way_makes_one_claim(
    lang: str, text: str, expected: list[Said], read: Read
) -> None:
    assert read(text, lang) == expected


SEVERAL = """
# English
one subject, two verbs | en | The maker said it would seek approval and expects sales to exceed €5bn.
  → The maker | said | it would seek approval | indirect → The maker | expects | sales to exceed €5bn | indirect
a survey and its answers | en | Half of respondents said they had cut back on meat, a survey by YouGov found.
  → Half of respondents | said | they had cut back on meat | indirect
  → a survey by YouGov | found | Half of respondents said they had cut back on meat | indirect
a claim and its denial | en | Reports that the king was ill were dismissed as “nonsense” by the palace.
  → ? | Reports that | the king was ill | indirect → the palace | were dismissed | as “nonsense” | mixed
quoted sentences that follow | en | “It works,” said Solheim. “Patients hate needles. Half of them stop.”
  → Solheim | said | “It works,” | direct → Solheim | ? | “Patients hate needles. Half of them stop.” | direct
a quotation over two paragraphs | en | “We lost the house,” said Ann Lee. “We lost the car.¶¶“We still have each other.”
  → Ann Lee | said | “We lost the house,” | direct → Ann Lee | ? | “We lost the car. | direct
  → Ann Lee | ? | “We still have each other.” | direct
a denial and the words after it | en | Caldeira denied that he was for sale: “We would not sell him.”
  → Caldeira | denied that | he was for sale | indirect → Caldeira | ? | “We would not sell him.” | direct
British quotation marks and apostrophes |
  en | ‘It’s the residents’ own money,’ said Cllr Mary O’Dowd. ‘They’re entitled to it.’
  → Cllr Mary O’Dowd | said | ‘It’s the residents’ own money,’ | direct
  → Cllr Mary O’Dowd | ? | ‘They’re entitled to it.’ | direct
speech reported in a quotation | en | “My neighbour says there were more,” Dresh said.
  → Dresh | said | “My neighbour says there were more,” | direct → My neighbour | says | there were more | indirect
speech told of somebody | en | Police said Mr Brown had told him that the talks had failed.
  → Police | said | Mr Brown had told him that the talks had failed | indirect
  → Mr Brown | had told him that | the talks had failed | indirect
# French
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


@pytest.mark.parametrize(("lang", "text", "expected"), rows(SEVERAL))
def test_attributions_within_and_beside_each_other_are_claims_of_their_own(
    lang: str, text: str, expected: list[Said], read: Read
) -> None:
    assert sorted(read(text, lang), key=str) == sorted(expected, key=str)
