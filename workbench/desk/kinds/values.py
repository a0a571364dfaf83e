"""Forms of the values that events hold: ids, days, SHA-256s, and a claim as the extractor prints it."""

from __future__ import annotations

import datetime as dt
from functools import reduce
from operator import or_
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

import msgspec
from msgspec import Struct

from workbench.claims import Attribution, DateInterval, Kind, Quantity, Span, Why
from workbench.translatable import check_filling

#: How many bytes, characters or events there are, and where in a text something begins, in code points.
Count = Annotated[int, msgspec.Meta(ge=0)]

#: A number that people know an article, a draft or a claim by.
Number = Annotated[int, msgspec.Meta(ge=1)]

#: The SHA-256 of a file, in lower-case hex.
Sha256 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]

#: Words that are not empty.
Words = Annotated[str, msgspec.Meta(min_length=1)]

#: A day, `2026-01-31`.
Day = dt.date


class PhraseForm(msgspec.Struct, forbid_unknown_fields=True):
    """A text that any language can say, as `workbench.translatable.as_data` writes it."""

    text: Words
    values: dict[str, str | int | PhraseForm | list[str | int | PhraseForm]]
    plural: Words | msgspec.UnsetType = msgspec.UNSET

    def __post_init__(self) -> None:
        check_filling(self.text, None if self.plural is msgspec.UNSET else self.plural, self.values)


def _check_span(span: Any) -> None:
    """Offsets fit the words: an end is exclusive, and both count code points. Raises ValueError where they don't."""
    if not 0 <= span.start <= span.end or span.end - span.start != len(span.text):
        raise ValueError(f"words of {len(span.text)} characters don't reach from {span.start} to {span.end}")


def _check_interval(interval: Any) -> None:
    if interval.end < interval.start:
        raise ValueError(f"days from {interval.start} to {interval.end}")


def _struct(cls: Any, *more: tuple[str, Any], tag: str | None = None) -> Any:
    """The form in which a value of the struct `cls` is written: an object with its fields.

    A field with a default may be missing: earlier workbenches did not know every one.
    """
    fields: list[Any] = [
        (field.name, _written(field.type)) if field.required else (field.name, _written(field.type), msgspec.UNSET)
        for field in msgspec.structs.fields(cls)
    ]
    checked = _check_span if cls is Span else _check_interval if cls is DateInterval else None
    return msgspec.defstruct(
        cls.__name__,
        [*more, *fields],
        namespace={"__post_init__": checked} if checked else None,
        tag=tag,
        tag_field="kind" if tag else None,
        kw_only=True,
        forbid_unknown_fields=True,
        gc=False,
    )


def _written(hint: Any) -> Any:
    """The type of what is written for a value of the type `hint`."""
    if get_origin(hint) in (Union, UnionType):
        return reduce(or_, map(_written, get_args(hint)))
    if get_origin(hint) is tuple:
        return list[_written(get_args(hint)[0])]  # type: ignore[misc]
    if isinstance(hint, type) and issubclass(hint, Struct):
        return _struct(hint)
    return hint


class Fact(Struct, frozen=True):
    """What a fact says beside its words: nothing."""


def _claim(reading: type, kind: Kind) -> Any:
    """The form of a claim of one kind: its span, its reading and why it was read so, all in one object."""
    span = [("start", Count), ("end", Count), ("text", Words), ("why", _written(Why | None), msgspec.UNSET)]
    form = _struct(reading, *span, tag=str(kind))  # type: ignore[arg-type]
    return type(form.__name__, (form,), {"__post_init__": _check_span}, forbid_unknown_fields=True, tag=str(kind),
                tag_field="kind", kw_only=True)  # fmt: skip


if TYPE_CHECKING:
    SpanForm = dict[str, Any]
    ClaimForm = dict[str, Any]
else:
    #: A stretch of a draft's text.
    SpanForm = _struct(Span)

    #: A claim as `workbench.claims.Claim.to_dict` writes it.
    ClaimForm = _claim(Quantity, Kind.NUMERIC) | _claim(Attribution, Kind.ATTRIBUTED) | _claim(Fact, Kind.FACT)
