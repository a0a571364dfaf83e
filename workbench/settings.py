"""The user's settings: one `config.toml` in the folder that the system keeps for them. No file is a good file."""

from __future__ import annotations

import errno
from collections.abc import Callable, Mapping, MutableMapping
from datetime import UTC, tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from workbench.errors import WorkbenchError, system_reason
from workbench.translatable import N_, told_by


class Settings(Struct, frozen=True):
    """What the user set: a name, a theme of Textual's, keys by the id of their act, and where an archive's index is.

    `language` is the one that screen and command line speak, `newsrooms` where each record's newsroom exchanges its
    logs, by the records' own names.
    """

    reviewer: str | None = None
    theme: str | None = None
    keys: Mapping[str, str] = MappingProxyType({})
    archive: str | None = None
    language: str | None = None
    newsrooms: Mapping[str, str] = MappingProxyType({})


_NEWSROOMS = N_('{path}: [newsrooms] holds lines such as "claims-workbench/…" = "/media/share/newsroom"')


def folder() -> Path:
    """The folder of the user's settings and of the signing key, as the system has it (`~/.config/workbench` on Linux).

    WORKBENCH_CONFIG names another one.
    """
    from platformdirs import user_config_path

    return _named_folder() or user_config_path("workbench")


def error_log() -> Path:
    """Where the traceback of an error of the workbench itself is kept: with the system's logs of the user's programs.

    It is in the folder that WORKBENCH_CONFIG names, where it names one.
    """
    from platformdirs import user_log_path

    return (_named_folder() or user_log_path("workbench")) / "errors.log"


def _named_folder() -> Path | None:
    import os

    named = os.environ.get("WORKBENCH_CONFIG")
    return Path(named) if named else None


def zone() -> tzinfo:
    """The time zone of whoever sits here: the one that TZ names, else the system's; UTC where neither is known."""
    from dateutil import tz

    return tz.gettz() or UTC


def load(path: Path | None = None) -> Settings:
    """Read the settings; a missing file is an empty one. Raises WorkbenchError where a setting is not understood."""
    path = path or folder() / "config.toml"
    try:
        content = path.read_bytes()
        import tomllib  # Not before there is a file: most users set nothing.

        data = tomllib.loads(content.decode("utf-8-sig"))  # Notepad begins a file with a byte order mark.
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    except (OSError, ValueError) as error:
        raise WorkbenchError("{path}: {error}", path=path, error=error) from None
    return _checked(path, data)


def remember(setting: str, value: str, path: Path | None = None) -> None:
    """Keep `reviewer` or `theme` for the next time; comments, order and line ends of the file stay the user's own.

    Raises WorkbenchError where the file is not understood or can't be written; it is then as it was.
    """
    _change(path, lambda document: document.update({setting: value}))


def remember_newsroom(origin: str, place: str, path: Path | None = None) -> None:
    """Keep where the newsroom of the record `origin` exchanges its logs. Raises WorkbenchError as `remember` does."""

    def change(document: MutableMapping[str, Any]) -> None:
        table = document.setdefault("newsrooms", {})
        if not isinstance(table, MutableMapping):
            raise TypeError(_NEWSROOMS.format(path=path))
        table[origin] = place

    _change(path, change)


def _change(path: Path | None, change: Callable[[MutableMapping[str, Any]], None]) -> None:
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    path = (path or folder() / "config.toml").resolve()
    try:
        before = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
        document = tomlkit.parse(before)
        change(document)
        after = tomlkit.dumps(document)
        if "\r\n" in before:
            after = after.replace("\r\n", "\n").replace("\n", "\r\n")
        _replace(path, after.encode())
    except (OSError, ValueError, TypeError, TOMLKitError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else told_by(error)
        raise WorkbenchError("{path}: {reason}", path=path, reason=reason) from None


def _replace(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; one that is there keeps who may read it. Raises OSError or WriteError."""
    import os
    import shutil

    from workbench.atomic_write import placed

    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "it can't be written")
    with placed(path, overwrite=True, private=True) as file:
        if path.exists():
            shutil.copymode(path, file.name)
        file.write(content)


def _checked(path: Path, data: Mapping[str, Any]) -> Settings:
    known = {"reviewer", "theme", "keys", "archive", "language", "newsrooms"}
    if unknown := sorted(set(data) - known):
        raise WorkbenchError(
            "{path}: no setting {unknown!r}; there are {names}",
            path=path,
            unknown=unknown[0],
            names=", ".join(sorted(known)),
        )
    for name in ("reviewer", "theme", "archive", "language"):
        if not isinstance(data.get(name, ""), str):
            raise WorkbenchError("{path}: {name} is a text in quotation marks", path=path, name=name)
    table = data.get("keys", {})
    keys: dict[str, Any] = _flat(table) if isinstance(table, dict) else {"": None}
    if not all(isinstance(key, str) for key in keys.values()):
        raise WorkbenchError('{path}: [keys] holds lines such as claim.verify = "v"', path=path)
    places = data.get("newsrooms", {})
    if not isinstance(places, dict) or not all(isinstance(place, str) for place in places.values()):
        raise WorkbenchError(_NEWSROOMS, path=path)
    return Settings(data.get("reviewer"), data.get("theme"), keys, data.get("archive"), data.get("language"), places)


def _flat(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """`claim.verify` by its dotted name, which TOML reads as a table in a table unless it is quoted."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        found |= _flat(value, f"{before}{name}.") if isinstance(value, dict) else {f"{before}{name}": value}
    return found
