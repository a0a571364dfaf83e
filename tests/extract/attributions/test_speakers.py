"""Attributed claims, kind by kind: who says it."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

CASES = """
# By whom it was expected, and by how much it was changed
en | It sold 90 boats, compared to 70 expected by dealers. → dealers | compared to 70
en | The firm has cut its profit forecast by nearly 20%.

# Names that are also words
en | "It is late," May told the board. → May | "It is late,"
en | "It is late," said May, a farmer. → May | "It is late,"
fr | « Il est tard », a déclaré Fort, le patron. → Fort | « Il est tard »
fr | « Il est tard », a déclaré De Souza, le patron. → De Souza | « Il est tard »

# What goes on behind a relative clause that a comma or a dash closes
fr | Les députés ont voté la loi, qui interdit la chasse, et ont juré qu'elle tiendrait.
  → Les députés | elle tiendrait
fr | Le préfet a vu le lac, d'où part le canal qui alimente la ville, et a assuré qu'il se viderait.
  → Le préfet | il se viderait
en | The council backed the plan - which moves the market - and said that it was cheap. → The council | it was cheap

# Name and colon, questions and answers
fr | « Qui a tiré ? » demande la juge. « Pas moi », répond l'accusé.
  → la juge | « Qui a tiré ? » → l'accusé | « Pas moi »
fr | « Qui a tiré ? », demande la juge. « Pas moi. » → la juge | « Qui a tiré ? » → la juge | « Pas moi. »
fr | Que va-t-il faire ? « Je vais me battre », dit-il. → il | « Je vais me battre »
fr | A la question de savoir s'il restera, il répond : « Je ne sais pas ». → il | « Je ne sais pas »
fr | Interrogé sur son avenir, le joueur a répondu qu'il resterait. → le joueur | il resterait
fr | Questionné par l'AFP, le ministère a dit que rien n'était décidé. → le ministère | rien n'était décidé
en | "Who fired?" asked the judge. "Not me," replied the defendant.
  → the judge | "Who fired?" → the defendant | "Not me,"
en | Would he stay? "I don't know," he said. → he | "I don't know,"
en | Asked about his future, the player replied that he would stay. → the player | he would stay
en | Asked by Reuters whether he would stay, Lee said he would. → Lee | he would
en | When asked if he would stay, Lee replied: "Maybe." → Lee | "Maybe."
en | Pressed on the delay, a spokesman said the road would open in May. → a spokesman | the road would open in May
fr | Sollicitée, la direction n'a pas répondu.

# Nouns of adjectives, and other everyday shapes
fr | D'après lui, le pont tiendra. → lui | le pont tiendra
fr | À en croire le maire, le pont tiendra. → le maire | le pont tiendra
fr | De source policière, deux hommes ont fui. → source policière | deux hommes ont fui
fr | Deux hommes ont fui, apprend-on de source policière. → source policière | Deux hommes ont fui
fr | Deux hommes ont fui, a-t-on appris de source judiciaire. → source judiciaire | Deux hommes ont fui
fr | On apprend que deux hommes ont fui. → ? | deux hommes ont fui
fr | Le parquet a fait savoir que deux hommes avaient fui. → Le parquet | deux hommes avaient fui
fr | « Deux hommes ont fui », peut-on lire dans le rapport. → le rapport | « Deux hommes ont fui »
fr | Le rapport conclut à une erreur humaine. → Le rapport | à une erreur humaine
fr | Le maire se dit « serein ». → Le maire | « serein »
fr | La CGT appelle à la grève. → La CGT | à la grève
fr | Le ministre a exclu toute hausse. → Le ministre | toute hausse
fr | Le ministre n'a pas exclu une hausse. → Le ministre | une hausse
fr | Paul Roy a réaffirmé son soutien à la réforme. → Paul Roy | son soutien à la réforme
en | Police say two men fled. → Police | two men fled
en | Two men fled, police say. → police | Two men fled
en | Two men have fled, the BBC understands. → the BBC | Two men have fled
en | The BBC has learned that two men fled. → The BBC | two men fled
en | He is alleged to have fled. → ? | He is alleged to have fled
en | She was quoted as saying the bridge was safe. → She | the bridge was safe
en | Lee was reported as saying that he would stay. → Lee | he would stay
en | The union called on workers to strike. → The union | workers to strike
en | The minister ruled out a rise. → The minister | a rise
en | "It is over," read a sign. → a sign | "It is over,"
en | A sign read: "It is over." → A sign | "It is over."
en | In his words, the bridge is "a wreck". → his | the bridge is "a wreck"
en | For Lee, the bridge is a wreck.
en | The bridge, Lee believes, is a wreck. → Lee | The bridge, Lee believes, is a wreck
en | What worries Lee is the cost.
en | Lee would not say whether it was late.
en | It is not known whether it was late.
en | The firm said in a filing with the SEC on Monday that it was late. → The firm | it was late
en | The firm said on Monday it was late. → The firm | it was late
en | The firm said Monday it was late. → The firm | it was late
en | The firm said it was late and that it would pay. → The firm | it was late and that it would pay
en | The firm said it was late, but it would pay. → The firm | it was late, but it would pay
en | Lee said he was "very sorry" and "ashamed". → Lee | he was "very sorry" and "ashamed"
en | Lee was "very sorry", he said. → he | Lee was "very sorry"

