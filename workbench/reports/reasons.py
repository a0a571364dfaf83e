"""The reasons that comparing gives, worded in a report's language; they are proposals and no verdicts."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from enum import StrEnum

from workbench.readings import Sign
from workbench.reports.layout import shown
from workbench.reports.wording import Wording, wording
from workbench.translatable import N_

RELATIONS: Mapping[StrEnum, str] = {
    Sign.AGREES: N_("agrees"),
    Sign.DIFFERS: N_("differs"),
    Sign.NOTHING: N_("nothing is found"),
}

#: What an editor is told of a kind of inconsistency, by its name.
KINDS: Mapping[str, str] = {
    "weekday_date": N_("a weekday that does not fit its date"),
    "impossible_date": N_("a date that no calendar has"),
    "conversion": N_("a measure and its conversion"),
    "currency_rate": N_("two conversions at rates that clash"),
    "quotation_words": N_("one quotation with other words"),
    "quotation_speaker": N_("one quotation, two speakers"),
    "same_figure": N_("one figure, two values"),
    "age_age": N_("one person, two ages"),
    "age_birth": N_("an age and a birth"),
    "sum": N_("a total and its parts"),
    "shares": N_("shares that do not make a hundred"),
    "change_percent": N_("a change and its percentage"),
    "duration_ends": N_("a length of time and its ends"),
    "vote_majority": N_("votes and their majority"),
    "rate_total": N_("a rate and its total"),
}

_TEMPLATES = (
    N_("another speaker there, {here} here"), N_("{there} there, {here} here"), N_("{value} in both"),
    N_("{there} there, {here} here; the equal figure there seems to be of another thing"),
    N_("{here} there seems to be of another thing"),
    N_("the same words"), N_("the same content"), N_("the same length of time"), N_("other words"),
    N_("{words} is not there"), N_("{words} is left out here"), N_("{years} years between them"),
    N_("{worked}; {stated} is stated"), N_("the parts make {parts}, the total is {total}"),
    N_("{one} in one place, {other} in the other"), N_("{one} in the copy, {other} in the headline"),
    N_("born then, it is {age}"), N_("said by {one} and by {other}"), N_("{day} is a {weekday}"),
    N_("{month} has {days} days"), N_("{value} in all"), N_("{value} between them"), N_("{value} times"),
    N_("{value} points"), N_("{one} is {other}"), N_("{value}, then and now"), N_("then {then}, now {now}"),
    N_("{first} to {last}"),
)  # fmt: skip
_NAME = re.compile(r"\\{(\w+)\\}")
_QUOTED = re.compile("“([^“”]*)”")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def reason(why: str, say: Wording) -> str:
    """A reason of the comparison in the report's language; one that has no wording there is told as it is."""
    for template, pattern in _PATTERNS:
        if found := pattern.fullmatch(why):
            return say(template, **_worded(found.groupdict(), say)) if found.groupdict() else say(template)
    return shown(why)


def reason_in(language: str, why: str) -> str:
    """A reason of the comparison in a language of the catalogues, for screen and command line."""
    return why if language == "en" or not why else reason(why, wording(language))


def _worded(values: Mapping[str, str], say: Wording) -> dict[str, str]:
    worded = {name: _quoted(shown(value), say) for name, value in values.items()}
    if "worked" in worded:
        worded["worked"] = reason(values["worked"], say)
    if "weekday" in worded and _DAY.fullmatch(values["day"]):
        from babel.dates import format_date

        day = dt.date.fromisoformat(values["day"])
        worded |= {"day": say.day(day), "weekday": format_date(day, "EEEE", locale=say.locale)}
    return worded


def _quoted(text: str, say: Wording) -> str:
    """`text` with the report's own quotation marks."""
    return _QUOTED.sub(lambda found: say("“{words}”", words=found[1]), text)


def _pattern(template: str) -> re.Pattern[str]:
    return re.compile(_NAME.sub(lambda name: f"(?P<{name[1]}>.+?)", re.escape(template)), re.DOTALL)


_PATTERNS = tuple((template, _pattern(template)) for template in _TEMPLATES)
