"""`workbench compare`: an article beside its sources, or with itself; no record is opened."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec import Struct

from workbench.commands.options import FILE, format_option, json_line, language_option, published_option
from workbench.commands.table import PROSE, RIGHT, WORDS, print_lines, table, terminal_width, wrapped
from workbench.display import one_line, visible_line
from workbench.loading import loading
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.articles.article import Article
    from workbench.claims import Claim
    from workbench.compare.itself.article import Inconsistency
    from workbench.compare.matching import Passage
    from workbench.compare.texts import Text

#: How a relation is marked in the table.
_MARKS = {"agrees": "=", "differs": "≠", None: "·"}
_OFFERED = 3


class _Offer(Struct, frozen=True):
    """A passage and the file that it stands in."""

    file: str
    text: str
    passage: Passage


class _Kind(click.ParamType[str]):
    name = "kind"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        from workbench.compare.itself.kinds import KINDS

        names = [kind.name for kind in KINDS]
        if value not in names:
            self.fail(say("{value!r} is none of {names}", value=value, names=", ".join(names)), param, ctx)
        return str(value)


@click.command()
@click.argument("article", type=FILE, metavar="ARTICLE")
@click.argument("sources", nargs=-1, type=FILE, metavar="[SOURCE]...")
@language_option
@published_option
@format_option
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=_Kind(),
    metavar="KIND",
    help="Look only for this kind of inconsistency within the article; may be repeated.",
)
@click.option("--proofs", is_flag=True, help="Without a source: the arithmetic that holds, instead.")
def compare(
    article: str,
    sources: tuple[str, ...],
    lang: str | None,
    published: dt.date | None,
    form: str,
    kinds: tuple[str, ...],
    proofs: bool,
) -> None:
    """Show what each SOURCE says of the claims of ARTICLE.

    Each claim is printed with the passages that may speak of the same thing.
    A passage that agrees is marked "=", one that differs "≠"; "·" is only near, says nothing of the claim, and is
    printed where no other is. This proposes what to read: it is never a verdict. Language and day are the article's; a
    source's are read from it.

    With no SOURCE the article is compared with itself: what does not fit together within it is printed.
    """
    if (kinds or proofs) and sources:
        raise click.UsageError(say("--kind and --proofs are for an article without sources"))
    with loading():
        ours, day = _read_article(article, lang, published)
    lines = _with_sources(ours, day, sources, form) if sources else _with_itself(ours, day, kinds, form, proofs=proofs)
    print_lines(lines)


def _with_sources(ours: Text, day: dt.date | None, sources: tuple[str, ...], form: str) -> Iterator[str]:
    texts = [(name, _read_source(name, day)) for name in sources]
    for claim, offers in _offers(ours, texts):
        yield from [_as_json(claim, offers)] if form == "jsonl" else _as_text(claim, offers)


def _with_itself(ours: Text, day: dt.date | None, kinds: tuple[str, ...], form: str, *, proofs: bool) -> Iterator[str]:
    from workbench.compare.itself.kinds import find_inconsistencies, find_proofs

    find = find_proofs if proofs else find_inconsistencies
    findings = find(ours, day, kinds or None)
    if not findings and form == "text":
        click.echo(
            say("no arithmetic was found") if proofs else say("nothing was found that does not fit together"), err=True
        )
    for finding in findings:
        if form == "jsonl":
            spans = [span.to_dict() for span in finding.spans]
            yield json_line({"kind": finding.kind, "spans": spans, "why": finding.why})
        else:
            yield from finding_lines(str(finding.spans[0].start), finding)


def finding_lines(number: str, finding: Inconsistency) -> Iterator[str]:
    """What does not fit together, by its `number`, and under it the words with their places."""
    width = terminal_width()
    yield from table([RIGHT, PROSE], [(number, _kind_and_why(finding))], width)
    for span in finding.spans:
        yield from wrapped(f"      {span.start}–{span.end}  ", one_line(span.text), width)


def _kind_and_why(finding: Inconsistency) -> str:
    from workbench.compare.itself.kinds import label
    from workbench.reports.reasons import reason_in

    why = visible_line(reason_in(say.language, finding.why))
    return say("{label}: {value}", label=say(label(finding.kind)), value=why)


def _read_article(name: str, lang: str | None, published: dt.date | None) -> tuple[Text, dt.date | None]:
    """The article made ready for comparing, and its day."""
    from workbench.articles import read_article

    return _ready(read_article(Path(name), language=lang, published=published), None)


def _read_source(name: str, otherwise: dt.date | None) -> Text:
    """A source made ready for comparing; its dates count from its own day, else from the article's."""
    from workbench.articles.sheets import read_source

    return _ready(read_source(Path(name)), otherwise)[0]


def _ready(article: Article, otherwise: dt.date | None) -> tuple[Text, dt.date | None]:
    from workbench.compare.texts import read_text
    from workbench.extract import extract
    from workbench.extract.dates.publication_day import publication_day
    from workbench.extract.detect import detect
    from workbench.extract.document import tokenise
    from workbench.extract.language_file import load

    language = article.language or detect(tokenise(article.text)).code
    day = article.published or publication_day(article.text, load(language)) or otherwise
    return read_text(article.text, language, extract(article.text, language, day)), day


def _offers(article: Text, sources: list[tuple[str, Text]]) -> Iterator[tuple[Claim, list[_Offer]]]:
    """Each claim with the best passages of all sources, the best first."""
    from workbench.compare.sources import compare_with_source

    compared = [(name, text.text, compare_with_source(article, text)) for name, text in sources]
    for number, claim in enumerate(article.claims):
        offers = [_Offer(name, text, each) for name, text, matches in compared for each in matches[number].passages]
        offers.sort(key=lambda offer: -offer.passage.score)
        yield claim, offers[:_OFFERED]


def _as_json(claim: Claim, offers: list[_Offer]) -> str:
    passages = [
        {
            "source": offer.file,
            "start": offer.passage.start,
            "end": offer.passage.end,
            "text": offer.text[offer.passage.start : offer.passage.end],
            "relation": offer.passage.relation,
            "score": offer.passage.score,
            "why": offer.passage.why,
        }
        for offer in offers
    ]
    return json_line({"claim": claim.to_dict(), "passages": passages})


def _as_text(claim: Claim, offers: list[_Offer]) -> Iterator[str]:
    """The claim, and the passages that say something of it; where none does the nearest one."""
    from workbench.reports.reasons import reason_in

    width = terminal_width()
    yield from table([RIGHT, WORDS], [(str(claim.span.start), claim.span.text)], width)
    for offer in [each for each in offers if each.passage.relation] or offers[:1]:
        passage = offer.passage
        said = one_line(offer.text[passage.start : passage.end])
        why = f"  ({visible_line(reason_in(say.language, passage.why))})" if passage.why else ""
        where = visible_line(offer.file)
        yield from wrapped(f"         {_MARKS[passage.relation]} ", labelled(where, f"{said}{why}"), width)
