"""Shapes that articles of the press showed: who says what in one sentence, in both languages."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

#: A sentence, and the source and content of each attribution in it.
SHAPES = """
what a colleague thinks | fr | Pour son homologue flamande, il n'y a pas de quoi crier au scandale.
  → son homologue flamande | il n'y a pas de quoi crier au scandale
what follows that, he said | en | He built a house that, he said, “would outlive us all”.
  → he | “would outlive us all”
a verb that agrees with its name, before a clause | en | ABC estimates revenue will reach $3bn.
  → ABC | revenue will reach $3bn
a reporting clause behind a future that no table knows |
  fr | Le pilier passera des examens lundi, a fait savoir le club béarnais sur X.
  → le club béarnais | Le pilier passera des examens lundi
an answer that is all there is | fr | « Elle fera le point », s'est contenté de répondre le cabinet.
  → le cabinet | « Elle fera le point »
whose view, behind a comma | fr | Une thèse balayée par la défense, pour qui cette société « n'a jamais eu
  d'activité ».
  → la défense | Une thèse → la défense | cette société « n'a jamais eu d'activité »
a relative clause that judges | fr | La fédération retient un chiffre que le ministère juge trop bas.
  → le ministère | trop bas
an employer between the name and what it says |
  fr | Le titre a plu à Ada Roy, chez Portzamparc, qui table sur une perte.
  → Ada Roy | sur une perte
an act that shares its verb | fr | Le notaire répond d'abus de confiance : le procès s'ouvre.
a question behind an apposition | en | But the city's MP, Joe Morris, questioned whether the system was fit for
  purpose.
  → the city's MP, Joe Morris | whether the system was fit for purpose
an aside between the verb and that | en | He acknowledged, though, that some would wait. → He | some would wait
who is quoted by another |
  en | The White House denied it, though Ann Roy was quoted by the Journal as saying rates were too high.
  → Ann Roy | rates were too high
a quotation that is the subject | en | They met, while “a couple” argued that waiting was a risk.
  → “a couple” | waiting was a risk
a subject clause before the reporting clause | en | Whether it will work, she admits, “is anyone’s guess”.
  → she | Whether it will work, she admits, “is anyone’s guess”
a sign that reads | en | Her daughter held a sign that read “Save our school.” → a sign | “Save our school.”
a network that looks like an initial | en | “It is wrong,” Ann Roy posted on X. Shelby said it was right.
  → Ann Roy | “It is wrong,” → Shelby | it was right
odds | en | Traders now see a 35% chance of a cut. → Traders | a 35% chance of a cut
a paper in quotation marks | fr | Quinze patients ont été trompés, révèle « 24 heures » dans son édition de vendredi.
  → « 24 heures » | Quinze patients ont été trompés
a paper in quotation marks that is told | fr | Il confiait au « Progrès » ne rien regretter. → Il | ne rien regretter
what somebody used to say | fr | « La cuisine, c'est l'amour », aimait à répéter ce fils de mineur.
  → ce fils de mineur | « La cuisine, c'est l'amour »
who is close to the speaker | fr | La cérémonie est prévue lundi, a-t-on précisé dans son entourage.
  → son entourage | La cérémonie est prévue lundi
a reporting clause between subject and verb | fr | Leur test, disent-ils, a échoué une fois sur dix.
  → ils | Leur test, disent-ils, a échoué une fois sur dix
a fronted gerund with an object | fr | Tout en jugeant le budget « imparfait », l'élu quitte la salle.
  → l'élu | le budget « imparfait »
a call to do | fr | La maire appelle ses collègues à la responsabilité. → La maire | ses collègues à la responsabilité
a plural noun that reads like a verb | fr | Il a marché sur la place, chiffres à l'appui.
who was told | en | Jurors were told that tests were inconclusive. → ? | tests were inconclusive
a saying behind the clause | en | It sold 12 copies in a week, she liked to say. → she | It sold 12 copies in a week
an imperative is no speaker | fr | « Parlez-moi de Nantes », a-t-il coupé. → il | « Parlez-moi de Nantes »
the body that an impersonal subject speaks for |
  fr | Au cabinet du ministre, on assure n'avoir fait qu'appliquer un jugement.
  → cabinet du ministre | n'avoir fait qu'appliquer un jugement
