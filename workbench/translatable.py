"""Strings that are shown in the user's language: how they are marked, and how one is said in a language.

English is what the code says, and the msgid of the catalogues (`workbench.catalogues`). A string that is said where it
stands is handed to a `Say`. One that is made below the screens, the commands and the reports (an error's message, a
reason) is a `Phrase`: English to everybody who reads it as a `str`, said in the user's language where it is printed.
"""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from enum import StrEnum
from string import Formatter
from typing import Any, Protocol


def N_(text: str) -> str:  # noqa: N802 - the name that gettext's tools look for
    """Mark `text` for the catalogues; it is translated where it is printed."""
    return text


class Phrase(str):
    """A text with its values filled in, in English; it remembers both, so that it can be said in another language.

    `Phrase("{path}: no setting {name!r}", path=path, name=name)`. Without values `text` is taken as it is. A tuple
    among the values is told as a list: `a, b`.
    """

    __slots__ = ("plural", "text", "values")
    text: str
    plural: str | None
    values: Mapping[str, object]

    def __new__(cls, text: str, /, **values: object) -> Phrase:  # noqa: D102 - the class says it
        return _phrase(text, None, values)

    def __reduce__(self) -> tuple[Any, ...]:
        return _phrase, (self.text, self.plural, dict(self.values))


def counted(singular: str, plural: str, number: int, /, **values: object) -> Phrase:
    """A Phrase of `number` things; `{n}` is the number."""
    return _phrase(singular, plural, {"n": number, **values})


def as_data(text: str) -> str | dict[str, Any]:
    """`text` as it is kept: a Phrase as an object with its words and values, so that any language can say it later.

    `values` are texts, whole numbers, such objects, and lists of these; what else there is is kept as text.
    """
    if not isinstance(text, Phrase):
        return text
    plural = {"plural": text.plural} if text.plural is not None else {}
    return {"text": text.text, **plural, "values": {name: _as_value(value) for name, value in text.values.items()}}


def from_data(data: str | Mapping[str, Any]) -> str:
    """The text that `as_data` made `data` of. Raises ValueError where its words don't fit its values."""
    if isinstance(data, str):
        return data
    values = {name: _from_value(value) for name, value in data["values"].items()}
    check_filling(data["text"], data.get("plural"), values)
    return _phrase(data["text"], data.get("plural"), values)


def check_filling(text: str, plural: str | None, values: Mapping[str, object]) -> None:
    """Raises ValueError where `text` and `plural`, which may be a stranger's, ask for more than names of `values`."""
    if plural is not None and not isinstance(values.get("n"), int):
        raise ValueError("a plural without a number")
    for words in filter(None, (text, plural) if values else ()):
        for _, name, form, conversion in Formatter().parse(words):
            if name is not None and (not name.isidentifier() or name not in values):
                raise ValueError(f"no value {name!r}")
            if form or conversion not in (None, "r"):
                raise ValueError(f"a value in the form {form!r}, {conversion!r}")


def with_values(phrase: Phrase, change: Callable[[str], str]) -> Phrase:
    """`phrase` with `change` done to every text among its values."""

    def changed(value: object) -> object:
        if isinstance(value, Phrase):
            return with_values(value, change)
        if isinstance(value, tuple):
            return tuple(map(changed, value))
        return change(value) if isinstance(value, str) else value

    return _phrase(phrase.text, phrase.plural, {name: changed(value) for name, value in phrase.values.items()})


def _as_value(value: object) -> object:
    if isinstance(value, tuple):
        return [_as_value(one) for one in value]
    if isinstance(value, int):
        return value
    if isinstance(value, StrEnum):
        return as_data(Phrase(value.value))
    return as_data(value if isinstance(value, Phrase) else str(value))


def _from_value(value: Any) -> object:
    if isinstance(value, list):
        return tuple(map(_from_value, value))
    return from_data(value) if isinstance(value, Mapping) else value


def told_by(error: BaseException) -> str:
    """What an error says: the Phrase that it was made with, which can be said in any language, else English."""
    said = error.args[0] if len(error.args) == 1 else None
    return said if isinstance(said, Phrase) else str(error)


def _phrase(text: str, plural: str | None, values: Mapping[str, object]) -> Phrase:
    english = plural if plural is not None and values["n"] != 1 else text
    phrase = str.__new__(Phrase, english.format_map(_listed(values)) if values else english)
    phrase.text, phrase.plural, phrase.values = text, plural, values
    return phrase


def _listed(values: Mapping[str, object]) -> Mapping[str, object]:
    return {name: ", ".join(map(str, value)) if isinstance(value, tuple) else value for name, value in values.items()}


class Say(Protocol):
    """How a text is said in some language."""

    def __call__(self, text: str, /, **values: object) -> str:
        """`text`, its `{names}` filled in from `values`; a Phrase with its own."""

    def count(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """`number` things; `{n}` is the number."""


class Translator:
    """Says a text as a catalogue has it; phrases, errors and the desk's own words among the values are said, too."""

    def __init__(self, catalogue: gettext.NullTranslations) -> None:
        self.catalogue = catalogue

    def __call__(self, text: str, /, **values: object) -> str:
        """`text`, its `{names}` filled in from `values`; a Phrase with its own."""
        if isinstance(text, Phrase):
            try:
                return self._filled(self._words(text), text.values)
            except (LookupError, ValueError):
                # Another version's words, out of a record: they may have other values than the catalogue asks for.
                return str(text)
        return self._filled(self.catalogue.gettext(text) if text else "", values)

    def count(self, singular: str, plural: str, number: int, /, **values: object) -> str:
        """`number` things, in the form that the language has for that many; `{n}` is the number."""
        return self._filled(self.catalogue.ngettext(singular, plural, number), {"n": number, **values})

    def error(self, error: BaseException) -> str:
        """What an error says."""
        said = told_by(error)
        return self(said) if isinstance(said, Phrase) else said

    def _filled(self, text: str, values: Mapping[str, object]) -> str:
        if not values:
            return text
        said = {name: self._word(value) for name, value in values.items()}
        if ":," in text:
            number = self.catalogue.gettext(_NUMBER)
            said = {
                name: _Grouped(one, number[1], number[-2]) if isinstance(one, int | float) else one
                for name, one in said.items()
            }
        return text.format_map(said)

    def _words(self, phrase: Phrase) -> str:
        if phrase.plural is None:
            return self.catalogue.gettext(phrase.text)
        return self.catalogue.ngettext(phrase.text, phrase.plural, _number(phrase.values))

    def _word(self, value: object) -> object:
        if isinstance(value, tuple):
            return ", ".join(str(self._word(one)) for one in value)
        if isinstance(value, Phrase):
            return self(value)
        if isinstance(value, StrEnum):
            return self.catalogue.gettext(value.value)
        return self.error(value) if isinstance(value, BaseException) else value


#: How a number's digits are grouped and its decimals marked: a catalogue writes this one as its language does.
_NUMBER = N_("1,000.5")


class _Grouped:
    """A number whose digits are grouped as a language does; formatted as any other number."""

    def __init__(self, value: float, mark: str, decimal: str) -> None:
        self.value, self._marks = value, {ord(","): mark, ord("."): decimal}

    def __format__(self, spec: str) -> str:
        return format(self.value, spec).translate(self._marks) if "," in spec else format(self.value, spec)

    def __str__(self) -> str:
        return str(self.value)

    def __repr__(self) -> str:
        return repr(self.value)


def _number(values: Mapping[str, object]) -> int:
    number = values["n"]
    return number if isinstance(number, int) else 0


#: Says everything in English.
ENGLISH: Say = Translator(gettext.NullTranslations())
