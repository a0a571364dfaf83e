"""Every module of the package as Python reads it: what tests hold of the code itself is asked of these."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

import workbench

ROOT = Path(workbench.__file__).parent
#: Where each module stands, by its name.
MODULES = {
    ".".join(file.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): file
    for file in sorted(ROOT.rglob("*.py"))
}


@cache
def trees() -> dict[str, ast.Module]:
    """What each module says, by its name; read once."""
    return {name: ast.parse(file.read_text(encoding="utf-8")) for name, file in MODULES.items()}
