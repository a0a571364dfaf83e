"""`conflicts`: what editors at several machines did without knowing of each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands.options import article_argument, json_line, json_option
from workbench.commands.session import Session, local_time, pass_session, record_options
from workbench.commands.table import print_lines, terminal_width, wrapped
from workbench.display import visible_line
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.conflicts import ConflictView
    from workbench.desk.model import ArticleRow


@click.command()
@article_argument
@json_option
@record_options
@pass_session
def conflicts(session: Session, article: str | None, as_json: bool) -> None:
    """Tell what editors did without knowing of each other.

    Of ARTICLE, or of all there are. Nothing of it was overwritten. Beside each conflict stands what settles it.
    """
    from workbench.conflicts import of_article, of_no_article

    with session.printing_desk() as (desk, printed):
        rows = desk.articles.all() if article is None else [desk.articles.get(article)]
        printed.update(row.id for row in rows)
        found: list[tuple[ArticleRow | None, Sequence[ConflictView]]] = [
            (row, of_article(desk, row.id)) for row in rows
        ]
        if article is None:
            found.append((None, of_no_article(desk)))
        said = _as_json if as_json else _lines
        print_lines(line for row, told in found for line in said(row, told))


def _lines(article: ArticleRow | None, conflicts: Sequence[ConflictView]) -> Iterator[str]:
    from workbench import settings
    from workbench.trail_wording import sentence

    zone, width = settings.zone(), terminal_width()

    def under(inset: int, text: str) -> list[str]:
        return wrapped(" " * inset, visible_line(text), width)

    if conflicts:
        yield from under(0, f"{article.number}  {article.title}" if article else say("The desk's own"))
    for one in conflicts:
        words = "  " + say("“{words}”", words=one.claim.text) if one.claim else ""
        yield from under(2, f"{labelled(one.about(say), say(one.words.name))}{words}")
        yield from under(6, say(one.words.means))
        for event, sources in one.parties:
            when = local_time(event.at, zone)
            yield from under(6, f"{when}  {labelled(event.who, sentence(event, lambda _: None, say))}")
            for source in sources:
                yield from under(10, say("source: {name}", name=source.source.label))
        for value in one.values(say):
            yield from under(6, value)
        yield from under(6, say("settled by {what}", what=say(one.words.settled_by)))


def _as_json(article: ArticleRow | None, conflicts: Sequence[ConflictView]) -> Iterator[str]:
    for one in conflicts:
        data = {
            "article": str(article.number) if article else None,
            "claim": str(one.claim.number) if one.claim else None,
            "kind": str(one.conflict.kind),
            "about": one.conflict.table,
            "parties": [
                {
                    "event": party.event.id,
                    "at": party.event.at.isoformat(),
                    "actor": party.event.actor,
                    "machine": party.event.machine,
                    "kind": party.event.kind,
                    "data": party.event.data,
                    "sources": [source.source.label for source in party.sources],
                }
                for party in one.parties
            ],
            "values": one.conflict.said,
        }
        yield visible_line(json_line(data))
