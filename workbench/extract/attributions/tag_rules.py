"""What the table of tags gets wrong in ways that the sentence around the word shows: one rule a kind.

A rule names what stands around the word in angle brackets, the tag that it then has, and what must hold besides: tests
apart by commas, of the word or of the one so many places from it (`-1`), each of which may begin with `not`. A test is
a word class in braces, `CUE` for a verb of saying, a category that the word can be, or a function of `tag_conditions`.
The rules stand in their order: each reads the tags that those before it leave. Those of `verb_tag_rules.py` come last.
"""

from __future__ import annotations

from workbench.extract.attributions.verb_tag_rules import VERBS
from workbench.extract.rule_tables import rules

RULES = rules("""
some of them, before the verb
    ^ <DETERMINER> INFINITIVE DETERMINER|NOUN → PRONOUN if {grammar.standing_determiners}, +1 CUE, +1 not NOUN
    en | <Many> warn staff are tired.
some of them, before a past tense of saying
    ^ <DETERMINER> PARTICIPLE THAT|DETERMINER|SUBJECT → PRONOUN if {grammar.standing_determiners}, +1 CUE
    en | <Some> argued that it was late.
the same behind a comma or a conjunction
    COMMA|AND|SUBORDINATOR|SEMICOLON <DETERMINER> PARTICIPLE|NOUN COMMA|QUOTATION|COLON|THAT|SUBJECT
        → PRONOUN if {grammar.standing_determiners}, +1 CUE, +1 not NOUN
    en | Officials said it was a shame, while <another> said it was late.
some of them, before how many they are
    <DETERMINER> OPENING NUMBER NOUN CLOSING VERB|PARTICIPLE → PRONOUN if {grammar.standing_determiners}
    en | Almost <all> (92%) said those measures were fair.
a name that reads like an adverb, before its possessive
    <ADVERB> POSSESSIVE|AUXILIARY NOUN NOUN? COMMA|NAME → NAME if is_capitalised, +1 POSSESSIVE
    en | Ann Roy, <Nationwide>'s chief economist, said it was late.
a possessive that reads like a verb, in an apposition
    COMMA|VERB NAME <AUXILIARY|VERB> NOUN NOUN? COMMA|NAME → POSSESSIVE if POSSESSIVE
    en | Ann Roy, Nationwide<'s> chief economist, said it was late.
a firm whose name ends like a possessive, before a verb of saying
    NAME <POSSESSIVE> PARTICIPLE → NAME if +1 takes_any_clause
    en | Macy<'s> said its profit fell.
    en | Kohl<'s> said sales fell.
the same, before another
    NAME <POSSESSIVE> PARTICIPLE THAT|DETERMINER|SUBJECT → NAME if +1 CUE
    en | Lloyd<'s> warned that losses would rise.
a noun that reads like an infinitive, behind a determiner
    DETERMINER ADJECTIVE? <INFINITIVE> NOUN|COMMA|STOP|PREPOSITION|FINITE|PARTICIPLE|ADVERB → NOUN
    en | “It is late,” the <magistrate> noted.
    en | He handed the department its biggest <antitrust> victory.
    en | Footage from a <doorbell> camera showed that he left.
    en | The <quake> killed 12 people, announced the mayor.
a noun that reads like an auxiliary, behind its article
    PREPOSITION DETERMINER <AUXILIARY> PREPOSITION|COMMA|STOP|ADJECTIVE|PARTICIPLE → NOUN
    fr | Le maire de Bouna, dans l'<est> du Mali, craint une crue.
a noun that reads like an infinitive, as the subject of what is said
    VERB|PARTICIPLE <INFINITIVE> AUXILIARY → NOUN if -1 CUE, has_past_endings
    en | Ann Roy said <maize> is the only crop.
a preposition that reads like the mark of an infinitive, before an article
    <TO> DETERMINER NAME|NOUN|ADJECTIVE → PREPOSITION
    en | Ann Roy said in a letter <to> The Kentish Press that it was late.
what reads like a gerund, between what was agreed and what that followed
    VERB|PARTICIPLE <GERUND> NOUN|DETERMINER|ADJECTIVE → PREPOSITION if {grammar.gerund_prepositions}
    en | Changes agreed <following> talks between leaders include a fund.
    en | The firm announced <following> warnings from doctors that it would shut.
a noun that reads like a verb, before that of its sentence
    ^ DETERMINER ADJECTIVE* NOUN <PARTICIPLE|VERB> AUXILIARY → NOUN if CUE, NOUN
    en | The longer term <forecast> has been cut.
the same behind an adjective, or what somebody has
    DETERMINER ADJECTIVE? <PARTICIPLE|VERB> AUXILIARY|VERB
        → NOUN if CUE, -1 not {grammar.standing_determiners}, +1 {grammar.be}, has_past_endings
    en | My first <thought> was that he was dead.
what tells of a calling and reads like a gerund
    <GERUND> NOUN|NAME NAME|AND → ADJECTIVE if {grammar.gerunds_of_callings}, +1 {grammar.speakers}
    en | “It is late,” <managing> director Ann Roy said.
    en | “It is late,” <acting> director and chair Ann Roy said.
one of several, where it reads like an article
    <DETERMINER> PREPOSITION NOUN|ADJECTIVE|NUMBER → PRONOUN if {grammar.indefinite}, +1 {grammar.partitives}
    fr | <Une> des figures du syndicat, Ada Roy, a dit non.
a pronoun that reads like an article
    NOUN|NAME|ADJECTIVE <DETERMINER> AUXILIARY PARTICIPLE → CLITIC if {grammar.object_clitics}, +1 {grammar.auxiliaries}
    fr | Le Tribunal fédéral <l'>a déclarée discriminatoire.
a pronoun that reads like an article, before a past tense
    COMMA|AND <DETERMINER> PARTICIPLE DETERMINER|THAT|SUBJECT → PRONOUN if {grammar.own_assertion}, has_past_endings
    en | He said for the average person, <this> meant an increase.
a mark of the infinitive that reads like a preposition, behind a participle of saying
    PARTICIPLE <PREPOSITION> NOUN NOUN|NAME|DETERMINER
        → TO if {grammar.infinitive_marks}, -1 CUE, +1 VERB, has_past_endings
    en | The president has also threatened <to> fire Chair Paul Roy.
    en | Several senators had vowed <to> block debate.
the same, before what is no verb by itself
    PARTICIPLE|VERB <PREPOSITION> NOUN DETERMINER|NOUN|ADVERB|STOP
        → TO if {grammar.infinitive_marks}, -1 takes_infinitive, +1 not is_plural, has_past_endings
    en | The traders have vowed <to> resist the plan.
    en | The traders have vowed <to> resist any plan.
    en | Roy has proposed <to> scrap auctions.
a conjunction that reads like a pronoun, behind a verb that reads like an infinitive
    NAME|NOUN INFINITIVE <PRONOUN> PREPOSITION → THAT if {grammar.demonstratives}, -1 CUE
    en | Polls for MSNBC show <that> in Ohio the race is tied.
a pronoun that reads like a conjunction
    VERB|INFINITIVE|PREPOSITION <THAT> COMMA → PRONOUN if {grammar.demonstratives}, -1 not CUE
    en | If you can do <that>, the mayor said, the public gets more comfortable.
an article that reads like a preposition, behind a date or a circumstance
    ^ PREPOSITION? DETERMINER? NOUN|NUMBER|ADVERB|ADJECTIVE+ COMMA <PREPOSITION> NOUN|ADJECTIVE
        → DETERMINER if {grammar.partitives}
    fr | Jeudi, <des> chercheurs, anciens de l'institut, l'ont dit.
the same at the head of a sentence
    ^ <PREPOSITION> ADJECTIVE? NOUN|ADJECTIVE → DETERMINER if {grammar.partitives}, {grammar.plural_articles}
    fr | <Des> voisins disent que c'est fini.
an article that reads like a preposition, behind a verb of citing
    GERUND <PREPOSITION> NOUN|ADJECTIVE|NAME → DETERMINER if {grammar.partitives}, -1 {prepositions.weak}
    fr | Le pont ferme, écrit Reuters, citant <des> sources locales.
a conjunction that gives a reason
    COMMA <AND> SUBJECT → SUBORDINATOR if {grammar.reasons}
    fr | Elle a jugé cette visite absurde, <car> elle serait nuisible.
a noun that reads like a verb, before a verb of saying
    NOUN|NAME|ADJECTIVE|PREPOSITION|COMMA <VERB> PARTICIPLE|VERB → NOUN if NOUN, +1 CUE
    en | Prices rose after OPEC <delegates> signalled that cuts would come.
    en | He was killed in May, <reports> said yesterday.
a name that is also a word, before a verb of saying
    ^ <ADJECTIVE|AUXILIARY|VERB|INFINITIVE|PARTICIPLE> NAME* FINITE|PARTICIPLE
        → NAME if speaks_first, not {grammar.clause_adverbs}
    en | <Born> says he is late.
    en | <Strange> said that it was late.
    en | <May> said it was late.
    en | <Sue> Roy said it was late.
    fr | <Petit> a déclaré que le train partait.
the same, before a relative clause
    ^ <VERB|ADJECTIVE> COMMA RELATIVE → NAME if is_capitalised
    en | <Rose>, who runs the firm, said it was late.
    fr | <Petit>, qui dirige la firme, a dit que c'était tard.
a name that is also an auxiliary, behind a comma and before a verb of saying
    COMMA|QUOTATION <AUXILIARY> FINITE|PARTICIPLE → NAME if is_name_within
    en | In a letter, <May> told the board that it was late.
a name that is also a word, behind a verb of saying
    VERB|PARTICIPLE <AUXILIARY|ADJECTIVE|ADVERB|PREPOSITION> NAME? COMMA|STOP → NAME if is_name_within
    en | “It is late,” said <May>, a farmer.
    fr | « Il est tard », a déclaré <Fort>, le patron.
    fr | « Il est tard », a déclaré <De> Souza, le patron.
a noun that reads like a verb, before its possessive
    <VERB|INFINITIVE> POSSESSIVE → NOUN if NOUN
    en | Ms Lee, the hospital <trust>'s chief executive, said it was hard.
a month that reads like an auxiliary
    NUMBER <AUXILIARY> → NAME if is_capitalised
    en | A memo dated 3 <May> warned that it leaked.
an hour that reads like an auxiliary
    NUMBER|NOUN <AUXILIARY> → NOUN if {grammar.be}, NOUN, -1 NUMBER
    en | Ann Roy said in a 5<am> tweet that it was late.
a noun that reads like a verb, behind to
    TO ADVERB? <VERB> → NOUN if NOUN
    en | According to <reports>, the deal is dead.
the same, behind whose it is
    TO|PREPOSITION ADVERB|ADJECTIVE* NOUN <VERB> COMMA → NOUN if NOUN, CUE, is_plural
    en | According to local newspaper <reports>, the deal is dead.
the conjunction of what is said, before a preposition that reads like an adjective
    NOMINAL <RELATIVE> ADJECTIVE TO|PREPOSITION
        → THAT if has_past_endings, is_behind_said, +1 {grammar.compound_prepositions}
    en | Roy said Monday <that> due to falling sales, the firm would close.
an adjective that begins a preposition
    THAT|COMMA <ADJECTIVE> TO|PREPOSITION NOUN|NAME|GERUND|DETERMINER → PREPOSITION if {grammar.compound_prepositions}
    en | Roy said Monday that <due> to falling sales, the firm would close.
    en | She maintained that <contrary> to reports, nobody had left.
a preposition that reads like an adverb, before a number
    VERB <ADVERB> NUMBER NOUN → PREPOSITION if {prepositions.possessed_before}
    en | She said <in> three cases, the deaths were avoidable.
an adjective that reads like a participle, behind a preposition
    PREPOSITION NUMBER? <PARTICIPLE|VERB> NOUN → ADJECTIVE if PARTICIPLE, has_past_endings
    en | It was the first of two <reported> shootings.
an article that reads like an object, behind a pronoun
    PREPOSITION CLITIC <CLITIC> NOUN|ADJECTIVE → DETERMINER if -1 {grammar.speakers}
    fr | Le pont tient, ajoute quant à lui <le> parquet.
a calling that reads like an adjective, behind another
    DETERMINER ADVERB? ADJECTIVE <ADJECTIVE> → NOUN if {grammar.speakers}
    fr | L'ancien <adjoint> dit non.
a first name that is also an auxiliary
    <AUXILIARY> NAME → NAME if is_name_within
    en | “Yes,” <Will> Young said.
an adverb that reads like an adjective, behind an auxiliary
    FINITE <ADJECTIVE> PARTICIPLE|VERB|TO → ADVERB if {grammar.clause_adverbs}
    en | Doctors have <long> said that wards are full.
the same behind the subject
    NOUN|NAME <ADJECTIVE> FINITE|PARTICIPLE → ADVERB if {grammar.clause_adverbs}
    en | The farmers <first> commended the plan.
a demonstrative that reads like a relative
    ^ QUOTATION? COMMA? <RELATIVE|THAT> NOUN VERB → DETERMINER
    en | <That> person said he was toast.
somebody who reads like an adjective, before a verb of saying
    DETERMINER ADJECTIVE|NOUN|NAME* <ADJECTIVE> PARTICIPLE → NOUN if NOUN, +1 CUE, -1 not {grammar.standing_determiners}
    en | It fell, though the manufacturing <giant> said it would rise.
a paper or a firm whose name reads like an adverb
    DETERMINER|COMMA <ADVERB|ADJECTIVE> FINITE|PARTICIPLE|STOP → NAME if is_capitalised, +1 CUE
    en | Though it was late, <Nationwide> said the day had been good.
    en | The <Nationwide> said that prices rose.
a name that is also a preposition, an adverb or an auxiliary
    NAME|PREPOSITION|TO <PREPOSITION|ADVERB|AUXILIARY> FINITE|PARTICIPLE|COMMA|STOP|PREPOSITION → NAME if is_capitalised
    fr | Kevin <Durant> a dit oui.
    en | The cast of Ann <May> said it was late.
a pronoun that reads like a determiner, behind a preposition
    PREPOSITION <DETERMINER> DETERMINER|THAT → PRONOUN if {grammar.possessives}
    en | He was assured by <her> that all was well.
a determiner that stands alone, before a gerund
    PREPOSITION|COMMA <DETERMINER> NOUN|GERUND THAT → PRONOUN if {grammar.standing_determiners}, +1 is_gerund
    fr | La théorie a fait du bruit, <certains> craignant que l'on oublie le tabac.
    en | Officials left, with <several> warning that prices would rise.
a determiner that stands alone, as the agent
    PREPOSITION <DETERMINER> PREPOSITION|SUBORDINATOR|STOP|COMMA → PRONOUN if {grammar.standing_determiners}
    en | He will be remembered by <many> as a good man.
a noun that reads like a verb, before a participle
    NOUN <VERB> PARTICIPLE PREPOSITION → NOUN if is_plural, CUE, -1 not is_plural
    en | Data from budget <reports> obtained from the state showed growth.
a noun that reads like a verb, before a relative clause
    NOUN <VERB> RELATIVE → NOUN if is_plural, CUE, -1 not is_plural
    en | She debunked media <reports> which quoted her.
all of them, before the verb
    NOMINAL|SUBJECT|AUXILIARY <DETERMINER|PRONOUN> PARTICIPLE|VERB|NOUN|INFINITIVE
        → ADVERB if {grammar.standing_determiners}, +1 CUE
    en | The three senators <all> suggested that it was late.
    en | They <all> thought that it was late.
    en | The guilds have <all> called on the mayor to act.
a verb that is the first half of a compound
    <VERB|INFINITIVE> NOUN → NOUN if +1 {grammar.compound_heads}
    en | The Oslo-based economics <think> tank said it was late.
a noun that reads like a verb, behind a gerund
    GERUND ADJECTIVE? <VERB> PREPOSITION → NOUN if NOUN
    en | She withdrew, citing <fears> of retaliation.
a noun that reads like an infinitive, behind a verb
    FINITE <INFINITIVE> NOUN|NAME → NOUN if NOUN
    en | “It moved fast,” said <watch> commander Neil Roy.
what reads like a gerund, between an article and its noun
    PREPOSITION DETERMINER <GERUND> NOUN → ADJECTIVE if -1 not {grammar.own_assertion}, has_past_endings
    en | The mayor told residents in the <firing> line that help was near.
a noun that reads like a gerund, behind its adjective
    DETERMINER ADJECTIVE <GERUND> PREPOSITION → NOUN
    en | By the careful <questioning> of jurors, he found out.
a noun that reads like a gerund, before its adjective
    DETERMINER <GERUND> ADJECTIVE AND|COMMA|STOP → NOUN
    en | The critic, who judged the <ending> sentimental, left.
a noun that reads like a verb, behind its modifier
    VERB NOUN <VERB> ADJECTIVE|ADVERB|PREPOSITION → NOUN if NOUN, -2 not CUE
    en | The bank left interest <rates> unchanged.
a noun that reads like a verb, behind a comma, with its clause
    COMMA <VERB> THAT → NOUN if NOUN, not CUE
    fr | Le président, Bola Tinubu, a proposé sa médiation, <offre> que le Mali a déclinée.
a noun that reads like a verb, behind a preposition and a name
    PREPOSITION NAME <VERB> COMMA|STOP → NOUN if is_plural, not CUE
    en | Ann Roy, head of Kent <libraries>, left.
a noun that reads like a verb, behind another of its kind
    NOUN AND <VERB> PREPOSITION|COMMA|STOP → NOUN if NOUN, CUE, not is_plural, has_past_endings, -2 not is_plural
    en | The bank said it would put a new cheque or <note> into use.
a noun that reads like a verb, behind a name with its article
    DETERMINER NAME <VERB> AUXILIARY PARTICIPLE → NOUN if NOUN
    en | The NHS <trust> has admitted failing.
a noun that reads like a verb, behind whose it is
    POSSESSIVE ADJECTIVE? <VERB> COMMA|STOP|FINITE → NOUN
    en | Ann Roy, one of the bill's <sponsors>, said it was late.
an adverb that reads like a noun, before a participle
    DETERMINER <NOUN> PARTICIPLE NUMBER|NOUN|ADJECTIVE → ADVERB if ADVERB
    en | It fell from the <previously> estimated 9.3 per cent.
a noun that reads like a verb, before another that says something
    ^ ADJECTIVE|NOUN* <VERB> INFINITIVE|VERB → NOUN if is_plural, NOUN, +1 CUE
    en | <Reports> say the fight began after police came.
the same, with where it comes from
    ^ <VERB> PREPOSITION DETERMINER NOUN VERB → NOUN if is_plural, NOUN
    en | <Reports> from the area say it is late.
some of them, before a verb that reads like a noun
    <DETERMINER> NOUN DETERMINER → PRONOUN if {grammar.standing_determiners}, +1 CUE
    en | <Many> blame the violence on her party.
a noun that reads like an infinitive, behind a conjunction
    SUBORDINATOR|AND <INFINITIVE> FINITE → NOUN if NOUN
    en | He says law and <order> will come first.
a noun that reads like a verb, behind a number and a name
    NUMBER NAME <VERB> → NOUN if NOUN, is_plural
    en | Two of 15 NHS <trusts> serving the city hit the target.
a conjunction that reads like a pronoun, behind a verb of saying
    VERB PREPOSITION <PRONOUN> PREPOSITION → THAT if {grammar.that}, -2 CUE
    en | She pointed out <that> in the last year, the firm had lied.
a noun that reads like a verb, beside what is felt
    NOUN AND <VERB> PREPOSITION → NOUN if is_plural, NOUN, -2 {nouns.said}
    en | There is public anger and <calls> for a vote.
a verb before a gerund that reads like a noun
    SUBJECT|PRONOUN|NOUN|NAME <VERB> GERUND|NOUN THAT|DETERMINER|SUBJECT|NAME → AUXILIARY if {grammar.be}, +1 is_gerund
    en | Some <are> warning that prices will rise.
the same, before a clause without its conjunction
    SUBJECT|PRONOUN|NOUN|NAME <VERB> NOUN NOUN AUXILIARY|VERB → AUXILIARY if {grammar.be}, +1 is_gerund
    en | Some <are> warning prices will rise.
a conjunction that reads like a relative, behind a circumstance
    NOMINAL <RELATIVE> VERB|NOUN → THAT if {grammar.that}, has_past_endings, +1 is_subject_of_said, is_behind_said
    en | She said on Monday <that> talks had failed.
    en | He said in a report on X <that> demand remains weak.
    en | She said last week <that> visits to the park rose.
a noun that reads like a verb, as the subject of what is said
    THAT <VERB> FINITE|PARTICIPLE|NOUN|PREPOSITION → NOUN if is_subject_of_said
    en | She said on Monday that <talks> had failed.
    en | He said in a report on X that <demand> remains weak.
a post that reads like an infinitive
    NOUN|NAME AND <INFINITIVE> ADJECTIVE COMMA|STOP → NOUN if NOUN
    fr | Le ministre de la Justice et <leader> parlementaire, Ada Roy, a dit oui.
a preposition that reads like an article, at somebody's side
    ^ <DETERMINER> NOUN PREPOSITION → PREPOSITION if +1 {grammar.name_links}
    fr | <Du> côté du syndicat, son président, Ada Roy, demande un vote.
a noun that reads like an infinitive, behind another in a lead
    PREPOSITION DETERMINER NOUN+ <INFINITIVE> DETERMINER|SUBJECT|NAME|THAT → NOUN if NOUN
    en | According to a press <release> the man fled.
    en | Ann Roy said in a 5am <tweet> that it was late.
a noun that reads like a verb, as the subject of a relative clause
    RELATIVE <VERB> AUXILIARY → NOUN if is_plural
    en | They described a culture in which <questions> were unwelcome.
a noun that reads like an adverb, behind all of it
    VERB|PARTICIPLE|INFINITIVE ADVERB <ADVERB> STOP|COMMA|PREPOSITION → NOUN if NOUN, -1 {grammar.whole}
    fr | La direction réfute tout <manquement>.
a part that reads like an adverb, behind how many of them
    NUMBER <ADVERB> PREPOSITION → NOUN if NOUN
    en | Two <thirds> of voters believe that it is late.
all of it, before its noun
    VERB|PARTICIPLE|INFINITIVE <ADVERB> NOUN → DETERMINER if {grammar.whole}
    fr | La direction réfute <tout> manquement.
a pronoun that reads like an article, before a circumstance
    VERB|PARTICIPLE <DETERMINER> NOUN GERUND|NOUN → PRONOUN if {grammar.own_assertion}, +1 {grammar.circumstances}
    en | He disclosed <this> while briefing the papers.
a conjunction that reads like a noun, behind a pronoun
    VERB|PARTICIPLE PRONOUN <NOUN> → SUBORDINATOR if {grammar.circumstances}
    en | He disclosed this <while> briefing the papers.
a strong pronoun that reads like a clitic
    ^ AND? <CLITIC> COMMA|FINITE|AND → SUBJECT if {people.pronouns}
    fr | <Lui> et sa femme disent que tout va bien.
    fr | <Lui> hausse les épaules.
    fr | <Lui>, affirme avoir fui.
    fr | Mais <lui>, de son côté, nie les faits.
whom somebody tells
    SUBJECT|PRONOUN <SUBJECT> FINITE → CLITIC if {grammar.datives}
    fr | Nous <vous> proposons une visite.
    fr | Cela <nous> coûterait cher.
whom something does it to, behind a relative pronoun
    RELATIVE <DETERMINER> FINITE → CLITIC if {grammar.object_clitics}
    fr | Ce qui <les> aurait assurés de passer.
a pronoun that reads like an article, behind a negation
    CLITIC ADVERB <DETERMINER> NOUN|INFINITIVE → CLITIC if {grammar.clitics}, +1 INFINITIVE
    fr | Elle assure ne pas <le> savoir.
the same, behind the mark of an infinitive
    PREPOSITION <DETERMINER> NOUN|INFINITIVE
        → CLITIC if {grammar.object_clitics}, {grammar.plural_articles}, -1 {grammar.infinitive_marks}, +1 INFINITIVE
    fr | Le maire a exhorté le tribunal à <les> garder en prison.
a pronoun that reads like a preposition, before an infinitive
    <PREPOSITION> INFINITIVE → CLITIC if {grammar.clitics}
    fr | Les riverains disent <en> souffrir.
what says the same again
    COMMA <AUXILIARY> NUMBER|DETERMINER|PREPOSITION|ADVERB → PREPOSITION if {grammar.restating}
    fr | Huit riverains sur dix, <soit> 84 % du quartier, estiment que c'est trop.
whom somebody tells, before the verb
    <DETERMINER> AUXILIARY → CLITIC if {grammar.addressed_clitics}
    fr | Le préfet, qui craint la crue, <leur> a ordonné de partir.
some of them, before whom they tell
    <DETERMINER> CLITIC VERB|AUXILIARY → PRONOUN if {grammar.standing_determiners}
    fr | <Certains> me disent que c'est fini.
whom somebody tells, before a verb that reads like a noun
    NOUN|NAME <DETERMINER> NOUN PREPOSITION|THAT|ADVERB → CLITIC if {grammar.addressed_clitics}, +1 CUE, +1 VERB
    fr | Le parquet <leur> reproche de ne pas avoir aidé.
whom somebody tells, before a gerund
    <DETERMINER> GERUND|NOUN|ADJECTIVE → CLITIC if {grammar.addressed_clitics}, +1 is_gerund
    fr | Elle s'est tournée vers les jurés, <leur> demandant de voter.
whom somebody judges, before a gerund
    COMMA <DETERMINER> GERUND|NOUN|ADJECTIVE PREPOSITION|QUOTATION|ADJECTIVE
        → CLITIC if {grammar.clitics}, +1 is_gerund, +1 not NOUN
    fr | Il s'en est pris au maire, <l'>accusant de mentir.
a noun made of an adjective or a participle, before an adjective
    DETERMINER <ADJECTIVE|PARTICIPLE> ADJECTIVE|PARTICIPLE
        COMMA|STOP|FINITE|PREPOSITION|THAT|CLOSING|RELATIVE|CLITIC|PARTICIPLE|INFINITIVE
        → NOUN
    fr | « Oui », a dit l'<international> français.
    fr | « Oui », rapporte l'<envoyée> spéciale de la chaîne.
a letter between an auxiliary and its pronoun
    AUXILIARY <VERB|NOUN|NAME> SUBJECT PARTICIPLE → CLITIC if is_euphonic
    fr | « Oui », a <t>-il lancé devant la salle.
an article that reads like a clitic, behind a preposition
    NOUN|NAME PREPOSITION <CLITIC> VERB → DETERMINER if {grammar.clitics}, DETERMINER
    fr | Un gendarme de <l'>escorte lui répond que c'est non.
a noun that reads like an infinitive, behind a contracted article
    PREPOSITION <INFINITIVE> ADJECTIVE|NAME|STOP|COMMA|PREPOSITION|PARTICIPLE
        → NOUN if -1 {grammar.before_names}, -1 not {grammar.infinitive_marks}
    fr | Elle a demandé au <leader> centriste s'il partirait.
a noun made of an adjective, with what is told of it
    VERB DETERMINER ADVERB <ADJECTIVE|PARTICIPLE> PREPOSITION → NOUN if -2 {grammar.plural_articles}
    fr | Le maire appelle les plus <fragiles> à rester.
a noun made of a participle
    DETERMINER <PARTICIPLE> ADVERB|QUOTATION|COMMA|STOP|FINITE|PREPOSITION|THAT|RELATIVE|CLITIC → NOUN
    fr | Il juge l'<accusé>.
    fr | L'institut prévoit un <été> plus chaud.
a noun that reads like a verb, behind how many there are
    DETERMINER NUMBER ADJECTIVE? <VERB> → NOUN if CUE, is_none_of_several
    fr | « Oui », ajoutent les deux <confessions>.
    fr | « Oui », ajoutent les deux principales <confessions> du pays.
a noun that reads like a verb, behind its adjective
    DETERMINER NOUN <VERB> PREPOSITION|DETERMINER → NOUN if is_second_verb
    fr | Ses ventes ont été freinées par la faible <demande> d'équipements.
a preposition that reads like an article, behind a noun and its adjective
    DETERMINER NOUN NOUN <DETERMINER> NOUN → PREPOSITION if {grammar.noun_links}
    fr | Ses ventes ont été freinées par la faible demande <d'>équipements.
an adjective that reads like a verb, behind what somebody says to be
    CLITIC|PARTICIPLE VERB|PARTICIPLE <VERB> PREPOSITION|COMMA|STOP|AND → ADJECTIVE if -1 CUE, not has_past_endings
    fr | Le prévenu se dit <innocent>.
an adjective that reads like a verb, behind who says it
    VERB DETERMINER NOUN <VERB> PREPOSITION|COMMA|STOP → ADJECTIVE if ADJECTIVE, not has_past_endings
    fr | « Oui », annonce la gendarmerie <présente> sur les lieux.
a noun that reads like a verb, behind an article and a preposition
    PREPOSITION DETERMINER <VERB> → NOUN if -1 {grammar.clitics}, -1 DETERMINER, -2 not {grammar.as}
    fr | Un gendarme de l'<escorte> lui répond que c'est non.
a demonstrative that reads like a conjunction, behind a verb that takes no clause
    VERB <THAT> NOUN QUOTATION|ADJECTIVE → DETERMINER if -1 CUE, not is_behind_said
    en | The bank called <that> trend consistent with a softening.
a demonstrative that reads like a conjunction
    VERB <THAT> NOUN COMMA AND → DETERMINER
    en | Allies echoed <that> view, and three others said they were sorry.
a noun that reads like a verb, behind a preposition
    NOUN|COMMA PREPOSITION ADJECTIVE? <VERB> STOP|COMMA|PREPOSITION|ADJECTIVE → NOUN
    fr | Le droit de <grève>.
    fr | Un mouvement de <grève> national gagne les ports.
    en | The firm acknowledged, in small <print>, that the dam could leak.
a noun that reads like an infinitive, in whom a preposition names
    GERUND TO <INFINITIVE> NOUN → NOUN if +1 {prepositions.weak_sources}
    en | It was cold, according to <state> media.
a preposition that reads like a conjunction, before a gerund that describes
    NOUN <SUBORDINATOR> GERUND NOUN FINITE → PREPOSITION if {grammar.noun_links}
    en | It is late, a pair <of> leading economists say.
a post that reads like a verb, before what somebody heads
    NAME <VERB> PREPOSITION NOUN NAME → NOUN if NOUN, +1 {grammar.noun_links}
    en | Kent Town <head> of forecasting Ann Roy said it was late.
a post that reads like a verb, before another and its name
    NAME <VERB> NOUN NAME → NOUN if NOUN, +1 {grammar.speakers}
    en | Kent Town <head> coach Ann Roy said it was late.
a post that reads like an infinitive, before its name
    ^ QUOTATION? <INFINITIVE> NOUN NAME → NOUN if NOUN
    en | <Lead> researcher Ann Roy, from Kent, said: “It is late.”
an adverb that begins a preposition
    GERUND|VERB|PARTICIPLE <ADVERB> PREPOSITION → PREPOSITION if {grammar.clause_prepositions}, +1 {grammar.noun_links}
    en | Speaking <ahead> of the match, Ann Roy said it was late.
one of them, before the verb
    RELATIVE <DETERMINER> FINITE → SUBJECT
    fr | Deux voisins, dont <une> aurait fui, ont été entendus.
an adjective that stands for a noun, before a gerund
    DETERMINER <ADJECTIVE> GERUND THAT|QUOTATION → NOUN
    fr | Ce <dernier> déclarant que le prix baisse, la vente reprend.
""")
RULES += VERBS
