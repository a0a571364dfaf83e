"""`archive`: the claims of many articles as one table; no record is opened."""

from __future__ import annotations

import datetime as dt
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.commands.options import FILE, PATH, language_option, published_option
from workbench.commands.table import print_lines, terminal_width, wrapped
from workbench.errors import WorkbenchError
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.archive.engines import Engine
    from workbench.archive.manifest import Progress
    from workbench.archive.shards import Options


@click.command()
@click.argument("inputs", nargs=-1, type=FILE, metavar="FILE|FOLDER|ZIP|TAR... | -")
@click.option("--out", type=PATH, required=True, metavar="TABLE", help="The table: claims.parquet or claims.jsonl.")
@click.option("--errors", type=PATH, help="Where what can't be read is listed; beside the table unless given.")
@click.option(
    "--workers", type=click.IntRange(1, 512), metavar="N", help="How many processes work; one a core unless given."
)
@click.option("--scheduler", metavar="ADDRESS", help="A Dask scheduler instead: tls://host:port.")
@click.option("--tls", type=PATH, metavar="FILE", help="Authority, certificate and key for it, one PEM file.")
@click.option("--insecure", is_flag=True, help="Allow tcp:// to another machine: it can then run code here.")
@click.option("--anew", is_flag=True, help="Begin again, whatever is there.")
@click.option("--index", type=PATH, metavar="FILE", help="Make an index of the table, for `workbench recall`.")
@click.option("--status", is_flag=True, help="Only tell how far the table has come.")
@language_option
@published_option
def archive(
    inputs: tuple[str, ...],
    out: Path,
    errors: Path | None,
    workers: int | None,
    scheduler: str | None,
    tls: Path | None,
    insecure: bool,
    anew: bool,
    index: Path | None,
    status: bool,
    lang: str | None,
    published: dt.date | None,
) -> None:
    """Write every claim of many articles to one table, for SQL.

    Each input is a file, a folder, a quoted pattern ('2024/**/*.html'), or a ZIP or tar file of articles; - reads names
    from standard input, one a line. The same command again does what is still missing; Ctrl+C keeps what is done. An
    article that can't be read is a row of the errors and stops nothing. --index alone makes an index of a table that is
    there.
    """
    from workbench.archive.manifest import Parts

    if status:
        print_lines(wrapped("", _summary(Parts(out).progress()), terminal_width()))
        return
    if index and not inputs:
        _make_index(out, index)
        return
    if not inputs:
        raise click.UsageError(
            say("name the articles: files, folders, ZIP or tar files, or -"), click.get_current_context()
        )
    from workbench.archive.inputs import named_files
    from workbench.archive.shards import Options
    from workbench.articles.formats import suffixes

    files = named_files(inputs, sys.stdin, frozenset(suffixes()))
    engine = _engine(workers, scheduler, tls, insecure=insecure)
    listed = errors or out.with_name(f"{out.name}.errors.tsv")
    progress = _build(files, out, engine, Options(lang, published), listed, anew=anew)
    click.echo(_summary(progress))
    if progress.bad:
        unread = say("{n} can't be read: {path}", n=progress.bad, path=listed)
        click.echo(f"workbench: {unread}", err=True)
    if index:
        _make_index(out, index)


def _make_index(table: Path, index: Path) -> None:
    from workbench.archive.index import rows_of, write_index
    from workbench.archive.tables import form_of

    form_of(table)
    if not table.is_file():
        raise WorkbenchError("{table}: there is no such table yet; name its articles", table=table)
    count = write_index(rows_of(table), index)
    size = round(index.stat().st_size / max(1, count))
    click.echo(say("{index}: {count:,} claims, {size} bytes each", index=index, count=count, size=size))


def _engine(workers: int | None, scheduler: str | None, tls: Path | None, *, insecure: bool) -> Engine:
    if scheduler is None:
        if tls or insecure:
            raise click.UsageError(say("--tls and --insecure go with --scheduler"), click.get_current_context())
        from workbench.archive.engines import Pool

        return Pool(workers or os.cpu_count() or 1)
    if workers is not None:
        raise click.UsageError(say("a scheduler has workers of its own: no --workers"), click.get_current_context())
    from workbench.archive.cluster import Cluster

    return Cluster(scheduler, tls, insecure=insecure)


def _build(files: list[str], out: Path, engine: Engine, options: Options, errors: Path, *, anew: bool) -> Progress:
    from workbench.archive.build import build
    from workbench.archive.manifest import Parts

    if not out.parent.is_dir():
        raise WorkbenchError("{parent}: there is no such folder", parent=out.parent)
    bar = click.progressbar(
        length=1, label=say("articles"), file=sys.stderr, show_pos=True, hidden=not sys.stderr.isatty()
    )

    def planned(progress: Progress) -> None:
        bar.length = progress.articles
        bar.update(progress.done)

    try:
        with bar:
            return build(
                files,
                out,
                engine,
                options=options,
                errors=errors,
                anew=anew,
                planned=planned,
                told=lambda result: bar.update(result.articles),
            )
    except KeyboardInterrupt:
        progress = Parts(out).progress()
        said = say("interrupted; {done}; the same command goes on from here", done=_summary(progress))
        click.echo(f"workbench: {said}", err=True)
        sys.exit(130)


def _summary(progress: Progress) -> str:
    """How far it has come, in a line."""
    left = progress.articles - progress.done
    words = [
        say("{n:,} of {whole:,} articles", n=progress.done, whole=progress.articles),
        say("{claims:,} claims", claims=progress.claims),
    ]
    if progress.bad:
        words.append(say("{n:,} can't be read", n=progress.bad))
    if progress.rate and left:
        words.append(say("{rate:,.0f} articles/s", rate=progress.rate))
        words.append(say("about {time} left", time=dt.timedelta(seconds=round(left / progress.rate))))
    return ", ".join(words)
