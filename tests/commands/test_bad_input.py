"""What the command line says where it can't do as it was told: one line, in words of the trade."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.tables import each_row


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that `bench` fills once."""
    return tmp_path_factory.mktemp("made") / "bench"


@pytest.fixture
def bench(run: Run, seed: Path, made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a record of the seed, and with things that are none."""
    if not made.exists():
        fill(tmp_path, run, seed)
        shutil.copytree(tmp_path, made)
    else:
        shutil.copytree(made, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def fill(folder: Path, run: Run, seed: Path) -> None:
    assert run("import", seed, "--db", folder / "claims.db").status == 0
    (folder / "folder").mkdir()
    (folder / "text.db").write_text("not a database\n")
    (folder / "a.txt").write_bytes(seed.read_bytes())
    (folder / "empty.txt").touch()
    (folder / "nul.txt").write_bytes(b"Il y a 3\x00 usines")
    (folder / "program").write_bytes(Path("/bin/sh").read_bytes()[:3000])
    (folder / "bare.json").write_text('{"format": "claims-workbench report", "version": 1}')
    (folder / "newer.json").write_text('{"format": "claims-workbench report", "version": 99}')
    (folder / "deep.json").write_text("[" * 100_000)
    (folder / "half.json").write_text('{"format": "claims-workb')


SAID: list[tuple[str, str]] = [
    ("import missing.txt", "missing.txt: there is no such file"),
    ("import folder", "folder: there is no article in it"),
    ("import folder missing", "missing: there is no such file"),
    ("import program", "program: this is a program, not an article"),
    ("import empty.txt", "empty.txt: the file is empty"),
    ("import nul.txt", "nul.txt: a NUL character at line 1, column 9"),
    ("import bare.json", "bare.json: the report holds no whole desk; export it at level internal"),
    ("import newer.json", "newer.json: the report has form 99; this workbench knows 1"),
    ("import deep.json", "deep.json: this is no JSON, or not all of it"),
    ("import half.json", "half.json: this is no JSON, or not all of it"),
    ("import ''", "a file's name can't be empty"),
    ("import a.txt --lang xx", "'--lang': 'xx' is none of en, fr, auto"),
    ("import a.txt --published 2024-13-45", "'2024-13-45' is not a day written YYYY-MM-DD"),
    ("import a.txt --encoding foo", "a.txt: there is no encoding called 'foo'"),
    ("import a.txt --db missing/x.db", "no record can be made at missing/x.db: No such file or directory"),
    ("extract ''", "a file's name can't be empty"),
    ("extract folder", "folder: this is a folder, not an article"),
    ("open ''", "a file's name can't be empty"),
    ("open claims.db", "claims.db is a database, not an article; a record is named by --db"),
    ("claims.db", "claims.db is a database, not an article; a record is named by --db"),
    ("nonsense", "'nonsense' is no command, no file and no article of claims.db"),
    ("claims --db missing.db", "missing.db"),
    ("claims --db folder", "folder is a folder"),
    ("claims --db text.db", "text.db is no record of the workbench (nor any SQLite database)"),
    ("claims --db ''", "'--db': a file's name can't be empty"),
    ("claims 99", "no article 99"),
    ("claims ''", "an article's number or name can't be empty"),
    ("note 1 x --as ''", "the trail needs the reviewer's name"),
    ("note 999 x", "the article has no claim 999"),
    ("note 1 \ud800", "this can't be written down: it has a character that is none"),
    ("note 1 ''", "nothing to note: give a TEXT, a --source or a --url"),
    ("note abc x", "'abc' is no whole number"),
    ("note 9a x", "the article has no claim 9a"),
    ("mark 1 nonsense", "'nonsense' is not one of 'open', 'verified', 'disputed', 'unsourced'"),
    ("mark 1 verified", "claim 1 needs a source that supports it"),
    ("mark 1", "Missing argument"),
    ("diff 1 a.txt", "'a.txt' is no whole number"),
    ("diff 1 1 2", "no draft 2 of this article"),
    ("revise 1 a.txt", "a.txt is the newest draft already"),
    ("revise 1 missing.txt", "missing.txt: there is no such file"),
    ("revise 1 ''", "a file's name can't be empty"),
    ("export 99", "no article 99"),
    ("export -o missing/x.md", "missing/x.md: it can't be written (No such file or directory)"),
    ("export -o missing/", "'--output': missing/: there is no such folder"),
    ("export -o x.foo", "no format has files that end in .foo; name one with --format"),
    ("export -o ''", "'--output': a file's name can't be empty"),
    ("export --format foo", "'foo' is not one of 'md'"),
    ("export --lang xx", "'xx' is not one of 'en', 'fr'"),
    ("export --level foo", "'foo' is not one of 'internal', 'legal', 'public'"),
    ("export --review 999 --format jsonld", "claim 999 can't be reviewed"),
    ("rule nonsense", "'nonsense' is not one of 'none', 'source', 'primary or two'"),
    ("retain 1 tomorrow", "'tomorrow' is not a day written YYYY-MM-DD"),
    ("hold 1 ''", "a hold needs a reason"),
    ("release 1", "article 1 is not on hold"),
    ("undo", "there is nothing to undo"),
    ("destroy source missing --reason x", "no source missing"),
    ("destroy article 99 --reason x", "no article 99"),
    ("destroy article 1 --reason ''", "needs a reason"),
    ("destroy article 1 --reason x", "nobody is there to be asked; --yes destroys without asking"),
    ("destroy thing 1 --reason x", "'thing' is not one of 'source', 'article'"),
    ("audit --db missing.db", "missing.db"),
    ("audit --against missing.html", "missing.html can't be read: No such file or directory"),
    ("audit --against a.txt", "a.txt holds no checkpoint"),
    ("audit --key rubbish", "'rubbish' is no public key; one looks like ed25519:BASE64"),
    ("proof 999", "no event 999"),
    ("proof --since 999", "the trail has "),
    ("proof --since abc", "'abc' is no whole number"),
    ("key --trust rubbish", "'rubbish' is no public key"),
    ("backup folder", "folder is there already; a backup overwrites nothing"),
    ("backup missing/x.db", "the backup can't be written to missing/x.db: No such file or directory"),
    ("backup ''", "a file's name can't be empty"),
    ("restore missing.db", "missing.db"),
    ("restore text.db", "text.db is no record of the workbench"),
    ("restore claims.db", "claims.db is the record itself"),
    ("repair", "nothing is wrong with claims.db"),
]

# What a library or Python would have said, which tells an editor nothing.
FOREIGN = re.compile(r"Traceback|<class|\bNone\b|Error\(|Path\(|not a valid|Expecting|recursion|https?://|PEM")


@each_row(("said", "told"), SAID)
def test_what_can_not_be_done_is_told_in_a_line(said: str, told: str, run: Run, bench: Path) -> None:
    before = (bench / "claims.db").stat().st_size
    ran = run(*(word.strip("'") for word in said.split()))
    assert ran.status in (1, 2)
    assert told in ran.err
    assert re.fullmatch(r"workbench: .*\n", ran.err)
    assert not FOREIGN.search(ran.err)
    assert (bench / "claims.db").stat().st_size == before


def test_a_key_that_is_spoilt_is_told_in_our_words(run: Run, bench: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = bench / "config"
    config.mkdir()
    (config / "checkpoint-key.pem").write_text("rubbish")
    monkeypatch.setenv("WORKBENCH_CONFIG", str(config))
    ran = run("checkpoint")
    assert (ran.status, ran.err) == (
        1, f"workbench: the checkpoint key {config / 'checkpoint-key.pem'} can't be read: it holds no private key\n",
    )  # fmt: skip


def test_a_language_may_be_written_in_capitals_as_the_help_shows_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("They cut 737 jobs.")
    ran = run("extract", "--lang", "EN", tmp_path / "a.txt")
    assert ran.status == 0, ran.err
    assert "737 jobs" in ran.out


@pytest.mark.parametrize("command", [("extract", "--lang", "fr"), ("import", "--lang", "fr")])
def test_a_fault_of_ours_in_one_file_is_told_and_the_next_is_read(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: tuple[str, ...]
) -> None:
    from workbench.extract import extractor

    real = extractor.find_claims

    def faulty(text: str, *rest: object) -> object:
        if "faulty" in text:
            raise OverflowError("too large")
        return real(text, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(extractor, "find_claims", faulty)
    monkeypatch.chdir(tmp_path)
    for name, text in (("a.txt", "faulty"), ("b.txt", "Il y a 36 usines.")):
        (tmp_path / name).write_text(text)
    ran = run(*command, "a.txt", "b.txt")
    assert ran.status == 1
    assert "a.txt: a fault of the workbench: OverflowError: too large" in ran.err
    assert "1 claim" in ran.out or "36 usines" in ran.out


def test_a_mistyped_article_a_number_too_high_and_a_mistyped_command_are_told_with_what_there_is(
    bench: Path, run: Run
) -> None:
    del bench
    assert "no article altman-a-fait; did you mean altman-a-fait-" in run("claims", "altman-a-fait").err
    assert "the article has no claim 999; the last one is " in run("note", "999", "x").err
    mistyped = run("mrak", "2", "open")
    assert (mistyped.status, "mark" in mistyped.err) == (2, True)


def test_a_file_s_error_names_its_whole_path(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("empty.txt").write_text("")
    for command in ("extract", "import", "compare"):
        assert f"{tmp_path / 'none.txt'}: there is no such file" in run(command, "none.txt").err
        assert f"{tmp_path / 'empty.txt'}: the file is empty" in run(command, "empty.txt").err
    assert f"there is no record {tmp_path / 'none.db'}" in run("claims", "--db", "none.db").err
