"""The user's settings: one `config.toml` in the folder that the system keeps for them. No file is a good file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from workbench.errors import WorkbenchError


class Settings(NamedTuple):
    """What the user set: a name, a theme of Textual's, and keys by the id of their act."""

    reviewer: str | None = None
    theme: str | None = None
    keys: Mapping[str, str] = MappingProxyType({})


def folder() -> Path:
    """The folder of the user's settings and of the signing key, as the system has it (`~/.config/workbench` on Linux).

    WORKBENCH_CONFIG names another one.
    """
    import os

    from platformdirs import user_config_path

    named = os.environ.get("WORKBENCH_CONFIG")
    return Path(named) if named else user_config_path("workbench")


def load(path: Path | None = None) -> Settings:
    """Read the settings; a missing file is an empty one. Raises WorkbenchError where a setting is not understood."""
    path = path or folder() / "config.toml"
    try:
        with path.open("rb") as file:
            import tomllib  # Not before there is a file: most users set nothing.

            data = tomllib.load(file)
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError) as error:
        raise WorkbenchError(f"{path}: {error}") from None
    return _checked(path, data)


def remember_reviewer(name: str, path: Path | None = None) -> None:
    """Keep the reviewer's name for the next time; the file's other lines stay as they are."""
    path = path or folder() / "config.toml"
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    path.parent.mkdir(parents=True, exist_ok=True)
    # A JSON string is a TOML basic string, and a top-level key must stand before the first table.
    path.write_text(f"reviewer = {json.dumps(name, ensure_ascii=False)}\n{before}", encoding="utf-8")


def _checked(path: Path, data: Mapping[str, Any]) -> Settings:
    known = {"reviewer", "theme", "keys"}
    if unknown := sorted(set(data) - known):
        raise WorkbenchError(f"{path}: no setting {unknown[0]!r}; there are {', '.join(sorted(known))}")
    for name in ("reviewer", "theme"):
        if not isinstance(data.get(name, ""), str):
            raise WorkbenchError(f"{path}: {name} is a text in quotation marks")
    table = data.get("keys", {})
    keys: dict[str, Any] = _flat(table) if isinstance(table, dict) else {"": None}
    if not all(isinstance(key, str) for key in keys.values()):
        raise WorkbenchError(f'{path}: [keys] holds lines such as claim.verify = "v"')
    return Settings(data.get("reviewer"), data.get("theme"), keys)


def _flat(table: Mapping[str, Any], before: str = "") -> dict[str, Any]:
    """`claim.verify` by its dotted name, which TOML reads as a table in a table unless it is quoted."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        found |= _flat(value, f"{before}{name}.") if isinstance(value, dict) else {f"{before}{name}": value}
    return found
