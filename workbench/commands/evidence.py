"""`correct` and `withdraw`: what was noted of a claim's source, put right or left out of account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import click

from workbench.commands.options import NUMBER
from workbench.commands.review import article_option, the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.display import visible_line
from workbench.errors import WorkbenchError
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk.model import Evidence, EvidenceNote
    from workbench.desk.source_note import SourceNote


_which = click.option(
    "--which", type=NUMBER, metavar="N", help="The claim's first, second … source; not needed where it has one."
)


@click.command()
@click.argument("number", type=NUMBER, metavar="CLAIM")
@article_option
@_which
@click.option("--source", "title", help="The source: a document, a page, a person.")
@click.option("--url", help="Where it is found.")
@click.option("--rank", type=click.Choice(["primary", "secondary", "tertiary"]), help="How near it is to the fact.")
@click.option("--group", help="What sources of one origin share: they count once.")
@click.option("--stance", type=click.Choice(["supports", "contradicts", "context"]),
              help="What the source says about the claim.")  # fmt: skip
@click.option("--locator", help="Where in it: page, paragraph, time code.")
@click.option("--passage", help="What it says there, word for word.")
@click.option("--note", help="What was noted beside it.")
@record_options
@pass_session
def correct(
    session: Session, /, number: int, article: str | None, which: int | None, **changes: str | None
) -> None:  # fmt: skip
    """Correct what is noted of a claim's source.

    What no option names stays as it is, and `workbench undo` takes it back.

    workbench correct 3 --locator "p. 14" --rank primary
    """
    said = {name: value for name, value in changes.items() if value is not None}
    if not said:
        raise click.UsageError(say("nothing to correct: give an option such as --locator"), click.get_current_context())
    with session.desk() as desk:
        claim = desk.claims.get(the_article(desk, article).id, number)
        seen = _chosen(number, desk.evidence.of(claim.id), which)
        changed = desk.evidence.correct(seen, _corrected(seen, said))
        label = visible_line(seen.source.label)
        if changed:
            click.echo(say("claim {number}: {label}: corrected", number=number, label=label))
        else:
            click.echo(say("claim {number}: {label}: nothing was changed", number=number, label=label))


@click.command()
@click.argument("number", type=NUMBER, metavar="CLAIM")
@article_option
@_which
@click.option("--reason", default="", help="Why it counts no more; the trail keeps it.")
@record_options
@pass_session
def withdraw(session: Session, number: int, article: str | None, which: int | None, reason: str) -> None:
    """Let a claim's source count no more; it stays in the record.

    A verified claim that would lack what the desk's rule asks has to be opened first.
    """
    with session.desk() as desk:
        claim = desk.claims.get(the_article(desk, article).id, number)
        seen = _chosen(number, desk.evidence.of(claim.id), which)
        desk.evidence.withdraw(seen.id, reason)
        label = visible_line(seen.source.label)
        click.echo(say("claim {number}: {label}: withdrawn", number=claim.number, label=label))


def _chosen(number: int, evidence: Sequence[Evidence], which: int | None) -> Evidence:
    """The claim's source that is meant. Raises WorkbenchError where there is none, or where it has to be said which."""
    if not evidence:
        raise WorkbenchError("claim {number} has no source", number=number)
    if which is None and len(evidence) == 1:
        return evidence[0]
    if which is None or not 1 <= which <= len(evidence):
        listed = ", ".join(f"{place} {one.source.label}" for place, one in enumerate(evidence, start=1))
        raise WorkbenchError("claim {number}: which source? --which of {listed}", number=number, listed=listed)
    return evidence[which - 1]


def _corrected(seen: Evidence, said: Mapping[str, str]) -> EvidenceNote:
    from workbench.desk.vocabulary import Stance

    source = _source(seen, said) if {"title", "url", "rank", "group"} & said.keys() else seen.source.id
    words = {name: said[name] for name in ("locator", "passage", "note") if name in said}
    return seen.noted(source=source, stance=Stance(said.get("stance", seen.stance)), **words)


def _source(seen: Evidence, said: Mapping[str, str]) -> SourceNote:
    from msgspec.structs import replace

    from workbench.desk.source_note import SOURCE_FIELDS, Rank, SourceNote

    source = seen.source
    known = SourceNote(**{name: getattr(source, name) for name in SOURCE_FIELDS})
    rank = Rank(said["rank"]) if "rank" in said else known.rank
    words = {name: said[name] for name in ("title", "url", "group") if name in said}
    return replace(known, rank=rank, **words)
