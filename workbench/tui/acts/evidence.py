"""Acts on what is tied to claims: sources, notes, queries to the author, history; and on taking them elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from workbench.desk.model import ClaimRow, Evidence
from workbench.desk.vocabulary import QueryOutcome
from workbench.display import visible_line
from workbench.errors import WorkbenchError
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.claims import named, unmark, with_entered
from workbench.tui.acts.conflicting_sources import ask_at_odds
from workbench.tui.acts.reasons import cant_write, cant_write_claim, claim_of, first, meant, no_claim, review_of
from workbench.tui.bench import Again, Bench, NothingToOpenError
from workbench.ui_language import labelled, say

if TYPE_CHECKING:
    from workbench.tui.screens.prompt import Choice
    from workbench.tui.screens.source_form import Filled


async def _attach(bench: Bench) -> None:
    from workbench.tui.screens.source_form import Asked, SourceForm

    review = review_of(bench)
    rows = review.chosen
    earlier = await bench.writer.ask(lambda desk: desk.sources.all())
    asked = Asked(rows, review.draft.language, bench.today(), bench.owns, earlier)
    await bench.ask_and_keep(SourceForm(asked), lambda filled: _attach_filled(bench, rows, filled), rows)


async def _attach_filled(bench: Bench, rows: Sequence[ClaimRow], filled: Filled, entered: str | None = None) -> None:
    """Attach a source to claims; `entered` is the one that the same act entered before."""
    note = filled.note
    if note is None:
        return
    ids = [row.id for row in rows]
    tied = await bench.write(lambda desk: desk.evidence.attach_to_all(ids, with_entered(desk, note, entered)))
    source = tied[0].source
    bench.last_source = source.id
    bench.tell(say("{label}: attached to {claims}", label=source.label, claims=named(rows)))
    ask_at_odds(bench, rows, note.stance)
    bench.again = Again(lambda: _attach_filled(bench, review_of(bench).chosen, filled, source.id), cant_write_claim)
    unmark(bench)


async def _correct(bench: Bench) -> None:
    """Open the source form on what a source of the claim was noted with; write what the user changed."""
    from workbench.tui.screens.prompt import Choose
    from workbench.tui.screens.source_form import Asked, SourceForm

    row = claim_of(bench)
    evidence = await bench.writer.ask(lambda desk: desk.evidence.of(row.id))
    chosen: str | None = evidence[0].id
    if len(evidence) > 1:
        chosen = await bench.ask(
            Choose(say("Claim {number}: correct which source?", number=row.number), _entries(evidence)), [row]
        )
    if chosen is None:
        return
    tied = next(one for one in evidence if one.id == chosen)
    resting = await bench.writer.ask(lambda desk: desk.sources.claims_resting_on(tied.source.id))
    review = review_of(bench)
    asked = Asked(
        [row], review.draft.language, bench.today(), bench.owns, tied=tied, others=len(resting) - 1,
    )  # fmt: skip
    await bench.ask_and_keep(SourceForm(asked), lambda filled: _keep_correction(bench, tied, filled), [row])


async def _keep_correction(bench: Bench, tied: Evidence, filled: Filled) -> None:
    note = filled.note
    if note is None:
        return
    changed = await bench.write(lambda desk: desk.evidence.correct(tied, note))
    label = tied.source.label
    bench.tell(say("{label}: corrected", label=label) if changed else say("{label}: nothing was changed", label=label))


async def _withdraw(bench: Bench) -> None:
    """Let a source of the claim count no more; it stays in the record, with the reason."""
    from workbench.tui.screens.prompt import Ask, Choose

    row = claim_of(bench)
    evidence = await bench.writer.ask(lambda desk: desk.evidence.of(row.id))
    chosen = await bench.ask(
        Choose(say("Claim {number}: withdraw which source?", number=row.number), _entries(evidence)), [row]
    )
    if chosen is None:
        return
    await bench.ask_and_keep(
        Ask(say("Withdraw the source"), say("It counts no more and stays in the record."),
            placeholder=say("why, if you like"), check=lambda _: None),
        lambda reason: bench.write(lambda desk: desk.evidence.withdraw(chosen, reason)),
        [row],
    )  # fmt: skip


def _entries(evidence: Sequence[Evidence]) -> list[Choice]:
    from workbench.tui.screens.prompt import Choice

    return [Choice(one.id, one.source.label, f"{say(one.stance)} {one.locator}".strip()) for one in evidence]


async def _note(bench: Bench) -> None:
    await _ask_note(bench, meant(bench)[0])


async def _ask_note(bench: Bench, row: ClaimRow, words: str = "") -> None:
    """Let the user write a note, or go on with `words` that could not be kept."""
    from workbench.tui.screens.prompt import Write

    dialog = Write(say("Note on claim {number}", number=row.number), value=words)
    await bench.ask_and_keep(dialog, lambda written: _keep_note(bench, row, written), [row])


async def _edit_note(bench: Bench) -> None:
    """Write a note in the user's own editor; the screen gives way meanwhile."""
    from workbench.tui.editor import written_in_editor

    row = meant(bench)[0]
    bench.view.drop_burst()  # It was meant for the editor.
    words = written_in_editor(
        bench.view.app,
        say("# Note on claim {number}: {words}", number=row.number, words=visible_line(row.text)),
    )
    if not words:
        bench.tell(say("no note: nothing was written"))
        return
    try:
        await _keep_note(bench, row, words)
    except WorkbenchError as error:
        bench.tell(say.error(error), "error")
        bench.in_dialog(lambda: _ask_note(bench, row, words))


