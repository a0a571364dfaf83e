"""What looks like a quantity and is none stays out."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read

NOISE = [
    ("fr", "Un accident sur l'A 10, au point kilométrique 154."),
    ("fr", "Il fait froid pour un mois de mai."),
    ("fr", "Classement de la poule 1 : 1. Toulouse ; 2. Bordeaux."),
    ("fr", "Ils sont tous deux grièvement blessés."),
    ("fr", "L'article 62-2 du code."),
    ("en", "Stephen O'Brien left."),
    ("fr", "Claude 3.5 Sonnet répond."),
    ("fr", "La ligne 13 est fermée."),
    ("en", "It beats Llama 3.1, he said."),
    ("en", "The 747s, the older 737s and the MD-80s were grounded."),
    ("en", "A 1080p screen."),
    ("en", "It rained on day four of the trial."),
    ("en", "The overnight rate is set by the bank."),
    ("en", "A 401(k) plan and a 501(c) group."),
    ("en", "It fell below zero."),
    ("en", "The star LHS 3844 b and its twin HIP 116454b shine."),
    ("en", "The Russell 2000 and Erik ten Hag."),
    ("fr", "Le G7 et la 5G après le Covid-19."),
    ("fr", "Un Boeing 737 et un A380 ont décollé."),
    ("fr", "GPT-4 bat le CAC 40."),
    ("fr", "Louis XIV et l'article 49.3 de la loi."),
    ("fr", "Les attentats du 11-Septembre et le magasin 7-Eleven."),
    ("fr", "Deux poids, deux mesures : mille mercis."),
    ("fr", "Le premier ministre et la Première ministre."),
    ("fr", "La Seconde Guerre mondiale et le premier tour."),
    ("fr", "Un dirigeant, l'une de ses propositions, une fois."),
    ("fr", "En même temps, aujourd'hui, maintenant, souvent, récemment."),
    ("fr", "Appelez le 01 23 45 67 89 ou le +33 6 12 34 56 78."),
    ("fr", "Voir https://exemple.fr/2024/09/30/article-12 ou ecrire.a12@exemple.fr."),
    ("fr", "1. Un titre\n2. Un autre\n"),
    ("fr", "Il habitait au 12, rue du 8-Mai-1945, et elle au 15 de la rue de Rivoli."),
    ("en", "He lived at 13190 SW 68th Parkway, off Fifth Avenue and 42nd Street."),
    ("en", "A PC version came out, an SEC filing shows."),
    ("en", "The Vega 6 rocket and the 787 Dreamliner after World War Two."),
    ("en", "A multi-million-dollar deal (1) was struck with a 12-gauge in precinct 069."),
    ("fr", "La 205 et un calibre 12, dans la circonscription 069 (2)."),
    ("fr", "L'étude[3] et sa note [12]."),
    ("fr", "Les demi-finales et le quart de finale."),
    ("fr", "Elle a repris le tiers payant."),
    ("fr", "Le rôle du tiers payant et le quart de travail."),
    ("fr", "Beaucoup, certains, la plupart des élus."),
    ("fr", "Un ordinateur neuf."),
    ("fr", "ISBN 978-2-07-036024-5 chez l'éditeur."),
    ("en", "The G7, 5G and Covid-19."),
    ("en", "A Boeing 737 and an Airbus A320 took off."),
    ("en", "GPT-4 beat the Phase 3 study of type 2 diabetes."),
    ("en", "The First Minister and the first lady."),
    ("en", "No one, one of them, one another, at first."),
    ("en", "Call 1-800-555-0142 now, or +44 20 7946 0958."),
    ("en", "See www.example.com/2024/12 or write to a12@example.com."),
    ("en", "Interstate 75 and NHS 111 answered."),
    ("en", "The Fraud Act 2006 applies."),
    ("fr", "Il a été sorti en huitième de finale, puis en 16e de finale."),
    ("fr", "Le Racing 92 remporte la manche du groupe 5 relevé."),
    ("en", "Many, most, a majority, a number of, various."),
    ("en", "It may march on; the fall of the town."),
    ("en", "A single man, a pair of shoes, a four-way race."),
    ("en", "The S&P 500 closed flat."),
    ("en", "A half-hearted half-brother."),
    ("en", "He shopped at 7-Eleven."),
    ("en", "The F-16s, A320s, B-52s and Boeing 737s were grounded."),
    ("en", "Version 10.2.1 runs at 192.168.1.1."),
    ("fr", "La demi-pension et une maquette à l'échelle 1."),
    ("en", "Taken as one tablet a day, with brief scores."),
    ("en", "Every second Friday he went home."),
    ("en", "A RAND study says so."),
    ("fr", "Dans le neuf, c'est pire."),
    ("fr", "Gaulliste de la première heure, il court la F1."),
    ("en", "A low nine-figure sum on count three for winter wheat."),
    ("en", "The crop, in (million bushels), and the yield (thousands of tonnes)."),
    ("fr", "Le magasin ouvre tous les jours à 9 heures, et de 14 h à 18 h du mardi au samedi."),
    ("en", "Every morning at 7am he leaves. It opens daily at 9am and closes at 5pm on Mondays."),
    ("fr", "La D 904 croise la RN 12."),
    ("en", "The number 5 bus was late."),
    ("fr", "Dans les dernières secondes, à deux doigts du but, il se repose le mardi soir."),
    ("fr", "Une journée de grève est prévue."),
    ("en", "She called 911, and some 911 calls were lost."),
    ("fr", "Le quadruple champion est là."),
    ("en", "It is used during the winter months."),
    ("fr", "L'article 1er et l'article 56 A sont votés."),
    ("fr", "1 | Le classement"),
    ("fr", "Les voleurs ont été arrêtés à Coole (51)."),
    ("en", "He lives in the 2700 block of Park Avenue."),
    ("en", "They gathered for a Fourth of July celebration."),
]


@pytest.mark.parametrize(("lang", "text"), NOISE)
def test_no_quantity_is_found(read: Read, lang: str, text: str) -> None:
    assert [claim.span.text for claim in read(text, lang)] == []


@pytest.mark.parametrize(
    ("lang", "text", "spans"),
    [
        ("fr", "Le Covid-19 a tué 300 patients.", ["300 patients"]),
        ("fr", "Le 5 GW et la 5G.", ["5 GW"]),
        ("fr", "Boeing supprime 737 emplois.", ["737 emplois"]),
        ("en", "Boeing cut 737 jobs.", ["737 jobs"]),
        ("en", "Phase 3 cost $3bn.", ["$3bn"]),
        ("en", "She has two grand pianos.", ["two grand pianos"]),
    ],
)
def test_quantities_beside_names_are_found(read: Read, lang: str, text: str, spans: list[str]) -> None:
    assert [claim.span.text for claim in read(text, lang)] == spans
