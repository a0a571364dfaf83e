"""What stands around a cue without being part of it: asides, appositions, titles, set phrases."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read, Said

FRENCH = {
    "a title that ends the source": (
        "D'après une enquête parue lundi dans la revue « Terre », un lac sur dix se vide.",
        [Said("une enquête", "D'après", "un lac sur dix se vide", "indirect")],
    ),
    "where it was noted": (
        "Comme l'a relevé Ada Morel dans un entretien la veille, le pont rouille.",
        [Said("Ada Morel", "l'a relevé", "le pont rouille", "indirect")],
    ),
    "ainsi que": (
        "Le pont rouille, ainsi que l'a écrit la gazette.",
        [Said("la gazette", "l'a écrit", "Le pont rouille", "indirect")],
    ),
    "a day between commas": (
        "Le parquet a requis, lundi, deux ans de prison.",
        [Said("Le parquet", "a requis", "deux ans de prison", "indirect")],
    ),
    "a set phrase within the verb": (
        "Le garçon a d'abord nié sa présence.",
        [Said("Le garçon", "a d'abord nié", "sa présence", "indirect")],
    ),
    "somebody reached by telephone": (
        "Jointe par téléphone, Ada, 40 ans, dit avoir eu peur.",
        [Said("Ada", "dit", "avoir eu peur", "indirect")],
    ),
    "an agency between": (
        "Le pont est fermé, a indiqué auprès de l'AFP Ada Morel, porte-parole.",
        [Said("Ada Morel", "a indiqué", "Le pont est fermé", "indirect")],
    ),
    "one who goes on": (
        "« Le pont rouille, continue Ada Morel, et il ferme. »",
        [Said("Ada Morel", "continue", "« Le pont rouille, continue Ada Morel, et il ferme. »", "direct")],
    ),
    "a lawyer's title": (
        "« C'est plaidé », a dit Me Morel.",
        [Said("Me Morel", "a dit", "« C'est plaidé »", "direct")],
    ),
    "a trade behind a name": (
        "Pour Ada Morel, urbaniste à Lens, la gare est trop loin.",
        [Said("Ada Morel", "Pour", "la gare est trop loin", "indirect")],
    ),
    "an institute after pour": (
        "Pour l'Insee, la reprise tarde.",
        [Said("l'Insee", "Pour", "la reprise tarde", "indirect")],
    ),
    "some after pour": (
        "Pour certains, c'est une faute.",
        [Said("certains", "Pour", "c'est une faute", "indirect")],
    ),
    "pour behind the quotation": (
        "« Un beau gâchis », pour ce riverain.",
        [Said("ce riverain", "pour", "« Un beau gâchis »", "direct")],
    ),
    "what the relative clause alone says": (
        "Les stocks baissent avant la moisson, qui sera maigre selon les meuniers.",
        [Said("les meuniers", "selon", "qui sera maigre", "indirect")],
    ),
    "a relative clause in commas": (
        "Le préfet, qui nie toute faute, a quitté la ville.",
        [Said("Le préfet", "nie", "toute faute", "indirect")],
    ),
    "who was told": (
        "La patronne a expliqué aux ouvriers comment elle paierait.",
        [Said("La patronne", "a expliqué aux ouvriers", "comment elle paierait", "indirect")],
    ),
    "a parenthesis behind the speaker": (
        "« On tiendra », souffle Ada (le prénom est changé).",
        [Said("Ada", "souffle", "« On tiendra »", "direct")],
    ),
    "a book that the speaker publishes": (
        "« Le lac se vide », dit la biologiste, qui publie « Eaux basses ».",
        [Said("la biologiste", "dit", "« Le lac se vide »", "direct")],
    ),
    "a worry, not an aside": (
        "Le lac se vide, la ville s'inquiète de la sécheresse.",
        [Said("la ville", "s'inquiète", "de la sécheresse", "indirect")],
    ),
    "an accusation by somebody": (
        "Le maire, accusé par ses voisins d'avoir triché, se tait.",
        [Said("ses voisins", "accusé", "d'avoir triché", "indirect")],
    ),
    "whom somebody tells": (
        "« Lavez-vous les mains », nous explique le médecin Paul Roy.",
        [Said("le médecin Paul Roy", "nous explique", "« Lavez-vous les mains »", "direct")],
    ),
    "an object in front of the verb": (
        "Le médecin nous explique les règles.",
        [Said("Le médecin", "nous explique", "les règles", "indirect")],
    ),
    "a date of three words": (
        "La firme a annoncé mercredi 9 novembre la fin du plan.",
        [Said("La firme", "a annoncé", "la fin du plan", "indirect")],
    ),
    "a day behind the source": (
        "Le stade sera bâti, selon une note datée de mai, ce qui ravit le club.",
        [Said("une note", "selon", "Le stade sera bâti", "indirect")],
    ),
    "news by which a clause is told": (
        "L'agence Rhodia a rapporté une nouvelle selon laquelle le pont rouille.",
        [Said("L'agence Rhodia", "nouvelle selon laquelle", "le pont rouille", "indirect")],
    ),
    "a denial by gerund behind an idiom": (
        "La firme a fait l'éloge d'un rival de longue date, affirmant que le choix était mûr.",
        [Said("La firme", "affirmant que", "le choix était mûr", "indirect")],
    ),
    "another speaker": (
        "« Le pont rouille, constate un autre manifestant, trempé. Il faut agir. »",
        [
            Said(
                "un autre manifestant",
                "constate",
                "« Le pont rouille, constate un autre manifestant, trempé. Il faut agir. »",
                "direct",
            )
        ],
    ),
    "one who says what another says": (
        "Selon le ministre, le pont tient, a souligné la préfète.",
        [
            Said("le ministre", "Selon", "le pont tient", "indirect"),
            Said("la préfète", "a souligné", "Selon le ministre, le pont tient", "indirect"),
        ],
    ),
    "a year before what is foretold": (
        "Ada Morel, qui avait prédit en 2019 des pannes, a qualifié le plan de « sage ».",
        [
            Said("Ada Morel", "avait prédit", "des pannes", "indirect"),
            Said("Ada Morel", "a qualifié", "le plan de « sage »", "mixed"),
        ],
    ),
    "anonymity before the speaker": (
        "« Ils fuyaient », a témoigné sous couvert d'anonymat un commerçant joint à Dori.",
        [Said("un commerçant", "a témoigné", "« Ils fuyaient »", "direct")],
    ),
    "what goes on beside the words": (
        "« C'est fou », a dit Ada Morel alors qu'elle sortait.",
        [Said("Ada Morel", "a dit", "« C'est fou »", "direct")],
    ),
    "this one as speaker": (
        "Le coût pourrait doubler, redoute ce dernier.",
        [Said("ce dernier", "redoute", "Le coût pourrait doubler", "indirect")],
    ),
    "a source behind a colon": (
        "L'élu reproche aux auteurs d'avoir triché : à l'en croire, le bilan serait lourd.",
        [
            Said("L'élu", "reproche", "aux auteurs d'avoir triché", "indirect"),
            Said("l'", "à l'en croire", "le bilan serait lourd", "indirect"),
        ],
    ),
    "what a report affirms": (
        "Il aurait fui, à ce qu'affirme un rapport.",
        [Said("un rapport", "affirme", "Il aurait fui", "indirect")],
    ),
    "an object that differs in number": (
        "Le maire, Ada Roy, les chiffre à « trois millions ».",
        [Said("Le maire, Ada Roy", "les chiffre", "à « trois millions »", "mixed")],
    ),
    "a colour at the end of an aside": (
        "Météo-Var, qui avait mis six villes en vigilance orange, prévoit une accalmie jeudi.",
        [Said("Météo-Var", "prévoit", "une accalmie jeudi", "indirect")],
    ),
    "a study that somebody revealed": (
        "«Ça flambe», indique cette étude révélée par le journal «Prix».",
        [Said("cette étude", "indique", "«Ça flambe»", "direct")],
    ),
    "a share that a poll gives": (
        "Le sondage créditait la liste de 31 % des voix.",
        [Said("Le sondage", "créditait", "la liste de 31 % des voix", "indirect")],
    ),
    "a medium as addressee": (
        "Deux marins ont confié au média que la coque fuyait.",
        [Said("Deux marins", "ont confié au média que", "la coque fuyait", "indirect")],
    ),
}

ENGLISH = {
    "a person as source": (
        "According to a person close to the talks, the yard is for sale.",
        [Said("a person close to the talks", "According to", "the yard is for sale", "indirect")],
    ),
    "the head of something as source": (
        "According to the head of the port, two cranes fell.",
        [Said("the head of the port", "According to", "two cranes fell", "indirect")],
    ),
    "a share behind a bare verb": (
        "Inspectors estimate 1 in 5 cranes leaks oil.",
        [Said("Inspectors", "estimate", "1 in 5 cranes leaks oil", "indirect")],
    ),
    "a title in small letters": (
        "“We dug it out,” harbour magistrate Asha Rao told reporters.",
        [Said("harbour magistrate Asha Rao", "told reporters", "“We dug it out,”", "direct")],
    ),
    "a gerund that is a noun": (
        "Brokers at the port put the saving at 5%.",
        [Said("Brokers at the port", "put", "the saving at 5%", "indirect")],
    ),
    "described by somebody": (
        "The captain, described by friends as a shy man, was fined.",
        [Said("friends", "described", "as a shy man", "indirect")],
    ),
    "accused by somebody": (
        "The port has been accused by fishermen of hiding a leak.",
        [Said("fishermen", "has been accused", "of hiding a leak", "indirect")],
    ),
    "a year before the speaker": (
        "In 2018 the harbour board said that the pier was safe.",
        [Said("the harbour board", "said that", "the pier was safe", "indirect")],
    ),
    "what a group expected": (
        "Sales beat the $43 billion analysts had expected.",
        [Said("analysts", "had expected", "the $43 billion", "indirect")],
    ),
    "a second verb after a clause": (
        "The maker said it lost sales, and forecast a hit in May.",
        [
            Said("The maker", "said", "it lost sales", "indirect"),
            Said("The maker", "forecast", "a hit in May", "indirect"),
        ],
    ),
    "by a day": (
        "The minister is understood to have asked for it by the end of May.",
        [
            Said(
                None, "is understood to", "The minister is understood to have asked for it by the end of May", "hearsay"
            )
        ],
    ),
    "a figure that somebody disputes": (
        "It cost $3,000 more, a figure Gagnon’s office disputed.",
        [Said("Gagnon’s office", "disputed", "a figure", "indirect")],
    ),
    "a mark in quotation marks": (
        "A slide deck, marked “Secret”, projected that sales would rise.",
        [Said("A slide deck", "projected that", "sales would rise", "indirect")],
    ),
    "a clause behind after": (
        "Shares fell after the firm reported a loss.",
        [Said("the firm", "reported", "a loss", "indirect")],
    ),
    "words quoted in what is spoken of": (
        "The report warns of “grave” defects.",
        [Said("The report", "warns", "of “grave” defects", "mixed")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FRENCH.values(), ids=FRENCH.keys())
def test_french_parts_end_where_what_stands_around_them_begins(text: str, expected: list[Said], read: Read) -> None:
    assert read(text, "fr") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH.values(), ids=ENGLISH.keys())
def test_english_parts_end_where_what_stands_around_them_begins(text: str, expected: list[Said], read: Read) -> None:
    assert read(text, "en") == expected


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("fr", "La foule a crié. La juge l'a rappelée à l'ordre."),
        ("fr", "« Menteur ! » La juge l'a rappelée à l'ordre."),
        ("fr", "Un témoin a requis l'anonymat."),
        ("fr", "L'hiver s'annonce rude."),
        ("fr", "Nous sommes d'une autre ville."),
        ("fr", "À noter que la gare est fermée."),
        ("fr", "Elle tenait le magasin que ses clients appelaient « la ruche »."),
        ("en", "She was not seen by a doctor."),
        ("fr", "La police n'a pas confirmé le décès."),
        ("fr", "Le cortège a quitté l'itinéraire fixé par la ville."),
        ("fr", "La salle se trouve dans le bâtiment que la ville possède."),
        ("fr", "La firme prévoit de fermer un site à Lens, alors que ses ventes montent."),
        ("en", "They kept an FOI request he sent."),
        ("en", "There was evidence to show he had left."),
        ("en", "Officers continue to search for a motive that makes sense."),
        ("fr", "La coureuse a fini troisième, lâchée à deux kilomètres du but par sa rivale."),
        ("fr", "Selon toute vraisemblance, le pont tiendra."),
        ("fr", "Le groupe vise un chiffre d'affaires record."),
        ("en", "One witness requested anonymity."),
        ("en", "The board, whose report runs to 90 pages, has moved."),
        ("en", "Turnout in the mayoral contests was low."),
        ("en", "Trains left according to plan."),
        ("en", "The rate fell to 7 per cent in June."),
    ],
)
def test_what_only_looks_like_a_cue_makes_no_claim(lang: str, text: str, read: Read) -> None:
    assert read(text, lang) == []


ANNOUNCED = {
    "a cue and a colon": (
        "fr",
        "Le maire a déclaré :\n« Nous sommes trop peu. »",
        "Le maire",
        "« Nous sommes trop peu. »",
    ),
    "an act and a colon": (
        "fr",
        "Ada Morel a dit son refus :\n\n« C'est trop tard. »",
        "Ada Morel",
        "« C'est trop tard. »",
    ),
    "a colon in English": (
        "en",
        "The mayor was blunt:\n\n“We are too few.”",
        "The mayor",
        "“We are too few.”",
    ),
    "a label with a post": (
        "fr",
        "Ada Morel (entraîneuse de Lens) : « On a eu de la chance. »",
        "Ada Morel",
        "« On a eu de la chance. »",
    ),
}


@pytest.mark.parametrize(("lang", "text", "source", "content"), ANNOUNCED.values(), ids=ANNOUNCED.keys())
def test_a_colon_gives_the_next_quotation_its_speaker(
    lang: str, text: str, source: str, content: str, read: Read
) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == [(source, content)]


@pytest.mark.parametrize(
    ("lang", "text", "content"),
    [
        ("fr", "FAITS DIVERS - Le pont est fermé, a indiqué la préfète.", "Le pont est fermé"),
        ("fr", "LENS, 3 mai (AFP) - Le pont est fermé, a indiqué la préfète.", "Le pont est fermé"),
        ("fr", "(Québec) Le pont est fermé, a indiqué la préfète.", "Le pont est fermé"),
        ("en", "DOVER, Del. — The bridge is shut, the mayor said.", "The bridge is shut"),
    ],
)
def test_a_dateline_or_a_label_is_no_content(lang: str, text: str, content: str, read: Read) -> None:
    assert [said.content for said in read(text, lang)] == [content]
