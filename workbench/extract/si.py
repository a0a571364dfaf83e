"""The symbols of physical units that are the same in every language and that CLDR leaves out, with their prefixes."""

from __future__ import annotations

from collections.abc import Iterator

#: Symbols of the SI Brochure (9th edition, BIPM 2019) and of units in use beside it, with the prefixes that the press
#: writes before them. Pairs that spell another abbreviation (`TV`, `PA`) are left out.
_PREFIXED = {
    "g": ("µ", "μ", "n"),
    "N": ("", "m", "da", "k", "M", "G"),
    "Nm": ("", "k"),
    "Pa": ("", "h", "k", "M", "G"),
    "bar": ("", "m", "k"),
    "J": ("", "k", "M", "G", "T", "P", "E"),
    "Wh": ("", "k", "M", "G", "T"),
    "W": ("", "m", "k", "M", "G", "T"),
    "VA": ("k", "M", "G"),
    "V": ("", "m", "k", "M"),
    "A": ("m", "k"),
    "Ah": ("", "m", "k"),
    "Hz": ("", "k", "M", "G", "T"),
    "eV": ("", "k", "M", "G", "T"),
    "Bq": ("", "k", "M", "G", "T", "P"),
    "Sv": ("", "m", "µ", "μ"),
    "Gy": ("", "m"),
    "lm": ("",),
    "lx": ("",),
    "Ω": ("", "m", "k", "M"),
    "mol": ("", "m", "µ"),
}


def symbols() -> Iterator[tuple[str, str]]:
    """Every symbol as written, with the one that claims state."""
    for symbol, prefixes in _PREFIXED.items():
        for prefix in prefixes:
            written = prefix + symbol
            yield written, written.replace("μ", "µ")  # the Greek letter is also typed for the micro sign
