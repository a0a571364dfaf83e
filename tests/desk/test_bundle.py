from __future__ import annotations

import copy
import json
import re
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from tests.desk.desks import TEXT, Clock, article, at, claims, first_of, new_article, support, tamper, work
from tests.record import verify_record
from tests.tables import each_row
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.record.errors import CorruptRecord, DeskError, Refused
from workbench.record.session import Act


@pytest.fixture
def row(desk: Desk, bob: Desk) -> ArticleRow:
    return work(desk, bob)


def verified(path: Path) -> bool:
    """Whether the verifier, which knows nothing of the workbench, finds the record sound."""
    try:
        verify_record.verify_record(path, [], [])
    except verify_record.WrongError:
        return False
    return True


def everything(desk: Desk, article_id: str) -> dict[str, Any]:
    """All that can be asked of an article, but for the numbers of events, which are each record's own."""
    claims = desk.claims.of(article_id, gone=True)
    return {
        "claims": claims,
        "drafts": desk.drafts.of(article_id),
        "originals": [desk.drafts.original(draft) for draft in desk.drafts.of(article_id)],
        "evidence": desk.evidence.of_article(article_id, withdrawn=True),
        "notes": desk.correspondence.notes(article_id),
        "queries": desk.correspondence.queries(article_id),
        "sign-offs": desk.sign_offs.of(article_id),
        "verdicts": [desk.verdicts.given(claim.id) for claim in claims],
        "counts": desk.articles.counts(article_id),
        "history": [(event.id, event.at, event.actor, event.kind) for event in desk.trail.events(article_id)],
    }


def through_json(bundle: dict[str, Any]) -> dict[str, Any]:
    return json.loads(json.dumps(bundle))  # type: ignore[no-any-return]


