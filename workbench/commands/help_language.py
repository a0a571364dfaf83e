"""The command line's help in the user's language, and the words of Click's that it shows."""

from __future__ import annotations

import copy
import gettext
import inspect
import os
import re
from collections.abc import Iterator

import click

from workbench.catalogues import DOMAIN, FOLDER
from workbench.translatable import N_
from workbench.ui_language import say

#: What Click says itself; it asks gettext for them.
CLICKS_OWN = (
    N_("Usage:"), N_("Options"), N_("Positional arguments"), N_("Commands"), N_("Show this message and exit."),
    N_("Show the version and exit."), N_("%(prog)s, version %(version)s"), N_("default: {default}"), N_("required"),
    N_("Missing command."), N_("Missing argument"), N_("Missing option"), N_("Missing parameter"),
    N_("No such option {name!r}."), N_("No such command {name!r}."), N_("Invalid value: {message}"),
    N_("Invalid value for {param_hint}: {message}"), N_("Argument {name!r} takes {nargs} values."),
    N_("Option {name!r} does not take a value."), N_("{value!r} is not a valid {number_type}."),
    N_("{value} is not in the range {range}."), N_("{name} {filename!r} does not exist."),
    N_("{name} {filename!r} is a file."), N_("{name} {filename!r} is a directory."),
    N_("{name} {filename!r} is not readable."), N_("{name} {filename!r} is not writable."),
    N_("file"), N_("directory"), N_("path"), N_("Error: {message}"), N_("Choose from:\n\t{choices}"),
)  # fmt: skip

#: What stands for an argument in usage lines and help; what is to be typed as it is stands in no catalogue.
PLACEHOLDERS = (
    N_("ADDRESS"), N_("ARGS"), N_("ARTICLE"), N_("CHECKPOINT"), N_("CLAIM"), N_("CODE"), N_("COMMAND"), N_("DAY"),
    N_("DRAFT"), N_("EVENT"), N_("FILE"), N_("FOLDER"), N_("KEY"), N_("KEYHASH"), N_("KIND"), N_("MEMBER"), N_("N"),
    N_("NAME"), N_("NUMBER"), N_("OFFER"), N_("OPTIONS"), N_("PASSAGE"), N_("PATH"), N_("PERSON"), N_("PLACE"),
    N_("QUERY"), N_("REASON"), N_("REPORT"), N_("REQUEST"), N_("ROLE"), N_("SIZE"), N_("SOURCE"), N_("TABLE"),
    N_("TEXT"), N_("UNIT"), N_("WORDS"), N_("YYYY-MM-DD"),
)  # fmt: skip
#: One of these, as a whole word; compiled when help is first said in another language than English.
PLACEHOLDER = rf"(?<![\w-])(?:{'|'.join(PLACEHOLDERS)})(?![\w-])"


def count(singular: str, plural: str) -> tuple[str, str]:
    """Mark a plural of Click's for the catalogues."""
    return singular, plural


CLICKS_OWN_PLURALS = (
    count("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    count("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    count("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    count("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
)


def let_click_speak() -> None:
    """Have Click say its own words in the language that was chosen.

    Click asks gettext's own domain, which takes the language from the environment: there is no other way to tell it.
    """
    if say.language != "en" or gettext.textdomain() == DOMAIN:
        gettext.bindtextdomain(DOMAIN, str(FOLDER))
        gettext.textdomain(DOMAIN)
        os.environ["LANGUAGE"] = say.language


def in_language(command: click.Command) -> click.Command:
    """`command` with its help, its parameters' and its own commands' in the language that was chosen."""
    if say.language == "en":
        return command
    spoken = copy.copy(command)
    spoken._help_option = None  # Click keeps the one that it made, with its words.
    spoken.help, spoken.epilog = _said(command.help), _said(command.epilog)
    spoken.params = [copy.copy(param) for param in command.params]
    spoken.options_metavar = _placed(command.options_metavar or "")
    for param in spoken.params:
        said = param.make_metavar(click.Context(command))
        if (placed := _placed(said)) != said:
            param.metavar = placed
        if (told := getattr(param, "help", None)) is not None:
            param.help = _said(told)
    if isinstance(spoken, click.Group):
        spoken.subcommand_metavar = _placed(spoken.subcommand_metavar)
        spoken.commands = {name: in_language(one) for name, one in spoken.commands.items()}
    return spoken


def _placed(metavar: str) -> str:
    return re.sub(PLACEHOLDER, lambda word: say(word.group()), metavar)


def paragraphs(text: str) -> Iterator[str]:
    """What of a help text has an entry of its own in the catalogues: its paragraphs, each on one line.

    What Click prints as it stands, behind a backspace, are lines of a table; what its last column says is an entry.
    """
    for one in _parts(text):
        if one.startswith("\b"):
            yield from (told for line in one.splitlines() if (told := _row(line)[1]))
        elif one.strip():
            yield " ".join(one.split())


def _said(text: str | None) -> str | None:
    if not text:
        return text
    return "\n\n".join(_said_table(one) if one.startswith("\b") else say(" ".join(one.split())) for one in _parts(text))


def _said_table(table: str) -> str:
    return "\n".join(f"{names}{say(told)}" for names, told in map(_row, table.splitlines()))


def _row(line: str) -> tuple[str, str]:
    """The first columns of a line and what the last one says, which is empty where that is a command line."""
    names, gap, told = line.rpartition("  ")
    if not names.strip() or told.startswith("workbench "):
        return line, ""
    return names + gap, told


def _parts(text: str) -> list[str]:
    return inspect.cleandoc(text).partition("\f")[0].split("\n\n")


def texts_of(command: click.Command) -> Iterator[str]:
    """All that the help of a command and of its own commands says."""
    for text in (command.help, command.epilog, *(getattr(param, "help", None) for param in command.params)):
        yield from paragraphs(text or "")
    if isinstance(command, click.Group):
        for one in command.commands.values():
            yield from texts_of(one)
