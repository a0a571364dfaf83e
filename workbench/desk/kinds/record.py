"""Kinds of event about the record itself, and those that carry or take back other events."""

from __future__ import annotations

from typing import Annotated, Any

import msgspec

from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import Count, Number, Sha256
from workbench.desk.vocabulary import DatesRule, Permission, Refusal, Rule
from workbench.record.audit_notes import note_key, note_origin, note_restored, note_seen
from workbench.record.definition import About, Data, Id, Role
from workbench.record.events import Entry
from workbench.record.keys import PublicKey
from workbench.record.rows import Rows
from workbench.translatable import N_


class Created(Data):
    """`origin` is the record's name, the same in every copy of it."""

    origin: str


class Head(msgspec.Struct, forbid_unknown_fields=True):
    """The size and the root (base64) of a checkpoint."""

    size: Count
    root: str


class Restored(Data):
    """A backup of `size` events was put in the record's place; `given_up` are checkpoints of events that it lacks."""

    size: Count
    given_up: list[Head]


class KeyRegistered(Data):
    """The public key, as `workbench key` prints it."""

    key: str


class RuleSet(Data):
    """What the desk asked of a verified claim, and asks from now on."""

    from_: Rule = msgspec.field(name="from")
    to: Rule


class PublishRuleSet(Data):
    """Whether the desk let an article go out for which there is this reason not to, and whether it does from now on."""

    reason: Refusal
    from_: Permission = msgspec.field(name="from")
    to: Permission


class DatesRuleSet(Data):
    """How dates that only say when were decided, and are from now on."""

    from_: DatesRule = msgspec.field(name="from")
    to: DatesRule


class Carried(Data):
    """An event of another record, and what is otherwise here than there.

    `apart` says beside a confidential source whether its entry came along; earlier workbenches did not say.
    """

    event: dict[str, Any]
    number: Number | msgspec.UnsetType = msgspec.UNSET
    slug: str | msgspec.UnsetType = msgspec.UNSET
    blobs: list[Sha256] | msgspec.UnsetType = msgspec.UNSET
    apart: bool | msgspec.UnsetType | None = msgspec.UNSET


class SeenLog(msgspec.Struct, forbid_unknown_fields=True):
    """Another machine's log, of which `size` events were seen; `root` (base64) is that of the tree over them."""

    origin: str
    size: Count
    root: str


class LogsSeen(Data):
    """Of which articles the others' work was drawn, up to where in which logs, and the latest moment (ms) among that.

    What is the desk's and no article's, as sources are, is drawn with any article; there may be none else. What follows
    is later than that moment.
    """

    articles: list[Id]
    logs: Annotated[list[SeenLog], msgspec.Meta(min_length=1)]
    after: Count


class Undone(Data):
    """The ids of the events that are taken back."""

    events: Annotated[list[Id], msgspec.Meta(min_length=1)]


class Redone(Data):
    """The ids of the events that stand again, and that of the event that took them back."""

    events: Annotated[list[Id], msgspec.Meta(min_length=1)]
    undo: Id


def key_registered(rows: Rows, entry: Entry) -> None:
    """A reviewer's public key, made known before the first checkpoint it signs. Raises DeskError for what is none."""
    PublicKey.read(entry.data["key"])
    rows.put("keys", entry.data["key"], actor=entry.actor, at=entry.at)


def rule_set(rows: Rows, entry: Entry) -> None:
    """The desk's rule for `verified` changes."""
    rows.put("settings", "rule", value=entry.data["to"])


def publish_rule_set(rows: Rows, entry: Entry) -> None:
    """What the desk does with one reason not to publish changes; the others stay as they are."""
    rows.put("settings", f"publish {entry.data['reason']}", value=entry.data["to"])


def dates_rule_set(rows: Rows, entry: Entry) -> None:
    """How dates that only say when are decided changes."""
    rows.put("settings", "dates", value=entry.data["to"])


RECORD_CREATED = Kind(
    name="record.created", role=Role.BEGINS, about=About.RECORD, form=Created,
    fold=None, tables=(), noted=note_origin, stays=True, undoable=False,
    told=N_("record made"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
RECORD_RESTORED = Kind(
    name="record.restored", role=Role.RESTORES, about=About.RECORD, form=Restored,
    fold=None, tables=(), noted=note_restored, stays=True, undoable=False,
    told=N_("record put back from a backup"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
KEY_REGISTERED = Kind(
    name="key.registered", role=Role.REGISTERS_A_KEY, about=About.RECORD, form=KeyRegistered,
    fold=key_registered, tables=("keys",), noted=note_key, stays=True, undoable=False,
    told=N_("signing key registered"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
RULE_SET = Kind(
    name="rule.set", role=Role.ORDINARY, about=About.RECORD, form=RuleSet,
    fold=rule_set, tables=("settings",), noted=None, stays=False, undoable=True,
    told=N_("rule set"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
PUBLISH_RULE_SET = Kind(
    name="publish_rule.set", role=Role.ORDINARY, about=About.RECORD, form=PublishRuleSet,
    fold=publish_rule_set, tables=("settings",), noted=None, stays=False, undoable=True,
    told=N_("rule for publishing set"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
DATES_RULE_SET = Kind(
    name="dates_rule.set", role=Role.ORDINARY, about=About.RECORD, form=DatesRuleSet,
    fold=dates_rule_set, tables=("settings",), noted=None, stays=False, undoable=True,
    told=N_("rule for dates set"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
EVENT_IMPORTED = Kind(
    name="event.imported", role=Role.CARRIES, about=About.RECORD, form=Carried,
    fold=None, tables=(), noted=None, stays=False, undoable=False,
    told=N_("act carried over from another record"), told_alone=False, ends_sign_off=False, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
LOGS_SEEN = Kind(
    name="logs.seen", role=Role.PINS, about=About.RECORD, form=LogsSeen,
    fold=None, tables=(), noted=note_seen, stays=True, undoable=False,
    told=N_("others' work seen"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
ACT_UNDONE = Kind(
    name="act.undone", role=Role.UNDOES, about=About.ACTS, form=Undone,
    fold=None, tables=(), noted=None, stays=False, undoable=False,
    told=N_("act undone"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
ACT_REDONE = Kind(
    name="act.redone", role=Role.REDOES, about=About.ACTS, form=Redone,
    fold=None, tables=(), noted=None, stays=False, undoable=False,
    told=N_("act redone"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
