"""`newsroom`: the machines that exchange their logs, and the place where they leave them for each other."""

from __future__ import annotations

import click


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
