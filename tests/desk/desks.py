"""What the desk's tests work on: an article, a clock and chance that can be told, and a record with some of it all."""

from __future__ import annotations

import datetime as dt
import random
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Any

from workbench.articles.article import Article
from workbench.claims import Attribution, Change, Claim, Mode, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, Carried, EvidenceNote
from workbench.desk.source_note import Rank, SourceKind, SourceNote
from workbench.desk.tables import TABLES
from workbench.desk.vocabulary import QueryOutcome, Stance
from workbench.record import tables

TEXT = (
    "The fund raised 7 million dollars in 2023.\n"
    "“We doubled our staff,” said Ada Byron.\n"
    "It now has 120 workers, 30 of them in Paris.\n"
)

#: The tables that tell how the check stands; the others tell how it came to stand so.
STATE = tuple(name for name in tables.names(TABLES) if name not in ("trail", "mentions", "journal", "head"))


class Clock:
    """A clock that is a second later each time it is looked at."""

    def __init__(self, start: dt.datetime = dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)) -> None:
        self.now = start

    def __call__(self) -> dt.datetime:
        self.now += dt.timedelta(seconds=1)
        return self.now


def chance(seed: int = 1) -> Any:
    """Random bytes that are the same in each run."""
    return random.Random(seed).randbytes


def article(text: str = TEXT, title: str = "Growth of the fund", filename: str = "fund.txt") -> Article:
    original = text.encode()
    return Article(
        text=text,
        title=title,
        language="en",
        published=dt.date(2026, 1, 30),
        byline="Bo Lee",
        url="https://example.org/fund",
        filename=filename,
        original=original,
        sha256=sha256(original).hexdigest(),
        media_type="text/plain",
    )


def first_of(bundle: dict[str, Any], kind: str) -> dict[str, Any]:
    """The first event of a kind that a bundle carries."""
    return next(event for event in bundle["events"] if event["kind"] == kind)  # type: ignore[no-any-return]


def numeric(text: str, words: str, value: float, kind: QuantityType = QuantityType.COUNT) -> Claim:
    start = text.index(words)
    return Claim(Span.of(text, start, start + len(words)), quantity=Quantity(kind, value))


def quoted(text: str, words: str) -> Claim:
    start = text.index(words)
    span = Span.of(text, start, start + len(words))
    return Claim(span, attribution=Attribution(Mode.DIRECT, content=span))


def claims(text: str = TEXT) -> list[Claim]:
    """The three claims of TEXT that the tests begin with."""
    return [
        numeric(text, "7 million dollars", 7e6, QuantityType.MONEY),
        quoted(text, "We doubled our staff"),
        numeric(text, "120 workers", 120),
    ]


@contextmanager
def at(
    path: Path, actor: str = "Ada", *, clock: Clock | None = None, seed: int | None = None, **more: Any
) -> Iterator[Desk]:
    """The desk of `actor` at the record `path`, which is made if need be."""
    told = {"entropy": chance(seed)} if seed is not None else {}
    with Desk.open(path, actor=actor, clock=clock or Clock(), create=True, **told, **more) as desk:
        yield desk


def new_article(desk: Desk, text: str = TEXT, title: str = "Growth of the fund") -> ArticleRow:
    return desk.articles.take_in(article(text, title), claims(text))


def support(title: str = "Annual report", **fields: Any) -> EvidenceNote:
    return EvidenceNote(source=SourceNote(title=title, **fields), locator="p. 3", passage="raised 7 million")


def work(desk: Desk, other: Desk) -> ArticleRow:
    """Some of everything that two reviewers do with an article."""
    row = new_article(desk)
    first, second, third = desk.claims.of(row.id)
    evidence = desk.evidence.attach(first.id, support(kind=SourceKind.DOCUMENT, rank=Rank.PRIMARY))
    desk.verdicts.set(first.id, Verdict.VERIFIED, note="as in the report")
    secret = SourceNote(kind=SourceKind.INTERVIEW, person="Eve Ray", contact="eve@example.org", confidential=True)
    desk.evidence.attach(second.id, EvidenceNote(source=secret, stance=Stance.CONTRADICTS, passage="We did not"))
    desk.verdicts.set(second.id, Verdict.DISPUTED)
    other.evidence.attach(third.id, EvidenceNote(source=evidence.source.id, locator="p. 9"))
    other.verdicts.set(third.id, Verdict.UNSOURCED)
    desk.acts.undo(row.id)
    desk.acts.redo(row.id)
    added = desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
    desk.claims.dismiss(added.id, "no claim")
    desk.claims.restore(added.id)
    desk.claims.flag(added.id)
    desk.correspondence.add_note(row.id, "Ask for the books")
    query = desk.correspondence.ask(row.id, "Which staff?", claim_id=second.id, proposed="our team")
    desk.correspondence.answer(query.id, "The Paris one", QueryOutcome.ACCEPTED)
    desk.correspondence.assign(row.id, "Bob", claim_id=added.id)
    other.verdicts.set(third.id, Verdict.DISPUTED)
    other.acts.undo(row.id)
    other.verdicts.set(second.id, Verdict.UNSOURCED)
    return desk.articles.get(row.id)


def worked_record(path: Path, keys: Path) -> ArticleRow:
    """A record at `path` that two reviewers worked on, with checkpoints."""
    clock = Clock()
    with at(path, clock=clock, seed=1, keys=keys) as ada, at(path, "Bob", clock=clock, seed=2) as bob:
        row = work(ada, bob)
        ada.checkpoint()
        with at(path, "Cy", clock=clock, seed=3) as cy:
            cy.sign_offs.add(row.id, override="the author is away")
    return row


def revised(desk: Desk, row: ArticleRow, text: str, changes: dict[int, tuple[Change, Claim | None]]) -> list[Carried]:
    """Where each claim goes in a new draft, by number."""
    return [Carried(one.id, *changes[one.number]) for one in desk.claims.of(row.id)]


def state(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    """How the check stands: the rows of the tables."""
    return {name: [tuple(row) for row in desk.store.rows(f"SELECT * FROM {name} ORDER BY 1")] for name in STATE}


@contextmanager
def unguarded(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to the record's file behind the workbench's back; its guards are away, and put back at the end."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        # As rows of the schema: SQLite would read the whole schema anew after each that is dropped or created.
        connection.execute("PRAGMA writable_schema = ON")
        guards = connection.execute("SELECT * FROM sqlite_master WHERE type = 'trigger'").fetchall()
        connection.execute("DELETE FROM sqlite_master WHERE type = 'trigger'")
        connection.execute("PRAGMA writable_schema = RESET")
        yield connection
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("BEGIN")
        connection.executemany("INSERT INTO sqlite_master VALUES (?, ?, ?, ?, ?)", guards)
        connection.execute("COMMIT")


def at_once(connection: sqlite3.Connection, statements: Sequence[str]) -> None:
    """Run statements as one transaction: each for itself would wait for the disk."""
    connection.execute("BEGIN")
    for statement in statements:
        connection.execute(statement)
    connection.execute("COMMIT")


def tamper(path: Path, *statements: str, guarded: bool = False) -> None:
    """Change the record's file behind the workbench's back, past its guards unless `guarded`."""
    with closing(sqlite3.connect(path, isolation_level=None)) if guarded else unguarded(path) as connection:
        for statement in statements:
            connection.execute(statement)
