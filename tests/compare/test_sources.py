"""An article beside a source: what is shown, and what it is called."""

from __future__ import annotations

import datetime as dt

import pytest

from workbench.compare.matching import Match, Relation
from workbench.compare.sources import compare_with_source
from workbench.compare.texts import Text, read_text
from workbench.extract import extract

DAY = dt.date(2024, 5, 8)


def ready(text: str, lang: str) -> Text:
    return read_text(text, lang, extract(text, lang, DAY))


def compared(article: str, source: str, lang: str = "en", other: str = "en") -> dict[str, Match]:
    return {match.claim.span.text: match for match in compare_with_source(ready(article, lang), ready(source, other))}


def relation(match: Match) -> Relation | None:
    return match.passages[0].relation if match.passages else None


SOURCE = """The harbour handled 4.2 million tonnes of freight in 2023.
The ferry company employs 310 sailors in Brest.
“We will not close the yard this winter,” said the manager, Ann Doyle.
The museum has 36 rooms."""


def test_a_figure_of_the_same_thing_agrees() -> None:
    assert relation(compared("The ferry company employs 310 sailors.", SOURCE)["310 sailors"]) is Relation.AGREES


def test_another_figure_of_the_same_thing_differs_and_says_how() -> None:
    match = compared("The ferry company employs 340 sailors in Brest.", SOURCE)["340 sailors"]
    assert relation(match) is Relation.DIFFERS
    assert match.passages[0].why == "310 sailors there, 340 sailors here"


def test_an_equal_figure_of_another_thing_is_no_agreement() -> None:
    match = compared("The actress bought 36 horses from a neighbour in Texas.", SOURCE)["36 horses"]
    assert relation(match) is None


def test_a_figure_that_agrees_next_door_makes_no_sentence_say_the_same() -> None:
    source = """Rapport de la Cour des comptes sur les finances de Lyon

Le budget voté pour 2025 s'élève à 1,2 milliard d'euros. Les dépenses de personnel ont progressé de 12 % en cinq ans. La
population est de 522 250 habitants (Insee, 2021)."""
    said = "Selon la Cour des comptes, les dépenses de personnel ont progressé de 12 % en cinq ans"
    match = compared(f"{said}. La ville comptait 522 250 habitants.", source, "fr", "fr")[said]
    agreeing = [source[each.start : each.end] for each in match.passages if each.relation is Relation.AGREES]
    assert agreeing == ["Les dépenses de personnel ont progressé de 12 % en cinq ans."]


def test_a_thing_is_known_in_another_language() -> None:
    match = compared("La compagnie de ferries emploie 310 marins à Brest.", SOURCE, "fr")["310 marins"]
    assert relation(match) is Relation.AGREES


@pytest.mark.parametrize(
    ("article", "expected"),
    [
        ("“We will not close the yard this winter,” said Ann Doyle.", Relation.AGREES),
        ("“We shall never close the yard this winter,” said Ann Doyle.", Relation.DIFFERS),
        ("“We will not close the yard this winter,” said the minister, Paul Hart.", Relation.DIFFERS),
        ("Ann Doyle said that the weather in Brest had been splendid for tourists.", None),
    ],
)
def test_a_quotation_is_compared_by_its_words_and_its_speaker(article: str, expected: Relation | None) -> None:
    matches = [match for match in compared(article, SOURCE).values() if match.claim.attribution]
    assert [relation(match) for match in matches] == [expected]


def test_a_speaker_named_before_another_one_s_quotation_did_not_say_it() -> None:
    source = "The mayor, Paul Hart, supports the plan. The teacher, Ann Doyle, said: “This money is our school.”"
    matches = compared("“This money is our school,” said the mayor, Paul Hart.", source).values()
    assert [relation(match) for match in matches if match.claim.attribution] == [Relation.DIFFERS]


