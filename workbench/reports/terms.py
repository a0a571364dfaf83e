"""What a report calls the things of the desk, in English; the catalogues translate it.

`N_` only marks a string for the catalogues; it is translated where it is printed.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from workbench.claims import Kind, Mode, Modifier, QuantityType, Verdict
from workbench.desk.source_note import Rank, Reliability, SourceKind
from workbench.desk.vocabulary import QueryOutcome, Reason, Rule, Stance, State
from workbench.reports.model import Level
from workbench.translatable import N_

LEVELS: Mapping[StrEnum, str] = {
    Level.INTERNAL: N_("internal: confidential sources are named"),
    Level.LEGAL: N_("legal: confidential sources are withheld"),
    Level.PUBLIC: N_("public: verdicts and sources"),
}

#: A level by its name alone.
LEVEL_NAMES: Mapping[StrEnum, str] = {
    Level.INTERNAL: N_("internal"),
    Level.LEGAL: N_("legal"),
    Level.PUBLIC: N_("public"),
}

VERDICTS: Mapping[StrEnum, str] = {
    Verdict.OPEN: N_("open"),
    Verdict.VERIFIED: N_("verified"),
    Verdict.DISPUTED: N_("disputed"),
    Verdict.UNSOURCED: N_("unsourced"),
}

REASONS: Mapping[StrEnum, str] = {
    Reason.ON_AUTHOR: N_("on author"),
    Reason.OPINION: N_("opinion"),
    Reason.AWAITING_REPLY: N_("awaiting reply"),
    Reason.CORRECTED: N_("corrected"),
    Reason.KEPT: N_("kept as it stands"),
}

STATES: Mapping[StrEnum, str] = {
    State.STANDING: N_("under check"),
    State.DISMISSED: N_("dismissed"),
    State.SPLIT: N_("split"),
    State.MERGED: N_("merged"),
    State.CUT: N_("cut from the copy"),
}

KINDS: Mapping[StrEnum, str] = {
    Kind.NUMERIC: N_("numeric"),
    Kind.ATTRIBUTED: N_("attributed"),
    Kind.FACT: N_("fact"),
}

HEDGES: Mapping[StrEnum, str] = {
    Modifier.APPROX: N_("approximately"),
    Modifier.MIN: N_("at least"),
    Modifier.MAX: N_("at most"),
    Modifier.RANGE: N_("between two values"),
    Modifier.VAGUE: N_("not stated exactly"),
}

QUANTITIES: Mapping[StrEnum, str] = {
    QuantityType.MONEY: N_("money"),
    QuantityType.PERCENT: N_("percentage"),
    QuantityType.FRACTION: N_("fraction"),
    QuantityType.MULTIPLE: N_("multiple"),
    QuantityType.COUNT: N_("count"),
    QuantityType.MEASURE: N_("measure"),
    QuantityType.DURATION: N_("duration"),
    QuantityType.AGE: N_("age"),
    QuantityType.DATE: N_("date"),
    QuantityType.RANK: N_("rank"),
    QuantityType.SCORE: N_("score"),
}

MODES: Mapping[StrEnum, str] = {
    Mode.DIRECT: N_("direct quotation"),
    Mode.INDIRECT: N_("indirect speech"),
    Mode.MIXED: N_("partly quoted"),
    Mode.HEARSAY: N_("hearsay"),
}

SOURCE_KINDS: Mapping[StrEnum, str] = {
    SourceKind.DOCUMENT: N_("document"),
    SourceKind.DATASET: N_("dataset"),
    SourceKind.WEB_PAGE: N_("web page"),
    SourceKind.RECORDING: N_("recording"),
    SourceKind.INTERVIEW: N_("interview"),
    SourceKind.EMAIL: N_("e-mail"),
    SourceKind.OBSERVATION: N_("own observation"),
    SourceKind.EXPERT: N_("expert"),
    SourceKind.EARLIER_CHECK: N_("earlier check"),
}

RANKS: Mapping[StrEnum, str] = {
    Rank.PRIMARY: N_("primary"),
    Rank.SECONDARY: N_("secondary"),
    Rank.TERTIARY: N_("tertiary"),
}

RELIABILITIES: Mapping[StrEnum, str] = {
    Reliability.HIGH: N_("high reliability"),
    Reliability.MEDIUM: N_("medium reliability"),
    Reliability.LOW: N_("low reliability"),
    Reliability.UNKNOWN: N_("reliability unknown"),
}

STANCES: Mapping[StrEnum, str] = {
    Stance.SUPPORTS: N_("supports"),
    Stance.CONTRADICTS: N_("contradicts"),
    Stance.CONTEXT: N_("gives context"),
}

OUTCOMES: Mapping[StrEnum, str] = {
    QueryOutcome.OPEN: N_("awaiting an answer"),
    QueryOutcome.ANSWERED: N_("answered"),
    QueryOutcome.ACCEPTED: N_("accepted"),
    QueryOutcome.DECLINED: N_("declined"),
    QueryOutcome.WITHDRAWN: N_("withdrawn"),
}

RULES: Mapping[StrEnum, str] = {
    Rule.NONE: N_("no source is asked for"),
    Rule.SOURCE: N_("a source"),
    Rule.PRIMARY_OR_TWO: N_("one primary source, or two independent ones"),
}

_TERMS: Mapping[type, Mapping[StrEnum, str]] = {
    type(next(iter(terms))): terms
    for terms in (
        LEVELS, VERDICTS, REASONS, STATES, KINDS, HEDGES, QUANTITIES, MODES, SOURCE_KINDS, RANKS, RELIABILITIES,
        STANCES, OUTCOMES, RULES,
    )
}  # fmt: skip


def term(value: str) -> str:
    """What a value of the desk is called, in English; any other text is its own name."""
    return _TERMS[type(value)].get(value, value.value) if isinstance(value, StrEnum) else value
