"""`undo` and `redo`: acts taken back, and done again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands import session as terminal
from workbench.commands.review import sayings, the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.translatable import N_
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import Event


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
            _tell(desk, N_("to be undone"), events)
            click.confirm(say("Take back all {n}?", n=len(events)), abort=True)
        _tell(desk, N_("undone"), desk.acts.undo(chosen.id))


@click.command()
@click.argument("article", required=False)
@record_options
@pass_session
def redo(session: Session, article: str | None) -> None:
    """Bring back the act on ARTICLE that you took back last."""
    with session.desk() as desk:
        chosen = the_article(desk, article)
        _tell(desk, N_("redone"), desk.acts.redo(chosen.id))


def _tell(desk: Desk, done: str, events: Sequence[Event]) -> None:
    from workbench.desk.numbers import event_name

    said = sayings(desk)
    for event in events:
        number = event_name(event.seq)
        click.echo(say("{done}: event {number}, {said}", done=say(done), number=number, said=said(event)))
