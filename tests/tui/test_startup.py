"""What the first picture of the claims does without, so that it comes soon."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

#: Libraries and parts of our own that only an act, a form, a file, an article's reading or a report needs.
LATER = frozenset({
    "babel", "charset_normalizer", "cryptography", "dateutil", "docx", "jinja2", "lxml", "markdown_it",
    "openpyxl", "pypdf", "rapidfuzz", "rfc8785", "sqlite_utils", "text_to_num", "tomllib", "trafilatura",
    "workbench.articles", "workbench.record.audit.audit", "workbench.extract.extractor",
    "workbench.extract.language_file", "workbench.reports", "workbench.tui.details", "workbench.tui.palette",
    "workbench.tui.screens.dialog", "workbench.tui.screens.help", "workbench.tui.screens.source_form",
})  # fmt: skip

PROGRAM = """
import datetime as dt
import sys
from pathlib import Path

from workbench.tui.app import WorkbenchApp, desk_threads

class Watched(WorkbenchApp):
    loaded = None

    def post_display_hook(self):
        if self.loaded is None and self.screen.query_one("#claims").virtual_size.height:
            self.loaded = set(sys.modules)
            self.exit()

def clock():
    return dt.datetime.now(dt.UTC)

threads = desk_threads(Path(sys.argv[1]), reviewer="Ada", clock=clock, read_only=False)
app = Watched(*threads, reviewer="Ada", clock=clock)
app.run(headless=True, size=(120, 40))
for thread in threads:
    thread.close()
print(*app.loaded)
"""


def test_the_first_picture_of_the_claims_loads_nothing_that_comes_later(record: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", PROGRAM, record], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "workbench.tui.widgets.claim_list" in loaded
    assert not loaded & LATER
