"""What the trail holds of reports that left the house, and what an audit makes of it."""

from __future__ import annotations

import base64
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.desk.desks import at
from tests.record.test_checkpoints import verified
from tests.record.test_forged_events import refused
from workbench.desk.kinds.correspondence import REPORT_EXPORTED
from workbench.desk.maintenance import audit
from workbench.record.errors import DeskError, Refused
from workbench.record.exported_checkpoints import held
from workbench.record.keys import Keys
from workbench.record.tree import EMPTY_ROOT, leaf_hash, root_of

Copy = Callable[[], Path]

ROOT = base64.b64encode(EMPTY_ROOT).decode()


def exported(path: Path, size: Any, root: Any, content: bytes = b"words") -> int:
    """Write the event of an export as the desk does, with any checkpoint; gives its number."""
    with at(path) as desk, desk.act() as act:
        article = desk.articles.all()[0]
        data = {
            "form": "md", "level": "legal", "language": "en", "filename": "r.md",
            "sha256": sha256(content).hexdigest(), "size": size, "root": root,
        }  # fmt: skip
        return act.append(REPORT_EXPORTED, data, article=article.id, draft=article.draft_id).seq


@pytest.mark.parametrize(("size", "root"), [(None, None), (0, "")], ids=["null", "zero"])
def test_a_report_without_a_checkpoint_is_sound_for_all(copy: Copy, size: int | None, root: str | None) -> None:
    path = copy()
    exported(path, size, root)
    assert audit(path).passed
    status, said = verified(path, "--key", Keys(path.parent / "keys").public())
    assert status == 0, said


def test_the_desk_keeps_of_a_report_without_a_checkpoint_that_it_has_none(copy: Copy) -> None:
    path = copy()
    with at(path) as desk:
        row = desk.articles.all()[0]
        more = {"form": "md", "level": "legal", "language": "en", "filename": "a.md"}
        desk.correspondence.report_exported(row.id, **more, sha256="ab" * 32, size=None, root=None)
        assert (desk.trail.events()[-1].data["size"], desk.trail.events()[-1].data["root"]) == (None, None)
    assert audit(path).passed


@pytest.mark.parametrize(
    ("size", "root"),
    [
        (-1, ROOT), (0, ROOT), (2**53 - 1, ROOT), (1, None), (None, ROOT),
    ],
    ids=["negative", "zero", "later", "no-root", "null"],
)  # fmt: skip
def test_a_checkpoint_that_no_trail_could_have_is_found_with_its_event(copy: Copy, size: Any, root: Any) -> None:
    path = copy()
    seq = exported(path, size, root)
    report = audit(path)
    assert report.first_wrong_event == seq, report.findings
    assert "its report carries a checkpoint" in report.findings[0].what
    status, said = verified(path, "--key", Keys(path.parent / "keys").public())
    assert (status, f"event {seq}" in said) == (1, True), said


@pytest.mark.parametrize(
    ("size", "root"), [(True, ROOT), ("1", ROOT), ("٣", ROOT), (4.5, ROOT), ([], ROOT), (1, 7)], ids=ascii
)
def test_what_is_no_size_and_no_root_is_not_written_and_found_where_it_was(copy: Copy, size: Any, root: Any) -> None:
    path = copy()
    with pytest.raises(Refused, match="not in its form"):
        exported(path, size, root)
    assert "report.exported is not in its form" in refused(
        path, "report.exported", {"form": "md", "size": size, "root": root}
    )


def test_a_report_without_a_checkpoint_is_known_by_its_bytes(copy: Copy) -> None:
    path = copy()
    seq = exported(path, None, None, b"a report of words alone")
    report = audit(path, against=[held("r.md", b"a report of words alone")])
    assert report.passed
    assert any(
        f"r.md is, to the byte, the report that Ada exported in event {seq}; it carries no checkpoint" in remark
        for remark in report.remarks
    )
    with pytest.raises(DeskError, match=r"r\.md holds no checkpoint, and the trail knows of no such file"):
        audit(path, against=[held("r.md", b"other words")])


def test_what_is_wrong_is_told_even_where_a_file_is_unknown(copy: Copy) -> None:
    path = copy()
    exported(path, -1, ROOT)
    report = audit(path, against=[held("r.md", b"other words")])
    assert not report.passed
    assert any("holds no checkpoint" in remark for remark in report.remarks)


def test_the_root_of_as_many_events_as_there_were_is_compared(copy: Copy) -> None:
    path = copy()
    with at(path) as desk:
        leaves = [leaf_hash(body) for body in _bodies(desk)]
    root = base64.b64encode(root_of(leaves)).decode()
    exported(path, len(leaves), root)
    assert audit(path).passed
    exported(path, len(leaves) - 1, root)
    assert "carries another root" in audit(path).findings[0].what


def _bodies(desk: Any) -> list[bytes]:
    return [bytes(row["body"]) for row in desk.store.rows("SELECT CAST(body AS BLOB) AS body FROM events ORDER BY seq")]
