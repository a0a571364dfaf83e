"""The words that tell ages, and the rules of ages; `ages` declares their categories."""

from __future__ import annotations

from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable
from workbench.extract.rule_tables import rules


class AgeWords(word_class.WordClasses):
    """The `[ages]` section of a language."""

    #: What says that an age follows: `âgé de`, `aged`.
    aged: PhraseTable[bool] = word_class.phrases("ages.before")
    #: What may stand between the two: `âgés pour la plupart de`.
    mostly: PhraseTable[bool] = word_class.phrases("ages.mostly")
    #: Those of them that no counted noun follows: `aged`.
    certain: frozenset[str] = word_class.words("ages.certain")
    #: Before an age that another became: the age rose `from` 62 `to` 64.
    moved: frozenset[str] = word_class.words("ages.moved")
    #: What says that an age stands before: `years old`, `-year-old`.
    old: PhraseTable[bool] = word_class.phrases("ages.after")
    #: The same joined to the first year of ten: `30-something`.
    some_years: frozenset[str] = word_class.words("ages.some_years")
    #: What bounds ages alone, behind the number: `65 and older`.
    bound_behind: PhraseTable[bool] = word_class.phrases("ages.bound_behind")
    #: Verbs of having that an age follows directly: `il a 39 ans`.
    having: frozenset[str] = word_class.words("ages.having")
    #: Whose age a number of years behind a link tells: `homme`, `enfant`.
    persons: frozenset[str] = word_class.compounds("ages.persons")
    #: Endings of nouns for what somebody does (`céréaliculteur`), and the nouns with them that are no persons.
    person_endings: tuple[str, ...] = word_class.endings("ages.person_endings")
    not_persons: frozenset[str] = word_class.words("ages.not_persons")
    #: Before a word with a capital, what makes the name of somebody's people of it: `le` Nigérian.
    determiners: frozenset[str] = word_class.words("noise.determiners_of_one", also=("'",))
    #: In brackets behind the name of one stands a count: `Cork University Hospital` (60).
    institutions: frozenset[str] = word_class.words("ages.institutions")
    #: Verbs between a name and its age: `McLeod is 63`.
    being: frozenset[str] = word_class.words("ages.being")
    #: What opens an aside on a person between the two: `Liu Yi, who lives in Leeds, is` 22.
    who: frozenset[str] = word_class.words("ages.who")
    #: What follows an age at the start of a clause: `At 81,`, `at fifteen she`.
    openers: frozenset[str] = word_class.words("ages.openers", also=(",",))
    #: In the clause of one of these a number that ends it behind `at` is an age: `Born in 1952, she wrote it at 24.`
    life_words: frozenset[str] = word_class.words("ages.life_words")
    #: Prepositions before the age at which something happened, unless the clause has one of `not_with`.
    at: frozenset[str] = word_class.words("ages.at")
    #: What stands before one of them where it leads to a time to come: `d'ici à trois ans`.
    no_age_before: frozenset[str] = word_class.words("ages.no_age_before")
    at_capital: frozenset[str] = word_class.words("ages.at_capital")
    not_with: frozenset[str] = word_class.words("ages.not_with")
    #: What somebody's own years stand behind: `fêter ses` (20 ans); and before an age, what tells when: `then`.
    own_years: PhraseTable[bool] = word_class.phrases("ages.own_years")
    then: PhraseTable[bool] = word_class.phrases("ages.then")
    #: Behind a number, what makes points of it: `they were five clear`, a point `ahead`.
    leads: PhraseTable[bool] = word_class.phrases("percent.leads", "scores.par")
    #: The same behind an age: `14 at the time`.
    at_the_time: PhraseTable[bool] = word_class.phrases("ages.then_behind")
    #: What goes on behind the age at which something happened: `left at 16 with nothing`.
    goes_on: frozenset[str] = word_class.words("ages.goes_on")
    #: Articles of somebody whose age stands between commas: `a dog walker, 75,`.
    articles: frozenset[str] = word_class.words("ages.articles")
    #: A text with one of these tells runs and points in brackets behind names: `Hodge (55)`.
    scoring: frozenset[str] = word_class.words("ages.scoring")
    #: Who has an age between commas though other articles stand before: `the striker`, 28,.
    roles: PhraseTable[bool] = word_class.phrases("ages.roles")
    links: frozenset[str] = word_class.words("ages.links")
    #: The same before an age that is a bare number: `a man of` 60.
    of: frozenset[str] = word_class.words("ages.of")
    #: What follows a length of time that is no age: `de prison`.
    terms: PhraseTable[bool] = word_class.phrases("ages.not_before")
    #: What follows a length of time that somebody has: `pour` (rembourser).
    purpose: PhraseTable[bool] = word_class.phrases("ages.purpose")
    #: What stands before the years of a group: `les plus de` (65 ans), and the articles of bounded groups.
    group_hedges: PhraseTable[bool] = word_class.phrases("ages.group_hedges")
    group_articles: frozenset[str] = word_class.words("ages.group_articles")
    #: Nouns for age: in their clause a number of years is one, unless `not_after` (`depuis`) tells a length of time.
    nouns: frozenset[str] = word_class.words("ages.nouns")
    time_words: PhraseTable[bool] = word_class.phrases("ages.not_after")
    contrasts: frozenset[str] = word_class.words("counts.contrasts", "counts.conjunctions")
    #: What stands between a group and its bound: `nurses over 50`.
    bounds: frozenset[str] = word_class.words("ages.bounds")
    #: Words for a group that are no nouns: `those`.
    people: frozenset[str] = word_class.words("ages.group_words")
    #: Before the age that somebody reached: `lived to` 101.
    lived_to: PhraseTable[bool] = word_class.phrases("ages.lived_to")
    #: The same, and peoples; and what tells how many there are, no age: the `total` of people killed is over 60.
    peoples: frozenset[str] = word_class.words("ages.group_words", "counts.people")
    totals: frozenset[str] = word_class.words("ages.totals")
    #: A bare number between commas behind a name is an age: `Okoro, 61, a cardiologist`.
    bare_apposition: bool = word_class.flag("ages.bare_apposition")


