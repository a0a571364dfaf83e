"""A file that is a draft of an article here is told from an article of its own."""

from __future__ import annotations

import pytest

from workbench.articles import read_bytes
from workbench.desk import Desk
from workbench.intake import KnownSentences, take_in

TEXT = """Le port s’agrandit

Le budget du port de Bordeaux a bondi de 12 % en 2023. On y compte 36 usines, dont 5 nouvelles. Le maire de la ville
en promet deux autres pour 2026. La région paie 4 millions d’euros par an, selon le rapport du conseil.
"""
#: The line with which each dispatch of an agency ends.
FOOTER = "\nCet article a été rédigé avec le concours des bureaux régionaux de l’agence.\n"
OTHER = """La fusée ne part pas

Le lancement a été reporté de 3 jours, a dit le directeur du centre spatial. Le vent soufflait à 90 km/h sur la côte.
Il coûte 60 millions de dollars, et 7 satellites attendent encore dans le hangar de Kourou depuis le mois de mars.
"""


@pytest.fixture
def desk(desk: Desk) -> Desk:
    take_in(desk, read_bytes((TEXT + FOOTER).encode(), "port.txt"))
    return desk


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        (TEXT.replace("12 %", "14 %") + FOOTER, True),
        (TEXT.replace("\n", " ").replace("deux autres", "trois autres"), True),
        ("Un tout autre titre\n" + TEXT.split("\n", 1)[1], True),
        (TEXT + "\nEt voici encore un paragraphe, qui dit que 9 lycées ouvrent au printemps prochain.\n", True),
        (OTHER + FOOTER, False),
        (OTHER, False),
        ("Le port.\n", False),
        (TEXT + FOOTER, False),
    ],
    ids=["a figure", "wrapped anew", "another title", "a paragraph more", "the same footer", "another", "short", "it"],
)
def test_a_draft_is_known_by_its_sentences(desk: Desk, text: str, looks: bool) -> None:
    like = KnownSentences(desk).draft_of(read_bytes(text.encode(), "b.txt"))
    assert (like.number if like else None) == (1 if looks else None)


def test_what_came_in_since_is_known_once_it_is_learnt(desk: Desk) -> None:
    known = KnownSentences(desk)
    row, _ = take_in(desk, read_bytes(OTHER.encode(), "fusee.txt"))
    draft = read_bytes(OTHER.replace("3 jours", "4 jours").encode(), "b.txt")
    assert known.draft_of(draft) is None
    known.learn(row)
    like = known.draft_of(draft)
    assert like is not None
    assert like.id == row.id
