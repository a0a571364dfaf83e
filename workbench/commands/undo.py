"""`undo` and `redo`: acts taken back, and done again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands import session as terminal
from workbench.commands.options import article_argument
from workbench.commands.review import claim_numbers, sayings, the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, PROSE, print_lines, table, terminal_width, wrapped
from workbench.translatable import N_
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import Event


@click.command()
@article_argument
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
@article_argument
@record_options
@pass_session
def redo(session: Session, article: str | None) -> None:
    """Bring back the act on ARTICLE that you took back last."""
    with session.desk() as desk:
        chosen = the_article(desk, article)
        _tell(desk, N_("redone"), desk.acts.redo(chosen.id))


def _tell(desk: Desk, done: str, events: Sequence[Event]) -> None:
    """Say what was done with `events`: one in a sentence; several in a table that names a claim once."""
    from workbench.desk.numbers import event_name

    width = terminal_width()
    if len(events) == 1:
        number, said = event_name(events[0].seq), sayings(desk)(events[0])
        lines = wrapped("", say("{done}: event {number}, {said}", done=say(done), number=number, said=said), width)
    else:
        lines = [say("{done}:", done=say(done)), *table([KEPT, KEPT, PROSE], _rows(desk, events), width, inset="  ")]
    print_lines(lines)


def _rows(desk: Desk, events: Sequence[Event]) -> list[tuple[str, str, str]]:
    """Each event with its number, its claim where that is another than the line's above, and what was done."""
    from workbench.desk.numbers import event_name
    from workbench.trail_wording import sentence

    numbers = claim_numbers(desk)
    rows, above = [], None
    for event in events:
        claim = numbers.get(event.claim_id) if event.claim_id else None
        about = say("claim {number}", number=claim) if claim is not None and claim != above else ""
        rows.append((say("event {number}", number=event_name(event.seq)), about, sentence(event, lambda _: None, say)))
        above = claim
    return rows