# Clause with a number before the reporting clause
en | The storm destroyed 300 homes, said the ministry. → the ministry | The storm destroyed 300 homes
en | The bomb wounded 12 people, said the ministry. → the ministry | The bomb wounded 12 people
en | The blast injured two soldiers, said police. → police | The blast injured two soldiers
en | The company cut 40 jobs, said the union. → the union | The company cut 40 jobs
en | The fire killed nine, officials said. → officials | The fire killed nine
en | The floods closed three schools, said Mayor Ann Diaz. → Mayor Ann Diaz | The floods closed three schools
en | The new law affects 2 million workers, said the government.
  → the government | The new law affects 2 million workers
fr | La tempête a détruit 300 maisons, a dit le ministère. → le ministère | La tempête a détruit 300 maisons
fr | L'attentat blesse 12 personnes, indique la police. → la police | L'attentat blesse 12 personnes
fr | Le groupe supprime 40 postes, selon la CGT. → la CGT | Le groupe supprime 40 postes
fr | ' La marge recule de 3 %, mais le carnet est plein ' indique le groupe.
  → le groupe | ' La marge recule de 3 %, mais le carnet est plein '
fr | Ils étaient 20 000 selon la CGT, 4 500 selon la police. → la CGT | Ils étaient 20 000 → la police | 4 500
fr | Selon la ville, ils étaient 4 500, 20 000 selon la CGT. → la ville | ils étaient 4 500 → la CGT | 20 000
en | The toll is 12 according to the army and 30 according to the union. → the army | The toll is 12 → the union | 30
fr | On compte deux morts et 4 disparus selon la police. → la police | On compte deux morts et 4 disparus
fr | Il est resté 2 000 personnes (1 500 selon la police) sur la place. → la police | 1 500
fr | La marche (20 000 personnes, selon la CGT) est finie. → la CGT | 20 000 personnes
fr | Ils étaient 2 000 (selon la police) à marcher. → la police | Ils étaient 2 000

# Apposition between speaker and verb
en | Profits will fall, Ann Lee, chairman of Acme, told Reuters. → Ann Lee | Profits will fall
en | Ann Lee, chairman of Acme, told Reuters profits would fall. → Ann Lee | profits would fall
en | Ann Lee, the chairman of Acme, said that profits would fall. → Ann Lee | profits would fall
en | "Profits will fall," Ann Lee, who chairs Acme, told the BBC. → Ann Lee | "Profits will fall,"
en | "We were lucky," Tom Reed, 43, a farmer from Kent, said. → Tom Reed | "We were lucky,"
fr | Anne Lée, cheffe des pompiers, l'a dit à l'AFP : « Le feu est fixé ». → Anne Lée | « Le feu est fixé »
fr | Anne Lée, cheffe des pompiers, a dit à l'AFP que le feu était fixé. → Anne Lée | le feu était fixé
fr | « Le feu est fixé », a dit à l'AFP Anne Lée, cheffe des pompiers. → Anne Lée | « Le feu est fixé »
fr | Le feu est fixé, a dit à l'AFP Anne Lée, cheffe des pompiers. → Anne Lée | Le feu est fixé
fr | Anne Lée, cheffe des pompiers, l'a dit à l'AFP.

# Recipient date paper
en | A survey published on Friday found that half of shoppers cut back. → A survey | half of shoppers cut back
en | A report released Tuesday said the bridge was unsafe. → A report | the bridge was unsafe
en | A study in The Lancet found that statins work. → A study in The Lancet | statins work
fr | Le texte est prêt, explique dans Le Figaro Paul Rivet. → Paul Rivet | Le texte est prêt
fr | Le texte est prêt, a indiqué mardi sur France Inter la ministre. → la ministre | Le texte est prêt
fr | « Le texte est prêt », a confié au Monde Paul Rivet. → Paul Rivet | « Le texte est prêt »
fr | Une étude publiée vendredi montre que les prix baissent. → Une étude publiée vendredi | les prix baissent
fr | « Le texte est prêt », a écrit sur X le député Paul Rivet. → le député Paul Rivet | « Le texte est prêt »

