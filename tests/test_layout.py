"""What the contracts in pyproject.toml can't say of how the modules lie, and ruff not of how functions are made."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import workbench

ROOT = Path(workbench.__file__).parent
MODULES = {
    ".".join(file.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): file
    for file in ROOT.rglob("*.py")
}


def imported(file: Path) -> set[str]:
    """The modules of ours that a file imports, inside functions and for types alone too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{one.name}" for one in node.names} & MODULES.keys()
            names |= whole or {node.module}
        elif isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
    return names & MODULES.keys()


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Each can be read after what it stands on. A circle of any size raises CycleError, which names it."""
    graph = {name: imported(file) - {name} for name, file in MODULES.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)
