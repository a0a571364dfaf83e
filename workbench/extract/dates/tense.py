"""Signs of tense: what a verb or another word tells of the side of publication on which things lie."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from functools import cache

from workbench.extract import word_class
from workbench.extract.dates.part_of_speech import tag_of
from workbench.extract.dates.words import DateWords
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import APOSTROPHES, Page


class TenseWords(word_class.WordClasses):
    """What the readers of tense, and of the side of publication, look up."""

    # Signs of what lies ahead.

    #: Words that look ahead, and endings of verbs in the future tense.
    ahead: frozenset[str] = word_class.words("tense.ahead")
    ahead_endings: tuple[str, ...] = word_class.endings("tense.ahead_endings")
    #: Forms with such an ending that leave the time open: `seraient` (morts).
    tenseless: frozenset[str] = word_class.words("tense.tenseless")
    #: Phrases that look ahead: `is to` (appear).
    ahead_phrases: PhraseTable[bool] = word_class.phrases("tense.ahead_phrases")
    #: Behind a word of `ahead`, words that take it back: `would have`.
    cancels_ahead: PhraseTable[bool] = word_class.phrases("tense.cancels_ahead")
    #: Before one, what makes an infinitive of it (`did not` play), and what makes a noun of it: the start `of` play.
    did: frozenset[str] = word_class.words("tense.did")
    noun_behind: frozenset[str] = word_class.words("tense.noun_behind")
    #: What looks ahead before an infinitive, and tells a cause before all else: `due to` rain.
    causes: PhraseTable[bool] = word_class.phrases("tense.causes")
    #: Words of `ahead` that may look ahead from the past (`prévu`, `would`), and those that may tell what the past
    #: brings: growth in June `could` mean.
    planned: frozenset[str] = word_class.words("tense.planned")
    possible: frozenset[str] = word_class.words("tense.possible")
    #: Before what is planned, what tells that it came about (`comme` prévu), and what plans it now: `is` due.
    as_planned: frozenset[str] = word_class.words("tense.as_planned")
    now: frozenset[str] = word_class.words("tense.now")
    #: Verbs that tell of what was to come, past by now or not: `devait`.
    due: frozenset[str] = word_class.words("tense.due")
    #: Auxiliaries that look ahead unless a participle follows: `aura lieu`, but `il aura fallu`.
    future_perfect: frozenset[str] = word_class.words("tense.future_perfect")
    #: Nouns whose infinitive is a plan: his `desire` to play.
    aims: frozenset[str] = word_class.words("tense.aims")

    # Signs of what is past.

    #: Before an infinitive, phrases in the present that tell of the past: `vient de` gagner.
    past_phrases: PhraseTable[bool] = word_class.phrases("tense.past_phrases")
    #: Words that tell what is past, and endings of participles and past tenses.
    behind: frozenset[str] = word_class.words("tense.behind", "tense.auxiliaries", "tense.simple_pasts")
    behind_endings: tuple[str, ...] = word_class.endings("tense.behind_endings")
    #: Endings of verbs in the past that nouns have too: `arriva`.
    past_endings: tuple[str, ...] = word_class.endings("tense.past_endings")
    simple_pasts: frozenset[str] = word_class.words("tense.simple_pasts")
    participles: frozenset[str] = word_class.words("tense.participles")
    #: Before a participle, words that leave its time open: `be announced`.
    neutral_before: frozenset[str] = word_class.words("tense.neutral_before")
    #: Behind a participle, what makes a past of it: `released` a study.
    objects: frozenset[str] = word_class.words("tense.objects")
    #: What makes a past of a participle, and what only a finite verb stands behind.
    auxiliaries: frozenset[str] = word_class.words("tense.auxiliaries")
    pronouns: frozenset[str] = word_class.words("tense.pronouns")
    #: Endings of gerunds, and what makes a past of one: `after` breaking an ankle.
    gerunds: tuple[str, ...] = word_class.endings("tense.gerunds")
    before_gerunds: frozenset[str] = word_class.words("tense.before_gerunds")
    #: Auxiliaries of the perfect, and those that make a participle past even where its date is an end: `had paid $1bn
    #: through` August.
    perfect: frozenset[str] = word_class.words("tense.perfect")
    pluperfect: frozenset[str] = word_class.words("tense.pluperfect")

    #: Verbs of a day that closes, on markets: Tuesday, stocks `ended` higher.
    closings: frozenset[str] = word_class.words("tense.closings")

    # The present, and infinitives.

    #: Verbs in the present (`est` forfait, `est` organisé) that tell what is past before a participle in `movements`
    #: (`est` arrivé) and behind a pronoun in `reflexives`: `s'est` tenu.
    #: Before a participle, what tells that it has no object: la lettre `est` partie le 6.
    happening: frozenset[str] = word_class.words("tense.happening")
    copulas: frozenset[str] = word_class.words("tense.copulas")
    movements: frozenset[str] = word_class.words("tense.movements")
    reflexives: PhraseTable[bool] = word_class.phrases("tense.reflexives")
    #: Auxiliaries that are a present before a noun: it `has` the storm near Cuba.
    owning: frozenset[str] = word_class.words("tense.owning")
    #: Auxiliaries with what makes a present of them: `a lieu`, `sont en`.
    present: PhraseTable[bool] = word_class.phrases("tense.present")
    #: Verbs in the present that tell what somebody said (`affirme` mardi), unless of the thing itself: `s'`annonce.
    reporting: frozenset[str] = word_class.words("tense.reporting")
    itself: PhraseTable[bool] = word_class.phrases("grammar.self")
    #: Verbs that a clause follows without a conjunction: he `said` the school opens on Monday.
    saying: frozenset[str] = word_class.words("tense.saying")
    #: What an infinitive begins with.
    infinitives: frozenset[str] = word_class.words("tense.infinitives")
    #: Before what has happened: `after` a vote on Monday.
    event_links_before: frozenset[str] = word_class.words("tense.event_links_before")
    #: What makes `only`, or a bound, of the last word of what compares: ne … que, no `earlier` than.
    restricting: frozenset[str] = word_class.words("tense.restricting")
    #: Verbs that put something off to a date (`reporté` au 3), and their infinitives and gerunds.
    put_off_verbs: frozenset[str] = word_class.words("tense.put_off_verbs")
    putting_off: frozenset[str] = word_class.words("tense.putting_off")
    #: Verbs that set something for a date: `set` a trial for May 3.
    set_for: frozenset[str] = word_class.words("tense.set_for")
    #: What is published or nobody plans: a month that names it has begun (`the July forecast`, `le séisme de mai`).
    documents: frozenset[str] = word_class.words("tense.documents", "tense.unplanned")

    # What else governs a date.

    #: Signs and words between clauses; and what may stand between a date and its preposition.
    clause_ends: frozenset[str] = word_class.words("tense.clause_ends", also=(",", ":", "–", "—"))
    small: frozenset[str] = word_class.words("tense.small")
    #: Prepositions of a day that is not passed (`by`), and what tells of a change up to one: it `rose` to 3 % by May.
    ahead_before: frozenset[str] = word_class.words("tense.ahead_before")
    changed: frozenset[str] = word_class.words("tense.changed")
    #: Prepositions of an end, and verbs of what lasted to one: a `duré` jusqu'à jeudi.
    until: frozenset[str] = word_class.words("tense.until")
    lasting: frozenset[str] = word_class.words("tense.lasting")
    #: Behind the date of an end, verbs of what had lasted so far: jusqu'en juin, il `était` titulaire.
    imperfect: frozenset[str] = word_class.words("tense.imperfect")
    #: Right behind what has happened, what makes no end to come of its date: a fermé `avant` Noël.
    done_before: frozenset[str] = word_class.words("tense.done_before")
    #: What stands before a preposition of an end where it tells of none to come: `peu` avant.
    close_to: frozenset[str] = word_class.words("tense.close_to")
    #: Prepositions of a start (`dès`), and phrases of one to come: `à partir du`.
    onset: frozenset[str] = word_class.words("tense.onset")
    #: Before the day of a story that the present tells: `ce jour-là,` le 4 mai, il part.
    that_day: PhraseTable[bool] = word_class.phrases("tense.that_day")
    onward: PhraseTable[bool] = word_class.phrases("tense.onward")
    #: Before a date that is the nearest one before publication or after it: `as of`.
    on_either_side: PhraseTable[bool] = word_class.phrases("tense.on_either_side")
    #: Of what stands before what has happened, that which stands before a place as well: in `from` the west on Monday.
    places_before: frozenset[str] = word_class.words("tense.places_before")
    #: Where something is compared with the date (`de plus qu'en` septembre, `than in` September), and what does so
    #: behind a comparative alone, for it also begins a clause: `plus` chaud `que` mardi.
    compared_before: PhraseTable[bool] = word_class.phrases("tense.compared_before")
    compared_behind: PhraseTable[bool] = word_class.phrases("tense.compared_behind")
    comparatives: frozenset[str] = word_class.words("tense.comparatives")
    #: Before a weekday, what tells that something is put off to it: `au` jeudi.
    put_off: frozenset[str] = word_class.words("tense.put_off")
    #: What takes away what is to come: Saturday's game has been `called off`.
    called_off: PhraseTable[bool] = word_class.phrases("tense.called_off")
    #: Beside the date that something is set for: a trial `for` May 3, convoqué le 3 mars `devant` le tribunal.
    goals: frozenset[str] = word_class.words("tense.goals")
    hearings: PhraseTable[bool] = word_class.phrases("tense.hearings")
    #: Verbs that plan an act or an event (`agreed` to open), and what makes an event the place of it: `at` a meeting.
    intended: frozenset[str] = word_class.words("tense.intended")
    settings: frozenset[str] = word_class.words("tense.settings")
    #: Before an infinitive, what makes an aim of it: `afin de` participer.
    purposes: PhraseTable[bool] = word_class.phrases("tense.purposes")
    #: Verbs in the present whose infinitive is no plan (`seems` to open), and those whose object is to come: `expects`.
    implicative: frozenset[str] = word_class.words("tense.implicative")
    expecting: frozenset[str] = word_class.words("tense.expecting")
    #: What somebody enters whose date is to come: `qualified for` the January final.
    entries: PhraseTable[bool] = word_class.phrases("tense.entries")
    #: What an election would do, in a clause with one of `supposing`: `si` le vote `avait lieu` dimanche.
    held_before: PhraseTable[bool] = word_class.phrases("tense.held_before")
    supposing: frozenset[str] = word_class.words("tense.supposing")
    #: What is called for a date long before, behind it (the November `election`) and before it: `la réunion du` 4 mai.
    called: frozenset[str] = word_class.words("tense.called")
    called_before: PhraseTable[bool] = word_class.phrases("tense.called_before")
    #: Before a date that names an election, not what is published of it: `at` the October 26 poll.
    at_events: frozenset[str] = word_class.words("tense.at_events")
    #: What is traded by a month to come, behind it (the December `contract`) and before it (`futures for` December).
    contracts: frozenset[str] = word_class.words("tense.contracts")
    contracts_before: PhraseTable[bool] = word_class.phrases("tense.contracts_before")
    #: What nobody plans, what of it did harm, and what joins a date to what is out: les chiffres `au` 30 juin.
    unplanned: frozenset[str] = word_class.words("tense.unplanned")
    harms: frozenset[str] = word_class.words("tense.harms")
    document_links: PhraseTable[bool] = word_class.phrases("tense.document_links")
    #: Between two sides, what says that they meet: England `visit` Wales on Sunday.
    fixtures: frozenset[str] = word_class.words("tense.fixtures")
    #: What forecasts of the weather speak of.
    forecasts: frozenset[str] = word_class.words("tense.forecasts")
    #: Between a past verb and its month, what makes it one to come: voted `to` close it in February.
    of_coming: frozenset[str] = word_class.words("tense.of_coming")


#: A sign of tense is looked for among so many tokens on either side of a date.
REACH = 40

#: The auxiliary of a participle stands at most so many tokens before it.
AUXILIARY_REACH = 3

#: What a finite verb stands behind that has the form of an infinitive: they `enter`.
_SUBJECTS = ("NAME", "NOUN", "SUBJECT", "RELATIVE")

#: What begins behind an auxiliary that is a verb of its own: it `has` the storm near Cuba.
_OBJECTS = ("DETERMINER", "NUMBER", "CLITIC", "PRONOUN", "SUBJECT")

#: What a participle stands before that tells what something is like.
_NAMED = ("NAME", "NOUN", "ADJECTIVE")

#: What may be the verb of one, by what stands before it.
_MAYBE_FINITE = ("AUXILIARY", "NOUN", "VERB", "INFINITIVE")

#: What a clause has that has its verb already, or begins an infinitive.
_OTHER_VERBS = ("VERB", "AUXILIARY", "PARTICIPLE", "GERUND", "TO")

#: What begins a clause.
_CLAUSE_STARTS = ("COMMA", ";", "COLON", "AND", "THAT", "SUBORDINATOR", "RELATIVE")

#: Shorter words have no ending that tells their tense.
_SHORTEST = 4


class Side(IntEnum):
    """On which side of publication a date lies."""

    #: It has begun, whatever its verb says.
    BEGUN = -2
    PAST = -1
    #: No verb tells it.
    UNTOLD = 0
    AHEAD = 1
    #: A verb leaves it open: the nearest one before or after.
    OPEN = 2


#: What a verb tells of the side, and its token.
Sign = tuple[Side, int]


def sign_before(page: Page, at: int) -> Sign | None:
    """The nearest sign of tense before token `at`, None where its sentence begins, or a semicolon ends, without one."""
    for place in range(at - 1, max(-1, at - 1 - REACH), -1):
        if _ends_sentence(page, place):
            return None
        if tense := tense_of(page, place):
            return tense, place
    return None


def tells_of_earlier(page: Page, at: int) -> bool:
    """Whether the verb before token `at` tells of what had happened by then: il s'était levé à 4 heures."""
    sign, words = sign_before(page, at), TenseWords.get(page.language)
    verb = sign[1] + (tag_of(page, sign[1] + 1) == "PARTICIPLE") if sign else at
    passive = tag_of(page, verb - 1) == "PARTICIPLE"  # avaient été validées
    return page.word(verb - 1 - passive) in words.pluperfect


