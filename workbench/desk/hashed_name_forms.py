"""The forms of a name that was destroyed: hashes by which reports go on striking it, and from which no name is read.

Each form is kept as HMAC-SHA-256 (RFC 2104), keyed with a random salt, of its kind, a colon and the form. A record has
one salt, so that a word of a report is hashed once, however many names were destroyed; what was imported from another
record has that record's. Sixteen bytes of a hash are kept; of what is nothing but digits three, so that of all the
telephone numbers there are many fit, and none can be told to be the one. Beside the hashes stands how long the forms of
a kind are, to look for them inside addresses and where a script has no blanks.

Who has the record and guesses a name can test the guess, as with every hash of a name.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from workbench.desk.name_forms import NameForms
from workbench.desk.vocabulary import FormKind

#: How many bytes of a hash are kept, and of one of digits.
_KEPT, _KEPT_OF_DIGITS = 16, 3

#: How many random bytes the salt has.
SALT_SIZE = 16


@dataclass(frozen=True, slots=True)
class HashedForms:
    """The forms of names as they outlast them, with one salt; `lengths` are those of the forms of each kind."""

    salt: bytes
    hashes: Mapping[FormKind, frozenset[str]]
    lengths: Mapping[FormKind, frozenset[int]]

    @classmethod
    def of(cls, forms: NameForms, salt: bytes) -> HashedForms:
        """The hashes of `forms` with `salt`."""
        return cls(
            salt,
            {kind: frozenset(_hash(salt, kind, form) for form in forms[kind]) for kind in FormKind},
            {kind: frozenset(map(kind.length, forms[kind])) for kind in FormKind},
        )

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> HashedForms:
        """What `to_dict` gave. Raises LookupError, TypeError or ValueError for anything else."""
        kept = {kind: data.get(kind, {"hashes": (), "lengths": ()}) for kind in FormKind}
        return cls(
            bytes.fromhex(data["salt"]),
            {kind: frozenset(one["hashes"]) for kind, one in kept.items()},
            {kind: frozenset(one["lengths"]) for kind, one in kept.items()},
        )

    def to_dict(self) -> dict[str, Any]:
        """The salt, and of each kind that has forms their hashes and lengths, in hex and in order."""
        return {"salt": self.salt.hex()} | {
            str(kind): {"lengths": sorted(self.lengths[kind]), "hashes": sorted(hashes)}
            for kind, hashes in self.hashes.items()
            if hashes
        }

    def has(self, kind: FormKind, form: str) -> bool:
        """Whether `form` is a form of the name."""
        return kind.length(form) in self.lengths[kind] and _hash(self.salt, kind, form) in self.hashes[kind]


def joined(several: Iterable[HashedForms]) -> list[HashedForms]:
    """The same forms, with those of one salt made one."""
    by_salt: dict[bytes, list[HashedForms]] = {}
    for forms in several:
        by_salt.setdefault(forms.salt, []).append(forms)
    return [
        HashedForms(
            salt,
            {kind: frozenset().union(*(one.hashes[kind] for one in alike)) for kind in FormKind},
            {kind: frozenset().union(*(one.lengths[kind] for one in alike)) for kind in FormKind},
        )
        for salt, alike in by_salt.items()
    ]


def _hash(salt: bytes, kind: FormKind, form: str) -> str:
    kept = _KEPT_OF_DIGITS if form.replace(" ", "").isdecimal() else _KEPT
    return hmac.digest(salt, f"{kind}:{form}".encode(), "sha256")[:kept].hex()
