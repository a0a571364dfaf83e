"""Who says what, and who says nothing, in shapes that articles of courts, sport, trade and councils showed."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

#: A text, and the source and content of each attribution in it.
SHAPES = """
an idea named and dismissed |
  en | She believes a van could be the answer, an idea dismissed by Ms Hepple as “a van with aspirin in it”.
  → She | a van could be the answer → Ms Hepple | as “a van with aspirin in it”
an idea named and dismissed, in French | fr | Elle croit que le pont tiendra, une idée balayée par le maire.
  → Elle | le pont tiendra → le maire | une idée
a name and a place before a colon | fr | Ada Morel à Lens : « je n'ai pas dormi de la nuit »
  → Ada Morel | « je n'ai pas dormi de la nuit »
a body with its initials and its seat | fr | L'Institut de recherche (IRT) basé à Lens a indiqué que tout va bien.
  → L'Institut de recherche (IRT) basé à Lens | tout va bien
a noun behind an article that reads like a verb behind a clitic |
  fr | Un gendarme de l'escorte lui répond : « Vos clients ne seront pas jugés. »
  → Un gendarme de l'escorte | « Vos clients ne seront pas jugés. »
a verb without its hyphen | fr | « Je l'ai fait ! » a t-il lancé devant la salle. → il | « Je l'ai fait ! »
a determiner that is the whole subject |
  en | One claimed the paper had been lost; another suggested it had never reached ministers.
  → One | the paper had been lost → another | it had never reached ministers
a question behind an aside | en | He questioned, too, whether tags alter behaviour. → He | whether tags alter behaviour
a noun, who says it, and its clause | en | The council voted despite claims from traders that the move will hurt shops.
  → traders | the move will hurt shops
a noun with its clause, ahead of the sentence |
  en | Amid warnings from doctors that wards are full, the minister resigned.
  → doctors | wards are full
a charge in a headline | en | Treasury accused of lying to voters → ? | of lying to voters
what was nearly said | en | She stopped short of saying that Labour would pay.
what was nearly said, in French | fr | Elle s'est gardée de dire que le texte passerait.
what one was asked | en | Asked whether the chancellor had read the paper, the spokesman declined to say.
an object that a clause explains |
  en | The authors acknowledge the limitation: in a note they write that larger trials are needed.
  → The authors | the limitation → they | larger trials are needed
an object that a clause explains, in French |
  fr | Le ministre a critiqué le maire : celui-ci a répondu que le texte était mort.
  → Le ministre | le maire → celui-ci | le texte était mort
a participle between subject and verb | en | She said the plan, if adopted, would cost $3m.
  → She | the plan, if adopted, would cost $3m
that as a determiner before a second verb | en | Brandvik does not dispute that result, but says it is half the story.
  → Brandvik | that result → Brandvik | it is half the story
a subordinate clause behind that | fr | Le maire a dit que, quand la pluie cesserait, les travaux reprendraient.
  → Le maire | quand la pluie cesserait, les travaux reprendraient
a reporting clause behind a subordinate clause | fr | Quand il pleut, assure le maire, la rue déborde.
  → le maire | Quand il pleut, assure le maire, la rue déborde
a reporting clause behind a subordinate clause, in English | en | Because the dam failed, he said, the town flooded.
  → he | Because the dam failed, he said, the town flooded
a lead that is no content | en | When the rain stopped, she said.
a fire that breaks out | fr | Le feu s'est déclaré peu après 5 heures.
an illness that breaks out | fr | La maladie s'est déclarée en mars.
a state of mind | fr | Elle s'est déclarée satisfaite du vote. → Elle | satisfaite du vote
what goes on while somebody warns | en | Shares slump as retailer warns on profit.
as somebody said on a day | en | It was late, as police said on Monday. → police | It was late
a pronoun before a circumstance |
  en | He disclosed this while briefing reporters after the meeting presided over by Ann Roy.
a pronoun before a day | fr | Il a annoncé cela lundi.
what a union finds fault with | en | The union has faulted the approval. → The union | the approval
who emphasises something, behind a passive of what they said |
  en | Ms Poe said it was not affected by Duterte's plan, emphasizing that it was late.
  → Ms Poe | it was not affected by Duterte's plan → Ms Poe | it was late
who adds something without a comma |
  en | He noted that the state delivered 114 roads in 2016 adding that it would go on.
  → He | the state delivered 114 roads in 2016 adding that it would go on → He | it would go on
who notes something while saying another |
  en | Ms Roy acknowledged that the flu has become common while noting that it was weak.
  → Ms Roy | the flu has become common while noting that it was weak → Ms Roy | it was weak
seats that a party contested | en | The party, which contested 15 seats, won ten.
a penalty that is conceded | en | Ann Roy conceded a silly penalty.
a defeat that is conceded | en | Ann Roy conceded defeat. → Ann Roy | defeat
what wakes somebody | en | Ann Roy was woken by shouting at about 1.30.
whom officers found, wounded | en | Officers found the teen with multiple gunshot wounds.
a verb in quotation marks with its object | fr | Il dit « comprendre » la colère des élus.
  → Il | « comprendre » la colère des élus
