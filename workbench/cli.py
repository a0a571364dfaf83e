"""The `workbench` command: a group whose commands are loaded when they are called, not before."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module

import click

from workbench import settings
from workbench.commands.help_language import in_language, let_click_speak
from workbench.commands.session import record_options
from workbench.display import visible_line
from workbench.errors import WorkbenchError, system_reason
from workbench.translatable import N_
from workbench.ui_language import chosen_language, say, speak

#: Under each heading of the help its commands: the name, then the module and the function.
GROUPS = {
    N_("Articles and drafts"): {
        "open": "bench:open_bench",
        "articles": "overview:articles",
        "import": "articles:import_articles",
        "revise": "drafts:revise",
        "reread": "drafts:reread",
        "diff": "drafts:diff",
        "left-out": "drafts:left_out",
    },
    N_("Check"): {
        "review": "bench:review",
        "claims": "review:claims",
        "sentences": "sentences:sentences",
        "mark": "review:mark",
        "note": "review:note",
        "add": "claims_by_hand:add",
        "edit": "claims_by_hand:edit",
        "split": "claims_by_hand:split",
        "merge": "claims_by_hand:merge",
        "dismiss": "claims_by_hand:dismiss",
        "flag": "claims_by_hand:flag",
        "assign": "people:assign",
        "query": "people:query",
        "answer": "people:answer",
        "sign-off": "people:sign_off",
        "correct": "evidence:correct",
        "withdraw": "evidence:withdraw",
        "conflicts": "conflicts:conflicts",
        "undo": "undo:undo",
        "redo": "undo:redo",
        "dossier": "dossier:dossier",
        "findings": "dossier:findings",
        "recall": "recall:recall",
        "sources": "overview:sources",
        "rule": "publication:rule",
    },
    N_("Reports"): {
        "check": "publication:check",
        "export": "reports:export",
    },
    N_("Without a record"): {
        "extract": "extract:extract",
        "compare": "compare:compare",
        "archive": "archive:archive",
        "completion": "completion:completion",
    },
    N_("Record"): {
        "log": "review:log",
        "audit": "record:audit",
        "checkpoint": "record:checkpoint",
        "proof": "record:proof",
        "key": "record:key",
        "backup": "record:backup",
        "restore": "record:restore",
        "repair": "record:repair",
        "retain": "retention:retain",
        "hold": "retention:hold",
        "release": "retention:release",
        "destroy": "retention:destroy",
    },
    N_("Newsroom"): {
        "newsroom": "newsroom:newsroom",
        "sync": "newsroom:sync",
    },
}
#: Where each command lives.
COMMANDS = {name: place for commands in GROUPS.values() for name, place in commands.items()}


class _Commands(click.Group):
    """Loads a command at its first use, and takes an article's path where a command's name is expected."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, function = COMMANDS[cmd_name].split(":")
        command = getattr(import_module(f"workbench.commands.{module}"), function)
        assert isinstance(command, click.Command)  # noqa: S101 - the table above says so
        return in_language(command)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0] in COMMANDS:
            return super().resolve_command(ctx, args)
        if len(args) > 1 and not args[1].startswith("-"):
            # `open` takes one article and nothing else: this was meant to be a command.
            raise click.NoSuchCommand(args[0], None, list(COMMANDS), ctx)
        return super().resolve_command(ctx, ["open", *args])

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        width = max(map(len, COMMANDS))
        for heading, names in GROUPS.items():
            commands = [(name, self.get_command(ctx, name)) for name in names]
            limit = formatter.width - width - len("    ")
            rows = [(name.ljust(width), command.get_short_help_str(limit)) for name, command in commands if command]
            with formatter.section(say("{heading}:", heading=say(heading)).removesuffix(":")):
                formatter.write_dl(rows)


@click.group(
    cls=_Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="`workbench` alone opens the claims.db of this folder; `workbench ARTICLE` imports an article and opens it. "
    "The reviewer is --as, else WORKBENCH_REVIEWER, else git's user.name.",
)
@click.option("--ui-lang", metavar="CODE", expose_value=False, help="The language of screen and messages, anywhere.")
@click.version_option(package_name="claims-workbench", prog_name="workbench")
@record_options
@click.pass_context
def workbench(ctx: click.Context) -> None:
    """Check the numeric and attributed claims of an article, and keep a record that shows any change."""
    if ctx.invoked_subcommand is None:
        from workbench.commands.bench import open_bench

        ctx.invoke(open_bench)


def main() -> None:
    """Run the command line; a failure is one line on standard error.

    Exit status: 0 done, 1 a failure, 2 wrong usage, 130 interrupted.
    """
    atexit.register(gc.freeze)  # Python looks through all that is loaded when it ends: a quarter of a short command
    try:
        # Before anything is parsed: help and errors of usage are in the language, too.
        args, language = _without_language(sys.argv[1:])
        speak(chosen_language(language, None if language else settings.load().language, os.environ))
        let_click_speak()
        status = in_language(workbench).main(args, prog_name="workbench", standalone_mode=False)
    except click.UsageError as error:
        said = _said(error)
        if error.ctx:
            said = say("{said} (see '{command} --help')", said=said, command=error.ctx.command_path)
        _fail(said, 2)
    except click.ClickException as error:
        _fail(error.format_message(), error.exit_code)
    except WorkbenchError as error:
        _fail(say.error(error), 1)
    except (click.Abort, KeyboardInterrupt):
        _fail(say("interrupted"), 130)
    except BrokenPipeError:
        # The reader of our output left; Python would complain again when it flushes at exit.
        sys.stdout = None
        sys.exit(1)
    except OSError as error:
        # Files that can't be read or written are named by the commands; what is left is our own output.
        sys.stdout = None
        reason = system_reason(error)
        _fail(say("what there is to print can't be written: {reason}", reason=reason), 1)
    sys.exit(status if isinstance(status, int) else 0)


def _without_language(args: list[str]) -> tuple[list[str], str | None]:
    """The arguments without `--ui-lang`, which may stand anywhere before `--`, and what it says.

    Raises UsageError where it says nothing.
    """
    said, rest, words = None, [], iter(args)
    for word in words:
        name, equals, value = word.partition("=")
        if name == "--ui-lang":
            said = value if equals else next(words, "")
        else:
            rest.append(word)
        if word == "--":
            break
    if said == "":
        raise click.UsageError(say("--ui-lang: a language's code is missing"))
    return [*rest, *words], said


def _said(error: click.UsageError) -> str:
    """What is wrong with the command line. An option is named as it is typed; of an argument only the value is told."""
    missing = isinstance(error, click.MissingParameter)
    if isinstance(error, click.BadParameter) and isinstance(error.param, click.Argument) and not missing:
        return error.message.rstrip(".")
    return error.format_message().rstrip(".")


def _fail(message: str, status: int) -> None:
    click.echo(f"workbench: {visible_line(' '.join(message.split()))}", err=True)
    sys.exit(status)
