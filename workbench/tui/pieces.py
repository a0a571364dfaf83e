"""An article read from the desk: a long one in pieces, the first claims at once and the others one piece after another.

A piece is a question to the desk of its own, so that what the user does meanwhile waits for one piece at most.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, Draft
from workbench.tui.marking import Marking
from workbench.tui.news import signers

#: So many claims are shown at once, and wait for no others.
FIRST = 300
#: So many are read at a time after that.
PIECE = 1_000


class Loaded(NamedTuple):
    """An article as the desk has it at one moment; `token` tells that moment from later ones.

    Where the rows are not `complete`, they are the first ones.
    """

    article: ArticleRow
    draft: Draft
    rows: list[ClaimRow]
    complete: bool
    marking: Marking
    signed: str
    token: int


def load(desk: Desk, ref: str | int | None) -> Loaded | None:
    """An article with its newest draft and its first claims; None where `ref` is None and the record has no article."""
    token = desk.changes_token()
    if ref is None:
        articles = desk.articles()
        if not articles:
            return None
        article = max(articles, key=lambda row: row.changed_at)
    else:
        article = desk.article(ref)
    draft, (rows, complete) = desk.draft(article.id), piece(desk, article.id)
    return Loaded(article, draft, rows, complete, marked(rows, draft), signers(desk, article.id), token)


def piece(desk: Desk, article_id: str, after: ClaimRow | None = None) -> tuple[list[ClaimRow], bool]:
    """The first claims of an article, or the next ones after one of them; and whether they are the last."""
    size = PIECE if after else FIRST
    rows = desk.claims(article_id, after=after, limit=size + 1)
    return rows[:size], len(rows) <= size


def marked(rows: Sequence[ClaimRow], draft: Draft) -> Marking:
    """How claims show in the words of `draft`, those of them that stand in it."""
    return Marking(row for row in rows if row.draft_id == draft.id)


def let_go(rows: list[ClaimRow]) -> None:
    """Free claims that nobody needs any more; in a thread, for all of them at once would be felt."""
    while rows:
        del rows[-PIECE:]
