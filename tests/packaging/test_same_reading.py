from __future__ import annotations

import importlib.metadata
import json
import shutil
import sys
from pathlib import Path

import pytest

from tests.articles.files import docx, odt, p
from tests.packaging.environments import ROOT, environment, run

GOLD = ROOT / "tests" / "extract" / "gold"
_SENTENCES = ("Le 3 mai 2024, 36 usines ont fermé.", "Selon Anne Lée, 12 % des 1 200 salariés de 39 ans sont partis.")


def _copies(folder: Path) -> Path:
    """The gold articles and the seed, and the seed's manner of sentence in a file of each packed format."""
    folder.mkdir()
    for path in (*GOLD.glob("*.txt"), *(ROOT / "seeds").glob("*.txt")):
        shutil.copy(path, folder)
    (folder / "word.docx").write_bytes(docx("".join(p(sentence) for sentence in _SENTENCES)))
    (folder / "open.odt").write_bytes(odt("".join(f"<text:p>{sentence}</text:p>" for sentence in _SENTENCES)))
    paragraphs = "".join(f"<p>{sentence} Le ministère l'a confirmé mardi à la presse.</p>" for sentence in _SENTENCES)
    page = f'<!doctype html><html lang="fr"><title>Usines</title><body><main><article>{paragraphs * 3}</article></main>'
    (folder / "page.html").write_text(page, encoding="utf-8")
    (folder / "notes.md").write_text("# Usines\n\n" + "\n\n".join(_SENTENCES), encoding="utf-8")
    return folder


@pytest.mark.long
def test_the_lowest_and_the_newest_admitted_libraries_give_the_same_reading_to_the_byte(tmp_path: Path) -> None:
    articles = _copies(tmp_path / "articles")
    printed = {}
    for resolution in ("lowest-direct", "highest"):
        programs = environment(tmp_path / resolution, ROOT, resolution=resolution)
        reader = Path(__file__).with_name("read_articles.py")
        printed[resolution] = run(programs / "python", "-I", reader, articles, folder=tmp_path)
    assert len(printed["highest"].splitlines()) > 1000
    assert printed["lowest-direct"] == printed["highest"]


@pytest.mark.long
def test_the_wheel_checks_the_seed_in_an_empty_environment_outside_the_checkout(tmp_path: Path) -> None:
    run(
        sys.executable, "-m", "uv", "build", "--quiet", "--wheel", "--out-dir", tmp_path / "dist", ROOT, folder=tmp_path
    )
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    programs = environment(tmp_path / "empty", wheel)
    desk = tmp_path / "desk"
    desk.mkdir()
    shutil.copy(ROOT / "seeds" / "altman-tournee-mondiale.fr.txt", desk / "seed.txt")
    workbench = programs / "workbench"
    assert run(workbench, "--version", folder=desk).split()[-1] == importlib.metadata.version("claims-workbench")
    record = ("--db", "desk.db")
    run(workbench, *record, "import", "--lang", "fr", "--published", "2024-09-30", "seed.txt", folder=desk)
    found = [json.loads(line) for line in run(workbench, *record, "claims", "--json", folder=desk).splitlines()]
    assert len(found) >= 35
    run(workbench, *record, "mark", "1", "unsourced", folder=desk)
    assert "sound" in run(workbench, *record, "audit", folder=desk)
    run(workbench, *record, "export", "--format", "html", "-o", "report.html", folder=desk)
    assert "7 000 milliards" in (desk / "report.html").read_text(encoding="utf-8").replace("\u202f", " ").replace(
        "\u00a0", " "
    )