#: Ages that state a unit of time.
OF_TIME = rules("""
age: followed by the words for old
    <> old+
    en | A <12-year-old> boy won. | 12
    en | She is <39 years old>. | 39
    fr | Il a <18 ans révolus>. | 18
age: after a word for age
    aged mostly? then? hedge? <!of-a-day> !terms
    fr | Un homme âgé de <54 ans> est mort. | 54
    fr | Des clients, âgés pour la plupart de <plus de 75 ans>. | 75
    en | Children aged <six months> came. | 6
    en | Men aged mostly <25 years> came. | 25
    fr | Deux fillettes âgées de seulement <4,5 ans> sont mortes. | 4.5
age: of a group
    group-hedges <of-years> !terms
    fr | Les <plus de 65 ans> votent. | 65
age: of a group
    <of-years dashed> !terms
    fr | Chez les <18-24 ans>, on lit. | 18~24
age: of a group
    !no-age-before group-articles <of-years bounded> !terms
    fr | Réservé aux <70 ans et plus>. | 70
age: in a clause about age
    !time-words hedge? <of-life in-clause-of-age> !terms
    fr | L'âge moyen atteint <31,2 ans>. | 31.2
    en | Their median age is put at <22.3 years>. | 22.3
age: in a clause about age
    !time-words hedge? <of-life compared> !terms
    fr | Il a 62 ans, contre <58 ans> pour elle. | 58
age: number in apposition to a name
    !hedge <of-life apposition human> !terms
    fr | Marie Dubois, <46 ans>, a gagné. | 46
age: beside another age
    <of-years beside-old>
    en | Parents of <three> and four-year-olds came. | 3
age: beside another age
    <of-years listed> !terms
    fr | Des frères âgés de 4, <7> et 9 ans. | 7
age: after a verb of having
    having then? hedge? <of-life human> !terms !purpose
    fr | Elle a <39 ans>. | 39
    fr | Elle avait selon elle <16 ans> ce jour-là. | 16
age: to which somebody lived
    lived-to <of-years> clause-break
    fr | Il a vécu <jusqu'à 101 ans>. | 101
age: after a verb of having
    having then? hedge? <of-years ancient> !terms !purpose
    fr | La Lune a <4,5 milliards d'années>. | 4.5e+09
    fr | Cette grotte a <plus de 36 000 ans>. | 36000
age: at the time told of
    , then <of-years human> clause-end
    fr | Colin, tout juste <19 ans>, se tait. | 19
age: somebody's own years
    own-years <of-years human> !terms
    fr | Elle fêtait ses <vingt ans>. | 20
    fr | Avant ses <30 ans>, il avait tout perdu. | 30
age: somebody's own years
    <of-years ranged own human> !terms
    fr | <Entre ses 18 et 26 ans>, il a volé. | 18~26
    fr | Tué <entre ses 8 et ses 12 ans> ? Non. | 8~12
age: of a group
    <of-years ranged begins> , group-articles persons
    fr | <Entre 3 et 6 ans>, les enfants dorment. | 3~6
age: after the noun of a person
    person-of then? hedge? <of-life> !terms
    fr | Un garçon de tout juste <12 ans> a disparu. | 12
    fr | Un boulanger de <37 ans> a été blessé. | 37
    fr | Deux Marocains d'<une vingtaine d'années> dormaient là. | 20
    fr | La marque a lâché l'idole de <35 ans>. | 35
age: after the noun of a person
    person <of-life ranged> !terms
    fr | Quatre garçons <de 12 à 14 ans> se sont égarés. | 12~14
age: at which something happened
    occasions at then? hedge? <of-years>
    fr | Condamné onze fois, la première fois à <16 ans>. | 16
age: at which something happened
    !no-age-before at then? hedge? <of-years happens human> !terms
    fr | Elle a gagné à seulement <22 ans>. | 22
    fr | Il s'est marié à <44 ans>. | 44
    fr | Elle nage encore <à plus de 80 ans>. | 80
age: at which something happened
    capital-at <of-years happens human> clause-end
    fr | A <29 ans>, la joueuse se retire. | 29
""")

