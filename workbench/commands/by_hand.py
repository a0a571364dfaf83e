"""`add`, `dismiss` and `flag`: what people do with claims by hand."""

from __future__ import annotations

import re

import click

from workbench.claims import Claim, Kind
from workbench.commands.options import NUMBER
from workbench.commands.review import article_option, claim_line, the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.errors import WorkbenchError

_claims = click.argument("numbers", nargs=-1, required=True, type=NUMBER, metavar="CLAIM...")


@click.command()
@click.argument("words")
@article_option
@click.option("--kind", type=click.Choice([*map(str, Kind)]), help="What it is; as the words read unless given.")
@click.option("--nth", type=NUMBER, help="Which of the places where the words stand, counted from 1.")
@record_options
@pass_session
def add(session: Session, words: str, article: str | None, kind: str | None, nth: int | None) -> None:
    """Add a claim: the WORDS of the newest draft that it has.

    A number and what somebody says are read as far as they can be; a fact (a name, a title, "the only") is its words
    alone.

    workbench add "directeur de l'usine" --kind fact
    """
    with session.desk() as desk:
        chosen = the_article(desk, article)
        draft = desk.drafts.get(chosen.id)
        start, end = _place(draft.text, words, nth)
        claim = _read(draft.text, draft.language, draft.published, (start, end), kind)
        click.echo(claim_line(desk.claims.add(chosen.id, claim), chosen.language))


@click.command()
@_claims
@article_option
@click.option("--reason", default="", help="Why it is no claim; the trail keeps it.")
@click.option("--restore", is_flag=True, help="Put claims that were set aside under check again.")
@record_options
@pass_session
def dismiss(session: Session, numbers: tuple[int, ...], article: str | None, reason: str, restore: bool) -> None:
    """Set claims aside that are none; they stay in the record.

    All claims with these numbers, or none if one is refused; --restore puts them under check again.
    """
    with session.desk() as desk:
        chosen = the_article(desk, article)
        rows = [desk.claims.get(chosen.id, number) for number in numbers]
        with desk.together():
            for row in rows:
                desk.claims.restore(row.id) if restore else desk.claims.dismiss(row.id, reason)
        for row in rows:
            click.echo(claim_line(desk.claims.by_id(row.id), chosen.language))


@click.command()
@_claims
@article_option
@click.option("--off", is_flag=True, help="Take the flags away.")
@record_options
@pass_session
def flag(session: Session, numbers: tuple[int, ...], article: str | None, off: bool) -> None:
    """Flag claims for a second look, or take their flags away."""
    with session.desk() as desk:
        chosen = the_article(desk, article)
        rows = [desk.claims.get(chosen.id, number) for number in numbers]
        with desk.together():
            for row in rows:
                desk.claims.flag(row.id, flagged=not off)
        for row in rows:
            click.echo(claim_line(desk.claims.by_id(row.id), chosen.language))


def _place(text: str, words: str, nth: int | None) -> tuple[int, int]:
    """Where `words` stand in `text`, whatever white space they are set with. Raises WorkbenchError for no one place."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    places = [match.span() for match in re.finditer(pattern, text)] if pattern else []
    if not places:
        raise WorkbenchError(f"the newest draft does not have the words {words!r}")
    if nth is None and len(places) > 1:
        raise WorkbenchError(f"these words stand {len(places)} times in the draft; say which with --nth")
    if nth is not None and not 1 <= nth <= len(places):
        raise WorkbenchError(f"these words stand {len(places)} times in the draft, not {nth}")
    return places[(nth or 1) - 1]


def _read(text: str, language: str | None, published: object, place: tuple[int, int], kind: str | None) -> Claim:
    """The words at `place` as a claim of `kind`. Raises WorkbenchError where they don't read so."""
    from workbench.tui.claims_by_hand import Copy

    copy = Copy(text, language, published)  # type: ignore[arg-type]
    if kind == Kind.FACT:
        return copy.fact(*place)
    claim = copy.reread(*place)
    if kind is not None and claim.kind != kind:
        raise WorkbenchError(f"these words read as {claim.kind}, not as {kind}; on the screen `e` turns them")
    return claim
