"""`articles`: what the record holds, and how far each check is."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from workbench.commands.review import json_option
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, RIGHT, WORDS, table, terminal_width
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk.model import ArticleRow


@click.command()
@json_option
@record_options
@pass_session
def articles(session: Session, as_json: bool) -> None:
    """List the articles of the record, each with how far its check is."""
    with session.reading_desk() as desk:
        rows = desk.articles.all()
    columns = [RIGHT, WORDS, RIGHT, KEPT, KEPT, KEPT, KEPT]
    for line in map(_as_json, rows) if as_json else table(columns, [*map(_cells, rows)], terminal_width()):
        click.echo(line)


def _cells(row: ArticleRow) -> tuple[str, ...]:
    """Number, title, progress and who checks it; the title gives way where the terminal is narrow."""
    counts = row.counts
    draft = say("draft {number}", number=row.draft_number)
    progress = (f"{counts.decided}/{counts.total}", f"✗ {counts.disputed}", f"? {counts.unsourced}")
    return (str(row.number), row.title, *progress, draft, row.assigned_to or "")


def _as_json(row: ArticleRow) -> str:
    data = {
        "article": row.number,
        "slug": row.slug,
        "title": row.title,
        "draft": row.draft_number,
        "assigned_to": row.assigned_to,
        "counts": row.counts._asdict(),
    }
    return json.dumps(data, ensure_ascii=False)
