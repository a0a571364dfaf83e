"""`recall`: what was checked before of a claim, or of a figure or quotation that is typed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.commands.options import NUMBER, PATH, format_option, json_line, language_option
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import RIGHT, WORDS, print_lines, table, terminal_width, wrapped
from workbench.display import one_line, visible_line
from workbench.errors import WorkbenchError
from workbench.readings import GLYPHS
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.archive.index import ArchiveIndex
    from workbench.compare.earlier_claims import Alike
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow
    from workbench.earlier_checks import EarlierCheck, Unchecked


@click.command()
@click.argument("what", metavar="ARTICLE|WORDS")
@click.argument("number", required=False, type=NUMBER, metavar="[CLAIM]")
@click.option(
    "--copy", "copied", type=click.IntRange(1), metavar="OFFER", help="Tie this offer's sources to the claim."
)
@click.option("--archive", "index", type=PATH, metavar="FILE", help="An archive's index to look into, too.")
@click.option("--all", "all_of_them", is_flag=True, help="Every article of the archive that has the same.")
@language_option
@format_option
@record_options
@pass_session
def recall(
    session: Session,
    what: str,
    number: int | None,
    copied: int | None,
    index: Path | None,
    all_of_them: bool,
    lang: str | None,
    form: str,
) -> None:
    """Show what the record's other articles have of a claim.

    workbench recall 3 12                     claim 12 of article 3; without the number, all its claims

    workbench recall "75 millions d'euros"    a figure or a quotation, with words of its subject if you like

    The same figure of the same thing, the same quotation: with article, day, verdict, reviewer and sources. Nothing is
    taken over but, with --copy, the sources. From an archive (`workbench archive --index`) comes what was printed and
    never checked; of a claim that was disputed or corrected, every article that has it. `archive = "FILE"` in
    config.toml names the index once for all.
    """
    if copied is not None and number is None:
        raise click.UsageError(say("--copy is for one claim: name ARTICLE and CLAIM"), click.get_current_context())
    with ExitStack() as opened:
        desk = opened.enter_context(session.desk() if copied else session.reading_desk())
        archive = opened.enter_context(found) if (found := _archive(index)) else None
        if all_of_them and archive is None:
            raise click.UsageError(say("--all asks an archive: name one with --archive"), click.get_current_context())
        article = _article(desk, what, number)
        if article is None:
            lines = _of_words(desk, archive, what, lang, form)
        else:
            lines = _of_article(desk, archive, article, number, form, all_of_them=all_of_them)
        print_lines(lines)
        if copied is not None and article is not None and number is not None:
            _copy(desk, desk.claims.get(article.id, number), copied)


def _archive(index: Path | None) -> ArchiveIndex | None:
    """The index that was named here or in the settings. Raises WorkbenchError where it is none."""
    from workbench import settings

    named = index or (Path(said).expanduser() if (said := settings.load().archive) else None)
    if named is None:
        return None
    from workbench.archive.index import ArchiveIndex

    return ArchiveIndex.open(named)


def _article(desk: Desk, what: str, number: int | None) -> ArticleRow | None:
    """The article that `what` names; None where it is words to look for. Raises NotFound where a claim is asked for."""
    from workbench.record.errors import NotFound

    if not what.strip():
        raise WorkbenchError("name an article, or words to look for")
    try:
        return desk.articles.get(what)
    except NotFound:
        if number is not None:
            raise
        return None


def _of_article(
    desk: Desk,
    archive: ArchiveIndex | None,
    article: ArticleRow,
    number: int | None,
    form: str,
    *,
    all_of_them: bool,
) -> Iterator[str]:
    from workbench.earlier_checks import known_wrong
    from workbench.recall import AtHand, printed
    from workbench.recall import recall as recalled

    at_hand = AtHand.of(desk, article.id)

    rows = [desk.claims.get(article.id, number)] if number is not None else desk.claims.of(article.id)
    some = False
    for row in rows:
        if row.dismissed and number is None:
            continue
        offers = recalled(desk, row, at_hand)
        every = all_of_them or known_wrong(row, offers)
        old = printed(desk, archive, at_hand.asked(row.claim), all_of_them=every) if archive else []
        some = some or bool(offers or old)
        if form == "jsonl":
            if offers or old or number is not None:
                told = {"claim": row.number, "text": row.text, "offers": _data(offers), "printed": _printed(old)}
                yield json_line(told)
        elif offers or old:
            yield from table([RIGHT, WORDS], [(str(row.number), row.text)], terminal_width())
            for place, offer in enumerate(offers, 1):
                yield from _told(place, offer)
            yield from _unchecked(old)
    if not some and form == "text":
        of_one = say("nothing in the record's other articles speaks of claim {number}", number=number)
        of_all = say("nothing in the record's other articles speaks of a claim of this one")
        click.echo(of_all if number is None else of_one, err=True)


def _of_words(desk: Desk, archive: ArchiveIndex | None, words: str, lang: str | None, form: str) -> Iterator[str]:
    from workbench.recall import LISTED, Typed, printed_words, recall_words

    typed = Typed.of(desk, words, lang)
    offers = recall_words(desk, typed)
    old = printed_words(desk, archive, typed) if archive else []
    if form == "jsonl":
        yield from (json_line(one) for one in (*_data(offers), *_printed(old)))
        return
    for place, offer in enumerate(offers, 1):
        yield from _told(place, offer)
    yield from _unchecked(old)
    if max(len(offers), len(old)) == LISTED:
        click.echo(say("no more than {n} are listed: words of the subject narrow it down", n=LISTED), err=True)
    if not offers and not old:
        click.echo(say("nothing in the record speaks of {words}", words=visible_line(words)), err=True)


def _copy(desk: Desk, row: ClaimRow, place: int) -> None:
    from workbench.recall import copy_sources
    from workbench.recall import recall as recalled

    offers = recalled(desk, row)
    if place > len(offers):
        raise WorkbenchError(
            "claim {number} has no offer {place} (of {n})", number=row.number, n=len(offers), place=place
        )
    for evidence in copy_sources(desk, row, offers[place - 1]):
        label = visible_line(evidence.source.label)
        click.echo(
            say(
                "evidence for claim {number}: {stance}, {label}", number=row.number, stance=evidence.stance, label=label
            ),
            err=True,
        )


def _told(place: int, offer: EarlierCheck) -> Iterator[str]:
    row, width = offer.row, terminal_width()
    title = one_line(offer.article.title)
    yield from wrapped(f"       {place} {GLYPHS[row.verdict]} ", _alike(offer.alike), width)
    there = {"title": title, "day": say(offer.dated), "article": offer.article.number, "claim": row.number}
    said = say("{title} ({day}), article {article}, claim {claim}: {checked}", checked=offer.checked, **there)
    for line in (said, offer.alike.earlier.sentence, *map(say, offer.rests_on)):
        yield from wrapped("           ", one_line(line), width)


def _unchecked(old: list[Unchecked]) -> Iterator[str]:
    for one in old:
        said = labelled(f"{_alike(one.alike)}, {say(one.said)}", one.alike.earlier.sentence)
        yield from wrapped("       · ", one_line(said), terminal_width())


def _alike(alike: Alike) -> str:
    from workbench.reports.reasons import reason_in

    if not alike.why:
        return say(alike.sort)
    why = visible_line(reason_in(say.language, alike.why))
    return say("{label}: {value}", label=say(alike.sort), value=why)


def _printed(old: list[Unchecked]) -> list[dict[str, Any]]:
    return [
        {
            "sort": one.alike.sort,
            "why": one.alike.why,
            "printed": one.article.name,
            "title": one.article.title,
            "day": one.article.day,
            "text": one.alike.earlier.claim.span.text,
            "verdict": None,
        }
        for one in old
    ]


def _data(offers: list[EarlierCheck]) -> list[dict[str, Any]]:
    return [
        {
            "sort": offer.alike.sort,
            "why": offer.alike.why,
            "article": offer.article.number,
            "slug": offer.article.slug,
            "title": offer.article.title,
            "day": offer.day.isoformat(),
            "claim": offer.row.number,
            "text": offer.row.text,
            "sentence": offer.alike.earlier.sentence,
            "differing": [span.to_dict() for span in offer.alike.differing],
            "verdict": offer.row.verdict,
            "reason": offer.row.reason,
            "reviewer": offer.row.decided_by,
            "decided_at": offer.row.decided_at.isoformat() if offer.row.decided_at else None,
            "sources": [
                {"label": one.source.label, "stance": one.stance, "locator": one.locator, "passage": one.passage,
                 "url": one.source.url}
                for one in offer.sources
            ],
            "confidential_sources": offer.confidential,
            "withdrawn": [{"label": one.source.label, "why": one.withdrawn} for one in offer.withdrawn],
        }
        for offer in offers
    ]  # fmt: skip
