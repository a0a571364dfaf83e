"""The numbers of list items: 4, iv, D, as the program that prints the list counts them."""

from __future__ import annotations

_ROMAN = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
#: No list counts further in letters or Roman numerals.
_LARGEST = 4_000


def numeral(number: int, form: str) -> str:
    """`number` in the form that Word calls `decimal`, `decimalZero`, `upperRoman`, `lowerLetter` ...

    A form that is not known counts in decimal; `none` and `bullet` have no number.
    """
    if form in ("none", "bullet"):
        return ""
    if form == "decimalZero":
        return f"{number:02d}"
    if not 0 < number < _LARGEST:
        return str(number)
    if form in ("upperRoman", "lowerRoman"):
        return _roman(number) if form == "upperRoman" else _roman(number).lower()
    if form in ("upperLetter", "lowerLetter"):
        # After z comes aa, then bb.
        letter = chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "upperLetter" else letter.lower()
    return str(number)


def _roman(number: int) -> str:
    pieces = []
    for size, letters in _ROMAN:
        pieces.append(letters * (number // size))
        number %= size
    return "".join(pieces)
