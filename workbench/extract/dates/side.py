"""On which side of publication a date lies that leaves it open: what the verb tells that it belongs to."""

from __future__ import annotations

from itertools import takewhile

from workbench.claims import QuantityType
from workbench.extract.dates import windows
from workbench.extract.dates.dates_told import is_of_compared_figure
from workbench.extract.dates.part_of_speech import tag_of, tags_between
from workbench.extract.dates.tense import (
    AUXILIARY_REACH,
    REACH,
    Side,
    Sign,
    TenseWords,
    is_behind_noun,
    sign_before,
    sign_behind,
    tense_of,
)
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.nouns import is_noun_like
from workbench.extract.quantities.page import APOSTROPHES, Page
from workbench.extract.quantities.units import units

#: What a date is governed by, or shares its verb with, stands at most so many tokens before it.
_NEAR = 7

#: What a clause with another verb may begin with: it will rise `as we` head into May.
_CLAUSE_OPENERS = frozenset({"SUBORDINATOR", "THAT", "RELATIVE", "PREPOSITION", "SUBJECT"})

#: Behind these stands no infinitive and no gerund: been working, a daring escape.
_NO_VERB_BEHIND = ("AUXILIARY", "PARTICIPLE", "ADVERB", "DETERMINER")

#: A name that stands beside a date has at most so many tokens: of a place before it, of what is published behind it.
_LONGEST_NAME = 4

#: What is planned for a date is named so many tokens before it.
_EVENT_REACH = 4

#: What somebody enters stands so many tokens before its date.
_ENTRY_REACH = 16

#: So many tokens before a day a supposition may begin: `if the election were held on` Sunday.
_SUPPOSED = 10

#: A text with so many words of forecasts is one.
_SIGNS_OF_FORECAST = 2


def looks_ahead(page: Page, first: int, last: int) -> bool:
    """Whether the clause around tokens `first` to `last` speaks of what is to come."""
    return of_date(page, first, last) is Side.AHEAD


def of_date(page: Page, first: int, last: int) -> Side:
    """On which side of publication the date in tokens `first` to `last` lies, by the nearest sign of tense."""
    words = TenseWords.get(page.language)
    if stands_before_one_of(page, first, last, words.contracts) or words.contracts_before.before(page.lower, first):
        return Side.AHEAD
    if _names_event_entered(page, first, last, words):
        return Side.AHEAD
    clause = page.lower[max(0, first - _SUPPOSED) : first]
    if words.held_before.before(page.lower, first) and not words.supposing.isdisjoint(clause):
        return Side.AHEAD
    first = _start_of_part(page, first)
    if is_past(page, first, last):
        return Side.PAST
    if _goes_on_ahead(page, first):
        return Side.AHEAD
    if page.word(first - 2) in words.documents and page.word(first - 1) in words.goals - words.until:
        return Side.OPEN  # the report for May, whenever it appears
    told, follows = page.once(_signs_around, first, last)
    if told is None and (follows_event(page, first) or page.closes_aside(first, last)):
        return Side.PAST
    tense, at = told or follows or (Side.UNTOLD, first)
    tense = _side_by_sign(page, tense, at, first, last)
    if page.word(first - 1) in words.ahead_before:
        by = words.perfect.isdisjoint(page.sentence_words(first, last)) and page.word(at) not in words.changed
        return Side.AHEAD if by else tense  # but: was expected to move by Thursday
    if not _stands_behind_one_of(page, first, words, words.until):
        onset = tense is not Side.PAST and _stands_behind_one_of(page, first, words, words.onset)
        around = page.sentence(first, last)
        tags = tags_between(page, around.start, first) | tags_between(page, last, around.stop)
        told_by_none = tense is Side.UNTOLD and bool({"VERB", "AUXILIARY", "PARTICIPLE"} & tags)
        return Side.AHEAD if onset else Side.PAST if told_by_none else tense
    return _side_of_end(page, tense, at, first, last, words)