a relative clause that is the content | fr | Ce qui ferait remonter la demande, assurent les courtiers.
  → les courtiers | Ce qui ferait remonter la demande
a colon before another's words |
  fr | L'association se réjouit de la tenue du procès : « Enfin ! », s'exclame sa présidente.
  → L'association | de la tenue du procès → sa présidente | « Enfin ! »
an average aside | fr | Les économistes tablent, en moyenne, sur 3 %. → Les économistes | sur 3 %
what a review found | en | A review commissioned by the agency found no evidence of error.
  → A review commissioned by the agency | no evidence of error
not to do | en | He advised people not to leave. → He | people not to leave
nobody in particular | en | “Anyone who tells you they know is wrong.”
what is seen by a thing | en | Galaxies seen by the telescope appear too big.
a deed of defence | en | The Met Office has defended its forecast.
what another judges of the object | fr | La chambre réclame un plan d'irrigation, que les écologistes jugent ruineux.
  → La chambre | un plan d'irrigation, que les écologistes jugent ruineux → les écologistes | ruineux
a charge in front | fr | Accusée d'avoir nui à l'ordre public, elle encourait cinq ans de réclusion.
  → ? | d'avoir nui à l'ordre public
what is announced by its pronoun | fr | Les patrons le répètent à l'envi : le télétravail coûte cher.
  → Les patrons | le télétravail coûte cher
a force that threatens | fr | L'hiver menace de durer.
a trial that threatens | en | The trial, which resumes Monday, threatens to reopen old wounds.
troops that are called back | fr | Amazon a rappelé ses troupes.
what a jury heard | en | A jury in Chicago heard how the crash had devastated one family.
  → A jury in Chicago | how the crash had devastated one family
fewer than a number | en | Dr Sorell says fewer than 100,000 remain in the wild.
  → Dr Sorell | fewer than 100,000 remain in the wild
fears that are cited | en | A Boeing engineer withdrew, citing fears of retaliation.
  → A Boeing engineer | fears of retaliation
asked that | en | The union has asked that counselling be offered. → The union | counselling be offered
a firm's abbreviated name | en | Apple Inc. said it would fail. → Apple Inc. | it would fail
a day between subject and verb | en | Apple on Tuesday denied the claims. → Apple | the claims
whose profit forecast it is |
  en | The company on Thursday cut its profit forecast for 2024, saying that shoppers were switching.
  → The company | shoppers were switching
an irregular past | en | A trawler sank in heavy seas, leaving two men missing, the coastguard said.
  → the coastguard | A trawler sank in heavy seas, leaving two men missing
an aside with an infinitive | en | Reiter said the next step, due to begin in May, would be hard.
  → Reiter | the next step, due to begin in May, would be hard
a day with a short month | en | It failed, the company said on Jan. 5. → the company | It failed
told before something happened |
  en | “I feared for us,” Whitcomb told the court before Judge Maria Estes imposed the sentence.
  → Whitcomb | “I feared for us,”
whose sentence it is | en | Nadia Brooks said Thursday's sentence sends a message.
  → Nadia Brooks | Thursday's sentence sends a message
a subject shared over a negation | en | The Floridian has not dropped a set and said she would win.
  → The Floridian | she would win
critics right behind what they judge | en | It will deliver homes, a target critics say is out of reach.
  → critics | is out of reach
not all | en | Not all forecasters are convinced the recovery will last.
measured by researchers | fr | Les chercheurs ont mesuré que l'astre dérivait. → Les chercheurs | l'astre dérivait
what officials told an agency | en | Health minister Saurabh Roy told Reuters that funds for fogging had been blocked.
  → Health minister Saurabh Roy | funds for fogging had been blocked
told that they would | en | Rob Akers told Reuters that members were angry and would consider a strike.
  → Rob Akers | members were angry and would consider a strike
an age before the verb | en | Claire Whitmore, 38, injected the women with insulin, prosecutors said.
  → prosecutors | Claire Whitmore, 38, injected the women with insulin
