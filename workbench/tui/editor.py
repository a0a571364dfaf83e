"""A long text written in the user's own editor while the screen gives way."""

from __future__ import annotations

import os
import shlex
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from textual.app import App, SuspendNotSupported

from workbench.errors import WorkbenchError, system_reason


def written_in_editor(app: App[Any], heading: str) -> str:
    """What the user wrote under `heading`, whose line is left out again; empty where nothing was.

    The editor is $VISUAL, else $EDITOR, else `vi`. Raises WorkbenchError where it can't be started, or says by its
    exit status that it failed or was left on purpose (`:cq`).
    """
    command = _command()
    with TemporaryDirectory(prefix="workbench-") as folder:
        file = Path(folder) / "note.md"
        file.write_text(f"{heading}\n\n", encoding="utf-8")
        try:
            with app.suspend():
                subprocess.run([*command, str(file)], check=True)  # noqa: S603 - the user's own editor
        except SuspendNotSupported:
            raise WorkbenchError("an editor can't be started here; write the note on the screen instead") from None
        except OSError as error:
            raise WorkbenchError("{path}: {reason}", path=command[0], reason=system_reason(error)) from None
        except subprocess.CalledProcessError:
            raise WorkbenchError("no note: {editor} was left with an error", editor=command[0]) from None
        words = file.read_text(encoding="utf-8", errors="replace")
    return "\n".join(line for line in words.splitlines() if line != heading).strip()


def _command() -> list[str]:
    words = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        return shlex.split(words) or ["vi"]
    except ValueError as error:
        raise WorkbenchError("$VISUAL or $EDITOR is not understood: {error}", error=error) from None
