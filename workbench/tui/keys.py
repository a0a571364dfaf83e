"""How a key is written for people."""

from __future__ import annotations

from typing import Final

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
    "escape": "esc",
    "pagedown": "pgdn",
    "pageup": "pgup",
}


def written(key: str) -> str:
    """`key`, named as Textual does (`ctrl+e`, `question_mark`), as it is printed: `^e`, `?`."""
    *modifiers, name = key.split("+")
    short = _WRITTEN.get(name, name)
    return "".join("^" if modifier == "ctrl" else f"{modifier}+" for modifier in modifiers) + short


def written_all(keys: tuple[str, ...]) -> str:
    """All keys of an act: `j ↓`."""
    return " ".join(written(key) for key in keys)
