"""What the rows of `governing_rules` ask of a date and of the verb nearest to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import takewhile

from msgspec import Struct

from workbench.claims import QuantityType
from workbench.extract.dates import windows
from workbench.extract.dates.dates_told import is_of_compared_figure
from workbench.extract.dates.part_of_speech import tag_of, tags_between
from workbench.extract.dates.tense import (
    AUXILIARY_REACH,
    Side,
    TenseWords,
    is_behind_noun,
    is_object_of_past,
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

#: A text with so many words of forecasts is one.
_SIGNS_OF_FORECAST = 2


class Dated(Struct, frozen=True):
    """A date in tokens `first` to `last` (exclusive), and the verb, or other sign of tense, that is nearest to it."""

    page: Page
    first: int
    last: int
    #: Where what it is a part of begins, with the articles: `la fin de` mai, `the week of` May 5.
    start: int
    words: TenseWords
    dates: DateWords
    #: The token of the sign, that of the date where there is none; and what it tells by its form.
    verb: int
    tense: Side = Side.UNTOLD
    #: Whether another sign stands before the date, of this clause or not.
    is_led: bool = False
    #: What the sign tells of the date.
    told: Side = Side.UNTOLD

    @property
    def is_weekday(self) -> bool:
        """Whether it begins with a weekday."""
        return self.dates.weekdays.at(self.page.lower, self.first) is not None

    @property
    def is_weekend(self) -> bool:
        """Whether it is a weekend seen from publication."""
        relative = self.dates.relative.at(self.page.lower, self.first)
        return relative is not None and relative[1].unit == "weekend"


def is_of_what_is_expected(date: Dated) -> bool:
    """Whether the participle before it belongs to what somebody expects: s'attend à un trafic `perturbé`."""
    before = sign_before(date.page, date.verb) if is_behind_noun(date.page, date.verb) else None
    return before is not None and date.page.word(before[1]) in date.words.expecting


def is_of_event_told_of(date: Dated) -> bool:
    """Whether it is that of an event whose part or side the verb is of: the winner `of` Thursday`'s election` must."""
    page, of, called = date.page, date.dates.of, date.words.called
    link = of.before(page.lower, date.start)
    event = link[0] - 1 if link and page.word(link[0] - 1) in called else date.start  # de l'élection de jeudi
    while page.word(event - 1) in date.dates.day_articles:
        event -= 1
    named = event < date.start or names(date, called)
    return date.verb >= date.last and named and of.before(page.lower, event) is not None


def is_called_off(date: Dated) -> bool:
    """Whether what is to come is taken away: Saturday's game `has been called off`, `postponed` Saturday's game."""
    page, at = date.page, date.verb
    if at >= date.last:
        reach = AUXILIARY_REACH * (page.word(at) in date.words.owning)
    else:
        noun = is_noun_like(page, date.last) and tag_of(page, date.start - 1) != "PREPOSITION"
        named = (noun or not date.words.called.isdisjoint(page.lower[at : date.start])) and not date.dates.weekdays.at(
            date.page.lower, date.first
        )
        reach = named or (date.page.word(date.last) in APOSTROPHES)
    return any(date.words.called_off.at(page.lower, place) for place in range(at, at + reach))


def is_of_event(date: Dated) -> bool:
    """Whether what is called for it stands close before: a `strike` on Monday."""
    before = date.page.lower[max(date.verb, date.start - _EVENT_REACH) : date.start]
    return not date.words.called.isdisjoint(before)


def is_of_other_act(date: Dated) -> bool:
    """Whether it is of an act that the verb leads to: kept it from `closing` in May; not: rose, reaching 5 % in May."""
    page, leads = date.page, "TO" if date.words.infinitives else "INFINITIVE"
    told = page.just_told(date.start, within=1)
    apart = {",", *date.dates.list_joiners} if told and told.quantity.unit else frozenset[str]()
    places = (at for at in range(date.verb + 1, date.start) if tag_of(page, at) in (leads, "GERUND"))
    return any(tag_of(page, at - 1) not in _NO_VERB_BEHIND and page.word(at - 1) not in apart for at in places)


