"""The record of a review: commands append events, tables are folded from the events, queries read the tables."""

from workbench.desk.desk import Desk

__all__ = ["Desk"]
