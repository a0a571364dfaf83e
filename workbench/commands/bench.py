"""`workbench`, `workbench ARTICLE` and `review`: the bench, or what stands for it line by line and in a pipe."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.commands.options import FILE, article_argument, language_option, published_option
from workbench.commands.session import Session, at_a_terminal, now, pass_session, record_options
from workbench.commands.table import print_lines
from workbench.display import visible_line
from workbench.errors import WorkbenchError
from workbench.loading import loading
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk


@click.command("open")
@click.argument("article", type=FILE, required=False)
@language_option
@published_option
@click.option("--read-only", is_flag=True, help="Show everything and let nothing be changed.")
@record_options
@pass_session
def open_bench(
    session: Session, article: str | None, lang: str | None, published: dt.date | None, read_only: bool
) -> None:
    """Open the bench, on ARTICLE or on all that the record holds.

    ARTICLE is a file, which is imported first, or an article's number or short name.

    Without a terminal the claims and counts are printed instead.
    """
    if article is None and not session.path.exists():
        article = _offered(session.path)
    chosen = _taken_in(session, article, lang, published) if article is not None else None
    if at_a_terminal():
        with loading():  # The screen ends it, once its first picture is there.
            from workbench.tui.app import run

            reviewer = session.named_reviewer()
            run(session.path, reviewer=reviewer, clock=now, article=chosen, read_only=read_only)
    else:
        with session.reading_desk() as desk:
            _print(desk, chosen)


@click.command()
@article_argument
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
    from workbench.commands.review import the_article
    from workbench.tui.line_terminal import LineTerminal
    from workbench.tui.line_view import run

    with session.reading_desk() as desk:
        chosen = the_article(desk, article).id
        _warn_of_unsound(desk)
    run(
        session.path,
        reviewer=session.named_reviewer(),
        clock=now,
        terminal=LineTerminal(sys.stdin, at_a_terminal=at_a_terminal()),
        article=chosen,
        read_only=read_only,
    )


def _warn_of_unsound(desk: Desk) -> None:
    """Say where the record does not pass its audit; the screen says it, too."""
    from workbench import settings
    from workbench.record.errors import CorruptRecord
    from workbench.record.keys import Keys
    from workbench.tui.background_audit import UNSOUND

    try:
        desk.refuse_unsound(Keys(settings.folder()))
    except CorruptRecord:
        click.echo(say(UNSOUND))


def _offered(record: Path) -> str:
    if not sys.stdin.isatty():
        raise WorkbenchError(
            "there is no {record} here; `workbench ARTICLE` imports an article and makes one", record=record
        )
    click.echo(say("There is no record at {record} yet.", record=visible_line(str(record))))
    while True:
        # Terminals and file managers put quotes around a path that is dropped or pasted.
        path = str(click.prompt(say("An article to check (a file's path; Ctrl+C leaves)"))).strip().strip("'\"")
        if Path(path).expanduser().is_file():
            return str(Path(path).expanduser())
        click.echo(say("There is no file {path}.", path=visible_line(str(Path(path).expanduser().absolute()))))


def _taken_in(session: Session, article: str, lang: str | None, published: dt.date | None) -> str:
    """The id of the article that `article` names: a file, taken in if it is new, or one of the record's."""
    from workbench.articles import read_article
    from workbench.commands.articles import take_in_or_revise
    from workbench.intake import KnownSentences
    from workbench.record.store import is_database

    if not Path(article).exists():
        return _known(session, article)
    if is_database(Path(article)):
        raise WorkbenchError("{article} is a database, not an article; a record is named by --db", article=article)
    read = read_article(article, language=lang, published=published)
    with session.desk(create=True) as desk:
        row, new = take_in_or_revise(desk, read, KnownSentences(desk))
    for warning in read.warnings if new else ():
        click.echo(f"workbench: {visible_line(say(warning))}", err=True)
    return row.id


def _known(session: Session, ref: str) -> str:
    from workbench.record.errors import NotFound

    if session.path.exists():
        with session.reading_desk() as desk:
            try:
                return desk.articles.get(ref).id
            except NotFound:
                pass
    root = click.get_current_context().find_root()
    commands = root.command.list_commands(root) if isinstance(root.command, click.Group) else []
    raise click.NoSuchCommand(
        ref, say("{ref!r} is no command, no file and no article of {path}.", ref=ref, path=session.path), commands, root
    )


def _print(desk: Desk, chosen: str | None) -> None:
    from workbench.commands.review import claim_lines

    articles = desk.articles.all() if chosen is None else [desk.articles.get(chosen)]
    for article in articles:
        print_lines(claim_lines(article, desk.claims.of(article.id), desk.trail.read_by(article.draft_id)))
