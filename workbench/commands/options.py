"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from typing import Any

import click


class _Day(click.ParamType[dt.date]):
    name = "YYYY-MM-DD"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day written YYYY-MM-DD", param, ctx)


class _Language(click.ParamType[str | None]):
    name = "fr|en|auto"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str | None:
        from workbench.extract.language import available

        if value in (None, "auto"):
            return None
        if value not in available():
            self.fail(f"{value!r} is none of {', '.join(available())}, auto", param, ctx)
        return str(value)


#: `--lang`: the article's language; None stands for detecting it.
language_option = click.option("--lang", type=_Language(), help="The article's language; detected unless given.")

#: `--published`: the day that relative dates ("last week") count from.
published_option = click.option(
    "--published",
    type=_Day(),
    help="The day the article was published; relative dates count from it.",
)
