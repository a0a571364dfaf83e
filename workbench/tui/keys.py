"""How a key is written for people."""

from __future__ import annotations

from typing import Final

from workbench.translatable import N_
from workbench.ui_language import say

_WRITTEN: Final = {
    "question_mark": "?",
    "slash": "/",
    "full_stop": ".",
    "comma": ",",
    "colon": ":",
    "asterisk": "*",
    "plus": "+",
    "vertical_line": "|",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "exclamation_mark": "!",
    "number_sign": "#",
    "at": "@",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
}

#: The keys that are written with a word, by Textual's names.
NAMED: Final = {
    "escape": N_("esc"),
    "pagedown": N_("pgdn"),
    "pageup": N_("pgup"),
    "space": N_("space"),
    "home": N_("home"),
    "end": N_("end"),
    "enter": N_("enter"),
    "delete": N_("delete"),
    "backspace": N_("backspace"),
}

_MODIFIERS: Final = {"ctrl": "^", "shift": N_("shift+"), "alt": N_("alt+")}


def written(key: str) -> str:
    """`key`, named as Textual does (`ctrl+e`, `question_mark`), as it is printed: `^e`, `?`."""
    *modifiers, name = key.split("+")
    short = say(NAMED[name]) if name in NAMED else _WRITTEN.get(name, name)
    return "".join(say(_MODIFIERS.get(modifier, f"{modifier}+")) for modifier in modifiers) + short


def written_all(keys: tuple[str, ...]) -> str:
    """All keys of an act: `j ↓`."""
    return " ".join(written(key) for key in keys)
