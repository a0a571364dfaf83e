"""`sources`: what the record's claims rest on."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands.review import json_option
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, PROSE, WORDS, table, terminal_width
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk.source_note import Source


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
    lines: Iterable[str]
    if as_json:
        lines = (_as_json(source, claims) for source in every)
    else:
        lines = table([KEPT, WORDS, KEPT, PROSE], [_cells(source, claims) for source in every], terminal_width())
    for line in lines:
        click.echo(line)


def _cells(source: Source, claims: Mapping[str, Sequence[str]]) -> tuple[str, ...]:
    kept = say("destroyed") if source.destroyed else say("confidential") if source.confidential else ""
    tied = claims.get(source.id)
    used = say("claims {numbers}", numbers=", ".join(tied)) if tied else say("no claim")
    label = say("confidential source") if source.confidential and not source.title else source.label
    return source.id, label, kept, used


def _as_json(source: Source, claims: Mapping[str, Sequence[str]]) -> str:
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
    return json.dumps(data, ensure_ascii=False)
