"""A byline is the names of those who wrote, without days, roles and addresses; the day that is stated goes first."""

from __future__ import annotations

import datetime as dt

import pytest

from tests.tables import each_row
from workbench.articles import bylines, metadata

from .test_web_left_out import TEXT, read


@each_row(
    ("value", "names"),
    [
        ("By Anna Berg", "Anna Berg"),
        ("By Anna Berg and Tom Weiss", "Anna Berg, Tom Weiss"),
        ("Anna Berg, Political Correspondent", "Anna Berg"),
        ("Anna Berg, chief political correspondent, and Tom Weiss, science editor", "Anna Berg, Tom Weiss"),
        ("BY ANNA BERG | Published: 12 Nov 2026 18:37", "ANNA BERG"),
        ("Anna Berg · 12 November 2026", "Anna Berg"),
        ("Anna Berg on November 12, 2026", "Anna Berg"),
        ("Anna Berg in Berlin", "Anna Berg"),
        ("Anna Berg <a.berg@example.org>", "Anna Berg"),
        ("Anna Berg (@aberg)", "Anna Berg"),
        ("Par Jeanne Dupont, à Paris", "Jeanne Dupont"),
        ("Par Jeanne Dupont (avec AFP)", "Jeanne Dupont"),
        ("Publié par Jeanne Dupont le 12 novembre 2026", "Jeanne Dupont"),
        ("Jeanne Dupont, envoyée spéciale à Berg", "Jeanne Dupont"),
        ("Jeanne Dupont et Paul Roy, journalistes", "Jeanne Dupont, Paul Roy"),
        ("Von Anna Berg, Redakteurin", "Anna Berg"),
        ("Le Monde avec AFP", "Le Monde avec AFP"),
        ("Jean-Luc O’Hara", "Jean-Luc O’Hara"),
        ("Ana de la Cruz", "Ana de la Cruz"),
        ("Editorial Staff", "Editorial Staff"),
        ("Updated 12 November 2026", None),
        ("12 November 2026", None),
        ("", None),
        (None, None),
    ],
)
def test_a_byline_is_names_alone(value: str | None, names: str | None) -> None:
    assert bylines.names(value) == names


GRAPH = '{"@graph": [{"datePublished": "2001-01-01"}, {"@type": ["NewsArticle"], "datePublished": "2026-11-19"}]}'
STATED = [
    '<meta property="article:published_time" content="2026-11-19T18:37:00+01:00">',
    '<meta name="date" content="2026-11-19">',
    '<meta name="DC.date.issued" content="2026-11-19">',
    '<meta itemprop="datePublished" content="2026-11-19T18:37">',
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2026-11-19T18:37"}</script>',
    f'<script type="application/ld+json">[{GRAPH}]</script>',
]
ADDRESS = '<link rel="canonical" href="https://example.org/2026/11/18/plant.html">'


@pytest.mark.parametrize("stated", STATED)
def test_the_day_that_a_page_states_goes_before_its_address(stated: str) -> None:
    page = read(f"<article><h1>The plant</h1>{TEXT}</article>", ADDRESS + stated)
    assert page.published == dt.date(2026, 11, 19)
    assert not any("guessed" in warning for warning in page.warnings)


@pytest.mark.parametrize(
    "time",
    [
        "<time datetime='2026-11-19T18:37'>Thursday</time>",
        "<span itemprop='datePublished' content='2026-11-19'>x</span>",
    ],
)
def test_the_day_in_the_pages_text_goes_before_its_address(time: str) -> None:
    assert read(f"<article><h1>The plant</h1>{time}{TEXT}</article>", ADDRESS).published == dt.date(2026, 11, 19)


def test_a_day_that_is_only_guessed_is_told() -> None:
    page = read(f"<article><h1>The plant</h1>{TEXT}</article>", ADDRESS)
    assert page.published == dt.date(2026, 11, 18)
    assert any("2026-11-18 is guessed" in warning for warning in page.warnings)


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "NewsArticle"',
        "[" * 100_000,
        '{"@graph": [1, null, {"author": [[], {"name": 5}]}]}',
        '"text"',
        "null",
    ],
)
def test_broken_data_in_a_page_is_passed_over(data: str) -> None:
    head = f'<script type="application/ld+json">{data}</script>{STATED[0]}'
    assert read(f"<article>{TEXT}</article>", head).published == dt.date(2026, 11, 19)


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("2026-11-19T18:37:00Z", dt.date(2026, 11, 19)),
        ("20261119T183700Z", dt.date(2026, 11, 19)),
        ("2026/11/19", dt.date(2026, 11, 19)),
        ("2026-13-45", None),
        ("20261119183700", None),
        ("tomorrow", None),
    ],
)
def test_days_are_read_in_both_forms_of_iso_8601(value: str, day: dt.date | None) -> None:
    assert metadata.day(value) == day


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("https://www.google.com/url?q=https://example.org/a%3Fb%3D1&sa=D", "https://example.org/a?b=1"),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org%2Fa&data=5",
            "https://example.org/a",
        ),
        ("https://www.google.com/url?q=javascript:alert(1)", "https://www.google.com/url?q=javascript:alert(1)"),
        (
            "https://example.org/url?q=https://other.example.org/",
            "https://example.org/url?q=https://other.example.org/",
        ),
    ],
)
def test_an_address_that_leads_through_another_is_unwrapped(address: str, inside: str) -> None:
    assert metadata.web_address(address) == inside
