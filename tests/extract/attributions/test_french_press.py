"""Who says what, in sentences as the French press writes them. A row says what is told in it."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

SHAPES = """
a figure that another denies | fr | Le syndicat affirme que 300 postes sont menacés, un chiffre que la mairie conteste.
  → Le syndicat | 300 postes sont menacés → la mairie | un chiffre
what is quoted and what it is said of | fr | La ministre a jugé « prématuré » de parler d'une hausse.
  → La ministre | « prématuré » de parler d'une hausse
what is under threat behind its source | fr | À en croire le syndicat, 300 postes sont menacés.
  → le syndicat | 300 postes sont menacés
a letter that somebody sends | fr | Force ouvrière a adressé un courrier au maire lui reprochant son absence.
  → Force ouvrière | son absence
a statement that somebody publishes | fr | Le syndicat a publié un communiqué dénonçant une fermeture brutale.
  → Le syndicat | une fermeture brutale
a letter that somebody receives | fr | Il a reçu une lettre lui reprochant son absence. → une lettre | son absence
a narration behind a calling | fr | Et Paul Roy, programmateur, de se réjouir du succès : « Bravo. »
  → Paul Roy | « Bravo. »
a bracket behind what is said | fr | Le rapport montre la baisse de l'emploi [et démontre] que la ville meurt.
  → Le rapport | la baisse de l'emploi → Le rapport | la ville meurt
what a share of a poll finds of it | fr | 58 % approuvent la loi, 32 % la trouvent injuste.
  → 58 % | la loi → 32 % | injuste
what somebody finds something | fr | Il trouve la mesure injuste. → Il | la mesure injuste
who is found | fr | Les secours l'ont trouvée inconsciente.
several pieces of a quotation | fr | Il a évoqué des « bêtes malades », qui « dormaient » dans « la boue ».
  → Il | des « bêtes malades », qui « dormaient » dans « la boue »
an adjective behind a quotation | fr | Il a évoqué de « gros problèmes » familiaux.
  → Il | de « gros problèmes » familiaux
hearsay of a relative clause alone | fr | Des maisons qui auraient été touchées par le feu ont été vidées.
  → ? | Des maisons qui auraient été touchées par le feu
what somebody believes something to be | fr | Il croit le rouleau perdu. → Il | le rouleau perdu
what somebody believes something to be | fr | La mairie croit l'accord possible. → La mairie | l'accord possible
whom somebody believes | fr | Le tribunal a cru la jeune femme.
what somebody slips to another, before a colon | fr | Il glisse au gardien un billet de 5 euros : le prix officiel est
  de 2 euros.
a colon behind whom somebody tells | fr | Le maire a répondu à la presse : la ville est pauvre.
  → Le maire | la ville est pauvre
an adverb within a verb of two words | fr | Le port est plein, fait encore remarquer la ville.
  → la ville | Le port est plein
a mood in quotation marks before who speaks | fr | « Nous y sommes », se réjouit « soulagé » l'international Paul Roy.
  → l'international Paul Roy | « Nous y sommes »
an adjective that ends as a verb, behind who speaks | fr | « On verra », explique le producteur conscient du problème.
  → le producteur conscient du problème | « On verra »
a narration behind what is said of who speaks | fr | Et Paul Roy, directeur du port, de continuer : « Ça changera. »
  → Paul Roy | « Ça changera. »
what the paper learns | fr | Nous apprenons par ailleurs que la mairie ferme. → ? | la mairie ferme
a question behind a preposition | fr | Une étude montre à quel point nous savons peu de choses.
  → Une étude | à quel point nous savons peu de choses
a question behind a preposition | en | The study shows to what extent the plan failed.
  → The study | to what extent the plan failed
a short answer | fr | Idem côté sécurité, assure le maire. → le maire | Idem côté sécurité
whom a court convicts | fr | Le tribunal a condamné l'éleveur pour « détention de cadavres » et « vol ».
two shares of a poll | fr | 58 % des Français approuvent la loi, 32 % s'y opposent. → 58 % des Français | la loi
two shares of a poll | en | 58% of voters back the plan, 32% oppose it. → 58% of voters | the plan
a town before a dash | fr | Lens - Le ministre a annoncé la fermeture de 12 écoles.
  → Le ministre | la fermeture de 12 écoles
a month told of again | fr | Elle a joué l'été 2017, et en septembre suivant elle partait.
what a rider loses | fr | Le coureur, Paul Roy, a concédé 36 secondes à Ada Morel.
allegiance that is sworn | fr | Le maire a juré fidélité au roi. → Le maire | fidélité au roi
what a share of households earns | fr | Un tiers des ménages déclare des revenus inférieurs à 20 000 euros.
no more than a noun, before who says it |
  fr | Ces chiffres ne donnent que le total, pas le détail, met en garde Ada Morel, économiste.
  → Ada Morel | Ces chiffres ne donnent que le total, pas le détail
