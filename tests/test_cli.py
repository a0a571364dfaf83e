from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import workbench
from tests.conftest import Run
from workbench.cli import COMMANDS, GROUPS


def test_version_is_the_packages(run: Run) -> None:
    assert run("--version").out == f"workbench, version {workbench.__version__}\n"


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_says_what_it_does(run: Run, command: str) -> None:
    told = run(command, "--help")
    assert told.status == 0
    assert len(told.out.splitlines()) > 4
    assert command in run("--help").out


def test_the_help_shows_every_command_under_a_heading_with_a_whole_line(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = run("--help").out
    assert "..." not in told.split("[ARGS]...")[1]
    groups = told.split("\n\n")[3:-1]
    assert [group.splitlines()[0] for group in groups] == [f"{heading}:" for heading in GROUPS]
    for group, commands in zip(groups, GROUPS.values(), strict=True):
        assert [line.split()[0] for line in group.splitlines()[1:]] == list(commands)


@pytest.mark.parametrize(
    ("typed", "meant"), [("exprot", "export"), ("extrakt", "extract"), ("leftout", "left-out"), ("aduit", "audit")]
)
def test_a_mistyped_command_is_told_with_the_one_that_was_meant(
    run: Run, typed: str, meant: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(typed)
    assert ran.status == 2
    assert ran.err.startswith(f"workbench: {typed!r} is no command, no file and no article of ")
    assert f"{meant!r}" in ran.err


def test_a_word_like_no_command_is_told_without_a_guess(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert "Did you mean" not in run("xyzzy").err


def test_help_loads_nothing_heavy() -> None:
    program = (
        "import sys; from workbench.cli import main; sys.argv = ['workbench', '--help']\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'textual', 'rich', 'babel', 'sqlite3', 'sqlite_utils', 'dateutil', 'text_to_num', 'cryptography',"
        " 'jinja2', 'docx', 'openpyxl', 'trafilatura', 'pypdf', 'rapidfuzz'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stderr.strip() == "[]"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no device that is always full")
@pytest.mark.parametrize("args", [["--help"], ["extract", "{seed}"]], ids=" ".join)
def test_output_that_can_not_be_written_is_told_in_a_line(args: list[str], seed: Path) -> None:
    command = [sys.executable, "-m", "workbench", *(arg.format(seed=seed) for arg in args)]
    with Path("/dev/full").open("w") as full:
        ran = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    message = "workbench: what there is to print can't be written: No space left on device\n"
    assert (ran.returncode, ran.stderr) == (1, message)


def test_what_is_neither_command_nor_article_is_wrong_usage(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run("exprot")
    assert ran.status == 2
    assert ran.err.startswith("workbench: ")
    assert ran.err.count("\n") == 1


def test_an_error_is_one_line_without_escape_sequences(run: Run, tmp_path: Path) -> None:
    ran = run("extract", tmp_path / "\x1b]0;x\x07\nno.txt")
    assert ran.status == 1
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err


def test_the_public_api_is_a_function_and_a_class() -> None:
    claims = workbench.extract("Le déficit atteint 3 milliards d'euros.", lang="fr")
    assert [claim.span.text for claim in claims] == ["3 milliards d'euros"]
    assert workbench.Desk.__name__ == "Desk"
    with pytest.raises(AttributeError):
        _ = workbench.nothing


def test_help_is_in_the_language_asked_for_with_a_whole_line_for_each_command(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    told = run("--help", "--ui-lang", "fr").out
    assert told.startswith("Usage\xa0: workbench [OPTIONS]")
    assert "\nOptions\xa0:\n" in told
    assert "\nRapports\xa0:\n  check       Dire si ARTICLE peut paraître.\n" in told
    assert "..." not in told.split("[ARGUMENTS]...")[1]
    assert "Afficher cette aide." in run("note", "--help", "--ui-lang", "fr").out
    assert "Its language" not in run("export", "--help", "--ui-lang", "fr").out


def test_errors_of_usage_are_in_the_language_asked_for(run: Run) -> None:
    assert run("note", "--ui-lang", "fr").err == (
        "workbench: Il manque l’argument 'AFFIRMATION' (voir 'workbench note --help')\n"
    )
    assert "n’est pas parmi" in run("export", "--ui-lang", "fr", "--format", "xx").err
    assert run("note").err == "workbench: Missing argument 'CLAIM' (see 'workbench note --help')\n"


def test_what_stands_in_the_way_is_told_in_the_language_asked_for(run: Run, seed: Path, tmp_path: Path) -> None:
    record = tmp_path / "claims.db"
    assert run("--db", record, "import", seed).status == 0
    told = run("--db", record, "check", "--ui-lang", "fr").out
    assert "pas encore validé" in told
    assert "nobody" not in told
