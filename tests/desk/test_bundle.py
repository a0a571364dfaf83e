from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.desk.desks import Clock, article, at, new_article, tamper, work
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.audit import audit
from workbench.desk.errors import CorruptRecord, DeskError, Refused
from workbench.desk.model import ArticleRow


@pytest.fixture
def row(desk: Desk, bob: Desk) -> ArticleRow:
    return work(desk, bob)


def everything(desk: Desk, article_id: str) -> dict[str, Any]:
    """All that can be asked of an article, but for the numbers of events, which are each record's own."""
    claims = desk.claims(article_id, gone=True)
    return {
        "claims": claims,
        "drafts": desk.drafts(article_id),
        "originals": [desk.original(draft) for draft in desk.drafts(article_id)],
        "evidence": desk.article_evidence(article_id, withdrawn=True),
        "notes": desk.notes(article_id),
        "queries": desk.queries(article_id),
        "sign-offs": desk.sign_offs(article_id),
        "verdicts": [desk.verdicts(claim.id) for claim in claims],
        "counts": desk.counts(article_id),
        "history": [(event.id, event.at, event.actor, event.kind) for event in desk.history(article_id)],
    }


def through_json(bundle: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(bundle))  # type: ignore[no-any-return]


def test_an_article_taken_into_another_record_is_the_same_desk(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    bundle = through_json(desk.bundle(row.id, confidential=True))
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        assert other.import_bundle(bundle).id == row.id
        assert everything(other, row.id) == everything(desk, row.id)
        assert {event.imported_by for event in other.history(row.id)} == {"Zoe"}
        assert through_json(other.bundle(row.id, confidential=True))["blobs"] == bundle["blobs"]
    assert audit(tmp_path / "other.db").passed


def test_names_of_confidential_sources_stay_behind_unless_asked_for(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    bundle = through_json(desk.bundle(row.id))
    assert "Eve Ray" not in json.dumps(bundle)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.import_bundle(bundle)
        (withheld,) = (source for source in other.sources() if source.confidential)
        assert (withheld.person, withheld.withheld, withheld.destroyed) == ("", True, False)
        with pytest.raises(Refused, match="not in this record"):
            other.destroy_source(withheld.id, "asked")
    assert audit(tmp_path / "other.db").passed


def test_work_goes_on_after_the_journey_undo_included(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Bob", seed=9, clock=Clock()) as other:
        other.import_bundle(desk.bundle(row.id))
        claim = other.claims(row.id)[0]
        other.set_verdict(claim.id, Verdict.DISPUTED)
        other.undo(row.id)
        assert other.claim_by_id(claim.id).verdict is Verdict.VERIFIED
        other.undo(row.id)
    assert audit(tmp_path / "other.db").passed


def test_what_is_newer_is_added_and_what_is_known_is_not_written_twice(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.import_bundle(desk.bundle(row.id))
        size = other.changes_token()
        other.import_bundle(desk.bundle(row.id))
        assert other.changes_token() == size
        desk.add_note(row.id, "one more")
        other.import_bundle(desk.bundle(row.id))
        assert other.changes_token() == size + 1
        assert [note.text for note in other.notes(row.id)][-1] == "one more"


def test_two_histories_are_not_mixed(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.import_bundle(desk.bundle(row.id))
        other.add_note(row.id, "here")
        desk.add_note(row.id, "there")
        with pytest.raises(Refused, match="worked on here and there"):
            other.import_bundle(desk.bundle(row.id))


def test_number_and_short_name_give_way_to_those_that_are_there(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        new_article(other, "Other: 7 million dollars, 120 workers, “We doubled our staff”.")
        taken = other.import_bundle(desk.bundle(row.id))
        assert (taken.number, taken.slug) == (2, f"{row.slug}-2")
    assert audit(tmp_path / "other.db").passed


def test_sources_edited_and_undone_travel_too(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    from dataclasses import replace

    from workbench.desk.model import SourceNote

    source = next(source for source in desk.sources() if not source.confidential)
    fields = {name: getattr(source, name) for name in SourceNote.__dataclass_fields__}
    desk.edit_source(source.id, replace(SourceNote(**fields), title="Another title"))
    desk.edit_source(source.id, replace(SourceNote(**fields), title="A third title"))
    desk.undo()
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.import_bundle(desk.bundle(row.id, confidential=True))
        assert everything(other, row.id) == everything(desk, row.id)
        assert other.source(source.id).title == "Another title"


def test_a_source_corrected_and_undone_in_another_article_travels_with_both(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    """Two articles rest on one source; it is corrected twice at a claim of the second, and once taken back there."""
    from workbench.desk.model import EvidenceNote, SourceNote

    source = next(source for source in desk.sources() if not source.confidential)
    second = new_article(desk, "Other: 7 million dollars, 120 workers, “We doubled our staff”.")
    claim = desk.claims(second.id)[0]
    desk.attach_evidence(claim.id, EvidenceNote(source=source.id))
    desk.edit_source(source.id, SourceNote(title="Another title"), claim_id=claim.id)
    desk.edit_source(source.id, SourceNote(title="A third title"), claim_id=claim.id)
    desk.undo(second.id)
    for one in (row, second):
        with at(tmp_path / f"{one.number}.db", "Zoe", seed=9) as other:
            other.import_bundle(through_json(desk.bundle(one.id, confidential=True)))
            assert everything(other, one.id) == everything(desk, one.id)
            assert other.source(source.id).title == "Another title"
        assert audit(tmp_path / f"{one.number}.db").passed


def damaged(how: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    def damage(bundle: dict[str, Any]) -> dict[str, Any]:
        bundle = copy.deepcopy(bundle)
        how(bundle)
        return bundle

    return damage


def kind_of(bundle: dict[str, Any], kind: str) -> dict[str, Any]:
    return next(event for event in bundle["events"] if event["kind"] == kind)  # type: ignore[no-any-return]


@pytest.mark.parametrize(
    "damage",
    [
        lambda _: {},
        lambda _: [],
        lambda bundle: {**bundle, "version": 99},
        lambda bundle: {**bundle, "events": None},
        lambda bundle: {**bundle, "blobs": {}},
        lambda bundle: {**bundle, "blobs": []},
        lambda bundle: {**bundle, "blobs": dict.fromkeys(bundle["blobs"], "AAAA")},
        lambda bundle: {**bundle, "blobs": dict.fromkeys(bundle["blobs"], "é")},
        lambda bundle: {**bundle, "article": "another"},
        lambda bundle: {**bundle, "events": bundle["events"][3:]},
        lambda bundle: {**bundle, "events": bundle["events"][:1]},
        lambda bundle: {**bundle, "events": bundle["events"][::-1]},
        lambda bundle: {**bundle, "events": [*bundle["events"], bundle["events"][-1]]},
        lambda bundle: {**bundle, "events": [{"kind": "verdict.set"}]},
        damaged(lambda bundle: kind_of(bundle, "verdict.set")["data"].update(to="certain")),
        damaged(lambda bundle: kind_of(bundle, "verdict.set")["data"].pop("to")),
        damaged(lambda bundle: kind_of(bundle, "verdict.set").update(claim="another")),
        damaged(lambda bundle: kind_of(bundle, "verdict.set").update(article="another")),
        damaged(lambda bundle: kind_of(bundle, "verdict.set").update(at="yesterday")),
        damaged(lambda bundle: kind_of(bundle, "verdict.set").update(kind="record.created")),
        damaged(lambda bundle: kind_of(bundle, "claims.extracted")["data"]["claims"][0]["claim"].pop("kind")),
        damaged(lambda bundle: kind_of(bundle, "evidence.attached")["data"].update(stance="shrugs")),
        damaged(lambda bundle: kind_of(bundle, "source.added")["data"].update(rank={"a": 1})),
        damaged(lambda bundle: kind_of(bundle, "act.undone")["data"].update(events=["another"])),
        damaged(lambda bundle: kind_of(bundle, "note.added")["data"].update(text=None)),
        damaged(lambda bundle: next(iter(bundle["confidential"].values())).update(body="{}")),
        damaged(lambda bundle: next(iter(bundle["confidential"].values())).pop("salt")),
    ],
)
def test_a_damaged_bundle_is_refused_in_a_line_and_nothing_is_written(
    damage: Callable[[dict[str, Any]], Any], desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    bundle = through_json(desk.bundle(row.id, confidential=True))
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        size = other.changes_token()
        with pytest.raises(DeskError) as refused:
            other.import_bundle(damage(bundle))
        assert "\n" not in str(refused.value)
        assert not re.search(r"object|index|subscript|not a valid|constraint|audit|: '\w+'$", str(refused.value))
        assert (other.changes_token(), other.articles()) == (size, [])
    assert audit(tmp_path / "other.db").passed


def test_a_record_that_is_damaged_itself_does_not_blame_what_is_imported(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    bundle = desk.bundle(row.id)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        new_article(other, title="Their own")
    tamper(tmp_path / "other.db", "UPDATE events SET body = replace(body, 'Their own', 'Our own') WHERE seq = 1")
    with at(tmp_path / "other.db", "Zoe") as other, pytest.raises(CorruptRecord, match="the trail is not what"):
        other.import_bundle(bundle)


def test_a_file_known_here_under_another_article_does_no_harm(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        own = new_article(other)
        other.import_bundle(desk.bundle(row.id))
        assert {one.id for one in other.articles()} == {own.id, row.id}
        assert other.article_with(article().sha256) == other.article(own.id)
    assert audit(tmp_path / "other.db").passed
