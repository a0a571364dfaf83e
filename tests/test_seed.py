from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest

from seeds.make_record import ARTICLE, PUBLISHED, TAKEN_IN, make_record
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import Event

SHIPPED = Path(__file__).parent.parent / "claims.db"


@pytest.fixture
def made(tmp_path: Path) -> Path:
    path = tmp_path / "made.db"
    make_record(path)
    return path


def _opened(path: Path) -> Desk:
    return Desk.open(path, actor="Ada", clock=lambda: TAKEN_IN)


def _events(path: Path) -> list[Event]:
    with _opened(path) as desk:
        return desk.trail.events()


def test_the_seed_article_is_the_one_that_was_given() -> None:
    digest = hashlib.sha256(ARTICLE.read_bytes()).hexdigest()
    assert digest == "11357799e4d02a765e55005030100cd8b150b173c50b71418f44824721cd9d0a"


def test_the_shipped_record_begins_with_what_the_extractor_finds_today(made: Path, tmp_path: Path) -> None:
    """Whoever checks the seed adds events after these; `make claims.db` makes the record anew."""
    copy = tmp_path / "claims.db"
    shutil.copyfile(SHIPPED, copy)
    wanted = _events(made)
    assert _events(copy)[: len(wanted)] == wanted


def test_in_a_new_record_of_the_seed_every_claim_is_open(made: Path) -> None:
    with _opened(made) as desk:
        (article,) = desk.articles.all()
        claims = desk.claims.of(article.id)
    assert (article.language, article.published) == ("fr", PUBLISHED)
    assert {claim.verdict for claim in claims} == {Verdict.OPEN}
    assert len(claims) == article.counts.open > 30


def test_the_same_extractor_makes_the_same_record(made: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    make_record(again)
    assert _events(again) == _events(made)


def test_the_record_is_one_file(made: Path) -> None:
    assert [file.name for file in made.parent.iterdir()] == ["made.db"]
