"""Articles with slips marked by hand: what does not fit together in each, and what is found.

`slips/NAME.LANG.slip`: language and day; the article, `{a|…}` around each place of slip `a`; `=====`; `a kind` a line.
"""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import NamedTuple

from workbench.claims import Span
from workbench.compare.itself.article import Inconsistency
from workbench.compare.itself.kinds import find_inconsistencies
from workbench.compare.texts import read_text
from workbench.extract import extract

FOLDER = Path(__file__).parent / "slips"
NAMES = sorted(path.stem for path in FOLDER.glob("*.slip"))
_PLACE = re.compile(r"\{(?P<slip>\w+)\|(?P<text>[^}]*)\}")


class Slip(NamedTuple):
    """One inconsistency as marked: its kind and its places."""

    kind: str
    places: tuple[Span, ...]


def parse(name: str) -> tuple[str, str, dt.date, list[Slip]]:
    """An article's text, language and day, and what is marked in it."""
    head, rest = (FOLDER / f"{name}.slip").read_text(encoding="utf-8").split("\n", 1)
    marked, kinds = rest.split("\n=====\n")
    language, day = head.split()
    text, at, places = "", 0, dict[str, list[tuple[int, int]]]()
    for mark in _PLACE.finditer(marked):
        text += marked[at : mark.start()]
        places.setdefault(mark["slip"], []).append((len(text), len(text) + len(mark["text"])))
        text, at = text + mark["text"], mark.end()
    text += marked[at:]
    slips = [
        Slip(kind, tuple(Span.of(text, *each) for each in places[slip]))
        for slip, kind in (line.split() for line in kinds.splitlines())
    ]
    return text, language, dt.date.fromisoformat(day), slips


def found_in(name: str) -> tuple[list[Inconsistency], list[Slip]]:
    """What is found in an article, and what is marked in it."""
    text, language, day, slips = parse(name)
    return find_inconsistencies(read_text(text, language, extract(text, language, day)), day), slips


def is_of(finding: Inconsistency, slip: Slip) -> bool:
    """Whether a finding is of the marked slip: its kind, and every place of it touches one that is marked."""
    return finding.kind == slip.kind and all(
        any(span.start < place.end and span.end > place.start for place in slip.places) for span in finding.spans
    )
