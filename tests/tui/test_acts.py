"""What holds of every act: one registry, keys without a clash, words for people, a reason where it can't be done."""

from __future__ import annotations

import asyncio
import inspect
from itertools import chain
from pathlib import Path

import click
import pytest
from textual import events
from textual.content import Content

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving, kinds
from workbench.desk import Desk
from workbench.tui.acts.act import Act, Group, perform
from workbench.tui.acts.on_command_line import COMMANDS, WHY_NONE
from workbench.tui.acts.registry import ACTS, by_id
from workbench.tui.screens.help import HelpScreen
from workbench.tui.screens.progress import Step, Working
from workbench.tui.screens.source_form import SourceForm
from workbench.tui.screens.verdict_form import VerdictForm
from workbench.tui.widgets.hanging_text import HangingText, hanging
from workbench.tui.widgets.key_bar import KeyBar
from workbench.tui.widgets.line import Line

CHANGING = {
    "claim.verify", "claim.dispute", "claim.unsourced", "claim.reopen", "claim.reason", "claim.repeat",
    "record.undo", "record.redo", "claim.source", "claim.correct", "claim.withdraw", "claim.note", "claim.long_note",
    "claim.query", "article.queries", "claim.dismiss", "claim.restore", "claim.flag", "claim.assign",
    "claim.add", "claim.add_fact", "claim.edit", "claim.grow", "claim.shrink", "claim.grow_left", "claim.shrink_left",
    "claim.split", "claim.merge", "article.import", "article.revise", "article.reread", "article.assign",
    "article.readers", "source.share", "article.sign_off",
    "source.destroy", "claim.passages", "article.dossier", "article.findings",
}  # fmt: skip


def test_ids_and_keys_are_each_given_once() -> None:
    ids = [act.id for act in ACTS]
    keys = list(chain.from_iterable(act.keys for act in ACTS))
    assert len(set(ids)) == len(ids)
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: act.id)
def test_an_act_says_what_it_is(act: Act) -> None:
    assert act.keys
    assert act.help.endswith(".")
    assert len(act.title.split()) <= 2
    assert act.group in Group
    assert by_id(act.id) is act


def test_every_act_names_the_command_that_does_the_same_or_says_why_none_does() -> None:
    from workbench.cli import workbench

    ids = {act.id for act in ACTS}
    assert ids - COMMANDS.keys() - WHY_NONE.keys() == set()
    assert (COMMANDS.keys() | WHY_NONE.keys()) - ids == set()
    assert COMMANDS.keys() & WHY_NONE.keys() == set()
    for said in set(COMMANDS.values()):
        command: click.Command | None = workbench
        for word in said.split():
            assert command is not None, said
            if word.startswith("--"):
                assert word in {option for parameter in command.params for option in parameter.opts}, said
            else:
                assert isinstance(command, click.Group), said
                command = command.get_command(click.Context(command), word)
        assert command is not None, said


def test_every_group_has_acts_and_every_module_s_acts_are_registered() -> None:
    assert {act.group for act in ACTS} == set(Group)
    folder = Path(inspect.getfile(Act)).parent
    written = sum(file.read_text(encoding="utf-8").count('    Act("') for file in folder.glob("*.py"))
    judged = (folder / "judge.py").read_text(encoding="utf-8").count('    _verdict("')
    assert written + judged == len(ACTS)


async def test_a_record_to_be_read_only_refuses_every_act_that_changes_something(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app(read_only=True)) as at:
        refused = {act.id for act in ACTS if act.why_not(at.bench) == "the record is open for reading only"}
        assert refused == CHANGING
        assert kinds(desk) == []


async def test_an_empty_record_says_how_to_begin_and_why_nothing_else_can_be_done(
    make_app: MakeApp, tmp_path: Path
) -> None:
    from tests.tui.bench_record import ticking

    Desk.open(tmp_path / "empty.db", actor="Ada", clock=ticking(), create=True).close()
    async with driving(make_app(tmp_path / "empty.db")) as at:
        assert "I imports one" in str(at.screen.query_one("#empty").render())
        for act in ACTS:
            reason = act.why_not(at.bench)
            if act.group not in (Group.SCREEN, Group.ARTICLE):
                assert reason in ("no article is open", "nothing is searched, filtered or marked"), act.id
        assert by_id("article.import").why_not(at.bench) is None


