from __future__ import annotations

import copy
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import Clock
from tests.reports.sample import fill, made, ticking
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.model import Report


@pytest.fixture(scope="session")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[bool, tuple[Path, Clock]]:
    """A record that is filled and one that is not, each with its clock; to be copied."""
    kept = {}
    for filled in (False, True):
        path, clock = tmp_path_factory.mktemp("record") / "claims.db", ticking()
        with Desk.open(path, actor="Ada Martin", clock=clock, create=True) as desk:
            if filled:
                fill(desk)
        kept[filled] = path, clock
    return kept


@pytest.fixture
def desk(records: dict[bool, tuple[Path, Clock]], tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
    """The desk at a record that holds nothing, or what `fill` does where the test asks for its article."""
    path, clock = records["article" in request.fixturenames]
    shutil.copytree(path.parent, tmp_path, dirs_exist_ok=True)
    with Desk.open(tmp_path / path.name, actor="Ada Martin", clock=copy.copy(clock)) as opened:
        yield opened


@pytest.fixture
def article(desk: Desk) -> ArticleRow:
    (row,) = desk.articles.all()
    return row


@pytest.fixture
def report(desk: Desk, article: ArticleRow) -> Report:
    return made(desk, article)
