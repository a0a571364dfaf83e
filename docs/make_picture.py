"""Make the README's picture of the screen: the seed's record, some claims decided, drawn by Textual itself.

`python -m docs.make_picture docs/screen.svg`. The record is made for the picture; the one that ships stays as it is.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import sys
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from seeds.make_record import make_record

SIZE = (150, 42)
#: What the picture shows: some verdicts, a source, and the cursor on a claim in the middle of the article.
KEYS = ("d", "u", "v", *"Reuters", "enter", "u", "j", "j", "v", *"Times", "enter", "j", "j")


async def draw(record: Path) -> str:
    """The screen on `record` as SVG."""
    from workbench.tui.app import WorkbenchApp, desk_threads

    seconds = count()
    start = dt.datetime(2024, 9, 30, 9, 30, tzinfo=dt.UTC)
    threads = desk_threads(
        record, reviewer="Ada", clock=lambda: start + dt.timedelta(seconds=next(seconds)), read_only=False
    )
    app = WorkbenchApp(*threads, reviewer="Ada", clock=lambda: start)
    try:
        async with app.run_test(size=SIZE, notifications=False) as pilot:
            for key in KEYS:
                await pilot.press(key)
                await pilot.pause()
                while not app.settled:
                    await pilot.pause(0.01)
            await app.workers.wait_for_complete()
            await pilot.pause()
            return app.export_screenshot(title="workbench")
    finally:
        for thread in threads:
            thread.close()


def main(out: Path) -> None:
    """Write the picture to `out`."""
    with TemporaryDirectory() as folder:
        os.environ["WORKBENCH_CONFIG"] = folder
        record = Path(folder) / "claims.db"
        make_record(record)
        out.write_text(asyncio.run(draw(record)), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
