"""What is on the bench: cursor, filters, marks and counts, without a screen."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.tui.bench_record import ticking
from workbench.claims import Kind, Verdict
from workbench.desk import Desk
from workbench.desk.model import ClaimRow
from workbench.tui.review import Review
from workbench.tui.status import Status, status_of


@pytest.fixture
def review(record: Path) -> Review:
    with Desk.open(record, actor="Ada", clock=ticking()) as desk:
        article = desk.articles.all()[0]
        return Review(article, desk.drafts.get(article.id), desk.claims.of(article.id))


@pytest.fixture
def verify(record: Path, review: Review):  # type: ignore[no-untyped-def]
    def verify(place: int) -> None:
        row = review.at(place)
        assert row is not None
        with Desk.open(record, actor="Ada", clock=ticking()) as desk:
            review.update(desk.verdicts.set(row.id, Verdict.DISPUTED))

    return verify


def test_the_cursor_stops_at_both_ends(review: Review) -> None:
    review.move(-5)
    assert review.cursor == 0
    review.move(500)
    assert review.cursor == len(review.rows) - 1


def test_the_next_open_claim_is_looked_for_past_the_end(review: Review, verify) -> None:  # type: ignore[no-untyped-def]
    verify(1)
    assert review.next_open() == 2
    review.move_to(len(review.rows) - 1)
    assert review.next_open() == 0


def test_no_claim_is_next_where_every_other_is_decided(review: Review, verify) -> None:  # type: ignore[no-untyped-def]
    for place in range(1, len(review.rows)):
        verify(place)
    assert review.next_open() is None


def test_counts_follow_the_rows(review: Review, verify) -> None:  # type: ignore[no-untyped-def]
    verify(0)
    assert (review.counts.open, review.counts.disputed, review.counts.total) == (11, 1, 12)


def test_a_filter_keeps_the_cursor_on_its_claim_where_it_can(review: Review) -> None:
    review.move_to(5)
    kept = review.current
    review.choose({"kind": lambda row: row.kind is Kind.NUMERIC}, None)
    assert review.current == kept
    assert review.shown == 10
    review.choose({"kind": None}, None)
    assert review.current == kept
    assert review.shown == 12


def test_an_order_holds_until_it_is_taken_away(review: Review) -> None:
    review.choose({}, lambda row: -row.number)
    numbers = [row.number for place in range(review.shown) if (row := review.at(place))]
    assert numbers == sorted(numbers, reverse=True)
    review.choose({}, None)
    numbers = [row.number for place in range(3) if (row := review.at(place))]
    assert numbers == [1, 2, 3]


def test_marks_are_what_acts_are_done_to(review: Review) -> None:
    first, third = review.rows[0], review.rows[2]
    assert review.chosen == [first]
    review.toggle_mark([third, first])
    assert review.chosen == [first, third]
    review.toggle_mark([first])
    assert review.chosen == [third]


def test_a_hidden_claim_has_no_place_but_keeps_its_mark(review: Review) -> None:
    review.toggle_mark([review.rows[4]])
    review.choose({"search": lambda row: row.number == 1}, None)
    assert review.place_of(review.rows[4].id) is None
    assert review.chosen == [review.rows[4]]


def test_what_a_key_asks_looks_at_no_claim_but_its_own(review: Review, monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [replace(review.rows[0], id=str(place), number=place + 1) for place in range(1_000)]
    long = Review(review.article, review.draft, rows)
    looked: list[str] = []

    def counted(row: ClaimRow) -> Status:
        looked.append(row.id)
        return status_of(row)

    monkeypatch.setattr("workbench.tui.review.status_of", counted)
    long.update(replace(rows[500], verdict=Verdict.DISPUTED))
    long.move_to(499)
    assert (long.next_open(), long.next_open(-1)) == (501, 498)
    assert (long.counts.open, long.place_of("500"), long.current) == (999, 500, rows[499])
    assert set(looked) == {"500"}


@given(
    st.lists(st.booleans(), min_size=1, max_size=12),
    st.integers(0, 11),
    st.sampled_from([None, lambda row: -row.number]),
    st.sampled_from([None, lambda row: row.number % 3 > 0]),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_next_open_claim_is_the_nearest_in_the_list(review: Review, decided, at, order, test) -> None:  # type: ignore[no-untyped-def]
    rows = [
        replace(row, verdict=Verdict.DISPUTED if done else Verdict.OPEN)
        for row, done in zip(review.rows, decided, strict=False)
    ]
    shuffled = Review(review.article, review.draft, rows)
    shuffled.choose({"test": test}, order)
    shuffled.move_to(at)
    shown = [row for place in range(shuffled.shown) if (row := shuffled.at(place))]
    for step in (1, -1):
        places = [(shuffled.cursor + step * distance) % len(shown) for distance in range(1, len(shown))]
        nearest = next((place for place in places if shown[place].verdict is Verdict.OPEN), None)
        assert shuffled.next_open(step) == nearest
