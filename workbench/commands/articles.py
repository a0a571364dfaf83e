"""`import`: articles from files into the record, one or many."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from workbench.articles.folder import FolderEntry, entries
from workbench.articles.formats import names, shown_by, suffixes
from workbench.articles.signature import Signature
from workbench.commands import session
from workbench.commands.options import FILE, encoding_option, json_line, json_option, language_option, published_option
from workbench.commands.session import Session, pass_session, record_options, warn
from workbench.display import fit, visible_line
from workbench.errors import WorkbenchError, our_fault
from workbench.translatable import Phrase, told_by
from workbench.ui_language import a_few, labelled, say

if TYPE_CHECKING:
    from workbench.articles import Article
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow
    from workbench.intake import KnownSentences

title_option = click.option("--title", help="The title; read from the file unless given.")
byline_option = click.option("--byline", help="Who signs the article; read from the file unless given.")
url_option = click.option("--url", help="Where it is published; read from the file unless given.")


#: The columns of a file's name beside the bar that shows how far the import is.
_BAR = 30

#: How exported reports end, from which an article comes back with all that was done on it.
REPORT_SUFFIXES = (".json", ".jsonld")


@dataclass(frozen=True, slots=True)
class _Taken:
    """What became of one file: an article, new or known, or an error."""

    file: str
    article: Article | None = None
    row: ArticleRow | None = None
    new: bool = False
    error: str = ""


_HELP = f"""Bring articles into the record, with the claims found in them.

