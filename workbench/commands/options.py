"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from workbench.ui_language import say

_Command = TypeVar("_Command", bound=Callable[..., Any])

#: Where a command keeps the article that is named with --article.
_NAMED = "workbench.article"


class _Day(click.ParamType[dt.date]):
    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(say("{value!r} is not a day written YYYY-MM-DD", value=value), param, ctx)


class _Language(click.ParamType[str | None]):
    name = "fr|en|auto"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str | None:
        from workbench.extract.language_file import available

        code = str(value or "auto").lower()  # the help shows the codes in capitals
        if code == "auto":
            return None
        if code not in available():
            self.fail(say("{value!r} is none of {names}, auto", value=value, names=", ".join(available())), param, ctx)
        return code


class _Number(click.ParamType[int]):
    name = "number"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        from workbench.desk.numbers import Number

        try:
            return int(value)
        except ValueError:
            pass
        try:
            # One that two machines gave: 41a.
            return Number.read(str(value))
        except ValueError:
            self.fail(say("'{value}' is no whole number", value=value), param, ctx)


class _File(click.ParamType[str]):
    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not str(value):
            # Of a variable that is not set in a script. As a path it would be the folder that we are in.
            self.fail(say("a file's name can't be empty"), param, ctx)
        return str(value)


class _Path(click.Path):
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        name = FILE.convert(value, param, ctx)
        if name.endswith(os.sep) and not Path(name).is_dir():
            self.fail(say("{parent}: there is no such folder", parent=name), param, ctx)
        return super().convert(name, param, ctx)


#: The number of a claim, a draft, an event.
NUMBER = _Number()

#: The code of a language that articles may be in.
LANGUAGE = _Language()

#: The name of a file or folder, as it was typed.
FILE = _File()

#: A file or folder that a command reads or writes itself.
PATH = _Path(path_type=Path)

#: `--lang`: the article's language; None stands for detecting it.
language_option = click.option("--lang", type=LANGUAGE, help="The article's language; detected unless given.")

#: `--published`: the day that relative dates ("last week") count from.
published_option = click.option(
    "--published",
    type=_Day(),
    help="The day the article was published; relative dates count from it.",
)

#: `--encoding`: of a text file.
encoding_option = click.option(
    "--encoding", metavar="NAME", help="The character encoding of a text file, where it can't be told."
)

#: `--format`: for a person or for a program.
format_option = click.option(
    "--format",
    "form",
    type=click.Choice(["text", "jsonl"]),
    default="text",
    show_default=True,
    help="A table to read, or one JSON object a line for a program.",
)

json_option = click.option("--json", "as_json", is_flag=True, help="For a program: JSON, one object a line.")


def article_argument(command: _Command) -> _Command:
    """Give a command an ARTICLE, which may be named with --article, too, as the commands are told it that have more."""

    def either(context: click.Context, _: click.Parameter, value: str | None) -> str | None:
        return context.meta.get(_NAMED) if value is None else value

    def keep(context: click.Context, _: click.Parameter, value: str | None) -> None:
        context.meta[_NAMED] = value

    option = click.option(
        "--article", "-a", "named", metavar="ARTICLE", callback=keep, expose_value=False, is_eager=True, hidden=True
    )
    return option(click.argument("article", required=False, callback=either)(command))


def json_line(data: object) -> str:
    """What `--json` prints of one thing."""
    return json.dumps(data, ensure_ascii=False)
