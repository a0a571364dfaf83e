"""Who says what, and who says nothing, in shapes of articles that were read for the first time."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read

#: A text, and the source and content of each attribution in it.
SHAPES: dict[str, tuple[str, str, list[tuple[str | None, str]]]] = {
    "a calling that is a verb as well": (
        "en",
        "“It moved fast,” said watch commander Neil Strachan.",
        [("watch commander Neil Strachan", "“It moved fast,”")],
    ),
    "a day between the commas and the verb": (
        "en",
        "The Kremlin's spokesman, Dmitry Peskov, on Thursday called the scheme “theft”.",
        [("The Kremlin's spokesman, Dmitry Peskov", "the scheme “theft”")],
    ),
    "a relative clause that judges, and asks": (
        "en",
        "One voice came from Parul Mehta, who judged the ending sentimental and wondered whether it worked.",
        [("Parul Mehta", "the ending sentimental"), ("Parul Mehta", "whether it worked")],
    ),
    "an incise between another verb and its clause": (
        "en",
        "Early pictures suggested, she said, that the flames had spread inside.",
        [
            ("Early pictures", "the flames had spread inside"),
            ("she", "Early pictures suggested, she said, that the flames had spread inside"),
        ],
    ),
    "neither confirmed nor denied": ("en", "The force would neither confirm nor deny that he was held.", []),
    "neither confirmed nor denied, in French": ("fr", "Le parquet n'a ni confirmé ni démenti que l'homme fuyait.", []),
    "nothing says so": ("en", "Nothing suggests that a final would bring more.", []),
    "nothing says so, in French": ("fr", "Rien ne dit qu'une finale rapporterait davantage.", []),
    "nobody in an incise": ("fr", "« C'est rare, aucun insecte n'y répond. »", []),
    "an object with a relative clause that is no clause": (
        "en",
        "Brokers in Bradford submitted payslips from firms that did not exist.",
        [],
    ),
    "a pronoun that is the object": (
        "en",
        "A third, a former director, disputed it, calling for a vote.",
        [("A third", "for a vote")],
    ),
    "what somebody was asked": (
        "en",
        "“They are our neighbours,” said its imam, asked why.",
        [("its imam", "“They are our neighbours,”")],
    ),
    "a gesture after a quotation": (
        "en",
        "“Yes,” said Ann Roy. “Never.” She paused.",
        [("Ann Roy", "“Yes,”"), ("Ann Roy", "“Never.”")],
    ),
    "a rejection after a quotation": (
        "en",
        "“Yes,” said Ann Roy. “Never.” Her neighbour Davie shrugged off the criticism.",
        [("Ann Roy", "“Yes,”"), ("Ann Roy", "“Never.”"), ("Her neighbour Davie", "the criticism")],
    ),
    "a gesture before a quotation, in a participle": (
        "fr",
        "« Oui », a dit le chauffeur. Puis, se tournant vers les bancs : « Je le ferais. »",
        [("le chauffeur", "« Oui »"), ("le chauffeur", "« Je le ferais. »")],
    ),
    "a noun and who names it": (
        "fr",
        "Une thèse que son avocate, Me Rachel Simon, qualifie de « roman ».",
        [("son avocate", "de « roman »")],
    ),
    "what is remembered and quoted": (
        "fr",
        "Une infirmière se souvient d'« un bruit sourd ».",
        [("Une infirmière", "d'« un bruit sourd »")],
    ),
    "what is remembered": ("fr", "Une infirmière se souvient de son enfance.", []),
    "what is doubted": (
        "fr",
        "La défense met en doute ce témoignage.",
        [("La défense", "ce témoignage")],
    ),
    "an answer behind an absolute clause": (
        "fr",
        "Le président lui ayant tendu l'arme, il a répondu par la négative.",
        [],
    ),
    "what is not demanded": ("fr", "Michel Lorrain ne réclame pas vengeance.", []),
    "what is planned": ("fr", "Les supporters prévoient un tifo géant.", []),
    "what is forecast": (
        "fr",
        "Les économistes prévoient une hausse de 2 %.",
        [("Les économistes", "une hausse de 2 %")],
    ),
    "an aside before an infinitive": (
        "fr",
        "Des chercheurs annoncent, dans une étude parue jeudi dans Current Biology, avoir isolé la molécule.",
        [("Des chercheurs", "avoir isolé la molécule")],
    ),
    "an auxiliary that is a noun as well": (
        "fr",
        "La firme, Vespalis, dit pouvoir la synthétiser.",
        [("La firme, Vespalis", "pouvoir la synthétiser")],
    ),
    "a verb that is an adjective as well, before another": (
        "fr",
        "Son fondateur, un ancien de Sanofi, vise une hausse et assure être prêt.",
        [("Son fondateur", "être prêt")],
    ),
    "an incise behind a place": (
        "fr",
        "En Espagne, écrivait récemment El País, des villages organisent des battues.",
        [("El País", "En Espagne, écrivait récemment El País, des villages organisent des battues")],
    ),
    "one word before an incise": ("fr", "Prudence, répondent les scientifiques.", [("les scientifiques", "Prudence")]),
    "a body in a relative clause": (
        "fr",
        "Il a écrit à la chambre d'agriculture, où l'on rappelle que la ruche meurt.",
        [("la chambre d'agriculture", "la ruche meurt")],
    ),
    "a house that stands for who works there": (
        "fr",
        "À Matignon, on dément l'existence de cette note.",
        [("Matignon", "l'existence de cette note")],
    ),
    "a city": ("fr", "À Paris, on dément l'existence de cette note.", [(None, "l'existence de cette note")]),
    "a headline that tells what it is about": (
        "fr",
        "Procès du camion de Thionville : « Je n'ai rien vu »",
        [(None, "« Je n'ai rien vu »")],
    ),
    "a headline that tells who speaks": (
        "fr",
        "Le maire de Lens : « Je n'ai rien vu »",
        [("Le maire de Lens", "« Je n'ai rien vu »")],
    ),
    "who answers, before a colon": (
        "fr",
        "Réponse du ministre : « Je n'ai rien vu »",
        [("ministre", "« Je n'ai rien vu »")],
    ),
}


@pytest.mark.parametrize(("lang", "text", "wanted"), SHAPES.values(), ids=SHAPES.keys())
def test_who_says_what(read: Read, lang: str, text: str, wanted: list[tuple[str | None, str]]) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == wanted
