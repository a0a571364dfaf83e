from __future__ import annotations

import datetime as dt
import json
import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Run
from workbench.articles import read_bytes
from workbench.claims import Claim, Quantity, QuantityType, Span
from workbench.desk import Desk

TEXT = "Titre [/foo] \x1b[31m\n\nIl y a 36 usines et 12 ports.\n"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    """A record with one article of two claims."""
    path = tmp_path / "claims.db"
    with Desk.open(path, actor="Ada", clock=lambda: dt.datetime(2024, 9, 30, tzinfo=dt.UTC), create=True) as desk:
        claims = [
            Claim(Span.of(TEXT, at, at + len(words)), quantity=Quantity(QuantityType.COUNT, value, unit=unit))
            for words, value, unit in (("36 usines", 36, "usines"), ("12 ports", 12, "ports"))
            for at in (TEXT.index(words),)
        ]
        desk.articles.take_in(read_bytes(TEXT.encode(), "usines.txt", language="fr"), claims)
    return path


def test_claims_are_listed_with_counts_position_and_value(run: Run, record: Path) -> None:
    ran = run("claims", "--db", record)
    assert ran.status == 0
    assert "2 claims: 2 open, 0 verified" in ran.out
    assert "36 usines" in ran.out
    assert f"{TEXT.index('36')}–{TEXT.index('36') + 9}" in ran.out
    assert "\x1b" not in ran.out


def test_claims_as_json_carry_the_normalised_value_and_the_status(run: Run, record: Path) -> None:
    lines = [json.loads(line) for line in run("claims", "--db", record, "--json").out.splitlines()]
    assert [(line["number"], line["value"], line["unit"], line["status"]) for line in lines] == [
        (1, 36, "usines", "open"),
        (2, 12, "ports", "open"),
    ]


def test_a_mark_is_kept_and_shown_in_the_log_with_who_from_and_to(run: Run, record: Path) -> None:
    assert run("mark", "--db", record, "--as", "Bea", "2", "disputed", "--note", "treize").status == 0
    assert json.loads(run("claims", "--db", record, "--status", "disputed", "--json").out)["decided_by"] == "Bea"
    said = [line for line in run("log", "--db", record).out.splitlines() if "claim 2: open → disputed · treize" in line]
    assert len(said) == 1
    assert "Bea" in said[0]
    event = json.loads(run("log", "--db", record, "--claim", "2", "--json").out.splitlines()[-1])
    assert (event["kind"], event["data"]["from"], event["data"]["to"]) == ("verdict.set", "open", "disputed")