def has_aim(date: Dated) -> bool:
    """Whether an infinitive is an aim, or the verb has a weekday of its own: agreed `on Monday` to meet on Friday."""
    page, last = date.page, date.page.last
    own = last is not None and last.first > date.verb and last.why.rule == windows.WEEKDAY_RULE
    return own or any(date.words.purposes.at(page.lower, at) for at in range(date.verb + 1, date.start))


def comes_with_another(date: Dated) -> bool:
    """Whether another verb makes the present one of what is to come: it will rise as we `head` into May."""
    page = date.page
    before = sign_before(page, date.verb) if date.verb < date.start else None
    if before and before[0] is Side.AHEAD:
        return not _CLAUSE_OPENERS.isdisjoint(tags_between(page, before[1] + 1, date.verb))
    behind = date.last + (page.word(date.last) == ",")
    sign = sign_behind(page, behind) if tag_of(page, behind) == "RELATIVE" else None
    return sign is not None and sign[0] is Side.AHEAD


def is_between_sides(date: Dated) -> bool:
    """Whether names stand on either side of what says that two sides meet: `England` visit `Wales`."""
    page, reach = date.page, range(date.start - 1, max(0, date.start - _ENTRY_REACH), -1)
    at = next((at for at in reach if page.word(at) in date.words.fixtures), 0)
    return at > 0 and page.words[at].islower() and page.words[at - 1].istitle() and page.words[at + 1].istitle()


def is_entered(date: Dated) -> bool:
    """Whether it names what somebody enters: to qualify for `the May final`, un billet pour les Jeux `de` mai."""
    page, first = date.page, date.first
    named = page.word(first - 1) in date.dates.day_articles and is_noun_like(page, date.last)
    if not (named or date.dates.of.before(page.lower, first)):
        return False
    before = range(page.sentence(first, date.last, _ENTRY_REACH).start, first)
    entries = filter(None, (date.words.entries.at(page.lower, at) for at in before))
    return any("," not in page.lower[entry[0] : first] for entry in entries)


def is_compared(date: Dated) -> bool:
    """Whether something is compared with the date at token `at`: `than in` May, but not: n'ouvre que mardi, dit que."""
    page, at, words = date.page, date.start, date.words
    before = page.lower[max(0, at - _NEAR) : at]
    more = not words.comparatives.isdisjoint(before) and words.compared_behind.before(page.lower, at)
    compared = more or words.compared_before.before(page.lower, at)
    return bool(compared) and date.words.restricting.isdisjoint(before)


def is_dateline(date: Dated) -> bool:
    """Whether it is the day of an agency's dateline, which opens a paragraph behind its place."""
    page, first = date.page, date.first
    bounded = page.word(first - 1) == "," and page.word(date.last) == "("
    return bounded and any(map(page.opens, range(first - _LONGEST_NAME, first + 1)))


def _what_is_out(date: Dated) -> frozenset[str]:
    """What has begun that a date names: nobody plans it, or it is called by its month when it is published."""
    return date.words.unplanned if date.dates.weekdays.at(date.page.lower, date.first) else date.words.documents


def names(date: Dated, named: frozenset[str]) -> bool:
    """Whether one of `named` stands behind the date that names it: `the July forecast`, `October US jobs data`."""
    page, last = date.page, date.last
    owned = date.page.word(date.last) in APOSTROPHES  # October's attack, Sunday's 22-16 loss
    at = last + 2 * owned
    if page.word(date.first - 1) not in date.dates.month_before or owned:
        while at < last + _LONGEST_NAME + 2 * owned and page.word(at) not in named:
            if not (is_noun_like(page, at) or (owned and (page.word(at).isdecimal() or page.word(at) == "-"))):
                break
            at += 1
    # until the November 8 poll, at the November 8 poll
    return page.word(at) in named and not (
        _stands_behind(date, date.words.until) or page.word(date.first - 2) in date.words.at_events
    )


