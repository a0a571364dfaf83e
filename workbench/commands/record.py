"""`audit`, `checkpoint`, `proof`, `key`, `backup`, `restore`, `repair`: is the record what it was, and is it safe?"""

from __future__ import annotations

import base64
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from workbench import settings
from workbench.commands.options import NUMBER, PATH, json_line, json_option
from workbench.commands.session import Session, now, pass_session, record_options
from workbench.commands.table import print_lines, terminal_width, wrapped
from workbench.display import visible_line
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.record.audit.audit import AuditReport
    from workbench.record.checkpoints import Checkpoint
    from workbench.record.exported_checkpoints import Held


@click.command()
@click.option("--against", multiple=True, metavar="REPORT|CHECKPOINT",
              help="A report or a checkpoint that was held elsewhere: a file, the text, or - for standard input; "
                   "may be given several times.")  # fmt: skip
@click.option("--key", "trusted", multiple=True, metavar="KEY", help="The public key of somebody whose word you take.")
@click.option(
    "--forget", is_flag=True, help="Leave out what you saw of the record before, and remember it as it is now."
)
@json_option
@record_options
@pass_session
def audit(session: Session, against: tuple[str, ...], trusted: tuple[str, ...], forget: bool, as_json: bool) -> None:
    """Show whether the record was changed behind your back.

    Every event is hashed into the tree and folded again; the result is held against the tables and against every
    checkpoint that can be seen: in the record, beside it, the newest one that you saw before, and those of --against.
    Ends with status 1 and names the first wrong event where something is wrong.

    The audit can't know of a rewrite by the holder of the key of what is newer than the newest checkpoint that is held
    elsewhere: a report that left the house, or `workbench checkpoint` in somebody else's hands. Where it is given none
    with --against, and you never saw the record before, anybody who can write the file can have rewritten it all.
    """
    from workbench.desk.maintenance import audit as examine
    from workbench.record.keys import Keys, PublicKey

    elsewhere = [_held(source) for source in against]
    trust = [PublicKey.read(key) for key in trusted]
    keys = Keys(settings.folder())
    if forget:
        keys.forget(session.path, examine(session.path).origin)
    report = examine(session.path, against=elsewhere, keys=keys, trust=trust)
    print_lines([json_line(_report_data(report))] if as_json else _report_lines(report))
    sys.exit(0 if report.passed else 1)


@click.command()
@json_option
@record_options
@pass_session
def checkpoint(session: Session, as_json: bool) -> None:
    """Sign the trail as it is now and print the checkpoint.

    It is kept in the record and in the file beside it. Give it to somebody else, or keep it where nobody changes it:
    `workbench audit --against` proves later that the trail up to here is still the same.
    """
    with session.desk() as desk:
        note = desk.checkpoint()
    data = {"origin": note.origin, "size": note.size, "root": base64.b64encode(note.root).decode(), "note": note.note}
    click.echo(json_line(data) if as_json else note.note, nl=as_json)


@click.command()
@click.argument("event", required=False)
@click.option(
    "--since", type=NUMBER, metavar="SIZE", help="Prove that the trail of SIZE events is the beginning of today's."
)
@record_options
@pass_session
def proof(session: Session, event: str | None, since: int | None) -> None:
    """Prove that EVENT, by its number or id, stands in the trail.

    It stands there under the newest checkpoint. The proof is text in the form of C2SP's tlog-proof, with the event
    itself in its line `extra`; docs/audit-format.md tells how it is verified. With --since, the proof that a smaller
    checkpoint is the beginning of the newest one.
    """
    if (event is None) == (since is None):
        raise click.UsageError(say("name one EVENT, or a size with --since"), click.get_current_context())
    with session.desk() as desk:
        if event is not None:
            click.echo(desk.proof(event), nl=False)
            return
        note = desk.checkpoint()
        for step in desk.consistency(since or 0, note.size):
            click.echo(base64.b64encode(step).decode())
        click.echo(f"\n{note.note}", nl=False)


@click.command()
@click.option("--trust", metavar="KEY", help="Take the word of this public key from now on.")
@record_options
@pass_session
def key(session: Session, trust: str | None) -> None:
    """Print the public key that your checkpoints are signed with.

    It is made the first time. Give it to those who audit your records: they trust it with `workbench key --trust KEY`.
    """
    from workbench.record.keys import Keys, PublicKey

    keys = Keys(settings.folder())
    if trust is not None:
        keys.trust(PublicKey.read(trust))
        return
    public = keys.public_or_new()
    click.echo(public)
    if session.path.exists():
        with session.reading_desk() as desk:
            click.echo(public.verifier(desk.origin))


