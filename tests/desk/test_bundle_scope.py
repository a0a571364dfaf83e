"""An import touches only what it brought: a stranger's exported article knows the ids that stand in every report."""

from __future__ import annotations

import base64
import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from tests.desk.desks import TEXT, article, at, claims, first_of, new_article, support, work
from tests.tables import each_row
from workbench.articles.article import HintKind
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.kinds.drafts import HintForm
from workbench.desk.maintenance import audit
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.record.errors import DeskError, Refused

Bundle = dict[str, Any]
NEW = "01a00000-0000-7000-8000-00000000beef"
NEWER = "01a00000-0000-7000-8000-00000000bee5"
THEIRS = TEXT + "Theirs.\n"


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[Desk]:
    with at(tmp_path / "stranger.db", "Eve", seed=9) as stranger:
        yield stranger


@pytest.fixture
def theirs(stranger: Desk) -> Bundle:
    """A stranger's article with a source of its own, as it is exported."""
    row = stranger.articles.take_in(article(THEIRS, "Theirs", "t.txt"), claims(THEIRS))
    stranger.evidence.attach(stranger.claims.of(row.id)[0].id, support("Their yearbook"))
    return json.loads(json.dumps(stranger.bundles.of(row.id, confidential=True)))  # type: ignore[no-any-return]


@pytest.fixture
def mine(desk: Desk) -> ArticleRow:
    """An article with a verified claim that rests on a source, and a confidential one."""
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    desk.evidence.attach(first.id, support())
    desk.verdicts.set(first.id, Verdict.VERIFIED)
    desk.evidence.attach(second.id, EvidenceNote(source=SourceNote(person="Ann Roy", confidential=True)))
    return row


def event(bundle: Bundle, kind: str, data: dict[str, Any], **more: Any) -> dict[str, Any]:
    plain = {"v": 1, "seq": 99, "id": NEW, "at": "2026-01-31T12:00:00.000Z", "actor": "Eve", "app": "x"}
    return {**plain, "article": None, "draft": None, "claim": None, "kind": kind, "data": data, **more}


def evidence(bundle: Bundle, source: str, **more: Any) -> dict[str, Any]:
    claim = first_of(bundle, "claims.extracted")["data"]["claims"][1]["id"]
    data = {"evidence": NEWER, "source": source, "stance": "supports", "locator": "", "passage": "", "calculation": "",
            "note": ""}  # fmt: skip
    return event(bundle, "evidence.attached", data, article=bundle["article"], claim=claim, **more)


def sources(desk: Desk) -> tuple[str, str]:
    """The ids of the open source and of the confidential one."""
    open_one = next(one.id for one in desk.sources.all() if not one.confidential)
    return open_one, next(one.id for one in desk.sources.all() if one.confidential)


def everything(desk: Desk) -> list[tuple[Any, ...]]:
    return [tuple(row) for table in ("trail", "sources", "confidential", "evidence", "claims", "articles", "blobs")
            for row in desk.store.rows(f"SELECT * FROM {table}")]  # fmt: skip


Forged = Callable[[Bundle, Desk, ArticleRow], dict[str, Any]]

OUTSIDE: dict[str, Forged] = {
    "my source destroyed": lambda bundle, desk, _: event(
        bundle, "source.destroyed", {"source": sources(desk)[1], "reason": "x"}
    ),
    "my source edited": lambda bundle, desk, _: event(
        bundle, "source.edited", {"source": sources(desk)[0], "from": {"title": "Annual report"}, "to": {"title": "x"}}
    ),
    "my source edited at their article": lambda bundle, desk, _: event(
        bundle, "source.edited", {"source": sources(desk)[0], "from": {}, "to": {"title": "x"}},
        article=bundle["article"],
    ),
    "their claim tied to my source": lambda bundle, desk, _: evidence(bundle, sources(desk)[0]),
    "their claim tied to my confidential source": lambda bundle, desk, _: evidence(bundle, sources(desk)[1]),
    "my act undone": lambda bundle, desk, row: event(
        bundle, "act.undone", {"events": [desk.trail.events(row.id)[-1].id]}, actor="Ada", article=bundle["article"]
    ),
    "a note in my act": lambda bundle, desk, row: event(
        bundle, "note.added", {"note": NEWER, "text": "x", "act": desk.trail.events(row.id)[-1].id},
        article=bundle["article"], actor="Ada",
    ),
    "a note on my claim": lambda bundle, desk, row: event(
        bundle, "note.added", {"note": NEWER, "text": "x"}, article=bundle["article"],
        claim=desk.claims.of(row.id)[0].id,
    ),
    "their source entered at my claim": lambda bundle, desk, row: event(
        bundle, "source.added", {"source": NEWER, "title": "x"}, claim=desk.claims.of(row.id)[0].id
    ),
    "a verdict on my claim": lambda bundle, desk, row: event(
        bundle, "verdict.set", {"from": "verified", "to": "open", "reason": None, "note": "", "override": None},
        article=bundle["article"], claim=desk.claims.of(row.id)[0].id,
    ),
    "a claim in my draft": lambda bundle, desk, row: event(
        bundle, "claim.added", {"number": 9, "claim": desk.claims.of(row.id)[0].claim.to_dict()},
        article=bundle["article"], claim=NEWER, draft=desk.drafts.get(row.id).id,
    ),
    "a sign-off of my draft": lambda bundle, desk, row: event(
        bundle, "article.signed_off",
        {"signoff": NEWER, "sha256": desk.drafts.get(row.id).sha256, "note": "", "override": None},
        article=bundle["article"], draft=desk.drafts.get(row.id).id,
    ),
    "an event of my article": lambda bundle, _, row: event(
        bundle, "article.held", {"reason": "x", "from": None}, article=row.id
    ),
    "a note under the id of an event of mine": lambda bundle, desk, row: event(
        bundle, "note.added", {"note": NEWER, "text": "x"}, article=bundle["article"],
        id=desk.trail.events(row.id)[0].id,
    ),
    "the desk's rule": lambda bundle, *_: event(bundle, "rule.set", {"from": "source", "to": "none"}),
    "an event twice": lambda bundle, *_: copy.deepcopy(bundle["events"][-1]),
}  # fmt: skip


