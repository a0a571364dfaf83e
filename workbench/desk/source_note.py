"""What is known of a source: each field is declared once, with what forms, reports and redaction ask of it."""

# Annotations are no strings here: they are asked for as the module is loaded, and each would have to be compiled.

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Annotated, Any, get_args

import msgspec
from msgspec import Struct


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


def _known(title: str, help: str = "", *, who: bool = False, words: bool = True) -> msgspec.Meta:  # noqa: A002
    """What is said of a field of a source: what a form calls it, and what it says in an empty line.

    `who`: it says who a confidential source is, and is kept apart from the trail. `words`: it holds words of the desk,
    in which a confidential source may be named.
    """
    return msgspec.Meta(extra={"title": title, "help": help, "who": who, "words": words})


class SourceNote(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of a source; every field may be left empty.

    `confidential`: person, role and contact are kept apart from the trail and can be destroyed. `group` names what
    sources have in common that makes them count as one (three outlets of one press release). `attachment` is the name
    of an attached file and `attachment_sha256` its SHA-256. `published` may be a year, a month or a day as written.
    """

    kind: Annotated[SourceKind | None, _known("Kind", words=False)] = None
    rank: Annotated[Rank | None, _known("Rank", words=False)] = None
    title: Annotated[str, _known("Source", "title, or a few words that name it")] = ""
    publisher: Annotated[str, _known("Publisher")] = ""
    person: Annotated[str, _known("Person", who=True)] = ""
    role: Annotated[str, _known("Role", who=True)] = ""
    contact: Annotated[str, _known("Contact", who=True)] = ""
    confidential: Annotated[bool, _known("confidential", words=False)] = False
    url: Annotated[str, _known("URL", "https://")] = ""
    archive_url: Annotated[str, _known("Archive URL", "https://web.archive.org/…")] = ""
    accessed: Annotated[dt.date | None, _known("Accessed", "2024-09-30, hier, last Tuesday", words=False)] = None
    published: Annotated[str, _known("Published", "a year, a month, a day, or: last Tuesday")] = ""
    obtained: Annotated[str, _known("How obtained")] = ""
    attachment: Annotated[str, _known("Attached file", "path; its SHA-256 is kept")] = ""
    attachment_sha256: Annotated[str, _known("SHA-256 of the file", words=False)] = ""
    group: Annotated[str, _known("Group", "sources of one origin share it and count once")] = ""
    reliability: Annotated[Reliability | None, _known("Reliability", words=False)] = None
    note: Annotated[str, _known("About source")] = ""

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known: every field is left empty, or holds only blanks."""
        values = (getattr(self, name) for name in SOURCE_FIELDS)
        return not any(value.strip() if isinstance(value, str) else value for value in values)


class SourceField(Struct, frozen=True):
    """A field of a source, as `SourceNote` declares it; `type` is what its value is where it is known."""

    name: str
    title: str
    help: str
    default: Any
    type: Any
    who: bool
    words: bool


def _declared() -> Iterator[SourceField]:
    hints = SourceNote.__annotations__
    for name, default in zip(SourceNote.__struct_fields__, SourceNote.__struct_defaults__, strict=True):
        declared, known = get_args(hints[name])
        kinds = [kind for kind in get_args(declared) if kind is not type(None)]
        yield SourceField(name, default=default, type=kinds[0] if kinds else declared, **known.extra)


#: The fields of a source by their names: form, events, tables, reports and redaction ask here.
SOURCE_FIELDS: Mapping[str, SourceField] = {one.name: one for one in _declared()}

#: Those that say who a confidential source is.
WHO_FIELDS = tuple(one.name for one in SOURCE_FIELDS.values() if one.who)


class Source(SourceNote, frozen=True, kw_only=True):
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
