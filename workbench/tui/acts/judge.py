"""Acts that give a verdict and move on to the next open claim."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.claims import Verdict
from workbench.dates_beside import decide
from workbench.desk import Desk
from workbench.desk.model import ClaimRow, EvidenceNote
from workbench.desk.source_note import Source, SourceNote
from workbench.desk.vocabulary import Reason, Stance
from workbench.record.errors import Refused
from workbench.translatable import N_
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.claims import go_on, named, to_all, under_check, unmark, with_entered
from workbench.tui.acts.conflicting_sources import said_against, speaking_against, verified_all_the_same
from workbench.tui.acts.reasons import cant_judge, cant_write, cant_write_claim, meant, review_of
from workbench.tui.bench import Again, Bench
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.tui.screens.verdict_form import Said


async def judge(bench: Bench, verdict: Verdict) -> None:
    """Give `verdict` to the chosen claims, then go to the next open one.

    Where the desk's rule refuses it, what the rule asks for is asked for: a source, or a reason to go without. Where a
    source contradicts a claim that is to be verified, the user is asked.
    """
    rows = under_check(bench)
    ids = [row.id for row in rows]
    if verdict is Verdict.VERIFIED and not await verified_all_the_same(bench, rows):
        return
    try:
        beside = review_of(bench).beside
        await bench.write(lambda desk: decide(desk, ids, verdict, beside))
    except Refused as refusal:
        if not refusal.overridable:
            raise
        bench.in_dialog(lambda: _support(bench, ids, verdict))
        return
    _done(bench, verdict, ids)


async def _against(bench: Bench, verdict: Verdict) -> None:
    """Ask what is known beside a verdict against the chosen claims, and write it all as one act."""
    from workbench.tui.screens.verdict_form import VerdictForm

    rows = under_check(bench)
    warning = said_against(await speaking_against(bench, rows, verdict))
    earlier, last = await _earlier_and_last(bench)
    form = VerdictForm(rows, verdict, warning=warning, last=last.label if last else "")

    async def keep(said: Said) -> None:
        note = _note_of(said.source, earlier, last, verdict)
        await _give_against(bench, [row.id for row in rows], verdict, said, note)

    await bench.ask_and_keep(form, keep, rows)


def _note_of(words: str, earlier: Sequence[Source], last: Source | None, verdict: Verdict) -> EvidenceNote | None:
    """The source that `words` name: `.` the one used last, else one that the record has by that name, else a new one.

    Its stance follows the verdict. Raises UnfitError for an address that no browser should open.
    """
    from workbench.field_checks import address

    if not words:
        return None
    stance = Stance.CONTRADICTS if verdict is Verdict.DISPUTED else Stance.CONTEXT
    known = last if words == "." else next((one for one in earlier if words in (one.title, one.url, one.label)), None)
    if known is not None and not known.destroyed:
        return EvidenceNote(source=known.id, stance=stance)
    url = address("source", words) if "://" in words else ""
    return EvidenceNote(source=SourceNote(title="" if url else words, url=url), stance=stance)


async def _give_against(
    bench: Bench,
    ids: Sequence[str],
    verdict: Verdict,
    said: Said,
    note: EvidenceNote | None,
    entered: str | None = None,
) -> None:
    """Write a verdict with its reason, its source and the words that are proposed instead: all or nothing.

    `entered` is the source that the same act entered before.
    """
    review = review_of(bench)
    article, beside = review.article.id, review.beside

    def write(desk: Desk) -> str | None:
        with desk.together():
            source = _attached(desk, ids, note, entered)
            decide(desk, ids, verdict, beside, note=said.why)
            if said.rather:
                why = said.why or say("proposed words")
                desk.correspondence.ask(article, why, claim_id=ids[0], proposed=said.rather)
        return source

    source = await bench.write(write)
    _done(bench, verdict, ids)
    bench.last_source = source or bench.last_source

    async def repeat() -> None:
        chosen = [row.id for row in under_check(bench)]
        await _give_against(bench, chosen, verdict, said._replace(rather=""), note, source)

    bench.again = Again(repeat, cant_judge)


async def _support(bench: Bench, ids: Sequence[str], verdict: Verdict) -> None:
    """Ask for what the first refused claim lacks, attach it to every claim, and give the verdict."""
    from workbench.tui.screens.source_form import Asked, Filled, SourceForm

    review = review_of(bench)

    def lacking(desk: Desk) -> str:
        return next(lacks for one in ids if (lacks := desk.evidence.missing_for_verified(one)))

    lacks = await bench.writer.ask(lacking)
    rows = [row for row in map(review.row, ids) if row is not None]
    earlier, last = await _earlier_and_last(bench)
    asked = Asked(
        rows,
        review.draft.language,
        bench.today(),
        bench.owns,
        earlier,
        lacks,
        last=last,
    )

    async def keep(filled: Filled) -> None:
        await _give(bench, ids, verdict, filled.note, filled.override)

    await bench.ask_and_keep(SourceForm(asked), keep, rows)


async def _give(
    bench: Bench,
    ids: Sequence[str],
    verdict: Verdict,
    note: EvidenceNote | None,
    override: str = "",
    entered: str | None = None,
) -> None:
    """Write a source and the verdict that rests on it as one act: both or none, undone together."""
    beside = review_of(bench).beside

    def write(desk: Desk) -> str | None:
        with desk.together():
            source = _attached(desk, ids, note, entered)
            decide(desk, ids, verdict, beside, override=override or None)
        return source

    source = await bench.write(write)
    _done(bench, verdict, ids)
    if note and source:
        bench.last_source = source
        bench.again = Again(lambda: _give_again(bench, verdict, note, source), cant_judge)


def _attached(desk: Desk, ids: Sequence[str], note: EvidenceNote | None, entered: str | None) -> str | None:
    """The id of the source that was attached to the claims, if one was."""
    return desk.evidence.attach_to_all(ids, with_entered(desk, note, entered))[0].source.id if note else None


async def _give_again(bench: Bench, verdict: Verdict, note: EvidenceNote, entered: str) -> None:
    """Give the verdict with the same source to what is chosen now; what the desk's rule wants beside is asked for."""
    ids = [row.id for row in under_check(bench)]
    try:
        await _give(bench, ids, verdict, note, entered=entered)
    except Refused as refusal:
        if not refusal.overridable:
            raise
        bench.in_dialog(lambda: _support(bench, ids, verdict))


