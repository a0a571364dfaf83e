"""How fast the screen is: start, key to repaint, memory, at 100, 10,000 and 100,000 claims.

`python bench/screen.py [CLAIMS ...]`, on a system with pseudo-terminals. First a bare Textual app and `workbench` on a
small record start in turn, each in a terminal of its own: the time from the command until the words of the first
picture (the bench's claims) are on it, and until nothing changes any more (the first claim's details are there too,
its sentence is lit). Then, headless, for each size the time from a key to the end of the last repaint that it causes,
and the processor time that a move takes, which a busy machine alters less.

Both start as an installed program does, with the bytecode of all modules written by a run before: a machine that is set
to write none (PYTHONDONTWRITEBYTECODE) would compile the bench anew at each start, but not Textual.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import fcntl
import hashlib
import json
import os
import pty
import resource
import select
import statistics
import struct
import subprocess
import sys
import termios
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

SIZES = (100, 10_000, 100_000)
STARTS = 7
KEYS = 80
SCREEN = (120, 40)
#: A repaint is the last one where none follows for so long, in seconds.
QUIET = 0.06

#: A terminal is at rest where nothing was written to it for so long, in seconds.
AT_REST = 0.4

BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("ready")
Bare().run()
"""


def main(sizes: list[int]) -> None:
    if len(sys.argv) > 2 and sys.argv[1] == "--keys":
        print(json.dumps(asyncio.run(keys_to_repaint(Path(sys.argv[2])))))
        return
    with TemporaryDirectory() as folder:
        os.environ["WORKBENCH_CONFIG"] = folder
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        os.environ["PYTHONPYCACHEPREFIX"] = folder
        small = make_record(Path(folder) / "small.db", 36)
        command = ["-m", "workbench", "--db", str(small), "--as", "Ada"]
        bare, bench = started((["-c", BARE], "ready"), (command, "36 EUR"))
        for until, plain, ours in zip(("first picture", "rest"), bare, bench, strict=True):
            print(f"start to {until:13}   bare app {plain:5.0f} ms   bench {ours:5.0f} ms   {ours / plain:.2f} times")
        print("claims     key to repaint, ms: move p50   p95   CPU   verdict p50   p95   open, ms   memory, MB")
        for size in sizes:
            record = make_record(Path(folder) / f"{size}.db", size)
            found = json.loads(run([__file__, "--keys", str(record)]))
            print(
                f"{size:>7,}{found['move_p50']:>34.1f}{found['move_p95']:>6.1f}{found['cpu']:>6.1f}"
                f"{found['verdict_p50']:>14.1f}"
                f"{found['verdict_p95']:>6.1f}{found['open']:>11.0f}{found['memory']:>13.0f}"
            )
            record.unlink()


def started(*programs: tuple[list[str], str]) -> list[tuple[float, float]]:
    """For each program the shortest times in milliseconds until its words are on the terminal, and until it rests.

    They are run in turn; the first run of each, which writes the bytecode, does not count.
    """
    times: list[list[tuple[float, float]]] = [[] for _ in programs]
    for _ in range(STARTS + 1):
        for (arguments, words), taken in zip(programs, times, strict=True):
            taken.append(in_terminal(arguments, words.encode()))
    return [(min(first for first, _ in taken[1:]), min(rest for _, rest in taken[1:])) for taken in times]


def in_terminal(arguments: list[str], words: bytes) -> tuple[float, float]:
    """Run a program in a terminal until it rests, then leave it by Ctrl+Q; its times as in `started`."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", SCREEN[1], SCREEN[0], 0, 0))
    begin = time.monotonic()
    terminal = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    with subprocess.Popen([sys.executable, *arguments], stdin=its, stdout=its, stderr=its, env=terminal):
        os.close(its)
        written, first, last = b"", 0.0, begin
        with suppress(OSError):  # The terminal's other end is closed: the program has ended.
            while select.select([ours], [], [], AT_REST if first else 60)[0]:
                written += os.read(ours, 1 << 16)
                last = time.monotonic()
                first = first or (last if words in written else 0.0)
            os.write(ours, b"\x11")
            while os.read(ours, 1 << 16):
                pass
    os.close(ours)
    if not first:
        raise RuntimeError(f"{words!r} never came on the terminal of {arguments}, but {written!r}")
    return (first - begin) * 1000, (last - begin) * 1000


def run(arguments: list[str]) -> str:
    done = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True, timeout=600)
    return done.stdout


async def keys_to_repaint(record: Path) -> dict[str, float]:
    """Times in milliseconds from a key to the end of its last repaint, details included; for moves and verdicts."""
    from workbench.tui.app import WorkbenchApp, desk_threads

    class Timed(WorkbenchApp):
        painted = 0.0

        def post_display_hook(self) -> None:
            self.painted = time.perf_counter()

    def clock() -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    threads = desk_threads(record, reviewer="Ada", clock=clock, read_only=False)
    app = Timed(*threads, reviewer="Ada", clock=clock)
    begin = time.perf_counter()
    async with app.run_test(size=SCREEN) as pilot:
        while not app.settled:
            await asyncio.sleep(0.001)
        await pilot.pause()
        opened = (time.perf_counter() - begin) * 1000
        await asyncio.sleep(2)
        worked = time.process_time()
        moves = [await timed(app, "j") for _ in range(KEYS)]
        worked = time.process_time() - worked
        verdicts = [await timed(app, "u") for _ in range(KEYS)]
    for thread in threads:
        thread.close()
    return {
        "open": opened,
        "cpu": worked / KEYS * 1000,
        "move_p50": statistics.median(moves),
        "move_p95": sorted(moves)[int(KEYS * 0.95)],
        "verdict_p50": statistics.median(verdicts),
        "verdict_p95": sorted(verdicts)[int(KEYS * 0.95)],
        "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


async def timed(app, key: str) -> float:  # type: ignore[no-untyped-def]
    """How long a key takes until the last repaint that it causes is done, in milliseconds."""
    from textual.events import Key

    begin = time.perf_counter()
    app.post_message(Key(key, key))
    while app.painted < begin or time.perf_counter() - app.painted < QUIET:
        await asyncio.sleep(0.002)
    return (app.painted - begin) * 1000


def make_record(path: Path, size: int) -> Path:
    """A record of one article with `size` claims, one in each sentence, ten sentences in each paragraph."""
    from workbench.articles import Article
    from workbench.claims import Claim, Quantity, QuantityType, Span
    from workbench.desk import Desk

    words = [
        f"In the end the town spent {number:,} euros on the bridge over the river." for number in range(1, size + 1)
    ]
    text = "\n".join(" ".join(words[begin : begin + 10]) for begin in range(0, size, 10)) + "\n"
    claims, place = [], 0
    for number in range(1, size + 1):
        begin = text.index(f"{number:,} euros", place)
        place = begin + len(f"{number:,} euros")
        quantity = Quantity(QuantityType.MONEY, value=number, unit="EUR")
        claims.append(Claim(Span.of(text, begin, place), quantity=quantity))
    data = text.encode()
    seconds = count()
    start = dt.datetime(2024, 10, 1, tzinfo=dt.UTC)
    with Desk.open(path, actor="Bench", clock=lambda: start + dt.timedelta(seconds=next(seconds)), create=True) as desk:
        desk.import_article(
            Article(
                text=text, title="The bridge", language="en", published=start.date(), byline=None, url=None,
                filename="bridge.txt", original=data, sha256=hashlib.sha256(data).hexdigest(), media_type="text/plain",
            ),
            claims,
        )  # fmt: skip
    return path


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:] if size.isdecimal()] or list(SIZES))
