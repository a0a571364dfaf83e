"""What both halves of extraction are given: the text, its language, its day, its tokens."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct

from workbench.extract.language import Language
from workbench.extract.tokens import Tokens


class Document(Struct, frozen=True, eq=False):
    """One text under extraction. `published` is the day that relative dates count from, None where nobody knows it."""

    text: str
    language: Language
    published: dt.date | None
    tokens: Tokens