async def _earlier_and_last(bench: Bench) -> tuple[Sequence[Source], Source | None]:
    """The sources of the record, and of those of the open article the one that was attached last on this bench.

    Where none was, it is the one that entered the record last; never one whose name was destroyed.
    """
    article = review_of(bench).article.id

    def ask(desk: Desk) -> tuple[Sequence[Source], set[str]]:
        tied = {one.source.id for each in desk.evidence.of_article(article).values() for one in each}
        return desk.sources.all(), tied | {given.source_id for given in desk.dossier.documents(article)}

    earlier, here = await bench.writer.ask(ask)
    there = [source for source in earlier if source.id in here and not source.destroyed]
    last = next((source for source in there if source.id == bench.last_source), there[-1] if there else None)
    return earlier, last


def _done(bench: Bench, verdict: Verdict, ids: Sequence[str]) -> None:
    bench.again = Again(lambda: judge(bench, verdict), cant_judge)
    unmark(bench)
    if verdict is Verdict.OPEN:
        return
    go_on(bench)
    bench.judged = tuple(ids)
    if not review_of(bench).counts.open:
        bench.tell(bench.view.last_steps())


async def _reason(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Choice, Choose

    rows = [row for row in meant(bench) if not row.dismissed]
    choices = [Choice(str(reason), say(reason), say(_REASONS[reason])) for reason in Reason]
    await bench.ask_and_keep(
        Choose(
            say("{claims}: reason beside the verdict", claims=named(rows).capitalize()),
            choices,
            at=rows[0].reason,
        ),
        lambda chosen: _set_reason(bench, rows, Reason(chosen)),
        rows,
    )


async def _set_reason(bench: Bench, rows: Sequence[ClaimRow], reason: Reason) -> None:
    def write(desk: Desk) -> None:
        to_all(
            desk, rows,
            lambda row: desk.verdicts.set(row.id, row.verdict, reason=reason, note=row.verdict_note,
                                         override=row.override),
        )  # fmt: skip

    await bench.write(write)
    bench.again = Again(lambda: _set_reason(bench, under_check(bench), reason), cant_judge)


_REASONS = {
    Reason.ON_AUTHOR: N_("the author answers for it"),
    Reason.OPINION: N_("a judgement, not a fact"),
    Reason.AWAITING_REPLY: N_("somebody has been asked"),
    Reason.CORRECTED: N_("the copy was changed"),
    Reason.KEPT: N_("published as it stands, on your word"),
}


async def _undo(bench: Bench, *, redo: bool) -> None:
    article = review_of(bench).article.id
    events = await bench.write(lambda desk: desk.acts.redo(article) if redo else desk.acts.undo(article))
    said = ", ".join(dict.fromkeys(bench.said(event) for event in events))
    bench.tell(say("done again: {acts}", acts=said) if redo else say("undone: {acts}", acts=said))
    claims = [event.claim_id for event in events if event.claim_id]
    if claims:
        bench.move_to(review_of(bench).place_of(claims[0]))


def _no_repeat(bench: Bench) -> str | None:
    if bench.again is None:
        return cant_write_claim(bench) or say("nothing to repeat yet")
    return bench.again.why_not(bench)


async def _repeat(bench: Bench) -> None:
    if bench.again is not None:
        await bench.again.run()


_DISPUTED = "The claim does not hold; say why, what rather and by which source, or just enter; go on."
_UNSOURCED = "Nothing was found to confirm it; say why, or just enter; go on."
#: Verdicts beside which something is asked: why, what rather, a source.
_AGAINST = (Verdict.DISPUTED, Verdict.UNSOURCED)


def _verdict(act_id: str, key: str, verdict: Verdict, title: str, help_text: str, footer: int) -> Act:
    return Act(
        act_id,
        (key,),
        title,
        help_text,
        Group.JUDGE,
        lambda bench: _against(bench, verdict) if verdict in _AGAINST else judge(bench, verdict),
        cant_judge,
        footer,
        opens=verdict is not Verdict.OPEN,
    )


ACTS: tuple[Act, ...] = (
    _verdict("claim.verify", "v", Verdict.VERIFIED, "verified", "The claim holds; go on to the next open one.", 1),
    _verdict("claim.dispute", "d", Verdict.DISPUTED, "disputed", _DISPUTED, 2),
    _verdict("claim.unsourced", "u", Verdict.UNSOURCED, "unsourced", _UNSOURCED, 3),
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