def _side_of_end(page: Page, tense: Side, at: int, first: int, last: int, words: TenseWords) -> Side:
    """On which side the end lies of what the sign at token `at` tells: `until` Tuesday."""
    so_far = page.word(at) in words.imperfect or page.word(at + 1).isdecimal() or page.word(at + 1) in words.objects
    so_far = so_far and at >= last and page.word(at) not in words.saying
    if tense < 0 and (page.word(at - 1) in words.pluperfect or so_far):
        return Side.PAST  # had paid $1bn through August, jusqu'en juin il était titulaire, till May 3 it got 31 cm
    if page.word(at + 1) in words.done_before and page.word(at) not in words.planned:
        done = not words.auxiliaries.isdisjoint(page.lower[max(0, at - AUXILIARY_REACH) : at])
        return Side.PAST if done else Side.AHEAD  # ont signé avant mardi
    lasted = tense is not Side.OPEN and not words.lasting.isdisjoint(page.lower[at:first])
    return Side.PAST if lasted else Side.AHEAD  # est fermé jusqu'à mardi, but: a duré jusqu'à


def _names_event_entered(page: Page, first: int, last: int, words: TenseWords) -> bool:
    """Whether a date names what somebody enters: to qualify for `the May final`, un billet pour les Jeux `de` mai."""
    dates = DateWords.get(page.language)
    named = page.word(first - 1) in dates.day_articles and is_noun_like(page, last)
    if not (named or dates.of.before(page.lower, first)):
        return False
    before = range(page.sentence(first, last, _ENTRY_REACH).start, first)
    entries = filter(None, (words.entries.at(page.lower, at) for at in before))
    return any("," not in page.lower[entry[0] : first] for entry in entries)


def _side_by_sign(page: Page, tense: Side, at: int, first: int, last: int) -> Side:
    """What a sign at token `at` tells of a date, with the words between them and the rest of the sentence."""
    words = TenseWords.get(page.language)
    if tense is Side.PAST and at < first and _describes_what_is_expected(page, at, words):
        return Side.AHEAD
    has = at >= last and page.word(at) in words.owning
    owned = at < first and (page.word(last) in APOSTROPHES or _names_object_of_verb(page, at, first, last, words))
    reach = AUXILIARY_REACH if has else owned
    if any(words.called_off.at(page.lower, place) for place in range(at, at + reach)):
        return Side.OPEN  # Saturday's game has been called off, he postponed Saturday's game
    planned = _planned_for(page, at, first, last, words) if at < first and tense in (Side.PAST, Side.OPEN) else None
    if planned or tense is Side.PAST:
        return planned or (Side.OPEN if at < first and _is_of_planned_act(page, at, first, words) else tense)
    wants = tense is Side.OPEN and page.word(at) not in words.implicative | words.due | words.planned
    wants = wants and "INFINITIVE" in tags_between(page, at + 1, min(first, at + 1 + AUXILIARY_REACH))  # to open in May
    coming = wants or (tense is Side.OPEN and _tells_of_what_comes(page, at, first, last))
    coming = coming or page.speaks_of(words.forecasts, _SIGNS_OF_FORECAST)
    onward = words.onward.before(page.lower, first)  # à partir du 11 octobre
    return Side.AHEAD if coming or onward else tense


def _names_object_of_verb(page: Page, at: int, first: int, last: int, words: TenseWords) -> bool:
    """Whether the date names what the verb at token `at` tells of: its `May 3` trains, the summit in Leeds on May 3."""
    if DateWords.get(page.language).weekdays.at(page.lower, first):
        return False
    noun = is_noun_like(page, last) and tag_of(page, first - 1) != "PREPOSITION"
    return noun or not words.called.isdisjoint(page.lower[at:first])


def _is_of_planned_act(page: Page, at: int, first: int, words: TenseWords) -> bool:
    """Whether a day or month is of what may come, not of the past verb at token `at`: kept it from `closing` in May."""
    if page.word(at) in words.simple_pasts:
        return False  # managed to open in May
    before = first - 1 - (page.word(first - 1) in DateWords.get(page.language).day_articles)
    event = not words.called.isdisjoint(page.lower[max(at, before - 2) : before + 1])
    between = {tag_of(page, index) for index in range(at + 1, first) if tag_of(page, index - 1) not in _NO_VERB_BEHIND}
    if DateWords.get(page.language).weekdays.at(page.lower, first):
        own = page.last and page.last.first > at and page.last.why.rule == windows.WEEKDAY_RULE
        aim = own or any(words.purposes.at(page.lower, index) for index in range(at + 1, first))
        return "INFINITIVE" in between and bool(aim)  # agreed on Monday to meet on Friday
    return event or bool(between & {"TO" if words.infinitives else "INFINITIVE", "GERUND"})


def told_by_verb(page: Page, first: int, last: int) -> Side:
    """What the sign of tense around tokens `first` to `last` tells alone, whatever stands before them: by 2 p.m."""
    told, follows = page.once(_signs_around, first, last)
    sign = told or follows
    return sign[0] if sign else Side.UNTOLD


