"""Claims that several people worked on without knowing of each other: place, state, verdict, and support.

A verdict counts where its author had seen every change of the claim's words. Verdicts that disagree, none of which saw
the other, leave the claim contested and open. Setting a claim aside has no effect against work that it did not know of.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cached_property
from typing import Any

from workbench.claims import Verdict
from workbench.desk.conflicts.joined_events import JoinedEvents, apart, unseen
from workbench.desk.kinds.table import KINDS
from workbench.desk.vocabulary import ConflictKind, Stance, State
from workbench.record.events import written_json
from workbench.record.several_logs.fold import Event
from workbench.record.several_logs.order import Logged, saw
from workbench.record.several_logs.registers import Row, Write

_ANCHOR = ("start", "end", "kind", "text", "body")
_VERDICT = (
    "verdict", "reason", "verdict_note", "override", "decided_at", "decided_by", "previous", "previous_verdict",
)  # fmt: skip
_OPEN: dict[str, Any] = {**dict.fromkeys(_VERDICT), "verdict": str(Verdict.OPEN), "verdict_note": ""}
_GONE = (State.SPLIT, State.MERGED, State.CUT)


class ClaimOfMany:
    """One claim as it is settled."""

    def __init__(self, joined: JoinedEvents, name: str, row: Row, shown: dict[str, Any], draft: Row | None) -> None:
        """`shown` is the row as it is shown, which is changed; `draft` the row of the article, which has a draft."""
        self.joined, self.name, self.row, self.shown = joined, name, row, shown
        self.article = str(shown["article"])
        self.draft = draft
        self.events = joined.of_claim(name)

    @cached_property
    def work(self) -> list[Event]:
        """The events that say anything of the claim or of its support."""
        return [one for one in self.events if KINDS[one.kind.name].ends_sign_off]

    def settle(self) -> list[Write]:
        """Settle state, place, verdict and support, in this order, and give the writes of its verdict that count.

        None of them where one log alone has anything to say: there it is the last.
        """
        origin = self.row.writes[0].by.origin
        alone = not self.row.shared and all(one.at.origin == origin for one in self.events)
        if not alone:
            self._state()
        self._place()
        if alone:
            return []
        counting = self._verdict()
        self._support(counting)
        return counting

    def _add(self, kind: ConflictKind, parties: Sequence[Logged], said: dict[str, Any] | None = None) -> None:
        self.joined.add(
            kind, parties, article=self.article, claim=self.name, table="claims", row=self.name, said=said
        )  # fmt: skip

    def _state(self) -> None:
        """A split, a merger and a cut take effect; a dismissal does unless somebody worked on it unseen."""
        doing = [write for write in self.row.writes if "state" in write.values and not self._cut_elsewhere(write)]
        heads = self.row.heads("state", doing)
        work = [one for one in self.work if all(one.at.number != write.by.number for write in doing)]
        against = {head.by.number: self._against(head, heads, work) for head in heads}
        gone = [head for head in heads if head.values["state"] in _GONE]
        aside = [head for head in heads if not against[head.by.number]]
        into = list(
            dict.fromkeys(one for head in gone for one in json.loads(str(head.values.get("replaced_by") or "[]")))
        )
        if gone:
            self.shown.update(state=gone[-1].values["state"], replaced_by=written_json(into))
        else:
            shown = aside[-1].values if aside else {}
            self.shown.update(state=shown.get("state", str(State.STANDING)), state_reason=shown.get("state_reason", ""))
        after = [one for claim in (self.name, *into) for one in self.joined.of_claim(claim)]
        both = [one for head in heads if against[head.by.number] for one in (head.by, *against[head.by.number])]
        if both and not self.joined.settled(after, both):
            self._add(ConflictKind.RESHAPED if gone else ConflictKind.DISMISSAL, both)

    def _against(self, head: Write, heads: Sequence[Write], work: Sequence[Event]) -> list[Logged]:
        """What stands against a write of the claim's state: another state, and work that it did not know of."""
        state = head.values["state"]
        others = [one.by for one in heads if one is not head and (one.values["state"] != state or state in _GONE)]
        return others + (unseen(head.by, work) if state != State.STANDING else [])

    def _cut_elsewhere(self, write: Write) -> bool:
        """Whether a claim was cut in a draft that is not before the one that is shown."""
        if write.values["state"] != State.CUT or self.draft is None:
            return False
        shown = self.draft.heads("draft")[-1].by
        return shown.entry.draft != write.by.entry.draft and not saw(shown, write.by)

    def _place(self) -> None:
        """The claim stands where the shown draft has it; one that the draft does not have is shown as cut."""
        if self.draft is None:
            return
        draft = self.draft.latest["draft"]
        if self.shown["draft"] == draft and not self.row.shared:
            return
        fitting = [write for write in self.row.writes if "start" in write.values and write.by.entry.draft == draft]
        if not fitting:
            self._not_carried()
            return
        heads = [write for write in self.row.heads("start") if write in fitting] or fitting[-1:]
        self.shown.update({name: heads[-1].values[name] for name in _ANCHOR}, draft=draft)

    def _not_carried(self) -> None:
        if self.shown["state"] not in (State.STANDING, State.DISMISSED):
            return
        self.shown.update(state=str(State.CUT))
        newest = [head.by for head in self.draft.heads("draft")] if self.draft else []
        work = [*(one.at for one in self.work), *(write.by for write in self.row.writes[1:]), self.row.writes[0].by]
        missed = [one for one in work if not any(saw(head, one) for head in newest)]
        if missed:
            self._add(ConflictKind.NOT_CARRIED, [*newest, *missed])

    def _verdict(self) -> list[Write]:
        """Show the verdict that counts, and give those that do."""
        heads = self.row.heads("verdict")
        words = [write for place, write in enumerate(self.row.writes) if place and self._changes_words(place)]
        counting: list[tuple[Write, list[Logged]]] = []
        without: list[tuple[Write, list[Logged]]] = []
        for head in heads:
            missed = [one.by for one in words if not saw(head.by, one.by)] if "text" not in head.values else []
            (without if missed else counting).append((head, missed))
        if without:
            self._add(
                ConflictKind.OTHER_WORDS,
                [one for head, missed in without for one in (head.by, *missed)],
                {"verdict": [head.values["verdict"] for head, _ in without]},
            )
        standing = [head for head, _ in counting]
        self._show_verdict(standing)
        self._readings(words, [head for head in standing if "text" not in head.values])
        return standing

    def _show_verdict(self, heads: Sequence[Write]) -> None:
        verdicts = [head.values["verdict"] for head in heads]
        by = [head.by for head in heads]
        if len(set(verdicts)) > 1:
            self.shown.update(_OPEN)
            said = [[head.values["verdict"], head.by.entry.actor] for head in heads]
            self._add(ConflictKind.CONTESTED, by, {"verdict": said})
        elif heads:
            self.shown.update({name: heads[-1].values[name] for name in _VERDICT if name in heads[-1].values})
            if len(heads) > 1 and verdicts[0] != Verdict.OPEN:
                self._add(ConflictKind.AGREED, by, {"verdict": verdicts[:1]})
        elif self.shown["verdict"] != Verdict.OPEN:
            self.shown.update(_OPEN)

    def _changes_words(self, place: int) -> bool:
        """Whether a write changes the claim's words or opens it since what stands around them changed."""
        write = self.row.writes[place]
        if "text" not in write.values:
            return False
        if "verdict" in write.values:
            return True
        before = [one for one in self.row.writes[1:place] if "text" in one.values and saw(write.by, one.by)]
        known = (before[-1] if before else self.row.writes[0]).values["text"]
        return str(write.values["text"]).split() != str(known).split()

    def _readings(self, words: Sequence[Write], verdicts: Sequence[Write]) -> None:
        """Tell where words or reading were corrected in two ways, until somebody who saw both says what is so."""
        heads = [head for head in self.row.heads("body") if head is not self.row.writes[0]]
        if len({str(head.values["body"]) for head in heads}) < 2 or not any(head in words for head in heads):
            return
        both = [head.by for head in heads]
        if not any(all(saw(verdict.by, one) for one in both) for verdict in verdicts):
            self._add(ConflictKind.READINGS, both, {"text": [head.values["text"] for head in heads]})

    def _support(self, counting: Sequence[Write]) -> None:
        """Flag a verified claim whose last support went where its verifier did not know of it."""
        if self.shown["verdict"] != Verdict.VERIFIED or self.shown["override"] is not None:
            return
        rows = self.joined.evidence.get(self.name, ())
        if any(row.stands and _supports(row.latest) for row in rows):
            return
        gone = [by for row in rows if (by := self._gone_by(row))]
        pairs = [one for head in counting for by in gone if apart(head.by, by) for one in (head.by, by)]
        if pairs and not self.joined.settled(self.events, pairs):
            self.shown["flagged"] = 1
            self._add(ConflictKind.UNSUPPORTED, pairs)

    def _gone_by(self, row: Row) -> Logged | None:
        """What made a piece of evidence support the claim no more; None where it never did."""
        if row.writes[0].values["stance"] != Stance.SUPPORTS:
            return None
        if not row.stands:
            undo = self.joined.union.undone_by.get(row.writes[0].by.number)
            return undo.at if undo else None
        return next((write.by for write in reversed(row.writes[1:]) if not _supports(write.values)), None)


def _supports(values: Any) -> bool:
    return values.get("withdrawn") is None and values.get("stance", Stance.SUPPORTS) == Stance.SUPPORTS
