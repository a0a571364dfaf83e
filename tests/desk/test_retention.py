from __future__ import annotations

import datetime as dt
import json
import random
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, Clock, at, new_article, support
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import EvidenceNote
from workbench.desk.name_redaction import STRUCK_OUT, NameRedaction
from workbench.desk.source_note import SourceKind, SourceNote
from workbench.record.errors import Locked, NotFound, Refused

SECRET = SourceNote(
    kind=SourceKind.INTERVIEW, person="Eve Ray", role="driver", contact="+33 6 00 00 00 00", confidential=True
)


def confide(desk: Desk) -> tuple[str, str]:
    """An article that rests on a confidential source; gives the ids of both."""
    row = new_article(desk)
    evidence = desk.evidence.attach(desk.claims.of(row.id)[0].id, EvidenceNote(source=SECRET))
    return row.id, evidence.source.id


def test_a_confidential_source_is_named_at_the_desk_and_nowhere_in_the_trail(desk: Desk, path: Path) -> None:
    row, source = confide(desk)
    assert desk.sources.get(source).person == "Eve Ray"
    trail = json.dumps([dict(event.data) for event in desk.trail.events(row)])
    for secret in ("Eve Ray", "driver", "+33"):
        assert secret not in trail
    tables = desk.store.rows("SELECT * FROM sources") + desk.store.rows("SELECT * FROM journal")
    assert "Eve" not in str([tuple(one) for one in tables])


def test_the_trail_holds_a_salted_commitment(desk: Desk) -> None:
    row, source = confide(desk)
    (event,) = (event for event in desk.trail.events(row) if event.kind == "source.added")
    kept = desk.store.row("SELECT salt, CAST(body AS BLOB) AS body FROM confidential WHERE source = ?", (source,))
    assert kept is not None
    assert len(kept["salt"]) == 32
    assert sha256(kept["salt"] + kept["body"]).hexdigest() == event.data["commitment"]
    assert json.loads(kept["body"]) == {"contact": "+33 6 00 00 00 00", "person": "Eve Ray", "role": "driver"}


def test_what_is_destroyed_is_in_no_byte_of_the_file_and_the_trail_stays_whole(path: Path, clock: Clock) -> None:
    with at(path, clock=clock) as desk:
        _, source = confide(desk)
        desk.retention.destroy_source(source, "the source asked for it")
        for file in path.parent.iterdir():
            assert b"Eve Ray" not in file.read_bytes(), file
        gone = desk.sources.get(source)
        assert (gone.person, gone.withheld, gone.destroyed, gone.label) == ("", False, True, "confidential source")
        with pytest.raises(Refused, match="destroyed already"):
            desk.retention.destroy_source(source, "again")
    assert audit(path).passed


def test_only_confidential_sources_are_destroyed_and_for_a_reason(desk: Desk) -> None:
    row = new_article(desk)
    source = desk.evidence.attach(desk.claims.of(row.id)[0].id, support()).source
    with pytest.raises(Refused, match="not confidential"):
        desk.retention.destroy_source(source.id, "why not")
    _, secret = confide_again(desk)
    with pytest.raises(Refused, match="needs a reason"):
        desk.retention.destroy_source(secret, " ")
    assert desk.sources.get(secret).person == "Eve Ray"


@pytest.mark.parametrize("reason", ["Eve Ray asked", "asked by RAY", "she called from 06 00 00 00 00"])
def test_the_reason_does_not_tell_who_the_source_was(desk: Desk, reason: str) -> None:
    _, source = confide(desk)
    with pytest.raises(Refused, match="reason tells who"):
        desk.retention.destroy_source(source, reason)
    assert desk.sources.get(source).person == "Eve Ray"


def confide_again(desk: Desk) -> tuple[str, str]:
    row = desk.articles.all()[0]
    evidence = desk.evidence.attach(desk.claims.of(row.id)[0].id, EvidenceNote(source=SECRET))
    return row.id, evidence.source.id


def test_the_confidential_part_is_not_edited(desk: Desk) -> None:
    _, source = confide(desk)
    with pytest.raises(Refused, match="not edited"):
        desk.evidence.edit_source(source, SourceNote(person="Somebody", confidential=True))
    with pytest.raises(Refused, match="not edited"):
        desk.evidence.edit_source(source, SourceNote(person="Eve Ray", role="driver", contact="+33 6 00 00 00 00"))
    kept = {"person": "Eve Ray", "role": "driver", "contact": "+33 6 00 00 00 00", "confidential": True}
    edited = desk.evidence.edit_source(source, SourceNote(title="Interview of May", **kept))  # type: ignore[arg-type]
    assert (edited.title, edited.person) == ("Interview of May", "Eve Ray")


