"""`claims`, `mark`, `note` and `log`: a check from the command line, on the same record as the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

import click
from msgspec.structs import replace

from workbench.claims import Verdict
from workbench.commands import session as terminal
from workbench.commands.options import NUMBER, article_argument, json_line, json_option
from workbench.commands.session import Session, local_time, pass_session, record_options
from workbench.commands.table import (
    BESIDE,
    KEPT,
    PROSE,
    RIGHT,
    WORDS,
    Column,
    print_lines,
    row_by_row,
    table,
    terminal_width,
    wrapped,
)
from workbench.display import cells, visible_line
from workbench.errors import WorkbenchError
from workbench.translatable import Phrase
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.claims import Claim
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow, Event, EvidenceNote, ReadBy
    from workbench.importance import Reasons

#: What the dossier says of a claim, in the order of --order dossier; the empty one: it was not compared.
_ORDER = ("differs", "nothing", "agrees", "")

article_option = click.option(
    "--article",
    "-a",
    metavar="ARTICLE",
    help="The article's number or short name; not needed where the record holds one article.",
)


@click.command()
@article_argument
@click.option(
    "--status",
    type=click.Choice([*map(str, Verdict), "contested", "dismissed"]),
    help="Only the claims that stand so; those that are contested are open, too.",
)
@click.option("--relation", type=click.Choice(["differs", "nothing", "agrees"]),
              help="Only the claims of which the dossier's documents say so.")  # fmt: skip
@click.option("--order", type=click.Choice(["reading", "importance", "dossier"]), default="reading",
              help="dossier: what differs from it first; importance: what is worth checking first.")  # fmt: skip
@click.option("--why", is_flag=True, help="Tell why claims are important.")
@json_option
@record_options
@pass_session
def claims(
    session: Session,
    article: str | None,
    status: str | None,
    relation: str | None,
    order: str,
    why: bool,
    as_json: bool,
) -> None:
    """List the claims of ARTICLE, and how each stands.

    With --relation or --order dossier they are compared with the documents of the article's dossier: "=" agrees, "≠"
    differs, "∅" stands for a claim of which they say nothing. `workbench dossier` shows the passages.
    """
    with session.printing_desk() as (desk, printed):
        chosen = the_article(desk, article)
        # A part of the list does not show how the others stand.
        printed.update(() if status or relation else [chosen.id])
        rows = [
            row
            for row in desk.claims.of(chosen.id, gone=True)
            if status in (None, _status(row), not row.dismissed and str(row.verdict))
        ]
        signs = _signs(desk, chosen) if relation or order == "dossier" else {}
        if relation:
            rows = [row for row in rows if signs.get(row.id) == relation]
        if order == "dossier":
            rows.sort(key=lambda row: _ORDER.index(signs.get(row.id, "")))
        reasons = _reasons(desk, chosen) if why or order == "importance" else {}
        if order == "importance":
            from workbench.importance import weight

            rows.sort(key=lambda row: -weight(reasons.get(row.id, ())))
        read_by = desk.trail.read_by(chosen.draft_id)
        told = reasons if why or as_json else {}
        told_by_line = (_claim_as_json(row, signs, told) for row in rows)
        print_lines(told_by_line if as_json else claim_lines(chosen, rows, read_by, signs, told))


def _reasons(desk: Desk, article: ArticleRow) -> Reasons:
    """Why the claims of an article are important, by their ids; its dossier is asked where it has one."""
    from workbench.dossier import compare_dossier
    from workbench.importance import reasons_in
    from workbench.recall import disputed_before

    compared = compare_dossier(desk, article)
    differing = [claim_id for claim_id in compared.offers if compared.sign(claim_id) == "differs"]
    return reasons_in(desk, article, differing=differing, wrong_elsewhere=disputed_before(desk, article.id))


def _signs(desk: Desk, article: ArticleRow) -> Mapping[str, str]:
    """What the dossier says of each claim under check, by its id. Raises WorkbenchError where there is no dossier."""
    from workbench.dossier import compare_dossier

    compared = compare_dossier(desk, article)
    if not compared.documents:
        raise WorkbenchError(
            "article {number} has no dossier; `workbench dossier` gives it documents", number=article.number
        )
    for unread in compared.unread:
        click.echo(f"workbench: {visible_line(say(unread.reason))}", err=True)
    rows = (row for row in desk.claims.of(article.id) if not row.dismissed)
    return {row.id: sign for row in rows if (sign := compared.sign(row.id))}


@click.command()
@click.argument("numbers", nargs=-1, required=True, type=NUMBER, metavar="CLAIM...")
@click.argument("verdict", type=click.Choice([*map(str, Verdict)]))
@article_option
@click.option("--note", default="", help="What was found, kept beside the verdict.")
@click.option("--reason", type=click.Choice(["on author", "opinion", "awaiting reply", "corrected", "kept"]),
              help="What stands beside the verdict; kept: it goes out as it stands, on your word.")  # fmt: skip
@click.option("--override", metavar="REASON", help="Verify against the desk's rule, for a reason that the trail keeps.")
@click.option("--yes", is_flag=True, help="Don't ask where a source speaks against the verdict.")
@record_options
@pass_session
def mark(
    session: Session,
    numbers: tuple[int, ...],
    verdict: str,
    article: str | None,
    note: str,
    reason: str | None,
    override: str | None,
    yes: bool,
) -> None:
    """Give claims a verdict.

    All claims with these numbers get it, or none if one is refused. `open` takes a verdict back. A date that only says
    when gets it with the claim of its sentence, unless it was decided by itself. `workbench claims` shows the numbers.
    """
    from workbench.dates_beside import beside_in, decide
    from workbench.desk.vocabulary import Reason

    with session.desk() as desk:
        chosen = the_article(desk, article)
        ids = [desk.claims.get(chosen.id, number).id for number in numbers]
        if not yes:
            _ask_at_odds(desk, ids, Verdict(verdict))
        beside, said = beside_in(desk, chosen), Reason(reason) if reason else None
        tell_claims(decide(desk, ids, Verdict(verdict), beside, reason=said, note=note, override=override), chosen)


def _ask_at_odds(desk: Desk, ids: Sequence[str], verdict: Verdict) -> None:
    """Ask at a terminal whether a verdict is meant against which a source speaks. Raises WorkbenchError elsewhere."""
    from workbench.desk.rules import at_odds

    for claim_id in ids:
        against = at_odds(verdict, desk.evidence.of(claim_id))
        if not against:
            continue
        number, label = desk.claims.by_id(claim_id).number, visible_line(against[0].source.label)
        said = say(
            "a source of claim {number} {stance} it: {label}", number=number, stance=against[0].stance, label=label
        )
        if not terminal.at_a_terminal():
            raise WorkbenchError("{said}; --yes calls it {verdict} all the same", said=said, verdict=verdict)
        click.confirm(say("{said}. {verdict} all the same?", said=said, verdict=say(verdict).capitalize()), abort=True)


@click.command()
@click.argument("number", type=NUMBER, metavar="CLAIM")
@click.argument("text", required=False, default="")
@article_option
@click.option("--source", "title", default="", help="The source: a document, a page, a person.")
@click.option("--url", default="", help="Where it is found.")
@click.option("--stance", type=click.Choice(["supports", "contradicts", "context"]), default="supports",
              show_default=True, help="What the source says about the claim.")  # fmt: skip
@click.option("--rank", type=click.Choice(["primary", "secondary", "tertiary"]), help="How near it is to the fact.")
@click.option("--group", help="What sources of one origin share: they count once.")
@click.option("--locator", default="", help="Where in it: page, paragraph, time code.")
@click.option("--passage", default="", help="What it says there, word for word.")
@record_options
@pass_session
def note(session: Session, /, number: int, text: str, article: str | None, **source: str | None) -> None:
    """Attach a source to a claim, or a note.

    TEXT is a note of your own where no source is named, else what you noted beside it.

    workbench note 3 --source "Annual report 2023" --url https://example.org/report --locator "p. 12"
    """
    from workbench.desk.rules import at_odds

    evidence = _evidence(text, source)
    if evidence is None and not text.strip():
        raise click.UsageError(say("nothing to note: give a TEXT, a --source or a --url"), click.get_current_context())
    with session.desk() as desk:
        chosen = the_article(desk, article)
        claim = desk.claims.get(chosen.id, number)
        if evidence is not None:
            desk.evidence.attach(claim.id, evidence)
            if at_odds(claim.verdict, desk.evidence.of(claim.id)):
                said = say(
                    "claim {number} is {verdict} all the same; `workbench mark` gives another verdict",
                    number=claim.number,
                    verdict=claim.verdict,
                )
                click.echo(f"workbench: {said}", err=True)
        else:
            desk.correspondence.add_note(claim.article_id, text, claim_id=claim.id)
        tell_claims([desk.claims.by_id(claim.id)], chosen)


@click.command()
@article_option
@click.option("--claim", "number", type=NUMBER, metavar="CLAIM", help="Only what concerns this claim.")
@json_option
@record_options
@pass_session
def log(session: Session, article: str | None, number: int | None, as_json: bool) -> None:
    """Print the audit trail: who did what, when, oldest first."""
    with session.printing_desk() as (desk, printed):
        ref = None
        if number is not None:
            ref = desk.claims.get(the_article(desk, article).id, number).id
        elif article is not None:
            ref = desk.articles.get(article).id
            printed.add(ref)
        else:
            printed.update(desk.everywhere())
        events = desk.trail.events(ref)
        print_lines(map(_event_as_json, events) if as_json else _event_lines(desk, events))


def the_article(desk: Desk, ref: str | None) -> ArticleRow:
    """The article that `ref` names, or the only one there is. Raises NotFound, or WorkbenchError for a choice."""
    if ref == "":
        raise WorkbenchError("an article's number or name can't be empty")
    if ref is not None:
        return desk.articles.get(ref)
    articles = desk.articles.all()
    if len(articles) == 1:
        return articles[0]
    if not articles:
        raise WorkbenchError("the record holds no article yet; `workbench import FILE` brings one in")
    listed = ", ".join(f"{row.number} {row.slug}" for row in articles)
    raise WorkbenchError("which article? Name one by its number, {way}: {listed}", way=_way_to_name(), listed=listed)


def _way_to_name() -> Phrase:
    """How the command at hand is told an article: as an option, or as its argument."""
    command = click.get_current_context().command
    named = [
        option.opts[0] for option in command.params if option.name == "article" and isinstance(option, click.Option)
    ]
    if named:
        return Phrase("with {option}", option=f"{named[0]} 1")
    return Phrase("as in `workbench {command} 1`", command=command.name)


def claim_lines(
    article: ArticleRow,
    rows: Sequence[ClaimRow],
    read_by: ReadBy | None,
    signs: Mapping[str, str] | None = None,
    reasons: Reasons | None = None,
) -> Iterator[str]:
    """The article with its counts and with what read it, then a line for each claim; `signs` are the dossier's.

    Under each claim stand the `reasons` why it is important.
    """
    from workbench.publication import counts_in_words

    width = terminal_width()
    yield from table([RIGHT, WORDS], [(str(article.number), article.title)], width)
    yield from wrapped("", say(counts_in_words(article.counts)), width)
    if read_by:
        yield from wrapped("", say("read by {app}, {data}", app=read_by.app, data=read_by.data), width)
    else:
        yield say("read by a workbench before 0.2.0")
    if article.published is None and any(map(_counts_from_publication, rows)):
        undated = say(
            "no date of publication: “last week” can't be placed; `workbench revise {number} FILE --published "
            "YYYY-MM-DD` tells it",
            number=article.number,
        )
        yield from wrapped("", undated, width)
    for row, lines in zip(rows, _claim_rows(rows, article.language, signs, width), strict=True):
        yield from lines
        for reason in (reasons or {}).get(row.id, ()):
            yield from wrapped("       ", say(reason.value), width)


def _counts_from_publication(row: ClaimRow) -> bool:
    from workbench.extract.assumptions import Assumption

    return row.claim.why is not None and Assumption.NO_PUBLICATION_DATE in row.claim.why.assumptions


def tell_claims(rows: Sequence[ClaimRow], article: ArticleRow) -> None:
    """Print claims of `article`, as `workbench claims` lists them."""
    print_lines(chain.from_iterable(_claim_rows(rows, article.language, None, terminal_width())))


def _claim_rows(
    rows: Sequence[ClaimRow], language: str | None, signs: Mapping[str, str] | None, width: int | None
) -> Iterator[tuple[str, ...]]:
    """The lines of each claim: number, status, place, kind, words, reading, and how many sources it has."""
    from workbench.readings import CONTESTED, GLYPHS, SET_ASIDE, Sign, reading, words_beside_reading

    cells_of = []
    for row in rows:
        glyph = SET_ASIDE if row.dismissed else CONTESTED if row.contested else GLYPHS[row.verdict]
        cells_of.append(
            (
                str(row.number),
                glyph,
                Sign(signs[row.id]).glyph if signs and row.id in signs else "",
                say(_status(row)),
                f"{row.claim.span.start}–{row.claim.span.end}",
                say(kind_of(row.claim)),
                words_beside_reading(row.claim),
                say(reading(row.claim, language)),
                f"[{row.evidence_count}]" if row.evidence_count else "",
            )
        )
    number, mark = replace(RIGHT, gap=1), replace(KEPT, gap=1)
    read = reading_column([row.claim for row in rows], language)
    yield from row_by_row([number, mark, mark, KEPT, RIGHT, BESIDE, WORDS, read, KEPT], cells_of, width)


def kind_of(claim: Claim) -> str:
    """What kind of claim it is: of a numeric one what its figure is."""
    return claim.quantity.type if claim.quantity else claim.kind


def reading_column(claims: Sequence[Claim], language: str | None) -> Column:
    """The column of the claims' readings: values are kept whole, and who says something gives way."""
    from workbench.readings import reading

    values = (cells(say(reading(claim, language))) for claim in claims if claim.quantity)
    return Column(least=max(values, default=WORDS.least or 0))


