"""`export`: a report that leaves the house."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.commands.options import NUMBER, PATH, article_argument
from workbench.commands.review import the_article
from workbench.commands.session import Session, now, pass_session, record_options
from workbench.display import visible_line
from workbench.errors import WorkbenchError
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.reports.formats import Format

#: The formats' short names; `workbench.reports.formats` knows more of each, and is loaded when one is asked for.
FORMAT_NAMES = ("md", "html", "docx", "xlsx", "csv", "json", "jsonld", "pdf")


@click.command()
@article_argument
@click.option("--format", "name", type=click.Choice(FORMAT_NAMES), help="The format. [default: as FILE ends, else md]")
@click.option(
    "--level",
    type=click.Choice(["internal", "legal", "public"]),
    help="Who it is for: internal names confidential sources, legal withholds them, public tells verdicts and sources "
    "alone. [default: legal; json, which restores a desk: internal]",
)
@click.option("--lang", "language", type=click.Choice(["en", "fr"]), help="Its language. [default: the article's]")
@click.option("-o", "--output", type=PATH, help="The file, or a folder to name it in; - prints.")
@click.option("--force", is_flag=True, help="Overwrite the file if it is there.")
@click.option(
    "--review",
    "reviews",
    type=NUMBER,
    multiple=True,
    metavar="CLAIM",
    help="jsonld: publish a ClaimReview of this claim. [default: all attributed claims that are verified or disputed]",
)
@click.option("--publisher", default="", metavar="NAME", help="jsonld: who publishes the ClaimReviews.")
@record_options
@pass_session
def export(
    session: Session,
    article: str | None,
    name: str | None,
    level: str | None,
    language: str | None,
    output: Path | None,
    force: bool,
    reviews: tuple[int, ...],
    publisher: str,
) -> None:
    """Write the verification report of ARTICLE.

    Without -o a text format is printed, and docx, xlsx and pdf go to a file here that is named after the article. A
    file appears whole or not at all, and none is overwritten unasked.
    """
    from workbench import settings
    from workbench.atomic_write import FileThereError
    from workbench.reports.export import export as write
    from workbench.reports.model import Edition, Level

    form = _format(name, output)
    to = output or (Path("-") if form.is_text else Path())
    with _desk(session) as desk:
        chosen = the_article(desk, article)
        wanted = Level(level) if level else form.usual_level
        edition = Edition(
            wanted, now(), desk.actor, language,
            reviews=frozenset(reviews), publisher=publisher, zone=settings.zone(),
        )  # fmt: skip
        try:
            stream = sys.stdout.buffer if str(to) == "-" else to
            path = write(desk, chosen.id, stream, form, edition, overwrite=force)
        except FileThereError as error:
            raise WorkbenchError("{error} (--force overwrites)", error=error) from None
    if path is not None:
        click.echo(visible_line(str(path)))


def _format(name: str | None, output: Path | None) -> Format:
    """The format that is named, or the one that FILE ends like; Markdown where nothing tells.

    Raises UsageError for an ending that no format has.
    """
    from workbench.reports.formats import FORMATS

    if name is not None:
        return FORMATS[name]
    suffix = output.suffix.lower() if output and not output.is_dir() else ""
    if not suffix:
        return FORMATS["md"]
    found = next((form for form in FORMATS.values() if form.suffix == suffix), None)
    if found is None:
        message = say("no format has files that end in {suffix}; name one with --format", suffix=suffix)
        raise click.UsageError(message, click.get_current_context())
    return found


def _desk(session: Session) -> Desk:
    """The desk, to be written where it can be, since the trail tells who took a report out.

    A record that is read only, or a program that runs without a reviewer's name, still gets its report.
    """
    from workbench.record.errors import DeskError, ReadOnly

    try:
        return session.desk()
    except ReadOnly:
        return session.reading_desk()
    except DeskError:
        raise
    except WorkbenchError:
        return session.reading_desk()
