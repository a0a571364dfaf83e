"""No verdict survives on changed wording, and no claim is attached silently: what a new draft does to the claims."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles.carry_claims import carry
from workbench.articles.carry_over import Carried, CarryOver, Revision
from workbench.claims import Attribution, Change, Claim, DateInterval, Mode, Quantity, QuantityType, Span, Why

OLD = """Le budget bondit

Le budget a bondi de 12 % en 2023. Selon le ministre, 36 usines ont ouvert au printemps.
La ville compte 5 écoles et 3 lycées, tous publics. Le maire en promet deux autres.

« Nous verrons », a dit Anne Roy. Elle a 39 ans."""


def numeric(draft: str, words: str, type_: QuantityType = QuantityType.COUNT) -> Claim:
    return Claim(span_of(draft, words), quantity=Quantity(type_, value=1))


def span_of(draft: str, words: str) -> Span:
    start = draft.index(words)
    return Span.of(draft, start, start + len(words))


def one(old: str, new: str, claim: Claim | str, *extracted: Claim) -> Carried:
    """What becomes of one claim, in French."""
    claim = numeric(old, claim) if isinstance(claim, str) else claim
    (carried,) = carry(Revision(old, new, [claim], extracted), "fr").carried
    if carried.after is not None:
        span = carried.after.span
        assert new[span.start : span.end] == span.text
    return carried


@pytest.mark.parametrize(
    ("change", "claim", "outcome", "words"),
    [
        (("Le maire", "La maire"), "12 %", Change.KEPT, "12 %"),
        (("Le budget bondit\n", "Titre nouveau, plus long\n\nUn chapeau.\n"), "12 %", Change.KEPT, "12 %"),
        (("a bondi", "a grimpé"), "12 %", Change.CONFIRM, "12 %"),
        (("12 %", "13 %"), "12 %", Change.REOPENED, "13 %"),
        (("36 usines", "38 usines"), "36 usines", Change.REOPENED, "38 usines"),
        (("36 usines ont", "36 petites usines ont"), "36 usines", Change.REOPENED, "36 petites usines"),
        (("de 12 % en 2023", "en 2023 de 12 %"), "12 %", Change.CONFIRM, "12 %"),
        (("de 12 % en 2023", "en 2023 de 12 %"), "2023", Change.CONFIRM, "2023"),
        (("5 écoles et 3 lycées", "3 lycées"), "5 écoles", Change.CUT, None),
        (("5 écoles et 3 lycées", "3 lycées"), "3 lycées", Change.CONFIRM, "3 lycées"),
        (("Le budget a bondi de 12 % en 2023. ", ""), "12 %", Change.CUT, None),
        (("Le budget a bondi de 12 % en 2023. ", ""), "36 usines", Change.KEPT, "36 usines"),
        (("lycées, tous", "lycées. Ils sont tous"), "3 lycées", Change.CONFIRM, "3 lycées"),
        (("publics. Le maire", "publics, et le maire"), "deux", Change.CONFIRM, "deux"),
        (("12 % en 2023.", "12 % en 2023. Le budget a bondi de 12 % en 2023."), "12 %", Change.CONFIRM, "12 %"),
    ],
)
def test_a_claim_ends_as_its_wording_says(change: tuple[str, str], claim: str, outcome: Change, words: str) -> None:
    new = OLD.replace(*change)
    assert new != OLD
    carried = one(OLD, new, claim)
    assert (carried.outcome, carried.after and carried.after.span.text) == (outcome, words)


def test_a_moved_paragraph_takes_its_claims_along() -> None:
    first, second, *rest = OLD.split("\n\n")
    new = "\n\n".join([*rest, first, second])
    outcomes = {words: one(OLD, new, words).outcome for words in ("12 %", "36 usines", "39 ans")}
    assert set(outcomes.values()) == {Change.KEPT, Change.MOVED}
    assert outcomes["12 %"] is outcomes["36 usines"] is not outcomes["39 ans"]


def test_of_two_sentences_alike_nobody_can_tell_which_was_checked() -> None:
    old = "Il y a 5 écoles. Puis : il y a 5 lycées. Il y a 5 écoles."
    assert one(old, old + " Fin.", "5 écoles").outcome is Change.CONFIRM
    assert one(old, old, "5 écoles").outcome is Change.KEPT


def test_a_copy_inside_a_longer_sentence_is_a_copy_too() -> None:
    old = "Il y a 5 écoles. Fin."
    assert one(old, old + " Elle dit : « Il y a 5 écoles. » et sort.", "5 écoles").outcome is Change.CONFIRM


def test_other_white_space_is_no_other_wording() -> None:
    new = OLD.replace(" ", "\u00a0", 3).replace("36 usines ont ouvert", "36  usines ont\u2009ouvert")
    new = new.replace("12 %", "12\u202f%")
    for words in ("12 %", "36 usines", "5 écoles", "39 ans"):
        assert one(OLD, new, words).outcome is Change.KEPT


def test_copy_that_was_wrapped_anew_is_the_same_copy() -> None:
    copy = "Selon le ministre de l'Industrie, 36 usines ont ouvert au printemps dans le nord du pays, et 12 au sud. "
    copy += "La ville de Lille compte à elle seule 5 des nouveaux sites, tous consacrés aux batteries électriques."
    wide, narrow = (f"Titre\n\n{textwrap.fill(copy, width)}\n\nFin." for width in (80, 60))
    assert one(wide, narrow, "5 des nouveaux\nsites").outcome is Change.KEPT


@pytest.mark.parametrize(("old", "new"), [("été", "e\u0301te\u0301"), ("l'eau", "l’eau"), ("12 %", "12%"), ("a", "A")])
def test_other_characters_are_other_wording(old: str, new: str) -> None:
    before, after = (f"On y voit {words} et 7 barques au port. Fin." for words in (old, new))
    assert one(before, after, "7 barques").outcome is Change.CONFIRM


def test_the_extractors_reading_is_taken_where_the_words_changed() -> None:
    new = OLD.replace("36 usines", "38 usines")
    fresh = Claim(span_of(new, "38 usines"), quantity=Quantity(QuantityType.COUNT, value=38))
    carried = one(OLD, new, "36 usines", fresh)
    assert (carried.outcome, carried.after) == (Change.REOPENED, fresh)


def test_without_an_extractors_reading_the_old_one_is_kept_and_says_so() -> None:
    carried = one(OLD, OLD.replace("36 usines", "38 usines"), "36 usines")
    assert carried.after is not None
    assert carried.after.quantity == Quantity(QuantityType.COUNT, value=1)
    assert carried.after.why == Why("carried", ("the reading is that of the draft before",))


BY_HAND = "12 % en 2023"


def by_hand(change: tuple[str, str], *found: str) -> tuple[Carried, list[str]]:
    """What becomes of BY_HAND, which somebody gave its bounds, and what is new beside it."""
    new = OLD.replace(*change)
    claim = numeric(OLD, BY_HAND)
    extracted = [numeric(new, words, QuantityType.PERCENT) for words in found]
    result = carry(Revision(OLD, new, [claim], extracted, by_hand={claim: frozenset([claim.kind])}), "fr")
    (carried,) = result.carried
    return carried, [one.span.text for one in result.found]


@pytest.mark.parametrize(
    ("change", "found", "outcome", "words"),
    [
        (("a bondi", "a grimpé"), ("12 %", "2023"), Change.CONFIRM, BY_HAND),
        (("12 %", "13 %"), ("13 %", "2023"), Change.REOPENED, "13 % en 2023"),
        (("en 2023", "en 2024"), ("12 %", "2024"), Change.REOPENED, "12 % en 2024"),
    ],
)
def test_bounds_that_somebody_gave_a_claim_are_kept_and_nothing_within_them_is_new(
    change: tuple[str, str], found: tuple[str, ...], outcome: Change, words: str
) -> None:
    carried, new = by_hand(change, *found)
    assert (carried.outcome, carried.after and carried.after.span.text) == (outcome, words)
    assert new == []


def test_a_claim_with_bounds_of_somebodys_is_read_anew_within_them() -> None:
    carried, _ = by_hand(("12 %", "13 %"), "13 %")
    assert carried.after is not None
    assert carried.after.quantity == Quantity(QuantityType.PERCENT, value=1)


def test_what_stands_beside_somebodys_claim_is_new() -> None:
    _, new = by_hand(("en 2023.", "en 2023 (et de 4 % en 2022)."), "12 %", "4 %")
    assert new == ["4 %"]


def attributed(draft: str) -> Claim:
    return Claim(
        span_of(draft, "« Nous verrons », a dit Anne Roy"),
        attribution=Attribution(
            Mode.DIRECT,
            source=span_of(draft, "Anne Roy"),
            cue=span_of(draft, "a dit"),
            content=span_of(draft, "« Nous verrons »"),
            refers_to=span_of(draft, "Le maire"),
        ),
    )


def test_every_part_of_an_attributed_claim_moves_with_it() -> None:
    new = OLD.replace("Le budget bondit\n", "Titre\n")
    carried = one(OLD, new, attributed(OLD))
    assert (carried.outcome, carried.after) == (Change.KEPT, attributed(new))


def test_a_change_where_the_source_is_named_asks_to_confirm() -> None:
    new = OLD.replace("en promet deux", "en promet trois")
    carried = one(OLD, new, attributed(OLD))
    assert (carried.outcome, carried.after) == (Change.CONFIRM, attributed(new))


def test_a_part_that_cannot_be_pointed_to_is_left_out() -> None:
    carried = one(OLD, OLD.replace(" Le maire en promet deux autres.", ""), attributed(OLD))
    assert carried.outcome is Change.CONFIRM
    assert carried.after is not None
    assert carried.after.attribution is not None
    assert carried.after.attribution.refers_to is None
    assert carried.after.attribution.source is not None


def test_a_date_that_means_another_day_asks_to_confirm() -> None:
    text = "Il a neigé mardi. Fin."

    def tuesday(day: int) -> Claim:
        date = DateInterval(dt.date(2024, 10, day), dt.date(2024, 10, day))
        return Claim(span_of(text, "mardi"), quantity=Quantity(QuantityType.DATE, date=date))

    new = text + " Rien."
    same = carry(Revision(text, new, [tuesday(1)], [tuesday(1)], dates_moved=True), "fr").carried[0]
    other = carry(Revision(text, new, [tuesday(1)], [tuesday(8)], dates_moved=True), "fr").carried[0]
    assert same.outcome is Change.KEPT
    assert (other.outcome, other.after) == (Change.CONFIRM, tuesday(8))


@pytest.mark.parametrize("end", [" Rien.", "\n\nUn autre paragraphe."])
def test_the_day_of_a_dateline_is_kept_while_the_dateline_is(end: str) -> None:
    old = "Le budget\n\nLYON, 17 novembre 2026 – Le conseil a adopté un budget par 58 voix."
    assert one(old, old + end, "17 novembre 2026").outcome is Change.KEPT
    moved = one(old, old.replace("17", "18"), "17 novembre 2026", numeric(old.replace("17", "18"), "18 novembre 2026"))
    assert (moved.outcome, moved.after and moved.after.span.text) == (Change.REOPENED, "18 novembre 2026")


def test_a_dateline_that_a_draft_gains_has_its_day_found() -> None:
    old = "Le budget\n\nLe conseil a adopté un budget par 58 voix."
    new = old.replace("Le conseil", "LYON, 17 novembre 2026 – Le conseil")
    found = carry(Revision(old, new, [numeric(old, "58 voix")], [numeric(new, "17 novembre 2026")]), "fr").found
    assert [claim.span.text for claim in found] == ["17 novembre 2026"]


def test_new_claims_are_found_in_what_is_new_and_only_there() -> None:
    new = OLD + " Le port compte 9 quais."
    claims = [numeric(OLD, "36 usines")]
    extracted = [numeric(new, words) for words in ("12 %", "36 usines", "39 ans", "9 quais")]
    result = carry(Revision(OLD, new, claims, extracted), "fr")
    assert [claim.span.text for claim in result.found] == ["9 quais"]


def test_a_claim_split_by_hand_is_not_found_again_whole() -> None:
    new = OLD.replace("tous publics", "publics")
    whole, half = numeric(new, "5 écoles et 3 lycées"), numeric(OLD, "5 écoles et 3")
    assert carry(Revision(OLD, new, [half], [whole]), "fr").found == ()


def test_two_claims_never_take_the_same_place() -> None:
    old = "On compte 36 usines au nord et 36 usines au sud du pays. Fin."
    new = "On compte 38 usines au nord et 36 usines au sud du pays. Fin."
    second = Span.of(old, old.rindex("36"), old.rindex("36") + 9)
    claims = [numeric(old, "36 usines"), Claim(second, quantity=Quantity(QuantityType.COUNT, value=36))]
    places = [entry.after and entry.after.span.text for entry in carry(Revision(old, new, claims), "fr").carried]
    assert places == ["38 usines", "36 usines"]


def test_the_counts_name_every_outcome() -> None:
    result = carry(Revision(OLD, "Rien.", [numeric(OLD, "12 %")]), "fr")
    assert result.counts() == {
        Change.KEPT: 0, Change.MOVED: 0, Change.CONFIRM: 0, Change.REOPENED: 0, Change.CUT: 1,
        Change.NEW: 0,
    }  # fmt: skip


def test_a_text_of_one_enormous_sentence_is_carried_in_good_time() -> None:
    old = "mot 12 " * 5_000
    assert one(old, old.replace("12", "13"), "12").outcome is not Change.KEPT


WORDS = st.sampled_from(["Le", "12", "%", "usines", "a dit", "hier.", "Oui.", "\n", "« non »", "3,5 millions", "!"])


@given(st.data(), st.lists(WORDS, min_size=3, max_size=30), st.lists(WORDS, min_size=1, max_size=30))
def test_what_is_kept_has_the_same_words_at_its_place(data: st.DataObject, before: list[str], after: list[str]) -> None:
    old, new = " ".join(before), " ".join(after)
    claims = [numeric(old, word) for word in set(before) if word.strip()]
    result: CarryOver = carry(Revision(old, new, claims), "fr")
    assert [entry.before for entry in result.carried] == claims
    for entry in result.carried:
        if entry.after is None:
            assert entry.outcome is Change.CUT
            continue
        span = entry.after.span
        assert new[span.start : span.end] == span.text
        if entry.outcome is not Change.REOPENED:
            assert span.text.split() == entry.before.span.text.split()
        if entry.outcome in (Change.KEPT, Change.MOVED) and old != new:
            assert entry.context_before.split() == entry.context_after.split()
            flat = " ".join(entry.context_after.split())
            assert " ".join(new.split()).count(flat) == 1
