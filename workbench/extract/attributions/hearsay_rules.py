"""What tells hearsay, and what only looks like it: one row a kind, with examples that run as tests."""

from __future__ import annotations

from msgspec import Struct

from workbench.extract.attributions.verb_groups import Shape

#: The rule of the French conditional, which a named source overrides.
CONDITIONAL = "hearsay conditional"
#: The rule whose content stands before the cue: `…, it is understood.`
REPORTING_CLAUSE = "hearsay reporting clause"
ADVERB = "hearsay adverb"


class Example(Struct, frozen=True):
    """A sentence and the content that a row finds in it; None where a row keeps it from being found."""

    lang: str
    text: str
    content: str | None = None


class Rule(Struct, frozen=True):
    """Where a cue of `shape` (None: no verb group) has `pattern` around it, its clause is hearsay."""

    name: str
    shape: Shape | None
    pattern: str
    examples: tuple[Example, ...]


class Exclusion(Struct, frozen=True):
    """Where `pattern` stands around a cue, the rules called `rules` find nothing."""

    name: str
    rules: tuple[str, ...]
    pattern: str
    examples: tuple[Example, ...]


RULES = (
    Rule(
        "hearsay participle",
        Shape.PARTICIPLE,
        "NOUN|NAME|CLITIC <CUE> TO",
        (
            Example("en", "The firm paid a sum said to exceed $3m.", "a sum said to exceed $3m"),
            Example("en", "He had two offers, one of them said to be rich.", "one of them said to be rich"),
        ),
    ),
    Rule(
        REPORTING_CLAUSE,
        Shape.PASSIVE,
        "COMMA {grammar.impersonal} <CUE> COMMA|STOP",
        (Example("en", "The mine will close, it is understood.", "The mine will close"),),
    ),
    Rule(
        "hearsay passive",
        Shape.PASSIVE,
        "<CUE> TO|ADJECTIVE|PARTICIPLE|PREPOSITION|GERUND",
        (
            Example("en", "The firm is said to be for sale.", "The firm is said to be for sale"),
            Example("en", "Two men were feared dead.", "Two men were feared dead"),
            Example("fr", "Une récession est jugée probable.", "Une récession est jugée probable"),
        ),
    ),
    Rule(
        ADVERB,
        None,
        "<CUE>",
        (
            Example("en", "He reportedly left.", "He reportedly left"),
            Example("fr", "Il a prétendument fui.", "Il a prétendument fui"),
        ),
    ),
    Rule(
        CONDITIONAL,
        None,
        "<CUE>",
        (
            Example("fr", "Le bilan s'élèverait à 40 morts.", "Le bilan s'élèverait à 40 morts"),
            Example("fr", "La villa vaudrait 3 millions d'euros.", "La villa vaudrait 3 millions d'euros"),
            Example("fr", "Il s'agirait d'un accident.", "Il s'agirait d'un accident"),
            Example("fr", "Le suspect vivrait en Espagne.", "Le suspect vivrait en Espagne"),
            Example("fr", "Le club perdrait 2 millions.", "Le club perdrait 2 millions"),
            Example("fr", "Le joueur ne serait pas blessé.", "Le joueur ne serait pas blessé"),
        ),
    ),
)

EXCLUSIONS = (
    Exclusion(
        "an agent: an attribution of its own",
        ("hearsay passive",),
        "<CUE> ANY? ANY? {grammar.agents}",
        (Example("en", "The plan is considered by some to be late."),),
    ),
    Exclusion(
        "a clause behind it: an attribution to nobody",
        ("hearsay passive",),
        "{grammar.impersonal} <CUE> ANY? ANY? THAT",
        (Example("en", "It is believed in Rome that he will wait."),),
    ),
    Exclusion(
        "what somebody is told to do",
        ("hearsay passive",),
        "<CUE> {hearsay.not_after_passive}",
        (Example("fr", "La lettre est dite à voix haute."), Example("en", "The road is thought through.")),
    ),
    Exclusion(
        "a reporting clause rather than a clause of its own",
        ("hearsay passive",),
        "COMMA {grammar.impersonal} <CUE>",
        (Example("en", "It is late, it is feared to be."),),
    ),
    Exclusion(
        "a noun that ends like a conditional",
        (CONDITIONAL,),
        "DETERMINER|PREPOSITION <CUE>",
        (Example("fr", "Le secrait est plein."),),
    ),
    Exclusion("a question", (CONDITIONAL,), "<CUE> ... QUESTION $", (Example("fr", "Qui aurait cru cela ?"),)),
    Exclusion(
        "a question by the pronoun's place",
        (CONDITIONAL,),
        "<CUE> SUBJECT",
        (Example("fr", "Serait-il parti."),),
    ),
    Exclusion(
        "a supposition ahead",
        (CONDITIONAL,),
        "{hearsay.counterfactual} ... <CUE>",
        (Example("fr", "Sinon, le coût doublerait."),),
    ),
    Exclusion(
        "a supposition behind",
        (CONDITIONAL,),
        "<CUE> ... {hearsay.counterfactual}",
        (Example("fr", "Le coût doublerait, sinon plus."),),
    ),
    Exclusion(
        "a condition ahead",
        (CONDITIONAL,),
        "SUBORDINATOR{grammar.conditions} ... <CUE>",
        (Example("fr", "Si le taux montait, le coût doublerait."),),
    ),
    Exclusion(
        "an elided condition ahead",
        (CONDITIONAL,),
        "{grammar.conditions} SUBJECT ... <CUE>",
        (Example("fr", "S'il pleuvait, le coût doublerait."),),
    ),
    Exclusion(
        "an elided condition behind",
        (CONDITIONAL,),
        "<CUE> ... {grammar.conditions} SUBJECT",
        (Example("fr", "Le coût doublerait s'il pleuvait."),),
    ),
    Exclusion(
        "a condition behind",
        (CONDITIONAL,),
        "<CUE> ... SUBORDINATOR{grammar.conditions}",
        (Example("fr", "Le coût doublerait si le taux montait."),),
    ),
    Exclusion(
        "a case that is only thought of",
        (CONDITIONAL,),
        "{hearsay.counterfactual_before} ... <CUE>",
        (
            Example("fr", "Un tel accord changerait la donne."),
            Example("fr", "Sans cette aide, le club fermerait."),
        ),
    ),
    Exclusion(
        "a subject that stands for a case",
        (CONDITIONAL,),
        "{hearsay.hypothetical_subjects} LIGHT* <CUE>",
        (Example("fr", "Ce serait une erreur."), Example("fr", "Cela coûterait cher.")),
    ),
    Exclusion(
        "a relative clause that stands for a case",
        (CONDITIONAL,),
        "{hearsay.hypothetical_subjects} RELATIVE LIGHT* <CUE>",
        (Example("fr", "Ce qui ferait remonter la demande."),),
    ),
    Exclusion(
        "what the writer thinks",
        (CONDITIONAL,),
        "{grammar.impersonal} LIGHT* <CUE> ANY? ANY? {hearsay.judgements}",
        (Example("fr", "Il serait temps d'agir."), Example("fr", "Il ne serait pas inutile d'agir.")),
    ),
    Exclusion(
        "a wish or a duty",
        (CONDITIONAL,),
        "<CUE> LIGHT* {hearsay.past_never}",
        (Example("fr", "Le maire aurait dû agir."), Example("fr", "Le maire n'aurait jamais pu agir.")),
    ),
)
