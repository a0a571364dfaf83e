"""Shards computed by a Dask cluster: machines that have the workbench and see no file of ours.

Dask sends Python objects that run when they are unpacked, so whoever reaches the scheduler runs code on every worker
and here: off this machine the connection has to be TLS with certificates on both sides, unless the user insists.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from workbench.archive.engines import AHEAD, fatal, merged
from workbench.archive.shards import Result, Shard, Task, work
from workbench.errors import WorkbenchError
from workbench.translatable import Phrase


class Cluster:
    """The workers of the Dask scheduler at `address`, `tls://host:port`, or `tcp://…` on this machine.

    `certificates` is one PEM file: the authority, our certificate and its key. Raises WorkbenchError where dask is not
    installed, the address is not allowed, or nobody answers.
    """

    def __init__(
        self, address: str, certificates: Path | None = None, *, insecure: bool = False, task: Task = work
    ) -> None:
        refusal = refused(address, insecure=insecure)
        if refusal:
            raise WorkbenchError(refusal)
        if address.startswith("tls:") and certificates is None:
            raise WorkbenchError("{address}: --tls FILE names the certificates, one PEM file", address=address)
        self._address, self._certificates, self._task = address, certificates, task

    def results(self, shards: Iterator[Shard]) -> Iterator[Result]:
        """The result of each shard, as they are done."""
        with self._client() as client:
            from distributed import as_completed

            workers = max(1, sum(client.nthreads().values()))
            under_way: dict[Any, Shard] = {}
            waiting = as_completed(loop=client.loop)

            def feed(number: int) -> None:
                for shard in islice(shards, number):
                    future = self._submitted(client, shard)
                    under_way[future] = shard
                    waiting.add(future)

            feed(workers + AHEAD)
            for future in waiting:
                yield self._result(client, future, under_way.pop(future))
                feed(1)

    def _client(self) -> Any:
        try:
            from distributed import Client, Security
        except ImportError:
            raise WorkbenchError("a cluster needs dask: pip install 'claims-workbench[cluster]'") from None
        security = None
        if self._certificates is not None:
            name = str(self._certificates)
            security = Security(require_encryption=True, tls_ca_file=name, tls_client_cert=name, tls_client_key=name)
        try:
            return Client(self._address, security=security, timeout=10, set_as_default=False)
        except (OSError, ValueError, TypeError) as error:
            raise WorkbenchError(
                "{address}: no scheduler answers there ({error})", address=self._address, error=error
            ) from error

    def _submitted(self, client: Any, shard: Shard) -> Any:
        # Not pure: what was computed before for another archive is never taken for this.
        return client.submit(self._task, shard, pure=False, retries=0)

    def _result(self, client: Any, future: Any, shard: Shard) -> Result:
        """The result of `shard`; article by article where it ended several workers."""
        from distributed import KilledWorker

        try:
            return _checked(future.result())
        except KilledWorker:
            if len(shard.articles) == 1:
                return fatal(shard)
        parts = [replace(shard, articles=(article,)) for article in shard.articles]
        return merged([self._result(client, self._submitted(client, part), part) for part in parts])


def refused(address: str, *, insecure: bool) -> str | None:
    """Why no connection is made to the scheduler at `address`; None where it may be."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if parts.scheme not in ("tls", "tcp") or not host or not port:
        return Phrase(
            "{address}: a scheduler is named tls://host:port, or tcp://127.0.0.1:port on this machine", address=address
        )
    if parts.scheme == "tcp" and not insecure and not _is_this_machine(host):
        return Phrase(
            "{address}: not without TLS: whoever listens on the way reads the articles, and can run code on every "
            "worker and here; use tls://, or --insecure where the network is all yours",
            address=address,
        )
    return None


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _checked(result: Result) -> Result:
    from workbench import __version__

    if result.version != __version__:
        raise WorkbenchError(
            "a worker has version {version} of the workbench; here it is {own}", version=result.version, own=__version__
        )
    return result
