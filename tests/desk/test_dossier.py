"""Documents of a dossier, and findings that are dismissed, as the record keeps them."""

from __future__ import annotations

import pytest

from tests.desk.desks import work
from workbench.desk import Desk
from workbench.record.errors import NotFound, Refused

ONE, OTHER = "1" * 64, "2" * 64


def test_the_same_file_is_one_document_and_a_newer_one_takes_its_place(desk: Desk, bob: Desk) -> None:
    article = work(desk, bob).id
    first = desk.dossier.give(article, path="/a/report.pdf", filename="report.pdf", sha256=ONE)
    assert desk.dossier.give(article, path="/b/report.pdf", filename="report.pdf", sha256=ONE) == first
    newer = desk.dossier.give(article, path="/a/report.pdf", filename="report.pdf", sha256=OTHER)
    assert desk.dossier.documents(article) == [newer]
    assert [one.left for one in desk.dossier.documents(article, left=True)] == ["replaced", None]


def test_a_document_is_a_source_and_leaves_the_dossier_once(desk: Desk, bob: Desk) -> None:
    article = work(desk, bob).id
    document = desk.dossier.give(article, path="/a/n.txt", filename="n.txt", sha256=ONE, published="2024-05-01")
    source = desk.sources.get(document.source_id)
    assert (source.title, source.attachment_sha256, source.published) == ("n.txt", ONE, "2024-05-01")
    desk.dossier.take_out(document.id, "wrong article")
    assert desk.dossier.documents(article) == []
    with pytest.raises(Refused):
        desk.dossier.take_out(document.id)
    with pytest.raises(NotFound):
        desk.dossier.take_out("no such")


def test_giving_and_dismissing_are_undone(desk: Desk, bob: Desk) -> None:
    article = work(desk, bob).id
    desk.dossier.give(article, path="/a/n.txt", filename="n.txt", sha256=ONE)
    desk.acts.undo(article)
    assert desk.dossier.documents(article) == []
    desk.dossier.dismiss(article, "sum", ["12", "5", "6"])
    with pytest.raises(Refused):
        desk.dossier.dismiss(article, "sum", ["12", "5", "6"])
    desk.acts.undo(article)
    assert desk.dossier.dismissals(article) == []


def test_a_dossier_travels_with_its_article(desk: Desk, bob: Desk, tmp_path_factory: pytest.TempPathFactory) -> None:
    article = work(desk, bob).id
    desk.dossier.give(article, path="/a/n.txt", filename="n.txt", sha256=ONE)
    desk.dossier.dismiss(article, "sum", ["12", "5", "6"], "one was absent")
    bundle = desk.bundles.of(article)
    path = tmp_path_factory.mktemp("other") / "claims.db"
    with Desk.open(path, actor="Cleo", clock=desk.clock, create=True) as other:
        other.bundles.take_in(bundle)
        assert other.dossier.documents(article) == desk.dossier.documents(article)
        assert other.dossier.dismissals(article) == desk.dossier.dismissals(article)
