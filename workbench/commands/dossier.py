"""`dossier` and `findings`: an article beside the documents that came with it, and what does not fit within it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import asdict

from workbench.commands.options import NUMBER, PATH, article_argument, json_line, json_option
from workbench.commands.review import the_article
from workbench.commands.session import Session, pass_session, record_options
from workbench.commands.table import KEPT, RIGHT, WORDS, print_lines, table, terminal_width, wrapped
from workbench.display import one_line, visible, visible_line
from workbench.errors import WorkbenchError
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.compare.itself.article import Inconsistency
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow
    from workbench.dossier import Comparison, Offer


class _Choice(click.ParamType[tuple[int, int]]):
    name = "CLAIM[:PASSAGE]"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        claim, _, passage = str(value).partition(":")
        if not claim.isdecimal() or (passage and not (passage.isdecimal() and int(passage))):
            self.fail(
                say("{value!r} is not a claim's number, or that and a passage's: 3 or 3:2", value=value), param, ctx
            )
        return int(claim), int(passage or 1)


@click.command()
@click.argument("article")
@click.argument("files", nargs=-1, type=PATH, metavar="[FILE]...")
@click.option("--attach", "choices", multiple=True, type=_Choice(), metavar="CLAIM[:PASSAGE]",
              help="Let a passage that is listed be evidence for the claim; the first one unless told.")  # fmt: skip
@click.option("--take-out", "left", multiple=True, metavar="NAME", help="Take the document of this file name out.")
@click.option("--confidential", is_flag=True, help="The FILEs are confidential sources: reports do not name them.")
@json_option
@record_options
@pass_session
def dossier(
    session: Session,
    article: str,
    files: tuple[Path, ...],
    choices: tuple[tuple[int, int], ...],
    left: tuple[str, ...],
    confidential: bool,
    as_json: bool,
) -> None:
    """Put files beside ARTICLE, and see what they say of its claims.

    Each FILE, and the files of folders, are put into its dossier; then its claims are listed with their passages.
    The files stay where they are: the record keeps their names and SHA-256. A newer file at the same path takes the
    place of the one before. A passage that agrees is marked "=", one that differs "≠"; a claim of which the dossier
    says nothing "∅", with the nearest passage alone. This is never a verdict.
    """
    from workbench.dossier import compare_dossier, give

    writing = bool(files or choices or left)
    with session.desk() if writing else session.reading_desk() as desk:
        chosen = the_article(desk, article)
        for name in left:
            _take_out(desk, chosen, name)
        for document in give(desk, chosen, files, confidential=confidential):
            click.echo(say("in the dossier: {names}", names=visible_line(document.filename)), err=True)
        compared = compare_dossier(desk, chosen)
        for number, passage in choices:
            _attach(desk, chosen, compared, number, passage)
        only = {number for number, _ in choices} if choices and not (files or left) else set[int]()
        print_lines(_as_json(desk, chosen, compared) if as_json else _as_text(desk, chosen, compared, only))
        for unread in compared.unread:
            click.echo(f"workbench: {visible_line(say(unread.reason))}", err=True)
        for row in _rows(desk, chosen) if compared.lost else ():
            for evidence in desk.evidence.of(row.id):
                if evidence.id in compared.lost:
                    said = one_line(evidence.passage)
                    told = say("claim {n} rests on words that the newer file lacks: {words}", n=row.number, words=said)
                    click.echo(f"workbench: {told}", err=True)


def _take_out(desk: Desk, article: ArticleRow, name: str) -> None:
    found = [document for document in desk.dossier.documents(article.id) if document.filename == name]
    if not found:
        raise WorkbenchError("the dossier has no document {name!r}", name=name)
    for document in found:
        desk.dossier.take_out(document.id)


def _attach(desk: Desk, article: ArticleRow, compared: Comparison, number: int, passage: int) -> None:
    from workbench.dossier import attach
    from workbench.reports.reasons import reason_in

    claim = desk.claims.get(article.id, number)
    offers = compared.offers.get(claim.id, [])
    if passage > len(offers):
        raise WorkbenchError(
            "claim {number} has no passage {passage} (of {n})", number=number, n=len(offers), passage=passage
        )
    offer = offers[passage - 1]
    evidence = attach(desk, claim, offer, reason_in(say.language, offer.passage.why))
    click.echo(
        say(
            "evidence for claim {number}: {stance}, {label}",
            number=number,
            stance=evidence.stance,
            label=visible(evidence.source.label),
        ),
        err=True,
    )


def _rows(desk: Desk, article: ArticleRow) -> list[ClaimRow]:
    """The claims under check, in reading order."""
    return [row for row in desk.claims.of(article.id) if not row.dismissed]


def _as_text(desk: Desk, article: ArticleRow, compared: Comparison, only: set[int]) -> Iterator[str]:
    """The claims, or `only` those of these numbers, each with what says something of it, else with what is nearest."""
    documents = desk.dossier.documents(article.id)
    title = visible_line(article.title)
    said = say.count(
        "{title}: {n} document in the dossier", "{title}: {n} documents in the dossier", len(documents), title=title
    )
    yield from wrapped("", said, terminal_width())
    for row in [each for each in _rows(desk, article) if not only or each.number in only]:
        sign = compared.sign(row.id)
        line = (sign.glyph if sign else " ", str(row.number), row.text)
        yield from table([KEPT, RIGHT, WORDS], [line], terminal_width())
        offers = list(enumerate(compared.offers.get(row.id, []), 1))
        for place, offer in [each for each in offers if each[1].passage.relation] or offers[:1]:
            yield from _offer_lines(place, offer)


def _offer_lines(place: int, offer: Offer) -> list[str]:
    from workbench.readings import Sign
    from workbench.reports.reasons import reason_in

    relation = offer.passage.relation
    mark = Sign(relation).glyph if relation else "·"
    words = "".join(_lit(*piece) for piece in offer.pieces())
    why = f"  ({visible_line(reason_in(say.language, offer.passage.why))})" if offer.passage.why else ""
    where = f"{visible_line(offer.document.filename)}, {offer.locator}"
    return wrapped(f"       {place} {mark} ", labelled(where, f"{words}{why}"), terminal_width())


def _lit(words: str, agrees: bool | None) -> str:
    """A piece of a passage: what agrees underlined, what differs reversed, where the terminal can show it."""
    plain = visible_line(words)
    return plain if agrees is None or not words else click.style(plain, underline=agrees, reverse=not agrees)


def _as_json(desk: Desk, article: ArticleRow, compared: Comparison) -> Iterator[str]:
    for row in _rows(desk, article):
        passages = [
            {
                "document": offer.document.filename,
                "sha256": offer.document.sha256,
                "locator": offer.locator,
                "start": offer.passage.start,
                "end": offer.passage.end,
                "text": offer.words,
                "relation": offer.passage.relation,
                "why": offer.passage.why,
                "marks": [asdict(mark) for mark in offer.passage.marks],
            }
            for offer in compared.offers.get(row.id, [])
        ]
        line = {"claim": row.number, "text": row.text, "sign": compared.sign(row.id), "passages": passages}
        yield json_line(line)


@click.command()
@article_argument
@click.option("--dismiss", "numbers", multiple=True, type=NUMBER, metavar="NUMBER", help="This finding is none.")
@click.option("--reason", default="", help="Why it is none; the trail keeps it.")
@click.option("--proofs", is_flag=True, help="The arithmetic that holds, instead.")
@json_option
@record_options
@pass_session
def findings(
    session: Session, article: str | None, numbers: tuple[int, ...], reason: str, proofs: bool, as_json: bool
) -> None:
    """List what does not fit together within ARTICLE.

    docs/compare.md tells what is looked for. What is dismissed stays so in later drafts; `workbench undo` takes a
    dismissal back.
    """
    from workbench import findings as within

    if proofs and numbers:
        raise click.UsageError(say("--proofs lists what holds: there is nothing to dismiss"))
    with session.desk() if numbers else session.reading_desk() as desk:
        chosen = the_article(desk, article)
        if proofs:
            for number, proof in enumerate(within.proofs(desk, chosen), 1):
                _say(number, proof, as_json=as_json)
            return
        found = within.open_findings(desk, chosen)
        for number in numbers:
            if not 1 <= number <= len(found):
                raise WorkbenchError("there is no finding {number}; {n} are open", number=number, n=len(found))
        for number in numbers:
            desk.dossier.dismiss(chosen.id, found[number - 1].kind, within.words_of(found[number - 1]), reason)
        if len(found) == len(set(numbers)) and not as_json:
            click.echo(say("no finding is open"), err=True)
        for number, finding in enumerate(found, 1):
            if number not in numbers:
                _say(number, finding, as_json=as_json)


def _say(number: int, finding: Inconsistency, *, as_json: bool) -> None:
    from workbench.commands.compare import finding_lines

    if as_json:
        spans = [span.to_dict() for span in finding.spans]
        data = {"number": number, "kind": finding.kind, "spans": spans, "why": finding.why}
        click.echo(json_line(data))
        return
    print_lines(finding_lines(str(number), finding))
