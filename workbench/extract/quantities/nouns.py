"""The noun that a number counts, found without a tagger: by its place, its ending, and the words that stop it."""

from __future__ import annotations

from workbench.extract import word_class
from workbench.extract.dates.words import DateWords
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import QUOTES, Page

#: The letters of a code: `two` MQ-9s.
_LONGEST_CODE = 3

#: A noun phrase is looked for in so many words.
_REACH = 5


class NounWords(word_class.WordClasses):
    """The `[counts]` section of a language."""

    #: Words that no counted noun phrase goes past: function words and frequent verbs.
    stop: frozenset[str] = word_class.words("counts.stop", known=lambda known: known.links)
    #: Adjectives that stand between a number and its noun.
    adjectives: frozenset[str] = word_class.words("counts.adjectives")
    #: Those that alone say how, and are no noun: won three `straight`, 62 `short`.
    adverbs: frozenset[str] = word_class.compounds("counts.adverbs")
    #: Words between a scale word and its noun: `deux millions de puces`.
    links: PhraseTable[bool] = word_class.phrases("counts.links", known=lambda known: known.links)
    #: Whether the head is the last noun of the phrase (`two armed police officers`), not the first.
    head_last: bool = word_class.read("counts.head", {"first": False, "last": True}.__getitem__, "first")
    #: Before an adjective: `les quatre` plus `grands championnats`.
    superlatives: frozenset[str] = word_class.words("ordinals.superlatives")
    plural_endings: tuple[str, ...] = word_class.endings("counts.plural_endings")
    singular_endings: tuple[str, ...] = word_class.endings("counts.singular_endings")
    plurals: frozenset[str] = word_class.compounds("counts.plurals")
    #: Whether two or more of something are a plural by their ending: no verb in `Cars 3 complète` is counted.
    plural_only: bool = word_class.flag("counts.plural_only")
    #: Plurals that are the head alone, and behind another noun tell its state: `16 people dead`.
    states: frozenset[str] = word_class.words("counts.states")
    #: The initials of a country that are also a word: `US`.
    initials: frozenset[str] = word_class.read("counts.initials", frozenset, ())
    #: Words of `stop` that a noun begins with where a hyphen follows: `sans`-abri.
    compounds: frozenset[str] = word_class.words("counts.compounds")
    conjunctions: frozenset[str] = word_class.words("counts.conjunctions")
    #: Endings of past tenses, which may stand before the next number of an enumeration: `and wounded 11`.
    past_endings: tuple[str, ...] = word_class.endings("counts.past_endings")
    verb_endings: tuple[str, ...] = word_class.endings("counts.verb_endings")
    #: Nouns behind a hyphen that are also verbs: `a five-set` match.
    joined: frozenset[str] = word_class.words("counts.joined")
    #: Participles without such an ending, which alone are no noun: the 2,139 `seen` last week.
    participles: frozenset[str] = word_class.words("counts.participles")


def noun_at(page: Page, index: int, *, singular: bool = False) -> tuple[int, str] | None:
    """The noun phrase at token `index`: the token after its head, and the head; the whole phrase if `singular`."""
    words = NounWords.get(page.language)
    at = _past_adjectives(page, index, words)
    if at is None or _opens_date(page, at):
        return None
    if model := _model_at(page, at):
        noun = noun_at(page, model[0]) if words.head_last and is_noun_like(page, model[0]) else None
        return noun or (model if not words.head_last or model[1].endswith(words.plural_endings) else None)
    return _last_noun(page, at, words, singular=singular) if words.head_last else _with_hyphens(page, at)


def _model_at(page: Page, at: int) -> tuple[int, str] | None:
    """The code at token `at`, of one or several: `two` F-35s, `three` A320s, the `two` U21 titles."""
    if len(page.words[at]) > _LONGEST_CODE or not page.words[at][0].isupper() or not page.opens_code(at):
        return None
    last = at + 1 + page.joins(at + 1)
    if not page.word(last).isdecimal():
        return None
    last += 1 + (page.glued(last + 1) and page.word(last + 1) in DateWords.get(page.language).decade_suffixes)
    return last, page.text[page.tokens.starts[at] : page.tokens.ends[last - 1]]


def _opens_date(page: Page, at: int) -> bool:
    """Whether the word at `at` is a part of the month or year behind it: `792 000` fin juin, `640 000` mi-2022."""
    words = DateWords.get(page.language)
    part = words.parts.at(page.lower, at)
    behind = part[0] + (page.word(part[0]) == "-") if part else at
    return part is not None and (page.word(behind)[:1].isdecimal() or words.months.at(page.lower, behind) is not None)


def linked_noun(page: Page, index: int) -> tuple[int, str] | None:
    """The noun behind a link at token `index` (`de puces`, `of people`), which may close a quotation first."""
    after = past_link(page, index)
    return noun_at(page, after) if after > index else None


def past_link(page: Page, index: int) -> int:
    """The token after a link at `index`, or `index` where there is none."""
    after = index + (page.word(index) in QUOTES.values())
    found = NounWords.get(page.language).links.at(page.lower, after)
    return found[0] if found else index


