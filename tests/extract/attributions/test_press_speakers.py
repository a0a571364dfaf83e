"""Who says what, and who says nothing, in shapes that articles of courts, sport, trade and councils showed."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read

#: A text, and the source and content of each attribution in it.
SHAPES: dict[str, tuple[str, str, list[tuple[str | None, str]]]] = {
    "a determiner that is the whole subject": (
        "en",
        "One claimed the paper had been lost; another suggested it had never reached ministers.",
        [("One", "the paper had been lost"), ("another", "it had never reached ministers")],
    ),
    "a question behind an aside": (
        "en",
        "He questioned, too, whether tags alter behaviour.",
        [("He", "whether tags alter behaviour")],
    ),
    "a noun, who says it, and its clause": (
        "en",
        "The council voted despite claims from traders that the move will hurt shops.",
        [("traders", "the move will hurt shops")],
    ),
    "a noun with its clause, ahead of the sentence": (
        "en",
        "Amid warnings from doctors that wards are full, the minister resigned.",
        [("doctors", "wards are full")],
    ),
    "a charge in a headline": ("en", "Treasury accused of lying to voters", [(None, "of lying to voters")]),
    "what was nearly said": ("en", "She stopped short of saying that Labour would pay.", []),
    "what was nearly said, in French": ("fr", "Elle s'est gardée de dire que le texte passerait.", []),
    "what one was asked": (
        "en",
        "Asked whether the chancellor had read the paper, the spokesman declined to say.",
        [],
    ),
    "an object that a clause explains": (
        "en",
        "The authors acknowledge the limitation: in a note they write that larger trials are needed.",
        [("The authors", "the limitation"), ("they", "larger trials are needed")],
    ),
    "an object that a clause explains, in French": (
        "fr",
        "Le ministre a critiqué le maire : celui-ci a répondu que le texte était mort.",
        [("Le ministre", "le maire"), ("celui-ci", "le texte était mort")],
    ),
    "a participle between subject and verb": (
        "en",
        "She said the plan, if adopted, would cost $3m.",
        [("She", "the plan, if adopted, would cost $3m")],
    ),
    "that as a determiner before a second verb": (
        "en",
        "Brandvik does not dispute that result, but says it is half the story.",
        [("Brandvik", "that result"), ("Brandvik", "it is half the story")],
    ),
    "a subordinate clause behind that": (
        "fr",
        "Le maire a dit que, quand la pluie cesserait, les travaux reprendraient.",
        [("Le maire", "quand la pluie cesserait, les travaux reprendraient")],
    ),
    "an incise behind a subordinate clause": (
        "fr",
        "Quand il pleut, assure le maire, la rue déborde.",
        [("le maire", "Quand il pleut, assure le maire, la rue déborde")],
    ),
    "an incise behind a subordinate clause, in English": (
        "en",
        "Because the dam failed, he said, the town flooded.",
        [("he", "Because the dam failed, he said, the town flooded")],
    ),
    "a lead that is no content": ("en", "When the rain stopped, she said.", []),
    "a fire that breaks out": ("fr", "Le feu s'est déclaré peu après 5 heures.", []),
    "an illness that breaks out": ("fr", "La maladie s'est déclarée en mars.", []),
    "a state of mind": (
        "fr",
        "Elle s'est déclarée satisfaite du vote.",
        [("Elle", "satisfaite du vote")],
    ),
    "an offer that provides for something": ("fr", "L'offre prévoyait la suppression de postes.", []),
    "a claim that somebody disputes": (
        "fr",
        "Une affirmation que la Dreal conteste.",
        [("la Dreal", "Une affirmation")],
    ),
    "an opinion that somebody does not share": (
        "fr",
        "Un avis que ne partage pas Fontanel, qui a répliqué que ses joueuses avaient gagné.",
        [("Fontanel", "ses joueuses avaient gagné")],
    ),
    "all of it denied": ("fr", "La direction réfute tout manquement.", [("La direction", "tout manquement")]),
    "circles that an impersonal subject speaks for": (
        "fr",
        "Mais dans l'entourage de l'équipe, on confie que la Lyonnaise devrait débuter.",
        [("l'entourage de l'équipe", "la Lyonnaise devrait débuter")],
    ),
    "a month between commas": (
        "fr",
        "Elle avait avoué au Parisien, en mars, rêver d'un grand tournoi.",
        [("Elle", "rêver d'un grand tournoi")],
    ),
    "a conditional that says more of what is described": (
        "fr",
        "Il a décrit un mari « obsédé par l'argent », qui lui aurait fait signer des chèques.",
        [("Il", "un mari « obsédé par l'argent »")],
    ),
    "people who are sure": (
        "fr",
        "Les enquêteurs sont formels : le carnet est un faux.",
        [("Les enquêteurs", "le carnet est un faux")],
    ),
    "a gesture before a colon": (
        "fr",
        "Lui hausse les épaules : « Des vacances, on appelle ça des vacances. »",
        [("Lui", "« Des vacances, on appelle ça des vacances. »")],
    ),
    "a gesture before a quotation": (
        "fr",
        "« Je n'y peux rien », a dit Paul Ortiz. Marie Dunn hausse les épaules. « Nous non plus. »",
        [("Paul Ortiz", "« Je n'y peux rien »"), ("Marie Dunn", "« Nous non plus. »")],
    ),
    "a gesture before a quotation, in English": (
        "en",
        "“We lost,” said Paul Ortiz. Mary Dunn shrugged. “We all did.”",
        [("Paul Ortiz", "“We lost,”"), ("Mary Dunn", "“We all did.”")],
    ),
    "how a voice sounds is no speaker": (
        "fr",
        "Paul Ortiz a dit : « Oui, j'ai signé. » Puis, d'une voix à peine audible : « Je ne lisais pas. »",
        [("Paul Ortiz", "« Oui, j'ai signé. »"), ("Paul Ortiz", "« Je ne lisais pas. »")],
    ),
    "what is yet to be announced": (
        "fr",
        "Le maire a promis qu'il annoncerait un plan.",
        [("Le maire", "il annoncerait un plan")],
    ),
    "a second sentence between quotations": (
        "fr",
        "« C'est la référence », souriait-elle. La Parisienne avait avoué au Monde rêver d'« un grand tournoi ».",
        [("elle", "« C'est la référence »"), ("La Parisienne", "rêver d'« un grand tournoi »")],
    ),
    "who is listed": (
        "en",
        "The body lists the species as critically endangered.",
        [("The body", "the species as critically endangered")],
    ),
}


@pytest.mark.parametrize(("lang", "text", "wanted"), SHAPES.values(), ids=SHAPES.keys())
def test_who_says_what(read: Read, lang: str, text: str, wanted: list[tuple[str | None, str]]) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == wanted
