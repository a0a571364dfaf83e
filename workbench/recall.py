"""Checked before: what the record, and an archive beside it, have of a claim from other articles.

The workbench offers and shows; nothing of an earlier check becomes a verdict here. What can be taken over are sources.
"""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, Protocol

from workbench.claims import Attribution, Claim, Kind, Mode, Span, Verdict
from workbench.compare.earlier import Alike, Asked, Earlier, Sort, rank
from workbench.compare.subjects import Beginning, beginnings_of, hit, words_of
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, Evidence, EvidenceNote
from workbench.desk.vocabulary import Reason, Stance
from workbench.record.errors import Refused
from workbench.translatable import N_, Phrase, counted

#: How many articles are offered for a claim.
OFFERED = 3
#: How many are listed where somebody asks for words.
_LISTED = 20
#: A word that stands in more passages tells too little to be looked for.
_COMMON = 1500
#: How many passages and how many claims of an equal value are looked at closely.
_PASSAGES, _VALUES = 60, 150
#: Words in a row by which a quotation is held against another.
_IN_A_ROW = 3
#: How many articles of an archive are looked at where every one is asked for.
_EVERY = 5000
#: How many disputed claims of other articles an article is held against.
_DISPUTED = 5000


class Shelf(Protocol):
    """Where earlier claims are looked for: the record's other articles, or an archive's."""

    def size(self) -> int:
        """About how many passages there are."""
        ...

    def having(self, beginning: Beginning, most: int) -> list[int]:
        """The passages that have a form of a word; at most `most`."""
        ...

    def in_passages(self, passages: Collection[int], kind: Kind) -> list[Earlier]:
        """The claims of one kind that begin in passages."""
        ...

    def with_value(self, kind: str, unit: str | None, low: float, high: float, most: int) -> list[Earlier]:
        """The numeric claims of a type and unit with a value from `low` to `high`; at most `most`."""
        ...


@dataclass(frozen=True, slots=True)
class Offer:
    """An earlier claim beside the one at hand, with its check: the article and claim, and all that it rested on."""

    alike: Alike
    article: ArticleRow
    row: ClaimRow
    evidence: tuple[Evidence, ...]

    @property
    def sources(self) -> tuple[Evidence, ...]:
        """What still counts and may be shown beside another article: a confidential source was promised to one."""
        return tuple(one for one in self.evidence if one.withdrawn is None and not one.source.confidential)

    @property
    def withdrawn(self) -> tuple[Evidence, ...]:
        """What was withdrawn since."""
        return tuple(one for one in self.evidence if one.withdrawn is not None and not one.source.confidential)

    @property
    def confidential(self) -> int:
        """How many confidential sources the claim rests on there."""
        return sum(one.withdrawn is None and one.source.confidential for one in self.evidence)

    @property
    def day(self) -> dt.date:
        """The day on which the article came out; where nobody told it, the day on which it came under check."""
        return self.article.published or self.article.imported_at.date()

    @property
    def checked(self) -> Phrase:
        """What came of the check, by whom and when."""
        row = self.row
        if row.decided_at is None:
            return Phrase("not decided")
        day = f"{row.decided_at:%Y-%m-%d}"
        if row.reason is None:
            return Phrase("{verdict} by {who}, {day}", verdict=row.verdict, who=row.decided_by, day=day)
        said = {"verdict": row.verdict, "reason": row.reason, "who": row.decided_by, "day": day}
        return Phrase("{verdict} ({reason}) by {who}, {day}", **said)

    @property
    def said(self) -> Phrase:
        """Where it was found to be wrong, in one line."""
        there = {"title": self.article.title, "day": self.day, "number": self.row.number}
        return Phrase("{checked}, in {title} ({day}), claim {number}", checked=self.checked, **there)

    @property
    def rests_on(self) -> Iterator[Phrase]:
        """A line for each source: what it says and where; that it was withdrawn since, or is not named here."""
        for one in self.sources:
            label = ", ".join(part for part in (one.source.label, one.locator) if part)
            if one.passage:
                yield Phrase("{stance}: {label}: “{words}”", stance=one.stance, label=label, words=one.passage)
            else:
                yield Phrase("{stance}: {label}", stance=one.stance, label=label)
        for one in self.withdrawn:
            reason = f" ({one.withdrawn})" if one.withdrawn else ""
            yield Phrase("withdrawn since: {label}{reason}", label=one.source.label, reason=reason)
        if self.confidential:
            yield counted("{n} confidential, not named here", "{n} confidential, not named here", self.confidential)

    @property
    def was_wrong(self) -> bool:
        """Whether the claim was found to be wrong there, or was corrected."""
        return self.row.verdict is Verdict.DISPUTED or self.row.reason is Reason.CORRECTED


