"""Kinds of event about the newsroom: which one a record belongs to, whose logs are in it, what is wrong with one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import msgspec

from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import Count, Words
from workbench.record.definition import About, Data, Id, Role
from workbench.translatable import N_

#: The name of a log.
Origin = Annotated[str, msgspec.Meta(pattern=r"\Aclaims-workbench/[0-9a-f-]{36}\Z")]

#: A public key that signs, and one for which is sealed.
SigningKey = Annotated[str, msgspec.Meta(pattern=r"\Aed25519:[A-Za-z0-9+/]{43}=\Z")]
SealingKey = Annotated[str, msgspec.Meta(pattern=r"\Ax25519:[A-Za-z0-9+/]{43}=\Z")]


class MemberRole(StrEnum):
    """What somebody may do in a newsroom; chiefs admit and remove."""

    MEMBER = N_("member")
    CHIEF = N_("chief")


class NewsroomJoined(Data):
    """The record belongs to the newsroom whose roster is called so, from now on."""

    roster: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]


class MemberAdded(Data):
    """A machine belongs to the newsroom: its log, whose it is, what it is called, and its keys.

    Said again of the same log and key it changes person, machine and role.
    """

    person: Words
    machine: str
    origin: Origin
    key: SigningKey
    sealing: SealingKey
    role: MemberRole


class MemberLeft(Data):
    """Of a log the first `size` events count, and no more."""

    origin: Origin
    size: Count


class LogForked(Data):
    """There are two histories of a log: `heads` are two checkpoints (notes) of its key that don't agree."""

    origin: Origin
    heads: Annotated[list[str], msgspec.Meta(min_length=2, max_length=2)]


class ArticleClosed(Data):
    """Who alone reads an article from now on, by the persons' names in the roster; null: everybody.

    The event is about the record, not the article, so that those know who may not read what is about the article.
    """

    article: Id
    readers: list[Words] | None


class BoxSent(Data):
    """What is for some machines alone, sealed for them: bodies of events, and names of confidential sources."""

    box: str


NEWSROOM_JOINED = Kind(
    name="newsroom.joined", role=Role.ORDINARY, about=About.RECORD, form=NewsroomJoined,
    fold=None, tables=(), noted=None, stays=True, undoable=False,
    told=N_("newsroom joined"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
MEMBER_ADDED = Kind(
    name="member.added", role=Role.ORDINARY, about=About.RECORD, form=MemberAdded,
    fold=None, tables=(), noted=None, stays=True, undoable=False,
    told=N_("member of the newsroom added"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
MEMBER_LEFT = Kind(
    name="member.left", role=Role.ORDINARY, about=About.RECORD, form=MemberLeft,
    fold=None, tables=(), noted=None, stays=True, undoable=False,
    told=N_("member of the newsroom removed"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
LOG_FORKED = Kind(
    name="log.forked", role=Role.ORDINARY, about=About.RECORD, form=LogForked,
    fold=None, tables=(), noted=None, stays=True, undoable=False,
    told=N_("two histories of one log found"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
ARTICLE_CLOSED = Kind(
    name="article.closed", role=Role.ORDINARY, about=About.RECORD, form=ArticleClosed,
    fold=None, tables=(), noted=None, stays=True, undoable=False,
    told=N_("readers of an article named"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
BOX_SENT = Kind(
    name="box.sent", role=Role.ORDINARY, about=About.RECORD, form=BoxSent,
    fold=None, tables=(), noted=None, stays=True, undoable=False,
    told=N_("sent to some members alone"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=False, import_asks=False,
)  # fmt: skip