def sign_behind(page: Page, at: int) -> Sign | None:
    """The first sign of tense from token `at` on; a participle behind its noun gives way to the verb behind it."""
    weak: Sign | None = None  # lundi, des orages localisés sont
    for place in range(at, min(len(page.lower), at + REACH)):
        if _ends_sentence(page, place):
            return weak
        if tense := tense_of(page, place):
            if weak or tense is not Side.PAST or not is_behind_noun(page, place):
                return tense, place
            weak = tense, place
    return weak


def is_behind_noun(page: Page, at: int) -> bool:
    """Whether what may be a participle stands right behind a noun, with its adjective or not: un trafic `perturbé`."""
    return tag_of(page, at) in ("PARTICIPLE", "ADJECTIVE") and tag_of(page, at - 1) in ("NOUN", "ADJECTIVE")


def _ends_sentence(page: Page, at: int) -> bool:
    word = page.lower[at]
    return not word.isalpha() and (word == ";" or page.ends_sentence(at))


def tense_of(page: Page, at: int) -> Side:
    """What the word at `at` tells, `UNTOLD` where it is no sign."""
    return page.once(_tense, at)


#: What a sign of tense tells at a token, None where it is none there and the next row is asked.
Tells = Callable[[Page, int, TenseWords], Side | None]


