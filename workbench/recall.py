"""Checked before: what the record, and an archive beside it, have of a claim from other articles.

The workbench offers and shows; nothing of an earlier check becomes a verdict here. What can be taken over are sources.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from msgspec.structs import replace

from workbench.claims import Attribution, Claim, Mode, Span
from workbench.compare.earlier_claims import Alike, AskedClaim, Earlier, Sort, rank
from workbench.compare.look_up import EarlierClaims, equal_values, look_up, mentions
from workbench.compare.subjects import beginnings_of, words_of
from workbench.desk import Desk
from workbench.desk.model import ClaimRow, Evidence
from workbench.desk.vocabulary import Stance
from workbench.earlier_checks import Archive, EarlierCheck, Unchecked
from workbench.record.errors import Refused
from workbench.translatable import N_

#: How many are listed where somebody asks for words.
LISTED = 20
#: Words in a row by which a quotation is held against another.
_IN_A_ROW = 3
#: How many articles of an archive are looked at where every one is asked for.
_EVERY = 5000
#: How many disputed claims of other articles an article is held against.
_DISPUTED = 5000


@dataclass(frozen=True, slots=True)
class AtHand:
    """An article under check: its newest draft's text and language, for asking about many of its claims."""

    article_id: str
    text: str
    language: str

    @classmethod
    def of(cls, desk: Desk, article_id: str) -> AtHand:
        """Read the article's newest draft."""
        from workbench.extract.detect import language_of

        draft = desk.drafts.get(article_id)
        return cls(article_id, draft.text, language_of(draft.language, draft.text))

    def asked(self, claim: Claim) -> AskedClaim:
        """What is looked for on behalf of a claim."""
        start, end = paragraph_around(self.text, claim.span.start, claim.span.end)
        span = replace(claim.span, start=claim.span.start - start, end=claim.span.end - start)
        return AskedClaim.of(self.text[start:end], replace(claim, span=span), self.language)


def recall(desk: Desk, row: ClaimRow, at_hand: AtHand | None = None) -> list[EarlierCheck]:
    """What was checked before: at most three claims of the record's other articles, the surest first.

    Raises Refused where the record can't be searched yet.
    """
    asked = (at_hand or AtHand.of(desk, row.article_id)).asked(row.claim)
    return [offer_of(desk, one) for one in look_up(desk.earlier.besides(row.article_id), asked)]


class Typed(NamedTuple):
    """Words that somebody typed to look them up: a figure, with words of its subject or alone, or a quotation."""

    words: str
    language: str
    claims: Sequence[Claim]

    @classmethod
    def of(cls, desk: Desk, words: str, language: str | None = None) -> Typed:
        """Read words, where no language is named in the one in which most of them are figures.

        It is their own or one of the record's articles.
        """
        from workbench.extract import extract
        from workbench.extract.detect import language_of

        own = language or language_of(None, words)
        others = () if language else (language_of(article.language, "") for article in desk.articles.all())
        read = [cls(words, code, extract(words, code, None)) for code in dict.fromkeys([own, *others])]
        return max(read, key=lambda one: sum(len(claim.span.text) for claim in one.claims if claim.quantity))


def recall_words(desk: Desk, typed: Typed) -> list[EarlierCheck]:
    """What the record has of words that somebody typed.

    A figure alone is found by its value: whoever types it means it. Raises Refused where the record can't be searched
    yet, or nothing can be looked for.
    """
    return [offer_of(desk, one) for one in _find_words(desk.earlier.besides(None), typed)]


def printed_words(desk: Desk, archive: Archive, typed: Typed) -> list[Unchecked]:
    """What an archive alone has of words that somebody typed. Raises Refused as `recall_words`."""
    return _unchecked(desk, archive, _find_words(archive, typed))


def _find_words(shelf: EarlierClaims, typed: Typed) -> list[Alike]:
    words, code = typed.words, typed.language
    about = beginnings_of(words, code)
    figures = [asked for claim in typed.claims if (asked := AskedClaim.of(words, claim, code)).figure is not None]
    if not about and not figures:
        raise Refused("recall", "{words!r} has no figure and no word that could be looked for", words=words)
    found: list[Alike] = []
    for asked in figures:
        span = asked.claim.span
        alone = not beginnings_of(words[: span.start] + words[span.end :], code)
        found += equal_values(shelf, asked) if alone else look_up(shelf, asked, LISTED)
    if about and not found:
        content = Span.of(words, 0, len(words))
        quotation = Claim(content, attribution=Attribution(Mode.DIRECT, content=content))
        found = look_up(shelf, AskedClaim.of(words, quotation, code), LISTED) or mentions(shelf, about)
    return found[:LISTED]


