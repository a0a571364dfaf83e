"""What the record keeps in a storm: writers killed at random, commands killed or failed at every change of a file.

python bench/storm.py [--rounds 70] [--every 1] [--commands restore,destroy] [--faults kill,EIO,ENOSPC,read]

First, three writers add notes and are killed (SIGKILL) at random moments, round after round. Then each command that
changes files is run under strace, which tells its calls of the system, and then again and again: at its first call
that changes a file it is killed, then at its second, and so on to its last (`--every 3`: at every third); likewise the
call fails with an I/O error, or that call and all after it find the disk full; and each call that opens or reads a
file of the desk fails with an I/O error. After each, the record must be there, pass its audit, hold every note that was
acknowledged before, and let the same command be done.

It prints, for each, rounds, what was acknowledged, what was lost, and how many audits found something; its exit status
is 1 where anything was. strace is needed for the second part.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import NamedTuple

from tests.desk.desks import at, new_article, tamper
from tests.record import writers
from workbench.desk.maintenance import audit
from workbench.record.temporary_files import records_set_aside

ROOT = Path(__file__).resolve().parent.parent

#: The calls of the system that change a file or a folder, and those that open or read one.
CHANGES = (  # noqa: SIM905
    "write,pwrite64,writev,pwritev,fsync,fdatasync,ftruncate,rename,renameat,renameat2,link,linkat,unlink,unlinkat,"
    "chmod,fchmod,fchmodat,mkdir,mkdirat,copy_file_range,sendfile"
).split(",")
READS = ("openat", "read", "pread64", "readv", "preadv")

# A line of strace's: the process or thread, the call, the rest of it.
_TOLD = re.compile(r"(\d+) +(\w+)\((.*)")

FIRST = "Le plan coûte 43 milliards d'euros. Selon Anne Lée, 12 % des 1 200 salariés partiront.\n"
SECOND = "Le plan coûte 45 milliards d'euros. Selon Anne Lée, 12 % des 1 200 salariés partiront.\n"


class Call(NamedTuple):
    """A call of the system: the `number`-th of its name; `before` is how many of each name its process made before."""

    name: str
    number: int
    before: Counter[str]


class Fault(NamedTuple):
    """What is done at one of the calls `at`: strace's words for it. It counts the calls of each name by themselves."""

    name: str
    at: Sequence[str]
    words: Callable[[Call], list[str]]


FAULTS = (
    Fault("kill", CHANGES, lambda call: [f"{call.name}:signal=KILL:when={call.number}"]),
    Fault("EIO", CHANGES, lambda call: [f"{call.name}:error=EIO:when={call.number}"]),
    Fault("ENOSPC", CHANGES, lambda call: [f"{name}:error=ENOSPC:when={call.before[name] + 1}+" for name in CHANGES]),
    Fault("read", READS, lambda call: [f"{call.name}:error=EIO:when={call.number}"]),
)

#: Each command that changes files, with what it is told.
COMMANDS: dict[str, tuple[str, ...]] = {
    "import": ("import", "other.txt"),
    "revise": ("revise", "1", "second.txt", "--yes"),
    "export": ("export", "--format", "json", "-o", "report.json", "--force"),
    "backup": ("backup", "again.db"),
    "restore": ("restore", "backup.db"),
    "destroy": ("destroy", "source", "@source", "--reason", "asked to", "--yes"),
    "repair": ("repair",),
}


class Tally:
    """What was tried and what came out."""

    def __init__(self, name: str) -> None:
        self.name, self.rounds, self.acknowledged, self.lost, self.unsound = name, 0, 0, 0, 0
        self.faults: list[str] = []

    def line(self) -> str:
        return (
            f"{self.name:<16} {self.rounds:>5} rounds  {self.acknowledged:>6} acknowledged  {self.lost:>3} lost  "
            f"{self.unsound:>3} audits that found something" + "".join(f"\n    {fault}" for fault in self.faults[:5])
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=70)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--commands", default=",".join(COMMANDS))
    parser.add_argument("--faults", default=",".join(fault.name for fault in FAULTS))
    asked = parser.parse_args()
    failed = False
    for tally in tallies(asked.rounds, asked.every, asked.commands.split(","), asked.faults.split(",")):
        print(tally.line(), flush=True)
        failed |= bool(tally.lost or tally.unsound or tally.faults)
    sys.exit(1 if failed else 0)


