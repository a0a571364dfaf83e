"""What the top line tells of the open article besides its title and counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from workbench.desk.model import Event
from workbench.tui.bench import Bench
from workbench.tui.review import Review
from workbench.ui_language import a_few, say


def facts(bench: Bench, review: Review) -> Iterator[str]:
    """What is to be known at a glance: the exchange, others, what bars publishing, whose check of which draft it is."""
    if bench.unsound:
        yield say("record not sound")
    yield from _connection(bench)
    if review.current is not None and (who := review.here.get(review.current.id)):
        yield say("{who} here, too", who=who)
    if bench.news:
        yield _news(list(bench.news.values()))
    if review.disputed_before:
        yield say.count("{n} disputed before", "{n} disputed before", len(review.disputed_before))
    if review.standing:
        yield " · ".join(map(say, review.standing))
    if review.without_line:
        yield say.count("{n} date with its claim", "{n} dates with their claims", len(review.without_line))
    if review.draft.number > 1:
        yield say("draft {number}", number=review.draft.number)
    yield say("read only") if bench.read_only else bench.reviewer


def _news(events: Sequence[Event]) -> str:
    """How much others did since the user last looked, and who."""
    who = a_few([*dict.fromkeys(event.actor for event in events)])
    return say("{n} new: {who}", n=len(events), who=who)


def _connection(bench: Bench) -> Iterator[str]:
    """What is to be known of the exchange with the newsroom at a glance: logs in doubt, and whether it is offline."""
    if bench.findings:
        yield say.count("{n} log in doubt", "{n} logs in doubt", len({one.origin for one in bench.findings}))
    connection = bench.connection
    if connection.since is not None:
        yield say("offline since {time}", time=f"{connection.since.astimezone():%H:%M}")
        if connection.waiting:
            yield say("{n} to send", n=connection.waiting)
    elif connection.trouble:
        yield say("nothing is exchanged")