a verb in quotation marks by itself | fr | Il dit « regretter » et s'en va. → Il | « regretter »
so many people are no share of a poll | en | Roughly 1.4 million people would see a raise.
a share of people, in a poll | en | One in five voters back the plan. → One in five voters | the plan
a fire that breaks out, behind a number | fr | L'appel vient à 3 h 15 pour un feu qui s'est déclaré au deuxième étage.
whose side somebody takes | fr | Ada Morel s'est déclarée contre le projet. → Ada Morel | contre le projet
she, behind an aside | en | She, however, said the road was closed. → She | the road was closed
he, a banker | en | But he, a former banker, warned that prices would rise. → he | prices would rise
he, behind an aside, in French | fr | Mais lui, de son côté, nie les faits. → lui | les faits
she, a lawyer, in French | fr | Elle, avocate, estime que c'est trop. → Elle | c'est trop
what somebody suffers from | fr | Les riverains disent en souffrir. → Les riverains | en souffrir
what somebody does not know | fr | Elle assure ne pas le savoir. → Elle | ne pas le savoir
parts of many, in two words | en | Two thirds of voters believe it is late. → Two thirds of voters | it is late
a rise that somebody's data tell | en | Sales rose 5% per company data. → company data | Sales rose 5%
a price that is no source | en | Gold rose to $2,325.39 per ounce by 0914 GMT.
a part that is no agent | en | The Fed is widely expected to cut rates by a quarter of a percentage point.
a part of many that is one | en | It is seen as unfair by a quarter of voters. → a quarter of voters | as unfair
an offer that provides for something | fr | L'offre prévoyait la suppression de postes.
a claim that somebody disputes | fr | Une affirmation que la Dreal conteste. → la Dreal | Une affirmation
an opinion that somebody does not share |
  fr | Un avis que ne partage pas Fontanel, qui a répliqué que ses joueuses avaient gagné.
  → Fontanel | ses joueuses avaient gagné
all of it denied | fr | La direction réfute tout manquement. → La direction | tout manquement
circles that an impersonal subject speaks for |
  fr | Mais dans l'entourage de l'équipe, on confie que la Lyonnaise devrait débuter.
  → l'entourage de l'équipe | la Lyonnaise devrait débuter
a month between commas | fr | Elle avait avoué au Parisien, en mars, rêver d'un grand tournoi.
  → Elle | rêver d'un grand tournoi
a conditional that says more of what is described |
  fr | Il a décrit un mari « obsédé par l'argent », qui lui aurait fait signer des chèques.
  → Il | un mari « obsédé par l'argent »
people who are sure | fr | Les enquêteurs sont formels : le carnet est un faux. → Les enquêteurs | le carnet est un faux
a gesture before a colon | fr | Lui hausse les épaules : « Des vacances, on appelle ça des vacances. »
  → Lui | « Des vacances, on appelle ça des vacances. »
a gesture before a quotation |
  fr | « Je n'y peux rien », a dit Paul Ortiz. Marie Dunn hausse les épaules. « Nous non plus. »
  → Paul Ortiz | « Je n'y peux rien » → Marie Dunn | « Nous non plus. »
a gesture before a quotation, in English | en | “We lost,” said Paul Ortiz. Mary Dunn shrugged. “We all did.”
  → Paul Ortiz | “We lost,” → Mary Dunn | “We all did.”
how a voice sounds is no speaker |
  fr | Paul Ortiz a dit : « Oui, j'ai signé. » Puis, d'une voix à peine audible : « Je ne lisais pas. »
  → Paul Ortiz | « Oui, j'ai signé. » → Paul Ortiz | « Je ne lisais pas. »
what is yet to be announced | fr | Le maire a promis qu'il annoncerait un plan. → Le maire | il annoncerait un plan
a second sentence between quotations |
  fr | « C'est la référence », souriait-elle. La Parisienne avait avoué au Monde rêver d'« un grand tournoi ».
  → elle | « C'est la référence » → La Parisienne | rêver d'« un grand tournoi »
what is yet to be found | en | Labour would find the money itself.
who is listed | en | The body lists the species as critically endangered.
  → The body | the species as critically endangered
an adverb inside the perfect | en | Doctors have long said that wards are full. → Doctors | wards are full
what somebody's lawyer told them | en | The board had been warned by its own attorney that members could face charges.
  → its own attorney | members could face charges
what somebody's lawyer told them, in French | fr | Le maire a été averti par la préfecture que la digue céderait.
  → la préfecture | la digue céderait
a pronoun that told them | en | He had been assured by her that all was well. → her | all was well
who voices a fear | en | She voiced concern that wards were full. → She | wards were full
who voices a fear, in French | fr | Elle a exprimé la crainte que le pont ne cède. → Elle | le pont ne cède
who repeats claims | en | He has repeated false claims that the vote was stolen. → He | the vote was stolen
a claim that somebody rejected | fr | Une revendication balayée par l'entourage du ministre.
  → l'entourage du ministre | Une revendication
so many who think | fr | Ils sont 54 % à penser que le gouvernement reculera. → Ils | le gouvernement reculera
who showed | fr | Des chercheurs ont montré que le sel abaisse le point de congélation.
  → Des chercheurs | le sel abaisse le point de congélation
who showed, in English | en | Researchers have shown that salt lowers the freezing point.
  → Researchers | salt lowers the freezing point
a reporting clause before a colon and a quotation |
  fr | Le texte est mort, tranche Paul Vernier : « Personne n'en veut. »
  → Paul Vernier | Le texte est mort → Paul Vernier | « Personne n'en veut. »
