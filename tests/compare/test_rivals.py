"""An equal value in a sentence that tells the claim's thing with another figure: it is not the claim's."""

from __future__ import annotations

import pytest

from tests.compare.test_sources import compared, ready, relation
from tests.tables import each_row
from workbench.compare.matching import Relation
from workbench.compare.sources import compare_with_source

DEBT = "Net debt fell by 121 million euros over twelve months, and by 112 million euros since December."
CAR_PARK = "The first 30 minutes in the car parks will cost money; a stay of 20 minutes at the station will not."
TITLES = "She leaves with seven titles, five of them European."
PERMIT = "The residents' permit rises from £58 to £75, and the second permit from £90 to £120."
INSTALLERS = "We estimate that 33,000 fitters will be needed by 2035, and half of them by 2030."
BUILDING = "Opened in 1982, the building had been designed in 1978 by the architect Paul Kervella."
HOSPITALS = "The trial enrolled 842 patients at 16 hospitals, after 19 had been approached."
DOSSIERS = "La recherche a porté sur 120 dossiers ; il en reste 83 à instruire, estime le conservateur."
WORKS = "The museum will be closed for two years, said the director, and the works will take three."
EMISSIONS = "Emissions fell by 2% to 55 million tonnes, after a fall of 4% the year before; 53 million is forecast."
BUSES = "The buses will be free for under-16s, and a culture card for under-18s."
PLATFORM = "The fringe will take place from 5 to 23 August; the box office opens on 31 July."
OCCUPANCY = "The occupancy rate of the hotels went from 93% to 88%."
OUTLOOK = "We now expect earnings of €680m to €720m; our earlier range was €620m to €670m, and analysts had 640 to 690."
SOLD = "L'office a vendu 46 logements à ses locataires et en a rénové 380."
TERMINAL = "The terminal cost €320m, while €380m had been planned, and Brussels gave €48m and the region 62."
EMERGENCY = "Emergency wards took in 21,400 patients, among them 45% over the age of 75; 58% were admitted to hospital."
SECTORS = "Transport: Emissions 2023 (Mt): 11.8; Emissions 2024 (Mt): 11.9."
REPORT = "Saint-Nazaire: 2023: 1,214,000 passengers; 2024: 1,296,000 passengers."

INNS = "Occupancy went down to 81% from 85%."
JAB = "It enrolled 1,140 adults at 96 hospitals in 12 countries and followed them for two years."
LISTS = "Greens (Ann Doyle) 38.7%; Together for Marsh (Paul Hart) 37.2%."
DAIRIES = (
    "Three of our eleven dairies, at Dunmore, Kilgar and Athrone, will close by 31 March 2025; two will be merged."
)
BYPASS = "On Saturdays in summer 31,000 vehicles use the bypass, which opened in 2021."
ARRESTS = "We seized 340 bikes and made 121 arrests in 212 operations."
CUTS = "She said that three more cuts this year were likely; two were made in 2023."
INFLATION = "Inflation, now 2.8%, should be 2.3% in December 2024."
TURNOUT = "Turnout was 43.8%, compared with 67.0% in July and 48.3% in May."
MEALS = "A school meal costs £3.40 in the villages and £2.90 in town."
MEMBERS = "Le club compte 58 garçons et 31 filles."
GUESTS = "An average stay is three nights; 64% are happy with the rooms and 51% with the food."
PASSES = "Le prix de l'abonnement des étudiants passe à 190 euros, celui des retraités reste à 240."
GROWTH = "Economic growth would pick up to 0.9% in 2024, 1.4% in 2025 and 1.6% in 2026, according to the forecasts."
ACCUSED = "They are Amir Hale, 32; Sam Rook, 30; Shane Farr, 25; and Moss Field, 19.\n\nThe 19-year-old Field fell."
DIVIDEND = "The dividend was raised by 150% from $0.04 per share to $0.10 per share, to be paid in June."
FROZEN = "Frozen: Q3 2026 revenue (£m): 187.5; Q3 2025 revenue (£m): 164.2; Change %: 14.2."
AMBIENT = "Ambient and other: Q3 2026 revenue (£m): 79.7; Q3 2025 revenue (£m): 67.3; Change %: 18.4."
HOMES = (
    "The total cost is £94 million: £52 million from the Homes Fund, £28 million from loans and £14 million from land."
)
LOGIS = (
    "Le coût total est de 94 millions d'euros : 52 millions du fonds, 28 millions d'emprunts, 14 millions de ventes."
)
RICE = (
    "The decline per degree was largest in Thailand (11.4%), followed by Vietnam (9.8%), India (7.6%) and Laos (6.9%)."
)
RIZ = (
    "La baisse par degré est plus forte au Laos (11,4 %), puis au Vietnam (9,8 %), en Inde (7,6 %) et en Chine (6,9 %)."
)
RANGES = "The board now expects profit of £172m to £180m, compared with previous guidance of £160m to £168m."
STRIKER = (
    "Kofi Mensah, 19, joined Rovers in January for £350,000.\n\nKofi Mensah: “I have dreamt of this since I was six.”"
)


