"""What the author noted in the file is beside the claim that it concerns."""

from __future__ import annotations

from pathlib import Path

from tests.tui.bench_record import number, ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.articles import read_bytes
from workbench.claims import QuantityType
from workbench.desk import Desk
from workbench.tui.details import laid_out

MARKDOWN = b"""Il y a 36 usines[^1] au port.

Et [5 ports](https://example.org/p).

[^1]: Annuaire [b]2024[/b], p. 3.
"""


async def test_details_show_the_author_s_notes_and_links(make_app: MakeApp, tmp_path: Path) -> None:
    path = tmp_path / "hints.db"
    with Desk.open(path, actor="Ada", clock=ticking(), create=True) as desk:
        article = read_bytes(MARKDOWN, "a.md", language="fr")
        desk.articles.take_in(article, [number(article.text, "36 usines", QuantityType.COUNT, 36)])
    async with driving(make_app(path)) as at:
        details = at.screen.query_one("#details")
        await at.until(lambda: details.details)  # type: ignore[attr-defined]
        shown = "\n".join(line.plain for line in laid_out(details.details, 60))  # type: ignore[attr-defined]
        assert "In the author's file" in shown
        assert "footnote  Annuaire [b]2024[/b], p. 3." in shown
        assert "example.org" not in shown
