"""Acts that give a verdict and move on to the next open claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from workbench.claims import Verdict
from workbench.dates_beside import decide
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote, Reason
from workbench.record.errors import Refused
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.attaching import tie, used_last
from workbench.tui.acts.claims import go_on, to_all, unmark
from workbench.tui.acts.reasons import cant_judge, cant_write, cant_write_claim, claim_of, review_of
from workbench.tui.bench import Again, Bench


async def judge(bench: Bench, verdict: Verdict) -> None:
    """Give `verdict` to the chosen claims, then go to the next open one.

    Where the desk's rule refuses it, what the rule asks for is asked for: a source, or a reason to go without.
    """
    ids = [row.id for row in review_of(bench).chosen if not row.dismissed]
    try:
        beside = review_of(bench).beside
        await bench.write(lambda desk: decide(desk, ids, verdict, beside))
    except Refused as refusal:
        if not refusal.overridable:
            raise
        bench.in_dialog(lambda: _support(bench, ids, verdict))
        return
    _done(bench, verdict)


async def _support(bench: Bench, ids: Sequence[str], verdict: Verdict) -> None:
    """Ask for what the first refused claim lacks, attach it to every claim, and give the verdict."""
    from workbench.tui.screens.source_form import Asked, Filled, SourceForm

    review = review_of(bench)

    def lacking(desk: Desk) -> str:
        return next(lacks for one in ids if (lacks := desk.evidence.missing_for_verified(one)))

    lacks = await bench.writer.ask(lacking)
    rows = [row for row in map(review.row, ids) if row is not None]
    earlier = await bench.writer.ask(lambda desk: desk.sources.all())
    last = used_last(bench, earlier)
    asked = Asked(rows, review.draft.language, bench.today(), bench.owns, earlier, lacks, last=last)

    async def keep(filled: Filled) -> None:
        await _give(bench, ids, verdict, filled.note, filled.override)

    await bench.ask_and_keep(SourceForm(asked), keep)


async def _give(
    bench: Bench, ids: Sequence[str], verdict: Verdict, note: EvidenceNote | None, override: str = ""
) -> None:
    """Write a source and the verdict that rests on it as one act: both or none, undone together."""

    beside = review_of(bench).beside

    def write(desk: Desk) -> str | None:
        with desk.together():
            source = tie(desk, ids, note)[0].source.id if note else None
            decide(desk, ids, verdict, beside, override=override or None)
        return source

    source = await bench.write(write)
    _done(bench, verdict)
    if note and source:
        bench.last_source = source
        again = replace(note, source=source)
        bench.again = Again(lambda: _give_again(bench, verdict, again), cant_judge)


async def _give_again(bench: Bench, verdict: Verdict, note: EvidenceNote) -> None:
    """Give the verdict with the same source to what is chosen now; what the desk's rule wants beside is asked for."""
    ids = [row.id for row in review_of(bench).chosen if not row.dismissed]
    try:
        await _give(bench, ids, verdict, note)
    except Refused as refusal:
        if not refusal.overridable:
            raise
        bench.in_dialog(lambda: _support(bench, ids, verdict))


def _done(bench: Bench, verdict: Verdict) -> None:
    bench.again = Again(lambda: judge(bench, verdict), cant_judge)
    unmark(bench)
    if verdict is Verdict.OPEN:
        return
    go_on(bench)
    if not review_of(bench).counts.open:
        bench.tell(bench.view.last_steps())


async def _reason(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choose, Entry

    row = claim_of(bench)
    choices = [Entry(str(reason), str(reason), _REASONS[reason]) for reason in Reason]
    await bench.ask_and_keep(
        Choose(f"Claim {row.number}: reason beside the verdict", choices, row.text, at=row.reason),
        lambda chosen: _set_reason(bench, Reason(chosen)),
    )


async def _set_reason(bench: Bench, reason: Reason) -> None:
    rows = [row for row in review_of(bench).chosen if not row.dismissed]

    def write(desk: Desk) -> None:
        to_all(
            desk, rows,
            lambda row: desk.verdicts.set(row.id, row.verdict, reason=reason, note=row.verdict_note,
                                         override=row.override),
        )  # fmt: skip

    await bench.write(write)
    bench.again = Again(lambda: _set_reason(bench, reason), cant_judge)


_REASONS = {
    Reason.ON_AUTHOR: "the author answers for it",
    Reason.OPINION: "a judgement, not a fact",
    Reason.AWAITING_REPLY: "somebody has been asked",
    Reason.CORRECTED: "the copy was changed",
    Reason.KEPT: "published as it stands, on your word",
}


async def _undo(bench: Bench, *, redo: bool) -> None:
    article = review_of(bench).article.id
    events = await bench.write(lambda desk: desk.acts.redo(article) if redo else desk.acts.undo(article))
    said = ", ".join(dict.fromkeys(bench.said(event) for event in events))
    bench.tell(f"{'done again' if redo else 'undone'}: {said}")
    claims = [event.claim_id for event in events if event.claim_id]
    if claims:
        bench.move_to(review_of(bench).place_of(claims[0]))


def _no_repeat(bench: Bench) -> str | None:
    if bench.again is None:
        return cant_write_claim(bench) or "nothing to repeat yet"
    return bench.again.why_not(bench)


async def _repeat(bench: Bench) -> None:
    if bench.again is not None:
        await bench.again.run()


def _verdict(act_id: str, key: str, verdict: Verdict, title: str, help_text: str, footer: int) -> Act:
    return Act(
        act_id,
        (key,),
        title,
        help_text,
        Group.JUDGE,
        lambda bench: judge(bench, verdict),
        cant_judge,
        footer,
        opens=verdict is Verdict.VERIFIED,
    )


ACTS: tuple[Act, ...] = (
    _verdict("claim.verify", "v", Verdict.VERIFIED, "verified", "The claim holds; go on to the next open one.", 1),
    _verdict("claim.dispute", "d", Verdict.DISPUTED, "disputed", "The claim does not hold; go on.", 2),
    _verdict("claim.unsourced", "u", Verdict.UNSOURCED, "unsourced", "Nothing was found to confirm it; go on.", 3),
    _verdict("claim.reopen", "o", Verdict.OPEN, "open", "Take the verdict back: the claim is open again.", 4),
    Act("claim.reason", ("r",), "reason", "Put a reason beside the verdict: on author, opinion, awaiting reply, "
        "corrected, kept.", Group.JUDGE, _reason, cant_judge, footer=12, opens=True),
    Act("record.undo", ("z",), "undo", "Take your last act in this article back; works after a restart, too.",
        Group.JUDGE, lambda bench: _undo(bench, redo=False), cant_write, footer=7),
    Act("record.redo", ("Z",), "redo", "Do again what was undone last.", Group.JUDGE,
        lambda bench: _undo(bench, redo=True), cant_write),
    Act("claim.repeat", ("full_stop",), "repeat", "Do the last act again, to the claim at the cursor or the marked "
        "ones.", Group.JUDGE, _repeat, _no_repeat, opens=True),
)  # fmt: skip
