"""Attributed claims, kind by kind: where a content begins and ends."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read

Row = tuple[str, str, list[tuple[str | None, str]]]

# Boundaries
BOUNDARIES: list[Row] = [
    (
        "en",
        "In the poll, 84% said they were happy and 87% said they were tired.",
        [("84%", "they were happy and 87% said they were tired"), ("87%", "they were tired")],
    ),
    (
        "fr",
        "Dans l'enquête, 84 % disent être heureux et 87 % disent être fatigués.",
        [("84 %", "être heureux et 87 % disent être fatigués"), ("87 %", "être fatigués")],
    ),
    ("en", "The minister told MPs taxes would rise.", [("The minister", "taxes would rise")]),
    ("en", "Lee told investors profits would fall.", [("Lee", "profits would fall")]),
    ("en", "Lee told staff jobs were safe.", [("Lee", "jobs were safe")]),
    ("en", "Lee told colleagues he was leaving.", [("Lee", "he was leaving")]),
    ("fr", "Macron veut, dit-il, réinventer l'école.", [("il", "Macron veut")]),
    ("fr", "La réforme doit, selon lui, réinventer l'école.", [("lui", "La réforme doit")]),
    (
        "fr",
        "La ministre a dit que, si la pluie cessait, la route rouvrirait.",
        [("La ministre", "si la pluie cessait, la route rouvrirait")],
    ),
    (
        "en",
        "The minister said that if the rain stopped, the road would reopen.",
        [("The minister", "if the rain stopped, the road would reopen")],
    ),
    (
        "en",
        "The minister said the road, which was closed in May, would reopen when the rain stopped.",
        [("The minister", "the road, which was closed in May, would reopen when the rain stopped")],
    ),
    (
        "fr",
        "Elle a dit que la route, fermée en mai, rouvrirait quand la pluie cesserait.",
        [("Elle", "la route, fermée en mai, rouvrirait quand la pluie cesserait")],
    ),
    (
        "en",
        "The minister said that although costs had risen, the plan would go ahead.",
        [("The minister", "although costs had risen, the plan would go ahead")],
    ),
    (
        "fr",
        "Elle a assuré qu'en cas de pluie, la route serait fermée.",
        [("Elle", "en cas de pluie, la route serait fermée")],
    ),
]


@pytest.mark.parametrize(("lang", "text", "expected"), [*BOUNDARIES])
def test_a_content_runs_from_its_first_word_to_its_last(
    lang: str, text: str, expected: list[tuple[str | None, str]], read: Read
) -> None:
    assert [(said.source, said.content) for said in read(text, lang)] == expected
