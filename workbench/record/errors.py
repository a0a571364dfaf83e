"""What can go wrong at the desk; each error is one line for the person at the bench."""

from __future__ import annotations

from workbench.errors import WorkbenchError


class DeskError(WorkbenchError):
    """The record can't be opened, read or written as asked; nothing was changed."""


class NotARecord(DeskError):
    """The file is no record of this workbench: another program's database, another kind of file, or nothing."""


class NewerRecord(DeskError):
    """The record was written by a newer workbench than this one."""


class CorruptRecord(DeskError):
    """The record is damaged, or its guards were taken away."""


class Locked(DeskError):
    """Another process holds the record for longer than we wait."""


class ReadOnly(DeskError):
    """The record may be read but not written."""


class Vanished(DeskError):
    """The record's file was removed or replaced while it was open."""


class StorageFull(DeskError):
    """The disk, or a limit set on the file, has no room for what was to be written."""


class NotFound(DeskError):
    """No article, draft, claim, source or query goes by that name."""


class Refused(DeskError):
    """A rule of the trade forbids the act.

    `rule` names the rule in one word or two (`verified`, `sign-off`, `dismissed` ...); where `overridable` is true the
    same act is accepted with an override: a reason, which the trail keeps beside the reviewer's name.
    """

    def __init__(self, rule: str, message: str, /, *, overridable: bool = False, **values: object) -> None:
        super().__init__(message, **values)
        self.rule = rule
        self.overridable = overridable
