"""Acts on whole articles: chosen, imported, revised, given to somebody, signed off, reported."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.errors import WorkbenchError
from workbench.record.errors import Refused
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import cant_write, no_article, read_only, review_of
from workbench.tui.bench import Bench, NothingToOpenError
from workbench.tui.status import is_open
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.articles import Article
    from workbench.new_draft import Plan
    from workbench.tui.screens.article_forms import ToImport

#: Columns of an article's progress in the picker.
_BAR = 10


async def _pick(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choice, Choose

    articles = await bench.writer.ask(lambda desk: desk.articles.all())
    if not articles:
        raise NothingToOpenError(say("no article is under check here yet"))
    open_id = bench.review.article.id if bench.review else None
    entries = [Choice(article.id, f"{article.number}  {article.title}", _progress(article)) for article in articles]
    chosen = await bench.ask(Choose(say("Articles under check"), entries, at=open_id))
    if chosen is not None and chosen != open_id:
        await bench.open(chosen)


async def _go(bench: Bench, step: int) -> None:
    """Open the article after or before this one, by number, past the end if need be."""
    here = review_of(bench).article.id
    ids = [article.id for article in await bench.writer.ask(lambda desk: desk.articles.all())]
    if len(ids) == 1:
        bench.tell(say("the record has no other article"), "warning")
    else:
        await bench.open(ids[(ids.index(here) + step) % len(ids)])


def _progress(article: ArticleRow) -> str:
    counts = article.counts
    filled = _BAR * counts.decided // counts.total if counts.total else 0
    done = f"{'━' * filled}{'─' * (_BAR - filled)} {counts.decided}/{counts.total}"
    return " · ".join(
        part for part in (done, say("draft {number}", number=article.draft_number), article.assigned_to or "") if part
    )


async def _import(bench: Bench) -> None:
    from workbench.extract.language_file import available
    from workbench.intake import KnownSentences
    from workbench.tui.screens.article_forms import ImportForm
    from workbench.tui.screens.progress import Step

    asked = await bench.ask(ImportForm(say("Import an article"), bench.today(), available()))
    if asked is None:
        return

    async def read(_: None) -> Article:
        return await _read(bench, asked)

    async def look(article: Article) -> tuple[Article, ArticleRow | None]:
        return article, await bench.writer.ask(lambda desk: KnownSentences(desk).draft_of(article))

    found = await _work(
        bench, say("Importing"), [Step(say("reading the file"), read), Step(say("looking for earlier drafts"), look)]
    )
    if found is None:
        return
    article, like = found
    chosen = await _draft_or_new(bench, like) if like is not None else "new"
    if like is not None and chosen == "draft":
        await bench.open(like.id)
        await _carry_over(bench, like.id, article)
    elif chosen is not None:
        await _check_in(bench, article)


async def _draft_or_new(bench: Bench, like: ArticleRow) -> str | None:
    from workbench.tui.screens.prompt import Choice, Choose

    choices = [
        Choice(
            "draft",
            say("a new draft of article {number}", number=like.number),
            say("its claims and what was decided are carried over"),
        ),
        Choice("new", say("another article")),
    ]
    return await bench.ask(Choose(say("This looks like a draft of an article here"), choices, like.title))


async def _check_in(bench: Bench, article: Article) -> None:
    from workbench.intake import take_in
    from workbench.tui.screens.progress import Step

    async def check_in(_: None) -> tuple[ArticleRow, bool]:
        return await bench.writer.ask(lambda desk: take_in(desk, article))

    done = await _work(bench, say("Importing"), [Step(say("finding the claims"), check_in)])
    if done is not None:
        row, new = done
        told = (
            say.count("{title}: {n} claim", "{title}: {n} claims", row.counts.total, title=row.title)
            if new
            else say("{title}: under check already", title=row.title)
        )
        noticed = [labelled(say("Noticed in the file"), say(notice)) for notice in article.warnings if new]
        await bench.open(row.id)
        bench.tell("\n".join([told, *noticed]), "warning" if noticed else "information")


async def _revise(bench: Bench) -> None:
    """Read a new draft, show what would become of the claims, and write it if the user says so."""
    from workbench.extract.language_file import available
    from workbench.tui.screens.article_forms import ImportForm
    from workbench.tui.screens.progress import Step

    review = review_of(bench)
    article_id = review.article.id
    asked = await bench.ask(ImportForm(say("Import a new draft"), bench.today(), available(), review.article.title))
    if asked is None:
        return

    async def read(_: None) -> Article:
        return await _read(bench, asked)

    draft = await _work(bench, say("A new draft"), [Step(say("reading the file"), read)])
    if draft is not None:
        await _carry_over(bench, article_id, draft)


async def _carry_over(bench: Bench, article_id: str, draft: Article) -> None:
    """Show what would become of the claims of an article in `draft`, and write it if the user says so."""
    from workbench.new_draft import plan_revision
    from workbench.tui.screens.progress import Step

    async def compare(_: None) -> Plan:
        return await bench.writer.ask(lambda desk: plan_revision(desk, article_id, draft))

    plan = await _work(bench, say("A new draft"), [Step(say("carrying the claims over"), compare)])
    if plan is not None:
        await _propose(bench, plan)


async def _reread(bench: Bench) -> None:
    """Show what this workbench reads in an article that another version read, and write it if the user says so."""
    from workbench.new_reading import plan_rereading

    article_id = review_of(bench).article.id
    try:
        plan = await bench.writer.ask(lambda desk: plan_rereading(desk, article_id))
    except Refused as error:
        raise NothingToOpenError(*error.args) from error
    await _propose(bench, plan)


async def _propose(bench: Bench, plan: Plan) -> None:
    """Show what would become of the claims, and write it if the user says so."""
    from workbench.new_draft import in_short, revise
    from workbench.tui.screens.draft_changes import Proposal

    async def keep(_: bool) -> None:
        await bench.write(lambda desk: revise(desk, plan))
        bench.tell(say("draft {number}: {said}", number=plan.before.number + 1, said=in_short(plan)))
        review = review_of(bench)
        if review.current is not None and not is_open(review.current):
            bench.move_to(review.next_open())

    await bench.ask_and_keep(Proposal(plan), keep)


async def _read(bench: Bench, asked: ToImport) -> Article:
    from workbench.articles import read_article
    from workbench.tui.file_lookup import begun

    if await bench.owns(asked.path):
        raise WorkbenchError("{name} is the record itself", name=asked.path.name)
    return await begun(lambda: read_article(asked.path, language=asked.language, published=asked.published))


async def _work(bench: Bench, title: str, steps: list[Any]) -> Any:
    from workbench.tui.screens.progress import Working

    outcome = await bench.show(Working(title, steps))
    if outcome is not None and outcome.error is not None:
        raise outcome.error
    return outcome.result if outcome is not None else None


async def _assign(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Ask

    article = review_of(bench).article
    await bench.ask_and_keep(
        Ask(say("Give the article to"), article.title, value=article.assigned_to or "",
            placeholder=say("a name; nobody where it is empty"), check=lambda _: None),
        lambda who: bench.write(lambda desk: desk.correspondence.assign(article.id, who or None)),
    )  # fmt: skip


async def _sign_off(bench: Bench) -> None:
    """Vouch for the check of this draft; open claims take a reason."""
    from workbench.tui.screens.prompt import Ask

    review = review_of(bench)
    article, draft = review.article, review.draft
    await bench.writer.ask(lambda desk: desk.sign_offs.refuse_checker(article.id))
    lead = say(
        "{title}\ndraft {number}, SHA-256 {sha256}…, {reviewer}",
        title=article.title,
        number=draft.number,
        sha256=draft.sha256[:16],
        reviewer=bench.reviewer,
    )
    refused: list[Refused] = []

    async def sign(note: str, override: str | None = None) -> None:
        try:
            await bench.write(lambda desk: desk.sign_offs.add(article.id, note, override=override))
        except Refused as refusal:
            if override is not None or not refusal.overridable:
                raise
            refused.append(refusal)
            return
        bench.tell(say("signed off by {reviewer}, draft {number}", reviewer=bench.reviewer, number=draft.number))

    asked = Ask(say("Sign off"), lead, placeholder=say("a remark, if you like"), check=lambda _: None)
    note = await bench.ask_and_keep(asked, sign)
    if note is not None and refused:
        why = Ask(
            say("Sign off all the same"), say.error(refused[0]), placeholder=say("the reason, kept with your name")
        )
        await bench.ask_and_keep(why, lambda reason: sign(note, reason))


async def _export(bench: Bench) -> None:
    from workbench import settings
    from workbench.catalogues import languages
    from workbench.reports.export import export
    from workbench.reports.formats import FORMATS
    from workbench.reports.model import Edition, Level
    from workbench.tui.screens.article_forms import ExportForm, ToExport

    article = review_of(bench).article
    # First stands what is chosen unless the user chooses: the one that names no confidential source.
    levels = [str(level) for level in (Level.LEGAL, Level.INTERNAL, Level.PUBLIC)]

    async def keep(asked: ToExport) -> None:
        at, zone = bench.clock(), settings.zone()
        edition = Edition(Level(asked.level), at, bench.reviewer, asked.language, zone=zone)

        def write(desk: Desk) -> object:
            return export(desk, article.id, asked.to, FORMATS[asked.form], edition, overwrite=asked.overwrite)

        bench.tell(say("writing the report …"))
        path = await bench.write(write)
        bench.tell(say("written: {path}", path=path))

    await bench.ask_and_keep(ExportForm(list(FORMATS), levels, languages()), keep)


ACTS: tuple[Act, ...] = (
    Act("article.pick", ("A",), "articles", "Choose another article; each shows how far its check is.", Group.ARTICLE,
        _pick, footer=17, opens=True),
    Act("article.next", ("greater_than_sign",), "next article", "Go to the next article.", Group.ARTICLE,
        lambda bench: _go(bench, 1), no_article),
    Act("article.previous", ("less_than_sign",), "article before", "Go to the article before.", Group.ARTICLE,
        lambda bench: _go(bench, -1), no_article),
    Act("article.import", ("I",), "import", "Import an article from a file.", Group.ARTICLE, _import, read_only,
        opens=True),
    Act("article.revise", ("D",), "new draft", "Import a new draft; no verdict outlives changed words.", Group.ARTICLE,
        _revise, cant_write, opens=True),
    Act("article.reread", ("ctrl+r",), "read anew", "Read an article anew that another version of the workbench read.",
        Group.ARTICLE, _reread, cant_write, opens=True),
    Act("article.assign", ("ctrl+a",), "assign article", "Give the article to a reviewer.", Group.ARTICLE, _assign,
        cant_write, opens=True),
    Act("article.sign_off", ("O",), "sign off", "Vouch for the check of this draft; another person than the checker "
        "does.", Group.ARTICLE, _sign_off, cant_write, opens=True),
    Act("article.export", ("E",), "export", "Write a report of the check.", Group.ARTICLE, _export, no_article,
        opens=True),
)  # fmt: skip
