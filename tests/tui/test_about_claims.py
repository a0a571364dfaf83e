"""Every dialog that asks about a claim shows it in its sentence, and leaves the list in sight."""

from __future__ import annotations

import time
from pathlib import Path
from typing import NamedTuple

import pytest
from textual.screen import Screen

from tests.desk.desks import article
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import Stance
from workbench.dossier import give
from workbench.extract import extract
from workbench.tui.acts.registry import ACTS
from workbench.tui.screens.dialog import THREE_PANES, Dialog

#: Claims that `prepare` gives what the acts need.
PLAIN, FIGURE, SOURCED, AGAINST, ASKED = range(5)


class Case(NamedTuple):
    """An act on one of the claims, and the keys that go on from each of its dialogs to the next."""

    act_id: str
    claim: int = PLAIN
    on: tuple[str, ...] = ()
    #: How many dialogs come before those about the claim.
    before: int = 0


ABOUT_A_CLAIM = (
    Case("claim.verify"),
    Case("claim.verify", AGAINST),
    Case("claim.dispute"),
    Case("claim.unsourced"),
    Case("claim.reason"),
    Case("claim.source"),
    Case("claim.correct", SOURCED, ("enter",)),
    Case("claim.withdraw", SOURCED, ("enter",)),
    Case("claim.note"),
    Case("claim.query"),
    Case("article.queries", ASKED, ("enter",), before=1),
    Case("claim.history"),
    Case("claim.open_url", SOURCED),
    Case("claim.earlier", FIGURE),
    Case("claim.passages", FIGURE),
    Case("claim.dismiss"),
    Case("claim.assign"),
    Case("claim.edit"),
    Case("claim.add", on=("enter",), before=1),
)
#: Acts that open what asks nothing about a claim, or no dialog: words are chosen in the article itself.
OTHERS = {
    *(f"find.{name}" for name in ("search", "filter", "order", "number")),
    *(f"article.{name}" for name in ("pick", "import", "revise", "reread", "assign", "sign_off", "export", "diff")),
    *(f"article.{name}" for name in ("left_out", "news", "conflicts", "dossier", "findings", "readers")),
    *(f"claim.{name}" for name in ("grow", "shrink", "grow_left", "shrink_left", "split", "add_fact")),
    *(
        "claim.long_note",
        "claim.repeat",
        "source.destroy",
        "source.share",
        "newsroom.state",
        "screen.help",
        "screen.palette",
    ),
}


def prepare(desk: Desk, folder: Path) -> list[str]:
    """The ids of the claims by what they were given."""
    row = desk.articles.all()[0]
    rows = desk.claims.of(row.id)
    figure = next(one for one in rows if one.text.startswith("7 000"))
    plain, sourced, against, asked = [one for one in rows if one.id != figure.id][:4]
    for number in (1, 2):
        url = f"https://example.org/{number}"
        desk.evidence.attach(sourced.id, EvidenceNote(source=SourceNote(title=f"Source {number}", url=url)))
    contradicts = EvidenceNote(source=SourceNote(title="Le Monde"), stance=Stance.CONTRADICTS)
    desk.evidence.attach(against.id, contradicts)
    desk.correspondence.ask(row.id, "Where from?", claim_id=asked.id)
    for flagged in (True, False) * 20:
        desk.claims.flag(plain.id, flagged=flagged)
    told = f"Selon Altman, il faudrait {figure.text} pour construire les 36 usines.\n"
    desk.articles.take_in(article(told, "Deux ans plus tôt"), extract(told, "fr", None))
    earlier = desk.claims.of(next(one.id for one in desk.articles.all() if one.id != row.id))
    desk.verdicts.set(earlier[0].id, Verdict.DISPUTED)
    for one in earlier:
        desk.evidence.attach(one.id, EvidenceNote(source=SourceNote(title="Rapport")))
    document = folder / "report.txt"
    document.write_text("Altman said it would take $7 trillion to build the 36 plants.\n", encoding="utf-8")
    list(give(desk, row, [document]))
    return [plain.id, figure.id, sourced.id, against.id, asked.id]


def wrong(at: Driver, words: str) -> list[str]:
    """What is wrong with the dialog that is open, for a claim of these words."""
    dialog = at.app.screen
    if not isinstance(dialog, Dialog):
        return ["no dialog"]
    frame, panes = dialog.query_one(".dialog").region, at.screen.query_one("#claims").region
    about = dialog.about.plain if dialog.about else ""
    inner = [field.region for field in dialog.query_one(".dialog").children if field.display]
    return [
        said
        for said, holds in (
            ("the claim is not in it", words in about),
            ("the claim is without its sentence", len(about) > len(words)),
            ("the list is hidden", at.app.size.width < THREE_PANES or frame.x >= panes.right),
            ("it is as high as the screen", frame.height < at.app.size.height),
            ("it is cut", all(one.y >= frame.y and one.bottom <= frame.bottom for one in inner)),
        )
        if not holds
    ]


def looks_otherwise(screen: Screen[object]) -> list[str]:
    """What looks otherwise once all of the screen is styled anew."""
    widgets = [node for node in screen.walk_children(with_self=True) if node.is_attached]
    before = [node.styles.base.get_rules() for node in widgets]
    screen.update_node_styles(animate=False)
    after = [node.styles.base.get_rules() for node in widgets]
    return [f"{node} looks otherwise" for node, was, is_ in zip(widgets, before, after, strict=True) if was != is_]


async def wrong_at_rest(at: Driver, words: str) -> list[str]:
    """The same once the dialog has found its place: it is laid out a moment after it is there."""
    end = time.monotonic() + 5
    while (said := wrong(at, words)) and time.monotonic() < end:
        await at.pilot.pause()
        at.draw()
    return said


@pytest.mark.parametrize("size", [(120, 40), (80, 24)])
async def test_a_dialog_about_a_claim_shows_it_in_its_sentence_and_leaves_the_list_in_sight(
    make_app: MakeApp, desk: Desk, tmp_path: Path, size: tuple[int, int]
) -> None:
    ids = prepare(desk, tmp_path)
    keys = {act.id: act.keys[0] for act in ACTS}
    found: dict[tuple[str, int], list[str]] = {}
    async with driving(make_app(article="1"), size=size) as at:
        for case in ABOUT_A_CLAIM:
            row = at.review.row(ids[case.claim])
            assert row is not None
            at.bench.move_to(at.review.place_of(row.id))
            await at.press(keys[case.act_id])
            for place, key in enumerate((*case.on, "")):
                await at.until(lambda: at.app.screen is not at.screen or at.told)
                if place >= case.before:
                    added = case.act_id == "claim.add"
                    said = await wrong_at_rest(at, row.text.split()[0] if added else row.text)
                    found[case.act_id, place] = said + looks_otherwise(at.app.screen)
                if key:
                    await at.press(key)
            while at.app.screen is not at.screen:
                await at.press("escape")
            found[case.act_id, -1] = looks_otherwise(at.screen)
    assert {case: said for case, said in found.items() if said} == {}


def test_every_act_that_opens_something_is_told_apart() -> None:
    assert {case.act_id for case in ABOUT_A_CLAIM} | OTHERS == {act.id for act in ACTS if act.opens}
    assert not {case.act_id for case in ABOUT_A_CLAIM} & OTHERS
