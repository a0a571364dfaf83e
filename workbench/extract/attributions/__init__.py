"""Attributed claims: who says what."""

from workbench.extract.attributions.find import find_attributions

__all__ = ["find_attributions"]
