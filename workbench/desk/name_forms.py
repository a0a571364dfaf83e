"""What would tell who a source is: the parts of a name, contacts, addresses, titles; all folded, in words.

A part of a name stands for its owner even alone, if it is not so short, or so common a word, that it would strike out
half a report. `name_redaction` says which part tells where.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from workbench.desk.folded_text import Folded, fold
from workbench.desk.source_note import SourceKind, SourceNote
from workbench.desk.vocabulary import LONGEST_FORM, FormKind

#: From so many letters on, a part of a name tells who its owner is, with or without a capital.
LONG = 3

#: From so many letters on, a part of a name is known in the plural and inside an address too.
LONGER = 4

#: What stands before a name and names nobody.
TITLES = frozenset({
    "dr", "dre", "fr", "frau", "herr", "lady", "lord", "m", "maitre", "me", "miss", "mlle", "mm", "mme", "mmes", "mr",
    "mrs", "ms", "mx", "pr", "prof", "professeur", "professor", "sir", "sr", "sra",
})  # fmt: skip

#: Words inside names that name nobody.
PARTICLES = frozenset({
    "al", "bin", "bint", "da", "dal", "de", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "el", "ibn",
    "la", "las", "le", "les", "los", "of", "st", "ste", "ten", "ter", "the", "van", "von", "y", "zu", "zum", "zur",
})  # fmt: skip

#: Short words that begin many a sentence: as a name they tell nothing where they stand alone.
LITTLE = PARTICLES | {
    "a", "ai", "an", "and", "are", "as", "at", "au", "aux", "be", "but", "by", "can", "car", "ce", "ces", "cet", "did",
    "dit", "en", "est", "et", "eu", "for", "had", "has", "he", "her", "his", "how", "i", "if", "il", "ils", "in", "is",
    "it", "its", "je", "lui", "ma", "may", "mes", "mon", "my", "ne", "new", "ni", "no", "non", "nor", "not", "now",
    "on", "one", "or", "ou", "our", "out", "par", "pas", "per", "pro", "que", "qui", "sa", "se", "see", "ses", "she",
    "si", "so", "son", "sur", "ta", "tel", "tes", "to", "ton", "tu", "two", "un", "une", "up", "va", "via", "vu", "was",
    "we", "who", "why", "you",
}  # fmt: skip

# The words of a name, at most; what is longer is a title.
_MOST_NAMES = 4

# Sources of these kinds have titles of their own; the title of another one may be its name.
_TITLED = frozenset({SourceKind.DOCUMENT, SourceKind.DATASET, SourceKind.WEB_PAGE, SourceKind.EARLIER_CHECK})

# What follows a name and belongs to it no more: `Karim Haddad (DRH)`, `Karim Haddad, CFO`.
_REST = re.compile(r"[,;:(\[/|\n–—]|\s-\s")
_SCHEME = re.compile(r"^\s*(?:[a-z][a-z0-9+.-]*:)?(?://)?(?:www\.)?", re.IGNORECASE)
_PART = re.compile(r"[^\s,;<>()]+")
# A contact may name several ways to reach somebody.
_WAYS = re.compile(r"[,;\n]")
_DIGITS = re.compile(r"\d(?:[\s().\-/]{0,3}\d){6,}")
_UMLAUT = re.compile(r"(?<=[aou])e")


def _no_forms() -> dict[FormKind, set[str]]:
    return {kind: set() for kind in FormKind}


@dataclass(frozen=True, slots=True)
class NameForms:
    """What tells who some sources are: the forms of each kind."""

    forms: dict[FormKind, set[str]] = field(default_factory=_no_forms)

    @classmethod
    def of(cls, sources: Iterable[SourceNote]) -> NameForms:
        """What tells who `sources` are."""
        found = cls()
        for source in sources:
            found._add_source(source)
        return found

    def __getitem__(self, kind: FormKind) -> set[str]:
        return self.forms[kind]

    def __bool__(self) -> bool:
        return any(self.forms.values())

    def _add_source(self, source: SourceNote) -> None:
        self._add_name(source.person)
        if not source.person and source.kind not in _TITLED and 2 <= len(_name(source.title)) <= _MOST_NAMES:
            self._add_name(source.title)
        if len(source.title.split()) > 1:
            self._add_phrase(source.title)
        self._add_contact(source.contact)
        for address in (source.url, source.archive_url, source.attachment):
            self._add_phrase(_SCHEME.sub("", address))

    def _add_name(self, person: str) -> None:
        name = _name(person)
        parts = [part for word in name for part in _words(word) if len(part) <= LONGEST_FORM]
        if len(_words(person)) > 1:
            self._add_phrase(person)
        for part in parts:
            self._add_part(part, {other[0] for other in parts})
        if len(parts) > 1:
            for order in (name, name[::-1]):
                words = [variant for word in order for variant in _words(word)]
                self._add_phrase(" ".join(words))
                self._add_joined(words)
        for word in name:
            if len(pair := _words(word)) > 1:
                # Jean-Luc, O’Brien
                self._add_phrase(word)
                self._add_joined(pair)

    def _add_part(self, part: str, initials: set[str]) -> None:
        if is_unspaced(part):
            if len(part) > 1:
                self[FormKind.UNSPACED].add(part)
        elif part.isdigit():
            return
        elif len(part) >= LONG and part not in LITTLE:
            self[FormKind.LONG].update((part, without_umlaut(part)))
        elif len(part) > 1:
            self[FormKind.SHORT].add(part)
        for spelling in (part, without_umlaut(part)):
            self[FormKind.INITIAL].update(f"{spelling} {initial}" for initial in initials)

    def _add_joined(self, parts: list[str]) -> None:
        for start in range(len(parts)):
            wholes = itertools.accumulate(parts[start:])
            next(wholes)  # One word alone joins nothing.
            kept = itertools.takewhile(lambda whole: len(whole) <= LONGEST_FORM, wholes)
            self[FormKind.JOINED].update(whole for whole in kept if len(whole) > LONGER)

    def _add_contact(self, contact: str) -> None:
        """Each way to reach somebody that `contact` names; a telephone number tells by its digits alone."""
        ways = [way for way in _WAYS.split(contact) if way.strip()]
        for way in ways:
            numbers = _DIGITS.findall(fold(way))
            self[FormKind.NUMBER].update(re.sub(r"\D", "", number)[-9:] for number in numbers)
            if not numbers and (len(ways) == 1 or len(_words(way)) > 1):
                self._add_phrase(way)
        for part in _PART.findall(contact):
            if "@" in part:
                self._add_phrase(part)
        address = _SCHEME.sub("", contact)
        if not any(char.isspace() for char in contact.strip()) and any(map(str.isalpha, address)):
            self._add_phrase(address)

    def _add_phrase(self, text: str) -> None:
        words = _words(text)[:LONGEST_FORM]
        if sum(map(len, words)) > 2 and len(words[0]) <= LONGEST_FORM:
            self[FormKind.PHRASE].add(" ".join(words))
            self[FormKind.OPENING].add(words[0])


def _name(person: str) -> list[str]:
    """The words that are a name in `Mme Jeanne de Martin (DRH)`; none of a description, `a manager at TSMC`."""
    words = [word for word in _REST.split(person.strip(), maxsplit=1)[0].split() if any(map(str.isalpha, word))]
    while words and fold(words[0]).strip(".") in TITLES:
        words = words[1:]
    run = list(_leading_name(words))
    told = [word for word in words if fold(word) not in PARTICLES]
    if len(run) > 1 or len(run) >= len(told):
        return run
    plain = len(words) == len(told) <= 3 and not any(fold(word) in LITTLE for word in words)
    return told if plain and (told[-1][:1].isupper() or not run) else []


def _leading_name(words: list[str]) -> Iterator[str]:
    """The capitalised words that `words` begins with, but for particles; the last of them may look like one."""
    for place, word in enumerate(words):
        if not _is_capitalised(word):
            if fold(word) not in PARTICLES:
                return
        elif fold(word) not in PARTICLES or place == len(words) - 1:
            yield word


def _is_capitalised(word: str) -> bool:
    first = next(filter(str.isalpha, word))
    # Of d’Estaing the capital is the second letter.
    return first.isupper() or first.lower() == first.upper() or any(map(str.isupper, word))


def _words(text: str) -> list[str]:
    return [word.text for word in Folded.of(text).words()]


def without_umlaut(part: str) -> str:
    """`muller` for `mueller`: an umlaut has two spellings, and either may be the source's own."""
    return _UMLAUT.sub("", part) if len(part) > LONGER else part


def is_unspaced(part: str) -> bool:
    """Whether a folded word has a letter of a script without capitals."""
    return any(char.lower() == char.upper() for char in part if char.isalpha())
