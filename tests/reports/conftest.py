from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reports.sample import fill, made, ticking
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.model import Report


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with Desk.open(tmp_path / "claims.db", actor="Ada Martin", clock=ticking(), create=True) as opened:
        yield opened


@pytest.fixture
def article(desk: Desk) -> ArticleRow:
    return fill(desk)


@pytest.fixture
def report(desk: Desk, article: ArticleRow) -> Report:
    return made(desk, article)
