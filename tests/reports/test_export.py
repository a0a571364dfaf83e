"""A report on its way out: one state of the record, and nothing out that the trail does not know."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.sample import ticking
from workbench import atomic_write
from workbench.atomic_write import WriteError
from workbench.desk import Desk
from workbench.desk.maintenance import audit, back_up
from workbench.desk.model import ArticleRow
from workbench.record.checkpoints import notes_in
from workbench.record.errors import StorageFull
from workbench.record.exported_checkpoints import held_file
from workbench.record.keys import Keys
from workbench.reports.build import report_of
from workbench.reports.export import export
from workbench.reports.formats import FORMATS, Format
from workbench.reports.model import Edition, Level

EDITION = Edition(Level.INTERNAL, ticking()(), "Ada Martin")


@pytest.fixture
def ada(desk: Desk, article: ArticleRow, tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(desk.path, actor="Ada Martin", clock=ticking(), keys=tmp_path / "keys") as opened:
        yield opened


@pytest.fixture
def while_it_is_read(ada: Desk, desk: Desk, article: ArticleRow, monkeypatch: pytest.MonkeyPatch) -> None:
    """A colleague writes and signs while the report is read."""
    real = report_of

    def meanwhile(*arguments: object) -> object:
        desk.correspondence.add_note(article.id, "meanwhile")
        report = real(*arguments)  # type: ignore[arg-type]
        desk.correspondence.add_note(article.id, "and once more")
        return report

    monkeypatch.setattr("workbench.reports.export.report_of", meanwhile)


@pytest.mark.usefixtures("while_it_is_read")
def test_a_report_and_its_checkpoint_are_of_one_state_of_the_record(ada: Desk, tmp_path: Path) -> None:
    path = export(ada, 1, tmp_path / "r.json", FORMATS["json"], EDITION)
    assert path is not None
    report = json.loads(path.read_bytes())
    (note,) = notes_in(report["checkpoint"])
    assert max(event["seq"] for event in report["bundle"]["events"]) < note.size
    assert "meanwhile" not in path.read_text()
    event = ada.trail.events()[-1]
    assert event.data["size"] == note.size
    assert event.seq == note.size + 2
    found = audit(ada.path, against=[held_file(path)], keys=Keys(tmp_path / "keys"))
    assert found.passed, found.findings
    assert any("to the byte" in remark for remark in found.remarks)


def test_where_nothing_can_be_signed_the_newest_checkpoint_is_carried(
    ada: Desk, desk: Desk, article: ArticleRow, tmp_path: Path
) -> None:
    before = ada.checkpoint()
    desk.correspondence.add_note(article.id, "since then")
    export(desk, 1, tmp_path / "r.md", FORMATS["md"], EDITION)
    assert held_file(tmp_path / "r.md").notes == (before,)
    assert desk.trail.events()[-1].data["size"] == before.size


def test_a_checkpoint_that_is_kept_in_the_record_alone_is_carried(ada: Desk, tmp_path: Path) -> None:
    ada.checkpoint()
    blocked = tmp_path / "claims.db.checkpoints"
    blocked.unlink()
    blocked.mkdir()
    ada.correspondence.add_note(ada.articles.all()[0].id, "since then")
    size = ada.heads().own
    ada.refuse_unsound = lambda: None  # type: ignore[method-assign]
    export(ada, 1, tmp_path / "r.md", FORMATS["md"], EDITION)
    assert ada.trail.events()[-1].data["size"] == size


def test_a_report_without_any_checkpoint_says_that_it_has_none(desk: Desk, article: ArticleRow, tmp_path: Path) -> None:
    export(desk, 1, tmp_path / "r.md", FORMATS["md"], EDITION)
    data = desk.trail.events()[-1].data
    assert (data["size"], data["root"]) == (None, None)
    assert audit(desk.path, against=[held_file(tmp_path / "r.md")]).passed


def cut_off(*_: object) -> None:
    raise SystemExit(137)


def test_a_report_that_is_cut_off_before_it_has_its_name_is_in_the_trail(
    ada: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_write, "_take", cut_off)
    with pytest.raises(SystemExit):
        export(ada, 1, tmp_path / "r.md", FORMATS["md"], EDITION)
    assert not (tmp_path / "r.md").exists()
    assert ada.trail.events()[-1].data["filename"] == "r.md"


class Cut(io.BytesIO):
    def write(self, content: object) -> int:
        raise BrokenPipeError


@pytest.mark.parametrize("place", ["file", "stream"])
def test_no_report_is_out_that_the_trail_can_not_tell_of(
    place: str, ada: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise StorageFull("there is no room")

    monkeypatch.setattr(ada.correspondence, "report_exported", full)
    to = tmp_path / "r.md" if place == "file" else io.BytesIO()
    with pytest.raises(StorageFull):
        export(ada, 1, to, FORMATS["md"], EDITION)
    assert not (tmp_path / "r.md").exists()
    assert not list(tmp_path.glob(".*.part"))
    assert isinstance(to, Path) or to.getvalue() == b""


def test_a_stream_that_breaks_off_got_a_report_that_the_trail_knows(ada: Desk) -> None:
    with pytest.raises(BrokenPipeError):
        export(ada, 1, Cut(), FORMATS["md"], EDITION)
    assert ada.trail.events()[-1].kind == "report.exported"


def test_a_name_that_is_taken_is_refused_before_anything_is_told(ada: Desk, tmp_path: Path) -> None:
    (tmp_path / "r.md").write_text("mine")
    with pytest.raises(atomic_write.FileThereError):
        export(ada, 1, tmp_path / "r.md", FORMATS["md"], EDITION)
    assert not [event for event in ada.trail.events() if event.kind == "report.exported"]


@pytest.mark.parametrize("form", [form for form in FORMATS.values() if form.name != "pdf"], ids=lambda form: form.name)
def test_a_record_put_back_to_just_before_an_export_does_not_pass_against_that_report(
    ada: Desk, article: ArticleRow, tmp_path: Path, form: Format
) -> None:
    keys = Keys(tmp_path / "keys")
    export(ada, article.id, tmp_path / "first.md", FORMATS["md"], EDITION)
    before = tmp_path / "before.db"
    back_up(ada.path, before)
    report = tmp_path / f"report{form.suffix}"
    export(ada, article.id, report, form, EDITION)
    held_report = held_file(report)
    assert audit(ada.path, against=[held_report], keys=keys, remember=False).passed
    cut = audit(before, against=[held_report], keys=keys, remember=False)
    assert not cut.passed
    assert "does not tell of it" in cut.findings[0].what or "the end was cut" in cut.findings[0].what


@pytest.mark.parametrize(("level", "private"), [(Level.INTERNAL, True), (Level.LEGAL, False)])
def test_a_report_that_names_confidential_sources_is_its_owners_alone(
    ada: Desk, article: ArticleRow, tmp_path: Path, level: Level, private: bool
) -> None:
    export(ada, article.id, tmp_path / "report.md", FORMATS["md"], replace(EDITION, level=level))
    assert ((tmp_path / "report.md").stat().st_mode & 0o077 == 0) is private


@pytest.mark.parametrize(
    "name",
    ["claims.db", "claims.db-wal", "claims.db.checkpoints", "keys/checkpoint-key.pem", "keys/trusted-keys", "link"],
)
def test_no_report_takes_the_place_of_the_record_its_checkpoints_or_their_key(
    ada: Desk, tmp_path: Path, name: str
) -> None:
    ada.checkpoint()
    (tmp_path / "link").symlink_to("claims.db.checkpoints")
    to = tmp_path / name
    before = to.read_bytes() if to.exists() and "claims.db-wal" != name != "claims.db" else None
    with pytest.raises(WriteError, match="no report takes its place"):
        export(ada, 1, to, FORMATS["md"], EDITION, overwrite=True)
    assert before is None or to.read_bytes() == before
