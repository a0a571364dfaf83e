"""Acts on who reads what in a newsroom: an article that some alone read, a confidential source that is shared."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct

from workbench.display import visible_line
from workbench.record.errors import Refused
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.destroy import confidential
from workbench.tui.acts.reasons import cant_write, review_of
from workbench.tui.bench import Bench, NothingToOpenError
from workbench.ui_language import a_few, say

if TYPE_CHECKING:
    from workbench.desk import Desk


class _People(Struct, frozen=True):
    """Who is in the newsroom, and who reads the article alone; null where everybody does."""

    everybody: tuple[str, ...]
    readers: tuple[str, ...] | None


async def _readers(bench: Bench) -> None:
    """Ask who alone reads the article; what is done with it then leaves this machine sealed for them."""
    from workbench.tui.screens.prompt import Ask
    from workbench.tui.widgets.completed_lines import NamesLine

    article = review_of(bench).article
    people = await _people(bench, article.id)
    await bench.ask_and_keep(
        Ask(
            say("Who alone reads this article?"), article.title, value=", ".join(people.readers or ()),
            placeholder=say("names with commas between; everybody where it is empty"), check=_known(people.everybody),
            field=partial(NamesLine, known=people.everybody),
        ),
        lambda words: _keep_readers(bench, article.id, words),
    )  # fmt: skip


async def _keep_readers(bench: Bench, article_id: str, words: str) -> None:
    from workbench.tui.widgets.completed_lines import names_in

    title, names = visible_line(review_of(bench).article.title), names_in(words)
    if names:
        readers = await bench.write(lambda desk: desk.access.close(article_id, names))
        bench.tell(say("{title} is read by {who} alone", title=title, who=_listed(readers)))
    elif (await _people(bench, article_id)).readers is not None:
        await bench.write(lambda desk: desk.access.open(article_id))
        bench.tell(say("{title} is read by everybody", title=title))
    else:
        raise Refused("access", "everybody reads this article already")


async def _share(bench: Bench) -> None:
    """Choose a confidential source, and ask who is told who it is."""
    from workbench.tui.screens.prompt import Ask, Choice, Choose
    from workbench.tui.widgets.completed_lines import NamesLine, names_in

    review = review_of(bench)
    people = await _people(bench, review.article.id)
    sources, at = await bench.writer.ask(lambda desk: confidential(desk, review.current.id if review.current else None))
    if not sources:
        raise NothingToOpenError(say("no confidential source's name is in the record"))
    chosen = await bench.ask(
        Choose(say("Share the name of which source?"), [Choice(one.id, one.label, one.role) for one in sources], at=at)
    )
    if chosen is None:
        return
    source = next(one for one in sources if one.id == chosen)

    async def keep(words: str) -> None:
        told = await bench.write(lambda desk: desk.access.share(source.id, names_in(words)))
        bench.tell(say("who the source is, these know: {who}", who=_listed(told)))

    check = _known(people.everybody)
    await bench.ask_and_keep(
        Ask(
            say("Who is told who this is?"), source.label, placeholder=say("names with commas between"),
            check=lambda words: check(words) if names_in(words) else say("Something has to be written."),
            field=partial(NamesLine, known=people.everybody),
        ),
        keep,
    )  # fmt: skip


async def _people(bench: Bench, article_id: str) -> _People:
    """Raises NothingToOpenError where this machine is in no newsroom."""

    def ask(desk: Desk) -> _People | None:
        if desk.newsroom.member() is None:
            return None
        members = (member.person for member in desk.newsroom.members().values() if member.size is None)
        readers = desk.access.closed().get(article_id)
        return _People(tuple(sorted(set(members))), None if readers is None else tuple(sorted(readers)))

    people = await bench.writer.ask(ask)
    if people is None:
        raise NothingToOpenError(say("this record belongs to no newsroom, or was not let in yet"))
    return people


def _known(everybody: Iterable[str]) -> Callable[[str], str | None]:
    """What says of names which one is no member's."""
    from workbench.tui.widgets.completed_lines import names_in

    def check(words: str) -> str | None:
        unknown = [name for name in names_in(words) if name not in everybody]
        return say("no member of the newsroom is called {name}", name=unknown[0]) if unknown else None

    return check


def _listed(names: Iterable[str]) -> str:
    return visible_line(a_few(sorted(names), 6))


ACTS: tuple[Act, ...] = (
    Act("article.readers", ("ctrl+l",), "readers", "Let named members of the newsroom alone read the article, or "
        "everybody again.", Group.ARTICLE, _readers, cant_write, opens=True),
    Act("source.share", ("ctrl+y",), "share name", "Tell named members of the newsroom who a confidential source is.",
        Group.ARTICLE, _share, cant_write, opens=True),
)  # fmt: skip
