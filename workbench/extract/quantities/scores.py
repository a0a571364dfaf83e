"""The two sides of a match or a vote: scores (`3-1`, `7-6 (7/3)`, `trois sets à deux`), split votes (`52-48`)."""

from __future__ import annotations

import re
from collections.abc import Callable

from msgspec.structs import replace

from workbench.claims import Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.age_rules import AgeWords
from workbench.extract.quantities.labels import is_labelled
from workbench.extract.quantities.nouns import NounWords, is_noun_like, is_plural, names_several
from workbench.extract.quantities.numbers_with_units import StatedNumber, number_at, value_of
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.units import WHOLE

#: A side has no more wickets.
_MOST_WICKETS = 10

_OF_MATCH = "score: two numbers of a match"

#: How many games the loser of a set may have, by those of the winner.
_GAMES_OF_LOSER = {6: range(5), 7: (5, 6)}

#: Between the two sides of a score that a line has alone.
_BETWEEN_SIDES = frozenset({",", "-", "–", "—"})

#: Sets of one match are at most so many tokens apart, a tie-break and a comma.
_SETS_APART = 4

#: An innings has no more runs.
_MOST_RUNS = 999

#: A verb of winning or voting stands so close before the two numbers it is of.
_VERB_REACH = 5

#: No side of a vote that is told like a score has more.
_MOST_VOTES = 9_999

#: So many players line up before their goalkeeper, in a line at most so many.
_LINED_UP, _MOST_IN_LINE = 10, 5

#: No side of a match scores more.
_HIGHEST = 299

#: A goal of Australian football is worth six points, a behind one.
_TOTALLED = re.compile(r"(\d{1,2})\.(\d{1,2}) \((\d{1,3})\)")


class ScoreWords(word_class.WordClasses):
    """The `[scores]` section of a language."""

    #: A sentence with one of these, and none of `matches`, splits votes: two counts.
    votes: frozenset[str] = word_class.words("scores.votes")
    #: Who votes: the same in a text that has one of these and tells of no match.
    voters: frozenset[str] = word_class.words("scores.voters")
    #: Verbs behind which `215 to 412` is a vote.
    voting: frozenset[str] = word_class.words("scores.voting")
    matches: frozenset[str] = word_class.words("scores.matches")
    #: Words between the sides of a score where one of `results` stands close before: `2 à 1`.
    infix: frozenset[str] = word_class.words("scores.infix")
    results: frozenset[str] = word_class.words("scores.results")
    #: What several matches are called, in a word that looks like a plural: a 3-2 `series` win.
    of_several: frozenset[str] = word_class.words("scores.of_several")
    #: What tells that both sides have as many: 1 `partout`, 2-`all`; the latter behind a hyphen alone.
    level: frozenset[str] = word_class.words("scores.level")
    level_alone: bool = word_class.flag("scores.level_alone")
    #: What is played, so that so many points or goals in so many of them are two counts: one goal in four `games`.
    played: frozenset[str] = word_class.words("scores.played")
    #: What one side has of nothing, behind a hyphen: two-`nil`.
    nought: frozenset[str] = word_class.words("scores.nought")
    #: What is counted in a match, before the infix: `3 buts à 1`.
    nouns: frozenset[str] = word_class.words("scores.nouns")
    #: Between runs and wickets (`198 for six`), in a text that has one of `cricket`.
    wickets: frozenset[str] = word_class.words("scores.wickets")
    #: Between what succeeded and how often it was tried, where cricket is none: `20-of-36`.
    attempts: frozenset[str] = word_class.words("scores.attempts")
    #: Before wickets and runs in words: `took` four for two.
    bowled: frozenset[str] = word_class.words("scores.bowled")
    joined: frozenset[str] = word_class.words("scores.infix", "scores.wickets", "scores.attempts")
    cricket: frozenset[str] = word_class.words("scores.cricket")
    #: What a text that speaks of odds has, where a slash is no mark of a set.
    betting: frozenset[str] = word_class.words("ratios.betting")
    #: What stands behind the first number of any score but one that has its line alone.
    behind: frozenset[str] = word_class.words(
        "scores.infix", "scores.nouns", "scores.wickets", "scores.level", also=("-", "–", ",", "(", "/")
    )
    #: What a side's wins, losses and draws stand behind: `is` 16-1-2, une fiche `de` 12-3-1.
    records: frozenset[str] = word_class.words("scores.records")
    #: Before two numbers that bound a scale: on a `scale of` 1-10.
    ranged: PhraseTable[bool] = word_class.phrases("scores.ranged")
    #: A text with one of these has sides of goals and behinds: `5.3 to 1.1`.
    behinds: frozenset[str] = word_class.compounds("scores.behinds")


