"""Acts that find claims: search, filters, order, a number, sentences without a claim."""

from __future__ import annotations

import asyncio
from bisect import bisect_left, bisect_right

from workbench.desk.numbers import Number
from workbench.translatable import N_
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import first, no_article, no_claim, no_text, review_of
from workbench.tui.bench import Bench
from workbench.tui.search import Searchable
from workbench.ui_language import say


async def _search(bench: Bench) -> None:
    article_id = review_of(bench).article.id
    bench.searchable = await bench.writer.ask(lambda desk: Searchable.of(desk, article_id))
    bench.view.open_search()


def _nothing_hidden(bench: Bench) -> str | None:
    review = bench.review
    if review is None or not (review.filtered or review.marked or bench.lit_sentence):
        return say("nothing is searched, filtered or marked")
    return None


async def _clear(bench: Bench) -> None:
    review = review_of(bench)
    if bench.lit_sentence:
        bench.view.show_cursor()
    elif review.filtered:
        bench.choice.clear()
        bench.view.show_filtered()
    else:
        review.marked.clear()
        bench.view.show_list()


async def _filter(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choice, Choose

    rows = tuple(review_of(bench).rows)
    options = await asyncio.to_thread(lambda: list(bench.choice.options_left(rows)))
    entries = [
        Choice(option.id, ("✓ " if option.id in bench.choice.filters else "  ") + say(option.title),
              say("{group}, {n} of {whole}", group=say(option.group), n=left, whole=len(rows)))
        for option, left in options
    ]  # fmt: skip
    chosen = await bench.ask(Choose(say("Show only claims that are"), entries))
    if chosen is not None:
        bench.choice.toggle(next(option for option, _ in options if option.id == chosen))
        bench.view.show_filtered()


async def _order(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choice, Choose

    orders = bench.choice.orders
    entries = [Choice(order.id, say(order.title)) for order in orders]
    chosen = await bench.ask(Choose(say("Order the claims by"), entries, at=bench.choice.order.id))
    if chosen is not None:
        bench.choice.order = next(order for order in orders if order.id == chosen)
        await bench.weigh()
        bench.view.show_filtered()


async def _jump(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Ask

    review = review_of(bench)

    def check(words: str) -> str | None:
        try:
            number = Number.read(words)
        except ValueError:
            return say("There is no claim of that number.")
        if not review.has_number(number):
            lettered = map(str, sorted(row.number for row in review.rows if Number(row.number).given == number))
            said = ", ".join(lettered)
            return say("There are {numbers}.", numbers=said) if said else say("There is no claim of that number.")
        return None if review.place_of_number(number) is not None else say("A filter hides that claim.")

    words = await bench.ask(Ask(say("Go to claim number"), check=check))
    if words is not None:
        bench.move_to(review.place_of_number(Number.read(words)))


async def _bare(bench: Bench, step: int) -> None:
    """Light the next sentence without a claim, from the one that is lit or from the cursor."""
    sentences = await asyncio.to_thread(bench.bare_sentences)
    if not sentences:
        bench.tell(say(_NONE_BARE), "warning")
        return
    lit, row = bench.lit_sentence, review_of(bench).current
    here = lit[0] if lit else row.claim.span.start if row else -1
    starts = [start for start, _ in sentences]
    place = bisect_right(starts, here) if step > 0 else bisect_left(starts, here) - 1
    place %= len(sentences)
    bench.lit_sentence = sentences[place]
    bench.view.show_sentence()
    bench.tell(say("sentence {place} of {whole} without a claim; a adds one", place=place + 1, whole=len(sentences)))


def _none_bare(bench: Bench) -> str | None:
    """Of a long article the act finds out: the screen would have to wait for the answer."""
    few = len(review_of(bench).rows) <= _FEW
    return say(_NONE_BARE) if few and not bench.bare_sentences() else None


def _no_dates(bench: Bench) -> str | None:
    return None if review_of(bench).beside else say("no date stands beside another claim")


async def _dates(bench: Bench) -> None:
    review = review_of(bench)
    review.show_dates(apart=not review.dates_apart)
    bench.view.show_progress()
    bench.view.show_list()


_NONE_BARE = N_("every sentence holds a claim")
_FEW = 1_000

_can_walk = first(no_article, no_text, _none_bare)

ACTS: tuple[Act, ...] = (
    Act("find.search", ("slash",), "search", "Search as you type: words, values, sources and notes, else the "
        "sentence; accents don't matter.", Group.FIND, _search, no_article, footer=8, opens=True),
    Act("find.filter", ("f",), "filter", "Show only some claims: by status, kind, type, reviewer, sources, flags, "
        "changes of the draft.", Group.FIND, _filter, no_article, footer=9, opens=True),
    Act("find.order", ("S",), "order", "Order the list; by importance, the details tell why.", Group.FIND, _order,
        no_article, opens=True),
    Act("find.number", ("colon",), "go to", "Go to the claim of a number.", Group.FIND, _jump,
        no_claim, opens=True),
    Act("find.bare_next", ("l",), "bare sentence", "Walk through the sentences that hold no claim.", Group.FIND,
        lambda bench: _bare(bench, 1), _can_walk),
    Act("find.bare_previous", ("L",), "bare before", "Walk back through the sentences that hold no claim.",
        Group.FIND, lambda bench: _bare(bench, -1), _can_walk),
    Act("find.dates", ("t",), "dates", "Show the dates that only say when in lines of their own, or leave them to the "
        "claim of their sentence, which decides them.", Group.FIND, _dates, first(no_article, _no_dates)),
    Act("find.clear", ("escape",), "show all", "Show all claims again; then take the marks away.", Group.FIND, _clear,
        _nothing_hidden, quiet=True),
)  # fmt: skip
