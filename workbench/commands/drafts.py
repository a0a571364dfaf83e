"""`revise`, `reread`, `diff` and `left-out`: a new draft or reading, what changed, what of its file a draft has not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, filterfalse, groupby
from typing import TYPE_CHECKING, Any

import click

from workbench.commands import session
from workbench.commands.options import (
    FILE,
    LANGUAGE,
    NUMBER,
    article_argument,
    encoding_option,
    json_line,
    json_option,
    published_option,
)
from workbench.commands.review import the_article
from workbench.commands.session import Session, pass_session, record_options, warn
from workbench.commands.table import KEPT, PROSE, RIGHT, WORDS, Column, print_lines, table, terminal_width, wrapped
from workbench.display import cells, visible_line
from workbench.errors import WorkbenchError
from workbench.translatable import N_
from workbench.ui_language import as_said, say

if TYPE_CHECKING:
    from workbench.articles.carry_over import Carried
    from workbench.articles.diff import Difference, Piece
    from workbench.desk import Desk
    from workbench.desk.model import ClaimRow
    from workbench.new_draft import Plan, Touch

#: What a new draft did to a claim, as it is printed.
CHANGES = {
    "kept": N_("kept"),
    "moved": N_("moved"),
    "confirm": N_("to confirm"),
    "reopened": N_("re-opened"),
    "cut": N_("cut"),
    "new": N_("new"),
}
#: A claim longer than this is not printed twice, before and now, but once with its changed words marked.
_LONG = 60
_MARKS = {"both": ("", ""), "old": ("[-", "-]"), "new": ("{+", "+}")}


@click.command()
@click.argument("article")
@click.argument("file", type=FILE)
@click.option("--dry-run", is_flag=True, help="Only show what would become of the claims.")
@click.option("--yes", is_flag=True, help="Don't ask before writing.")
@published_option
@encoding_option
@json_option
@record_options
@pass_session
def revise(session: Session, /, article: str, file: str, dry_run: bool, yes: bool, as_json: bool, **said: Any) -> None:
    """Bring in FILE as a new draft of ARTICLE; carry its claims over.

    No verdict survives on changed wording: it is kept only where the claim and its sentence are the same. A claim
    whose sentence changed is to be confirmed, one whose own words changed is open again, one that is gone is cut and
    stays in the record. All this is shown before anything is written; on a terminal you are asked.
    """
    from workbench.articles import read_article
    from workbench.new_draft import plan_revision

    draft = read_article(file, **said)
    with session.reading_desk() if dry_run else session.desk() as desk:
        carry_over(desk, plan_revision(desk, the_article(desk, article).id, draft), dry_run, yes, as_json)


def carry_over(desk: Desk, plan: Plan, dry_run: bool, yes: bool, as_json: bool) -> None:
    """Show what `plan` says, ask where somebody sits at a terminal, and write it."""
    from workbench.new_draft import revise as write

    print_lines([json_line(_plan_data(plan))] if as_json else _plan_lines(plan))
    warn(plan.draft.filename, plan.draft.warnings)
    if dry_run:
        return
    if not yes and not as_json and session.at_a_terminal():
        click.confirm(say("Write this draft to the record?"), abort=True)
    written = write(desk, plan)
    if not as_json:
        click.echo(say("draft {number} is in the record", number=written.number))


@click.command()
@click.argument("article")
@click.option("--dry-run", is_flag=True, help="Only show what would become of the claims.")
@click.option("--yes", is_flag=True, help="Don't ask before writing.")
@click.option("--lang", type=LANGUAGE, help="The article's language, where another was taken for it.")
@json_option
@record_options
@pass_session
def reread(session: Session, article: str, dry_run: bool, yes: bool, lang: str | None, as_json: bool) -> None:
    """Read an ARTICLE anew: after an update, or in another language.

    Its claims are carried over as into a new draft. A verdict stays where the claim's place, kind and reading are
    the same; where the reading changed the claim is open again. What was added or corrected by hand stays as it is. All
    this is shown before anything is written; on a terminal you are asked.
    """
    from workbench.new_reading import plan_rereading

    with session.reading_desk() if dry_run else session.desk() as desk:
        carry_over(desk, plan_rereading(desk, the_article(desk, article).id, lang), dry_run, yes, as_json)


@click.command()
@article_argument
@click.argument("drafts", nargs=-1, type=NUMBER, metavar="[DRAFT DRAFT]")
@json_option
@record_options
@pass_session
def diff(session: Session, article: str | None, drafts: tuple[int, ...], as_json: bool) -> None:
    """Show what changed between two drafts of ARTICLE.

    The newest two, unless given; with the claims that the changes touched.
    Words that were taken out stand in [-…-], those that were put in stand in {+…+}.
    """
    from workbench.articles.diff import differences
    from workbench.new_draft import touched

    if len(drafts) not in (0, 2):
        raise click.UsageError(say("give two drafts, or none for the newest two"), click.get_current_context())
    with session.reading_desk() as desk:
        row = the_article(desk, article)
        first, last = sorted(drafts) if drafts else (row.draft_number - 1, row.draft_number)
        if first < 1:
            raise WorkbenchError(
                "article {number} has one draft only; `workbench revise` brings in another", number=row.number
            )
        before, after = desk.drafts.get(row.id, first), desk.drafts.get(row.id, last)
        changed = differences(before.text, after.text, after.language or row.language)
        touches = touched(desk, row.id, first, last)
    data = {"article": row.number, "drafts": [first, last], **_diff_data(changed, touches)}
    title = say("{title}: draft {first} → draft {last}", title=visible_line(row.title), first=first, last=last)
    told = [*wrapped("", title, terminal_width()), *_diff_lines(changed, touches)]
    print_lines([json_line(data)] if as_json else told)


@click.command("left-out")
@article_argument
@click.argument("draft", required=False, type=NUMBER)
@json_option
@record_options
@pass_session
def left_out(session: Session, article: str | None, draft: int | None, as_json: bool) -> None:
    """Show what the file of ARTICLE holds and its copy does not.

    That may be captions, hidden passages, heads of pages. It is read again from the file that the record keeps; of the
    newest draft, unless another DRAFT is given.
    """
    from workbench.articles.left_out import is_account, name
    from workbench.new_reading import left_out as parts_of

    with session.reading_desk() as desk:
        row = the_article(desk, article)
        asked = desk.drafts.get(row.id, draft)
        parts = parts_of(desk, asked)
    if as_json:
        data = {"article": row.number, "noticed": asked.warnings, "left_out": [one.to_dict() for one in parts]}
        click.echo(json_line(data))
        return
    width = terminal_width()
    noticed = [(say("Noticed in the file"), say(notice)) for notice in filterfalse(is_account, asked.warnings)]
    rows = [(say(name(one)), as_said(one.where), one.shown) for one in parts]
    print_lines(chain(table([KEPT, PROSE], noticed, width), table([KEPT, WORDS, PROSE], rows, width)))
    if not parts:
        click.echo(say("all that the file holds stands in the copy"))


def _plan_lines(plan: Plan) -> Iterator[str]:
    from workbench.articles.diff import word_by_word
    from workbench.new_draft import in_short

    width = terminal_width()
    columns = (RIGHT, Column(wide=max(cells(say(change)) for change in CHANGES.values())), PROSE)
    heading = say.count(
        "{title}: draft {number}, {n} claim: {changes}",
        "{title}: draft {number}, {n} claims: {changes}",
        len(plan.rows),
        title=visible_line(plan.article.title),
        number=plan.before.number + 1,
        changes=in_short(plan),
    )
    yield from wrapped("", heading, width)
    changed = [(row, carried) for row, carried in plan.carried if carried.outcome not in ("kept", "moved")]
    for (before, after), claims in groupby(changed, key=lambda entry: _contexts(entry[1])):
        if after:
            yield from wrapped("      ", _marked(word_by_word(before, after)), width)
        yield from table(columns, [_claim_cells(row, carried, plan.article.language) for row, carried in claims], width)
    yield from table(columns, [("+", say(CHANGES["new"]), claim.span.text) for claim in plan.found], width)
    for query in plan.taken_over:
        said = {"words": visible_line(query.proposed), "query": visible_line(query.text)}
        yield from wrapped("      ", say("taken over  {words}  (query: {query})", **said), width)


def _contexts(carried: Carried) -> tuple[str, str]:
    return carried.context_before, carried.context_after


def _claim_cells(row: ClaimRow, carried: Carried, language: str | None) -> tuple[str, str, str]:
    from workbench.articles.diff import word_by_word

    now = carried.after.span.text if carried.after else row.text
    if now == row.text:
        words = visible_line(row.text) + _other_reading(carried, language)
    elif len(row.text) > _LONG:
        words = _marked(word_by_word(row.text, now))
    else:
        words = f"{visible_line(row.text)} → {visible_line(now)}"
    was = "  (" + say("was {verdict}", verdict=row.verdict) + ")" if row.verdict != "open" else ""
    return str(row.number), say(CHANGES[carried.outcome]), words + was


def _other_reading(carried: Carried, language: str | None) -> str:
    """What the same words were read as before and are read as now, where that is another."""
    from workbench.readings import reading

    before = say(reading(carried.before, language))
    now = say(reading(carried.after, language)) if carried.after else ""
    return f"  ({visible_line(before)} → {visible_line(now)})" if now and now != before else ""


def _marked(pieces: Sequence[Piece]) -> str:
    """Words with those that were taken out and put in marked."""
    return "".join(_MARKS[piece.side][0] + visible_line(piece.text) + _MARKS[piece.side][1] for piece in pieces)


def _plan_data(plan: Plan) -> dict[str, Any]:
    return {
        "article": plan.article.number,
        "draft": plan.before.number + 1,
        "counts": {str(change): times for change, times in plan.counts().items()},
        "claims": [
            {
                "number": row.number,
                "outcome": str(carried.outcome),
                "verdict": str(row.verdict),
                "before": carried.before.to_dict(),
                "after": carried.after.to_dict() if carried.after else None,
            }
            for row, carried in plan.carried
        ],
        "new": [claim.to_dict() for claim in plan.found],
        "taken_over": [{"query": query.id, "proposed": query.proposed} for query in plan.taken_over],
    }


def _diff_lines(changed: Sequence[Difference], touches: Sequence[Touch]) -> Iterator[str]:
    width = terminal_width()
    rows = [(say(difference.kind), _marked(difference.pieces)) for difference in changed]
    yield from table([Column(wide=8), PROSE], rows, width, inset="  ")
    if not changed:
        yield "  " + say("no sentence changed")
    touched_claims = (
        (
            say("claim {number}", number=touch.number),
            ", ".join(say(CHANGES[change]) for change in touch.changes),
            touch.text,
        )
        for touch in touches
    )
    yield from table([Column(wide=8), KEPT, PROSE], [*touched_claims], width, inset="  ")


def _diff_data(changed: Sequence[Difference], touches: Sequence[Touch]) -> dict[str, Any]:
    return {
        "differences": [
            {
                "kind": str(difference.kind),
                "old": difference.old,
                "new": difference.new,
                "pieces": [{"side": str(piece.side), "text": piece.text} for piece in difference.pieces],
            }
            for difference in changed
        ],
        "claims": [
            {"number": touch.number, "text": touch.text, "changes": [str(change) for change in touch.changes]}
            for touch in touches
        ],
    }
