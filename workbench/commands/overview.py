"""`articles` and `sources`: what the record holds, how far each check is, and what its claims rest on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click
from msgspec.structs import asdict

from workbench.commands.options import json_line, json_option
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, PROSE, RIGHT, WORDS, print_lines, table, terminal_width
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk.model import ArticleRow
    from workbench.desk.source_note import Source


@click.command()
@json_option
@record_options
@pass_session
def articles(session: Session, as_json: bool) -> None:
    """List the articles of the record, each with how far its check is."""
    with session.reading_desk() as desk:
        rows = desk.articles.all()
    columns = [RIGHT, WORDS, RIGHT, KEPT, KEPT, KEPT, KEPT]
    listed = table(columns, map(_article_cells, rows), terminal_width())
    print_lines(map(_article_as_json, rows) if as_json else listed)


def _article_cells(row: ArticleRow) -> tuple[str, ...]:
    """Number, title, progress and who checks it; the title gives way where the terminal is narrow."""
    counts = row.counts
    draft = say("draft {number}", number=row.draft_number)
    progress = (f"{counts.decided}/{counts.total}", f"✗ {counts.disputed}", f"? {counts.unsourced}")
    return (str(row.number), row.title, *progress, draft, row.assigned_to or "")


def _article_as_json(row: ArticleRow) -> str:
    data = {
        "article": row.number,
        "slug": row.slug,
        "title": row.title,
        "draft": row.draft_number,
        "assigned_to": row.assigned_to,
        "counts": asdict(row.counts),
    }
    return json_line(data)


@click.command()
@json_option
@record_options
@pass_session
def sources(session: Session, as_json: bool) -> None:
    """List the record's sources, and the claims that rest on each."""
    with session.reading_desk() as desk:
        claims: dict[str, list[str]] = {}
        for article in desk.articles.all():
            numbers = {row.id: row.number for row in desk.claims.of(article.id, gone=True)}
            for claim, tied in desk.evidence.of_article(article.id).items():
                for evidence in tied:
                    claims.setdefault(evidence.source.id, []).append(f"{article.number}/{numbers[claim]}")
        every = desk.sources.all()
        if not every and not as_json:
            click.echo(say("the record holds no source yet; `workbench note` attaches one to a claim"), err=True)
    listed = table([KEPT, WORDS, KEPT, PROSE], (_source_cells(source, claims) for source in every), terminal_width())
    print_lines((_source_as_json(source, claims) for source in every) if as_json else listed)


def _source_cells(source: Source, claims: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    kept = say("destroyed") if source.destroyed else say("confidential") if source.confidential else ""
    tied = claims.get(source.id)
    used = say("claims {numbers}", numbers=", ".join(tied)) if tied else say("no claim")
    label = say("confidential source") if source.confidential and not source.title else source.label
    return source.id, label, kept, used


def _source_as_json(source: Source, claims: Mapping[str, Sequence[str]]) -> str:
    """A source for a program; who a confidential one is stays at the desk."""
    data = {
        "id": source.id,
        "kind": source.kind,
        "title": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "confidential": source.confidential,
        "destroyed": source.destroyed,
        "claims": claims.get(source.id, []),
    }
    return json_line(data)