def _goes_on_ahead(page: Page, first: int) -> bool:
    """Whether the date at token `first` shares the verb of one to come: by Tuesday or early Wednesday."""
    last, published = page.last, page.published
    told = last.quantity.date if last else None
    if not (last and told and published and told.start > published):
        return False
    joined = range(last.last, first if not follows_event(page, first) else last.last)
    short = (told.end - told.start).days < windows.LONGEST_MONTH and 0 < len(joined) <= _NEAR
    return short and not any(page.ends_sentence(at) or page.word(at) == ";" or tense_of(page, at) for at in joined)


def _signs_around(page: Page, first: int, last: int) -> tuple[Sign | None, Sign | None]:
    """The nearest signs of tense before and behind a date; the first is of its own clause where both are there."""
    told, follows = sign_before(page, first), sign_behind(page, last)
    if told and told[0] is Side.OPEN and (opener := _opener_of_aside(page, told[1], first)):
        told = sign_before(page, opener) or told
    ends = TenseWords.get(page.language).clause_ends
    if told and follows and told[0] is not follows[0]:
        if follows[1] == last and told[0] is Side.OPEN:
            return follows, follows  # Three unions on Friday sued, he says the march on Friday may end
        if told[0] is Side.AHEAD and follows[0] is Side.OPEN:
            return told, follows
        apart = not ends.isdisjoint(page.lower[told[1] : first]) and ends.isdisjoint(page.lower[last : follows[1]])
        says = page.word(told[1]) in TenseWords.get(page.language).saying
        apart = apart or (says and page.word(last) in APOSTROPHES)  # said Thursday's rain will be heavy
        told = follows if apart else told
    return told, follows


def _opener_of_aside(page: Page, at: int, first: int) -> int | None:
    """The comma that opens the relative clause of the verb at token `at`, closed before the date at `first`."""
    if "," not in page.lower[at:first]:
        return None
    back = range(at - 1, max(0, at - 1 - REACH), -1)
    opener = next((before for before in back if tag_of(page, before) == "RELATIVE"), at)
    return opener - 1 if opener < at and page.word(opener - 1) == "," else None


def follows_event(page: Page, at: int) -> bool:
    """Whether a date tells of what has happened already: they are to be sold `after a vote on` Monday."""
    words, dates = TenseWords.get(page.language), DateWords.get(page.language)
    if words.event_links_before.isdisjoint(page.lower[max(0, at - 2 * _NEAR) : at]):
        return False
    start = page.sentence(at, at, 2 * _NEAR).start
    clause = takewhile(lambda before: page.word(before) not in words.clause_ends, range(at - 1, start - 1, -1))
    link = next((before for before in clause if page.word(before) in words.event_links_before), None)
    if link is None:
        return False
    owned = not APOSTROPHES.isdisjoint(page.lower[link + 1 : at])  # following Ann Lee's briefing on Monday
    if not owned and page.word(link + 1) not in dates.determiners | dates.day_articles:
        return False
    told = not (words.called | words.documents).isdisjoint(page.lower[link:at])  # back from a meeting on Monday
    return told or page.word(link) not in words.places_before  # but: moves in from the west on Monday


def _describes_what_is_expected(page: Page, at: int, words: TenseWords) -> bool:
    """Whether the participle at token `at` belongs to what somebody expects: s'attend à un trafic `perturbé`."""
    before = sign_before(page, at) if is_behind_noun(page, at) else None
    return before is not None and page.word(before[1]) in words.expecting


def _planned_for(page: Page, at: int, first: int, last: int, words: TenseWords) -> Side | None:
    """What the verb at token `at` plans for the date: it is put off to it (`reporté au` 3), set for it, or planned."""
    group = page.lower[at : min(first, at + AUXILIARY_REACH)]
    if not words.put_off_verbs.isdisjoint(group) and group[-1] not in words.put_off_verbs:
        return Side.AHEAD
    set_for = not words.set_for.isdisjoint(group)
    if not set_for and words.intended.isdisjoint(group):
        return None
    before = first - 1 - (page.word(first - 1) in DateWords.get(page.language).day_articles)
    set_for = set_for and (page.word(before) in words.goals or words.hearings.at(page.lower, last) is not None)
    onset = _stands_behind_one_of(page, first, words, words.onset) and page.word(first - 2) not in words.intended
    if set_for or onset:
        return Side.AHEAD  # set a trial for October 25, a annoncé l'ouverture dès lundi, but: a prévenu dès lundi
    event = not words.called.isdisjoint(page.lower[max(at, before - _EVENT_REACH) : before + 1])
    event = event and words.settings.isdisjoint(page.lower[at:before])  # announced at a meeting on Monday
    planned = event or {"INFINITIVE", "TO"} & tags_between(page, at + 1, first)
    return Side.OPEN if planned else None  # called a strike on Monday, agreed to open on Monday


