"""The rows of `tag_rules.py` that come last, so that they read the tags which all the others leave."""

from __future__ import annotations

from workbench.extract.rule_tables import rules

LATER = rules("""
a strong pronoun that reads like a clitic
    ^ AND? <CLITIC> COMMA|FINITE → SUBJECT if {people.pronouns}
    fr | <Lui> hausse les épaules.
    fr | <Lui>, affirme avoir fui.
    fr | Mais <lui>, de son côté, nie les faits.
whom somebody tells
    SUBJECT|PRONOUN <SUBJECT> FINITE → CLITIC if {grammar.datives}
    fr | Nous <vous> proposons une visite.
    fr | Cela <nous> coûterait cher.
a verb that reads like a noun, behind whom it is done to in a relative clause
    RELATIVE DETERMINER <NOUN> → VERB if VERB, -1 {grammar.object_clitics}, -2 {grammar.who}
    fr | La camionnette qui les <transportait> a percuté un mur.
whom something does it to, behind a relative pronoun
    RELATIVE <DETERMINER> FINITE → CLITIC if {grammar.object_clitics}
    fr | Ce qui <les> aurait assurés de passer.
a verb that reads like a preposition
    NOUN|ADJECTIVE|COMMA|NUMBER|CLITIC <PREPOSITION> PREPOSITION → VERB if {grammar.entering}
    fr | La taxe, dont il dit qu'elle sera utile, <entre> en vigueur lundi.
a pronoun that reads like an article, behind a negation
    CLITIC ADVERB <DETERMINER> NOUN|INFINITIVE → CLITIC if {grammar.clitics}, +1 INFINITIVE
    fr | Elle assure ne pas <le> savoir.
a pronoun that reads like a preposition, before an infinitive
    <PREPOSITION> INFINITIVE → CLITIC if {grammar.clitics}
    fr | Les riverains disent <en> souffrir.
an infinitive that reads like a noun, behind its negation and a pronoun
    CLITIC ADVERB CLITIC <NOUN> → INFINITIVE if INFINITIVE
    fr | Elle assure ne pas le <savoir>.
what says the same again
    COMMA <AUXILIARY> NUMBER|DETERMINER|PREPOSITION|ADVERB → PREPOSITION if {grammar.restating}
    fr | Huit riverains sur dix, <soit> 84 % du quartier, estiment que c'est trop.
whom somebody tells, before the verb
    <DETERMINER> AUXILIARY → CLITIC if {grammar.addressed_clitics}
    fr | Le préfet, qui craint la crue, <leur> a ordonné de partir.
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
a participle that reads like a past tense, in an aside
    NOMINAL COMMA|DASH <VERB> PREPOSITION → PARTICIPLE if is_in_aside
    en | The detective, <described> as a good man, denied the charge.
    en | The detective - <described> as a good man - left.
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
a verb that reads like a noun, before its amount
    NOUN <NOUN> PREPOSITION? NUMBER → VERB if VERB, -1 is_plural, not is_plural, is_alone
    en | Retail sales <rose> by 6% in May, officials said.
a past tense that reads like a participle, before an amount
    NOMINAL <PARTICIPLE> PREPOSITION ADJECTIVE NUMBER → VERB if is_lone_past, +2 {grammar.amount_openers}
    en | A quake <killed> at least 127 people, officials said.
an adverb that begins a preposition
    GERUND|VERB|PARTICIPLE <ADVERB> PREPOSITION → PREPOSITION if {grammar.clause_prepositions}, +1 {grammar.noun_links}
    en | Speaking <ahead> of the match, Ann Roy said it was late.
one of them, before the verb
    RELATIVE <DETERMINER> FINITE → SUBJECT
    fr | Deux voisins, dont <une> aurait fui, ont été entendus.
a possessive that reads like a verb, before a noun and its modifier
    DETERMINER NOUN <VERB|AUXILIARY> GERUND|NOUN NOUN FINITE → POSSESSIVE if POSSESSIVE
    en | She said this week<'s> sweltering heat could last.
an adjective that stands for a noun, before a gerund
    DETERMINER <ADJECTIVE> GERUND THAT|QUOTATION → NOUN
    fr | Ce <dernier> déclarant que le prix baisse, la vente reprend.
""")
