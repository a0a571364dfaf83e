"""Events that no desk writes, carried in with an article: an import can't do what the desk refuses."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.desk.desks import TEXT, article, at, claims, first_of, new_article, support
from tests.record.test_forged_events import Copy, appended, of_kind, refused
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.bundle import Bundles
from workbench.desk.maintenance import audit
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.record.errors import DeskError, Refused

Bundle = dict[str, Any]
NOW = "2026-01-31T12:00:00.000Z"


@pytest.fixture
def row(desk: Desk, bob: Desk) -> ArticleRow:
    """An article on which two reviewers worked; Bob built on a verdict of Ada, and she undid another act."""
    row = new_article(desk)
    first, second, third = desk.claims.of(row.id)
    desk.evidence.attach(first.id, support())
    desk.verdicts.set(first.id, Verdict.DISPUTED)
    bob.verdicts.set(first.id, Verdict.UNSOURCED, note="Bob said so")
    desk.correspondence.ask(row.id, "why?", claim_id=second.id)
    desk.verdicts.set_all([second.id, third.id], Verdict.DISPUTED)
    desk.acts.undo(row.id)
    return row


def event(bundle: Bundle, kind: str, data: dict[str, Any], **more: Any) -> dict[str, Any]:
    """An event of the bundle's article that the bundle does not have."""
    about = {"article": bundle["article"], "draft": first_of(bundle, "draft.imported")["draft"], "claim": None}
    plain = {"v": 1, "seq": 99, "id": "01a00000-0000-7000-8000-00000000beef", "at": NOW, "actor": "Ada", "app": "x"}
    return {**plain, **about, "kind": kind, "data": data, **more}


def claim_of(bundle: Bundle, number: int) -> str:
    return str(first_of(bundle, "claims.extracted")["data"]["claims"][number - 1]["id"])


def verdict(bundle: Bundle, **more: Any) -> dict[str, Any]:
    data = {"from": "unsourced", "to": "disputed", "reason": None, "note": "", "override": None}
    return event(bundle, "verdict.set", data, actor="Chief", claim=claim_of(bundle, 1), **more)


def undoing(bundle: Bundle, names: list[str], **more: Any) -> dict[str, Any]:
    return event(bundle, "act.undone", {"events": names}, **more)


def redoing(bundle: Bundle, end: int, **more: Any) -> dict[str, Any]:
    undo = first_of(bundle, "act.undone")
    return event(bundle, "act.redone", {"events": undo["data"]["events"][:end], "undo": undo["id"]}, **more)


Forged = Callable[[Bundle], dict[str, Any]]

FORGED: dict[str, Forged] = {
    "a verdict without an article": lambda bundle: verdict(bundle, article=None),
    "a flag without an article": lambda bundle: event(
        bundle, "claim.flagged", {}, article=None, claim=claim_of(bundle, 1)
    ),
    "evidence tied without an article": lambda bundle: {
        **copy.deepcopy(first_of(bundle, "evidence.attached")),
        "id": "01a00000-0000-7000-8000-00000000beef", "article": None,
    },
    "evidence withdrawn at another claim": lambda bundle: event(
        bundle, "evidence.withdrawn",
        {"evidence": first_of(bundle, "evidence.attached")["data"]["evidence"], "reason": ""}, claim=claim_of(bundle, 2)
    ),
    "an answer without an article": lambda bundle: event(
        bundle, "query.answered",
        {"query": first_of(bundle, "query.asked")["data"]["query"], "answer": "", "outcome": "answered"}, article=None
    ),
    "a verdict undone that another one was built on": lambda bundle: undoing(
        bundle, [first_of(bundle, "verdict.set")["id"]], claim=claim_of(bundle, 1)
    ),
    "an undoing without an article": lambda bundle: undoing(
        bundle, [first_of(bundle, "query.asked")["id"]], article=None
    ),
    "a redoing of one of two events": lambda bundle: redoing(bundle, 1),
    "a redoing of none": lambda bundle: redoing(bundle, 0),
    "a redoing without an article": lambda bundle: redoing(bundle, 2, article=None),
}  # fmt: skip


