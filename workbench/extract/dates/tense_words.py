"""The words that tell on which side of publication a date lies: the `[tense]` section of a language file."""

from __future__ import annotations

from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable


class TenseWords(word_class.WordClasses):
    """What the readers of tense, and of the side of publication, look up."""

    #: Behind a participle, what makes a past of it: `released` a study.
    objects: frozenset[str] = word_class.words("tense.objects")
    #: What is traded by a month to come, behind it (the December `contract`) and before it (`futures for` December).
    contracts: frozenset[str] = word_class.words("tense.contracts")
    contracts_before: PhraseTable[bool] = word_class.phrases("tense.contracts_before")
    #: What an election would do, in a clause with one of `supposing`: `si le vote avait lieu` dimanche.
    held_before: PhraseTable[bool] = word_class.phrases("tense.held_before")
    supposing: frozenset[str] = word_class.words("tense.supposing")
    #: Signs and words between clauses.
    clause_ends: frozenset[str] = word_class.words("tense.clause_ends", also=(",", ":", "–", "—"))
    #: Words of `ahead` that may look ahead from the past: `prévu`, `would`.
    planned: frozenset[str] = word_class.words("tense.planned")
    #: Words of `ahead` that may tell what the past brings: growth in June `could` mean.
    possible: frozenset[str] = word_class.words("tense.possible")
    #: Before a word of `ahead`, what makes a noun of it: the start `of` play.
    noun_behind: frozenset[str] = word_class.words("tense.noun_behind")
    #: Before those, what tells that they came about: `comme` prévu. What plans now: `is` due.
    as_planned: frozenset[str] = word_class.words("tense.as_planned")
    now: frozenset[str] = word_class.words("tense.now")
    #: Before a date without a verb, what opens a time to come: `à partir du`.
    onward: PhraseTable[bool] = word_class.phrases("tense.onward")
    #: Verbs that tell behind `until` of what lasted: `jusqu'en juin, il` était titulaire.
    imperfect: frozenset[str] = word_class.words("tense.imperfect")
    #: What forecasts of the weather speak of.
    forecasts: frozenset[str] = word_class.words("tense.forecasts")
    #: What an infinitive begins with.
    infinitives: frozenset[str] = word_class.words("tense.infinitives")
    #: Signs of what lies ahead: words, and endings of verbs in the future tense.
    ahead: frozenset[str] = word_class.words("tense.ahead")
    #: Prepositions of an end to come, unless a verb in `lasting` tells that it is past: `a duré`.
    until: frozenset[str] = word_class.words("tense.until")
    #: Before a weekday, what tells where something is put off to: `au` jeudi.
    put_off: frozenset[str] = word_class.words("tense.put_off")
    #: Past verbs whose date may be of what is to come: those that put something off to it (`reporté` au 3), those that
    #: set something for it behind a preposition in `goals`, and those that plan with an infinitive: `agreed` to open.
    put_off_verbs: frozenset[str] = word_class.words("tense.put_off_verbs")
    #: Behind what is to come, what takes it away: Saturday's game has been `called` off.
    called_off: frozenset[str] = word_class.words("tense.called_off")
    #: Their infinitives and gerunds.
    putting_off: frozenset[str] = word_class.words("tense.putting_off")
    set_for: frozenset[str] = word_class.words("tense.set_for")
    intended: frozenset[str] = word_class.words("tense.intended")
    #: Before an event, what makes it the place where something is planned: announced `at` a meeting.
    settings: frozenset[str] = word_class.words("tense.settings")
    #: Behind the date, where somebody is to be: convoqué le 3 mars `devant` le tribunal.
    hearings: PhraseTable[bool] = word_class.phrases("tense.hearings")
    #: What somebody enters whose date is to come: `qualified` for the January final.
    entries: PhraseTable[bool] = word_class.phrases("tense.entries")
    #: Before a date that names an election, not what is published of it: `at` the October 26 poll.
    at_events: frozenset[str] = word_class.words("tense.at_events")
    goals: frozenset[str] = word_class.words("tense.goals")
    #: Before an infinitive, what makes an aim of it: `afin de` participer.
    purposes: PhraseTable[bool] = word_class.phrases("tense.purposes")
    #: Verbs in the present whose object is to come: s'`attend` à un trafic perturbé.
    expecting: frozenset[str] = word_class.words("tense.expecting")
    #: Nouns whose infinitive is a plan: his `desire` to play.
    aims: frozenset[str] = word_class.words("tense.aims")
    #: Verbs in the present whose infinitive is no plan: `seems` to open.
    implicative: frozenset[str] = word_class.words("tense.implicative")
    #: Verbs that a clause follows without a conjunction: he `said` the school opens on Monday.
    saying: frozenset[str] = word_class.words("tense.saying")
    #: Verbs in the present (`est` forfait, `est` organisé) that tell what is past before a participle in `movements`
    #: (`est` arrivé) and behind a pronoun in `reflexives`: `s'est` tenu.
    copulas: frozenset[str] = word_class.words("tense.copulas")
    #: Auxiliaries that are a present before a noun: it `has` the storm near Cuba.
    owning: frozenset[str] = word_class.words("tense.owning")
    movements: frozenset[str] = word_class.words("tense.movements")
    reflexives: PhraseTable[bool] = word_class.phrases("tense.reflexives")
    #: Endings of verbs in the past that nouns have too: `arriva`.
    past_endings: tuple[str, ...] = word_class.endings("tense.past_endings")
    #: Verbs in the present that tell what somebody said: `affirme` mardi.
    reporting: frozenset[str] = word_class.words("tense.reporting")
    #: What stands before one of them where it tells of no end to come: `peu` avant.
    close_to: frozenset[str] = word_class.words("tense.close_to")
    #: Prepositions of a start to come, unless any verb tells that it is past: `dès`.
    onset: frozenset[str] = word_class.words("tense.onset")
    lasting: frozenset[str] = word_class.words("tense.lasting")
    #: What makes a past of a participle, and what only a finite verb stands behind.
    auxiliaries: frozenset[str] = word_class.words("tense.auxiliaries")
    pronouns: frozenset[str] = word_class.words("tense.pronouns")
    #: Behind a month, what is called for it long before: `the November election`.
    called: frozenset[str] = word_class.words("tense.called")
    #: The same before a day: `la réunion du` 4 mai.
    called_before: PhraseTable[bool] = word_class.phrases("tense.called_before")
    #: Before a date that is the nearest one before publication or after it: `as of`.
    on_either_side: PhraseTable[bool] = word_class.phrases("tense.on_either_side")
    #: Before what has happened where a weekday of it follows: `after` a vote on Monday.
    event_links_before: frozenset[str] = word_class.words("tense.event_links_before")
    #: Those of them that stand before a place as well: in `from` the west on Monday.
    places_before: frozenset[str] = word_class.words("tense.places_before")
    simple_pasts: frozenset[str] = word_class.words("tense.simple_pasts")
    #: Between a past verb and its month, what makes it one to come: voted `to` close it in February.
    of_coming: frozenset[str] = word_class.words("tense.of_coming")
    small: frozenset[str] = word_class.words("tense.small")
    ahead_endings: tuple[str, ...] = word_class.endings("tense.ahead_endings")
    #: Phrases that look ahead: `is to` (appear).
    ahead_phrases: PhraseTable[bool] = word_class.phrases("tense.ahead_phrases")
    #: Forms with an ending in `ahead_endings` that leave the time open: `seraient` (morts).
    tenseless: frozenset[str] = word_class.words("tense.tenseless")
    #: Before a word in `ahead`, what makes an infinitive of it: `did not` play.
    did: frozenset[str] = word_class.words("tense.did")
    #: Auxiliaries that look ahead unless a participle follows: `aura lieu`, but `il aura fallu`.
    future_perfect: frozenset[str] = word_class.words("tense.future_perfect")
    participles: frozenset[str] = word_class.words("tense.participles")
    #: Behind a word in `ahead`, words that take it back: `would have`.
    cancels_ahead: PhraseTable[bool] = word_class.phrases("tense.cancels_ahead")
    #: Signs of what is past: words, and endings of participles and past tenses.
    behind: frozenset[str] = word_class.words("tense.behind", "tense.auxiliaries", "tense.simple_pasts")
    behind_endings: tuple[str, ...] = word_class.endings("tense.behind_endings")
    gerunds: tuple[str, ...] = word_class.endings("tense.gerunds")
    before_gerunds: frozenset[str] = word_class.words("tense.before_gerunds")
    #: Before a form in `behind_endings`, words that leave its time open: `be announced`.
    neutral_before: frozenset[str] = word_class.words("tense.neutral_before")
    #: Directly before a date, words that place it ahead (`by`), unless the clause is in one of the past perfect.
    ahead_before: frozenset[str] = word_class.words("tense.ahead_before")
    perfect: frozenset[str] = word_class.words("tense.perfect")
    #: Before a participle, what makes it past even where its date is an end: `had paid $1bn through` August.
    pluperfect: frozenset[str] = word_class.words("tense.pluperfect")
    #: Verbs of what has changed by a date: it `rose` to 3 % by the end of May.
    changed: frozenset[str] = word_class.words("tense.changed")
    #: Auxiliaries with what makes a present of them: `a lieu`, `sont en`.
    present: PhraseTable[bool] = word_class.phrases("tense.present")
    #: Right behind what has happened, what makes no end to come of its date: `a fermé avant` Noël.
    done_before: frozenset[str] = word_class.words("tense.done_before")
    #: Verbs that tell of what was to come, past by now or not: `devait`.
    due: frozenset[str] = word_class.words("tense.due")
    #: What makes `only` or a bound of the last word of what compares: ne … que, no `earlier` than.
    restricting: frozenset[str] = word_class.words("tense.restricting")
    #: The same where something is compared with it: `de plus qu'en` septembre, `than in` September.
    compared_before: PhraseTable[bool] = word_class.phrases("tense.compared_before")
    #: The same behind a comparative alone, for they also begin a clause: `plus` chaud `que` mardi.
    compared_behind: PhraseTable[bool] = word_class.phrases("tense.compared_behind")
    comparatives: frozenset[str] = word_class.words("tense.comparatives")
    #: What is published or nobody plans: a month that names it has begun (`the July forecast`, `le séisme de mai`).
    documents: frozenset[str] = word_class.words("tense.documents", "tense.unplanned")
    unplanned: frozenset[str] = word_class.words("tense.unplanned")
    #: Those of them that did harm, and what stands between one and its date: a stabbing `on` Boxing Day.
    harms: frozenset[str] = word_class.words("tense.harms")
    #: Between it and its date: les chiffres `au` 30 juin.
    document_links: PhraseTable[bool] = word_class.phrases("tense.document_links")
