"""The guide says what the screen does: its table of keys is the one made from the acts."""

from __future__ import annotations

from pathlib import Path

from docs.make_keys import with_table
from workbench.tui.acts.registry import ACTS
from workbench.tui.status import Flagging, Status

GUIDE = Path(__file__).parents[2] / "docs" / "guide.md"


def test_the_guide_s_keys_are_the_screen_s() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert guide == with_table(guide), "run python -m docs.make_keys docs/guide.md"


def test_the_guide_names_every_act_and_every_sign() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert [act.id for act in ACTS if f"`{act.id}`" not in guide] == []
    assert [status for status in Status if f"| `{status.glyph}` | {status} |" not in guide] == []


def test_the_guide_explains_the_signs_beside_the_number() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    assert [flagging for flagging in Flagging if f"`{flagging.glyph}`" not in guide] == []