REPORT = """Staffing at the Brest yard

The yard closed its canteen.
The manager, Ann Doyle, spoke on Monday about the winter and the workers.
The committee's chairman, Paul Hart, met the workers of the yard in March.
The mayor of Quimper opened a school with 120 pupils.
The board said that the price of steel might rise."""


@pytest.mark.parametrize(
    "said",
    [
        # Names, the heading's words and the sentence before are not what is said.
        "Ann Doyle said that staffing at the Brest yard was safe",
        # One word that is shared, and it tells a day.
        "Paul Hart said that he had learned of it in March",
        # Only one of the two denies it.
        "The board said that the price of steel would not rise",
        # The opposite.
        "The board said that the price of steel might fall",
        # The words in quotation marks are not there.
        "The board said that the rise of the steel price was “an unheard-of outrage”",
        # The figure that it could have is another one.
        "Paul Hart said that he had met the workers of the yard in June",
    ],
)
def test_names_and_subject_alone_make_no_passage_say_the_same(said: str) -> None:
    matches = [match for match in compared(f"{said}.", REPORT).values() if match.claim.attribution]
    assert matches
    assert all(passage.relation is not Relation.AGREES for match in matches for passage in match.passages)


def test_words_that_are_said_in_both_agree() -> None:
    matches = [
        match
        for match in compared("The board warned that the price of steel might rise.", REPORT).values()
        if match.claim.attribution
    ]
    assert [relation(match) for match in matches] == [Relation.AGREES]


def test_the_mayor_of_a_town_that_is_named_is_nobody_the_source_knows() -> None:
    source = "In Rennes 2,100 homes were begun last year."
    match = compared("The mayor of Rennes promised that 2,500 homes would be begun.", source)["2,500 homes"]
    assert relation(match) is not Relation.DIFFERS


def test_a_role_with_a_capital_is_no_other_speaker() -> None:
    source = "The Leader said that the pool would “bring families back to the front”."
    article = "Joan Pettifer, leader of the council, said that the pool would “bring families back to the front”."
    matches = [match for match in compared(article, source).values() if match.claim.attribution]
    assert [relation(match) for match in matches] == [Relation.AGREES]


def test_a_quotation_is_not_found_by_its_small_words() -> None:
    source = "The rate is highest in year 11. The charity Every Lesson helps schools."
    article = "The charity Every Lesson said that poverty was “the elephant in the classroom”."
    assert all(relation(match) is None for match in compared(article, source).values())


def test_a_fall_by_its_sign_is_no_share_of_the_same_size() -> None:
    source = "The average rate of loans reached 4.2% in 2023. Flats: starts fell by 6.2%."
    assert relation(compared("Starts of flats: −4.2%.", source)["−4.2%"]) is not Relation.AGREES


def lit(match: Match, source: str) -> list[tuple[str, bool]]:
    return [(source[mark.start : mark.end], mark.agrees) for mark in match.passages[0].marks]


def test_the_figure_of_a_passage_is_lit_as_agreeing_or_differing() -> None:
    assert lit(compared("The ferry company employs 310 sailors.", SOURCE)["310 sailors"], SOURCE) == [
        ("310 sailors", True)
    ]
    assert lit(compared("The ferry company employs 340 sailors in Brest.", SOURCE)["340 sailors"], SOURCE) == [
        ("310 sailors", False)
    ]


def test_of_a_quotation_the_words_that_are_others_are_lit_apart() -> None:
    article = "“We shall never close the yard this winter,” said Ann Doyle."
    (match,) = (match for match in compared(article, SOURCE).values() if match.claim.attribution)
    assert lit(match, SOURCE) == [("We", True), ("will not", False), ("close the yard this winter", True)]


def test_what_is_lit_lies_in_its_passage_and_in_order() -> None:
    for match in compared(
        "The board warned on Monday that 310 sailors in Brest and 36 rooms were unsafe.", SOURCE
    ).values():
        for passage in match.passages:
            ends = [at for mark in passage.marks for at in (mark.start, mark.end)]
            assert ends == sorted(ends)
            assert not ends or (passage.start <= ends[0] and ends[-1] <= passage.end)
            assert passage.relation or not passage.marks


