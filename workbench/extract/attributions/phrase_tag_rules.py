"""Rows of the table of tag repairs for pronouns beside their verbs, and for nouns made of other words."""

from __future__ import annotations

from workbench.extract.attributions import tag_conditions as when
from workbench.extract.attributions.tag_conditions import Example, TagRule

PHRASES = (
    TagRule(
        "whom somebody tells",
        "SUBJECT <SUBJECT> FINITE",
        "CLITIC",
        when.is_dative,
        (Example("fr", "Nous vous proposons une visite.", "vous"),),
    ),
    TagRule(
        "what says the same again",
        "COMMA <AUXILIARY> NUMBER|DETERMINER|PREPOSITION|ADVERB",
        "PREPOSITION",
        when.is_restating,
        (Example("fr", "Huit riverains sur dix, soit 84 % du quartier, estiment que c'est trop.", "soit"),),
    ),
    TagRule(
        "whom somebody tells, before the verb",
        "<DETERMINER> AUXILIARY|GERUND|NOUN|ADJECTIVE",
        "CLITIC",
        when.is_addressed,
        (
            Example("fr", "Elle s'est tournée vers les jurés, leur demandant de voter.", "leur"),
            Example("fr", "Le préfet, qui craint la crue, leur a ordonné de partir.", "leur"),
        ),
    ),
    TagRule(
        "whom somebody judges, before a gerund",
        "COMMA <DETERMINER> GERUND|NOUN|ADJECTIVE PREPOSITION|QUOTATION|ADJECTIVE",
        "CLITIC",
        when.is_judged,
        (Example("fr", "Il s'en est pris au maire, l'accusant de mentir.", "l'"),),
    ),
    TagRule(
        "a noun made of an adjective or a participle, before an adjective",
        "DETERMINER <ADJECTIVE|PARTICIPLE> ADJECTIVE|PARTICIPLE "
        "COMMA|STOP|FINITE|PREPOSITION|THAT|CLOSING|RELATIVE|CLITIC",
        "NOUN",
        when.opens_phrase,
        (
            Example("fr", "« Oui », a dit l'international français.", "international"),
            Example("fr", "Le malade imaginaire a dit oui.", "malade"),
            Example("fr", "« Oui », rapporte l'envoyée spéciale de la chaîne.", "envoyée"),
        ),
    ),
    TagRule(
        "an article that reads like a clitic, behind a preposition",
        "NOUN|NAME PREPOSITION <CLITIC> VERB",
        "DETERMINER",
        when.is_clitic_article,
        (Example("fr", "Un gendarme de l'escorte lui répond que c'est non.", "l'"),),
    ),
    TagRule(
        "a noun that reads like a verb, behind an article and a preposition",
        "PREPOSITION DETERMINER <VERB>",
        "NOUN",
        when.is_behind_article,
        (Example("fr", "Un gendarme de l'escorte lui répond que c'est non.", "escorte"),),
    ),
    TagRule(
        "a noun that reads like an infinitive, behind a contracted article",
        "PREPOSITION <INFINITIVE> ADJECTIVE|NAME|STOP|COMMA|PREPOSITION|PARTICIPLE",
        "NOUN",
        when.is_behind_contracted,
        (Example("fr", "Elle a demandé au leader centriste s'il partirait.", "leader"),),
    ),
    TagRule(
        "a noun made of a participle",
        "DETERMINER <PARTICIPLE> ADVERB|QUOTATION|COMMA|STOP|FINITE|PREPOSITION|THAT|RELATIVE|CLITIC",
        "NOUN",
        None,
        (
            Example("fr", "Il juge l'accusé.", "accusé"),
            Example("fr", "L'institut prévoit un été plus chaud.", "été"),
            Example("en", "The accused said that he was ill.", "accused"),
        ),
    ),
    TagRule(
        "a noun that reads like a verb, behind a preposition",
        "NOUN|COMMA PREPOSITION ADJECTIVE? <VERB> STOP|COMMA|PREPOSITION",
        "NOUN",
        None,
        (
            Example("fr", "Le droit de grève.", "grève"),
            Example("en", "The firm acknowledged, in small print, that the dam could leak.", "print"),
        ),
    ),
)
