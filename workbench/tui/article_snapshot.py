"""An article read from the desk: its newest draft, its claims, and how they show in the words."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, Draft
from workbench.desk.vocabulary import DatesRule
from workbench.record.several_logs.log_heads import Heads
from workbench.translatable import Phrase
from workbench.tui.changes import standing
from workbench.tui.highlights import Highlights


class ArticleSnapshot(Struct, frozen=True):
    """An article as the desk has it at one moment; `heads` tell that moment from later ones."""

    article: ArticleRow
    draft: Draft
    rows: Sequence[ClaimRow]
    highlights: Highlights
    standing: tuple[Phrase, ...]
    dates: DatesRule
    heads: Heads


def read_snapshot(desk: Desk, ref: str | int | None) -> ArticleSnapshot | None:
    """The article that `ref` names, or the one that was changed last; None where the record has no article.

    Raises NotFound where there is none by that name.
    """
    heads = desk.heads()
    if ref is None:
        articles = desk.articles.all()
        if not articles:
            return None
        article = max(articles, key=lambda row: row.changed_at)
    else:
        article = desk.articles.get(ref)
    draft, rows = desk.drafts.get(article.id), desk.claims.of(article.id)
    highlights = Highlights(row for row in rows if row.draft_id == draft.id)
    return ArticleSnapshot(article, draft, rows, highlights, standing(desk, article), desk.rule.dates(), heads)
