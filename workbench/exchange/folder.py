"""A shelf in a folder that all machines reach: a network share, a synchronised folder, a stick that is carried.

    logs/0192.../00000000-00000040.events     the events 0 to 39 of a log, and the signed checkpoint over 40
    files/0192.../3f9a...                     files, by their SHA-256
    hints/0192...                             at which claim somebody is; overwritten, and worth nothing tomorrow

Each machine writes in folders of its own, named for its log, and nothing there is changed: a file is written beside its
place and gets its name when it is whole. So no locks are needed, and nobody renames anything over another one's. Small
files are joined into larger ones by their owner; until then both lie there and say the same. A file that is not whole
yet, because it is still being synchronised, is known by its last line and passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import Any

from msgspec import Struct

from workbench.atomic_write import FileThereError, WriteError, placed
from workbench.errors import system_reason
from workbench.exchange.shelf import Row, ShelfRefusedError, ShelfUnreachableError
from workbench.translatable import told_by

#: A file of events is joined with the one before it where that is small, or not much larger and not large, in bytes. So
#: each event is written again a few times at most, and a log has a few files for each doubling.
_SMALL = 1 << 12
_LARGE = 1 << 20

#: The longest last line of a file, in bytes: a checkpoint, a hash, and what is around them.
_LAST_LINE = 2048

_EVENTS = re.compile(r"([0-9]{8,12})-([0-9]{8,12})\.events")
_LOG = re.compile(r"[0-9a-z-]{1,36}")
_NAME = "claims-workbench"


class _Part(Struct, frozen=True):
    """A file with the events of a log from `start` up to but without `stop`."""

    start: int
    stop: int
    path: Path


class FolderShelf:
    """The shelf in the folder `place`, as the machine whose log is `own` uses it; None where it only reads."""

    hints_stay = True

    def __init__(self, place: Path, own: str | None = None) -> None:
        """Raises ShelfUnreachableError where no newsroom's shelf lies there, as on a share that is not mounted."""
        self._place = place
        self._own = own
        self._listed("logs")

    @classmethod
    def made(cls, place: Path, own: str | None = None) -> FolderShelf:
        """The shelf in a folder that may be new or empty. Raises ShelfUnreachableError."""
        with _named(place):
            (place / "logs").mkdir(parents=True, exist_ok=True)
        return cls(place, own)

    def heads(self) -> dict[str, str]:
        """The checkpoint in the newest whole file of each log."""
        origins = [f"{_NAME}/{one.name}" for one in self._listed("logs") if _LOG.fullmatch(one.name)]
        notes = ((origin, self._newest(origin)) for origin in origins)
        return {origin: note for origin, (_, note) in notes if note}

    def size(self, origin: str) -> int:
        """How many events lie here in files that are whole."""
        return self._newest(origin)[0]

    def rows(self, origin: str, start: int, stop: int) -> Iterator[Row]:
        """The events, from the files that hold them; where one is missing or not whole they end."""
        while start < stop:
            parts = [part for part in self._parts(origin) if part.start <= start < part.stop]
            # A file that its owner joined with others meanwhile is gone, and the larger one is there.
            found = next(filter(None, map(_read, sorted(parts, key=lambda part: -part.stop))), None)
            if found is None:
                return
            wanted = [row for row in found if start <= row.seq < stop]
            yield from wanted
            start = found[-1].seq + 1

    def add(self, origin: str, rows: Iterable[Row], note: str) -> None:
        """Write the events and the checkpoint as one new file, joined with the small files before it."""
        if origin != self._own:
            raise ShelfRefusedError("{origin} is the log of another machine", origin=origin)
        there = self.size(origin)
        given = iter(rows)
        first = next(given, None)
        if first is None:
            return
        if first.seq > there:
            raise ShelfRefusedError("{n} events lie there, and these begin at {start}", n=there, start=first.seq)
        new = list(chain([first], given))
        for row, known in zip(new, self.rows(origin, first.seq, there), strict=False):
            if row.leaf != known.leaf:
                raise ShelfRefusedError("event {n} lies there already, and is another one", n=row.seq)
        new = [row for row in new if row.seq >= there]
        if not new:
            return
        with _named(self._place):
            self._write(origin, new, note)

    def _write(self, origin: str, new: list[Row], note: str) -> None:
        parts, joined = self._parts(origin), []
        size = sum(len(row.body or b"") for row in new)
        for part in sorted(parts, key=lambda part: -part.stop):
            before = part.path.stat().st_size
            if part.stop == new[0].seq and before <= 2 * size + _SMALL and before < _LARGE and (rows := _read(part)):
                new = [*rows, *new]
                size += before
                joined.append(part.path)
        folder = self._folder("logs", origin)
        folder.mkdir(exist_ok=True)
        name = f"{new[0].seq:08}-{new[-1].seq + 1:08}.events"
        with placed(folder / name, overwrite=(folder / name).exists()) as file:
            file.write(_written(new, note))
        for path in joined:
            path.unlink(missing_ok=True)

    def has_file(self, sha256: str, article: str | None) -> bool:
        """Whether some machine laid the file here."""
        return any(path.is_file() for path in self._files(sha256))

    def file(self, sha256: str) -> bytes | None:
        """The file, as the first machine has it that laid it here whole."""
        for path in self._files(sha256):
            with suppress(OSError):
                content = path.read_bytes()
                if _hash(content) == sha256:
                    return content
        return None

    def add_file(self, sha256: str, article: str | None, content: bytes) -> None:
        """Lay a file here, in the folder of this machine."""
        if self._own is None:
            raise ShelfRefusedError("this machine has no log to lay files beside")
        self._listed("logs")
        with _named(self._place):
            folder = self._folder("files", self._own)
            folder.parent.mkdir(exist_ok=True)
            folder.mkdir(exist_ok=True)
            with suppress(FileThereError), placed(folder / sha256) as file:
                file.write(content)

    def lies_at(self, sha256: str) -> list[str]:
        """The file's paths in the folder, one of each machine that laid it here."""
        return [path.relative_to(self._place).as_posix() for path in self._files(sha256) if path.is_file()]

    def restrict(self, article: str, readers: Iterable[str] | None) -> None:
        """Nothing: whoever reaches the folder can read it. What is closed is sealed."""

    def leave_hint(self, origin: str, words: str) -> None:
        """Write the hint of this machine, in the place of its last one."""
        self._listed("logs")
        path = self._folder("hints", origin)
        with _named(self._place):
            path.parent.mkdir(exist_ok=True)
            with placed(path, overwrite=True) as file:
                file.write(words.encode())

    def hints(self) -> dict[str, str]:
        """The hints that can be read."""
        found = {}
        for path in self._listed("hints", optional=True):
            with suppress(OSError, ValueError):
                if _LOG.fullmatch(path.name):
                    found[f"{_NAME}/{path.name}"] = path.read_bytes()[:_LAST_LINE].decode()
        return found

    def close(self) -> None:
        """Nothing is held open."""

    def _folder(self, kind: str, origin: str) -> Path:
        return self._place / kind / origin.removeprefix(f"{_NAME}/")

    def _parts(self, origin: str) -> list[_Part]:
        """The files of a log, as their names say."""
        folder = self._folder("logs", origin)
        with _named(self._place):
            found = [(_EVENTS.fullmatch(one.name), one) for one in folder.iterdir()] if folder.is_dir() else []
        return [_Part(int(match[1]), int(match[2]), path) for match, path in found if match]

    def _newest(self, origin: str) -> tuple[int, str]:
        """How many events the newest file of a log that is whole reaches to, and its checkpoint; 0 and an empty one."""
        for part in sorted(self._parts(origin), key=lambda part: -part.stop):
            if (last := _last_line(part.path)) is not None:
                return part.stop, last["note"]
        return 0, ""

    def _files(self, sha256: str) -> list[Path]:
        return [one / sha256 for one in self._listed("files", optional=True)]

    def _listed(self, kind: str, *, optional: bool = False) -> list[Path]:
        """The folders of the machines. Raises ShelfUnreachableError where there is no shelf."""
        folder = self._place / kind
        with _named(self._place):
            if folder.is_dir():
                return sorted(folder.iterdir())
        if optional:
            return []
        raise ShelfUnreachableError("{place}: no newsroom lies there; is the share mounted?", place=self._place)


