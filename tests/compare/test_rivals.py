"""An equal value in a sentence that tells the claim's thing with another figure: it is not the claim's."""

from __future__ import annotations

import pytest

from tests.compare.test_sources import compared, relation
from workbench.compare.matching import Relation

DEBT = "Net debt fell by 121 million euros over twelve months, and by 112 million euros since December."
CAR_PARK = "The first 30 minutes in the car parks will cost money; a stay of 20 minutes at the station will not."
TITLES = "She leaves with seven titles, five of them European."
PERMIT = "The residents' permit rises from £58 to £75, and the second permit from £90 to £120."
REPORT = "Saint-Nazaire: 2023: 1,214,000 passengers; 2024: 1,296,000 passengers."


@pytest.mark.parametrize(
    ("article", "claim", "source"),
    [
        ("Net debt fell by 112 million euros over twelve months.", "112 million euros", DEBT),
        ("The first 20 minutes in the car parks will cost money.", "The first 20 minutes", CAR_PARK),
        ("She leaves with five titles.", "five titles", TITLES),
    ],
)
def test_a_value_that_the_sentence_has_of_another_thing_differs(article: str, claim: str, source: str) -> None:
    assert relation(compared(article, source)[claim]) is Relation.DIFFERS


@pytest.mark.parametrize(
    ("article", "claim", "source"),
    [
        ("Net debt fell by 121 million euros over twelve months.", "121 million euros", DEBT),
        ("Net debt fell by 112 million euros since December.", "112 million euros", DEBT),
        ("A residents' permit will cost £75.", "£75", PERMIT),
        ("Saint-Nazaire counted 1.3 million passengers in 2024.", "1.3 million passengers", REPORT),
    ],
)
def test_a_value_in_its_own_clause_agrees(article: str, claim: str, source: str) -> None:
    assert relation(compared(article, source)[claim]) is Relation.AGREES