def test_passages_are_sentences_of_the_source_the_best_first() -> None:
    for match in compared(
        "The ferry company employs 340 sailors in Brest; the harbour handled 4 million tonnes.", SOURCE
    ).values():
        scores = [passage.score for passage in match.passages]
        assert scores == sorted(scores, reverse=True)
        assert all(0 <= passage.start < passage.end <= len(SOURCE) for passage in match.passages)


BETRAYED = "The union Valor called the plan “a betrayal”."
PATIENCE = "“Nobody here has that patience,” said Ada Brice of Valor."


@pytest.mark.parametrize(
    ("said", "source", "agrees"),
    [
        ("Le syndicat Valor dénonce « une trahison »", BETRAYED, True),
        # Which of two quotations of one speaker it is, its words in another language do not tell.
        ("Le syndicat Valor dénonce « une trahison »", f"{BETRAYED} {PATIENCE}", False),
        ("Le surcoût atteint 93 millions d'euros, selon Ada Brice", "The overrun is €93m, Ada Brice said.", True),
        ("L’étude décrit un plan pour 12 gares", "The study describes a plan for 12 stations, says Ada Brice.", True),
    ],
)
def test_in_another_language_speaker_and_quotation_or_figure_tell(said: str, source: str, agrees: bool) -> None:
    assert (relation(compared(f"{said}.", source, "fr")[said]) is Relation.AGREES) is agrees


def test_a_speaker_without_a_name_is_known_by_the_office() -> None:
    said = "La chambre d'agriculture chiffre les pertes à 37 millions d'euros"
    source = "La chambre d'agriculture estime le préjudice à 37 millions d'euros."
    assert relation(compared(f"{said}.", source, "fr", "fr")[said]) is Relation.AGREES


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("In Sweden, the key rate is 3.25 per cent.", "The board left the key rate at 3.25%."),
        ("In Austria, night trains carried 1.5 million people.", "Our night trains carried 1.5 million people."),
        ("Il n'exclut pas de déposer un recours.", "Il a assuré qu'il ne déposerait pas de recours."),
        (
            "She did not rule out closing the yard, she said.",
            "She said that she would not close the yard.",
        ),
    ],
)
def test_another_place_and_what_is_not_ruled_out_do_not_agree(said: str, there: str) -> None:
    language = "fr" if said.startswith("Il") else "en"
    assert all(relation(each) is not Relation.AGREES for each in compared(said, there, language, language).values())


def test_who_is_named_beside_another_one_s_quotation_did_not_say_it() -> None:
    said = "“You win nobody over with a poster,” said Jane Roe"
    source = "“You win nobody over with a poster,” said Ann Doyle; Jane Roe will advise the ministry."
    assert relation(compared(f"{said}.", source)[said]) is Relation.DIFFERS


@pytest.mark.parametrize(("article", "source"), [("", ""), ("Ten men.", ""), ("", "Ten men."), ("\n\n", "12 % 12 %")])
def test_texts_without_anything_to_compare_are_compared(article: str, source: str) -> None:
    assert all(relation(match) is None for match in compared(article, source).values())


def test_both_figures_are_told_as_the_article_s_language_writes_them() -> None:
    source = "The plan to build the plants would cost $7 trillion."
    same = compared("Le projet de construire les usines coûterait 7 000 milliards de dollars.", source, "fr")
    assert same["7 000 milliards de dollars"].passages[0].why.endswith("in both")
    other = compared("Le projet de construire les usines coûterait 9 000 milliards de dollars.", source, "fr")
    why = other["9 000 milliards de dollars"].passages[0].why
    assert why.count("Md") == 2
    assert "$7T" not in why