def tallies(rounds: int, every: int, commands: Sequence[str], faults: Sequence[str]) -> Iterator[Tally]:
    """What each part of the storm came to, as soon as it is over."""
    if rounds:
        yield killed_writers(rounds)
    if not shutil.which("strace"):
        print("no strace here: the commands are not tried", flush=True)
        return
    with tempfile.TemporaryDirectory() as name:
        template = Path(name) / "template"
        source = desk_in(template)
        for command in commands:
            for fault in FAULTS:
                if fault.name in faults:
                    yield stormed(command, fault, template, source, every)


def killed_writers(rounds: int) -> Tally:
    """Three writers at one record, killed together after a random number of notes; `rounds` times."""
    tally, chance = Tally("three writers"), random.Random(11)
    context = writers.starting()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "claims.db"
        with at(path) as desk:
            article = new_article(desk).id
        acknowledged: set[str] = set()
        for turn in range(rounds):
            pipes, processes = [], []
            for writer in ("one", "two", "three"):
                hear, say = context.Pipe(duplex=False)
                process = context.Process(target=writers.write_for_ever, args=(path, article, f"{writer} {turn}", say))
                process.start()
                say.close()
                pipes.append(hear)
                processes.append(process)
            for hear in chance.sample(pipes, 3):
                acknowledged |= {hear.recv() for _ in range(chance.randrange(0, 4))}
            for process in processes:
                os.kill(process.pid or 0, signal.SIGKILL)
            for hear, process in zip(pipes, processes, strict=True):
                process.join()
                try:
                    while hear.poll():
                        acknowledged.add(hear.recv())
                except (EOFError, OSError):
                    pass
                hear.close()
            tally.rounds += 1
            tally.unsound += not audit(path).passed
            tally.lost = len(acknowledged - notes(path))
        tally.acknowledged = len(acknowledged)
    return tally


def desk_in(folder: Path) -> str:
    """A desk with a checked article, a confidential source, notes and a backup older than the newest of them."""
    folder.mkdir()
    for name, text in (("first.txt", FIRST), ("second.txt", SECOND), ("other.txt", FIRST.replace("43", "44"))):
        (folder / name).write_text(text, encoding="utf-8")
    run(folder, "import", "--lang", "fr", "--published", "2024-06-12", "first.txt")
    with at(folder / "claims.db", keys=folder / "config") as desk:
        from workbench.desk.model import EvidenceNote
        from workbench.desk.source_note import SourceNote

        claim = desk.claims.of(desk.articles.all()[0].id)[0].id
        desk.evidence.attach(
            claim, EvidenceNote(source=SourceNote(title="A call", person="Jean Dupont", confidential=True))
        )
        source = desk.sources.all()[0].id
        desk.correspondence.add_note(desk.articles.all()[0].id, "before the backup")
    run(folder, "backup", "backup.db")
    with at(folder / "claims.db", keys=folder / "config") as desk:
        desk.correspondence.add_note(desk.articles.all()[0].id, "after the backup")
    return source


def stormed(command: str, fault: Fault, template: Path, source: str, every: int) -> Tally:
    """Run `command` with the fault at its first call that the fault is for, then at its next, to its last."""
    tally = Tally(f"{command}, {fault.name}")
    words = [source if word == "@source" else word for word in COMMANDS[command]]
    calls = [call for call in calls_of(command, tuple(words), template) if call.name in fault.at]
    for number in range(0, len(calls), every):
        with desk_for(command, template) as folder:
            before = notes(template / "claims.db")
            if not faulted(folder, words, fault.words(calls[number])):
                continue  # threads make their calls in an order of their own: the last ones may not come
            tally.rounds += 1
            tally.acknowledged += len(before)
            where = f"at {calls[number].name} number {calls[number].number} (call {number + 1} of {len(calls)})"
            examine(tally, folder, words, before, where, repairing=command == "repair")
    return tally