class Archive(Shelf, Protocol):
    """An archive's index."""

    def printed(self, article: str) -> Printed:
        """The article that `Earlier.article` names."""
        ...


class Printed(Protocol):
    """An article of an archive: its name, its title, its day, and the SHA-256 of its file."""

    @property
    def name(self) -> str:
        """The file's name."""
        ...

    @property
    def title(self) -> str:
        """Its title, or the file's name."""
        ...

    @property
    def day(self) -> str | None:
        """The day it came out, as `2024-05-08`."""
        ...

    @property
    def sha256(self) -> str:
        """The file's SHA-256."""
        ...


class Unchecked(NamedTuple):
    """A claim of an archive's article that is alike; nobody checked it in this record."""

    alike: Alike
    article: Printed

    @property
    def said(self) -> Phrase:
        """Where it was printed, in one line."""
        day = f" ({self.article.day})" if self.article.day else ""
        there = {"title": self.article.title, "day": day, "name": self.article.name}
        return Phrase("printed in {title}{day}, {name}; never checked here", **there)


def look_up(shelf: Shelf, asked: Asked, most: int = OFFERED, values: int = _VALUES) -> list[Alike]:
    """The earlier claims that are the same thing as `asked`, the surest first; one of each article.

    Of the claims with an equal value at most `values` are looked at.
    """
    total = shelf.size()
    rarity, hits = _words(shelf, asked.about, total)
    kind = asked.claim.kind
    found: dict[str, Earlier] = {}
    if kind is Kind.FACT or (kind is Kind.NUMERIC and asked.figure is None):
        return []
    weights = [each.worth * rare for each, rare in zip(asked.about, rarity, strict=True)]
    likely = sorted(hits, key=lambda passage: (-sum(weights[place] for place in hits[passage]), -passage))[:_PASSAGES]
    for one in shelf.in_passages(likely, kind):
        found[one.key] = one
    for measured, unit, low, high in asked.measures():
        for one in shelf.with_value(measured, unit, low, high, values):
            found[one.key] = one
    return _one_of_each(rank(asked, rarity, found.values(), hits), most)


