"""Every module of the package as Python reads it: what tests hold of the code itself is asked of these."""

from __future__ import annotations

import ast
import gc
import re
from functools import cache
from pathlib import Path

import workbench

ROOT = Path(workbench.__file__).parent
#: Where each module stands, by its name.
MODULES = {
    ".".join(file.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): file
    for file in sorted(ROOT.rglob("*.py"))
}


def trees(package: str = "workbench", having: str = "") -> dict[str, ast.Module]:
    """What each module of a package says, by its name; of those alone whose text matches the pattern `having`.

    To parse all of them takes a second, in every process that tests run in; with a collector of garbage that walks
    them all again and again, it would take three.
    """
    names = (name for name in MODULES if name.startswith(package))
    gc.disable()
    try:
        return {name: _tree(name) for name in names if re.search(having, _text(name))}
    finally:
        gc.enable()


@cache
def _text(name: str) -> str:
    return MODULES[name].read_text(encoding="utf-8")


@cache
def _tree(name: str) -> ast.Module:
    return ast.parse(_text(name))
