"""Every command that prints a table, on terminals of several widths and into a pipe."""

from __future__ import annotations

import os
import pty
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.articles.files import docx, p
from tests.conftest import Run
from tests.tables import each_row
from workbench.commands.table import BESIDE, KEPT, PROSE, RIGHT, WORDS, table, wrapped
from workbench.display import cells, cut

TITLE = "Le grand port de la ville d'en bas s'agrandit encore, et personne ne sait 東京 qui paiera les travaux de 2031"
LABEL = "Rapport annuel de la chambre régionale des comptes sur la gestion du port, tome second, annexes comprises"
HIDDEN = "Le chantier du port a déjà coûté 48,6 millions d'euros à la région"
BARE = "Il pleut sur le chantier, et les grues tournent jour et nuit au-dessus des quais déserts."
TEXT = f"""{TITLE}

Le chantier du grand port a coûté 1 234 567 890 euros en 2023, selon la chambre de commerce et d'industrie du littoral.

Il emploie 45 000 ouvriers venus de toute la région et traite 48,6 % des marchandises du pays tout entier.

« Nous ne paierons jamais seuls la facture de ce chantier », a déclaré Jean-Baptiste de la Tour d'Auvergne, président.

{BARE}
"""
SOURCE = TEXT.replace("45 000", "46 000").replace("48,6", "46,8").replace(TITLE, "Rapport sur le port")

_STYLE = re.compile("\x1b\\[[0-9;]*m")

