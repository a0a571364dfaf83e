"""The measurement of what reading loses finds a word that a reader drops, and none where nothing is lost."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .files import docx, p, pdf

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "a.txt": b"The fund has 20 million euros.",
        "b.html": b"<html><body><nav>Menu 7</nav><p>The fund has 20 million euros.</p></body></html>",
        "c.docx": docx(p("The fund has ", "20 million.")),
        "d.pdf": pdf([["The fund has 20 mil-", "lion euros."]]),
        "e.png": b"\x89PNG",
        "f.html": b"<html><body></body></html>",
        "g.json": b'{"uri": "x", "headline": "The fund", "body_text": "It has 20 million."}',
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_what_becomes_of_each_file_of_a_folder_is_stated(folder: Path) -> None:
    ran = subprocess.run(
        [sys.executable, ROOT / "bench" / "readers.py", folder, "--all"], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    lines = ran.stdout.splitlines()
    assert lines[1] == "b.html: read as web page, 8 words; left out: 1 block of text around the article"
    assert "e.png: passed over: PNG picture" in lines
    assert "f.html: refused: there is no text on the page" in lines
    assert lines[-1].startswith("7 files: 5 read, 1 refused, 1 passed over, 0 failed.")
    assert lines[-1].endswith(" 0 of them lost in 0 files.")


def test_a_word_that_a_reader_drops_is_found(folder: Path, tmp_path: Path) -> None:
    script = (
        "import dataclasses, runpy, sys\n"
        "from workbench.articles import plain\n"
        "whole = plain.read\n"
        "plain.read = lambda text: dataclasses.replace(whole(text), text=text.replace('million', ''))\n"
        f"sys.argv = ['readers.py', {str(folder)!r}]\n"
        f"runpy.run_path({str(ROOT / 'bench' / 'readers.py')!r}, run_name='__main__')\n"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "    LOST: million" in ran.stdout.splitlines()
