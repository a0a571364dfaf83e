"""What does not fit together within an article: found anew in every draft, dismissed by a person for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from workbench.compare.itself.article import Inconsistency
    from workbench.compare.texts import Text
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, Dismissal


def findings(desk: Desk, article: ArticleRow) -> list[tuple[Inconsistency, Dismissal | None]]:
    """What does not fit within the article's newest draft, each with the dismissal that says it does, if any."""
    from workbench.compare.itself.kinds import find_inconsistencies

    dismissed = {(one.kind, one.words): one for one in desk.dossier.dismissals(article.id)}
    found = find_inconsistencies(text_ready(desk, article), article.published)
    return [(one, dismissed.get((one.kind, words_of(one)))) for one in found]


def open_findings(desk: Desk, article: ArticleRow) -> list[Inconsistency]:
    """What does not fit within the article's newest draft, and was not dismissed."""
    return [finding for finding, dismissal in findings(desk, article) if dismissal is None]


def proofs(desk: Desk, article: ArticleRow) -> list[Inconsistency]:
    """The arithmetic within the article's newest draft that holds."""
    from workbench.compare.itself.kinds import find_proofs

    return find_proofs(text_ready(desk, article), article.published)


def words_of(finding: Inconsistency) -> tuple[str, ...]:
    """The words of a finding's places: what it is known by from draft to draft."""
    return tuple(span.text for span in finding.spans)


def text_ready(desk: Desk, article: ArticleRow) -> Text:
    """The article's newest draft with its claims, ready for comparing; empty where it was destroyed."""
    from workbench.compare.texts import read_text
    from workbench.extract.detect import language_of

    text = desk.drafts.get(article.id).text
    rows = desk.claims.of(article.id) if text else []  # the text of a destroyed article is gone, its claims are not
    return read_text(text, language_of(article.language, text), [row.claim for row in rows])
