"""`articles`: what the record holds, and how far each check is."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import click

from workbench.commands.review import json_option
from workbench.commands.session import Session, pass_session, record_options
from workbench.display import cells, fit, visible
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
    wide = shutil.get_terminal_size().columns
    for row in rows:
        click.echo(_as_json(row) if as_json else _line(row, wide))


def _line(row: ArticleRow, wide: int) -> str:
    """Number, title, progress and who checks it; the title gives way where the terminal is narrow."""
    counts = row.counts
    who = f"  {visible(row.assigned_to, line_breaks=False)}" if row.assigned_to else ""
    draft = say("draft {number}", number=row.draft_number)
    said = f"{counts.decided}/{counts.total}  ✗ {counts.disputed}  ? {counts.unsourced}  {draft}{who}"
    room = max(8, wide - cells(said) - 8)
    return f"{row.number:>4}  {fit(row.title, room)}  {said}"


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
