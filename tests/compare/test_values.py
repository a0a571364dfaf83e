"""Two figures side by side: rounding, hedges, bounds, vague quantities, shares, units, days."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from workbench.claims import Claim, Modifier, Quantity, QuantityType, Span
from workbench.compare.derived import Comparative, derive
from workbench.compare.figures import Figure, figure
from workbench.compare.values import is_slip, liken
from workbench.compare.vocabulary import vocabulary
from workbench.extract import extract

DAY = dt.date(2024, 5, 8)  # a Wednesday


def read(text: str, lang: str) -> Figure:
    words = vocabulary(lang)
    found = [figure(claim, lang, words) for claim in extract(text, lang, DAY) if claim.quantity]
    assert len(found) == 1, text
    assert found[0] is not None
    return found[0]


AGREE = [
    ("fr", "Il faut 7 000 milliards de dollars.", "en", "It takes $7 trillion."),
    ("fr", "Elle vaut plus de 150 milliards de dollars.", "en", "It is worth $157 billion."),
    ("fr", "Il a levé 6,5 milliards d'euros.", "en", "It raised €6.53bn."),
    ("fr", "Un quart du PIB.", "en", "It is 25 percent of GDP."),
    ("fr", "Il veut cinq gigawatts.", "en", "It wants 5,000 MW."),
    ("fr", "Il est venu mardi.", "en", "He came on May 7."),
    ("fr", "Il cherche des centaines de milliards de dollars.", "en", "He seeks $400 billion."),
    ("en", "It rose by nearly 15%.", "en", "It rose by 14.8%."),
    ("en", "It is 110,000 cars.", "en", "It is 110,400 cars."),
    ("en", "About 300 people came.", "en", "Some 310 people came."),
    ("en", "It was 17% of cars.", "en", "It was 17.2% of cars."),
    ("en", "One in 20 cars.", "en", "It is 5% of cars."),
    ("fr", "Il a reçu un don de 8 millions de livres.", "en", "It received £8 million."),
    ("fr", "Il pèse 3 tonnes.", "en", "It weighs 3,000 kg."),
    ("en", "It will be released on Friday.", "en", "It came out on 3 May."),
    ("fr", "Il a couru en 2 h 24.", "fr", "Il a couru en 2 h 24 min 41 s."),
    # What grows to more than its double is told as a multiple or in percent.
    ("fr", "Le bénéfice a été multiplié par 3,6.", "en", "Profit was up 262%."),
    ("en", "Profit was more than seven times as high.", "fr", "Le bénéfice a grimpé de 628 %."),
    # A time of day by itself is of no certain day; rounded to the hour it may lie minutes off.
    ("en", "It opens at 9.30am.", "fr", "Il a ouvert le 3 mai 2024 à 9h30."),
    ("fr", "Il est parti mardi à 18 heures.", "en", "He left on Tuesday at 6:10 pm."),
    ("fr", "Il est mort vers minuit.", "en", "He died at 11.40 pm."),
    ("en", "It began at 14:00 GMT.", "en", "It began at 16:00."),
    ("en", "It began at 10 a.m.", "en", "It began on 3 May 2024 at 10 a.m. ET."),
    ("en", "It closed on 17 October 2023.", "en", "It was open from 15 September 2023 to 17 October 2023."),
]
DIFFER = [
    ("en", "He ran it in 2 hours 7 minutes.", "en", "He ran it in 2 hours 9 minutes 10 seconds."),
    ("fr", "Il a levé un milliard et demi de dollars.", "en", "It raised $1.5 million."),
    ("fr", "Il faut 36 usines.", "en", "It takes 26 plants."),
    ("fr", "Il est venu lundi.", "en", "He came on May 7."),
    ("fr", "Le taux gagne 12 %.", "en", "The rate is up 12 percentage points."),
    ("en", "It lost at least 8 million tonnes.", "en", "It lost up to 8 million tonnes."),
    ("en", "It is worth over $150 billion.", "en", "It is worth just under $150 billion."),
    ("fr", "Il cherche des centaines de milliards de dollars.", "en", "He seeks $400 million."),
    ("en", "It rose by nearly 15%.", "en", "It rose by 15.9%."),
    ("fr", "C'est moins de 9 %.", "fr", "C'est 9,3 %."),
    ("en", "It costs £4m to £5m.", "en", "It costs £4m to £7m."),
    ("en", "About a third of it.", "en", "About two thirds of it."),
    ("en", "It was so two years ago.", "en", "It was so three years ago."),
    ("fr", "Il est parti mardi à 18h30.", "en", "He left on Tuesday at 8.30 pm."),
    ("en", "It opens at 9.30am.", "en", "It opened on 3 May 2024 at 9:50 a.m."),
    ("fr", "Le feu a été maîtrisé à 3h du matin.", "fr", "Le feu a été maîtrisé mardi à 2h du matin."),
    ("en", "It is up 12 points.", "en", "It is up 12%."),
    ("fr", "Il a volé entre janvier 2016 et mai 2022.", "fr", "Il a volé entre janvier 2017 et mai 2022."),
]
APART = [
    ("fr", "Il vaut 12 euros.", "en", "It is worth $12."),
    ("fr", "Il pèse 12 kilos.", "fr", "Il mesure 12 mètres."),
    ("en", "It was 12% of cars.", "en", "It took 12 days."),
    ("en", "Profit doubled.", "en", "Profit was up 262%."),
    ("en", "She had $26 billion.", "en", "There were 11."),
    ("en", "It began at 10 a.m. GMT.", "en", "It began on 3 May 2024 at 10 a.m. ET."),
    ("en", "It was voted on 7 May.", "en", "It is the budget of 2024."),
    # One end of a life or a term says nothing of the other one.
    ("en", "She lived 1931–2024.", "en", "She died on 19 November 2024."),
    ("fr", "Il fut maire de 1995 à 2008.", "fr", "Il a quitté la mairie en 2008."),
]


@each_row(("lang", "ours", "other", "theirs"), AGREE)
def test_figures_that_can_both_be_true_agree(lang: str, ours: str, other: str, theirs: str) -> None:
    likeness = liken(read(ours, lang), read(theirs, other))
    assert likeness is not None
    assert likeness.agrees


@pytest.mark.parametrize(("lang", "ours", "other", "theirs"), DIFFER)
def test_figures_that_cannot_both_be_true_differ(lang: str, ours: str, other: str, theirs: str) -> None:
    likeness = liken(read(ours, lang), read(theirs, other))
    assert likeness is not None
    assert not likeness.agrees


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("It costs €1.2 million.", "It costs €1.2 billion."),
        ("It asks 11,000 people.", "It asks 110,000 people."),
        ("It costs €65,330.", "It costs €56,330."),
    ],
)
def test_the_same_digits_at_another_scale_or_place_tell_of_one_figure(ours: str, theirs: str) -> None:
    assert is_slip(read(ours, "en"), read(theirs, "en"))


@pytest.mark.parametrize(("lang", "ours", "other", "theirs"), APART)
def test_figures_of_different_things_are_not_compared(lang: str, ours: str, other: str, theirs: str) -> None:
    assert liken(read(ours, lang), read(theirs, other)) is None


def count(value: int, modifier: Modifier | None = None) -> Figure:
    claim = Claim(
        Span(0, 9, f"{value} cars"), Quantity(QuantityType.COUNT, value=value, unit="cars", modifier=modifier)
    )
    found = figure(claim, "en")
    assert found is not None
    return found


@given(st.integers(1, 10**9), st.sampled_from([None, Modifier.APPROX, Modifier.MIN, Modifier.MAX]))
def test_a_figure_agrees_with_itself(value: int, modifier: Modifier | None) -> None:
    likeness = liken(count(value, modifier), count(value, modifier))
    assert likeness is not None
    assert likeness.agrees


@given(st.integers(1, 10**6), st.integers(2, 9))
def test_a_plain_count_never_agrees_with_one_several_times_as_large(value: int, times: int) -> None:
    likeness = liken(count(value), count(value * times))
    assert likeness is not None
    assert not likeness.agrees


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("The share has doubled.", "It was 17.2% of cars, against 8.7% before."),
        ("It is a half-tonne less.", "It emitted 3.1 tonnes, compared with 3.6 tonnes before."),
        ("It took four years.", "It rose between 2018 and 2022."),
        ("It rose by 25%.", "It went from $4m to $5m."),
    ],
)
def test_what_two_figures_of_a_sentence_give_is_worked_out(ours: str, theirs: str) -> None:
    there = [each for claim in extract(theirs, "en", DAY) if (each := figure(claim, "en"))]
    assert derive(read(ours, "en"), there, Comparative(difference="less" in ours))


def test_two_figures_are_subtracted_only_for_what_is_called_a_difference() -> None:
    there = [
        each for claim in extract("It emitted 3.1 tonnes, then 3.6 tonnes.", "en", DAY) if (each := figure(claim, "en"))
    ]
    assert derive(read("It is a half-tonne.", "en"), there, Comparative()) is None


@pytest.mark.parametrize(
    ("ours", "told", "fits"),
    [
        ("That is 62% more.", Comparative(rises=True), True),
        ("That is 38% more.", Comparative(rises=True), False),
        ("That is 38% less.", Comparative(falls=True), True),
        ("That is 62% less.", Comparative(falls=True), False),
        ("It is a change of 38%.", Comparative(), True),
        ("It is a change of 62%.", Comparative(), True),
    ],
)
def test_a_rise_is_a_share_of_the_smaller_amount_and_a_fall_of_the_larger_one(
    ours: str, told: Comparative, fits: bool
) -> None:
    there = [each for claim in extract("It cost $3.4m, then $5.5m.", "en", DAY) if (each := figure(claim, "en"))]
    assert bool(derive(read(ours, "en"), there, told)) is fits
