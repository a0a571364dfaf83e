"""What people did without knowing of each other, in words: the same on the screen, in a listing and in a report."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from msgspec import Struct

from workbench.desk.vocabulary import ConflictKind
from workbench.trail_wording import FIELDS
from workbench.translatable import ENGLISH, N_, Say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ClaimRow, Conflict, Event, Evidence


class ConflictWords(Struct, frozen=True):
    """A kind of conflict in words: its name, what it means for what is shown, and what settles it."""

    name: str
    means: str
    settled_by: str


#: Every kind of conflict, the most pressing first. Verdicts that agree are none.
WORDS: Mapping[ConflictKind, ConflictWords] = {
    ConflictKind.CONTESTED: ConflictWords(
        N_("contested"),
        N_("The verdicts disagree, and neither knew of the other. The claim counts as open."),
        N_("a verdict of somebody who has seen both"),
    ),
    ConflictKind.OTHER_WORDS: ConflictWords(
        N_("verdict on other words"),
        N_("The verdict is about words that somebody had changed meanwhile. It does not count."),
        N_("a verdict on the words as they are now"),
    ),
    ConflictKind.READINGS: ConflictWords(
        N_("read in two ways"),
        N_("The claim was corrected in two ways. The later one is shown."),
        N_("a verdict, or another correction"),
    ),
    ConflictKind.RESHAPED: ConflictWords(
        N_("split, merged or cut meanwhile"),
        N_("The claim was split, merged or cut while somebody worked on it. That work stays with the old claim."),
        N_("work on what came of it"),
    ),
    ConflictKind.DISMISSAL: ConflictWords(
        N_("set aside meanwhile"),
        N_("The claim was set aside while somebody worked on it. It stays under check."),
        N_("setting it aside again, or any other work on it"),
    ),
    ConflictKind.UNSUPPORTED: ConflictWords(
        N_("support withdrawn meanwhile"),
        N_("The claim was verified while somebody withdrew its last support. It is flagged."),
        N_("another verdict, another source, or taking the flag away"),
    ),
    ConflictKind.TAKEN_BACK: ConflictWords(
        N_("taken back meanwhile"),
        N_("What was added here was taken back while somebody worked on it. It stays."),
        N_("any other work on it"),
    ),
    ConflictKind.UNDO: ConflictWords(
        N_("taken back by another"),
        N_("Nobody takes back what another person did. It stands."),
        N_("any other work on it"),
    ),
    ConflictKind.NOT_CARRIED: ConflictWords(
        N_("not in the newest draft"),
        N_("The newest draft does not have the claim, and was made without knowing of this work."),
        N_("the next draft"),
    ),
    ConflictKind.DRAFTS: ConflictWords(
        N_("two newest drafts"),
        N_("Two drafts followed the same one. The later one is shown."),
        N_("a draft that follows both"),
    ),
    ConflictKind.SIGN_OFF: ConflictWords(
        N_("sign-off out of date"),
        N_("The sign-off did not know of what was done meanwhile. It is not current."),
        N_("another sign-off"),
    ),
    ConflictKind.HOLD: ConflictWords(
        N_("destroyed while on hold"),
        N_("The article was destroyed by somebody who did not know that it was on hold. It is kept here."),
        N_("releasing the hold"),
    ),
    ConflictKind.FIELD: ConflictWords(
        N_("two values"),
        N_("One field was given two values. The later one is shown."),
        N_("writing the field again"),
    ),
}


#: What a conflict is about that is about no claim, by its table.
ABOUT: Mapping[str, str] = {
    "articles": N_("the article"),
    "drafts": N_("the drafts"),
    "signoffs": N_("a sign-off"),
    "sources": N_("a source"),
    "documents": N_("a document"),
    "dismissals": N_("a finding set aside"),
    "notes": N_("a note"),
    "queries": N_("a query to the author"),
    "settings": N_("the desk's rules"),
    "trail": N_("an act"),
}


class Party(NamedTuple):
    """What somebody did without knowing of the others, and the sources that he or she gave the claim."""

    event: Event
    sources: tuple[Evidence, ...]


class ConflictView(Struct, frozen=True):
    """A conflict with the claim that it is about, if any, and what each party did."""

    conflict: Conflict
    claim: ClaimRow | None
    parties: tuple[Party, ...]

    @property
    def words(self) -> ConflictWords:
        """What there is to be said of its kind."""
        return WORDS[self.conflict.kind]

    def about(self, say: Say = ENGLISH) -> str:
        """What it is about, in a few words."""
        if self.claim:
            return say("claim {number}", number=self.claim.number)
        return say(ABOUT.get(self.conflict.table, N_("the record")))

    def values(self, say: Say = ENGLISH) -> Iterator[str]:
        """The values that stand against each other, where the parties' acts do not say them."""
        if self.conflict.kind in (ConflictKind.READINGS, ConflictKind.FIELD):
            for name, values in self.conflict.said.items():
                said = " ↔ ".join("–" if value in (None, "") else say("“{words}”", words=value) for value in values)
                yield say("{label}: {value}", label=say(FIELDS.get(name, name)), value=said)


def of_article(desk: Desk, article_id: str) -> list[ConflictView]:
    """The conflicts about an article, its own first, then those of its claims in reading order."""
    places = {row.id: place for place, row in enumerate(desk.claims.of(article_id, gone=True), 1)}
    kinds = list(WORDS)
    told = list(_told(desk, desk.conflicts.of(article_id)))
    return sorted(told, key=lambda one: (places.get(one.conflict.claim_id or "", 0), kinds.index(one.conflict.kind)))


def of_no_article(desk: Desk) -> list[ConflictView]:
    """The conflicts about what is the desk's: sources and settings."""
    return list(_told(desk, [one for one in desk.conflicts.all() if one.article_id is None]))


def of_claim(desk: Desk, claim_id: str) -> list[ConflictView]:
    """The conflicts about a claim, the most pressing first."""
    return sorted(_told(desk, desk.conflicts.of_claim(claim_id)), key=lambda one: list(WORDS).index(one.conflict.kind))


def _told(desk: Desk, conflicts: Iterable[Conflict]) -> Iterator[ConflictView]:
    for one in conflicts:
        if one.kind in WORDS:
            claim = desk.claims.by_id(one.claim_id) if one.claim_id else None
            evidence = desk.evidence.of(claim.id) if claim else []
            events = [desk.trail.event(event) for event in one.events]
            parties = (Party(event, tuple(it for it in evidence if it.actor == event.actor)) for event in events)
            yield ConflictView(one, claim, tuple(parties))
