"""A bare number has the unit and the scale that were told before it: of what it is compared with, or of its list."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.extract.conftest import Read, numeric_claims
from tests.tables import each_row

COMPARED = [
    ("en", "In the league, the Reds have 12 points from five games, two fewer than Leeds.", "two", 2, "points"),
    ("fr", "Les Rouges ont 12 points en cinq matchs, deux de moins que Lens.", "deux", 2, "points"),
    ("fr", "Il a pris 3 buts en 20 minutes et en a rendu deux.", "deux", 2, None),
    ("fr", "Il est attendu 22 à 25 degrés, avec une maximale de 32 sur la côte.", "32", 32, "°C"),
    ("fr", "Il tombera 10 à 15 cm de neige, localement 20.", "20", 20, "cm"),
    ("en", "Expect 10 to 15 cm of snow, locally 20.", "20", 20, "cm"),
    ("fr", "La vitesse est de 80 km/h au lieu de 90 sur 400 000 km de routes.", "90", 90, "km/h"),
    ("en", "He was jailed for 18 months, 12 of them suspended.", "12", 12, "month"),
    ("fr", "La facture a été multipliée par 2,5 en trois ans, de 40 à 100 euros.", "40", 40, "EUR"),
    ("en", "The bill has risen 2.5-fold in three years, from £40 to £100.", "£40", 40, "GBP"),
    ("en", "Management offered 20 per cent over three years; the union wants 24.", "24", 24, "%"),
    ("en", "The firm offered £20 a day, but the drivers sought 24.", "24", 24, "GBP"),
    ("en", "Management offered 20 per cent last week. The union wants 24.", "24", 24, "%"),
    ("fr", "La direction propose 20 % cette année. Le syndicat réclame 24.", "24", 24, "%"),
    ("en", "They offered 20 per cent over three years last week; the union wants 24.", "24", 24, "%"),
    ("fr", "Leur moyenne d'âge est de 40 ans. La plus jeune, Denise, en avait 29.", "29", 29, "year"),
    ("fr", "Le mur fait 40 mètres. Le plus petit en fait 29, la ville en a 900.", "900", 900, None),
    (
        "en",
        "It lost $3 billion. It carries 2.2 billion letters a year, down from nearly 5.5 billion.",
        "nearly 5.5 billion",
        5.5e9,
        None,
    ),
    (
        "fr",
        "Elle a perdu 3 milliards d'euros. Elle porte 2,2 milliards de lettres par an, contre 5,5 milliards.",
        "5,5 milliards",
        5.5e9,
        None,
    ),
    ("en", "Stocks fell by 2 million barrels last week. It put the draw at 3.3 million.", "3.3 million", 3.3e6, "bbl"),
    ("fr", "Ils ont perdu 2 millions de barils. Elle voit la baisse à 3,3 millions.", "3,3 millions", 3.3e6, "bbl"),
    ("en", "The firm offered 20 per cent; the union wants 240.", "240", 240, None),
    ("fr", "La direction propose 20 % sur trois ans, mais le syndicat veut 24.", "24", 24, "%"),
    ("fr", "La direction propose 20 % ; le syndicat exige 240.", "240", 240, None),
    ("en", "The index is less than 100 points - 97 exactly - from its record.", "97", 97, "points"),
    ("en", "It weighs nearly 5 kg (4.9 to be precise).", "4.9", 4.9, "kg"),
    ("en", "More than 100 people (104 to be exact) came.", "104", 104, None),
    ("fr", "L'indice est à moins de 100 points - 97 précisément - de son record.", "97", 97, "points"),
    ("fr", "Le mur fait moins de 20 mètres, très exactement 18.", "18", 18, "m"),
    ("fr", "Le loyer est de 700 euros et 80 de charges.", "80", 80, "EUR"),
    ("fr", "La facture est de 700 euros, 300 de main-d'œuvre.", "300", 300, "EUR"),
    ("en", "Acme was followed by Reed with 25% and Roe with 21; it was late.", "21", 21, "%"),
    ("en", "It puts Labour on 42%, down two, the Tories on 26 (+1) and Reform UK at 13.", "26", 26, "%"),
    ("en", "It puts Labour on 42%, down two, the Tories on 26 (+1) and Reform UK at 13.", "+1", 1, "pp"),
    ("en", "It puts Labour on 42%, down two, the Tories on 26 (+1) and Reform UK at 13.", "13", 13, "%"),
    ("en", "They rose by 12.2 per cent; in Kent, the dearest of areas, by 5.", "5", 5, "%"),
    ("en", "Battery life rises from six hours to eight.", "eight", 8, "hour"),
    ("en", "A top of 38 degrees would be 12 above the average.", "12", 12, "°C"),
    ("en", "The rupee fell 17 paise on Tuesday, closing at 75.90.", "75.90", 75.9, "INR"),
    ("en", "The shares rose 3p to 245.", "245", 2.45, "GBP"),
    ("en", "The shares of the British firm fell 1.5p to 75.25.", "75.25", 0.7525, "GBP"),
    ("fr", "Le litre a pris 3 centimes à 1,95.", "1,95", 1.95, "EUR"),
    ("fr", "Le camion roulait à 71 km/h au moment du choc, et non à 84.", "84", 84, "km/h"),
    (
        "fr",
        "Le coût atteint 40 millions d'euros sur l'exercice, contre une soixantaine.",
        "une soixantaine",
        6e7,
        "EUR",
    ),
    ("fr", "Il tombera 30 mm en six heures, localement jusqu'à 70.", "jusqu'à 70", 70, "mm"),
    ("fr", "Sa cote tombe dans l'opinion : –20 au Centre, –9 aux Verts, après 66 % en mai.", "–20", -20, None),
    ("fr", "Il a 66 % d'opinions favorables, mais chute au centre : –20 chez eux, –9 aux Verts.", "–20", -20, "pp"),
    ("fr", "Il a 66 % d'opinions favorables, mais chute au centre : –20 chez eux, –9 aux Verts.", "–9", -9, "pp"),
    ("fr", "Sa cote perd 15 points dans l'opinion au centre, 10 au Front et 9 aux Verts.", "10", 10, "pp"),
    ("fr", "Sa cote perd 15 points dans l'opinion au centre, 10 au Front et 9 aux Verts.", "9", 9, "pp"),
    ("en", "Jobs rose by 10 000 quarter-on-quarter.", "10 000", 10000, None),
    ("en", "They got 34.4 per cent, compared to 33.1 for the others.", "33.1", 33.1, "%"),
    ("en", "The index climbed 0.6% to 5,178.51.", "5,178.51", 5178.51, "points"),
    ("en", "Labour won 318 seats (down 12 on 2015), the Greens 26 (up 2).", "26", 26, None),
    ("en", "The number of rigs was down eight to 925.", "925", 925, None),
    ("en", "Labour was on 44%, down two, in the poll.", "two", 2, "pp"),
    ("en", "Labour 44% (up 2), the Tories 23% (down 1).", "1", 1, "pp"),
    ("en", "She took 52.3 per cent to his 47.7.", "47.7", 47.7, "%"),
    ("en", "The district scored 64 percent, a four-point rise.", "four-point", 4, "pp"),
    ("en", "The FTSE slipped 0.7% or 49.63 to 6,728.", "49.63", 49.63, "points"),
    (
        "en",
        "The coach saw 28 points and nine rebounds in a game of the league; Hart led with 24 points and Li added 22.",
        "22",
        22,
        "points",
    ),
    (
        "en",
        "The umpire and the coach left. The Crows led by 15 points in the match, the best of the season.",
        "15 points",
        15,
        "points",
    ),
    (
        "en",
        "It was a six-point win in the league. The scorers kicked goals in the match and were soon 10 ahead of Clare.",
        "10",
        10,
        "points",
    ),
    (
        "en",
        "They won the league by six points. The coach saw his players score goals and cut the deficit to eight.",
        "eight",
        8,
        "points",
    ),
    ("en", "Support slid slightly to 25.6 from 25.9 percent.", "25.6", 25.6, "%"),
    ("en", "They are at 41 percent, the Liberals down three points at 22.", "22", 22, "%"),
    (
        "en",
        "The players won the league match by 26 unanswered points, said the coach.",
        "26 unanswered points",
        26,
        "points",
    ),
    ("en", "The dollar index fell 0.17 percent to 93.52.", "93.52", 93.52, "points"),
    ("en", "The Dow rose 105 points, or 0.59% to 18003.", "18003", 18003, "points"),
    ("en", "The FTSE 250 slipped 39 to 20,561.57.", "39", 39, "points"),
    ("en", "The FTSE added 42 points, up 0.6%, at 7644.", "7644", 7644, "points"),
    ("en", "Sales fell 24% to 452 (9.9% less); auctions fell by 87 (a decline of 14.8%).", "87", 87, None),
    ("en", "The Nifty rose. It fell 457.6 points or 0.5% to a low of 82,043.14.", "82,043.14", 82043.14, "points"),
    ("en", "England 499 (Brook 171, Stokes 80) lost by two wickets.", "171", 171, None),
    ("en", "He hit a 30-foot three-pointer.", "30-foot", 30, "ft"),
    ("en", "The Nasdaq closed at 17,651.20.", "17,651.20", 17651.2, "points"),
    ("fr", "Un bénéfice de 112,4 millions d'euros, contre 181 un an plus tôt.", "181", 181e6, "EUR"),
    ("en", "Sales rose to 4.2 billion euros, up from 3.9 a year earlier.", "3.9", 3.9e9, "EUR"),
    ("fr", "Ils ont vendu 16 millions de voitures, contre 17 en 2022.", "17", 17e6, None),
    ("en", "They sold 16 million cars, against 17 in 2022.", "17", 17e6, None),
    ("en", "The canvas measures 2.86 m by 2.13.", "2.13", 2.13, "m"),
    ("en", "It fell 8.3 per cent before closing 5.1 lower at noon.", "5.1", 5.1, "%"),
    ("en", "Fields made 11 bushels an acre, against a 10-year average of 38.", "38", 38, "bu"),
    ("fr", "On a récolté 11 quintaux, contre une moyenne sur dix ans de 38.", "38", 38, "q"),
    ("fr", "Le Luc : 41,9 °C (ancien : 39,8 en 2011).", "39,8", 39.8, "°C"),
    ("fr", "Il en coûte 48 euros, 52 avec les draps.", "52", 52, "EUR"),
    ("fr", "L'énergie a pris 4,8 %, l'alimentation 0,8.", "0,8", 0.8, "%"),
    ("fr", "Les ventes reculent de 3 %, les achats de 5.", "5", 5, "%"),
    ("fr", "Le PS a 24,5 % (+3,2), les Verts 12,1.", "12,1", 12.1, "%"),
    ("fr", "Le baril gagne 45 cents à 82,15 dollars, après un plein à 50 euros.", "45 cents", 0.45, "USD"),
    ("en", "It costs 48 euros, 52 with linen.", "52", 52, "EUR"),
    ("fr", "En hausse de 1,26 point sur le second tour, en recul de 3,6 sur 2017.", "3,6", 3.6, "pp"),
    ("en", "The Dow fell 543.54 points to 32,254.86, the Nasdaq lost 73.69 to 3,918.32.", "73.69", 73.69, "points"),
    ("en", "Banks went to 6 percent from 11.", "11", 11, "%"),
    ("en", "He topped 95mph; his quickest was clocked at 97.1.", "97.1", 97.1, "mph"),
    ("fr", "L'issue mesurait 77 cm de large au lieu des 90 réglementaires.", "90", 90, "cm"),
    ("fr", "La benjamine a 21 ans ; le doyen, José Gonzalez, 79.", "79", 79, "year"),
    ("fr", "Chiffré à 6,2 M€ il y a trois ans, le projet en est à 12,6, hors taxes.", "12,6", 12.6e6, "EUR"),
    ("fr", "L'eau sera à 27 °C plutôt que 29.", "29", 29, "°C"),
    ("fr", "Payé à 55 % par la France, 21 par l'Allemagne et 8 par l'Italie.", "8", 8, "%"),
    ("fr", "Haute de 56 mètres, 62 dans sa version lourde.", "62", 62, "m"),
    ("fr", "Payés 465 euros les 1 000 litres ces six derniers mois, contre 443.", "443", 443, "EUR"),
    ("fr", "Il a nagé 465 mètres en six minutes, contre huit.", "huit", 8, None),
    ("fr", "On comptait 3,6 millions de vaches en 2014, 3,1 aujourd'hui.", "3,1", 3.1e6, None),
    ("fr", "17 milliards qui divisent\n\nIls réclament 17 milliards de francs CFA.", "17 milliards", 17e9, "XOF"),
    ("fr", "Née avec 2 millions d'euros, la firme investira 8 millions sur trois ans.", "8 millions", 8e6, "EUR"),
    ("fr", "17 millions qui mangent\n\nIl sert 17 millions de repas à 3 euros.", "17 millions", 17e6, None),
    ("fr", "Ils ont rapporté 3 millions d'euros. Le nombre de visiteurs atteint 7 millions.", "7 millions", 7e6, None),
    (
        "fr",
        "Ils ont rapporté 3 millions d'euros. La population atteint 7 millions. Le coût est élevé.",
        "7 millions",
        7e6,
        None,
    ),
    ("en", "They backed it by 50.46 percent to 49.54.", "49.54", 49.54, "%"),
    ("en", "Turnover fell from 21.4 per cent to 11.9.", "11.9", 11.9, "%"),
    ("fr", "Le taux est passé de 21,4 % à 11,9.", "11,9", 11.9, "%"),
    ("en", "Some 64.8 per cent got a pass in both English and maths, against 65.1 in 2023.", "65.1", 65.1, "%"),
    ("fr", "Après 4,5 % en juin, le taux sur vingt ans est redescendu à 3,99.", "3,99", 3.99, None),
    ("fr", "Ils empruntaient 260 000 euros en 2022 ; aujourd'hui, 198 000.", "198 000", 198000, "EUR"),
    ("en", "They borrowed 260,000 euros in 2022; now, 198,000.", "198,000", 198000, "EUR"),
    ("en", "It was 13.5 percent in 1990; now 15.2.", "15.2", 15.2, "%"),
    ("fr", "Son avance était de 31 secondes ; il n'en restait que 23 à l'arrivée.", "23", 23, "second"),
    ("fr", "Ils ont donné 22 tonnes de bananes, 17 d'oranges.", "17", 17, "t"),
    ("en", "Testing went from 18 months to 12, then to nine.", "nine", 9, "month"),
    ("en", "Of the 3,600 acres he planted last year, he abandoned 2,900.", "2,900", 2900, "ac"),
]

LISTED = [
    ("en", "Offshore fleet, GW: 2010, 1.3; 2015, 5.1; now, 14.8.", [1.3, 5.1, 14.8], "GW"),
    ("en", "The crop (million bushels): 2023, 201; 2022, 244.2.", [201e6, 244.2e6], "bu"),
    ("en", "The numbers (£m): revenue, 512 (459); profit, 42.8 (38.1).", [512e6, 459e6, 42.8e6, 38.1e6], "GBP"),
    ("fr", "Résultats (en M€) : ventes, 512 (459) ; bénéfice, 42,8.", [512e6, 459e6, 42.8e6], "EUR"),
    ("fr", "Récolte (en millions de tonnes)\n2022 : 33,7\n2023 : 35,1\n", [33.7e6, 35.1e6], "t"),
    ("fr", "Ventes, en milliards d'euros : France, 3,2 ; Italie, 2,1.", [3.2e9, 2.1e9], "EUR"),
    ("fr", "La commune a 5 km de côtes : en 2010, 12.", [5, 12], None),
]


@each_row(("lang", "text", "span", "value", "unit"), COMPARED)
def test_what_is_compared_shares_unit_and_scale(
    read: Read, lang: str, text: str, span: str, value: float, unit: str | None
) -> None:
    quantity = next(one.quantity for one in read(text, lang) if text[one.span.start : one.span.end] == span)
    assert quantity is not None
    assert (quantity.value, quantity.unit) == (pytest.approx(value), unit)


@pytest.mark.parametrize(("lang", "text", "values", "unit"), LISTED)
def test_the_head_of_a_list_states_the_unit_of_its_numbers(
    read: Read, lang: str, text: str, values: list[float], unit: str | None
) -> None:
    quantities = [one.quantity for one in read(text, lang) if one.quantity and one.quantity.type != "date"]
    assert [one.value for one in quantities] == pytest.approx(values)
    assert quantities[-1].unit == unit


@pytest.mark.parametrize(
    ("published", "text", "unit"),
    [
        (dt.date(1999, 10, 12), "Fait prisonnier, il gagne la Suisse. Il avait payé 380 F.", "FRF"),
        (dt.date(1999, 10, 12), "Le canton de Vaud et celui de Berne paient 380 francs.", "CHF"),
        (dt.date(2020, 10, 12), "Le canton de Vaud paie 380 francs.", "CHF"),
    ],
)
def test_francs_are_those_of_their_time(published: dt.date, text: str, unit: str) -> None:
    assert [one.quantity.unit for one in numeric_claims(text, "fr", published) if one.quantity] == [unit]