def is_noun_like(page: Page, index: int) -> bool:
    """Whether token `index` is a word that could be a noun or its adjective."""
    word = page.word(index)
    if len(word) < 2 and not (word.isalpha() and page.words[index].isupper()):
        return False
    if not word[0].isalpha():
        return False
    words = NounWords.get(page.language)
    if word in words.stop and page.words[index] not in words.initials:
        coded = len(word) == 1 and page.words[index].isupper() and page.opens_code(index)
        if not coded and not (word in words.compounds and page.joins(index + 1)):
            return False
    return not page.opens(index)


def names_several(page: Page, at: int) -> bool:
    """Whether a plural noun, with or without others before it, stands at token `at`: `36 league games`."""
    noun = noun_at(page, at) if is_noun_like(page, at) else None
    return noun is not None and is_plural(noun[1].lower(), NounWords.get(page.language))


def _past_adjectives(page: Page, index: int, words: NounWords) -> int | None:
    """The first token at or after `index` that is no preposed adjective."""
    at, end = index, index + _REACH
    while at < end and not page.opens(at):
        if (behind := _past_initials(page, at)) > at or page.word(at) in words.superlatives:
            end += max(behind - at, 0)
            at = max(behind, at + 1)
            at += behind == at and page.word(at) in words.conjunctions  # eight U.S. and Russian crew members
            if page.word(at - 1) in words.superlatives and page.word(at) not in words.adjectives:
                return None
            continue
        if page.word(at) not in words.adjectives:
            month = DateWords.get(page.language).months.at(page.lower, at) if page.words[at][0].isupper() else None
            dated = month and page.word(month[0]).isdecimal()  # won 13 straight Aug. 14
            if is_noun_like(page, at) and not dated:
                return at
            break
        at += 1
    if at == index:
        return None
    adverb = page.word(at - 1) in words.adverbs and not page.joins(at)  # won three straight, but: two long-term deals
    # Adjectives alone: the last one is used as a noun (`les trois premiers`, `two others`).
    return at - 1 if is_noun_like(page, at - 1) and not adverb else None


def _past_initials(page: Page, at: int) -> int:
    """The token after the initials of a country before a noun, `at` where there are none: `eight U.S. states`."""
    end = at
    while len(page.word(end)) == 1 and page.words[end].isupper() and page.word(end + 1) == "." and page.glued(end + 1):
        end += 2
    return end if end > at + 2 else at


def _with_hyphens(page: Page, index: int) -> tuple[int, str]:
    """The word at `index` with what is joined to it by hyphens (`porte-avions`)."""
    last = index + 1
    while page.joins(last) and page.word(last + 1).isalpha():
        last += 2
    return last, page.text[page.tokens.starts[index] : page.tokens.ends[last - 1]]


def _last_noun(page: Page, index: int, words: NounWords, *, singular: bool) -> tuple[int, str] | None:
    """The head of an English-like phrase: its first regular plural (`police officers`), else its first word."""
    head: tuple[int, str] | None = None
    at = index
    for _ in range(_REACH):
        if not is_noun_like(page, at):
            break
        if singular and page.word(at) in page.numerals.number_words:
            break  # its first fare rise | three years ago
        last, noun = _with_hyphens(page, at)
        if singular and not _is_verb(noun, words):
            head = (last, noun)
        elif head and noun in words.states:
            break
        elif _is_head(page, at, last, noun, words):
            head = (last, noun)
            if noun.lower() not in words.plurals:
                break
        elif head or (at > index and _is_verb(noun, words)):
            break
        owned = page.lower[last : last + 2] == ["'", "s"] and head is None  # 12 sheriff's | deputies
        at = last + 2 * owned
    if head:
        return head
    if not singular and (page.word(at) in words.conjunctions or page.word(at) == "&") and is_noun_like(page, at + 1):
        joined = _last_noun(page, at + 1, words, singular=False)  # 300 poker and gaming machines
        if joined and joined[1].lower().endswith(words.plural_endings):
            return joined
    last, noun = _with_hyphens(page, index)
    alone = noun in words.participles or noun in words.adverbs or _is_verb(noun, words)
    return None if alone else (last, noun)


def _is_head(page: Page, at: int, last: int, noun: str, words: NounWords) -> bool:
    """Whether the noun in tokens `at` to `last` is a plural, no adjective: 10 loss-making overseas `markets`."""
    several = is_plural(noun.lower(), words) and noun not in words.adjectives
    return several and not _abbreviates_kind(page, at, last)


def _abbreviates_kind(page: Page, at: int, last: int) -> bool:
    """Whether capitals at token `at` tell the kind of the plural behind them: `66 NDPS cases`."""
    kind = page.words[at].isupper() and page.words[last : last + 1] == page.lower[last : last + 1]
    return kind and is_noun_like(page, last)


def _is_verb(noun: str, words: NounWords) -> bool:
    return noun.islower() and noun.endswith(words.verb_endings)


def may_be_several(language: Language, noun: str) -> bool:
    """Whether a number counts `noun`: by its ending, or because a capital or a hyphen (`3 face-à-face`) hides it."""
    words = NounWords.get(language)
    return not words.plural_only or not noun.islower() or "-" in noun or is_plural(noun, words)


def is_plural(noun: str, words: NounWords) -> bool:
    """Whether `noun`, in lower case, is a plural by its ending or by the language's list."""
    regular = noun.endswith(words.plural_endings) and not noun.endswith(words.singular_endings)
    return regular or noun in words.plurals
