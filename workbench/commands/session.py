"""Who is at the bench, and at which record: what every command that opens a desk needs to know first."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from msgspec import Struct
from msgspec.structs import replace

from workbench.commands.options import PATH
from workbench.display import visible_line
from workbench.errors import WorkbenchError
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk

_Command = TypeVar("_Command", bound=Callable[..., Any])

#: The record that is opened where none is named.
DEFAULT_RECORD = Path("claims.db")


class Session(Struct, frozen=True):
    """What was said on the command line, before or after the command's name."""

    record: Path | None = None
    reviewer: str | None = None

    @property
    def path(self) -> Path:
        """The record's file."""
        return self.record or DEFAULT_RECORD

    def named_reviewer(self) -> str:
        """The reviewer's name as it was said here, else as it is known. Raises WorkbenchError where it is not."""
        return known_reviewer() if self.reviewer is None else self.reviewer

    def desk(self, *, create: bool = False) -> Desk:
        """The desk, opened to be written by the reviewer, who is asked for once where nothing tells the name."""
        from workbench import settings
        from workbench.desk import Desk
        from workbench.record.keys import Keys

        keys = settings.folder()
        desk = Desk.open(self.path, actor=self.named_reviewer(), clock=now, create=create, keys=keys)
        if printed := Keys(keys).printed(self.path):
            from workbench.record.several_logs.log_heads import read_drawn

            desk.saw(read_drawn(printed, desk.heads()))
        return desk

    def reading_desk(self) -> Desk:
        """The desk, opened to be read; no reviewer is needed and nothing is written."""
        from workbench.desk import Desk

        return Desk.open(self.path, actor=self.reviewer or "reader", clock=now, read_only=True)

    @contextmanager
    def printing_desk(self) -> Iterator[tuple[Desk, set[str]]]:
        """The desk, opened to print how articles stand, and a set that takes their ids.

        What others did to those up to here was seen, the next act says.
        """
        from workbench import settings
        from workbench.record.keys import Keys

        with self.reading_desk() as desk:
            heads, articles = desk.heads(), set[str]()
            yield desk, articles
            if not heads.copies or not articles:
                return
            from workbench.record.several_logs.log_heads import read_drawn, written_drawn

            keys = Keys(settings.folder())
            before = desk.unsaid(read_drawn(keys.printed(self.path) or "{}", heads))
        with suppress(OSError):
            keys.note_printed(self.path, written_drawn({**before, **dict.fromkeys(sorted(articles), heads)}))


def at_a_terminal() -> bool:
    """Whether somebody sits there who can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def now() -> dt.datetime:
    """The time, in UTC: the only clock of the commands and of the screen."""
    return dt.datetime.now(dt.UTC)


def local_time(at: dt.datetime, zone: dt.tzinfo, timespec: str = "seconds") -> str:
    """A time as people read it: where they sit, with how far that is from UTC: `2024-09-30 11:00:00+02:00`."""
    return at.astimezone(zone).isoformat(sep=" ", timespec=timespec)


def warn(filename: str, warnings: Iterable[str]) -> None:
    """Print what was seen while a file was read, on standard error."""
    for warning in warnings:
        click.echo(f"workbench: {visible_line(f'{filename}: {say(warning)}')}", err=True)


def record_options(command: _Command) -> _Command:
    """Give a command `--db` and `--as`; what the group was told holds where the command is told nothing."""
    for option in (
        click.option("--as", "reviewer", metavar="NAME", callback=_remember("reviewer"), expose_value=False,
                     envvar="WORKBENCH_REVIEWER", help="Who is at the bench, for the audit trail."),
        click.option("--db", "record", type=PATH, callback=_remember("record"),
                     expose_value=False, envvar="WORKBENCH_DB", help="The record to open. [default: claims.db]"),
    ):  # fmt: skip
        command = option(command)
    return command


pass_session = click.make_pass_decorator(Session, ensure=True)


def _remember(field: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def remember(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        session = ctx.find_object(Session) or Session()
        said = param.name is not None and ctx.get_parameter_source(param.name) is click.core.ParameterSource.COMMANDLINE
        if value is not None and (said or getattr(session, field) is None):
            session = replace(session, **{field: value})
        ctx.obj = session

    return remember


def known_reviewer() -> str:
    """The reviewer's name as git knows it or as it was given here before; else the user is asked, once.

    Raises WorkbenchError where nobody can be asked, and for a name that can't be a reviewer's.
    """
    from workbench import settings
    from workbench.record.reviewers import named

    if name := _git_user() or settings.load().reviewer:
        return name
    if not at_a_terminal():
        raise WorkbenchError("who is checking? Say it with --as NAME or in WORKBENCH_REVIEWER")
    name = named(click.prompt(say("Your name, for the audit trail"), type=str))
    settings.remember("reviewer", name)
    return name


def _git_user() -> str | None:
    import subprocess

    try:
        answer = subprocess.run(
            ["git", "config", "--get", "user.name"],  # noqa: S607 - found as the user's shell finds it
            capture_output=True, text=True, timeout=5, check=False,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return answer.stdout.strip() or None
