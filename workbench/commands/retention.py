"""`retain`, `hold`, `release` and `destroy`: how long an article is kept, and what is destroyed for good."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands.options import article_argument, json_line, json_option
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, PROSE, RIGHT, WORDS, print_lines, table, terminal_width, wrapped
from workbench.errors import WorkbenchError
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow


@click.command()
@article_argument
@click.argument("until", metavar="[YYYY-MM-DD|never]", required=False)
@json_option
@record_options
@pass_session
def retain(session: Session, article: str | None, until: str | None, as_json: bool) -> None:
    """Show or set the day up to which ARTICLE is kept.

    Before that day nothing of it can be destroyed; `never` takes the day away. Without ARTICLE all are listed.
    """
    if article is None or until is None:
        with session.reading_desk() as desk:
            _tell([desk.articles.get(article)] if article is not None else desk.articles.all(), as_json=as_json)
        return
    try:
        day = None if until == "never" else dt.date.fromisoformat(until)
    except ValueError:
        message = say("{until!r} is not a day written YYYY-MM-DD", until=until)
        raise click.UsageError(message, click.get_current_context()) from None
    with session.desk() as desk:
        _tell([desk.retention.retain(desk.articles.get(article).id, day)], as_json=as_json)


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
        _tell([desk.retention.hold(desk.articles.get(article).id, reason)])


@click.command()
@click.argument("article")
@click.argument("reason", required=False, default="")
@record_options
@pass_session
def release(session: Session, article: str, reason: str) -> None:
    """End the hold on ARTICLE."""
    with session.desk() as desk:
        _tell([desk.retention.release(desk.articles.get(article).id, reason)])


def _tell(articles: Sequence[ArticleRow], *, as_json: bool = False) -> None:
    """Print how long articles are kept."""
    listed = table([RIGHT, WORDS, KEPT, PROSE], map(_cells, articles), terminal_width())
    print_lines(map(json_line, map(_data, articles)) if as_json else listed)


def _cells(article: ArticleRow) -> tuple[str, ...]:
    until = say("kept until {day}", day=article.retain_until) if article.retain_until else say("no retention date")
    held = say("on hold: {reason}", reason=article.hold) if article.hold else say("not on hold")
    return str(article.number), article.slug, until, held


def _data(article: ArticleRow) -> dict[str, object]:
    until = article.retain_until.isoformat() if article.retain_until else None
    return {"article": article.number, "slug": article.slug, "retain_until": until, "hold": article.hold}


@click.command()
@click.argument("what", type=click.Choice(["source", "article"]))
@click.argument("name")
@click.option("--reason", required=True, help="Why; the trail keeps it.")
@click.option("--correct", is_flag=True, help="Write a mark in the place of the name wherever it can be corrected.")
@click.option("--yes", is_flag=True, help="Don't ask before destroying.")
@record_options
@pass_session
def destroy(session: Session, what: str, name: str, reason: str, correct: bool, yes: bool) -> None:
    """Destroy a confidential source's name, or an article's texts.

    source: who a confidential source is; NAME is its id, as `workbench sources` lists it. article: the texts and files
    of all its drafts; NAME is its number or short name.

    The trail stays whole: it keeps that there was something, that it was destroyed, by whom and why, and an article's
    title and the words of its claims. Nothing is destroyed that is on hold or whose retention has not ended.

    Before a source is destroyed, every place is listed where its name, role or publisher was written, with what can be
    corrected; what stands in the trail stays there, and reports go on striking the name out.
    """
    from workbench import documents

    if not reason.strip():
        raise WorkbenchError("destroying needs a reason")
    if correct and what == "article":
        raise WorkbenchError("--correct is for the name of a source")
    with session.desk() as desk:
        if what == "source":
            _destroy_source(desk, name, reason, correct=correct, yes=yes)
        else:
            article = desk.articles.get(name).id
            _ask_before_destroying(yes)
            desk.retention.destroy_article(article, reason)
            documents.forget(one.sha256 for one in desk.dossier.documents(article, left=True))
        gone = desk.retention.finish_destroying()
    if not gone:
        from workbench.name_places import NOT_YET_GONE

        raise WorkbenchError(NOT_YET_GONE)
    click.echo(say("destroyed"))


def _destroy_source(desk: Desk, source: str, reason: str, *, correct: bool, yes: bool) -> None:
    from workbench import name_places

    desk.retention.refuse_destroying_source(source, reason)
    places = name_places.places_of(desk, source)
    width = terminal_width()
    for told in name_places.list_of(places):
        print_lines(wrapped("", say(told), width))
    offer = name_places.offer_of(places)
    if offer and not correct and not yes and sys.stdin.isatty():
        correct = click.confirm(say("{offer}?", offer=offer))
    _ask_before_destroying(yes)
    corrected = name_places.destroy(desk, source, reason, corrected=correct)
    if correct:
        click.echo(say("corrected: {n}", n=corrected))


def _ask_before_destroying(yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise WorkbenchError("nobody is there to be asked; --yes destroys without asking")
    from workbench.name_places import DESTROYED_IS_DESTROYED

    click.confirm(say(DESTROYED_IS_DESTROYED) + " " + say("Go on?"), abort=True)
