"""`add`, `edit`, `split`, `merge`, `dismiss` and `flag`: what people do with claims by hand."""

from __future__ import annotations

import re
from collections.abc import Mapping

import click

from workbench.claims import Claim, Kind, Mode, Modifier, QuantityType
from workbench.commands.options import NUMBER
from workbench.commands.review import article_option, tell_claims, the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.errors import WorkbenchError
from workbench.ui_language import say

#: The fields of what somebody says.
_SAYING = {"source", "cue", "content", "mode"}

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
        tell_claims([desk.claims.add(chosen.id, claim)], chosen)


@click.command()
@click.argument("number", type=NUMBER, metavar="CLAIM")
@article_option
@click.option("--words", metavar="WORDS", help="The words that it has from now on; they hold some that it had.")
@click.option("--value", metavar="NUMBER", help="7e12, 0.25, or as the article has it: 7 000 milliards.")
@click.option("--unit", metavar="UNIT", help="USD, %, year, gigawatt; empty for none.")
@click.option("--from", "low", metavar="NUMBER", help="The low end of a range; empty for none.")
@click.option("--to", "high", metavar="NUMBER", help="The high end of a range; empty for none.")
@click.option("--hedge", "modifier", type=click.Choice(["", *map(str, Modifier)]), help="How near it is said to be.")
@click.option("--type", "type", type=click.Choice([*map(str, QuantityType)]), help="What kind of number it is.")
@click.option("--first-day", "first", metavar="DAY", help="Of a date: 2024-06-12, or in words.")
@click.option("--last-day", "last", metavar="DAY", help="Of a date that is longer than a day.")
@click.option("--source", metavar="WORDS", help="Who says it, in words of the claim; empty for nobody.")
@click.option("--said-with", "cue", metavar="WORDS", help="The verb or phrase that says so.")
@click.option("--content", metavar="WORDS", help="What is said.")
@click.option("--how", "mode", type=click.Choice([*map(str, Mode)]), help="How it is said.")
@record_options
@pass_session
def edit(session: Session, /, number: int, article: str | None, words: str | None, **written: str | None) -> None:
    """Correct a claim's words, or how it is read.

    What no option names stays as it is. Where its words change the claim is open again.

    workbench edit 12 --value 43e9 --unit USD
    """
    said = {name: value.strip() for name, value in written.items() if value is not None}
    if words is None and not said:
        raise click.UsageError(say("nothing to correct: give an option such as --value"), click.get_current_context())
    from workbench.claims_by_hand import corrected, reworded

    with session.desk() as desk:
        chosen = the_article(desk, article)
        row, draft = desk.claims.get(chosen.id, number), desk.drafts.get(chosen.id)
        claim = row.claim
        _refuse_strangers(claim, said)
        if words is not None:
            claim = reworded(claim, draft.text, *_place_over(draft.text, words, claim))
        claim = corrected(claim, said, draft.language, draft.published)
        tell_claims([desk.claims.edit(row.id, claim)], chosen)


@click.command()
@click.argument("number", type=NUMBER, metavar="CLAIM")
@click.argument("words")
@article_option
@record_options
@pass_session
def split(session: Session, number: int, words: str, article: str | None) -> None:
    """Make two claims of one: WORDS end the first.

    Both are open and read anew; the sources stay with the claim that was split.

    workbench split 12 "de 500 millions"
    """
    from workbench.claims_by_hand import Copy, split_in_two

    with session.desk() as desk:
        chosen = the_article(desk, article)
        row, draft = desk.claims.get(chosen.id, number), desk.drafts.get(chosen.id)
        place = next(iter(_places(row.claim.span.text, words)), None)
        end = row.claim.span.start + place[1] if place else row.claim.span.start
        parts = split_in_two(Copy(draft.text, draft.language, draft.published), row.claim, end)
        if parts is None:
            raise WorkbenchError(
                "{words!r} do not part claim {number}: they stand in it and leave some words for the second",
                words=words, number=row.number,
            )  # fmt: skip
        tell_claims(desk.claims.split(row.id, parts), chosen)


@click.command()
@_claims
@article_option
@record_options
@pass_session
def merge(session: Session, numbers: tuple[int, ...], article: str | None) -> None:
    """Make one claim of several: their words and all between them.

    It is open and read anew; the sources stay with the claims that were merged.
    """
    from workbench.claims_by_hand import Copy, merged

    with session.desk() as desk:
        chosen = the_article(desk, article)
        rows, draft = [desk.claims.get(chosen.id, number) for number in numbers], desk.drafts.get(chosen.id)
        claim = merged(Copy(draft.text, draft.language, draft.published), [row.claim for row in rows])
        tell_claims([desk.claims.merge([row.id for row in rows], claim)], chosen)


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
        tell_claims([desk.claims.by_id(row.id) for row in rows], chosen)


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
        tell_claims([desk.claims.by_id(row.id) for row in rows], chosen)


def _refuse_strangers(claim: Claim, said: Mapping[str, str]) -> None:
    """Raise WorkbenchError where a field is not one of the claim's kind."""
    own = set() if claim.kind is Kind.FACT else _SAYING if claim.kind is Kind.ATTRIBUTED else set(said) - _SAYING
    if strange := sorted(set(said) - own):
        raise WorkbenchError("the claim is {kind}; it has no {fields}", kind=claim.kind, fields=tuple(strange))


def _place_over(text: str, words: str, claim: Claim) -> tuple[int, int]:
    """Where `words` stand in `text` over some words of the claim. Raises WorkbenchError for no such place."""
    start, end = claim.span.start, claim.span.end
    over = [place for place in _places(text, words) if place[0] < end and start < place[1]]
    if not over:
        raise WorkbenchError("the words {words!r} do not stand where the claim is", words=words)
    return over[0]


def _places(text: str, words: str) -> list[tuple[int, int]]:
    """Where `words` stand in `text`, whatever white space they are set with."""
    pattern = r"\s+".join(map(re.escape, words.split()))
    return [match.span() for match in re.finditer(pattern, text)] if pattern else []


def _place(text: str, words: str, nth: int | None) -> tuple[int, int]:
    """The one place of `words` in `text`. Raises WorkbenchError for none, or several."""
    places = _places(text, words)
    if not places:
        raise WorkbenchError("the newest draft does not have the words {words!r}", words=words)
    if nth is None and len(places) > 1:
        raise WorkbenchError("these words stand {n} times in the draft; say which with --nth", n=len(places))
    if nth is not None and not 1 <= nth <= len(places):
        raise WorkbenchError("these words stand {n} times in the draft, not {nth}", n=len(places), nth=nth)
    return places[(nth or 1) - 1]


def _read(text: str, language: str | None, published: object, place: tuple[int, int], kind: str | None) -> Claim:
    """The words at `place` as a claim of `kind`. Raises WorkbenchError where they don't read so."""
    from workbench.claims_by_hand import Copy

    copy = Copy(text, language, published)  # type: ignore[arg-type]
    if kind == Kind.FACT:
        return copy.fact(*place)
    claim = copy.reread(*place)
    if kind is not None and claim.kind != kind:
        raise WorkbenchError(
            "these words read as {kind}, not as {wanted}; on the screen `e` turns them", kind=claim.kind, wanted=kind
        )
    return claim
