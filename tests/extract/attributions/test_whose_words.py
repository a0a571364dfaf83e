"""Whose words they are, and what is nobody's: sources that stand far off, and phrases that only look like cues."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

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
a plan that leads in | fr | Selon un plan dévoilé mardi, 300 postes partiront.
  → un plan | 300 postes partiront
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
a finding that somebody makes | fr | Elle tire la conclusion que le marché est mort.
  → Elle | le marché est mort
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
another subject behind an infinitive |
  fr | Le préfet a demandé aux gens de rester et les pompiers ont évacué 30 foyers.
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
by a label and a name | fr | « Nous irons jusqu'au bout. » — Une citation de Paul Martin, président de l'association
  → Paul Martin | « Nous irons jusqu'au bout. »
by name and post, in brackets | fr | « Nous irons jusqu'au bout. » (Paul Martin, agriculteur à Redon)
  → Paul Martin | « Nous irons jusqu'au bout. »
by name and post, behind a comma | fr | « On n'a plus rien », Paul Martin, agriculteur à Redon.
  → Paul Martin | « On n'a plus rien »
by name and post, in English | en | “We will go on.”¶Paul Martin, president of the guild
  → Paul Martin | “We will go on.”
a play and its author | fr | « On ne badine pas avec l'amour », Alfred de Musset, Théâtre de Lens.
a name that begins the next paragraph | fr | « On joue samedi. »¶Paul Roy, né en 1975 à Lens, a joué deux saisons.
# Several who say one thing
each with a post, behind the verb | fr | « On est prêts », assurent Jean Dupont, le maire, et Ada Morel, son adjointe.
  → Jean Dupont, le maire, et Ada Morel | « On est prêts »
each with a post, before the verb |
  fr | Le préfet, Jean Dupont, et le maire, Paul Roy, ont annoncé la fermeture du pont.
  → Le préfet, Jean Dupont, et le maire, Paul Roy | la fermeture du pont
the second without a name | fr | Le maire, Paul Roy, et son adjointe estiment que le pont est sûr.
  → Le maire, Paul Roy, et son adjointe | le pont est sûr
each with a post, as the source | fr | Selon Jean Dupont, maire de Lens, et Ada Morel, son adjointe, le pont est sûr.
  → Jean Dupont, maire de Lens, et Ada Morel | le pont est sûr
one as well as the other | fr | Le maire ainsi que le préfet affirment que le pont est sûr.
  → Le maire ainsi que le préfet | le pont est sûr
one as much as the other | fr | Tant le maire que le préfet affirment que le pont est sûr.
  → le maire que le préfet | le pont est sûr
one, and others besides | fr | La CGT, mais aussi FO et la CFDT, dénoncent un plan brutal.
  → La CGT, mais aussi FO et la CFDT | un plan brutal
another clause before them | fr | Le maire a lu le plan, et les syndicats dénoncent un recul.
  → les syndicats | un recul
an aside that only one has |
  fr | Le maire, Paul Roy, et sa ville, fatiguée, attendent. Il affirme que le pont est sûr.
  → Il | le pont est sûr
each with a post, in English | en | Ann Roy, head of the lab, and her colleagues said the drug works.
  → Ann Roy, head of the lab, and her colleagues | the drug works
another clause before them, in English | en | The firm cut its forecast, and analysts said the drug works.
  → analysts | the drug works
one of them | fr | L'une d'elles raconte avoir été suivie. → L'une d'elles | avoir été suivie
several of them | fr | Plusieurs d'entre eux disent avoir faim. → Plusieurs d'entre eux | avoir faim
a post and a titled name | fr | Un porte-parole de l'armée, le colonel Paul Roy, a indiqué que dix soldats sont morts.
  → Un porte-parole de l'armée, le colonel Paul Roy | dix soldats sont morts
a participle that no table knows | fr | Entendue comme témoin, sa sœur, qui vit à Nice, a raconté que l'homme buvait.
  → sa sœur | l'homme buvait
# With whom the verb agrees
several, behind one | fr | L'avis des médecins de Lens, qui réclament des lits, est clair.
  → médecins de Lens | des lits
one, behind several | fr | Il a lu les propos du maire de Lens, qui affirme que le pont est sûr.
  → maire de Lens | le pont est sûr
several, in a number | fr | Une dizaine d'élus, qui estiment que le plan est cher, ont voté.
  → Une dizaine d'élus | le plan est cher
several, with their place | fr | Les habitants de la rue, qui dénoncent le bruit, ont écrit.
  → Les habitants de la rue | le bruit
one, with her place | fr | La présidente de la fédération des chasseurs, qui dénonce le bruit, a écrit.
  → La présidente de la fédération des chasseurs | le bruit
a verb of one that ends like one of several | fr | Il a vu le chef des élus, qui dément tout accord.
  → le chef des élus | tout accord
# What stands behind a colon
what is insisted on | fr | Le parquet a insisté sur un fait grave : la fuite.
  → Le parquet | sur un fait grave : la fuite
what is insisted on, quoted | fr | Le parquet a insisté sur un point : « L'homme est dangereux. »
  → Le parquet | « L'homme est dangereux. »
# How much of something
more means | fr | La CGT réclame plus de moyens pour l'hôpital. → La CGT | plus de moyens pour l'hôpital
too many delays | fr | La CGT dénonce trop de retards. → La CGT | trop de retards
more, to be demanded | fr | Les élus ont manifesté pour exiger plus d'aides dans le nord.
  → Les élus | plus d'aides dans le nord
# Where a relative clause ends
before a long subject | fr | Face aux élus, qui réclament un vote, le ministre de la Santé Paul Roy a dit non.
  → élus | un vote
what would cost so much | fr | En ce qui concerne la loi, qui coûterait 3 millions, le maire a dit non.
  → ? | la loi, qui coûterait 3 millions
who may have fled | fr | Le suspect, qui aurait fui en Espagne, est recherché.
  → ? | Le suspect, qui aurait fui en Espagne
what is thought of them | en | The viruses, which are thought to be new, can spread.
  → ? | The viruses, which are thought to be new
# What is said in few words, or of an amount
a verdict | fr | Inacceptable, estime la CGT. → la CGT | Inacceptable
a verdict of two words | fr | Trop tard, juge la maire. → la maire | Trop tard
a day | fr | Samedi, explique Ada Roy.
an adverb before its sentence | en | Additionally, the bank revised the figures.
an estimate behind its agent | fr | Le bilan, estimé par la Croix-Rouge à 700 morts, est lourd.
  → la Croix-Rouge | à 700 morts
a forecast on average | fr | Les vignerons prévoient en moyenne une baisse de 20 %.
  → Les vignerons | une baisse de 20 %
what people wait for | fr | Les militants attendaient ce mardi 5 janvier de voir le président.
what an agreement provides | fr | Un accord prévoit 200 départs.
who counts | fr | L'ONG a dénombré 4 449 arrivées. → L'ONG | 4 449 arrivées
what witnesses report | fr | Des témoins rapportent des tirs. → Des témoins | des tirs
what a player brings home | fr | Le joueur a rapporté trois médailles.
# Where the verb has its subject, and a claim its cue
a participle without its second comma | fr | Le bilan, établi par la mairie fait état de 52 morts.
  → Le bilan | 52 morts
an adjective behind a comma | en | The plan is dead, leaked cabinet papers show.
  → leaked cabinet papers | The plan is dead
what had been said before | fr | Ayant déclaré qu'il n'avait rien, le passager est parti.
  → le passager | il n'avait rien
what is in store | fr | Ainsi la rentrée s'annonce-t-elle « rude », a prédit la maire.
  → la maire | la rentrée s'annonce-t-elle « rude »
what somebody learned | fr | Il a déclaré avoir appris « avec regret » sa mort.
  → Il | avoir appris « avec regret » sa mort
one answer to a poll | fr | 19 % des Français souhaitent soutenir le plan.
  → 19 % des Français | soutenir le plan
what somebody was told to do | fr | Les gens lui ont dit de partir. → Les gens | de partir
who thinks so behind a lead | fr | Faute d'interprète, relate Ada Roy, l'audience est reportée.
  → Ada Roy | Faute d'interprète, relate Ada Roy, l'audience est reportée
an alert | fr | Les autorités ont émis une alerte rouge.
a union | fr | Pour la CSC, ce choix représente un danger. → la CSC | ce choix représente un danger
# Who is named, and by whom it was said
a name behind a name | fr | C'est l'offre d'un ancien propriétaire de Caddie, Paul Roy, qui propose un plan.
  → Paul Roy | un plan
a post behind a name | fr | Paul Roy, directeur de Caddie, qui propose un plan, est là. → Paul Roy | un plan
one of several | fr | Une des figures du syndicat, Ada Roy, cheffe de la CGT, a dit que non.
  → Une des figures du syndicat, Ada Roy | non
where a town lies | fr | Ada Roy, la maire de Bouna, l'une des villes de l'est du Mali, exprime son inquiétude.
  → Ada Roy | son inquiétude
the same person, in a mood | fr | Révolté, ce dernier ajoute : « On ira. » → ce dernier | « On ira. »
a newspaper called after an hour | fr | Une juge a été nommée, écrit Le Soir dans son édition de mardi.
  → Le Soir | Une juge a été nommée
by whom a place was closed | fr | Les habitants ont été sommés de quitter un terrain bloqué par la ville.
two quotations with a relative clause | fr | « On a perdu », ce qui constitue « un échec », a dit M. Roy.
  → M. Roy | « On a perdu », ce qui constitue « un échec »
what may have happened meanwhile | fr | Le juge attend un jour, alors que l'usine aurait trouvé un acheteur.
  → ? | l'usine aurait trouvé un acheteur
what an initiative is called | fr | Ils rejettent l'initiative de l'UDC « Oui, je protège la police ».
# An object that is partly quoted, and who adds something
what is demanded | fr | La CGT a réclamé un contrôle « durable et impartial » des droits.
  → La CGT | un contrôle « durable et impartial » des droits
what is demanded, behind an aside | fr | La CGT avait préconisé, dans une note, un contrôle « durable » des droits.
  → La CGT | un contrôle « durable » des droits
what somebody is urged to | fr | La CGT invite la ville à « tourner la page ». → La CGT | « tourner la page »
whom somebody invites to dinner | fr | Mon voisin a invité ce jour-là son frère et ses parents.
what somebody is encouraged to | fr | La police encourage les élus à partir. → La police | les élus à partir
what a reform encourages | fr | La réforme encourage les ménages à épargner.
whom somebody called on that evening |
  fr | La CGT avait très vite appelé lundi soir les élus à voter non. → La CGT | les élus à voter non
whom a party is likened to | fr | Paul Roy, que ses voisins assimilent à un sauveur, est là.
  → ses voisins | à un sauveur
what is told as an excuse | fr | Ada Roy est partie, prétextant avoir froid. → Ada Roy | avoir froid
what another pretexts behind a source |
  fr | Selon ce scénario, Ada Roy est partie lundi, prétextant avoir froid.
  → ce scénario | Ada Roy est partie lundi, prétextant avoir froid → Ada Roy | avoir froid
what a count tells | fr | Les autorités ont communiqué mercredi un bilan de six morts.
  → Les autorités | un bilan de six morts
who adds it behind a report |
  fr | Selon les données, il est mort, indique la police, ajoutant qu'une enquête est ouverte.
  → la police | Selon les données, il est mort
  → les données | il est mort, indique la police, ajoutant qu'une enquête est ouverte
  → la police | une enquête est ouverte
whom others invited | fr | Les élus invités à prendre la parole ont rappelé que le pont ferme.
  → Les élus | le pont ferme
as is written in a paper | fr | Tel qu'écrit dans Le Devoir, le pont ferme. → Le Devoir | le pont ferme
a report by a source | fr | Le pont a cédé, selon un bilan de source policière.
  → un bilan de source policière | Le pont a cédé
whom a name with its particle tells it to |
  fr | La loi a été votée à Lens, a précisé à l'AFP Jeanne d'Arras, maire, confirmant une information de la radio.
  → Jeanne d'Arras | La loi a été votée à Lens → Jeanne d'Arras | une information de la radio
at a body with what it does | fr | À l'agglomération, maître d'œuvre du projet, on souligne que le tram est cher.
  → l'agglomération | le tram est cher
what happened while a van hit a wall |
  fr | Deux hommes ont été blessés, lorsque le car qui les transportait a percuté un mur, a indiqué le parquet.
  → le parquet | Deux hommes ont été blessés, lorsque le car qui les transportait a percuté un mur
what a firm unveils | fr | Acme a aussi dévoilé des résultats intermédiaires.
what somebody admits in a clause of contrast |
  fr | Le salon a été bon, même si Paul Roy, son président, a reconnu une baisse. → Paul Roy | une baisse
what somebody says behind a clause of contrast |
  fr | Le salon a été bon, même s'il a plu, a reconnu Paul Roy. → Paul Roy | Le salon a été bon, même s'il a plu
how old somebody is who denies it | fr | Un homme, aujourd'hui âgé de 36 ans, qui conteste les faits, a fui.
  → Un homme | les faits
who counts on it himself | fr | Le maire table lui sur 3 % en mai. → Le maire | sur 3 % en mai
what was made clear by contrast | fr | Il a par contre été précisé que le pont ferme. → ? | le pont ferme
those who gathered to demand it | fr | Mille personnes s'étaient réunies pour réclamer son départ.
  → Mille personnes | son départ
as a paper reported | fr | Tel que rapporté par Le Devoir, le pont ferme. → Le Devoir | le pont ferme
how long ago | fr | « On vend », explique le patron de cette ferme reprise de son père il y a six ans.
  → le patron de cette ferme reprise de son père | « On vend »
a knife | fr | Il a été tué avec un objet tranchant alors qu'elle était là.
# Who says it, and what is nobody's
a verdict before a colon | fr | Faux problème, rétorque Ada Roy : « Le pont tient. »
  → Ada Roy | Faux problème → Ada Roy | « Le pont tient. »
what nothing explains | fr | Rien, dans ce cas, n'explique la décision de l'État, s'étonne-t-il.
  → il | Rien, dans ce cas, n'explique la décision de l'État
what will be presented | fr | Le plan sera dévoilé mardi par le gouvernement.
a share in brackets, before a gerund | fr | Il y a des écarts, les élus (31 %) estimant que c'est trop.
  → les élus | c'est trop
what a law asked about provides | fr | Interrogés sur la loi qui prévoit « un report », les élus rient.
  → la loi | « un report »
what somebody declares to be, before a quoted word |
  fr | Ils se déclarent opposés à la loi, contre « seulement » 27 % des élus.
  → Ils | opposés à la loi, contre « seulement » 27 % des élus
what somebody warns of | fr | La firme a prévenu ce matin d'une année « très dégradée ».
  → La firme | d'une année « très dégradée »
what she says she counts on | fr | Elle a déclaré qu'elle tablait sur une hausse.
  → Elle | elle tablait sur une hausse
what parties differ by | fr | Selon les sympathies politiques, la loi est soutenue à 77 %.
# Verbs whose auxiliary stands far off, and what only happens
a set phrase and an adverb | fr | L'élu, Paul Roy a en outre vivement dénoncé la hausse. → Paul Roy | la hausse
a participle that reads like a noun | fr | « C'est fini », a communiqué le syndicat. → le syndicat | « C'est fini »
among some of them | fr | Parmi les élus de Lens, on juge que c'est trop. → les élus de Lens | c'est trop
a fire that starts again | fr | Le feu reprend « de façon sporadique » en Corse.
what somebody notes over a long aside |
  fr | Il constate, même si la question doit être tranchée par le Grand Conseil, que tout va. → Il | tout va
# Callings that read like gerunds
a plaintiff | fr | Il y a un plaignant qui indique avoir été frappé. → un plaignant | avoir été frappé
# What describes the source
a post behind the name, before a colon |
  fr | Selon Ada Morel, élue à la chambre d'agriculture : « Nous manquons de foin. »
  → Ada Morel | « Nous manquons de foin. »
a charge behind the name | fr | Selon M. Schmidt, en charge de l'étude, le projet est mûr.
  → M. Schmidt | le projet est mûr
a place behind the name | fr | Selon M. Schmidt, en France, les prix montent.
  → M. Schmidt | en France, les prix montent
# Nothing that anybody says
a saying | fr | Ce fut un été comme on dit « pourri ».
what she thinks of it | fr | Elle va écrire au préfet pour signaler ce qu'elle pense.
how it can be summed up | fr | La philosophie du projet se résume ainsi : « Éviter une ville musée. »
what there is cause to expect | fr | Il s'attend à ce que le prix monte. → Il | le prix monte
who weakens, before who says so | fr | Nous vivons dans un pays qui ne cesse de s'affaiblir, poursuit Ada Morel.
  → Ada Morel | Nous vivons dans un pays qui ne cesse de s'affaiblir
what will be offered elsewhere | fr | S'il en reste, des places seront proposées ailleurs.
more than a year before | fr | Le festival a réalisé autant d'entrées qu'en 2008.
a day later | fr | La mairie a annoncé plus tard que le pont fermerait. → La mairie | le pont fermerait
a wish | fr | Qu'on se rassure : le Suisse est heureux.
what goes on at its level | fr | La part de marché s'est maintenue aux niveaux qu'elle avait atteints.
what is kept to | fr | Le ministre maintient que le plan est bon. → Le ministre | le plan est bon
how long somebody waits | fr | On a attendu cinq ans pour entendre ça.
whom somebody passes for | fr | Une femme, se présentant comme médecin, a volé des bijoux.
what somebody is blamed for | fr | Paris se voyant reprocher son soutien à Kiev, le ministre a réagi.
what somebody is pleased about | fr | « C'est fini », a dit Paul Roy, se félicitant d'un accord « juste ».
  → Paul Roy | « C'est fini » → Paul Roy | d'un accord « juste »
who is cleft out | fr | C'est sa sœur, s'inquiétant de son absence, qui l'a trouvé.
  → sa sœur | de son absence, qui l'a trouvé
a source that is not there | fr | selon , a-t-il dit,
what somebody should do | fr | Il serait temps que le maire invite les habitants à voter.
what has to be done | fr | Il faut que le maire explique pourquoi le pont ferme.
what somebody is asked to admit | fr | La CGT demande que la direction reconnaisse sa faute.
  → La CGT | la direction reconnaisse sa faute
what somebody admits | fr | La CGT affirme que la direction reconnaît sa faute.
  → La CGT | la direction reconnaît sa faute → la direction | sa faute
what is heard | fr | Il le dit à rebours de ce qu'on entend.
what somebody complains of | fr | Il se plaint de ce que rien ne bouge. → Il | rien ne bouge
what somebody asks for | fr | Elle demande dans une lettre à ce que le pont rouvre. → Elle | le pont rouvre
what makes people fear the worst | fr | L'état du toit fait craindre le pire.
whom a half of the draw brings together | fr | L'autre quart du tableau opposera Ada Roy à Zoé Blanc.
what conditions require | fr | Les conditions requièrent une vigilance accrue.
what a defeat confirms | fr | Les Lensois ont confirmé leur coup d'arrêt en s'inclinant à Nantes.
a film in brackets | fr | Il a joué pour Paul Roy ("Que la nuit dure"), a dit sa sœur.
  → sa sœur | Il a joué pour Paul Roy ("Que la nuit dure")
what somebody nearly did | fr | Le maire aurait presque oublié de signaler que la salle est fermée.
telescopes that are more precise | fr | Nos données ont été plus précises que celles de Kepler.
who adds something within a quotation |
  fr | « Le fait d'écrire, le jour qui précède le conseil, ajoute Paul Roy. On verra. »
  → Paul Roy | « Le fait d'écrire, le jour qui précède le conseil, ajoute Paul Roy. On verra. »
# Who speaks next
whose mood is told | fr | « C'est un drame », dit le préfet. Paul Roy est soulagé. « On a eu chaud. »
  → le préfet | « C'est un drame » → Paul Roy | « On a eu chaud. »
who seems to be in a mood | fr | « C'est un drame », dit le préfet. Le maire se veut rassurant. « On tiendra. »
  → le préfet | « C'est un drame » → Le maire | « On tiendra. »
who says the same |
  fr | « C'est un drame », dit le préfet. Même constat pour Ada Roy, boulangère. « On n'en peut plus. »
  → le préfet | « C'est un drame » → Ada Roy | « On n'en peut plus. »
who thinks otherwise | fr | « C'est un drame », dit le préfet. Paul Roy n'est pas de cet avis. « On tiendra. »
  → le préfet | « C'est un drame » → Paul Roy | « On tiendra. »
whose opinion it is not | fr | « C'est un drame », dit le préfet. Un avis que ne partage pas Paul Roy. « On tiendra. »
  → le préfet | « C'est un drame » → Paul Roy | « On tiendra. »
who agrees | fr | « C'est un drame », dit le préfet. Son adjoint tempère. « On a eu chaud. »
  → le préfet | « C'est un drame » → Son adjoint | « On a eu chaud. »
who denies it | fr | « C'est permis », dit le maire. Paul Roy le dément. « On tiendra. »
  → le maire | « C'est permis » → Paul Roy | « On tiendra. »
what an opponent deplores | fr | « C'est permis », dit le maire. Ce que son opposant déplore. « On tiendra. »
  → le maire | « C'est permis » → son opposant | « On tiendra. »
what somebody explains |
  fr | « C'est permis », dit le maire. C'est ce qu'explique Paul Roy, éleveur à Lens. « On tiendra. »
  → le maire | « C'est permis » → Paul Roy | « On tiendra. »
who does not answer | fr | « C'est permis », dit le maire. Paul Roy n'a pas répondu. « On tiendra. »
  → le maire | « C'est permis » → le maire | « On tiendra. »
who started a firm | fr | « C'est permis », dit le maire. Paul Roy a lancé son entreprise en 2010. « On tiendra. »
  → le maire | « C'est permis » → le maire | « On tiendra. »
who alone is named in the paragraph before |
  fr | Un climat qui a fait sortir Paul Roy, chef de groupe, de sa réserve.¶« Ces débats n'auraient pas dû avoir lieu. »
  → Paul Roy | « Ces débats n'auraient pas dû avoir lieu. »
a rise, in a word that may be a shrug |
  fr | « C'est un drame », dit le préfet. La mairie refuse la hausse. « On tiendra. »
  → le préfet | « C'est un drame » → le préfet | « On tiendra. »
what somebody did | fr | « C'est un drame », dit le préfet. Le maire a fermé le pont lundi. « On tiendra. »
  → le préfet | « C'est un drame » → le préfet | « On tiendra. »
a thing in a mood | fr | « C'est un drame », dit le préfet. Le bilan reste prudent. « On tiendra. »
  → le préfet | « C'est un drame » → le préfet | « On tiendra. »
who spoke, beside the paper that has it |
  en | “It is a great day,” Ann Roy said, according to a report from Kent Radio. “We won.”
  → Ann Roy | “It is a great day,” → a report from Kent Radio | “It is a great day,” → Ann Roy | “We won.”
a report that speaks alone | en | It was late, according to a report. “We won.”
  → a report | It was late → a report | “We won.”
whose mood is told, in English | en | “It is a blow,” said the mayor. Ann Roy is relieved. “We got off lightly.”
  → the mayor | “It is a blow,” → Ann Roy | “We got off lightly.”
"""


@each_row(("lang", "text", "wanted"), rows(CASES))
def test_whose_words(lang: str, text: str, wanted: list[Parts], read: Read) -> None:
    assert [said.parts for said in read(text, lang)] == wanted
