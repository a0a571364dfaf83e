"""What a record is held to when it is opened, and what one of an earlier form is given."""

from __future__ import annotations

from workbench.record import schema
from workbench.record.definition import Tables
from workbench.record.errors import CorruptRecord
from workbench.record.keys import Seen
from workbench.record.store import Store, errors_named


def refuse_altered(store: Store, of_desk: Tables) -> None:
    """Raise CorruptRecord where tables, views or guards are not as they should be: who changed them is not followed."""
    with errors_named(store.path):
        wrong = schema.missing_parts(store.connection, of_desk)
        wrong += [name for _, name in schema.foreign_parts(store.connection, of_desk)]
    if wrong:
        raise CorruptRecord(
            "{path}: {wrong!r} is not as the workbench made it; `workbench audit` tells more",
            path=store.path,
            wrong=wrong[0],
        )


def refuse_set_back(store: Store, seen: Seen | None) -> None:
    """Raise CorruptRecord where the record is of an earlier form than its user saw it in.

    To add what that form lacks would hide that what stood there is gone.
    """
    with errors_named(store.path):
        if seen and schema.form_of(store.connection) < seen.form:
            raise CorruptRecord("{path} was set back to an earlier form; `workbench audit` tells more", path=store.path)


def bring_up_to_date(store: Store, of_desk: Tables) -> None:
    """Add the tables that a record of an earlier form lacks; one that is only read gets them beside it, in memory.

    They are empty: no event of an earlier form is about them. What articles are searched by is made from them.
    """
    with errors_named(store.path):
        if schema.form_of(store.connection) == schema.VERSION:
            return
        if store.read_only:
            store.connection.execute("PRAGMA query_only = OFF")
            for statement in schema.later_parts(of_desk):
                if statement.startswith("CREATE TABLE"):
                    store.connection.execute(statement.replace("CREATE", "CREATE TEMP", 1))
            store.connection.execute("PRAGMA query_only = ON")
            return
    with store.writing() as connection:
        if schema.form_of(connection) == schema.VERSION:
            return  # another process was faster
        for statement in schema.later_parts(of_desk):
            connection.execute(statement)
        of_desk.search.follow(connection, None)
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
