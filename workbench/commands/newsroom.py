"""`newsroom` and `sync`: the machines that exchange their logs, and the place where they leave them for each other."""

from __future__ import annotations

import platform
import shlex
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from typing import TYPE_CHECKING

import click

from workbench.commands.options import json_line, json_option
from workbench.commands.session import Session, local_time, pass_session, record_options
from workbench.commands.table import KEPT, PROSE, RIGHT, WORDS, print_lines, table, terminal_width, wrapped
from workbench.display import visible_line
from workbench.errors import WorkbenchError
from workbench.ui_language import say

if TYPE_CHECKING:
    import datetime as dt

    from workbench.desk import Desk
    from workbench.desk.roster import Member
    from workbench.exchange.outcome import Outcome
    from workbench.exchange.shelf import Shelf
    from workbench.exchange.status import LogStatus

#: The exit status of an exchange in which something was found wrong.
_SOMETHING_WRONG = 3

machine_option = click.option(
    "--machine", metavar="NAME", default=platform.node, help="What this machine is called; its host name unless given."
)


@click.group()
def newsroom() -> None:
    """Work on the same articles on several machines."""


@newsroom.command()
@click.option("--member", metavar="ROLE", help="What lets one more role in, instead; give it a password in psql.")
def schema(member: str | None) -> None:
    """Print the SQL that makes a newsroom in a PostgreSQL database.

    \b
    workbench newsroom schema | psql DATABASE               by its administrator; again after an upgrade
    workbench newsroom schema --member ada | psql DATABASE  once for each member
    """
    from workbench.exchange import postgres

    click.echo(postgres.schema() if member is None else postgres.member_schema(member), nl=False)


@newsroom.command()
@click.argument("place")
@machine_option
@record_options
@pass_session
def found(session: Session, place: str, machine: str) -> None:
    """Found a newsroom at PLACE; you are its chief.

    PLACE is a folder that all machines reach (a network share, a synchronised folder, a stick), or the address of a
    server, postgresql://ROLE@HOST/DATABASE. Tell the others the line that is printed, by a way that you trust: who is
    who is told by it, and not by the place.
    """
    from workbench.exchange.places import shelf_at, whole_place

    place = whole_place(place)
    with session.desk(create=True) as desk:
        shelf = shelf_at(place, desk.origin, new=True)
        if set(shelf.heads()) - {desk.origin}:
            raise WorkbenchError("{place}: a newsroom lies there already; `workbench newsroom join` asks to be let in",
                                 place=place)  # fmt: skip
        name = desk.newsroom.found(machine)
        _keep_place(desk, place)
        _tell(_exchanged(desk, shelf))
    click.echo(say("a newsroom is founded; others join it with"))
    click.echo(visible_line(f"workbench newsroom join {shlex.quote(place)} --roster {name}"))


@newsroom.command()
@click.argument("place")
@click.option("--roster", required=True, metavar="KEYHASH", help="What its founder was told, and told you.")
@machine_option
@record_options
@pass_session
def join(session: Session, place: str, roster: str, machine: str) -> None:
    """Ask to be let into the newsroom at PLACE.

    The request is printed: a chief lets you in with `workbench newsroom admit REQUEST`. What others did comes in before
    that; what you do is sent once you are let in.
    """
    from workbench.exchange.places import shelf_at, whole_place
    from workbench.exchange.shelf import ShelfUnreachableError

    if len(roster) != 32 or not set(roster) <= set("0123456789abcdef"):
        raise WorkbenchError(
            "{roster!r} is not what a roster is called: 32 digits and letters from a to f", roster=roster
        )
    place = whole_place(place)
    with session.desk(create=True) as desk:
        shelf = shelf_at(place, desk.origin)
        request = desk.newsroom.join(roster, machine)
        _keep_place(desk, place)
        click.echo(
            say("send this to a chief of the newsroom, who lets you in with `workbench newsroom admit`:"), err=True
        )
        click.echo(str(request))
        try:
            _tell(_exchanged(desk, shelf))
        except ShelfUnreachableError as error:
            click.echo(f"workbench: {say.error(error)}", err=True)