@pytest.mark.parametrize(
    ("article", "claim", "source", "language"),
    [
        # What is told without its day is of a table's newest column.
        ("The frozen division had revenue of £187.5 million, up 14.2 percent.", "£187.5 million", FROZEN, "en"),
        # A whole is not one of the parts that are told behind its colon.
        ("The scheme will cost £94 million.", "£94 million", HOMES, "en"),
        ("Le projet coûtera 94 millions d'euros.", "94 millions d'euros", LOGIS, "fr"),
        ("Of this, £52 million will come from the Homes Fund.", "£52 million", HOMES, "en"),
        # What a name before the clause tells apart.
        (
            "In India, the second-largest producer, the loss was 7.6 percent per degree.",
            "7.6 percent per degree",
            RICE,
            "en",
        ),
        ("En Inde, deuxième producteur, la perte atteint 7,6 % par degré.", "7,6 % par degré", RIZ, "fr"),
        # A passage with the very value in the claim's words goes before one with another value.
        ("“I have dreamt of this since I was six,” said Mensah, who joined Rovers for £350,000.", "six", STRIKER, "en"),
    ],
)
def test_the_value_of_the_claim_s_own_part_agrees(article: str, claim: str, source: str, language: str) -> None:
    match = next(m for text, m in compared(article, source, language, language).items() if text.startswith(claim))
    assert relation(match) is Relation.AGREES


def test_a_short_value_in_a_row_that_is_of_another_thing_does_not_agree() -> None:
    assert relation(compared("Operating profit rose 18 percent in the quarter.", AMBIENT)["18 percent"]) is None


@pytest.mark.parametrize(
    ("article", "source", "language", "why"),
    [
        (
            "It now expects profit of £182m to £190m, compared with an earlier forecast of £170m to £178m.",
            "The board now expects profit of £172m to £180m, compared with previous guidance of £160m to £168m.",
            "en",
            "£160–168M there, £170–178M here",
        ),
        (
            "Il attend un bénéfice de 182 à 190 millions d'euros, contre une prévision de 170 à 178 millions d'euros.",
            "Il attend un bénéfice de 172 à 180 millions d'euros, contre une prévision de 160 à 168 millions d'euros.",
            "fr",
            "160–168\u00a0M€ there, 170–178\u00a0M€ here",
        ),
    ],
)
def test_what_is_compared_is_held_against_what_is_compared_there(
    article: str, source: str, language: str, why: str
) -> None:
    found = list(compared(article, source, language, language).values())
    assert found[-1].passages[0].why == why


def test_another_value_far_behind_the_best_passage_says_nothing() -> None:
    article = (
        "Global rice production could shrink by 19 percent by 2050. That would be 98 million tonnes a year, out of "
        "516 million tonnes today. With emissions cut in half, the loss would be 9 percent."
    )
    source = (
        "Yield declines by 8.0% (95% CI 6.9 to 9.1) for each degree, about twice the 4.1% assumed in models.\n\n"
        "Under a high-emission pathway production falls by 19% by 2050, which corresponds to 98 million tonnes of the "
        "present 516 million tonnes. Under a pathway in which emissions are halved by 2050 the decline is 6%."
    )
    assert Relation.DIFFERS not in [each.relation for each in compared(article, source)["half"].passages]


