from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run


def test_an_article_is_taken_in_once_and_its_claims_printed_without_a_terminal(
    run: Run, seed: Path, tmp_path: Path
) -> None:
    record = tmp_path / "claims.db"
    first = run("--db", record, seed, "--lang", "fr", "--published", "2024-09-30")
    assert first.status == 0
    assert "7 000 milliards de dollars" in first.out
    assert "7\u202f000\xa0Md$US" in first.out
    again = run("--db", record, seed)
    assert again.out == first.out
    assert run("--db", record).out == first.out


def test_an_article_of_the_record_is_opened_by_its_number_or_short_name(run: Run, seed: Path, tmp_path: Path) -> None:
    record = tmp_path / "claims.db"
    first = run("--db", record, seed)
    assert run("--db", record, "1").out == first.out
    assert run("--db", record, "altman-tournee-mondiale").status == 2


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b"", "empty"), (b"\x00\x01\x02\x03" * 40, "binary"), (b"a\x00b", "NUL"), (None, "folder")],
)
def test_what_is_no_article_is_refused_and_nothing_is_written(
    run: Run, tmp_path: Path, content: bytes | None, complaint: str
) -> None:
    bad = tmp_path / "bad"
    if content is None:
        bad.mkdir()
    else:
        bad.write_bytes(content)
    ran = run("--db", tmp_path / "claims.db", bad)
    assert ran.status == 1
    assert complaint in ran.err
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "claims.db").exists()


def test_markup_and_escape_sequences_of_an_article_are_shown_not_obeyed(run: Run, tmp_path: Path) -> None:
    article = tmp_path / "hostile.txt"
    article.write_text("[/foo] [@click=app.quit]x[/]\n\nLe \x1b]0;x\x07 prix est de 3 millions d’euros.\n")
    ran = run("--db", tmp_path / "claims.db", article)
    assert ran.status == 0
    assert "\x1b" not in ran.out + ran.err
    assert "\x07" not in ran.out + ran.err
