"""`sentences`: what of an article holds no claim, to be read through once more."""

from __future__ import annotations

import click

from workbench.commands.options import article_argument, json_line, json_option
from workbench.commands.review import the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import PROSE, RIGHT, print_lines, table, terminal_width
from workbench.extract.sentences import SentenceSpans
from workbench.ui_language import say


@click.command()
@article_argument
@json_option
@record_options
@pass_session
def sentences(session: Session, article: str | None, as_json: bool) -> None:
    """List the sentences of ARTICLE that hold no claim.

    Of its newest draft, each with its place in the text, so that nobody overlooks what the extraction missed;
    `workbench add` adds a claim. One that was set aside is none.
    """
    with session.reading_desk() as desk:
        chosen = the_article(desk, article)
        draft, rows = desk.drafts.get(chosen.id), desk.claims.of(chosen.id)
    taken = ((row.claim.span.start, row.claim.span.end) for row in rows if not row.dismissed)
    bare = SentenceSpans.of(draft.text, draft.language).without(taken)
    data = ({"start": start, "end": end, "text": draft.text[start:end]} for start, end in bare)
    found = ((f"{start}–{end}", draft.text[start:end]) for start, end in bare)
    print_lines(map(json_line, data) if as_json else table([RIGHT, PROSE], found, terminal_width()))
    if not bare and not as_json:
        click.echo(say("every sentence holds a claim"), err=True)
