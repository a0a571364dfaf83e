"""The cue words of a language, compiled from its TOML file into tables that are looked up by word."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from functools import lru_cache
from operator import itemgetter
from typing import Any, TypeVar, cast, get_args

from msgspec import Struct

from workbench.extract import word_class
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.inflection import Conjugations, Form
from workbench.extract.language import Language, Remembered
from workbench.extract.phrases import a_list, expand_all

Phrase = tuple[str, ...]
Grouped = TypeVar("Grouped")
Key = TypeVar("Key")

#: The one class of a single word.
_SPEAKER: ClosedClass = "prepositions.for_speaker"


class Terms(Struct, frozen=True, kw_only=True):
    """What verbs of one meaning take after them, and on what terms they attribute."""

    takes: frozenset[str]
    prepositions: frozenset[str] = frozenset()
    documents_only: bool = False
    polls_only: bool = False
    own: bool = False  # whether speakers report it of themselves: `I told him that`
    after: frozenset[str] = frozenset()  # clitics of which one must stand before the verb: `y voit`
    amounts: bool = False  # whether what its preposition leads to is an amount


class CueVerbs(Terms, frozen=True, kw_only=True):
    """Verbs that attribute with one meaning, as `[attribution.verbs.MEANING]` states them."""

    lemmas: Sequence[str]


def _cue_verbs(groups: Mapping[str, Mapping[str, Any]]) -> dict[str, CueVerbs]:
    found = {}
    for meaning, group in groups.items():
        sets = {name: frozenset(a_list(group.get(name, ()))) for name in ("takes", "prepositions", "after")}
        found[meaning] = CueVerbs(**{**group, **sets, "lemmas": a_list(group.get("lemmas", ()))})
    return found


class AttributionTables(word_class.WordClasses):
    """The `[attribution]` section of a language: its verbs by meaning, and its other word classes by name."""

    verbs: Mapping[str, CueVerbs] = word_class.read("attribution.verbs", _cue_verbs, {})
    classes: Mapping[str, frozenset[str]] = word_class.built(
        lambda language: _closed_classes(language.section("attribution")),
        *(f"attribution.{name}" for name in get_args(ClosedClass)),
    )
    plural_endings: tuple[str, ...] = word_class.endings("counts.plural_endings")
    singular_endings: tuple[str, ...] = word_class.endings("counts.singular_endings")


class Sense(Terms, frozen=True, eq=False, kw_only=True):
    """One meaning of a cue verb, compared by identity; `rest` are the words behind the verb itself: point `out`."""

    meaning: str
    lemma: str
    rest: Phrase
    reflexive: bool  # whether it means so only as `s'amuser`, `se plaindre`


class Lexicon:
    """All cue words of one language. Words are folded; phrases are tuples of words."""

    def __init__(self, language: Language) -> None:
        tables = AttributionTables.get(language)
        words = tables.classes
        self.senses, self.forms = _verbs(language, tables.verbs)
        self.plural_endings, self.singular_endings = tables.plural_endings, tables.singular_endings
        #: A closed class by its name, empty where the language has none.
        self.group = cast("Mapping[ClosedClass, frozenset[str]]", words)
        endings = {name: tuple(each) for name, each in words.items() if name.endswith("_endings")}
        #: The same for endings, as `str.endswith` takes them.
        self.endings: Callable[[ClosedClass], tuple[str, ...]] = endings.__getitem__
        inflected = Remembered(lambda name: _forms_of(language, words[name]))
        #: A class that lists verbs, in all their forms.
        self.inflected: Callable[[ClosedClass], frozenset[str]] = inflected.__getitem__
        self.hearsay_passives = _forms_of(language, words["hearsay.passives"], Form.PAST)
        self.conditional_never = _forms_of(language, words["hearsay.conditional_never"], Form.CONDITIONAL)
        ending = re.compile(rf"(?:{'|'.join(words['hearsay.conditional_endings']) or '(?!)'})\b")
        #: Of any word, whether it ends as a conditional that may tell hearsay.
        self.conditional = Remembered(lambda word: ending.search(word) is not None)
        #: The senses of a verb by their first further word, if any; none where it means the same whatever is around it.
        self.by_further = Remembered(lambda verb: _by_further(self.senses.get(verb, ())))
        lemmas = Remembered(lambda word: frozenset(sense.lemma for sense in self.senses.get(word, ())))
        #: The verbs of saying that a word is a form of.
        self.lemmas: Callable[[str], frozenset[str]] = lemmas.__getitem__
        adverbials = _longest_first(words["grammar.adverbials"])
        #: Phrases that stand inside a verb group, by their last word.
        self.adverbials = _grouped(adverbials, itemgetter(-1))
        several = [phrase for phrase in adverbials if phrase[1:]]
        #: Dates of several words, and the like, by their first, longest first.
        self.time_phrases = _by_first([*_longest_first(words["people.time_phrases"]), *several])
        #: The words that a date begins with.
        self.time_openers = frozenset({*self.time_phrases, *words["people.times"], *words["people.months"]})
        #: The preposition that names a speaker only before people: `pour`.
        self.for_speaker: str = language.section("attribution", "prepositions").get("for_speaker", "")
        #: `de source`, whose noun is the source, and `à son avis`, whose possessive is.
        self.source_phrases = _longest_first(words["prepositions.source_phrases"])
        self.own_phrases = _longest_first(words["prepositions.own"])
        leads = [*_longest_first(words["prepositions.according"]), *self.source_phrases, *self.own_phrases]
        #: Prepositions by their first word, longest first.
        self.phrases = _by_first(leads)
        nouns = words["nouns.that"] | words["prepositions.possessed_nouns"]
        #: First words of prepositional and nominal cues: what follows, none for any.
        self.openers = {
            **{first: {each[1] for each in those if (first,) not in those} for first, those in self.phrases.items()},
            **dict.fromkeys((*nouns, self.for_speaker), frozenset[str]()),
        }
        plain, parted = _parted(self.senses)
        laquelle = {each.split()[0] for each in words["nouns.selon_laquelle"]}
        heads = {_telling(phrase).rstrip("'") for phrase in leads}
        listed = words["hearsay.adverbs"] | words["grammar.moods"] | self.hearsay_passives
        triggers = listed | nouns | laquelle | heads | plain
        #: Words that one of these verbs makes one of: `rule` it `out`.
        self.parted = {rest: verbs for rest, verbs in parted.items() if rest not in triggers}
        #: Of any word, whether a rule may begin with it alone, a conditional too.
        self.tells = Remembered(lambda word: word in triggers or self.conditional[word])

    def is_participle(self, word: str) -> bool:
        """Whether `word` looks like a past participle and is no verb that takes a bare clause."""
        never = word in self.group["grammar.never_participles"] or self.takes(word, "bare")
        return word.endswith(self.endings("grammar.participle_endings")) and not never

    def takes(self, word: str, *complements: str) -> bool:
        """Whether the cue verb `word` takes one of `complements` in one of its senses."""
        return any(not sense.takes.isdisjoint(complements) for sense in self.senses.get(word, ()))

    def means(self, word: str, meanings: Set[str]) -> bool:
        """Whether the cue verb `word` has one of `meanings`."""
        return any(sense.meaning in meanings for sense in self.senses.get(word, ()))

    def is_plural(self, word: str) -> bool:
        """Whether `word` ends as a plural does, and an English verb behind a singular: `claims`, not `press`."""
        return word.endswith(self.plural_endings) and not word.endswith(self.singular_endings)

    def tells_several(self, verb: Sequence[str]) -> bool:
        """Whether the words of a verb group tell several: `disent`, `ont dit`; in English any but `says`."""
        endings, never = self.endings("grammar.plural_verb_endings"), self.group["grammar.never_plural"]
        if not endings:
            return not any(map(self.is_plural, verb))
        return any(word.endswith(endings) and word not in never for word in verb)

    def phrase_at(self, words: Phrase, index: int) -> Phrase | None:
        """The longest preposition (`selon`, `according to`) that stands at `index` of `words`."""
        for phrase in self.phrases.get(words[index], ()) if 0 <= index < len(words) else ():
            if words[index : index + len(phrase)] == phrase:
                return phrase
        return None


@lru_cache(maxsize=8)
def lexicon(language: Language) -> Lexicon:
    """The cue words of `language`."""
    return Lexicon(language)


def _parted(senses: Mapping[str, Sequence[Sense]]) -> tuple[set[str], dict[str, set[str]]]:
    """The verbs that say something by themselves, and of the others, by the telling word that goes with each."""
    plain = {word for word, each in senses.items() if not all(sense.rest for sense in each)}
    parted = defaultdict[str, set[str]](set)
    for word, each in senses.items():
        for sense in each if word not in plain else ():
            parted[_telling(sense.rest)].add(word)
    return plain, parted


def _verbs(language: Language, groups: Mapping[str, CueVerbs]) -> tuple[dict[str, tuple[Sense, ...]], dict[str, int]]:
    inflect = Conjugations.get(language)
    senses: defaultdict[str, list[Sense]] = defaultdict(list)
    forms: dict[str, int] = {}
    inflected: dict[str, Mapping[str, int]] = {}
    for meaning, group in groups.items():
        terms = {name: getattr(group, name) for name in Terms.__struct_fields__}
        for lemma in group.lemmas:
            reflexive = lemma.removeprefix("se ").removeprefix("s'")
            head, *rest = _split(reflexive)
            itself = reflexive != lemma and not rest
            sense = Sense(meaning=meaning, lemma=head, rest=tuple(rest), reflexive=itself, **terms)
            if head not in inflected:
                inflected[head] = inflect.forms(head)
                for spelling, form in inflected[head].items():
                    forms[spelling] = forms.get(spelling, form) | form
            for spelling in inflected[head]:
                senses[spelling].append(sense)
    return {spelling: tuple(each) for spelling, each in senses.items()}, forms


def _by_further(senses: Sequence[Sense]) -> dict[str | None, tuple[Sense, ...]]:
    told = any(sense.rest or sense.after or sense.reflexive for sense in senses)
    return _grouped(senses, lambda sense: (*sense.rest, None)[0]) if told else {}


def _forms_of(language: Language, lemmas: Iterable[str], wanted: int | None = None) -> frozenset[str]:
    inflect = Conjugations.get(language)
    return frozenset(
        spelling
        for lemma in lemmas
        for spelling, form in inflect.forms(lemma).items()
        if wanted is None or wanted & form
    )


def _closed_classes(data: Mapping[str, Any]) -> dict[str, frozenset[str]]:
    """Every class by its name (`grammar.that`, `people.anonymous`), with the words that the language lists for it."""
    found: dict[str, frozenset[str]] = dict.fromkeys(get_args(ClosedClass), frozenset())
    for section, table in data.items():
        if section in ("verbs", "words"):
            continue
        for name, value in table.items():
            path = f"{section}.{name}"
            if isinstance(value, list):
                found[path] = frozenset(value)
            elif path != _SPEAKER:
                raise TypeError(f"a list is wanted for attribution.{path}")
    return found


def _grouped(phrases: Iterable[Grouped], key: Callable[[Grouped], Key]) -> dict[Key, tuple[Grouped, ...]]:
    """Phrases, or senses, by what `key` says of each."""
    grouped = defaultdict[Key, list[Grouped]](list)
    for phrase in phrases:
        grouped[key(phrase)].append(phrase)
    return {each: tuple(those) for each, those in grouped.items()}


def _telling(phrase: Phrase) -> str:
    """The word that tells a phrase best: the longest, of several the last, `avis` in `à leur avis`."""
    return max(reversed(phrase), key=len)


def _split(phrase: str) -> Phrase:
    """The words of a phrase as the text is cut: an elided word keeps its apostrophe."""
    return tuple(phrase.replace("'", "' ").split())


def _by_first(phrases: Iterable[Phrase]) -> dict[str, tuple[Phrase, ...]]:
    """Phrases by their first word, longest first."""
    return _grouped(sorted(phrases, key=len, reverse=True), itemgetter(0))


def _longest_first(patterns: Iterable[str]) -> list[Phrase]:
    """The phrases that `patterns` stand for, longest first."""
    return sorted({*map(_split, expand_all(patterns))}, key=lambda phrase: (-len(phrase), phrase))