def read_score(page: Page, left: StatedNumber) -> tuple[Found, ...]:
    """The score, or the two counts of a split vote, whose first number is `left`."""
    if last := _of_headline(page, left):
        return (Found(left.first, last, Quantity(QuantityType.SCORE), Why(_OF_MATCH)),)
    words = ScoreWords.get(page.language)
    if page.word(left.last) not in words.behind:
        return NOTHING
    for read, rule in _WHOLE_SCORES:
        if last := read(page, left):
            return (Found(left.first, last, Quantity(QuantityType.SCORE), Why(rule)),)
    if words.ranged.before(page.lower, left.first):
        return NOTHING
    right = _of_goals_and_behinds(page, left) or _other_side(page, left) or _of_tie_break(page, left)
    said = page.word(left.last + 1) in words.attempts  # he was 8-for-11
    told = page.last.quantity if page.word(left.first - 1) == "(" and page.last else None
    ranged = told is not None and told.high is not None and told.type is not QuantityType.RANK
    if ranged or right is None:
        return NOTHING
    rises = left.value < right.value  # she was 30-35, but: I am 2-0 down
    if rises and not said and AgeWords.get(page.language).aged.before(page.lower, left.first):
        return NOTHING
    tried = said and left.numeral.value <= right.numeral.value and not page.speaks_of(words.cricket)  # 20-of-36
    if not (tried or _splits_votes(page, left, right)):
        return (Found(left.first, right.last, Quantity(QuantityType.SCORE), Why(_OF_MATCH)),)
    why = Why("count: one of two numbers that a hyphen joins")
    return tuple(
        Found(side.first, side.last, Quantity(QuantityType.COUNT, value=value_of(page, side)), why)
        for side in (left, right)
    )


def _record(page: Page, left: StatedNumber) -> int | None:
    """The token after a side's wins, losses and draws in a text about a match: `(26-14-6)`, `is 16-1-2`; no 4-3-3."""
    numbers = [page.word(left.first + step) for step in (0, 2, 4)]
    joined = page.joins(left.first + 1) and page.joins(left.first + 3)
    few = all(number.isdecimal() and len(number) <= 2 for number in numbers)
    told = page.word(left.first - 1) == "(" or page.word(left.first - 1) in ScoreWords.get(page.language).records
    if not (joined and few and told and page.tells_of_match):
        return None
    lined_up = sum(map(int, numbers)) == _LINED_UP and max(map(int, numbers)) <= _MOST_IN_LINE
    return None if lined_up else left.first + 5


def _in_words(page: Page, left: StatedNumber) -> int | None:
    """The token after a score told in words: `three goals to one`, `trois sets à deux`, `un but partout`, `2-all`."""
    words, at = ScoreWords.get(page.language), left.last
    noun, joined = page.word(at) in words.nouns, page.joins(at)
    level = at + (noun or joined)
    if page.word(level) in words.level and (joined or words.level_alone):
        return level + 1
    if joined and not left.numeral.digits:  # two-nil; six-four, of a set
        other = page.numerals.at(at + 1)
        if page.word(at + 1) in words.nought:
            return at + 2
        if other and not other.digits and page.tells_of_match and _is_set(int(left.value), int(other.value)):
            return None if page.joins(other.last) else other.last
    if not noun or page.word(at + 1) not in words.infix or left.unit is not None:
        return None
    right = page.numerals.at(at + 2)
    return right.last if right and not is_noun_like(page, right.last) else None


def _with_tie_breaks(page: Page, left: StatedNumber) -> int | None:
    """The token after a set whose tie-break stands in brackets between its numbers: `7(8)-6(6)`."""
    dash = _past_total(page, left.last)
    right = number_at(page, dash + 1) if dash > left.last and page.word(dash) == "-" else None
    return _past_total(page, right.last) if right else None


def listed_set(page: Page, at: int) -> int | None:
    """The token after a set of tennis with a slash that stands beside another one: `6/3, 7/6`."""
    last = _set_at(page, at)
    if last is None or page.speaks_of(ScoreWords.get(page.language).betting):
        return None
    closed = (at + 1 for at in (last + 2, last + 4) if page.word(last) == "(" and page.word(at) == ")")
    behind = next(closed, last)
    behind += page.word(behind) in (",", ";")
    scored = page.just_told(at, QuantityType.SCORE, _SETS_APART)
    return last if scored or _set_at(page, behind) else None


