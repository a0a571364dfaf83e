"""What the file of a draft holds and its text does not: read again from the file that the record keeps.

The words themselves are not written to the record's events, which nothing can take out again: a deleted passage may be
one that must not be kept. They are gone when the article's material is destroyed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.articles.account import LeftOut
    from workbench.desk import Desk
    from workbench.desk.model import Draft


def left_out(desk: Desk, draft: Draft) -> tuple[LeftOut, ...]:
    """The parts of the draft's file that are no copy, in the order in which they were met.

    Raises NotFound where the file was destroyed, ArticleError where it can't be read without the caller's help, as a
    text whose encoding was named at its import.
    """
    from workbench.articles import read_bytes

    return read_bytes(desk.drafts.original(draft), draft.filename, language=draft.language).left_out
