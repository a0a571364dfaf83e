"""Audit, backup, restore and repair of a desk's record: the record's own, told of the desk's kinds and tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from workbench.desk.definition import DEFINITION
from workbench.desk.desk import APPLICATION, Desk
from workbench.record import backup
from workbench.record.audit import audit as auditing
from workbench.record.audit.audit import AuditReport
from workbench.record.audit.findings import Finding
from workbench.record.backup import Restored
from workbench.record.checkpoints import Checkpoint
from workbench.record.exported_checkpoints import Held
from workbench.record.ids import SYSTEM_ENTROPY, Entropy
from workbench.record.keys import Keys, PublicKey
from workbench.record.session import Clock


def audit(
    path: Path | str,
    *,
    against: Sequence[Checkpoint | Held] = (),
    keys: Keys | None = None,
    trust: Sequence[PublicKey] = (),
    remember: bool = True,
) -> AuditReport:
    """Audit a desk's record, as `record.audit.audit` tells; the logs of a newsroom are held against its roster, too."""
    report = auditing.audit(path, DEFINITION, against=against, keys=keys, trust=trust, remember=remember)
    if not (report.passed and report.joined):
        return report
    with Desk.open(path, actor="audit", clock=_no_clock, read_only=True) as desk:
        return replace(
            report,
            findings=tuple(Finding(None, said) for said in desk.newsroom.strangers()),
            remarks=(*report.remarks, *desk.newsroom.doubts()),
        )


def _no_clock() -> dt.datetime:
    raise AssertionError("an audit writes nothing")


def back_up(path: Path, target: Path, *, keys: Keys | None = None) -> AuditReport:
    """Copy a desk's record to the new file `target`, as `record.backup.back_up` tells."""
    return backup.back_up(path, target, DEFINITION, keys=keys)


def restore(
    source: Path,
    path: Path,
    *,
    actor: str,
    clock: Clock,
    keys: Path | None = None,
    entropy: Entropy = SYSTEM_ENTROPY,
    app: str = APPLICATION,
) -> Restored:
    """Put the backup `source` in the place of a desk's record, as `record.backup.restore` tells."""
    return backup.restore(source, path, DEFINITION, actor=actor, app=app, clock=clock, keys=keys, entropy=entropy)


def repair(path: Path, *, clock: Clock, keys: Keys | None = None) -> Path | None:
    """Make the tables of a desk's record anew from its events, as `record.backup.repair` tells."""
    return backup.repair(path, DEFINITION, clock=clock, keys=keys)
