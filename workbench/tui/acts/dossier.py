"""Acts on the dossier: documents given, a claim's passages in them, and what does not fit within the article."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import cant_write, cant_write_claim, claim_of, review_of
from workbench.tui.bench import Bench, NothingToOpenError

if TYPE_CHECKING:
    from workbench.compare.itself.article import Inconsistency
    from workbench.dossier import Comparison, Offer
    from workbench.tui.screens.prompt import Entry

_SIGNS = {"agrees": "= ", "differs": "≠ "}


async def _give(bench: Bench) -> None:
    """Ask for a file or folder and put it into the article's dossier."""
    from workbench.tui.screens.prompt import Ask

    article = review_of(bench).article
    lead = "A file, or a folder of them, that came with the article. It stays where it is."
    await bench.ask_and_keep(
        Ask("Into the dossier", lead, placeholder="path", check=_missing),
        lambda path: _keep_document(bench, article, Path(path).expanduser()),
    )


def _missing(path: str) -> str | None:
    return None if path and Path(path).expanduser().exists() else "There is no such file or folder."


async def _keep_document(bench: Bench, article: ArticleRow, path: Path) -> None:
    from workbench.dossier import give

    given = await bench.write(lambda desk: list(give(desk, article, [path])))
    bench.tell(f"in the dossier: {', '.join(document.filename for document in given)}" if given else "no file in there")


async def _passages(bench: Bench) -> None:
    """Show a claim's passages, the best first; the chosen one becomes evidence."""
    from workbench.dossier import attach, compare_dossier
    from workbench.tui.screens.prompt import Choose

    article, row = review_of(bench).article, claim_of(bench)
    compared = await bench.writer.ask(lambda desk: compare_dossier(desk, article))
    offers = compared.offers.get(row.id, [])
    if not offers:
        raise NothingToOpenError(_nothing(compared, row))
    title = f"Claim {row.number} in the dossier: which passage is evidence?"
    chosen = await bench.ask(Choose(title, _passage_entries(offers), row.text))
    if chosen is None:
        return
    offer = offers[int(chosen)]
    evidence = await bench.write(lambda desk: attach(desk, row, offer))
    bench.tell(f"{evidence.source.label}, {evidence.locator}: {evidence.stance} claim {row.number}")


def _nothing(compared: Comparison, row: ClaimRow) -> str:
    if compared.unread:
        return compared.unread[0].reason
    return f"the dossier has no passage for claim {row.number}"


def _passage_entries(offers: Sequence[Offer]) -> list[Entry]:
    from workbench.tui.screens.prompt import Entry

    entries = []
    for number, offer in enumerate(offers):
        sign = _SIGNS.get(str(offer.passage.relation), "· ")
        about = ", ".join(part for part in (offer.passage.why, offer.document.filename, offer.locator) if part)
        entries.append(Entry(str(number), sign + offer.words, about))
    return entries


async def _findings(bench: Bench) -> None:
    """Show what does not fit within the article; the chosen finding is dismissed, with a reason if there is one."""
    from workbench.findings import open_findings, words_of
    from workbench.tui.screens.prompt import Ask, Choose

    article = review_of(bench).article
    found = await bench.writer.ask(lambda desk: open_findings(desk, article))
    if not found:
        raise NothingToOpenError("nothing that does not fit was found within the article")
    chosen = await bench.ask(Choose("Within the article: dismiss which finding?", _finding_entries(found)))
    if chosen is None:
        return
    finding = found[int(chosen)]

    def dismiss(desk: Desk, reason: str) -> None:
        desk.dossier.dismiss(article.id, finding.kind, words_of(finding), reason)

    lead = "It stays dismissed in later drafts; undo takes it back."
    await bench.ask_and_keep(
        Ask("Dismiss the finding", lead, placeholder="why, if you like", check=lambda _: None),
        lambda reason: bench.write(lambda desk: dismiss(desk, reason)),
    )


def _finding_entries(found: Sequence[Inconsistency]) -> list[Entry]:
    from workbench.compare.itself.kinds import label
    from workbench.tui.screens.prompt import Entry

    return [
        Entry(str(number), " | ".join(span.text for span in one.spans), f"{label(one.kind)}: {one.why}")
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
