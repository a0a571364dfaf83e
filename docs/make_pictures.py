"""Make the pictures of the screen in README and guide: one check of the seed's article, drawn by Textual itself.

`python -m docs.make_pictures docs` draws each row of `PICTURES` and writes the guide's section about them. Records are
made for the pictures, with a clock of their own; the record that ships stays as it is.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import chdir
from itertools import count, groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final, NamedTuple

from textual.screen import Screen
from textual.widgets import Input, Markdown, TextArea

from docs.drawing import drawn
from seeds.make_record import make_record
from workbench.articles import read_bytes
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import Rank, SourceKind, SourceNote
from workbench.dossier import give
from workbench.intake import take_in
from workbench.tui.keymap import written

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from workbench.tui.app import WorkbenchApp

BEGIN, END = "<!-- pictures: made by python -m docs.make_pictures -->", "<!-- end of pictures -->"
START: Final = dt.datetime(2024, 9, 30, 9, 30, tzinfo=dt.UTC)
DOSSIER: Final = Path(__file__).parents[1] / "seeds" / "altman-source.en.txt"
#: An earlier article of the same record.
EARLIER: Final = """Altman, deux ans plus tôt

Il faudrait plusieurs années et 7 000 milliards de dollars, disait Altman aux dirigeants de TSMC pour ces usines.
"""
TIMES: Final = EvidenceNote(
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


class Typed(NamedTuple):
    """Words that are typed into the field at hand."""

    words: str


#: A key by its name in Textual, or words.
Step = str | Typed


class Picture(NamedTuple):
    """One picture of the screen, made by keys; they go on from the picture before on the same record and size.

    `shows` are words that stand in the picture. The `caption` says what is to be seen, and stands in the guide behind
    the keys; without one the picture is not the guide's.
    """

    name: str
    record: Callable[[Desk], None]
    size: tuple[int, int]
    steps: tuple[Step, ...]
    shows: str
    caption: str = ""
    #: Whether the report that was written is shown, and not the screen.
    report: bool = False


def half_checked(desk: Desk) -> None:
    """Decide the first claims, one of each kind of verdict, and give one its source."""
    rows = desk.claims.of(desk.articles.all()[0].id)
    shown = next(row for row in rows if row.text.startswith("7 000 milliards"))
    desk.evidence.attach(shown.id, TIMES)
    desk.verdicts.set(shown.id, Verdict.VERIFIED)
    verdicts = (Verdict.DISPUTED, Verdict.UNSOURCED, Verdict.VERIFIED)
    for place, row in enumerate(rows[:7]):
        if (verdict := verdicts[place % 3]) is Verdict.VERIFIED:
            desk.evidence.attach(row.id, TIMES)
        desk.verdicts.set(row.id, verdict)


def beside_others(desk: Desk) -> None:
    """Every claim is open; an earlier article has one of its figures."""
    data = EARLIER.encode()
    earlier, _ = take_in(desk, read_bytes(data, "altman-2023.txt", language="fr", published=dt.date(2023, 10, 2)))
    figure = next(row for row in desk.claims.of(earlier.id) if row.text == "7 000 milliards de dollars")
    desk.evidence.attach(figure.id, TIMES)
    desk.verdicts.set(figure.id, Verdict.VERIFIED)
    seed = next(row for row in desk.articles.all() if row.id != earlier.id)
    list(give(desk, seed, [DOSSIER]))


SIZE: Final = (120, 32)
PICTURES: Final = (
    Picture("screen", half_checked, (150, 42), ("colon", Typed("14"), "enter"), "7 000 Md$US"),
    Picture("open", beside_others, SIZE, (), "not publishable: no sign-off, 40 open",
            "The article is open: its claims on the left, what is known of the one at the cursor on the right. `=` and "
            "`≠` say what the dossier has. The top line says how far the check is and what stands in the way of "
            "publishing."),
    Picture("search", beside_others, SIZE, ("slash", Typed("43 mil")), "“43 mil”",
            "Search as you type. Enter keeps to what was found, `esc` shows everything again."),
    Picture("dispute", beside_others, SIZE,
            ("enter", "d", Typed("the source has 34"), "tab", Typed("34 milliards de dollars"), "tab",
             Typed("Pacific Ledger")), "Claim 12: disputed",
            "The claim does not hold: why, what rather, by which source; each may be left out. What it should rather "
            "say is put to the author. Enter gives the verdict."),
    Picture("earlier", beside_others, SIZE, ("enter", "escape", "colon", Typed("14"), "enter", "b"),
            "Claim 14, in other articles",
            "Claim 14 was checked before, in an article of 2023: enter takes over its sources, and no verdict."),
    Picture("passages", beside_others, SIZE, ("escape", "P"), "which passage is evidence?",
            "What the dossier says of the claim, the best passage first."),
    Picture("verified", beside_others, SIZE, ("enter", "v"), "38 open, 1 disputed",
            "The passage is evidence (`+`), the claim is verified, and the cursor stands on the next open one. The top "
            "line counts what is left."),
    Picture("source", beside_others, SIZE,
            ("colon", Typed("37"), "enter", "v", Typed("OpenAI, comptes de 2023")), "Claim 37: to call it verified",
            "A claim without a source: `v` asks for one. Enter attaches it and gives the verdict."),
    Picture("dates", beside_others, SIZE, ("enter", "g", "t"), "l'année derni",
            "Dates that only say when (2, 8 and 20) have lines of their own now; `t` again leaves them to their "
            "sentence's figure."),
    Picture("finding", beside_others, SIZE, ("t", "F"), "one quotation with other",
            "What does not fit within the article: the same quotation in two wordings. Enter dismisses it."),
    Picture("export", beside_others, SIZE, ("escape", "E", "tab", "tab", "tab", "ctrl+u", Typed("report.md")),
            "report.md",
            "The report: its format, for whom it is, in which language and where."),
    Picture("report", beside_others, SIZE, ("enter",), "Non publiable",
            "`report.md`, in the article's language: what stands in the way first, then what is to be settled.",
            report=True),
)  # fmt: skip


def pictures() -> Iterator[tuple[Picture, str]]:
    """Each row with its picture."""
    for (record, size), rows in groupby(PICTURES, key=lambda row: (row.record, row.size)):
        with TemporaryDirectory() as folder, chdir(folder):
            os.environ["WORKBENCH_CONFIG"], os.environ["TZ"] = folder, "UTC"
            time.tzset()
            done = asyncio.run(drawn_one_by_one(Path(folder) / "claims.db", record, size, list(rows)))
        yield from done


async def drawn_one_by_one(
    path: Path, prepare: Callable[[Desk], None], size: tuple[int, int], rows: Sequence[Picture]
) -> list[tuple[Picture, str]]:
    """Each row with its picture; they go on from one another, on a record made at `path`."""
    from workbench.tui.app import WorkbenchApp, desk_threads

    seconds = count()

    def clock() -> dt.datetime:
        return START + dt.timedelta(seconds=next(seconds))

    make_record(path)
    with Desk.open(path, actor="Ada", clock=clock) as desk:
        prepare(desk)
    threads = desk_threads(path, reviewer="Ada", clock=clock, read_only=False)
    app = WorkbenchApp(*threads, reviewer="Ada", clock=lambda: START, article="1")
    done = []
    try:
        async with app.run_test(size=size, notifications=False) as pilot:
            app.key_queue.burst = 0.0
            await _at_rest(app, pilot)
            for row in rows:
                for step in row.steps:
                    await _do(app, pilot, step)
                if row.report:
                    await _show(app, pilot, Path("report.md").read_text(encoding="utf-8"))
                done.append((row, drawn(app.export_screenshot(title="workbench"))))
    finally:
        for thread in threads:
            thread.close()
    return done


async def _do(app: WorkbenchApp, pilot: Pilot[None], step: Step) -> None:
    if isinstance(step, Typed):
        field = app.focused
        assert isinstance(field, Input | TextArea)  # noqa: S101 - a row of the table is wrong
        insert = field.insert_text_at_cursor if isinstance(field, Input) else field.insert
        insert(step.words)
    else:
        await pilot.press(step)
    await _at_rest(app, pilot)


async def _at_rest(app: WorkbenchApp, pilot: Pilot[None]) -> None:
    """Wait until nothing is under way but what waits for an answer, and no caret blinks."""
    while not app.at_rest:
        await pilot.pause(0.01)
    for field in app.screen.query("Input, TextArea"):
        field.cursor_blink = False
    await pilot.pause()


async def _show(app: WorkbenchApp, pilot: Pilot[None], words: str) -> None:
    """Show a written report as a pager does."""
    await app.push_screen(Screen())
    await app.screen.mount(Markdown(words))
    await pilot.pause()


def section() -> str:
    """The guide's pictures, a caption with the keys under each."""
    shown = [row for row in PICTURES if row.caption]
    return "\n".join(f"![{_alt(row)}](pictures/{row.name}.svg)\n\n{_told(row)}\n" for row in shown)


def with_pictures(guide: str) -> str:
    """The guide with the pictures as the table has them in the place of those it has."""
    before, _, rest = guide.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n\n{section()}\n{END}{after}"


def _alt(row: Picture) -> str:
    return row.caption.partition(". ")[0].replace("`", "").rstrip(".")


def _told(row: Picture) -> str:
    keys = " ".join(f"*{step.words}*" if isinstance(step, Typed) else f"`{written(step)}`" for step in row.steps)
    return f"{keys}<br>\n{row.caption}" if keys else row.caption


def file_of(docs: Path, row: Picture) -> Path:
    """Where the picture of a row lies in the folder `docs`."""
    return docs / f"pictures/{row.name}.svg" if row.caption else docs / f"{row.name}.svg"


def main(docs: Path) -> None:
    """Write the pictures into the folder `docs`, and the section about them into its guide."""
    (docs / "pictures").mkdir(exist_ok=True)
    for row, picture in pictures():
        file_of(docs, row).write_text(picture, encoding="utf-8")
    guide = docs / "guide.md"
    if guide.exists():
        guide.write_text(with_pictures(guide.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
