"""The rows of `tag_rules.py` that make verbs: finite ones, participles, gerunds, infinitives.

The last few tell what only reads like a verb that a row before them made.
"""

from __future__ import annotations

from workbench.extract.rule_tables import rules

VERBS = rules("""
a participle that reads like a past tense, in a circumstance
    COMMA PREPOSITION DETERMINER? NOUN|ADJECTIVE* NOUN <VERB>
        PREPOSITION|ADVERB|NAME|NOUN|NUMBER|DETERMINER+ COMMA FINITE → PARTICIPLE if PARTICIPLE
    en | Ann Roy, in a statement <released> on Sunday, said five men were held.
a verb of saying that reads like a noun, behind what is said
    QUOTATION|COMMA <NOUN> PREPOSITION? ADVERB NAME|DETERMINER → VERB if CUE, VERB
    fr | C'est perdu, <note> d'ailleurs Paul Roy.
a verb of saying that reads like a noun, behind an object that differs from it in number
    NOMINAL|COMMA DETERMINER <NOUN> → VERB if CUE, disagrees
    fr | Le maire, Ada Roy, les <chiffre> à trois millions.
    fr | Les experts la <jugent> peu probable.
a verb of saying that reads like a noun, behind an object and before what it is seen as
    NOUN|NAME DETERMINER <NOUN|ADJECTIVE> PREPOSITION → VERB if CUE, -1 {grammar.object_clitics}, +1 {grammar.as}
    fr | Le club le <présente> comme son futur capitaine.
a verb of saying that reads like a noun, in a list of what somebody does
    COMMA <NOUN> PREPOSITION INFINITIVE → VERB if CUE, VERB
    fr | La CGT refuse de voter, <menace> de partir et demande un vote.
    fr | Il dénonce la réforme, <menace> de bloquer le pays.
a past tense that reads like a participle
    NOMINAL|PARTICIPLE ADVERB? <PARTICIPLE|ADJECTIVE> DETERMINER|NUMBER|SUBJECT → VERB if is_lone_past
    en | The storm <destroyed> 300 homes.
    en | The bomb <wounded> 12 people, said the ministry.
    en | The company <cut> 40 jobs.
    fr | La distance sur chaussée mouillée <atteint> 80 mètres.
a past tense that reads like a participle, before about how many
    NOMINAL <PARTICIPLE> ADVERB NUMBER → VERB if is_lone_past
    en | The plan <received> over 200 objections.
a past tense of saying that reads like a participle, in a second clause
    AND DETERMINER ADJECTIVE|NOUN* NOUN <PARTICIPLE> PREPOSITION|TO|ADVERB → VERB if CUE, is_lone_past
    en | The report was late and the deputy speaker <ordered> out ten members.
a past tense that reads like an adjective, before what is promised
    NOMINAL ADVERB? <ADJECTIVE> TO INFINITIVE → VERB if CUE, is_lone_past
    en | The government <committed> to pay the whole price.
a past tense that reads like a participle, behind a name that begins the sentence
    ^ NAME+ ADVERB? <PARTICIPLE|ADJECTIVE> NOUN|NAME PREPOSITION|TO|COMMA|STOP|ADVERB|AND → VERB if is_lone_past
    en | Reuters also <worried> investors with a forecast.
    en | Roy later <attacked> Reed publicly and called for him to leave.
a past tense of saying that reads like a participle, before a clause about somebody
    ^ DETERMINER? NOUN|NAME+ <PARTICIPLE> NAME+ POSSESSIVE? NOUN* PREPOSITION → VERB if CUE, is_lone_past
    en | Police <said> John Smith works as a clerk.
    en | Officials <said> Smith lives in Kent.
    en | Police <said> John Smith's son lives in Kent.
a past tense that reads like a participle, behind an age
    NAME COMMA NUMBER COMMA <PARTICIPLE> DETERMINER|NUMBER|SUBJECT → VERB if is_lone_past
    en | Ann Roy, 38, <injected> the women with insulin.
a past tense that reads like a participle, before who says it
    NOMINAL <PARTICIPLE> NOUN|ADVERB|ADJECTIVE* COMMA → VERB if is_before_reporting
    en | Imports <doubled>, said the nurse.
    en | Firms <cut> costs, said the nurse.
    en | Shares <closed> higher, Ann Roy, a broker, said.
a verb that reads like a noun or an adjective, before its object
    NOMINAL|COMMA <NOUN|ADJECTIVE> DETERMINER → VERB if VERB, is_alone
    fr | Le patron, un ancien de Sanofi, <vise> une hausse.
    en | The change in colour, rather than the dimming, <prompts> the body to wake.
a verb of saying that reads like a noun, behind a noun with its adjective and before its object
    DETERMINER NOUN ADJECTIVE <NOUN> DETERMINER → VERB if CUE, VERB, is_alone
    fr | La cour suprême <juge> la loi contraire au droit.
a past tense that reads like a participle, behind a relative clause
    COMMA <PARTICIPLE> PREPOSITION|TO|ADVERB|STOP|THAT → VERB if is_behind_relative
    en | The group, which controls a third, <agreed> to wait.
an infinitive that reads like a verb, behind its mark
    FINITE|PARTICIPLE PREPOSITION <VERB> DETERMINER|ADJECTIVE|NOUN
        → INFINITIVE if -1 {grammar.sure_infinitive_marks}, not is_plural
    en | He declined to <announce> plans.
a past tense right behind a pronoun
    SUBJECT|RELATIVE ADVERB? <PARTICIPLE|ADJECTIVE> → VERB if is_past_of_pronoun
    en | They argued it <amounted> to theft.
    en | The firm, which <proposed> the idea, has left.
a verb of saying that reads like an adjective, behind its object
    PREPOSITION DETERMINER <ADJECTIVE|NOUN> DETERMINER → VERB if CUE, -2 {grammar.as}
    fr | Le pont tient, comme le <précise> la ville.
an auxiliary that reads like a name
    THAT|RELATIVE|NOUN <NAME> NOUN|INFINITIVE|ADVERB → AUXILIARY if AUXILIARY, not is_capitalised
    en | It has two parts — the party and the crash — that <may> lead to charges.
a participle that reads like a name
    FINITE ADVERB|ADJECTIVE? <NAME> DETERMINER → PARTICIPLE if not is_capitalised
    en | A man who had first <met> the clerk in May said he was late.
a past tense that reads like a noun, behind a pronoun
    SUBJECT ADVERB <NOUN> STOP|COMMA|DETERMINER|THAT|RELATIVE|SUBJECT → VERB if VERB
    en | It was work that former aides said they never <saw>.
a verb of saying that reads like a noun, behind whom somebody tells
    CLITIC <NOUN> PREPOSITION|THAT|ADVERB → VERB if CUE, VERB, -1 {grammar.addressed_clitics}
    fr | Le parquet leur <reproche> de ne pas avoir aidé.
a gerund that reads like a noun
    PREPOSITION PRONOUN|NAME+ <NOUN> THAT|PRONOUN|SUBJECT → GERUND if is_gerund
    en | They were afraid, with John Reed <warning> there were consequences.
    en | Officials left, with several <warning> that prices would rise.
a participle that reads like a past tense, before its agent
    NOUN|NAME <VERB> ADVERB|PREPOSITION? PREPOSITION DETERMINER|NAME|NOUN → PARTICIPLE if is_by_agent
    en | The family of a woman <hit> by a driver said they felt ill.
a verb of saying that reads like a noun, behind a plural
    ^ NOUN <NOUN> ADJECTIVE|DETERMINER|NUMBER → VERB if CUE, -1 is_plural, not is_plural
    en | Numbers <show> more than 600 voters have left.
a verb that reads like an infinitive, behind its subject or an aside
    COMMA|NOUN <INFINITIVE> DETERMINER|NUMBER|PREPOSITION|ADVERB → VERB if VERB, is_alone
    en | The institute, citing surveys, <put> the draw at 3 million.
an infinitive that reads like a noun, behind a verb of saying
    FINITE|PARTICIPLE <NOUN> DETERMINER|CLITIC|INFINITIVE|NOUN|ADVERB
        → INFINITIVE if INFINITIVE, -1 CUE, not has_past_endings
    fr | La firme, Vespa, dit <pouvoir> la produire.
a verb of saying that reads like a noun, behind some of them
    ^ SUBORDINATOR? PRONOUN <NOUN> DETERMINER → VERB if CUE, -1 {grammar.standing_determiners}
    en | Many <blame> the violence on her party.
an infinitive that reads like a noun, behind whom somebody asks
    NOUN|NAME PREPOSITION <NOUN> DETERMINER|NAME → INFINITIVE if -1 {grammar.sure_infinitive_marks}, not is_plural
    en | The mayor asked residents to <water> the trees.
a verb that reads like a noun, behind a plural and before whom it tells of
    NOUN <NOUN> CLITIC → VERB if VERB, -1 is_plural, not is_plural
    en | He noted that the ads <show> him in a good light.
a gerund that reads like a noun, behind a verb of beginning
    VERB|PARTICIPLE <NOUN> NOUN|DETERMINER|NUMBER|ADJECTIVE → GERUND if is_gerund, -1 {grammar.beginning}
    en | Senators had started <raising> concerns over it.
a verb that reads like a noun, behind a pronoun
    SUBJECT <NOUN> DETERMINER|TO → VERB if -2 CUE
    en | The clerk said they <aim> to finish it.
    en | The board, which says it <respects> the court, left.
the same, before a particle or a number
    SUBJECT <NOUN> PREPOSITION|ADVERB|NUMBER → VERB if -2 takes_any_clause
    en | The army says it <shot> down two drones.
a verb that reads like a noun, behind its subject, in what somebody says
    NOUN|NAME <NOUN|NAME> PREPOSITION|ADVERB|NOUN|DETERMINER|ADJECTIVE|GERUND|TO
        → VERB if VERB, not is_capitalised, has_past_endings, is_verb_of_said
    en | They say the observations <fall> within the range.
    en | She said John Smith <works> as a clerk.
    en | Police said John Smith <lives> in Kent.
    en | Police said James <works> as a clerk.
    en | Many doctors say the ward's high turnover <obscures> gaps in training.
a verb that reads like a noun, behind whom it is done to in a relative clause
    RELATIVE DETERMINER <NOUN> → VERB if VERB, -1 {grammar.object_clitics}, -2 {grammar.who}
    fr | La camionnette qui les <transportait> a percuté un mur.
a verb that reads like a preposition
    NOUN|ADJECTIVE|COMMA|NUMBER|CLITIC <PREPOSITION> PREPOSITION → VERB if {grammar.entering}
    fr | La taxe, dont il dit qu'elle sera utile, <entre> en vigueur lundi.
an infinitive that reads like a noun, behind its negation and a pronoun
    CLITIC ADVERB CLITIC <NOUN> → INFINITIVE if INFINITIVE
    fr | Elle assure ne pas le <savoir>.
the same, behind its mark and a pronoun
    PREPOSITION CLITIC <NOUN> → INFINITIVE if INFINITIVE, -2 {grammar.infinitive_marks}
    fr | Le maire a exhorté le tribunal à les <garder> en prison.
a participle that reads like a past tense, in an aside
    NOMINAL COMMA|DASH <VERB> PREPOSITION → PARTICIPLE if is_in_aside
    en | The detective, <described> as a good man, denied the charge.
    en | The detective - <described> as a good man - left.
a past tense that reads like a participle, behind an aside
    COMMA <PARTICIPLE> PREPOSITION|TO|ADVERB|STOP|THAT → VERB if is_behind_aside
    en | Rents, along with a weak market, <contributed> to the drop, analysts said.
a verb that reads like a noun, before its amount
    NOUN <NOUN> PREPOSITION? NUMBER → VERB if VERB, -1 is_plural, not is_plural, is_alone
    en | Retail sales <rose> by 6% in May, officials said.
an adjective that reads like a past tense, in who says what is told
    RELATIVE <VERB> NOUN VERB → ADJECTIVE if -1 {grammar.fused_relatives}, +1 {people.anonymous}, +2 CUE
    en | The deal ends what <unnamed> sources say is a plan to sell the bank.
an adjective that reads like a past tense, behind how many are so
    VERB NUMBER <PARTICIPLE|VERB> ADJECTIVE? NOUN → ADJECTIVE if CUE, PARTICIPLE, has_past_endings
    en | The police arrested two <suspected> armed robbers.
a noun that reads like a participle, behind the verb
    VERB DETERMINER ADJECTIVE|NAME? NOUN+ <PARTICIPLE> PREPOSITION|COMMA|STOP → NOUN if NOUN
    en | The company cut its profit <forecast> for the second time.
a possessive that reads like a verb, before a noun and its modifier
    DETERMINER NOUN <VERB|AUXILIARY> GERUND|NOUN NOUN FINITE → POSSESSIVE if POSSESSIVE
    en | She said this week<'s> sweltering heat could last.
""")