@pytest.mark.parametrize(
    ("article", "claim", "source"),
    [
        (
            "The effect was strongest in Vietnam, where yields dropped 11.4 percent per degree.",
            "11.4 percent per degree",
            RICE,
        ),
        # What is told of a day of its own, or of somebody by name, is nobody else's.
        ("Growth should be 1.6% in 2025.", "1.6%", GROWTH),
        ("Growth should be 1.6% in 2025 and 1.4% in 2026.", "1.6%", GROWTH),
        ("Growth should be 1.6% in 2025 and 1.4% in 2026.", "1.4%", GROWTH),
        ("The men are Shane Farr, 19, and Moss Field, 25.", "19", ACCUSED),
        ("The men are Shane Farr, 19, and Moss Field, 25.", "25", ACCUSED),
        # Of two ends the last is what it is now, whatever unit stands between them.
        ("The dividend rises to 4 cents per share.", "4 cents per share", DIVIDEND),
        ("Net debt fell by 112 million euros over twelve months.", "112 million euros", DEBT),
        ("The first 20 minutes in the car parks will cost money.", "The first 20 minutes", CAR_PARK),
        ("She leaves with five titles.", "five titles", TITLES),
        ("Some 33,000 fitters will be needed by 2030.", "2030", INSTALLERS),
        ("The building was opened in 1978.", "1978", BUILDING),
        ("The trial followed 842 patients at 19 hospitals.", "19 hospitals", HOSPITALS),
        # One word tells two parts apart, whatever both share.
        ("The average school meal in town costs £3.40.", "£3.40", MEALS),
        ("Police seized 340 bikes and arrested 212 people.", "212 people", ARRESTS),
        ("In all 64% were happy with the food.", "64%", GUESTS),
    ],
)
def test_a_value_that_the_sentence_has_of_another_thing_differs(article: str, claim: str, source: str) -> None:
    assert relation(compared(article, source)[claim]) is Relation.DIFFERS


@pytest.mark.parametrize(
    ("article", "claim", "source", "language"),
    [
        # A number without a noun counts what the one before it does.
        ("Le conservateur estime qu'il reste 120 dossiers à instruire.", "120 dossiers", DOSSIERS, "fr"),
        ("The works will take two years.", "two years", WORKS, "en"),
        # A day is said of its clause; `cuts` is `cut`.
        ("She expects two cuts this year.", "two cuts", CUTS, "en"),
        ("The bank sees inflation at 2.8 per cent by December.", "2.8 per cent", INFLATION, "en"),
        # What is stated is not worked out.
        ("Emissions fell by 4%, to 53 million tonnes.", "4%", EMISSIONS, "en"),
        # Who is under 16 is under 18 too, but the two groups are not one.
        ("The buses will be free for people under 18.", "under 18", BUSES, "en"),
        ("The fringe runs from July 31 to August 23.", "July 31", PLATFORM, "en"),
        # Of two ends the last is what it is now.
        ("The hotels' occupancy rate was 93%.", "93%", OCCUPANCY, "en"),
        ("Le club compte 58 filles.", "58 filles", MEMBERS, "fr"),
        ("L'abonnement des retraités passe à 190 euros.", "190 euros", PASSES, "fr"),
        # What rises is not what falls, nor what men have what women have.
        (
            "Vacant shops in the centre are down to 140.",
            "140",
            "The number of vacant shops in the centre rose to 140.",
            "en",
        ),
        ("Le stage coûte 90 euros aux femmes.", "90 euros", "Le stage coûte 90 euros aux hommes.", "fr"),
        # A number may leave out its unit and its scale word.
        ("The company expects earnings of €640m to €690m.", "€640m", OUTLOOK, "en"),
        ("L'office en a rénové 46.", "46", SOLD, "fr"),
        # What comes first in the sentence is not the claim's where another figure stands at its words.
        ("Emergency wards took in 21,400 patients, of whom 45% were admitted to hospital.", "45%", EMERGENCY, "en"),
        # A difference is worked out to the digits that are stated.
        ("The terminal cost €62m more than planned.", "€62m", TERMINAL, "en"),
        # What somebody says agrees no more than its figures do.
        ("The director said that the works at the museum would take two years.", "The director said", WORKS, "en"),
    ],
)
def test_an_equal_value_of_another_thing_does_not_agree(article: str, claim: str, source: str, language: str) -> None:
    match = next(m for text, m in compared(article, source, language, language).items() if claim in text)
    assert relation(match) is not Relation.AGREES


