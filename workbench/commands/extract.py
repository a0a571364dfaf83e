"""`workbench extract`: the claims of files, printed; no record is opened."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench.commands.options import FILE, format_option, json_line, language_option, published_option
from workbench.commands.review import kind_of, reading_column
from workbench.commands.table import BESIDE, RIGHT, WORDS, print_lines, table, terminal_width, wrapped
from workbench.display import visible_line
from workbench.errors import WorkbenchError, our_fault
from workbench.loading import loading
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.claims import Claim


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE... | -")
@language_option
@published_option
@format_option
def extract(files: tuple[str, ...], lang: str | None, published: dt.date | None, form: str) -> None:
    """Print the claims of each FILE; nothing is stored.

    They come in order of position; - reads standard input.
    Offsets count code points from the start of the text, ends exclusive. With several files each JSON object also
    says which "article" it comes from. A file that can't be read is reported, and the others still printed.
    """
    failed = False
    for name in files:
        try:
            with loading() if name is files[0] else nullcontext():
                claims, language = _claims_of(name, lang, published)
        except WorkbenchError as error:
            failed = True
            click.echo(f"workbench: {visible_line(say.error(error))}", err=True)
            continue
        except Exception as error:
            failed = True
            click.echo(f"workbench: {visible_line(f'{name}: {say(our_fault(error))}')}", err=True)
            continue
        as_json = form == "jsonl"
        article = name if len(files) > 1 else None
        print_lines(_as_json(claims, article) if as_json else _as_text(claims, name, language))
    sys.exit(1 if failed else 0)


def _claims_of(name: str, lang: str | None, published: dt.date | None) -> tuple[list[Claim], str | None]:
    from workbench.articles import read_article, read_bytes
    from workbench.extract import extract as find

    if name == "-":
        article = read_bytes(sys.stdin.buffer.read(), say("standard input"), language=lang, published=published)
    else:
        article = read_article(Path(name), language=lang, published=published)
    return find(article.text, article.language, article.published), article.language


def _as_json(claims: list[Claim], article: str | None) -> Iterator[str]:
    for claim in claims:
        line = claim.to_dict() if article is None else {"article": article, **claim.to_dict()}
        yield json_line(line)


def _as_text(claims: list[Claim], name: str, language: str | None) -> Iterator[str]:
    from workbench.readings import reading, words_beside_reading

    numeric = sum(claim.quantity is not None for claim in claims)
    shown = visible_line(name)
    number = {"numeric": numeric, "attributed": len(claims) - numeric}
    said = say("{name}: {numeric} numeric and {attributed} attributed claims", name=shown, **number)
    yield from wrapped("", said, terminal_width())
    rows = [
        (
            f"{claim.span.start}–{claim.span.end}",
            say(kind_of(claim)),
            words_beside_reading(claim),
            say(reading(claim, language)),
        )
        for claim in claims
    ]
    yield from table([RIGHT, BESIDE, WORDS, reading_column(claims, language)], rows, terminal_width(), inset="  ")
