"""A wheel can be built in an environment that has nothing but what `pyproject.toml` asks for to build."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMPILING = """
import shutil, sys
from importlib.machinery import PathFinder
from pathlib import Path

class Asked(PathFinder):
    @classmethod
    def find_spec(cls, name, path=None, target=None):
        spec = super().find_spec(name, path, target)
        strange = spec is not None and "site-packages" in str(spec.origin) and name.split(".")[0] not in sys.argv[2:]
        return None if strange else spec

sys.meta_path[sys.meta_path.index(PathFinder)] = Asked

from workbench.catalogues import compile_catalogues
from workbench.extract.language_compiler import compile_languages
for compile_all, folder in (compile_languages, "extract/languages"), (compile_catalogues, "locale"):
    copy = Path(sys.argv[1], folder)
    shutil.copytree(Path("workbench", folder), copy, ignore=shutil.ignore_patterns("*.compiled.json", "*.mo"))
    compile_all(copy)
"""


def compiled(folder: Path, asked: list[str]) -> subprocess.CompletedProcess[str]:
    """Compile languages and catalogues in a copy of theirs, with the packages of these names alone."""
    command = [sys.executable, "-c", COMPILING, str(folder), *asked]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True)


def test_languages_and_catalogues_are_compiled_with_what_is_asked_for_to_build(tmp_path: Path) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    asked = [re.split(r"[^\w-]", row)[0] for row in project["build-system"]["requires"]]
    done = compiled(tmp_path, asked)
    assert done.returncode == 0, done.stderr
    assert list(tmp_path.rglob("fr.compiled.json"))
    assert list(tmp_path.rglob("*.mo"))


@pytest.mark.parametrize("missing", ["babel", "msgspec"])
def test_without_it_nothing_is_compiled(tmp_path: Path, missing: str) -> None:
    done = compiled(tmp_path, [name for name in ("babel", "msgspec") if name != missing])
    assert f"No module named '{missing}'" in done.stderr
