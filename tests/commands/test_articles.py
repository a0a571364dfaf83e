from __future__ import annotations

import json
import os
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
        f"workbench: {folder / 'c.txt'}: the file is empty",
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


@pytest.mark.parametrize("name", ["a.json", "a.jsonld", "a.txt", "a.docx"])
def test_a_pipe_is_not_waited_for(name: str, run: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / name)
    ran = run("import", "--db", tmp_path / "r.db", tmp_path / name)
    assert ran.status == 1
    assert "a pipe or a device, not a file" in ran.err


def test_a_device_that_never_ends_is_not_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "zero.json").symlink_to("/dev/zero")
    ran = run("import", "--db", tmp_path / "r.db", tmp_path / "zero.json")
    assert "a pipe or a device, not a file" in ran.err


def test_no_more_of_a_report_is_read_than_a_report_may_hold(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workbench.reports.from_report.LARGEST_REPORT", 2**20)
    with (tmp_path / "huge.json").open("wb") as file:
        file.truncate(2**40)
    ran = run("import", "--db", tmp_path / "r.db", tmp_path / "huge.json")
    assert "huge.json: larger than 1 MiB" in ran.err


def test_a_link_out_of_the_folder_is_passed_over(run: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.txt").write_text("Il y a 77 usines.", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "elsewhere.txt")
    (folder / "within.txt").symlink_to(folder / "a.txt")
    ran = run("import", "--db", tmp_path / "r.db", folder)
    assert "passed over (a link out of the folder): link.txt" in ran.err
    assert "77" not in ran.out
    assert "within" not in ran.err


def test_what_an_exported_article_changes_here_is_taken_in_when_it_is_accepted(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("Il y a 36 usines dans le port.", encoding="utf-8")
    here, there, sent, back = (tmp_path / name for name in ("here.db", "there.db", "sent.json", "back.json"))
    run("import", "--db", here, article)
    run("mark", "1", "verified", "--source", "Rapport", "--db", here)
    run("export", "1", "--format", "json", "--level", "internal", "-o", sent, "--db", here)
    assert run("import", "--db", there, sent).status == 0
    run("hold", "1", "procès", "--db", there)
    run("release", "1", "--db", there)
    run("export", "1", "--format", "json", "--level", "internal", "-o", back, "--db", there)
    ran = run("import", "--db", here, back)
    assert ran.status == 1
    assert "article released from hold" in ran.err
    assert "--accept takes it in all the same" in ran.err
    assert run("import", "--db", here, back, "--accept").status == 0


def draft_like_the_seed(seed: Path, tmp_path: Path) -> Path:
    file = tmp_path / "again.txt"
    file.write_text(seed.read_text(encoding="utf-8").replace("7 000 milliards", "6 000 milliards"), encoding="utf-8")
    return file


@pytest.mark.parametrize("command", [(), ("import",)])
def test_a_script_is_told_that_a_file_looks_like_a_draft_and_takes_it_in(
    run: Run, seed: Path, tmp_path: Path, command: tuple[str, ...]
) -> None:
    record = tmp_path / "claims.db"
    run("import", "--db", record, seed)
    ran = run(*command, draft_like_the_seed(seed, tmp_path), "--db", record)
    assert (ran.status, "this looks like a draft of article 1" in ran.err) == (0, True)
    assert len(run("claims", "2", "--db", record).out.splitlines()) > 3


@pytest.mark.parametrize(("answer", "drafts"), [(b"y\ny\n", 2), (b"n\n", 1)])
def test_who_sits_at_a_terminal_is_asked_whether_a_file_is_a_draft(
    run: Run, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: bytes, drafts: int
) -> None:
    record = tmp_path / "claims.db"
    run("import", "--db", record, seed)
    monkeypatch.setattr("workbench.commands.session.at_a_terminal", lambda: True)
    ran = run("import", draft_like_the_seed(seed, tmp_path), "--db", record, stdin=answer)
    assert ran.status == 0, ran.err
    assert "Bring it in as its new draft?" in ran.out + ran.err
    assert run("claims", "2", "--db", record).status == (0 if drafts == 1 else 1)
    assert ("draft 2 is in the record" in ran.out) == (drafts == 2)


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01\x02"], ids=["missing", "empty", "unreadable"])
def test_an_import_that_brings_in_nothing_leaves_no_record(run: Run, tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "a.txt").write_bytes(content)
    before = sorted(tmp_path.iterdir())
    assert run("import", "--db", tmp_path / "r.db", tmp_path / "a.txt").status == 1
    assert sorted(tmp_path.iterdir()) == before


def test_an_import_that_brings_in_nothing_leaves_a_record_that_was_there(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The fund has 43 offices.\n")
    assert run("import", "--db", tmp_path / "r.db", tmp_path / "a.txt").status == 0
    assert run("import", "--db", tmp_path / "r.db", tmp_path / "b.txt").status == 1
    assert "43 offices" in run("claims", "--db", tmp_path / "r.db").out


def test_an_article_without_a_date_of_publication_is_said_to_have_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The fund has 43 offices.\n")
    imported = run("import", "--db", tmp_path / "r.db", tmp_path / "a.txt", "--lang", "en")
    assert "no date of publication · en" in imported.out
