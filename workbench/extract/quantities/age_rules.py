"""The words that tell ages, and the rules of ages: a row each, what stands around a number that tells one."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.rules import Row


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


#: Ages that state a unit of time.
OF_TIME = (
    Row(
        "age: followed by the words for old",
        behind="old+",
        examples=(
            "en | A <12-year-old> boy won. | 12",
            "en | She is <39 years old>. | 39",
            "fr | Il a <18 ans révolus>. | 18",
        ),
    ),
    Row(
        "age: after a word for age",
        before="age-word mostly? hedge?",
        examples=(
            "fr | Un homme âgé de <54 ans> est mort. | 54",
            "fr | Des clients, âgés pour la plupart de <plus de 75 ans>. | 75",
            "en | Children aged <six months> came. | 6",
            "en | Men aged mostly <25 years> came. | 25",
        ),
    ),
    Row(
        "age: of a group",
        amount="of-years",
        before="group-hedge",
        behind="!term",
        examples=("fr | Les <plus de 65 ans> votent. | 65",),
    ),
    Row(
        "age: of a group",
        amount="of-years dashed",
        behind="!term",
        examples=("fr | Chez les <18-24 ans>, on lit. | 18~24",),
    ),
    Row(
        "age: of a group",
        amount="of-years bounded",
        before="group-article",
        behind="!term",
        examples=("fr | Réservé aux <70 ans et plus>. | 70",),
    ),
    Row(
        "age: in a clause about age",
        amount="of-life in-clause-of-age",
        before="!time-word hedge?",
        behind="!term",
        examples=(
            "fr | L'âge moyen atteint <31,2 ans>. | 31.2",
            "en | Their median age is put at <22.3 years>. | 22.3",
        ),
    ),
    Row(
        "age: in a clause about age",
        amount="of-life compared",
        before="!time-word hedge?",
        behind="!term",
        examples=("fr | Il a 62 ans, contre <58 ans> pour elle. | 58",),
    ),
    Row(
        "age: number in apposition to a name",
        amount="of-life apposition human",
        before="!hedge",
        behind="!term",
        examples=("fr | Marie Dubois, <46 ans>, a gagné. | 46",),
    ),
    Row(
        "age: beside another age",
        amount="of-years listed",
        behind="!term",
        examples=("fr | Des frères âgés de 4, <7> et 9 ans. | 7",),
    ),
    Row(
        "age: after a verb of having",
        amount="of-life human",
        before="having hedge?",
        behind="!term",
        examples=("fr | Elle a <39 ans>. | 39",),
    ),
    Row(
        "age: somebody's own years",
        amount="of-years human",
        before="own-years",
        behind="!term",
        examples=(
            "fr | Elle fêtait ses <vingt ans>. | 20",
            "fr | Avant ses <30 ans>, il avait tout perdu. | 30",
        ),
    ),
    Row(
        "age: after the noun of a person",
        amount="of-life",
        before="person-of numbers? hedge?",
        behind="!term",
        examples=("fr | Un boulanger de <37 ans> a été blessé. | 37",),
    ),
    Row(
        "age: after the noun of a person",
        amount="of-life ranged",
        before="person",
        behind="!term",
        examples=("fr | Quatre garçons <de 12 à 14 ans> se sont égarés. | 12~14",),
    ),
    Row(
        "age: at which something happened",
        amount="of-years",
        before="occasion at hedge?",
        examples=("fr | Condamné onze fois, la première fois à <16 ans>. | 16",),
    ),
    Row(
        "age: at which something happened",
        amount="of-years happens",
        before="at hedge?",
        behind="!term",
        examples=(
            "fr | Il s'est marié à <44 ans>. | 44",
            "fr | Elle nage encore <à plus de 80 ans>. | 80",
        ),
    ),
)

#: Ages that are a bare number.
BARE = (
    Row(
        "age: after a word for age",
        before="sure-age-word hedge?",
        examples=("en | Adults aged <45 to 75> took part. | 45~75",),
    ),
    Row(
        "age: after a word for age",
        amount="opened-by-age",
        examples=("en | Those <between the ages of 4 and 75> came. | 4~75",),
    ),
    Row(
        "age: after a name and its verb",
        amount="whole single needs-no-unit",
        before="name-is hedge?",
        behind="clause-end",
        examples=("en | Old Ewan McLeod left. McLeod is <63>, and tall. | 63",),
    ),
    Row(
        "age: at which something happened",
        amount="whole single ages-told",
        before="comma at",
        behind="clause-end",
        examples=("en | Kolb, 57, was jailed. She could be out in seven years, at <64>. | 64",),
    ),
    Row(
        "age: at which something happened",
        amount="whole single ages-told grown happens",
        before="at",
        behind="clause-break",
        examples=(
            "en | Penrose, 57, was ill. She gave up driving at <93>. | 93",
            "en | Penrose, 57, was ill. She left at <16> with nothing. | 16",
        ),
    ),
    Row(
        "age: at the time told of",
        amount="whole single",
        before="comma then",
        behind="clause-end",
        examples=("en | Mrs Penrose, then <85>, threw the switch. | 85",),
    ),
    Row(
        "age: at the time told of",
        amount="whole single",
        before="mark",
        behind="at-the-time",
        examples=(
            "en | The driver – <17> at the time – stood trial. | 17",
            "en | He was <19> at the time. | 19",
        ),
    ),
    Row(
        "age: after a word for age",
        before="age-word hedge?",
        behind="!counted !part !lead",
        examples=("en | She was <37>. | 37",),
    ),
    Row(
        "age: of a group",
        amount="ranged whole",
        before="people",
        behind="!counted",
        examples=("en | Among those <18 to 34> it is half. | 18~34",),
    ),
    Row(
        "age: bound of a group",
        before="people bound",
        behind="!several",
        examples=("en | Some children <under five> suffer. | 5",),
    ),
    Row(
        "age: bound of a group",
        amount="whole",
        before="group bound",
        behind="!counted",
        examples=("en | All nurses <over 50> left. | 50",),
    ),
    Row(
        "age: beside another age",
        amount="listed",
        behind="!counted",
        examples=("en | Boys aged 8, 11 and <14> came. | 14",),
    ),
    Row(
        "age: at which something happened",
        amount="whole grown in-life",
        before="at",
        behind="clause-break",
        examples=("en | Her uncle left school at <15> without a certificate. | 15",),
    ),
    Row(
        "age: at which something happened",
        amount="whole opens-clause",
        before="at",
        behind="!counted",
        examples=("en | At <81>, she still swims. | 81", "en | By <17> she was a principal. | 17"),
    ),
    Row(
        "age: number in apposition to a name",
        amount="needs-no-unit single apposition whole",
        behind="!counted",
        examples=("en | Ann Okoro, <61>, a cardiologist, agreed. | 61",),
    ),
)
