"""What files say of themselves, brought into one form: days, languages, web addresses."""

from __future__ import annotations

import datetime as dt
import re
from urllib.parse import parse_qs, urlsplit

_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BASIC_DAY = re.compile(r"(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?=T|\s|\Z)")
#: Where Google Docs and Outlook lead a reader of theirs through.
_WRAPPER = re.compile(r"\A(?:www\.)?google\.[a-z.]+/url\Z|\.safelinks\.protection\.outlook\.com/", re.IGNORECASE)
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_][a-z0-9]+)*", re.IGNORECASE)


def day(value: str | None) -> dt.date | None:
    """The day that an ISO 8601 date, or a date and time, names; None where `value` is anything else.

    Both the long form (2026-11-12) and the basic one (20261112T0900Z) are read.
    """
    text = value.strip() if value else ""
    found = _ISO_DAY.match(text) or _BASIC_DAY.match(text)
    if found is None:
        return None
    try:
        return dt.date(*(int(part) for part in found.groups()))
    except ValueError:
        return None


#: What programs write as the title of a document that nobody gave one: "Word Document", "Document1", a file's name.
_NO_TITLE = re.compile(
    r"(?:microsoft word\s*-\s*)?(?:word document|(?:untitled|sans titre|document|dokument|doc)\s?\d*"
    r"|untitled document|document sans (?:titre|nom)|unbenannt\w*|.*\.(?:docx?|docm|odt|rtf|dotx?|indd|pages))",
    re.IGNORECASE,
)


def title(value: str | None) -> str | None:
    """`value` where it is a title that somebody gave; None where a program filled the field."""
    line = " ".join(value.split()) if value else ""
    return None if not line or _NO_TITLE.fullmatch(line) else line


def language(value: str | None) -> str | None:
    """The language's code in a language tag (RFC 5646) or locale: `fr` of `fr-CA` or `fr_FR`."""
    found = _LANGUAGE.fullmatch(value.strip()) if value else None
    return found.group(1).lower() if found else None


def web_address(value: str | None) -> str | None:
    """`value` where it is an http or https address; None for every other scheme."""
    address = unwrapped(value.strip()) if value else ""
    return address if address.lower().startswith(("http://", "https://")) and not re.search(r"\s", address) else None


def unwrapped(address: str) -> str:
    """The address that a redirection of Google Docs or Outlook leads to; `address` itself where it is none."""
    parts = urlsplit(address) if address.lower().startswith(("http://", "https://")) else None
    if parts is None or not _WRAPPER.search(f"{parts.netloc}{parts.path}"):
        return address
    query = parse_qs(parts.query)
    inside = (query.get("q") or query.get("url") or [""])[0]
    return inside if inside.lower().startswith(("http://", "https://")) else address
