"""Dense ordinary copy in which everything fits: nothing is said of it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.tables import each_row
from workbench.compare.itself.kinds import find_inconsistencies
from workbench.compare.texts import read_text
from workbench.extract import extract

FOLDER = Path(__file__).parent / "ordinary"
PUBLISHED = {
    "bank.en": "2025-07-31",
    "bees.en": "2025-06-12",
    "budget.fr": "2024-12-17",
    "bus.en": "2022-11-04",
    "chess.en": "2024-05-02",
    "cup.en": "2025-01-11",
    "elections.fr": "2024-03-11",
    "emploi.fr": "2024-09-13",
    "farm.en": "2023-10-12",
    "fromage.fr": "2025-10-08",
    "harbour.en": "2024-08-23",
    "heat.en": "2022-07-20",
    "hopital.fr": "2025-06-26",
    "lottery.en": "2024-11-29",
    "lycee.fr": "2023-07-05",
    "marathon.en": "2024-10-14",
    "marche.fr": "2024-10-07",
    "museum.en": "2023-04-28",
    "piscine.fr": "2024-02-20",
    "port.en": "2024-09-17",
    "school.en": "2025-05-10",
    "theatre.fr": "2023-09-22",
    "train.fr": "2024-05-14",
    "tunnel.fr": "2025-01-23",
    "vin.fr": "2022-11-17",
}


@each_row("name", PUBLISHED)
def test_nothing_is_found_where_everything_fits(name: str) -> None:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    lang, day = name.split(".")[1], dt.date.fromisoformat(PUBLISHED[name])
    assert find_inconsistencies(read_text(text, lang, extract(text, lang, day)), day) == []


def test_every_ordinary_article_is_asked() -> None:
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(PUBLISHED)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[2] / "extract" / "gold").glob("*.txt")), ids=lambda path: path.stem
)
def test_nothing_is_found_in_the_marked_articles_but_the_seed_s_nickname(path: Path) -> None:
    text, lang = path.read_text(encoding="utf-8"), path.stem.split(".")[1]
    found = [each.kind for each in find_inconsistencies(read_text(text, lang, extract(text, lang)), None)]
    assert found == (["quotation_words"] if path.stem == "seed.fr" else [])
