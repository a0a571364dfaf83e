"""Numbers of street addresses: `24, rue des Lilas`, `1600 Pennsylvania Avenue`, `Baggot Street, Dublin 2`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from workbench.extract import word_class
from workbench.extract.cldr import cldr
from workbench.extract.document import Tokens
from workbench.extract.language import Language
from workbench.extract.number_words import NumberWords, spells_number

#: The name of a street has at most so many words.
_LONGEST_NAME = 4

#: No town has more postal districts.
_MOST_DISTRICTS = 24
#: What may stand behind the number of one.
_ENDS = frozenset({",", ";", ".", ":", "(", ")", ""})


class AddressWords(word_class.WordClasses):
    """The `[addresses]` section of a language."""

    #: Words for a street: `rue`, `Street`.
    streets: frozenset[str] = word_class.words("addresses.streets")
    #: Whether the word for a street stands behind its name (`Lilac Street`), not before it.
    street_last: bool = word_class.flag("addresses.street_last")
    #: Before the number of a house that a link or a comma follows: `au` 15 de la rue, `at` 16, Adesokan Street.
    numbers: frozenset[str] = word_class.words("addresses.numbers")
    #: What may stand behind the number of a house: `bis`.
    suffixes: frozenset[str] = word_class.words("addresses.suffixes")
    hours: frozenset[str] = word_class.words("clock.hours")
    #: What ends an ordinal in digits: `42nd`.
    of_ordinals: Mapping[str, str] = word_class.mapping("ordinals.suffixes")
    #: Words between a street and its name: `rue de la Paix`.
    links: frozenset[str] = word_class.words("addresses.links")
    #: Before four digits, words that make them a year, not the number of a house: `in 2008 Wall Street fell`.
    not_after: frozenset[str] = word_class.words("addresses.not_after")
    numbers_in_words: NumberWords = word_class.built(NumberWords.get)
    #: What a street is named after behind a day, and what is no town behind a street.
    days: frozenset[str] = word_class.built(
        lambda language: frozenset(map(str.lower, (*cldr(language.code).months, *cldr(language.code).weekdays)))
    )


def address_tokens(language: Language, tokens: Tokens) -> Iterator[int]:
    """The tokens of numbers and ordinals that belong to street addresses."""
    words = AddressWords.get(language)
    for at in tokens.places_of(words.streets):
        yield from _before_name(tokens, at, words) if words.street_last else _behind_number(tokens, at, words)
        yield from _district(tokens, at, words)


def _district(tokens: Tokens, street: int, words: AddressWords) -> Iterator[int]:
    """The number of a district behind the town of a street: `Clyde Road, Ballsbridge, Dublin 4`, rue Foch, Lyon 3e."""
    near = tokens.lower[street : street + 2 + _LONGEST_NAME]
    named = tokens.words[street].istitle() or not words.street_last
    end = street + near.index(",") if named and "," in near else 0
    while end:
        town = last = end + 1
        while tokens.word(last).isalpha() and tokens.words[last].istitle():
            last += 1
        number, suffixed = tokens.word(last), tokens.glued(last + 1) and tokens.word(last + 1) in words.of_ordinals
        named = last > town and tokens.word(last - 1) not in words.days
        behind = tokens.word(last + 1 + suffixed)
        district = number.isdecimal() and len(number) <= 2 and int(number) <= _MOST_DISTRICTS
        if named and district and (behind.isalpha() or behind in _ENDS):
            yield from range(last, last + 1 + suffixed)
        end = last if named and number == "," else 0


def _behind_number(tokens: Tokens, street: int, words: AddressWords) -> Iterator[int]:
    """The number before a word for a street, and the date that the street is named after."""
    word, at, behind = tokens.word, street - 1, street + 1
    named = word(behind) in words.links or (behind < len(tokens) and tokens.words[behind][0].isupper())
    if word(at) in words.links and word(at - 1) in words.links and word(at - 3) in words.numbers:
        at -= 2  # au 15 de la rue de Rivoli
    at -= word(at) == ","
    at -= word(at) in words.suffixes
    timed = tokens.glued(at) and word(at - 1).isalpha()  # à 10h30 place du Luxembourg
    timed = timed or (word(at - 1) in words.hours and word(at - 2).isdecimal())  # à 10 h 30 place du Luxembourg
    dated = len(word(at)) == len("2019") and word(at - 1) in words.days | words.not_after  # le 7 mai 2019, rue Foch
    if named and word(at).isdecimal() and not (timed or dated):
        yield from range(at, street)
    while word(behind) in words.links:
        behind += 1
    if tokens.word(behind + 1) == "-" and tokens.word(behind + 2) in words.days:
        yield from range(behind, behind + 3)  # rue du Quatre-Septembre


def _before_name(tokens: Tokens, street: int, words: AddressWords) -> Iterator[int]:
    """The number, and the ordinal, before the name of a street that ends with the word at `street`."""
    written = tokens.words
    if not written[street][0].isupper():
        return
    at = street - 1
    while street - at <= _LONGEST_NAME and _is_name(tokens, at, words):
        at -= 1
    if tokens.word(at) == "," and at > 1 and written[at - 2] in words.numbers:
        at -= 1  # at 16, Adesokan Street
    number = tokens.word(at)
    if number.isdecimal() and at < street - 1:
        if tokens.word(at - 1) not in words.not_after or len(number) != len("2008"):
            yield from range(at, street)
    elif (
        tokens.word(street - 1).isalpha()
        and written[street - 1][0].isupper()
        and not _is_counted(tokens, at, street, words)
    ):
        yield street - 1
    if tokens.word(street - 2).isdecimal() and tokens.glued(street - 1):
        yield from (street - 2, street - 1)


def _is_counted(tokens: Tokens, first: int, street: int, words: AddressWords) -> bool:
    """Whether a number in words counts what has the name from token `first` on: `three Crown Court` judges."""
    spelled = spells_number(words.numbers_in_words)
    numbers = (at for at in range(first, street - 1) if spelled[tokens.word(at)])
    return any(tokens.words[at].islower() or tokens.word(at - 1) in ("", ".") for at in numbers)


def _is_name(tokens: Tokens, at: int, words: AddressWords) -> bool:
    """Whether token `at` may be part of a street's name: a capitalised word, an initial's full stop, an ordinal."""
    word, before = tokens.word(at), tokens.word(at - 1)
    initial = word == "." and before.isalpha()
    if initial or (word and tokens.words[at][0].isupper()):
        return True
    ending = at + word.isdecimal()
    return tokens.word(ending) in words.of_ordinals