@pytest.mark.parametrize("name", OUTSIDE)
def test_what_a_bundle_does_not_bring_is_refused_by_name_and_nothing_is_written(
    name: str, desk: Desk, mine: ArticleRow, theirs: Bundle
) -> None:
    before = everything(desk)
    forged = OUTSIDE[name](theirs, desk, mine)
    with pytest.raises(DeskError, match="the exported article holds") as refused:
        desk.bundles.take_in({**theirs, "events": [*theirs["events"], forged]}, accept=True)
    assert forged["kind"] in str(refused.value) or "an event twice" in str(refused.value)
    assert everything(desk) == before
    desk.bundles.take_in(theirs)
    assert audit(desk.path).passed


SHAPES: dict[str, Callable[[Bundle], object]] = {
    "a text that is a number": lambda bundle: claim_of(bundle).update(text=7),
    "words elsewhere": lambda bundle: claim_of(bundle).update(start=0, end=17),
    "other words": lambda bundle: claim_of(bundle).update(text="8 million dollars"),
    "an end before the start": lambda bundle: claim_of(bundle).update(end=1),
    "an end after the text": lambda bundle: claim_of(bundle).update(start=9_000, end=9_017),
    "an unknown reading": lambda bundle: claim_of(bundle).update(type="ufo"),
    "a value that is a text": lambda bundle: claim_of(bundle).update(value="many"),
    "a field that nobody knows": lambda bundle: claim_of(bundle).update(more=1),
    "a draft of another length": lambda bundle: first_of(bundle, "draft.imported")["data"].update(characters=999),
    "a hint of no kind": lambda bundle: first_of(bundle, "draft.imported")["data"].update(hints=[{"kind": "x"}]),
    "a warning that is a number": lambda bundle: first_of(bundle, "draft.imported")["data"].update(warnings=[1]),
    "a warning that asks its values for more": lambda bundle: first_of(bundle, "draft.imported")["data"].update(
        warnings=[{"text": "{n.__class__}", "values": {"n": 1}}]
    ),
    "a day that is none": lambda bundle: first_of(bundle, "article.imported")["data"].update(published="soon"),
    "a date of access that is none": lambda bundle: first_of(bundle, "source.added")["data"].update(accessed="soon"),
    "an id that is a path": lambda bundle: first_of(bundle, "source.added")["data"].update(source="../x"),
    "a number of nothing": lambda bundle: first_of(bundle, "article.imported")["data"].update(number=0),
    "a claim without an end": lambda bundle: claim_of(bundle).pop("end"),
}  # fmt: skip


def claim_of(bundle: Bundle) -> dict[str, Any]:
    return first_of(bundle, "claims.extracted")["data"]["claims"][0]["claim"]  # type: ignore[no-any-return]


@each_row("name", SHAPES)
def test_an_event_that_is_not_of_its_kind_s_form_is_refused_before_anything_is_written(
    name: str, desk: Desk, mine: ArticleRow, theirs: Bundle
) -> None:
    before, bundle = everything(desk), copy.deepcopy(theirs)
    SHAPES[name](bundle)
    with pytest.raises(DeskError, match="the exported article"):
        desk.bundles.take_in(bundle)
    assert everything(desk) == before


@pytest.mark.parametrize("body", ["[1]", "7", '{"person":7,"role":"","contact":""}', '{"person":"x"}', "{"])
def test_a_confidential_entry_is_three_texts(body: str, desk: Desk, mine: ArticleRow, tmp_path: Path) -> None:
    from workbench.record.confidential import commitment

    bundle = json.loads(json.dumps(desk.bundles.of(mine.id, confidential=True)))
    (kept,) = bundle["confidential"].values()
    kept["body"] = body
    secret = next(one for one in bundle["events"] if one["data"].get("commitment"))
    secret["data"]["commitment"] = commitment(base64.b64decode(kept["salt"]), body.encode())
    with at(tmp_path / "other.db", "Zoe", seed=9) as other:
        with pytest.raises(DeskError, match="confidential entry"):
            other.bundles.take_in(bundle)
        assert other.sources.all() == []