#: Every command that lists: with what it is asked, and what of it is told in full where nothing is cut.
LISTINGS = {
    "claims": (("claims", "1"), TITLE),
    "claims --why": (("claims", "1", "--order", "importance", "--why"), TITLE),
    "claims --order dossier": (("claims", "1", "--order", "dossier"), TITLE),
    "articles": (("articles",), TITLE),
    "sources": (("sources",), LABEL),
    "log": (("log", "--article", "1"), LABEL),
    "query": (("query", "--article", "1"), "le conseil régional ou la commune, et depuis quelle année au juste"),
    "check": (("check", "1"), TITLE),
    "rule": (("rule",), "a verified claim needs a source that supports it"),
    "rule publish": (("rule", "publish"), "sign-off"),
    "sentences": (("sentences", "1"), BARE),
    "dossier": (("dossier", "1"), "Il emploie 46 000 ouvriers venus de toute la région"),
    "recall": (("recall", "2"), TITLE),
    "findings": (("findings", "1"), ""),
    "diff": (("diff", "2"), "Il pleut sur le chantier, et les grues tournent jour et nuit"),
    "extract": (("extract", "port.txt"), "Jean-Baptiste de la Tour d'Auvergne"),
    "compare": (("compare", "port.txt", "rapport.txt"), "Il emploie 46 000 ouvriers venus de toute la région"),
    "conflicts": (("conflicts",), ""),
    "left-out": (("left-out", "3"), HIDDEN),
    "retain": (("retain",), "le-grand-port-de-la-ville-d-en-bas-s-agrandit-encore-et"),
    "audit": (("audit",), "sound: events, tables and files fit each other"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for the record that every listing is of: none of them changes it."""
    return tmp_path_factory.mktemp("port")


@pytest.fixture
def listed(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., str]:
    """Print a listing on a terminal of so many columns, or into a pipe where that is None; without styles."""
    monkeypatch.chdir(folder)
    if not Path("made").exists():
        make_record(run)
        Path("made").touch()

    def listed(columns: int | None, *command: str) -> str:
        with monkeypatch.context() as patched:
            if columns is not None:
                patched.setenv("COLUMNS", str(columns))
                patched.setattr(sys.stdout, "isatty", lambda: True)
            return _STYLE.sub("", run(*command).out)

    return listed


def make_record(run: Run) -> None:
    for name, text in (("port.txt", TEXT), ("rapport.txt", SOURCE), ("again.txt", TEXT.replace("ouvriers", "marins"))):
        Path(name).write_text(text, encoding="utf-8")
    assert run("import", "port.txt", "--lang", "fr").status == 0
    assert run("import", "again.txt", "--lang", "fr").status == 0
    Path("revised.txt").write_text(Path("again.txt").read_text("utf-8").replace("déserts.", "déserts encore."), "utf-8")
    assert run("revise", "2", "revised.txt", "--yes").status == 0
    assert run("dossier", "1", "rapport.txt").status == 0
    assert run("note", "-a", "1", "1", "--source", LABEL).status == 0
    assert run("mark", "-a", "1", "1", "verified").status == 0
    hidden = f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>{HIDDEN}</w:t></w:r>"
    Path("hidden.docx").write_bytes(docx(p("Une seule école.", hidden, "<w:ins><w:r><w:t>!</w:t></w:r></w:ins>")))
    assert run("import", "hidden.docx", "--lang", "fr").status == 0
    assert run("hold", "1", "une plainte de la société concessionnaire, du 3 mars").status == 0
    question = "Qui paie, l'État, le conseil régional ou la commune, et depuis quelle année au juste ?"
    assert run("query", question, "-a", "1", "--claim", "1").status == 0


@each_row("columns", [40, 60, 80, 120])
@each_row("name", LISTINGS)
def test_no_line_is_wider_than_the_terminal_and_no_figure_is_cut(
    listed: Callable[..., str], name: str, columns: int
) -> None:
    out = listed(columns, *LISTINGS[name][0])
    assert {line: cells(line) for line in out.splitlines() if cells(line) > columns} == {}
    assert re.findall(r"\d…", out) == []


@each_row("name", LISTINGS)
def test_what_is_piped_is_told_in_full(listed: Callable[..., str], name: str) -> None:
    command, told = LISTINGS[name]
    out = listed(None, *command)
    assert told in out
    assert "…" not in out


def test_a_claim_is_one_line_at_80_columns_with_its_value_whole(listed: Callable[..., str]) -> None:
    lines = listed(80, "claims", "1").splitlines()
    rows = [line for line in lines if re.match(r" +\d+ [○✓]", line)]
    assert rows == lines[-len(rows) :]
    assert any("1 234 567 890" in line.replace("\u202f", " ").replace("\u00a0", " ") for line in rows)


def test_undo_of_several_acts_names_their_claim_once(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("The fund holds 36 ships and 12 harbours.\n")
    assert run("import", "a.txt").status == 0
    assert run("mark", "1", "2", "disputed").status == 0
    out = run("undo").out
    assert out.startswith("undone:\n")
    assert (out.count("claim 1 "), out.count("claim 2 ")) == (1, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="pseudo-terminals")
def test_the_width_is_that_of_the_terminal_written_to_and_the_variable_is_honoured(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    ours, theirs = pty.openpty()
    subprocess.run(
        [sys.executable, "-m", "workbench", "extract", "a.txt"], cwd=tmp_path, stdout=theirs, check=True,
        env={**os.environ, "COLUMNS": "50"},
    )  # fmt: skip
    os.close(theirs)
    printed = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "…" in printed
    assert max(map(cells, printed.replace("\r", "").splitlines())) <= 50


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (24, "prix de 1 234 567 euros"),
        (20, "prix de 1 234 567 e…"),
        (18, "prix de…"),
        (17, "prix de…"),
        (6, "prix …"),
        (1, "…"),
    ],
)
def test_a_cut_leaves_a_figure_out_rather_than_part_of_it(width: int, shown: str) -> None:
    assert cut("prix de 1 234 567 euros", width) == shown


def test_wide_characters_take_two_columns_and_columns_stay_aligned() -> None:
    lines = [*table([RIGHT, WORDS, KEPT], [("1", "東京東京東京東京東京", "x"), ("12", "port", "y")], 24)]
    assert [cells(line) for line in lines] == [24, 24]
    assert "…" in lines[0]


def test_what_another_column_says_is_left_out_before_a_row_becomes_a_record() -> None:
    rows = [("1", "percentage", "about half of all the ships", "50 %")]
    columns = [RIGHT, BESIDE, WORDS, KEPT]
    assert any("percentage" in line for line in table(columns, rows, 60))
    (line,) = table(columns, rows, 30)
    assert "percentage" not in line
    assert [*table(columns, rows, 18)] == ["1  50 %", "     about half of", "    all the ships"]


def test_prose_goes_on_under_itself_and_keeps_its_figures_whole() -> None:
    words = "the harbour cost 1 234 567 euros in all"
    lines = [*table([RIGHT, PROSE], [("3", words)], 30)]
    assert lines == ["   3  the harbour cost", "      1 234 567 euros in all"]
    assert wrapped("  ", words, None) == ["  " + words]