# Celui-ci
fr | Celui-ci a affirmé que le pont tenait. → Celui-ci | le pont tenait
fr | Le pont tient, a affirmé celui-ci. → celui-ci | Le pont tient
fr | « Le pont tient », répond celle-ci. → celle-ci | « Le pont tient »
fr | Ceux-ci assurent avoir tout payé. → Ceux-ci | avoir tout payé
fr | Selon celui-ci, le pont tient. → celui-ci | le pont tient

# -er nouns
fr | Le leader de LFI a estimé que le texte était mauvais. → Le leader de LFI | le texte était mauvais
fr | « Le texte est mauvais », a estimé le leader de LFI. → le leader de LFI | « Le texte est mauvais »
fr | Le premier secrétaire du PS a jugé que c'était trop tard. → Le premier secrétaire du PS | c'était trop tard
fr | L'officier de police assure que la rue était vide. → L'officier de police | la rue était vide
fr | Un conseiller du ministre a confirmé que la loi passerait. → Un conseiller du ministre | la loi passerait
fr | Le manager du club a déclaré que le match serait rejoué. → Le manager du club | le match serait rejoué
fr | Le dernier rapport du Giec souligne que la mer monte. → Le dernier rapport du Giec | la mer monte

# Words that are names
en | Strange said that the plan was late. → Strange | the plan was late
en | "The plan is late," Strange said. → Strange | "The plan is late,"
en | Young told reporters the plan was late. → Young | the plan was late
en | The plan was late, Brown said. → Brown | The plan was late
en | Rich Little said the plan was late. → Rich Little | the plan was late
en | Will Price said the plan was late. → Will Price | the plan was late
en | May said the plan was late. → May | the plan was late
en | "The plan is late," Long added. → Long | "The plan is late,"
fr | Petit a déclaré que le projet était en retard. → Petit | le projet était en retard
fr | « Le projet est en retard », a déclaré Petit. → Petit | « Le projet est en retard »
fr | Le Roux a déclaré que le projet était en retard. → Le Roux | le projet était en retard
fr | Legrand assure que le projet avance. → Legrand | le projet avance
fr | Blanc a estimé que le projet avançait. → Blanc | le projet avançait
fr | Le projet avance, assure Bon. → Bon | Le projet avance

# Reporting clauses with apposition
fr | Les prix, explique Anne Lée, analyste, vont baisser.
  → Anne Lée | Les prix, explique Anne Lée, analyste, vont baisser
fr | Les prix, explique Anne Lée, analyste chez Natixis, vont baisser en juin.
  → Anne Lée | Les prix, explique Anne Lée, analyste chez Natixis, vont baisser en juin
fr | Le gouvernement, a dit mardi Anne Lée, la porte-parole, va agir.
  → Anne Lée | Le gouvernement, a dit mardi Anne Lée, la porte-parole, va agir
en | Prices, says Ann Lee, an analyst, will fall. → Ann Lee | Prices, says Ann Lee, an analyst, will fall
en | Prices, said Ann Lee, an analyst at Nomura, are going to fall.
  → Ann Lee | Prices, said Ann Lee, an analyst at Nomura, are going to fall
en | Prices, Ann Lee said, will fall. → Ann Lee | Prices, Ann Lee said, will fall
en | The plan, the minister said on Tuesday, would be dropped.
  → the minister | The plan, the minister said on Tuesday, would be dropped

# Quotation with the rest of its clause before the cue
fr | « Il y a un accord » sur le texte, a déclaré un diplomate. → un diplomate | « Il y a un accord » sur le texte
fr | Le texte est « inacceptable » pour les salariés, a dénoncé la CGT.
  → la CGT | Le texte est « inacceptable » pour les salariés
en | "There is a deal" on the text, a diplomat said. → a diplomat | "There is a deal" on the text
en | The text is "unacceptable" to workers, the union said. → the union | The text is "unacceptable" to workers
fr | « Rien n'est fait » à ce stade, a tempéré l'entraîneur. → l'entraîneur | « Rien n'est fait » à ce stade