a reporting clause before a colon and a quotation, in English |
  en | The text is dead, says Paul Vernier: “Nobody wants it.”
  → Paul Vernier | The text is dead → Paul Vernier | “Nobody wants it.”
a denial without a verb | fr | Pas question de céder, prévient Paul Vernier. → Paul Vernier | Pas question de céder
a denial without a verb, in English | en | Not so fast, counters Riess. → Riess | Not so fast
a headline of quotation, colon and name | fr | « On ne joue pas pour perdre » : Mélissa Tronchet avant l'Euro
  → Mélissa Tronchet | « On ne joue pas pour perdre »
a headline of quotation, colon and name, in English | en | “I don’t do revenge”: Okafor plays down his return
  → Okafor | “I don’t do revenge”
a headline of what a court was told | en | Carer stole cash from patient, court told → ? | Carer stole cash from patient
a relative clause between dashes | fr | Emma — qui se présente comme sa fille — évoque une artiste « tendre et têtue ».
  → Emma | comme sa fille → Emma | une artiste « tendre et têtue »
what critics call it | en | It was what critics called a disaster. → critics | a disaster
a second gerund | en | She left, praising the staff and urging ministers to act.
  → She | the staff → She | ministers to act
a quotation behind who was told and when | en | He told aides the other day “we will win”. → He | “we will win”
who first reported it | en | As first reported by the Post, the firm had ignored warnings.
  → the Post | the firm had ignored warnings
who reported it, behind | fr | La salle fermera, comme annoncé par la mairie. → la mairie | La salle fermera
a question that is the subject | en | Whether it is true is unclear, experts say.
  → experts | Whether it is true is unclear
a question that is the subject, with its verb next to it | en | How he died is unclear, police said.
  → police | How he died is unclear
a verdict of an article and a noun | fr | Une hérésie, estime Ada Morel. → Ada Morel | Une hérésie
such a verdict before a verb that takes an object | fr | Un non-sens, dénonce la CGT. → la CGT | Un non-sens
a verdict with an adjective | fr | Un record absolu, souligne la CGT. → la CGT | Un record absolu
a man who is no verdict | fr | Un homme, affirme Ada Morel, est mort.
  → Ada Morel | Un homme, affirme Ada Morel, est mort
a body told by its initials | fr | À la SNCF, on assure que tout est achevé. → la SNCF | tout est achevé
what alone was said | fr | Ada Morel n'avait d'abord évoqué que deux suspects. → Ada Morel | deux suspects
when alone it was said | fr | Ada Morel n'a été prévenue que lundi.
who a paper cites, at the end | fr | Le site a tenu, affirme CNN, qui cite trois sources.
  → CNN | Le site a tenu → trois sources | Le site a tenu
who is cited within a clause | fr | Le maire, qui cite Victor Hugo, a voté contre.
what no independent source checked | fr | Ces bilans n'ont pu être vérifiés de source indépendante.
what somebody argues from | fr | Ada Morel dément, arguant d'un « calendrier partagé ».
  → Ada Morel | d'un « calendrier partagé »
sources that are cited | fr | Le navire a coulé, écrit Reuters, citant des sources locales.
  → Reuters | Le navire a coulé → des sources locales | Le navire a coulé
sources that are cited, in English | en | The ship sank, the Post reported, citing two sources.
  → the Post | The ship sank → two sources | The ship sank
who is cited at the end of a speech | fr | Il a conclu en citant Hugo.
an adjective behind a number | en | It was the first of two reported shootings.
what one confesses to | en | The suspects confessed to the crime. → The suspects | to the crime
what nobody said | en | No evidence suggests that he lied, and no one has said it was late.
whose number it is | en | No 10 said that talks were on. → No 10 | talks were on
what one sets off | fr | Le rapport met en relief que le budget baisse. → Le rapport | le budget baisse
what reports say | en | According to reports, the deal is dead. → reports | the deal is dead
a place before a clause | en | She said in three cases, the deaths were avoidable.
  → She | in three cases, the deaths were avoidable
what somebody makes clear | en | The letter makes it clear that the plan is dead. → The letter | the plan is dead
posts that read like verbs | en | The BJP state president and High Court judge B. M. Cole left.
how one was condemned | fr | Il avait été condamné par contumace.
a headline in title case | en | Coffee Cuts Risk, Study Finds → Study | Coffee Cuts Risk
a headline in title case with names | en | Donald Trump Says Joe Biden Lied → Donald Trump | Joe Biden Lied
a headline in title case with small words | en | Police Say Two Men Fled to Spain After the Raid
  → Police | Two Men Fled to Spain After the Raid
names and small words that are no title case | en | Donald Trump says Joe Biden lied → Donald Trump | Joe Biden lied
a sentence in capitals | en | PARIS IS BURNING, SAYS MAYOR → MAYOR | PARIS IS BURNING
a sentence in capitals, with its full stop | en | THE MINISTER SAID 300 HOMES WERE LOST.
  → THE MINISTER | 300 HOMES WERE LOST
a sentence in capitals, in French | fr | LE MINISTRE A DIT QUE 300 MAISONS ÉTAIENT PERDUES.
  → LE MINISTRE | 300 MAISONS ÉTAIENT PERDUES
an entitled opinion | en | “He is entitled to his opinion.”
that behind whom one told | en | “He told me that at Preston, too.”
a witness for the state | en | But Mark Ellison, a former senator who testified for the state, said he was relieved.
  → Mark Ellison | he was relieved
