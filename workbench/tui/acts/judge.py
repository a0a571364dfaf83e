"""Acts that give a verdict and move on to the next open claim."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.errors import Refused
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.move import no_claims
from workbench.tui.bench import Again, Bench


def cant_write(bench: Bench) -> str | None:
    """The reason against acts that change something at a claim."""
    return "the record is open to be read only" if bench.read_only else no_claims(bench)


def _cant_judge(bench: Bench) -> str | None:
    if reason := cant_write(bench):
        return reason
    assert bench.review is not None  # noqa: S101 - there is a claim
    if all(row.dismissed for row in bench.review.chosen):
        return "the claim is set aside; restore it first"
    return None


async def judge(bench: Bench, verdict: Verdict) -> None:
    """Give `verdict` to the chosen claims, then go to the next open one.

    Where the desk's rule refuses it, what the rule asks for is asked for: a source, or a reason to go without.
    """
    review = bench.review
    assert review is not None  # noqa: S101 - acts run only where they are available
    ids = [row.id for row in review.chosen if not row.dismissed]
    try:
        await bench.write(lambda desk: desk.set_verdicts(ids, verdict))
    except Refused as refusal:
        if not refusal.overridable:
            raise
        bench.in_dialog(lambda: _support(bench, ids, verdict))
        return
    _done(bench, verdict)


async def _support(bench: Bench, ids: Sequence[str], verdict: Verdict) -> None:
    """Ask for what the first refused claim lacks, attach it to every one, and give the verdict."""
    from workbench.tui.screens.source_form import Asked, SourceForm

    review = bench.review
    assert review is not None  # noqa: S101 - acts run only where they are available

    def lacking(desk: Desk) -> tuple[str, str]:
        return next((one, lacks) for one in ids if (lacks := desk.missing_for_verified(one)))

    refused, lacks = await bench.writer.ask(lacking)
    row = review.row(refused)
    earlier = await bench.writer.ask(lambda desk: desk.sources())
    asked = Asked(row.number if row else 0, review.draft.language, bench.today(), earlier, lacks)
    filled = await bench.ask(SourceForm(asked))
    if filled is None:
        return
    if note := filled.note:
        await bench.write(lambda desk: [desk.attach_evidence(one, note) for one in ids])
    await bench.write(lambda desk: desk.set_verdicts(ids, verdict, override=filled.override or None))
    _done(bench, verdict)


def _done(bench: Bench, verdict: Verdict) -> None:
    assert bench.review is not None  # noqa: S101 - a verdict was given in it
    bench.again = Again(str(verdict), lambda: judge(bench, verdict))
    bench.move_to(bench.review.next_open() if verdict is not Verdict.OPEN else None)


def _verdict(act_id: str, key: str, verdict: Verdict, title: str, help_text: str, footer: int) -> Act:
    return Act(act_id, (key,), title, help_text, Group.JUDGE, lambda bench: judge(bench, verdict), _cant_judge, footer)


ACTS = (
    _verdict("claim.verify", "v", Verdict.VERIFIED, "verified", "The claim holds; go on to the next open one.", 1),
    _verdict("claim.dispute", "d", Verdict.DISPUTED, "disputed", "The claim does not hold; go on.", 2),
    _verdict("claim.unsourced", "u", Verdict.UNSOURCED, "unsourced", "Nobody could be found to confirm it; go on.", 3),
    _verdict("claim.reopen", "o", Verdict.OPEN, "open", "Take the verdict back: the claim is open again.", 4),
)
