"""Words as grammar sees them, and their parts of speech from a small table.

The shared token stream cuts finer (runs of letters, runs of digits, signs), which suits numbers; who does what to whom
needs `qu'`, `porte-parole`, `-t-elle` and `n't` as units.

The table is trained from Universal Dependencies treebanks by `bench/train_tags.py` and ships as one text file a
language. A word's class is the set of tags it was seen with (`NV`); a word that was never seen takes the class of
its ending. An ambiguous class is settled by the tag before it and the class after it: one look-up a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache, lru_cache
from itertools import compress, count

from msgspec import Struct

from workbench.extract import word_class
from workbench.extract.attributions.categories import (
    ADJECTIVE,
    ADVERB,
    CLITIC,
    DETERMINER,
    GERUND,
    INFINITIVE,
    NAME,
    NOUN,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    PRONOUN,
    VERB,
    letters,
)
from workbench.extract.attributions.lexicon import lexicon
from workbench.extract.attributions.patterns import pattern
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.inflection import Form
from workbench.extract.language import Language, Remembered
from workbench.extract.language_file import FOLDER

_FOLD = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})


class WordForms(word_class.WordClasses):
    """How words are joined: the `[attribution.words]` section of a language. The lists are of regular expressions."""

    #: What stands before an apostrophe as a word of its own: `l`, `qu`.
    elided: Sequence[str] = word_class.endings("attribution.words.elided")
    #: Pronouns behind a hyphen: `-elle`.
    attached: Sequence[str] = word_class.endings("attribution.words.attached")
    #: Endings behind an apostrophe: `'s`.
    endings: Sequence[str] = word_class.endings("attribution.words.endings")
    #: Negations at the end of a verb: `n't`.
    negations: Sequence[str] = word_class.endings("attribution.words.negations")
    #: What is one word with its signs.
    whole: Sequence[str] = word_class.endings("attribution.words.whole")
    #: Words that the press writes without their accent at the head of a sentence: `A` for `À`.
    unaccented: Mapping[str, str] = word_class.mapping("attribution.words.unaccented")
    #: What words can be, by the names of the categories, whatever they were seen with.
    parts_of_speech: Mapping[str, Sequence[str]] = word_class.read("attribution.words.parts_of_speech", dict, {})
    #: Titles with a full stop: `Mr.`
    titles: frozenset[str] = word_class.words("segmentation.titles")
    #: Other abbreviations, whose full stop may end a sentence as well: `Inc.`
    abbreviated: frozenset[str] = word_class.words("segmentation.endings")


@lru_cache(maxsize=8)
def word_pattern(language: Language) -> re.Pattern[str]:
    """The pattern of one word, number or sign of `language`, its one group."""
    forms = WordForms.get(language)
    hyphen, apostrophe = "[-‑‐]", "['’ʼ]"
    titles = "|".join(sorted(forms.titles))
    abbreviated = "|".join(sorted(filter(str.isalpha, forms.abbreviated)))
    elided, attached, endings, negations = map("|".join, (forms.elided, forms.attached, forms.endings, forms.negations))
    number = r"\d+(?:[.,\u00a0\u202f ]\d{3}\b|[.,]\d+)*(?:-[^\W\d_]+)*"
    initials = rf"(?:[^\W\d_]\.){{2,}}|[^\W\d_]\.(?:{hyphen}[^\W\d_]\.)+|[A-ZÀ-Þ]\.(?=[,;:]|\s+\w)"  # B. P. Roy said
    joint = f"(?:{hyphen}|{apostrophe})"
    # Most words end without a sign that could join them to anything: they try nothing else, those of common letters
    # the fastest, nor do signs. The look-aheads let the others pass what they are not at the cost of one short scan.
    site = rf"[^\W\d_]\w*\.(?:[a-z]\w+|{hyphen}[a-z]+)\b"  # Actu.fr, gfs.bern, Ont.-based
    sign = r"[,;:!?()«»\"“”]|\.(?!\.\.)"
    parts = [r"[A-Za-zÀ-ÖØ-öø-ÿ]++(?=[\s,;:!?)])", sign]
    if whole := "|".join(forms.whole):
        parts.append(rf"(?i:{whole})\b")
    if elided:
        parts.append(rf"(?=\w{{1,7}}+{apostrophe})(?i:{elided}){apostrophe}(?=[\w«“\"‘(]|$)")
    parts += [r"[^\W\d_]++(?![\w.'’ʼ‑‐-])", number, initials, site]
    if titles or abbreviated:
        within = rf"(?i:{abbreviated})\.(?=[\s,].)"  # at the end of a sentence the full stop is its own
        parts.append(rf"(?=\w{{1,8}}+\.)(?:(?i:{titles})\.|{within})")
    if negations:
        parts.append(rf"(?=\w++{apostrophe})\w+(?=(?i:{negations})\b)|(?i:{negations})\b")
    after = []
    if attached:
        pronoun = rf"{hyphen}(?:t{hyphen})?(?i:{attached})\b(?!{hyphen}[A-ZÀ-Þ])"  # not in Bormes-les-Mimosas
        joint = rf"(?!{pronoun}){joint}"
        after.append(rf"(?<=\w){pronoun}")
    if endings:
        joint = rf"(?!{apostrophe}(?i:{endings})\b){joint}"
        after += [rf"{apostrophe}(?i:{endings})\b", rf"(?<=[sS]){apostrophe}(?=\s)"]
    parts += [rf"\w+(?:{joint}\w+)*", *after, r"\.\.\.", r"[^\w\s]"]
    return re.compile(rf"(?=\S)({'|'.join(parts)})")


def fold(word: str) -> str:
    """The form a word is looked up by: lower case, plain apostrophe and hyphen."""
    lower = word.lower()
    return lower if lower.isalpha() else lower.translate(_FOLD)


#: The same, of a word that was met before at the cost of a look-up.
folded = Remembered(fold).__getitem__

_LONGEST_SUFFIX = 4
_FORM_TAGS = (
    (Form.FINITE | Form.CONDITIONAL, VERB),
    (Form.PAST, PARTICIPLE),
    (Form.GERUND, GERUND),
    (Form.INFINITIVE, INFINITIVE),
)
#: A determiner that is capitalised within a sentence: part of a name after one, `Maud Le Bihan`.
_IN_NAMES = f"{DETERMINER}{NAME}'"
_BEFORE_NAMES = letters("NAME|NOUN|PREPOSITION|ADJECTIVE")
#: What a determiner is right before a finite verb: a clitic (`la voit`), or a pronoun (`certains craignent`).
_STANDS_ALONE = pattern("CLITIC|PRONOUN")
#: A word of these classes that is capitalised within a sentence is part of a name.
OPEN = frozenset(letters("NOUN|NAME|ADJECTIVE|VERB|PARTICIPLE|INFINITIVE|GERUND"))
#: What an unknown word can be: there are no pronouns and prepositions that the table lacks.
_OPEN_CLASSES = OPEN | {ADVERB, NUMBER}
#: What is one of these and nothing else needs no neighbours to settle it.
_SETTLED = frozenset(
    letters(
        "NOUN|NAME|DETERMINER|NUMBER|PREPOSITION|SUBJECT|CLITIC|PRONOUN|RELATIVE|AUXILIARY|TO|THAT|SUBORDINATOR|AND"
    )
    + letters("POSSESSIVE|STOP|COMMA|COLON|OPENING|CLOSING|QUOTATION")
)
_is_unsettled = Remembered(lambda each: each not in _SETTLED).__getitem__
#: An unknown word whose ending tells one of these may be a noun as well: `acharnement`, `leader`.
_UNSURE = {VERB: NOUN + VERB, ADVERB: ADVERB + NOUN, INFINITIVE: INFINITIVE + NOUN}
#: An unknown capitalised first word is a name, unless its ending says one of these: `Unfortunately`, `Speaking`.
_SURE = frozenset(letters("ADVERB|GERUND|PARTICIPLE"))
#: What a noun may be tagged as anywhere, and what within its phrase, behind one of others.
_TAKEN_FOR_NOUN, _TAKEN_FOR_HEAD = letters("VERB|INFINITIVE"), letters("GERUND|PARTICIPLE|ADJECTIVE|ADVERB")
_IN_PHRASE = letters("DETERMINER|ADJECTIVE|PREPOSITION")
#: What stands behind a noun that reads like an adverb: behind a preposition, and behind an article.
_BEHIND_OBJECT = letters("FULL_STOP|COMMA|SEMICOLON|COLON|PREPOSITION|AND|DETERMINER")
_BEHIND_NOUN = letters("FULL_STOP|COMMA|SEMICOLON|COLON|PREPOSITION|PARTICIPLE|ADJECTIVE|RELATIVE|THAT|VERB")
_BEHIND_GERUND = letters("PREPOSITION|PARTICIPLE|FULL_STOP|COMMA|SEMICOLON")
_BEFORE_NOUN = letters("DETERMINER|PREPOSITION")
_FINITE, _NOMINAL = letters("FINITE"), letters("NOUN|NAME|QUOTATION")


class Tagger(Struct, frozen=True, eq=False):
    """The trained table of one language."""

    words: dict[str, str]
    suffixes: dict[str, str]
    contexts: dict[str, str]
    endings: Callable[[ClosedClass], tuple[str, ...]] = lambda _: ()  # of the language, by their class

    def class_of(self, word: str, *, first: bool) -> str:
        """What `word` can be, the likeliest first; `first` where it begins a sentence."""
        if len(word) > 1 and word.isupper() and word.isalpha():
            return NAME
        known = self.words.get(fold(word))
        if known is None:
            return self._guess(word, first)
        if first or not word[0].isupper():
            return known
        if known[0] == CLITIC and word.isalpha() and len(word) > 1:
            return NAME  # Me Dupond
        return NAME if known[0] in OPEN else _IN_NAMES if known[0] == DETERMINER else known

    def settle(self, classes: list[str]) -> list[str]:
        """One tag for each class, by the tag before it and the class after it."""
        in_context, tags = _in_context(self).__getitem__, [*classes, "."]  # before the first word as well
        for at in compress(count(), map(_is_unsettled, classes)):
            here, doubtful = in_context(f"{tags[at - 1]}{tags[at]} {tags[at + 1]}")
            if doubtful and (_no_verb(tags, at, classes) if here == VERB else _no_other(tags, at, here)):
                here = NOUN
            tags[at] = here
        return tags[:-1]

    def _guess(self, word: str, first: bool) -> str:
        """The class of a word that is not in the table."""
        start = word[0]
        if not start.isalpha():
            if word[-1].isalpha() and start.isdigit():
                return ADJECTIVE
            return NUMBER if start.isdigit() else CLITIC if len(word) > 1 else start
        dotted = "." in word and word[-1] != "." and word.replace(".", "").isalpha()  # gfs.bern
        if dotted or (start.isupper() and not first):
            return NAME
        lower = fold(word)
        if lower.endswith(self.endings("grammar.finite_endings")) and not start.isupper():
            return VERB
        if lower.endswith(self.endings("grammar.adjective_endings")) and not start.isupper():
            return ADJECTIVE + NOUN  # bolivienne
        last = self.words.get(lower.rpartition("-")[2], "") if "-" in word and not start.isupper() else ""
        if PARTICIPLE in last or ADJECTIVE in last:
            return ADJECTIVE  # opposition-held, franco-suisse
        derived = self._derived(lower)
        if derived and (not start.isupper() or (first and derived[0] != VERB)):
            return derived
        for length in range(_LONGEST_SUFFIX, 0, -1):
            found = self.suffixes.get(lower[-length:])
            found = _UNSURE.get(found or "", found)
            found = found if found is None or found[0] in _OPEN_CLASSES else NOUN
            if found:
                return NAME if start.isupper() and found not in _SURE else found
        return NAME if start.isupper() else NOUN

    def _derived(self, word: str) -> str | None:
        """The class of a word that is made of one in the table: `obscures`, `sharply`."""
        for ending in filter(word.endswith, self.endings("grammar.person_endings")):
            for base in self.endings("grammar.base_endings") or ("",):
                known = self.words.get(word.removesuffix(ending) + base, "")
                if INFINITIVE in known or known in (ADJECTIVE, PARTICIPLE):
                    return VERB + NOUN if base else NOUN + VERB  # erodes, of erode; perturbe, of perturbé
        for ending in filter(word.endswith, self.endings("grammar.agreement_endings")):
            if self.words.get(word.removesuffix(ending)) == PARTICIPLE:
                return PARTICIPLE  # entendue
        for ending in filter(word.endswith, self.endings("grammar.adverb_endings")):
            if ADJECTIVE in self.words.get(word.removesuffix(ending), ""):
                return ADVERB
        return None


@cache
def _in_context(tagger: Tagger) -> Remembered[tuple[str, bool]]:
    """What a class is between the tag before and the class behind (`DNV P`), and whether a noun may stand there."""
    contexts = tagger.contexts

    def told(key: str) -> tuple[str, bool]:
        alone = key.partition(" ")[0]
        previous, each = alone[0], alone[1:]
        here = (contexts.get(key) or contexts.get(alone) or each)[0] if len(each) > 1 else each
        if each == _IN_NAMES:
            here = NAME if previous in _BEFORE_NAMES else DETERMINER
        return here, here in _TAKEN_FOR_NOUN or (previous in _IN_PHRASE and here in _TAKEN_FOR_HEAD)

    return Remembered(told)


def _no_other(tags: list[str], at: int, here: str) -> bool:
    """Whether a noun stands where the tag says adverb, participle, infinitive or adjective."""
    previous, after, determined = tags[at - 1], tags[at + 1][0], at > 1 and tags[at - 2] == DETERMINER
    may_be_noun = NOUN in tags[at]
    if here == INFINITIVE:  # `district magistrate Arya`
        return may_be_noun and previous in _NOMINAL and after == NAME
    if previous == PREPOSITION:  # `du logement,`
        return may_be_noun and here == ADVERB and after in _BEHIND_OBJECT
    if previous == ADJECTIVE:  # `un simple prélèvement`, `un autre manifestant, …`
        return determined and (may_be_noun if here == ADVERB else here == GERUND and after in ".,;")
    if here == ADVERB:  # `un acharnement`
        return may_be_noun and after in _BEHIND_NOUN
    return after in _FINITE or (here == GERUND and after in _BEHIND_GERUND)  # `le plaignant a dit`, `the saving at`


def _no_verb(tags: list[str], at: int, classes: list[str]) -> bool:
    """Whether a noun stands where the tag says finite verb; what stands alone before either is tagged anew."""
    if not at:
        return False
    previous, last, unsure = tags[at - 1], classes[at - 1], NOUN in classes[at]
    if previous in _BEFORE_NOUN and not unsure and (alone := _STANDS_ALONE.search(last)):
        tags[at - 1] = alone.group()  # le maire, en appelle à
        return False
    if previous == DETERMINER:
        return True
    determined = at > 1 and tags[at - 2] == DETERMINER
    if previous == PRONOUN and last == DETERMINER + PRONOUN and unsure and not determined:
        tags[at - 1] = DETERMINER  # `vise un chiffre`
        return True
    return previous == PREPOSITION and unsure  # no finite verb follows a preposition


@lru_cache(maxsize=8)
def tagger(language: Language) -> Tagger:
    """The tagger of `language`; one that knows no word where none was trained."""
    cues = lexicon(language)
    table = Tagger({}, {}, {}, cues.endings)
    file = FOLDER / f"{language.code}.tags"
    if not file.is_file():
        return table
    rows = {"w": table.words, "s": table.suffixes, "c": table.contexts}
    for line in file.read_text(encoding="utf-8").splitlines():
        kind, value, keys = line.split("\t")
        if kind != "#":
            rows[kind].update(dict.fromkeys(keys.split(","), value))
    table.words.update(_cue_words(table.words, cues.forms))
    table.words.update(dict.fromkeys(cues.group["grammar.noun_links"] - table.words.keys(), PREPOSITION))
    endings = cues.endings("grammar.person_endings")
    persons = {stem + ending for stem in cues.group["grammar.finite_stems"] for ending in endings}
    finite = cues.group["grammar.finite_forms"] | persons
    table.words.update(dict.fromkeys(finite - table.words.keys(), VERB))
    table.words.update({word: table.words.get(word, NOUN) + VERB for word in cues.group["grammar.finite_too"]})
    unknown = cues.group["grammar.speakers"] - table.words.keys()
    misread = (word for word in unknown if table.class_of(word, first=False)[0] in (ADJECTIVE, VERB))
    table.words.update(dict.fromkeys(misread, NOUN + ADJECTIVE))
    table.words.update(dict.fromkeys(cues.group["grammar.documents"] - cues.senses.keys(), NOUN))
    table.words.update(dict.fromkeys(cues.group["grammar.contacted"], PARTICIPLE))
    table.words.update(dict.fromkeys(cues.group["grammar.standing_determiners"], DETERMINER + PRONOUN))
    for names, words in WordForms.get(language).parts_of_speech.items():
        table.words.update(dict.fromkeys(words, letters(names)))
    return table


def _cue_words(words: Mapping[str, str], forms: Mapping[str, int]) -> dict[str, str]:
    """Classes for forms of cue verbs that the treebanks lack, or know as nouns alone."""
    added = {"'": letters("POSSESSIVE")}
    for spelling, form in forms.items():
        known = words.get(spelling, "")
        tags = [tag for kind, tag in _FORM_TAGS if kind & form]
        if NOUN in words.get(spelling.removesuffix("s"), "") and not known.strip(VERB):
            added[spelling] = VERB + NOUN  # the word without its ending is a noun: claims, reports
        elif not known:
            added[spelling] = "".join(tags)
        elif not set(known) & set(letters("VERBAL")):
            added[spelling] = known + tags[0]
    return added
