"""`undo`, `redo`, `sources`, `retain`, `hold`, `release`: taking back, and how long things stay."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands import session as terminal
from workbench.commands.review import json_option, sayings, the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.display import fit, visible

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, Event
    from workbench.desk.source_note import Source


@click.command()
@click.argument("article", required=False)
@click.option("--yes", is_flag=True, help="Don't ask where the act did several things.")
@record_options
@pass_session
def undo(session: Session, article: str | None, yes: bool) -> None:
    """Take back your last act on ARTICLE; both stay in the trail.

    Where the act did several things they are shown, and on a terminal you are asked.
    """
    with session.desk() as desk:
        chosen = the_article(desk, article)
        events = desk.acts.undoable(chosen.id)
        if len(events) > 1 and not yes and terminal.at_a_terminal():
            _tell(desk, "to be undone", events)
            click.confirm(f"Take back all {len(events)}?", abort=True)
        _tell(desk, "undone", desk.acts.undo(chosen.id))


@click.command()
@click.argument("article", required=False)
@record_options
@pass_session
def redo(session: Session, article: str | None) -> None:
    """Bring back the act on ARTICLE that you took back last."""
    with session.desk() as desk:
        chosen = the_article(desk, article)
        _tell(desk, "redone", desk.acts.redo(chosen.id))


@click.command()
@click.argument("article")
@click.argument("until", metavar="[YYYY-MM-DD|never]", required=False)
@record_options
@pass_session
def retain(session: Session, article: str, until: str | None) -> None:
    """Show or set the day up to which ARTICLE is kept.

    Before that day nothing of it can be destroyed; `never` takes the day away.
    """
    if until is None:
        with session.reading_desk() as desk:
            click.echo(_kept(desk.articles.get(article)))
        return
    try:
        day = None if until == "never" else dt.date.fromisoformat(until)
    except ValueError:
        message = f"{until!r} is not a day written YYYY-MM-DD"
        raise click.UsageError(message, click.get_current_context()) from None
    with session.desk() as desk:
        click.echo(_kept(desk.retention.retain(desk.articles.get(article).id, day)))


@click.command()
@click.argument("article")
@click.argument("reason")
@record_options
@pass_session
def hold(session: Session, article: str, reason: str) -> None:
    """Forbid that anything of ARTICLE is destroyed.

    The REASON may be a lawsuit; the hold lasts until `workbench release`.
    """
    with session.desk() as desk:
        click.echo(_kept(desk.retention.hold(desk.articles.get(article).id, reason)))


@click.command()
@click.argument("article")
@click.argument("reason", required=False, default="")
@record_options
@pass_session
def release(session: Session, article: str, reason: str) -> None:
    """End the hold on ARTICLE."""
    with session.desk() as desk:
        click.echo(_kept(desk.retention.release(desk.articles.get(article).id, reason)))


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
        for source in desk.sources.all():
            click.echo(_as_json(source, claims) if as_json else _as_line(source, claims))


def _as_line(source: Source, claims: Mapping[str, Sequence[str]]) -> str:
    kept = "destroyed" if source.destroyed else "confidential" if source.confidential else ""
    used = f"claims {', '.join(claims[source.id])}" if source.id in claims else "no claim"
    label = "confidential source" if source.confidential and not source.title else source.label
    return "  ".join(filter(None, (source.id, fit(label, 40), used, kept)))


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


def _tell(desk: Desk, done: str, events: Sequence[Event]) -> None:
    from workbench.desk.numbers import event_name

    said = sayings(desk)
    for event in events:
        click.echo(f"{done}: event {event_name(event.seq)}, {said(event)}")


def _kept(article: ArticleRow) -> str:
    until = f"kept until {article.retain_until}" if article.retain_until else "no retention date"
    held = f"on hold: {visible(article.hold, line_breaks=False)}" if article.hold else "not on hold"
    return f"{article.number} {article.slug}: {until}, {held}"
