"""Errors of the workbench itself: told in a line, kept in a log, and nothing that was typed is lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import pytest
from textual import events

from tests.tui.bench_record import ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving, kinds
from workbench import settings
from workbench.desk import Desk
from workbench.desk.claims import Claims
from workbench.desk.evidence import AttachedEvidence
from workbench.errors import WorkbenchError
from workbench.tui import app as app_module
from workbench.tui.app import WorkbenchApp, run
from workbench.tui.details import ClaimDetails
from workbench.tui.error_log import ErrorLog
from workbench.tui.screens.source_form import SourceForm
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.fields import Line


def broken(*_: Any, **__: Any) -> NoReturn:
    secret = "a variable's value"
    raise ZeroDivisionError(f"broken \x1b[31m{len(secret)}")


@pytest.fixture
def error_log(tmp_path: Path) -> ErrorLog:
    return ErrorLog(tmp_path / "logs" / "errors.log", ticking())


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "errors.log"


async def test_an_act_that_breaks_is_told_and_kept_and_the_screen_goes_on(
    make_app: MakeApp, desk: Desk, error_log: ErrorLog, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Claims, "flag", broken)
    async with driving(make_app(error_log=error_log)) as at:
        await at.press("exclamation_mark")
        assert len(at.told) == 1
        assert at.told[0].startswith("an error of the workbench itself (ZeroDivisionError); what was decided before is")
        assert at.told[0].endswith(f"its traceback is in {log}")
        await at.press("exclamation_mark", "d", "enter")
        assert kinds(desk) == ["verdict.set"]
    written = log.read_text(encoding="utf-8")
    assert written.count("Traceback") == 1
    assert "ZeroDivisionError: broken ␛[31m18" in written
    assert 'secret = "a variable\'s value"' not in written
    assert log.stat().st_mode & 0o777 == 0o600


async def test_what_was_typed_into_a_form_is_still_there_and_can_be_saved_again(
    make_app: MakeApp, desk: Desk, error_log: ErrorLog
) -> None:
    async with driving(make_app(error_log=error_log)) as at:
        await at.dialog(SourceForm, "s")
        await at.type("Annual report")
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(AttachedEvidence, "attach", broken)
            await at.press("enter")
            await at.until(lambda: at.told)
            await at.press("ctrl+s")
        assert at.app.screen.query_one("#title", Line).value == "Annual report"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk) == ["source.added", "evidence.attached"])


async def test_work_beside_the_screen_that_breaks_does_not_end_it(
    make_app: MakeApp, desk: Desk, error_log: ErrorLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ClaimDetails, "of", broken)
    async with driving(make_app(error_log=error_log)) as at:
        await at.until(lambda: at.told)
        await at.press("d", "enter")
        assert kinds(desk) == ["verdict.set"]


async def test_looking_for_others_changes_that_breaks_is_told_once(
    make_app: MakeApp, error_log: ErrorLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(make_app(error_log=error_log), size=(80, 24)) as at:
        monkeypatch.setattr("workbench.tui.bench.changes", broken)
        at.screen.look_for_changes()
        await at.until(lambda: at.told)
        assert at.screen._looking._task is None


async def test_a_part_of_the_screen_that_breaks_ends_the_app_in_a_line(
    make_app: MakeApp, error_log: ErrorLog, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = make_app(error_log=error_log)
    async with driving(app) as at:
        monkeypatch.setattr(ClaimList, "on_resize", broken)
        await at.pilot.resize_terminal(100, 30)
        await at.until(lambda: app.ended_by)
    assert "ZeroDivisionError" in str(app.ended_by)
    assert "Traceback" in log.read_text(encoding="utf-8")


def test_the_line_is_the_command_s_last_word(record: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def end(self: WorkbenchApp) -> None:
        self.ended_by = "an error of the workbench itself"

    monkeypatch.setattr(app_module.WorkbenchApp, "run", end)
    with pytest.raises(WorkbenchError, match="an error of the workbench itself"):
        run(record, reviewer="Ada", clock=ticking())


async def test_keys_that_come_while_the_screen_closes_are_dropped_without_an_error(
    make_app: MakeApp, error_log: ErrorLog, log: Path
) -> None:
    async with driving(make_app(error_log=error_log)) as at:
        for letter in "sudo":
            at.app.post_message(events.Key(letter, letter))
        await at.dialog(SourceForm)
    assert not log.exists()


@pytest.mark.parametrize("keys", [("exclamation_mark",), ("s", "T", "enter")], ids=["act", "form"])
async def test_without_a_log_the_error_is_raised(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch, keys: tuple[str, ...]
) -> None:
    monkeypatch.setattr(Claims, "flag", broken)
    monkeypatch.setattr(AttachedEvidence, "attach", broken)

    async def work() -> None:
        async with driving(make_app()) as at:
            await at.pilot.press(*keys)
            await at.until(lambda: not at.app.is_running)

    with pytest.raises(ZeroDivisionError):
        await work()


def test_a_log_that_grew_large_is_begun_anew_and_is_for_the_user_s_eyes_alone(error_log: ErrorLog, log: Path) -> None:
    log.parent.mkdir()
    log.write_bytes(b"x" * 1_000_001)
    log.chmod(0o644)
    error_log.keep(ValueError("first"))
    assert log.read_text(encoding="utf-8").startswith("2024-10-01T09:00:00+00:00  workbench ")
    error_log.keep(ValueError("second"))
    assert log.read_text(encoding="utf-8").count("ValueError") == 2
    assert log.stat().st_mode & 0o777 == 0o600


def test_a_log_that_can_t_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way", encoding="utf-8")
    told = ErrorLog(tmp_path / "logs" / "errors.log", ticking()).keep(ValueError("x"))
    assert "its traceback can't be kept" in told
    assert "\n" not in told


def test_the_log_lies_in_the_folder_that_the_user_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path))
    assert settings.error_log() == tmp_path / "errors.log"
    monkeypatch.delenv("WORKBENCH_CONFIG")
    assert settings.error_log().name == "errors.log"