another's name behind the source |
  en | According to Mr Pell, Miss Trent, who had been drinking, leaned over the parapet.
  → Mr Pell | Miss Trent, who had been drinking, leaned over the parapet
a reporting clause before a colon | fr | Le pont est fermé, confirme la mairie : une pile a cédé.
  → la mairie | Le pont est fermé
one of them | fr | L'un d'entre eux a déclaré mardi que des policiers l'avaient suivi.
  → L'un d'entre eux | des policiers l'avaient suivi
a present that reads like a participle |
  fr | La distance sur chaussée mouillée atteint 80 mètres, a déclaré la préfecture.
  → la préfecture | La distance sur chaussée mouillée atteint 80 mètres
a call by telephone | fr | Il a appelé sa mère au téléphone.
no view | en | Her father watched, tears in his eyes.
that as a determiner | en | “He tells everybody that story.”
a verb that no table knows | fr | La panne perturbe le trafic à Lens (nord), a ajouté M. Roy.
  → M. Roy | La panne perturbe le trafic à Lens (nord)
a noun that reads like a verb | fr | Ses ventes ont été freinées par la faible demande d'équipements en Europe.
belonging to somebody | fr | Le nombre de biens relevant de « grands bailleurs » est passé de 20 à 30, relève de son
  côté l'agence.
  → l'agence | Le nombre de biens relevant de « grands bailleurs » est passé de 20 à 30
an adverb before the object | fr | L'opposition critique régulièrement le bilan du maire.
  → L'opposition | le bilan du maire
who is present | fr | « Le feu couve encore », annonce la gendarmerie présente sur les lieux.
  → la gendarmerie présente | « Le feu couve encore »
the paper that has it | fr | Il évoque la défense dans une tribune publiée dans le quotidien « La Voix ».
  → Il | la défense dans une tribune publiée dans le quotidien « La Voix »
an order | fr | Les autorités ont donné l'ordre aux riverains de quitter leur maison.
  → Les autorités | de quitter leur maison
an elided idiom | fr | Il a l'impression que le pont penche. → Il | le pont penche
a date before an infinitive | fr | Le gouvernement a promis l'an dernier d'interdire ces couteaux.
  → Le gouvernement | d'interdire ces couteaux
an article behind a date | fr | Jeudi, des chercheurs, anciens de l'institut, l'affirment : le but est hors de portée.
  → des chercheurs | le but est hors de portée
a source behind the recipient | fr | Ces arrestations ont eu lieu dimanche, a-t-on dit à l'AFP de source proche du
  dossier.
  → source proche du dossier | Ces arrestations ont eu lieu dimanche
a gerund of who is named as the source | fr | Un corps a été retrouvé à Lens, selon le parquet confirmant un article
  du Progrès.
  → le parquet | Un corps a été retrouvé à Lens → le parquet | un article du Progrès
a forecast that others reject | fr | Le ministre a maintenu sa prévision, contestée par la Cour des comptes.
  → la Cour des comptes | sa prévision
one's own thought | fr | Le ministre affirme qu'il souhaite « donner un élan » à la région.
  → Le ministre | il souhaite « donner un élan » à la région
a project that is supported | fr | Ce projet d'extension était soutenu par les autorités de la ville.
a relative clause before the verb of the content |
  fr | Le procureur a annoncé que contrairement à ce qui avait été dit, aucun des suspects, arrêtés samedi, ne
  serait présenté au juge.
  → Le procureur | contrairement à ce qui avait été dit, aucun des suspects, arrêtés samedi, ne serait présenté au
  juge
making sure | fr | Le maire veut s'assurer qu'on trouve les coupables.
no reason to think so | fr | La police n'a pas de raisons de croire qu'il y a d'autres victimes.
what is heard before a colon |
  fr | Les éleveurs ont fait entendre leur colère : ils demandent au ministre de baisser les taxes.
  → ils | de baisser les taxes
a verb of the content behind an aside |
  fr | M. Roy a précisé que la section, en lien avec le parquet, poursuit l'enquête.
  → M. Roy | la section, en lien avec le parquet, poursuit l'enquête
