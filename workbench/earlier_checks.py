"""What is offered for a claim that was checked or printed before: the earlier claim, its article and its check."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from msgspec import Struct

from workbench.claims import Verdict
from workbench.compare.earlier_claims import Alike, Sort
from workbench.compare.look_up import EarlierClaims
from workbench.desk.model import ArticleRow, ClaimRow, Evidence
from workbench.desk.vocabulary import Reason
from workbench.translatable import Phrase, counted


@dataclass(frozen=True, slots=True)
class EarlierCheck:
    """An earlier claim beside the one at hand, with its check: the article and claim, and all that it rested on."""

    alike: Alike
    article: ArticleRow
    row: ClaimRow
    evidence: tuple[Evidence, ...]

    @property
    def sources(self) -> tuple[Evidence, ...]:
        """What still counts and may be shown beside another article: a confidential source was promised to one."""
        return tuple(one for one in self.evidence if one.withdrawn is None and not one.source.confidential)

    @property
    def withdrawn(self) -> tuple[Evidence, ...]:
        """What was withdrawn since."""
        return tuple(one for one in self.evidence if one.withdrawn is not None and not one.source.confidential)

    @property
    def confidential(self) -> int:
        """How many confidential sources the claim rests on there."""
        return sum(one.withdrawn is None and one.source.confidential for one in self.evidence)

    @property
    def day(self) -> dt.date:
        """The day on which the article came out; where nobody told it, the day on which it came under check."""
        return self.article.published or self.article.imported_at.date()

    @property
    def dated(self) -> str:
        """The day on which the article came out, or that nobody told it and when it came under check."""
        day = self.day.isoformat()
        return day if self.article.published else Phrase("undated, imported on {day}", day=day)

    @property
    def checked(self) -> Phrase:
        """What came of the check, by whom and when."""
        row = self.row
        if row.decided_at is None:
            return Phrase("not decided")
        day = f"{row.decided_at:%Y-%m-%d}"
        if row.reason is None:
            return Phrase("{verdict} by {who}, {day}", verdict=row.verdict, who=row.decided_by, day=day)
        said = {"verdict": row.verdict, "reason": row.reason, "who": row.decided_by, "day": day}
        return Phrase("{verdict} ({reason}) by {who}, {day}", **said)

    @property
    def said(self) -> Phrase:
        """Where it was found to be wrong, in one line."""
        there = {"title": self.article.title, "day": self.dated, "number": self.row.number}
        return Phrase("{checked}, in {title} ({day}), claim {number}", checked=self.checked, **there)

    @property
    def rests_on(self) -> Iterator[Phrase]:
        """A line for each source: what it says and where; that it was withdrawn since, or is not named here."""
        for one in self.sources:
            label = ", ".join(part for part in (one.source.label, one.locator) if part)
            if one.passage:
                yield Phrase("{stance}: {label}: “{words}”", stance=one.stance, label=label, words=one.passage)
            else:
                yield Phrase("{stance}: {label}", stance=one.stance, label=label)
        for one in self.withdrawn:
            reason = f" ({one.withdrawn})" if one.withdrawn else ""
            yield Phrase("withdrawn since: {label}{reason}", label=one.source.label, reason=reason)
        if self.confidential:
            yield counted("{n} confidential, not named here", "{n} confidential, not named here", self.confidential)

    @property
    def was_wrong(self) -> bool:
        """Whether the claim was found to be wrong there, or was corrected."""
        return self.row.verdict is Verdict.DISPUTED or self.row.reason is Reason.CORRECTED


class Archive(EarlierClaims, Protocol):
    """An archive's index."""

    def printed(self, article: str) -> HasFile:
        """The article that `Earlier.article` names."""
        ...


class HasFile(Protocol):
    """An article of an archive: its name, its title, its day, and the SHA-256 of its file."""

    @property
    def name(self) -> str:
        """The file's name."""
        ...

    @property
    def title(self) -> str:
        """Its title, or the file's name."""
        ...

    @property
    def day(self) -> str | None:
        """The day it came out, as `2024-05-08`."""
        ...

    @property
    def sha256(self) -> str:
        """The file's SHA-256."""
        ...


class Unchecked(Struct, frozen=True):
    """A claim of an archive's article that is alike; nobody checked it in this record."""

    alike: Alike
    article: HasFile

    @property
    def said(self) -> Phrase:
        """Where it was printed, in one line."""
        day = f" ({self.article.day})" if self.article.day else ""
        there = {"title": self.article.title, "day": day, "name": self.article.name}
        return Phrase("printed in {title}{day}, {name}; never checked here", **there)


def known_wrong(row: ClaimRow, offers: Iterable[EarlierCheck]) -> bool:
    """Whether a claim was disputed or corrected, here or as the same thing in another article."""
    if row.verdict is Verdict.DISPUTED or row.reason is Reason.CORRECTED:
        return True
    return any(offer.was_wrong and offer.alike.sort is not Sort.OTHER_FIGURE for offer in offers)
