from __future__ import annotations

import datetime as dt
import ipaddress
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.archive import articles
from workbench.archive.build import build
from workbench.archive.cluster import Cluster, refused
from workbench.archive.engines import FATAL, Engine, Pool
from workbench.archive.manifest import Parts
from workbench.archive.shards import Options
from workbench.errors import WorkbenchError


def made(folder: Path, out: Path, engine: Engine) -> bytes:
    files = sorted(str(path) for path in folder.glob("*.txt"))
    progress = build(files, out, engine, options=Options("fr"), errors=out.with_suffix(".tsv"))
    assert progress.done == len(files)
    return out.read_bytes()


def test_a_killed_worker_costs_nothing(tmp_path: Path) -> None:
    folder = articles.write(tmp_path / "in", 3)
    (folder / "once.txt").write_text(articles.TEXT.format(number=99), encoding="utf-8")
    lost_one = made(folder, tmp_path / "lost.jsonl", Pool(2, articles.work_that_dies_once))
    assert (folder / "once.txt.died").exists()
    assert lost_one == made(folder, tmp_path / "quiet.jsonl", articles.Here())


def test_an_article_that_kills_every_worker_is_an_error_row_and_its_neighbours_are_read(tmp_path: Path) -> None:
    folder = articles.write(tmp_path / "in", 2)
    without = made(folder, tmp_path / "without.jsonl", articles.Here())
    (folder / "deadly.txt").write_text("1\n")
    assert made(folder, tmp_path / "with.jsonl", Pool(2, articles.work_that_dies)) == without
    assert FATAL in (tmp_path / "with.tsv").read_text()


def _workbench(*words: str | Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "workbench", *map(str, words)]
    return subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        # A shell's background job hears no ^C, nor do the tests that run in one: a command at a terminal does.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )  # fmt: skip


@pytest.mark.long
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGINT])
def test_a_command_that_is_ended_goes_on_where_it_was(tmp_path: Path, ending: signal.Signals) -> None:
    folder, out = articles.write(tmp_path / "in", 1200), tmp_path / "claims.jsonl"
    words = ("archive", folder, "--lang", "fr", "--workers", "2", "--out", out)
    running = _workbench(*words)
    while len(Parts(out).done()) < 2 and running.poll() is None:
        time.sleep(0.005)  # Without it this test takes a core from the command that it waits for.
    os.killpg(running.pid, ending)
    _, said = running.communicate()
    assert (running.returncode, b"goes on from here" in said) == (
        (130, True) if ending is signal.SIGINT else (-9, False)
    )
    before = len(Parts(out).done())
    assert 0 < before < 6
    again = _workbench(*words)
    assert b"1,200 of 1,200 articles" in again.communicate()[0]
    assert out.read_bytes() == made(folder, tmp_path / "quiet.jsonl", articles.Here())


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("tcp://10.1.2.3:8786", "not without TLS"),
        ("tcp://cluster.example:8786", "not without TLS"),
        ("udp://127.0.0.1:8786", "is named"),
        ("tls://cluster.example", "is named"),
        ("tls://cluster.example:x", "is named"),
    ],
)
def test_a_scheduler_that_others_can_listen_to_is_refused(address: str, why: str) -> None:
    with pytest.raises(WorkbenchError, match=why):
        Cluster(address)


def test_tcp_stays_on_this_machine_unless_the_user_insists() -> None:
    assert refused("tcp://127.0.0.1:8786", insecure=False) is None
    assert refused("tcp://[::1]:8786", insecure=False) is None
    assert refused("tcp://10.1.2.3:8786", insecure=True) is None
    with pytest.raises(WorkbenchError, match="--tls FILE"):
        Cluster("tls://cluster.example:8786")


@pytest.fixture
def certificates(tmp_path: Path) -> Path:
    """One PEM file: an authority that signed itself, for 127.0.0.1, and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    today = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(today - dt.timedelta(days=1))
        .not_valid_after(today + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    secret = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = tmp_path / "cluster.pem"
    path.write_bytes(certificate.public_bytes(serialization.Encoding.PEM) + secret)
    return path


@pytest.fixture
def cluster(request: pytest.FixtureRequest, certificates: Path) -> Iterator[tuple[str, Path | None]]:
    """A scheduler and two workers, each a process; the address, and the certificates where it has TLS."""
    from distributed import LocalCluster, Security

    pem = str(certificates)
    names = ("tls_ca_file", "tls_client_cert", "tls_client_key", "tls_scheduler_cert", "tls_scheduler_key",
             "tls_worker_cert", "tls_worker_key")  # fmt: skip
    security: Any = Security(require_encryption=True, **dict.fromkeys(names, pem)) if request.param == "tls" else None
    with LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None, security=security,
        host="127.0.0.1", protocol=f"{request.param}://",
    ) as started:  # fmt: skip
        yield started.scheduler_address, certificates if request.param == "tls" else None


@pytest.mark.long
@pytest.mark.parametrize("cluster", ["tcp", "tls"], indirect=True)
def test_a_cluster_gives_the_same_table_to_the_byte(tmp_path: Path, cluster: tuple[str, Path | None]) -> None:
    folder = articles.write(tmp_path / "in", 450)
    there = made(folder, tmp_path / "there.jsonl", Cluster(*cluster))
    assert there == made(folder, tmp_path / "here.jsonl", articles.Here())


@pytest.mark.long
@pytest.mark.parametrize("cluster", ["tcp"], indirect=True)
def test_a_cluster_survives_killed_workers_and_names_the_article_that_kills_them(
    tmp_path: Path, cluster: tuple[str, Path | None]
) -> None:
    folder = articles.write(tmp_path / "in", 3)
    without = made(folder, tmp_path / "without.jsonl", articles.Here())
    (folder / "deadly.txt").write_text("1\n")
    assert made(folder, tmp_path / "with.jsonl", Cluster(*cluster, task=articles.work_that_dies)) == without
    assert FATAL in (tmp_path / "with.tsv").read_text()