a fire that breaks out | fr | Le brasier s'est déclaré vers 2 heures dans un atelier de trois étages.
one's own message | fr | Ada Roy termine son message en soulignant qu'elle part. → Ada Roy | elle part
an infinitive that narrates | fr | « Je pars », dit le maire. Et de promettre d'« écrire au préfet ».
  → le maire | « Je pars » → le maire | d'« écrire au préfet »
what one thinks in a quotation | fr | « On a le sentiment que rien ne bouge », dit Ada Roy.
  → Ada Roy | « On a le sentiment que rien ne bouge »
what is planned | fr | Il n'était pas prévu que la place ferme.
a source with two asides | fr | Selon un bilan, encore provisoire, diffusé mardi par le ministère, 80 personnes sont
  mortes.
  → un bilan | 80 personnes sont mortes
a year before the clause | fr | Le député rappelle qu'en 2017, la ville s'était engagée à rouvrir la gare.
  → Le député | en 2017, la ville s'était engagée à rouvrir la gare → la ville | à rouvrir la gare
a verb that reads like a noun, before its matter | fr | Le président du groupe alerte sur les menaces.
  → Le président du groupe | sur les menaces
insisting | fr | Le maire insiste sur la gravité des faits. → Le maire | sur la gravité des faits
a call | fr | Il a lancé un appel au calme. → Il | au calme
a few words before who says them | fr | Un total encore provisoire, ont prévenu les secours.
  → les secours | Un total encore provisoire
a suspect | fr | L'homme de 21 ans, suspecté d'avoir percuté un agent, a été relâché. → ? | d'avoir percuté un agent
rather than | fr | Le parquet a demandé un placement sous contrôle plutôt qu'une détention.
  → Le parquet | un placement sous contrôle plutôt qu'une détention
some rather think | fr | Le maire croit plutôt que l'argent devrait servir au tramway.
  → Le maire | l'argent devrait servir au tramway
why, behind whom they tell | fr | Ils ont expliqué aux salariés concernés par ce plan, pourquoi ils avaient signé.
  → Ils | pourquoi ils avaient signé
a relation that is affirmed | fr | Le site affirme l'existence d'un accord. → Le site | l'existence d'un accord
the same source | fr | De même source, la somme était cachée chez lui.
  → source | la somme était cachée chez lui
a pronoun as the source | fr | La direction a mené selon eux des négociations violentes.
  → eux | La direction a mené selon eux des négociations violentes
a nickname | fr | « Cette voix était très forte », a poursuivi « Nole », qui a souri.
  → « Nole » | « Cette voix était très forte »
who is named in quotation marks | fr | Cet « ami de toujours » a dit que la somme était à lui.
  → Cet « ami de toujours » | la somme était à lui
what one judges oneself | fr | Le joueur a dit qu'il considérait ce match comme le plus dur.
  → Le joueur | il considérait ce match comme le plus dur
what is judged, with its place | fr | La Pologne fait barrage, jugeant le compromis sur la table inacceptable.
  → La Pologne | le compromis sur la table inacceptable
a date and a place before que |
  fr | Le directeur a annoncé lundi lors d'un point de presse, que les bandes seraient remises au juge.
  → Le directeur | les bandes seraient remises au juge
a name and a post with no comma | fr | Edgar Morel le directeur général a annoncé que le site fermait.
  → Edgar Morel le directeur général | le site fermait
a reason in the conditional | fr | Il a qualifié d'absurde cette visite, car elle serait nuisible à la presse.
  → Il | d'absurde cette visite, car elle serait nuisible à la presse
hard to explain | fr | La situation est d'autant plus difficile à expliquer que les stocks sont bas.
what a place needs | fr | La place demande un aménagement.
not hesitating to say | fr | Des géants du négoce n'hésitent pas à évoquer un baril à 100 dollars.
  → Des géants du négoce | un baril à 100 dollars
in their turn | fr | Paul Roy, le patron du groupe, leur a emboîté le pas en évoquant à son tour une pénurie.
  → Paul Roy | une pénurie