@contextmanager
def desk_for(command: str, template: Path) -> Iterator[Path]:
    """A copy of the desk `template` at which `command` has something to do."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "desk"
        shutil.copytree(template, folder)
        if command == "repair":
            tamper(folder / "claims.db", "UPDATE articles SET title = 'other'")
        yield folder


@cache
def calls_of(command: str, words: tuple[str, ...], template: Path) -> list[Call]:
    """The calls by which the command changes any file, and those by which it opens or reads one of the desk."""
    made: defaultdict[str, Counter[str]] = defaultdict(Counter)
    calls = []
    with desk_for(command, template) as folder:
        for line in traced(folder, words, "--decode-fds=path"):
            if told := _TOLD.match(line):
                process, name, rest = told.groups()
                if name in CHANGES or str(folder) in rest.partition(" = ")[0]:
                    calls.append(Call(name, made[process][name] + 1, made[process].copy()))
                made[process][name] += 1
    return calls


def faulted(folder: Path, words: Sequence[str], injected: Sequence[str]) -> bool:
    """Run the command with a fault; whether it met the fault."""
    lines = traced(folder, words, *(f"--inject={words}" for words in injected))
    return any("+++ killed by SIGKILL" in line or "(INJECTED)" in line for line in lines)


def traced(folder: Path, words: Sequence[str], *options: str) -> list[str]:
    """Run the command under strace; what it tells of the calls that change, open and read files."""
    log = folder.parent / "strace"
    # With --seccomp-bpf it is fast, but strace does not deliver a signal then.
    fast = [] if any("signal=" in option for option in options) else ["--seccomp-bpf"]
    strace = ["strace", "-f", "-qq", *fast, "-o", str(log), f"--trace={','.join([*CHANGES, *READS])}"]
    subprocess.run(
        [*strace, *options, *program(words)],
        cwd=folder, env=environment(folder), capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    return log.read_text(errors="replace").splitlines()


def examine(tally: Tally, folder: Path, words: Sequence[str], before: set[str], where: str, *, repairing: bool) -> None:
    """Hold the record that is left against what it held, and do the command again."""
    path = folder / "claims.db"
    if not path.exists():
        tally.lost += len(before)
        tally.faults.append(f"{where}: there is no record")
        return
    report = audit(path)
    if not report.passed and not (repairing and report.repairable):
        tally.unsound += 1
        tally.faults.append(f"{where}: {report.findings[0]}")
        return
    kept = set().union(*(notes(file) for file in [path, *records_set_aside(path)]))
    tally.lost += len(before - kept)
    status, told = done_again(folder, words)
    if status and not any(word in told for word in ("already", "nothing is wrong", "destroyed")):
        tally.faults.append(f"{where}: the same command again: {told[-300:].strip()}")
    elif not audit(path).passed:
        tally.unsound += 1
        tally.faults.append(f"{where}: after the same command again: {audit(path).findings[0]}")


def done_again(folder: Path, words: Sequence[str]) -> tuple[int | None, str]:
    """Do the command in a process that needs to import nothing any more: its status, and what it told."""
    told = folder.parent / "told"
    process = writers.starting().Process(target=writers.run_command, args=(folder, words, environment(folder), told))
    process.start()
    process.join(120)
    process.kill()
    process.join()
    return process.exitcode, told.read_text(encoding="utf-8", errors="replace")


def notes(path: Path) -> set[str]:
    """The notes of all articles of the record."""
    with at(path, "reader", read_only=True) as desk:
        return {note.text for article in desk.articles.all() for note in desk.correspondence.notes(article.id)}


def program(words: Sequence[str]) -> list[str]:
    return [sys.executable, "-B", "-m", "workbench", *words]


def environment(folder: Path) -> dict[str, str]:
    own = {"WORKBENCH_CONFIG": str(folder / "config"), "WORKBENCH_REVIEWER": "Ada", "PYTHONPATH": str(ROOT)}
    return {**os.environ, **own}


def run(folder: Path, *words: str) -> None:
    subprocess.run(program(words), cwd=folder, env=environment(folder), capture_output=True, check=True)


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