def printed(desk: Desk, archive: Archive, asked: AskedClaim, *, all_of_them: bool = False) -> list[Unchecked]:
    """What an archive has of a claim: the surest few, or every article that has the same figure or the same words.

    Articles that the record has are left out: of those it knows more.
    """
    if not all_of_them:
        return _unchecked(desk, archive, look_up(archive, asked))
    found = look_up(archive, asked, _EVERY, _EVERY)
    return _unchecked(desk, archive, (one for one in found if one.sort is not Sort.OTHER_FIGURE))


def _unchecked(desk: Desk, archive: Archive, found: Iterable[Alike]) -> list[Unchecked]:
    articles = ((alike, archive.printed(alike.earlier.article)) for alike in found)
    return [Unchecked(alike, one) for alike, one in articles if desk.articles.with_file(one.sha256) is None]


def offer_of(desk: Desk, alike: Alike) -> EarlierCheck:
    """A claim of the record that is alike, with its check."""
    evidence = desk.evidence.of(alike.earlier.key, withdrawn=True)
    row = desk.claims.by_id(alike.earlier.key)
    return EarlierCheck(alike, desk.articles.get(alike.earlier.article), row, tuple(evidence))


def disputed_before(desk: Desk, article_id: str) -> dict[str, EarlierCheck]:
    """The claims of an article, by id, that were found to be wrong in another one and come again.

    Cheap: the article is held against what was disputed, and only what seems to come again is looked up.
    """
    shelf = desk.earlier.besides(article_id)
    disputed: dict[object, list[Earlier]] = defaultdict(list)
    for one in shelf.disputed(_DISPUTED):
        for mark in _marks(one.claim):
            disputed[mark].append(one)
    if not disputed:
        return {}
    at_hand = AtHand.of(desk, article_id)
    found: dict[str, EarlierCheck] = {}
    for row in desk.claims.of(article_id):
        near = {one.key: one for mark in _marks(row.claim) for one in disputed.get(mark, ())}
        if row.dismissed or not near:
            continue
        asked = at_hand.asked(row.claim)
        if rank(asked, [1.0] * len(asked.about), near.values(), {}):
            again = (one for one in look_up(shelf, asked) if one.earlier.key in near)
            found.update((row.id, offer_of(desk, one)) for one in again if one.sort is not Sort.OTHER_FIGURE)
    return found


def _marks(claim: Claim) -> Iterator[object]:
    """What two claims share that may be the same thing: a value to two digits, or three words in a row."""
    quantity = claim.quantity
    if quantity is None:
        words = words_of(claim.span.text)
        yield from (tuple(words[at : at + _IN_A_ROW]) for at in range(max(1, len(words) - _IN_A_ROW + 1)))
    elif quantity.value is not None:
        yield quantity.type, f"{float(quantity.value):.1e}"


def copy_sources(desk: Desk, row: ClaimRow, offer: EarlierCheck) -> list[Evidence]:
    """Tie the sources of an earlier claim to this one too, in one act; the verdict is not taken over.

    A source of another figure is no support of this one: it is tied as context. What is tied already is left out.
    Raises Refused where there is nothing to tie.
    """
    there = {(one.source.id, one.locator, one.passage) for one in desk.evidence.of(row.id)}
    wanted = [one for one in offer.sources if (one.source.id, one.locator, one.passage) not in there]
    if not wanted:
        raise Refused("evidence", _nothing_to_copy(offer))
    same = offer.alike.sort in (Sort.FIGURE, Sort.WORDS)
    with desk.together():
        return [
            desk.evidence.attach(row.id, one.noted(stance=one.stance if same else Stance.CONTEXT)) for one in wanted
        ]


def _nothing_to_copy(offer: EarlierCheck) -> str:
    if offer.sources:
        return N_("the claim has these sources already")
    if offer.confidential:
        return N_("its sources are confidential; they were promised to that article alone")
    return N_("the earlier claim has no source that still counts")


def paragraph_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the paragraphs that hold `start:end` begin and end."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    return first, len(text) if last < 0 else last
