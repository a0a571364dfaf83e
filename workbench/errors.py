"""The one kind of failure a user is told of in a line, without a traceback."""

from __future__ import annotations

from workbench.translatable import Phrase


class WorkbenchError(Exception):
    """Something the user asked for can't be done; the message is one line that says what and, where known, why.

    Its `{names}` are filled in from `values`. `str` of the error is English; `Say` says it in the user's language.
    """

    def __init__(self, message: str = "", /, **values: object) -> None:
        super().__init__(message if isinstance(message, Phrase) and not values else Phrase(message, **values))


def our_fault(error: Exception) -> Phrase:
    """What is told of an error of our own in one file of many, after which the next one is read."""
    words = " ".join(str(error).split())
    return Phrase("a fault of the workbench: {kind}: {words}", kind=type(error).__name__, words=words)