@cache
def _rows_by_word(language: Language) -> Mapping[str, tuple[Tells, ...]]:
    """For each word that may be a sign of tense, the rows that tell of which side it is."""
    words = TenseWords.get(language)
    rows: tuple[tuple[Iterable[str], Tells], ...] = (
        (words.possible, lambda page, at, words: Side.UNTOLD if page.word(at + 1) in words.owning else None),
        (words.causes.first_words, _of_cause),
        (words.ahead, _of_sign_ahead),
        (words.future_perfect, _of_future_perfect),
        (
            words.putting_off,  # but: avait dû ajourner
            lambda page, at, words: Side.UNTOLD if words.past_phrases.before(page.lower, at) else Side.AHEAD,
        ),
        (
            words.ahead_phrases.first_words,
            lambda page, at, words: words.ahead_phrases.at(page.lower, at) and Side.AHEAD,
        ),
        (words.past_phrases.first_words, _of_past_phrase),
        (words.tenseless, lambda _page, _at, _words: Side.UNTOLD),
        # his desire to play
        (words.aims, lambda page, at, _words: Side.OPEN if tag_of(page, at + 2) == "INFINITIVE" else None),
        (words.behind - words.participles, _of_auxiliary),
        (words.participles, _of_participle),
    )
    told: dict[str, tuple[Tells, ...]] = {}
    for signs, tells in rows:
        for word in signs:
            told[word] = (*told.get(word, ()), tells)
    return told


