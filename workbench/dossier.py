"""An article beside its dossier: documents are read, compared with its claims, and a passage becomes evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from workbench.desk.model import Evidence, EvidenceNote, Stance
from workbench.record.errors import Refused

if TYPE_CHECKING:
    from workbench.articles.article import Article
    from workbench.compare.itself.article import Inconsistency
    from workbench.compare.matching import Passage
    from workbench.compare.texts import Text
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow, Document

#: How many passages are offered for a claim.
OFFERED = 3


class Offer(NamedTuple):
    """A passage of a document beside a claim; `paragraph` counts from 1."""

    document: Document
    passage: Passage
    words: str
    paragraph: int

    @property
    def locator(self) -> str:
        """Where the passage stands, as evidence says it."""
        return f"paragraph {self.paragraph}"


class Unread(NamedTuple):
    """A document that can't be compared, and why."""

    document: Document
    reason: str


class Comparison(NamedTuple):
    """The claims of an article by id with what the dossier offers for each, and the documents that can't be read."""

    offers: dict[str, list[Offer]]
    unread: list[Unread]

    def sign(self, claim_id: str) -> str | None:
        """`agrees`, `differs` or None: what the first offer that says anything says of a claim."""
        said = (offer.passage.relation for offer in self.offers.get(claim_id, ()))
        return next((str(relation) for relation in said if relation), None)


def give(desk: Desk, article: ArticleRow, paths: Iterable[Path]) -> Iterator[Document]:
    """Put files, and the files of folders, into the dossier of `article`.

    Each is read first: one that can't be read is not taken. Raises ArticleError for it.
    """
    from workbench.articles.sheets import read_source

    for path in _files(paths):
        read = read_source(path)
        published = read.published.isoformat() if read.published else ""
        place = str(path.resolve())
        yield desk.dossier.give(article.id, path=place, filename=path.name, sha256=read.sha256, published=published)


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.iterdir() if each.is_file() and not each.name.startswith("."))
        else:
            yield path


def compare_dossier(desk: Desk, article: ArticleRow) -> Comparison:
    """Compare the newest draft's claims with every document of the dossier whose file is as it was given."""
    from workbench.compare.sources import compare_with_source

    rows, ours = _article(desk, article)
    offers: dict[str, list[Offer]] = {row.id: [] for row in rows}
    unread: list[Unread] = []
    for document in desk.dossier.documents(article.id):
        try:
            theirs = _document(document, article.published)
        except Refused as error:
            unread.append(Unread(document, str(error)))
            continue
        matches = compare_with_source(ours, theirs)
        for row, match in zip(rows, matches, strict=True):
            offers[row.id] += [_offer(document, theirs, passage) for passage in match.passages]
    for found in offers.values():
        found.sort(key=lambda offer: (offer.passage.relation is None, -offer.passage.score))
        del found[OFFERED:]
    return Comparison(offers, unread)


def attach(desk: Desk, claim: ClaimRow, offer: Offer) -> Evidence:
    """Let a passage be evidence for a claim: its document the source, the stance as the passage's relation says."""
    stance = {"agrees": Stance.SUPPORTS, "differs": Stance.CONTRADICTS}.get(str(offer.passage.relation), Stance.CONTEXT)
    note = EvidenceNote(
        source=offer.document.source_id,
        stance=stance,
        locator=offer.locator,
        passage=offer.words,
        note=offer.passage.why,
    )
    return desk.evidence.attach(claim.id, note)


def lost_evidence(desk: Desk, article: ArticleRow) -> list[tuple[ClaimRow, Evidence]]:
    """Evidence whose passage stands no more in any document of the dossier that came in its document's place."""
    now = {document.path: document for document in desk.dossier.documents(article.id)}
    before = {document.source_id: document for document in desk.dossier.documents(article.id, left=True)}
    lost = []
    for row in desk.claims.of(article.id):
        for evidence in desk.evidence.of(row.id):
            document = before.get(evidence.source.id)
            newer = now.get(document.path) if document else None
            if not (document and newer and evidence.passage) or newer.id == document.id:
                continue
            try:
                theirs = _document(newer, article.published)
            except Refused:
                continue
            if evidence.passage not in theirs.text:
                lost.append((row, evidence))
    return lost


def open_findings(desk: Desk, article: ArticleRow) -> list[Inconsistency]:
    """What does not fit within the article's newest draft, and was not dismissed."""
    from workbench.compare.itself.kinds import find_inconsistencies

    _, ours = _article(desk, article)
    dismissed = {(one.kind, one.words) for one in desk.dossier.dismissals(article.id)}
    found = find_inconsistencies(ours, article.published)
    return [one for one in found if (one.kind, words_of(one)) not in dismissed]


def words_of(finding: Inconsistency) -> tuple[str, ...]:
    """The words of a finding's places: what it is known by from draft to draft."""
    return tuple(span.text for span in finding.spans)


def _article(desk: Desk, article: ArticleRow) -> tuple[Sequence[ClaimRow], Text]:
    """The claims of an article in reading order, and its text made ready with them."""
    from workbench.compare.texts import read_text
    from workbench.extract.detect import language_of

    rows = sorted(desk.claims.of(article.id), key=lambda row: (row.claim.span.start, row.claim.span.end))
    text = desk.drafts.get(article.id).text
    return rows, read_text(text, language_of(article.language, text), [row.claim for row in rows])


def _document(document: Document, otherwise: dt.date | None) -> Text:
    """The text of a document. Raises Refused where its file is not there, can't be read or was changed."""
    from workbench.articles.article import ArticleError
    from workbench.articles.sheets import read_source

    try:
        read = read_source(document.path)
    except ArticleError as error:
        raise Refused("document", str(error)) from error
    if read.sha256 != document.sha256:
        raise Refused("document", f"{document.filename}: the file was changed since it was given; give it again")
    return _ready(read, otherwise)


@lru_cache(maxsize=32)
def _ready(read: Article, otherwise: dt.date | None) -> Text:
    from workbench.compare.texts import read_text
    from workbench.extract import extract
    from workbench.extract.detect import language_of

    language = language_of(read.language, read.text)
    return read_text(read.text, language, extract(read.text, language, read.published or otherwise))


def _offer(document: Document, theirs: Text, passage: Passage) -> Offer:
    sentence = theirs.sentences[theirs.sentence_at(passage.start)]
    words = theirs.text[passage.start : passage.end]
    return Offer(document, passage, words, sentence.paragraph + 1)


def without_support(desk: Desk, article: ArticleRow) -> list[ClaimRow]:
    """The claims under check for which no passage of the dossier agrees and that rest on no evidence."""
    comparison = compare_dossier(desk, article)
    return [
        row
        for row in desk.claims.of(article.id)
        if not row.dismissed and comparison.sign(row.id) != "agrees" and not desk.evidence.of(row.id)
    ]