#: Ages that are a bare number.
BARE = rules("""
age: after a word for age
    sure-age-word hedge? <>
    en | Adults aged <45 to 75> took part. | 45~75
age: in a ten of years
    <some-years>
    en | A <30-something> lawyer won. | 30
age: bound of a group
    <whole !ranged> bound-behind
    en | Those <65 and older> vote. | 65
age: bound of a group
    group <whole !ranged bounded>
    en | All kids <12 and under> swim. | 12
age: after a word for age
    <opened-by-age>
    en | Those <between the ages of 4 and 75> came. | 4~75
age: after a name and its verb
    name-is hedge? <whole !ranged needs-no-unit> clause-end
    en | Old Ewan McLeod left. McLeod is <63>, and tall. | 63
    en | Ann Lee, who lives in Leeds, is <45>. | 45
age: at which something happened
    , at <whole !ranged ages-told> clause-end
    en | Kolb, 57, was jailed. She could be out in seven years, at <64>. | 64
age: at which something happened
    at <whole !ranged ages-told grown happens> clause-break
    en | Penrose, 57, was ill. She gave up driving at <93>. | 93
    en | Penrose, 57, was ill. She left at <16> with nothing. | 16
age: at the time told of
    , then <whole !ranged> clause-end
    en | Mrs Penrose, then <85>, threw the switch. | 85
age: at the time told of
    mark then? <whole !ranged> at-the-time
    en | The driver – <17> at the time – stood trial. | 17
    en | He was <19> at the time. | 19
    en | He was only <21> when he won. | 21
age: at the time told of
    being then <whole grown in-life !ranged human needs-no-unit> clause-end
    en | He was born in Leeds and is now <71>. | 71
age: in a clause about age
    being hedge? <needs-no-unit in-clause-of-age human !ranged> clause-end
    en | The legal drinking age is <21>. | 21
    en | The age of criminal responsibility was <12>, the lowest of all. | 12
age: to which somebody lived
    lived-to hedge? <whole> clause-break
    en | He lived to <101>. | 101
    en | She lived to be <98>. | 98
age: after a word for age
    aged hedge? <> !counted !part !leads
    en | She was <37>. | 37
    en | “I am <61>,” she said. | 61
age: of a group
    people <ranged whole> !counted
    en | Among those <18 to 34> it is half. | 18~34
age: bound of a group
    people bounds <> !several
    en | Some children <under five> suffer. | 5
age: bound of a group
    group-hedges <whole !ranged> !several
    fr | Les <moins de 13> perdent face à Lourdes. | 13
    fr | L'équipe des <moins de 15> perd face à Lourdes. | 15
age: bound of a group
    being bounds <whole !ranged needs-no-unit of-people> clause-end
    en | A third of its people are <over 65>. | 65
    en | One in ten South Africans is <over 60>. | 60
    en | One person in 12 is <over 80>. | 80
age: bound of a group
    group bounds <whole> !counted
    en | All nurses <over 50> left. | 50
age: after the noun of a person
    person of then? hedge? <whole !ranged needs-no-unit> !counted !part
    en | A girl of <about 12> was hurt. | 12
    en | A boy of only <12> was hurt. | 12
    en | A woman of <60> was hurt. | 60
age: beside another age
    <beside-old>
    en | It teaches <six>- and seven-year-olds. | 6
age: beside another age
    <listed> !counted
    en | Boys aged 8, 11 and <14> came. | 14
age: at which something happened
    at <whole grown in-life> clause-break
    en | Her uncle left school at <15> without a certificate. | 15
age: at which something happened
    at hedge? <whole opens-clause needs-no-unit> !counted
    en | At <81>, she still swims. | 81
    en | At <nearly 90>, he still drives. | 90
    en | By <17> she was a principal. | 17
age: at which something happened
    at <spelled-out opens-clause needs-no-unit> !counted
    en | At <nineteen> he joined a quartet. | 19
age: at the time told of
    then <whole opens-clause needs-no-unit> !counted
    en | Now <71>, she keeps the list. | 71
age: in a clause about age
    moved <whole grown in-clause-of-age unrated> !counted
    en | The retirement age will rise from <66> to 67. | 66
    en | The average age fell from 41 to <39>. | 39
age: number in apposition to a name
    <needs-no-unit !ranged apposition whole> !counted
    en | Ann Okoro, <61>, a cardiologist, agreed. | 61
""")
