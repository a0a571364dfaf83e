"""Attributed claims, kind by kind: who says it."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read

Row = tuple[str, str, list[tuple[str | None, str]]]

# Clause with a number before the incise
CLAUSE_WITH_A_NUMBER_BEFORE_THE_INCISE: list[Row] = [
    ("en", "The storm destroyed 300 homes, said the ministry.", [("the ministry", "The storm destroyed 300 homes")]),
    ("en", "The bomb wounded 12 people, said the ministry.", [("the ministry", "The bomb wounded 12 people")]),
    ("en", "The blast injured two soldiers, said police.", [("police", "The blast injured two soldiers")]),
    ("en", "The company cut 40 jobs, said the union.", [("the union", "The company cut 40 jobs")]),
    ("en", "The fire killed nine, officials said.", [("officials", "The fire killed nine")]),
    (
        "en",
        "The floods closed three schools, said Mayor Ann Diaz.",
        [("Mayor Ann Diaz", "The floods closed three schools")],
    ),
    (
        "en",
        "The new law affects 2 million workers, said the government.",
        [("the government", "The new law affects 2 million workers")],
    ),
    (
        "fr",
        "La tempête a détruit 300 maisons, a dit le ministère.",
        [("le ministère", "La tempête a détruit 300 maisons")],
    ),
    ("fr", "L'attentat blesse 12 personnes, indique la police.", [("la police", "L'attentat blesse 12 personnes")]),
    ("fr", "Le groupe supprime 40 postes, selon la CGT.", [("la CGT", "Le groupe supprime 40 postes")]),
]

# Apposition between speaker and verb
APPOSITION_BETWEEN_SPEAKER_AND_VERB: list[Row] = [
    ("en", "Profits will fall, Ann Lee, chairman of Acme, told Reuters.", [("Ann Lee", "Profits will fall")]),
    ("en", "Ann Lee, chairman of Acme, told Reuters profits would fall.", [("Ann Lee", "profits would fall")]),
    ("en", "Ann Lee, the chairman of Acme, said that profits would fall.", [("Ann Lee", "profits would fall")]),
    ("en", '"Profits will fall," Ann Lee, who chairs Acme, told the BBC.', [("Ann Lee", '"Profits will fall,"')]),
    ("en", '"We were lucky," Tom Reed, 43, a farmer from Kent, said.', [("Tom Reed", '"We were lucky,"')]),
    (
        "fr",
        "Anne Lée, cheffe des pompiers, l'a dit à l'AFP : « Le feu est fixé ».",
        [("Anne Lée", "« Le feu est fixé »")],
    ),
    ("fr", "Anne Lée, cheffe des pompiers, a dit à l'AFP que le feu était fixé.", [("Anne Lée", "le feu était fixé")]),
    ("fr", "« Le feu est fixé », a dit à l'AFP Anne Lée, cheffe des pompiers.", [("Anne Lée", "« Le feu est fixé »")]),
    ("fr", "Le feu est fixé, a dit à l'AFP Anne Lée, cheffe des pompiers.", [("Anne Lée", "Le feu est fixé")]),
    ("fr", "Anne Lée, cheffe des pompiers, l'a dit à l'AFP.", []),
]

# Recipient date paper
RECIPIENT_DATE_PAPER: list[Row] = [
    (
        "en",
        "A survey published on Friday found that half of shoppers cut back.",
        [("A survey", "half of shoppers cut back")],
    ),
    ("en", "A report released Tuesday said the bridge was unsafe.", [("A report", "the bridge was unsafe")]),
    ("en", "A study in The Lancet found that statins work.", [("A study in The Lancet", "statins work")]),
    ("fr", "Le texte est prêt, explique dans Le Figaro Paul Rivet.", [("Paul Rivet", "Le texte est prêt")]),
    ("fr", "Le texte est prêt, a indiqué mardi sur France Inter la ministre.", [("la ministre", "Le texte est prêt")]),
    ("fr", "« Le texte est prêt », a confié au Monde Paul Rivet.", [("Paul Rivet", "« Le texte est prêt »")]),
    (
        "fr",
        "Une étude publiée vendredi montre que les prix baissent.",
        [("Une étude publiée vendredi", "les prix baissent")],
    ),
    (
        "fr",
        "« Le texte est prêt », a écrit sur X le député Paul Rivet.",
        [("le député Paul Rivet", "« Le texte est prêt »")],
    ),
]

# Celui-ci
CELUI_CI: list[Row] = [
    ("fr", "Celui-ci a affirmé que le pont tenait.", [("Celui-ci", "le pont tenait")]),
    ("fr", "Le pont tient, a affirmé celui-ci.", [("celui-ci", "Le pont tient")]),
    ("fr", "« Le pont tient », répond celle-ci.", [("celle-ci", "« Le pont tient »")]),
    ("fr", "Ceux-ci assurent avoir tout payé.", [("Ceux-ci", "avoir tout payé")]),
    ("fr", "Selon celui-ci, le pont tient.", [("celui-ci", "le pont tient")]),
]

# -er nouns
ER_NOUNS: list[Row] = [
    ("fr", "Le leader de LFI a estimé que le texte était mauvais.", [("Le leader de LFI", "le texte était mauvais")]),
    ("fr", "« Le texte est mauvais », a estimé le leader de LFI.", [("le leader de LFI", "« Le texte est mauvais »")]),
    (
        "fr",
        "Le premier secrétaire du PS a jugé que c'était trop tard.",
        [("Le premier secrétaire du PS", "c'était trop tard")],
    ),
    ("fr", "L'officier de police assure que la rue était vide.", [("L'officier de police", "la rue était vide")]),
    (
        "fr",
        "Un conseiller du ministre a confirmé que la loi passerait.",
        [("Un conseiller du ministre", "la loi passerait")],
    ),
    (
        "fr",
        "Le manager du club a déclaré que le match serait rejoué.",
        [("Le manager du club", "le match serait rejoué")],
    ),
    ("fr", "Le dernier rapport du Giec souligne que la mer monte.", [("Le dernier rapport du Giec", "la mer monte")]),
]

# Words that are names
WORDS_THAT_ARE_NAMES: list[Row] = [
    ("en", "Strange said that the plan was late.", [("Strange", "the plan was late")]),
    ("en", '"The plan is late," Strange said.', [("Strange", '"The plan is late,"')]),
    ("en", "Young told reporters the plan was late.", [("Young", "the plan was late")]),
    ("en", "The plan was late, Brown said.", [("Brown", "The plan was late")]),
    ("en", "Rich Little said the plan was late.", [("Rich Little", "the plan was late")]),
    ("en", "Will Price said the plan was late.", [("Will Price", "the plan was late")]),
    ("en", "May said the plan was late.", [("May", "the plan was late")]),
    ("en", '"The plan is late," Long added.', [("Long", '"The plan is late,"')]),
    ("fr", "Petit a déclaré que le projet était en retard.", [("Petit", "le projet était en retard")]),
    ("fr", "« Le projet est en retard », a déclaré Petit.", [("Petit", "« Le projet est en retard »")]),
    ("fr", "Le Roux a déclaré que le projet était en retard.", [("Le Roux", "le projet était en retard")]),
    ("fr", "Legrand assure que le projet avance.", [("Legrand", "le projet avance")]),
    ("fr", "Blanc a estimé que le projet avançait.", [("Blanc", "le projet avançait")]),
    ("fr", "Le projet avance, assure Bon.", [("Bon", "Le projet avance")]),
]

# Incises with apposition
INCISES_WITH_APPOSITION: list[Row] = [
    (
        "fr",
        "Les prix, explique Anne Lée, analyste, vont baisser.",
        [("Anne Lée", "Les prix, explique Anne Lée, analyste, vont baisser")],
    ),
    (
        "fr",
        "Les prix, explique Anne Lée, analyste chez Natixis, vont baisser en juin.",
        [("Anne Lée", "Les prix, explique Anne Lée, analyste chez Natixis, vont baisser en juin")],
    ),
    (
        "fr",
        "Le gouvernement, a dit mardi Anne Lée, la porte-parole, va agir.",
        [("Anne Lée", "Le gouvernement, a dit mardi Anne Lée, la porte-parole, va agir")],
    ),
    (
        "en",
        "Prices, says Ann Lee, an analyst, will fall.",
        [("Ann Lee", "Prices, says Ann Lee, an analyst, will fall")],
    ),
    (
        "en",
        "Prices, said Ann Lee, an analyst at Nomura, are going to fall.",
        [("Ann Lee", "Prices, said Ann Lee, an analyst at Nomura, are going to fall")],
    ),
    ("en", "Prices, Ann Lee said, will fall.", [("Ann Lee", "Prices, Ann Lee said, will fall")]),
    (
        "en",
        "The plan, the minister said on Tuesday, would be dropped.",
        [("the minister", "The plan, the minister said on Tuesday, would be dropped")],
    ),
]

# Quotation with the rest of its clause before the cue
QUOTATION_WITH_THE_REST_OF_ITS_CLAUSE_BEFORE_THE_CUE: list[Row] = [
    (
        "fr",
        "« Il y a un accord » sur le texte, a déclaré un diplomate.",
        [("un diplomate", "« Il y a un accord » sur le texte")],
    ),
    (
        "fr",
        "Le texte est « inacceptable » pour les salariés, a dénoncé la CGT.",
        [("la CGT", "Le texte est « inacceptable » pour les salariés")],
    ),
    ("en", '"There is a deal" on the text, a diplomat said.', [("a diplomat", '"There is a deal" on the text')]),
    (
        "en",
        'The text is "unacceptable" to workers, the union said.',
        [("the union", 'The text is "unacceptable" to workers')],
    ),
    (
        "fr",
        "« Rien n'est fait » à ce stade, a tempéré l'entraîneur.",
        [("l'entraîneur", "« Rien n'est fait » à ce stade")],
    ),
]

# Nouns of adjectives
NOUNS_OF_ADJECTIVES: list[Row] = [
    ("fr", "« On doit gagner », a dit l'international français.", [("l'international français", "« On doit gagner »")]),
    ("fr", "L'international français a dit qu'il jouerait.", [("L'international français", "il jouerait")]),
    ("fr", "« On doit gagner », a dit le Brestois.", [("le Brestois", "« On doit gagner »")]),
    ("fr", "« On doit gagner », a lancé le jeune attaquant.", [("le jeune attaquant", "« On doit gagner »")]),
    ("fr", "Le jeune a expliqué qu'il partait.", [("Le jeune", "il partait")]),
    ("fr", "Les républicains estiment que la loi est mauvaise.", [("Les républicains", "la loi est mauvaise")]),
    ("fr", "« C'est dur », confie le trentenaire.", [("le trentenaire", "« C'est dur »")]),
    ("fr", "« C'est dur », confie la quadragénaire.", [("la quadragénaire", "« C'est dur »")]),
    ("en", '"We must win," the Frenchman said.', [("the Frenchman", '"We must win,"')]),
    ("en", "The 27-year-old said he would play.", [("The 27-year-old", "he would play")]),
    ("en", '"We must win," said the Norwegian.', [("the Norwegian", '"We must win,"')]),
]

# Name and colon with an apposition
NAME_AND_COLON_WITH_AN_APPOSITION: list[Row] = [
    (
        "fr",
        "Marie Dubreuil, maire de Lons : « Nous avons tout perdu en une nuit. »",
        [("Marie Dubreuil", "« Nous avons tout perdu en une nuit. »")],
    ),
    ("fr", "Paul Rivet, 43 ans, pêcheur : « La mer monte. »", [("Paul Rivet", "« La mer monte. »")]),
    (
        "fr",
        "Marie Dubreuil (maire de Lons) : « Nous avons tout perdu. »",
        [("Marie Dubreuil", "« Nous avons tout perdu. »")],
    ),
    ("en", 'Ann Lee, mayor of Lons: "We have lost everything."', [("Ann Lee", '"We have lost everything."')]),
    ("en", 'Ann Lee, 43, a teacher: "We have lost everything."', [("Ann Lee", '"We have lost everything."')]),
]

# Quotation, dash and name
QUOTATION_DASH_AND_NAME: list[Row] = [
    (
        "fr",
        "« Nous avons tout perdu, et personne ne nous aide. » — Marie Dubreuil, maire de Lons",
        [("Marie Dubreuil", "« Nous avons tout perdu, et personne ne nous aide. »")],
    ),
    (
        "en",
        "“Anna is a true expert, and the agency will gain from her.” – Commissioner Geoffrey Starks",
        [("Commissioner Geoffrey Starks", "“Anna is a true expert, and the agency will gain from her.”")],
    ),
    ("fr", "« La mer monte. » - Paul Rivet", [("Paul Rivet", "« La mer monte. »")]),
    ("en", '"We have lost everything." — Ann Lee, mayor of Lons', [("Ann Lee", '"We have lost everything."')]),
]

# Adverbs inside the verb
ADVERBS_INSIDE_THE_VERB: list[Row] = [
    ("fr", "Le maire a par ailleurs précisé que la rue serait fermée.", [("Le maire", "la rue serait fermée")]),
    ("fr", "Le maire a en outre ajouté que la rue serait fermée.", [("Le maire", "la rue serait fermée")]),
    ("fr", "Le maire a toutefois tenu à rappeler que la rue serait fermée.", [("Le maire", "la rue serait fermée")]),
    ("fr", "La rue sera fermée, a par ailleurs précisé le maire.", [("le maire", "La rue sera fermée")]),
    ("fr", "Le maire a, lui, assuré que la rue serait fermée.", [("Le maire", "la rue serait fermée")]),
    ("fr", "Le maire a, de son côté, assuré que la rue serait fermée.", [("Le maire", "la rue serait fermée")]),
    ("fr", "Le maire a mardi matin confirmé que la rue serait fermée.", [("Le maire", "la rue serait fermée")]),
    ("fr", "Le maire a à son tour affirmé que la rue serait fermée.", [("Le maire", "la rue serait fermée")]),
    ("en", "The mayor has since said the street would close.", [("The mayor", "the street would close")]),
    ("en", "The mayor has, however, said that the street would close.", [("The mayor", "the street would close")]),
    (
        "en",
        "The mayor has on several occasions said that the street would close.",
        [("The mayor", "the street would close")],
    ),
    ("en", "The mayor also later confirmed that the street would close.", [("The mayor", "the street would close")]),
]

# Per the release, citing
PER_THE_RELEASE_CITING: list[Row] = [
    ("en", "Sales fell 3 percent, per the release.", [("the release", "Sales fell 3 percent")]),
    ("en", "Sales fell, per a company filing.", [("a company filing", "Sales fell")]),
    ("en", "Per the report, sales fell.", [("the report", "sales fell")]),
    (
        "en",
        "The yard will close, the paper reported, citing two officials.",
        [("the paper", "The yard will close"), ("two officials", "The yard will close")],
    ),
    ("en", "The firm delayed the launch, citing safety concerns.", [("The firm", "safety concerns")]),
    (
        "fr",
        "Le chantier va fermer, rapporte Le Monde, citant deux sources.",
        [("Le Monde", "Le chantier va fermer"), ("deux sources", "Le chantier va fermer")],
    ),
]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        *CLAUSE_WITH_A_NUMBER_BEFORE_THE_INCISE,
        *APPOSITION_BETWEEN_SPEAKER_AND_VERB,
        *RECIPIENT_DATE_PAPER,
        *CELUI_CI,
        *ER_NOUNS,
        *WORDS_THAT_ARE_NAMES,
        *INCISES_WITH_APPOSITION,
        *QUOTATION_WITH_THE_REST_OF_ITS_CLAUSE_BEFORE_THE_CUE,
        *NOUNS_OF_ADJECTIVES,
        *NAME_AND_COLON_WITH_AN_APPOSITION,
        *QUOTATION_DASH_AND_NAME,
        *ADVERBS_INSIDE_THE_VERB,
        *PER_THE_RELEASE_CITING,
    ],
)
def test_the_speaker_is_found_whatever_stands_between(
    lang: str, text: str, expected: list[tuple[str | None, str]], read: Read
) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == expected