def _tells_of_what_comes(page: Page, at: int, first: int, last: int) -> bool:
    """Whether another verb makes the present at token `at` one to come: it will rise as we `head` into May."""
    before = sign_before(page, at) if at < first else None
    if before and before[0] is Side.AHEAD:
        return not _CLAUSE_OPENERS.isdisjoint(tags_between(page, before[1] + 1, at))
    behind = last + (page.word(last) == ",")
    sign = sign_behind(page, behind) if tag_of(page, behind) == "RELATIVE" else None
    return sign is not None and sign[0] is Side.AHEAD


def _stands_behind_one_of(page: Page, first: int, words: TenseWords, prepositions: frozenset[str]) -> bool:
    """Whether a preposition of an end to come stands before token `first`, with other small words between at most."""
    before = page.lower[max(0, first - _NEAR) : first]
    while before and (before[-1] in words.small or before[-1].isdecimal()):
        before.pop()
    behind = first - 1 - (page.word(first - 2) in DateWords.get(page.language).period_nouns)
    unit = units(page.language).names.before(page.lower, behind) if before else None
    of_length = unit is not None and unit[1].type is QuantityType.DURATION
    of_length = of_length or not words.close_to.isdisjoint(before[-2:])
    return bool(before) and before[-1] in prepositions and not of_length  # the three months through January


def _start_of_part(page: Page, first: int) -> int:
    """Where the part begins that the date at token `first` stands behind: `la mi-` mars, `the end of` May."""
    at, dates = first, DateWords.get(page.language)
    while page.word(at - 1) == "-" or page.word(at - 1) in dates.day_articles:
        at -= 1
    whole = dates.parts.before(page.lower, at)
    week = dates.weeks_of.before(page.lower, first)
    start = whole[0] if whole else week[0] if week else first
    while page.word(start - 1) in dates.day_articles:
        start -= 1
    return start


def is_past(page: Page, first: int, last: int) -> bool:
    """Whether a date has begun whatever the verb says: behind `depuis`, or as of what is out (`the July forecast`)."""
    words, dates = TenseWords.get(page.language), DateWords.get(page.language)
    start = _start_of_part(page, first)
    if is_compared(page, start) or page.word(start - 1) in dates.behind_before or is_of_compared_figure(page, start):
        return True
    if page.word(first - 1) == "," and page.word(last) == "(":  # ABUJA, Feb 11 (Reuters)
        return any(map(page.opens, range(first - _LONGEST_NAME, first + 1)))
    weekday = dates.weekdays.at(page.lower, first)
    named = words.unplanned if weekday else words.documents
    if dates.month_first and stands_before_one_of(page, first, last, named):
        return True
    if _names_harm(page, start, words):
        return True  # will be tried over a stabbing on Boxing Day
    link = words.document_links.before(page.lower, first)
    return link is not None and _has_noun_among(page, link[0] - 1, named)


def _names_harm(page: Page, first: int, words: TenseWords) -> bool:
    """Whether a date, which starts at token `first`, is of harm that was done: a stabbing `in Leeds on` Boxing Day."""
    for at in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if page.word(at) in words.harms:
            return at + 1 == first or tag_of(page, at + 1) == "PREPOSITION"
        if page.word(at) == "," or page.word(at) in words.clause_ends or page.ends_sentence(at) or tense_of(page, at):
            break
    return False


def is_compared(page: Page, at: int) -> bool:
    """Whether something is compared with the date at token `at`: `than in` May, but not: n'ouvre que mardi, dit que."""
    words = TenseWords.get(page.language)
    before = page.lower[max(0, at - _NEAR) : at]
    more = not words.comparatives.isdisjoint(before) and words.compared_behind.before(page.lower, at)
    compared = more or words.compared_before.before(page.lower, at)
    return bool(compared) and words.restricting.isdisjoint(before)


