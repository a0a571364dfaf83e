from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.packaging.environments import ROOT, run

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
LOCKED = dict(re.findall(r"^([\w.-]+)==([\w.+!-]+)", LOCK, re.MULTILINE))


def test_the_lock_holds_an_admitted_version_of_all_that_run_and_test_install() -> None:
    wanted = [*PROJECT["project"]["dependencies"], *PROJECT["project"]["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, wanted):
        assert LOCKED[requirement.name.lower()] in requirement.specifier, f"{requirement}: run `make lock`"


def test_every_locked_version_has_its_hashes() -> None:
    entries = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(entries) == len(re.findall(r"^[^#\s]", LOCK, re.MULTILINE))
    assert all("--hash=sha256:" in entry for entry in entries)


def test_every_library_that_is_needed_says_what_for() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if re.match(r'    "[\w-]+[<>=].*",', line)]
    assert lines
    assert all(re.search(r'",\s+# \S', line) for line in lines)


@pytest.mark.long
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13", "3.14"])
@pytest.mark.parametrize(
    "platform", ["x86_64-unknown-linux-gnu", "aarch64-unknown-linux-gnu", "aarch64-apple-darwin"], ids=str
)
def test_the_lock_can_be_installed_without_a_compiler(platform: str, python: str, tmp_path: Path) -> None:
    """All of it is there as wheels with the locked hashes, but for docopt, which is Python alone.

    Macs with Intel are not among them: neither text2num nor cryptography is built for them any more.
    """
    built = ("--only-binary", ":all:", "--no-binary", "docopt")
    where = ("--target", tmp_path / "none", "--python-version", python, "--python-platform", platform)
    lock = ("--require-hashes", "-r", ROOT / "requirements.lock")
    run(sys.executable, "-m", "uv", "pip", "install", "--quiet", "--dry-run", *where, *built, *lock, folder=tmp_path)
