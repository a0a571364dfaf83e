"""`destroy`: who a confidential source is, or the texts and files of an article, for good."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands.session import Session, pass_session, record_options
from workbench.display import visible
from workbench.errors import WorkbenchError

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.name_places import Place

_NOT_YET_GONE = (
    "destroyed in the record and not yet gone from the disk: another program reads the record; "
    "it is finished when the record is next opened for writing"
)

#: How many characters are shown on either side of a mark.
_AROUND = 30


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
        gone = desk.retention.finish_destroying()
    if not gone:
        raise WorkbenchError(_NOT_YET_GONE)
    click.echo("destroyed")


def _destroy_source(desk: Desk, source: str, reason: str, *, correct: bool, yes: bool) -> None:
    from workbench import name_places

    desk.retention.refuse_destroying_source(source)
    places = name_places.places_of(desk, source)
    _list(places)
    possible = [place for place in places if place.corrected]
    if possible and not correct and not yes and sys.stdin.isatty():
        correct = click.confirm(f"Write the mark in the {len(possible)} places that can be corrected?")
    _ask_before_destroying(yes)
    if correct:
        name_places.correct(desk, possible)
        click.echo(f"corrected: {len(possible)}")
    desk.retention.destroy_source(source, reason)


def _list(places: Sequence[Place]) -> None:
    """Say where the source is named, with the mark for its name, and what becomes of each place."""
    for place in places:
        kept = "can be corrected" if place.corrected else "stays"
        click.echo(f"{place.aspect} in {visible(place.where, line_breaks=False)}, {kept}: {_excerpt(place.text)}")
    if any(not place.corrected for place in places):
        click.echo("What stays can't be corrected: events are never changed, and a draft goes with its article.")


def _excerpt(text: str) -> str:
    """The words around the first mark, on one line."""
    from workbench.desk.name_redaction import STRUCK_OUT

    line = " ".join(text.split())
    mark = line.find(STRUCK_OUT)
    start, end = max(0, mark - _AROUND), mark + len(STRUCK_OUT) + _AROUND
    cut = f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"
    return visible(cut, line_breaks=False)


def _ask_before_destroying(yes: bool) -> None:
    if yes:
        return
    if not sys.stdin.isatty():
        raise WorkbenchError("nobody is there to be asked; --yes destroys without asking")
    click.confirm("Destroyed is destroyed, and backups are not reached. Go on?", abort=True)