def _has_noun_among(page: Page, at: int, named: frozenset[str]) -> bool:
    """Whether the noun phrase that ends at token `at` is one of `named`: les `chiffres` de l'inflation américaine."""
    dates = DateWords.get(page.language)
    for noun in range(at, max(-1, at - _NEAR), -1):
        word = page.word(noun)
        if word in named:
            return True
        of = word in dates.day_articles or dates.of.at(page.lower, noun)
        if not of and tag_of(page, noun) not in ("NOUN", "ADJECTIVE"):
            break
    return False


def stands_before_one_of(page: Page, first: int, last: int, named: frozenset[str]) -> bool:
    """Whether one of `named` stands behind the date that names it: `the July forecast`, `October US jobs data`."""
    words = TenseWords.get(page.language)
    if _stands_behind_one_of(page, first, words, words.until) or page.word(first - 2) in words.at_events:
        return False  # until the November 8 poll, at the November 8 poll
    owned = page.word(last) in APOSTROPHES  # October's attack, Sunday's 22-16 loss
    at = last + 2 * owned
    if page.word(first - 1) not in DateWords.get(page.language).month_before or owned:
        while at < last + _LONGEST_NAME + 2 * owned and page.word(at) not in named:
            if not (is_noun_like(page, at) or (owned and (page.word(at).isdecimal() or page.word(at) == "-"))):
                break
            at += 1
    return page.word(at) in named


def stands_before_event(page: Page, last: int) -> bool:
    """Whether what is called for a date stands behind it, at token `last`: the May 25 council `meeting`."""
    called = TenseWords.get(page.language).called
    names = (at for at in range(last, last + _LONGEST_NAME) if page.word(at) in called or not is_noun_like(page, at))
    return page.word(next(names, last)) in called


def may_be_over(page: Page, first: int, last: int | None) -> bool:
    """Whether a date that its verb puts far ahead may be over: `June's` inflation will, `la date prévue` fin juin."""
    words = TenseWords.get(page.language)
    if (last is not None and page.word(last) in APOSTROPHES) or follows_event(page, first):
        return True  # a rise in August after a drop in June
    sign = sign_before(page, first)
    if sign is None and (behind := sign_behind(page, first)):
        return page.word(behind[1]) in words.possible  # strong growth in June could mean
    until = _stands_behind_one_of(page, _start_of_part(page, first), words, words.until)
    if until and sign and page.word(sign[1]) in words.possible:
        return False  # would keep it open through the end of September
    if sign is None or page.word(sign[1]) in words.planned:
        now = sign and page.lower[max(0, sign[1] - AUXILIARY_REACH - 1) : sign[1]]
        return now is not None and words.now.isdisjoint(now)
    if sign[0] is Side.OPEN:
        return words.onward.before(page.lower, first) is not None  # se tient à partir du 29 août
    return sign[0] < 0 and page.word(sign[1]) not in words.neutral_before  # hit $1bn through the end of August


def is_intended(page: Page, first: int) -> bool:
    """Whether the verb before token `first` plans: `announced` the closure at the end of the year."""
    words, sign = TenseWords.get(page.language), sign_before(page, first)
    near = page.lower[sign[1] : sign[1] + AUXILIARY_REACH] if sign else ()
    return not (words.intended | words.set_for | words.put_off_verbs).isdisjoint(near)


def has_happened(page: Page, first: int) -> bool:
    """Whether a finite verb before token `first` surely tells what is past: `it snowed in July`."""
    words = TenseWords.get(page.language)
    told, follows = page.once(_signs_around, first, first + 1)
    bare = told and is_behind_noun(page, told[1])  # la baisse relevée en mars a été forte
    sign = (follows or told) if bare else told or follows
    if sign is None or _side_by_sign(page, sign[0], sign[1], first, first + 1) is not Side.PAST:
        return False
    at = sign[1]
    near = set(page.lower[max(0, at - AUXILIARY_REACH) : at + 1])
    sure = page.word(at) in words.simple_pasts | words.copulas or page.word(at - 1) in words.pronouns
    governs = at < first and bool(words.of_coming) and words.of_coming.isdisjoint(page.lower[at:first])
    opens = at > first and not (page.inside(first) and page.inside(first - 1))
    opens = opens and tag_of(page, at) == "VERB"  # In July, the firm cut 40 jobs.
    sure = sure or page.word(at + 1) in words.objects or governs or opens
    return sure or not near.isdisjoint(words.auxiliaries)