@each_row(
    ("article", "claim", "source"),
    [
        ("Net debt fell by 121 million euros over twelve months.", "121 million euros", DEBT),
        ("Net debt fell by 112 million euros since December.", "112 million euros", DEBT),
        ("Half of the fitters will be needed by 2030.", "2030", INSTALLERS),
        ("The building was designed in 1978.", "1978", BUILDING),
        ("The trial followed 842 patients at 16 hospitals.", "16 hospitals", HOSPITALS),
        ("A residents' permit will cost £75.", "£75", PERMIT),
        ("The occupancy rate of the inns fell to 81%.", "81%", INNS),
        ("It will close two of its eleven dairies by 31 March.", "eleven dairies", DAIRIES),
        ("The bypass, opened in 2021, carries 31,000 vehicles on Saturdays in summer.", "2021", BYPASS),
        ("Growth should be 1.4% in 2025 and 1.6% in 2026.", "1.6%", GROWTH),
        ("Growth should be 1.4% in 2025 and 1.6% in 2026.", "2025", GROWTH),
        ("The men are Shane Farr, 25, and Moss Field, 19.", "19", ACCUSED),
        ("The dividend rises to 10 cents per share.", "10 cents per share", DIVIDEND),
        ("The backlog of jobs grew from 310 jobs to 870.", "310 jobs", "The backlog rose from 310 items to 870 jobs."),
        # What counts another thing is no rival.
        ("The jab was tested in 12 countries over two years.", "12 countries", JAB),
        # What stands before the first figure is not said of another statement.
        ("The Greens of Ann Doyle won the town of Marsh with 38.7% of the vote.", "38.7%", LISTS),
        # What is compared here is compared there.
        ("Turnout was 43.8%, down from 67 per cent at the general election.", "67 per cent", TURNOUT),
        # Each column of a table's row has its label: none is what the row is about first of all.
        ("Emissions of transport rose to 11.9 Mt in 2024.", "11.9 Mt", SECTORS),
        ("Saint-Nazaire counted 1.3 million passengers in 2024.", "1.3 million passengers", REPORT),
    ],
)
def test_a_value_in_its_own_clause_agrees(article: str, claim: str, source: str) -> None:
    assert relation(compared(article, source)[claim]) is Relation.AGREES


HARBOUR = "The port of Lisse.\n\nThe port of Lisse took in 812 ships, 11% more than in 2023.\nIts staff is 240."
SURVIVORS = "Anna Kerr, 68, left her house two nights earlier.\nTom Bell, 41, stayed in his."
COASTS = "By the sea it is up 4.9 per cent; in the hills (+ 2.9 %), camps (+ 4.2 %) did better than hotels (+ 1.6 %)."


def test_a_figure_that_another_claim_tells_better_is_that_one_s() -> None:
    article = "Ports fill up.\n\nGood year.\n\nLisse took in 812 ships, 11% more.\n\nMorel lost 11% of its orders."
    claims = compare_with_source(ready(article, "en"), ready(HARBOUR, "en"))
    assert [relation(each) for each in claims if each.claim.span.text == "11%"] == [Relation.AGREES, None]


def test_a_title_may_tell_what_the_copy_tells_better() -> None:
    article = "Lisse: 812 ships\n\nThe port of Lisse took in 812 ships, 11% more."
    claims = compare_with_source(ready(article, "en"), ready(HARBOUR, "en"))
    assert [relation(each) for each in claims if each.claim.span.text == "812 ships"] == [Relation.AGREES] * 2


def test_an_age_behind_another_name_is_not_the_claim_s() -> None:
    article = "Anna Kerr, 86, left her house. Her neighbour, Helen Roe, 68, left hers."
    claims = compare_with_source(ready(article, "en"), ready(SURVIVORS, "en"))
    numeric = [relation(each) for each in claims if each.claim.span.text in ("86", "68")]
    assert numeric == [Relation.DIFFERS, None]


