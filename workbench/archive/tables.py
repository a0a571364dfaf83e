"""The table that an archive becomes: its columns, and a row for each form it is written in."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from msgspec import Struct

from workbench.atomic_write import placed
from workbench.errors import WorkbenchError


class Column(Struct, frozen=True):
    """A column of the table: its name, its type in SQL, and what it holds."""

    name: str
    type: str
    holds: str


COLUMNS = (
    Column("article", "VARCHAR", "the file's name; of a member of a ZIP or tar file, that file's, a slash, its own"),
    Column("sha256", "VARCHAR", "SHA-256 of the file, lower-case hexadecimal"),
    Column("title", "VARCHAR", "the article's title, or the file's name"),
    Column("lang", "VARCHAR", "code of the language that the article was read in"),
    Column("published", "DATE", "day of publication, as the file or the command says"),
    Column("number", "INTEGER", "the claim's number in its article, from 1"),
    Column("kind", "VARCHAR", "numeric or attributed"),
    Column("type", "VARCHAR", "of a numeric claim: money, percent, count, date, …"),
    Column("start", "INTEGER", "where the claim begins: code points from the start of the article's text"),
    Column("end", "INTEGER", "where it ends, exclusive"),
    Column("text", "VARCHAR", "its words"),
    Column("value", "DOUBLE", "the value, in `unit`"),
    Column("low", "DOUBLE", "the low end of a range"),
    Column("high", "DOUBLE", "the high end of a range"),
    Column("unit", "VARCHAR", "currency (ISO 4217), %, symbol, unit of time, or the counted noun"),
    Column("modifier", "VARCHAR", "approx, min, max, range or vague"),
    Column("date_start", "DATE", "of a date: its first day"),
    Column("date_end", "DATE", "of a date: its last day"),
    Column("mode", "VARCHAR", "of an attributed claim: direct, indirect, mixed or hearsay"),
    Column("source", "VARCHAR", "of an attributed claim: who says it"),
    Column("cue", "VARCHAR", "the words that attribute it"),
    Column("content", "VARCHAR", "what is said"),
    Column("around", "VARCHAR", "the words around it in its paragraph, up to 160 characters before and behind"),
    Column("body", "VARCHAR", "the whole claim as `workbench extract --format jsonl` prints it"),
)

#: Rows of one group of the Parquet file.
_GROUP = 100_000


class Form(Struct, frozen=True):
    """A form of the table: what its name ends with, what writes it, and what is missing to write it (null: nothing)."""

    suffix: str
    write: Callable[[Iterable[Path], Path], None]
    missing: Callable[[], str | None]


def form_of(out: Path) -> Form:
    """The form that the name of `out` asks for. Raises WorkbenchError for none, or one that can't be written here."""
    for form in FORMS:
        if out.name.lower().endswith(form.suffix):
            if missing := form.missing():
                raise WorkbenchError(missing)
            return form
    raise WorkbenchError(
        "{out}: a table's name ends in one of {suffixes}", out=out, suffixes=tuple(form.suffix for form in FORMS)
    )


def _as_lines(parts: Iterable[Path], out: Path) -> None:
    with placed(out, overwrite=True) as stream:
        for part in parts:
            with part.open("rb") as lines:
                shutil.copyfileobj(lines, stream, 2**20)


def _as_parquet(parts: Iterable[Path], out: Path) -> None:
    import duckdb

    types = ", ".join(f"'{column.name}': '{column.type}'" for column in COLUMNS)
    # One thread and the order of the rows kept: the same rows are the same file to the byte.
    settings: dict[str, str | bool | int | float | list[str]] = {"threads": 1, "preserve_insertion_order": True}
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name[:40]}.") as folder:
        written = Path(folder) / "table.parquet"
        names = [str(part) for part in parts if part.stat().st_size] or [str(_empty(Path(folder)))]
        with duckdb.connect(":memory:", config={**settings, "temp_directory": folder}) as connection:
            connection.execute(
                f"COPY (SELECT * FROM read_json({json.dumps(names).replace(chr(34), chr(39))}, "  # noqa: S608 - names of ours
                f"format = 'newline_delimited', columns = {{{types}}}, maximum_object_size = 67108864)) "
                f"TO '{written}' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {_GROUP})"
            )
        with written.open("rb") as table:
            os.fsync(table.fileno())
        written.replace(out)


def _empty(folder: Path) -> Path:
    path = folder / "nothing.jsonl"
    path.touch()
    return path


def _without_duckdb() -> str | None:
    from importlib.util import find_spec

    if find_spec("duckdb"):
        return None
    return "Parquet needs DuckDB: pip install 'claims-workbench[archive]', or name the table .jsonl"


#: Every form of the table. What is written in one of them is a row here and nothing else.
FORMS = (
    Form(".parquet", _as_parquet, _without_duckdb),
    Form(".jsonl", _as_lines, lambda: None),
)