according to us | fr | « Selon nous, les 100 dollars seront atteints », prédit la banque.
  → la banque | « Selon nous, les 100 dollars seront atteints »
as somebody admits | fr | Comme il le reconnaît, la place est vieille. → il | la place est vieille
a day before que | fr | Le président a déclaré lundi qu'il pensait qu'un accord était proche.
  → Le président | il pensait qu'un accord était proche → il | un accord était proche
a rumour | fr | Il se murmure que la firme vendrait son siège. → ? | la firme vendrait son siège
reserves that are expressed | fr | Des élus ont exprimé des réserves sur le plan.
  → Des élus | des réserves sur le plan
a place in a reporting clause | fr | Le plan est, affirme-t-on en préfecture, « conforme à la loi ».
  → ? | Le plan est, affirme-t-on en préfecture, « conforme à la loi »
who goes on, not who decides behind the quotation |
  fr | « Le mois est agité », explique Laurent Roy.¶« La majorité des attaques a lieu ici. » Face à cela, le préfet
  a tranché.
  → Laurent Roy | « Le mois est agité » → Laurent Roy | « La majorité des attaques a lieu ici. »
who is named with what describes them and no comma |
  fr | Jean Morel, premier visé par cette loi n'a pas sauté de joie. « C'est bien trop peu pour nous. »
  → Jean Morel | « C'est bien trop peu pour nous. »
a verb that reads like a noun, behind ne | fr | Aucun train ne circule dans les gares, comme l'a indiqué la SNCB.
  → la SNCB | Aucun train ne circule dans les gares
a noun that reads like an adjective, with two others |
  fr | « Je vais avoir des problèmes », a expliqué un touriste italien surpris par la grève.
  → un touriste italien | « Je vais avoir des problèmes »
a verb behind a relative clause with an object |
  fr | L'hôpital qui a pris en charge les trois ex-otages israéliennes juge qu'elles vont mieux.
  → L'hôpital | elles vont mieux
an initial | fr | Mme A. assure que Monsieur K. l'a fait tomber. → Mme A. | Monsieur K. l'a fait tomber
a pronoun set off by a comma | fr | Lui, affirme avoir désarmé son rival. → Lui | avoir désarmé son rival
whom somebody means | fr | « Je ne le trouve pas », dit-il en parlant du prochain prévenu.
  → il | « Je ne le trouve pas »
what the subject says before its verb | fr | Le maire, estimant que le pont tiendra, a signé.
  → Le maire | le pont tiendra
what an English subject says before its verb | en | The mayor, saying that it was late, left.
  → The mayor | it was late
what somebody is convinced of | fr | Convaincus que la loi est mauvaise, les élus ont voté contre.
  → les élus | la loi est mauvaise
what somebody is convinced of, behind the subject | fr | Le maire, persuadé que le pont tiendra, a signé.
  → Le maire | le pont tiendra
no reporting clause in the perfect | en | The ministry, which issued a warning, has built its bridge.
a study with its day and its journal | en | A study published on Monday in the Lancet found that naps help.
  → A study | naps help
a memo with its date | en | A memo dated 3 May warned that the roof leaked. → A memo dated 3 May | the roof leaked
what somebody was told in a quotation | en | The council was told by Mr Owen: “It does not matter.”
  → Mr Owen | “It does not matter.”
a quotation that goes on behind dashes |
  en | “We never stop,” adds Lena Voss — a baker in Kiel — “not even on Sundays.”
  → Lena Voss | “We never stop,” adds Lena Voss — a baker in Kiel — “not even on Sundays.”
a situation that highlights | en | The situation in Leeds highlights the need for more rain.
two sources behind a paper | fr | L'accord est mort, ont confié à Bloomberg deux sources.
  → deux sources | L'accord est mort
both of them | fr | Les deux ministres ont tous deux affirmé que c'était fini. → Les deux ministres | c'était fini
who has asked for something | fr | Le policier, ayant requis l'anonymat, a révélé que la cour était visée.
  → Le policier | la cour était visée
what deals with something | fr | Le bulbe, qui traite le parfum des fleurs et de la mer, grandit.
in an interview that was aired | en | “We have the votes,” he said in a Fox News interview that aired Thursday.
  → he | “We have the votes,”
