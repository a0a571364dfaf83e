"""Make the archive: plan, compute what is missing, and put the table in place."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from workbench.archive.engines import Engine
from workbench.archive.inputs import articles
from workbench.archive.manifest import Parts, Progress
from workbench.archive.shards import Options, Result, plan, shards
from workbench.archive.tables import form_of
from workbench.atomic_write import placed
from workbench.display import visible_line


def build(
    files: Sequence[str],
    out: Path,
    engine: Engine,
    *,
    options: Options,
    errors: Path,
    anew: bool = False,
    planned: Callable[[Progress], None] = lambda _: None,
    told: Callable[[Result], None] = lambda _: None,
) -> Progress:
    """Write the claims of the articles in `files` to the table `out`, those that can't be read to `errors`.

    What an earlier call left done is not done again. `planned` hears what there is to do, `told` each shard that is
    done. Raises WorkbenchError where `out` is of other articles (unless `anew`), or can't be written.
    """
    form = form_of(out)
    parts = Parts(out)
    intended = plan(articles(files))
    if parts.begin(intended, options, anew=anew):
        return parts.progress()
    planned(parts.progress())
    missing = shards(articles(files), intended, parts.done(), options)
    for result in engine.results(missing):
        parts.add(result)
        told(result)
    form.write(parts.lines(), out)
    _write_errors(parts.errors(), errors)
    parts.finish()
    return parts.progress()


def _write_errors(rows: Iterable[tuple[str, str]], path: Path) -> None:
    """Write a row a bad article: its name, a tab, why. Where there is none, there is no file."""
    text = io.StringIO()
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    found = [(visible_line(name), visible_line(why)) for name, why in rows]
    if not found:
        path.unlink(missing_ok=True)
        return
    writer.writerow(("article", "why"))
    writer.writerows(found)
    with placed(path, overwrite=True) as stream:
        stream.write(text.getvalue().encode())
