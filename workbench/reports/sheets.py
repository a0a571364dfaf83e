"""Sheets of a workbook that is written row by row: every text stays a text, none is cut silently.

Nothing that is written is a formula, whatever it begins with. A text too long for a cell is cut with a remark, and
stands whole on a last sheet.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import IO, TYPE_CHECKING, Any

from workbench.reports.flat import Value
from workbench.reports.layout import Cell as Content
from workbench.reports.layout import Strong, printable
from workbench.reports.wording import Wording, offset

if TYPE_CHECKING:
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

#: The longest text that a cell can hold, in UTF-16 units (Excel's specification).
LONGEST_CELL = 32_767

#: The longest name of a sheet, in characters.
LONGEST_NAME = 31

_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))

# The paper's number in a workbook (ECMA-376, 18.3.1.63).
_A4 = "9"

# The height of a line, and of the highest row, in points.
_LINE, _HIGHEST = 15, 390


class Workbook:
    """A workbook as it grows, sheet after sheet."""

    def __init__(self, say: Wording, *, title: str, creator: str, made_at: dt.datetime) -> None:
        from openpyxl import Workbook as Book
        from openpyxl.styles import Alignment, Font, PatternFill

        self.say = say
        self.book = Book(write_only=True)
        self.book.properties.title = title
        self.book.properties.creator = creator
        self.book.properties.created = self.book.properties.modified = made_at.replace(tzinfo=None)
        top, left = Alignment(wrap_text=True, vertical="top"), Alignment(horizontal="left", vertical="top")
        bold, grey = Font(name="Calibri", size=11, bold=True), PatternFill("solid", "FFE9ECF1")
        self.looks: dict[str, dict[str, Any]] = {
            "text": {"alignment": top},
            "number": {"alignment": left},
            "heading": {"alignment": top, "font": bold, "fill": grey},
        }
        self._names: set[str] = set()
        self._long_texts: list[tuple[str, int, str]] = []

    def add(
        self,
        title: str,
        headings: Sequence[str],
        widths: Sequence[int],
        size: int | None = None,
        frozen: str = "A2",
        printed: int | None = None,
    ) -> Sheet:
        """A new sheet with a first row of `headings`; its columns are `widths` characters wide.

        With a `size`, the number of rows that follow, it has a filter. What is above and left of the cell `frozen`
        stays in sight. It is printed on A4 lying on its side, as wide as the page, with the headings on each: the first
        `printed` columns, or all.
        """
        from openpyxl.utils import get_column_letter

        sheet = self.book.create_sheet(self._free_name(title))
        for place, width in enumerate(widths, 1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.freeze_panes = frozen
        if size is not None:
            sheet.auto_filter.ref = f"A1:{get_column_letter(len(headings))}{size + 1}"
        sheet.print_title_rows = "1:1"
        if printed is not None and size is not None:
            sheet.print_area = f"A1:{get_column_letter(printed)}{size + 1}"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = _A4
        sheet.page_setup.fitToHeight = 0
        sheet.oddFooter.right.text = "&P / &N"
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        added = Sheet(self, sheet, widths)
        added.append(headings, ["heading"] * len(headings))
        return added

    def add_look(self, name: str, colour: str) -> None:
        """A look for texts on a plain background; `colour` is ARGB in hexadecimal."""
        from openpyxl.styles import PatternFill

        self.looks[name] = {**self.looks["text"], "fill": PatternFill("solid", colour)}

    def time_look(self, at: dt.datetime) -> str:
        """The look of a time in the zone of `at`, which a cell can't hold and so shows beside the time."""
        name = f"time {offset(at)}"
        if name not in self.looks:
            self.looks[name] = self.looks["number"] | {"number_format": f'yyyy-mm-dd hh:mm:ss "{offset(at)}"'}
        return name

    def save(self, stream: IO[bytes]) -> None:
        """Add the sheet of long texts, where there are any, and write the workbook to `stream`."""
        if self._long_texts:
            say = self.say
            parts = [(sheet, number, part) for sheet, number, text in self._long_texts for part in _cut(text)]
            headings = (say("Sheet"), say("Text no."), say("Text"))
            sheet = self.add(say("Long texts"), headings, (24, 10, 120), len(parts))
            for part in parts:
                sheet.append(part)
        self.book.save(stream)

    def fitting(self, sheet: str, text: str) -> str:
        """`text` as a cell can hold it: whole, or cut with a remark that says where the whole is."""
        if _fits(text):
            return text
        self._long_texts.append((sheet, len(self._long_texts) + 1, text))
        remark = self.say(
            "… (cut here; the whole is text {number} of the sheet “{sheet}”)",
            number=len(self._long_texts),
            sheet=self.say("Long texts"),
        )
        return text[: LONGEST_CELL // 2 - len(remark)] + remark

    def _free_name(self, title: str) -> str:
        name = printable(title).translate(_NOT_IN_NAMES).strip(" '")
        if len(name) > LONGEST_NAME:
            name = name[: LONGEST_NAME - 1].rsplit(" ", 1)[0].rstrip(",") + "…"
        stem, number = name[: LONGEST_NAME - 4], 2
        while name.lower() in self._names:
            name, number = f"{stem} {number}", number + 1
        self._names.add(name.lower())
        return name


class Sheet:
    """One sheet of a workbook, written from its first row to its last."""

    def __init__(self, workbook: Workbook, sheet: Any, widths: Sequence[int]) -> None:
        self._workbook = workbook
        self._sheet: WriteOnlyWorksheet = sheet
        self._heights = sheet.row_dimensions
        self._widths = widths
        self._row = 0
        # A cell for each column and look, used again in every row: giving a new one its look takes most of the time.
        self._cells: dict[tuple[int, str], Cell] = {}

    def append(self, values: Sequence[Value | Content], looks: Sequence[str] = ()) -> None:
        """Add a row of `values`; `looks` names the first cells' looks, empty for that of a text or a number.

        What stands out in a table's cell is bold.
        """
        self._row += 1
        cells = [
            self._cell(place, value, looks[place] if place < len(looks) else "") for place, value in enumerate(values)
        ]
        lines = max((_lines(value, width) for value, width in zip(values, self._widths, strict=False)), default=1)
        if lines > 1:
            self._heights[self._row].height = min(lines * _LINE, _HIGHEST)
        self._sheet.append(cells)

    def _cell(self, place: int, value: Value | Content, look: str) -> Cell | None:
        if value is None:
            return None
        if isinstance(value, Content):
            if _fits(value.text) and any(isinstance(part, Strong) for line in value.lines for part in line):
                cell = self._looking(place, look or "text")
                cell.value, cell.data_type = _rich(value), "s"
                return cell
            value = value.text
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) > 10**15:
            value = str(value)
        if isinstance(value, dt.datetime):
            there = value.astimezone(self._workbook.say.zone)
            look = look or self._workbook.time_look(there)
            value = there.replace(tzinfo=None)
        cell = self._looking(place, look or ("text" if isinstance(value, str) else "number"))
        if isinstance(value, str):
            cell.value = self._workbook.fitting(self._sheet.title, value)
            # A text that begins with = was taken for a formula, one like #N/A for an error.
            cell.data_type = "s"
        else:
            cell.value = value
        return cell

    def _looking(self, place: int, look: str) -> Cell:
        if (place, look) not in self._cells:
            from openpyxl.cell import WriteOnlyCell

            cell: Cell = WriteOnlyCell(self._sheet)
            for name, part in self._workbook.looks[look].items():
                setattr(cell, name, part)
            self._cells[place, look] = cell
        return self._cells[place, look]


def _lines(value: object, width: int) -> int:
    """How many lines a text takes in a column of `width` characters, near enough to show it."""
    if isinstance(value, Content):
        value = value.text
    if not isinstance(value, str):
        return 1
    return sum(-(-len(line) // max(width - 1, 1)) or 1 for line in value[:4000].split("\n"))


def _rich(content: Content) -> Any:
    """A cell's lines as a text of which a part is bold."""
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont

    parts: list[Any] = []
    for number, line in enumerate(content.lines):
        parts += ["\n"] if number else []
        for part in line:
            bold = isinstance(part, Strong)
            text = part if isinstance(part, str) else part.text
            parts.append(TextBlock(InlineFont(rFont="Calibri", sz=11, b=True), text) if bold else text)
    return CellRichText(*parts)


def _fits(text: str) -> bool:
    return len(text) <= LONGEST_CELL // 2 or len(text.encode("utf-16-le", "replace")) // 2 <= LONGEST_CELL


def _cut(text: str) -> Iterator[str]:
    length = LONGEST_CELL // 2
    return (text[start : start + length] for start in range(0, len(text), length))
