"""What is asked where a source and a verdict don't go together."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Evidence
from workbench.desk.rules import at_odds
from workbench.desk.vocabulary import Stance
from workbench.tui.acts.claims import named
from workbench.tui.bench import Bench
from workbench.ui_language import say

#: With which verdict a source of a stance does not go together.
_ODDS = {Stance.CONTRADICTS: Verdict.VERIFIED, Stance.SUPPORTS: Verdict.UNSOURCED}


async def speaking_against(bench: Bench, rows: Sequence[ClaimRow], verdict: Verdict) -> list[Evidence]:
    """The sources of the claims that speak against `verdict`."""
    ids = [row.id for row in rows if row.evidence_count]
    if not ids:
        return []

    def found(desk: Desk) -> list[Evidence]:
        return [one for claim in ids for one in at_odds(verdict, desk.evidence.of(claim))]

    return await bench.writer.ask(found)


def said_against(against: Sequence[Evidence]) -> str:
    """`a source supports it: Le Monde`, or nothing where nothing speaks against the verdict."""
    labels = ", ".join(dict.fromkeys(one.source.label for one in against))
    return say("A source {stance} it: {labels}", stance=against[0].stance, labels=labels) if against else ""


async def verified_all_the_same(bench: Bench, rows: Sequence[ClaimRow]) -> bool:
    """Whether the claims are to be called verified: the user is asked where a source contradicts one of them."""
    from workbench.tui.screens.prompt import Choice, Choose

    against = await speaking_against(bench, rows, Verdict.VERIFIED)
    if not against:
        return True
    choices = [
        Choice("no", say("leave it as it is")),
        Choice("yes", say("verified all the same"), say("check refuses it unless kept")),
    ]
    return (
        await bench.ask(
            Choose(say("{claims}: verified?", claims=named(rows).capitalize()), choices, said_against(against)), rows
        )
        == "yes"
    )


def ask_at_odds(bench: Bench, rows: Sequence[ClaimRow], stance: Stance) -> None:
    """Ask what becomes of the verdicts with which a source that was just attached does not go together."""
    verdict = _ODDS.get(stance)
    odd = [row for row in rows if row.verdict is verdict and not row.dismissed]
    if odd:
        bench.in_dialog(lambda: _ask(bench, odd, stance))


async def _ask(bench: Bench, rows: Sequence[ClaimRow], stance: Stance) -> None:
    from workbench.tui.screens.prompt import Choice, Choose

    verdict = rows[0].verdict
    choices = [
        Choice(Verdict.OPEN, say("open again")),
        *([Choice(Verdict.DISPUTED, say("disputed"))] if verdict is Verdict.VERIFIED else []),
        Choice(verdict, say("still {verdict}", verdict=verdict)),
    ]
    claims = named(rows).capitalize()
    title = say("{claims}: {verdict}, and the source {stance} it", claims=claims, verdict=verdict, stance=stance)
    chosen = await bench.ask(Choose(title, choices), rows)
    if chosen is not None and chosen != verdict:
        await bench.write(lambda desk: desk.verdicts.set_all([row.id for row in rows], Verdict(chosen)))