def test_a_hint_has_the_kinds_that_readers_give() -> None:
    assert set(get_args(HintForm.__annotations__["kind"]) or _literals()) == {str(kind) for kind in HintKind}


def _literals() -> tuple[str, ...]:
    from typing import get_type_hints

    return get_args(get_type_hints(HintForm)["kind"])


def sent_and_back(desk: Desk, row: ArticleRow, tmp_path: Path, change: Callable[[Desk], object]) -> Bundle:
    """The article as it comes back from a colleague who changed something."""
    with at(tmp_path / "colleague.db", "Zoe", seed=9) as colleague:
        colleague.bundles.take_in(json.loads(json.dumps(desk.bundles.of(row.id, confidential=True))))
        change(colleague)
        return json.loads(json.dumps(colleague.bundles.of(row.id, confidential=True)))  # type: ignore[no-any-return]


def test_a_desk_sent_to_a_colleague_and_back_is_taken_in_again(desk: Desk, bob: Desk, tmp_path: Path) -> None:
    """The export is in the trail here and not in what was sent: it is no work that the colleague does not know."""
    row = work(desk, bob)
    back = sent_and_back(desk, row, tmp_path, lambda colleague: colleague.correspondence.add_note(row.id, "seen"))
    desk.correspondence.report_exported(
        row.id, form="json", level="internal", language="en", filename="a.json", sha256="ab" * 32, size=None, root=None
    )
    desk.bundles.take_in(back)
    assert [note.text for note in desk.correspondence.notes(row.id)][-1] == "seen"
    assert audit(desk.path).passed


ASKED: dict[str, Callable[[Desk], object]] = {
    "source edited: Annual report": lambda there: there.evidence.edit_source(sources(there)[0], SourceNote(title="x")),
    "source's name destroyed": lambda there: there.retention.destroy_source(sources(there)[1], "asked"),
    "article's material destroyed: Growth of the fund": lambda there: there.retention.destroy_article("1", "asked"),
}


@pytest.mark.parametrize("said", ASKED)
def test_what_changes_or_destroys_what_was_here_is_asked_for(
    said: str, desk: Desk, mine: ArticleRow, tmp_path: Path
) -> None:
    back = sent_and_back(desk, mine, tmp_path, ASKED[said])
    before = everything(desk)
    with pytest.raises(Refused, match=said) as refused:
        desk.bundles.take_in(back)
    assert refused.value.overridable
    assert everything(desk) == before
    desk.bundles.take_in(back, accept=True)
    assert everything(desk) != before
    assert audit(desk.path).passed


def test_a_source_added_and_taken_back_there_is_asked_for_where_it_was_here(desk: Desk, tmp_path: Path) -> None:
    row = new_article(desk)
    desk.evidence.edit_source(desk.sources.add(SourceNote(title="Yearbook")).id, SourceNote(title="Almanac"))
    desk.evidence.attach(desk.claims.of(row.id)[0].id, EvidenceNote(source=desk.sources.all()[0].id))
    with at(tmp_path / "colleague.db", "Ada", seed=9) as colleague:
        colleague.bundles.take_in(desk.bundles.of(row.id))
        colleague.acts.undo(row.id)
        colleague.acts.undo()
        back = colleague.bundles.of(row.id)
    with pytest.raises(Refused, match="act undone: Almanac"):
        desk.bundles.take_in(back)
    desk.bundles.take_in(back, accept=True)
    assert desk.sources.all()[0].title == "Yearbook"


def test_a_hold_here_is_not_lifted_by_what_is_taken_in(desk: Desk, mine: ArticleRow, tmp_path: Path) -> None:
    def destroyed(colleague: Desk) -> None:
        colleague.retention.release(mine.id)
        colleague.retention.destroy_article(mine.id, "asked")

    desk.retention.hold(mine.id, "lawsuit")
    back = sent_and_back(desk, mine, tmp_path, destroyed)
    with pytest.raises(Refused, match="is on hold: lawsuit") as refused:
        desk.bundles.take_in(back, accept=True)
    assert not refused.value.overridable
    assert desk.drafts.get(mine.id).text == TEXT


def test_my_confidential_source_is_not_tied_to_another_article_unasked(
    desk: Desk, mine: ArticleRow, stranger: Desk, theirs: Bundle
) -> None:
    """Whoever has a report of mine can bring the very event by which my source was entered."""
    secret = next(one for one in desk.bundles.of(mine.id)["events"] if one["data"].get("commitment"))
    bundle = {**theirs, "events": [*theirs["events"], secret, evidence(theirs, secret["data"]["source"])]}
    with pytest.raises(Refused, match="a confidential source of this record is tied"):
        desk.bundles.take_in(bundle)
    assert len(desk.articles.all()) == 1


def test_an_event_that_is_here_is_not_told_otherwise(desk: Desk, mine: ArticleRow) -> None:
    bundle = json.loads(json.dumps(desk.bundles.of(mine.id)))
    first_of(bundle, "source.added")["data"]["title"] = "Another report"
    with pytest.raises(Refused, match="another event of"):
        desk.bundles.take_in(bundle)