def _tense(page: Page, at: int) -> Side:
    """What the word at token `at` tells: by the rows that are for it, else by its ending, else as a finite verb."""
    words, word = TenseWords.get(page.language), page.lower[at]
    for tells in _rows_by_word(page.language).get(word, ()):
        if (side := tells(page, at, words)) is not None:
            return side
    if word.endswith(words.gerunds) and page.word(at - 1) in words.before_gerunds:
        return _of_auxiliary(page, at, words)  # after breaking an ankle
    if not (word.isalpha() and page.words[at].islower()):
        return Side.UNTOLD
    if len(word) > _SHORTEST and word.endswith(words.ahead_endings):
        return Side.AHEAD
    if len(word) > _SHORTEST and word.endswith(words.behind_endings):
        return _of_participle(page, at, words)
    return _of_finite_verb(page, at, words)


def _of_future_perfect(page: Page, at: int, words: TenseWords) -> Side:
    done = page.word(at + 1) in words.participles or page.word(at + 1).endswith(words.behind_endings)
    return Side.PAST if done else Side.AHEAD


def _of_cause(page: Page, at: int, words: TenseWords) -> Side | None:
    """Nothing where what looks ahead before an infinitive tells a cause: `due to` rain, but: due to open."""
    cause = words.causes.at(page.lower, at)
    return Side.UNTOLD if cause and tag_of(page, cause[0]) != "INFINITIVE" else None


