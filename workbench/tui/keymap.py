"""Which keys do what, and how they are written for people.

The user's own, from `[keys]` in config.toml, are checked before the screen starts, since Textual would not tell.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from msgspec import Struct

from workbench.errors import WorkbenchError
from workbench.translatable import N_
from workbench.tui.acts.act import Act
from workbench.ui_language import say

_WRITTEN: Final = {
    "question_mark": "?", "slash": "/", "full_stop": ".", "comma": ",", "colon": ":", "asterisk": "*", "plus": "+",
    "vertical_line": "|", "left_square_bracket": "[", "right_square_bracket": "]", "left_curly_bracket": "{",
    "right_curly_bracket": "}", "exclamation_mark": "!", "number_sign": "#", "at": "@", "less_than_sign": "<",
    "greater_than_sign": ">", "down": "↓", "up": "↑", "left": "←", "right": "→",
}  # fmt: skip

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


class Keymap(Struct, frozen=True):
    """Which keys do which act: the registry's, but for those that the user set."""

    acts: Sequence[Act]
    changed: Mapping[str, tuple[str, ...]] = {}

    def keys(self, act: Act) -> tuple[str, ...]:
        """The keys that do `act`."""
        return self.changed.get(act.id, act.keys)

    def first(self, act: Act) -> str:
        """The key to print where there is room for one."""
        return written(self.keys(act)[0])

    def first_of(self, act_id: str) -> str:
        """The key to print of the act with this id. Raises KeyError where there is none."""
        return {act.id: self.first(act) for act in self.acts}[act_id]

    def all(self, act: Act) -> str:
        """All keys of `act`, to print."""
        return " ".join(written(key) for key in self.keys(act))

    def first_steps(self) -> str:
        """How to begin, for somebody who never did."""
        key = {act.id: self.first(act) for act in self.acts}
        decide = " ".join(key[act_id] for act_id in ("claim.verify", "claim.dispute", "claim.unsourced"))
        return say(
            "{decide} decide and go on · {source} gives the source · {help} lists every key",
            decide=decide, source=key["claim.source"], help=key["screen.help"],
        )  # fmt: skip

    def last_steps(self) -> str:
        """What remains to be done once every claim is decided."""
        key = {act.id: self.first(act) for act in self.acts}
        return say(
            "every claim is decided · {bare} reads the sentences without one · {export} writes the report · "
            "{sign_off} is another person's",
            bare=key["find.bare_next"], export=key["article.export"], sign_off=key["article.sign_off"],
        )  # fmt: skip

    def for_textual(self) -> dict[str, str]:
        """The changed keys as `App.set_keymap` takes them."""
        return {act_id: ",".join(keys) for act_id, keys in self.changed.items()}


def written(key: str) -> str:
    """`key`, named as Textual does (`ctrl+e`, `question_mark`), as it is printed: `^e`, `?`."""
    *modifiers, name = key.split("+")
    short = say(NAMED[name]) if name in NAMED else _WRITTEN.get(name, name)
    return "".join(say(_MODIFIERS.get(modifier, f"{modifier}+")) for modifier in modifiers) + short


def read_keymap(settings: Mapping[str, str], acts: Sequence[Act]) -> Keymap:
    """The keymap of `acts` with the settings' table `keys`, which holds lines such as `claim.verify = "v,f5"`.

    Raises WorkbenchError for an act that is none, a key that is none, or a key that would do two things.
    """
    known = {act.id: act for act in acts}
    changed: dict[str, tuple[str, ...]] = {}
    for act_id, value in settings.items():
        if act_id not in known:
            raise _no_act(act_id, list(known))
        changed[act_id] = tuple(_key(act_id, part) for part in _parts(value))
    keymap = Keymap(acts, changed)
    _check_clashes(keymap)
    return keymap


def _parts(value: str) -> list[str]:
    return [","] if value.strip() == "," else [part.strip() for part in value.split(",")]


def _key(act_id: str, key: str) -> str:
    """`key` as Textual names it. Raises WorkbenchError where no keyboard has such a key."""
    from textual.keys import Keys, key_to_character

    if len(key) == 1 and key.isprintable():
        return _name_of(key)
    *modifiers, name = key.split("+")
    known = {str(member.value) for member in Keys}
    good = bool(name) and set(modifiers) <= {"ctrl", "shift", "alt"}
    if good and (key in known or name in known or len(name) == 1 or key_to_character(name)):
        return key
    raise WorkbenchError("config.toml, [keys]: {act} = {key!r}: there is no key of that name", act=act_id, key=key)


def key_named(word: str) -> str:
    """What Textual calls the key that is written `word`: a character, a name, or the short form that is printed."""
    if len(word) == 1:
        return _name_of(word)
    return next((name for name, short in NAMED.items() if word in (short, say(short))), word)


def _name_of(character: str) -> str:
    """What Textual calls the key of a character: `slash`, `question_mark`."""
    import unicodedata

    from textual.keys import KEY_NAME_REPLACEMENTS

    if character.isalnum():
        return character
    name = unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def _check_clashes(keymap: Keymap) -> None:
    doers: dict[str, Act] = {}
    for act in keymap.acts:
        for key in keymap.keys(act):
            if other := doers.get(key):
                raise WorkbenchError(
                    "config.toml, [keys]: the key {key!r} would do both {one} and {other}; give one of them another",
                    key=written(key),
                    one=other.id,
                    other=act.id,
                )
            doers[key] = act


def _no_act(act_id: str, known: list[str]) -> WorkbenchError:
    from difflib import get_close_matches

    near = get_close_matches(act_id, known, n=1)
    if near:
        return WorkbenchError(
            "config.toml, [keys]: there is no act {act!r}; did you mean {near!r}?", act=act_id, near=near[0]
        )
    return WorkbenchError("config.toml, [keys]: there is no act {act!r}; `?` on the screen lists them", act=act_id)
