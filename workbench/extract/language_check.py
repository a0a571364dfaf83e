"""A language from its file, which holds what the readers look up and nothing else.

A misspelt key would silently read nothing: it is refused, with its line.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import Any

from workbench.errors import WorkbenchError
from workbench.extract.language import Language
from workbench.extract.phrases import expand_all
from workbench.extract.word_class import WordClass, WordClasses

#: The key that every file has.
_CODE = "code"

Path = tuple[str, ...]


class LanguageFileError(WorkbenchError):
    """What is wrong in a language's file, with the file and the line."""


def read_toml(toml: str, name: str = "the language's file") -> Language:
    """Read a language from the text of its TOML file, called `name`.

    Raises LanguageFileError, with the line, where it is not TOML, states no `code`, or holds a key that nothing reads,
    a value that can't be read or a word that no text can have; LookupError where CLDR's tables lack the `code`.
    """
    try:
        data = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        raise LanguageFileError("{name}: {error}", name=name, error=error) from error
    if not isinstance(data.get("code"), str):
        raise LanguageFileError("{name} states no code", name=name)
    language = Language(data["code"], data)
    check(language, toml, name)
    return language


def check(language: Language, toml: str, name: str) -> None:
    """Raise LanguageFileError for a key of `toml`, the text of the file `name`, that is unknown or can't be read.

    The same for a single word that is none: `d'ici` is cut into three, so that nobody would ever find it.
    """
    declared = _declared()
    for path in _paths(language.data, declared):
        if path != (_CODE,) and path not in declared:
            what = "table" if isinstance(_value(language.data, path), dict) else "key"
            raise LanguageFileError(
                "{place}: unknown {what} {key!r}", place=_place(toml, name, path), what=what, key=".".join(path)
            )
    for each in _declarations():
        try:
            each.reader(language)
        except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError, re.error) as error:
            stated = [key for key in each.keys if _value(language.data, _split(key)) is not None] or [_CODE]
            path = _split(next((key for key in stated if key in str(error)), stated[0]))
            raise LanguageFileError(
                "{place}: {key!r} can't be read: {error}",
                place=_place(toml, name, path),
                key=".".join(path),
                error=error,
            ) from error

    for key, word in _never_met(language):
        place = _place(toml, name, _split(key))
        raise LanguageFileError("{place}: {key!r}: no text has a word {word!r}", place=place, key=key, word=word)


def _never_met(language: Language) -> Iterator[tuple[str, str]]:
    """The words, with their key, that nobody who reads the key can find in a text: they are cut into several."""
    readers = defaultdict[str, list[WordClass]](list)
    for each in _declarations():
        for key in each.keys:
            readers[key].append(each)
    for key, classes in readers.items():
        tests = [each.may_stand for each in classes if each.may_stand]
        if len(tests) == len(classes):
            for word in expand_all(_value(language.data, _split(key)) or ()):
                if not any(may_stand(word) for may_stand in tests):
                    yield key, word


def _split(key: str) -> Path:
    return tuple(key.split("."))


@cache
def _declarations() -> tuple[WordClass, ...]:
    """Every word class that a module of extraction declares."""
    package = import_module("workbench.extract")
    modules = [import_module(module.name) for module in walk_packages(package.__path__, f"{package.__name__}.")]
    classes = {
        value: None
        for module in modules
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, WordClasses)
    }
    return tuple(value for each in classes for value in vars(each).values() if isinstance(value, WordClass))


@cache
def _declared() -> frozenset[Path]:
    return frozenset(_split(key) for each in _declarations() for key in each.keys)


def _paths(table: Mapping[str, Any], declared: frozenset[Path], above: Path = ()) -> Iterator[Path]:
    """The paths of what a file states: down to what is declared, or to what can hold nothing that is."""
    for name, value in table.items():
        path = (*above, name)
        within = any(known[: len(path)] == path for known in declared if len(known) > len(path))
        if path not in declared and within and isinstance(value, dict):
            yield from _paths(value, declared, path)
        elif path in declared and within and isinstance(value, dict):
            raise AssertionError(f"{'.'.join(path)} is declared as a class and as a table of classes")
        else:
            yield path


def _value(table: Any, path: Path) -> Any:
    for name in path:
        table = table.get(name) if isinstance(table, dict) else None
    return table


def _place(toml: str, name: str, path: Path) -> str:
    """`fr.toml, line 12`: where `path` stands, or what holds it."""
    while path:
        if line := _line(toml, path):
            return f"{name}, line {line}"
        path = path[:-1]
    return name


def _line(toml: str, path: Path) -> int | None:
    """The number of the line that states `path`: the header of a table, or a key below the header it belongs to."""
    table: Path = ()
    for number, line in enumerate(toml.splitlines(), 1):
        if header := re.match(r"\s*\[+([^\[\]]+)\]+\s*(?:#|$)", line):
            table = tuple(part.strip().strip("\"'") for part in header[1].split("."))
            if table[: len(path)] == path:
                return number
        elif key := re.match(r"\s*([\w.-]+|\"[^\"]*\"|'[^']*')\s*=", line):
            written = key[1]
            parts = (written.strip("\"'"),) if written[0] in "\"'" else tuple(written.split("."))
            if (*table, *parts)[: len(path)] == path:
                return number
    return None