# Nouns of adjectives
fr | « On doit gagner », a dit l'international français. → l'international français | « On doit gagner »
fr | L'international français a dit qu'il jouerait. → L'international français | il jouerait
fr | « On doit gagner », a dit le Brestois. → le Brestois | « On doit gagner »
fr | « On doit gagner », a lancé le jeune attaquant. → le jeune attaquant | « On doit gagner »
fr | Le jeune a expliqué qu'il partait. → Le jeune | il partait
fr | Les républicains estiment que la loi est mauvaise. → Les républicains | la loi est mauvaise
fr | « C'est dur », confie le trentenaire. → le trentenaire | « C'est dur »
fr | « C'est dur », confie la quadragénaire. → la quadragénaire | « C'est dur »
en | "We must win," the Frenchman said. → the Frenchman | "We must win,"
en | The 27-year-old said he would play. → The 27-year-old | he would play
en | "We must win," said the Norwegian. → the Norwegian | "We must win,"

# Name and colon with an apposition
fr | Marie Dubreuil, maire de Lons : « Nous avons tout perdu en une nuit. »
  → Marie Dubreuil | « Nous avons tout perdu en une nuit. »
fr | Paul Rivet, 43 ans, pêcheur : « La mer monte. » → Paul Rivet | « La mer monte. »
fr | Marie Dubreuil (maire de Lons) : « Nous avons tout perdu. » → Marie Dubreuil | « Nous avons tout perdu. »
en | Ann Lee, mayor of Lons: "We have lost everything." → Ann Lee | "We have lost everything."
en | Ann Lee, 43, a teacher: "We have lost everything." → Ann Lee | "We have lost everything."

# Quotation, dash and name
fr | « Nous avons tout perdu, et personne ne nous aide. » — Marie Dubreuil, maire de Lons
  → Marie Dubreuil | « Nous avons tout perdu, et personne ne nous aide. »
en | “Anna is a true expert, and the agency will gain from her.” – Commissioner Geoffrey Starks
  → Commissioner Geoffrey Starks | “Anna is a true expert, and the agency will gain from her.”
fr | « La mer monte. » - Paul Rivet → Paul Rivet | « La mer monte. »
en | "We have lost everything." — Ann Lee, mayor of Lons → Ann Lee | "We have lost everything."

# Adverbs inside the verb
fr | Le maire a par ailleurs précisé que la rue serait fermée. → Le maire | la rue serait fermée
fr | Le maire a en outre ajouté que la rue serait fermée. → Le maire | la rue serait fermée
fr | Le maire a toutefois tenu à rappeler que la rue serait fermée. → Le maire | la rue serait fermée
fr | La rue sera fermée, a par ailleurs précisé le maire. → le maire | La rue sera fermée
fr | Le maire a, lui, assuré que la rue serait fermée. → Le maire | la rue serait fermée
fr | Le maire a, de son côté, assuré que la rue serait fermée. → Le maire | la rue serait fermée
fr | Le maire a mardi matin confirmé que la rue serait fermée. → Le maire | la rue serait fermée
fr | Le maire a à son tour affirmé que la rue serait fermée. → Le maire | la rue serait fermée
en | The mayor has since said the street would close. → The mayor | the street would close
en | The mayor has, however, said that the street would close. → The mayor | the street would close
en | The mayor has on several occasions said that the street would close. → The mayor | the street would close
en | The mayor also later confirmed that the street would close. → The mayor | the street would close

# Per the release, citing
en | Sales fell 3 percent, per the release. → the release | Sales fell 3 percent
en | Sales fell, per a company filing. → a company filing | Sales fell
en | Per the report, sales fell. → the report | sales fell
en | The yard will close, the paper reported, citing two officials.
  → the paper | The yard will close → two officials | The yard will close
en | The firm delayed the launch, citing safety concerns. → The firm | safety concerns
fr | Le chantier va fermer, rapporte Le Monde, citant deux sources.
  → Le Monde | Le chantier va fermer → deux sources | Le chantier va fermer

# Apposition between speaker and verb, or a clause
en | Two aides, speaking on condition of anonymity because they were afraid, said an order was being drafted.
  → Two aides | an order was being drafted
fr | Deux conseillers, s'exprimant sous couvert d'anonymat parce qu'ils ont peur, ont dit que tout était prêt.
  → Deux conseillers | tout était prêt
en | A 2019 study by Leeds, she reminded colleagues, had found that the pool saved money.
  → she | A 2019 study by Leeds, she reminded colleagues, had found that the pool saved money
  → A 2019 study | the pool saved money
en | President Joe Halloran, who campaigned on lowering drug costs, called the outcome shameful.
  → President Joe Halloran | the outcome shameful
en | Its chief executive, Priya Nair, fears isolation will get worse.
  → Its chief executive, Priya Nair | isolation will get worse