@newsroom.command()
@click.argument("request")
@click.option("--name", metavar="NAME", help="Who it is, where the request says otherwise.")
@click.option("--chief", is_flag=True, help="Let them admit and remove others, too; two chiefs at least are advised.")
@record_options
@pass_session
def admit(session: Session, request: str, name: str | None, chief: bool) -> None:
    """Let in who sent you a REQUEST.

    - reads it from standard input. Be sure that it is from whom it says: the name counts because you gave it to this
    key. A member that is admitted again is called anew, or becomes a chief.
    """
    from workbench.desk.kinds.newsroom import MemberRole
    from workbench.desk.newsroom import Request

    asked = Request.read(sys.stdin.read() if request == "-" else request)
    with _at_the_shelf(session) as (desk, shelf):
        role = MemberRole.CHIEF if chief else MemberRole.MEMBER
        member = desk.newsroom.admit(asked, person=name, role=role)
        click.echo(say("let in: {who}", who=_line(member)))
        for owner in sorted({one.owner for one in desk.access.hand_over(member.person)}):
            # What the article is called may be sealed here.
            said = say(
                "{who} reads an article that {owner} closed; {owner} has to say again who reads it, for this machine "
                "to have it, too",
                who=visible_line(member.person),
                owner=visible_line(owner),
            )
            click.echo(said)
        _tell(_exchanged(desk, shelf))


@newsroom.command()
@json_option
@record_options
@pass_session
def members(session: Session, as_json: bool) -> None:
    """List who is in the newsroom, and who was."""
    with session.reading_desk() as desk:
        everybody = desk.newsroom.members().values()
    columns = [KEPT, KEPT, KEPT, KEPT, PROSE]
    listed = table(columns, map(_cells, everybody), terminal_width())
    print_lines(map(json_line, map(_data, everybody)) if as_json else listed)


@newsroom.command()
@click.argument("member")
@record_options
@pass_session
def remove(session: Session, member: str) -> None:
    """End what MEMBER may write.

    MEMBER is a person, or one machine by its name. What came in of theirs up to now counts, and nothing after it. What
    they have read, they have: it does not come back. On a server their role has to be closed, too.
    """
    with _at_the_shelf(session) as (desk, shelf):
        for one in desk.newsroom.remove(member):
            click.echo(say("removed: {who}; what they have read does not come back", who=_line(one)))
        _tell(_exchanged(desk, shelf))


@newsroom.command()
@click.argument("article")
@click.argument("readers", nargs=-1, metavar="[PERSON...]")
@record_options
@pass_session
def close(session: Session, article: str, readers: tuple[str, ...]) -> None:
    """Let only you and each PERSON read ARTICLE.

    What is done with it leaves this machine sealed for theirs. What went out before is known to everybody: `workbench
    import --closed` closes an article from the first. Who reads it for the first time, and new machines of those who
    do, get what was done before; say it again with all readers after somebody got a new machine.
    """
    with _at_the_shelf(session) as (desk, shelf):
        row = desk.articles.get(article)
        readers_now = desk.access.close(row.id, readers)
        who = visible_line(", ".join(sorted(readers_now)))
        click.echo(say("{title} is read by {who} alone", title=visible_line(row.title), who=who))
        _tell(_exchanged(desk, shelf))


@newsroom.command("open")
@click.argument("article")
@record_options
@pass_session
def open_again(session: Session, article: str) -> None:
    """Let everybody read ARTICLE again.

    That is everybody in the newsroom, and what was done with it before, too.
    """
    with _at_the_shelf(session) as (desk, shelf):
        row = desk.articles.get(article)
        desk.access.open(row.id)
        click.echo(say("{title} is read by everybody", title=visible_line(row.title)))
        _tell(_exchanged(desk, shelf))


@newsroom.command()
@click.argument("source")
@click.argument("persons", nargs=-1, required=True, metavar="PERSON...")
@record_options
@pass_session
def share(session: Session, source: str, persons: tuple[str, ...]) -> None:
    """Tell each PERSON who a confidential SOURCE is.

    It goes to them sealed. `workbench sources` has the ids. Unless it is shared, who a source is stays on the machine
    where it was entered.
    """
    with _at_the_shelf(session) as (desk, shelf):
        told = desk.access.share(desk.sources.get(source).id, persons)
        who = visible_line(", ".join(sorted(told)))
        click.echo(say("who the source is, these know: {who}", who=who))
        _tell(_exchanged(desk, shelf))