@pytest.mark.parametrize(
    ("said", "there", "agrees"),
    [
        ("ne garderait que les deux piscines du centre", "gardera seulement les deux piscines du centre", True),
        ("n’ouvrirait plus que deux piscines du centre", "ouvrira seulement deux piscines du centre", True),
        ("ne garderait pas les deux piscines du centre", "gardera les deux piscines du centre", False),
        ("n'a jamais promis que les piscines resteraient ouvertes", "a promis des piscines ouvertes", False),
    ],
)
def test_ne_que_restricts_and_does_not_deny(said: str, there: str, agrees: bool) -> None:
    matches = compared(f"Le maire a affirmé que la ville {said}.", f"Le maire dit : la ville {there}.", "fr", "fr")
    called = {relation(match) is Relation.AGREES for match in matches.values() if match.claim.attribution}
    assert called == {agrees}


@pytest.mark.parametrize(
    ("said", "agrees"), [("not only the pools but the libraries", True), ("not the pools and the libraries", False)]
)
def test_not_only_adds_and_does_not_deny(said: str, agrees: bool) -> None:
    matches = compared(f"The mayor said that the town would keep {said}.",
                       "The mayor said that the town would keep the pools and the libraries.")  # fmt: skip
    assert [relation(match) is Relation.AGREES for match in matches.values() if match.claim.attribution] == [agrees]


def test_another_one_who_tells_other_figures_is_no_other_speaker_of_the_same_thing() -> None:
    source = "The chief executive of Lyle, Ann Doyle, raised the dividend despite a slump of 51 per cent in its profit."
    said = "Brae said that its profit had slumped by 9.4 per cent despite a dividend for the chief executive."
    assert relation(compared(said, source)[said[:-1]]) is None


def test_of_what_somebody_unknown_says_a_figure_alone_is_not_enough() -> None:
    source = "Farm birds have declined by 60 per cent since 1980, the study says.\nIt covers 28 countries."
    said = (
        "Good year.\n\nBirds sing.\n\nThe union of growers says that pesticides on farms have declined by 60 per cent."
    )
    assert relation(compared(said, source)["60 per cent"]) is None


@pytest.mark.parametrize(
    ("said", "source", "expected"),
    [
        # A title is no name that two people share.
        (
            "Sir Ken Hale said the party was “in as deep a hole as the polls suggest”",
            "Prof Sir John Dunn said that the party was “in as deep a hole as the polls suggest”.",
            Relation.DIFFERS,
        ),
        # Who is named by a speaker has not spoken.
        (
            "“This review will uncover hard truths,” said Lord Darby",
            "Mr Street said: ‘It is broken. ‘This review will uncover hard truths, and I trust Lord Darby.’",
            Relation.DIFFERS,
        ),
        (
            "“I am sorry about what happened at every stage,” said Carol Ellis",
            "“I am sorry. I am sorry about what happened at every stage,” Sam Brink told them, thanking Carol Ellis.",
            Relation.DIFFERS,
        ),
        (
            "“This review will uncover hard truths,” said Ann Street",
            "“This review will uncover hard truths,” Ms Street told us.",
            Relation.AGREES,
        ),
    ],
)
def test_the_same_words_said_by_somebody_else_differ(said: str, source: str, expected: Relation) -> None:
    assert relation(compared(f"{said}.", source)[said]) is expected


def test_a_speaker_told_by_what_it_is_may_be_known_by_name() -> None:
    source = "The findings of the surgeon, Ann Doyle, will be delivered in September."
    text = "A review.\n\nIt was asked for.\n\n{} the findings in September."
    assert relation(compared(text.format("The health secretary expects"), source)["September"]) is Relation.AGREES
    assert relation(compared(text.format("Analysts expect"), source)["September"]) is None