a shrug at a question | en | Asked whether she feels vindicated, she shrugs.
a chapel that recalls | fr | Une chapelle rappelle le souvenir des moines.
land that is allotted | fr | Il faut que les terres soient attribuées à des jeunes.
who does not hide how they feel |
  fr | Joint par téléphone, l'aîné, Mickaël, ne cache pas son amertume. « On nous prend pour des voleurs. »
  → l'aîné, Mickaël | « On nous prend pour des voleurs. »
a verb that reads like an adjective |
  fr | Elle complique la formation des membranes, comme l'ont démontré plusieurs expériences.
  → plusieurs expériences | Elle complique la formation des membranes
a reporting clause that ends a headline |
  fr | Antibiotiques : la France toujours mauvaise élève, alerte Santé publique France
  → Santé publique France | la France toujours mauvaise élève
a reporting clause that ends a headline, with a verb that is only one |
  fr | Budget : la rigueur avant tout, prévient Matignon
  → Matignon | la rigueur avant tout
what somebody formally denies | fr | Une pénurie que le ministère dément formellement. → le ministère | Une pénurie
a verb that reads like a noun, behind an aside |
  fr | L'Assurance-maladie, de son côté, mise sur la pédagogie et promet une campagne à l'automne.
  → L'Assurance-maladie | sur la pédagogie → L'Assurance-maladie | une campagne à l'automne
a noun on the table | fr | La mise sur la table est de dix euros.
an elided question | fr | Il a demandé s'il pouvait finir son café. → Il | s'il pouvait finir son café
whom somebody names | fr | L'un d'eux a désigné Lahcen comme le commanditaire.
  → L'un d'eux | Lahcen comme le commanditaire
an argument brushed aside | fr | Une source proche de l'enquête balaie l'argument.
  → Une source proche de l'enquête | l'argument
a plain brushed by the wind | fr | Le vent balaie la plaine.
for one name, with a quotation | fr | Pour Greenpeace, la décision arrive « trop tard ».
  → Greenpeace | la décision arrive « trop tard »
for a feast | fr | Pour Noël, la ville s'offre « un grand bal ».
a base form that reads like a noun | en | Some scientists blame boots designed for men.
  → Some scientists | boots designed for men
an anonymous official with a reason |
  en | The pin may have sheared, a city official said on condition of anonymity because the inquiry is ongoing.
  → a city official | The pin may have sheared
calls that were resisted | en | The bank, which has resisted calls for bigger grants, declined to comment.
a firm that an impersonal subject speaks for | fr | Chez SNCF Voyageurs, on appelle à la responsabilité.
  → SNCF Voyageurs | à la responsabilité
what somebody is tried for | fr | Huit prévenus sont jugés pour homicides involontaires.
nobody spoke of it | fr | Aucun expert ne parlait d'effondrement.
a letter in which somebody asks |
  fr | Il cite un courrier, dans lequel l'ancien directeur, Paul Gaillac, demandait une autorisation.
  → l'ancien directeur, Paul Gaillac | une autorisation
one word that denies | fr | Faux, rétorque la défense. → la défense | Faux
one word that denies, in English | en | Nonsense, said the mayor. → the mayor | Nonsense
a finding that somebody shares | fr | Un constat partagé par le sélectionneur. → le sélectionneur | Un constat
a view that critics share | en | Critics share the view that it failed. → Critics | the view that it failed
a flat that they share | en | They share a flat.
a town with an article in its name | fr | Pour la maire de Saulx-les-Forges, la digue ne tiendra pas.
  → la maire de Saulx-les-Forges | la digue ne tiendra pas
a speaker named by a participle |
  fr | « Le port est vide », raconte l'envoyée spéciale de la chaîne sur place, Ada Morel.
  → l'envoyée spéciale de la chaîne | « Le port est vide »
a gerund behind whom it tells | fr | Son avocate s'est tournée vers les jurés, leur demandant de relire le dossier.
  → Son avocate | de relire le dossier
what does not stop | fr | L'affaire ne s'arrête pas là : une plainte a été déposée.
a fire that breaks out at noon | fr | Un départ de feu s'est déclaré vers midi sur les quais.
an event that recalls | fr | Cet accident rappelle l'importance du port du casque.
a noun for some | fr | Un traumatisme pour certains, une leçon pour tous.
no more than an announcement |
  fr | Le groupe se contente d'annoncer « une année calme », tablant sur des ventes stables.
  → Le groupe | « une année calme » → Le groupe | sur des ventes stables
a clause that leads to another | fr | Alors que le groupe a annoncé une hausse de ses ventes, le titre a chuté.
  → le groupe | une hausse de ses ventes
a quotation of nobody named | fr | Il a plu toute la nuit.¶¶« La rivière est montée d'un mètre. »
  → ? | « La rivière est montée d'un mètre. »
a post that speaks next | fr | L'entraîneur était satisfait. « On a gagné le match qu'il fallait. »
  → L'entraîneur | « On a gagné le match qu'il fallait. »
a hit at somebody | fr | Elle a taclé une « culture du secret ». → Elle | une « culture du secret »
a day with its pronoun ahead | fr | Ce dimanche, la ministre du Travail, Ada Morel, annonce que l'usine ferme.
  → la ministre du Travail, Ada Morel | l'usine ferme
a quoted noun and its relative clause | fr | Les « frondeurs » qui ont quitté la salle ont évoqué une crise.
  → Les « frondeurs » | une crise
