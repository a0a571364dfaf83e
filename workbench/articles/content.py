"""What a reader of one format finds in a file, before the caller's options are laid over it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from workbench.articles.article import Hint
from workbench.articles.left_out import LeftOut
from workbench.articles.places import Place
from workbench.translatable import Phrase

#: What is said of a file with tracked changes.
TRACKED = Phrase("the file has tracked changes; it is read as if all of them were accepted")


class UnreadableError(ValueError):
    """A file that its format's reader can't read; the message is a clause that completes "FILE: "."""

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(Phrase(message, **values) if values or not isinstance(message, Phrase) else message)


@dataclass(frozen=True, slots=True)
class Content:
    """The text of a file and what the file says of itself; each field is null where it does not say.

    `author` is whom the file's properties name, who may only have saved it; a signature in the copy goes before.
    `left_out` is all that the file holds and `text` does not; a reader that leaves a word out names it there.
    """

    text: str
    media_type: str
    title: str | None = None
    language: str | None = None
    published: dt.date | None = None
    byline: str | None = None
    author: str | None = None
    url: str | None = None
    warnings: tuple[str, ...] = ()
    hints: tuple[Hint, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    places: tuple[Place, ...] = ()