def _of_sign_ahead(page: Page, at: int, words: TenseWords) -> Side | None:
    """What a word tells that looks ahead, unless it is a noun, or hangs on a verb before it: was due `to play`."""
    tag = tag_of(page, at)
    if (page.words[at][0].isupper() and page.inside(at)) or (page.word(at) in words.aims and tag == "NOUN"):
        return None  # won the Open, their plans on Friday
    declared = tag == "ADJECTIVE" and tag_of(page, at - 1) in ("PARTICIPLE", "VERB")
    if declared and page.word(at) not in words.planned:
        return Side.UNTOLD  # was declared open
    year = tag == "AUXILIARY" and page.word(at - 1).isdecimal()  # in 2024 will
    noun = not year and _is_named_thing(page, at - 1, words.as_planned)  # four runs
    of = tag == "NOUN" and page.word(at) not in words.planned and page.word(at - 1) in words.noun_behind
    noun = noun or of or tag == tag_of(page, at + 1) == "NOUN"  # the start of play, travel bans
    noun = noun or (tag == "NOUN" and is_object_of_past(page, at))
    named = noun or words.cancels_ahead.at(page.lower, at + 1)
    if named or tag_of(page, at - 1) == "TO" or not words.did.isdisjoint(page.lower[max(0, at - AUXILIARY_REACH) : at]):
        return Side.UNTOLD
    planned = page.word(at) in words.planned and page.word(at - 1) in words.perfect  # winds were expected
    # had said it would
    planned = planned or not words.pluperfect.isdisjoint(page.lower[max(0, at - AUXILIARY_REACH) : at - 1])
    if planned and page.word(at) in words.set_for:
        return Side.PAST  # a été fixé vendredi
    return Side.OPEN if planned or page.word(at) in words.due else Side.AHEAD


