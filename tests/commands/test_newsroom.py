"""A newsroom from the command line: two editors, each with settings and a record, and one folder."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Ran, Run
from tests.desk.desks import Clock
from workbench.desk import Desk
from workbench.desk.source_note import SourceNote

TEXT = "The fund raised 7 million dollars in 2023. It now has 120 workers.\n"

#: Runs a command as one of the editors, at a machine of hers.
As = Callable[..., Ran]


@pytest.fixture
def as_(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> As:
    def ran(person: str, *args: str | Path, **more: bytes) -> Ran:
        folder = tmp_path / person
        folder.mkdir(exist_ok=True)
        monkeypatch.setenv("WORKBENCH_CONFIG", str(folder / "config"))
        monkeypatch.setenv("WORKBENCH_REVIEWER", person)
        monkeypatch.setenv("WORKBENCH_DB", str(folder / "claims.db"))
        return run(*args, **more)

    return ran


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "share"


def founded(as_: As, place: Path, tmp_path: Path) -> str:
    """Ada founds a newsroom with one article; gives what its roster is called."""
    article = tmp_path / "fund.txt"
    article.write_text(TEXT)
    assert as_("Ada", "import", "--lang", "en", article).status == 0
    told = as_("Ada", "newsroom", "found", place, "--machine", "tower")
    assert told.status == 0, told.err
    (line,) = re.findall(r"workbench newsroom join .* --roster ([0-9a-f]{32})\n", told.out)
    return str(line)


def joined(as_: As, place: Path, name: str) -> None:
    asked = as_("Bob", "newsroom", "join", place, "--roster", name, "--machine", "laptop")
    assert asked.status == 0, asked.err
    assert "admit" in asked.err
    told = as_("Ada", "newsroom", "admit", asked.out)
    assert told.status == 0, told.err
    assert "let in: Bob (laptop)  member  ed25519:" in told.out
    assert as_("Bob", "sync").status == 0


def test_two_editors_found_join_and_see_each_others_work(as_: As, place: Path, tmp_path: Path) -> None:
    name = founded(as_, place, tmp_path)
    joined(as_, place, name)
    assert as_("Bob", "mark", "1", "disputed").status == 0
    sent = as_("Bob", "sync")
    assert (sent.status, sent.err) == (0, "")
    assert re.fullmatch(r"events received: \d+, sent: \d+\n", sent.out)
    assert as_("Ada", "sync").status == 0
    assert "2/3  ✗ 2" in as_("Ada", "articles").out
    assert as_("Ada", "audit").status == 0
    told = [json.loads(line) for line in as_("Bob", "newsroom", "members", "--json").out.splitlines()]
    assert [(one["person"], one["role"], one["removed_after"]) for one in told] == [
        ("Ada", "chief", None), ("Bob", "member", None),
    ]  # fmt: skip


def test_what_was_printed_counts_as_seen_and_what_came_in_does_not(as_: As, place: Path, tmp_path: Path) -> None:
    joined(as_, place, founded(as_, place, tmp_path))
    as_("Bob", "mark", "1", "disputed")
    as_("Bob", "mark", "2", "disputed")
    as_("Bob", "sync")
    as_("Ada", "sync")
    as_("Ada", "claims", "--status", "open")
    as_("Ada", "mark", "1", "unsourced")
    assert "contested" in as_("Ada", "conflicts").out
    as_("Ada", "mark", "2", "unsourced")
    assert as_("Ada", "conflicts", "--json").out.count("contested") == 1
    as_("Ada", "sync")
    assert as_("Bob", "sync").status == 0
    assert as_("Bob", "conflicts", "--json").out.count("contested") == 1


def test_a_member_that_is_removed_can_send_no_more(as_: As, place: Path, tmp_path: Path) -> None:
    joined(as_, place, founded(as_, place, tmp_path))
    told = as_("Ada", "newsroom", "remove", "laptop")
    assert told.status == 0, told.err
    assert "does not come back" in told.out
    as_("Bob", "mark", "1", "disputed")
    refused = as_("Bob", "sync")
    assert refused.status == 3
    assert "removed" in refused.err
    data = json.loads(as_("Bob", "sync", "--json").out)
    assert data["sent"] == 0
    assert "removed" in data["held_back"]
    assert as_("Ada", "newsroom", "remove", "Bob").status == 1


def test_status_tells_who_was_heard_when_and_what_waits(as_: As, place: Path, tmp_path: Path) -> None:
    joined(as_, place, founded(as_, place, tmp_path))
    as_("Ada", "sync")
    as_("Ada", "mark", "1", "disputed")
    told = as_("Ada", "newsroom", "status")
    assert re.search(r"Bob \(laptop\)  +\d+ events here  last heard \d{4}-", told.out), told.out
    assert re.search(r"\n\d+ events? waits? to be sent", told.out)
    assert json.loads(as_("Ada", "newsroom", "status", "--json").out)["waiting"] > 0


def test_what_was_destroyed_and_still_lies_there_is_told(as_: As, place: Path, tmp_path: Path) -> None:
    joined(as_, place, founded(as_, place, tmp_path))
    as_("Ada", "sync")
    assert as_("Ada", "destroy", "article", "1", "--reason", "asked", "--yes").status == 0
    for told in (as_("Ada", "sync").err, as_("Ada", "newsroom", "status").out):
        (line,) = [line for line in told.splitlines() if "still there: files/" in line]
        assert (place / line.split()[-1]).is_file()
    (lying,) = json.loads(as_("Ada", "sync", "--json").out)["destroyed"]
    (place / lying).unlink()
    assert "still there" not in as_("Ada", "sync").err


def test_a_place_that_is_gone_is_told_and_work_goes_on(as_: As, place: Path, tmp_path: Path) -> None:
    founded(as_, place, tmp_path)
    place.rename(tmp_path / "elsewhere")
    assert as_("Ada", "mark", "1", "disputed").status == 0
    told = as_("Ada", "sync")
    assert told.status == 1
    assert "mounted" in told.err
    assert not place.exists()


@pytest.mark.parametrize(
    ("args", "complaint"),
    [
        (["sync"], "belongs to no newsroom"),
        (["newsroom", "status"], "belongs to no newsroom"),
        (["newsroom", "remove", "Eve"], "belongs to no newsroom"),
        (["newsroom", "join", "nowhere", "--roster", "x"], "is not what a roster is called"),
        (["newsroom", "join", "nowhere", "--roster", "0" * 32], "mounted"),
        (["newsroom", "join", "postgresql://ada:secret@localhost/x", "--roster", "0" * 32], "password"),
    ],
)
def test_what_can_not_be_is_refused_in_a_line(
    as_: As, tmp_path: Path, args: list[str], complaint: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text(TEXT)
    assert as_("Ada", "import", "--lang", "en", tmp_path / "a.txt").status == 0
    told = as_("Ada", *args)
    assert told.status == 1
    assert complaint in told.err
    assert told.err.count("\n") == 1


def test_a_second_newsroom_in_a_place_is_refused(as_: As, place: Path, tmp_path: Path) -> None:
    founded(as_, place, tmp_path)
    told = as_("Eve", "newsroom", "found", place)
    assert told.status == 1
    assert "lies there already" in told.err
    told = as_("Ada", "newsroom", "admit", "workbench-request:hello")
    assert told.status == 1
    assert "no request" in told.err


def test_a_closed_article_is_read_by_who_is_named(as_: As, place: Path, tmp_path: Path) -> None:
    joined(as_, place, founded(as_, place, tmp_path))
    scoop = tmp_path / "scoop.txt"
    scoop.write_text("The minister takes 30 men along.\n")
    assert as_("Ada", "import", "--closed", scoop).status == 0
    assert as_("Ada", "sync").status == 0
    assert as_("Bob", "sync").status == 0
    assert "scoop" not in as_("Bob", "articles").out
    assert not any(b"minister" in path.read_bytes() for path in place.rglob("*") if path.is_file())
    told = as_("Ada", "newsroom", "close", "2", "Bob")
    assert (told.status, told.out) == (0, "scoop is read by Ada, Bob alone\n")
    assert as_("Bob", "sync").status == 0
    assert "scoop" in as_("Bob", "articles").out
    assert as_("Bob", "audit").status == 0
    refused = as_("Bob", "newsroom", "open", "2")
    assert refused.status == 1
    assert "Ada closed this article" in refused.err
    assert as_("Ada", "newsroom", "close", "2", "Eve").status == 1
    assert as_("Ada", "newsroom", "open", "2").out == "scoop is read by everybody\n"


def test_nothing_is_imported_closed_without_a_newsroom(as_: As, tmp_path: Path) -> None:
    scoop = tmp_path / "scoop.txt"
    scoop.write_text("The minister takes 30 men along.\n")
    told = as_("Ada", "import", "--closed", scoop)
    assert told.status == 1
    assert "no newsroom" in told.err
    assert as_("Ada", "articles").out == ""


def test_a_confidential_source_is_shared_with_who_is_named(as_: As, place: Path, tmp_path: Path) -> None:
    joined(as_, place, founded(as_, place, tmp_path))
    with Desk.open(
        tmp_path / "Ada" / "claims.db", actor="Ada", clock=Clock(), keys=tmp_path / "Ada" / "config"
    ) as desk:
        source = desk.sources.add(SourceNote(person="Eve Ray", confidential=True)).id
    as_("Ada", "sync")
    as_("Bob", "sync")
    assert as_("Bob", "newsroom", "share", source, "Ada").status == 1
    told = as_("Ada", "newsroom", "share", source, "Bob")
    assert (told.status, told.out) == (0, "who the source is, these know: Ada, Bob\n")
    as_("Bob", "sync")
    assert as_("Bob", "audit").status == 0
    assert as_("Bob", "newsroom", "share", source, "Ada").status == 0
