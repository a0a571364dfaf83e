"""Numeric claims: numerals, then what they count, then claims."""

from __future__ import annotations

from workbench.claims import Claim
from workbench.extract.document import Document

__all__ = ["find_quantities"]


def find_quantities(document: Document) -> list[Claim]:
    """The numeric claims of `document`, in reading order."""
    from workbench.extract.quantities.scan import scan

    return scan(document)
