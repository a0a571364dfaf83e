"""A report on its way out of the house: built, written, and noted in the trail."""

from __future__ import annotations

import base64
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING

from workbench.desk.errors import CorruptRecord, DeskError
from workbench.reports.build import report_of
from workbench.reports.formats import Format
from workbench.reports.model import Edition, Level, Report
from workbench.reports.writing import placed, slug

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.checkpoint import Checkpoint

#: How much of a report is read at a time, and how much of one that goes to a stream is kept in memory, in bytes.
_PIECE = 1 << 16
_IN_MEMORY = 8 << 20


def export(
    desk: Desk, article: str | int, to: Path | IO[bytes], form: Format, edition: Edition, *, overwrite: bool = False
) -> Path | None:
    """Write the report of `article` to a file, or to a stream, and give the file's path.

    `to` may be a folder: the file is then named after the article. The report carries the record's checkpoint, a new
    one where the desk can sign; and the trail tells who took which report out, where the desk can be written. Raises
    FileThereError where the name is taken and `overwrite` is false, WriteError where the file can't be written,
    DeskError where the record can't be read, CorruptRecord where it does not pass its audit.
    """
    checkpoint = _pinned(desk)
    note = checkpoint.note if checkpoint else None
    report = report_of(desk, article, replace(edition, checkpoint=note, whole=form.whole))
    path = None
    if isinstance(to, Path):
        path = to / file_name(report, form) if to.is_dir() else to
        with placed(path, overwrite=overwrite) as stream:
            digest = _written(report, form, stream)
    else:
        with SpooledTemporaryFile(_IN_MEMORY) as stream:
            digest = _written(report, form, stream)
            stream.seek(0)
            shutil.copyfileobj(stream, to)
    if not desk.read_only:
        desk.report_exported(
            report.article.id,
            form=form.name,
            level=str(edition.level),
            language=report.language,
            filename=path.name if path else "",
            sha256=digest,
            size=checkpoint.size if checkpoint else None,
            root=base64.b64encode(checkpoint.root).decode() if checkpoint else None,
        )
    return path


def file_name(report: Report, form: Format) -> str:
    """What the report's file is called unless told: the article, its draft, and the level where it is not internal."""
    level = "" if report.level is Level.INTERNAL else f".{report.level}"
    return f"{slug(report.article.title)}.draft-{report.draft.number}{level}{form.suffix}"


def _written(report: Report, form: Format, stream: IO[bytes]) -> str:
    """Write `report` to `stream`, which can be read again, and give the SHA-256 of its bytes."""
    form.write(report, stream)
    stream.seek(0)
    digest = sha256()
    while some := stream.read(_PIECE):
        digest.update(some)
    return digest.hexdigest()


def _pinned(desk: Desk) -> Checkpoint | None:
    """The checkpoint that a report carries: a new one over all that was done, or the last one where none can be signed.

    Raises CorruptRecord where the trail is not what was signed before, or anything else in the record is not what the
    trail makes of it: such a record makes no report.
    """
    desk.refuse_unsound()
    if desk.read_only or desk.keys is None:
        return desk.latest_checkpoint()
    try:
        return desk.checkpoint()
    except CorruptRecord:
        raise
    except DeskError:
        return desk.latest_checkpoint()
