"""`review`: the check of an article on the screen, or line by line for who can't see it."""

from __future__ import annotations

import sys

import click

from workbench.commands import session as terminal
from workbench.commands.bench import open_bench
from workbench.commands.review import the_article
from workbench.commands.session import Session, now, pass_session, record_options


@click.command()
@click.argument("article", required=False)
@click.option("--plain", is_flag=True, help="Line by line, for screen readers and braille displays.")
@click.option("--read-only", is_flag=True, help="Tell everything and let nothing be changed.")
@record_options
@pass_session
def review(session: Session, article: str | None, plain: bool, read_only: bool) -> None:
    """Check ARTICLE, on the screen or, with --plain, line by line.

    With --plain each claim is told in a line, with its sentence in the next one, and the keys are those of the screen:
    v d u decide, n goes to the next open claim, s gives a source, z takes back, i tells all that is known, ? lists the
    keys, q leaves. Keys that are piped in stand on a line each.
    """
    if not plain:
        click.get_current_context().invoke(open_bench, article=article, read_only=read_only)
        return
    from workbench.tui.line_terminal import LineTerminal
    from workbench.tui.line_view import run

    with session.reading_desk() as desk:
        chosen = the_article(desk, article).id
    run(
        session.path,
        reviewer=session.named_reviewer(),
        clock=now,
        terminal=LineTerminal(sys.stdin, at_a_terminal=terminal.at_a_terminal()),
        article=chosen,
        read_only=read_only,
    )
