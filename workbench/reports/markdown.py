"""A report in Markdown: the cover, the numbered copy, the claims by verdict, and every table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import IO

from workbench.claims import Verdict
from workbench.reports import claim_tables, cover
from workbench.reports.claim_tables import Names
from workbench.reports.layout import Cell, Inline, Line, Link, Strong, Table, printable
from workbench.reports.model import CheckedClaim, Report
from workbench.reports.sections import about_checkpoint, about_copy, before_the_copy, heading, tables
from workbench.reports.terms import VERDICTS
from workbench.reports.text_stream import write_text
from workbench.reports.wording import Wording, wording_of

#: The order in which the verdicts are told: what needs an editor comes first.
ORDER = (Verdict.DISPUTED, Verdict.UNSOURCED, Verdict.OPEN, Verdict.VERIFIED)


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`."""
    write_text(lines(report, wording_of(report)), stream)


def lines(report: Report, say: Wording) -> Iterator[str]:
    """The report line by line, line ends included."""
    yield "# " + escaped(say("Verification report: {title}", title=cover.title(report))) + "\n\n"
    for line in cover.standing(report, say):
        yield f"**{escaped(line)}**\n\n"
    yield f"{escaped(cover.summary(report, say))}\n\n"
    yield from _cover(report, say)
    for table in before_the_copy(report, say):
        yield from _table(table, say)
    yield from _copy(report, say)
    for table in tables(report, say):
        if table.key == "claims":
            yield from _claims_by_verdict(report, table, say)
        else:
            yield from _table(table, say)
    yield from _checkpoint(report, say)


def escaped(text: str) -> str:
    """`text` so that Markdown shows it as it is, wherever it stands."""
    return _LEADING.sub(r"\1\\\2", _within(text))


def _within(text: str) -> str:
    """`text` as it stands behind other words of its line."""
    return _ACTIVE.sub(r"\\\g<0>", text)


_ACTIVE = re.compile(r"[\\`*_{}\[\]<>&|~#$]")
# What begins a list, a quotation or an underlined heading at the start of a line: `- `, `+ `, `1. `, `1) `, `=`.
_LEADING = re.compile(r"^(\s*\d{0,9})([-+=.)])", re.MULTILINE)


def _cover(report: Report, say: Wording) -> Iterator[str]:
    for fact in cover.facts(report, say):
        yield "- " + say("{label}: {value}", label=f"**{escaped(fact.label)}**", value=_cell(fact.value)) + "\n"
    yield "\n"
    counts = (
        say("{label}: {value}", label=name, value=f"{say.number(number)} ({share})")
        for _, name, number, share in cover.counted(report, say)
    )
    yield f"{escaped(' · '.join(counts))}\n\n"


def _copy(report: Report, say: Wording) -> Iterator[str]:
    yield "## " + escaped(say("The copy, claims numbered")) + "\n\n"
    if remark := about_copy(report, say):
        yield f"{escaped(remark)}\n\n"
    for paragraph in report.paragraphs:
        for piece in paragraph.pieces:
            # Blanks that open a paragraph would make it a block of code.
            inside = piece.start > paragraph.start
            yield (_within(printable(piece.text)) if inside else escaped(printable(piece.text).lstrip(" ")))
            for number in piece.ends:
                yield f'<a id="copy-{number}"></a>[\\[{number}\\]](#claim-{number})'
        yield "\n\n"


def _claims_by_verdict(report: Report, table: Table, say: Wording) -> Iterator[str]:
    yield f"## {escaped(table.title)}\n\n"
    names = Names.of(report)
    for verdict in ORDER:
        found = [claim for claim in report.claims if claim.row.verdict is verdict]
        if found:
            yield f"### {escaped(say.term(verdict, VERDICTS))} ({say.number(len(found))})\n\n"
            for claim in found:
                yield f'- <a id="claim-{claim.number}"></a>{_inline(claim_tables.in_copy(claim, report))} '
                yield from _claim(claim, names, say)
            yield "\n"


def _claim(claim: CheckedClaim, names: Names, say: Wording) -> Iterator[str]:
    yield f"{_line(claim_tables.in_sentence(claim))}\n"
    reads = claim_tables.reads_as(claim.row, say)
    yield f"  - {_cell(reads)} · {escaped(claim_tables.place(claim, say))}\n"
    yield f"  - {_cell(claim_tables.verdict(claim.row, say))}\n"
    for line in claim_tables.gathered(claim, names, say):
        yield f"  - {_line(line)}\n"


def _table(table: Table, say: Wording) -> Iterator[str]:
    yield f"## {escaped(heading(table, say))}\n\n"
    yield "| " + " | ".join(escaped(column.title) for column in table.columns) + " |\n"
    yield "|" + " --- |" * len(table.columns) + "\n"
    for row in table.rows:
        cells = [_cell(part, "<br>") for part in row.cells]
        if row.anchor:
            cells[0] = f'<a id="{row.anchor}"></a>{cells[0]}'
        yield "| " + " | ".join(cells) + " |\n"
    yield "\n"


def _checkpoint(report: Report, say: Wording) -> Iterator[str]:
    yield "## " + escaped(say("Checkpoint of the record")) + "\n\n"
    yield f"{escaped(about_checkpoint(report, say))}\n"
    if report.checkpoint is not None:
        yield f"\n```\n{report.checkpoint.rstrip()}\n```\n"


def _cell(content: Cell, between: str = " · ") -> str:
    return between.join(_line(line) for line in content.lines)


def _line(line: Line) -> str:
    return "".join(_inline(part) for part in line)


def _inline(part: Inline) -> str:
    if isinstance(part, Strong):
        return f"<b>{escaped(part.text)}</b>"
    if not isinstance(part, Link):
        return escaped(part)
    # In angle brackets a target may hold anything but those, a line break and a backslash.
    target = part.target.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace("|", "%7C")
    return f"[{escaped(part.text)}](<{target}>)"
