"""A fact stands in a report of every format, like the other claims."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reports.sample import MADE_AT, TEXT
from workbench.claims import Claim, Span
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.export import export
from workbench.reports.formats import FORMATS
from workbench.reports.model import Edition, Level


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])  # PDF is the web page, printed.
def test_a_fact_stands_in_every_format(desk: Desk, article: ArticleRow, tmp_path: Path, name: str) -> None:
    start = TEXT.index("Anne Leduc")
    desk.claims.add(article.id, Claim(Span(start, start + 10, "Anne Leduc")))
    form = FORMATS[name]
    path = export(
        desk, article.id, tmp_path / f"report{form.suffix}", form, Edition(Level.INTERNAL, MADE_AT, "Ada", "fr")
    )
    assert path is not None
    words = path.read_bytes()
    assert words
    if name in ("md", "html", "csv"):
        assert "un fait" in words.decode("utf-8-sig")
    if name == "json":
        assert b'"fact"' in words
