"""Whether each word of a file is in the copy, in the notes beside it, or in the account of what was left out."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workbench.articles import Article


def lost(words: Iterable[str], article: Article) -> list[str]:
    """The words that are nowhere in `article`, in order."""
    kept = [
        article.text,
        *(hint.text for hint in article.hints),
        *(part.words for part in article.left_out),
    ]
    everything = set(re.findall(r"\w+", "\n".join(kept)))
    return [word for word in words if word not in everything]
