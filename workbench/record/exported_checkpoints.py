"""What was held elsewhere: a checkpoint that left the house, by itself or in a report, read back from its file."""

from __future__ import annotations

import codecs
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from workbench.errors import system_reason
from workbench.record.checkpoints import Checkpoint, notes_in, without_notes
from workbench.record.errors import DeskError

if TYPE_CHECKING:
    from zipfile import ZipFile

#: The largest file that is looked through for checkpoints, and the most that a zipped one may hold, in bytes.
LARGEST = 64 * 1024 * 1024

#: The most that one page of a PDF may be unpacked to, in bytes; a page of text takes some tens of thousands.
_PAGE = 16 * 1024 * 1024

#: How a proof of one event begins; it carries a checkpoint and is no report.
_PROOF = "c2sp.org/tlog-proof@"

#: How much of a member is looked through at a time, and how much of it again with what follows, in bytes: far more than
#: a checkpoint takes with all the mark-up that a word processor puts between its lines.
_PIECE = 1 << 20
_AGAIN = 1 << 15


@dataclass(frozen=True, slots=True)
class Held:
    """A file that was held elsewhere: its name, the SHA-256 of its bytes, and the checkpoints in it, each once.

    `is_report` says that it has other words.
    """

    name: str
    sha256: str
    notes: tuple[Checkpoint, ...]
    is_report: bool


def held_file(path: Path) -> Held:
    """What the file at `path` holds: a note, or a report in any of its formats.

    Raises DeskError where it can't be read, is no file but a pipe or a device, or is too large for a report.
    """
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise DeskError("{path} is no file; what comes from a pipe is read with --against -", path=path)
        with path.open("rb") as stream:
            return held_stream(path.name, stream)
    except OSError as error:
        raise DeskError("{path} can't be read: {strerror}", path=path, strerror=system_reason(error)) from None


def held_stream(name: str, stream: IO[bytes]) -> Held:
    """What comes out of `stream`, called `name`. Raises DeskError where it can't be read, or is too large."""
    content = stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise DeskError("{name} is larger than any report: it has more than {size} MB", name=name, size=LARGEST >> 20)
    return held(name, content)


def held(name: str, content: bytes) -> Held:
    """What the bytes `content`, called `name`, hold. Raises DeskError where they can't be read."""
    digest = sha256(content).hexdigest()
    try:
        if content.startswith(b"PK\x03\x04"):
            return Held(name, digest, tuple(dict.fromkeys(_notes_in_members(content))), is_report=True)
        text = _pages(content) if content.startswith(b"%PDF-") else _plain_text(content)
    except ValueError as error:
        raise DeskError("{name} can't be read: {error}", name=name, error=error) from None
    return Held(name, digest, tuple(dict.fromkeys(notes_in(text))), _has_other_words(text))


def _has_other_words(text: str) -> bool:
    return not text.startswith(_PROOF) and bool(without_notes(text).strip())


def _plain_text(content: bytes) -> str:
    """What a text file holds; a Windows shell writes what is redirected to a file in UTF-16."""
    utf_16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if utf_16 else "utf-8", "replace").replace("\r\n", "\n")


def _notes_in_members(content: bytes) -> list[Checkpoint]:
    """The checkpoints in a DOCX, XLSX or other zipped report. Raises ValueError."""
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return list(_notes_of(archive))
    # An archive that is damaged, locked by a password, or packed in a way that is not known here.
    except (zipfile.BadZipFile, RuntimeError, zlib.error, EOFError) as error:
        raise ValueError(str(error)) from None


def _notes_of(archive: ZipFile) -> Iterator[Checkpoint]:
    """Look through the members with text in them, piece by piece and without their mark-up."""
    members = [member for member in archive.infolist() if member.filename.endswith((".xml", ".txt", ".json"))]
    if sum(member.file_size for member in members) > LARGEST:
        raise ValueError("it is too large once unpacked")
    for member in members:
        before = b""
        with archive.open(member) as stream:
            while more := stream.read(_PIECE):
                piece = before + more
                yield from notes_in(re.sub(r"<[^<>]*>", "\n", piece.decode("utf-8", "replace")))
                before = piece[-_AGAIN:]


def _pages(content: bytes) -> str:
    """The text of a PDF. Raises ValueError."""
    from pypdf import PdfReader, apply_configuration

    from workbench.articles.logged_warnings import gathered_warnings

    limits: dict[str, Any] = {"zlib_maximum_output_length": _PAGE, "lzw_maximum_output_length": _PAGE}
    with gathered_warnings("pypdf"), apply_configuration(**limits):
        try:
            return "\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
        except Exception as error:
            # pypdf meets a damaged file with exceptions of every kind.
            raise ValueError("it is damaged, or no PDF") from error
