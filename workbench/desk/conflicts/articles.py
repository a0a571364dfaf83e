"""Articles that several people worked on without knowing of each other: drafts, sign-offs, holds and numbers."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from workbench.desk.conflicts.joined_events import JoinedEvents, apart
from workbench.desk.kinds.table import KINDS
from workbench.desk.numbers import Number, letters
from workbench.desk.vocabulary import ConflictKind, State
from workbench.record.several_logs.order import Logged, saw
from workbench.record.several_logs.registers import Row, Write


def settle_drafts(joined: JoinedEvents, article: str, row: Row) -> None:
    """Two newest drafts with different texts are a conflict until a draft has seen both."""
    heads = [head for head in row.heads("draft") if head.values["draft"] in joined.rows("drafts")]
    texts = {joined.rows("drafts")[str(head.values["draft"])].latest["sha256"] for head in heads}
    if len(texts) > 1:
        said = {"draft": [head.values["draft"] for head in heads]}
        joined.add(
            ConflictKind.DRAFTS, [head.by for head in heads], article=article, table="articles", row=article, said=said
        )


def settle_hold(joined: JoinedEvents, article: str, row: Row) -> None:
    """A hold is kept where somebody ended it who did not know of it; what was destroyed against it is kept as well."""
    shown = joined.shown("articles")[article]
    holds = [head for head in row.heads("hold") if head.values["hold"] is not None]
    if not holds:
        return
    shown["hold"] = holds[-1].values["hold"]
    destroying = [write.by for write in row.writes if write.values.get("destroyed") and write is not row.writes[0]]
    parties = [one for hold in holds for by in destroying if apart(hold.by, by) for one in (hold.by, by)]
    if parties:
        shown["destroyed"] = 0
        joined.add(ConflictKind.HOLD, parties, article=article, table="articles", row=article)


def settle_sign_offs(joined: JoinedEvents, article: str, row: Row, verdicts: Mapping[str, Sequence[Write]]) -> None:
    """A sign-off is current where its author had seen all there is to vouch for, and decided nothing of it.

    `verdicts` are the writes that count, by claim; of claims that one log alone is about the last one does.
    """
    signed = [(name, one) for name, one in joined.rows("signoffs").items() if one.stands]
    signed = [(name, one) for name, one in signed if one.writes[0].values["article"] == article]
    if not signed:
        return
    contested = {
        one["claim"]: one["event"]
        for one in joined.shown("conflicts").values()
        if one["kind"] == ConflictKind.CONTESTED and one["article"] == article
    }
    drafts = row.heads("draft")
    ending = [one.at for one in joined.of_article(article) if KINDS[one.kind.name].ends_sign_off]
    decided = list(_decisions(joined, article, verdicts))
    for name, one in signed:
        by = one.writes[0].by
        missed = [at for at in ending if not saw(by, at)]
        own = [at for at in decided if at.entry.actor == by.entry.actor]
        one_draft = {head.values["draft"] for head in drafts} == {one.latest["draft"]}
        if not (missed or own or contested) and one_draft:
            continue
        joined.shown("lapsed")[name] = {"id": name, "article": article, "event": by.number}
        against = [at for at in (*missed, *own) if apart(by, at)]
        later = [other.writes[0].by for _, other in signed if other is not one]
        if against and not any(all(saw(other, at) for at in (by, *against)) for other in later):
            joined.add(ConflictKind.SIGN_OFF, [by, *against], article=article, table="signoffs", row=name)


def _decisions(joined: JoinedEvents, article: str, verdicts: Mapping[str, Sequence[Write]]) -> Iterator[Logged]:
    """Who decided the claims of an article that are under check."""
    for name, shown in joined.shown("claims").items():
        if shown["article"] != article or shown["state"] != State.STANDING:
            continue
        if counting := verdicts.get(name):
            yield from (head.by for head in counting if head.values["verdict"] != "open")
        elif shown["decided_by"] is not None:
            row = joined.rows("claims")[name]
            yield next(write.by for write in reversed(row.writes) if "decided_by" in write.values)


def settle_article_numbers(joined: JoinedEvents) -> None:
    """Give letters to articles that got one number or one short name on several machines.

    Where the events of one article alone are folded, it keeps what it has; a new one may make it necessary to fold all.
    """
    shown, rows = joined.shown("articles"), joined.rows("articles")
    if joined.union.standing is None:
        settle_numbers(joined, "articles", list(rows.items()))
        taken: set[str] = set()
        for name, _ in sorted(rows.items(), key=lambda one: one[1].writes[0].by[:3]):
            if name in shown:
                shown[name]["slug"] = _free(str(shown[name]["slug"]), taken)
                taken.add(str(shown[name]["slug"]))
        return
    standing = joined.union.standing("articles")
    for name, row in shown.items():
        if name in standing:
            row.update(number=standing[name]["number"], slug=standing[name]["slug"])
        elif any(_same_number(row, other) or _same_slug(row, other) for other in standing.values()):
            joined.union.whole_needed = True


def _free(slug: str, taken: Container[str]) -> str:
    return next(one for one in chain([slug], (f"{slug}-{letter}" for letter in letters())) if one not in taken)


def _same_number(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return Number(one["number"]).given == Number(other["number"]).given


def _same_slug(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    slug, there = str(one["slug"]), str(other["slug"])
    return there == slug or bool(re.fullmatch(rf"{re.escape(slug)}-[a-z]+", there)) or slug.startswith(f"{there}-")


def settle_numbers(joined: JoinedEvents, table: str, rows: Sequence[tuple[str, Row]]) -> None:
    """Give letters to what several logs gave one number, in the order in which it was given.

    A number that was given is never free again: what was undone since counts.
    """
    given: dict[Any, list[tuple[str, Row]]] = {}
    for name, row in rows:
        given.setdefault(row.writes[0].values["number"], []).append((name, row))
    for number, same in given.items():
        if len(same) > 1:
            ordered = sorted(same, key=lambda one: one[1].writes[0].by[:3])
            for letter, (name, _) in enumerate(ordered, 1):
                if name in joined.shown(table):
                    joined.shown(table)[name]["number"] = int(Number.of(int(number), letter))
