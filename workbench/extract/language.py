"""A language as data: one TOML file holds what CLDR and text2num lack. A new language is one new file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The data of one language, as its TOML file states it.

    `code` is the language's code in CLDR. Hashed and compared by identity, so that whatever is compiled from it can be
    cached on it.
    """

    code: str
    data: Mapping[str, Any] = field(repr=False)

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
    names = (entry.name for entry in resources.files("workbench.extract.languages").iterdir())
    return tuple(sorted(name.removesuffix(".toml") for name in names if name.endswith(".toml")))


@cache
def load(code: str) -> Language:
    """The language that ships under `code`. Raises LookupError where there is none.

    Its file is read from the form that `compile_languages` made of it, unless it was changed since: then it is read
    and checked as `Language.from_toml` does.
    """
    if code not in available():
        raise LookupError(f"no language {code!r}; there are {', '.join(available())}")
    folder = resources.files("workbench.extract.languages")
    toml = (folder / f"{code}.toml").read_bytes()
    try:
        compiled = json.loads((folder / f"{code}.compiled.json").read_bytes())
    except FileNotFoundError:
        compiled = None
    if compiled is None or compiled["digest"] != _digest(toml):
        return Language.from_toml(toml.decode(), f"{code}.toml")
    return Language(code, compiled["data"])


def compile_languages(folder: Path) -> None:
    """Write beside every language's TOML file in `folder` what it holds, in a form that is read twenty times as fast.

    Done when the workbench is built or installed. The digest of the TOML file tells whether the form is still its own.
    Raises what `Language.from_toml` raises: a file with a wrong key is not compiled.
    """
    for file in sorted(folder.glob("*.toml")):
        toml = file.read_bytes()
        language = Language.from_toml(toml.decode(), file.name)
        compiled = {"digest": _digest(toml), "data": language.data}
        file.with_suffix(".compiled.json").write_text(json.dumps(compiled, ensure_ascii=False), encoding="utf-8")


def _digest(toml: bytes) -> str:
    return hashlib.sha256(toml).hexdigest()
