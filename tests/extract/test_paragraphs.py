"""No quantity crosses the end of a paragraph; a line that is only wrapped does not end one."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read
from tests.tables import each_row

BREAKS = ("\n", "\n\n", "\n \n", "\r\n\r\n")

#: Language, what ends a paragraph, and what begins the next one: without the break one claim would hold words of both.
PARTED = [
    ("fr", "Lyon emprunte 120 millions d'euros", "Par Jeanne Martin"),
    ("fr", "La visite coûte 12 euros", "par Jeanne Martin"),
    ("fr", "Il en a compté 10", "m de hauteur en plus"),
    ("fr", "Le bilan : 10", "M. Dupont parle"),
    ("fr", "Fin en mars", "2024 sera une autre année"),
    ("fr", "Ouverture lundi", "12 mars : la fête"),
    ("fr", "Il en reste 3", "Millions de Français attendent"),
    ("fr", "Il en reste trois", "cents personnes"),
    ("fr", "Le prix va de 3", "à 5 euros"),
    ("fr", "Le vote : 10", "- 12 élus présents"),
    ("fr", "Il en voulait plus de", "3 maires sont venus"),
    ("fr", "Le poste 12", "345 habitants"),
    ("fr", "Elle court depuis 3", "ans plus tard"),
    ("en", "The toll is 3", "Million people live there"),
    ("en", "The plan for 2024", "To 2025 and beyond"),
    ("en", "It opens on Monday", "12 March is a holiday"),
    ("en", "It opens in March", "2024 will be harder"),
    ("en", "They counted 10", "Mr Smith lost"),
    ("en", "The price is $5", "per person was paid"),
    ("en", "We had twenty", "five people left"),
    ("en", "They wanted more than", "5 bosses came"),
]


@each_row("gap", BREAKS)
@each_row(("lang", "above", "below"), PARTED)
def test_a_paragraph_ends_every_quantity(read: Read, lang: str, above: str, below: str, gap: str) -> None:
    alone = [claim.span.text for text in (above, below) for claim in read(text, lang)]
    assert [claim.span.text for claim in read(above + gap + below, lang)] == alone
    assert any(claim.span.text not in alone for claim in read(f"{above} {below}", lang))


@pytest.mark.parametrize(
    ("lang", "above", "below", "span"),
    [
        ("fr", "La réunion a lieu mardi à 10h", "15h30 pause", "mardi à 10h"),
        ("en", "The talks open on Tuesday at 10am", "3pm tea", "Tuesday at 10am"),
    ],
)
def test_a_day_runs_to_no_hour_of_the_next_paragraph(read: Read, lang: str, above: str, below: str, span: str) -> None:
    assert read(f"{above}\n\n{below}", lang)[0].span.text == span


@pytest.mark.parametrize(
    ("lang", "lines", "span"),
    [
        (
            "fr",
            (
                "Le conseil municipal de la ville a voté un budget de 12",
                "millions d'euros pour les écoles de la commune.",
            ),
            "12\nmillions d'euros",
        ),
        (
            "fr",
            ("La cantine de toutes les écoles de la ville coûte 12 euros", "par enfant et par jour, selon les élus."),
            "12 euros\npar enfant et par jour",
        ),
        (
            "en",
            ("The council voted late on the evening to spend a total of 12", "million pounds on the schools."),
            "12\nmillion pounds",
        ),
    ],
)
def test_a_wrapped_line_ends_none(read: Read, lang: str, lines: tuple[str, str], span: str) -> None:
    assert span in [claim.span.text for claim in read("\n".join(lines), lang)]