def test_an_undone_confidential_source_is_still_kept_apart(desk: Desk, path: Path) -> None:
    row, source = confide(desk)
    desk.acts.undo(row)
    with pytest.raises(NotFound):
        desk.sources.get(source)
    desk.acts.redo(row)
    assert desk.sources.get(source).person == "Eve Ray"
    desk.acts.undo(row)
    assert audit(path).passed
    desk.retention.destroy_source(source, "it was entered by mistake")
    assert audit(path).passed


def test_a_hold_forbids_destruction_until_it_is_released(desk: Desk) -> None:
    row, source = confide(desk)
    assert desk.retention.hold(row, "lawsuit 12/345").hold == "lawsuit 12/345"
    for destroy in (
        lambda: desk.retention.destroy_source(source, "asked"),
        lambda: desk.retention.destroy_article(row, "old"),
    ):
        with pytest.raises(Refused, match="on hold: lawsuit"):
            destroy()
    desk.retention.release(row, "settled")
    with pytest.raises(Refused, match="not on hold"):
        desk.retention.release(row)
    desk.retention.destroy_source(source, "asked")


def test_a_hold_binds_a_source_whose_attaching_was_undone(desk: Desk) -> None:
    row, source = confide(desk)
    desk.retention.hold(row, "lawsuit")
    desk.correspondence.add_note(row, "undone first")
    for _ in range(2):
        desk.acts.undo(row)
    assert desk.articles.get(row).hold is None
    desk.acts.undo(row)
    desk.retention.hold(row, "lawsuit")
    with pytest.raises(Refused, match="on hold"):
        desk.retention.destroy_source(source, "asked")


def test_nothing_is_called_destroyed_while_a_reader_keeps_it_on_the_disk(path: Path) -> None:
    with at(path, patience=0.05) as desk:
        row, source = confide(desk)
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM confidential").fetchall()
            for destroy in (
                lambda: desk.retention.destroy_source(source, "asked"),
                lambda: desk.retention.destroy_article(row, "old"),
            ):
                with pytest.raises(Locked, match="another program reads"):
                    destroy()
            assert desk.sources.get(source).person == "Eve Ray"
        desk.retention.destroy_source(source, "asked")
        for file in path.parent.iterdir():
            assert b"Eve Ray" not in file.read_bytes()


def test_what_a_reader_who_came_meanwhile_keeps_on_the_disk_is_gone_when_the_record_is_next_opened(path: Path) -> None:
    with at(path) as desk:
        _, source = confide(desk)
    with at(path, patience=0.05) as desk:
        with closing(sqlite3.connect(path, isolation_level=None)) as reader:
            read_while_it_is_destroyed(desk, reader, source)
            assert not desk.retention.finish_destroying()
            report = audit(path)
            assert report.passed
            assert any(f"{source} was destroyed and is not yet gone from the file" in one for one in report.remarks)
            assert b"Eve Ray" in path.read_bytes()
        assert desk.retention.finish_destroying()
        assert not any(b"Eve Ray" in file.read_bytes() for file in path.parent.iterdir())
    assert "not yet gone" not in str(audit(path).remarks)


def read_while_it_is_destroyed(desk: Desk, reader: sqlite3.Connection, source: str) -> None:
    """Have a reader begin between the moment at which nobody read and the writing."""

    def entropy(size: int) -> bytes:
        if not reader.in_transaction:
            reader.execute("BEGIN")
            reader.execute("SELECT * FROM confidential").fetchall()
        return bytes(size)

    desk.entropy, before = entropy, desk.entropy
    try:
        desk.retention.destroy_source(source, "asked")
    finally:
        desk.entropy = before


@pytest.mark.parametrize("seed", range(4))
def test_no_page_keeps_a_name_that_was_moved_about_before_it_was_destroyed(path: Path, seed: int) -> None:
    chance = random.Random(seed)
    gone, kept = [], []
    with at(path) as desk:
        new_article(desk)
        for number in range(60):
            name = f"Xavier Nom{chance.randrange(10**9):09}"
            role = "y" * chance.choice([5, 50, 300, 6000])
            source = desk.sources.add(SourceNote(person=name, role=role, confidential=True)).id
            kept.append((source, name))
            if number % 3 == 0:
                destroyed, name = kept.pop(chance.randrange(len(kept)))
                desk.retention.destroy_source(destroyed, "asked")
                gone.append(name)
        assert [desk.sources.get(source).person for source, _ in kept] == [name for _, name in kept]
    content = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert not [name for name in gone if name.encode() in content]
    assert audit(path).passed


