"""Who says what, and who says nothing, in shapes of articles that were read for the first time."""

from __future__ import annotations

from tests.extract.attributions.conftest import Parts, Read, rows
from tests.tables import each_row

#: A text, and the source and content of each attribution in it.
SHAPES = """
advice that breaks off | en | She has been advised by her GP that
a name for whom, broken off | fr | « Rien n'est joué », promet son cabinet, pour qui
  → son cabinet | « Rien n'est joué »
that person | en | “He's toast,” that person said. → that person | “He's toast,”
a drop yet to be announced, behind another verb |
  en | The mills will cut the forecast and announce a 12 percent drop in profits.
something with its agent, allegedly | en | He posted another batch of allegedly hacked Roy emails to its website.
  → ? | hacked Roy emails
a calling that is a verb as well | en | “It moved fast,” said watch commander Neil Strachan.
  → watch commander Neil Strachan | “It moved fast,”
a day between the commas and the verb |
  en | The Kremlin's spokesman, Dmitry Peskov, on Thursday called the scheme “theft”.
  → The Kremlin's spokesman, Dmitry Peskov | the scheme “theft”
a relative clause that judges, and asks |
  en | One voice came from Parul Mehta, who judged the ending sentimental and wondered whether it worked.
  → Parul Mehta | the ending sentimental → Parul Mehta | whether it worked
a reporting clause between another verb and its clause |
  en | Early pictures suggested, she said, that the flames had spread inside.
  → Early pictures | the flames had spread inside
  → she | Early pictures suggested, she said, that the flames had spread inside
neither confirmed nor denied | en | The force would neither confirm nor deny that he was held.
neither confirmed nor denied, in French | fr | Le parquet n'a ni confirmé ni démenti que l'homme fuyait.
nothing says so | en | Nothing suggests that a final would bring more.
an emphatic pronoun behind the verb | fr | La mairie confirme elle-même la fermeture. → La mairie | la fermeture
what somebody is instructed to do |
  fr | Le président a instruit le gouvernement de baisser les prix.
  → Le président | le gouvernement de baisser les prix
what a judge instructs | fr | Le juge a instruit l'affaire pendant deux ans.
what is no longer mentioned | fr | Il ne mentionne plus ce chiffre, préférant dire que tout baisse. → Il | tout baisse
what is offered | fr | Le musée propose trois ateliers aux enfants.
who is called back | fr | L'hôpital a rappelé des soignants en vacances.
where it is reported | fr | Des chercheurs rapportent dans une étude parue jeudi dans Science avoir trouvé un fossile.
  → Des chercheurs | avoir trouvé un fossile
what somebody said, as a source |
  fr | Le pont est sûr, d'après ce qu'a déclaré, mardi, le ministre. → le ministre | Le pont est sûr
what is only known, as a source | fr | D'après ce que l'on sait, le pont est sûr.
one word before its source, whose calling follows |
  fr | Mérité, selon Ada Morel, la capitaine : « On a bien joué. »
  → Ada Morel | Mérité → Ada Morel | « On a bien joué. »
a name with a particle behind a post |
  fr | Selon le maire, Paul de La Tour, le pont est sûr.
  → le maire, Paul de La Tour | le pont est sûr
a name of one word behind its institution |
  fr | Selon l'institut de statistique, Agreste, la récolte baissera. → l'institut de statistique | la récolte baissera
the house of who speaks | fr | Pour Ada Morel, du cabinet Odier, la hausse est « exagérée ».
  → Ada Morel | la hausse est « exagérée »
whose words a quotation is | fr | Il a baissé les prix. « On ne cédera rien ». Ces mots sont d'Ada Morel.
  → Ada Morel | « On ne cédera rien »
a remark behind a quotation | fr | « On ne cédera rien », dit Ada Morel. Le mot est de trop.
  → Ada Morel | « On ne cédera rien »
a list of speakers | fr | La CGT, la CFDT et FO réclament une hausse. → La CGT, la CFDT et FO | une hausse
a ministry of several matters |
  fr | Le ministère de la Santé, de la Famille et du Travail a annoncé une aide.
  → Le ministère de la Santé, de la Famille et du Travail | une aide
a list behind a circumstance | fr | À Lens, la mairie et la CGT ont annoncé une aide. → la mairie et la CGT | une aide
what somebody is backed in | fr | « Non », a dit le juge appuyé dans cette logique par le greffier. → le juge | « Non »
what one had expected oneself | fr | « On s'attendait à ce que ce soit dur », dit Ada.
  → Ada | « On s'attendait à ce que ce soit dur »
a pronoun of two words that adds | fr | Et ce dernier d'ajouter : « C'est sûr. » → ce dernier | « C'est sûr. »
what is observed | fr | Le groupe observe lui aussi une baisse des ventes. → Le groupe | une baisse des ventes
who points a finger | fr | Le maire est parti, pointant du doigt le manque de moyens. → Le maire | le manque de moyens
what studies have shown so far |
  fr | Plusieurs études ont jusqu'ici montré les effets du plomb. → Plusieurs études | les effets du plomb
what a team has shown | fr | Lens a montré un beau visage.
what somebody could establish |
  fr | Les auteurs de l'étude ont pu constater que l'air tue. → Les auteurs de l'étude | l'air tue
whom somebody could speak to | fr | Les avocats ont pu parler au commissaire du gouvernement.
a regret that stands behind its object | fr | C'est surtout l'absence de dialogue que regrette le syndicat.
  → le syndicat | l'absence de dialogue
a week later, and who announces |
  fr | Une semaine plus tard, le ministre, Paul Roy, a annoncé que le prix baissait.
  → le ministre, Paul Roy | le prix baissait
a source within a gerund |
  fr | Il a menti, provoquant selon la banque une chute. → la banque | provoquant selon la banque une chute
money that is planned | fr | Le gouvernement avait prévu 17 milliards d'euros d'aide.
what nobody told | fr | Le maire n'a pas dit combien de temps les écoles resteraient fermées.
what is only compared | fr | En comparant ces résultats aux autres, l'équipe a gagné du temps.
a deal that is struck at the end of something | fr | Le gouvernement venait de conclure au terme du sommet une entente.
a former deputy mayor, behind an adverb |
  fr | « Le pont est sûr », explique le désormais ancien adjoint. → le désormais ancien adjoint | « Le pont est sûr »
an article behind a pronoun | fr | Le pont tient, ajoute quant à lui le parquet. → le parquet | Le pont tient
a precision with its object | fr | Le pont tient, comme le précise la ville. → la ville | Le pont tient
an object between a pronoun and its verb | fr | Il les considère comme des intrus. → Il | comme des intrus
a concession between verb and clause |
  fr | Il constate, même si la question est ouverte, que les prix montent. → Il | les prix montent
a plural subject behind its verb, with its place |
  fr | Le plan a échoué, avaient constaté des journalistes de Reuters à Lens et Hull.
  → journalistes de Reuters | Le plan a échoué
what somebody wishes, and a clause of the article's |
  fr | Les avocats souhaitent accélérer le procès : à ce rythme, il durera quatre ans.
what somebody wonders themselves | fr | « Je me demande si c'est vrai », dit Ada Roy.
  → Ada Roy | « Je me demande si c'est vrai »
a noun and who judges it, without a verb |
  fr | Des chiffres selon elle « encourageants pour la zone euro ».
  → elle | Des chiffres selon elle « encourageants pour la zone euro »
a calling between a name and its quotation |
  fr | Selon Ada Roy, membre du directoire « les prix baissent ». → Ada Roy | « les prix baissent »
a relative clause that quotes, and the main verb behind |
  fr | La femme qui se dit « un peu choquée » ne donne pas son nom.
  → La femme | « un peu choquée »
what is certain, and a source behind | fr | Une chose est sûre : les armées patrouillent, confirme le ministère.
  → le ministère | les armées patrouillent
who holds on, and denounces a death |
  fr | Ceux qui tiennent dénoncent la mort de l'hôpital. → Ceux | la mort de l'hôpital
the dead that are mourned | fr | Le village déplore dix morts.
a list behind a colon, and who explains it |
  fr | Ce sondage ne vaut rien : absence de questions, panel, auteurs, explique le parti.
  → le parti | Ce sondage ne vaut rien : absence de questions, panel, auteurs
what a paper reaffirms in quotation marks |
  fr | Le gouvernement a réaffirmé dans un communiqué « sa détermination à agir ».
  → Le gouvernement | « sa détermination à agir »
an aside between dashes before a clause |
  fr | La maire a souhaité – comme son rival – que le débat ait lieu. → La maire | le débat ait lieu
who is cleft out, and speaks next | fr | Il est tard. C'est elle qui a donné l'alerte. « On a eu peur. »
  → elle | « On a eu peur. »
a deficit that is forecast in money |
  fr | Le gouvernement prévoit un déficit de 13,6 milliards. → Le gouvernement | un déficit de 13,6 milliards
what a smell recalls | fr | Une odeur de brûlé rappelle l'agitation de la nuit.
all of them, within the verb |
  fr | Trois experts avaient alors tous conclu à un accident. → Trois experts | à un accident
a day that opens what is said |
  fr | L'élu a précisé que vendredi, trois loups étaient là. → L'élu | vendredi, trois loups étaient là
a day between a verb and who says it, with a relative clause |
  fr | « Oui », a annoncé mercredi Santé publique France, qui confirme la hausse.
  → Santé publique France | « Oui » → Santé publique France | la hausse
a month before who tweeted |
  fr | La photo, tweetée le 22 janvier par le ministre, qui annonçait une arrestation, choque.
  → le ministre | une arrestation
a pronoun behind a preposition and a main verb | fr | Ceux qui plaident devant elle vantent sa patience.
  → Ceux | sa patience
an amount with more than, of people with a place |
  fr | L'agence a fait état de plus de 362 000 personnes déplacées à l'intérieur du pays.
  → L'agence | plus de 362 000 personnes déplacées à l'intérieur du pays
what speaking amounts to | fr | Parler de surproduction revient à dire qu'il y a une crise.
a requirement and a reason | fr | Un pass était exigé, et par le manque de films.
nothing says so, in French | fr | Rien ne dit qu'une finale rapporterait davantage.
nobody in a reporting clause | fr | « C'est rare, aucun insecte n'y répond. »
an object with a relative clause that is no clause |
  en | Brokers in Bradford submitted payslips from firms that did not exist.
a pronoun that is the object | en | A third, a former director, disputed it, calling for a vote. → A third | for a vote
what somebody was asked | en | “They are our neighbours,” said its imam, asked why.
  → its imam | “They are our neighbours,”
a gesture after a quotation | en | “Yes,” said Ann Roy. “Never.” She paused. → Ann Roy | “Yes,” → Ann Roy | “Never.”
a rejection after a quotation | en | “Yes,” said Ann Roy. “Never.” Her neighbour Davie shrugged off the criticism.
  → Ann Roy | “Yes,” → Ann Roy | “Never.” → Her neighbour Davie | the criticism
a gesture before a quotation, in a participle |
  fr | « Oui », a dit le chauffeur. Puis, se tournant vers les bancs : « Je le ferais. »
  → le chauffeur | « Oui » → le chauffeur | « Je le ferais. »
a noun and who names it | fr | Une thèse que son avocate, Me Rachel Simon, qualifie de « roman ».
  → son avocate, Me Rachel Simon | de « roman »
what is remembered and quoted | fr | Une infirmière se souvient d'« un bruit sourd ».
  → Une infirmière | d'« un bruit sourd »
what is remembered | fr | Une infirmière se souvient de son enfance.
what is doubted | fr | La défense met en doute ce témoignage. → La défense | ce témoignage
an answer behind an absolute clause | fr | Le président lui ayant tendu l'arme, il a répondu par la négative.
what is not demanded | fr | Michel Lorrain ne réclame pas vengeance.
what is planned | fr | Les supporters prévoient un tifo géant.
what is forecast | fr | Les économistes prévoient une hausse de 2 %. → Les économistes | une hausse de 2 %
an aside before an infinitive |
  fr | Des chercheurs annoncent, dans une étude parue jeudi dans Current Biology, avoir isolé la molécule.
  → Des chercheurs | avoir isolé la molécule
an auxiliary that is a noun as well | fr | La firme, Vespalis, dit pouvoir la synthétiser.
  → La firme, Vespalis | pouvoir la synthétiser
a verb that is an adjective as well, before another |
  fr | Son fondateur, un ancien de Sanofi, vise une hausse et assure être prêt.
  → Son fondateur | être prêt
a reporting clause behind a place | fr | En Espagne, écrivait récemment El País, des villages organisent des battues.
  → El País | En Espagne, écrivait récemment El País, des villages organisent des battues
one word before a reporting clause | fr | Prudence, répondent les scientifiques. → les scientifiques | Prudence
a body in a relative clause | fr | Il a écrit à la chambre d'agriculture, où l'on rappelle que la ruche meurt.
  → la chambre d'agriculture | la ruche meurt
a house that stands for who works there | fr | À Matignon, on dément l'existence de cette note.
  → Matignon | l'existence de cette note
a city | fr | À Paris, on dément l'existence de cette note. → ? | l'existence de cette note
a headline that tells what it is about | fr | Procès du camion de Thionville : « Je n'ai rien vu »
  → ? | « Je n'ai rien vu »
a headline that tells who speaks | fr | Le maire de Lens : « Je n'ai rien vu » → Le maire de Lens | « Je n'ai rien vu »
who answers, before a colon | fr | Réponse du ministre : « Je n'ai rien vu » → ministre | « Je n'ai rien vu »
years between the group and its verb |
  en | Eight people who worked there between 2017 and 2022 described a culture of fear.
  → Eight people | a culture of fear
what was counted, before a gerund | en | He declined to answer a list of 22 questions, saying only that he was well.
  → He | he was well
what the speaker was told | en | “I'm told it is safe,” said Ann Roy.
  → Ann Roy | “I'm told it is safe,” → ? | it is safe
an object that reads like a verb | en | The bank left interest rates unchanged and signaled that it could cut.
  → The bank | it could cut
what a relative clause says of its institution |
  en | The White House, which says it respects the bank's independence, declined to respond.
  → The White House | it respects the bank's independence
a question put to the subject | en | Wierzba, asked how she felt about it, shook her head.
a rank and a name | en | The men's No 2, Rafael Costa, revealed he had lost.
  → The men's No 2, Rafael Costa | he had lost
a wish to know | en | Another wanted to know who had signed the survey. → Another | who had signed the survey
an amount with as many | en | He believes as many as 40 schools may close. → He | as many as 40 schools may close
who was advised says more | en | She has been advised by her GP that the risk is small, but says that does not help.
  → She | that does not help → her GP | the risk is small
how far somebody went | en | Spain's Carla Ruiz went so far as to call them “an ice rink”.
  → Spain's Carla Ruiz | them “an ice rink”
how far somebody went, in French | fr | L'expert va jusqu'à parler d'un « plan différé ».
  → L'expert | d'un « plan différé »
an object without a noun | en | Her coach, Lars Ekholm, feared the worst. → Her coach, Lars Ekholm | the worst
a quoted apology | en | The trust apologised for “any distress caused” and fixed the roof.
  → The trust | for “any distress caused”
a haven | en | Gold, often considered a haven, rose.
a judgement before its clause | fr | Le Giec estimait probable qu'un tel mois survienne.
  → Le Giec | probable qu'un tel mois survienne
a judgement before its clause, in English | en | The panel considers it likely that the ice will melt.
  → The panel | it likely that the ice will melt
`si` that grants | fr | Si le parquet s'est dit favorable à l'offre, le tribunal n'est pas tenu de le suivre.
  → le parquet | favorable à l'offre
`si` that supposes | fr | Si le parquet s'est dit favorable à l'offre, le tribunal le suivra.
a set phrase before two participles | fr | Elle a d'abord nié, puis reconnu une trentaine de livraisons.
  → Elle | une trentaine de livraisons
a letter and what it asks for |
  fr | La présidente a quant à elle écrit au ministre pour lui demander de garantir un prêt.
  → La présidente | de garantir un prêt
an apposition before the relative |
  fr | « C'est trop », déplore Alain Barberis, délégué Alliance, selon lequel les effectifs ont fondu.
  → Alain Barberis | « C'est trop » → Alain Barberis | les effectifs ont fondu
a denial with its adverb in quotation marks | fr | Une affirmation que la préfecture dément « formellement ».
  → la préfecture | Une affirmation
a judgement of the prosecutor's behind a comma |
  fr | Les autres ont été relâchés, le parquet estimant leur rôle « marginal ».
  → le parquet | leur rôle « marginal »
why somebody answered | fr | Elle a expliqué avoir répondu à l'annonce « par curiosité ».
  → Elle | avoir répondu à l'annonce « par curiosité »
a participle behind a work | fr | Des travaux coréens parus l'an dernier avançaient la date aux années 2030.
  → Des travaux coréens parus l'an dernier | la date aux années 2030
conditionals that share their subject | fr | Le suspect aurait fui, aurait volé un scooter et serait en Espagne.
  → ? | Le suspect aurait fui, aurait volé un scooter et serait en Espagne
a body before a colon | fr | À la préfecture, on se montre réservé : l'État « ne décidera pas à la place du juge ».
  → la préfecture | « ne décidera pas à la place du juge »
what is talked of | fr | Sur les ronds-points, on parle surtout d'argent.
a speaker behind a set phrase |
  fr | À l'inverse, pour la concertiste Sophie Cauchefer, il était criminel de les supprimer.
  → la concertiste Sophie Cauchefer | il était criminel de les supprimer
a quotation that goes on behind where it was said |
  fr | Il voit mal, écrit-il dans une note, « comment contourner une famille ».
  → il | Il voit mal, écrit-il dans une note, « comment contourner une famille »
a quotation that goes on behind a subordinate clause |
  en | When a surgeon found the letters, Mr Aziz said, “he could not believe his eyes”.
  → Mr Aziz | When a surgeon found the letters, Mr Aziz said, “he could not believe his eyes”
a lead, who remembers, and a quotation |
  fr | À l'époque, se souvient l'ancien diplomate Amadou Tall, « on s'envoyait des télégrammes ».
  → l'ancien diplomate Amadou Tall | À l'époque, se souvient l'ancien diplomate Amadou Tall, « on s'envoyait des
    télégrammes »
a question to who laughed | en | Asked by Ms Rust in May whether she accepted that it was late, she laughed.
a question, and what was answered |
  en | Asked by this newspaper what a spy most needed, he thought and suggested patience.
  → he | patience
a title by who gave it | en | The valley, recognized by the United Nations in 2018 as a heritage site, is quiet.
  → the United Nations | as a heritage site
documents read to a tribunal | en | Emails read to the tribunal suggest managers knew otherwise.
  → Emails | managers knew otherwise
who asks, in a cleft | fr | C'est Hervé Coutant, doyen de l'assemblée, qui l'a rompu en réclamant un report.
  → Hervé Coutant | un report
a question with its circumstance between commas |
  fr | Elle a alors raconté comment, en fin de mois, elle coupait les yaourts en deux.
  → Elle | comment, en fin de mois, elle coupait les yaourts en deux
a time, a company and its name |
  en | Seven years later, the company behind the drill, Savannah Resources, says it is ready.
  → the company behind the drill, Savannah Resources | it is ready
what an aside parts from its verb | en | The engineers acknowledged, in small print, that one of the dams could leak.
  → The engineers | one of the dams could leak
a pronoun that is no conjunction | en | Residents interviewed for this article found that hard to believe.
what somebody is credited with | en | A CIA assessment credited the agent with shortening the crisis.
  → A CIA assessment | the agent with shortening the crisis
few words of a person's, behind a colon | en | He suggested patience. Then he corrected himself: “No. Sandwiches.”
  → He | patience → he | “No. Sandwiches.”
an offer behind what was proposed |
  fr | Le président, Bola Tinubu, a proposé sa médiation, offre que le Mali a déclinée.
  → Le président, Bola Tinubu | sa médiation, offre que le Mali a déclinée
ambassadors called back | fr | Les deux alliés ont rappelé à leur tour leurs ambassadeurs.
an answer in one word, with whom it is told | fr | Impossible, leur oppose l'agence. → l'agence | Impossible
an adverb between verb and quotation | fr | Son auteure, Laurence Cohen, dit aujourd'hui « ne plus s'étonner de rien ».
  → Son auteure, Laurence Cohen | « ne plus s'étonner de rien »
an argument and who judges it | fr | Un argument que le ministère juge « irrecevable ». → le ministère | « irrecevable »
somebody named ahead of their quotation |
  fr | « Non », a dit le maire.¶¶À bord, Sylvain Hébert a peu dormi. « Mon grand-père pêchait ici. »
  → le maire | « Non » → Sylvain Hébert | « Mon grand-père pêchait ici. »
somebody named after who speaks | en | “No,” said Ann Roy. Her son Tom Roy left. “I am tired.”
  → Ann Roy | “No,” → Ann Roy | “I am tired.”
a question what somebody says |
  fr | La droite a dénoncé « un abus ». Que répond-elle ? Rien, ou presque. « Je les invite. »
  → La droite | « un abus » → elle | « Je les invite. »
a headline with its subject | fr | Wembanyama forfait jusqu'à mai : « On ne joue pas avec ça »
  → ? | « On ne joue pas avec ça »
a headline that goes on behind its quotation | en | ‘It came up through the floor’: Welsh town counts cost of flood
  → ? | ‘It came up through the floor’
a first name that is a preposition | fr | Kevin Durant a parlé d'un « coup dur ». → Kevin Durant | d'un « coup dur »
reports that are denied | en | He denied reports that he had moved the match. → He | reports that he had moved the match
one | en | “Pedal goes to floor,” one wrote in a chat. → one | “Pedal goes to floor,”
an inverted verb, who says it, and its clause | fr | Encore faut-il, insiste le médecin, que la cause ait été traitée.
  → le médecin | Encore faut-il, insiste le médecin, que la cause ait été traitée
a verb, its manner and its clause | fr | Son mari confirme en riant qu'il n'a pas commencé.
  → Son mari | il n'a pas commencé
what is said of her | fr | On la dit proche de la ministre. → ? | proche de la ministre
a question put to the subject, with its clause |
  en | The press secretary, asked whether the president had confidence, said she had not spoken.
  → The press secretary | she had not spoken
a belief of nobody's | en | It is widely believed in Washington that he will wait. → ? | he will wait
a cue within a clause | fr | L'action visait selon ses organisateurs à « rappeler l'État à l'ordre ».
  → ses organisateurs | L'action visait selon ses organisateurs à « rappeler l'État à l'ordre »
work that nobody saw | en | It was paid for work that former aides said they never saw. → former aides | they never saw
what somebody ordered | en | Vantis had ordered a cheaper seal, against advice, to save money.
a comparison before another clause |
  en | She said the river had risen faster than any model predicted, and that she was angry.
  → She | the river had risen faster than any model predicted, and that she was angry
a charge in a headline, quoted | en | World champion accused of ‘psychological warfare’ → ? | of ‘psychological warfare’
who speaks after somebody was quoted by them |
  fr | Ada Roy rappelle que la ligue a réclamé une trêve. « On ne peut pas tout vouloir. »
  → Ada Roy | la ligue a réclamé une trêve → Ada Roy | « On ne peut pas tout vouloir. » → la ligue | une trêve
cries one after the other | fr | « Menteur ! », « Rends-nous l'eau ! », ont scandé des éleveurs.
  → éleveurs | « Menteur ! », « Rends-nous l'eau ! »
a group that tries something | en | Campaigners trying to save four Oxfordshire libraries have vowed to go to court.
  → Campaigners | to go to court
a claim with a plural behind it | en | The Friends of Benson Library claim that visits were counted in May.
  → The Friends of Benson Library | visits were counted in May
a monopoly maintained |
  en | Nimbus illegally maintained a monopoly, handing the department its biggest antitrust victory.
a ruling in a headline | en | Judge rules Nimbus holds illegal monopoly in software
  → Judge | Nimbus holds illegal monopoly in software
a subject clause, who says it, with a trade, and its verb |
  en | What is clear, says Dr Guy Leschziner, a neurologist and author, is that naps should be looked into.
  → Dr Guy Leschziner | What is clear, says Dr Guy Leschziner, a neurologist and author, is that naps should be looked
    into
a question put to who answers | en | Asked about the case as he left, the president said only, “Let's see.”
  → the president | “Let's see.”
an answer in an adverb | en | Does he nap? Sometimes, he admits. → he | Sometimes
what everyone agreed | en | It had been, everyone agreed, a quiet night.
  → everyone | It had been, everyone agreed, a quiet night
what is informed | fr | Elle informe la direction que le théâtre doit fermer. → Elle | le théâtre doit fermer
informed no sooner than | fr | Le maire n'a été informé qu'en mai.
what had been planned | fr | Il avait prévu deux heures de marche.
a region that speaks | fr | À la région, on invoque la baisse des dotations. → la région | la baisse des dotations
a worry of nobody's | fr | À Bussang, on s'inquiète pour l'été.
what goes on | fr | Les salaires, a rappelé Mme Lagarde, continuent d'augmenter « vite ».
  → Mme Lagarde | Les salaires, a rappelé Mme Lagarde, continuent d'augmenter « vite »
a headline with its participle | fr | Le Théâtre de Bussang privé de sa subvention : « On nous coupe les jambes »
  → ? | « On nous coupe les jambes »
a body that somebody presides, and what it says |
  en | “No,” said Carmen Ruelas, president of the Dubbing Guild, which says it represents 11,000 workers.
  → Carmen Ruelas | “No,” → president of the Dubbing Guild | it represents 11,000 workers
a question put to the subject by others |
  en | Mr McPhail, asked by reporters if he would give evidence, said he had been ill.
  → Mr McPhail | he had been ill
what somebody is expected to say |
  en | Data suggest it sounded twice; a deckhand is expected to testify that he silenced it.
  → Data | it sounded twice → a deckhand | he silenced it
a cue of several words that an adverb parts | fr | Sa note met toutefois en garde contre « l'incertitude ».
  → Sa note | « l'incertitude »
an object ahead of what is recommended | fr | La Haute Autorité de santé a recommandé de le réserver aux aînés.
  → La Haute Autorité de santé | de le réserver aux aînés
a colon with nobody before it | fr | : « La mer monte vite. »
a colon with nobody before it, left open | fr | : « a dit a dit
a denial without a full stop | fr | Une affirmation que la préfecture dément → la préfecture | Une affirmation
this month before the verb | en | Hallam Steel just this month announced it would close the mill.
  → Hallam Steel | it would close the mill
a noun behind those that is a verb as well |
  en | The three senators all suggested that those claims could be grounds for a case.
  → The three senators | those claims could be grounds for a case
that as a subject behind said | en | However, the mayor's brief said that was not her view.
  → the mayor's brief | that was not her view
a lawsuit that accuses | en | A lawsuit accusing the firm of hiding leaks was dropped.
  → A lawsuit | the firm of hiding leaks
a verb that the table lacks, in what is said |
  en | Many doctors say the ward's high turnover obscures gaps in training.
  → Many doctors | the ward's high turnover obscures gaps in training
an adverb that the table lacks, before the verb |
  en | The mayor, in particular, has sharply criticised long-standing trade deals.
  → The mayor | long-standing trade deals
calls that are a noun | en | The limits on evening calls apply to charities.
comments that are a noun | en | Though she called it “odd”, Clara Voss restricted comments about banks to the future.
  → she | it “odd”
a forecast that is a noun | en | On Monday it raised its Danish growth forecast by 0.1 points.
what was never asked for | en | They got cards that they never asked for or just were confused.
what is expected to be done by all | en | Call centres are expected to be used as never before by all the parties.
a firm that shows gains | en | Altria was rising 5% and Reynolds showing gains of 4.5%.
a question that somebody demands | en | “You lost,” Roy said.¶¶“Why is this no proof?” Vitter demanded.
  → Roy | “You lost,” → Vitter | “Why is this no proof?”
whom a letter is written to |
  en | The council has written to two of the tenants freed last year telling them they will not be rehoused.
  → The council | they will not be rehoused
a letter to somebody | en | A letter to staff saying that jobs were safe was sent on Monday.
  → A letter to staff | jobs were safe
who writes to inform | en | I am writing to inform you that the plan is dead.
what it is wise to say | en | It is smart for the bank to say it's not about money.
to make the case | en | The rector tried to make the case that fees must rise, explaining the roof leaked.
  → The rector | fees must rise → The rector | the roof leaked
to raise questions | en | The family's lawyer has raised questions about whether the test was fair.
  → The family's lawyer | whether the test was fair
to express misgivings | en | Younger voters have expressed misgivings about the mayor.
  → Younger voters | misgivings about the mayor
numbers that show | en | Numbers show more than 600 voters have cast ballots.
  → Numbers | more than 600 voters have cast ballots
a subject with an aside, in what is said | en | Mr Lee said the man, and a Danish official, tried to recruit him.
  → Mr Lee | the man, and a Danish official, tried to recruit him
a think tank | en | The Oslo-based economics think tank said it was late.
  → The Oslo-based economics think tank | it was late
a quotation, an adverb, and what is added |
  en | “Long live the sea!” Ana Roy wrote drily on Monday, adding that the bank had left.
  → Ana Roy | “Long live the sea!” → Ana Roy | the bank had left
quoted as saying, behind a quotation |
  en | “We have no idea,” the Tass news agency quoted Ms Roy, the editor, as saying.
  → Ms Roy | “We have no idea,”
quoted as saying, behind a clause | en | The dam will hold, Interfax quoted the minister as saying.
  → the minister | The dam will hold
quoted as saying, before a clause | en | The paper quoted an unnamed official as saying that two men had died.
  → an unnamed official | two men had died
quoted by somebody | en | “We have no idea,” the minister was quoted by Interfax as saying.
  → the minister | “We have no idea,”
a circumstance behind that | en | A study found that despite the rain, the channel had gained.
  → A study | despite the rain, the channel had gained
a day between a noun and its clause |
  en | Members were angered by Roy's announcement Friday that the bank was closing.
  → Roy | the bank was closing
what is widely assumed | en | The country is widely assumed to be ready.
  → ? | The country is widely assumed to be ready
as somebody puts it, with an apposition | en | The port is “racing ahead,” as Van Dorn, a professor in Hull, puts it.
  → Van Dorn | The port is “racing ahead,”
imagery that shows | en | The latest satellite imagery shows activity at three tunnels.
  → The latest satellite imagery | activity at three tunnels
what was long ruled out | en | Danish leaders have long ruled out taking part. → Danish leaders | taking part
complaints regarding fraud | en | Lawyers will handle complaints regarding fraud such as bribes as well.
assured destruction | en | They have weapons for mutually assured destruction.
how somebody presents himself | en | The channel presents itself as an alternative. → The channel | as an alternative
who was asked about it, before an aside |
  en | Roy, asked about the plan in an appearance before a Senate committee, said models differ a lot.
  → Roy | models differ a lot
what it is fair to say | en | It's fair to say that growth has failed.
losses yet to be announced | en | The mills will announce large losses on Tuesday.
a programme behind its channel | en | “We need to step away from it,” Pell said on CNN's “State of the Town.”
  → Pell | “We need to step away from it,”
to tell of something | en | The mayor has told of his shock. → The mayor | his shock
speculation that somebody countered | en | Roy countered speculation that he was late.
  → Roy | speculation that he was late
a reporting clause that ends in this month |
  en | “It’s an invasion,” Scott Hill, the attorney general of Ohio, said at a Dover event this month.
  → Scott Hill | “It’s an invasion,”
today between the comma and the verb | en | Ana Roy, the owner of the mill, today revealed it had been sold.
  → Ana Roy | it had been sold
cited as saying, with a relative clause |
  en | The paper cited four unnamed sources as saying Roy Mills, which owns the port, had hired a firm.
  → four unnamed sources | Roy Mills, which owns the port, had hired a firm
a condition in what is said, without a comma | en | He said if he wins he would not hire friends.
  → He | if he wins he would not hire friends
verbs behind semicolons |
  en | Roy questioned how Bell would act; blamed the mayor for a downturn in trade; bemoaned a lack of unity.
  → Roy | how Bell would act → Roy | the mayor for a downturn in trade → Roy | a lack of unity
what few believe | en | Few experts believe that is likely. → Few experts | that is likely
hostility that is expressed | en | The prince has expressed open hostility towards the port.
  → The prince | open hostility towards the port
an aside with a verb of saying, in what is said |
  en | Ms Roy said the new rules, revealed in a written statement, would raise money.
  → Ms Roy | the new rules, revealed in a written statement, would raise money
an infinitive in the subject of what is said | en | A report says the decision to push ahead was based on flawed work.
  → A report | the decision to push ahead was based on flawed work
none that somebody answered | en | None of those questions were answered by Roy.
responsibility that is claimed | en | A gang has claimed responsibility for the blast.
  → A gang | responsibility for the blast
to be also concerned | en | They were also concerned about the bank's reaction. → They | about the bank's reaction
it is clear | en | It is clear from the letters that the bank knew.
to say twice | en | The senators said they found it odd and said the bank knew.
  → The senators | they found it odd → The senators | the bank knew
a fronted quotation that ends in its comma | en | Bemoaning the “phony system,” Hill accused Roy of bias.
  → Hill | the “phony system,” → Hill | Roy of bias
a judge's decision | en | The court overruled a judge's decision that Hill was not breaking any laws.
  → a judge | Hill was not breaking any laws
to compare somebody | en | Kall compared Hill to a coach at a game. → Kall | Hill to a coach at a game
a sigh before what is said | en | Ada Roy lost. She sighs. “I am done with it.” → She | “I am done with it.”
of whom a quotation tells | en | “I want it over,” Roy says. Of Hill: “I don't believe a word.”
  → Roy | “I want it over,” → Roy | “I don't believe a word.”
last week behind and, before an aside |
  en | And last week, following a row over a film, a group at Hull College in Hull, Va., derided him as a fool.
  → a group at Hull College in Hull | him as a fool
to feel unsettled | en | Teachers have felt unsettled ever since a row erupted over a show.
to interpret as | en | Some students interpreted the sign as a threat. → Some students | the sign as a threat
what would be described as | en | She had no idea that the wall would be described as racist.
a phrase before a reporting clause, and a gerund that is the subject |
  en | From Dover to Hull, he thought, moving north would be a fitting start.
  → he | From Dover to Hull, he thought, moving north would be a fitting start
also have behind a name |
  en | By way of Route 75, Dover and much of Kent's west coast also have a port, marked by rail lines, Hill says.
  → Hill | By way of Route 75, Dover and much of Kent's west coast also have a port, marked by rail lines
a call, then who speaks in it | en | In an interview with The Record, Deborah Bride said, “We don’t know.”
  → Deborah Bride | “We don’t know.”
a day before a deed, in a sentence that ends in a dot of its own |
  en | On Nov. 15, police responded to a call on Hazel Street at 1:40 p.m.
whose, and what is quoted of it |
  en | They blamed Russia, whose “thefts are intended to interfere,” Secretary Jeh Roy said.
  → They | Russia, whose “thefts are intended to interfere,”
  → Secretary Jeh Roy | whose “thefts are intended to interfere,”
concerns with a bare clause |
  en | There are concerns the rising cost of care, which towns must pay, will cut the basic services.
  → ? | the rising cost of care, which towns must pay, will cut the basic services
a worry with a bare clause | en | There is also a worry these towns will become detached.
  → ? | these towns will become detached
concerns that somebody raised | en | They met amid concerns the mayor had raised in May.
a named report that says so | en | There was anger at a Dover Post report that the town was joining its neighbours.
  → a Dover Post report | the town was joining its neighbours
more than anyone anticipated | en | It became law, an achievement that came far sooner than almost anyone anticipated.
to have to hope | en | “One has to hope that the engines are ready,” Roy said.
  → Roy | “One has to hope that the engines are ready,”
whom somebody urges, with a relative clause | en | The council urged residents who live near the river to leave.
  → The council | residents who live near the river to leave
an infinitive behind a relative clause |
  en | A Tory council is ringing up tenants who are in homes too large for them to tell them that they may move.
  → A Tory council | they may move
who is described by whom, in a headline | en | Plan described as “appalling” by housing charity
  → housing charity | as “appalling”
a relative clause with no comma behind it |
  en | Ann Lee, manager of Acme Group, which proposed the idea to the Tory-led councils said: “We are in talks.”
  → Ann Lee | “We are in talks.”
a letter that threatens | en | There was anger at the council's letter which threatened to evict parents.
  → the council's letter | to evict parents
what is said behind the comma within a quotation |
  en | He told us that access “must be total,” saying there have been “too many fetters.”
  → He | access “must be total,” → He | there have been “too many fetters.”
a participle behind and, in the subject of what is said |
  en | Dover TV and Hull's City TV say the Dutch army and allied militiamen have left.
  → Dover TV and Hull's City TV | the Dutch army and allied militiamen have left
whom somebody told, and where, behind a quotation |
  en | “I cannot go,” envoy Staffan de Ruyter told Swedish daily Svenska Posten in an interview published Friday.
  → envoy Staffan de Ruyter | “I cannot go,”
a charge that somebody denies | en | He faces a charge of theft, which he denies. → he | a charge of theft
a noun that reads like a verb, and what concern says |
  en | Shares fell after analysts who met with bosses cut earnings forecasts on concern that growth would be slower.
  → ? | growth would be slower
which somebody called | en | The issues included signing in each morning, which he called a safety issue.
  → he | a safety issue
areas held by somebody | en | One commander said opposition-held areas of the town were at risk.
  → One commander | opposition-held areas of the town were at risk
an envoy with a name, before a quoted verb |
  en | He said the U.N. envoy for the country, Ismail Ahmed, “remains in touch.”
  → He | the U.N. envoy for the country, Ismail Ahmed, “remains in touch.”
who hopes in a relative clause | en | Investors who had been hoping for an upgrade to forecasts were disappointed.
  → Investors | for an upgrade to forecasts
a pledge by somebody | en | The war goes on despite a pledge by world powers to end it by Friday.
  → world powers | to end it by Friday
threats of somebody | en | Roy's threats to sue the paper were not new. → Roy | to sue the paper
whom somebody appeals to | en | She said the town was at risk, appealing to foreign states to send help.
  → She | the town was at risk → She | foreign states to send help
an attack that threatens | en | A military offensive has threatened to cut roads into the city.
if, then a quotation | en | Mr Hill said if the mayor wanted an election, then “bring it on”.
  → Mr Hill | if the mayor wanted an election, then “bring it on”
an aside with two participles, behind a quoted adjective |
  en | She said the “rude” letter, seen by us and signed by the chief nurse, made the town sound like a “tea party”.
  → She | the “rude” letter, seen by us and signed by the chief nurse, made the town sound like a “tea party”
what is believed without that | en | It is believed her family, from Hull, is taking legal action.
  → ? | her family, from Hull, is taking legal action
what was not reported by somebody | en | The deaths were not reported to her by the firm at all.
what somebody will announce on a day | en | The Guild of Millers will on Friday announce it is cutting output.
  → The Guild of Millers | it is cutting output
a word with a number, no dateline |
  en | OPEC, whose 12-member board met in Hull, said that its next meeting would be brought forward.
  → OPEC | its next meeting would be brought forward
a noun that reads like an infinitive, behind a quotation |
  en | “It is not done properly. It is late,” the magistrate noted in his order.
  → the magistrate | “It is not done properly. It is late,”
what an inquest heard | en | The inquest, held at Hull Court, heard she was a “happy woman” until she fell.
  → The inquest | she was a “happy woman” until she fell
what a person learnt | en | She learned in May that a ship had sunk.
whom something leads to accuse |
  en | Troops have advanced in the north, leading the opposition to accuse Dover of acting in bad faith.
  → the opposition | Dover of acting in bad faith
by accusing | en | She replied by accusing the mayor of fraud. → She | the mayor of fraud
what is not disclosed | en | He hit out at the trust for not disclosing information.
a report with a second verb |
  en | The police, meanwhile, submitted its status report on the case and informed that the disk has been sent off.
  → The police | the disk has been sent off
to find | en | He went into the room to find her “quite lost”.
a trust with a name | en | A NHS trust has admitted “failing badly” in May. → A NHS trust | “failing badly”
a quotation within the subject | en | The family of a “great friend of the club” say the town is full.
  → The family of a “great friend of the club” | the town is full
two single marks that close a double one | en | Mr Kenny said “any harm is regretted’’. He left for Hull.
  → Mr Kenny | “any harm is regretted’’
a straight mark closed by a curly one | en | Roy said: "I will go.” He left for Hull. → Roy | "I will go.”
a curly mark closed by a straight one | en | Roy said “I will go". He left for Hull. → Roy | “I will go"
she “was”, in what is said | en | She said she “wanted to weep” when she heard.
  → She | she “wanted to weep” when she heard
who reported it, and what they said | en | A neighbour who reported the blaze said he may have seen smoke.
  → A neighbour | he may have seen smoke
what damage is estimated at | en | The house was lost, with damage estimated at $130,000, Goller said.
  → Goller | The house was lost, with damage estimated at $130,000
what somebody was asked to explain |
  en | Asked by reporters to clarify remarks he made on it, Mr Kenny said it was late.
  → Mr Kenny | it was late
who reads from a text, with no comma behind | en | Machado, reading from a prepared text said his country was calm.
  → Machado | his country was calm
to pinpoint as | en | A brother had pinpointed Hull as the town where he was held.
  → A brother | Hull as the town where he was held
a suit last week | en | Immigrant groups filed the lawsuit last week accusing the mayor of fraud.
  → the lawsuit | the mayor of fraud
who tells of persons, and a gerund behind that |
  en | Roy has denied claims from a dozen women who have accused him of fraud, vowing to sue them.
  → Roy | claims from a dozen women who have accused him of fraud → Roy | to sue them
  → a dozen women | him of fraud
a place behind a comma before who says it |
  en | The rocket rose after its launch from Tampa, Florida, officials said on Monday.
  → officials | The rocket rose after its launch from Tampa, Florida
an amount and a gerund before who reports it |
  en | Retail sales rose by 6% in May, beating forecasts, Stats Canada reported.
  → Stats Canada | Retail sales rose by 6% in May, beating forecasts
a participle at the head | en | Found in the old city, the tomb is Roman, the Herald reports.
  → the Herald | Found in the old city, the tomb is Roman
what people recount doing | en | Residents recounted being woken by the noise. → Residents | being woken by the noise
what somebody admits to | en | Mr Roy, who had admitted to making up the story, resigned.
  → Mr Roy | making up the story
what somebody directs |
  en | The mayor has directed that no more than 20 people travel. → The mayor | no more than 20 people travel
what a petition demands |
  en | A petition demanding an end to the curbs has gathered support. → A petition | an end to the curbs
what a judge is satisfied of | en | The judge was satisfied that the firm had lied. → The judge | the firm had lied
an amount of what is added in a clause | en | He added at least 300 people were ill. → He | at least 300 people were ill
a state before the police | en | Two people were killed in Oakland, California, police said.
  → police | Two people were killed in Oakland, California
what somebody tells they thought | en | Roy said: “I thought ‘it is late already’ and left.”
  → Roy | “I thought ‘it is late already’ and left.”
a prosecutor behind a case | en | Opening the case at Hull Crown Court, prosecutor Ann Roy said he had lied.
  → prosecutor Ann Roy | he had lied
a poll that shows somebody leading |
  en | The poll shows Ann Roe leading by two points. → The poll | Ann Roe leading by two points
a source with brackets inside |
  en | A man was killed on Friday, Chief Conservator of Forest (Surguja Circle) K K Bisen told PTI.
  → Chief Conservator of Forest (Surguja Circle) K K Bisen | A man was killed on Friday
what a paper gathered | en | It was also gathered that the states took a loan. The Herald gathered that they fled.
  → ? | the states took a loan
  → The Herald | they fled
a date before of | en | As rain fell, the mayor warned on Monday of floods. → the mayor | of floods
all of them | en | They all thought that it was late. → They | it was late
two reports joined by and |
  en | The probe found that cash had been moved and a clerk denied that he knew.
  → The probe | cash had been moved
  → a clerk | he knew
a killer with an adjective, without that | en | It was revealed alleged killer Joe Roe had been freed.
  → ? | alleged killer Joe Roe had been freed
an abbreviated state in a name | en | The Waterloo, Ont.-based company, which makes phones, said revenue rose.
  → The Waterloo, Ont.-based company | revenue rose
what somebody allegedly did | en | A man was arrested for allegedly stealing rice. → ? | stealing rice
two gerunds of a charge | en | The party accused its rival of buying and threatening voters.
  → The party | its rival of buying and threatening voters
what somebody is asked on, before a quotation | en | On the claim that it was late, Mr Roy said, “We were not.”
  → ? | it was late
  → Mr Roy | “We were not.”
as somebody puts it, before a quotation | en | She flew there to, as Mr Roy put it, “repeat my demands” in May.
  → Mr Roy | “repeat my demands”
an aside that belongs to what is said | en | The bureau says an officer fired a gun, hitting him.
  → The bureau | an officer fired a gun, hitting him
an agency that signs the article | en | “It is late,” said Ann Roy.¶¶“It will not be read.” — Sapa-AFP
  → Ann Roy | “It is late,”
  → Ann Roy | “It will not be read.”
who is quoted as saying it on the radio | en | “It is late,” Mr Roy was quoted as saying on state radio.
  → Mr Roy | “It is late,”
bets that | en | Shares rose on bets that the bank would wait. → ? | the bank would wait
the second of two clauses |
  en | The report was late and the speaker ordered out ten members, insisting that it would wait.
  → the speaker | it would wait
one of them behind as | en | Ms Roy has described it as one of the keys needed before she leaves.
  → Ms Roy | it as one of the keys needed before she leaves
a clerk behind her name, with one comma |
  en | Ms Ann Roy, a clerk told the board that it was late. → Ms Ann Roy | it was late
a match before who says it | en | After last night’s game Roe told Sky Sports: “It is late.” → Roe | “It is late.”
whom somebody singles out |
  en | Ms Roy has singled out mayors for “playing politics”. → Ms Roy | mayors for “playing politics”
a change that is declared | en | Ms Roy declared the changes would be “the end of it”.
  → Ms Roy | the changes would be “the end of it”
a charge with what was done | en | She is also accused of cheating small firms by failing to pay them.
  → ? | of cheating small firms by failing to pay them
whom somebody goes further to accuse |
  en | Ms Roy went further to accuse the mayor of lying. → Ms Roy | the mayor of lying
a quoted failure with an infinitive |
  en | She said the “abject failure” of the LDA to live up to its promises was “a betrayal”.
  → She | the “abject failure” of the LDA to live up to its promises was “a betrayal”
an incise in a relative clause |
  en | Insisting that it was late, Ms Roy left the workers who, she noted, had held a march.
  → Ms Roy | it was late
  → she | who, she noted, had held a march
a view that is told with be | en | Her view is that it is late. The fear is that it will rain.
  → Her | it is late
  → ? | it will rain
a dated clause behind that |
  en | He told the court that on January 11, 2019 around 9am, Roe brought rice.
  → He | on January 11, 2019 around 9am, Roe brought rice
what something is measured at |
  en | The quake was measured at 6.2 by the Ohio Institute. → the Ohio Institute | at 6.2
a number alone as a subject | en | In a poll of 80 economists, 45 said the bank would wait. → 45 | the bank would wait
an amount behind not | en | Patients were treated not according to need.
what is rejected as something, with its agent |
  en | The offer was rejected by workers as “not credible”. → workers | as “not credible”
what guidelines set out | en | The guidelines set out that all should be seen. → The guidelines | all should be seen
whom somebody would like to hear from |
  en | Roy said there had been calls and, in particular, they would like to hear from drivers.
  → Roy | there had been calls and, in particular, they would like to hear from drivers
a pronoun behind and, in what is announced |
  en | The firm announced a campaign but it has not decided when. → The firm | a campaign
an auxiliary behind and, in what is announced |
  en | The unions announced a campaign across the city but haven’t decided when.
  → The unions | a campaign across the city
an apposition before which, behind a bracket |
  en | It was followed by the Association of Teachers (ASTI), the main union, which said it would vote.
  → the Association of Teachers (ASTI) | it would vote
an apposition of somebody else before which |
  en | It followed a report by Lord Ely, a former surgeon, which concluded the service was failing.
  → a report by Lord Ely | the service was failing
what somebody is asked to tell |
  en | “We would urge people to contact police and tell us what you know,” Roy said.
  → Roy | “We would urge people to contact police and tell us what you know,”
  → We | people to contact police and tell us what you know
a gerund in what is said | en | The president said attempts to reopen the deal by calling early were an insult.
  → The president | attempts to reopen the deal by calling early were an insult
a clause behind what somebody is worried about | en | The board was worried about the findings it held.
  → The board | about the findings it held
a date with one comma before the verb | fr | L'auteur du vol, dimanche 16 octobre a reconnu les faits.
  → L'auteur du vol | les faits
the same with its preposition | en | The suspect, on Sunday 16 October said he was ill. → The suspect | he was ill
a name in marks in an apposition | fr | Ada Roy, membre du collectif « Air pur », a dit que l'usine pollue.
  → Ada Roy | l'usine pollue
the same with a relative clause |
  fr | Paul Roy, membre du collectif « Air pur », collectif qui lutte contre l'usine, confirme : « Ça pue. »
  → Paul Roy | « Ça pue. »
the same in English | en | Roy, founder of the campaign “Save Lens”, said it was late. → Roy | it was late
what somebody is sure of, behind a colon | fr | Les parents en sont sûrs : il y a des rats.
  → Les parents | il y a des rats
what moves somebody | fr | Le syndicat est choqué que l'État aille si vite. → Le syndicat | l'État aille si vite
what moves somebody less than another | fr | Les parents sont moins inquiets que leurs enfants.
what somebody takes a stand on | fr | Le député se prononce contre une enquête. → Le député | une enquête
how a council votes | fr | Le conseil s'est prononcé à huit voix contre six pour le budget.
a thesis that a report supports | fr | Le rapport accrédite la thèse selon laquelle le feu est parti du garage.
  → Le rapport | le feu est parti du garage
what a relative clause reports, before the verb |
  en | Ann Roy, who noted that people may be anxious about their homes, agreed: “It may get worse.”
  → Ann Roy | people may be anxious about their homes → Ann Roy | “It may get worse.”
a quoted word within who speaks | en | The family of a woman hit by a “reckless” driver said they felt ill.
  → The family of a woman hit by a “reckless” driver | they felt ill
the same in French | fr | Les parents de la « petite » victime ont dit leur colère.
  → Les parents de la « petite » victime | leur colère
reports that claim something, last week | en | Last week reports claimed that they had split. → reports | they had split
what somebody hints at, behind a quotation | en | “It is over.”¶¶Roy first hinted at a deal in May.
  → Roy | a deal in May
what somebody had hoped, in a quotation | en | Roy said: “It is late. It did not go as she'd hoped.”
  → Roy | “It is late. It did not go as she'd hoped.”
a verb that reads like a noun, before a reporting clause |
  fr | Toutefois, le bilan humain reste incertain, comme l'explique Ada Roy. → Ada Roy | le bilan humain reste incertain
what somebody speaks about | en | James spoke about meeting the singer. → James | meeting the singer
what somebody advocates for | en | They advocated for wider reforms. → They | for wider reforms
what somebody says they hope | en | Mr Roy says they hope that bidders will come.
  → Mr Roy | they hope that bidders will come → they | bidders will come
some of them, before how many they are | en | Almost all (92%) said those measures were fair.
  → all | those measures were fair
presented as | fr | Le club le présente comme son futur capitaine.
  → Le club | comme son futur capitaine
a pronoun before a reporting clause | en | To achieve that, ministers say, spending must double.
  → ministers | To achieve that, ministers say, spending must double
a noun with its adjective before a verb | fr | La presse locale critique le maire, qui nie les faits.
  → La presse locale | le maire, qui nie les faits
  → le maire | les faits
a firm called a giant | en | The Swiss food giant reported sales of $3bn.
  → The Swiss food giant | sales of $3bn
whose sponsors they are | en | Ann Roy, one of the bill's sponsors, said it was late.
  → Ann Roy | it was late
two nouns that are verbs as well | en | He says law and order will come first.
  → He | law and order will come first
state media | en | It was cold, according to state media.
  → state media | It was cold
one of two, who would have fled | fr | Deux voisins, dont une aurait fui, ont été entendus.
  → ? | Deux voisins, dont une aurait fui, ont été entendus
as somebody said before | en | As I said before, the plan is late.
what a plan shows, behind what is said of it | en | He said the plan worked, and it shows wages rose.
  → He | the plan worked, and it shows wages rose
a bank, and a minister who agrees | en | Prices will fall, according to the bank, and the minister agrees.
  → the bank | Prices will fall
only on a day | fr | Le groupe n'a annoncé que lundi la fermeture du site.
  → Le groupe | la fermeture du site
more than a rival | fr | Le parti annonce plus d'adhérents que son rival.
  → Le parti | plus d'adhérents que son rival
as many as last year | fr | Le groupe annonce autant de commandes que l'an dernier.
  → Le groupe | autant de commandes que l'an dernier
what happened when it was over | en | When it was finished, she said, people left.
  → she | When it was finished, she said, people left
to whom a prefect said it | fr | Le feu est maîtrisé, a déclaré le préfet, à Reuters.
  → le préfet | Le feu est maîtrisé
what else rose, behind who says so | en | Prices rose, he said, and wages fell.
  → he | Prices rose, he said, and wages fell
a mayor and a deputy | fr | Le maire, a-t-il dit, et son adjoint partiront.
  → il | Le maire, a-t-il dit, et son adjoint partiront
critics with their article | en | It is a target the critics say is out of reach.
  → the critics | is out of reach
a country's critics | en | It is a rule the country's critics say is unfair.
  → the country's critics | is unfair
a time between an agency and who told it | fr | Le navire a coulé, a indiqué à l'AFP 3 jours plus tard le préfet.
  → le préfet | Le navire a coulé
somebody who is reported | fr | L'homme a été signalé par ses voisins.
water from a spring | fr | L'eau de source est chère.
a share of those asked | fr | Pour la majorité des sondés, le plan est mort.
  → la majorité des sondés | le plan est mort
a crash that raises concerns | en | The crash raised concerns that the plane was unsafe.
  → ? | the plane was unsafe
what was said in a survey | en | Prices will rise, as economists predicted in a survey.
  → economists | Prices will rise
what a headline's label is about | fr | Incendie à Marseille : « On a tout perdu »
  → ? | « On a tout perdu »
what somebody announced behind what it followed |
  en | The agency announced following warnings from the police that the bridge would be closed.
  → The agency | the bridge would be closed
what somebody said regarding something | en | The minister said regarding the plan that it was late.
  → The minister | it was late
a second verb behind a comma | fr | Il dénonce la réforme, menace de bloquer le pays.
  → Il | la réforme → Il | de bloquer le pays
a second verb behind a comma, in English | en | The union slams the plan, threatens to strike.
  → The union | the plan → The union | to strike
the latter, and a clause behind what they say |
  fr | Ce dernier déclarant que le pont serait fermé, la ville a réagi. → Ce dernier | le pont serait fermé
a gerund with its subject, and a clause behind what they say |
  en | With the mayor saying that it was late, the crowd has left. → the mayor | it was late
what somebody is, by their own words |
  fr | Le maire, qui est, a-t-il dit, « très inquiet », a quitté la salle. → il | « très inquiet »
who lives somewhere | en | Police said John Smith lives in Dublin. → Police | John Smith lives in Dublin
a name in -s and its verb | en | Police said James works as a clerk. → Police | James works as a clerk
whose son lives somewhere | en | Police said John Smith's son lives in Kent. → Police | John Smith's son lives in Kent
a firm with a dot in its name | fr | Le oui l'emporterait, conclut gfs.bern. → gfs.bern | Le oui l'emporterait
an institute with a dot in its name | fr | Selon l'Institut gfs.bern, le oui l'emporterait.
  → l'Institut gfs.bern | le oui l'emporterait
a firm with a dot in its name, in English | en | RIP.ie said sales had risen. → RIP.ie | sales had risen
a subject with an aside, behind that | en | Environment Canada is warning that arctic air, combined with wind, can kill.
  → Environment Canada | arctic air, combined with wind, can kill
a tweet at an hour | en | Chamisa said in a 5am tweet that he had won. → Chamisa | he had won
a tweet, early | en | Chamisa said in an early tweet that he had won. → Chamisa | he had won
what somebody said no earlier than on a day | fr | M. Roy n'a précisé que mardi que le pont fermerait.
  → M. Roy | le pont fermerait
what somebody said no earlier than in a month | fr | M. Roy n'a annoncé qu'en mai que le site fermerait.
  → M. Roy | le site fermerait
what people tell | fr | Le club a, paraît-il, été vendu. → ? | Le club a, paraît-il, été vendu
what was a success, it seems | fr | Les outils ont, semble-t-il, eu du succès : « Il y avait un guide pour tous ».
  → Les outils | « Il y avait un guide pour tous »
a case set out, and its clause | fr | Le cas a été exposé par Me Roy : un prévenu, un maçon, est poursuivi.
  → Me Roy | un prévenu, un maçon, est poursuivi
a case set out, and its clause, in English | en | The case was set out by Ms Roy: the suspect is innocent.
  → Ms Roy | the suspect is innocent
a judge, as somebody else told it | en | A judge, as she described it, said he was wrong. → A judge | he was wrong
a mayor, as somebody else told it | fr | Le maire, comme elle le décrit, a dit que c'était faux.
  → Le maire | c'était faux
a judge who speaks while doing something |
  en | A judge, while refusing to accept her pain as she described it, said she was entitled to costs.
  → A judge | she was entitled to costs
a firm whose name ends like a possessive | en | Macy's said its profit slumped 39 percent to $71 million.
  → Macy's | its profit slumped 39 percent to $71 million
studies of some years | en | An analysis of studies published since 2010 showed that the drug works.
  → An analysis of studies | the drug works
tallies | en | Latest tallies show the Greens have won 12 seats. → Latest tallies | the Greens have won 12 seats
a tally that somebody keeps | en | A tally of votes, kept by the Post, shows the bill has 52 backers.
  → A tally of votes | the bill has 52 backers
a count that somebody keeps | fr | Un décompte des voix, établi par l'AFP, montre que le texte a 52 soutiens.
  → Un décompte des voix | le texte a 52 soutiens
bitterness that | en | Residents voiced bitterness that the school had closed. → Residents | the school had closed
what somebody is considered | en | Smith, considered one of the finest players of his time, died on Monday.
  → ? | Smith, considered one of the finest players of his time
the same of whom somebody hired | en | He hired Smith, considered one of the best lawyers in town.
  → ? | Smith, considered one of the best lawyers in town
what somebody considered | en | Ann Roy, the mayor, considered one of the plans and left.
what somebody is thought to be | en | Smith, believed to be 40, died on Monday. → ? | Smith, believed to be 40
she and others | fr | Elle et deux collègues ont montré que le virus mute. → Elle et deux collègues | le virus mute
she and others, in English | en | She and two colleagues showed that the virus mutates.
  → She and two colleagues | the virus mutates
he and his wife | fr | Lui et sa femme disent que tout va bien. → Lui et sa femme | tout va bien
he and his wife, behind the verb | fr | « C'est bon », disent lui et sa femme. → lui et sa femme | « C'est bon »
a figure that somebody contests | fr | La réforme coûte 3 millions, un chiffre contesté par l'opposition.
  → l'opposition | un chiffre
a figure that somebody disputes | en | The reform will cost $3 million, a figure disputed by the opposition.
  → the opposition | a figure
what unnamed sources say | en | The deal ends what unnamed sources say is a plan to sell the bank.
  → unnamed sources | is a plan to sell the bank
who lives in a town and a state | en | He has a girlfriend who lives in Westboro, Missouri, who says she knew nothing.
  → a girlfriend | she knew nothing
what a paper says to have read | fr | Selon une note que Le Monde dit avoir consultée, la mairie savait.
  → une note | la mairie savait → Le Monde | avoir consultée
the same before the verb | fr | La note que Le Monde dit avoir consultée accable la mairie. → Le Monde | avoir consultée
whom somebody tells, in the firing line | en | The mayor told residents in the firing line that help was near.
  → The mayor | help was near
some who are warning | en | Some are warning prices will rise. → Some | prices will rise
what somebody realised | en | The firm realised that costs were too high. → The firm | costs were too high
an official at a ministry | en | “It is dead,” said an official at the ministry.
  → an official at the ministry | “It is dead,”
an analyst with a firm | en | Prices will fall, according to an analyst with Rystad.
  → an analyst with Rystad | Prices will fall
who has charge of something | en | “It is late,” said the deputy mayor in charge of housing.
  → the deputy mayor in charge of housing | “It is late,”
who has charge of something, in French | fr | « C'est tard », dit l'adjoint au maire en charge du budget.
  → l'adjoint au maire en charge du budget | « C'est tard »
a researcher at an institute | fr | Selon un chercheur à l'Inserm, le virus mute.
  → un chercheur à l'Inserm | le virus mute
a researcher and whom he told it | fr | « Le virus mute », a dit un chercheur à l'AFP.
  → un chercheur | « Le virus mute »
a mayor and whom he told it | fr | « C'est non », a dit le maire au club. → le maire | « C'est non »
what an army shot down | en | He blamed the army, which says it shot down two drones.
  → He | the army, which says it shot down two drones → the army | it shot down two drones
a quotation that a relative clause goes on with |
  en | Mr Roy called the deal “a disgrace” that “should never have been signed by us”.
  → Mr Roy | the deal “a disgrace” that “should never have been signed by us”
some who tell me something | fr | La semaine dernière, certains me disaient que c'était fini. → certains | c'était fini
whom a court reproaches | fr | Le parquet leur reproche également de ne pas avoir aidé.
  → Le parquet | de ne pas avoir aidé
another who says something | en | Officials said it was a shame, while another said, “It’s a landmark.”
  → Officials | it was a shame → another | “It’s a landmark.”
what did something together with another |
  en | Those increases, along with a weak market, contributed to the drop, industry analysts said.
  → industry analysts | Those increases, along with a weak market, contributed to the drop
what somebody boasted in a month | en | “It is fresh,” Jim Koch, the founder of Acme, boasted last November.
  → Jim Koch | “It is fresh,”
what somebody is sure of, behind a comma | fr | Il en est persuadé, c'est un loup qui a tué ses brebis.
  → Il | c'est un loup qui a tué ses brebis
whose post has no article, and what they say | fr | Selon Paul Roy, président du club, pas de doute c'est le loup.
  → Paul Roy | pas de doute c'est le loup
who is worried in a town of a state | en | Public officials in Troy, Ohio are worried that it may be late.
  → Public officials in Troy, Ohio | it may be late
some neighbours | fr | Des voisins disent que c'est fini. → Des voisins | c'est fini
an association with a number like a year |
  fr | Le président de l'association 1688 des pêcheurs de homard, James Mood, considère que c'est non.
  → Le président de l'association 1688 des pêcheurs de homard, James Mood | c'est non
reports in a paper | en | According to local newspaper reports, the deal is dead.
  → local newspaper reports | the deal is dead
for whom a deal is good | en | For Acme, the deal “is good,” said Mr Brock. → Mr Brock | For Acme, the deal “is good,”
concern that growth was at a cost | en | Shares fell on concern growth was at the expense of profit.
  → ? | growth was at the expense of profit
what somebody raises | fr | « La Chine est le premier pays », soulève Paul Roy, procureur.
  → Paul Roy | « La Chine est le premier pays »
what is told in brackets | fr | La ville invite les riverains (à ceux qui crient et aux autres, précisent-ils) en mai.
  → ils | à ceux qui crient et aux autres
whose post has a capital, and what they say |
  fr | Selon Paul Roy, Président de la Coopérative, les marchés vendent à 400 francs.
  → Paul Roy | les marchés vendent à 400 francs
a quotation behind what it is about |
  fr | Paul Roy dit non. Autre argument, la réduction de la zone : « Elle serait petite. »
  → Paul Roy | « Elle serait petite. »
what somebody said when something is so |
  en | Ann Roy is sad. “It is hard.” He said even when he finds one, they are late.
  → Ann Roy | “It is hard.” → He | when he finds one, they are late
local people | en | Rowe said local police arrived in minutes. → Rowe | local police arrived in minutes
who is looking for one that left | en | Men looking for one who left the camp say it was late. → Men | it was late
a mayor on a visit | fr | « C'est non », a dit le maire en visite à Lens. → le maire | « C'est non »
who is worried, with no comma |
  fr | « J'ai perdu 100 ruches », souligne inquiet Paul Roy. → Paul Roy | « J'ai perdu 100 ruches »
what somebody in brackets says, behind a colon | fr | C'est aussi ce que précise Paul Roy (CGT) : « C'est fermé. »
  → Paul Roy | « C'est fermé. »
what somebody announced, behind an aside and a day |
  fr | Le préfet a annoncé – dans son plan – le 9 mai 2011 sa volonté de fermer. → Le préfet | sa volonté de fermer
"""


@each_row(("lang", "text", "wanted"), rows(SHAPES))
def test_who_says_what(read: Read, lang: str, text: str, wanted: list[Parts]) -> None:
    assert [said.parts for said in read(text, lang)] == wanted
