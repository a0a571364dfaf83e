"""A report on its way out of the house: built, written, and noted in the trail."""

from __future__ import annotations

import base64
import shutil
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import IO, TYPE_CHECKING

from workbench.atomic_write import WriteError, placed, slug
from workbench.reports.build import report_of
from workbench.reports.formats import Format
from workbench.reports.model import Edition, Level, Report

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.record.checkpoints import Checkpoint

#: How much of a report is read at a time, and how much of one that goes to a stream is kept in memory, in bytes.
_PIECE = 1 << 16
_IN_MEMORY = 8 << 20


def export(
    desk: Desk, article: str | int, to: Path | IO[bytes], form: Format, edition: Edition, *, overwrite: bool = False
) -> Path | None:
    """Write the report of `article` to a file, or to a stream, and give the file's path.

    `to` may be a folder: the file is then named after the article. The report carries the record's checkpoint, where
    the desk can sign a new one of the very events that it tells of; and the trail tells who took which report out,
    where the desk can be written. Raises FileThereError where the name is taken and `overwrite` is false, WriteError
    where the file can't be written, DeskError where the record can't be read or written, CorruptRecord where it does
    not pass its audit.

    What is told comes first: the event is in the trail before the file gets its name, or the stream its first byte. So
    no report is out that the trail does not know; one that was cut off in between it knows, and nobody has.
    """
    desk.refuse_unsound()
    report, checkpoint = desk.vouched(
        lambda: report_of(desk, article, replace(edition, whole=form.whole, compared=form.compares))
    )
    checkpoint = checkpoint and desk.carried_by_a_report(checkpoint)
    report = replace(report, checkpoint=checkpoint.note if checkpoint else None)
    if isinstance(to, Path):
        path = to / file_name(report, form) if to.is_dir() else to
        if desk.owns(path):
            raise WriteError(
                "{path}: this is the record itself, its checkpoints or their key, and no report takes its place",
                path=path,
            )
        with placed(path, overwrite=overwrite, private=report.level is Level.INTERNAL) as stream:
            _tell(desk, report, form, checkpoint, filename=path.name, sha256=_written(report, form, stream))
        return path
    with SpooledTemporaryFile(_IN_MEMORY) as stream:
        _tell(desk, report, form, checkpoint, filename="", sha256=_written(report, form, stream))
        stream.seek(0)
        shutil.copyfileobj(stream, to)
    return None


def file_name(report: Report, form: Format) -> str:
    """What the report's file is called unless told: the article, its draft, and the level where it is not internal."""
    level = "" if report.level is Level.INTERNAL else f".{report.level}"
    return f"{slug(report.article.title)}.draft-{report.draft.number}{level}{form.suffix}"


def _written(report: Report, form: Format, stream: IO[bytes]) -> str:
    """Write `report` to `stream`, which can be read again, and give the SHA-256 of its bytes."""
    form.write(report, stream)
    stream.flush()
    stream.seek(0)
    digest = sha256()
    while some := stream.read(_PIECE):
        digest.update(some)
    return digest.hexdigest()


def _tell(
    desk: Desk, report: Report, form: Format, checkpoint: Checkpoint | None, *, filename: str, sha256: str
) -> None:
    """Let the trail know of the report, where it can be written."""
    if desk.read_only:
        return
    desk.correspondence.report_exported(
        report.article.id,
        form=form.name,
        level=str(report.level),
        language=report.language,
        filename=filename,
        sha256=sha256,
        size=checkpoint.size if checkpoint else None,
        root=base64.b64encode(checkpoint.root).decode() if checkpoint else None,
        report=checkpoint.report if checkpoint else None,
    )
