"""No module of the screen imports, through however many others, itself: each can be read after what it stands on."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import workbench

ROOT = Path(workbench.__file__).parent


def imported(file: Path) -> set[str]:
    """The modules that a file imports, inside functions and for types alone too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{one.name}" for one in node.names)}
        elif isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
    return names


def test_no_import_circle_of_any_size() -> None:
    files = {
        ".".join(file.relative_to(ROOT.parent).with_suffix("").parts): file for file in (ROOT / "tui").rglob("*.py")
    }
    graph = {name: imported(file) & files.keys() - {name} for name, file in files.items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(files)
