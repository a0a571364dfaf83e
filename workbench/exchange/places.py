"""Where a newsroom's shelf is: by the form of a place what opens it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from workbench.exchange.folder import FolderShelf
from workbench.exchange.shelf import Shelf


def _on_server(place: str, _origin: str, _new: bool) -> Shelf:
    from workbench.exchange.postgres import ServerShelf

    return ServerShelf(place)


def _in_folder(place: str, origin: str, new: bool) -> Shelf:
    return FolderShelf.made(Path(place), origin) if new else FolderShelf(Path(place), origin)


#: What opens the shelf at a place for a log, made there if it is new, by what the place begins with.
_OPENERS: dict[str, Callable[[str, str, bool], Shelf]] = {
    "postgresql://": _on_server,
    "postgres://": _on_server,
}


def shelf_at(place: str, origin: str, *, new: bool = False) -> Shelf:
    """Open the shelf at `place` for the machine whose log is `origin`; a `new` one may have to be made there.

    Raises ShelfUnreachableError, or another DeskError where `place` can't be one.
    """
    return _opener(place)(place, origin, new)


def whole_place(place: str) -> str:
    """A place as it can be kept: of a folder the whole path."""
    return str(Path(place).absolute()) if _opener(place) is _in_folder else place


def _opener(place: str) -> Callable[[str, str, bool], Shelf]:
    return next((opener for prefix, opener in _OPENERS.items() if place.startswith(prefix)), _in_folder)
