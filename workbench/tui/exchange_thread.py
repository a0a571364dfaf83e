"""The exchange with the newsroom beside the screen, in a thread of its own: no key ever waits for the network."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Event, Thread
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from workbench.errors import WorkbenchError
from workbench.record.several_logs.log_heads import Heads
from workbench.tui.changes import work
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.exchange.exchange import Exchange
    from workbench.exchange.outcome import Finding
    from workbench.exchange.presence import Presence
    from workbench.exchange.shelf import Shelf

#: Seconds between two exchanges, and the most there are while the place can't be reached.
EVERY: Final = 0.4
SELDOM: Final = 10.0
#: Seconds that the end of the screen waits for an exchange under way; a later one takes it up where it was.
_PATIENCE: Final = 2.0


class Connection(Struct, frozen=True):
    """How the exchange stands.

    `since` is when the place was reached last before it could not be, null while it can; `waiting` is how much was done
    at this machine since then. `trouble` says why nothing comes or goes though it can. `findings` are what is wrong
    with others' logs, `here` says who is at which claims, by their ids. `received` is how many events came in just now;
    `anew`: what was here before looks otherwise now, as where it can be read since. `bug` is an error of our own that
    ended the exchange.
    """

    since: dt.datetime | None = None
    waiting: int = 0
    trouble: str = ""
    findings: tuple[Finding, ...] = ()
    here: Mapping[str, str] = MappingProxyType({})
    received: int = 0
    anew: bool = False
    bug: Exception | None = None


class ExchangeThread:
    """Exchanges again and again, and tells how it went wherever that changed."""

    def __init__(
        self,
        open_desk: Callable[[], Desk],
        open_shelf: Callable[[Desk], Shelf | None],
        clock: Callable[[], dt.datetime],
        *,
        every: float = EVERY,
    ) -> None:
        """`open_shelf` gives the place of the desk's newsroom; None where the record belongs to none."""
        self._open_desk, self._open_shelf, self._clock, self._every = open_desk, open_shelf, clock, every
        self._wake, self._end = Event(), False
        self._thread: Thread | None = None
        self._shelf: Shelf | None = None
        #: Kept from look to look: it knows what was there at the last one.
        self._exchange: Exchange | None = None
        self._presence: Presence | None = None
        #: The claim that the user is at.
        self.at = ""
        #: When the place was reached last, and how far this machine's log was then.
        self._reached, self._sent = clock(), Heads()

    def start(self, tell: Callable[[Connection], None]) -> None:
        """Begin; `tell` is called in the thread."""
        # An exchange that hangs must not keep the program from ending.
        self._thread = Thread(target=self._run, args=(tell,), name="exchange", daemon=True)
        self._thread.start()

    def now(self) -> None:
        """Exchange at once: something was done here."""
        self._wake.set()

    def stop(self) -> None:
        """Come to an end, after the exchange under way if that does not take long."""
        self._end = True
        self._wake.set()
        if self._thread is not None:
            self._thread.join(_PATIENCE)

    def _run(self, tell: Callable[[Connection], None]) -> None:
        try:
            with self._open_desk() as desk:
                self._exchange_on(desk, tell)
        except WorkbenchError:
            pass  # The screen's own desks tell what is wrong with the record.
        except Exception as error:
            tell(Connection(bug=error))
        finally:
            self._close()

    def _exchange_on(self, desk: Desk, tell: Callable[[Connection], None]) -> None:
        self._sent = _own(desk)
        told, pause = Connection(), self._every
        while not self._end:
            connection = self._once(desk)
            if connection is None:
                pause = SELDOM
            else:
                pause = min(SELDOM, pause * 2) if connection.since or connection.trouble else self._every
                if connection != told or connection.received or connection.anew:
                    told = replace(connection, received=0, anew=False)
                    tell(connection)
            self._wake.wait(pause)
            self._wake.clear()

    def _once(self, desk: Desk) -> Connection | None:
        """One exchange; None where the record belongs to no newsroom."""
        from workbench.exchange.exchange import Exchange
        from workbench.exchange.presence import Presence
        from workbench.exchange.shelf import ShelfUnreachableError

        self._presence = self._presence or Presence(desk.origin, self._clock)
        try:
            self._shelf = self._shelf or self._open_shelf(desk)
            if self._shelf is None:
                return None
            self._exchange = self._exchange or Exchange(desk, self._shelf)
            outcome = self._exchange.sync()
        except ShelfUnreachableError as error:
            self._close()
            waiting = work(desk.trail.since(self._sent, _own(desk)))
            return Connection(self._reached, len(waiting), say.error(error))
        except WorkbenchError as error:
            self._close()
            return Connection(trouble=say.error(error))
        self._reached, self._sent = self._clock(), _own(desk)
        here: dict[str, str] = {}
        with suppress(WorkbenchError):
            members = desk.newsroom.members()
            for origin, claim in self._presence.exchange(self._shelf, self.at).items():
                if origin in members:
                    here[claim] = ", ".join(filter(None, [here.get(claim), members[origin].person]))
        anew = outcome.changed is None or (bool(outcome.changed) and not outcome.received)
        return Connection(None, 0, say(outcome.held_back or ""), outcome.findings, here, outcome.received, anew)

    def _close(self) -> None:
        if self._shelf is not None:
            with suppress(WorkbenchError):
                self._shelf.close()
            self._shelf = self._exchange = None


def _own(desk: Desk) -> Heads:
    """How far the log of this machine is."""
    return Heads(desk.heads().own)
