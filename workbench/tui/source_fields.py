"""What the source form shows of a source and of what ties it to a claim, by the ids of its fields."""

from __future__ import annotations

from typing import Final

from workbench.desk.model import Evidence, Source
from workbench.display import visible

#: The fields that say what a source is; the others say what it has to do with one claim.
OF_SOURCE: Final = (
    "title", "url", "kind", "rank", "publisher", "person", "role", "contact", "confidential", "published", "accessed",
    "archive_url", "attachment", "obtained", "group", "reliability", "source_note",
)  # fmt: skip

#: Those of them that say who a confidential source is; they are entered once and never corrected.
OF_WHO: Final = ("person", "role", "contact")


def of_source(source: Source) -> dict[str, str]:
    """What is known of a source, as it was entered; choices by their words."""
    return {
        "title": source.title,
        "url": source.url,
        "kind": str(source.kind or ""),
        "rank": str(source.rank or ""),
        "publisher": source.publisher,
        "person": source.person,
        "role": source.role,
        "contact": source.contact,
        "published": source.published,
        "accessed": source.accessed.isoformat() if source.accessed else "",
        "archive_url": source.archive_url,
        "attachment": source.attachment,
        "obtained": source.obtained,
        "group": source.group,
        "reliability": str(source.reliability or ""),
        "source_note": source.note,
    }


def of_evidence(tied: Evidence) -> dict[str, str]:
    """What is known of a source and of its tie to one claim."""
    return {
        **of_source(tied.source),
        "stance": str(tied.stance),
        "locator": tied.locator,
        "passage": tied.passage,
        "calculation": tied.calculation,
        "note": tied.note,
    }


def kept(words: str, before: str) -> str:
    """`words` as a field holds them; what they stood for where they are `before` as a field shows it.

    A field shows control characters as pictures and no white space at its ends: that alone is no change.
    """
    shown = (visible(before).strip(), visible(before, line_breaks=False).strip())
    return before if words in shown else words
