"""An article beside its dossier: documents are read, compared with its claims, and a passage becomes evidence."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from workbench.claims import Kind
from workbench.desk.model import Evidence, EvidenceNote
from workbench.desk.vocabulary import Stance
from workbench.readings import Sign
from workbench.translatable import Phrase

if TYPE_CHECKING:
    from workbench.claims import Claim
    from workbench.compare.matching import Passage
    from workbench.compare.texts import Text
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow, Document
    from workbench.documents import Reading

#: How many passages are offered for a claim.
OFFERED = 3


class Offer(Struct, frozen=True):
    """A passage of a document beside a claim; `locator` is where it stands, as evidence says it: `p. 3`."""

    document: Document
    passage: Passage
    words: str
    locator: str

    def pieces(self) -> Iterator[tuple[str, bool | None]]:
        """The passage's words piece by piece: those that agree, those that differ, and the others."""
        at = 0
        for mark in self.passage.marks:
            start, end = mark.start - self.passage.start, mark.end - self.passage.start
            yield self.words[at:start], None
            yield self.words[start:end], mark.agrees
            at = end
        yield self.words[at:], None


class Unread(Struct, frozen=True):
    """A document that can't be compared, and why."""

    document: Document
    reason: str


class Comparison(Struct, frozen=True):
    """What the dossier says of an article's claims.

    `offers` are passages by the claim's id, the best first; `unread` the documents that can't be read; `lost` the ids
    of evidence whose words the newer file that took its document's place has no more; `documents` how many there are.
    """

    offers: Mapping[str, Sequence[Offer]]
    unread: Sequence[Unread]
    lost: frozenset[str]
    documents: int

    def sign(self, claim_id: str) -> Sign | None:
        """What the first offer that says anything says of a claim; None where it was compared with no document."""
        if claim_id not in self.offers:
            return None
        said = (offer.passage.relation for offer in self.offers.get(claim_id, ()))
        return next((Sign(relation) for relation in said if relation), Sign.NOTHING)


NOTHING_COMPARED = Comparison({}, (), frozenset(), 0)


class Question(Struct, frozen=True):
    """All that comparing an article with its dossier needs of the desk: the comparison itself asks it no more."""

    published: dt.date | None
    language: str | None
    text: str
    claims: tuple[tuple[str, Claim], ...]
    documents: tuple[Document, ...]
    #: Documents whose source is confidential.
    confidential: frozenset[str]
    #: Evidence that rests on a document whose place another one took: its id, its words, the newer document.
    replaced: tuple[tuple[str, str, str], ...]
    #: When each file was last written, and its size; null for one that is not there.
    stamps: tuple[tuple[int, int] | None, ...] = ()


def question(desk: Desk, article: ArticleRow) -> Question:
    """Read what there is to compare: the newest draft's claims and the dossier's documents."""
    documents = desk.dossier.documents(article.id)
    if not documents:
        return Question(article.published, article.language, "", (), (), frozenset(), ())
    text = desk.drafts.get(article.id).text
    rows = desk.claims.of(article.id) if text else []  # the text of a destroyed article is gone, its claims are not
    return Question(
        article.published,
        article.language,
        text,
        tuple((row.id, row.claim) for row in rows),
        tuple(documents),
        frozenset(each.id for each in documents if desk.sources.get(each.source_id).confidential),
        tuple(_replaced(desk, article, documents)),
        tuple(_stamp(Path(each.path)) for each in documents),
    )


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size


def _replaced(desk: Desk, article: ArticleRow, documents: Sequence[Document]) -> Iterator[tuple[str, str, str]]:
    now = {document.path: document.id for document in documents}
    before = {each.source_id: each for each in desk.dossier.documents(article.id, left=True) if each.left is not None}
    for evidences in desk.evidence.of_article(article.id).values():
        for evidence in evidences:
            document = before.get(evidence.source.id)
            if document and evidence.passage and document.path in now:
                yield evidence.id, evidence.passage, now[document.path]


def compare_dossier(desk: Desk, article: ArticleRow) -> Comparison:
    """Compare the newest draft's claims with every document of the dossier whose file is as it was given."""
    return answer(question(desk, article))


