"""A report from the desk: all of one article read at one moment, numbered, and redacted to the level asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TypeVar

from msgspec import Struct

from workbench.articles.tables import row_at, table_rows
from workbench.claims import Span, Verdict
from workbench.compare.lit_parts import Mark
from workbench.conflicts import of_article
from workbench.desk.machines import Machines
from workbench.desk.model import ArticleRow, ClaimRow, Draft, Note, Query
from workbench.desk.source_note import Source
from workbench.desk.vocabulary import Refusal
from workbench.extract.sentences import SentenceSpans
from workbench.record.errors import NotFound
from workbench.reports.copy import marked_copy, paragraph_of
from workbench.reports.model import (
    CheckedClaim,
    CitedSource,
    DossierDocument,
    DossierPassage,
    Edition,
    Finding,
    FindingPlace,
    Level,
    Paragraph,
    Report,
)
from workbench.reports.redaction import redacted

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.dossier import Offer

_Said = TypeVar("_Said", Note, Query)


def report_of(desk: Desk, article: str | int, edition: Edition) -> Report:
    """The report of `article` (a number, slug or id) as it stands now; what `edition` may not say is not in it.

    It carries no checkpoint yet: that is signed over what was read.

    Raises DeskError where there is no such article, no such claim to review, or the record can't be read.
    """
    with desk.at_one_moment():
        return redacted(_everything(desk, article, edition), desk.confidential.names())


def _reviewable(claims: Iterable[CheckedClaim], chosen: frozenset[int]) -> frozenset[int]:
    """The numbers `chosen`. Raises NotFound where one is no attributed claim with a verdict."""
    possible = {
        claim.number for claim in claims if claim.row.claim.attribution and claim.row.verdict is not Verdict.OPEN
    }
    if impossible := sorted(chosen - possible):
        raise NotFound(
            "claim {number} can't be reviewed: it is no attributed claim with a verdict", number=impossible[0]
        )
    return chosen


def _everything(desk: Desk, article: str | int, edition: Edition) -> Report:
    from workbench import __version__

    row = desk.articles.get(article)
    draft = desk.drafts.get(row.id)
    claims = desk.claims.of(row.id, gone=True)
    standing = [claim for claim in claims if not claim.dismissed]
    paragraphs = marked_copy(draft.text, standing)
    compared = _Compared.of(desk, row, edition)
    gather = _Gatherer(desk, row.id, draft, paragraphs, compared)
    refused = desk.publication.refused()
    checked = tuple(map(gather.checked, standing))
    aside = tuple(map(gather.checked, sorted((c for c in claims if c.dismissed), key=lambda claim: claim.number)))
    return Report(
        level=edition.level,
        language=edition.language or row.language or "en",
        made_at=edition.made_at,
        made_by=edition.made_by,
        app=__version__,
        rule=desk.rule.current(),
        article=row,
        draft=draft,
        drafts=tuple(desk.drafts.of(row.id)),
        counts=row.counts,
        paragraphs=paragraphs,
        claims=checked,
        set_aside=aside,
        sources=_cited((*checked, *aside)),
        notes=tuple(note for note in gather.notes if note.claim_id is None),
        queries=tuple(gather.queries),
        sign_offs=tuple(desk.sign_offs.of(row.id)),
        trail=tuple(desk.trail.events(row.id)),
        checkpoint=None,
        bundle=desk.bundles.of(row.id, confidential=True)
        if edition.whole and edition.level is Level.INTERNAL
        else None,
        reviews=_reviewable(checked, edition.reviews),
        publisher=edition.publisher,
        zone=edition.zone,
        refused=refused,
        obstacles=_obstacles(desk, row, refused) if edition.tells_comparison else {},
        read_by=desk.trail.read_by(draft.id),
        documents=compared.documents,
        conflicts=tuple(of_article(desk, row.id)),
        logs=tuple(Machines(desk).logs()),
        findings=tuple(_findings(desk, row, paragraphs)) if edition.tells_comparison else (),
    )


#: What an editor is to settle even where the desk lets it pass.
_ALWAYS_TOLD = frozenset({Refusal.OPEN, Refusal.DISPUTED, Refusal.CONTRADICTED})


def _obstacles(
    desk: Desk, article: ArticleRow, refused: frozenset[Refusal]
) -> Mapping[Refusal, tuple[str | None, ...]]:
    from workbench.publication import obstacles

    found = obstacles(desk, article, refused | _ALWAYS_TOLD)
    return {reason: tuple(one.claim_id for one in every) for reason, every in found.items()}


def _findings(desk: Desk, article: ArticleRow, paragraphs: Sequence[Paragraph]) -> Iterator[Finding]:
    from workbench.findings import findings

    for found, dismissal in findings(desk, article):
        places = tuple(FindingPlace(span, paragraph_of(span.start, paragraphs)) for span in found.spans)
        yield Finding(found.kind, found.why, places, dismissal)


class _Compared(Struct, frozen=True):
    """What the dossier says of claims, by their ids, and its documents; a public report tells neither."""

    passages: Mapping[str, tuple[DossierPassage, ...]]
    documents: tuple[DossierDocument, ...]

    @classmethod
    def of(cls, desk: Desk, article: ArticleRow, edition: Edition) -> _Compared:
        from workbench.dossier import compare_dossier

        given = desk.dossier.documents(article.id) if edition.tells_comparison else []
        if not given:
            return cls({}, ())
        compared = compare_dossier(desk, article)
        sources = {document.id: desk.sources.get(document.source_id) for document in given}
        why_not = {unread.document.id: unread.reason for unread in compared.unread}
        passages = {
            claim_id: tuple(_passage(offer, sources[offer.document.id]) for offer in offers)
            for claim_id, offers in compared.offers.items()
        }
        documents = tuple(
            DossierDocument(sources[one.id], one.given_at, one.given_by, one.id not in why_not, why_not.get(one.id, ""))
            for one in given
        )
        return cls(passages, documents)


def _passage(offer: Offer, source: Source) -> DossierPassage:
    passage = offer.passage
    marks = tuple(Mark(each.start - passage.start, each.end - passage.start, each.agrees) for each in passage.marks)
    relation = str(passage.relation) if passage.relation else None
    return DossierPassage(source, relation, offer.locator, offer.words, passage.why, marks)


class _Gatherer:
    """Hands each claim what was gathered on it; the desk is asked once for all claims together."""

    def __init__(
        self, desk: Desk, article_id: str, draft: Draft, paragraphs: Sequence[Paragraph], compared: _Compared
    ) -> None:
        self.notes = desk.correspondence.notes(article_id)
        self.queries = desk.correspondence.queries(article_id)
        self._evidence = desk.evidence.of_article(article_id, withdrawn=True)
        self._notes = _by_claim(self.notes)
        self._queries = _by_claim(self.queries)
        self._draft_id = draft.id
        self._rows = table_rows(draft.text)
        self._paragraphs = paragraphs
        self._compared = compared
        self._text, self._sentences = draft.text, SentenceSpans.of(draft.text, draft.language)

    def checked(self, row: ClaimRow) -> CheckedClaim:
        """The claim with its evidence, notes, queries and place; one of an older draft stands in none."""
        here = row.draft_id == self._draft_id
        return CheckedClaim(
            row=row,
            paragraph=paragraph_of(row.claim.span.start, self._paragraphs) if here else 0,
            table=row_at(row.claim.span.start, self._rows) if here else None,
            evidence=tuple(self._evidence.get(row.id, ())),
            notes=tuple(self._notes.get(row.id, ())),
            queries=tuple(self._queries.get(row.id, ())),
            passages=self._compared.passages.get(row.id, ()) if here else (),
            sentence=self._sentence(row.claim.span) if here else None,
        )

    def _sentence(self, span: Span) -> Span:
        return Span.of(self._text, *self._sentences.around(span.start, span.end))


def _by_claim(said: Iterable[_Said]) -> Mapping[str, list[_Said]]:
    found: dict[str, list[_Said]] = {}
    for one in said:
        if one.claim_id is not None:
            found.setdefault(one.claim_id, []).append(one)
    return found


def _cited(claims: Iterable[CheckedClaim]) -> tuple[CitedSource, ...]:
    sources: dict[str, Source] = {}
    claims_of: dict[str, list[int]] = {}
    for claim in claims:
        for evidence in claim.evidence:
            sources.setdefault(evidence.source.id, evidence.source)
            if claim.number not in (numbers := claims_of.setdefault(evidence.source.id, [])):
                numbers.append(claim.number)
    return tuple(
        CitedSource(number, source, tuple(claims_of[id_])) for number, (id_, source) in enumerate(sources.items(), 1)
    )
