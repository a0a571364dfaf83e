"""What both halves of extraction are given: the text, its language, its day, its tokens."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from workbench.extract.language import Language
from workbench.extract.tokens import Tokens


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """One text under extraction. `published` is the day that relative dates count from, None where nobody knows it."""

    text: str = field(repr=False)
    language: Language
    published: dt.date | None
    tokens: Tokens = field(repr=False)