def test_retention_binds_sources_too(desk: Desk) -> None:
    row, source = confide(desk)
    desk.retention.retain(row, dt.date(2099, 12, 31))
    with pytest.raises(Refused, match="kept until 2099-12-31"):
        desk.retention.destroy_source(source, "asked")
    desk.retention.retain(row, None)
    desk.retention.destroy_source(source, "asked")


def test_a_hold_needs_a_reason(desk: Desk) -> None:
    with pytest.raises(Refused, match="needs a reason"):
        desk.retention.hold(new_article(desk).id, "")


def test_a_destroyed_article_may_come_back_as_a_new_one(desk: Desk, path: Path) -> None:
    old = new_article(desk)
    desk.retention.destroy_article(old.id, "asked")
    new = new_article(desk)
    assert (new.number, new.counts.open, desk.drafts.get(new.id).text) == (2, 3, TEXT)
    assert desk.articles.get(old.id).destroyed
    assert audit(path).passed
    desk.retention.destroy_article(new.id, "asked again")
    assert audit(path).passed


def test_what_was_destroyed_in_one_record_is_destroyed_in_the_other(desk: Desk, path: Path, tmp_path: Path) -> None:
    row, source = confide(desk)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row, confidential=True))
        other.retention.hold(row, "lawsuit")
        desk.retention.destroy_source(source, "asked")
        desk.retention.destroy_article(row, "asked")
        with pytest.raises(Refused, match="worked on here and there"):
            other.bundles.take_in(desk.bundles.of(row))
    with at(tmp_path / "third.db", "Zoe", seed=10) as third:
        third.bundles.take_in(desk.bundles.of(row))
        assert third.articles.get(row).destroyed
        assert third.sources.get(source).destroyed
        assert third.confidential.names().destroyed == desk.confidential.names().destroyed != ()
    assert audit(tmp_path / "third.db").passed


def test_destruction_travels_to_a_copy_made_before(desk: Desk, tmp_path: Path) -> None:
    row, source = confide(desk)
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        other.bundles.take_in(desk.bundles.of(row, confidential=True))
        desk.retention.destroy_source(source, "asked")
        desk.retention.destroy_article(row, "asked")
        other.bundles.take_in(desk.bundles.of(row), accept=True)
        assert (other.sources.get(source).destroyed, other.drafts.get(row).text) == (True, "")
    assert audit(tmp_path / "other.db").passed


def test_material_is_kept_up_to_its_day_and_destroyed_after(path: Path, clock: Clock) -> None:
    with at(path, clock=clock) as desk:
        row = new_article(desk).id
        day = clock.now.date()
        assert desk.retention.retain(row, day).retain_until == day
        with pytest.raises(Refused, match=f"kept until {day}"):
            desk.retention.destroy_article(row, "old")
        clock.now += dt.timedelta(days=1)
        assert desk.retention.destroy_article(row, "old").destroyed
        for file in path.parent.iterdir():
            assert TEXT[:60].encode() not in file.read_bytes()
        draft = desk.drafts.get(row)
        assert draft.text == ""
        with pytest.raises(NotFound, match="destroyed"):
            desk.drafts.original(draft)
        assert len(desk.claims.of(row)) == 3
    assert audit(path).passed
    with at(path, clock=clock) as desk, pytest.raises(Refused, match="can't be undone"):
        desk.acts.undo(row)


def test_the_names_that_one_record_destroys_share_a_salt_which_is_its_own(desk: Desk, tmp_path: Path) -> None:
    """One that came in may have been chosen, with a table of hashes made before."""
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        row, source = confide(other)
        other.retention.destroy_source(source, "asked")
        desk.bundles.take_in(other.bundles.of(row))
    for person in ("Karim Haddad", "Jeanne Martin"):
        desk.retention.destroy_source(desk.sources.add(SourceNote(person=person, confidential=True)).id, "asked")
    theirs, mine, mine_too = desk.confidential.names().destroyed
    assert mine.salt == mine_too.salt != theirs.salt
    struck = NameRedaction([], "", [theirs, mine, mine_too])
    assert struck("Eve, Karim, Jeanne, Marc") == f"{STRUCK_OUT}, {STRUCK_OUT}, {STRUCK_OUT}, Marc"
