"""Acts that find claims: search, filters, order, a number, sentences without a claim."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.when import no_article, no_claim, no_text, review_of
from workbench.tui.bench import Bench
from workbench.tui.finding import Haystack
from workbench.tui.sifting import ORDERS, filter_by_id, options_left


async def _search(bench: Bench) -> None:
    article_id = review_of(bench).article.id
    bench.screen.open_search(await bench.writer.ask(lambda desk: Haystack.of(desk, article_id)))


def _nothing_hidden(bench: Bench) -> str | None:
    review = bench.review
    if review is None or not (review.filtered or review.marked or bench.screen.sentence_lit):
        return "nothing is searched, filtered or marked"
    return None


async def _clear(bench: Bench) -> None:
    review = review_of(bench)
    if bench.screen.sentence_lit:
        bench.screen.show_cursor()
    elif review.filtered:
        bench.screen.sift.clear()
        bench.screen.resift()
    else:
        review.marked.clear()
        bench.screen.show_list()


async def _filter(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choose, Entry

    review = review_of(bench)
    entries = [
        Entry(option.id, ("✓ " if option.id in bench.screen.sift.filters else "  ") + option.title,
              f"{option.group}, {left} of {len(review.rows)}")
        for option, left in options_left(review.rows)
    ]  # fmt: skip
    chosen = await bench.ask(Choose("Show only claims that are", entries))
    if chosen is not None:
        bench.screen.sift.toggle(filter_by_id(chosen, review.rows))
        bench.screen.resift()


async def _order(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choose, Entry

    chosen = await bench.ask(
        Choose("Order the claims by", [Entry(order.id, order.title) for order in ORDERS], at=bench.screen.sift.order.id)
    )
    if chosen is not None:
        bench.screen.sift.order = next(order for order in ORDERS if order.id == chosen)
        bench.screen.resift()


async def _jump(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Ask

    review = review_of(bench)

    def check(words: str) -> str | None:
        if not words.isdecimal() or not any(row.number == int(words) for row in review.rows):
            return "There is no claim of that number."
        return None if review.place_of_number(int(words)) is not None else "A filter hides that claim."

    words = await bench.ask(Ask("Go to claim number", check=check))
    if words is not None:
        bench.move_to(review.place_of_number(int(words)))


async def _bare(bench: Bench, step: int) -> None:
    """Light the next sentence without a claim, from the one that is lit or from the cursor."""
    sentences = bench.bare_sentences()
    lit, row = bench.screen.sentence_lit, review_of(bench).current
    here = lit[0] if lit else row.claim.span.start if row else -1
    beyond = [one for one in sentences if (one[0] > here if step > 0 else one[0] < here)]
    chosen = (beyond[0] if step > 0 else beyond[-1]) if beyond else sentences[0 if step > 0 else -1]
    bench.screen.light_sentence(chosen)
    bench.tell(f"sentence {sentences.index(chosen) + 1} of {len(sentences)} without a claim; a adds one")


def _none_bare(bench: Bench) -> str | None:
    return no_article(bench) or no_text(bench) or (None if bench.bare_sentences() else "every sentence holds a claim")


ACTS = (
    Act("find.search", ("slash",), "search", "Search as you type: words, values, sources and notes; accents don't "
        "matter.", Group.FIND, _search, no_article, footer=8),
    Act("find.filter", ("f",), "filter", "Show only some claims: by status, kind, type, reviewer, sources, flags, "
        "changes of the draft.", Group.FIND, _filter, no_article, footer=9, dialog=True),
    Act("find.order", ("S",), "order", "Order the list.", Group.FIND, _order, no_article, dialog=True),
    Act("find.number", ("colon",), "go to", "Go to the claim of a number.", Group.FIND, _jump, no_claim, dialog=True),
    Act("find.bare_next", ("l",), "bare sentence", "Walk through the sentences that hold no claim.", Group.FIND,
        lambda bench: _bare(bench, 1), _none_bare),
    Act("find.bare_previous", ("L",), "bare before", "Walk back through the sentences that hold no claim.",
        Group.FIND, lambda bench: _bare(bench, -1), _none_bare),
    Act("find.clear", ("escape",), "show all", "Show all claims again; then take the marks away.", Group.FIND, _clear,
        _nothing_hidden, quiet=True),
)  # fmt: skip
