"""Pairs of article and source marked by hand, and how well the comparison does on them."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
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
    """A claim as marked: its span, kind, relation (None: the source has nothing of it) and passages' spans."""

    start: int
    end: int
    kind: Kind
    relation: Relation | None
    passages: list[tuple[int, int]]


@dataclass
class Score:
    """Counts over marked claims: see the properties."""

    found: int = 0
    first: int = 0
    relation: int = 0
    not_agreeing: int = 0
    false_agrees: int = 0
    called: int = 0
    called_rightly: int = 0
    differing: int = 0


def parse(name: str) -> tuple[str, dt.date, str, dt.date, str, str, list[Marked]]:
    """Languages, days and texts of a pair, and its marked claims."""
    head, article, source = (FOLDER / f"{name}.pair").read_text(encoding="utf-8").split("\n=====\n")
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
            found.append(Marked(opened.pop(), len(text), kind, relation, places))
            at = mark.end()
        else:
            text += character
    return text, found


@cache
def texts(name: str) -> tuple[Text, Text, tuple[Marked, ...]]:
    """Both texts of a pair made ready, and its marked claims."""
    ours, day, theirs, other_day, article, source, marks = parse(name)
    return (
        read_text(article, ours, extract(article, ours, day)),
        read_text(source, theirs, extract(source, theirs, other_day)),
        tuple(marks),
    )


def score(name: str, total: Score) -> None:
    """Compare the pair `name` and add what was right to `total`."""
    article, source, marks = texts(name)
    matches = compare_with_source(article, source)
    for mark in marks:
        match = _of(mark, matches)
        if match is None:
            continue
        total.not_agreeing += mark.relation is not Relation.AGREES
        total.differing += mark.relation is Relation.DIFFERS
        right = [any(p.start < e and p.end > s for s, e in mark.passages) for p in match.passages]
        at_right_place = bool(right) and right[0]
        said = match.passages[0].relation if match.passages else None
        if mark.passages:
            total.found += 1
            total.first += at_right_place
            best = next((p for p, good in zip(match.passages, right, strict=True) if good), None)
            total.relation += best is not None and best.relation is mark.relation
        if said is Relation.AGREES and (
            mark.relation is None or (mark.relation is Relation.DIFFERS and at_right_place)
        ):
            total.false_agrees += 1
        if said is Relation.DIFFERS:
            total.called += 1
            total.called_rightly += mark.relation is Relation.DIFFERS and at_right_place


def _of(mark: Marked, matches: list[Match]) -> Match | None:
    def overlap(match: Match) -> int:
        if match.claim.kind is not mark.kind:
            return 0
        shared = min(match.claim.span.end, mark.end) - max(match.claim.span.start, mark.start)
        shorter = min(match.claim.span.end - match.claim.span.start, mark.end - mark.start)
        return shared if shared * 2 >= shorter else 0

    best = max(matches, key=overlap)
    return best if overlap(best) > 0 else None
