from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Run
from workbench import intake
from workbench.articles.formats import suffixes


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of two articles, a picture, an empty article and files that are passed over."""
    folder = tmp_path / "articles"
    (folder / "inner").mkdir(parents=True)
    (folder / "a.txt").write_text("Le titre du jour\nPar Anne Roy\n\nIl y a 36 usines dans le port.", encoding="utf-8")
    (folder / "inner" / "b.md").write_text("# Un autre titre\n\nIl y a **12 ports** dans la ville.", encoding="utf-8")
    (folder / "c.txt").write_bytes(b"")
    for name in ("picture.png", ".hidden.txt", "~lock.txt"):
        (folder / name).write_bytes(b"\x89PNG")
    return folder


def test_a_file_is_brought_in_and_what_it_says_of_itself_is_shown(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("import", "--db", tmp_path / "r.db", folder / "a.txt", "--published", "2024-09-30")
    assert ran.status == 0
    assert "1  Le titre du jour: " in ran.out
    assert "Anne Roy · 2024-09-30 · fr" in ran.out


def test_a_folder_stands_for_its_articles_and_each_file_has_its_own_end(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("import", "--db", tmp_path / "r.db", folder, tmp_path / "gone.txt", "--json")
    lines = [json.loads(line) for line in ran.out.splitlines()]
    assert ran.status == 1
    assert [(Path(line["file"]).name, line.get("title"), bool(line["error"])) for line in lines] == [
        ("a.txt", "Le titre du jour", False),
        ("c.txt", None, True),
        ("b.md", "Un autre titre", False),
        ("gone.txt", None, True),
    ]
    assert ran.err.splitlines() == [
        "workbench: passed over (PNG picture): picture.png",
        "workbench: passed over (hidden): .hidden.txt, ~lock.txt",
        "workbench: c.txt: the file is empty",
        f"workbench: {tmp_path / 'gone.txt'}: there is no such file",
    ]


def test_the_help_names_every_format_that_is_read(run: Run) -> None:
    shown = run("import", "--help").out
    assert [suffix for suffix in suffixes() if suffix not in shown] == []


def test_the_record_is_no_article_of_itself(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("import", "--db", tmp_path / "r.db", folder / "a.txt", tmp_path / "r.db")
    assert ran.status == 1
    assert "the record itself" in ran.err
    assert run("audit", "--db", tmp_path / "r.db").status == 0


def test_the_same_file_twice_is_the_same_article(run: Run, folder: Path, tmp_path: Path) -> None:
    run("import", "--db", tmp_path / "r.db", folder / "a.txt")
    ran = run("import", "--db", tmp_path / "r.db", folder / "a.txt")
    assert (ran.status, ran.out.splitlines()[0]) == (0, "1  Le titre du jour: in the record already")


def test_standard_input_is_an_article_too(run: Run, tmp_path: Path) -> None:
    ran = run("import", "--db", tmp_path / "r.db", "-", "--title", "Dépêche", stdin=b"Il y a 36 usines.")
    assert (ran.status, ran.out.splitlines()[0][:10]) == (0, "1  Dépêche")


def test_an_interrupted_import_keeps_what_was_brought_in(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_in, files = intake.take_in, []

    def interrupted(desk: object, article: object) -> object:
        files.append(article)
        if len(files) == 2:
            raise KeyboardInterrupt
        return take_in(desk, article)  # type: ignore[arg-type]

    monkeypatch.setattr(intake, "take_in", interrupted)
    ran = run("import", "--db", tmp_path / "r.db", folder / "a.txt", folder / "inner" / "b.md")
    assert ran.status == 130
    assert "workbench: interrupted after 1 of 2 files" in ran.err
    assert "Le titre du jour" in run("claims", "--db", tmp_path / "r.db").out


def test_a_title_for_several_files_is_wrong_usage(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("import", "--db", tmp_path / "r.db", folder, "--title", "X")
    assert (ran.status, "--title is for one file, not for 3" in ran.err) == (2, True)
    assert not (tmp_path / "r.db").exists()


def test_a_folder_without_articles_is_an_error_and_makes_no_record(run: Run, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ran = run("import", "--db", tmp_path / "r.db", tmp_path / "empty")
    assert (ran.status, "there is no article in it" in ran.err) == (1, True)
    assert not (tmp_path / "r.db").exists()


def test_hostile_characters_are_shown_not_sent_to_the_terminal(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("Un titre \x1b]52;c;AAAA\x07 [/foo]\n\nIl y a 36 usines \u202eici.", encoding="utf-8")
    ran = run("import", "--db", tmp_path / "r.db", file)
    assert ran.status == 0
    assert not {"\x1b", "\x07", "\u202e"} & set(ran.out + ran.err)
    assert "a.txt: hidden character U+202E RIGHT-TO-LEFT OVERRIDE: once, at line 3" in ran.err
