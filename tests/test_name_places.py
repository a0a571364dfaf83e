from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.desks import article as file
from tests.desk.desks import claims, new_article
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceKind, SourceNote
from workbench.desk.vocabulary import QueryOutcome
from workbench.name_places import Aspect, correct, places_of
from workbench.record.errors import NotFound, Refused

SECRET = SourceNote(
    kind=SourceKind.INTERVIEW, person="Karim Haddad", role="night driver", contact="+33 6 12 34 56 78",
    publisher="Cabinet X", title="Note of Haddad", confidential=True,
)  # fmt: skip


def secret_everywhere(desk: Desk) -> str:
    """Name a confidential source wherever something can be written at the desk, and give its id."""
    row = new_article(desk)
    first, second, third = desk.claims.of(row.id)
    tied = desk.evidence.attach(first.id, EvidenceNote(source=SECRET, passage="Haddad’s plan", locator="p. 3"))
    other = SourceNote(title="Mail to k.haddad@x.org", url="https://x.org/karimhaddad", publisher="The Post")
    desk.evidence.attach(second.id, EvidenceNote(source=other, calculation="7 by Karim", note="the night driver said"))
    withdrawn = desk.evidence.attach(third.id, EvidenceNote(source=tied.source.id, note="ask HADDAD"))
    desk.evidence.withdraw(withdrawn.id, "Haddad says no")
    desk.verdicts.set(first.id, Verdict.DISPUTED, note="Haddad knows better")
    desk.correspondence.add_note(row.id, "Call Haddad of Cabinet X on 06 12 34 56 78")
    query = desk.correspondence.ask(row.id, "Who is Haddad?", claim_id=first.id, proposed="Mr Haddad")
    desk.correspondence.answer(query.id, "Karim is", QueryOutcome.ANSWERED)
    desk.claims.dismiss(third.id, "as Haddad said")
    return tied.source.id


def test_every_place_of_a_name_is_listed_those_first_that_can_be_corrected(desk: Desk) -> None:
    source = secret_everywhere(desk)
    places = [place for place in places_of(desk, source) if place.aspect is Aspect.NAME]
    can = [(place.field, place.text) for place in places if place.corrected]
    assert sorted(can, key=str) == [
        ("calculation", "7 by █████"),
        ("note", "ask █████"),
        ("passage", "█████’s plan"),
        ("title", "Mail to █████"),
        ("title", "Note of █████"),
        ("url", "█████"),
    ]
    assert [bool(place.corrected) for place in places] == [True] * 6 + [False] * (len(places) - 6)
    kinds = [place.where.split("(")[1].split(" by ")[0] for place in places if not place.corrected]
    assert {"note added", "query asked", "query answered", "verdict given", "claim dismissed"} <= set(kinds)
    assert not [place for place in places if "haddad" in place.text.lower()]


def test_role_and_publisher_are_listed_and_stay(desk: Desk) -> None:
    source = secret_everywhere(desk)
    places = [place for place in places_of(desk, source) if place.aspect is not Aspect.NAME]
    assert [(place.aspect, place.text, place.corrected) for place in places] == [
        (Aspect.ROLE, "the █████ said", None),
        (Aspect.PUBLISHER, "Call █████ of █████ on █████", None),
    ]


def test_what_can_be_corrected_is_corrected_and_nothing_else_is_left_but_the_trail(desk: Desk, path: Path) -> None:
    source = secret_everywhere(desk)
    correct(desk, places_of(desk, source))
    left = [place for place in places_of(desk, source) if place.aspect is Aspect.NAME]
    assert left
    assert all(place.where.startswith("event ") for place in left)
    tables = desk.store.rows("SELECT * FROM evidence WHERE withdrawn IS NULL")
    tables += desk.store.rows("SELECT * FROM sources")
    told = str([tuple(row) for row in tables]).lower()
    assert "haddad" not in told
    assert "karim" not in told
    assert audit(path).passed


def test_the_text_of_each_draft_that_names_the_source_is_listed(desk: Desk) -> None:
    text = "Karim Haddad counted 120 workers, he said.\n"
    desk.articles.take_in(file(text, filename="Haddad.txt"), [])
    source = desk.sources.add(SECRET).id
    places = [place.where for place in places_of(desk, source) if place.aspect is Aspect.NAME and not place.corrected]
    assert "article 1, text of draft 1" in places
    assert any("draft imported" in where for where in places)


def test_a_source_that_is_known_by_its_title_alone_keeps_it_since_reports_know_it_by_it(desk: Desk) -> None:
    new_article(desk)
    source = desk.sources.add(SourceNote(title="Karim Haddad", confidential=True)).id
    assert not [place for place in places_of(desk, source) if place.corrected]


def test_a_small_word_of_an_article_is_none_of_a_name(desk: Desk) -> None:
    text = "The rose cost 7 million dollars; 120 workers came. We doubled our staff.\n"
    row = desk.articles.take_in(file(text), claims(text))
    source = desk.sources.add(SourceNote(person="Rose Petit", confidential=True)).id
    desk.correspondence.add_note(row.id, "a rose, and Rose")
    assert [place.text for place in places_of(desk, source)] == ["a rose, and █████"]


def test_there_are_no_places_where_no_name_is_kept(desk: Desk) -> None:
    new_article(desk)
    source = desk.sources.add(SECRET).id
    desk.retention.destroy_source(source, "asked")
    with pytest.raises(Refused, match="destroyed already"):
        places_of(desk, source)
    with pytest.raises(NotFound):
        places_of(desk, "nobody")
