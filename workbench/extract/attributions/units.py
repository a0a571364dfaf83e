"""The units of a sentence by their tags and words, asked for by the names of categories and of word classes."""

from __future__ import annotations

from msgspec import Struct

from workbench.extract.attributions.categories import tags_of
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.attributions.patterns import last_pattern, opening, pattern
from workbench.extract.attributions.word_classes import ClosedClass

#: The tags of categories that were asked for: a plain dictionary is the fastest.
_ASKED_FOR: dict[str, str] = {}


class Units(Struct, frozen=True, eq=False):
    """A sentence, a tag and a folded word a unit: `tags` has one letter a unit (see `categories.CATEGORIES`).

    In what is asked below, categories stand with `|` between: `NOUN|NAME`. A row is one of these, or several apart by
    spaces, with `?`, `*` and `+` as in regular expressions: `THAT COMMA*`. Stretches run from `first` up to, not
    including, `last`.
    """

    tags: str
    lower: tuple[str, ...]
    lexicon: Lexicon

    def __len__(self) -> int:
        return len(self.tags)

    def tag(self, index: int) -> str:
        """The tag of unit `index`, and `.` outside of the sentence."""
        try:  # asked for most of all: no length is taken
            return self.tags[index] if index >= 0 else "."
        except IndexError:
            return "."

    def is_a(self, index: int, categories: str) -> bool:
        """Whether unit `index` is of one of the categories; outside of the sentence, a full stop is."""
        try:  # asked for most of all: no length is taken, and no other function called
            return (self.tags[index] if index >= 0 else ".") in _ASKED_FOR[categories]
        except IndexError:
            return "." in tags_of(categories)
        except KeyError:
            _ASKED_FOR[categories] = tags_of(categories)
            return self.is_a(index, categories)

    def past(self, index: int, categories: str) -> int:
        """The first unit from `index` on that is of none of the categories."""
        rest = self.tags[index:]
        return index + len(rest) - len(rest.lstrip(tags_of(categories)))

    def back(self, index: int, categories: str, floor: int = 0) -> int:
        """The first of the units of one of the categories that end right before unit `index` and begin at `floor`."""
        return floor + len(self.tags[floor:index].rstrip(tags_of(categories)))

    def first_of(self, row: str, index: int) -> int:
        """Where a row of categories stands first, from unit `index` on, or the end of the sentence."""
        found = pattern(row).search(self.tags, index)
        return found.start() if found else len(self.tags)

    def last_of(self, row: str, first: int, last: int) -> int:
        """The unit with which a row of categories ends the last time it stands in the stretch; -1 where none does."""
        found = last_pattern(row).match(self.tags, first, last)
        return found.end() - 1 if found else -1

    def has(self, row: str, first: int, last: int) -> bool:
        """Whether a row of categories stands somewhere in the stretch."""
        return pattern(row).search(self.tags, first, last) is not None

    def places(self, row: str, first: int, last: int) -> list[int]:
        """The units at which a row of categories stands in the stretch."""
        return [found.start() for found in pattern(row).finditer(self.tags, first, last)]

    def count_of(self, row: str, first: int, last: int) -> int:
        """How often a row of categories stands in the stretch."""
        return len(pattern(row).findall(self.tags, first, last))

    def reads(self, index: int, row: str, last: int | None = None) -> bool:
        """Whether a row of categories begins at unit `index` and, where `last` is given, is all that stands before it.

        `COMMA AND|PREPOSITION`, or all of a stretch: `reads(first, "NOUN|NAME*", last)`.
        """
        first = opening(row)
        if index < 0 or (first and self.tags[index : index + 1] not in first):
            return False  # by far the most
        found = pattern(row)
        return (found.match(self.tags, index) if last is None else found.fullmatch(self.tags, index, last)) is not None

    def is_pronoun(self, phrase: tuple[int, int]) -> bool:
        """Whether the phrase is a subject pronoun, and nothing else."""
        return self.reads(phrase[0], "SUBJECT", phrase[1])

    def word(self, index: int) -> str:
        """The folded word of unit `index`, and an empty one outside of the sentence."""
        try:
            return self.lower[index] if index >= 0 else ""
        except IndexError:
            return ""

    def is_in(self, index: int, group: ClosedClass) -> bool:
        """Whether unit `index` stands in the sentence and is a word of the class `group`."""
        try:
            return index >= 0 and self.lower[index] in self.lexicon.group[group]
        except IndexError:
            return False

    def any_in(self, first: int, last: int, group: ClosedClass) -> bool:
        """Whether one of the units from `first` up to, not including, `last` is a word of the class `group`."""
        return not self.lexicon.group[group].isdisjoint(self.lower[first:last])
