"""What the contracts in pyproject.toml can't say of how the modules lie."""

from __future__ import annotations

from graphlib import TopologicalSorter

import grimp
import pytest

#: Packages in which nothing imports itself by whatever way round.
WITHOUT_CIRCLES = ("archive", "commands", "compare", "desk", "record")


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph("workbench", exclude_type_checking_imports=True)


@pytest.mark.parametrize("package", WITHOUT_CIRCLES)
def test_no_module_imports_itself_by_way_of_others(package: str, graph: grimp.ImportGraph) -> None:
    """A circle of any size raises CycleError, which names it."""
    own = {name for name in graph.modules if f"{name}.".startswith(f"workbench.{package}.")}
    assert own
    TopologicalSorter({name: graph.find_modules_directly_imported_by(name) for name in own}).prepare()