def _set_at(page: Page, at: int, mark: str = "/") -> int | None:
    """The token after a whole set with a slash, or another mark: `6/3`, `6/7`, `6 - 3`."""
    one, other = page.word(at), page.word(at + 2)
    if page.word(at + 1) != mark or not (len(one) == len(other) == 1 and (one + other).isdecimal()):
        return None
    return at + 3 if _is_set(int(one), int(other)) else None


def _is_set(one: int, other: int) -> bool:
    """Whether these are the games of a whole set."""
    low, high = sorted((one, other))
    return low in _GAMES_OF_LOSER.get(high, ())


def is_tie_break(page: Page, at: int) -> bool:
    """Whether the number at token `at` opens brackets behind a score: `7-6 (7/3)`."""
    return page.word(at - 1) == "(" and page.just_told(at, QuantityType.SCORE, within=1) is not None


def _with_total(page: Page, left: StatedNumber) -> int | None:
    """The token after goals and behinds with the points that they make: `12.10 (82)`."""
    match = _TOTALLED.match(page.text, page.starts[left.first])
    if match is None or int(match[1]) * 6 + int(match[2]) != int(match[3]) or _of_goals_and_behinds(page, left):
        return None  # 14.9 (93) to 10.11 (71)
    return page.tokens.from_offset(match.end())


def _bowling(page: Page, left: StatedNumber) -> int | None:
    """The token after a bowler's wickets and runs, `five for 78`, in a text that speaks of cricket."""
    words, at = ScoreWords.get(page.language), left.last
    if page.word(at) not in words.wickets or left.unit or left.numeral.value > _MOST_WICKETS:
        return None
    right = page.numerals.at(at + 1) if page.speaks_of(words.cricket) else None
    told = right is not None and (right.digits or page.word(left.first - 1) in words.bowled)
    return right.last if right and told and not is_noun_like(page, right.last) else None


#: Scores that are no two sides with a mark between: what finds the token after one, in this order, and the rule.
_WHOLE_SCORES: tuple[tuple[Callable[[Page, StatedNumber], int | None], str], ...] = (
    (_record, "score: a side's wins and losses"),
    (_in_words, "score: told in words"),
    (_bowling, "score: told in words"),
    (_with_tie_breaks, _OF_MATCH),
    (_with_total, "score: goals and behinds with their points"),
    (lambda page, left: listed_set(page, left.first), _OF_MATCH),
)


def _of_headline(page: Page, left: StatedNumber) -> int | None:
    """The token after a score that a line has alone, each side behind its name: `LIONS 116, BEARS 88`."""
    if not _is_points(left):
        return None
    first, start = left.first - 1, left.last
    while page.word(start) in _BETWEEN_SIDES:
        start += 1
    at = start
    while _is_named(page, at):
        at += 1
    if at == start:
        return None
    while _is_named(page, first) and not page.opens(first):
        first -= 1
    named = page.opens(first) and page.words[first][0].isupper()
    behind_name = start == left.last and left.first - first > 1
    listed = behind_name and page.word(first) in (",", ":", ";") and page.tells_of_match
    named = named or listed  # results: Edinburgh 19 Ospreys 15, Munster 45 Zebre 29
    right = number_at(page, at) if named and not is_labelled(page, left.first) else None
    closed = right is not None and page.word(right.last) in ("", "(", ":", *((",", ";", ".") if listed else ()))  # (OT)
    return right.last if right and _is_points(right) and closed else None


def _is_named(page: Page, at: int) -> bool:
    """Whether token `at` is part of a side's name: `MT. VERNON`."""
    written = page.words[at] if page.word(at) else ""
    return (written.isalpha() and written[0].isupper()) or (written == "." and page.glued(at))


def is_bowling(page: Page, at: int) -> bool:
    """Whether the numbers around the stroke behind token `at` are wickets and runs: `took 4/52`."""
    wickets, runs = page.words[at], page.words[at + 2]
    few = len(wickets + runs) <= len("10999") and int(wickets) <= _MOST_WICKETS < int(runs)
    return few and page.speaks_of(ScoreWords.get(page.language).cricket)


def _splits_votes(page: Page, left: StatedNumber, right: StatedNumber) -> bool:
    """Whether the sentence votes, or the two sides are shares of a hundred."""
    words = ScoreWords.get(page.language)
    around = page.sentence_words(left.first, right.last)
    voted = not words.votes.isdisjoint(around) or (page.speaks_of(words.voters) and not page.tells_of_match)
    shares = left.numeral.value + right.numeral.value == WHOLE and not page.tells_of_match
    return (voted and words.matches.isdisjoint(around)) or shares


