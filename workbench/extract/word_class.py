"""A word class of a language is declared once: as an attribute of the class of whoever looks it up.

The attribute names the key of the language's TOML file and how its value is read:

    class VagueWords(word_class.WordClasses):
        #: Plurals of scale words: `milliers`.
        heads: frozenset[str] = word_class.words("vague.heads")

    VagueWords.get(language).heads

It is read from the file when it is first asked for. A key that nothing declares is refused, see
`workbench.extract.language_check`. A language leaves out what it lacks: then the class is empty.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Self

from workbench.extract.cldr import Cldr, cldr
from workbench.extract.document import tokenise, vocabulary
from workbench.extract.language import Language, Remembered
from workbench.extract.phrases import PhraseTable, a_list, decimals, expand_all, expanded, phrase_set, word_set

#: What values are called when one of another kind is met.
_KINDS = {list: "a list", dict: "a table", bool: "true or false", str: "a text"}


class WordClass:
    """Declares a word class: the `keys` of the file that it is read from, and the `reader` that makes it.

    Where it holds single words, `may_stand` tells whether a text can have one: what no text can have is refused.
    """

    __slots__ = ("keys", "may_stand", "name", "reader")

    def __init__(
        self,
        keys: tuple[str, ...],
        reader: Callable[[Language], Any],
        may_stand: Callable[[str], bool] | None = None,
    ) -> None:
        self.keys = keys
        self.reader = reader
        self.may_stand = may_stand
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, words: WordClasses | None, owner: type) -> Any:
        if words is None:
            return self
        value = words.__dict__[self.name] = self.reader(words.language)
        return value


class WordClasses:
    """Word classes of one language. Each is read when it is first asked for, and kept."""

    def __init__(self, language: Language) -> None:
        self.language = language

    def __init_subclass__(cls) -> None:
        # Each class remembers its own: a look-up takes half the time of a cached call.
        cls.get = Remembered(cls).__getitem__  # type: ignore[method-assign,assignment]

    @classmethod
    def get(cls, language: Language) -> Self:
        """The word classes of `language`, always the same for one language."""
        return cls(language)


#: What CLDR says where the file says nothing.
Known = Callable[[Cldr], Any]


def built(reader: Callable[[Language], Any], *keys: str) -> Any:
    """A word class made by `reader` from the `keys` of the file that are named, or from what CLDR says."""
    return WordClass(keys, reader)


def read(key: str, reader: Callable[[Any], Any], default: Any, known: Known | None = None) -> Any:
    """The value at `key` (`dates.shifts.before`) as `reader` makes it, else what is `known` of CLDR, else `default`."""
    return built(lambda language: reader(_stated(language, key, default, known)), key)


def _stated(language: Language, key: str, default: Any, known: Known | None = None) -> Any:
    """What the file states at `key`, of the kind of `default`. Raises TypeError where it is of another kind."""
    *tables, name = key.split(".")
    section = language.section(*tables)
    if name not in section:
        return known(cldr(language.code)) if known else default
    wanted = list if isinstance(default, tuple) else type(default)
    if not isinstance(section[name], wanted):
        raise TypeError(f"{_KINDS[wanted]} is wanted")
    return section[name]


def words(*keys: str, also: tuple[str, ...] = (), known: Known | None = None) -> Any:
    """Single words, a frozenset, of one list or of several."""
    return WordClass(keys, _word_sets(keys, also, known), _is_one_word)


def compounds(*keys: str) -> Any:
    """The same, those joined to another by a mark too (`half-time`, `U.S.`, `F1`), see `document.vocabulary`."""
    return WordClass(keys, _word_sets(keys), _is_of_vocabulary)


def _word_sets(
    keys: tuple[str, ...], also: tuple[str, ...] = (), known: Known | None = None
) -> Callable[[Language], frozenset[str]]:
    return lambda language: frozenset(also).union(*(word_set(_stated(language, key, (), known)) for key in keys))


def _is_one_word(word: str) -> bool:
    return tokenise(word).words == [word]


def _is_of_vocabulary(word: str) -> bool:
    return word in vocabulary(tokenise(word))


def verbatim(key: str) -> Any:
    """Texts as they stand, a frozenset: names, and what is no word of a text."""
    return read(key, word_set, ())


def phrases(*keys: str, default: tuple[str, ...] = (), known: Known | None = None) -> Any:
    """Phrases of one list or of several, a `PhraseTable[bool]` that only tells whether one of them stands somewhere."""
    return built(
        lambda language: phrase_set([each for key in keys for each in a_list(_stated(language, key, default, known))]),
        *keys,
    )


def listed(key: str, known: Known | None = None) -> Any:
    """Phrases as they are listed, a tuple."""
    return read(key, lambda patterns: tuple(expand_all(patterns)), (), known)


def endings(key: str) -> Any:
    """Endings of words, a tuple as `str.endswith` takes it."""
    return read(key, tuple, ())


def flag(key: str, known: Known | None = None) -> Any:
    """A yes or no, no unless the file or CLDR says yes."""
    return read(key, bool, default=False, known=known)


def meanings(key: str) -> Any:
    """Phrases with what each stands for, a `PhraseTable`."""
    return read(key, lambda table: PhraseTable(expanded(table)), {})


def values(key: str) -> Any:
    """Phrases with the number that each stands for, a `PhraseTable[Decimal]`."""
    return read(key, lambda table: PhraseTable(decimals(table).items()), {})


def numbers(key: str, known: Known | None = None) -> Any:
    """Single words with the number that each stands for, a dict of Decimals."""
    return read(key, decimals, {}, known)


def mapping(key: str, known: Known | None = None) -> Any:
    """Single words with what each stands for, a dict."""
    return read(key, _expanded_dict, {}, known)


def _expanded_dict(table: Mapping[str, Any]) -> dict[str, Any]:
    return dict(expanded(table))
