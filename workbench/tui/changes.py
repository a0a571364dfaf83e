"""What happened in the record since the screen last looked, and which claims it concerns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec import Struct

from workbench.desk import Desk
from workbench.desk.kinds.sources import SOURCE_EDITED
from workbench.desk.kinds.table import KINDS
from workbench.desk.model import ArticleRow, ClaimRow, Event
from workbench.desk.vocabulary import ConflictKind
from workbench.publication import in_short, numbers
from workbench.record.several_logs.log_heads import Heads
from workbench.translatable import Phrase, counted


class Changes(Struct, frozen=True):
    """Claims as they are now, with all logs as far as `heads` at least.

    `whole`: the article has to be read anew instead. `standing` says whether the article may be published as it stands
    now, and what is in the way; null where nothing happened that could change it. `news` is the work on articles that
    was done meanwhile, by whomever.
    """

    heads: Heads
    rows: tuple[ClaimRow, ...] = ()
    whole: bool = False
    standing: tuple[Phrase, ...] | None = None
    news: tuple[Event, ...] = ()

    def __bool__(self) -> bool:
        return self.whole or bool(self.rows)


def changes(desk: Desk, article_id: str | None, since: Heads) -> Changes:
    """What was written after `since` and concerns the article; all there is where none is open."""
    heads = desk.heads()
    if heads == since:
        return Changes(heads)
    events = desk.trail.since(since, heads)
    concerned = [event for event in events if article_id is None or event.article_id in (article_id, None)]
    news = work(events)
    if not all(KINDS[event.kind].at_its_place for event in concerned):
        return Changes(heads, whole=True, news=news)
    if article_id is None:
        return Changes(heads, news=news)
    corrections = [event for event in events if event.kind == SOURCE_EDITED.name]
    rows = map(desk.claims.by_id, _claims(desk, [*concerned, *corrections]))
    ours = tuple(row for row in rows if row.article_id == article_id)
    return Changes(heads, ours, standing=standing(desk, desk.articles.get(article_id)), news=news)


def work(events: Iterable[Event]) -> tuple[Event, ...]:
    """Those of `events` that are work on articles."""
    return tuple(event for event in events if event.article_id and KINDS[event.kind].is_work)


def standing(desk: Desk, article: ArticleRow) -> tuple[Phrase, ...]:
    """Conflicts with work elsewhere, who signed it off as its check stands, whether it may be published, or why not.

    What takes long to find is looked for only where nothing else is in the way.
    """
    signers = ", ".join(one.actor for one in desk.sign_offs.of(article.id) if one.current)
    conflicts = sum(one.kind is not ConflictKind.AGREED for one in desk.conflicts.of(article.id))
    said = (
        counted("{n} conflict", "{n} conflicts", conflicts) if conflicts else None,
        Phrase("signed off by {signers}", signers=signers) if signers else None,
        # The line may be cut, and beside it stand the counts.
        in_short(numbers(desk, article, slow=False) or numbers(desk, article), counted_last=True),
    )
    return tuple(one for one in said if one is not None)


def _claims(desk: Desk, events: Sequence[Event]) -> list[str]:
    """The claims that the events concern: a source's correction all that rest on it, whichever it was made at."""
    found: dict[str, None] = {}
    for event in events:
        if event.kind == SOURCE_EDITED.name:
            found.update(dict.fromkeys(desk.sources.claims_resting_on(event.data["source"])))
        elif event.claim_id is not None:
            found[event.claim_id] = None
    return list(found)
