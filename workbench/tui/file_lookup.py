"""Files and folders are asked in threads of their own: one on a network that hangs holds up no key, and no leaving."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Final, TypeVar

from workbench.field_checks import UnfitError

_T = TypeVar("_T")

#: Seconds after which a file that was asked for is said not to answer.
_PATIENCE: Final = 5.0


def begun(look: Callable[[], _T]) -> asyncio.Future[_T]:
    """What `look` finds, or raises, in a thread that the program does not wait for when it ends."""
    loop = asyncio.get_running_loop()
    found: asyncio.Future[_T] = loop.create_future()

    def tell(result: Callable[[], None]) -> None:
        with suppress(RuntimeError):  # The screen has closed meanwhile.
            loop.call_soon_threadsafe(lambda: None if found.done() else result())

    def run() -> None:
        try:
            result = look()
        except Exception as error:
            raised = error  # Python drops the name of `except` at its end.
            tell(lambda: found.set_exception(raised))
        else:
            tell(lambda: found.set_result(result))

    Thread(target=run, name="file lookup", daemon=True).start()
    return found


async def looked_up(field: str, look: Callable[[], _T]) -> _T:
    """What `look` finds for the words in `field`. Raises UnfitError where there is no answer for long."""
    try:
        return await asyncio.wait_for(begun(look), _PATIENCE)
    except TimeoutError:
        raise UnfitError(field, "the folder does not answer") from None