async def _keep_note(bench: Bench, row: ClaimRow, words: str) -> None:
    await bench.write(lambda desk: desk.correspondence.add_note(row.article_id, words, claim_id=row.id))
    bench.again = Again(lambda: _keep_note(bench, claim_of(bench), words), cant_write_claim)


async def _query(bench: Bench) -> None:
    from workbench.tui.screens.query_form import QueryForm

    row = meant(bench)[0]
    await bench.ask_and_keep(QueryForm(row.number), lambda asked: _keep_query(bench, row, *asked), [row])


async def _keep_query(bench: Bench, row: ClaimRow, text: str, proposed: str) -> None:
    await bench.write(lambda desk: desk.correspondence.ask(row.article_id, text, claim_id=row.id, proposed=proposed))
    bench.again = Again(lambda: _keep_query(bench, claim_of(bench), text, proposed), cant_write_claim)


async def _answer(bench: Bench) -> None:
    """Choose one of the article's queries and keep what came back on it."""
    from workbench.reports.terms import OUTCOMES
    from workbench.tui.screens.prompt import Choice, Choose
    from workbench.tui.screens.query_form import AnswerForm

    review = review_of(bench)
    queries = await bench.writer.ask(lambda desk: desk.correspondence.queries(review.article.id))
    if not queries:
        raise NothingToOpenError(say("nobody was asked anything yet"))
    rows = {row.id: row.number for row in review.rows}
    queries.sort(key=lambda query: (query.outcome is not QueryOutcome.OPEN, rows.get(query.claim_id or "", 0)))
    at = next((query.id for query in queries if review.current and query.claim_id == review.current.id), None)
    about = {claim_id: say("claim {number}", number=number) for claim_id, number in rows.items()}
    entries = [
        Choice(query.id, labelled(say(OUTCOMES[query.outcome]), query.text), about.get(query.claim_id or "", ""))
        for query in queries
    ]
    chosen = await bench.ask(Choose(say("Queries to the author"), entries, at=at))
    if chosen is None:
        return
    query = next(query for query in queries if query.id == chosen)

    async def keep(answered: tuple[str, QueryOutcome]) -> None:
        answer, outcome = answered
        if outcome is QueryOutcome.WITHDRAWN:
            await bench.write(lambda desk: desk.correspondence.withdraw_query(query.id, answer))
        else:
            await bench.write(lambda desk: desk.correspondence.answer(query.id, answer, outcome))

    row = review.row(query.claim_id) if query.claim_id else None
    await bench.ask_and_keep(AnswerForm(query), keep, [row] if row else ())


