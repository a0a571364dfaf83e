"""Acts that find claims."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.bench import Bench
from workbench.tui.finding import Haystack


def no_article(bench: Bench) -> str | None:
    """The reason against acts that need an article."""
    return None if bench.review is not None else "no article is open"


async def _search(bench: Bench) -> None:
    assert bench.review is not None  # noqa: S101 - acts run only where they are available
    article_id = bench.review.article.id
    bench.screen.open_search(await bench.writer.ask(lambda desk: Haystack.of(desk, article_id)))


def _nothing_hidden(bench: Bench) -> str | None:
    if reason := no_article(bench):
        return reason
    assert bench.review is not None  # noqa: S101 - there is an article
    if not bench.review.filtered and not bench.review.marked:
        return "nothing is searched, filtered or marked"
    return None


async def _clear(bench: Bench) -> None:
    assert bench.review is not None  # noqa: S101 - acts run only where they are available
    if bench.review.filtered:
        bench.screen.clear_sift()
    else:
        bench.review.marked.clear()
        bench.screen.show_list()


ACTS = (
    Act("find.search", ("slash",), "search", "Search as you type: words, values, sources and notes; accents don't "
        "matter.", Group.FIND, _search, no_article, footer=8),
    Act("find.clear", ("escape",), "show all", "Show all claims again; then take the marks away.", Group.FIND, _clear,
        _nothing_hidden),
)  # fmt: skip
