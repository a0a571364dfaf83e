"""Fresh virtual environments outside the checkout, and what the workbench installed in one of them prints."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def run(*command: str | Path, folder: Path) -> str:
    """What `command` prints, run in `folder` where the checkout can't be imported; its errors fail the test."""
    outside = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST"))}
    done = subprocess.run(
        [str(part) for part in command], cwd=folder, env=outside, capture_output=True, check=False, timeout=600
    )
    assert done.returncode == 0, f"{command}: {done.stdout.decode()[-2000:]}{done.stderr.decode()[-4000:]}"
    return done.stdout.decode()


def environment(folder: Path, *requirements: str | Path, resolution: str = "highest") -> Path:
    """Make a virtual environment in `folder`, install `requirements` and give the folder of its programs.

    `resolution` is uv's: `highest` takes the newest versions that the requirements admit, `lowest-direct` the lowest
    ones of what `pyproject.toml` itself names.
    """
    uv = (sys.executable, "-m", "uv")
    folder.parent.mkdir(parents=True, exist_ok=True)
    run(*uv, "venv", "--quiet", "--python", sys.executable, folder, folder=folder.parent)
    python = folder / "bin" / "python"
    run(*uv, "pip", "install", "--quiet", "--python", python, "--resolution", resolution, *requirements, folder=folder)
    return python.parent