def is_of_harm(date: Dated) -> bool:
    """Whether it is of harm that was done: a stabbing `in Leeds on` Boxing Day."""
    page, words, start = date.page, date.words, date.start
    near = range(start - 1, max(-1, start - 1 - _NEAR), -1)
    behind = next((at + 1 for at in near if page.lower[at] in words.harms), None)
    if behind is None or (behind < start and tag_of(page, behind) != "PREPOSITION"):
        return False
    between, ends = range(behind, start), words.clause_ends
    return not any(page.word(at) in ends or page.ends_sentence(at) or tense_of(page, at) for at in between)


def is_behind_what_is_out(date: Dated) -> bool:
    """Whether the noun phrase before it is of what is published: les `chiffres` de l'inflation américaine de mai."""
    page, dates, named = date.page, date.dates, _what_is_out(date)
    link = date.words.document_links.before(page.lower, date.start)
    for noun in range(link[0] - 1, max(-1, link[0] - 1 - _NEAR), -1) if link else ():
        if page.word(noun) in named:
            return True
        of = page.word(noun) in dates.day_articles or dates.of.at(page.lower, noun)
        if not of and tag_of(page, noun) not in ("NOUN", "ADJECTIVE"):
            break
    return False


def shares_what_comes(date: Dated) -> bool:
    """Whether it shares the verb of a date to come: by Tuesday or early Wednesday."""
    page, first = date.page, date.start
    last, published = page.last, page.published
    told = last.quantity.date if last else None
    if not (last and told and published and told.start > published):
        return False
    if date.told is Side.PAST and date.is_weekday and told.start < told.end:
        return False  # slashed its forecast for November sales on Saturday
    joined = range(last.last, first)
    short = (told.end - told.start).days < windows.LONGEST_MONTH and 0 < len(joined) <= _NEAR
    apart = (page.ends_sentence(at) or page.word(at) == ";" or tense_of(page, at) for at in joined)
    return short and not any(apart) and not follows_event(date)


def follows_event(date: Dated) -> bool:
    """Whether it is of what has happened already: they are to be sold `after a vote on` Monday."""
    page, at, words, links = date.page, date.start, date.words, date.words.event_links_before
    if links.isdisjoint(page.lower[max(0, at - 2 * _NEAR) : at]):
        return False
    start = page.sentence(at, at, 2 * _NEAR).start
    clause = takewhile(lambda before: page.word(before) not in words.clause_ends, range(at - 1, start - 1, -1))
    link = next((before for before in clause if page.word(before) in links and before < at - 1), None)
    if link is None:
        return False
    owned = not APOSTROPHES.isdisjoint(page.lower[link + 1 : at])  # following Ann Lee's briefing on Monday
    if not owned and page.word(link + 1) not in date.dates.determiners | date.dates.day_articles:
        return False
    told = not (words.called | date.words.documents).isdisjoint(page.lower[link:at])  # back from a meeting on Monday
    return told or page.word(link) not in words.places_before  # but: moves in from the west on Monday


def _stands_behind(date: Dated, prepositions: frozenset[str]) -> bool:
    """Whether one of `prepositions` stands before the date, with other small words between at most."""
    page, words = date.page, date.words
    at = date.start - 1
    while page.word(at) in words.small or page.word(at).isdecimal():
        at -= 1
    if page.word(at) not in prepositions or at < page.free:
        return False  # l'année d'avant, | le 22 mai
    unit = units(page.language).names.before(page.lower, at - (page.word(at - 1) in date.dates.period_nouns))
    of_length = unit is not None and unit[1].type is QuantityType.DURATION  # the three months through January
    return not of_length and words.close_to.isdisjoint(page.lower[max(0, at - 1) : at])


