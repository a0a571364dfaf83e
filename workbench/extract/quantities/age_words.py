"""The words that tell ages: the `[ages]` section of a language."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable


class AgeWords(word_class.WordClasses):
    """The `[ages]` section of a language."""

    #: What says that an age follows: `âgé de`, `aged`.
    before: PhraseTable[bool] = word_class.phrases("ages.before")
    #: What may stand between the two: `âgés pour la plupart de`.
    mostly: PhraseTable[bool] = word_class.phrases("ages.mostly")
    #: Those of them that no counted noun follows: `aged`.
    certain: frozenset[str] = word_class.words("ages.certain")
    #: What says that an age stands before: `years old`, `-year-old`.
    after: PhraseTable[bool] = word_class.phrases("ages.after")
    #: Verbs of having that an age follows directly: `il a 39 ans`.
    having: frozenset[str] = word_class.words("ages.having")
    #: Whose age a number of years behind a link tells: `homme`, `enfant`.
    persons: frozenset[str] = word_class.words("ages.persons")
    #: Endings of nouns for what somebody does (`céréaliculteur`), and the nouns with them that are no persons.
    person_endings: tuple[str, ...] = word_class.endings("ages.person_endings")
    not_persons: frozenset[str] = word_class.words("ages.not_persons")
    #: Verbs between a name and its age: `McLeod is 63`.
    being: frozenset[str] = word_class.words("ages.being")
    #: What follows an age at the start of a clause: `At 81,`, `at fifteen she`.
    openers: frozenset[str] = word_class.words("ages.openers", also=(",",))
    #: In the clause of one of these a number that ends it behind `at` is an age: `Born in 1952, she wrote it at 24.`
    life_words: frozenset[str] = word_class.words("ages.life_words")
    #: Prepositions before the age at which something happened, unless the clause has one of `not_with`.
    at: frozenset[str] = word_class.words("ages.at")
    not_with: frozenset[str] = word_class.words("ages.not_with")
    #: What somebody's own years stand behind: `fêter ses` (20 ans); and before an age, what tells when: `then`.
    own_years: PhraseTable[bool] = word_class.phrases("ages.own_years")
    then: frozenset[str] = word_class.words("ages.then")
    #: Behind a number, what makes points of it: `they were five clear`.
    leads: PhraseTable[bool] = word_class.phrases("percent.leads")
    #: The same behind an age: `14 at the time`.
    then_behind: PhraseTable[bool] = word_class.phrases("ages.then_behind")
    #: What goes on behind the age at which something happened: `left at 16 with nothing`.
    goes_on: frozenset[str] = word_class.words("ages.goes_on")
    #: Articles of somebody whose age stands between commas: `a dog walker, 75,`.
    articles: frozenset[str] = word_class.words("ages.articles")
    #: A text with one of these tells runs and points in brackets behind names: `Hodge (55)`.
    scoring: frozenset[str] = word_class.words("ages.scoring")
    #: Decades of life by name: `seventies`.
    decades: Mapping[str, int] = word_class.mapping("ages.decades")
    links: frozenset[str] = word_class.words("ages.links")
    #: What follows a length of time that is no age: `de prison`.
    not_before: PhraseTable[bool] = word_class.phrases("ages.not_before")
    #: What stands before the years of a group: `les plus de` (65 ans), and the articles of bounded groups.
    group_hedges: PhraseTable[bool] = word_class.phrases("ages.group_hedges")
    group_articles: frozenset[str] = word_class.words("ages.group_articles")
    #: Nouns for age: in their clause a number of years is one, unless `not_after` (`depuis`) tells a length of time.
    nouns: frozenset[str] = word_class.words("ages.nouns")
    not_after: PhraseTable[bool] = word_class.phrases("ages.not_after")
    contrasts: frozenset[str] = word_class.words("counts.contrasts", "counts.conjunctions")
    #: Words that join the last of several ages to the others.
    conjunctions: frozenset[str] = word_class.words("counts.conjunctions")
    #: What stands between a group and its bound: `nurses over 50`.
    bounds: frozenset[str] = word_class.words("ages.bounds")
    #: Words for a group that are no nouns: `those`.
    group_words: frozenset[str] = word_class.words("ages.group_words")
    #: A bare number between commas behind a name is an age: `Okoro, 61, a cardiologist`.
    bare_apposition: bool = word_class.flag("ages.bare_apposition")


age_words = word_class.compiled(AgeWords)