@newsroom.command()
@json_option
@record_options
@pass_session
def status(session: Session, as_json: bool) -> None:
    """Tell who was last heard when, and what waits.

    Nothing is exchanged. Logs of which somebody found two histories are named.
    """
    from workbench import settings
    from workbench.exchange.status import exchange_status

    with _at_the_shelf(session) as (desk, shelf):
        told = exchange_status(desk, shelf)
    if as_json:
        click.echo(json_line(told.to_dict()))
        return
    width, zone = terminal_width(), settings.zone()
    print_lines(table([WORDS, RIGHT, KEPT], [_heard(log, zone) for log in told.logs], width))
    lines = [say.count("{n} event waits to be sent", "{n} events wait to be sent", told.waiting)]
    lines += [say(told.unreachable)] if told.unreachable else []
    lines += [say("wrong: {finding}", finding=said) for said in told.faults]
    lines += _lying(told.destroyed)
    print_lines(chain.from_iterable(wrapped("", visible_line(line), width) for line in lines))


def _lying(destroyed: Sequence[str]) -> list[str]:
    """Where files still lie that were destroyed here."""
    return [say("destroyed here, and still there: {place}", place=place) for place in destroyed]


def _heard(log: LogStatus, zone: dt.tzinfo) -> tuple[str, ...]:
    events = say.count("{n} event here", "{n} events here", log.size)
    when = local_time(log.heard, zone, "minutes") if log.heard else say("nothing yet")
    return log.label, events, say("last heard {when}", when=when)


@click.command()
@json_option
@record_options
@pass_session
def sync(session: Session, as_json: bool) -> None:
    """Exchange with the other machines of the newsroom, once.

    Ends with status 0 where all went well, with 3 where a log is not as it was signed or is held back, and with 1
    where the place can't be reached or the record belongs to no newsroom. Of what was destroyed here it tells what
    still lies there, for whoever may delete it.
    """
    from workbench.exchange.status import destroyed_files

    with _at_the_shelf(session) as (desk, shelf):
        outcome = _exchanged(desk, shelf)
        labels = {origin: member.label for origin, member in desk.newsroom.members().items()}
        destroyed = destroyed_files(desk, shelf)
    if as_json:
        click.echo(json_line({**_outcome_data(outcome, labels), "destroyed": destroyed}))
    else:
        click.echo(say("events received: {n}, sent: {sent}", n=outcome.received, sent=outcome.sent))
        _tell(outcome)
        for line in _lying(destroyed):
            click.echo(f"workbench: {visible_line(line)}", err=True)
    sys.exit(_SOMETHING_WRONG if outcome.wrong else 0)


@contextmanager
def _at_the_shelf(session: Session) -> Iterator[tuple[Desk, Shelf]]:
    """The desk and the shelf of its newsroom. Raises WorkbenchError where the record belongs to none."""
    from workbench import settings
    from workbench.desk.newsroom import NO_NEWSROOM
    from workbench.exchange.places import shelf_at

    with session.desk() as desk:
        place = settings.load().newsrooms.get(desk.origin)
        if place is None:
            raise WorkbenchError(NO_NEWSROOM)
        shelf = shelf_at(place, desk.origin)
        try:
            yield desk, shelf
        finally:
            shelf.close()


def _keep_place(desk: Desk, place: str) -> None:
    from workbench import settings

    settings.remember_newsroom(desk.origin, place)


def _exchanged(desk: Desk, shelf: Shelf) -> Outcome:
    from workbench.exchange.exchange import Exchange

    return Exchange(desk, shelf).sync()


def _tell(outcome: Outcome) -> None:
    """Print why nothing was sent, and what is wrong, on standard error, with the checkpoints that prove it."""
    if outcome.held_back:
        click.echo(f"workbench: {say(outcome.held_back)}", err=True)
    for finding in outcome.findings:
        said = say("{fault}: {what}", fault=finding.fault, what=finding.said)
        click.echo(f"workbench: {visible_line(said)}", err=True)
        for note in finding.heads:
            click.echo(f"\n{note}", err=True)


def _line(member: Member) -> str:
    return visible_line("  ".join(filter(None, _cells(member))))


def _cells(member: Member) -> tuple[str, ...]:
    left = "" if member.size is None else say("removed after {n} events", n=member.size)
    return member.label, say(str(member.role)), str(member.key), member.origin, left


def _data(member: Member) -> dict[str, object]:
    return {
        "person": member.person,
        "machine": member.machine,
        "role": str(member.role),
        "origin": member.origin,
        "key": str(member.key),
        "removed_after": member.size,
    }


def _outcome_data(outcome: Outcome, labels: dict[str, str]) -> dict[str, object]:
    return {
        "received": outcome.received,
        "sent": outcome.sent,
        "held_back": outcome.held_back,
        "findings": [
            {
                "fault": str(finding.fault),
                "log": finding.origin,
                "member": labels.get(finding.origin),
                "what": finding.said,
                "heads": list(finding.heads),
            }
            for finding in outcome.findings
        ],
    }