async def test_an_act_that_can_t_be_done_says_why_by_key(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("X", "plus", "w", "full_stop", "escape")
        assert at.told == [
            "the claim is not set aside",
            "mark two claims or more first",
            "the claim has no source yet",
            "nothing to repeat yet",
        ]


async def test_the_key_bar_shows_as_many_keys_as_fit_and_help_always(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(80, 24)) as at:
        bar = at.screen.query_one("#keys").render().plain
        assert bar.startswith(" v verified")
        assert bar.rstrip().endswith("? help")
        assert len(bar) <= 80


async def test_a_click_on_the_key_bar_does_the_act(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.pilot.click("#keys", offset=(14, 0))
        await at.dialog(VerdictForm)
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["verdict.set"])


async def test_the_palette_finds_acts_and_does_them(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("ctrl+p")
        await at.type("does not hold")
        await at.until(lambda: at.app.screen.query_one("OptionList").option_count)
        await at.pilot.pause()
        await at.dialog(VerdictForm, "enter")
        await at.press("enter")
        await at.until(lambda: kinds(desk) == ["verdict.set"])


async def test_the_help_screen_names_every_act(make_app: MakeApp) -> None:
    async with driving(make_app(), size=(120, 200)) as at:
        await at.press("question_mark")
        shown = "\n".join(str(part.render()) for part in at.app.screen.query(".help-group"))
        unbroken = " ".join(shown.split())
        assert [act.id for act in ACTS if act.help not in unbroken] == []
        await at.press("escape")
        assert at.app.screen is at.screen


async def test_keys_typed_after_the_one_that_leaves_do_nothing(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await perform(at.bench, by_id("screen.quit"))
        for act_id in ("claim.dispute", "claim.edit", "claim.source"):
            await perform(at.bench, by_id(act_id))
        assert at.app.screen is at.screen
    assert kinds(desk) == []


async def test_what_is_typed_before_a_form_is_there_goes_into_it(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        at.app.post_message(events.Key("s", "s"))
        for letter in "due":
            at.app.post_message(events.Key(letter, letter))
        at.app.post_message(events.Key("tab", None))
        for letter in "urn":
            at.app.post_message(events.Key(letter, letter))
        await at.dialog(SourceForm)
        await at.until(lambda: at.app.screen.query_one("#url", Line).value == "urn")
        assert at.app.screen.query_one("#title", Line).value == "due"
    assert kinds(desk) == []


async def test_letters_that_come_with_the_key_of_a_form_are_no_acts(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        for letter in "sudo":
            at.app.post_message(events.Key(letter, letter))
        await at.dialog(SourceForm)
        assert at.current.number == 1
    assert kinds(desk) == []


async def test_the_key_that_leaves_does_so_while_something_is_worked_at(make_app: MakeApp, desk: Desk) -> None:
    never = asyncio.Event()

    async def wait(_: object) -> None:
        await never.wait()

    async with driving(make_app()) as at:
        at.bench.in_dialog(lambda: at.bench.ask(Working("Importing", [Step("reading the file", wait)])))  # type: ignore[arg-type]
        await at.until(lambda: isinstance(at.app.screen, Working))
        at.app.post_message(events.Key("d", "d"))
        at.app.post_message(events.Key("ctrl+q", None))
        await at.until(lambda: at.bench.left)
    assert kinds(desk) == []


async def test_the_help_is_searched_and_shown_whole_again(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("question_mark", "slash")
        await at.type("begin a word earlier")
        blocks = [block for block in at.app.screen.query(".help-group").results(HangingText) if block.display]
        assert [len(block.render().plain.split("\n")) > 1 for block in blocks] == [True]
        assert "begin a word earlier" in " ".join(blocks[0].render().plain.split())
        await at.press("escape")
        assert isinstance(at.app.screen, HelpScreen)
        assert all(block.display for block in at.app.screen.query(".help-group").results(HangingText))
        await at.press("escape")
        assert at.app.screen is at.screen


async def test_the_help_finds_an_act_by_its_short_name(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("question_mark", "slash")
        await at.type("sign off")
        blocks = [block for block in at.app.screen.query(".help-group").results(HangingText) if block.display]
        assert ["Vouch for the check" in block.render().plain for block in blocks] == [True]


def test_what_goes_over_a_line_s_end_goes_on_under_its_text() -> None:
    lines = [line.plain for line in hanging(Content("   v  one two three four five"), 18, 6)]
    assert lines == ["   v  one two", "      three four", "      five"]


async def test_the_keys_at_the_bottom_follow_the_pane(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        bar = at.screen.query_one(KeyBar)
        assert "next pane" not in bar.render().plain
        await at.press("tab")
        assert "scroll" in bar.render().plain
        assert "next pane" in bar.render().plain