{names()} are read, each known by its content; - is standard input, and a FOLDER stands for all such files in it, with a
word on what is passed over. A report that `workbench export --format json` wrote brings its article back
with all that was done on it. A file that can't be read is reported, and the others still brought in. Ctrl+C stops
between two files; what was brought in stays. The same file twice is the same article.
"""

_Shown = Callable[[_Taken], Iterator[str]]


@click.command("import", help=_HELP)
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE|FOLDER... | -")
@language_option
@published_option
@title_option
@byline_option
@url_option
@encoding_option
@click.option("--accept", is_flag=True, help="Also take in what an exported article changes of what is here already.")
@click.option("--closed", is_flag=True, help="Let nobody else of the newsroom read it; `newsroom close` names readers.")
@json_option
@record_options
@pass_session
def import_articles(
    session: Session, /, files: tuple[str, ...], as_json: bool, accept: bool, closed: bool, **said: Any
) -> None:
    """Bring articles into the record; what a user reads of it is `_HELP`."""
    found, passed_over = _files(files)
    for line in _told(passed_over):
        click.echo(f"workbench: {visible_line(line)}", err=True)
    if len(found) > 1 and (own := next((name for name in ("title", "byline", "url") if said[name]), None)):
        raise click.UsageError(
            say("--{own} is for one file, not for {n}", own=own, n=len(found)), click.get_current_context()
        )
    if not found:
        raise WorkbenchError(
            "{names}: there is no article in it; {suffixes} are read",
            names=", ".join(files),
            suffixes=", ".join(suffixes()),
        )
    is_new = not session.path.exists()
    with session.desk(create=True) as desk:
        taken, stopped = _take_in_all(
            desk, found, _reading_options(said), _as_json if as_json else _as_text, accept=accept, closed=closed
        )
        is_empty = desk.heads().own == 1  # The event that made the record.
    if is_new and is_empty:
        session.path.unlink()
    if stopped:
        told = say("interrupted after {n} of {whole} files", n=len(taken), whole=len(found))
        click.echo(f"workbench: {told}", err=True)
        sys.exit(130)
    sys.exit(1 if any(one.error for one in taken) else 0)


def _files(paths: Iterable[str]) -> tuple[list[str], list[FolderEntry]]:
    """The files that `paths` stand for, folders opened, and what is passed over in the folders."""
    found: list[str] = []
    passed_over: list[FolderEntry] = []
    for name in paths:
        if name == "-" or not Path(name).is_dir():
            found.append(name)
            continue
        for entry in entries(Path(name)):
            passed_over.append(entry) if entry.passed_over else found.append(str(entry.path))
    return found, passed_over


def _told(passed_over: Iterable[FolderEntry]) -> Iterator[str]:
    """What is passed over, a line a kind, with the names of the first files."""
    kinds: dict[str, list[str]] = {}
    for entry in passed_over:
        kinds.setdefault(entry.passed_over, []).append(entry.path.name)
    for kind, files in sorted(kinds.items()):
        yield say("passed over ({kind}): {names}", kind=say(kind), names=a_few(files))


def _reading_options(said: dict[str, Any]) -> dict[str, Any]:
    return {"language" if name == "lang" else name: value for name, value in said.items()}


def _take_in_all(
    desk: Desk, files: Sequence[str], options: dict[str, Any], shown: _Shown, *, accept: bool, closed: bool
) -> tuple[list[_Taken], bool]:
    """Take in the files one after the other; true where the user stopped it, with those that were done."""
    from workbench.intake import KnownSentences

    taken: list[_Taken] = []
    known = KnownSentences(desk)
    # On a terminal the lines would break the bar: they follow it.
    bar = len(files) > 1 and sys.stderr.isatty()
    try:
        with click.progressbar(files, file=sys.stderr, hidden=not bar, item_show_func=_short) as progress:
            for file in progress:
                may_ask = len(files) == 1
                taken.append(_take_in(desk, file, options, known, accept=accept, closed=closed, may_ask=may_ask))
                if not bar:
                    _show(taken[-1], shown)
    except KeyboardInterrupt:
        stopped = True
    else:
        stopped = False
    for one in taken if bar else ():
        _show(one, shown)
    return taken, stopped


def _short(file: str | None) -> str | None:
    return None if file is None else fit(Path(file).name, _BAR)


def _take_in(
    desk: Desk, file: str, options: dict[str, Any], known: KnownSentences, *, accept: bool, closed: bool, may_ask: bool
) -> _Taken:
    from workbench.articles import ArticleError, read_article
    from workbench.record.errors import Refused

    if desk.owns(Path(file)):
        return _Taken(file, error=Phrase("{file}: this is the record itself, not an article", file=file))
    if Path(file).suffix.lower() in REPORT_SUFFIXES and not _is_article(file):
        if closed:
            said = Phrase("{file}: a report can't be brought back --closed; `newsroom close` it afterwards", file=file)
            return _Taken(file, error=said)
        return _restore(desk, file, accept=accept)
    try:
        article = read_article(file, **options)
        # Closed in the same act: an exchange that runs beside this never sees it open.
        with desk.together() if closed else nullcontext():
            row, new = take_in_or_revise(desk, article, known, may_ask=may_ask and not closed)
            if closed and new:
                desk.access.close(row.id, ())
        known.learn(row)
    except (ArticleError, Refused) as error:
        return _Taken(file, error=told_by(error))
    except WorkbenchError:
        raise
    except Exception as error:
        return _Taken(file, error=Phrase("{path}: {error}", path=file, error=our_fault(error)))
    return _Taken(file, article, row, new)


def take_in_or_revise(
    desk: Desk, article: Article, known: KnownSentences, *, may_ask: bool = True
) -> tuple[ArticleRow, bool]:
    """Put `article` under check; one that looks like a draft of an article here only if that is not what it is.

    Who sits at a terminal is asked, and may bring it in as that article's new draft; nobody else is kept waiting, and
    a warning says so. Tells whether there was anything new.
    """
    from workbench.commands.drafts import carry_over
    from workbench.intake import take_in
    from workbench.new_draft import plan_revision

    if (like := known.draft_of(article)) is None:
        return take_in(desk, article)
    said = say("this looks like a draft of article {number} ({title})", number=like.number, title=like.title)
    if not (may_ask and session.at_a_terminal()):
        warn(
            article.filename,
            [say("{said}; `workbench revise {number} FILE` brings it in as one", said=said, number=like.number)],
        )
        return take_in(desk, article)
    question = visible_line(labelled(article.filename, said))
    if not click.confirm(say("{question}. Bring it in as its new draft?", question=question), default=True):
        return take_in(desk, article)
    carry_over(desk, plan_revision(desk, like.id, article), dry_run=False, yes=False, as_json=False)
    return desk.articles.get(like.id), True


def _is_article(file: str) -> bool:
    """Whether a JSON file is a news desk's article, not a report."""
    from workbench.articles import ArticleError
    from workbench.articles.reader import read_file
    from workbench.reports.from_report import LARGEST_REPORT

    try:
        form = shown_by(Signature(read_file(Path(file), LARGEST_REPORT), file))
    except ArticleError:
        return False
    return form is not None and form.reader != ""