def _status(row: ClaimRow) -> str:
    """How a claim stands, in a word; one on which verdicts disagree counts as open all the same."""
    return str(row.state) if row.dismissed else "contested" if row.contested else str(row.verdict)


def _claim_as_json(row: ClaimRow, signs: Mapping[str, str], reasons: Reasons) -> str:
    data = {
        "number": row.number,
        "id": row.id,
        "status": _status(row),
        "decided_by": row.decided_by,
        "decided_at": row.decided_at.isoformat() if row.decided_at else None,
        "note": row.verdict_note,
        "override": row.override,
        "sources": row.evidence_count,
        **({"dossier": signs.get(row.id)} if signs else {}),
        **({"important": [reason.value for reason in reasons[row.id]]} if row.id in reasons else {}),
        **row.claim.to_dict(),
    }
    return json_line(data)


def _evidence(text: str, source: dict[str, str | None]) -> EvidenceNote | None:
    from workbench.desk.model import EvidenceNote
    from workbench.desk.source_note import Rank, SourceNote
    from workbench.desk.vocabulary import Stance

    said = {name: value or "" for name, value in source.items()}
    if not any(said[name] for name in ("title", "url", "rank", "group", "locator", "passage")):
        return None
    rank = Rank(said["rank"]) if said["rank"] else None
    return EvidenceNote(
        source=SourceNote(title=said["title"], url=said["url"], rank=rank, group=said["group"]),
        stance=Stance(said["stance"]),
        locator=said["locator"],
        passage=said["passage"],
        note=text,
    )


