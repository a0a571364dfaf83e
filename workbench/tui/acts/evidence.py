"""Acts on what ties sources to claims."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.judge import cant_write
from workbench.tui.bench import Bench


async def _attach(bench: Bench) -> None:
    from workbench.tui.screens.source_form import Asked, SourceForm

    assert bench.review is not None  # noqa: S101 - acts run only where they are available
    row = bench.review.current
    assert row is not None  # noqa: S101 - there is a claim
    earlier = await bench.writer.ask(lambda desk: desk.sources())
    asked = Asked(row.number, bench.review.draft.language, bench.today(), earlier)
    filled = await bench.ask(SourceForm(asked))
    if filled is None or filled.note is None:
        return
    note = filled.note
    evidence = await bench.write(lambda desk: desk.attach_evidence(row.id, note))
    bench.tell(f"{evidence.source.label}: attached to claim {row.number}")


ACTS = (
    Act("claim.source", ("s",), "source", "Attach a source: what it is, where it is, and what it says of the claim.",
        Group.EVIDENCE, _attach, cant_write, footer=5, dialog=True),
)  # fmt: skip