def _hash(content: bytes) -> str:
    return sha256(content).hexdigest()


def _written(rows: list[Row], note: str) -> bytes:
    """The bytes of a file: a line an event, and a last one with the checkpoint and the hash of all before it."""
    lines = b"".join(
        json.dumps(
            {
                "seq": row.seq,
                "leaf": row.leaf.hex(),
                "article": row.article,
                "body": None if row.body is None else row.body.decode(),
            },
            ensure_ascii=False,
        ).encode()
        + b"\n"
        for row in rows
    )
    return lines + json.dumps({"note": note, "sha256": _hash(lines), "bytes": len(lines)}).encode() + b"\n"


def _last_line(path: Path) -> dict[str, Any] | None:
    """What the last line of a file says, where all bytes before it are there; None where the file is not whole."""
    try:
        with path.open("rb") as file:
            size = file.seek(0, 2)
            file.seek(max(0, size - _LAST_LINE))
            line = file.read().rstrip(b"\n").rsplit(b"\n", 1)[-1]
        last = json.loads(line)
        whole = last["bytes"] == size - len(line) - 1 and isinstance(last["note"], str)
    except (OSError, ValueError, LookupError, TypeError):
        return None
    return last if whole else None


def _read(part: _Part) -> list[Row] | None:
    """The events of a file, where they are those that its name and its last line say; else None."""
    last = _last_line(part.path)
    try:
        content = part.path.read_bytes()
        lines = content[: last["bytes"]] if last else b""
        if last is None or _hash(lines) != last["sha256"]:
            return None
        rows = [_row(json.loads(line)) for line in lines.split(b"\n") if line]
    except (OSError, ValueError, LookupError, TypeError, AttributeError):
        return None
    return rows if [row.seq for row in rows] == list(range(part.start, part.stop)) else None


def _row(data: dict[str, str]) -> Row:
    body = data["body"]
    leaf = bytes.fromhex(data["leaf"])
    return Row(int(data["seq"]), leaf, data["article"], None if body is None else body.encode())


@contextmanager
def _named(place: Path) -> Iterator[None]:
    """Turn what the system says of the folder into what a shelf says. Raises ShelfUnreachableError."""
    try:
        yield
    except (OSError, WriteError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else told_by(error)
        raise ShelfUnreachableError("{place}: {reason}", place=place, reason=reason) from error
