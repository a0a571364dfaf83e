"""What comes of an exchange: how much came and went, and what is wrong with which log."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from workbench.translatable import N_


class Fault(StrEnum):
    """What can be wrong with a log."""

    LATE = N_("late")
    WITHHELD = N_("withheld")
    ROLLED_BACK = N_("rolled back")
    FORKED = N_("forked")
    FORGED = N_("forged")
    UNKNOWN = N_("unknown")


class Finding(Struct, frozen=True):
    """What is wrong with the log `origin`, in words; `heads` are the signed checkpoints (notes) that prove it.

    What is merely `late` may come by itself.
    """

    fault: Fault
    origin: str
    said: str
    heads: tuple[str, ...] = ()


def finding(fault: Fault, origin: str, said: str, *heads: str) -> Finding:
    """A finding; heads that are empty, since there is none, prove nothing."""
    return Finding(fault, origin, said, tuple(filter(None, heads)))


class Outcome(Struct, frozen=True):
    """What an exchange brought: how many events came and went, and what is wrong with which log.

    `changed` are the ids of the articles that look otherwise now; None where all may. `held_back` says why nothing was
    sent.
    """

    received: int
    sent: int
    changed: frozenset[str] | None
    findings: tuple[Finding, ...]
    held_back: str | None = None

    @property
    def wrong(self) -> bool:
        """Whether something was found that does not come right by itself, or nothing may be sent."""
        return self.held_back is not None or any(one.fault is not Fault.LATE for one in self.findings)


#: The outcome where there was nothing to do.
NOTHING = Outcome(0, 0, frozenset(), ())
