"""Who speaks: one person or body in both texts, two of them, or nobody can tell."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from enum import Enum

from workbench.claims import Claim
from workbench.compare.texts import Sentence, Text
from workbench.compare.vocabulary import fold

#: A word that may be a name, without an article or preposition that is written with it: `L’étude`, `d’Altman`.
_NAME = re.compile(r"(?:(?<=\b[dl]['’])|(?<=\bqu['’])|\b(?!(?:[dl]|qu)['’]))[^\W\d_][\w’'-]*", re.IGNORECASE)


_QUOTED = re.compile(r"“[^”]*”?|«[^»]*»?|\"[^\"]*\"?")
#: Stands for words in quotation marks.
_BLANK = "…"
#: The name behind a title: `the minister, Jane Doe`.
_APPOSITION = re.compile(r",? (?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){1,2})")
#: A speaker named in so many sentences before a passage may still be the one who speaks there.
_BEFORE = 2


class Speakers(Enum):
    """What two attributions say of their speakers."""

    SAME = "same"
    OTHERS = "others"
    UNKNOWN = "unknown"


def names(text: str, known: Text, other: Text | None = None) -> set[str]:
    """The proper names in a few words of `known`, folded: what is written large and is no known word of the language.

    A word that one of both texts has without a capital is none: minutes write `the Leader`.
    """
    found = set()
    for match in _NAME.finditer(text):
        word = match.group()
        small = word.lower() in known.small or (other is not None and word.lower() in other.small)
        if word[0].isupper() and len(word) > 1 and not small:
            keys = known.words.keys(word.lower())
            if keys is not None and not (keys.concepts and not word.isupper() and match.start() == 0):
                found.add(fold(word))
    return found


def speaker_words(claim: Claim, known: Text) -> str:
    """The words of an attributed claim that tell its speaker: its source with what stands beside it, no content."""
    attribution = claim.attribution
    if attribution is None or attribution.source is None:
        return ""
    said = attribution.refers_to.text if attribution.refers_to else ""
    named = _APPOSITION.match(known.text, attribution.source.end)
    if named:
        said = f"{said} {named['name']}"
    content, span = attribution.content, claim.span
    if content is None or (content.start < attribution.source.end and content.end > attribution.source.start):
        return f"{attribution.source.text} {said}"
    beside = (span.start, content.start) if attribution.source.start < content.start else (content.end, span.end)
    return f"{_unquoted(known, *beside)} {said}"


def compare_speakers(claim: Claim, ours: Text, theirs: Text, passage: Sentence, beside: Iterable[Claim]) -> Speakers:
    """Whether the speaker of `claim` is who speaks in `passage`; `beside` are the source's claims that hold it."""
    attribution = claim.attribution
    if attribution is None or attribution.source is None:
        return Speakers.UNKNOWN
    here = names(speaker_words(claim, ours), ours, theirs)
    if not here:
        office = _office(claim, ours)
        same = office and any(
            all(any(word & each for each in there) for word in office)
            for there in (_office(other, theirs) for other in beside)
        )
        return Speakers.SAME if same else Speakers.UNKNOWN
    there = set[str]().union(*(names(speaker_words(other, theirs), theirs, ours) for other in beside))
    if passage.turn:
        there |= {fold(word) for word in _NAME.findall(passage.turn)}
    unquoted = _unquoted(theirs, passage.start, passage.end)
    named = bool(there)
    if not there and _BLANK in unquoted:
        there = names(unquoted, theirs, ours)
    if here & there:
        return Speakers.SAME
    if here & named_in(theirs, passage):
        # `“…,” said Jane Roe; John Doe, of the same body, will advise`: the words in quotation marks are another's.
        quoting = next((part for part in unquoted.split(";") if _BLANK in part), "")
        beside_it = names(quoting, theirs, ours)
        another = _BLANK in unquoted and (named or (beside_it and not here & beside_it))
        return Speakers.OTHERS if another and _QUOTED.search(claim.span.text) else Speakers.SAME
    before = theirs.sentences[max(0, passage.number - _BEFORE) : passage.number]
    if not named and any(here & named_in(theirs, each) for each in before):
        return Speakers.UNKNOWN
    return Speakers.OTHERS if there else Speakers.UNKNOWN


def _unquoted(text: Text, start: int, end: int) -> str:
    """The words from `start` to `end` with a sign for what is in quotation marks."""
    said = ""
    for at in range(bisect_right(text.quotations, start, key=lambda each: each.end), len(text.quotations)):
        quotation = text.quotations[at]
        if quotation.start >= end:
            break
        said += text.text[start : max(start, quotation.start)] + _BLANK
        start = quotation.end
    return said + text.text[start:end]


def _office(claim: Claim, known: Text) -> list[set[str]]:
    """The words that tell a speaker without a name, each by what it is matched by."""
    source = claim.attribution.source.text if claim.attribution and claim.attribution.source else ""
    found = (known.words.keys(word.lower()) for word in _NAME.findall(source))
    return [{keys.stem, *keys.concepts} for keys in found if keys]


def named_in(text: Text, sentence: Sentence) -> set[str]:
    """The words of `sentence`, folded, in which a name may stand."""
    return {fold(word) for word in _NAME.findall(text.text[sentence.start : sentence.end])}
