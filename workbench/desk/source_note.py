"""What is known of a source: each field is declared once, with what forms, reports and redaction ask of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any, NamedTuple, get_args, get_type_hints


class SourceKind(StrEnum):
    """What a source is."""

    DOCUMENT = "document"
    DATASET = "dataset"
    WEB_PAGE = "web page"
    RECORDING = "recording"
    INTERVIEW = "interview"
    EMAIL = "e-mail"
    OBSERVATION = "own observation"
    EXPERT = "expert"
    EARLIER_CHECK = "earlier check"


class Rank(StrEnum):
    """How near a source is to the fact."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TERTIARY = "tertiary"


class Reliability(StrEnum):
    """How far the desk trusts a source."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"
    UNKNOWN = "unknown"


def _known(title: str, help: str = "", *, who: bool = False, words: bool = True) -> dict[str, Any]:  # noqa: A002
    """What is said of a field of a source: what a form calls it, and what it says in an empty line.

    `who`: it says who a confidential source is, and is kept apart from the trail. `words`: it holds words of the desk,
    in which a confidential source may be named.
    """
    return {"title": title, "help": help, "who": who, "words": words}


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceNote:
    """What is known of a source; every field may be left empty.

    `confidential`: person, role and contact are kept apart from the trail and can be destroyed. `group` names what
    sources have in common that makes them count as one (three outlets of one press release). `attachment` is the name
    of an attached file and `attachment_sha256` its SHA-256. `published` may be a year, a month or a day as written.
    """

    kind: SourceKind | None = field(default=None, metadata=_known("Kind", words=False))
    rank: Rank | None = field(default=None, metadata=_known("Rank", words=False))
    title: str = field(default="", metadata=_known("Source", "title, or a few words that name it"))
    publisher: str = field(default="", metadata=_known("Publisher"))
    person: str = field(default="", metadata=_known("Person", who=True))
    role: str = field(default="", metadata=_known("Role", who=True))
    contact: str = field(default="", metadata=_known("Contact", who=True))
    confidential: bool = field(default=False, metadata=_known("confidential", words=False))
    url: str = field(default="", metadata=_known("URL", "https://"))
    archive_url: str = field(default="", metadata=_known("Archive URL", "https://web.archive.org/…"))
    accessed: dt.date | None = field(
        default=None, metadata=_known("Accessed", "2024-09-30, hier, last Tuesday", words=False)
    )
    published: str = field(default="", metadata=_known("Published", "a year, a month, a day, or: last Tuesday"))
    obtained: str = field(default="", metadata=_known("How obtained"))
    attachment: str = field(default="", metadata=_known("Attached file", "path; its SHA-256 is kept"))
    attachment_sha256: str = field(default="", metadata=_known("SHA-256 of the file", words=False))
    group: str = field(default="", metadata=_known("Group", "sources of one origin share it and count once"))
    reliability: Reliability | None = field(default=None, metadata=_known("Reliability", words=False))
    note: str = field(default="", metadata=_known("About source"))


class SourceField(NamedTuple):
    """A field of a source, as `SourceNote` declares it; `type` is what its value is where it is known."""

    name: str
    title: str
    help: str
    default: Any
    type: Any
    who: bool
    words: bool


def _declared() -> Iterator[SourceField]:
    hints = get_type_hints(SourceNote)
    for one in fields(SourceNote):
        kinds = [kind for kind in get_args(hints[one.name]) if kind is not type(None)]
        yield SourceField(one.name, default=one.default, type=kinds[0] if kinds else hints[one.name], **one.metadata)


#: The fields of a source by their names: form, events, tables, reports and redaction ask here.
SOURCE_FIELDS: Mapping[str, SourceField] = {one.name: one for one in _declared()}

#: Those that say who a confidential source is.
WHO_FIELDS = tuple(one.name for one in SOURCE_FIELDS.values() if one.who)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(SourceNote):
    """A source of the record. `withheld`: the confidential part is not in this copy; `destroyed`: it is nowhere."""

    id: str
    added_at: dt.datetime
    added_by: str
    withheld: bool = False
    destroyed: bool = False

    @property
    def label(self) -> str:
        """The source in a few words, from whatever is known of it."""
        named = (self.title, self.person, self.publisher, self.url, self.attachment)
        if text := next((part for part in named if part), ""):
            return text
        return "confidential source" if self.confidential else str(self.kind or self.note or "source")