def _words(shelf: Shelf, about: Sequence[Beginning], total: int) -> tuple[list[float], dict[int, set[int]]]:
    """How much each word of the subject tells, and which of them each passage has; common words are not looked for."""
    rarity: list[float] = []
    hits: dict[int, set[int]] = defaultdict(set)
    for place, beginning in enumerate(about):
        passages = shelf.having(beginning, _COMMON)
        often = len(passages) if len(passages) < _COMMON else max(_COMMON, total // 20)
        rarity.append(math.log(1 + total / (1 + often)) if total else 0.0)
        if len(passages) < _COMMON:
            for passage in passages:
                hits[passage].add(place)
    return rarity, hits


def _one_of_each(found: Iterable[Alike], most: int) -> list[Alike]:
    kept: dict[str, Alike] = {}
    for alike in found:
        if alike.earlier.article not in kept:
            kept[alike.earlier.article] = alike
            if len(kept) == most:
                break
    return list(kept.values())


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

    def asked(self, claim: Claim) -> Asked:
        """What is looked for on behalf of a claim."""
        start, end = paragraph_around(self.text, claim.span.start, claim.span.end)
        span = claim.span._replace(start=claim.span.start - start, end=claim.span.end - start)
        return Asked.of(self.text[start:end], replace(claim, span=span), self.language)


def recall(desk: Desk, row: ClaimRow, at_hand: AtHand | None = None) -> list[Offer]:
    """What was checked before: at most three claims of the record's other articles, the surest first.

    Raises Refused where the record can't be searched yet.
    """
    asked = (at_hand or AtHand.of(desk, row.article_id)).asked(row.claim)
    return [offer_of(desk, one) for one in look_up(desk.earlier.besides(row.article_id), asked)]


def recall_words(desk: Desk, words: str, language: str | None = None) -> list[Offer]:
    """What the record has of words that somebody typed: figures, with words of their subject or alone, or a quotation.

    A figure alone is found by its value: whoever types it means it. Raises Refused where the record can't be searched
    yet, or nothing can be looked for.
    """
    found = find_words(desk.earlier.besides(None), words, language or _likeliest(desk, words))
    return [offer_of(desk, one) for one in found]


def printed_words(desk: Desk, archive: Archive, words: str, language: str | None = None) -> list[Unchecked]:
    """What an archive has of words that somebody typed, but for what the record has. Raises Refused as `find_words`."""
    found = find_words(archive, words, language or _likeliest(desk, words))
    return _unchecked(desk, archive, found)


def find_words(shelf: Shelf, words: str, code: str) -> list[Alike]:
    """The claims of a shelf that have a figure, a quotation or words. Raises Refused for words that say nothing."""
    from workbench.extract import extract

    about = beginnings_of(words, code)
    if not about:
        raise Refused("recall", "{words!r} has no figure and no word that could be looked for", words=words)
    found: list[Alike] = []
    for claim in extract(words, code, None):
        asked = Asked.of(words, claim, code)
        if asked.figure is not None:
            alone = not beginnings_of(words[: claim.span.start] + words[claim.span.end :], code)
            found += equal_values(shelf, asked) if alone else look_up(shelf, asked, _LISTED)
    if not found:
        content = Span.of(words, 0, len(words))
        quotation = Claim(content, attribution=Attribution(Mode.DIRECT, content=content))
        found = look_up(shelf, Asked.of(words, quotation, code), _LISTED) or mentions(shelf, about)
    return found[:_LISTED]


def _likeliest(desk: Desk, words: str) -> str:
    """The language in which most of the words are figures: their own, or one of the record's articles."""
    from workbench.extract import extract
    from workbench.extract.detect import language_of

    own = language_of(None, words)
    codes = dict.fromkeys([own, *(language_of(article.language, "") for article in desk.articles.all())])
    read = {code: sum(len(claim.span.text) for claim in extract(words, code, None) if claim.quantity) for code in codes}
    return max(codes, key=lambda code: (read[code], code == own))


def mentions(shelf: Shelf, about: Sequence[Beginning]) -> list[Alike]:
    """The claims whose sentence has all of the words; where that is not kept, whose passage has them."""
    passages = set.intersection(*(set(shelf.having(each, _COMMON)) for each in about))
    claims = [one for kind in Kind for one in shelf.in_passages(sorted(passages)[-_PASSAGES:], kind)]
    return [
        Alike(one, Sort.MENTION, 1.0, "")
        for one in claims
        if not one.words or len(set(hit(about, one.sentence))) == len(about)
    ]


def equal_values(shelf: Shelf, asked: Asked) -> list[Alike]:
    """The claims of an equal value, whatever they are about."""
    return [
        Alike(one, Sort.VALUE, 1.0, "")
        for measured, unit, low, high in asked.measures()
        for one in shelf.with_value(measured, unit, low, high, _VALUES)
    ]


def printed(desk: Desk, archive: Archive, asked: Asked, *, all_of_them: bool = False) -> list[Unchecked]:
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


def offer_of(desk: Desk, alike: Alike) -> Offer:
    """A claim of the record that is alike, with its check."""
    evidence = desk.evidence.of(alike.earlier.key, withdrawn=True)
    row = desk.claims.by_id(alike.earlier.key)
    return Offer(alike, desk.articles.get(alike.earlier.article), row, tuple(evidence))


def disputed_before(desk: Desk, article_id: str) -> dict[str, Offer]:
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
    found: dict[str, Offer] = {}
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


def known_wrong(row: ClaimRow, offers: Iterable[Offer]) -> bool:
    """Whether a claim was disputed or corrected, here or as the same thing in another article."""
    if row.verdict is Verdict.DISPUTED or row.reason is Reason.CORRECTED:
        return True
    return any(offer.was_wrong and offer.alike.sort is not Sort.OTHER_FIGURE for offer in offers)


def copy_sources(desk: Desk, row: ClaimRow, offer: Offer) -> list[Evidence]:
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
            desk.evidence.attach(
                row.id,
                EvidenceNote(
                    source=one.source.id,
                    stance=one.stance if same else Stance.CONTEXT,
                    locator=one.locator,
                    passage=one.passage,
                    calculation=one.calculation,
                    note=one.note,
                ),
            )
            for one in wanted
        ]


def _nothing_to_copy(offer: Offer) -> str:
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
