"""Finding claims: a pure function from an article's text to its claims. No files, no database, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from workbench.claims import Claim
    from workbench.extract.language import Language

__all__ = ["extract"]


def extract(text: str, lang: str | Language | None = None, published: dt.date | None = None) -> list[Claim]:
    """Every numeric and attributed claim of `text`, in order of start, then of end.

    `lang` is a language's code (`fr`, `en`), a `Language`, or None to detect it. `published` is the day that
    relative dates count from; where it is None the day is read from the article's head, and where that names none,
    relative dates stay without an interval. Offsets are code points into `text`, ends exclusive.

    Raises LookupError where `lang` is a code that has no data file.
    """
    from workbench.extract.extractor import find_claims

    return find_claims(text, lang, published)
