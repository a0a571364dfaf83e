"""Running times and heights that are written with primes, colons or hyphens; signs before a number."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read
from tests.tables import each_row

STATED = {
    "seconds and hundredths": ("fr", 'Elle gagne en 9"58 ici.', '9"58', "duration", 9.58, "second"),
    "seconds and tenths": ("fr", 'À 24"1 de la tête.', '24"1', "duration", 24.1, "second"),
    "minutes and seconds": ("fr", "À 1'12\" du groupe.", "1'12\"", "duration", 1.2, "minute"),
    "minutes, seconds, hundredths": ("fr", "Le record est de 1'42\"33.", "1'42\"33", "duration", 1.7055, "minute"),
    "hours in front": ("fr", "Il court en 2h07'30\".", "2h07'30\"", "duration", 2.125, "hour"),
    "a tenth behind s": ("fr", "Avec 8 s 4 d'avance.", "8 s 4", "duration", 8.4, "second"),
    "all three in letters": ("fr", "En 30 min 36 s 6.", "30 min 36 s 6", "duration", 30.61, "minute"),
    "hours with colons": ("en", "She ran 2:03:00 in Berlin.", "2:03:00", "duration", 2.05, "hour"),
    "minutes with a colon": ("en", "He finished in 58:30 on Sunday.", "58:30", "duration", 58.5, "minute"),
    "what is left of a match": ("en", "It fell with 5:30 left.", "5:30", "duration", 5.5, "minute"),
    "seconds in letters": ("en", "She held it for 30s.", "30s", "duration", 30, "second"),
    "feet and inches": ("en", "He is 6'3\" tall.", "6'3\"", "measure", 6.25, "ft"),
    "feet and inches with hyphens": ("en", "A 6-foot-3 guard.", "6-foot-3", "measure", 6.25, "ft"),
    "both with their units": ("en", "A 6-foot-3-inch guard.", "6-foot-3-inch", "measure", 6.25, "ft"),
    "a race over metres": ("en", "The 100m final is on.", "100m", "measure", 100, "m"),
    "a dash for a minus": ("en", "The lock froze at –15°C.", "–15°C", "measure", -15, "°C"),
    "a unit stated once": ("fr", "La ferme consomme un gigawatt.", "un gigawatt", "measure", 1, "GW"),
    "pence a litre": ("en", "Milk fetched 38.2ppl.", "38.2ppl", "money", 0.382, "GBP"),
    "a dash behind a label": ("en", "Poll:\nUndecided – 5%\nOther – 2%", "5%", "percent", 5, "%"),
    "basis points": ("fr", "Le taux gagne 3 pb.", "3 pb", "percent", 0.03, "pp"),
    "a marathon runner": ("en", "He was a 2:13 marathoner.", "2:13", "duration", 2.216667, "hour"),
    "a time with its unit": ("en", "His 1:22.109s was quickest.", "1:22.109s", "duration", 1.368483, "minute"),
    "in extra time": ("en", "Krejci scored 1:28 into overtime.", "1:28", "duration", 1.466667, "minute"),
    "behind a goal": ("en", "He scored 1:45 after his first.", "1:45", "duration", 1.75, "minute"),
    "a goal behind another": (
        "en",
        "The coach saw goals in the league game: one 5:16 into the third, and the other at 15:20.",
        "15:20",
        "duration",
        15.333333,
        "minute",
    ),
    "a gap": ("en", "They had a 5:30 lead.", "5:30", "duration", 5.5, "minute"),
    "a gap to the winner": ("en", "He finished 1:37 behind Pogacar.", "1:37", "duration", 1.616667, "minute"),
    "hundredths with a colon": ("en", "Her best is 4:02.59.", "4:02.59", "duration", 4.043167, "minute"),
    "hundredths beside a running time": (
        "en",
        "He ran 4:02.59, the last lap in 58.12.",
        "58.12",
        "duration",
        58.12,
        "second",
    ),
}


@each_row(("lang", "text", "span", "kind", "value", "unit"), STATED.values())
def test_marks_and_signs_are_read_with_their_number(
    lang: str, text: str, span: str, kind: str, value: float, unit: str, read: Read
) -> None:
    (claim,) = (each for each in read(text, lang) if each.span.text == span)
    assert claim.quantity is not None
    assert (str(claim.quantity.type), claim.quantity.unit) == (kind, unit)
    assert claim.quantity.value == pytest.approx(value)


MOVED = {
    "behind a share": ("fr", "Gauche : 16,9 % (+10,6)", "+10,6", 10.6),
    "downwards": ("en", "Lab 31.2% (-4.1)", "-4.1", -4.1),
    "behind a comma": ("en", "Karen Shaw (Lab) 38.7%, -14.2", "-14.2", -14.2),
    "a second lead": ("en", "They are seven points clear of Labour and 12 ahead of the Greens in the poll.", "12", 12),
}


@pytest.mark.parametrize(("lang", "text", "span", "value"), MOVED.values(), ids=MOVED.keys())
def test_how_far_a_share_moved_is_in_points(lang: str, text: str, span: str, value: float, read: Read) -> None:
    (claim,) = (each for each in read(text, lang) if each.span.text == span)
    assert claim.quantity is not None
    assert (str(claim.quantity.type), claim.quantity.value, claim.quantity.unit) == ("percent", value, "pp")


NO_RUNNING_TIMES = [
    ("fr", 'Il a dit : "elle a 24"'),
    ("fr", "Né en '98"),
    ("fr", "Rendez-vous à 20:45."),
    ("en", "They met at 8:30 ahead of the game."),
]


@pytest.mark.parametrize(("lang", "text"), NO_RUNNING_TIMES)
def test_other_quotation_marks_and_colons_make_no_running_time(lang: str, text: str, read: Read) -> None:
    assert all(claim.quantity and str(claim.quantity.type) != "duration" for claim in read(text, lang))
