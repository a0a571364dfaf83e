"""Asking whether something is a form of a confidential source's name, be the name known or destroyed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.desk.hashed_name_forms import HashedForms, joined
from workbench.desk.name_forms import NameForms
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import FormKind


@dataclass(frozen=True, slots=True)
class ConfidentialNames:
    """Who the confidential sources of a record are.

    `sources` are the ids of all of them, `known` those whose names are here, `destroyed` what was kept of the others.
    """

    sources: frozenset[str]
    known: tuple[SourceNote, ...]
    destroyed: tuple[HashedForms, ...] = ()


class NameLookup:
    """The forms of the names of the sources `known`, and of the `destroyed` ones."""

    def __init__(self, known: Iterable[SourceNote], destroyed: Sequence[HashedForms]) -> None:
        self._known = NameForms.of(known)
        self._destroyed = joined(destroyed)
        self._hashed = lru_cache(maxsize=1 << 16)(self._is_hashed)
        self._lengths = {
            kind: sorted(
                {*map(kind.length, self._known[kind])}.union(*(one.lengths[kind] for one in self._destroyed)),
                reverse=True,
            )
            for kind in FormKind
        }

    def __bool__(self) -> bool:
        """Whether there is any name."""
        return any(self._lengths.values())

    def has(self, kind: FormKind, form: str) -> bool:
        """Whether `form` is one of a name."""
        return form in self._known[kind] or (bool(self._destroyed) and self._hashed(kind, form))

    def lengths(self, kind: FormKind) -> Sequence[int]:
        """How long forms of a kind are, the longest first; `FormKind.length` says in what."""
        return self._lengths[kind]

    def places(self, kind: FormKind, text: str, least: int = 1) -> Iterator[tuple[int, int]]:
        """Where in `text` forms of a kind stand that have `least` characters or more, inside words too."""
        for length in self._lengths[kind]:
            if length >= least:
                for start in range(len(text) - length + 1):
                    if self.has(kind, text[start : start + length]):
                        yield start, start + length

    def _is_hashed(self, kind: FormKind, form: str) -> bool:
        return any(one.has(kind, form) for one in self._destroyed)