def test_the_log_tells_times_where_the_user_sits_and_programs_in_utc(
    run: Run, record: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    (first, *_), (told, *_) = (
        run("log", "--db", record).out.splitlines(),
        run("log", "--db", record, "--json").out.splitlines(),
    )
    at = dt.datetime.fromisoformat(" ".join(first.split()[1:3]))
    assert at.utcoffset() == dt.timedelta(hours=5, minutes=30)
    assert at == dt.datetime.fromisoformat(json.loads(told)["at"]).replace(microsecond=0)


def test_several_claims_are_marked_together_or_not_at_all(run: Run, record: Path) -> None:
    assert run("mark", "--db", record, "1", "9", "unsourced").status == 1
    assert run("claims", "--db", record, "--status", "unsourced", "--json").out == ""
    assert run("mark", "--db", record, "1", "2", "unsourced").status == 0
    assert len(run("claims", "--db", record, "--status", "unsourced", "--json").out.splitlines()) == 2


def test_verified_asks_for_a_source_or_a_reason(run: Run, record: Path) -> None:
    refused = run("mark", "--db", record, "1", "verified")
    assert refused.status == 1
    assert "source" in refused.err
    assert run("note", "--db", record, "1", "p. 3", "--source", "Rapport", "--url", "https://example.org").status == 0
    assert run("mark", "--db", record, "1", "verified").status == 0
    assert run("mark", "--db", record, "2", "verified", "--override", "seen on site").status == 0
    assert "open → verified · seen on site" in run("log", "--db", record).out


def test_sources_of_one_group_count_once(run: Run, record: Path) -> None:
    run("rule", "--db", record, "primary or two")
    run("note", "--db", record, "1", "--source", "AFP", "--group", "wire")
    run("note", "--db", record, "1", "--source", "The Paper", "--group", "wire")
    assert run("mark", "--db", record, "1", "verified").status == 1
    run("correct", "--db", record, "1", "--which", "2", "--group", "")
    assert run("mark", "--db", record, "1", "verified").status == 0


def test_a_free_note_is_kept(run: Run, record: Path) -> None:
    assert run("note", "--db", record, "1", "rappeler le service de presse").status == 0
    assert "claim 1: note added: rappeler le service de presse" in run("log", "--db", record).out


@pytest.mark.parametrize(
    ("args", "status", "complaint"),
    [
        (("mark", "1", "maybe"), 2, "maybe"),
        (("mark", "one", "verified"), 2, "one"),
        (("mark", "99", "disputed"), 1, "99"),
        (("mark", "disputed"), 2, "CLAIM"),
        (("note", "1"), 2, "nothing to note"),
        (("claims", "no-such-article"), 1, "no-such-article"),
        (("claims", "--status", "done"), 2, "done"),
    ],
)
def test_a_wrong_word_is_one_line_and_writes_nothing(
    run: Run, record: Path, args: tuple[str, ...], status: int, complaint: str
) -> None:
    before = run("log", "--db", record, "--json").out
    ran = run(args[0], "--db", record, *args[1:])
    assert ran.status == status
    assert complaint in ran.err
    assert ran.err.count("\n") == 1
    assert run("log", "--db", record, "--json").out == before


def test_a_foreign_database_is_refused_and_left_as_it_is(run: Run, tmp_path: Path) -> None:
    foreign = tmp_path / "other.db"
    with sqlite3.connect(foreign) as connection:
        connection.execute("CREATE TABLE t (x)")
    connection.close()
    before = foreign.read_bytes()
    for args in (("claims",), ("mark", "1", "verified"), ("log",), ()):
        ran = run(*args, "--db", foreign)
        assert ran.status == 1
        assert ran.err.count("\n") == 1
    assert foreign.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["other.db"]


def test_no_record_is_said_so_and_none_is_made(run: Run, tmp_path: Path) -> None:
    for args in (("claims",), ("mark", "1", "verified"), ("note", "1", "x"), ("log",), ()):
        ran = run(*args, "--db", tmp_path / "claims.db")
        assert ran.status == 1
        assert ran.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_a_source_is_corrected_and_the_correction_undone(run: Run, record: Path) -> None:
    assert run("note", "--db", record, "1", "--source", "Rapport", "--locator", "p. 3").status == 0
    assert run("mark", "--db", record, "1", "verified").status == 0
    corrected = run("correct", "--db", record, "1", "--locator", "p. 4", "--rank", "primary")
    assert (corrected.status, corrected.out) == (0, "claim 1: Rapport: corrected\n")
    told = run("log", "--db", record, "--claim", "1").out
    assert "evidence edited: locator: p. 3 → p. 4" in told
    assert "source edited: Rank: – → primary" in told
    assert run("correct", "--db", record, "1", "--locator", "p. 4").out == "claim 1: Rapport: nothing was changed\n"
    refused = run("correct", "--db", record, "1", "--stance", "context", "--url", "https://example.org")
    assert refused.status == 1
    assert "open it again first" in refused.err
    assert "example.org" not in run("log", "--db", record).out
    assert run("undo", "--db", record).status == 0
    assert run("undo", "--db", record).status == 0
    with Desk.open(record, actor="Ada", clock=lambda: dt.datetime(2024, 10, 1, tzinfo=dt.UTC)) as desk:
        evidence = desk.evidence.of(desk.claims.get(desk.articles.all()[0].id, 1).id)[0]
    assert (evidence.locator, evidence.source.rank) == ("p. 3", None)


@pytest.mark.parametrize(
    ("args", "status", "complaint"),
    [
        (("1",), 2, "nothing to correct"),
        (("2", "--url", "https://example.org"), 1, "claim 2 has no source"),
        (("1", "--url", "https://example.org"), 1, "which source? --which of 1 Rapport ␛[31m, 2 Appel"),
        (("1", "--which", "3", "--note", "x"), 1, "which source?"),
        (("9", "--note", "x"), 1, "no claim 9"),
    ],
)
def test_what_can_t_be_corrected_is_told(
    run: Run, record: Path, args: tuple[str, ...], status: int, complaint: str
) -> None:
    for title in ("Rapport \x1b[31m", "Appel"):
        assert run("note", "--db", record, "1", "--source", title).status == 0
    ran = run("correct", "--db", record, *args)
    assert (ran.status, complaint in ran.err) == (status, True)


@pytest.mark.parametrize(
    ("arguments", "way"), [(["claims"], "as in `workbench claims 1`"), (["note", "3", "so"], "with --article 1")]
)
def test_of_several_articles_one_has_to_be_named_and_it_is_told_how(
    run: Run, record: Path, tmp_path: Path, arguments: list[str], way: str
) -> None:
    (tmp_path / "other.txt").write_text("The port has 12 cranes.", encoding="utf-8")
    assert run("import", "--db", record, "--as", "Ada", tmp_path / "other.txt").status == 0
    ran = run(arguments[0], "--db", record, *arguments[1:])
    assert ran.status == 1
    assert f"which article? Name one by its number, {way}: 1 " in ran.err


def test_a_bare_number_is_not_put_to_the_author_as_a_question(run: Run, record: Path) -> None:
    ran = run("query", "--db", record, "1")
    assert (ran.status, "`workbench query -a 1`" in ran.err) == (2, True)
    assert run("query", "--db", record).out == ""


@pytest.mark.parametrize("command", ["claims", "check", "export", "findings", "undo", "redo", "conflicts"])
def test_an_article_may_be_named_as_an_option_everywhere(run: Run, record: Path, command: str) -> None:
    asked, named = run(command, "--db", record, "-a", "1"), run(command, "--db", record, "1")
    assert (asked.status, asked.err) == (named.status, named.err)
    assert "77" in run(command, "--db", record, "-a", "77").err
