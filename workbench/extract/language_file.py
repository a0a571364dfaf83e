"""A language as data: one TOML file holds what CLDR and text2num lack. A new language is one new file."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

import msgspec

from workbench.extract.cldr import cldr_version
from workbench.extract.language import Language

#: Where the languages' files are, and how the name of a compiled one ends.
FOLDER = Path(__file__).with_name("languages")
COMPILED = ".compiled.json"


@cache
def available() -> tuple[str, ...]:
    """The codes of the languages that ship with the workbench, sorted."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.toml")))


@cache
def load(code: str) -> Language:
    """The language that ships under `code`. Raises LookupError where there is none.

    It is read from its compiled form, unless its file was changed since: then it is read and checked as
    `language_check.read_toml` does.
    """
    if code not in available():
        raise LookupError(f"no language {code!r}; there are {', '.join(available())}")
    toml = (FOLDER / f"{code}.toml").read_bytes()
    try:
        compiled = msgspec.json.decode((FOLDER / f"{code}{COMPILED}").read_bytes())
    except FileNotFoundError:
        compiled = None
    if compiled is None or compiled["digest"] != digest(toml):
        from workbench.extract.language_check import read_toml  # tomllib, and every module that declares a word class

        return read_toml(toml.decode(), f"{code}.toml")
    return Language(code, compiled["data"], compiled["verb_forms"])


def digest(toml: bytes) -> str:
    """What tells whether a compiled form is still that of the file `toml`, and of the rules of inflection."""
    return hashlib.sha256(toml + FOLDER.with_name("inflection.py").read_bytes()).hexdigest()


@cache
def data_version(code: str) -> str:
    """What the language `code` is read with, in a few words: `fr 1f0c2a9b3d7e, CLDR 47`; empty where there is no such.

    The twelve digits are the beginning of a SHA-256 over the language's files and CLDR's table of it.
    """
    if code not in available():
        return ""
    files = sorted(path for path in FOLDER.glob(f"{code}.*") if not path.name.endswith(COMPILED))
    contents = b"".join(path.read_bytes() for path in [*files, FOLDER.with_name("inflection.py")])
    return f"{code} {hashlib.sha256(contents).hexdigest()[:12]}, CLDR {cldr_version()}"
