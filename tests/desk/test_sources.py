from __future__ import annotations

import datetime as dt

import pytest

from tests.desk.desks import new_article, support
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import Rank, Reliability, SourceKind, SourceNote
from workbench.desk.vocabulary import Stance
from workbench.record.errors import Refused

WHOLE = SourceNote(
    kind=SourceKind.DOCUMENT,
    rank=Rank.PRIMARY,
    title="Annual report",
    publisher="The fund",
    person="Ada Byron",
    role="treasurer",
    contact="ada@example.org",
    url="https://example.org/report",
    archive_url="https://archive.example.org/1",
    accessed=dt.date(2026, 1, 30),
    published="May 2025",
    obtained="sent by the fund",
    attachment="report.pdf",
    attachment_sha256="ab" * 32,
    group="the fund's own word",
    reliability=Reliability.HIGH,
    note="audited",
)


def test_every_field_of_a_source_note_is_kept(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    note = EvidenceNote(source=WHOLE, stance=Stance.CONTEXT, locator="p. 3", passage="7 million", calculation="3 + 4")
    evidence = desk.evidence.attach(claim.id, note)
    for field in SourceNote.__struct_fields__:
        assert getattr(evidence.source, field) == getattr(WHOLE, field), field
    assert (evidence.stance, evidence.locator, evidence.passage, evidence.calculation) == (
        Stance.CONTEXT, "p. 3", "7 million", "3 + 4",
    )  # fmt: skip
    assert desk.evidence.of(claim.id) == [evidence]
    assert desk.claims.by_id(claim.id).evidence_count == 1


@pytest.mark.parametrize(
    "note",
    [EvidenceNote(source=SourceNote(url="https://example.org")), EvidenceNote(passage="as I saw"),
     EvidenceNote(note="heard"), EvidenceNote(source=SourceNote(rank=Rank.TERTIARY))],
)  # fmt: skip
def test_one_field_is_enough(note: EvidenceNote, desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    assert desk.evidence.attach(claim.id, note).source.label


def test_no_field_is_not_enough(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    for act in (lambda: desk.evidence.attach(claim.id, EvidenceNote()), lambda: desk.sources.add(SourceNote())):
        with pytest.raises(Refused, match="one field at least"):
            act()


def test_a_source_once_entered_is_used_for_other_claims(desk: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    source = desk.evidence.attach(first.id, support()).source
    desk.evidence.attach(second.id, EvidenceNote(source=source.id, locator="p. 9"))
    assert desk.sources.all() == [source]
    assert {claim: [one.locator for one in tied] for claim, tied in desk.evidence.of_article(row.id).items()} == {
        first.id: ["p. 3"], second.id: ["p. 9"],
    }  # fmt: skip


def test_an_edited_source_tells_from_what_to_what(desk: Desk) -> None:
    source = desk.sources.add(WHOLE)
    edited = desk.evidence.edit_source(source.id, SourceNote(title="Annual report 2025", kind=SourceKind.DOCUMENT))
    assert (edited.title, edited.rank, edited.accessed) == ("Annual report 2025", None, None)
    event = desk.trail.events()[-1]
    assert (event.kind, event.data["from"]["title"], event.data["to"]["title"]) == (
        "source.edited", "Annual report", "Annual report 2025",
    )  # fmt: skip
    assert event.data["to"]["rank"] is None
    size = desk.heads()
    desk.evidence.edit_source(source.id, SourceNote(title="Annual report 2025", kind=SourceKind.DOCUMENT))
    assert desk.heads() == size


def test_withdrawn_evidence_counts_no_more_and_is_still_there(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    evidence = desk.evidence.attach(claim.id, support())
    desk.evidence.withdraw(evidence.id, "a forgery")
    assert desk.evidence.of(claim.id) == []
    assert [one.withdrawn for one in desk.evidence.of(claim.id, withdrawn=True)] == ["a forgery"]
    assert desk.claims.by_id(claim.id).evidence_count == 0
    with pytest.raises(Refused, match="withdrawn already"):
        desk.evidence.withdraw(evidence.id)


def test_text_of_any_kind_is_kept_as_it_came(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    wild = "\x00\x1b]52;c;x\x07 [/foo] \u202e e\u0301 \U0001f600 ' \" \\ \r\n"
    evidence = desk.evidence.attach(claim.id, EvidenceNote(source=SourceNote(title=wild), passage=wild))
    assert (evidence.source.title, evidence.passage) == (wild, wild)


def test_a_lone_surrogate_is_refused_and_nothing_written(desk: Desk) -> None:
    row = new_article(desk)
    size = desk.heads()
    with pytest.raises(Refused, match="can't be written down"):
        desk.correspondence.add_note(row.id, "\ud800")
    assert desk.heads() == size


def test_a_source_corrected_at_one_claim_is_in_the_history_of_every_claim_that_rests_on_it(desk: Desk) -> None:
    first, second, third = desk.claims.of(new_article(desk).id)
    source = desk.evidence.attach(first.id, support()).source
    desk.evidence.attach(second.id, EvidenceNote(source=source.id))
    assert desk.sources.claims_resting_on(source.id) == [first.id, second.id]
    desk.evidence.edit_source(source.id, SourceNote(title="Annual report 2025"), claim_id=second.id)
    event = desk.trail.events()[-1]
    assert (event.article_id, event.claim_id) == (second.article_id, second.id)
    assert [desk.trail.events(claim.id)[-1].kind for claim in (first, second, third)] == [
        "source.edited", "source.edited", "claims.extracted",
    ]  # fmt: skip
    desk.acts.undo(first.article_id)
    assert desk.sources.get(source.id).title == "Annual report"


def test_a_source_whose_name_was_destroyed_is_corrected_no_more(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    secret = SourceNote(title="Call of May", person="Eve Ray", confidential=True)
    source = desk.evidence.attach(claim.id, EvidenceNote(source=secret)).source
    desk.retention.destroy_source(source.id, "as promised")
    with pytest.raises(Refused, match="was destroyed"):
        desk.evidence.edit_source(source.id, SourceNote(title="Call of Eve Ray", confidential=True))
    assert (
        desk.evidence.edit_source(source.id, SourceNote(title="Call of May", confidential=True)).title == "Call of May"
    )