an aside right behind the relative | fr | Des supporteurs qui, dans la tribune, ont crié « Démission ! »
  → Des supporteurs | « Démission ! »
how it is said, before who says it | fr | « C'est terrible », a déclaré, ému et visiblement las, le maire de Lens.
  → le maire de Lens | « C'est terrible »
an agency with its letters in brackets |
  fr | « On tiendra », a déclaré à l'Agence France-Presse (AFP), Ada Morel, maire de Lens. → Ada Morel | « On tiendra »
a verb behind an aside in dashes | fr | Le collectif « Eau vive » – né en mai – a lancé une pétition.
for whom it is, without a verb | fr | Une provocation, pour le syndicat. → le syndicat | Une provocation
what a plan provides | fr | Le tribunal étudie un projet de reprise, prévoyant le maintien de dix emplois.
an imperfect that reads like a conditional | fr | Samedi, les secouristes s'affairaient sur le quai.
who speaks, two sentences before |
  fr | L'entraîneuse était satisfaite. Malgré la pluie. « On a gagné le match qu'il fallait. »
  → L'entraîneuse | « On a gagné le match qu'il fallait. »
who speaks is not whom the relative tells of |
  fr | Ada Morel voudrait convaincre les riverains, qui ont promis de partir. « On les aidera. »
  → Ada Morel | « On les aidera. » → les riverains | de partir
a heading in quotation marks | fr | Le maire a dit que non.¶¶« Rester solidaires »¶¶La nuit tombe. → Le maire | non
what that means | fr | Il tient. « Ca veut dire qu'on a bien travaillé », dit Ada.
  → Ada | « Ca veut dire qu'on a bien travaillé »
two quotations and one who says them | fr | « Outrancier » et « regrettable », a réagi la maire de Lens.
  → la maire de Lens | « Outrancier » et « regrettable »
quotations in a row, each with who says it |
  fr | « C'est grave », a réagi Ada Morel, « c'est une honte », a fustigé Paul Roy.
  → Ada Morel | « C'est grave » → Paul Roy | « c'est une honte »
an infinitive that narrates | fr | Et dans un communiqué, le ministre d'affirmer que le texte est mort.
  → le ministre | le texte est mort
names that do something each |
  fr | Ada Morel se disant « seule », Paul Roy raillant les « puissants » : le débat s'ouvre.
  → Ada Morel | « seule » → Paul Roy | les « puissants »
what somebody did not hide | fr | Plusieurs élus n'ont pas caché qu'ils étaient gênés.
  → Plusieurs élus | ils étaient gênés
what we were told | fr | Il nous a été indiqué que le préfet recevrait les chiffres.
  → ? | le préfet recevrait les chiffres
so many, in other words | fr | Huit riverains sur dix, soit 84 % du quartier, estiment que la place est sale.
  → Huit riverains | la place est sale
what joins itself | fr | C'est confirmé, les voix se sont ajoutées.
an object before its verb | fr | Il raille le rassemblement qu'elle propose, des maires aux députés, et s'en va.
  → Il | le rassemblement qu'elle propose, des maires aux députés
a clause quoted by who spoke before |
  fr | « La garde est régulée », explique la direction. Si des gens viennent, « ils seront mis en contact ».
  → la direction | « La garde est régulée » → la direction | « ils seront mis en contact »
a heading that quotes somebody below |
  fr | Le préfet a dit que la route est coupée.¶¶« On a tout perdu »¶¶La nuit tombe.
  → Le préfet | la route est coupée → ? | « On a tout perdu »
a paper as the subject | fr | « Le Courrier » précise que l'homme est libre. → « Le Courrier » | l'homme est libre
whom somebody asks | fr | Le cabinet a demandé à Paul de voter le texte. → Le cabinet | de voter le texte
whom somebody asks, with what they do |
  fr | Le cabinet a demandé à l'équipe de négociation de poursuivre. → Le cabinet | de poursuivre
whom somebody orders | fr | Le préfet, qui rentre de Lens, leur a ordonné de quitter les lieux.
  → Le préfet | de quitter les lieux
whom somebody blames, in passing | fr | Il s'en est pris à Ada, l'accusant de n'être pas impartiale.
  → Il | de n'être pas impartiale
what somebody sees in it | fr | Ada Morel voit un « grand miracle » dans le sauvetage.
  → Ada Morel | un « grand miracle » dans le sauvetage
a gerund right behind who says it | fr | « Oui », a lancé la maire de Lens précisant que le train roulerait.
  → la maire de Lens | « Oui » → la maire de Lens | le train roulerait
what most judge, before the noun | fr | Près de six Français sur dix estimaient injustifiée la mobilisation.
  → six Français sur dix | injustifiée la mobilisation
a question that is not answered |
  fr | Il n'a pas précisé quand Ada Roy, la maire de Lens, souhaitait la tenue d'une réunion.
a witness who speaks next | fr | Le maire se tait. L'un d'eux témoigne anonymement. « On a tout perdu hier. »
  → L'un d'eux | « On a tout perdu hier. »
whom somebody asks, with an object before the infinitive | fr | Elle demande au ministre de la Santé de l'inviter.
  → Elle | de l'inviter
