"""Striking names out of what was written at the desk, however they were typed there.

Text and names are compared folded: `HELENE`, `Hélène` and one with hidden characters are one name, whatever blanks or
line breaks its words have between them. Only whole words count, with an `s` of the plural or the genitive, so that a
source called An, Le or Paris does not wreck a report:

- a part of a name with three letters or more is struck out wherever it stands; but where the article itself writes it
  small (`petit`, `rose`) it is a common word, and told from the name by its capital,
- one with two letters is struck out where it has a capital,
- one that is a word which sentences begin with (`An`, `Le`, `Son`) is struck out behind a title or an initial,
- the whole name, in either order, and contacts, addresses and titles are struck out wherever they stand; telephone
  numbers by their last nine digits; an address that holds a name is struck out as a whole.

Where it is not certain that somebody is meant, it is struck out all the same: a mark too many is seen, and can be asked
about at the desk; a name too many can't be called back.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache

from workbench.desk.folded_text import Folded, Word
from workbench.desk.hashed_name_forms import HashedForms
from workbench.desk.name_forms import LITTLE, LONGER, TITLES, is_unspaced, without_umlaut
from workbench.desk.name_lookup import NameLookup
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import FormKind

#: Stands where words were struck out, in every language.
STRUCK_OUT = "█████"

# What has no blank in it, and may be an address.
_RUN = re.compile(r"[^\s,;<>()\"“”«»]+")
_OF_AN_ADDRESS = ("@", "://", "www.")
_NUMBER = re.compile(r"\+?\(?\d(?:[\s().\-/]{0,3}\d){6,}")
# What ties a word to a mark, an account or an address: before it, and behind it.
_TYING = ("#", "@", "/", "_", ".")
_TIED = re.compile(r"[@/_]|\.[a-z]")
# What may stand between two words of one name.
_BETWEEN = re.compile(r"[^\S\n]?[.'’‐‑-]?[^\S\n]?")
# What stands where a word was parted at the end of a line, or a name written in two words.
_PARTED = re.compile(r"[ \xa0]|[‐‑-]\s*")
# A text that holds nothing but the hash of one, or an id.
_HASH = re.compile(r"[0-9a-f]{64}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


class NameRedaction:
    """Strikes out what tells who `sources` are, and those whose names were `destroyed`.

    `article` is the text whose small words are common ones.
    """

    def __init__(self, sources: Iterable[SourceNote], article: str, destroyed: Sequence[HashedForms] = ()) -> None:
        self._forms = NameLookup(sources, destroyed)
        self._any = bool(self._forms)
        self._article = article
        # Most of what a trail holds is said again and again: kinds, units, verdicts.
        self._told = lru_cache(maxsize=4096)(self._marked)

    def __bool__(self) -> bool:
        """Whether there is anything to strike out."""
        return self._any

    def __call__(self, text: str) -> str:
        """`text` with a mark in the place of each name."""
        if not text or not self._any:
            return text
        return self._told(text)

    def _marked(self, text: str) -> str:
        if _HASH.fullmatch(text):
            return text
        folded = Folded.of(text)
        kept, end = [], 0
        for first, last in _joined(folded, sorted(self._found(folded))):
            start, stop = folded.cut(first, last)
            kept += [text[end:start], STRUCK_OUT]
            end = stop
        return "".join([*kept, text[end:]]) if kept else text

    @cached_property
    def _common(self) -> frozenset[str]:
        """The parts of names that the article writes small, but for those in addresses, where all is written small."""
        folded = Folded.of(self._article)
        addresses = list(_addresses(folded.text))
        ends = [last for _, last in addresses]
        found = set()
        for word in folded.words():
            part = self._long_part(word.text)
            if part is None or not folded.as_typed(word).islower() or not _stands_alone(folded.text, word):
                continue
            next_one = bisect_right(ends, word.start)
            if next_one == len(ends) or word.start < addresses[next_one][0]:
                found.add(part)
        return frozenset(found)

    def _found(self, folded: Folded) -> Iterator[tuple[int, int]]:
        """Where in the fold something tells; places may overlap."""
        words = folded.words()
        spans = [*self._words_found(folded, words), *self._unspaced_found(folded.text)]
        starts = sorted(start for start, _ in spans)
        for first, last in _addresses(folded.text):
            if self._in_address(folded.text[first:last]) or bisect_left(starts, first) < bisect_left(starts, last):
                yield first, last
        for match in _NUMBER.finditer(folded.text):
            digits = re.sub(r"\D", "", match.group())
            if any(self._forms.places(FormKind.NUMBER, digits)):
                yield match.span()
        yield from spans

    def _words_found(self, folded: Folded, words: list[Word]) -> Iterator[tuple[int, int]]:
        for place, word in enumerate(words):
            if self._forms.has(FormKind.OPENING, word.text) and (count := self._phrase_at(words, place)):
                yield word.start, words[place + count - 1].end
            if self._tells(folded, words, place):
                yield self._with_initials(folded, words, place), word.end
            elif self._is_parted(folded, words[place : place + 2]):
                yield word.start, words[place + 1].end

    def _phrase_at(self, words: list[Word], place: int) -> int:
        """How many words the longest phrase has that tells and begins with `words[place]`; 0 where none does."""
        for count in self._forms.lengths(FormKind.PHRASE):
            if place + count <= len(words):
                phrase = " ".join(word.text for word in words[place : place + count])
                if self._forms.has(FormKind.PHRASE, phrase):
                    return count
        return 0

    def _tells(self, folded: Folded, words: list[Word], place: int) -> bool:
        """Whether the word is a part of a name that tells by itself where it stands."""
        word = words[place]
        if self._forms.has(FormKind.JOINED, word.text):
            return True
        if part := self._long_part(word.text):
            return part not in self._common or not folded.as_typed(word).islower()
        if not self._forms.has(FormKind.SHORT, word.text) or not folded.as_typed(word)[0].isupper():
            return False
        return word.text not in LITTLE or self._is_titled(folded, words, place)

    def _long_part(self, word: str) -> str | None:
        """The long part of a name that `word` is, in the plural or the genitive too."""
        for form in (word, word.removesuffix("s"), word.removesuffix("es")):
            for spelling in (form, without_umlaut(form)):
                if (form is word or len(form) >= LONGER) and self._forms.has(FormKind.LONG, spelling):
                    return spelling
        return None

    def _is_titled(self, folded: Folded, words: list[Word], place: int) -> bool:
        """Whether a title or an initial of the name stands before the word: `M. Le`, `H. An`."""
        if place == 0:
            return False
        before = words[place - 1]
        between = folded.text[before.end : words[place].start]
        if before.text in TITLES:
            return bool(re.fullmatch(r"\.?\s+|\.", between))
        return self._with_initials(folded, words, place) < words[place].start

    def _with_initials(self, folded: Folded, words: list[Word], place: int) -> int:
        """Where the name begins whose part is `words[place]`, if initials with full stops stand before it."""
        start = words[place].start
        part = words[place].text
        while place > 0:
            before = words[place - 1]
            between = folded.text[before.end : start]
            if not re.fullmatch(r"\.[\s-]{0,2}", between):
                break
            if not self._forms.has(FormKind.INITIAL, f"{part} {before.text}"):
                break
            if folded.as_typed(before).islower():
                break
            start, place = before.start, place - 1
        return start

    def _is_parted(self, folded: Folded, pair: list[Word]) -> bool:
        """Whether two words are a part of a name that was parted: `Du-` and `pont`, `Le Duc` for Leduc."""
        if len(pair) < 2 or len(whole := pair[0].text + pair[1].text) <= LONGER:
            return False
        if not self._forms.has(FormKind.LONG, whole):
            return False
        between = folded.text[pair[0].end : pair[1].start]
        capital = not folded.as_typed(pair[0]).islower()
        return capital and bool(_PARTED.fullmatch(between))

    def _in_address(self, address: str) -> bool:
        """Whether an address holds a part of a name, be it run together with an initial."""
        kinds = (FormKind.LONG, FormKind.JOINED)
        return any(True for kind in kinds for _ in self._forms.places(kind, address, LONGER))

    def _unspaced_found(self, text: str) -> Iterator[tuple[int, int]]:
        """Names in scripts without capitals, whose words have no blanks around them or take on other syllables."""
        if self._forms.lengths(FormKind.UNSPACED) and is_unspaced(text):
            yield from self._forms.places(FormKind.UNSPACED, text)


def _addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where addresses stand in a folded text: of mail, of pages, of accounts."""
    for match in _RUN.finditer(text):
        run = match.group()
        if any(sign in run for sign in _OF_AN_ADDRESS):
            yield match.start(), match.start() + len(run.rstrip(".!?:"))


def _stands_alone(text: str, word: Word) -> bool:
    """Whether a word of a folded text is no part of something like `#dupont`, `dupont.fr` or `a/dupont`."""
    return text[word.start - 1 : word.start] not in _TYING and not _TIED.match(text, word.end)


def _joined(folded: Folded, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`spans` in order, with those made one that overlap or have nothing but what joins a name between them."""
    current: tuple[int, int] | None = None
    for first, last in spans:
        if current is None:
            current = first, last
        elif first <= current[1] or _BETWEEN.fullmatch(folded.text, current[1], first):
            current = current[0], max(current[1], last)
        else:
            yield current
            current = first, last
    if current:
        yield current
