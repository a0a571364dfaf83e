"""What files say of themselves, brought into one form: days, languages, web addresses."""

from __future__ import annotations

import datetime as dt
import re

_ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)


def day(value: str | None) -> dt.date | None:
    """The day that an ISO 8601 date, or a date and time, names; None where `value` is anything else."""
    found = _ISO_DAY.match(value.strip()) if value else None
    if found is None:
        return None
    try:
        return dt.date.fromisoformat(found.group())
    except ValueError:
        return None


def language(value: str | None) -> str | None:
    """The language's code in a language tag (RFC 5646) or locale: `fr` of `fr-CA` or `fr_FR`."""
    found = _LANGUAGE.fullmatch(value.strip()) if value else None
    return found.group(1).lower() if found else None


def web_address(value: str | None) -> str | None:
    """`value` where it is an http or https address; None for every other scheme."""
    address = value.strip() if value else ""
    return address if address.lower().startswith(("http://", "https://")) and not re.search(r"\s", address) else None