who is named behind a programme and a comma |
  fr | « Un tiers se soigne », explique au micro de France 2, la professeure Ada Morel.
  → la professeure Ada Morel | « Un tiers se soigne »
a paper in quotation marks before the verb | fr | Une étude publiée dans le magazine « Terre » dit que la mer monte.
  → Une étude publiée dans le magazine « Terre » | la mer monte
a lead in capitals | en | FOLLOWING the theft of 20 cows, the Farmers Union warned that it would be hard.
  → the Farmers Union | it would be hard
what one says that one feels | en | He said he felt it was late. → He | he felt it was late
what goes on behind a low quotation | en | The plan, he said, “is dead” in the Senate, and he left.
  → he | The plan, he said, “is dead” in the Senate
who says more behind what another did | en | Police said the man had urged friends to flee, adding that a car was found.
  → Police | the man had urged friends to flee → Police | a car was found → the man | friends to flee
this is what somebody says | fr | C'est ce qu'affirment deux chercheurs : le pont serait sûr.
  → deux chercheurs | le pont serait sûr
a question that somebody asks | fr | Elle aide à répondre à la question que pose Ada Morel.
some who fear it | fr | La théorie a fait du bruit, certains craignant que le tabac soit oublié.
  → certains | le tabac soit oublié
a charge behind another verb | en | He was arrested and accused of theft. → ? | of theft
a charge behind another verb | fr | Il a été arrêté et accusé d'avoir volé. → ? | d'avoir volé
a charge in a relative clause | fr | Les produits qui sont connus ou soupçonnés de provoquer un mal sont nombreux.
  → ? | de provoquer un mal
an aside that no comma ends | en | He said the plight of farmers, especially in rural areas has worsened.
  → He | the plight of farmers, especially in rural areas has worsened
a length of time, and what follows it | fr | Il était guéri dans les six mois suivant l'accident.
what turns out to be so | fr | Avril s'est révélé « un mois difficile ».
what somebody gives proof of | fr | Lens a fait preuve ces derniers mois d'un état d'esprit admirable.
what only may be thought | en | Fewer than 8% of them can now be considered healthy.
what only may be judged | fr | Les prix peuvent aujourd'hui être considérés comme justes.
whose work it is held to be | en | A work attributed to the painter Goya sold for $3m.
a season, which nobody says | en | It is smaller than the $11 billion announced last spring.
a part of the day between the verb and that | en | Her office confirmed late in the morning that they were safe.
  → Her office | they were safe
an apposition before an amount | en | According to a paper in Nature, a journal of note, fewer than 8% are fine.
  → a paper in Nature | fewer than 8% are fine
the same in French | fr | Selon un article paru dans Nature, une revue de renom, moins de 8 % vont bien.
  → un article | moins de 8 % vont bien
an adjective behind the source | en | According to the board, average delays were an hour, affecting many.
  → the board | average delays were an hour, affecting many
an aside before a clause with a quotation | fr | Plus tôt, il a dit, sur Telegram, que Kiev « tient ».
  → il | Kiev « tient »
an amount that a preposition opens | fr | Les cartes annonçaient entre 15 et 40 cm de neige le long du fleuve.
  → Les cartes | entre 15 et 40 cm de neige le long du fleuve
in what measure it is foreseen | fr | Elle prévoit de 10 à 15 mm de pluie, à mesure que le froid tombe.
how many rejected it | fr | Le texte, rejeté par 1.088 voix contre 550, est mort.
an adverb behind the subject | en | The farmers first commended the plan. → The farmers | the plan
a relative clause in what is promised | fr | Elle a promis de rendre les livres qu'elle avait pris.
  → Elle | de rendre les livres qu'elle avait pris
a relative clause in what is asked | fr | Ils demandent au maire de les payer pour les stages qu'elles font.
  → Ils | de les payer pour les stages qu'elles font
who is cited before what is reported | en | CNBC reported, citing sources, that Sony was rethinking its bid.
  → CNBC | Sony was rethinking its bid → sources | Sony was rethinking its bid
