"""What the table of tags gets wrong in ways that the sentence around the word shows: one row a kind.

The table sees a word's neighbours alone. A row looks farther: it names what stands around the word, on what terms, and
the tag that the word then has. Its examples run as tests.
"""

from __future__ import annotations

from msgspec.structs import replace

from workbench.extract.attributions import tag_conditions as when
from workbench.extract.attributions.patterns import CATEGORIES, needed, neighbours, pattern
from workbench.extract.attributions.phrase_tag_rules import PHRASES
from workbench.extract.attributions.tag_conditions import Example, Sentence, TagRule

RULES = (
    TagRule(
        "a past tense that reads like a participle",
        "NOMINAL|PARTICIPLE ADVERB? <PARTICIPLE|ADJECTIVE> DETERMINER|NUMBER|SUBJECT",
        "VERB",
        when.is_lone_past,
        (
            Example("en", "The storm destroyed 300 homes.", "destroyed"),
            Example("en", "The bomb wounded 12 people, said the ministry.", "wounded"),
            Example("en", "The company cut 40 jobs.", "cut"),
            Example("fr", "La distance sur chaussée mouillée atteint 80 mètres.", "atteint"),
        ),
    ),
    TagRule(
        "a past tense that reads like a participle, behind an age",
        "NAME COMMA NUMBER COMMA <PARTICIPLE> DETERMINER|NUMBER|SUBJECT",
        "VERB",
        when.is_lone_past,
        (Example("en", "Ann Roy, 38, injected the women with insulin.", "injected"),),
    ),
    TagRule(
        "a past tense that reads like a participle, before a pronoun",
        "COMMA <PARTICIPLE> SUBJECT COMMA|STOP|PREPOSITION",
        "VERB",
        when.is_lone_past,
        (Example("en", "A third, a former director, disputed it, calling it false.", "disputed"),),
    ),
    TagRule(
        "a past tense that reads like a participle, before what was not done",
        "COMMA <PARTICIPLE> TO",
        "VERB",
        when.is_withholding,
        (Example("en", "The White House, which says it respects the bank, declined to respond.", "declined"),),
    ),
    TagRule(
        "a verb that reads like a noun or an adjective, before its object",
        "NOMINAL|COMMA <NOUN|ADJECTIVE> DETERMINER",
        "VERB",
        when.is_lone_finite,
        (
            Example("fr", "Le patron, un ancien de Sanofi, vise une hausse.", "vise"),
            Example("en", "The change in colour, rather than the dimming, prompts the body to wake.", "prompts"),
        ),
    ),
    TagRule(
        "a possessive, before what is owned",
        "<SUBJECT> NOUN|ADJECTIVE|NAME",
        "DETERMINER",
        when.is_possessive,
        (Example("en", "Its chief executive left.", "Its"),),
    ),
    TagRule(
        "a past tense right behind a pronoun",
        "SUBJECT|RELATIVE ADVERB? <PARTICIPLE|ADJECTIVE>",
        "VERB",
        when.is_past_of_pronoun,
        (
            Example("en", "They argued it amounted to theft.", "amounted"),
            Example("en", "The firm, which proposed the idea, has left.", "proposed"),
        ),
    ),
    TagRule(
        "a verb that reads like an adjective, behind a pronoun",
        "SUBJECT <ADJECTIVE> DETERMINER",
        "VERB",
        when.is_alone,
        (Example("fr", "Elle complique la formation des membranes.", "complique"),),
    ),
    TagRule(
        "a noun that reads like a verb, before a verb of saying",
        "NOUN|NAME|ADJECTIVE|PREPOSITION <VERB> PARTICIPLE|VERB",
        "NOUN",
        when.is_noun_before_cue,
        (Example("en", "Prices rose after OPEC delegates signalled that cuts would come.", "delegates"),),
    ),
    TagRule(
        "a name that is also a word, before a verb of saying",
        "^ <ADJECTIVE|AUXILIARY|VERB|INFINITIVE> NAME* FINITE|PARTICIPLE",
        "NAME",
        when.speaks_first,
        (
            Example("en", "Strange said that it was late.", "Strange"),
            Example("en", "May said it was late.", "May"),
            Example("en", "Sue Roy said it was late.", "Sue"),
            Example("fr", "Petit a déclaré que le train partait.", "Petit"),
        ),
    ),
    TagRule(
        "a first name that is also an auxiliary",
        "<AUXILIARY> NAME",
        "NAME",
        when.is_name_within,
        (
            Example("en", "“Yes,” said May Brown, a farmer.", "May"),
            Example("en", "The board chose Will Young.", "Will"),
        ),
    ),
    TagRule(
        "an adverb that reads like an adjective, behind an auxiliary",
        "FINITE <ADJECTIVE> PARTICIPLE|VERB",
        "ADVERB",
        when.is_clause_adverb,
        (Example("en", "Doctors have long said that wards are full.", "long"),),
    ),
    TagRule(
        "a noun that reads like a verb, as the object of another",
        "FINITE|PARTICIPLE ADJECTIVE? <VERB> THAT",
        "NOUN",
        when.takes_clause,
        (
            Example("en", "He has repeated false claims that it was stolen.", "claims"),
            Example("en", "He denied reports that it was stolen.", "reports"),
        ),
    ),
    TagRule(
        "a past tense that reads like a noun, behind a pronoun",
        "SUBJECT ADVERB <NOUN> STOP|COMMA|DETERMINER",
        "VERB",
        when.may_be_finite,
        (Example("en", "It was work that former aides said they never saw.", "saw"),),
    ),
    TagRule(
        "a demonstrative that reads like a relative",
        "^ QUOTATION? COMMA? <RELATIVE|THAT> NOUN VERB",
        "DETERMINER",
        None,
        (Example("en", "That person said he was toast.", "That"),),
    ),
    TagRule(
        "a name that is also a preposition, an adverb or an auxiliary",
        "NAME <PREPOSITION|ADVERB|AUXILIARY> FINITE|PARTICIPLE|COMMA|STOP",
        "NAME",
        when.is_capitalised,
        (
            Example("fr", "Kevin Durant a dit oui.", "Durant"),
            Example("en", "The cast of Ann May said it was late.", "May"),
        ),
    ),
    TagRule(
        "a noun that reads like a verb, as the object of a perfect",
        "RELATIVE AUXILIARY PARTICIPLE <VERB> PREPOSITION",
        "NOUN",
        None,
        (Example("en", "The bank, which has resisted calls for bigger grants, declined.", "calls"),),
    ),
    TagRule(
        "a pronoun that reads like a determiner, behind a preposition",
        "PREPOSITION <DETERMINER> DETERMINER|THAT",
        "PRONOUN",
        when.is_possessive,
        (Example("en", "He was assured by her that all was well.", "her"),),
    ),
    TagRule(
        "a determiner that stands alone, before a gerund",
        "PREPOSITION <DETERMINER> NOUN THAT",
        "PRONOUN",
        when.stands_alone,
        (Example("en", "Officials left, with several warning that prices would rise.", "several"),),
    ),
    TagRule(
        "all of them, before the verb",
        "NOMINAL <DETERMINER> PARTICIPLE|VERB",
        "ADVERB",
        when.is_all_before_cue,
        (Example("en", "The three senators all suggested that it was late.", "all"),),
    ),
    TagRule(
        "a gerund that reads like a noun",
        "PREPOSITION PRONOUN <NOUN> THAT",
        "GERUND",
        when.is_gerund,
        (Example("en", "Officials left, with several warning that prices would rise.", "warning"),),
    ),
    TagRule(
        "a participle that reads like a past tense, before its agent",
        "NOUN|NAME <VERB> ADVERB|PREPOSITION? PREPOSITION DETERMINER|NAME|NOUN",
        "PARTICIPLE",
        when.is_by_agent,
        (Example("en", "In a letter read out by the clerk, Ann Roy urged the board to act.", "read"),),
    ),
    TagRule(
        "a verb that reads like an infinitive, behind its subject",
        "^ NOUN|NAME ADVERB <INFINITIVE>",
        "VERB",
        when.may_be_finite,
        (Example("en", "Traders now see a 35% chance of a cut.", "see"),),
    ),
    TagRule(
        "a verb of saying that reads like a noun, behind a plural",
        "^ NOUN <NOUN> ADJECTIVE|DETERMINER|NUMBER",
        "VERB",
        when.is_cue_of_plural,
        (Example("en", "Numbers show more than 600 voters have left.", "show"),),
    ),
    TagRule(
        "a verb that is the first half of a compound",
        "<VERB|INFINITIVE> NOUN",
        "NOUN",
        when.is_in_compound,
        (Example("en", "The Oslo-based economics think tank said it was late.", "think"),),
    ),
    TagRule(
        "a participle that tells the kind of what follows",
        "PREPOSITION ADVERB <PARTICIPLE> NOUN",
        "ADJECTIVE",
        None,
        (Example("en", "They have weapons for mutually assured destruction.", "assured"),),
    ),
    TagRule(
        "a noun that reads like a verb, before the verb",
        "NOUN|ADJECTIVE <VERB> INFINITIVE",
        "NOUN",
        when.is_plural,
        (Example("en", "The limits on evening calls apply to charities.", "calls"),),
    ),
    TagRule(
        "a verb that reads like an infinitive, behind its subject or an aside",
        "COMMA|NOUN <INFINITIVE> DETERMINER|NUMBER|PREPOSITION|ADVERB",
        "VERB",
        when.is_all_the_verb,
        (
            Example("en", "The institute, citing surveys, put the draw at 3 million.", "put"),
            Example("en", "The limits on evening calls apply to charities.", "apply"),
        ),
    ),
    TagRule(
        "an adjective that reads like a verb, behind its noun",
        "^ PREPOSITION DETERMINER NOUN <VERB> COMMA",
        "ADJECTIVE",
        when.is_no_past,
        (Example("fr", "Pour son homologue flamande, il n'y a pas de scandale.", "flamande"),),
    ),
    TagRule(
        "a noun that reads like an infinitive, behind a determiner",
        "DETERMINER ADJECTIVE? <INFINITIVE> NOUN|COMMA|STOP|PREPOSITION",
        "NOUN",
        None,
        (
            Example("en", "He handed the department its biggest antitrust victory.", "antitrust"),
            Example("en", "Footage from a doorbell camera showed that he left.", "doorbell"),
        ),
    ),
    TagRule(
        "a noun that reads like a verb, behind a gerund",
        "GERUND ADJECTIVE? <VERB> PREPOSITION",
        "NOUN",
        when.can_be_noun,
        (Example("en", "She withdrew, citing fears of retaliation.", "fears"),),
    ),
    TagRule(
        "a noun that reads like an infinitive, behind a verb",
        "FINITE <INFINITIVE> NOUN|NAME",
        "NOUN",
        when.can_be_noun,
        (Example("en", "“It moved fast,” said watch commander Neil Roy.", "watch"),),
    ),
    TagRule(
        "an infinitive that reads like a noun, behind a verb of saying",
        "FINITE|PARTICIPLE <NOUN> DETERMINER|CLITIC|INFINITIVE|NOUN|ADVERB",
        "INFINITIVE",
        when.is_infinitive,
        (Example("fr", "La firme, Vespa, dit pouvoir la produire.", "pouvoir"),),
    ),
    TagRule(
        "a noun that reads like a gerund, before its adjective",
        "DETERMINER <GERUND> ADJECTIVE AND|COMMA|STOP",
        "NOUN",
        None,
        (Example("en", "The critic, who judged the ending sentimental, left.", "ending"),),
    ),
    TagRule(
        "a noun that reads like a verb, behind its modifier",
        "VERB NOUN <VERB> ADJECTIVE|ADVERB|PREPOSITION",
        "NOUN",
        when.is_object_of_deed,
        (Example("en", "The bank left interest rates unchanged.", "rates"),),
    ),
    TagRule(
        "a noun that reads like a verb, behind a comma, with its clause",
        "COMMA <VERB> THAT",
        "NOUN",
        when.is_no_saying,
        (Example("fr", "Le président, Bola Tinubu, a proposé sa médiation, offre que le Mali a déclinée.", "offre"),),
    ),
    TagRule(
        "a noun that reads like a verb, behind its number",
        "NUMBER <VERB> COMMA|STOP",
        "NOUN",
        when.is_counted,
        (Example("en", "He declined to answer a list of 22 questions, saying only that he was fine.", "questions"),),
    ),
    TagRule(
        "a noun that reads like a verb, before an auxiliary",
        "NAME|NOUN|ADJECTIVE|NUMBER <VERB> AUXILIARY",
        "NOUN",
        when.is_plural_of_deed,
        (Example("en", "Campaigners trying to save Oxfordshire libraries have vowed to fight.", "libraries"),),
    ),
    TagRule(
        "a noun that reads like a verb, as the subject of a relative clause",
        "RELATIVE <VERB> AUXILIARY",
        "NOUN",
        when.is_plural,
        (
            Example("en", "The friends claim that visits were counted in May.", "visits"),
            Example("en", "They described a culture in which questions were unwelcome.", "questions"),
        ),
    ),
    TagRule(
        "a verb that reads like a noun, behind a pronoun",
        "SUBJECT <NOUN> DETERMINER",
        "VERB",
        when.is_said_of_pronoun,
        (Example("en", "The board, which says it respects the court, left.", "respects"),),
    ),
    TagRule(
        "a verb that reads like a noun, behind its subject, in what somebody says",
        "NOUN|NAME <NOUN> PREPOSITION|ADVERB|NOUN|DETERMINER|ADJECTIVE",
        "VERB",
        when.is_verb_of_said,
        (
            Example("en", "They say the observations fall within the range.", "fall"),
            Example("en", "Many doctors say the ward's high turnover obscures gaps in training.", "obscures"),
        ),
    ),
    TagRule(
        "a noun that reads like a participle, behind the verb",
        "VERB DETERMINER ADJECTIVE|NAME? NOUN+ <PARTICIPLE> PREPOSITION|COMMA|STOP",
        "NOUN",
        when.can_be_noun,
        (Example("en", "The company cut its profit forecast for the second time.", "forecast"),),
    ),
    TagRule(
        "a noun that reads like an adverb, behind all of it",
        "VERB|PARTICIPLE|INFINITIVE ADVERB <ADVERB> STOP|COMMA|PREPOSITION",
        "NOUN",
        when.is_all_of,
        (Example("fr", "La direction réfute tout manquement.", "manquement"),),
    ),
    TagRule(
        "all of it, before its noun",
        "VERB|PARTICIPLE|INFINITIVE <ADVERB> NOUN",
        "DETERMINER",
        when.is_whole,
        (Example("fr", "La direction réfute tout manquement.", "tout"),),
    ),
    TagRule(
        "a verb that reads like a noun, behind a strong pronoun",
        "^ CLITIC|PRONOUN <NOUN> DETERMINER",
        "VERB",
        when.is_of_pronoun,
        (Example("fr", "Lui hausse les épaules.", "hausse"),),
    ),
    TagRule(
        "a strong pronoun that reads like a clitic",
        "^ <CLITIC> FINITE",
        "SUBJECT",
        when.is_strong,
        (Example("fr", "Lui hausse les épaules.", "Lui"),),
    ),
    TagRule(
        "a verb that reads like an adjective, behind a reflexive",
        "CLITIC <ADJECTIVE> PREPOSITION|DETERMINER",
        "VERB",
        when.is_lone_finite,
        (Example("fr", "Le groupe se contente d'annoncer une hausse.", "contente"),),
    ),
    TagRule(
        "a clitic that reads like a preposition",
        "NOMINAL|SUBJECT|RELATIVE <PREPOSITION> FINITE",
        "CLITIC",
        when.is_clitic,
        (Example("fr", "Le département en compterait 30 000.", "en"),),
    ),
    *PHRASES,
)

_COMPILED = [(needed(rule.pattern), pattern(rule.pattern), CATEGORIES[rule.becomes], rule.when) for rule in RULES]


def repaired(sentence: Sentence) -> str:
    """The tags of `sentence` after every row."""
    tags = sentence.tags
    pairs = neighbours(tags)
    for any_of, found, becomes, holds in _COMPILED:
        if any_of.isdisjoint(pairs):
            continue
        for match in found.finditer(tags):
            at = match.start(1)
            if holds is None or holds(sentence, at):
                tags = f"{tags[:at]}{becomes}{tags[at + 1 :]}"
                pairs |= neighbours(tags)
                sentence = replace(sentence, tags=tags)
    return tags
