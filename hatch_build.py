"""Hatchling's hook: the languages are compiled whenever the workbench is built or installed."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_PACKAGE = Path("workbench", "extract", "languages")


class CompileLanguages(BuildHookInterface[Any]):
    """Writes `<code>.compiled.json` beside each language's TOML file; git ignores them, the wheel has them."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the languages of the checkout that is built."""
        root = Path(self.root)
        sys.path.insert(0, str(root))
        try:
            from workbench.extract.language_compiler import compile_languages
        finally:
            sys.path.pop(0)
        compile_languages(root / _PACKAGE)
        build_data["artifacts"].append(f"{_PACKAGE.as_posix()}/*.compiled.json")
