"""One article through the house: its text to claims, article and claims to the record."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.articles.article import Article
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow

#: An article looks like a draft of another one where so much of its text stands in the same sentences there.
_SHARED = 0.4
#: Shorter sentences, in characters, say nothing: they stand in many articles.
_TELLS = 25
_ENDS = re.compile(r"(?<=[.!?…»”])\s+|\n+")


def take_in(desk: Desk, article: Article) -> tuple[ArticleRow, bool]:
    """Put `article` under check with every claim the extractor finds, and tell whether it is new to the record.

    The same bytes taken in twice give the article that is there. Raises DeskError where the record can't be written.
    """
    from workbench.extract import extract
    from workbench.extract.language_file import data_version

    if known := desk.articles.with_file(article.sha256):
        return known, False
    claims = extract(article.text, article.language, article.published)
    return desk.articles.take_in(article, claims, data=data_version(article.language or "")), True


class KnownSentences:
    """The sentences of the newest drafts of a record's articles: what tells that a file is a draft of one of them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._articles: dict[str, set[str]] = {}
        for article in desk.articles.all():
            self.learn(article)

    def learn(self, article: ArticleRow) -> None:
        """Take in an article that came into the record since."""
        for sentence in _sentences(self._desk.drafts.get(article.id).text):
            self._articles.setdefault(sentence, set()).add(article.id)

    def draft_of(self, article: Article) -> ArticleRow | None:
        """The article whose draft `article` looks like, though its file is not in the record; None where none is."""
        if self._desk.articles.with_file(article.sha256):
            return None
        sentences = _sentences(article.text)
        shared: Counter[str] = Counter()
        for sentence in sentences:
            for known in self._articles.get(sentence, ()):
                shared[known] += len(sentence)
        best = max(shared, key=lambda known: shared[known], default=None)
        if best is None or shared[best] < _SHARED * sum(map(len, sentences)):
            return None
        return self._desk.articles.get(best)


def _sentences(text: str) -> set[str]:
    """The sentences of `text` that are long enough to tell it, whatever white space they are set with."""
    found = (" ".join(sentence.split()) for sentence in _ENDS.split(text))
    return {sentence for sentence in found if len(sentence) >= _TELLS}
