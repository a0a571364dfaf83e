"""What the screen can, the command line can: claims by hand, queries, who does what, sign-offs, undo of many things."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import MadeOnce, Run

TEXT = "The fund raised 7 million dollars. It now has 120 workers in Paris, the only site. The fund is old.\n"


@pytest.fixture
def record(made_once: MadeOnce, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with one article of two claims, which the commands below work on."""

    def make(folder: Path) -> None:
        (folder / "fund.txt").write_text(TEXT)
        assert run("import", "--db", folder / "claims.db", "--lang", "en", folder / "fund.txt").status == 0

    record = made_once(make) / "claims.db"
    monkeypatch.setenv("WORKBENCH_DB", str(record))
    return record


def claims(run: Run) -> dict[int, dict[str, Any]]:
    found = map(json.loads, run("claims", "--json").out.splitlines())
    return {one["number"]: one for one in found}


def events(run: Run) -> list[str]:
    return [json.loads(line)["kind"] for line in run("log", "--json").out.splitlines()]


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("words", "options", "kind"),
    [
        ("the only site", ("--kind", "fact"), "fact"),
        ("120  workers", ("--kind", "fact"), "fact"),
        ("raised 7 million dollars", (), "numeric"),
        ("The fund", ("--kind", "fact", "--nth", "2"), "fact"),
        ("The fund is old", (), "attributed"),
    ],
)
def test_a_claim_is_added_by_its_words(run: Run, words: str, options: tuple[str, ...], kind: str) -> None:
    ran = run("add", words, *options)
    assert ran.status == 0, ran.err
    added = claims(run)[3]
    assert (added["kind"], added["text"]) == (kind, " ".join(words.split()))


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("7 million dollars",), "these words are claim 1 already"),
        (("nowhere",), "does not have the words"),
        (("",), "does not have the words"),
        (("The fund", "--kind", "fact"), "2 times in the draft; say which"),
        (("The fund", "--kind", "fact", "--nth", "3"), "not 3"),
        (("the only site", "--kind", "numeric"), "read as attributed, not as numeric"),
    ],
)
def test_words_that_can_t_be_added_are_told(run: Run, arguments: tuple[str, ...], complaint: str) -> None:
    ran = run("add", *arguments)
    assert (ran.status, complaint in ran.err) == (1, True), ran.err
    assert len(claims(run)) == 2


@pytest.mark.usefixtures("record")
def test_claims_are_set_aside_and_put_under_check_again_all_or_none(run: Run) -> None:
    assert run("dismiss", "1", "2", "--reason", "of no interest").status == 0
    assert {one["status"] for one in claims(run).values()} == {"dismissed"}
    assert run("dismiss", "1", "--restore").status == 0
    assert run("dismiss", "1", "2").status == 1
    assert [one["status"] for one in claims(run).values()] == ["open", "dismissed"]


@pytest.mark.usefixtures("record")
def test_claims_are_flagged_and_given_to_somebody(run: Run) -> None:
    assert run("flag", "1", "2").status == 0
    assert run("flag", "2", "--off").status == 0
    assert run("assign", "Bob", "1").out == "claim 1 of article 1: Bob\n"
    assert run("assign", "Cy").out == "article 1: Cy\n"
    assert run("assign", "", "1").status == 0
    assert events(run)[-6:] == ["claim.flagged"] * 2 + ["claim.unflagged", "claim.assigned", "article.assigned",
                                                        "claim.assigned"]  # fmt: skip


@pytest.mark.usefixtures("record")
def test_a_query_is_put_listed_and_answered(run: Run) -> None:
    run("query", "Which year?", "--claim", "1")
    run("query", "--claim", "2", "--rather", "130 workers")
    run("query", "Who wrote it?")
    run("answer", "2", "agreed", "--outcome", "accepted")
    run("answer", "3", "--outcome", "withdrawn")
    assert [" ".join(line.split()) for line in run("query").out.splitlines()] == [
        "1 awaiting an answer claim 1: Which year?",
        "2 accepted claim 2: proposed words · rather: 130 workers · agreed",
        "3 withdrawn article: Who wrote it?",
    ]
    assert "there is no query 4" in run("answer", "4", "x").err


@pytest.mark.usefixtures("record")
def test_another_person_signs_off_and_the_article_is_publishable(run: Run) -> None:
    run("mark", "1", "2", "unsourced", "--reason", "on author")
    assert "checked claims of this article" in run("sign-off").err
    assert "signed off by Bob" in run("sign-off", "--as", "Bob", "--note", "read").out
    assert run("check").out.endswith(": publishable\n")


@pytest.mark.usefixtures("record")
def test_a_verdict_against_which_a_source_speaks_asks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("note", "1", "--source", "Report")
    ran = run("mark", "1", "unsourced")
    assert (ran.status, "a source of claim 1 supports it: Report" in ran.err) == (1, True)
    assert run("mark", "1", "unsourced", "--yes").status == 0
    run("mark", "1", "verified")
    assert "is verified all the same" in run("note", "1", "--source", "Other", "--stance", "contradicts").err
    monkeypatch.setattr("workbench.commands.session.at_a_terminal", lambda: True)
    assert run("mark", "1", "verified", stdin=b"n\n").status == 130
    assert run("mark", "1", "verified", stdin=b"y\n").status == 0