no more than a noun that is announced | fr | Le maire n'a annoncé que la fermeture. → Le maire | la fermeture
what nobody said | fr | Personne n'a dit que le maire partirait.
those who may have been hit, in a reason |
  fr | Le bilan est provisoire puisque 80 communes, sur les 592 qui auraient été touchées, ont répondu.
  → ? | les 592 qui auraient été touchées
what figures bear witness to |
  fr | Le public est venu, comme en témoignent les chiffres. → les chiffres | Le public est venu
what a place bears witness to | fr | Le public est venu, comme en témoigne la place bondée.
a clause between its subject and its verb, and where it was said |
  fr | L'arrêt des usines, a indiqué le ministre devant les élus, paralysera le pays.
  → le ministre | L'arrêt des usines, a indiqué le ministre devant les élus, paralysera le pays
an aside with a verb, before the verb and its object |
  fr | Le cyclone Ada, entré par la côte est au niveau de Lens, a balayé Madagascar, accompagné de pluies.
something found, as well as something else | fr | Les agents ont découvert de la cocaïne ainsi que d'importantes sommes.
so somebody says | fr | Il affirme ainsi que le pont est sûr. → Il | le pont est sûr
what a fall comes from | fr | Un recul qui s'explique, selon Mme Roy, par une crise, « ce qui assombrit la saison ».
  → Mme Roy | Un recul qui s'explique, selon Mme Roy, par une crise, « ce qui assombrit la saison »
a last race of somebody's | fr | Pour son dernier Tour de Suisse, Fabian Morel a gagné.
somebody's lawyer | fr | Pour son avocat, Paul Roy, le pont est sûr. → son avocat, Paul Roy | le pont est sûr
what is conceded | fr | Le maire a concédé une erreur. → Le maire | une erreur
by which means | fr | L'office a multiplié les contrats, tout en misant sur le digital.
what somebody counts on | fr | La ville mise sur le digital. → La ville | sur le digital
those who are assured, in their own words |
  fr | « Le total n'est pas connu, mais nous sommes assurés de passer le cap », s'est félicité Ada Morel.
  → Ada Morel | « Le total n'est pas connu, mais nous sommes assurés de passer le cap »
what those who warned were worried about |
  fr | La police est venue, avertie par des voisins inquiets de voir ces chiens.
what those who warned were anxious about | en | Police came, warned by neighbours anxious to see the dogs.
what is only said to be contested, and a second verb |
  fr | Ils vont contester cette mesure qu'ils jugent abusive et réclamer une aide. → ils | abusive
a relative clause with who says so right behind its pronoun |
  fr | Le maire défend les bars qui selon la CGT subissent une hausse. → la CGT | qui selon la CGT subissent une hausse
the same, before the verb of the sentence |
  fr | Les bars, qui selon la CGT subissent une hausse, ferment. → la CGT | qui selon la CGT subissent une hausse
the same in English | en | The bars, which according to the union face a rise, will close.
  → the union | which according to the union face a rise
a strike that somebody judges | fr | Il rejette une grève qu'elle juge illicite. → elle | illicite
threats that somebody considers | fr | Elle considère les menaces choquantes. → Elle | les menaces choquantes
what a survey attests to, an aside between |
  fr | L'enquête atteste, en dépit de la crise, de la stabilité du vote. → L'enquête | de la stabilité du vote
a vote that a share of voters states |
  fr | Un gros quart des électeurs 2007 de Paul Roy (28 %) déclare un vote en faveur d'Ada Morel.
  → Un gros quart des électeurs 2007 de Paul Roy | un vote en faveur d'Ada Morel
a working group | fr | Le groupe de travail a annoncé une aide. → Le groupe de travail | une aide
the crisis of work | fr | La crise du travail menace de durer.
having recalled what has an aside, before the subject |
  fr | Après avoir rappelé que le recours, déposé hier, n'était pas suspensif, Ada Morel a reçu les élus.
  → Ada Morel | le recours, déposé hier, n'était pas suspensif
having recalled, before the subject |
  fr | Après avoir rappelé que le recours était vain, Ada Morel a reçu les élus. → Ada Morel | le recours était vain
without saying so, before the subject | fr | Sans dire que le pont est sûr, le maire est parti.
without saying so | en | The mayor left without saying that the bridge was safe.
not without saying so | en | The mayor left, not without saying that the bridge was safe.
  → The mayor | the bridge was safe
not without saying so | fr | Le maire a souri, non sans relever que le pont est sûr. → Le maire | le pont est sûr
a declaration made to stress something |
  fr | Ada Morel a fait cette déclaration pour souligner les effets de la crise. → Ada Morel | les effets de la crise
adverbs and an aside within the verb |
  fr | Ada Morel l'a poliment, mais fermement, invité à recommencer. → Ada Morel | à recommencer