def test_an_article_taken_into_another_record_is_the_same_desk(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    bundle = through_json(desk.bundles.of(row.id, confidential=True))
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        assert other.bundles.take_in(bundle).id == row.id
        assert everything(other, row.id) == everything(desk, row.id)
        assert {event.imported_by for event in other.trail.events(row.id)} == {"Zoe"}
        assert through_json(other.bundles.of(row.id, confidential=True))["blobs"] == bundle["blobs"]
    assert audit(tmp_path / "other.db").passed


def test_names_of_confidential_sources_stay_behind_unless_asked_for(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    bundle = through_json(desk.bundles.of(row.id))
    assert "Eve Ray" not in json.dumps(bundle)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(bundle)
        (withheld,) = (source for source in other.sources.all() if source.confidential)
        assert (withheld.person, withheld.withheld, withheld.destroyed) == ("", True, False)
        with pytest.raises(Refused, match="not in this record"):
            other.retention.destroy_source(withheld.id, "asked")
    assert audit(tmp_path / "other.db").passed


def test_work_goes_on_after_the_journey_undo_included(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Bob", seed=9, clock=Clock()) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        claim = other.claims.of(row.id)[0]
        other.verdicts.set(claim.id, Verdict.DISPUTED)
        other.acts.undo(row.id)
        assert other.claims.by_id(claim.id).verdict is Verdict.VERIFIED
        other.acts.undo(row.id)
    assert audit(tmp_path / "other.db").passed


def test_what_is_newer_is_added_and_what_is_known_is_not_written_twice(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        size = other.heads()
        other.bundles.take_in(desk.bundles.of(row.id))
        assert other.heads() == size
        desk.correspondence.add_note(row.id, "one more")
        other.bundles.take_in(desk.bundles.of(row.id))
        assert other.heads().own == size.own + 1
        assert [note.text for note in other.correspondence.notes(row.id)][-1] == "one more"


def test_two_histories_are_not_mixed(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        other.correspondence.add_note(row.id, "here")
        desk.correspondence.add_note(row.id, "there")
        with pytest.raises(Refused, match="worked on here and there"):
            other.bundles.take_in(desk.bundles.of(row.id))


def test_number_and_short_name_give_way_to_those_that_are_there(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        new_article(other, "Other: 7 million dollars, 120 workers, “We doubled our staff”.")
        taken = other.bundles.take_in(desk.bundles.of(row.id))
        assert (taken.number, taken.slug) == (2, f"{row.slug}-2")
    assert audit(tmp_path / "other.db").passed


def test_sources_edited_and_undone_travel_too(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    source = next(source for source in desk.sources.all() if not source.confidential)
    fields = {name: getattr(source, name) for name in SourceNote.__struct_fields__}
    desk.evidence.edit_source(source.id, structs.replace(SourceNote(**fields), title="Another title"))
    desk.evidence.edit_source(source.id, structs.replace(SourceNote(**fields), title="A third title"))
    desk.acts.undo()
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id, confidential=True))
        assert everything(other, row.id) == everything(desk, row.id)
        assert other.sources.get(source.id).title == "Another title"


def test_a_source_corrected_and_undone_in_another_article_travels_with_both(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    """Two articles rest on one source; it is corrected twice at a claim of the second, and once taken back there."""
    source = next(source for source in desk.sources.all() if not source.confidential)
    second = new_article(desk, "Other: 7 million dollars, 120 workers, “We doubled our staff”.")
    claim = desk.claims.of(second.id)[0]
    desk.evidence.attach(claim.id, EvidenceNote(source=source.id))
    desk.evidence.edit_source(source.id, SourceNote(title="Another title"), claim_id=claim.id)
    desk.evidence.edit_source(source.id, SourceNote(title="A third title"), claim_id=claim.id)
    desk.acts.undo(second.id)
    for one in (row, second):
        with at(tmp_path / f"{one.number}.db", "Zoe", seed=9) as other:
            other.bundles.take_in(through_json(desk.bundles.of(one.id, confidential=True)))
            assert everything(other, one.id) == everything(desk, one.id)
            assert other.sources.get(source.id).title == "Another title"
        assert audit(tmp_path / f"{one.number}.db").passed


def damaged(how: Callable[[dict[str, Any]], object]) -> Callable[[dict[str, Any]], dict[str, Any]]:
    def damage(bundle: dict[str, Any]) -> dict[str, Any]:
        bundle = copy.deepcopy(bundle)
        how(bundle)
        return bundle

    return damage


@each_row(
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
        damaged(lambda bundle: first_of(bundle, "verdict.set")["data"].update(to="certain")),
        damaged(lambda bundle: first_of(bundle, "verdict.set")["data"].pop("to")),
        damaged(lambda bundle: first_of(bundle, "verdict.set").update(claim="another")),
        damaged(lambda bundle: first_of(bundle, "verdict.set").update(article="another")),
        damaged(lambda bundle: first_of(bundle, "verdict.set").update(at="yesterday")),
        damaged(lambda bundle: first_of(bundle, "verdict.set").update(kind="record.created")),
        damaged(lambda bundle: first_of(bundle, "claims.extracted")["data"]["claims"][0]["claim"].pop("kind")),
        damaged(lambda bundle: first_of(bundle, "evidence.attached")["data"].update(stance="shrugs")),
        damaged(lambda bundle: first_of(bundle, "source.added")["data"].update(rank={"a": 1})),
        damaged(lambda bundle: first_of(bundle, "act.undone")["data"].update(events=["another"])),
        damaged(lambda bundle: first_of(bundle, "note.added")["data"].update(text=None)),
        damaged(lambda bundle: next(iter(bundle["confidential"].values())).update(body="{}")),
        damaged(lambda bundle: next(iter(bundle["confidential"].values())).pop("salt")),
    ],
)
def test_a_damaged_bundle_is_refused_in_a_line_and_nothing_is_written(
    damage: Callable[[dict[str, Any]], Any], desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    bundle = through_json(desk.bundles.of(row.id, confidential=True))
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        size = other.heads()
        with pytest.raises(DeskError) as refused:
            other.bundles.take_in(damage(bundle))
        assert "\n" not in str(refused.value)
        assert not re.search(r"object|index|subscript|not a valid|constraint|audit|: '\w+'$", str(refused.value))
        assert (other.heads(), other.articles.all()) == (size, [])
    assert audit(tmp_path / "other.db").passed


def test_a_record_that_is_damaged_itself_does_not_blame_what_is_imported(
    desk: Desk, row: ArticleRow, tmp_path: Path
) -> None:
    bundle = desk.bundles.of(row.id)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        new_article(other, title="Their own")
    tamper(tmp_path / "other.db", "UPDATE events SET body = replace(body, 'Their own', 'Our own') WHERE seq = 1")
    with at(tmp_path / "other.db", "Zoe") as other, pytest.raises(CorruptRecord, match="the trail is not what"):
        other.bundles.take_in(bundle)


def test_a_file_known_here_under_another_article_does_no_harm(desk: Desk, row: ArticleRow, tmp_path: Path) -> None:
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        own = new_article(other)
        other.bundles.take_in(desk.bundles.of(row.id))
        assert {one.id for one in other.articles.all()} == {own.id, row.id}
        assert other.articles.with_file(article().sha256) == other.articles.get(own.id)
    assert audit(tmp_path / "other.db").passed


def test_a_source_that_was_tied_and_untied_travels_with_the_event_that_names_it(
    desk: Desk, bob: Desk, tmp_path: Path
) -> None:
    """The source entered with another article, and what tied it to this one was undone."""
    row = new_article(desk)
    second = new_article(desk, "Other: 7 million dollars, 120 workers, “We doubled our staff”.")
    source = desk.evidence.attach(desk.claims.of(second.id)[0].id, support()).source
    bob.evidence.attach(desk.claims.of(row.id)[0].id, EvidenceNote(source=source.id))
    for number, act in enumerate((bob.acts.undo, bob.acts.redo, bob.acts.undo)):
        act(row.id)
        with at(tmp_path / f"{number}.db", "Zoe", seed=9) as other:
            other.bundles.take_in(through_json(desk.bundles.of(row.id)))
            assert everything(other, row.id) == everything(desk, row.id)
        assert audit(tmp_path / f"{number}.db").passed


def test_a_source_corrected_at_a_claim_that_does_not_rest_on_it_travels_too(desk: Desk, tmp_path: Path) -> None:
    row = new_article(desk)
    source = desk.sources.add(SourceNote(title="Annual report"))
    desk.evidence.edit_source(source.id, SourceNote(title="Yearly report"), claim_id=desk.claims.of(row.id)[0].id)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(through_json(desk.bundles.of(row.id)))
        assert other.sources.get(source.id).title == "Yearly report"
    assert audit(tmp_path / "other.db").passed


def with_the_same_text(desk: Desk) -> tuple[ArticleRow, ArticleRow]:
    """Two articles of one text that were read from two files."""
    original = b"\xef\xbb\xbf" + TEXT.encode()
    twin = replace(article(title="The same text"), original=original, sha256=sha256(original).hexdigest())
    return new_article(desk), desk.articles.take_in(twin, claims())


@pytest.mark.parametrize("both", [False, True])
def test_a_text_that_another_article_has_there_is_destroyed_where_no_article_has_it(
    both: bool, desk: Desk, tmp_path: Path
) -> None:
    row, twin = with_the_same_text(desk)
    there = tmp_path / "other.db"
    with at(there, "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        if both:
            other.bundles.take_in(desk.bundles.of(twin.id))
        desk.retention.destroy_article(row.id, "asked")
        other.bundles.take_in(through_json(desk.bundles.of(row.id)), accept=True)
        kept = {name for (name,) in other.store.rows("SELECT sha256 FROM blobs")}
        assert len(kept) == (2 if both else 0)
        assert desk.drafts.get(twin.id).text == TEXT
    assert audit(there).passed
    assert verified(there)


def test_a_text_that_another_article_has_here_stays(desk: Desk, tmp_path: Path) -> None:
    row = new_article(desk)
    there = tmp_path / "other.db"
    with at(there, "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row.id))
        theirs = replace(article(title="Their own"), original=b"<p>" + TEXT.encode(), sha256=sha256(b"").hexdigest())
        own = other.articles.take_in(theirs, claims())
        desk.retention.destroy_article(row.id, "asked")
        other.bundles.take_in(through_json(desk.bundles.of(row.id)), accept=True)
        assert other.drafts.get(own.id).text == TEXT
    assert audit(there).passed
    assert verified(there)


@pytest.mark.parametrize("named", [True, False])
def test_a_confidential_entry_that_came_along_is_missed(named: bool, desk: Desk, row: ArticleRow, path: Path) -> None:
    there = path.with_name("other.db")
    with at(there, "Zoe", seed=9) as other:
        other.bundles.take_in(through_json(desk.bundles.of(row.id, confidential=named)))
    assert audit(there).passed
    assert verified(there)
    tamper(there, "DELETE FROM confidential")
    assert audit(there).passed is not named
    assert verified(there) is not named


def test_an_older_import_did_not_say_whether_the_entry_came_along(
    desk: Desk, row: ArticleRow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Act.append
    with monkeypatch.context() as before, at(tmp_path / "other.db", "Zoe", seed=9) as other:
        before.setattr(Act, "append", lambda act, kind, data, **about: real(act, kind, data | {"apart": None}, **about))
        other.bundles.take_in(desk.bundles.of(row.id))
    assert audit(tmp_path / "other.db").passed
    assert verified(tmp_path / "other.db")


@pytest.mark.parametrize("where", ["there", "here"])
def test_a_source_is_destroyed_where_the_article_it_came_with_is_not(where: str, desk: Desk, tmp_path: Path) -> None:
    first = new_article(desk)
    second = new_article(desk, "Other: 7 million dollars, 120 workers, “We doubled our staff”.")
    note = EvidenceNote(source=SourceNote(person="Eve Ray", confidential=True))
    source = desk.evidence.attach(desk.claims.of(first.id)[0].id, note).source
    desk.evidence.attach(desk.claims.of(second.id)[0].id, EvidenceNote(source=source.id))
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(through_json(desk.bundles.of(second.id, confidential=True)))
        if where == "there":
            desk.retention.destroy_source(source.id, "asked")
            other.bundles.take_in(through_json(desk.bundles.of(second.id)), accept=True)
        else:
            other.retention.destroy_source(source.id, "asked")
        assert other.sources.get(source.id).destroyed
    assert audit(tmp_path / "other.db").passed


NOWHERE = "01a00000-0000-7000-8000-00000000dead"


def three_notes(desk: Desk) -> tuple[ArticleRow, dict[str, Any], list[dict[str, Any]]]:
    """An article with three notes, its bundle without them, and the notes' events."""
    row = new_article(desk)
    for text in ("one", "two", "three"):
        desk.correspondence.add_note(row.id, text)
    bundle = through_json(desk.bundles.of(row.id))
    notes = [event for event in bundle["events"] if event["kind"] == "note.added"]
    bundle["events"] = [event for event in bundle["events"] if event not in notes]
    return row, bundle, notes


@pytest.mark.parametrize("acts", [(None, None, None), (NOWHERE,) * 3, (NOWHERE, None, NOWHERE)], ids=str)
@pytest.mark.parametrize("first", [0, 1, 2])
def test_an_act_that_came_in_parts_is_read_as_it_was_written(
    acts: tuple[Any, ...], first: int, desk: Desk, tmp_path: Path
) -> None:
    """Who audits reads the whole trail at once, who takes in an article reads what is new: both read the same act."""
    _, bundle, notes = three_notes(desk)
    for note, act in zip(notes, acts, strict=True):
        note["data"].pop("act", None)
        note["data"] |= {"act": act} if act else {}
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        for end in range(first, 4):
            other.bundles.take_in({**bundle, "events": [*bundle["events"], *notes[:end]]})
    assert audit(tmp_path / "other.db").passed


def test_an_act_is_not_of_an_event_that_comes_later(desk: Desk, tmp_path: Path) -> None:
    row, bundle, notes = three_notes(desk)
    notes[0]["data"]["act"] = notes[2]["id"]
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in({**bundle, "events": [*bundle["events"], *notes]})
        assert other.acts.undoable(row.id) == []
    assert audit(tmp_path / "other.db").passed


def test_an_act_whose_first_event_stayed_behind_is_one_where_it_came_whole(desk: Desk, tmp_path: Path) -> None:
    row, bundle, notes = three_notes(desk)
    for note in notes:
        note["data"]["act"] = NOWHERE
    with at(tmp_path / "other.db", "Ada", seed=9) as other:
        other.bundles.take_in({**bundle, "events": [*bundle["events"], *notes]})
        assert len(other.acts.undoable(row.id)) == 3
    assert audit(tmp_path / "other.db").passed