@pytest.mark.usefixtures("record")
def test_undo_of_several_things_asks_at_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("mark", "1", "2", "disputed")
    monkeypatch.setattr("workbench.commands.session.at_a_terminal", lambda: True)
    ran = run("undo", stdin=b"n\n")
    assert (ran.status, ran.out.count("to be undone"), ran.out.count("open → disputed")) == (130, 1, 2)
    assert {one["status"] for one in claims(run).values()} == {"disputed"}
    assert run("undo", stdin=b"y\n").status == 0
    assert {one["status"] for one in claims(run).values()} == {"open"}


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_the_articles_are_listed_within_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    run("mark", "1", "disputed")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    (line,) = run("articles").out.splitlines()
    assert "1/2  ✗ 1  ? 0  draft 1" in line
    assert len(line) <= columns
    assert json.loads(run("articles", "--json").out)["counts"]["disputed"] == 1


@pytest.mark.parametrize("quoted", ["{0}", "'{0}'", '"{0}"', "nowhere.txt\n{0}"])
def test_the_first_question_takes_a_quoted_path_and_asks_again_for_a_wrong_one(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, quoted: str
) -> None:
    from workbench.commands.bench import _offered

    file = tmp_path / "my fund.txt"
    file.write_text(TEXT)
    answers = iter(quoted.format(file).split("\n"))
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))
    assert _offered(tmp_path / "claims.db") == str(file)


@pytest.mark.usefixtures("record")
def test_a_claim_is_corrected_by_options_and_what_none_names_stays(run: Run) -> None:
    assert run("edit", "1", "--value", "8e6", "--hedge", "approx").status == 0
    quantity = claims(run)[1]
    assert (quantity["value"], quantity["unit"], quantity["modifier"]) == (8_000_000, "USD", "approx")


@pytest.mark.usefixtures("record")
def test_a_claim_s_words_are_corrected_and_a_verdict_does_not_outlive_them(run: Run) -> None:
    assert run("mark", "1", "disputed").status == 0
    assert run("edit", "1", "--words", "raised 7 million dollars").status == 0
    assert (claims(run)[1]["text"], claims(run)[1]["status"]) == ("raised 7 million dollars", "open")


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (("edit", "1"), "nothing to correct"),
        (("edit", "1", "--words", "The fund is old"), "do not stand where the claim is"),
        (("edit", "1", "--source", "the fund"), "numeric; it has no source"),
        (("edit", "1", "--value", "many"), "is no number"),
        (("edit", "1", "--value", "7 million euros"), "has a unit, EUR: write it as the unit"),
        (("edit", "1", "--from", "3"), "both ends"),
        (("split", "1", "nowhere"), "do not part claim 1"),
        (("split", "1", "7 million dollars"), "do not part claim 1"),
        (("merge", "1"), "two claims"),
        (("merge", "1", "9"), "no claim 9"),
        (("withdraw", "1"), "has no source"),
    ],
)
def test_what_can_t_be_corrected_is_refused_in_a_line_and_nothing_is_written(
    run: Run, arguments: tuple[str, ...], complaint: str
) -> None:
    before = events(run)
    ran = run(*arguments)
    assert ran.status != 0
    assert complaint in ran.err
    assert ran.err.count("\n") == 1
    assert events(run) == before


@pytest.mark.usefixtures("record")
def test_a_claim_is_split_after_its_words_and_the_parts_are_merged_again(run: Run) -> None:
    assert run("add", "120 workers in Paris", "--kind", "fact").status == 0
    assert run("split", "3", "120 workers").status == 0
    parts = {number: one["text"] for number, one in claims(run).items() if number > 3}
    assert parts == {4: "120 workers", 5: "in Paris"}
    assert run("merge", "4", "5").status == 0
    assert claims(run)[6]["text"] == "120 workers in Paris"


@pytest.mark.usefixtures("record")
def test_a_source_is_withdrawn_with_its_reason(run: Run) -> None:
    for title in ("Annual report", "A call"):
        assert run("note", "1", "--source", title).status == 0
    assert "which source?" in run("withdraw", "1").err
    assert run("withdraw", "1", "--which", "2", "--reason", "an old edition").status == 0
    assert claims(run)[1]["sources"] == 1
    assert events(run)[-1] == "evidence.withdrawn"


@pytest.mark.usefixtures("record")
def test_the_sentences_without_a_claim_are_listed(run: Run) -> None:
    listed = run("sentences").out
    assert listed.endswith("The fund is old.\n")
    assert len(listed.splitlines()) == 1
    (data,) = map(json.loads, run("sentences", "--json").out.splitlines())
    assert TEXT[data["start"] : data["end"]] == data["text"] == "The fund is old."
    run("add", "The fund is old", "--kind", "fact")
    everything = run("sentences")
    assert (everything.out, "every sentence holds a claim" in everything.err) == ("", True)
    run("dismiss", "1")
    assert "7 million dollars" in run("sentences").out
