"""A language as data: one TOML file holds what CLDR and text2num lack. A new language is one new file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

#: Where the languages' files are, and how the name of a compiled one ends.
FOLDER = Path(__file__).with_name("languages")
COMPILED = ".compiled.json"


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The data of one language, as its TOML file states it.

    `code` is the language's code in CLDR. Hashed and compared by identity, so that whatever is compiled from it can be
    cached on it.
    """

    code: str
    data: Mapping[str, Any] = field(repr=False)
    #: The forms of verbs by lemma, as far as they were worked out before; see `workbench.extract.inflection`.
    verb_forms: Mapping[str, Mapping[str, int]] = field(default_factory=dict, repr=False)

    @classmethod
    def from_toml(cls, toml: str, name: str = "the language's file") -> Language:
        """Read a language from the text of its TOML file, called `name`.

        Raises LanguageFileError, with the line, where it is not TOML, states no `code`, or holds a key that nothing
        reads or a value that can't be read; LookupError where CLDR's tables lack the `code`.
        """
        import tomllib

        from workbench.extract.language_check import LanguageFileError, check

        try:
            data = tomllib.loads(toml)
        except tomllib.TOMLDecodeError as error:
            raise LanguageFileError(f"{name}: {error}") from error
        if not isinstance(data.get("code"), str):
            raise LanguageFileError(f"{name} states no code")
        language = cls(data["code"], data)
        check(language, toml, name)
        return language

    def section(self, *path: str) -> Mapping[str, Any]:
        """The table at `path`, empty where the language has none: a small language leaves out what it lacks."""
        table: Mapping[str, Any] = self.data
        for name in path:
            table = table.get(name, {})
        return table


@cache
def available() -> tuple[str, ...]:
    """The codes of the languages that ship with the workbench, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def load(code: str) -> Language:
    """The language that ships under `code`. Raises LookupError where there is none.

    It is read from its compiled form, unless its file was changed since: then it is read and checked as
    `Language.from_toml` does.
    """
    if code not in available():
        raise LookupError(f"no language {code!r}; there are {', '.join(available())}")
    toml = (FOLDER / f"{code}.toml").read_bytes()
    try:
        compiled = json.loads((FOLDER / f"{code}{COMPILED}").read_bytes())
    except FileNotFoundError:
        compiled = None
    if compiled is None or compiled["digest"] != digest(toml):
        return Language.from_toml(toml.decode(), f"{code}.toml")
    return Language(code, compiled["data"], compiled["verb_forms"])


def digest(toml: bytes) -> str:
    """What tells whether a compiled form is still that of the file `toml`, and of the rules of inflection."""
    return hashlib.sha256(toml + FOLDER.with_name("inflection.py").read_bytes()).hexdigest()


@cache
def data_version(code: str) -> str:
    """What the language `code` is read with, in a few words: `fr 1f0c2a9b3d7e, CLDR 47`; empty where there is no such.

    The twelve digits are the beginning of a SHA-256 over the language's files and CLDR's table of it.
    """
    from workbench.extract.cldr import cldr_version

    if code not in available():
        return ""
    files = sorted(path for path in FOLDER.glob(f"{code}.*") if not path.name.endswith(COMPILED))
    contents = b"".join(path.read_bytes() for path in [*files, FOLDER.with_name("inflection.py")])
    return f"{code} {hashlib.sha256(contents).hexdigest()[:12]}, CLDR {cldr_version()}"
