"""A shelf on a PostgreSQL server: rows that members add and read. `schema.sql` says what each member may."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import resources
from itertools import islice
from types import UnionType
from typing import TYPE_CHECKING, Any

from workbench.exchange.shelf import Row, ShelfRefusedError, ShelfUnreachableError
from workbench.record.errors import DeskError
from workbench.translatable import N_, Phrase

if TYPE_CHECKING:
    import psycopg

#: As many events are sent or fetched at once.
_PAGE = 1_000

#: A server that is not there any more is noticed after seconds, not after the quarter of an hour that systems wait.
_PATIENCE = {
    "connect_timeout": "10",
    "keepalives_idle": "10",
    "keepalives_interval": "5",
    "keepalives_count": "3",
    "tcp_user_timeout": "20000",  # milliseconds
}

#: What may be missing in a row.
_TEXT, _BYTES = str | None, bytes | None

_HEADS = """
    SELECT origin, (SELECT note FROM newsroom.heads AS h WHERE h.origin = l.origin ORDER BY size DESC LIMIT 1)
    FROM newsroom.logs AS l
"""
_SIZE = "SELECT coalesce(max(seq) + 1, 0) FROM newsroom.leaves WHERE origin = %s"
_ROWS = """
    SELECT seq, leaf, article, body FROM newsroom.leaves LEFT JOIN newsroom.bodies USING (origin, seq)
    WHERE origin = %s AND seq >= %s AND seq < %s ORDER BY seq
"""
# What lies there already is passed over, whoever of the member's programs added it, and compared afterwards.
_ADD_LOG = "INSERT INTO newsroom.logs (origin) VALUES (%s) ON CONFLICT DO NOTHING"
_ADD_LEAVES = """
    INSERT INTO newsroom.leaves (origin, seq, leaf)
    SELECT %s, seq, leaf FROM unnest(%s::bigint[], %s::bytea[]) AS added (seq, leaf) ON CONFLICT DO NOTHING
"""
_ADD_BODIES = """
    INSERT INTO newsroom.bodies (origin, seq, article, body)
    SELECT %s, seq, article, body FROM unnest(%s::bigint[], %s::text[], %s::bytea[]) AS added (seq, article, body)
    ON CONFLICT DO NOTHING
"""
_COUNT = """
    SELECT count(*) FROM newsroom.leaves JOIN unnest(%s::bigint[], %s::bytea[]) AS added (seq, leaf) USING (seq, leaf)
    WHERE origin = %s
"""
_ADD_HEAD = "INSERT INTO newsroom.heads (origin, size, note) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"
_CLOSE = "INSERT INTO newsroom.closed (article) VALUES (%s) ON CONFLICT DO NOTHING"
_ADD_READERS = """
    INSERT INTO newsroom.readers (article, origin) SELECT %s, unnest(%s::text[]) ON CONFLICT DO NOTHING
"""
_HAS_FILE = "SELECT 1 FROM newsroom.files WHERE sha256 = %s AND article = %s LIMIT 1"
# The one that is what it is called, where somebody laid another one there.
_FILE = """
    SELECT content FROM newsroom.files WHERE sha256 = %s
    ORDER BY encode(sha256(content), 'hex') = sha256 DESC LIMIT 1
