"""Acts on the dossier: documents given, a claim's passages in them, and what does not fit within the article."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow
from workbench.errors import WorkbenchError
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.conflicting_sources import ask_at_odds
from workbench.tui.acts.reasons import cant_write, cant_write_claim, claim_of, review_of
from workbench.tui.bench import Bench, NothingToOpenError
from workbench.ui_language import a_few, say

if TYPE_CHECKING:
    from workbench.compare.itself.article import Inconsistency
    from workbench.dossier import Comparison, Offer
    from workbench.tui.screens.prompt import Choice


async def _give(bench: Bench) -> None:
    """Ask for a file or folder and put it into the article's dossier."""
    from workbench.tui.screens.prompt import Ask
    from workbench.tui.widgets.completed_lines import PathLine

    article = review_of(bench).article
    lead = say("A file, or a folder of them, that came with the article. It stays where it is.")
    await bench.ask_and_keep(
        Ask(say("Into the dossier"), lead, placeholder=say("path"), field=PathLine),
        lambda path: _keep_document(bench, article, path),
    )


async def _keep_document(bench: Bench, article: ArticleRow, words: str) -> None:
    from workbench.dossier import give
    from workbench.field_checks import place
    from workbench.tui.file_lookup import looked_up

    path = await looked_up("path", lambda: place("path", words))
    if not await looked_up("path", path.exists):
        raise WorkbenchError("There is no such file or folder.")
    given = await bench.write(lambda desk: list(give(desk, article, [path])))
    bench.tell(
        say("in the dossier: {names}", names=a_few([document.filename for document in given]))
        if given
        else say("no file in there")
    )


async def _passages(bench: Bench) -> None:
    """Show a claim's passages, the best first, and the article's own arithmetic; the chosen one becomes evidence."""
    from workbench.dossier import attach
    from workbench.reports.reasons import reason_in
    from workbench.tui.screens.prompt import Choose

    review, row = review_of(bench), claim_of(bench)
    await bench.compare()
    holds = await bench.reader.ask(lambda desk: _arithmetic(desk, review.article, row))
    offers = bench.compared.offers.get(row.id, ())
    if not offers:
        told = "; ".join([_nothing(bench.compared, row), *holds])
        raise NothingToOpenError(told)
    title = say("Claim {number} in the dossier: which passage is evidence?", number=row.number)
    chosen = await bench.ask(Choose(title, _passage_entries(offers), "\n".join(holds)), [row])
    if chosen is None:
        return
    offer = offers[int(chosen)]
    reason = reason_in(say.language, offer.passage.why)
    evidence = await bench.write(lambda desk: attach(desk, row, offer, reason))
    bench.tell(
        say(
            "{label}, {locator}: {stance} claim {number}",
            label=evidence.source.label,
            locator=evidence.locator,
            stance=evidence.stance,
            number=row.number,
        )
    )
    ask_at_odds(bench, [row], evidence.stance)


def _arithmetic(desk: Desk, article: ArticleRow, row: ClaimRow) -> list[str]:
    """What the article itself works out with the claim, where that holds."""
    from workbench.findings import proofs
    from workbench.tui.details import why

    span = row.claim.span
    return [
        say("within the article it holds: {why}", why=why(proof.why))
        for proof in proofs(desk, article)
        if any(each.start < span.end and span.start < each.end for each in proof.spans)
    ]


def _nothing(compared: Comparison, row: ClaimRow) -> str:
    if compared.unread:
        return compared.unread[0].reason
    if not compared.documents:
        return say("the dossier is empty: no file was put into it yet")
    return say("the dossier has no passage for claim {number}", number=row.number)


def _passage_entries(offers: Sequence[Offer]) -> list[Choice]:
    from workbench.tui.details import lit, why
    from workbench.tui.screens.prompt import Choice

    return [
        Choice(
            str(number),
            offer.words,
            ", ".join(part for part in (why(offer.passage.why), offer.document.filename, offer.locator) if part),
            lit(offer),
        )
        for number, offer in enumerate(offers)
    ]


async def _findings(bench: Bench) -> None:
    """Show what does not fit within the article; the chosen finding is dismissed, with a reason if there is one."""
    from workbench.findings import open_findings, words_of
    from workbench.tui.screens.prompt import Ask, Choose

    article = review_of(bench).article
    found = await bench.writer.ask(lambda desk: open_findings(desk, article))
    if not found:
        raise NothingToOpenError(say("no contradiction was found within the article"))
    chosen = await bench.ask(Choose(say("Within the article: dismiss which finding?"), _finding_entries(found)))
    if chosen is None:
        return
    finding = found[int(chosen)]

    def dismiss(desk: Desk, reason: str) -> None:
        desk.dossier.dismiss(article.id, finding.kind, words_of(finding), reason)

    lead = say("It stays dismissed in later drafts; undo takes it back.")
    await bench.ask_and_keep(
        Ask(say("Dismiss the finding"), lead, placeholder=say("why, if you like"), check=lambda _: None),
        lambda reason: bench.write(lambda desk: dismiss(desk, reason)),
        finding.spans,
    )


def _finding_entries(found: Sequence[Inconsistency]) -> list[Choice]:
    from workbench.compare.itself.kinds import label
    from workbench.tui.details import why
    from workbench.tui.screens.prompt import Choice

    return [
        Choice(
            str(number),
            " | ".join(span.text for span in one.spans),
            say("{label}: {value}", label=say(label(one.kind)), value=why(one.why)),
        )
        for number, one in enumerate(found)
    ]


ACTS = (
    Act("claim.passages", ("P",), "passages", "See what the dossier says of the claim, and let a passage be evidence.",
        Group.EVIDENCE, _passages, cant_write_claim, opens=True),
    Act("article.dossier", ("B",), "dossier", "Put a file or folder that came with the article into its dossier.",
        Group.ARTICLE, _give, cant_write, opens=True),
    Act("article.findings", ("F",), "findings", "See what does not fit together within the article, and dismiss it.",
        Group.ARTICLE, _findings, cant_write, opens=True),
)  # fmt: skip
