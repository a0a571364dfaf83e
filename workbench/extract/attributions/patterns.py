"""Patterns over units by name: `DETERMINER <ADJECTIVE> ADJECTIVE`, `{grammar.impersonal} <CUE> ANY? {people.times}`.

A pattern is a row of words apart by spaces. Each is a category (see `categories`), or several with `|` between; a word
class of the language in braces, a category before it if the unit must be both; `...`, units of the same breath; or `^`
and `$`, the ends of the sentence. `?`, `*` and `+` behind a word mean what they mean in regular expressions.

`pattern` compiles a row of categories to a regular expression over tags, to be searched for. `around` compiles any row
to what stands before and behind a cue (`<CUE>`), to be asked of a cue that is known.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from operator import itemgetter
from typing import cast, get_args

from msgspec import Struct

from workbench.extract.attributions.categories import letters
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.language import Remembered

_UNIT = re.compile(r"(?P<names>[A-Z|]*)(?:\{(?P<word_class>[a-z_.]+)\})?(?P<count>[?*+]?)")
_LEAST_AND_MOST = {"": (1, 1), "?": (0, 1), "*": (0, 99), "+": (1, 99)}
#: What stands once at least.
_NEEDED = ("", "+")
#: What `...` does not run over.
_BREATH = ";:"
_CUE = "<CUE>"


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile("".join(map(_expression, written.split())))


def _opening(written: str) -> str:
    tags, count = _tags_and_count(written.split()[0])
    return tags if count in _NEEDED and tags != "^" else ""


#: The regular expression of a row, group 1 what is in angle brackets. Raises ValueError for what is no category.
pattern = Remembered(_pattern).__getitem__
#: What matches from anywhere to the end of the last place where that does.
last_pattern = Remembered(lambda written: re.compile(f".*{pattern(written).pattern}")).__getitem__
#: The tags of which one stands first wherever a row does; none where its first unit may be missing.
opening = Remembered(_opening).__getitem__


def needed(written: str) -> list[frozenset[str]]:
    """Pairs of neighbours, of each set of which one stands wherever `written` matches: first those of its marked unit.

    Before the first unit stands `^`. Of these, and of the others, the fewest come first.
    """
    words = written.split()
    units = [_tags_and_count(word) for word in words]
    told = []
    for at, (tags, count) in enumerate(units):
        pairs = set[str]()
        for last, (following, its_count) in enumerate(units[at + 1 :], at + 1) if count in _NEEDED else ():
            pairs |= {first + second for first in tags for second in following}
            if its_count in _NEEDED:
                marked = any(word.startswith("<") for word in words[at : last + 1])
                told.append((not marked, len(pairs), frozenset(pairs)))
                break
    return [pairs for _, _, pairs in sorted(told, key=itemgetter(0, 1))]


def _tags_and_count(word: str) -> tuple[str, str]:
    """The tags of one word of a pattern, and what tells how often one of them stands."""
    name = word[1:-1] if word.startswith("<") and word.endswith(">") else word
    names = name.rstrip("?*+")
    return "^" if word == "^" else letters(names), name.removeprefix(names)


def _expression(word: str) -> str:
    if word in ("^", "$"):
        return word
    tags, count = _tags_and_count(word)
    unit = f"[{re.escape(tags)}]{count}"
    return f"({unit})" if word.startswith("<") else unit


class _Unit(Struct, frozen=True):
    """One word of a pattern: units with one of `tags` (any where None) that are in `word_class`, so many times."""

    tags: str | None
    word_class: ClosedClass | None = None
    least: int = 1
    most: int = 1
    is_edge: bool = False
    is_gap: bool = False


class Around(Struct, frozen=True):
    """What stands before a cue, nearest first, and what stands behind it."""

    before: tuple[_Unit, ...]
    behind: tuple[_Unit, ...]
    #: A word class of which one stands somewhere in the sentence: the one that is looked for over a gap.
    far: ClosedClass | None = None

    def stands(self, tags: str, words: Sequence[str], lexicon: Lexicon, first: int, last: int) -> bool:
        """Whether the pattern holds around the cue at units `first` up to, not including, `last` of a sentence."""
        if self.far and lexicon.group[self.far].isdisjoint(words):
            return False
        reader = _Reader(tags, words, lexicon)
        return reader.fits(self.behind, last, 1) and reader.fits(self.before, first - 1, -1)


class _Reader(Struct, eq=False):
    tags: str
    words: Sequence[str]
    lexicon: Lexicon

    def fits(self, units: Sequence[_Unit], at: int, step: int) -> bool:
        """Whether `units` stand one after the other from unit `at` on, in the direction of `step`."""
        for place, unit in enumerate(units, 1):
            if not unit.least == unit.most == 1:
                return self._some_fit(unit, units[place:], at, step)
            if not self._is(unit, at):
                return False
            at += step
        return True

    def _some_fit(self, unit: _Unit, units: Sequence[_Unit], at: int, step: int) -> bool:
        """Whether `units` stand behind as many of `unit` as may be, or as few over a gap."""
        ends = [at] if unit.least == 0 else []
        while len(ends) < unit.most + (unit.least == 0) and self._is(unit, at):
            at += step
            ends.append(at)
        return any(self.fits(units, end, step) for end in (ends if unit.is_gap else reversed(ends)))

    def _is(self, unit: _Unit, at: int) -> bool:
        if not 0 <= at < len(self.tags):
            return unit.is_edge
        if unit.is_edge:
            return False
        if unit.is_gap:
            return self.tags[at] not in _BREATH
        if unit.word_class and self.words[at] not in self.lexicon.group[unit.word_class]:
            return False
        return unit.tags is None or self.tags[at] in unit.tags


@cache
def around(written: str) -> Around:
    """What `written` says of a cue, which it names `<CUE>`. Raises ValueError for an unknown name, or without a cue."""
    before, cue, behind = written.partition(_CUE)
    if not cue:
        raise ValueError(f"no cue: {written!r}")
    units = [tuple(map(_unit, part.split())) for part in (before, behind)]
    gapped = (unit for side in units if any(each.is_gap for each in side) for unit in side)
    far = next((unit.word_class for unit in gapped if unit.word_class and unit.least), None)
    return Around(units[0][::-1], units[1], far)


def _unit(word: str) -> _Unit:
    if word in ("^", "$"):
        return _Unit(None, is_edge=True)
    if word == "...":
        return _Unit(None, least=0, most=99, is_gap=True)
    found = _UNIT.fullmatch(word)
    if found is None or (found["word_class"] and found["word_class"] not in get_args(ClosedClass)):
        raise ValueError(f"no category or word class: {word!r}")
    least, most = _LEAST_AND_MOST[found["count"]]
    any_tag = found["names"] in ("", "ANY")
    tags = None if any_tag else letters(found["names"])
    return _Unit(tags, cast("ClosedClass | None", found["word_class"]), least, most)