fr | Un match que son entraîneur, Régis Le Guen, a qualifié de « fou ». → son entraîneur, Régis Le Guen | « fou »
fr | La banque Odier, selon laquelle l'inflation recule, a baissé ses taux. → La banque Odier | l'inflation recule
fr | Le maire, pour qui le terrain est bâti, a signé. → Le maire | le terrain est bâti
fr | Le maire, selon qui le terrain est bâti, a signé. → Le maire | le terrain est bâti
en | The mayor, according to whom the site is built, has signed. → The mayor | the site is built
fr | Des conclusions que conteste la défense. → la défense | Des conclusions
fr | Un résultat que d'autres équipes ont confirmé. → d'autres équipes | Un résultat
en | It cost more, a figure the company disputed. → the company | a figure
en | She called it political, an allegation former dean Harold Voss denies.
  → She | it political → former dean Harold Voss | an allegation
en | Sales fell, the body ACEA said last week, and several firms, including Volta, warned that orders are low.
  → the body ACEA | Sales fell → several firms | orders are low
en | Senators blocked the bill, with opponents arguing it amounted to theft. → opponents | it amounted to theft
fr | Les ultras ont déployé une banderole accusant la direction de « tuer le football ».
  → une banderole | la direction de « tuer le football »
en | The union sent a letter accusing the firm of fraud. → The union | the firm of fraud
en | The union has written to the firm demanding a refund. → The union | a refund

# Adverbs inside the verb, and between verb and que
fr | Le voisin explique alors qu'on ne vend pas les abeilles. → Le voisin | on ne vend pas les abeilles
fr | Le voisin précise bien que la rue est fermée. → Le voisin | la rue est fermée
fr | « Nous ferons appel », a d'ores et déjà annoncé Me Vasseur. → Me Vasseur | « Nous ferons appel »
fr | Plusieurs membres ont laissé entendre ces derniers jours qu'une pause était possible.
  → Plusieurs membres | une pause était possible
fr | Les économistes interrogés par Bloomberg tablent en moyenne sur un taux de 3 %.
  → Les économistes interrogés par Bloomberg | sur un taux de 3 %
fr | La chambre parle, elle, d'un parasite. → La chambre | d'un parasite
en | The minister had repeatedly warned that the dam was weak. → The minister | the dam was weak
en | The minister has not only said that the dam was weak but fixed it. → The minister | the dam was weak but fixed it

# Nouns of adjectives and participles
fr | L'expert juge l'accusé « manipulateur ». → L'expert | l'accusé « manipulateur »
en | The accused said that he was ill. → The accused | he was ill
fr | L'accusé a dit qu'il était malade. → L'accusé | il était malade
fr | Le prévenu nie les faits. → Le prévenu | les faits
fr | La plaignante affirme avoir été suivie. → La plaignante | avoir été suivie

# Words that are names, within a sentence
en | "Yes," said May Brown, a farmer. → May Brown | "Yes,"
en | "Yes," Will Young said. → Will Young | "Yes,"
en | "Yes," Hope Little, a taxi driver, told Reuters. → Hope Little | "Yes,"

# Apposition between a relative clause and its name
fr | « C'est mieux », justifie Paul Roy, directeur, qui évoque jusqu'à quarante minutes de retard.
  → Paul Roy | « C'est mieux » → Paul Roy | jusqu'à quarante minutes de retard
fr | Âgés de 34 et 31 ans, les suspects, connus de la justice, nient toute implication.
  → les suspects | toute implication
en | Prices rose after OPEC delegates signalled that cuts would come. → OPEC delegates | cuts would come
en | Shares rose after Bloomberg News reported that it was for sale, citing officials.
  → Bloomberg News | it was for sale → officials | it was for sale
fr | A l'en croire, le pont tiendra. → l' | le pont tiendra
fr | « Ce serait intenable », fait-on valoir en interne. → ? | « Ce serait intenable »
fr | La direction assure, elle, avoir doublé les stocks. → La direction | avoir doublé les stocks
fr | Son syndicat n'exclut pas d'exercer son droit de retrait. → Son syndicat | d'exercer son droit de retrait
en | Asked if he feared for his job, Crossley shot back: "Do I look scared?" → Crossley | "Do I look scared?"
en | "Nobody wants to be a hero," as one put it. → one | "Nobody wants to be a hero,"
en | Chatty toys flunk privacy test, watchdog warns → watchdog | Chatty toys flunk privacy test
en | The sum beat the $43 billion economists polled by Reuters had expected. → economists | the $43 billion
"""


@each_row(("lang", "text", "expected"), rows(CASES))
def test_the_speaker_is_found_whatever_stands_between(lang: str, text: str, expected: list[Parts], read: Read) -> None:
    assert [said.parts for said in read(text, lang)] == expected
