"""Acts on what was checked before, in other articles of the record."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk.model import ClaimRow
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import claim_of, no_claim
from workbench.tui.bench import Bench, NothingToOpenError
from workbench.ui_language import a_few, say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.earlier_checks import EarlierCheck, Unchecked


async def _earlier(bench: Bench) -> None:
    """Show what other articles have of the claim; the sources of the chosen one are tied to it too."""
    from workbench.tui.screens.earlier_checks import Offers

    row = claim_of(bench)
    offers, printed = await bench.reader.ask(lambda desk: _found(desk, row))
    if not offers and not printed:
        raise NothingToOpenError(
            say("nothing in the record's other articles speaks of claim {number}", number=row.number)
        )
    dialog = Offers(
        say("Claim {number}, in other articles", number=row.number),
        offers,
        printed,
        read_only=bench.read_only,
    )
    await bench.ask_and_keep(dialog, lambda chosen: _keep(bench, row, offers[chosen]), [row])


def _found(desk: Desk, row: ClaimRow) -> tuple[list[EarlierCheck], list[Unchecked]]:
    """What the record has of a claim, and the archive that the settings name; all of it where the claim was wrong."""
    from workbench import settings
    from workbench.earlier_checks import known_wrong
    from workbench.recall import AtHand, printed, recall

    at_hand = AtHand.of(desk, row.article_id)
    offers = recall(desk, row, at_hand)
    index = settings.load().archive
    if index is None:
        return offers, []
    from workbench.archive.index import ArchiveIndex

    with ArchiveIndex.open(Path(index).expanduser()) as archive:
        return offers, printed(desk, archive, at_hand.asked(row.claim), all_of_them=known_wrong(row, offers))


async def _keep(bench: Bench, row: ClaimRow, offer: EarlierCheck) -> None:
    """Tie the sources of an offer to the claim."""
    from workbench.recall import copy_sources

    tied = await bench.write(lambda desk: copy_sources(desk, row, offer))
    labels = a_few([*dict.fromkeys(evidence.source.label for evidence in tied)])
    bench.tell(say("{labels}: tied to claim {number}, too; its verdict is yours", labels=labels, number=row.number))


ACTS = (
    Act("claim.earlier", ("b",), "checked before", "See what was checked before of the claim in other articles, and "
        "take over its sources.", Group.EVIDENCE, _earlier, no_claim, opens=True),
)  # fmt: skip