def _event_lines(desk: Desk, events: Sequence[Event]) -> Iterator[str]:
    from workbench import settings
    from workbench.desk.numbers import event_name

    said, zone = sayings(desk), settings.zone()
    rows = [(event_name(event.seq), local_time(event.at, zone), event.who, said(event)) for event in events]
    yield from table([RIGHT, KEPT, KEPT, PROSE], rows, terminal_width())


def sayings(desk: Desk) -> Callable[[Event], str]:
    """What says an event of `desk` in one line, its claim by its number."""
    from workbench.trail_wording import sentence

    numbers = claim_numbers(desk)
    return lambda event: visible_line(sentence(event, numbers.get, say))


def claim_numbers(desk: Desk) -> dict[str, int]:
    """The numbers of all claims of `desk`, by their ids."""
    every = (row for article in desk.articles.all() for row in desk.claims.of(article.id, gone=True))
    return {row.id: row.number for row in every}


def _event_as_json(event: Event) -> str:
    data = {
        "seq": event.seq,
        "id": event.id,
        "at": event.at.isoformat(),
        "actor": event.actor,
        "machine": event.machine,
        "app": event.app,
        "kind": event.kind,
        "article": event.article_id,
        "draft": event.draft_id,
        "claim": event.claim_id,
        "data": event.data,
        "undone_by": event.undone_by,
    }
    return json_line(data)