async def _history(bench: Bench) -> None:
    from workbench.tui.screens.reader import Reader

    row = claim_of(bench)
    events = await bench.writer.ask(lambda desk: desk.trail.events(row.id))
    lines = [
        Content.assemble(
            (f"{event.at.astimezone():%Y-%m-%d %H:%M}  ", "$foreground-muted"),
            (f"{visible_line(event.who)}  ", "bold"),
            visible_line(bench.said(event)),
            ("  (" + say("undone") + ")" if event.undone_by is not None else "", "$text-warning"),
        )
        for event in events
    ]
    await bench.ask(Reader(say("History of claim {number}", number=row.number), Content("\n").join(lines)), [row])


async def _copy(bench: Bench) -> None:
    review = review_of(bench)
    row = claim_of(bench)
    published = f", {review.article.published}" if review.article.published else ""
    quotation = say(
        "“{words}” ({title}{published}; draft {draft}, claim {claim})",
        words=row.text,
        title=review.article.title,
        published=published,
        draft=review.draft.number,
        claim=row.number,
    )
    bench.view.app.copy_to_clipboard(quotation)
    bench.tell(say("copied with its citation; a terminal without OSC 52 ignores this"))


async def _open(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choice, Choose

    row = claim_of(bench)
    evidence = await bench.writer.ask(lambda desk: desk.evidence.of(row.id))
    found = [url for one in evidence for url in (one.source.url, one.source.archive_url)]
    urls = list(dict.fromkeys(url for url in found if url.startswith(("http://", "https://"))))
    if not urls:
        raise NothingToOpenError(say("no source of claim {number} has a web address", number=row.number))
    url: str | None = urls[0]
    if len(urls) > 1:
        entries = [Choice(one, one) for one in urls]
        url = await bench.ask(Choose(say("Open which address?"), entries), [row])
    if url is not None:
        bench.view.app.open_url(url)


def _no_evidence(bench: Bench) -> str | None:
    return None if claim_of(bench).evidence_count else say("the claim has no source yet")


ACTS: tuple[Act, ...] = (
    Act("claim.source", ("s",), "source", "Attach a source: what it is, where it is, and what it says of the claim.",
        Group.EVIDENCE, _attach, cant_write_claim, footer=5, opens=True),
    Act("claim.correct", ("m",), "mend source", "Correct a source of the claim: what it says there, and what is known "
        "of it.", Group.EVIDENCE, _correct, first(cant_write_claim, _no_evidence), footer=19, opens=True),
    Act("claim.withdraw", ("W",), "withdraw", "Let a source of the claim count no more; it stays in the record.",
        Group.EVIDENCE, _withdraw, first(cant_write_claim, _no_evidence), opens=True),
    Act("claim.note", ("N",), "note", "Write a note on the claim.", Group.EVIDENCE, _note, cant_write_claim,
        opens=True),
    Act("claim.long_note", ("ctrl+e",), "long note", "Write a note in $VISUAL or $EDITOR.", Group.EVIDENCE, _edit_note,
        cant_write_claim, opens=True),
    Act("claim.query", ("c",), "ask author", "Put a question to the author, and propose other words.", Group.EVIDENCE,
        _query, cant_write_claim, footer=13, opens=True),
    Act("article.queries", ("C",), "queries", "See the queries to the author, and keep the answers.", Group.EVIDENCE,
        _answer, cant_write, opens=True),
    Act("claim.history", ("h",), "history", "See all that was ever done to the claim.", Group.EVIDENCE, _history,
        no_claim, footer=15, opens=True),
    Act("claim.copy", ("y",), "copy", "Copy the claim as a quotation with its citation, over ssh and tmux too.",
        Group.EVIDENCE, _copy, no_claim),
    Act("claim.open_url", ("w",), "open URL", "Open a source's web address.", Group.EVIDENCE, _open,
        first(no_claim, _no_evidence), opens=True),
)  # fmt: skip
