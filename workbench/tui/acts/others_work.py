"""Acts on the work of others: what is new of it, and what was done without knowing of each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from workbench.display import visible_line
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import no_article, review_of
from workbench.tui.bench import Bench, NothingToOpenError
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.conflicts import ConflictView
    from workbench.desk import Desk
    from workbench.desk.model import Event
    from workbench.tui.screens.prompt import Choice

#: Columns of a dialog's words.
_WIDTH = 76


async def _conflicts(bench: Bench) -> None:
    """List the conflicts of the article; one about a claim is gone to, another one is read."""
    from workbench.tui.conflict_lines import lines
    from workbench.tui.screens.prompt import Choose
    from workbench.tui.screens.reader import Reader

    article = review_of(bench).article.id

    def every(desk: Desk) -> list[ConflictView]:
        from workbench.conflicts import of_article, of_no_article

        return [*of_article(desk, article), *of_no_article(desk)]

    found = await bench.reader.ask(every)
    if not found:
        raise NothingToOpenError(say("nobody's work stands against anybody else's"))
    entries = [_entry(place, told) for place, told in enumerate(found)]
    chosen = await bench.ask(Choose(say("Done without knowing of each other"), entries))
    if chosen is None:
        return
    told = found[int(chosen)]
    place = review_of(bench).place_of(told.claim.id) if told.claim else None
    if place is not None:
        bench.move_to(place)
    else:
        about = [told.claim] if told.claim else ()
        await bench.ask(Reader(_title(told), Content("\n").join(lines(told, _WIDTH))), about)


async def _newsroom(bench: Bench) -> None:
    """Tell how the exchange stands, who the members are, and what is wrong with which log, with what proves it."""
    from workbench.desk.machines import Machines
    from workbench.tui.screens.reader import Reader

    members, logs = await bench.reader.ask(
        lambda desk: (desk.newsroom.members(), {log.origin: log for log in Machines(desk).logs()})
    )
    connection = bench.connection
    if not members and not connection.trouble:
        raise NothingToOpenError(say("this record belongs to no newsroom"))
    lines = [Content(connection.trouble)] if connection.trouble else []
    if connection.since is not None:
        lines.append(Content(say("offline since {time}", time=f"{connection.since.astimezone():%Y-%m-%d %H:%M}")))
        lines.append(Content(say("{n} to send", n=connection.waiting)))
    for finding in connection.findings:
        lines.append(Content(visible_line(say(finding.said))).stylize("$text-warning"))
        lines += [
            Content(visible_line(line)).stylize("$foreground-muted")
            for head in finding.heads
            for line in head.split("\n")
        ]
    for origin, member in members.items():
        here = logs[origin].events if origin in logs else 0
        left = say("removed") if member.size is not None else ""
        said = " · ".join(filter(None, [say(member.role), say.count("{n} event", "{n} events", here), left]))
        lines.append(Content.assemble((visible_line(member.label), "bold"), (f"  {said}", "$foreground-muted")))
    bench.looked_at |= set(connection.findings)
    bench.view.show_progress()
    await bench.ask(Reader(say("The newsroom"), Content("\n").join(lines)))


async def _news(bench: Bench) -> None:
    """List what others did since this was asked last, the latest first, and go to what is chosen."""
    from workbench.tui.screens.prompt import Choice, Choose

    news = sorted(bench.news.values(), key=lambda event: event.at)[::-1]
    if not news:
        raise NothingToOpenError(say("nobody else did anything since you last looked"))
    articles = {row.id: row for row in await bench.reader.ask(lambda desk: desk.articles.all())}
    here = review_of(bench).article.id

    def about(event: Event) -> str:
        other = articles.get(event.article_id or "")
        where = f"{other.number} {other.title} · " if other and other.id != here else ""
        return f"{where}{event.who}, {event.at.astimezone():%Y-%m-%d %H:%M}"

    chosen = await bench.ask(
        Choose(say("What others did"), [Choice(event.id, bench.said(event), about(event)) for event in news])
    )
    for one in news:
        bench.news.pop(one.id, None)
    bench.view.show_progress()
    event = next((one for one in news if one.id == chosen), None)
    if event is not None and event.article_id != here:
        await bench.open(event.article_id)
    if event is not None and event.claim_id:
        bench.move_to(review_of(bench).place_of(event.claim_id))


def _entry(place: int, told: ConflictView) -> Choice:
    from workbench.tui.screens.prompt import Choice

    people = ", ".join(dict.fromkeys(party.event.who for party in told.parties))
    words = say("“{words}”", words=told.claim.text) + " · " if told.claim else ""
    return Choice(str(place), _title(told), f"{words}{people}")


def _title(told: ConflictView) -> str:
    return visible_line(labelled(told.about(say), say(told.words.name)))


ACTS: tuple[Act, ...] = (
    Act("article.news", ("U",), "news", "See what others did since you last looked, and go to it.", Group.ARTICLE,
        _news, no_article, opens=True),
    Act("newsroom.state", ("T",), "newsroom", "See who is in the newsroom, whether it is reached, and which log is in "
        "doubt.", Group.ARTICLE, _newsroom, opens=True),
    Act("article.conflicts", ("M",), "conflicts", "See what editors at several machines did without knowing of each "
        "other, and go to it.", Group.ARTICLE, _conflicts, no_article, opens=True),
)  # fmt: skip
