"""What was held elsewhere: a checkpoint that left the house, by itself or in a report, read back from its file."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.checkpoint import Checkpoint, notes_in
from workbench.desk.errors import DeskError

if TYPE_CHECKING:
    from zipfile import ZipFile

#: The longest text looked through for checkpoints in the members of a report, in bytes.
_MEMBER_LIMIT = 64 * 1024 * 1024

#: How a proof of one event begins; it carries a checkpoint and is no report.
_PROOF = "c2sp.org/tlog-proof@"


@dataclass(frozen=True, slots=True)
class Held:
    """A file with checkpoints in it: what it is called, the SHA-256 of its bytes, and whether it has other words."""

    name: str
    sha256: str
    notes: tuple[Checkpoint, ...]
    is_report: bool


def held_file(path: Path) -> Held:
    """What the file at `path` holds: a note, or a report in any of its formats. Raises DeskError where it has none."""
    try:
        return held(path.name, path.read_bytes())
    except OSError as error:
        raise DeskError(f"{path} can't be read: {error.strerror}") from None


def held(name: str, content: bytes) -> Held:
    """What the bytes `content`, called `name`, hold. Raises DeskError where there is no checkpoint in them."""
    try:
        if content.startswith(b"PK\x03\x04"):
            texts = _members(content)
        elif content.startswith(b"%PDF-"):
            texts = _pages(content)
        else:
            texts = [_plain_text(content)]
    except ValueError as error:
        raise DeskError(f"{name} can't be read: {error}") from None
    notes = tuple(note for text in texts for note in notes_in(text))
    if not notes:
        raise DeskError(f"{name} holds no checkpoint")
    return Held(name, sha256(content).hexdigest(), notes, _has_other_words("\n".join(texts), notes))


def _has_other_words(text: str, notes: tuple[Checkpoint, ...]) -> bool:
    if text.startswith(_PROOF):
        return False
    for note in notes:
        text = text.replace(note.note, "")
    return bool(text.strip())


def _plain_text(content: bytes) -> str:
    """What a text file holds; a Windows shell writes what is redirected to a file in UTF-16."""
    utf_16 = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return content.decode("utf-16" if utf_16 else "utf-8", "replace").replace("\r\n", "\n")


def _members(content: bytes) -> list[str]:
    """The texts of a DOCX, XLSX or other zipped report, without their mark-up. Raises ValueError."""
    import zipfile
    import zlib

    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return _texts(archive)
    # An archive that is damaged, locked by a password, or packed in a way that is not known here.
    except (zipfile.BadZipFile, RuntimeError, zlib.error, EOFError) as error:
        raise ValueError(str(error)) from None


def _texts(archive: ZipFile) -> list[str]:
    names = [member for member in archive.infolist() if member.filename.endswith((".xml", ".txt", ".json"))]
    if sum(member.file_size for member in names) > _MEMBER_LIMIT:
        raise ValueError("it is too large once unpacked")
    return [re.sub(r"<[^<>]*>", "\n", archive.read(member).decode("utf-8", "replace")) for member in names]


def _pages(content: bytes) -> list[str]:
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return ["\n".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)]
    except PyPdfError as error:
        raise ValueError(str(error)) from None
