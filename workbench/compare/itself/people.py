"""One person with two ages, or with an age that the birth does not give."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from itertools import combinations

from msgspec import Struct

from workbench.claims import QuantityType
from workbench.compare.figures import Figure
from workbench.compare.itself.article import Inconsistency, Itself
from workbench.compare.vocabulary import fold

_PART = r"[A-ZÀ-ÖØ-ÞŒ][\w’'-]+"
_PARTICLE = r"(?:de|du|da|van|von|le|la|den|der|bin|al|d['’])?"
_NAME = rf"(?P<name>{_PART}(?:[ \u00a0]{_PARTICLE}[ \u00a0]?{_PART}){{1,3}}|{_PART})"
#: The name right before an age: `Jane Doe, 59`, `Jane Doe (59 ans)`; and right behind one: `59-year-old Jane Doe`.
_BEFORE = re.compile(
    rf"{_NAME}(?:, ?| ?\(|,? (?:(?:who )?(?:is|turned)|(?:qui )?a(?: eu| fêté ses)?|âgée? de|aged) )"
    r"(?:âgée? de |aged )?$"
)
_BEHIND = re.compile(rf"^[ -](?:year-old )?{_NAME}")
#: The age first: `At 59, Jane Doe`.
_OPENING, _OPENED = re.compile(r"(?:^|[\n.!?»”] ?)(?:À|A|At) $"), re.compile(rf"^, {_NAME}")


class Aged(Struct, frozen=True):
    """A person's name as it stands by an age."""

    name: str
    start: int
    end: int
    age: Figure

    @property
    def surname(self) -> str:
        """The last part of the name."""
        return self.name.split()[-1]


def _people(article: Itself) -> list[Aged]:
    """Who is given an age right beside the name."""
    found = []
    for figure in article.figures(QuantityType.AGE):
        if article.mentions("died", article.sentence(figure.start).start, article.sentence(figure.start).end):
            continue
        before = _BEFORE.search(article.text, max(0, figure.start - 70), figure.start)
        opening = _OPENING.search(article.text[max(0, figure.start - 6) : figure.start])
        behind = (_OPENED if opening else _BEHIND).match(article.text[figure.end : figure.end + 60])
        if before:
            found.append(Aged(before["name"], before.start("name"), figure.end, figure))
        elif behind:
            found.append(Aged(behind["name"], figure.start, figure.end + behind.end(), figure))
    return found


def _ends_alike(one: str, other: str) -> bool:
    """Whether both are one full name, the one perhaps with a title before it: `Chairman Jane Doe`."""
    short, long = sorted((fold(one).split(), fold(other).split()), key=len)
    return len(short) > 1 and long[-len(short) :] == short


def two_ages(article: Itself) -> Iterator[Inconsistency]:
    """One name with two ages, where nothing says that they are two people."""
    for one, other in combinations(_people(article), 2):
        whole = _ends_alike(one.name, other.name)
        surname = fold(one.surname) == fold(other.surname) and 1 in (len(one.name.split()), len(other.name.split()))
        if not (whole or surname) or one.age.low == other.age.low or one.age.modifier or other.age.modifier:
            continue
        first, last = article.sentence(other.start), article.sentence(other.end)
        following = article.reading.sentences[min(last.number + 1, len(article.reading.sentences) - 1)]
        if (
            article.mentions("namesakes", first.start, following.end)
            or article.mentions("kin", other.start - 40, other.end)
            or (not whole and article.mentions("kin", first.start, following.end))
        ):
            continue
        spans = (article.span(one.start, one.end), article.span(other.start, other.end))
        ages = [figure.number(figure.bare) for figure in (one.age, other.age)]
        yield Inconsistency("age_age", spans, f"{ages[0]} in one place, {ages[1]} in the other")


def age_and_birth(article: Itself) -> Iterator[Inconsistency]:
    """An age beside the day or year of birth of the same person."""
    if article.published is None:
        return
    dates = {figure.start: figure for figure in article.figures(QuantityType.DATE) if figure.date}
    ages = list(article.figures(QuantityType.AGE))
    for born in article.patterns["born"].finditer(article.text):
        date = next((figure for start, figure in dates.items() if 0 <= start - born.end() <= 4), None)
        if date is None or not re.search(r"\d{4}", date.claim.span.text):
            continue
        age = _age_of(article, ages, born.start())
        if age is None or date.date is None:
            continue
        years = sorted({_age(article.published, day) for day in (date.date.start, date.date.end)})
        if not years[0] <= age.bare <= years[-1]:
            told = "–".join(str(each) for each in years)
            spans = tuple(sorted((article.of(age), article.of(date))))
            yield Inconsistency("age_birth", spans, f"born then, it is {told}")


def _age(on: dt.date, born: dt.date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _age_of(article: Itself, ages: list[Figure], at: int) -> Figure | None:
    """The one age of the sentence that tells of a birth, or else of the sentence before in the same paragraph."""
    sentence = article.sentence(at)
    if article.mentions("died", sentence.start, sentence.end):
        return None
    here = [age for age in ages if sentence.start <= age.start < sentence.end]
    if not here and sentence.number:
        before = article.reading.sentences[sentence.number - 1]
        if before.paragraph == sentence.paragraph and not article.mentions("died", before.start, before.end):
            here = [age for age in ages if before.start <= age.start < before.end]
            here = here if _goes_on(article, sentence.start) else []
    if len(here) == 1 and any(
        article.mentions(each, min(here[0].start, at), max(here[0].end, at)) for each in ("namesakes", "kin")
    ):
        return None
    return here[0] if len(here) == 1 and here[0].modifier is None else None


def _goes_on(article: Itself, start: int) -> bool:
    """Whether a sentence speaks on of whom the one before spoke of: it opens with the birth or a pronoun."""
    opening = article.text[start : start + 60]
    pronoun = re.match(r"(?:Il|Elle|He|She)\b", opening)
    return bool(pronoun) or bool(article.patterns["born"].match(article.text, start))
