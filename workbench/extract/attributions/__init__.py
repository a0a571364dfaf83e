"""Attributed claims: who is said to have said what."""

from __future__ import annotations

from workbench.claims import Claim
from workbench.extract.document import Document

__all__ = ["find_attributions"]


def find_attributions(document: Document) -> list[Claim]:
    """The attributed claims of `document`, in any order."""
    return []
