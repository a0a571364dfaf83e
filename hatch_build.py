"""Hatchling's hook: languages and catalogues are compiled whenever the workbench is built or installed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PACKAGE = Path("workbench", "extract", "languages")
_CATALOGUES = Path("workbench", "locale")


class CompileLanguages(BuildHookInterface[Any]):
    """Writes the compiled form of each language's TOML and of each catalogue; git ignores them, the wheel has them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the languages and catalogues of the checkout that is built."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from workbench.catalogues import compile_catalogues
            from workbench.extract.language_compiler import compile_languages
        finally:
            sys.path.pop(0)
        compile_languages(root / _PACKAGE)
        compile_catalogues(root / _CATALOGUES)
        build_data["artifacts"] += [f"{_PACKAGE.as_posix()}/*.compiled.json", f"{_CATALOGUES.as_posix()}/*/*/*.mo"]