def test_a_bracket_with_a_figure_belongs_to_the_words_before_it() -> None:
    match = compared("The camps had 4.2 per cent more guests than a year ago.", COASTS)["4.2 per cent"]
    assert relation(match) is Relation.AGREES


def test_a_day_counted_from_another_one_does_not_differ_from_a_day_by_name() -> None:
    source = "The 1,304,000 people were 11% more than in the same month last year, and only July 2016 was busier."
    match = compared("Only July 2016 was busier, with more than 1,304,000 people.", source)["July 2016"]
    assert relation(match) is not Relation.DIFFERS


@pytest.mark.parametrize(
    ("article", "claim", "source"),
    [
        (
            "The study covers 207 of the 176 museums with the label.",
            "207",
            "The study covers 176 houses of the 207 labelled.",
        ),
        ("The lead show drew 150,000 and Girodet 204,000.", "204,000", "The lead show drew 204,000, Girodet 150,000."),
        # Two digits that changed places are a slip of the pen, whatever else is told.
        (
            "Officers also took 65,330 dollars.",
            "65,330 dollars",
            "Officers found $56,330 on the vessel, and a map of 1936.",
        ),
    ],
)
def test_figures_or_digits_that_changed_places_differ(article: str, claim: str, source: str) -> None:
    match = next(m for text, m in compared(article, source).items() if text.startswith(claim))
    assert relation(match) is Relation.DIFFERS


def test_bounds_of_one_direction_are_one_only_where_rounding_may_part_them() -> None:
    source = "The British Museum in London had fewer than 5 million visitors, and the wait was more than 52 minutes."
    found = compared(
        "The British Museum in London had fewer than 6 million visitors, and more than 50 minutes of wait.", source
    )
    assert [relation(each) for each in found.values()] == [Relation.DIFFERS, Relation.AGREES]


def test_a_day_in_the_same_words_is_the_claim_s_whatever_stands_beside_it() -> None:
    source = "We had 80 last year and our best figure ever is 76, in 2011."
    assert relation(compared("There were 80 deaths last year.", source)["last year"]) is Relation.AGREES


TOLL = "In all 1,037 people were killed, 1,204 were injured, and 721 are in intensive care."
QUEUE = (
    "An estimated 6.38 million patients were waiting for 7.60 million treatments to be carried out at the end of May, "
    "up from 6.33 million patients and 7.57 million treatments at the end of April.\n\n"
    "The number of people waiting more than 65 weeks rose from 50,397 in April to 55,955 at the end of May. A total of "
    "307,500 people waited more than 52 weeks at the end of May, compared with 302,589 at the end of April."
)
SEATS = "Ann Doyle (Green) had 16,456 votes, Paul Hart 12,295: a majority of 4,161 in Marsh."


@pytest.mark.parametrize(
    ("article", "claim", "source", "language"),
    [
        # What stands between two equal figures is told of what stands between them there.
        ("In all 1,037 people were killed and 1,419 injured, 721 of them badly.", "721", TOLL, "en"),
        # Of two that agree the one whose day is the claim's.
        (
            "At the end of May some 7.6 million treatments were outstanding, involving 6.38 million patients.",
            "some 7.6 million treatments",
            QUEUE,
            "en",
        ),
        # A figure with two digits of another one changed is that one's.
        ("Doyle won Marsh with 16,456 votes, 4,116 more than Hart with 12,295.", "16,456 votes", SEATS, "en"),
        # A name before what is counted is nobody's age.
        (
            "À Marrakech, 13 personnes ont été tuées.",
            "13 personnes",
            "On compte 89 morts à Chichaoua, 30 à Ouarzazate, 13 à la préfecture de Marrakech.",
            "fr",
        ),
    ],
)
def test_a_value_that_its_sentence_tells_agrees(article: str, claim: str, source: str, language: str) -> None:
    assert relation(compared(article, source, language, language)[claim]) is Relation.AGREES


