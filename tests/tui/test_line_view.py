"""The check line by line: the screen's acts, keys and rules for who can't see the screen."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from tests.conftest import MadeOnce, Run
from tests.desk.desks import tamper
from workbench.claims import Verdict
from workbench.commands.session import now
from workbench.desk import Desk
from workbench.tui.line_terminal import LineTerminal
from workbench.tui.line_view import run as walk

TEXT = "The fund raised 7 million dollars. It now has 120 workers in Paris. “We will grow,” said Ann Lee.\n"


@pytest.fixture
def record(made_once: MadeOnce, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A record with one article of three claims."""

    def make(folder: Path) -> None:
        (folder / "fund.txt").write_text(TEXT)
        assert run("import", "--db", folder / "claims.db", "--lang", "en", folder / "fund.txt").status == 0

    record = made_once(make) / "claims.db"
    monkeypatch.setenv("WORKBENCH_DB", str(record))
    return record


@pytest.fixture
def desk(record: Path) -> Iterator[Desk]:
    with Desk.open(record, actor="Bob", clock=now) as opened:
        yield opened


@pytest.fixture
def typed(run: Run, record: Path) -> Callable[..., str]:
    """What is told when keys and answers are typed, a line each."""

    def type_in(*lines: str, options: Sequence[str] = ()) -> str:
        ran = run("review", "--plain", *options, stdin="".join(f"{line}\n" for line in lines).encode())
        assert ran.status == 0, ran.err
        return ran.out

    return type_in


#: A source by its title alone: no address, the stance as it is, no passage, no note, no reason to go without, no more.
SOURCE = ("Annual report", "", "", "", "", "", "")


def verdicts(desk: Desk) -> list[Verdict]:
    return [row.verdict for row in desk.claims.of(desk.articles.get(1).id)]


def test_a_claim_is_a_line_and_its_sentence_another(typed: Callable[..., str]) -> None:
    out = typed("j", "q").splitlines()
    assert "claim 1, money; open; 7 million dollars; $7M" in out
    assert out[out.index("claim 1, money; open; 7 million dollars; $7M") + 1] == "  The fund raised 7 million dollars."
    assert any(line.startswith("claim 2, ") and "120 workers" in line for line in out)
    assert out[-1] == "3 claims: 3 open, 0 verified, 0 disputed, 0 unsourced; 0 dismissed"


def test_nothing_moves_the_cursor_or_colours_a_word(typed: Callable[..., str]) -> None:
    assert "\x1b" not in typed("j", "i", "?", "h", "q")


def test_what_the_rule_asks_for_is_asked_and_undone_with_the_verdict(typed: Callable[..., str], desk: Desk) -> None:
    out = typed("v", *SOURCE)
    assert "The desk asks for a source that supports it." in out
    assert "claim 1: verified, has a source" in out
    assert verdicts(desk)[0] is Verdict.VERIFIED
    assert "undone: " in typed("z")
    assert verdicts(desk)[0] is Verdict.OPEN
    assert desk.evidence.of(desk.claims.get(desk.articles.get(1).id, 1).id) == []


def test_after_a_verdict_the_next_open_claim_is_told(typed: Callable[..., str]) -> None:
    out = typed("u", "", "", "", "enter")
    assert out.index("claim 1: unsourced") < out.index("claim 2, ")


def test_a_verdict_against_keeps_why_and_what_rather(typed: Callable[..., str], desk: Desk) -> None:
    typed("d", "it is 8", "8 million dollars", "Annual report")
    row = desk.claims.get(desk.articles.get(1).id, 1)
    assert (row.verdict, row.verdict_note, row.evidence_count) == (Verdict.DISPUTED, "it is 8", 1)
    assert [query.proposed for query in desk.correspondence.queries(row.article_id)] == ["8 million dollars"]


@pytest.mark.parametrize("lines", [("d",), ("d", "why"), ("d", "why", "\x1b"), ("v", "Report"), ("x",), ("r",), ("c",)])
def test_a_question_that_is_left_changes_nothing(typed: Callable[..., str], desk: Desk, lines: Sequence[str]) -> None:
    before = desk.heads()
    assert "left; nothing was changed" in typed(*lines)
    assert desk.heads() == before


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        (("x", "no claim"), ["claim.dismissed"]),
        (("!",), ["claim.flagged"]),
        (("N", "looked it up"), ["note.added"]),
        (("c", "Which year?", ""), ["query.asked"]),
        (("@", "Bob"), ["claim.assigned"]),
        (("s", *SOURCE[:-2], ""), ["evidence.attached"]),
        (("*", "!"), ["claim.flagged"] * 3),
    ],
    ids=lambda lines: str(lines[0]),
)
def test_the_keys_do_what_they_do_on_the_screen(
    typed: Callable[..., str], desk: Desk, lines: Sequence[str], kinds: list[str]
) -> None:
    known = len(desk.trail.events())
    typed(*lines)
    done = [event.kind for event in desk.trail.events()[known:]]
    assert [kind for kind in done if kind in kinds] == kinds, done


