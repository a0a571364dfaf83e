"""Acts that make claims and change them: added, grown, shrunk, split, merged, corrected."""

from __future__ import annotations

from workbench.claims import Claim, Kind
from workbench.claims_by_hand import Copy, merged, reworded, split_in_two, whole_words
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import cant_judge, cant_write, claim_of, first, no_text, review_of
from workbench.tui.bench import Bench
from workbench.tui.spans import Stretch, end_moved, start_moved, word_at
from workbench.ui_language import say


def _copy(bench: Bench) -> Copy:
    draft = review_of(bench).draft
    return Copy(draft.text, draft.language, draft.published)


async def _select(bench: Bench, span: Stretch, what: str, within_span: Stretch | None = None) -> Stretch | None:
    from workbench.tui.screens.select_span import SelectSpan

    text = review_of(bench).draft.text
    return await bench.show(SelectSpan(text, span, bench.view.show_selection, within=within_span, what=what))


async def _add(bench: Bench) -> None:
    """Take the words that the mouse selected, or let the user choose some; then ask how they are to be read."""
    from workbench.tui.screens.claim_form import ClaimForm

    review = review_of(bench)
    chosen = await _new_words(bench, say("New claim"))
    if chosen is None:
        return
    claim = _copy(bench).reread(*chosen)

    async def keep(filled: Claim) -> None:
        row = await bench.write(lambda desk: desk.claims.add(review.article.id, filled))
        bench.move_to(review.place_of(row.id))

    await bench.ask_and_keep(
        ClaimForm(say("New claim"), claim, review.draft.language, review.draft.published), keep, [claim.span]
    )


async def _add_fact(bench: Bench) -> None:
    """Take the words that the mouse selected, or let the user choose some; a fact has no more to it."""
    review = review_of(bench)
    chosen = await _new_words(bench, say("New fact"))
    if chosen is not None:
        claim = _copy(bench).fact(*chosen)
        row = await bench.write(lambda desk: desk.claims.add(review.article.id, claim))
        bench.move_to(review.place_of(row.id))


async def _new_words(bench: Bench, what: str) -> Stretch | None:
    """The words that the mouse selected, else those that the user chooses by key; words that were cut are whole."""
    text = review_of(bench).draft.text
    chosen = bench.view.mouse_selection() or await _select(bench, word_at(text, _near_cursor(bench)), what)
    return whole_words(text, *chosen) if chosen else None


def _near_cursor(bench: Bench) -> int:
    lit = bench.lit_sentence
    if lit is not None:
        return lit[0]
    row = review_of(bench).current
    return row.claim.span.start if row else 0


async def _resize(bench: Bench, *, end: int = 0, start: int = 0) -> None:
    """Move an end of the claim by a word, then let the user go on; the new span is written once."""
    row = claim_of(bench)
    text = review_of(bench).draft.text
    span = (row.claim.span.start, row.claim.span.end)
    moved = start_moved(text, end_moved(text, span, end), start)
    chosen = await _select(bench, moved, say("Claim {number}", number=row.number))
    if chosen is not None and chosen != span:
        claim = reworded(row.claim, text, *chosen)
        await bench.write(lambda desk: desk.claims.edit(row.id, claim))


async def _edit(bench: Bench) -> None:
    from workbench.tui.screens.claim_form import ClaimForm

    review, row = review_of(bench), claim_of(bench)
    title = say("Claim {number}: how it is read", number=row.number)

    async def keep(claim: Claim) -> None:
        if claim != row.claim:
            await bench.write(lambda desk: desk.claims.edit(row.id, claim))

    await bench.ask_and_keep(ClaimForm(title, row.claim, review.draft.language, review.draft.published), keep, [row])


async def _split(bench: Bench) -> None:
    """Let the user choose the first part of the claim; what follows it is the second."""
    row = claim_of(bench)
    text = review_of(bench).draft.text
    whole = (row.claim.span.start, row.claim.span.end)
    start, _ = whole
    chosen = await _select(
        bench, (start, word_at(text, start)[1]), say("Claim {number}: first part", number=row.number), whole
    )
    if chosen is None:
        return
    parts = split_in_two(_copy(bench), row.claim, chosen[1]) if chosen[0] == start else None
    if parts is None:
        bench.tell(say("the first part begins where the claim does and leaves some words for the second"), "warning")
        return
    rows = await bench.write(lambda desk: desk.claims.split(row.id, parts))
    bench.move_to(review_of(bench).place_of(rows[0].id))


async def _merge(bench: Bench) -> None:
    review = review_of(bench)
    rows = review.chosen
    claim = merged(_copy(bench), [row.claim for row in rows])
    row = await bench.write(lambda desk: desk.claims.merge([one.id for one in rows], claim))
    bench.move_to(review.place_of(row.id))


def _not_several(bench: Bench) -> str | None:
    return None if len(review_of(bench).chosen) > 1 else say("mark two claims or more first")


def _one_word(bench: Bench) -> str | None:
    text = claim_of(bench).text
    return None if len(text.split()) > 1 else say("the claim is one word")


def _is_a_fact(bench: Bench) -> str | None:
    return say("a fact has nothing that was read; grow or shrink it") if claim_of(bench).kind is Kind.FACT else None


def _anchored(bench: Bench) -> str | None:
    if claim_of(bench).draft_id != review_of(bench).draft.id:
        return say("the claim stands in an older draft")
    return None


_can_edit = first(cant_judge, _anchored)
_can_mark_words = first(_can_edit, no_text)

ACTS: tuple[Act, ...] = (
    Act("claim.add", ("a",), "add", "Add a claim: select its words in the article, by key or by mouse.", Group.CLAIM,
        _add, first(cant_write, no_text), footer=11, opens=True),
    Act("claim.add_fact", ("H",), "fact", "Add a fact, as a name, a title, a place: select its words, by key or by "
        "mouse.", Group.CLAIM, _add_fact, first(cant_write, no_text), opens=True),
    Act("claim.edit", ("e",), "edit", "Correct how the claim is read: value, unit, date; who says it, and what.",
        Group.CLAIM, _edit, first(_can_edit, _is_a_fact), footer=16, opens=True),
    Act("claim.grow", ("right_square_bracket",), "grow", "Let the claim end a word later; then as many more as you "
        "like.", Group.CLAIM, lambda bench: _resize(bench, end=1), _can_mark_words, opens=True),
    Act("claim.shrink", ("left_square_bracket",), "shrink", "Let the claim end a word earlier.", Group.CLAIM,
        lambda bench: _resize(bench, end=-1), _can_mark_words, opens=True),
    Act("claim.grow_left", ("left_curly_bracket",), "grow left", "Let the claim begin a word earlier.", Group.CLAIM,
        lambda bench: _resize(bench, start=-1), _can_mark_words, opens=True),
    Act("claim.shrink_left", ("right_curly_bracket",), "shrink left", "Let the claim begin a word later.", Group.CLAIM,
        lambda bench: _resize(bench, start=1), _can_mark_words, opens=True),
    Act("claim.split", ("vertical_line",), "split", "Make two claims of one: choose where the first one ends.",
        Group.CLAIM, _split, first(_can_mark_words, _one_word), opens=True),
    Act("claim.merge", ("plus",), "merge", "Make one claim of the marked ones.", Group.CLAIM, _merge,
        first(_can_mark_words, _not_several)),
)  # fmt: skip
