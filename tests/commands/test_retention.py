from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import at, new_article
from workbench.desk.model import EvidenceNote
from workbench.desk.retention import Retention
from workbench.desk.source_note import SourceNote


@pytest.fixture
def record(tmp_path: Path) -> Path:
    return tmp_path / "claims.db"


@pytest.fixture
def source(record: Path) -> str:
    """A confidential source whose name was written into a passage and into a note."""
    with at(record) as desk:
        row = new_article(desk)
        secret = SourceNote(person="Karim Haddad", role="driver", confidential=True)
        note = EvidenceNote(source=secret, passage="The plan of Haddad \x1b[2J is sound")
        desk.correspondence.add_note(row.id, "Call Haddad before Friday")
        return desk.evidence.attach(desk.claims.of(row.id)[0].id, note).source.id


def test_a_source_is_destroyed_after_every_place_of_its_name_was_told(record: Path, source: str, run: Run) -> None:
    told = run("destroy", "--db", record, "source", source, "--reason", "asked", "--yes")
    assert told.status == 0, told.err
    assert "name in claim 1/1, passage of the evidence, can be corrected: The plan of █████ ␛[2J is sound" in told.out
    assert "(note added by Ada, article 1), stays: Call █████ before Friday" in told.out
    assert told.out.endswith("destroyed\n")
    assert "Haddad" not in told.out + told.err
    with at(record, read_only=True) as desk:
        (evidence,) = desk.evidence.of(desk.claims.of(desk.articles.get(1).id)[0].id)
        assert "Haddad" in evidence.passage


def test_what_can_be_corrected_is_corrected_where_it_is_asked_for(record: Path, source: str, run: Run) -> None:
    told = run("destroy", "--db", record, "source", source, "--reason", "asked", "--yes", "--correct")
    assert "corrected: 1\ndestroyed\n" in told.out
    with at(record, read_only=True) as desk:
        (evidence,) = desk.evidence.of(desk.claims.of(desk.articles.get(1).id)[0].id)
        assert evidence.passage == "The plan of █████ \x1b[2J is sound"
    assert run("audit", "--db", record).status == 0


def test_nothing_is_corrected_of_a_source_that_may_not_be_destroyed(record: Path, source: str, run: Run) -> None:
    assert run("hold", "--db", record, "1", "lawsuit").status == 0
    told = run("destroy", "--db", record, "source", source, "--reason", "asked", "--yes", "--correct")
    assert (told.status, told.out) == (1, "")
    assert "on hold: lawsuit" in told.err


def test_nothing_is_corrected_where_the_reason_tells_the_name(record: Path, source: str, run: Run) -> None:
    told = run("destroy", "--db", record, "source", source, "--reason", "Haddad asked", "--yes", "--correct")
    assert (told.status, told.out) == (1, "")
    assert "the reason tells who the source is" in told.err
    with at(record, read_only=True) as desk:
        (evidence,) = desk.evidence.of(desk.claims.of(desk.articles.get(1).id)[0].id)
        assert "Haddad" in evidence.passage


def test_nothing_is_corrected_or_destroyed_unasked(record: Path, source: str, run: Run) -> None:
    told = run("destroy", "--db", record, "source", source, "--reason", "asked", "--correct")
    assert told.status == 1
    assert "nobody is there to be asked" in told.err
    with at(record, read_only=True) as desk:
        assert desk.sources.get(source).person == "Karim Haddad"
        (evidence,) = desk.evidence.of(desk.claims.of(desk.articles.get(1).id)[0].id)
        assert "Haddad" in evidence.passage


def test_what_is_still_on_the_disk_is_not_called_destroyed(
    record: Path, source: str, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Retention, "finish_destroying", lambda _: False)
    told = run("destroy", "--db", record, "source", source, "--reason", "asked", "--yes")
    assert told.status == 1
    assert "not yet gone from the disk" in told.err
    assert not told.out.endswith("destroyed\n")


def test_only_a_source_s_name_is_corrected(record: Path, source: str, run: Run) -> None:
    told = run("destroy", "--db", record, "article", "1", "--reason", "asked", "--yes", "--correct")
    assert told.status == 1
    assert "--correct" in told.err