@click.command()
@click.argument("file", type=PATH)
@record_options
@pass_session
def backup(session: Session, file: Path) -> None:
    """Copy the record to the new FILE, and audit the copy.

    The record may be in use.

    Copying the file by other means may lose what was written last.
    """
    from workbench.desk.maintenance import back_up
    from workbench.record.keys import Keys

    report = back_up(session.path, file, keys=Keys(settings.folder()))
    click.echo(say("{path}: {events}, audited", path=visible_line(str(file)), events=_events(report)))


@click.command()
@click.argument("file", type=PATH)
@record_options
@pass_session
def restore(session: Session, file: Path) -> None:
    """Put the backup FILE in the record's place, once audited.

    The record that is there now is kept under another name. That a backup was put back is itself an event of the trail,
    and every later audit tells of it.
    """
    from workbench.desk.maintenance import restore as put_back

    actor = session.named_reviewer()
    done = put_back(file, session.path, actor=actor, clock=now, keys=settings.folder())
    click.echo(say("{path}: {events}, audited", path=visible_line(str(session.path)), events=_events(done.report)))
    if done.set_aside:
        click.echo(say("what was there is now {path}", path=visible_line(str(done.set_aside))))
    if done.given_up:
        lost = done.given_up[-1].size
        click.echo(
            say(
                "the backup does not have the newest of the {lost} events that were signed; the trail says so",
                lost=lost,
            ),
            err=True,
        )
    sys.exit(0 if done.report.passed else 1)


@click.command()
@record_options
@pass_session
def repair(session: Session) -> None:
    """Make the record's tables and guards anew from its events.

    This is done where the audit finds nothing else wrong.
    A copy of the record as it was is kept beside it. A file of checkpoints with a torn one in it is written anew.
    """
    from workbench.desk.maintenance import repair as make_good
    from workbench.record.keys import Keys

    before = make_good(session.path, clock=now, keys=Keys(settings.folder()))
    if before is None:
        click.echo(say("the file of checkpoints beside the record is written anew"))
    else:
        click.echo(
            say(
                "made anew from the events; the record as it was is {path}",
                path=visible_line(str(before)),
            )
        )


def _held(source: str) -> Checkpoint | Held:
    """What a person named as held elsewhere: the text of a checkpoint, a file, or - for what is piped in."""
    from workbench.record.checkpoints import notes_in
    from workbench.record.exported_checkpoints import held_file, held_stream

    if source == "-":
        return held_stream(say("standard input"), sys.stdin.buffer)
    if found := notes_in(source):
        return found[0]
    return held_file(Path(source))


def _events(report: AuditReport) -> str:
    return say.count("{n} event", "{n} events", report.size)


def _report_lines(report: AuditReport) -> Iterator[str]:
    root = base64.b64encode(report.root).decode()
    agree = len(report.checkpoints)
    held = say.count("{n} checkpoint agrees", "{n} checkpoints agree", agree)
    known = {"path": report.path, "events": _events(report), "held": held, "root": root}
    heading = say("{path}: {events}, {held}, root {root}", **known)
    lines = [say("wrong: {finding}", finding=finding.told) for finding in report.findings]
    lines += [say("note: {remark}", remark=remark) for remark in report.remarks]
    if report.elsewhere:
        sizes = ", ".join(dict.fromkeys(str(note.size) for note in report.elsewhere))
        lines.append(say("held elsewhere and in agreement: checkpoint of {sizes} events", sizes=sizes))
    elif report.passed:
        lines.append(
            say("note: no checkpoint held elsewhere vouches for it: whoever can write the file can write it anew")
        )
    if report.passed:
        for who, _, size in report.copies:
            lines.append(
                say.count(
                    "the log of {who}: {n} event, as its owner signed it",
                    "the log of {who}: {n} events, as its owner signed them",
                    size,
                    who=who,
                )
            )
        sound = say("sound: events, tables and files fit each other.")
        if report.elsewhere:
            size = report.elsewhere[-1].size
            sound += " " + say("The first {size} events are as they were then.", size=size)
        lines.append(sound)
    elif report.first_wrong_event is not None:
        lines.append(say("the first wrong event is {numbers}", numbers=report.first_wrong_events))
    if report.repairable:
        lines.append(say("the events are sound: `workbench repair` makes the rest anew from them"))
    width = terminal_width()
    yield from wrapped("", visible_line(heading), width)
    for line in lines:
        yield from wrapped("  ", visible_line(line), width)


def _report_data(report: AuditReport) -> dict[str, object]:
    return {
        "record": str(report.path),
        "passed": report.passed,
        "origin": report.origin,
        "events": report.size,
        "root": base64.b64encode(report.root).decode(),
        "checkpoints": [note.size for note in report.checkpoints],
        "copies": [{"person": who, "origin": origin, "events": size} for who, origin, size in report.copies],
        "held_elsewhere": [note.size for note in report.elsewhere],
        "first_wrong_event": report.first_wrong_event,
        "findings": [
            {"event": finding.event, "until": finding.until, "what": finding.what} for finding in report.findings
        ],
        "remarks": list(report.remarks),
    }
