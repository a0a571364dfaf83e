"""Reports of a check that was done at several machines."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, numeric, support
from tests.desk.several_logs.rooms import Machine, exchange, room
from tests.exchange.machines import room as newsroom
from tests.reports.sample import MADE_AT, text_of
from workbench.claims import Verdict
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.numbers import Number
from workbench.desk.source_note import SourceNote
from workbench.record.checkpoints import notes_in
from workbench.reports.build import report_of
from workbench.reports.formats import FORMATS
from workbench.reports.model import Edition, Level, Report

#: The formats whose words can be read without a reader of their own; a PDF is the web page, printed.
READABLE = [form for form in FORMATS if form != "pdf"]

#: How a number with a letter is kept, which nobody is to see.
KEPT = str(int(Number.read("4a")))


class Joined:
    """Ada and Bob: a contested claim with a source of each, and two claims that both gave the number 4."""

    def __init__(self, row: ArticleRow, ada: Machine, bob: Machine) -> None:
        self.row, self.ada, self.bob = row, ada, bob
        self.claim = ada.claims(row)[0].id
        ada.desk.evidence.attach(self.claim, support())
        ada.desk.verdicts.set(self.claim, Verdict.VERIFIED, note="page 3")
        secret = SourceNote(title="Leak", person="Jo Secret", confidential=True)
        bob.desk.evidence.attach(self.claim, EvidenceNote(source=secret))
        bob.desk.verdicts.set(self.claim, Verdict.DISPUTED, note="Jo Secret says so")
        self.added = ada.desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
        bob.desk.claims.add(row.id, numeric(TEXT, "2023", 2023))
        exchange([ada, bob], look=False)

    def report(self, level: Level = Level.INTERNAL, language: str = "en") -> Report:
        return report_of(self.bob.desk, self.row.id, Edition(level, MADE_AT, "Bob", language))


@pytest.fixture
def joined(tmp_path: Path) -> Iterator[Joined]:
    with room(tmp_path, "Ada", "Bob") as (row, (ada, bob)):
        yield Joined(row, ada, bob)


@pytest.mark.parametrize("form", READABLE)
def test_lettered_numbers_are_told_as_people_know_them_in_every_format(joined: Joined, form: str) -> None:
    said = text_of(joined.report(), form)
    assert "4a" in said
    assert KEPT not in said.replace(",", "")


@pytest.mark.parametrize("form", ["md", "html", "docx", "json"])
def test_a_contested_claim_is_told_with_both_verdicts_and_their_authors(joined: Joined, form: str) -> None:
    said = text_of(joined.report(), form)
    assert "contested" in said
    for words in ("page 3", "Jo Secret says so", "Annual report", joined.ada.origin, joined.bob.origin):
        assert words in said


def test_a_legal_report_withholds_what_a_conflict_says_of_a_confidential_source(joined: Joined) -> None:
    for form in READABLE:
        said = text_of(joined.report(Level.LEGAL), form)
        assert "Secret" not in said
        assert "Leak" not in said


def test_a_public_report_tells_neither_conflicts_nor_machines(joined: Joined) -> None:
    data = json.loads(text_of(joined.report(Level.PUBLIC), "json"))
    assert (data["conflicts"], data["logs"], data["counts"]["contested"]) == ([], [], 0)
    assert {tuple(claim["conflicts"]) for claim in data["claims"]} == {()}


def test_the_logs_are_told_with_their_sizes_and_roots_and_events_by_their_letters(joined: Joined) -> None:
    report = joined.report()
    own, other = report.logs
    assert (own.letter, own.person, own.origin, own.events) == (
        "",
        "Bob",
        joined.bob.origin,
        joined.bob.desk.heads().own,
    )
    assert (other.person, other.origin, other.events) == ("Ada", joined.ada.origin, joined.ada.desk.heads().own)
    assert joined.ada.desk.trail.event(1).id in {event.id for event in report.trail}
    said = text_of(report, "md")
    assert own.root in said
    assert other.root in said
    assert f"{other.letter}1 |" in said
    assert f"**Made from the logs of**: Bob · {own.events} events" in said


def test_a_report_of_one_machine_tells_nothing_of_machines(report: Report) -> None:
    assert (report.logs, report.conflicts) == ((), ())
    assert "machines" not in text_of(report, "md")


def test_in_french_conflicts_are_told_in_french(joined: Joined) -> None:
    said = text_of(joined.report(language="fr"), "md")
    assert "aux verdicts contraires" in said
    assert "le verdict de quelqu’un qui a vu les deux" in said


def test_a_report_with_conflicts_is_what_the_shipped_schema_says(joined: Joined) -> None:
    from jsonschema import Draft202012Validator

    import workbench.reports

    schema = json.loads((Path(workbench.reports.__file__).parent / "report.schema.json").read_bytes())
    data = json.loads(text_of(joined.report(), "json"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []


def test_the_logs_have_the_heads_that_their_owners_signed(tmp_path: Path) -> None:
    (tmp_path / "room").mkdir()
    with newsroom(tmp_path / "room", "Ada", "Bob") as (made, (ada, bob)):
        ada.desk.verdicts.set(ada.claims()[0].id, Verdict.DISPUTED)
        made.settle()
        report = report_of(bob.desk, bob.desk.articles.all()[0].id, Edition(Level.LEGAL, MADE_AT, "Bob", "en"))
        own, other = report.logs
        assert (own.checkpoint, other.who) == ("", "Ada")
        (signed,) = notes_in(other.checkpoint)
        assert (signed.origin, signed.size) == (ada.desk.origin, other.events)