def is_object_of_past(page: Page, at: int) -> bool:
    """Whether a past verb, with its auxiliary or not, governs the noun at token `at`: cut `its forecast`, `jobs`."""
    start = at - 1
    while tag_of(page, start) in ("ADJECTIVE", "NOUN") or page.joins(start) or page.joins(start - 1):  # full-year
        start -= 1
    verb = start - (tag_of(page, start) == "DETERMINER")
    return tag_of(page, verb) in ("VERB", "PARTICIPLE") and tense_of(page, verb) is Side.PAST


def _of_past_phrase(page: Page, at: int, words: TenseWords) -> Side | None:
    """What tells of the past before an infinitive, a pronoun between or not: `vient de` (le) condamner."""
    found = words.past_phrases.at(page.lower, at)
    return Side.PAST if found and "INFINITIVE" in (tag_of(page, found[0]), tag_of(page, found[0] + 1)) else None


def _of_participle(page: Page, at: int, words: TenseWords) -> Side:
    """What a participle or a past tense tells, unless it is a noun, or another word tells its time."""
    tag, before, dates = tag_of(page, at), tag_of(page, at - 1), DateWords.get(page.language)
    joined = page.word(at - 1) in dates.list_joiners  # what it is joined to tells: sera ramené et versé
    joined = joined or (page.word(at - 1) == "-" and tag_of(page, at + 1) in _NAMED)  # sixth-placed Leeds
    noun = _is_named_thing(page, at - 1, dates.determiners)
    if before in ("ADJECTIVE", "GERUND"):  # an opening set, en deuxième partie
        noun = tag == "NOUN" or _is_named_thing(page, at - 2, dates.determiners)
    # drought affected areas
    affected = words.infinitives and tag in ("ADJECTIVE", "PARTICIPLE") and before == tag_of(page, at + 1) == "NOUN"
    scattered = before == "PREPOSITION"  # by scattered showers
    if joined or noun or affected or scattered:
        return Side.UNTOLD
    second = at - 2 - (page.word(at - 2) in ('"', "“", "«"))  # be "gradually eased"
    neutral = page.word(at - 1) in words.neutral_before or page.word(second) in words.neutral_before
    neutral = neutral and page.word(at - 2) not in words.event_links_before  # après être passé
    if page.word(at - 1) in words.owning and page.word(at - 2) in words.possible:
        return Side.OPEN  # would have lasted
    put_off = page.word(at) in words.put_off_verbs and page.word(at - 1) in words.copulas
    return Side.UNTOLD if neutral and not put_off else Side.PAST


