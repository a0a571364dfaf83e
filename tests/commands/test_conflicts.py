from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import TEXT, numeric
from tests.desk.several_logs.rooms import exchange, room
from workbench.claims import Verdict


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Path]:
    """Ada's record, with a claim that Bob and she gave other verdicts, and two that both gave the number 4."""
    with room(tmp_path, "Ada", "Bob") as (row, (ada, bob)):
        claim = ada.claims(row)[0].id
        ada.desk.verdicts.set(claim, Verdict.DISPUTED, note="the report says 6")
        bob.desk.verdicts.set(claim, Verdict.UNSOURCED)
        ada.desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
        bob.desk.claims.add(row.id, numeric(TEXT, "2023", 2023))
        exchange([ada, bob], look=False)
        yield ada.path


def test_conflicts_are_listed_with_who_when_what_and_what_settles_them(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Paris")
    ran = run("conflicts", "--db", record)
    assert ran.status == 0
    assert "claim 1: contested  “7 million dollars”" in ran.out
    assert "10:31:04+01:00  Ada: open → disputed · the report says 6" in ran.out
    assert "Bob: open → unsourced" in ran.out
    assert "settled by a verdict of somebody who has seen both" in ran.out


def test_conflicts_as_json_name_both_parties_and_their_acts(run: Run, record: Path) -> None:
    (line,) = run("conflicts", "1", "--db", record, "--json").out.splitlines()
    told = json.loads(line)
    assert (told["article"], told["claim"], told["kind"]) == ("1", "1", "contested")
    assert [(one["actor"], one["data"]["to"]) for one in told["parties"]] == [("Ada", "disputed"), ("Bob", "unsourced")]


def test_an_article_that_is_not_there_is_told_in_a_line(run: Run, record: Path) -> None:
    ran = run("conflicts", "7", "--db", record)
    assert (ran.status, ran.err) == (1, "workbench: no article 7\n")


def test_a_contested_claim_is_listed_as_such_and_found_among_the_open_ones(run: Run, record: Path) -> None:
    listed = run("claims", "--db", record).out
    assert "5 claims: 5 open (1 contested), 0 verified" in listed
    assert "1 ⇄ contested" in listed
    assert "⇄" in run("claims", "--db", record, "--status", "open").out
    only = run("claims", "--db", record, "--status", "contested", "--json").out.splitlines()
    assert [(json.loads(line)["number"], json.loads(line)["status"]) for line in only] == [(1, "contested")]


def test_what_stands_in_the_way_of_an_article_tells_a_contested_claim_as_such(run: Run, record: Path) -> None:
    ran = run("check", "--db", record)
    assert ran.status == 1
    (line,) = [line for line in ran.out.splitlines() if "7 million dollars" in line]
    assert "contested" in line


def test_a_lettered_number_is_shown_and_typed(run: Run, record: Path) -> None:
    assert " 4a ○ open" in run("claims", "--db", record).out
    ran = run("mark", "--db", record, "--as", "Ada", "4a", "disputed")
    assert (ran.status, ran.out.split()[:3]) == (0, ["4a", "✗", "disputed"])
    assert "claim 4a: open → disputed" in run("log", "--db", record, "--claim", "4a").out
    assert "there are 4a, 4b" in run("mark", "--db", record, "--as", "Ada", "4", "disputed").err
