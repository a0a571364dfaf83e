"""Keys and pasted text, handed on one at a time: each goes to what the one before it opened.

A terminal delivers what is typed fast, pasted or sent over ssh in one read. Textual would give all of it to the widget
that has the focus at that moment, before the first key has opened its box; letters of a title would become verdicts.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Final

from textual import events
from textual.message_pump import MessagePump

#: The longest time between two keys that were typed or sent together, in seconds.
BURST: Final = 0.25
#: So often it is asked whether an act has ended that keys wait for, in seconds.
_ASK_EVERY: Final = 0.002
#: A widget that was removed answers no more; so long it is waited for, in seconds, before the others are asked again.
_GONE: Final = 0.05


class KeyQueue:
    """What was typed and is not yet handed on.

    `deliver` hands an event to the widget that has the focus. `path` names what a key goes through, from that widget up
    to the app. `may_deliver` says whether a key can be handed on, or an act is under way whose end decides where to.
    """

    def __init__(
        self,
        deliver: Callable[[events.Event], Awaitable[None]],
        path: Callable[[], Iterable[MessagePump]],
        may_deliver: Callable[[], bool],
    ) -> None:
        self._deliver, self._path, self._may_deliver = deliver, path, may_deliver
        #: Keys that follow each other within so many seconds were typed or sent together.
        self.burst = BURST
        self._waiting: deque[events.Event] = deque()
        self._last: events.Event | None = None
        self._dropping = False
        #: Whether everything that was typed has been handed on and has done what it does.
        self.idle = True

    def put(self, event: events.Event) -> bool:
        """Take in what was typed; whether `hand_on` has to be started for it."""
        self._waiting.append(event)
        start, self.idle = self.idle, False
        return start

    def drop_burst(self) -> None:
        """Drop what was typed together with the key handed on last: it was meant for a box that did not open."""
        self._dropping = True

    async def hand_on(self) -> None:
        """Hand on all that waits, in order, and everything that is typed meanwhile."""
        try:
            await self._dealt_with()
            while self._waiting:
                event = self._waiting.popleft()
                if self._dropped(event):
                    continue
                await self._deliver(event)
                await self._dealt_with()
        finally:
            self.idle = True

    @property
    def pressed_at(self) -> float | None:
        """When the key was pressed that is being handed on; None where none is."""
        return None if self.idle or self._last is None else self._last.time

    def _dropped(self, event: events.Event) -> bool:
        """Whether `event` is dropped. Times are those of the read from the terminal, whatever came between."""
        before, self._last = self._last, event
        self._dropping = self._dropping and before is not None and event.time - before.time < self.burst
        return self._dropping

    async def _dealt_with(self) -> None:
        """Wait until nothing happens any more because of what was handed on.

        What a key does may be several messages long (a field tells its bar, the bar tells the screen, the screen gives
        the focus away), so all that it goes through must have been found with nothing to do twice in a row.
        """
        quiet = 0
        while quiet < 2:
            path = list(self._path())
            quiet += 1
            for pump in path:
                if pump.message_queue_size:
                    quiet = 0
                if not await _passed(pump):
                    quiet = 0
                    break
            if not self._may_deliver():
                quiet = 0
                await asyncio.sleep(_ASK_EVERY)
            elif path != list(self._path()):
                quiet = 0


async def _passed(pump: MessagePump) -> bool:
    """Wait until `pump` has dealt with what it was sent before now; false where it ends before that."""
    passed = asyncio.Event()
    if not pump.call_later(passed.set):
        await asyncio.sleep(0)
        return False
    try:
        await asyncio.wait_for(passed.wait(), _GONE)
    except TimeoutError:
        return False
    return True
