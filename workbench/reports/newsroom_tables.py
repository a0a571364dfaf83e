"""The tables of a check at several machines: what was done without knowing of each other, and whose logs there are."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.conflicts import Party
from workbench.reports.claim_tables import Names, evidence_line
from workbench.reports.layout import Cell, Column, Line, Row, Table, cell, shown
from workbench.reports.model import Report
from workbench.reports.trail import act, told
from workbench.reports.wording import Wording


def conflicts(report: Report, say: Wording) -> Table:
    """What people at several machines did without knowing of each other: each with all that was done, and by whom."""
    columns = (
        Column(say("About"), 18),
        Column(say("What"), 44),
        Column(say("Who did what"), 60),
        Column(say("Settled by"), 30),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(names.claim(one.claim.id) if one.claim else one.about(say)),
                cell(say(one.words.name), say(one.words.means), *map(shown, one.values(say))),
                Cell(tuple(line for party in one.parties for line in _party(party, names, say))),
                cell(say(one.words.settled_by)),
            )
        )
        for one in report.conflicts
    )
    title = say("Done without knowing of each other")
    return Table("conflicts", title, columns, rows, len(report.conflicts))


def _party(party: Party, names: Names, say: Wording) -> Iterator[Line]:
    """Who did what when, and the sources that he or she gave the claim."""
    event = party.event
    yield (say("{label}: {value}", label=f"{shown(event.who)}, {say.moment(event.at)}", value=act(event, say)),)
    yield from ((line,) for line in map(shown, told(event, say)))
    yield from (evidence_line(one, names, say) for one in party.sources)


def logs(report: Report, say: Wording) -> Table:
    """The logs of the machines at which the check was done, as far as they are in the record, each with its root."""
    columns = (
        Column(say("Log"), 6),
        Column(say("Whose"), 26),
        Column(say("Name"), 58),
        Column(say("Events"), 9),
        Column(say("Root of the tree over them"), 48),
    )
    rows = (
        Row(
            (
                cell(log.letter or "–"),
                cell(shown(log.who)),
                cell(shown(log.origin)),
                cell(say.number(log.events)),
                cell(log.root),
            )
        )
        for log in report.logs
    )
    return Table("logs", say("The machines' logs"), columns, rows, len(report.logs))