what somebody ends by saying | fr | Le prévenu finira par annoncer que le pont ferme. → Le prévenu | le pont ferme
a boast | fr | Le parti se vante de ne pas être comme les autres. → Le parti | de ne pas être comme les autres
what nobody thinks yet | fr | Ils ont mal compris s'ils croyaient que le préfet céderait.
a date ahead of who speaks | fr | Le 3 mai dernier, la ministre de la Santé, Ada Morel, avait dit que tout allait bien.
  → la ministre de la Santé, Ada Morel | tout allait bien
a study that strengthens an idea | fr | Une étude de chercheurs conforte l'idée que ces rejets pourraient croître.
  → Une étude de chercheurs | ces rejets pourraient croître
a day and a channel before who speaks |
  fr | « Le pont tiendra », a affirmé ce jeudi sur Radio Lens le ministre des Transports Paul Roy.
  → le ministre des Transports Paul Roy | « Le pont tiendra »
a post beside a minister |
  fr | La secrétaire d'État auprès du ministre des Transports, Ada Morel, a dit que tout va bien.
  → La secrétaire d'État auprès du ministre des Transports, Ada Morel | tout va bien
a cue between two quotations without commas |
  fr | « Je n'ai aucun doute » a martelé l'avocat général « et vous n'en aurez pas non plus. »
  → l'avocat général | « Je n'ai aucun doute » a martelé l'avocat général « et vous n'en aurez pas non plus. »
a set phrase between verb and speaker | fr | « Il n'est pas question de céder », écarte d'emblée la juge.
  → la juge | « Il n'est pas question de céder »
il who has done something before a colon | fr | Il s'est tourné vers le jury : « Vous savez tout maintenant. »
  → Il | « Vous savez tout maintenant. »
il that is nobody before a colon | fr | Il a fallu une phrase : « Tout le monde rentre chez soi. »
what a result is said to be |
  fr | Ada Morel a dit qu'elle signe. Le résultat est « une bonne nouvelle, car tout le monde y gagne ».
  → Ada Morel | elle signe → Ada Morel | « une bonne nouvelle, car tout le monde y gagne »
a sentence that is all gerund |
  fr | « On continue », a dit Ada Morel. Tout en rappelant que la grève dure depuis un mois.
  → Ada Morel | « On continue » → Ada Morel | la grève dure depuis un mois
a sentence that is all participle | fr | Ada Morel a nié les faits. Et expliqué que le stock était vide.
  → Ada Morel | les faits → Ada Morel | le stock était vide
what is to be made known | fr | Il l'a secouée pour qu'elle dise où était la clé.
a sentence of a court | fr | La cour a condamné vendredi le voleur de la mairie à trois ans de prison.
what somebody is said to do, before its verb | fr | Les conclusions que conteste la défense dans sa note inquiètent.
  → la défense | Les conclusions
a building that threatens to fall | fr | Un immeuble menace de tomber sur la place.
what somebody says by a verb within the quotation |
  fr | Le comité « recommande que le pont soit fermé ». Ada Morel « a confirmé que le train roule ».
  → Le comité | le pont soit fermé → Ada Morel | le train roule
an auxiliary outside and its verb within the quotation | fr | M. Roy a « souligné que le pont est sûr ».
  → M. Roy | le pont est sûr
a participle within a quotation that says more of the noun |
  fr | Le député « soupçonné de fraude depuis un an » dort.
  → ? | de fraude depuis un an
what somebody finds, in quotation marks, and its clause | fr | Paul Roy trouve « très curieux » que le chef parte.
  → Paul Roy | « très curieux » que le chef parte
whom somebody asks whether |
  fr | Une élève a demandé au leader centriste Paul Roy s'il partirait. → Une élève | s'il partirait
feelings that are told | fr | Ada Morel a confié sa déception. → Ada Morel | sa déception
one who asks for something, behind a comma | fr | L'avocat sursaute, demande des comptes au tribunal.
dead who are deplored | fr | La ville déplore une dizaine de blessés.
a cue behind an exclamation | fr | « Ça suffit ! siffle la juge. Vous êtes au tribunal ! »
  → la juge | « Ça suffit ! siffle la juge. Vous êtes au tribunal ! »
a cue with another behind it | fr | « Je verrai plus tard ! » conclut la juge et elle réclame : « Le dossier suivant ! »
  → la juge | « Je verrai plus tard ! » → elle | « Le dossier suivant ! »
an infinitive that narrates, of anybody | fr | L'autre de répondre : « Je n'y étais pas. »
  → L'autre | « Je n'y étais pas. »
as somebody confirms, without a comma | fr | La rue sera fermée au public comme le confirme la préfecture.
  → la préfecture | La rue sera fermée au public
a set phrase between who and what they do | fr | Ada Morel, qui de son côté nie toute faute.
  → Ada Morel | toute faute
a comparison behind a verb of saying | fr | Elle estime qu'il y a plus à dire de Lens que de toutes les autres.
  → Elle | il y a plus à dire de Lens que de toutes les autres
an enumeration behind an infinitive and its object |
  fr | Elle a reçu deux firmes pour relancer l'usine : Valnor et Brux.
what supporters had hoped for | fr | Le stade n'a pas autant pesé sur le match que les supporters l'avaient espéré.
one who is named right behind the quotation |
  fr | « Nous n'avons rien perdu. » Ada Morel s'est exprimée ce soir à Lens.
  → Ada Morel | « Nous n'avons rien perdu. »
