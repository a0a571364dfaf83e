"""Pairs of article and source marked by hand, and how well the comparison does on them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import NamedTuple

from workbench.claims import Kind
from workbench.compare.matching import Match, Relation
from workbench.compare.sources import compare_with_source
from workbench.compare.texts import Text, read_text
from workbench.extract import extract

FOLDER = Path(__file__).parent / "pairs"
NAMES = sorted(path.stem for path in FOLDER.glob("*.pair"))
_MARK = re.compile(r"([=!0])([\d,]*)(p?);")
_NUMBER = re.compile(r"\[(\d+)\] ?")


class Marked(NamedTuple):
    """A claim as marked: its span, kind, relation (None: the source has nothing of it) and passages' spans.

    `planted` tells that its own words differ from the source's, not only those of a claim inside it.
    """

    start: int
    end: int
    kind: Kind
    relation: Relation | None
    passages: list[tuple[int, int]]
    planted: bool


@dataclass
class Score:
    """Counts over marked claims; one that extraction does not find counts as not found and as nothing said.

    `found` are those with a counterpart, `not_agreeing` those that the source does not bear out, `called` those said
    to differ, of which `called_rightly` do, at the right passage, and `planted_found` of `planted`.
    """

    marked: int = 0
    missed: int = 0
    found: int = 0
    first: int = 0
    three: int = 0
    relation: int = 0
    not_agreeing: int = 0
    false_agrees: int = 0
    called: int = 0
    called_rightly: int = 0
    differing: int = 0
    planted: int = 0
    planted_found: int = 0

    def add(self, other: Score) -> None:
        """Count what `other` counts too."""
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))


def parse(name: str, folder: Path = FOLDER) -> tuple[str, dt.date, str, dt.date, str, str, list[Marked]]:
    """Languages, days and texts of a pair, and its marked claims."""
    head, article, source = (folder / f"{name}.pair").read_text(encoding="utf-8").split("\n=====\n")
    ours, day, theirs, other_day = head.split()
    text, sentences = _source(source.strip())
    plain, marks = _article(article.strip(), sentences)
    return ours, dt.date.fromisoformat(day), theirs, dt.date.fromisoformat(other_day), plain, text, marks


def _source(marked: str) -> tuple[str, dict[str, tuple[int, int]]]:
    pieces = _NUMBER.split(marked)
    text, spans = pieces[0], {}
    for number, body in zip(pieces[1::2], pieces[2::2], strict=True):
        spans[number] = (len(text), len(text) + len(body.rstrip()))
        text += body
    return text, spans


def _article(marked: str, sentences: dict[str, tuple[int, int]]) -> tuple[str, list[Marked]]:
    text, opened, found, at = "", [], [], 0
    while at < len(marked):
        character = marked[at]
        at += 1
        if character in "{<":
            opened.append(len(text))
        elif character in "}>":
            mark = _MARK.match(marked, at)
            assert mark, marked[at - 40 : at]
            kind = Kind.NUMERIC if character == "}" else Kind.ATTRIBUTED
            relation = {"=": Relation.AGREES, "!": Relation.DIFFERS, "0": None}[mark[1]]
            places = [sentences[number] for number in mark[2].split(",") if number]
            found.append(Marked(opened.pop(), len(text), kind, relation, places, bool(mark[3])))
            at = mark.end()
        else:
            text += character
    return text, found


@cache
def texts(name: str, folder: Path = FOLDER) -> tuple[Text, Text, tuple[Marked, ...]]:
    """Both texts of a pair made ready, and its marked claims."""
    ours, day, theirs, other_day, article, source, marks = parse(name, folder)
    return (
        read_text(article, ours, extract(article, ours, day)),
        read_text(source, theirs, extract(source, theirs, other_day)),
        tuple(marks),
    )


def score(name: str, folder: Path = FOLDER) -> dict[Kind, Score]:
    """Compare the pair `name` and count what is right, for each kind of claim."""
    article, source, marks = texts(name, folder)
    matches = compare_with_source(article, source)
    scores = {Kind.NUMERIC: Score(), Kind.ATTRIBUTED: Score()}
    for mark in marks:
        scores[mark.kind].add(_score(mark, _of(mark, matches)))
    return scores


def _score(mark: Marked, match: Match | None) -> Score:
    one = Score(
        marked=1,
        missed=match is None,
        found=bool(mark.passages),
        not_agreeing=mark.relation is not Relation.AGREES,
        differing=mark.relation is Relation.DIFFERS,
        planted=mark.planted,
    )
    passages = match.passages if match else ()
    right = [any(p.start < e and p.end > s for s, e in mark.passages) for p in passages]
    at_right_place = bool(right) and right[0]
    said = passages[0].relation if passages else None
    if mark.passages:
        one.first, one.three = at_right_place, any(right[:3])
        best = next((p for p, good in zip(passages, right, strict=True) if good), None)
        one.relation = best is not None and best.relation is mark.relation
    if said is Relation.AGREES:
        one.false_agrees = mark.relation is None or (mark.relation is Relation.DIFFERS and at_right_place)
    if said is Relation.DIFFERS:
        one.called = 1
        one.called_rightly = mark.relation is Relation.DIFFERS and at_right_place
        one.planted_found = one.called_rightly and mark.planted
    return one


def _of(mark: Marked, matches: list[Match]) -> Match | None:
    def overlap(match: Match) -> int:
        if match.claim.kind is not mark.kind:
            return 0
        shared = min(match.claim.span.end, mark.end) - max(match.claim.span.start, mark.start)
        shorter = min(match.claim.span.end - match.claim.span.start, mark.end - mark.start)
        return shared if shared * 2 >= shorter else 0

    best = max(matches, key=overlap)
    return best if overlap(best) > 0 else None
