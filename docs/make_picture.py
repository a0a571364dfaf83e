"""Make the README's picture of the screen: the seed's article under check, drawn by Textual itself.

`python -m docs.make_picture docs/screen.svg`. The record is made for the picture; the one that ships stays as it is.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import re
import sys
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from seeds.make_record import make_record
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import Rank, SourceKind, SourceNote

SIZE = (150, 42)
START = dt.datetime(2024, 9, 30, 9, 30, tzinfo=dt.UTC)
#: The claim that the cursor stands on begins so.
SHOWN = "7 000 milliards"
SOURCE = EvidenceNote(
    source=SourceNote(
        title="Behind OpenAI's Audacious Plan",
        publisher="The New York Times",
        kind=SourceKind.DOCUMENT,
        rank=Rank.SECONDARY,
        url="https://www.nytimes.com/2024/09/25",
    ),
    passage="it would take $7 trillion and many years",
    locator="§ 14",
)


def check_some(desk: Desk) -> None:
    """Decide the first claims, one of each kind of verdict, and give the shown one its source."""
    rows = desk.claims.of(desk.articles.all()[0].id)
    shown = next(row for row in rows if row.text.startswith(SHOWN))
    desk.evidence.attach(shown.id, SOURCE)
    desk.verdicts.set(shown.id, Verdict.VERIFIED)
    verdicts = (Verdict.DISPUTED, Verdict.UNSOURCED, Verdict.VERIFIED)
    for place, row in enumerate(rows[:7]):
        if (verdict := verdicts[place % 3]) is Verdict.VERIFIED:
            desk.evidence.attach(row.id, SOURCE)
        desk.verdicts.set(row.id, verdict)


async def draw(record: Path, clock: object) -> str:
    """The screen on `record` as SVG."""
    from workbench.tui.app import WorkbenchApp, desk_threads

    threads = desk_threads(record, reviewer="Ada", clock=clock, read_only=False)  # type: ignore[arg-type]
    app = WorkbenchApp(*threads, reviewer="Ada", clock=lambda: START)
    try:
        async with app.run_test(size=SIZE, notifications=False) as pilot:
            while not app.settled:
                await pilot.pause(0.01)
            app.go_to(SHOWN)
            await pilot.pause()
            await app.workers.wait_for_complete()
            await pilot.pause()
            return app.export_screenshot(title="workbench")
    finally:
        for thread in threads:
            thread.close()


def main(out: Path) -> None:
    """Write the picture to `out`."""
    seconds = count()

    def clock() -> dt.datetime:
        return START + dt.timedelta(seconds=next(seconds))

    with TemporaryDirectory() as folder:
        os.environ["WORKBENCH_CONFIG"] = folder
        os.environ["TZ"] = "UTC"
        record = Path(folder) / "claims.db"
        make_record(record)
        with Desk.open(record, actor="Ada", clock=clock) as desk:
            check_some(desk)
        picture = asyncio.run(draw(record, clock))
        # Textual names a font on the web; a picture of ours asks nothing of the network.
        out.write_text(re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