def answer(asked: Question) -> Comparison:
    """Compare, without the desk: it may take a while where documents are long or were not read before."""
    from workbench.articles.article import ArticleError
    from workbench.documents import read_document

    readings: dict[str, Reading] = {}
    unread: list[Unread] = []
    for document in asked.documents:
        keep = document.id not in asked.confidential
        try:
            reading = read_document(document.path, document.sha256, asked.published, keep=keep)
        except ArticleError as error:
            unread.append(Unread(document, str(*error.args)))
            continue
        if reading is None:
            said = Phrase("{name}: the file was changed since it was given; give it again", name=document.filename)
            unread.append(Unread(document, said))
        else:
            readings[document.id] = reading
    lost = frozenset(
        evidence for evidence, words, newer in asked.replaced if newer in readings and words not in readings[newer].text
    )
    offers = _offers(asked, readings) if readings else {}
    return Comparison(offers, tuple(unread), lost, len(asked.documents))


def _offers(asked: Question, readings: Mapping[str, Reading]) -> dict[str, list[Offer]]:
    from workbench.compare.sources import compare_with_source
    from workbench.compare.texts import read_text
    from workbench.extract.detect import language_of

    ours = read_text(asked.text, language_of(asked.language, asked.text), [claim for _, claim in asked.claims])
    # What agrees with a fact that is neither number nor quotation is for people to say: it has no offers.
    compared = {claim_id: claim.kind is not Kind.FACT for claim_id, claim in asked.claims}
    offers: dict[str, list[Offer]] = {claim_id: [] for claim_id, is_compared in compared.items() if is_compared}
    for document in asked.documents:
        if (reading := readings.get(document.id)) is None:
            continue
        theirs = read_text(reading.text, reading.language, reading.claims)
        for (claim_id, _), match in zip(asked.claims, compare_with_source(ours, theirs), strict=True):
            if claim_id in offers:
                offers[claim_id] += [_offer(document, reading, theirs, passage) for passage in match.passages]
    for found in offers.values():
        found.sort(key=lambda offer: (offer.passage.relation is None, -offer.passage.score))
        del found[OFFERED:]
    return offers


def _offer(document: Document, reading: Reading, theirs: Text, passage: Passage) -> Offer:
    from workbench.articles.places import place_at

    paragraph = theirs.sentences[theirs.sentence_at(passage.start)].paragraph + 1
    locator = place_at(reading.places, passage.start) or f"§\u00a0{paragraph}"
    return Offer(document, passage, theirs.text[passage.start : passage.end], locator)


def give(desk: Desk, article: ArticleRow, paths: Iterable[Path], *, confidential: bool = False) -> Iterator[Document]:
    """Put files, and the files of folders, into the dossier of `article`.

    Each is read first: one that can't be read is not taken. Raises ArticleError for it. `confidential` ones are
    confidential sources.
    """
    from workbench.articles.sheets import read_source

    for path in _files(paths):
        read = read_source(path)
        published = read.published.isoformat() if read.published else ""
        place = str(path.resolve())
        yield desk.dossier.give(
            article.id,
            path=place,
            filename=path.name,
            sha256=read.sha256,
            published=published,
            confidential=confidential,
        )


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.iterdir() if each.is_file() and not each.name.startswith("."))
        else:
            yield path


def attach(desk: Desk, claim: ClaimRow, offer: Offer, reason: str) -> Evidence:
    """Let a passage be evidence for a claim: its document the source, the stance as the passage's relation says.

    `reason` is why it agrees or differs, in the language of whoever attaches it: it is noted as their words.
    """
    stance = {"agrees": Stance.SUPPORTS, "differs": Stance.CONTRADICTS}.get(str(offer.passage.relation), Stance.CONTEXT)
    note = EvidenceNote(
        source=offer.document.source_id,
        stance=stance,
        locator=offer.locator,
        passage=offer.words,
        note=reason,
    )
    return desk.evidence.attach(claim.id, note)


def without_support(desk: Desk, article: ArticleRow) -> list[ClaimRow]:
    """The claims under check for which no passage of the dossier agrees and that rest on no evidence."""
    compared = compare_dossier(desk, article)
    return [
        row
        for row in desk.claims.of(article.id)
        if not row.dismissed and compared.sign(row.id) is not Sign.AGREES and not desk.evidence.of(row.id)
    ]
