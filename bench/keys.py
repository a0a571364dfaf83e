"""How the screen holds up while it is used, at 100 and 10,000 claims in one article.

`python bench/keys.py [CLAIMS ...]`, on a system with pseudo-terminals. For each size:

- `workbench` runs in a terminal of its own, and keys are written to it as a keyboard does: the time from a key until
  the last byte that it brings to the screen is there, the claim's details included. A key has brought all its bytes
  where none follows for `QUIET`; that silence is not counted.
- The same screen runs without a terminal: when the claims are there, and how long the
  event loop was held at a stretch, so that no key would have been heard: the longest time during each act, of `ROUNDS`
  acts the median. A repaint of the whole screen holds it too.
"""

from __future__ import annotations

import asyncio
import datetime as dt
import fcntl
import json
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from screen import SCREEN, make_record

if TYPE_CHECKING:
    from workbench.tui.review import Review

SIZES = (100, 10_000)
KEYS = 80
ROUNDS = 5
#: A key has brought all its bytes where none follows for so long, in seconds.
QUIET = 0.06
#: The screen is at rest, and the last of its claims there, where nothing was written for so long, in seconds.
AT_REST = 4.0
#: Stands among keys where a dialog is waited for.
DIALOG = "a dialog"


def main(sizes: list[int]) -> None:
    if len(sys.argv) > 2 and sys.argv[1] == "--inside":
        print(json.dumps(asyncio.run(inside(Path(sys.argv[2])))))
        return
    with TemporaryDirectory() as folder:
        os.environ["WORKBENCH_CONFIG"] = folder
        print("claims     key to last byte, ms: move p50   p95   verdict p50   p95   claims there, ms   memory, MB")
        held: dict[int, dict[str, float]] = {}
        for size in sizes:
            record = make_record(Path(folder) / f"{size}.db", size)
            told = in_terminal(record)
            command = [sys.executable, __file__, "--inside", str(record)]
            held[size] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
            first = held[size].pop("first")
            print(
                f"{size:>7,}{quantiles(told['moves']):>42}{quantiles(told['verdicts']):>20}{first:>18.0f}"
                f"{told['memory']:>13.0f}"
            )
            record.unlink()
        print("\nloop held at a stretch, ms" + "".join(f"{size:>10,}" for size in sizes))
        for act in held[sizes[0]]:
            print(f"{act:26}" + "".join(f"{held[size][act]:>10.0f}" for size in sizes))


def quantiles(times: list[float]) -> str:
    return f"{statistics.median(times):.1f}{sorted(times)[int(len(times) * 0.95)]:>6.1f}"


def in_terminal(record: Path) -> dict[str, Any]:
    """What keys take in a terminal, in milliseconds, and the most memory that the workbench took, in MB."""
    ours, its = pty.openpty()
    fcntl.ioctl(its, termios.TIOCSWINSZ, struct.pack("HHHH", SCREEN[1], SCREEN[0], 0, 0))
    terminal = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor"}
    command = [sys.executable, "-m", "workbench", "--db", str(record), "--as", "Ada"]
    process = subprocess.Popen(command, stdin=its, stdout=its, stderr=its, env=terminal)
    os.close(its)
    last_byte(ours, 60)
    last_byte(ours, AT_REST, AT_REST)
    found = {name: [pressed(ours, key) for _ in range(KEYS)] for name, key in (("moves", b"j"), ("verdicts", b"v"))}
    os.write(ours, b"\x11")
    with suppress(OSError):  # The terminal's other end is closed: the program has ended.
        while os.read(ours, 1 << 16):
            pass
    os.close(ours)
    usage = os.wait4(process.pid, 0)[2]
    process.returncode = 0
    return {**found, "memory": usage.ru_maxrss / 1024}


def pressed(terminal: int, key: bytes) -> float:
    begin = time.perf_counter()
    os.write(terminal, key)
    return (last_byte(terminal, 5) - begin) * 1000


def last_byte(terminal: int, patience: float, quiet: float = QUIET) -> float:
    """When the last byte came before `quiet` seconds without one; the first may take `patience` seconds."""
    last = 0.0
    while select.select([terminal], [], [], quiet if last else patience)[0]:
        os.read(terminal, 1 << 16)
        last = time.perf_counter()
    return last or time.perf_counter()