@pytest.mark.parametrize("name", FORGED)
def test_an_event_that_no_desk_writes_is_not_carried_in(name: str, desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    bundle = json.loads(json.dumps(desk.bundles.of(row.id)))
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        with pytest.raises(DeskError, match=r"damaged|can't be made one"):
            other.bundles.take_in({**bundle, "events": [*bundle["events"], FORGED[name](bundle)]})
        assert other.articles.all() == []
        other.bundles.take_in({**bundle, "events": [*bundle["events"], verdict(bundle), redoing(bundle, 2, id=ID)]})
    assert audit(tmp_path / "other.db").passed


ID = "01a00000-0000-7000-8000-00000000bee5"


def test_a_claim_of_another_article_is_not_changed(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    bundle = desk.bundles.of(row.id)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        own = other.articles.take_in(article(TEXT + "More.\n", "Theirs", "t.txt"), claims(TEXT + "More.\n"))
        data = {"from": "open", "to": "disputed", "reason": None, "note": "", "override": None}
        forged = event(bundle, "verdict.set", data, claim=other.claims.of(own.id)[0].id)
        with pytest.raises(DeskError, match="a claim that it does not bring"):
            other.bundles.take_in({**bundle, "events": [*bundle["events"], forged]})


def test_a_shared_source_that_was_corrected_here_is_not_wiped_by_an_undoing_there(desk: Desk, tmp_path: Path) -> None:
    row = new_article(desk)
    source = desk.evidence.attach(desk.claims.of(row.id)[0].id, support()).source
    desk.evidence.edit_source(source.id, SourceNote(title="A second title"))
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        desk.acts.undo()
        other.evidence.edit_source(source.id, SourceNote(title="Zoe's title"))
        with pytest.raises(Refused, match="was changed here since"):
            other.bundles.take_in(desk.bundles.of(row.id), accept=True)
        assert other.sources.get(source.id).title == "Zoe's title"
    assert audit(tmp_path / "other.db").passed


def test_an_older_import_that_wiped_it_stays_sound(desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Earlier workbenches took such an undoing in: two people at two records, and no fault of either's."""
    row = new_article(desk)
    source = desk.evidence.attach(desk.claims.of(row.id)[0].id, support()).source
    desk.evidence.edit_source(source.id, SourceNote(title="A second title"))
    monkeypatch.setattr(Bundles, "_refuse_changed_here", lambda *_: None)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        desk.acts.undo()
        other.evidence.edit_source(source.id, SourceNote(title="Zoe's title"))
        other.bundles.take_in(desk.bundles.of(row.id), accept=True)
    assert audit(tmp_path / "other.db").passed


def test_acts_of_several_events_are_undone_and_redone_here_and_there(desk: Desk, bob: Desk, tmp_path: Path) -> None:
    row = new_article(desk)
    first, second, third = desk.claims.of(row.id)
    source = desk.evidence.attach(first.id, support()).source
    bob.evidence.attach(second.id, EvidenceNote(source=source.id))
    desk.verdicts.set_all([first.id, second.id, third.id], Verdict.DISPUTED)
    for _ in range(2):
        desk.acts.undo(row.id)
        desk.acts.redo(row.id)
    desk.acts.undo(row.id)
    bob.acts.undo(row.id)
    desk.acts.undo(row.id)
    with at(tmp_path / "other.db", "Ada", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        other.acts.redo(row.id)
        other.acts.undo(row.id)
        other.acts.redo(row.id)
        assert [one.source.title for one in other.evidence.of(first.id)] == ["Annual report"]
    assert audit(tmp_path / "other.db").passed
    assert audit(desk.path).passed


def test_who_holds_the_key_does_not_undo_what_was_built_on(copy: Copy) -> None:
    path = copy()
    flagged = of_kind(path, "claim.flagged")
    about = {"article": flagged.article, "claim": flagged.claim, "actor": flagged.actor}
    assert "changed since" in refused(path, "act.undone", {"events": [flagged.id]}, **about)


def test_who_holds_the_key_does_not_redo_a_part(copy: Copy) -> None:
    path = copy()
    with at(path, "Ada") as desk:
        row = desk.articles.all()[0]
        desk.verdicts.set_all([claim.id for claim in desk.claims.of(row.id)][1:3], Verdict.VERIFIED, override="known")
        undone = [one.id for one in desk.acts.undo(row.id)]
    undo = of_kind_last(path, "act.undone")
    data = {"events": undone[:1], "undo": undo.id}
    assert "other events than" in refused(path, "act.redone", data, article=row.id)


def of_kind_last(path: Path, kind: str) -> Any:
    with at(path) as desk:
        return [one for one in desk.trail.events(desk.articles.all()[0].id) if one.kind == kind][-1]


def test_the_same_events_from_a_desk_are_sound(copy: Copy) -> None:
    """What `refused` refuses above is not the form in which the test writes."""
    path = copy()
    note = of_kind(path, "note.added")
    appended(path, "act.undone", {"events": [note.id]}, article=note.article, claim=note.claim, actor=note.actor)
    report = audit(path)
    assert {finding.event for finding in report.findings if "does not fit" in finding.what} == set()
