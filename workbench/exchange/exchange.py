"""One exchange with the other machines of a newsroom over a shelf: what they wrote is taken, what is ours is sent."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.desk import Desk
from workbench.desk.newsroom import NO_NEWSROOM
from workbench.exchange.outcome import NOTHING, Fault, Outcome
from workbench.exchange.pull import Pull
from workbench.exchange.push import Push
from workbench.exchange.shelf import Shelf
from workbench.record.checkpoints import notes_in
from workbench.record.errors import Refused
from workbench.record.several_logs.copies import Trees
from workbench.record.several_logs.log_heads import Heads


class Exchange:
    """The exchange of a desk's record over a shelf."""

    def __init__(self, desk: Desk, shelf: Shelf) -> None:
        self._desk = desk
        self._shelf = shelf
        self._trees = Trees()
        self._settled: tuple[Mapping[str, str], Heads] | None = None
        self._boxes_wait = True

    def sync(self) -> Outcome:
        """Take what others wrote, and send what was written here.

        Raises Refused where the record belongs to no newsroom, ShelfUnreachableError and other errors of the shelf.
        """
        shown, here = self._shelf.heads(), self._desk.heads()
        if self._settled == (shown, here):
            return NOTHING
        name = self._desk.newsroom.name()
        if name is None:
            raise Refused("newsroom", NO_NEWSROOM)
        notes = {origin: notes_in(note) for origin, note in shown.items()}
        heads = {origin: found[0] for origin, found in notes.items() if found and found[0].origin == origin}
        pull = Pull(self._desk, self._shelf, name, heads, self._trees)
        pull.take()
        if pull.may_open_boxes or self._boxes_wait:
            self._boxes_wait = not pull.open_boxes()
        pull.take_missing_files()
        pull.look_for_unknown([*notes])
        pull.look_for_withheld()
        sent, held_back = Push(self._desk, self._shelf, self._trees).send(heads.get(self._desk.origin))
        for finding in pull.findings:
            if finding.fault is Fault.FORKED and len(finding.heads) == 2:
                self._desk.newsroom.note_fork(finding.origin, (finding.heads[0], finding.heads[1]))
        outcome = Outcome(pull.received, sent, pull.changed, tuple(pull.findings), held_back)
        self._settled = (shown, here) if outcome == NOTHING else None
        return outcome
