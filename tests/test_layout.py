"""What the contracts in pyproject.toml can't say of how the modules lie, and ruff not of how functions are made."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter

from tests.source_trees import MODULES, trees

#: Ways through a function: one, and one more at every branch, loop, handler and at each `and` and `or`.
MOST_WAYS = 25
#: Lines of a file.
MOST_LINES = 480


def imported(module: ast.Module) -> set[str]:
    """The modules of ours that one imports, inside functions and for types alone too."""
    names: set[str] = set()
    for node in ast.walk(module):
        if isinstance(node, ast.ImportFrom) and node.module:
            whole = {f"{node.module}.{one.name}" for one in node.names} & MODULES.keys()
            names |= whole or {node.module}
        elif isinstance(node, ast.Import):
            names |= {one.name for one in node.names}
    return names & MODULES.keys()


def test_no_module_imports_itself_by_way_of_others() -> None:
    """Each can be read after what it stands on. A circle of any size raises CycleError, which names it."""
    graph = {name: imported(module) - {name} for name, module in trees().items()}
    assert len(list(TopologicalSorter(graph).static_order())) == len(MODULES)


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
BRANCHES = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.ExceptHandler, ast.match_case)


def ways(function: ast.AST) -> int:
    """The ways through a function, as ruff's C901 counts them, and through its conditions, which that leaves out."""
    return 1 + sum(
        len(node.values) - 1 if isinstance(node, ast.BoolOp) else isinstance(node, BRANCHES)
        for node in within(function)
    )


def within(function: ast.AST) -> Iterator[ast.AST]:
    """All nodes of a function but those of functions that it defines."""
    waiting = [*ast.iter_child_nodes(function)]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, FUNCTIONS):
            waiting += ast.iter_child_nodes(node)


def test_no_function_has_more_ways_than_a_reader_can_follow() -> None:
    found = [
        f"{name}.{node.name}: {ways(node)}"
        for name, module in trees().items()
        for node in ast.walk(module)
        if isinstance(node, FUNCTIONS) and ways(node) > MOST_WAYS
    ]
    assert not found


def test_no_file_is_longer_than_one_subject_takes() -> None:
    lines = {name: file.read_text(encoding="utf-8").count("\n") for name, file in MODULES.items()}
    assert {name: size for name, size in lines.items() if size > MOST_LINES} == {}
