"""A language as data: one TOML file holds what CLDR and text2num lack. A new language is one new file."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """The data of one language, as its TOML file states it.

    `code` is the CLDR locale that Babel is asked for. Hashed and compared by identity, so that whatever is compiled
    from it can be cached on it.
    """

    code: str
    data: Mapping[str, Any] = field(repr=False)

    @classmethod
    def from_toml(cls, toml: str) -> Language:
        """Read a language from the text of its TOML file. Raises tomllib.TOMLDecodeError or KeyError (no `code`)."""
        data = tomllib.loads(toml)
        return cls(data["code"], data)

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
    """The language that ships under `code`. Raises LookupError where there is none."""
    if code not in available():
        raise LookupError(f"no language {code!r}; there are {', '.join(available())}")
    file = resources.files("workbench.extract.languages") / f"{code}.toml"
    return Language.from_toml(file.read_text(encoding="utf-8"))
