"""The audit of a record beside its screen, in a process of its own: no key waits for it, and leaving ends it."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path
from subprocess import DEVNULL, PIPE

from workbench.translatable import N_

#: What is told of a record that does not pass.
UNSOUND = N_("the record is not sound: `workbench audit` tells what is wrong, and no report of it is written")


async def is_unsound(record: Path) -> bool:
    """Whether an audit finds something wrong; a record that can't be audited now is not said to be unsound."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "workbench", "audit", "--json", "--db", str(record),
        stdin=DEVNULL, stdout=PIPE, stderr=DEVNULL,
    )  # fmt: skip
    try:
        told, _ = await process.communicate()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    return bool(told) and json.loads(told)["passed"] is False
