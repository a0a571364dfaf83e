"""The desk's rule for `verified`: what must be there before a claim may be called so."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims import Verdict
from workbench.desk.kinds.record import DATES_RULE_SET, RULE_SET
from workbench.desk.model import Evidence
from workbench.desk.source_note import Rank, Source
from workbench.desk.vocabulary import DatesRule, Rule, Stance
from workbench.record.errors import Refused
from workbench.record.session import Session
from workbench.translatable import N_, Phrase

#: The rule of a desk that has set none.
DEFAULT_RULE = Rule.SOURCE
#: What tells sources apart: two that are alike in all of it are one that was entered twice.
_NAMED_BY = ("title", "publisher", "person", "url", "published", "attachment_sha256")


def missing_for(rule: Rule, evidence: Sequence[Evidence]) -> str | None:
    """What `evidence` lacks for a claim to be verified under `rule`, in words, or None where it is enough.

    Only sources that support the claim count, and those that are not independent count once.
    """
    supporting = [one for one in evidence if one.stance is Stance.SUPPORTS and one.withdrawn is None]
    if rule is Rule.NONE or (rule is Rule.SOURCE and supporting):
        return None
    if rule is Rule.SOURCE:
        return N_("a source that supports it")
    if any(one.source.rank is Rank.PRIMARY for one in supporting) or independent(supporting) >= 2:
        return None
    if supporting:
        return N_("a primary source, or a second independent one")
    return N_("a primary source, or two independent ones")


def at_odds(verdict: Verdict, evidence: Sequence[Evidence]) -> list[Evidence]:
    """The evidence that speaks against a verdict: what contradicts a verified claim, or supports an unsourced one."""
    against = {Verdict.VERIFIED: Stance.CONTRADICTS, Verdict.UNSOURCED: Stance.SUPPORTS}.get(verdict)
    return [one for one in evidence if one.stance is against and one.withdrawn is None]


def independent(evidence: Sequence[Evidence]) -> int:
    """How many sources of `evidence` are independent: the same source, address or group counts once."""
    apart: list[set[tuple[str, ...]]] = []
    for one in evidence:
        marks = _marks(one.source)
        shared = [each for each in apart if each & marks]
        apart = [each for each in apart if not each & marks] + [marks.union(*shared)]
    return len(apart)


def _marks(source: Source) -> set[tuple[str, ...]]:
    """By what a source is known as the same, entered twice or not: one mark that two of them share is enough.

    Of a confidential source it can't be known who it is, so that what it is called tells nothing.
    """
    marks: set[tuple[str, ...]] = {("id", source.id)}
    marks |= {(name, said) for name in ("group", "url") if (said := _plain(getattr(source, name)))}
    if not source.confidential:
        marks.add(("named", *(_plain(getattr(source, name)) for name in _NAMED_BY)))
    return marks


def _plain(words: str) -> str:
    """The words in small letters with single blanks, so that `The  Paper` and `the paper` are one."""
    return " ".join(words.casefold().split())


def refuse_unsupported(number: int, rule: Rule, evidence: Sequence[Evidence]) -> None:
    """Raise Refused where claim `number` lacks what `rule` asks of a verified claim."""
    if missing := missing_for(rule, evidence):
        raise Refused(
            "verified",
            "claim {number} needs {lacks}; attach it, or override the desk's rule with a reason",
            number=number,
            lacks=Phrase(missing),
            overridable=True,
        )


class DeskRule:
    """The rule that the desk has set itself."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def current(self) -> Rule:
        """What the desk asks of a claim before it may be called verified."""
        row = self._session.store.row("SELECT value FROM settings WHERE id = 'rule'")
        return Rule(row["value"]) if row else DEFAULT_RULE

    def set(self, rule: Rule) -> None:
        """Say what the desk asks of a claim before it may be called verified; verdicts given before stay."""
        with self._session.act() as act:
            if (before := self.current()) is not rule:
                act.append(RULE_SET, {"from": str(before), "to": str(rule)})

    def dates(self) -> DatesRule:
        """How dates that only say when are decided; with the claim of their sentence where the desk said nothing."""
        row = self._session.store.row("SELECT value FROM settings WHERE id = 'dates'")
        return DatesRule(row["value"]) if row else DatesRule.WITH_CLAIM

    def set_dates(self, rule: DatesRule) -> None:
        """Say how dates that only say when are decided from now on; verdicts given before stay."""
        with self._session.act() as act:
            if (before := self.dates()) is not rule:
                act.append(DATES_RULE_SET, {"from": str(before), "to": str(rule)})