class Used:
    """A screen in use, with a heart that should beat every millisecond."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.begun = self.painted = time.perf_counter()
        self._longest = 0.0

    @property
    def review(self) -> Review | None:
        found: Review | None = self.app._review.bench.review
        return found

    async def beat(self) -> None:
        while True:
            begin = time.perf_counter()
            await asyncio.sleep(0.001)
            self._longest = max(self._longest, time.perf_counter() - begin - 0.001)

    def longest(self) -> float:
        """The longest time between two beats since this was asked last, in milliseconds."""
        longest, self._longest = self._longest, 0.0
        return longest * 1000

    async def until(self, happened: Callable[[], object]) -> float:
        """Wait for something; the milliseconds since the start."""
        while not happened():
            await asyncio.sleep(0.002)
        return (time.perf_counter() - self.begun) * 1000

    async def press(self, *keys: str, until: Callable[[], object] = lambda: True) -> float:
        """Press keys and wait until all is drawn; the longest time that the loop was held meanwhile."""
        from textual.events import Key

        self.longest()
        for key in keys:
            if key is DIALOG:
                await self.until(lambda: len(self.app.screen_stack) > 1 and self.app.screen.query("#choices, #answer"))
            else:
                self.app.post_message(Key(key, key if len(key) == 1 else None))
            await asyncio.sleep(0.05)
        pressed = time.perf_counter()
        await self.until(lambda: until() and time.perf_counter() - max(self.painted, pressed) > QUIET)
        return self.longest()


async def inside(record: Path) -> dict[str, float]:
    """When the claims are there, and how long each act holds the loop, all in milliseconds."""
    from workbench.tui.app import WorkbenchApp, desk_threads

    def clock() -> dt.datetime:
        return dt.datetime.now(dt.UTC)

    class Watched(WorkbenchApp):
        def post_display_hook(self) -> None:
            used.painted = time.perf_counter()

    threads = desk_threads(record, reviewer="Ada", clock=clock, read_only=False)
    used = Used(Watched(*threads, reviewer="Ada", clock=clock))
    async with used.app.run_test(size=SCREEN):
        heart = asyncio.create_task(used.beat())
        found = {"first": await used.until(lambda: used.app.settled)}
        used.longest()
        await asyncio.sleep(AT_REST)
        used.longest()
        for name, keys, happened in acts(used):
            rounds = [await used.press(*keys, until=happened) for _ in range(ROUNDS)]
            found[name] = statistics.median(rounds)
        found |= await changes_by_another(used, record, clock)
        heart.cancel()
    for thread in threads:
        thread.close()
    return found


def acts(used: Used) -> list[tuple[str, tuple[str, ...], Callable[[], object]]]:
    """Acts by their keys, each with what has happened once it is done. The search and the order are taken back."""
    app = used.app

    def all_shown() -> bool:
        return used.review is not None and used.review.shown == len(used.review.rows)

    def at_rest() -> bool:
        return len(app.screen_stack) == 1

    return [
        ("a move", ("j",), at_rest),
        ("to the end and back", ("G", "g"), at_rest),
        ("to the next open claim", ("n", "p"), at_rest),
        ("a verdict", ("v",), at_rest),
        ("a mark on five claims", ("J",) * 5, at_rest),
        ("a verdict on the marked", ("v",), at_rest),
        ("a mark on all, and off", ("asterisk", "asterisk"), at_rest),
        ("a search as it is typed", ("slash", *"9 e", "escape"), all_shown),
        ("a filter", ("f", DIALOG, *"numeric", "enter"), at_rest),
        ("an order", ("S", DIALOG, "down", "enter"), at_rest),
        ("a jump to a number", ("colon", DIALOG, *"77", "enter"), at_rest),
    ]


async def changes_by_another(used: Used, record: Path, clock: Callable[[], dt.datetime]) -> dict[str, float]:
    """How long the loop is held when another process decides one claim, and a hundred."""
    from workbench.claims import Verdict
    from workbench.desk import Desk

    def decide(ids: list[str], verdict: Verdict) -> None:
        with Desk.open(record, actor="Bob", clock=clock) as desk:
            desk.verdicts.set_all(ids, verdict)

    rows, found = (used.review.rows if used.review else []), {}
    for name, first, size in (("one change by another", 40, 1), ("a hundred of them", 0, 100)):
        places, rounds = range(first, min(first + size, len(rows))), []
        for number in range(ROUNDS):
            verdict = (Verdict.DISPUTED, Verdict.UNSOURCED)[number % 2]
            await asyncio.to_thread(decide, [rows[place].id for place in places], verdict)
            used.longest()
            await used.until(lambda last=places[-1], wanted=verdict: rows[last].verdict is wanted)  # type: ignore[misc]
            await asyncio.sleep(QUIET)
            rounds.append(used.longest())
        found[name] = statistics.median(rounds)
    return found


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:] if size.isdecimal()] or list(SIZES))
