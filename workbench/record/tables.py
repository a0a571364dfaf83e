"""The folded tables that are the record's own: who did what when, how it is taken back, and what is gone.

`trail` has a row for every event, `mentions` the claims that an event concerns beside the one it names; `journal` keeps
what rows were before an event changed them; `keys` are the signers', and `destroyed` names what was destroyed.

Where the record keeps other machines' logs, `moments` has the place in time of every event, `pins` what of other logs
its author had seen, and `unfit` the events that do not fit what is here; with one log these are empty.
"""

from __future__ import annotations

from workbench.record.definition import Tables

FOLDED = """
CREATE TABLE keys (
    id TEXT PRIMARY KEY, actor TEXT NOT NULL, at TEXT NOT NULL, event INTEGER NOT NULL
) STRICT;
CREATE TABLE destroyed (
    name TEXT PRIMARY KEY, event INTEGER NOT NULL
) STRICT;
CREATE TABLE trail (
    seq INTEGER PRIMARY KEY, id TEXT NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL, kind TEXT NOT NULL,
    article TEXT, draft TEXT, claim TEXT, was TEXT, became TEXT, act INTEGER NOT NULL, undoes INTEGER,
    undone_by INTEGER, imported_by TEXT,
    leaf BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX trail_by_id ON trail (id);
CREATE INDEX trail_by_article ON trail (article, seq);
CREATE INDEX trail_by_claim ON trail (claim, seq);
CREATE INDEX trail_by_act ON trail (act);
CREATE TABLE mentions (
    claim TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (claim, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE journal (
    seq INTEGER NOT NULL, step INTEGER NOT NULL, name TEXT NOT NULL, row TEXT NOT NULL, before TEXT, stamp INTEGER,
    PRIMARY KEY (seq, step)
) STRICT, WITHOUT ROWID;
CREATE TABLE moments (
    seq INTEGER PRIMARY KEY, t INTEGER NOT NULL, origin TEXT NOT NULL, pins INTEGER
) STRICT;
CREATE TABLE pins (
    seq INTEGER PRIMARY KEY, vector TEXT NOT NULL
) STRICT;
CREATE TABLE unfit (
    seq INTEGER PRIMARY KEY, why TEXT NOT NULL
) STRICT;
CREATE TABLE head (
    id INTEGER PRIMARY KEY CHECK (id = 0), size INTEGER NOT NULL, frontier BLOB NOT NULL
) STRICT;
"""

#: These tables, children before parents: in this order they can be emptied.
NAMES = ("head", "unfit", "pins", "moments", "journal", "mentions", "trail", "destroyed", "keys")

#: Those that the earlier form of the record lacks.
ADDED = ("moments", "pins", "unfit")


def names(of_desk: Tables) -> tuple[str, ...]:
    """The names of all folded tables, children before parents."""
    return (*NAMES, *of_desk.names)