def tells_so_far(date: Dated) -> bool:
    """Whether the verb tells what lasted up to it: `had paid` through May, jusqu'en juin il `était` titulaire."""
    page, at, words = date.page, date.verb, date.words
    amount = page.word(at + 1).isdecimal() or page.word(at + 1) in words.objects  # till May 3 it got 31 cm
    so_far = at >= date.last and (amount or page.word(at) in words.imperfect)
    return page.word(at - 1) in words.pluperfect or (so_far and page.word(at) not in words.saying)


def has_verb(date: Dated) -> bool:
    """Whether its sentence has a verb, of whatever tense."""
    page, around = date.page, date.page.sentence(date.start, date.last)
    tags = tags_between(page, around.start, date.start) | tags_between(page, date.last, around.stop)
    return bool({"VERB", "AUXILIARY", "PARTICIPLE"} & tags)


def governs(date: Dated) -> bool:
    """Whether nothing of what may come stands between the verb and it, as far as the language tells of that."""
    coming = date.words.of_coming
    return date.verb < date.start and bool(coming) and coming.isdisjoint(date.page.lower[date.verb : date.start])


def opens_sentence(date: Dated) -> bool:
    """Whether its sentence begins with it, or with its preposition, and its verb follows."""
    page, first = date.page, date.first
    opens = date.verb > first and not (page.inside(first) and page.inside(first - 1))
    return opens and tag_of(page, date.verb) == "VERB"


def names_event(date: Dated) -> bool:
    """Whether what is called for it stands behind it: the May 25 council `meeting`."""
    page, last, called = date.page, date.last, date.words.called
    names = (at for at in range(last, last + _LONGEST_NAME) if page.word(at) in called or not is_noun_like(page, at))
    return page.word(next(names, last)) in called


def _is_month_of(date: Dated) -> bool:
    """Whether a noun is of the month: the pace `of` May, but: as of May 1."""
    of = date.dates.of.before(date.page.lower, date.first)
    month = date.dates.months.at(date.page.lower, date.first)
    return of is not None and month is not None and month[0] == date.last and is_noun_like(date.page, of[0] - 1)


#: The conditions of one line, by their names.
SHORT: Mapping[str, Callable[[Dated], object]] = {
    "verb_before": lambda date: date.verb < date.start,
    "is_present": lambda date: (
        tag_of(date.page, date.verb) == "VERB" and not date.page.word(date.verb).endswith(date.words.ahead_endings)
    ),
    "is_led": lambda date: date.is_led,
    "is_weekday": lambda date: date.is_weekday,
    "is_soon": lambda date: date.is_weekday or date.is_weekend,
    "is_since": lambda date: date.page.word(date.start - 1) in date.dates.behind_before,
    "is_month_of": _is_month_of,
    "is_owner": lambda date: date.page.word(date.last) in APOSTROPHES,
    "is_forecast": lambda date: date.page.speaks_of(date.words.forecasts, _SIGNS_OF_FORECAST),
    "is_plan_decided_on": lambda date: is_object_of_past(date.page, date.verb),
    "is_of_compared": lambda date: is_of_compared_figure(date.page, date.start),
    "names_what_is_out": lambda date: date.dates.month_first and names(date, _what_is_out(date)),
    "is_aside": lambda date: date.page.closes_aside(date.start, date.last),
    "is_end": lambda date: _stands_behind(date, date.words.until),
    "is_onset": lambda date: _stands_behind(date, date.words.onset),
    "leads_to_infinitive": lambda date: (
        "INFINITIVE" in tags_between(date.page, date.verb + 1, min(date.start, date.verb + 1 + AUXILIARY_REACH))
    ),
    "of_infinitive": lambda date: {"INFINITIVE", "TO"} & tags_between(date.page, date.verb + 1, date.start),
}