@pytest.mark.parametrize(
    ("article", "claim", "source", "why"),
    [
        (
            "The jobless rate fell by one point to 23.7%.",
            "one point",
            "The jobless rate rose sharply (+1 point) to 23.7%.",
            "“rose” there, “fell” here",
        ),
        ("Sales of the group fell by 5%.", "5%", "Sales of the group climbed by 5%.", "“climbed” there, “fell” here"),
        (
            "The fall of the minaret left two dead.",
            "two dead",
            "The fall of the minaret left two injured.",
            "“injured” there, “dead” here",
        ),
        (
            "Waits of 18 months went up from 4,597 to 5,013.",
            "4,597",
            "Waits of 18 months fell from 5,013 to 4,597.",
            "5,013 there, 4,597 here",
        ),
        (
            "The survey asks 11,000 households each quarter.",
            "11,000 households",
            "The survey asks 110,000 households each quarter.",
            "110,000 households",
        ),
        ("The share of patients is 74.6 points.", "74.6 points", "Of patients the share is 74.6%.", "74.6% there"),
    ],
)
def test_the_opposite_another_scale_and_points_differ(article: str, claim: str, source: str, why: str) -> None:
    match = next(m for text, m in compared(article, source).items() if text.startswith(claim))
    assert relation(match) is Relation.DIFFERS
    assert match.passages[0].why.startswith(why)


def test_two_figures_of_one_sentence_are_not_told_by_one_of_the_source() -> None:
    source = "The cars that burnt in the crash on the bridge number at least 57."
    found = compared("At least 57 cars burnt in the crash on the bridge, and 58 lorries.", source)
    assert [relation(found[each]) for each in ("At least 57 cars", "58 lorries")] == [Relation.AGREES, None]


ROWS = "Named it: Answers: 251; Share: 61%.\n\nOthers: Answers: 91; Share: 22%.\n\nTotal: Answers: 412; Share: 100%."


def test_the_row_of_another_thing_says_nothing_where_the_value_stands_in_its_column() -> None:
    found = compared("In a survey of 412 physicists, 61% named it.", ROWS)["412 physicists"]
    assert relation(found) is not Relation.DIFFERS
    assert "Total" in ROWS[found.passages[0].start : found.passages[0].end]


def test_the_row_that_the_claim_names_differs_where_another_row_has_the_value() -> None:
    assert relation(compared("Of those asked 412 named it.", ROWS)["412"]) is Relation.DIFFERS


POLL = "Of 1,012 residents 54% were in favour of new housing, 29% were against it and 17% were undecided."
SONDAGE = "Parmi les 1 012 habitants interrogés, 54 % sont pour de nouveaux logements, 29 % contre et 17 % indécis."


@pytest.mark.parametrize(
    ("article", "source", "language"),
    [
        ("A survey found that 58% supported the plan, 29% were opposed and 17% undecided.", POLL, "en"),
        ("Selon un sondage, 58 % soutiennent le projet, 29 % s'y opposent et 17 % sont sans avis.", SONDAGE, "fr"),
    ],
)
def test_one_figure_of_a_series_that_is_another_differs_and_the_others_agree(
    article: str, source: str, language: str
) -> None:
    found = [each for each in compared(article, source, language, language).values() if each.claim.quantity]
    assert [relation(each) for each in found] == [Relation.DIFFERS, Relation.AGREES, Relation.AGREES]


@pytest.mark.parametrize(
    ("article", "source", "language"),
    [
        (
            "In Uxbridge, Steve Tuckwell won by 495 votes, with 13,470 to Danny Beales's 13,965.",
            "In Uxbridge, Tuckwell beat Beales by 495 votes. Tuckwell had 13,965 (45%), Beales 13,470 (43%).",
            "en",
        ),
        (
            "À Marsh, Anne Roe l'emporte de 495 voix, avec 13 470 suffrages contre 13 965 à Paul Doyle.",
            "À Marsh, Roe bat Paul Doyle de 495 voix. Anne Roe a 13 965 suffrages (45 %), Paul Doyle 13 470 (43 %).",
            "fr",
        ),
    ],
)
def test_figures_of_two_people_that_changed_places_differ(article: str, source: str, language: str) -> None:
    found = [each for each in compared(article, source, language, language).values() if each.claim.quantity]
    assert [relation(each) for each in found[-2:]] == [Relation.DIFFERS] * 2
