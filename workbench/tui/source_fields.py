"""What the source form shows of a source and of what ties it to a claim, by the ids of its fields."""

from __future__ import annotations

import datetime as dt
from typing import Final

from workbench.desk.model import TIE_FIELDS, Evidence
from workbench.desk.source_note import SOURCE_FIELDS, WHO_FIELDS, Source
from workbench.display import visible, visible_line

#: The fields that say what a source is, by their ids in the form; the others say what it has to do with one claim.
OF_SOURCE: Final = {
    "source_note" if name == "note" else name: one for name, one in SOURCE_FIELDS.items() if name != "attachment_sha256"
}

#: Those of them that say who a confidential source is; they are entered once and never corrected.
OF_WHO: Final = WHO_FIELDS


def of_source(source: Source) -> dict[str, str]:
    """What is known of a source, as it was entered; choices by their words."""
    known = {field: getattr(source, one.name) for field, one in OF_SOURCE.items() if one.type is not bool}
    return {field: value.isoformat() if isinstance(value, dt.date) else str(value or "")
            for field, value in known.items()}  # fmt: skip


def of_evidence(tied: Evidence) -> dict[str, str]:
    """What is known of a source and of its tie to one claim."""
    return {**of_source(tied.source), **{name: str(getattr(tied, name)) for name in TIE_FIELDS}}


def kept(words: str, before: str) -> str:
    """`words` as a field holds them; what they stood for where they are `before` as a field shows it.

    A field shows control characters as pictures and no white space at its ends: that alone is no change.
    """
    shown = (visible(before).strip(), visible_line(before).strip())
    return before if words in shown else words
