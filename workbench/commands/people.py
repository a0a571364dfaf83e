"""`query`, `answer`, `assign` and `sign-off`: what people at a desk say to each other."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from workbench.commands.options import NUMBER, article_argument
from workbench.commands.review import article_option, the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, PROSE, RIGHT, print_lines, table, terminal_width
from workbench.display import visible_line
from workbench.errors import WorkbenchError
from workbench.translatable import N_
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import Query

#: What may become of a query.
OUTCOMES = ("answered", "accepted", "declined", "withdrawn")


@click.command()
@click.argument("text", required=False, default="")
@article_option
@click.option(
    "--claim", "number", type=NUMBER, metavar="CLAIM", help="The claim that it is about; the article unless given."
)
@click.option("--rather", default="", metavar="WORDS", help="The words that you propose instead.")
@record_options
@pass_session
def query(session: Session, text: str, article: str | None, number: int | None, rather: str) -> None:
    """Put a question to the author, or list the questions.

    TEXT is the question; without it and without --rather the questions of the article are listed, by the numbers that
    `workbench answer` takes.
    """
    if text.isdecimal():
        way = N_("`workbench query -a {number}` lists the questions of article {number}; a question is put in words")
        raise click.UsageError(say(way, number=text), click.get_current_context())
    if not text and not rather:
        with session.reading_desk() as desk:
            chosen = the_article(desk, article)
            _list(desk, enumerate(desk.correspondence.queries(chosen.id), 1))
        return
    with session.desk() as desk:
        chosen = the_article(desk, article)
        claim = desk.claims.get(chosen.id, number).id if number is not None else None
        asked = desk.correspondence.ask(chosen.id, text or say("proposed words"), claim_id=claim, proposed=rather)
        queries = desk.correspondence.queries(chosen.id)
        _list(desk, [([one.id for one in queries].index(asked.id) + 1, asked)])


@click.command()
@click.argument("number", type=NUMBER, metavar="QUERY")
@click.argument("text", required=False, default="")
@article_option
@click.option("--outcome", type=click.Choice(OUTCOMES), default="answered", show_default=True,
              help="What became of it; accepted: of the words that were proposed.")  # fmt: skip
@record_options
@pass_session
def answer(session: Session, number: int, text: str, article: str | None, outcome: str) -> None:
    """Keep the author's answer to QUERY, and what became of it.

    `workbench query` lists the numbers. A later answer takes the place of an earlier one.
    """
    from workbench.desk.vocabulary import QueryOutcome

    with session.desk() as desk:
        queries = desk.correspondence.queries(the_article(desk, article).id)
        if not 1 <= number <= len(queries):
            raise WorkbenchError("there is no query {number}; `workbench query` lists them", number=number)
        asked = queries[number - 1]
        if outcome == QueryOutcome.WITHDRAWN:
            kept = desk.correspondence.withdraw_query(asked.id, text)
        else:
            kept = desk.correspondence.answer(asked.id, text, QueryOutcome(outcome))
        _list(desk, [(number, kept)])


@click.command()
@click.argument("name")
@click.argument("numbers", nargs=-1, type=NUMBER, metavar="[CLAIM...]")
@article_option
@record_options
@pass_session
def assign(session: Session, name: str, numbers: tuple[int, ...], article: str | None) -> None:
    """Give claims, or the article, to NAME.

    NAME is a reviewer's; '' gives them to nobody.
    """
    with session.desk() as desk:
        chosen = the_article(desk, article)
        rows = [desk.claims.get(chosen.id, number) for number in numbers]
        with desk.together():
            for row in rows:
                desk.correspondence.assign(chosen.id, name or None, claim_id=row.id)
            if not rows:
                desk.correspondence.assign(chosen.id, name or None)
    about = {"article": chosen.number, "who": name or say("nobody")}
    if numbers:
        said = say.count(
            "claim {numbers} of article {article}: {who}",
            "claims {numbers} of article {article}: {who}",
            len(numbers), numbers=", ".join(map(str, numbers)), **about,
        )  # fmt: skip
    else:
        said = say("article {article}: {who}", **about)
    click.echo(visible_line(said))


@click.command("sign-off")
@article_argument
@click.option("--note", default="", help="What is to be said of the check.")
@click.option(
    "--override", metavar="REASON", help="Sign off although claims are open, for a reason that the trail keeps."
)
@record_options
@pass_session
def sign_off(session: Session, article: str | None, note: str, override: str | None) -> None:
    """Vouch for the check of ARTICLE.

    Of its newest draft, by another person than those who checked it. It lapses when the check goes on, or another
    draft comes in.
    """
    with session.desk() as desk:
        chosen = the_article(desk, article)
        given = desk.sign_offs.add(chosen.id, note, override=override)
        said = say(
            "{title}: draft {number} signed off by {who}, SHA-256 {sha256}",
            title=chosen.title,
            number=chosen.draft_number,
            who=given.actor,
            sha256=given.draft_sha256,
        )
        click.echo(visible_line(said))


def _list(desk: Desk, queries: Iterable[tuple[int, Query]]) -> None:
    """Print questions by their numbers: what became of each, whereof it is, and its words."""
    from workbench.reports import terms

    rows = []
    for number, asked in queries:
        about = (
            say("claim {number}", number=desk.claims.by_id(asked.claim_id).number) if asked.claim_id else say("article")
        )
        rather = " · " + say("rather: {words}", words=asked.proposed) if asked.proposed else ""
        answered = f" · {asked.answer}" if asked.answer else ""
        said = f"{labelled(about, asked.text)}{rather}{answered}"
        rows.append((str(number), say(terms.OUTCOMES[asked.outcome]), said))
    print_lines(table([RIGHT, KEPT, PROSE], rows, terminal_width()))
