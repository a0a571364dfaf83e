"""Raised and lowered characters as a line of text holds them: 10³ is not 103, and a note mark is no part of a number.

A raised figure is written with Unicode's superscript digits where it may be an exponent: after a digit (10³), a unit
(m², km³, s⁻¹), one letter (x²), or where nothing stands before it. After any other word, a year, a sign of punctuation
or a per cent sign it is the mark of a note, as is a figure in brackets or with commas ("(1)", "1,2") and one letter
after a word. Other raised letters are an ordinal's or an abbreviation's (1er, 20th, no) and stand as they are.
A lowered figure is written with subscript digits (CO₂).
"""

from __future__ import annotations

import re

_RAISED = str.maketrans("0123456789+-\u2212=()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-\u2212=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")

_FIGURE = re.compile(r"[+\-\u2212]?[0-9]+")
_LISTED_MARKS = re.compile(r"[\[(]?\s*[0-9]{1,3}(?:\s*[,;–-]\s*[0-9]{1,3})*\s*[\])]?")
_UNIT = re.compile(
    r"(?<![^\W\d_])(?:[kcdmhµμn]?m|dam|in|ft|yd|mi|s|h|min|mol|kg|Hz|W|J|K|Pa|rad|px|mètres?|metres?|meters?)\Z"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\Z")
#: A word in small letters: of a century's number (XXI) and an initial the raised letter is a part.
_WORD = re.compile(r"[^\W\d_]{2,}[a-zß-öø-ÿ]\Z")
_LETTERS = re.compile(r"[^\W\d_]+\Z")
#: A line's end this long tells what a raised figure follows.
LOOKED_BACK_AT = 24


def raised(words: str, before: str) -> str | None:
    """How the raised `words` stand in a line after `before`; None where they are the mark of a note."""
    figure = words.strip()
    if len(figure) == 1 and figure.isalpha() and _WORD.search(before):
        return None
    if _FIGURE.fullmatch(figure):
        return None if _is_marked(before) else words.translate(_RAISED)
    if _LISTED_MARKS.fullmatch(figure):
        return None
    return words


def lowered(words: str) -> str:
    """How the lowered `words` stand in a line."""
    return words.translate(_LOWERED) if _FIGURE.fullmatch(words.strip()) else words


def power(words: str) -> str:
    """A raised figure, or `n`, in superscript characters; empty where `words` is anything else."""
    figure = words.strip()
    return figure.translate(_RAISED) if _FIGURE.fullmatch(figure) or figure == "n" else ""


def _is_marked(before: str) -> bool:
    """Whether a raised figure after `before` is the mark of a note."""
    if not before or before[-1].isspace():
        return False
    if before[-1].isalpha():
        return len(_letters(before)) > 1 and not _UNIT.search(before)
    if before[-1].isdecimal():
        return _YEAR.search(before) is not None
    return not before[-1].isdigit() and before[-1] not in "/\u2044|*×·=<>+-\u2212"


def _letters(before: str) -> str:
    found = _LETTERS.search(before)
    return found.group() if found else ""
