"""Numbers that people know articles, drafts and claims by; one that two machines gave has a letter: 41a and 41b.

Machines that work offline may give the same number. It is kept as it was given, and which letter it has is kept in the
same whole number above all numbers that are ever given, so that numbers stay unique and each is still one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count
from typing import Self

from workbench.record.several_logs.order import place_of, seq_of

#: Letters are counted in steps of this size: no article has as many claims, no record as many articles.
STEP = 1 << 20


def letters() -> Iterator[str]:
    """The letters in their order from b on, for what comes after the first."""
    return map(letter_of, count(2))


def letter_of(number: int) -> str:
    """The letter that counts for a number: 1 is a, 27 is aa, 0 is none."""
    written = ""
    while number:
        number, last = divmod(number - 1, 26)
        written = chr(ord("a") + last) + written
    return written


def event_name(number: int | str) -> str:
    """What people call an event: 14 of the record's own log, c14 of another one's; as it is where it is no number.

    A record that was tampered with may have anything in a number's place.
    """
    if not isinstance(number, int):
        return str(number)
    place, seq = place_of(number), seq_of(number)
    return f"{letter_of(place)}{seq}"


class Number(int):
    """A number that is written with its letter, where it has one."""

    @classmethod
    def of(cls, given: int, letter: int = 0) -> Self:
        """The number `given` with the letter `letter`: 1 is a, 2 is b; 0 is none."""
        return cls(given + letter * STEP)

    @classmethod
    def read(cls, written: str) -> Self:
        """The number that is written so. Raises ValueError for what is none."""
        if not (found := re.fullmatch(r"([1-9][0-9]{0,6})([a-z]{0,2})", written.strip().lower())):
            raise ValueError(f"{written!r} is no number")
        if int(found[1]) >= STEP:
            raise ValueError(f"no number is as large as {written}")
        letter = 0
        for char in found[2]:
            letter = letter * 26 + ord(char) - ord("a") + 1
        return cls.of(int(found[1]), letter)

    @property
    def given(self) -> int:
        """The number without its letter."""
        return int(self) % STEP

    @property
    def letter(self) -> str:
        """The letter, or nothing."""
        return letter_of(int(self) // STEP)

    def __str__(self) -> str:
        return f"{self.given}{self.letter}"

    def __format__(self, form: str) -> str:
        """The number with its letter, in a form for whole numbers or for texts."""
        return format(str(self), form.removesuffix("d")) if self.letter else format(int(self), form)
