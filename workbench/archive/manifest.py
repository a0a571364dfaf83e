"""What stands beside an archive's table: of which articles it is made, by which version, and how far it has come.

claims.parquet                 the table, whole or not there
claims.parquet.manifest.json   what it is made of; written first, and again at the end
claims.parquet.parts/          a file a shard, and its errors, until the table is there
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbench.archive.shards import Options, Plan, Result
from workbench.atomic_write import placed
from workbench.errors import WorkbenchError


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an archive has come, in articles and shards; `seconds` is the time between its first and last shard."""

    articles: int
    done: int
    bad: int
    claims: int
    shards: int
    shards_done: int
    seconds: float

    @property
    def finished(self) -> bool:
        """Whether every shard is there."""
        return self.shards == self.shards_done

    @property
    def rate(self) -> float | None:
        """Articles a second, where two shards at least tell it."""
        return self.done / self.seconds if self.seconds > 0 else None


class Parts:
    """The shards of one archive on the disk; `out` is the table that they become."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.folder = out.with_name(f"{out.name}.parts")
        self.manifest = out.with_name(f"{out.name}.manifest.json")

    def begin(self, plan: Plan, options: Options, *, anew: bool) -> bool:
        """Make ready for the shards of `plan`; true where the table is there already, made of the same.

        Raises WorkbenchError where the table, or its parts, are of other articles, options or versions, unless `anew`.
        """
        wanted = _wanted(plan, options)
        there = self._read()
        if anew or (there is None and not self.out.exists()):
            self.remove()
            self.out.unlink(missing_ok=True)
            self._write({**wanted, "finished": None})
        elif there is None:
            raise WorkbenchError("{out}: there is such a file already; --anew replaces it", out=self.out)
        elif {name: there.get(name) for name in wanted} != wanted:
            raise WorkbenchError(
                "{out}: it was made of other articles, other options or by another version; --anew replaces it",
                out=self.out,
            )
        if self._finished():
            return True
        self.folder.mkdir(parents=True, exist_ok=True)
        return False

    def done(self) -> frozenset[int]:
        """The numbers of the shards that are there."""
        return frozenset(int(path.stem) for path in self.folder.glob("*.json")) if self.folder.is_dir() else frozenset()

    def add(self, result: Result) -> None:
        """Keep a result: its lines first, then what says that it is whole."""
        with placed(self._lines(result.number), overwrite=True) as stream:
            stream.write(result.lines)
        told = {"articles": result.articles, "claims": result.claims, "errors": result.errors}
        with placed(self.folder / f"{result.number:06}.json", overwrite=True) as stream:
            stream.write(json.dumps(told, ensure_ascii=False).encode())

    def lines(self) -> Iterator[Path]:
        """The files of lines, in the order of the articles."""
        yield from (self._lines(number) for number in sorted(self.done()))

    def errors(self) -> Iterator[tuple[str, str]]:
        """The articles that can't be read, with the reason, in order."""
        for told in self._told():
            yield from (tuple(error) for error in told["errors"])

    def progress(self) -> Progress:
        """How far it has come. Raises WorkbenchError where there is no such archive."""
        there = self._read()
        if there is None:
            raise WorkbenchError("{out}: no archive was begun there", out=self.out)
        if there["finished"]:
            return Progress(**there["finished"])
        told = list(self._told())
        times = sorted(path.stat().st_mtime for path in self.folder.glob("*.json"))
        return Progress(
            articles=there["articles"],
            done=sum(one["articles"] for one in told),
            bad=sum(len(one["errors"]) for one in told),
            claims=sum(one["claims"] for one in told),
            shards=there["shards"],
            shards_done=len(told),
            seconds=times[-1] - times[0] if len(times) > 1 else 0.0,
        )

    def finish(self) -> None:
        """Say in the manifest what the table came to, and take the parts away."""
        progress = self.progress()
        there = self._read()
        told = {name: getattr(progress, name) for name in Progress.__slots__}
        self._write({**(there or {}), "finished": told})
        self.remove()

    def remove(self) -> None:
        """Take the parts away."""
        import shutil

        shutil.rmtree(self.folder, ignore_errors=True)

    def _lines(self, number: int) -> Path:
        return self.folder / f"{number:06}.jsonl"

    def _told(self) -> Iterator[dict[str, Any]]:
        for number in sorted(self.done()):
            yield json.loads((self.folder / f"{number:06}.json").read_text(encoding="utf-8"))

    def _finished(self) -> bool:
        there = self._read()
        return bool(there and there["finished"]) and self.out.exists()

    def _read(self) -> dict[str, Any] | None:
        try:
            read = json.loads(self.manifest.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError) as error:
            raise WorkbenchError(
                "{manifest}: it can't be read ({error}); --anew begins again", manifest=self.manifest, error=error
            ) from error
        if not isinstance(read, dict) or "finished" not in read:
            raise WorkbenchError("{manifest}: this is not the manifest of an archive", manifest=self.manifest)
        return read

    def _write(self, told: dict[str, Any]) -> None:
        with placed(self.manifest, overwrite=True) as stream:
            stream.write(json.dumps(told, ensure_ascii=False, indent=1).encode())


def _wanted(plan: Plan, options: Options) -> dict[str, Any]:
    from workbench import __version__

    return {
        "workbench": __version__,
        "articles": plan.articles,
        "shards": len(plan.counts),
        "inputs": plan.digest,
        "options": options.to_dict(),
    }
