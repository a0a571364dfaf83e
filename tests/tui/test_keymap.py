"""The user's own keys and theme: taken where they are sound, refused in one line where they are not."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.bench_record import ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench import settings
from workbench.desk import Desk
from workbench.errors import WorkbenchError
from workbench.tui.acts.registry import ACTS
from workbench.tui.app import run
from workbench.tui.keymap import read_keymap, written


async def test_a_key_that_the_user_set_does_its_act_and_the_old_one_none(make_app: MakeApp, desk: Desk) -> None:
    keymap = read_keymap({"claim.dispute": "f8,f5", "claim.flag": "ctrl+f"}, ACTS)
    async with driving(make_app(keymap=keymap)) as at:
        await at.press("d")
        assert kinds(desk) == []
        await at.press("f8", "enter", "f5", "enter", "ctrl+f")
        assert kinds(desk) == ["verdict.set", "verdict.set", "claim.flagged"]
        assert "f8 disputed" in at.screen.query_one("#keys").render().plain


async def test_two_acts_may_change_their_keys(make_app: MakeApp, desk: Desk) -> None:
    keymap = read_keymap({"claim.verify": "d", "claim.dispute": "v"}, ACTS)
    async with driving(make_app(keymap=keymap)) as at:
        await at.press("v", "enter")
        assert desk.claims.of(at.review.article.id)[0].verdict == "disputed"


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ({"claim.verfy": "v"}, "there is no act 'claim.verfy'; did you mean 'claim.verify'?"),
        ({"claim.verify": "crtl+v"}, "claim.verify = 'crtl+v': there is no key of that name"),
        ({"claim.verify": "entr"}, "there is no key of that name"),
        ({"claim.verify": ""}, "there is no key of that name"),
        ({"claim.verify": "d"}, "the key 'd' would do both claim.verify and claim.dispute"),
        ({"claim.verify": "?"}, "the key '?' would do both"),
    ],
)
def test_what_is_wrong_in_the_keymap_is_said_in_one_line(keys: dict[str, str], message: str) -> None:
    with pytest.raises(WorkbenchError) as raised:
        read_keymap(keys, ACTS)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(("key", "shown"), [("ctrl+e", "^e"), ("question_mark", "?"), ("shift+down", "shift+↓")])
def test_keys_are_written_for_people(key: str, shown: str) -> None:
    assert written(key) == shown


def test_an_unknown_theme_and_a_foreign_file_are_told_before_the_screen_starts(tmp_path: Path, record: Path) -> None:
    config = tmp_path / "config"
    config.mkdir(exist_ok=True)
    (config / "config.toml").write_text('theme = "neon"\n', encoding="utf-8")
    with pytest.raises(WorkbenchError, match="no theme 'neon'"):
        run(record, reviewer="Ada", clock=ticking())
    (config / "config.toml").unlink()
    (tmp_path / "foreign.db").write_text("no record", encoding="utf-8")
    with pytest.raises(WorkbenchError):
        run(tmp_path / "foreign.db", reviewer="Ada", clock=ticking())


async def choose_theme(at: Driver, name: str) -> None:
    await at.press("ctrl+p")
    await at.type("Theme")
    await at.until(lambda: at.app.screen.query_one("OptionList").option_count)  # type: ignore[attr-defined]
    await at.pilot.pause()
    await at.press("enter")
    await at.until(lambda: at.app.screen.query("CommandInput").first().placeholder == "Search for themes…")  # type: ignore[attr-defined]
    await at.type(name)
    await at.until(lambda: at.app.screen.query_one("OptionList").option_count == 1)  # type: ignore[attr-defined]
    await at.pilot.pause()
    await at.press("enter")
    await at.until(lambda: at.app.theme == name)


async def test_a_theme_that_is_chosen_is_there_the_next_time(make_app: MakeApp, tmp_path: Path) -> None:
    config = tmp_path / "config" / "config.toml"
    config.parent.mkdir(exist_ok=True)
    config.write_text('# my keys\n[keys]\nclaim.flag = "f9"\n', encoding="utf-8")
    async with driving(make_app()) as at:
        await choose_theme(at, "nord")
        await at.until(lambda: settings.load().theme == "nord")
        assert at.told == []
    assert config.read_text(encoding="utf-8").startswith("# my keys\n")
    assert settings.load().keys == {"claim.flag": "f9"}


async def test_a_theme_that_can_t_be_kept_holds_until_the_end_and_that_is_told(
    make_app: MakeApp, tmp_path: Path
) -> None:
    (tmp_path / "config").mkdir(exist_ok=True)
    (tmp_path / "config" / "config.toml").write_text("theme = \n", encoding="utf-8")
    async with driving(make_app()) as at:
        await choose_theme(at, "nord")
        await at.until(lambda: at.told)
        assert "it can't be kept" in at.told[0]
        assert at.app.theme == "nord"


def test_the_desk_and_the_extractor_know_no_screen() -> None:
    program = "import sys, workbench.desk, workbench.extract.extractor; sys.exit('textual' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