def test_a_query_is_told_with_its_claim_and_answered(typed: Callable[..., str], desk: Desk) -> None:
    assert "  asked the author: Which year?" in typed("c", "Which year?", "", "enter").splitlines()
    typed("C", "1", "2023", "answered")
    assert [query.answer for query in desk.correspondence.queries(desk.articles.get(1).id)] == ["2023"]


def test_a_choice_is_asked_for_until_it_is_one(typed: Callable[..., str], desk: Desk) -> None:
    out = typed("u", "", "", "", "k", "r", "9", "nonsense", "opinion")
    assert out.count("a number from 1 to 5, or words of one of them alone") == 2
    assert desk.claims.get(desk.articles.get(1).id, 1).reason == "opinion"


def test_an_earlier_source_is_taken_again(typed: Callable[..., str], desk: Desk) -> None:
    typed("v", *SOURCE, "v", "annual", "1", "", "", "", "", "")
    assert verdicts(desk)[:2] == [Verdict.VERIFIED] * 2
    assert len(desk.sources.all()) == 1


def test_other_fields_of_a_source_are_asked_for_by_their_names(typed: Callable[..., str], desk: Desk) -> None:
    out = typed("v", *SOURCE[:-1], "what", "loc", "p. 12", "rank", "primary", "")
    assert "Locator" in out
    one = desk.evidence.of(desk.claims.get(desk.articles.get(1).id, 1).id)[0]
    assert (one.locator, one.source.rank) == ("p. 12", "primary")


def test_what_does_not_fit_a_field_is_asked_again(typed: Callable[..., str], desk: Desk) -> None:
    typed("v", "Report", "javascript:alert(1)", *SOURCE[2:], "https://example.org/")
    assert [source.url for source in desk.sources.all()] == ["https://example.org/"]


def test_a_search_shows_some_claims_and_a_number_goes_to_one(typed: Callable[..., str]) -> None:
    out = typed("/", "grow", "esc", ":", "2", "q")
    assert "1 of 3 · “grow”" in out
    assert out.rindex("claim 2, ") > out.rindex("claim 3, ")


def test_the_user_s_own_keys_hold(typed: Callable[..., str], desk: Desk) -> None:
    from workbench import settings

    settings.folder().mkdir(parents=True, exist_ok=True)
    (settings.folder() / "config.toml").write_text('[keys]\n"claim.flag" = "ctrl+f"\n')
    typed("^f")
    assert desk.claims.get(desk.articles.get(1).id, 1).flagged


def test_a_key_that_does_nothing_says_so(typed: Callable[..., str]) -> None:
    assert "no act has the key Q; ? lists them" in typed("Q")


@pytest.mark.parametrize(("key", "command"), [("|", "split"), ("E", "export"), ("D", "revise"), ("a", "add")])
def test_what_has_no_questions_in_lines_names_its_command(typed: Callable[..., str], key: str, command: str) -> None:
    assert f"here that is done by `workbench {command}`" in typed(key)


def test_nothing_is_written_where_the_record_is_only_read(typed: Callable[..., str], desk: Desk) -> None:
    before = desk.heads()
    assert "the record is open for reading only" in typed("v", options=["--read-only"])
    assert desk.heads() == before


def test_what_others_do_is_told_before_the_next_act(
    record: Path, desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    claim = desk.claims.get(desk.articles.get(1).id, 1)

    class Meanwhile(io.StringIO):
        def readline(self, size: int = -1, /) -> str:
            line = super().readline(size)
            if line == "j\n":
                desk.claims.flag(claim.id)
            return line

    terminal = LineTerminal(Meanwhile("j\nq\n"), at_a_terminal=False)
    walk(record, reviewer="Ada", clock=now, terminal=terminal)
    out = capsys.readouterr().out
    assert out.index("claim 1: open, flagged") < out.index("claim 2, ")


def test_without_an_article_it_says_how_one_comes_in(run: Run, tmp_path: Path) -> None:
    ran = run("review", "--plain", "--db", tmp_path / "none.db", stdin=b"")
    assert ran.status == 1
    assert "none.db" in ran.err


def test_a_record_that_does_not_pass_its_audit_is_told_of_before_its_claims(
    record: Path, typed: Callable[..., str]
) -> None:
    tamper(record, "UPDATE claims SET state = 'dismissed'")
    assert typed("q").startswith("the record is not sound: ")
