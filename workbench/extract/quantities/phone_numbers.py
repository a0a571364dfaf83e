"""Telephone numbers: `01632 960001`, `+33 1 23 45 67 89`, `13 14 44`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import compress

from workbench.extract.document import Tokens

#: A phone number has at least so many groups and digits, and no longer group.
_FEWEST_GROUPS, _FEWEST_DIGITS, _LONGEST_GROUP = 3, 8, 4
#: One in India has two of so many digits.
_MOBILE = [5, 5]
#: One of a service in Australia has three of these, the first always the same: `13 14 44`.
_SERVICE, _SERVICES = [2, 2, 2], "13"

#: The lengths of the groups before the letters of one in America: `1-800-SPEAK`.
_LETTERED = [1, 3]

#: The lengths of the groups of a date, which is none.
_DATES = ([4, 2, 2], [2, 2, 4])

#: What may part its groups besides a full stop or a hyphen.
_SPACES = (" ", "\u00a0", "\u202f", "\u2009")


def phone_tokens(tokens: Tokens, places: Sequence[int]) -> Iterator[int]:
    """The tokens of phone numbers: groups of digits that are parted by one sign or space each, and are no thousands."""
    last = 0
    for first in compress(places, map(str.isdecimal, map(tokens.words.__getitem__, places))):
        if first < last:
            continue
        groups, last = _digit_groups(tokens, first)
        international = tokens.word(first - 1) == "+" and tokens.glued(first)
        if len(groups) == 1 and not international:
            continue
        sizes = list(map(len, groups))
        local = len(groups) == 2 and groups[0][0] == "0" and sum(sizes) >= _FEWEST_DIGITS  # 01632 960001
        service = sizes == _SERVICE and groups[0] == _SERVICES
        spaced = last - first == len(groups) and (local or service or sizes == _MOBILE)
        grouped = len(groups) >= _FEWEST_GROUPS and _is_phone(groups) and not _is_number(tokens, first, last)
        if sizes == _LETTERED and tokens.joins(last, ("-",)) and tokens.word(last + 1).isalpha():
            grouped, last = True, last + 2  # 1-800-SPEAK
        if spaced or grouped or (international and sum(sizes) >= _FEWEST_DIGITS):
            yield from range(first - international, last)


def _is_number(tokens: Tokens, first: int, last: int) -> bool:
    """Whether it is a number with decimals (`480 813.60`), or one hyphen parts two in thousands: `1 000-1 210`."""
    words = tokens.words[first:last]
    if "." in words and words.index(".") == len(words) - 2 and "-" not in words:
        return len(words) > 3 and len(words[-1]) <= 2 and _is_in_thousands(words[:-2])
    words = [word for word in words if word != "."]
    if words.count("-") != 1:
        return False
    middle = words.index("-")
    return all(len(side) > 1 and _is_in_thousands(side) for side in (words[:middle], words[middle + 1 :]))


def _is_in_thousands(groups: list[str]) -> bool:
    return len(groups[0]) <= 3 and groups[0][0] != "0" and all(len(group) == 3 for group in groups[1:])


def _digit_groups(tokens: Tokens, first: int) -> tuple[list[str], int]:
    """The groups of digits from token `first`, and the token after the last of them."""
    groups, last = [tokens.words[first]], first + 1
    while True:
        following = last + tokens.joins(last, (".", "-"))
        parted = following == last and tokens.gap(last) not in _SPACES
        if parted or not tokens.word(following).isdecimal():
            break
        groups.append(tokens.word(following))
        last = following + 1
    return groups, last


def _is_phone(groups: list[str]) -> bool:
    """Whether groups of digits are a phone number: long enough, no date, and no number in thousands."""
    lengths = [len(group) for group in groups]
    if sum(lengths) < _FEWEST_DIGITS or not 1 < max(lengths) <= _LONGEST_GROUP or lengths in _DATES:
        return False  # nor are sets of tennis: 3-6 6-4 1-6 7-6
    return not _is_in_thousands(groups)