def test_a_part_of_a_quotation_is_found_in_another_language() -> None:
    said = "« La prochaine révolution industrielle a commencé », a commenté le directeur général Jensen Huang"
    source = (
        "“The next industrial revolution has begun: companies and countries are partnering with us to shift the "
        "trillion-dollar traditional data centers to accelerated computing,” said Jensen Huang, founder and CEO.\n"
        "“We are poised for growth,” Huang said."
    )
    assert relation(compared(f"{said}.", source, "fr", "en")[said]) is Relation.AGREES


@pytest.mark.parametrize(
    ("article", "source", "language", "expected"),
    [
        (
            "“This is the largest housing programme that this city has seen since 1974,” leader Ann Doyle said.",
            "Ms Doyle, leader of the council, said that this was the largest housing programme in the city since 1974.",
            "en",
            Relation.AGREES,
        ),
        (
            "« C'est le plus grand programme de logements de la ville depuis 1974 », a dit la maire, Anne Morel.",
            "Mme Morel, maire, a dit que c'était le plus grand programme de logements de la ville depuis 1974.",
            "fr",
            Relation.AGREES,
        ),
        (
            "“I will never sign this contract with the city,” mayor Ann Doyle said.",
            "Mayor Doyle told the meeting that she would gladly sign this contract with the city.",
            "en",
            Relation.DIFFERS,
        ),
    ],
)
def test_a_quotation_that_the_source_tells_indirectly_is_compared_by_what_it_says(
    article: str, source: str, language: str, expected: Relation
) -> None:
    found = compared(article, source, language, language).values()
    assert [relation(each) for each in found if each.claim.attribution] == [expected]


def test_the_reason_has_the_words_as_they_are_written_and_none_from_before_the_quotation() -> None:
    source = "Peter Dunne (Rovers manager): “Ivan kept us alive when we were dead.”"
    (match,) = compared("“He kept us alive when we were dead,” Dunne said.", source).values()
    assert match.passages[0].why == "“Ivan” there, “He” here"


def test_the_number_of_a_paragraph_is_no_passage_and_no_figure() -> None:
    source = "3. You spent £640,000 on horses.\n\n5. The effect on the charity was grave.\n\n12. You have no remorse."
    ready_ = ready(source, "en")
    assert [source[each.start : each.end].split()[0] for each in ready_.sentences] == ["You", "The", "You"]
    assert [each.claim.span.text for sentence in ready_.sentences for each in sentence.figures] == ["£640,000"]


@pytest.mark.parametrize(
    ("article", "source", "language"),
    [
        ("LYON, 17 November. The theatre of Lyon sold 48,300 tickets.", "Press release, Lyon, 16 November", "en"),
        ("Published 17 November 2026\n\nThe theatre sold 48,300 tickets.", "Press release, 16 November 2026", "en"),
        ("LYON, 17 novembre. Le théâtre a vendu 48 300 billets.", "Communiqué, Lyon, 16 novembre", "fr"),
        ("Publié le 17 novembre 2026\n\nLe théâtre a vendu 48 300 billets.", "Communiqué, le 16 novembre 2026", "fr"),
    ],
)
def test_a_dateline_is_not_held_against_the_day_of_the_source(article: str, source: str, language: str) -> None:
    (match,) = [m for words, m in compared(article, source, language, language).items() if "17 " in words]
    assert Relation.DIFFERS not in [each.relation for each in match.passages]


def test_a_day_in_the_copy_is_held_against_the_day_of_the_source() -> None:
    article = "On 17 November the theatre of Lyon released its figures."
    match = compared(article, "Press release, 16 November\n\nThe theatre of Lyon releases its figures.")["17 November"]
    assert relation(match) is Relation.DIFFERS


def test_what_a_number_names_in_a_table_is_not_what_its_cells_count() -> None:
    found = compared(
        "The hall has 22 rows and 640 seats.", "Row 1: Seats: 28; Price: 45.\nRow 2: Seats: 28; Price: 45."
    )
    assert relation(found["22 rows"]) is None