"""
_LIES = "SELECT 1 FROM newsroom.files WHERE sha256 = %s LIMIT 1"
_ADD_FILE = "INSERT INTO newsroom.files (sha256, article, content) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING"

# Hints are said aloud and kept nowhere: who listens hears them, as long as the connection lasts.
_HINTS = "newsroom_hints"
_LISTEN = f"LISTEN {_HINTS}"
_SAY = "SELECT pg_notify(%s, %s)"


def schema() -> str:
    """The SQL that makes a newsroom in a database, for its administrator; run again it changes nothing."""
    return resources.files("workbench.exchange").joinpath("schema.sql").read_text(encoding="utf-8")


def member_schema(role: str) -> str:
    """The SQL that makes a role for a member, without a password, and lets it add and read."""
    name = '"' + role.replace('"', '""') + '"'
    return (
        f"CREATE ROLE {name} LOGIN;\n"
        f"GRANT USAGE ON SCHEMA newsroom TO {name};\n"
        f"GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA newsroom TO {name};\n"
    )


class ServerShelf:
    """The shelf in the database at `address`, a URL `postgresql://ROLE@HOST/DATABASE`.

    Nothing is asked of the server before the first call, and a connection that was lost is made anew by the next one.
    Beside what the protocol says, every method raises DeskError where the database has no newsroom, and
    ShelfRefusedError where the role is no member's.
    """

    hints_stay = False

    def __init__(self, address: str) -> None:
        """Raises DeskError where psycopg is missing, or where the address is none or is not safe to use."""
        try:
            import psycopg
        except ImportError:
            raise DeskError("a newsroom on a server needs psycopg: pip install 'claims-workbench[newsroom]'") from None
        self._psycopg = psycopg
        self.parameters = _parameters(address)
        self._connection: psycopg.Connection[Any] | None = None
        self._heard: dict[str, str] | None = None

    def heads(self) -> dict[str, str]:
        """The newest signed checkpoint of each log that has one, by the log's origin."""
        return {origin: note for origin, note in self._all((str, _TEXT), _HEADS) if note is not None}

    def size(self, origin: str) -> int:
        """How many events of a log lie on the server."""
        return int(self._all((int,), _SIZE, origin)[0][0])

    def rows(self, origin: str, start: int, stop: int) -> Iterator[Row]:
        """The events of a log from `start` up to but without `stop`, a page at a time."""
        while start < stop:
            found = self._all((int, bytes, _TEXT, _BYTES), _ROWS, origin, start, min(stop, start + _PAGE))
            yield from (Row(*row) for row in found)
            if len(found) < _PAGE:
                return
            start += _PAGE

    def add(self, origin: str, rows: Iterable[Row], note: str) -> None:
        """Add events and the checkpoint over them in one transaction; it may be repeated."""
        left = iter(rows)
        with self._asking() as connection, connection.pipeline(), connection.transaction():
            connection.execute(_ADD_LOG, (origin,))
            end = int(connection.execute(_SIZE, (origin,)).fetchall()[0][0])
            while page := list(islice(left, _PAGE)):
                if page[0].seq > end:
                    message = N_("{server} has {size} events of this log and can't take number {seq}")
                    raise ShelfRefusedError(message, server=self.called, size=end, seq=page[0].seq)
                self._add_page(connection, origin, page)
                end = max(end, page[-1].seq + 1)
            connection.execute(_ADD_HEAD, (origin, end, note))

    def _add_page(self, connection: psycopg.Connection[Any], origin: str, page: list[Row]) -> None:
        seqs, leaves = [row.seq for row in page], [row.leaf for row in page]
        readable = [(row.seq, row.article, row.body) for row in page if row.body is not None]
        connection.execute(_ADD_LEAVES, (origin, seqs, leaves))
        columns = [list(column) for column in zip(*readable, strict=True)] or [[], [], []]
        connection.execute(_ADD_BODIES, (origin, *columns))
        if connection.execute(_COUNT, (seqs, leaves, origin)).fetchall() != [(len(page),)]:
            message = N_("{server} has other events of this log among {first} to {last}: two histories of one log")
            raise ShelfRefusedError(message, server=self.called, first=page[0].seq, last=page[-1].seq)

    def restrict(self, article: str, readers: Iterable[str] | None) -> None:
        """Hand out the bodies and files of an article to the owners of these logs alone; more may be added later.

        Row-level security holds back other members, and not the server's administrator.
        """
        with self._asking() as connection, connection.transaction():
            connection.execute(_CLOSE, (article,))
            connection.execute(_ADD_READERS, (article, [""] if readers is None else list(readers)))

    def has_file(self, sha256: str, article: str | None) -> bool:
        """Whether a file lies here for the readers of `article`."""
        return bool(self._all((int,), _HAS_FILE, sha256, article or ""))

    def file(self, sha256: str) -> bytes | None:
        """A file by its SHA-256; None where there is none that may be read."""
        found = self._all((bytes,), _FILE, sha256)
        return found[0][0] if found else None

    def add_file(self, sha256: str, article: str | None, content: bytes) -> None:
        """Lay a file here for the readers of `article`, or for everybody."""
        self._all((), _ADD_FILE, sha256, article or "", content)

    def lies_at(self, sha256: str) -> list[str]:
        """The condition that the file's rows are found by, whoever added them."""
        return [f"newsroom.files WHERE sha256 = '{sha256}'"] if self._all((int,), _LIES, sha256) else []

    def leave_hint(self, origin: str, words: str) -> None:
        """Say a hint to all who listen now; no table has it, and no right is needed."""
        with self._asking() as connection:
            connection.execute(_SAY, (_HINTS, f"{origin} {words}"))

    def hints(self) -> dict[str, str]:
        """The last hint of each machine that was heard since this connection listens."""
        with self._asking() as connection:
            if self._heard is None:
                connection.execute(_LISTEN)
                self._heard = {}
            for heard in connection.notifies(timeout=0):
                origin, _, words = heard.payload.partition(" ")
                self._heard[origin] = words
            return dict(self._heard)

    def close(self) -> None:
        """Close the connection."""
        connection, self._connection, self._heard = self._connection, None, None
        if connection:
            connection.close()

    @property
    def called(self) -> Phrase:
        """The server by its name."""
        host = self.parameters.get("host")
        return Phrase("the server {host}", host=host) if host else Phrase("the server")

    def __str__(self) -> str:
        return str(self.called)

    def _all(self, form: Sequence[type | UnionType], query: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows of an answer; a server that does not answer in the form that was asked for is none of ours."""
        with self._asking() as connection:
            # In binary form, for bytes are twice as long as text.
            cursor = connection.execute(query, values, binary=True)
            rows = cursor.fetchall() if cursor.description else []
        for row in rows:
            if len(row) != len(form) or not all(map(isinstance, row, form)):
                raise ShelfUnreachableError("{server} answers in another form than was asked for", server=self.called)
        return rows

    @contextmanager
    def _asking(self) -> Iterator[psycopg.Connection[Any]]:
        """The connection, made where there is none; what goes wrong is told in a line."""
        errors = self._psycopg.errors
        try:
            if self._connection is None:
                self._connection = self._psycopg.connect(**self.parameters, autocommit=True)
            yield self._connection
        except errors.InsufficientPrivilege as error:
            raise ShelfRefusedError("{server} does not allow it: {why}", server=self.called, why=_line(error)) from None
        except (errors.UndefinedTable, errors.InvalidSchemaName, errors.UndefinedColumn):
            message = N_(
                "{server} has no newsroom in this database, or an older one; `workbench newsroom schema` makes it"
            )
            raise DeskError(message, server=self.called) from None
        except (self._psycopg.OperationalError, self._psycopg.InterfaceError) as error:
            self.close()
            raise ShelfUnreachableError(
                "{server} can't be reached: {why}", server=self.called, why=_line(error)
            ) from None
        except self._psycopg.Error as error:
            raise DeskError("{server} answers with an error: {why}", server=self.called, why=_line(error)) from None


def _line(error: Exception) -> str:
    """What the server or its library says, in one line; passwords are in none of their messages."""
    return " ".join(str(error).split()) or type(error).__name__


def _parameters(address: str) -> dict[str, Any]:
    """What the address says of a connection, with the certificate verified where it leaves this machine.

    Raises DeskError where it is no address, has a password, or asks for less than a verified certificate.
    """
    from psycopg import ProgrammingError
    from psycopg.conninfo import conninfo_to_dict

    try:
        given = conninfo_to_dict(address)
    except ProgrammingError:
        # Not what libpq says of it: it quotes the address.
        raise DeskError("this is no address of a server; it has the form postgresql://ROLE@HOST/DATABASE") from None
    if {"password", "sslpassword"} & set(given):
        raise DeskError("leave the password out of the address: it belongs in ~/.pgpass, PGPASSWORD or a service file")
    if not _on_this_machine(given):
        if given.setdefault("sslmode", "verify-full") != "verify-full":
            message = N_(
                "sslmode={mode} is refused: unless its certificate is verified, anybody can pose as the server"
            )
            raise DeskError(message, mode=given["sslmode"])
        given["gssencmode"] = "disable"  # it would go before TLS
    return {"fallback_application_name": "workbench", **_PATIENCE, **given}


def _on_this_machine(given: dict[str, Any]) -> bool:
    """Whether a connection ends on this machine, by what is given and by libpq's variables."""
    from psycopg.pq import Conninfo

    usual = {option.keyword.decode(): (option.val or b"").decode() for option in Conninfo.get_defaults()}
    if given.get("service"):
        return False
    addresses = given.get("hostaddr") or usual["hostaddr"] or given.get("host") or usual["host"]
    return all(_is_local(one) for one in addresses.split(","))


def _is_local(host: str) -> bool:
    """Whether it is a socket's folder, or a name or address of this machine."""
    if not host or host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
