"""What editors at several machines did without knowing of each other, in words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, numeric, support
from tests.desk.several_logs.rooms import Machine, exchange, room
from workbench.claims import Verdict
from workbench.conflicts import WORDS, of_article, of_claim, of_no_article
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.numbers import Number
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import ConflictKind
from workbench.record.errors import NotFound
from workbench.trail_wording import sentence


@pytest.fixture
def joined(tmp_path: Path) -> Iterator[tuple[ArticleRow, Machine, Machine]]:
    with room(tmp_path, "Ada", "Bob") as (row, (ada, bob)):
        yield row, ada, bob


def test_every_conflict_has_words_but_the_verdicts_that_agree() -> None:
    assert set(WORDS) == set(ConflictKind) - {ConflictKind.AGREED}


def test_a_contested_claim_tells_both_verdicts_each_with_its_author_s_sources(
    joined: tuple[ArticleRow, Machine, Machine],
) -> None:
    row, ada, bob = joined
    claim = ada.claims(row)[0].id
    ada.desk.evidence.attach(claim, support())
    ada.desk.verdicts.set(claim, Verdict.VERIFIED, note="page 3")
    bob.desk.evidence.attach(claim, EvidenceNote(source=SourceNote(title="Budget")))
    bob.desk.verdicts.set(claim, Verdict.DISPUTED)
    exchange([ada, bob], look=False)
    (told,) = of_claim(bob.desk, claim)
    assert (told.words.name, told.about()) == ("contested", "claim 1")
    said = [
        (one.event.who, sentence(one.event, lambda _: None), [source.source.label for source in one.sources])
        for one in told.parties
    ]
    assert said == [
        ("Ada", "open → verified · page 3", ["Annual report"]),
        ("Bob", "open → disputed", ["Budget"]),
    ]


def test_conflicts_about_the_article_come_first_then_those_of_its_claims_in_reading_order(
    joined: tuple[ArticleRow, Machine, Machine],
) -> None:
    row, ada, bob = joined
    first, second, third = (claim.id for claim in ada.claims(row))
    for machine, verdict in ((ada, Verdict.DISPUTED), (bob, Verdict.UNSOURCED)):
        machine.desk.verdicts.set_all([third, first], verdict)
        machine.desk.verdicts.set(second, Verdict.DISPUTED)
        machine.desk.articles.edit(row.id, title=f"{machine.person}'s title")
    exchange([ada, bob], look=False)
    found = of_article(ada.desk, row.id)
    assert [(told.about(), told.words.name) for told in found] == [
        ("the article", "two values"),
        ("claim 1", "contested"),
        ("claim 3", "contested"),
    ]
    assert list(found[0].values()) == ["title: “Ada's title” ↔ “Bob's title”"]
    assert of_no_article(ada.desk) == []


def test_a_person_with_two_machines_is_named_with_the_machine_and_others_are_not(tmp_path: Path) -> None:
    with room(tmp_path, "Ada", "Bob", "Bob") as (row, (ada, bob, laptop)):
        claim = ada.claims(row)[0].id
        for machine, verdict in ((ada, Verdict.DISPUTED), (bob, Verdict.UNSOURCED), (laptop, Verdict.DISPUTED)):
            machine.desk.verdicts.set(claim, verdict)
        exchange([ada, bob, laptop], look=False)
        (told,) = of_claim(bob.desk, claim)
        whos = [party.event.who for party in told.parties]
        assert sorted(whos) == sorted(["Ada", f"Bob (…{bob.origin[-4:]})", f"Bob (…{laptop.origin[-4:]})"])
        assert [given.who for given in bob.desk.verdicts.given(claim)] == whos


def test_opening_a_contested_claim_settles_it_and_it_is_open(joined: tuple[ArticleRow, Machine, Machine]) -> None:
    row, ada, bob = joined
    claim = ada.claims(row)[0].id
    ada.desk.verdicts.set(claim, Verdict.DISPUTED)
    bob.desk.verdicts.set(claim, Verdict.UNSOURCED)
    exchange([ada, bob], look=False)
    assert ada.desk.claims.by_id(claim).contested
    assert (ada.desk.articles.counts(row.id).open, ada.desk.articles.counts(row.id).contested) == (3, 1)
    ada.desk.saw(ada.desk.everywhere())
    ada.desk.verdicts.set(claim, Verdict.OPEN)
    exchange([ada, bob], look=False)
    for machine in (ada, bob):
        assert (machine.desk.claims.by_id(claim).verdict, machine.kinds(row)) == (Verdict.OPEN, [])


def test_the_last_change_of_an_article_is_the_latest_in_any_log(joined: tuple[ArticleRow, Machine, Machine]) -> None:
    row, ada, bob = joined
    bob.desk.verdicts.set(ada.claims(row)[0].id, Verdict.DISPUTED)
    exchange([ada, bob], look=False)
    assert ada.desk.articles.get(row.id).changed_at == bob.desk.trail.events()[-1].at
    ada.desk.saw(ada.desk.everywhere())
    ada.desk.verdicts.set(ada.claims(row)[0].id, Verdict.UNSOURCED)
    assert ada.desk.articles.get(row.id).changed_at == max(event.at for event in ada.desk.trail.events(row.id))


def test_a_number_without_its_letter_names_those_that_have_one(joined: tuple[ArticleRow, Machine, Machine]) -> None:
    row, ada, bob = joined
    ada.desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
    bob.desk.claims.add(row.id, numeric(TEXT, "2023", 2023))
    exchange([ada, bob], look=False)
    with pytest.raises(NotFound, match="no claim 4; there are 4a, 4b"):
        ada.desk.claims.get(row.id, 4)
    with pytest.raises(NotFound, match=r"no claim 4c; the last one is 3$"):
        ada.desk.claims.get(row.id, Number.read("4c"))