what somebody tells of | fr | Elle raconte son dégoût. → Elle | son dégoût
a story that is told | fr | Le film raconte l'histoire d'un boxeur.
a court where somebody stands | fr | Un homme est jugé aux assises de Lens depuis lundi.
charges that are counted | fr | Il est accusé de treize vols. → ? | de treize vols
a lawsuit that stops | fr | La cour a demandé que le procès s'arrête « pour ne pas infliger ça à tous ».
  → La cour | le procès s'arrête « pour ne pas infliger ça à tous »
one who says it by asking for something |
  fr | Son avocat a réclamé un report du procès estimant que son client va mal.
  → Son avocat | un report du procès estimant que son client va mal → Son avocat | son client va mal
where it is told, and by whom behind a comma |
  fr | « On est parti hier », raconte dans son blouson vert, Jean Roy, éleveur à Lens.
  → Jean Roy | « On est parti hier »
an aside about when, before what is sworn |
  fr | Elle jure, lors de son procès, avoir tout perdu. → Elle | avoir tout perdu
what is sure to oneself | fr | « C'est le loup, c'est sûr, dit-il, on l'entend chaque nuit. »
  → il | « C'est le loup, c'est sûr, dit-il, on l'entend chaque nuit. »
what a pronoun says of, within its clause | fr | La loi empêcherait selon eux toute voie de recours.
  → eux | La loi empêcherait selon eux toute voie de recours
an expertise that says it | fr | Des expertises judiciaires affirment que le pont tenait.
  → Des expertises judiciaires | le pont tenait
what somebody regrets to have done | fr | Deux syndicats regrettent de ne toujours pas avoir été reçus.
  → Deux syndicats | de ne toujours pas avoir été reçus
what nothing allows one to say | fr | Rien ne permet d'affirmer que le pont tombe.
only if | fr | La ministre a dit que l'État ne trancherait que si tout échoue.
  → La ministre | l'État ne trancherait que si tout échoue
an object in the plural behind its verb, in the singular |
  fr | Jean Roy, l'avocat du conducteur, qui nie tout, réfute ces conclusions.
  → Jean Roy | ces conclusions
what is deplored, in money | fr | Les marchands déplorent une perte de quelque 20 millions d'euros.
  → Les marchands | une perte de quelque 20 millions d'euros
what is denounced some months before | fr | L'opposition dénonce une « campagne déguisée » à dix mois du vote.
  → L'opposition | une « campagne déguisée » à dix mois du vote
people of two places | fr | Les élus du canton de Lens et de la ville de Lille ont dit que tout va bien.
  → Les élus du canton de Lens et de la ville de Lille | tout va bien
who goes on behind an infinitive of saying | fr | « C'est fini », a conclu Ada Morel avant d'ajouter : « On verra. »
  → Ada Morel | « C'est fini » → Ada Morel | « On verra. »
what a profession adds | fr | Et le glacier d'ajouter que si le gel dure, il fermera.
  → le glacier | si le gel dure, il fermera
a speaker who goes on within the quotation | fr | « Le toit brûle, commence Jean Roy. On sort. »
  → Jean Roy | « Le toit brûle, commence Jean Roy. On sort. »
a body in brackets and what it is, behind what it cites |
  fr | Évoquant le gel, le Centre laitier (CLT), chargé du site, ferme ses portes.
  → le Centre laitier | le gel
what a place is for, beside who speaks | fr | Pour la France, la ministre Ada Roy a dit que l'année serait « belle ».
  → la ministre Ada Roy | l'année serait « belle »
those who saw it and what they tell themselves | fr | Les gens qui ont vu le film se sont dit « c'est long ».
  → Les gens | « c'est long »
a post | fr | Il est conseiller municipal et gère le club qu'il a fondé.
whom one asks, with the short name | fr | La ville recommande aux clients de la Banque du Nord (BDN) de partir.
  → La ville | de partir
a body with no preposition | fr | Côté mairie, on assure que le pont tient. → mairie | le pont tient
what is awaited, in figures | fr | Les analystes attendaient un bénéfice de 4 dollars.
  → Les analystes | un bénéfice de 4 dollars
what is waited for | fr | Les clients attendaient deux heures.
a shared auxiliary, over what is judged | fr | La cour a jugé que le ton révélait « la haine » et réclamé une enquête.
  → La cour | le ton révélait « la haine » → La cour | une enquête → le ton | « la haine »
an attached pronoun without its comma | fr | Mais en mai a-t-il affirmé, il y a déjà dix cas.
  → il | en mai a-t-il affirmé, il y a déjà dix cas
who calls for something first | fr | En appelant à voter, le maire agace ses élus. → le maire | à voter
what is conceded | fr | Même si la ville argumente que le pont tient, le préfet hésite. → la ville | le pont tient
what is granted to a pronoun | fr | S'il a confirmé que le pont rouvrira, il reste prudent. → il | le pont rouvrira
until when somebody is tried | fr | L'homme est jugé jusqu'à ce soir devant la cour.
two adverbs before what is asked | fr | Elle demande purement et simplement un vote. → Elle | un vote
the object of the verb before, no speaker | fr | Jean Roy admet les faits, mais tente de les expliquer : « J'ai bu. »
  → Jean Roy | les faits → Jean Roy | « J'ai bu. »
