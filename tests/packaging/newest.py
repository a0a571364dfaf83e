"""Run the tests with the newest release of every library that the workbench needs, whatever bounds it states.

`make newest` calls it in an environment of its own. Versions that differ from the lock's are printed first, failures
last: so the release that would change a reading is noticed before a bound admits it. Where none differs, the tests with
the lock have said all.
"""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent.parent


def named(requirements: list[str]) -> list[str]:
    """The names of what is required, without extras and bounds."""
    return [re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0].lower() for requirement in requirements]


def locked() -> dict[str, str]:
    """The exact versions of the lock, by name."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.+!-]+)", text, re.MULTILINE))


def newer_than_locked(project: dict[str, Any]) -> list[str]:
    """What is installed here in another version than the lock's, without the tools that read or run the code."""
    tools = {"pip", *named(project["optional-dependencies"]["dev"])}
    installed = {
        re.sub(r"[-_.]+", "-", found.metadata["Name"]).lower(): found.version
        for found in importlib.metadata.distributions()
    }
    return [
        f"{name} {installed[name]} (locked: {version})"
        for name, version in locked().items()
        if name not in tools and installed.get(name, version) != version
    ]


def main() -> int:
    """Install, tell what differs from the lock, and give the status of the tests, which run where something does."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]
    subprocess.run([*pip, *named(project["dependencies"])], check=True, stderr=subprocess.DEVNULL)
    newer = newer_than_locked(project)
    sys.stdout.write("\n".join(newer or ["the newest libraries are the locked ones, with which the tests ran"]) + "\n")
    sys.stdout.flush()
    if not newer:
        return 0
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--tb=line", "-p", "no:cacheprovider"], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