def _other_side(page: Page, left: StatedNumber) -> StatedNumber | None:
    """The second side of a score or a vote: `3-1`, `two-to-one`, `198 for six`, `s'imposer 28 à 22`."""
    at, words = left.last, ScoreWords.get(page.language)
    voted = page.near(words.voting, left.first, _VERB_REACH)
    highest = _MOST_VOTES if voted else _MOST_RUNS if page.speaks_of(words.cricket) else _HIGHEST
    if page.word(at) == "-" and page.word(at + 2) == "-" and page.word(at + 1) in words.joined:
        right = number_at(page, at + 3)
        votes = right is not None and _splits_votes(page, left, right)  # a two-to-one majority
        return right if right and all(_is_points(side, spelled=votes) for side in (left, right)) else None
    right = number_at(page, at + 1) if _is_points(left, highest) and page.word(at) not in (",", "(") else None
    if right is None:
        return None
    fits = _is_points(right, highest) and not _counts_something(page, right)
    if page.word(at) in ("-", "–") and _joins_sides(page, left.first - 1, at):
        return right if fits and not page.joins(right.last) else None
    if page.word(at) in words.wickets and page.speaks_of(words.cricket):
        return right if right.numeral.value <= _MOST_WICKETS and right.unit is None else None
    set_off = page.word(left.first - 1) in (",", ":")  # s'imposant à Pau, 28 à 22
    reach = 3 * _VERB_REACH if set_off else _VERB_REACH
    told = voted or page.near(words.results, left.first, reach)
    told = told or page.word(right.last) in words.matches  # a colossal 58 to 14 win
    told = told or (page.tells_of_match and left.value == right.value)  # c'était 1 à 1
    joined = page.word(at) in words.infix and page.word(at + 1).isdecimal()
    return right if joined and told and fits and not names_several(page, right.last) else None  # lost 70 to 73 boxes


def _joins_sides(page: Page, before: int, at: int) -> bool:
    """Whether a dash at token `at` joins two numbers: glued, of a set, or set off between names: `Metz 2 – 1 Pau`."""
    if page.glued(at + 1) or (page.tells_of_match and _set_at(page, at - 1, page.word(at))):
        return True
    set_off = page.tells_of_match and page.word(before) in ("(", ",")  # menés (4 – 11); battus 24 – 27
    told = set_off or page.near(ScoreWords.get(page.language).results, before + 1, _VERB_REACH)
    if told and not names_several(page, at + 2):  # won 10 – 15 new seats
        return True
    around = page.words[before : at + 3 : at + 2 - before] if before >= 0 and not page.opens(before + 1) else []
    return len(around) == 2 and all(word[0].isupper() for word in around)


def _of_goals_and_behinds(page: Page, left: StatedNumber) -> StatedNumber | None:
    """The second side of goals and behinds (`5.3 to 1.1`, `5.3 (33) to 1.1 (7)`), in a text of Australian football."""
    words, at = ScoreWords.get(page.language), _past_total(page, left.last)
    if not left.numeral.decimals or page.word(at) not in words.infix | {"-", "–"} or not page.speaks_of(words.behinds):
        return None
    right = number_at(page, at + 1)
    return replace(right, last=_past_total(page, right.last)) if right and right.numeral.decimals else None


def _past_total(page: Page, at: int) -> int:
    """The token after a total in brackets at token `at`."""
    return at + 3 if page.word(at) == "(" and page.word(at + 1).isdecimal() and page.word(at + 2) == ")" else at


def _of_tie_break(page: Page, left: StatedNumber) -> StatedNumber | None:
    """The second number in brackets behind a score: `7-6 (7/3)`."""
    joined = page.word(left.last) == "/" and is_tie_break(page, left.first)
    right = number_at(page, left.last + 1) if joined else None
    return right if right and _is_points(left) and _is_points(right) and page.word(right.last) == ")" else None


def _is_points(side: StatedNumber, highest: int = _HIGHEST, *, spelled: bool = False) -> bool:
    numeral = side.numeral
    plain = (numeral.digits or spelled) and not numeral.decimals and not numeral.grouped and numeral.scale == 1
    return plain and side.unit is None and numeral.value <= highest


def _counts_something(page: Page, side: StatedNumber) -> bool:
    """Whether a counted noun follows, so that the two numbers are a range (`10-15 personnes`)."""
    if not is_noun_like(page, side.last) or not page.words[side.last].islower():
        return False
    noun = page.word(side.last)
    words = ScoreWords.get(page.language)
    of_votes = page.word(side.first - 1) == "-" and noun in words.votes  # 6-3 opinions
    counted = is_plural(noun, NounWords.get(page.language)) and noun not in words.matches
    return counted and not of_votes and noun not in words.of_several
