"""The month that a text's fiscal years begin in: `the fiscal year begins July 1`, `FY24` where it counts in crores."""

from __future__ import annotations

from msgspec.structs import replace

from workbench.extract.dates import windows
from workbench.extract.dates.words import DateWords, Shift
from workbench.extract.quantities.page import Page


def first_month(page: Page) -> int | None:
    """The month that the text's fiscal years begin in: it counts in lakhs, or tells it; None where it does not."""
    if page.speaks_of(DateWords.get(page.language).april_years):
        return windows.FIRST_OF_FISCAL
    return page.once(_first_month_told)


def _first_month_told(page: Page) -> int | None:
    """The month behind `the fiscal year begins`, or the one after that behind `the fiscal year ends`."""
    words = DateWords.get(page.language)
    for at in words.fiscal_bounds.starting(page.lower, range(len(page.lower))):
        bound = words.fiscal_bounds.at(page.lower, at)
        month = words.months.at(page.lower, bound[0]) if bound else None
        if bound and month:
            return (month[1] + bound[1] - 1) % 12 + 1
    return None


def of_fiscal_year(page: Page, shift: Shift) -> Shift:
    """`shift`, of years of the calendar where nothing tells when the text's fiscal years begin."""
    if shift.unit != "fiscal":
        return shift
    return replace(shift, unit=windows.FISCAL.get(first_month(page) or 1, "year"))
