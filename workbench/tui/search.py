"""Finding claims by words: in what they say, in how they were read, in their sources and notes, in their sentence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping

from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Evidence
from workbench.readings import reading
from workbench.tui.review import Review, Test
from workbench.ui_language import say


def plain(text: str) -> str:
    """`text` for comparing: no case, no accents, every space a blank, so that `emirats` finds `Émirats`."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(" " if char.isspace() else char for char in apart if not unicodedata.combining(char))


class Searchable:
    """What can be searched of an article's claims, by claim; `more` is what the desk knows beside the claims."""

    def __init__(self, more: Mapping[str, str], language: str | None) -> None:
        self._more = more
        self._language = language
        self._plain: dict[str, str] = {}
        self._in_sentence: dict[str, str] = {}

    @classmethod
    def of(cls, desk: Desk, article_id: str) -> Searchable:
        """All that can be searched of an article: sources, passages and notes as they are now."""
        language = desk.articles.get(article_id).language
        texts: dict[str, list[str]] = {}
        for claim_id, tied in desk.evidence.of_article(article_id).items():
            texts.setdefault(claim_id, []).extend(word for one in tied for word in _words(one))
        for note in desk.correspondence.notes(article_id):
            texts.setdefault(note.claim_id or "", []).append(note.text)
        for query in desk.correspondence.queries(article_id):
            texts.setdefault(query.claim_id or "", []).extend((query.text, query.proposed, query.answer))
        return cls({claim_id: " ".join(words) for claim_id, words in texts.items()}, language)

    def test(self, words: str, review: Review | None) -> Test | None:
        """Passes the claims that have every one of `words`, or whose sentence has them where no claim itself does.

        None for no words.
        """
        needles = plain(words).split()
        if not needles or review is None:
            return None

        def has(row: ClaimRow) -> bool:
            return all(needle in self._of(row) for needle in needles)

        def stands_beside(row: ClaimRow) -> bool:
            return all(needle in self._with_sentence(row, review) for needle in needles)

        return has if any(map(has, review.rows)) else stands_beside

    def _of(self, row: ClaimRow) -> str:
        found = self._plain.get(row.id)
        if found is None:
            said = say(reading(row.claim, self._language))
            parts = (row.text, said, row.verdict_note, row.state_reason, self._more.get(row.id, ""))
            found = self._plain[row.id] = plain(" ".join(parts))
        return found

    def _with_sentence(self, row: ClaimRow, review: Review) -> str:
        found = self._in_sentence.get(row.id)
        if found is None:
            found = self._in_sentence[row.id] = f"{self._of(row)} {plain(review.sentence_of(row))}"
        return found


def _words(evidence: Evidence) -> Iterable[str]:
    source = evidence.source
    yield from (source.title, source.publisher, source.person, source.url, source.note, source.attachment)
    yield from (evidence.locator, evidence.passage, evidence.calculation, evidence.note)