a quotation in brackets, with who says it |
  fr | Le public est venu (« C'est la fête de tous ici » a dit Ada Morel). → Ada Morel | « C'est la fête de tous ici »
a quotation behind a sentence without its full stop |
  fr | Le pays n'achète rien selon l'Office (OAIC) « Nous avons une bonne récolte », a déclaré Ada Morel.
  → l'Office | Le pays n'achète rien → Ada Morel | « Nous avons une bonne récolte »
an adjective of two peoples | fr | Une étude franco-suisse publiée mardi dans Nature révèle une fonte rapide.
  → Une étude franco-suisse publiée mardi dans Nature | une fonte rapide
a verb of any meaning and a person, right behind a quoted clause |
  fr | « Ce n'est pas une réponse à la maladie » a renvoyé l'homme.
  → l'homme | « Ce n'est pas une réponse à la maladie »
a verb of trying, right behind a quoted clause |
  fr | « Vous avez pourtant vu la mer » a tenté de vérifier la présidente, Ada Morel.
  → la présidente, Ada Morel | « Vous avez pourtant vu la mer »
what a quoted clause gives rise to | fr | « Ce n'est pas une réponse à la maladie » a suscité la colère.
a verb of any meaning and a name, behind a quotation that ends with a comma | en | “It is a fine day,” beamed Ann Roy.
  → Ann Roy | “It is a fine day,”
a quoted title that people are moved by | fr | « Elle est partie sans un mot » a ému les élus.
a title that a person is moved by | fr | « La nuit des longs couteaux » a ému le maire.
two of those who add | fr | « On attend la fête », ajoutent les deux principales confessions religieuses du pays.
  → les deux principales confessions religieuses du pays | « On attend la fête »
what a report lists | fr | Le bénéfice recule de 4,8 %, égrène le compte-rendu.
  → le compte-rendu | Le bénéfice recule de 4,8 %
a stray comma before who says it | fr | Les chiffres sont bons, met en garde, Ada Morel, économiste à l'institut.
  → Ada Morel | Les chiffres sont bons
what can be read somewhere | fr | La firme exploite sept carrières, peut-on lire sur son site.
  → son site | La firme exploite sept carrières
what somebody insists on saying | fr | Le pont est sûr, tient-il à préciser. → il | Le pont est sûr
a question what can be said | fr | Si le pont est sûr, peut-on dire que tout va bien ?
a name that is also a word, with a relative clause | fr | Petit, qui dirige la firme, a dit que c'était tard.
  → Petit | c'était tard
a post with two nouns |
  fr | Le ministre et leader parlementaire, Ada Roy, a résumé la rencontre en disant qu'« on va continuer ».
  → Le ministre et leader parlementaire, Ada Roy | « on va continuer »
what a court does | fr | Le tribunal de Lens a condamné le militant vendredi.
whom a referee sends off | fr | Le Lensois, un attaquant, a été exclu par l'arbitre.
whom a party expels | fr | Le parti a exclu le sénateur Paul Roy.
what is asked for, and no act | fr | La place a été demandée par un client.
an act that is asked for | fr | La démission du maire a été demandée par l'opposition.
  → l'opposition | La démission du maire
a crowd that is greeted | fr | Le chef de l'État a salué la foule.
what people vote on, with its name | fr | Les Genevois rejettent l'initiative «Oui, je protège la police».
a day behind ne … que | fr | Le trafic ne reprendra normalement que jeudi matin.
what one is accused of having said |
  fr | Ils l'accusent de « complot » pour avoir appelé au boycott et annoncé vouloir partir.
  → Ils | de « complot » pour avoir appelé au boycott et annoncé vouloir partir
nobody who shows it | fr | « On nous montre que le pont tombe », dit-elle. → elle | « On nous montre que le pont tombe »
to whom one says one's anger | fr | Il souhaite faire part à la cour de son mécontentement. « Je suis las. »
  → Il | de son mécontentement → Il | « Je suis las. »
a relative clause behind whom somebody tells |
  fr | Le patron a prévenu ses actionnaires, qui l'ont réélu, qu'une tourmente s'ouvrait.
  → Le patron | une tourmente s'ouvrait
a verb in quotation marks behind its noun |
  fr | « On cherche », a déploré Ada Roy. Si neuf salariés « ont retrouvé un travail ici », les autres attendent.
  → Ada Roy | « On cherche » → Ada Roy | « ont retrouvé un travail ici »
by whom something is denounced, apart | fr | La grève, dénoncée par les usagers, a cessé. → les usagers | La grève
one day, before a colon | fr | Un berger m'a dit un jour : « Le loup est comme la neige. »
  → Un berger | « Le loup est comme la neige. »
a headline with its source | fr | Vespa va supprimer 200 postes - sources → sources | Vespa va supprimer 200 postes
at somebody's side | fr | Du côté du syndicat et des élus, son président, Ada Roy, demande un vote.
  → son président, Ada Roy | un vote
who came to help | fr | « C'est toxique », témoigne une commerçante venue aider. → une commerçante | « C'est toxique »
a participle behind a noun | fr | Il se souvient avec joie des luttes menées, et regrette le temps perdu.
  → Il | le temps perdu
what one admits by the way | fr | La direction, tout en reconnaissant des retards, impose un délai.
  → La direction | des retards
a quotation within a relative clause |
  fr | Vespa, dont la note est « neutre », avec un but de 28 euros, anticipe une hausse.
  → Vespa | une hausse
a name with its particle | fr | Son collègue, Patrick de Prau, poursuit : « Ils se moquent. »
  → Son collègue, Patrick de Prau | « Ils se moquent. »
what they denounce as judged | fr | Les syndicats dénoncent des mesures jugées « injustes » et « brutales » pour tous.
  → Les syndicats | des mesures jugées « injustes » et « brutales »
who is named right before a colon | fr | Cela irrite le député du canton, Pierre Zwahl : « Ils dérapent trop. »
  → Pierre Zwahl | « Ils dérapent trop. »
who is judged a week later | fr | Elle a été libérée le lendemain et jugée la semaine suivante.
at the side of a body | fr | Mais du côté du parquet, qui a ouvert une enquête, l'on estime que le gendarme vit.
  → parquet | le gendarme vit
at the side of somebody | fr | Du côté de Paul Nivel, l'un des élus, on n'exclut pas une grève. → Paul Nivel | une grève
informations that have no owner | fr | Ils connaissent des informations selon lesquelles un train a été arrêté.
  → ? | un train a été arrêté
what the writer guesses | fr | Le prix aurait sans doute baissé.
wishes that are expressed | fr | M. Mika a exprimé ses vœux de paix. → M. Mika | ses vœux de paix
a message that is shared | fr | Les internautes partagent le « post ».
a first of the month before who says it | fr | Le 1er août, la ministre, Ada Roy, annonçait que tout va bien.
  → la ministre, Ada Roy | tout va bien
whom one presses to act | fr | Le préfet a pressé ses collègues de partir. → Le préfet | ses collègues de partir
what experts sense | fr | Les experts pressentent un doublement des prix. → Les experts | un doublement des prix
an aside before what is denounced | fr | Les soignants dénoncent, une fois encore, les horaires de l'hôpital.
  → Les soignants | les horaires de l'hôpital
how somebody says it, before who says it | fr | « Je suis prête », a dit en riant la Bretonne.
  → la Bretonne | « Je suis prête »
an aside before a verb that takes to say | fr | Le ministre a, lui, tenu à dire que la loi serait votée.
  → Le ministre | la loi serait votée
a verb that reads like a noun, with an adverb | fr | La hausse ne dure pas, note également l'institut.
  → l'institut | La hausse ne dure pas
who lets it be noted | fr | La cote monte, a fait constater la même agence. → la même agence | La cote monte
who judges something, as a participle |
  fr | La fixation du prix a été jugée illicite par la banque. → la banque | illicite
of whom somebody says it | fr | C'était un « noble artisan », dira de lui l'ancien président du club.
  → l'ancien président du club | C'était un « noble artisan »
a name with what it is, behind an agency | fr | « Tout est perdu », a dit à l'AFP Ada Lee Roy, une habitante de Lens.
  → Ada Lee Roy | « Tout est perdu »
a name behind a site of one letter | fr | « Tout est perdu », a dit sur X Ada Lee Roy, la patronne de la banque.
  → Ada Lee Roy | « Tout est perdu »
a colon in what is said, without a verb behind |
  fr | Des trains ont du retard: 40 minutes en gare de Nantes, a dit l'AFP.
  → l'AFP | Des trains ont du retard: 40 minutes en gare de Nantes
as what somebody is described, first | fr | Décrit comme un tyran par ses proches, il a fui.
  → ses proches | comme un tyran
what it tells no more than | fr | Le sondage ne fait état que de 15 % d'indécis. → Le sondage | 15 % d'indécis
in what mood somebody says it | fr | La maire, Ada Roy, note avec un certain dépit que la série est finie.
  → La maire, Ada Roy | la série est finie
who bears witness behind as | fr | La ville, comme en témoigne le maire, est calme.
  → le maire | La ville, comme en témoigne le maire, est calme
a circumstance between the verb and who says it |
  fr | Une vexation de trop pour le maçon, explique dans sa plaidoirie son avocate.
  → son avocate | Une vexation de trop pour le maçon
a release behind `no more than` |
  fr | L'avion n'est âgé que de deux ans, soit le plus récent, précise un communiqué de la firme.
  → un communiqué de la firme | L'avion n'est âgé que de deux ans, soit le plus récent
a clause that leads in |
  fr | Alors que la rue gronde, le maire plaide en faveur d'un moratoire. → le maire | d'un moratoire
a time that leads in | fr | Il y a deux ans, une enquête révélait une baisse. → une enquête | une baisse
a deed that leads in |
  fr | Peu après avoir blessé un voisin, l'homme admet, sans rougir, son geste. → l'homme | son geste
a relative clause between commas |
  fr | L'usine, dont les murs s'effritent, va fermer une aile « vide », a annoncé mardi le maire.
  → le maire | L'usine, dont les murs s'effritent, va fermer une aile « vide »
a relative without a verb |
  fr | Avec 33 % des voix, dont 39 % en ville, Ada Roy mène, indique un sondage.
  → un sondage | Avec 33 % des voix, dont 39 % en ville, Ada Roy mène
what is declared illegal | fr | Le préfet a déclaré illégale la marche de samedi.
  → Le préfet | illégale la marche de samedi
quoted words that somebody speaks of | fr | Le maire s'est défendu, parlant « d'une erreur » de sa banque.
  → Le maire | « d'une erreur »
who is sentenced for a quoted crime |
  fr | La cour a condamné Paul Roy, cadre du parti, à sept ans de prison pour « rébellion ».
who is tried | fr | Ces élus ont été jugés par un tribunal militaire.
an amount that something comes to | fr | La hausse se chiffre à 5 %.
in other words | fr | Il a alerté les gendarmes, autrement dit le poste de Lens.
a sample | fr | Le blé recule, selon un échantillon de 30 fermes.
whom one asks, with an apposition | fr | L'élu demande au préfet, le jeune Paul Roy, de partir. → L'élu | de partir
an infinitive with who spoke before | fr | Le maire dit que tout va bien. Avant de balancer : « Il ment. »
  → Le maire | tout va bien → Le maire | « Il ment. »
a neighbour with one name | fr | Pour Ada, une riveraine, la rue est sale. → Ada | la rue est sale
a place with one name | fr | Pour Lens, les riverains ont chanté.
who spoke out | fr | Sur RMC, Paul Roy s'est exprimé sur le match. « On a été nuls. On s'en remettra. »
  → Paul Roy | « On a été nuls. On s'en remettra. »
what is yet to be announced | fr | La ministre doit dévoiler mardi ses choix.
a strike that promises | fr | Un mouvement de grève national promet des retards.
a state of mind between cue and speaker | fr | « Rien n'est prêt », déplore, amère, Ada Roy.
  → Ada Roy | « Rien n'est prêt »
a date between cue and speaker | fr | Le pont est fermé, a déclaré, vendredi 4 mars, le ministre.
  → le ministre | Le pont est fermé
a cue parted by an aside | fr | Ils sont là, l'armée faisant pour sa part état de neuf tués. → l'armée | neuf tués
a cue parted by a day | fr | Il a fait mardi état de dix morts. → Il | dix morts
what is told of in an aside | fr | Le DSA a fait état, dans une note à l'APS, de la récolte. → Le DSA | de la récolte
a day and a circumstance between auxiliary and verb |
  fr | L'Ocha a dans un bulletin diffusé à Beni lundi 23 août dernier déploré la hausse des prix.
  → L'Ocha | la hausse des prix
a long aside between auxiliary and verb |
  fr | Le suspect a, au cours de sa longue garde à vue, reconnu avoir tiré. → Le suspect | avoir tiré
an adverb and an aside between auxiliary and verb |
  fr | Le groupe a ainsi, devant la presse, évoqué un possible rachat. → Le groupe | un possible rachat
a set phrase and an aside between auxiliary and verb |
  fr | Le club a en effet, par voie de communiqué, annoncé son départ. → Le club | son départ
a set phrase between auxiliary and verb | fr | L'élu a bien entendu nié toute fraude. → L'élu | toute fraude
what one complains of, behind an aside | fr | Il s'est, une fois de plus, plaint de la pluie. → Il | de la pluie
a state of mind behind an aside | fr | Ils se sont, mardi à Lens, dits déçus. → Ils | déçus
what one says to be, trusting | fr | Le pilote se dit confiant. → Le pilote | confiant
whom one quotes behind an aside | fr | « Non », s'est, sur X, indigné Paul Roy. → Paul Roy | « Non »
an aside before the verb's further words |
  fr | L'élu met, dans un tract, en garde contre la crue. → L'élu | contre la crue
an adverb before the verb's further words | fr | Il fait également état de six blessés. → Il | six blessés
an aside before the verb's further words, in English |
  en | Lens hit straight back: “We won.” → Lens | “We won.”
claims that somebody hits back at | en | The mayor has hit back at claims that he lied. → ? | he lied
themselves behind the verb | fr | Les notaires annoncent eux sur un an une hausse.
  → Les notaires | une hausse
how something is said, before who says it |
  fr | Le trafic est coupé, précise, sans plus de détails, la ville. → la ville | Le trafic est coupé
a thing that somebody has, with a participle | fr | Le maire a sur la table un projet contesté.
an accused behind his article | fr | Il n'avait pas de doute sur la volonté de l'accusé d'assassiner sa femme.
a vote between the verb and what it is for | fr | Ils se sont prononcés, par 3 voix contre 2, en faveur du texte.
what one judges somebody, behind the clitic | fr | Les experts la jugent peu probable. → Les experts | peu probable
whom one judges responsible | fr | L'avocat juge le préfet Roy responsable. → L'avocat | le préfet Roy responsable
a case that a court judges | fr | Le juge juge une affaire pilote.
how one judges, before the agent | fr | Le prix est jugé trop haut par la ville. → la ville | trop haut
a charge that leads in, with who brings it |
  fr | Soupçonné par la justice d'avoir menti, l'ancien maire a fui. → la justice | d'avoir menti
what one says to be | fr | Le prévenu se prétend innocent. → Le prévenu | innocent
whom something makes say it | fr | Ce qui fait dire au sondeur que rien ne change. → sondeur | rien ne change
whom something makes say it, as a pronoun | fr | Ce bilan lui fait dire que rien ne change. → lui | rien ne change
what somebody hopes to make another say | fr | « J'espère lui faire dire qu'il a tort », a-t-elle dit.
  → elle | « J'espère lui faire dire qu'il a tort »
what a document shows, impersonally | fr | Il ressort également du rapport que la digue était fragile.
  → rapport | la digue était fragile
what follows from an inquiry | fr | Il résulte de l'enquête que le chauffeur dormait. → l'enquête | le chauffeur dormait
what follows, as the writer says | fr | Il en résulte que le pont ferme.
from whom one learns it | fr | On a appris auprès du parquet qu'il est libre. → parquet | il est libre
a rumour that runs | fr | Le bruit court que le club est à vendre. → ? | le club est à vendre
a noise | fr | Le bruit que les voisins ont entendu venait du toit.
a source that leads in | fr | De bonne source, on indique que la réunion est reportée.
  → bonne source | la réunion est reportée
a place that leads in | fr | À Bussang, 300 habitants, on dit que tout va bien. → ? | tout va bien
who narrates what | fr | Et Ada Roy de pointer la lenteur de l'État. → Ada Roy | la lenteur de l'État
a wish that is narrated of nobody | fr | Et la volonté de souligner les défauts est là.
other officials behind the verb | fr | Deux trains ont déraillé, ont annoncé d'autres responsables locaux.
  → autres responsables locaux | Deux trains ont déraillé
what a body refutes, with its initials |
  fr | Le feu marchait, une information que réfute la compagnie (SNCF), affirmant que tout allait bien.
  → la compagnie | une information → la compagnie | tout allait bien
a demand that is made again | fr | Les riverains ont renouvelé leur demande d'un ralentisseur.
  → Les riverains | d'un ralentisseur
an alarm that is sounded | fr | L'ONG tire la sonnette d'alarme : trois enfants sur dix ont faim.
  → L'ONG | trois enfants sur dix ont faim
a feeling that is made known | fr | Le gouvernement a fait savoir son désaccord. → Le gouvernement | son désaccord
what one is not swayed from | fr | Le voisin n'en démord pas : « C'est trop. » → Le voisin | « C'est trop. »
what is pinned down | fr | Les avocats ont épinglé une enquête bâclée. → Les avocats | une enquête bâclée
whom a clause with si sets against another |
  fr | Si pour le chef de groupe à l'Agglo il pleut, pour Stéphane Roy, cette pluie est bonne. « Il pleut. »
  → le chef de groupe | il pleut → Stéphane Roy | cette pluie est bonne → Stéphane Roy | « Il pleut. »
whom another verb is set against | fr | Si, pour la CGT, le compte n'y est pas, la CFDT se dit satisfaite.
  → la CGT | le compte n'y est pas → la CFDT | satisfaite
for whom it is so, behind alors que | fr | Alors que pour le maire le texte est mort, la ministre y croit.
  → le maire | le texte est mort
some, and others | fr | Pour certains, il faut agir ; pour d'autres, il faut attendre.
  → certains | il faut agir → d'autres | il faut attendre
those asked | fr | Pour 62 % des sondés, le plan est bon. → 62 % des sondés | le plan est bon
one of two asked | fr | Pour un Français sur deux, le plan est bon. → un Français | le plan est bon
whom something costs | fr | Pour les Français, le prix monte.
a share of households | fr | Pour 62 % des ménages, l'aide baisse.
a region with its name | fr | Pour la région Alsace, la baisse atteint 3 %.
a first time behind si | fr | Si pour la première fois il a gagné, il reste prudent.
a year behind alors que | fr | Alors que pour 2024 la hausse atteint 3 %, le budget baisse.
how somebody looks, between cue and speaker | fr | « C'est faux », s'est défendu, la voix tremblante, le prévenu.
  → le prévenu | « C'est faux »
a state of mind behind for the most part | fr | Ils se disent, pour la plupart, satisfaits. → Ils | satisfaits
two asides joined, between auxiliary and verb |
  fr | Le maire a également, et pour la première fois, admis un échec. → Le maire | un échec
an adverb and an aside before the object | fr | Le collectif exige désormais, et sans délai, son départ.
  → Le collectif | son départ
to what investigators lean | fr | Les enquêteurs, quant à eux, penchent pour un accident.
  → Les enquêteurs | pour un accident
who keeps count | fr | Les pompiers ont dénombré douze blessés. → Les pompiers | douze blessés
a plan that counts its prices | fr | Les notaires ont tort, comptabilisant les prix effectifs.
for whom an organisation stands | fr | Pour Greenpeace, l'accord est mort. → Greenpeace | l'accord est mort
who is found guilty | fr | Il a été reconnu coupable par le tribunal.
who is declared guilty | fr | Le tribunal l'a déclaré coupable.
who is presumed innocent | fr | La suspecte est présumée innocente.
for what people take to the street | fr | Mille élus ont manifesté samedi pour dénoncer la loi. → Mille élus | la loi
for what people take to the street, in English |
  en | Hundreds marched through Lens to demand a ceasefire. → Hundreds | a ceasefire
for what people are on strike | fr | Les cheminots sont en grève afin de réclamer une prime. → Les cheminots | une prime
for what people are on strike, in English |
  en | Teachers went on strike to call for higher pay. → Teachers | for higher pay
who strikes, in a relative clause |
  fr | Le trafic est à l'arrêt à Lens, où les cheminots ont débrayé pour protester contre la loi.
  → les cheminots | contre la loi
a movement against something | fr | L'action s'inscrit dans cinq jours de grève organisés pour dénoncer la loi.
a street that is blocked | fr | Le maire a bloqué la rue pour réparer la route.
what one demands at once, quoted | fr | Ils se mobilisent, pour demander d'urgence « un plan ». → Ils | « un plan »
what one justifies by what | fr | Le maire justifie cette hausse par la crise.
  → Le maire | cette hausse par la crise
what is justified by the snow | fr | Le retard se justifie par la neige.
an intention that is told | fr | Il a indiqué son intention de partir. → Il | son intention de partir
where somebody said it, behind the speaker |
  fr | Trois hommes ont été arrêtés, a annoncé le procureur, Paul Roy, dans un communiqué.
  → le procureur, Paul Roy | Trois hommes ont été arrêtés
where somebody said it, behind the speaker, in English |
  en | The bridge was closed, Ann Roy said, in a statement on Friday. → Ann Roy | The bridge was closed
what goes on behind who said it | fr | Il vit, dit le maire, dans un château.
  → le maire | Il vit, dit le maire, dans un château
whom a quoted number attacks | fr | « Plusieurs hommes » ont attaqué un convoi à Lens.
part of a crowd that reacts | fr | « Vendu ! », ont réagi une partie des élus. → une partie des élus | « Vendu ! »
what is added to a quotation |
  fr | « Oui », a dit le maire. « Tout va », avant d'ajouter qu'une crue est là, appelant au calme.
  → le maire | « Oui » → le maire | une crue est là → le maire | au calme
what a poll gives a list of somebody's | fr | Un sondage crédite la liste de gauche de 32 % des voix.
  → Un sondage | la liste de gauche de 32 % des voix
from whom one learned it, without a comma | fr | Dix tonnes ont été récoltées en 2014 a-t-on appris auprès de la DSA.
  → la DSA | Dix tonnes ont été récoltées en 2014
a question about somebody | fr | Que sait-on de lui ?
on what one reassures | fr | Le ministre a rassuré sur le stock de riz. → Le ministre | sur le stock de riz
who is reassured | fr | Rassuré sur son état, le joueur a repris.
what tradition has | fr | Comme le veut la tradition, le maire ouvre le bal.
a promise that one makes | fr | Le maire a fait la promesse que tout ira bien. → Le maire | tout ira bien
a last day between auxiliary and verb | fr | Il a le 4 mars dernier affirmé que tout va bien. → Il | tout va bien
a last day behind the verb | fr | Le maire a annoncé mardi dernier que tout va bien. → Le maire | tout va bien
a last day and its marks before the object | fr | Le maire a annoncé, le 4 mars dernier, sa démission.
  → Le maire | sa démission
a circumstance and all of what is denied | fr | Le maire a nié à l'AFP toute fraude. → Le maire | toute fraude
a circumstance with a contracted article | fr | Le maire a annoncé à l'issue du vote la fermeture du pont.
  → Le maire | la fermeture du pont
a circumstance before the verb's further words |
  fr | Le maire a fait dans une note état de dix cas. → Le maire | dix cas
a circumstance and its marks before the verb's further words |
  fr | Le maire a mis, mardi à Lens, en garde contre la crue. → Le maire | contre la crue
somebody's part | fr | Ils ont fait leur part avec deux buts de Paul Roy.
a press meeting behind the verb |
  fr | Il a affirmé jeudi lors d'un point presse à la préfecture que tout va bien. → Il | tout va bien
a date before what something is called | fr | Il a qualifié, jeudi 3 mai, le plan de « honteux ».
  → Il | le plan de « honteux »
who confirms a thing | fr | Le bilan a été confirmé par le ministre, soulignant qu'il grandit.
  → le ministre | Le bilan → le ministre | il grandit
who confirms a person | fr | Elle a été confirmée par le ministre.
as what a group is recognised | fr | L'Algérie est reconnue par ses clients comme un partenaire fiable.
  → ses clients | comme un partenaire fiable
a people that somebody says to be of | fr | Le suspect, qui se dit Tchétchène, a fui. → Le suspect | Tchétchène
what is said of somebody | fr | Paul, mais que l'on dit proche du maire, a gagné. → ? | proche du maire
what a court declares it | fr | La Cour l'a déclarée discriminatoire. → La Cour | discriminatoire
who is judged responsible | fr | Elle juge l'accusé pleinement responsable. → Elle | l'accusé pleinement responsable
what an inquiry shows | fr | L'enquête a fait apparaître que l'argent a été viré. → L'enquête | l'argent a été viré
a claim that is made again | fr | Les élus ont renouvelé leur demande d'être reçus. → Les élus | d'être reçus
a sentence that is denounced | fr | L'ONG a dénoncé la condamnation de Paul à une peine de prison.
  → L'ONG | la condamnation de Paul à une peine de prison
who accuses in a relative clause | fr | Des loups, que les éleveurs, ici, accusent de tuer. → les éleveurs | de tuer
an amount that a toll comes to | fr | Le bilan s'élevait à « 16 morts ».
raw food | fr | Il faut laver les aliments crus avant de ne consommer que de l'eau.
what one must admit | fr | Force est d'admettre que le pont est fermé.
an anniversary | fr | La séance soulignait le premier anniversaire de son élection.
an alert that is denied | fr | Une alerte démentie par le préfet a circulé. → le préfet | Une alerte
who notices something | fr | Les agents se sont vite aperçus que la porte était ouverte.
  → Les agents | la porte était ouverte
who realises something | fr | À la barre, elle s'est rendu compte que rien n'allait. → elle | rien n'allait
what one sees is no wish | fr | Il faut s'apercevoir à temps que la porte est ouverte.
what is yet to be announced, likely | fr | Michelin devrait annoncer aujourd'hui la fermeture du site.
a rank that a firm keeps | fr | EasyJet confirme sa place de leader à Genève.
a figure that bears something out | fr | La fréquentation de novembre confirme la bonne tenue des salles.
what a net needs | fr | Ce réseau requiert des investissements massifs.
who is called to order | fr | Ils ont rappelé à l'ordre le ministre de l'Éducation.
from whom a paper has it | fr | Dix soldats sont morts, a appris lundi l'AFP de sources locales.
  → sources locales | Dix soldats sont morts
from whom a paper has it, by name | fr | Dix soldats sont morts, a appris Le Progrès auprès de la mairie.
  → la mairie | Dix soldats sont morts
what one paper alone was told | fr | Dix soldats sont morts, a appris l'AFP. → l'AFP | Dix soldats sont morts
the same source, once | fr | Le conducteur est mort, a-t-on précisé de même source.
  → même source | Le conducteur est mort
on what something depends | fr | La taille des grappes varie, selon les parcelles et les cépages.
a day and a place before who says it |
  fr | Trois cents veuves ont été aidées, a indiqué, jeudi à Rabat, le ministre Paul Roy.
  → le ministre Paul Roy | Trois cents veuves ont été aidées
a subject that a source parts from its quoted verb |
  fr | La baisse de la production, rappelle le ministère, « est due au gel ».
  → le ministère | La baisse de la production, rappelle le ministère, « est due au gel »
a subject that a source parts from its quoted verb, in English |
  en | The fall in output, says the bank, “is due to frost”.
  → the bank | The fall in output, says the bank, “is due to frost”
who says it to an agency, some of them | fr | Dix hommes sont morts, ont expliqué à l'AFP des habitants de la zone.
  → habitants de la zone | Dix hommes sont morts
what a group with its name does | fr | Un « groupe de terroristes » a attaqué le village.
what a gang with its name does | en | A “gang” attacked the village.
a quotation and who says it, without a comma | fr | « La ville est sûre » a assuré le maire.
  → le maire | « La ville est sûre »
quotations closed by opening marks | fr | “280 litres en deux heures“, raconte l'élu, “un mur d'eau“. Il pleut.
  → l'élu | “280 litres en deux heures“, raconte l'élu, “un mur d'eau“
what somebody does who has said it | fr | « Tout va mal », a dit Lee et a quitté la salle. → Lee | « Tout va mal »
the same in the present | fr | « Tout va mal », dit Lee et quitte la salle. → Lee | « Tout va mal »
who is led by somebody, and what they want |
  fr | Ils ont plaidé non coupable et le parquet, représenté par Anne Lée, a exhorté le tribunal à les garder en prison.
  → le parquet | le tribunal à les garder en prison
a body with a list for its name, behind a day |
  fr | Hier, le ministère de l'Économie, de l'Industrie et de l'Emploi a dit que tout ferme.
  → le ministère de l'Économie, de l'Industrie et de l'Emploi | tout ferme
statistics | fr | Les dernières statistiques montrent que la demande recule.
  → Les dernières statistiques | la demande recule
"""


@each_row(("lang", "text", "wanted"), rows(SHAPES))
def test_who_says_what_in_french_press(read: Read, lang: str, text: str, wanted: list[Parts]) -> None:
    assert [said.parts for said in read(text, lang)] == wanted
