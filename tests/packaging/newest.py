"""Run the tests with the newest release of every library that the workbench needs, whatever bounds it states.

`make newest` calls it in an environment of its own. Versions that differ from the lock's are printed first, failures
last: so the release that would change a reading is noticed before a bound admits it.
"""

from __future__ import annotations

import importlib.metadata
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def needed() -> list[str]:
    """The names of the libraries that the workbench itself needs; tools of development stay as they are bounded."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [re.split(r"[<>=!~;\[ ]", requirement, maxsplit=1)[0] for requirement in project["dependencies"]]


def locked() -> dict[str, str]:
    """The exact versions of the lock, by name."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([\w.-]+)==([\w.+!-]+)", text, re.MULTILINE))


def main() -> int:
    """Install, tell what is newer, test, and give pytest's status."""
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]
    subprocess.run([*pip, *needed()], check=True, stderr=subprocess.DEVNULL)
    lock = locked()
    for name in needed():
        if (version := importlib.metadata.version(name)) != lock.get(name.lower()):
            sys.stdout.write(f"{name} {version} (locked: {lock.get(name.lower())})\n")
            sys.stdout.flush()
    return subprocess.run(
        [sys.executable, "-m", "pytest", "--tb=line", "-p", "no:cacheprovider"], check=False
    ).returncode


if __name__ == "__main__":
    sys.exit(main())
