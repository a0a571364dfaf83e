"""The one kind of failure a user is told of in a line, without a traceback."""

from __future__ import annotations

from workbench.translatable import N_, Phrase


class PhraseError(Exception):
    """An error whose message can be said in the user's language.

    Its `{names}` are filled in from `values`. `str` of the error is English; `Say` says it in the user's language.
    """

    def __init__(self, message: str = "", /, **values: object) -> None:
        super().__init__(message if isinstance(message, Phrase) and not values else Phrase(message, **values))


class WorkbenchError(PhraseError):
    """Something the user asked for can't be done; the message is one line that says what and, where known, why."""


def our_fault(error: Exception) -> Phrase:
    """What is told of an error of our own in one file of many, after which the next one is read."""
    words = " ".join(str(error).split())
    return Phrase("a fault of the workbench: {kind}: {words}", kind=type(error).__name__, words=words)


def system_reason(error: OSError) -> Phrase:
    """What the operating system says of an error, in English; the catalogues have what it says most often."""
    return Phrase(error.strerror or str(error))


#: What the operating system says most often (the texts of glibc's strerror).
SYSTEM_REASONS = (
    N_("No such file or directory"), N_("Permission denied"), N_("Is a directory"), N_("Not a directory"),
    N_("File exists"), N_("No space left on device"), N_("Read-only file system"), N_("Input/output error"),
    N_("Operation not permitted"), N_("File name too long"), N_("Too many open files"), N_("Disk quota exceeded"),
    N_("Device or resource busy"), N_("Invalid argument"), N_("Stale file handle"), N_("File too large"),
    N_("Too many levels of symbolic links"), N_("Directory not empty"), N_("Invalid cross-device link"),
    N_("it can't be written"), N_("it is no file"), N_("it is too long"),
)  # fmt: skip