def _restore(desk: Desk, file: str, *, accept: bool) -> _Taken:
    from workbench.articles import ArticleError
    from workbench.articles.reader import read_file
    from workbench.record.errors import Refused
    from workbench.reports.from_report import LARGEST_REPORT, restore

    try:
        restored = restore(desk, read_file(Path(file), LARGEST_REPORT), accept=accept)
    except ArticleError as error:
        return _Taken(file, error=told_by(error))
    except Refused as error:
        said = Phrase("{path}: {error}", path=file, error=error)
        way = Phrase("{said}; --accept takes it in all the same", said=said)
        return _Taken(file, error=way if error.overridable else said)
    except WorkbenchError as error:
        return _Taken(file, error=Phrase("{path}: {error}", path=file, error=error))
    return _Taken(file, row=restored.article, new=restored.is_new)


def _show(taken: _Taken, shown: _Shown) -> None:
    if taken.error:
        click.echo(f"workbench: {visible_line(say(taken.error))}", err=True)
    for line in shown(taken):
        click.echo(line)
    if taken.article is not None and taken.new:
        warn(taken.article.filename, taken.article.warnings)
    elif taken.article is not None and taken.row is not None:
        _tell_other_day(taken.article, taken.row)


def _tell_other_day(article: Article, row: ArticleRow) -> None:
    """An article that is here already keeps its day of publication: say how it is given the one that was told."""
    if article.published in (None, row.published):
        return
    said = say(
        "article {number} keeps its day of publication; `workbench revise {number} FILE --published {day}` gives it "
        "this one",
        number=row.number,
        day=article.published,
    )
    click.echo(f"workbench: {said}", err=True)


def _as_text(taken: _Taken) -> Iterator[str]:
    row, article = taken.row, taken.article
    if row is None:
        return
    state = say.count("{n} claim", "{n} claims", row.counts.total) if taken.new else say("in the record already")
    yield f"{row.number}  {labelled(visible_line(row.title), state)}"
    hints = (
        say.count("{n} hint to a source", "{n} hints to sources", len(article.hints))
        if article and article.hints
        else None
    )
    undated = None if row.published else say("no date of publication")
    known = (row.byline, row.published.isoformat() if row.published else undated, row.language, row.url, hints)
    yield "   " + " · ".join(visible_line(str(value)) for value in known if value)


def _as_json(taken: _Taken) -> Iterator[str]:
    row, article = taken.row, taken.article
    data: dict[str, Any] = {"file": taken.file, "error": say(taken.error) if taken.error else None}
    if row is not None:
        data |= {
            "new": taken.new,
            "article": row.number,
            "slug": row.slug,
            "title": row.title,
            "byline": row.byline,
            "published": row.published.isoformat() if row.published else None,
            "language": row.language,
            "url": row.url,
            "claims": row.counts.total,
            "sha256": article.sha256 if article else None,
            "warnings": list(article.warnings if article else ()),
        }
    yield json_line(data)