concerns that are raised | en | Residents have raised concerns over safety. → Residents | concerns over safety
a death that raises concerns | en | Her death has raised concerns about care.
concerns that were raised | en | Concerns surrounding a “culture” on the ward were raised with inspectors.
what a post owns | en | Ms Lee, the hospital trust's chief executive, said it was hard. → Ms Lee | it was hard
what the speakers themselves do | fr | « On propose au maire de signer », dit Ada Morel.
  → Ada Morel | « On propose au maire de signer »
what this would cost somebody | fr | Cela nous coûterait cher.
a source, then a quotation | fr | Selon le maire, la pluie n'a pas aidé : « Le vent est tombé. »
  → le maire | la pluie n'a pas aidé → le maire | « Le vent est tombé. »
a judgement in an apposition | fr | Il a posé une question, une condition selon lui à toute trêve.
  → lui | une condition selon lui à toute trêve
as others say, in a quotation | en | “I thought of it. As people have pointed out, I am the leader,” she said.
  → she | “I thought of it. As people have pointed out, I am the leader,” → people | I am the leader
a reporting clause that is a sentence | fr | « Tout est grave. Ils sont tombés. » A déclaré Paul Roy, ministre.
  → Paul Roy | « Tout est grave. Ils sont tombés. »
an adverb in quotation marks within the verb | fr | Le maire a « fermement » condamné l'attaque. → Le maire | l'attaque
an adverb in quotation marks within the verb | en | The mayor has “strongly” condemned the attack.
  → The mayor | the attack
who is led by somebody, and where | fr | Le Groupe (GSI) que dirige Ada Roy, actif au Mali, a revendiqué l'attentat.
  → Le Groupe | l'attentat
by whom it is done, before a quotation | fr | Un constat est dressé par Ada Morel, présidente : « Le toit fuit. »
  → Ada Morel | « Le toit fuit. »
by whom it is done, before a quotation | en | A bleak picture is painted by Ann Roy: “We lost it all.”
  → Ann Roy | “We lost it all.”
a gerund behind a comma within a quotation | en | Oslo urged Rome to stop “at once,” warning of floods.
  → Oslo | Rome to stop “at once,” → Oslo | of floods
whom somebody told several times | en | Councillors told him several times to speak.
  → Councillors | him several times to speak
what one says that worries one | en | Reed says he's very concerned about it. → Reed | he's very concerned about it
this day between the verb and its matter | fr | Le groupe a parlé, ce jeudi, de sa volonté de partir.
  → Le groupe | de sa volonté de partir
what is stated, with no that | en | She stated she had been a pupil there. → She | she had been a pupil there
what is discovered, with no that | en | She left after the agency discovered the diplomas were invented.
  → the agency | the diplomas were invented
whom somebody will call on | en | He will call on other states to back a ban. → He | other states to back a ban
what somebody advises, in front | en | Advising villagers to use the shelters, the minister said they were safe.
  → the minister | villagers to use the shelters → the minister | they were safe
who does something to say it, within what is said |
  en | The minister said a teacher had phoned the consulate to say guards were late.
  → The minister | a teacher had phoned the consulate to say guards were late → a teacher | guards were late
who demands it, as the agent | fr | Deux ans de prison étaient réclamés par le parquet.
  → le parquet | Deux ans de prison
what something is judged to lack | fr | Les experts avaient jugé ces tableaux sans intérêt.
  → Les experts | ces tableaux sans intérêt
whom an adjective names | fr | Le ministre appelle les plus âgés à rester chez eux.
  → Le ministre | les plus âgés à rester chez eux
an infinitive behind the source | fr | Le recul est faible et pourrait même, selon un cadre, être lié au hasard.
  → un cadre | Le recul est faible et pourrait même, selon un cadre, être lié au hasard
what there is evidence to say | en | Counsel said there was enough evidence to establish that there was a case.
  → Counsel | there was enough evidence to establish that there was a case
"""


@each_row(("lang", "text", "wanted"), rows(SHAPES))
def test_who_says_what(read: Read, lang: str, text: str, wanted: list[Parts]) -> None:
    assert [said.parts for said in read(text, lang)] == wanted
