from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from workbench.catalogues import catalogue
from workbench.desk.model import Event
from workbench.trail_wording import details, sentence
from workbench.translatable import Translator


def event(kind: str, data: dict[str, Any], *, claim: str | None = None, undone_by: int | None = None) -> Event:
    at = dt.datetime(2024, 9, 30, tzinfo=dt.UTC)
    return Event(7, "id", at, "Ada", "workbench/1", kind, "article", None, claim, data, undone_by)


def part(words: str, start: int = 0) -> dict[str, Any]:
    return {"start": start, "end": start + len(words), "text": words}


def edited(before: dict[str, Any], after: dict[str, Any]) -> Event:
    """A correction of how the words of claim 2 are read."""
    return event("claim.edited", {"from": {"text": "36"} | before, "to": {"text": "36"} | after}, claim="c")


@pytest.mark.parametrize(
    ("happened", "said"),
    [
        (
            event("verdict.set", {"from": "open", "to": "disputed", "note": "13"}, claim="c"),
            "claim 2: open → disputed · 13",
        ),
        (event("note.added", {"text": "call back"}, claim="c"), "claim 2: note added: call back"),
        (event("claims.extracted", {"claims": [1, 2]}), "claims extracted: 2 claims"),
        (event("article.held", {"reason": "lawsuit"}), "article put on hold: lawsuit"),
        (event("claim.flagged", {}, claim="gone"), "claim flagged"),
        (event("act.undone", {}, claim="c", undone_by=9), "claim 2: act undone · undone by event 9"),
        (
            event("claim.edited", {"from": {"text": "36"}, "to": {"text": "37"}}, claim="c"),
            "claim 2: claim edited: 36 → 37",
        ),
        (
            edited({"type": "money", "value": 43e9, "unit": "EUR"}, {"type": "money", "value": 34e9, "unit": "USD"}),
            "claim 2: claim edited: Value: 43,000,000,000 → 34,000,000,000 · Unit: EUR → USD",
        ),
        (
            edited({"type": "count", "value": 2.5, "low": None}, {"type": "age", "value": None, "low": 2, "high": 3}),
            "claim 2: claim edited: Type: count → age · Value: 2.5 → – · lower bound: – → 2 · upper bound: – → 3",
        ),
        (
            edited(
                {"date": {"start": "2009-01-01", "end": "2009-12-31"}},
                {"date": {"start": "2009-03-01", "end": "2009-03-01"}},
            ),
            "claim 2: claim edited: days: 2009-01-01 – 2009-12-31 → 2009-03-01",
        ),
        (
            edited(
                {"mode": "direct", "source": None, "cue": part("said"), "content": part("x", 4), "anonymous": True},
                {"mode": "mixed", "source": part("Ann"), "cue": part("told"), "content": part("x"), "anonymous": False},
            ),
            (
                "claim 2: claim edited: How: direct → mixed · Source: – → Ann · Said with: said → told"
                " · anonymous: yes → no"
            ),
        ),
        (edited({"start": 4}, {"start": 90}), "claim 2: claim edited: the same words elsewhere"),
    ],
    ids=lambda value: value.kind if isinstance(value, Event) else "",
)
def test_an_event_is_said_in_one_line(happened: Event, said: str) -> None:
    assert sentence(happened, {"c": 2}.get) == said


def test_ids_and_lists_are_left_to_programs() -> None:
    data = {"note": "0192403a-1000-70ca-a756-ce364c6c74eb", "reason": ["a"], "text": "told"}
    assert list(details(event("note.added", data))) == ["told"]


def test_an_undone_act_says_by_which_event() -> None:
    assert list(details(event("claim.flagged", {}, undone_by=9))) == ["undone by event 9"]


def test_changed_fields_are_told_by_name_in_the_reader_s_language() -> None:
    changed = event(
        "source.edited", {"from": {"rank": None, "locator": "p. 1"}, "to": {"rank": "primary", "locator": "p. 2"}}
    )
    assert list(details(changed)) == ["Rank: – → primary", "locator: p. 1 → p. 2"]
    french = Translator(catalogue("fr"))
    assert list(details(changed, french, french)) == [
        "Rang\xa0: – → primaire", "repère\xa0: p. 1 → p. 2",
    ]  # fmt: skip


def test_an_added_claim_is_told_by_its_words() -> None:
    added = event("claim.added", {"number": 41, "claim": {"text": "Sam Altman", "start": 3, "end": 13}}, claim="c")
    assert sentence(added, {"c": 41}.get) == "claim 41: claim added: Sam Altman"


def test_what_somebody_wrote_is_no_word_of_the_desk() -> None:
    french = Translator(catalogue("fr"))
    assert list(details(event("note.added", {"text": "open"}), french, french)) == ["open"]


def test_a_corrected_reading_is_told_in_the_reader_s_language() -> None:
    french = Translator(catalogue("fr"))
    changed = edited({"type": "count", "value": 43000.5}, {"type": "money", "value": 0.25})
    assert [line.replace("\xa0", " ") for line in details(changed, french, french)] == [
        "Type : nombre → montant", "Valeur : 43\u202f000,5 → 0,25",
    ]  # fmt: skip


def test_whom_a_report_was_written_for_is_told_in_the_reader_s_language() -> None:
    exported = event("report.exported", {"form": "md", "level": "legal"})
    assert sentence(exported, lambda _: None, Translator(catalogue("fr"))) == "rapport exporté\u00a0: md · juridique"
