"""The act that destroys who a confidential source is, asked for in the words of the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import cant_write, review_of
from workbench.tui.bench import Bench, NothingToOpenError
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.source_note import Source
    from workbench.tui.screens.destroy_form import ToDestroy


async def _destroy(bench: Bench) -> None:
    """Choose a confidential source, see where it is named, and destroy its name."""
    from workbench.name_places import places_of
    from workbench.tui.screens.destroy_form import DestroyForm
    from workbench.tui.screens.prompt import Choice, Choose

    claim = review_of(bench).current
    sources, at = await bench.writer.ask(lambda desk: confidential(desk, claim.id if claim else None))
    if not sources:
        raise NothingToOpenError(say("no confidential source's name is in the record"))
    entries = [Choice(one.id, one.label, one.role) for one in sources]
    chosen = await bench.ask(Choose(say("Destroy the name of which source?"), entries, at=at))
    if chosen is None:
        return
    source = next(one for one in sources if one.id == chosen)
    places = await bench.writer.ask(lambda desk: places_of(desk, source.id))
    await bench.ask_and_keep(DestroyForm(source.label, places), lambda asked: _keep(bench, source, asked))


async def _keep(bench: Bench, source: Source, asked: ToDestroy) -> None:
    from workbench.name_places import NOT_YET_GONE, destroy

    def do(desk: Desk) -> bool:
        destroy(desk, source.id, asked.reason, corrected=asked.corrected)
        return desk.retention.finish_destroying()

    gone = await bench.write(do)
    # What could be done once more may hold the name.
    bench.again = None
    bench.tell(say("destroyed") if gone else say(NOT_YET_GONE), "information" if gone else "error")


def confidential(desk: Desk, claim: str | None) -> tuple[list[Source], str | None]:
    """The confidential sources whose names are in the record, and which of them the claim rests on."""
    sources = [one for one in desk.sources.all() if one.confidential and not (one.withheld or one.destroyed)]
    tied = {evidence.source.id for evidence in desk.evidence.of(claim)} if claim else set()
    return sources, next((one.id for one in sources if one.id in tied), None)


ACTS: tuple[Act, ...] = (
    Act("source.destroy", ("ctrl+x",), "destroy name", "Destroy who a confidential source is, for good.",
        Group.EVIDENCE, _destroy, cant_write, opens=True),
)  # fmt: skip
