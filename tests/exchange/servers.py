"""A PostgreSQL server of the tests' own, on this machine, with TLS and passwords, run by a user without any rights."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from workbench.exchange.postgres import member_schema, schema

#: What every role of the server says when it is asked over the network; over the socket nobody is asked.
PASSWORD = "correct horse"
_KEEPER = "keeper"


def programs() -> Path | None:
    """The folder of the newest server's programs; None where no server is installed."""
    if name := shutil.which("initdb"):
        return Path(name).resolve().parent
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parts[-3]))
    return found[-1].parent if found else None


class Server:
    """A server with its data in a folder of its own."""

    def __init__(self, folder: Path, programs: Path, settings: dict[str, str]) -> None:
        self.folder = folder
        self._programs = programs
        self._settings = settings
        self._certify()
        (folder / "password").write_text(PASSWORD)
        self._run(
            "initdb", "--pgdata", folder / "data", "--username", _KEEPER, "--auth-local", "trust",
            "--auth-host", "scram-sha-256", "--pwfile", folder / "password", "--encoding", "UTF8", "--locale", "C",
            "--no-sync", "--no-instructions",
        )  # fmt: skip
        with socket.socket() as found:
            found.bind(("127.0.0.1", 0))
            self.port = int(found.getsockname()[1])

    @property
    def certificate(self) -> Path:
        """The certificate by which the server is known; its name is localhost."""
        return self.folder / "server.crt"

    def start(self) -> None:
        """Start, and wait until it answers."""
        settings = {
            "port": str(self.port), "listen_addresses": "127.0.0.1", "unix_socket_directories": str(self.folder),
            "ssl": "on", "ssl_cert_file": str(self.certificate), "ssl_key_file": str(self.folder / "server.key"),
            "max_connections": "80", **self._settings,
        }  # fmt: skip
        options = " ".join(f"-c {name}='{value}'" for name, value in settings.items())
        self._run("pg_ctl", "start", "--wait", "-D", self.folder / "data", "-l", self.folder / "log", "-o", options)

    def stop(self) -> None:
        """Stop at once, as a power cut does."""
        self._run("pg_ctl", "stop", "--wait", "-D", self.folder / "data", "-m", "immediate")

    def psql(self, database: str, sql: str) -> str:
        """What psql prints of `sql`, which the administrator pipes into it."""
        return self._run("psql", "--quiet", "--tuples-only", "--no-align", *self._administers(database), given=sql)

    def newsroom(self, database: str, members: Sequence[str]) -> None:
        """Make a database with a newsroom and its members, as the guide tells to."""
        self.psql("postgres", f"CREATE DATABASE {database}")
        self.psql(database, schema())
        for member in members:
            self.psql(database, member_schema(member) + f"ALTER ROLE {member} PASSWORD '{PASSWORD}';")

    def dump(self, database: str) -> Path:
        """A dump of the database, as it is now."""
        name = self.folder / f"{database}.dump"
        self._run("pg_dump", "--format", "custom", "--file", name, *self._administers(database))
        return name

    def restore(self, database: str, dump: Path) -> None:
        """Take the database away, and put what was dumped in its place."""
        self.psql("postgres", f"DROP DATABASE {database} WITH (FORCE)")
        self.psql("postgres", f"CREATE DATABASE {database}")
        self._run("pg_restore", *self._administers(database), dump)

    def address(self, database: str, member: str) -> str:
        """The newsroom over the server's socket, where no password is asked."""
        return f"postgresql://{member}@/{database}?host={self.folder}&port={self.port}"

    def network_address(self, database: str, member: str, host: str = "localhost") -> str:
        """The newsroom over TLS, with the server's certificate verified."""
        place = f"{host}:{self.port}/{database}?hostaddr=127.0.0.1"
        return f"postgresql://{member}@{place}&sslmode=verify-full&sslrootcert={self.certificate}"

    def _administers(self, database: str) -> list[str]:
        return ["--host", str(self.folder), "--port", str(self.port), "--username", _KEEPER, "--dbname", database]

    def _certify(self) -> None:
        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
        now = dt.datetime.now(dt.UTC)
        certificate = (
            x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
            .not_valid_before(now - dt.timedelta(days=1))
            .not_valid_after(now + dt.timedelta(days=1))
            .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
            .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
            .sign(key, hashes.SHA256())
        )
        pem = serialization.Encoding.PEM
        self.certificate.write_bytes(certificate.public_bytes(pem))
        form, open_ = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
        (self.folder / "server.key").write_bytes(key.private_bytes(pem, form, open_))
        (self.folder / "server.key").chmod(0o600)
        if user := _other_user():
            for path in self.folder.iterdir():
                shutil.chown(path, user, user)

    def _run(self, program: str, *arguments: str | Path, given: str = "") -> str:
        command = [str(self._programs / program), *map(str, arguments)]
        with tempfile.TemporaryFile("w+") as told:  # a pipe would be held open by the server that pg_ctl starts
            ended = subprocess.run(
                command, input=given, stdout=told, stderr=subprocess.STDOUT, text=True, cwd=self.folder,
                env={**os.environ, "PGOPTIONS": "", "LC_ALL": "C"}, **_as_other_user(),
            )  # fmt: skip
            told.seek(0)
            printed = told.read()
        assert ended.returncode == 0, f"{program}: {printed}"
        return printed


def _other_user() -> str | None:
    """Who runs the server where the tests are run by root, which it refuses."""
    return "postgres" if os.geteuid() == 0 else None


def _as_other_user() -> dict[str, Any]:
    user = _other_user()
    return {"user": user, "group": user, "extra_groups": []} if user else {}


@contextmanager
def server(programs: Path, **settings: str) -> Iterator[Server]:
    """A server that runs until the block ends, with settings such as `fsync="off"`."""
    with tempfile.TemporaryDirectory(prefix="newsroom-", dir="/tmp") as name:
        if user := _other_user():
            shutil.chown(name, user, user)
        started = Server(Path(name), programs, settings)
        started.start()
        try:
            yield started
        finally:
            started.stop()