who learns something | fr | Elle venait d'apprendre que son mari partait.
who is told | fr | Le maire lui a appris que le pont ferme. → Le maire | le pont ferme
a day before who says it | fr | « C'est dit », avait lancé le 11 janvier Ada Morel. → Ada Morel | « C'est dit »
this day before who says it | fr | Il y a dix cas, a annoncé ce 18 mai le réseau Sentinelles.
  → le réseau Sentinelles | Il y a dix cas
from what somebody estimates it | fr | « Il est tard », estime Sentinelles, à partir de ses données.
  → Sentinelles | « Il est tard »
a pronoun before its quoted verb | fr | Il « a fui, puis s'est rendu », aidé par un ami, a détaillé une voisine.
  → une voisine | Il « a fui, puis s'est rendu », aidé par un ami
who congratulates himself | fr | Ada Morel a réagi en se félicitant de la hausse. → Ada Morel | de la hausse
an apposition that is not closed | fr | Jean Roy, maire de Lens et ancien élu a dit que tout va bien.
  → Jean Roy | tout va bien
a place ahead, no name of who speaks | fr | À Lens, habitants et élus ont dit que tout va bien.
  → habitants et élus | tout va bien
what an inquiry allows to establish | fr | L'enquête a permis d'établir que le train était vide.
  → L'enquête | le train était vide
the object of a verb two before | fr | La juge a lu le dossier, se lève et dit s'en tenir au droit.
  → La juge | s'en tenir au droit
what a people awaits | fr | « Nous savons que le pays attend de nous que nous agissions. »
a quotation that opens the clause, and an agency with its short name |
  fr | « Il reste dix jours » au club, a déclaré à l'Agence France-Presse (AFP), Jean Roy, maire de Lens.
  → Jean Roy | « Il reste dix jours » au club
an adverb between two words of saying | fr | Elle laisse enfin entendre que le pont ferme. → Elle | le pont ferme
a second relative clause | fr | Les juges qui l'ont vue et qui ont conclu à sa folie.
  → Les juges | à sa folie
he, who turns to somebody | fr | Il se tourne vers le banc où se tient la mère : « Vous pouvez parler. »
  → Il | « Vous pouvez parler. »
it remains, nobody | fr | Il reste une question : « Que fait-on demain matin ? »
for the defence, who speaks | fr | Pour la défense, Me Ada Roy demande la relaxe. → Me Ada Roy | la relaxe
where and when it is told, before who tells it |
  fr | « Le pont tient », a indiqué lors d'un débat dimanche soir la préfète de Corse.
  → la préfète de Corse | « Le pont tient »
one who qualifies for a match | fr | Ada Morel s'est facilement qualifiée en quarts de finale, en battant la Russe.
how it is answered | fr | Ada Morel a répondu du tac au tac : « C'est trop tard. » → Ada Morel | « C'est trop tard. »
an opinion of one's own | fr | De son avis, « le pont ne tient plus ». → son | « le pont ne tient plus »
how one lives | fr | Celui qui vit « dans un cauchemar » est parti.
who adds something, where it was said before |
  fr | « C'est fini », a dit M. Roy sur Bel RTL ajoutant qu'on verra demain.
  → M. Roy | « C'est fini » → M. Roy sur Bel RTL | on verra demain
a site of a body, before who explains it |
  fr | Le ciel est clair, explique sur le site de la Commission européenne Ada Lovelace, savante.
  → Ada Lovelace | Le ciel est clair
what somebody warns of | fr | Il a averti d'une possible crue. → Il | d'une possible crue
whose anger it is, by name | fr | Agacement du maire, Jean Roy : « Je sais que vous viendrez un jour. »
  → Jean Roy | « Je sais que vous viendrez un jour. »
who swears it, behind the verb | fr | Avec un lourd coût pour Nice, jure le maire : « Ces choix ont un impact ».
  → le maire | « Ces choix ont un impact »
an adverb, and who smiles | fr | Mais heureusement, sourit-elle, « la réponse est là ».
  → elle | heureusement, sourit-elle, « la réponse est là »
a set phrase behind an attached pronoun | fr | « On perd », a-t-il en effet pesté. → il | « On perd »
what somebody is moved by | fr | L'élue s'est émue du niveau de la dette. → L'élue | du niveau de la dette
according to her, before not | fr | Le ciel n'est selon elle pas rose. → elle | Le ciel n'est selon elle pas rose
what all shows | fr | Tout indique que le pont ferme.
what is said again | fr | Elle a réitéré qu'il n'est pas question de partir. → Elle | il n'est pas question de partir
who calls on people, behind an apposition |
  fr | Le maire, Jean Roy, en appelle à la patience. → Le maire, Jean Roy | à la patience
who speaks of what is quoted, and what they grant |
  fr | Les élus qui refusent la « réforme » disent que le pont tient. → Les élus | le pont tient
all the same, before what somebody thinks | fr | Le ministre pense tout de même que le pont tiendra.
  → Le ministre | le pont tiendra
the same, with when in it | fr | Le maire dit quand même que la ville paiera. → Le maire | la ville paiera
all the same, in English | en | The minister thinks all the same that the town can pay.
  → The minister | the town can pay
a relative clause behind what speaks | fr | Le oui a gagné, indique le sondage que la firme a réalisé.
  → le sondage | Le oui a gagné
"""


@each_row(("lang", "text", "wanted"), rows(SHAPES))
def test_who_says_what(read: Read, lang: str, text: str, wanted: list[Parts]) -> None:
    assert [said.parts for said in read(text, lang)] == wanted
