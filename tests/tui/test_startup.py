"""What the first picture of the claims does without, so that it comes soon."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving

#: Libraries and parts of our own that only an act, a form, a file, an article's reading or a report needs.
LATER = frozenset({
    "babel", "charset_normalizer", "cryptography", "dateutil", "docx", "jinja2", "lxml", "markdown_it",
    "openpyxl", "pypdf", "rapidfuzz", "rfc8785", "sqlite_utils", "text_to_num", "tomllib", "trafilatura",
    "workbench.articles", "workbench.desk.bundle", "workbench.desk.confidential_entries", "workbench.desk.dossier",
    "workbench.desk.earlier_claims", "workbench.desk.evidence", "workbench.desk.name_forms",
    "workbench.desk.retention", "workbench.desk.sources", "workbench.desk.trail", "workbench.desk.undo",
    "workbench.desk.verdicts", "workbench.extract.extractor", "workbench.extract.language_file",
    "workbench.record.audit.audit", "workbench.record.create_record", "workbench.record.fold",
    "workbench.reports", "workbench.tui.details", "workbench.tui.palette",
    "workbench.tui.screens.dialog", "workbench.tui.screens.help", "workbench.tui.screens.source_form",
})  # fmt: skip

#: The program as it is started at a terminal; which terminal that is, the environment says.
PROGRAM = "from workbench.commands import session; session.at_a_terminal = lambda: True; from workbench.cli import main"


@pytest.fixture
def at_first_picture(record: Path) -> set[str]:
    """The names of the modules that are loaded when the claims are first drawn, and whether garbage is collected."""
    terminal = {"TEXTUAL_DRIVER": "tests.tui.watching_driver:WatchingDriver", "COLUMNS": "120", "LINES": "40"}
    command = [sys.executable, "-c", f"{PROGRAM}; main()", "--db", record, "--as", "Ada"]
    ran = subprocess.run(command, env=os.environ | terminal, capture_output=True, text=True, check=True)
    return set(ran.stdout.split())


def test_the_first_picture_of_the_claims_loads_nothing_that_comes_later(at_first_picture: set[str]) -> None:
    assert "workbench.tui.widgets.claim_list" in at_first_picture
    assert not at_first_picture & LATER


def test_no_garbage_is_looked_for_before_the_first_picture_of_the_claims(at_first_picture: set[str]) -> None:
    assert "not-collecting" in at_first_picture


def test_the_first_verdict_loads_nothing_any_more(record: Path) -> None:
    """What an act needs is loaded behind the first picture: otherwise the first one waits for it."""
    program = f"""
import sys
from tests.desk.desks import at
from workbench.claims import Verdict
from workbench.tui import background
from pathlib import Path
with at(Path({str(record)!r})) as desk:
    article = desk.articles.all()[0]
    claim = desk.claims.of(article.id)[0]
    background._load_modules()
    desk.load_parts()
    before = set(sys.modules)
    desk.verdicts.set(claim.id, Verdict.UNSOURCED)
    print(*(name for name in sys.modules.keys() - before if not name.startswith("encodings")))
"""
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


async def test_garbage_is_collected_again_once_the_claims_are_there(make_app: MakeApp) -> None:
    gc.disable()
    try:
        async with driving(make_app()) as driver:
            await driver.until(gc.isenabled)
    finally:
        gc.enable()
