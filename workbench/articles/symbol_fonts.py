"""Signs of the font Symbol, which Word stores by their place in the font, as the Unicode characters that they show.

The places are those of Adobe's symbol encoding; Word adds 0xF000 to them.
"""

from __future__ import annotations

_PRIVATE = range(0xF020, 0xF100)

#: The font's places from 0x20 and from 0xA0 on; a space stands for what has no character.
_FROM_20 = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_\u203eαβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"
_FROM_A0 = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ "


def sign(code: int, font: str) -> str:
    """The character of the sign at the place `code` of `font`; empty where it is not known which that is."""
    if code not in _PRIVATE:
        shown = chr(code) if 0x20 <= code < 0xD800 else ""
        return shown if shown.isprintable() else ""
    place = code - 0xF000
    if font.lower() != "symbol":
        return ""
    if place < 0x20 + len(_FROM_20):
        return _FROM_20[place - 0x20]
    if 0xA0 <= place < 0xA0 + len(_FROM_A0):
        return _FROM_A0[place - 0xA0].strip()
    return ""


def words(text: str, font: str) -> str:
    """`text`, set in `font`, with its private characters as the signs that they show, where that is known."""
    if font.lower() != "symbol" or not any(ord(letter) in _PRIVATE for letter in text):
        return text
    return "".join(sign(ord(letter), font) or letter for letter in text)