def _of_auxiliary(page: Page, at: int, words: TenseWords) -> Side:
    """What an auxiliary of the past tells, which may be a verb of its own: `est` forfait, going to `have` talks."""
    tag = tag_of(page, at)
    east = page.word(at - 1) in APOSTROPHES and page.word(at - 2) in DateWords.get(page.language).day_articles
    if tag_of(page, at - 1) == "DETERMINER":
        return Side.UNTOLD  # a bit
    if page.word(at) in words.copulas and (east or tag not in ("AUXILIARY", "VERB")):
        return Side.UNTOLD  # l'est de l'Afghanistan
    behind = at + 1
    while tag_of(page, behind) == "ADVERB":
        behind += 1
    if page.word(at) in words.copulas:
        went = page.word(behind) in words.movements or words.reflexives.before(page.lower, at)
        return Side.PAST if went else Side.OPEN
    auxiliary = tag != "VERB" and page.word(at) not in words.simple_pasts
    if auxiliary and not words.planned.isdisjoint(page.lower[at + 1 : at + 1 + AUXILIARY_REACH]):
        return Side.UNTOLD  # has been scheduled, but: said Monday that due to rain
    if page.word(at) in words.owning and tag_of(page, behind) in _OBJECTS:
        return Side.OPEN
    will = page.word(at) in words.owning and page.word(at - 1) in words.ahead - words.possible  # will have come
    if tag == "PREPOSITION" or will or (page.word(at - 1) in words.neutral_before and tag_of(page, at + 1) == "TO"):
        return Side.UNTOLD  # A partir de mardi; is said to open
    return Side.OPEN if words.present.at(page.lower, at) else Side.PAST


def _of_finite_verb(page: Page, at: int, words: TenseWords) -> Side:
    """What a verb tells that has no sign of tense: the present leaves it open, unless it tells what somebody said."""
    tag = tag_of(page, at)
    if tag not in _MAYBE_FINITE or page.word(at) in words.saying:
        return Side.UNTOLD  # police say around 9 p.m. Saturday two cars were parked
    before = tag_of(page, at - 1)
    if not (before == "CLITIC" if tag == "NOUN" else tag == "AUXILIARY" or _has_subject(page, at, words)):
        return Side.UNTOLD
    named = page.word(at) in words.documents and before not in ("SUBJECT", "RELATIVE")  # but: which reports in May
    planned = tag == "AUXILIARY" and not words.planned.isdisjoint(page.lower[at + 1 : at + 1 + AUXILIARY_REACH])
    if named or planned:
        return Side.UNTOLD
    if (phrase := words.ahead_phrases.at(page.lower, at - 1)) and phrase[0] > at:
        return Side.AHEAD  # MPs return on Monday
    did = not words.did.isdisjoint(page.lower[max(0, at - AUXILIARY_REACH - 1) : at + 1])  # didn't really happen
    said = page.word(at) in words.reporting and not words.itself.before(page.lower, at)  # s'annonce chaude
    past = did or said or (tag == "VERB" and page.word(at).endswith(words.past_endings))
    return Side.PAST if past else Side.OPEN


def _has_subject(page: Page, at: int, words: TenseWords) -> bool:
    """Whether what may be a noun or an infinitive is the verb of its clause: they `enter`, but saw the plane `fall`."""
    before = tag_of(page, at - 1)
    if tag_of(page, at) == "INFINITIVE" and not (words.infinitives and before in _SUBJECTS):
        return False
    if before in ("SUBJECT", "RELATIVE", "CLITIC") or page.word(at - 1) in APOSTROPHES:
        return True  # s'annonce
    for verb in range(at - 1, max(-1, at - 1 - REACH), -1):
        tag = tag_of(page, verb)
        if tag in _CLAUSE_STARTS or page.ends_sentence(verb):
            break
        if tag in _OTHER_VERBS or page.words[verb].endswith(words.behind_endings):
            return False
    return True


def _is_named_thing(page: Page, before: int, determiners: frozenset[str] = frozenset()) -> bool:
    """Whether the word at `before` makes a noun of what looks like a participle: `40 degrés`, `les employés`."""
    word = page.word(before)
    return word in determiners or word[:1].isdecimal() or word in page.numerals.number_words
