"""Lines whose rest, where they are longer than their place, goes on under their text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from textual.content import Content
from textual.geometry import Size
from textual.widget import Widget


class HangingText(Widget):
    """Shows lines; what goes over a line's end goes on in the column `indent`."""

    def __init__(self, lines: Sequence[Content], indent: int, *, classes: str | None = None) -> None:
        super().__init__(classes=classes)
        self._lines, self._indent = lines, indent

    def show(self, lines: Sequence[Content]) -> None:
        """Show other lines."""
        self._lines = lines
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are at this width."""
        return len(self._broken(width))

    def render(self) -> Content:
        """The lines."""
        return Content("\n").join(self._broken(self.content_size.width))

    def _broken(self, width: int) -> list[Content]:
        return [piece for line in self._lines for piece in hanging(line, width, self._indent)]


class PackedText(HangingText):
    """Shows lines whose parts, with tabs between them, stay whole: what has no room goes to the next line."""

    def __init__(self, lines: Sequence[Content], *, classes: str | None = None) -> None:
        super().__init__(lines, 0, classes=classes)

    def _broken(self, width: int) -> list[Content]:
        return [piece for line in self._lines for piece in _packed(line.split("\t"), width)]


def _packed(parts: Iterable[Content], width: int) -> Iterator[Content]:
    line = Content("")
    for part in parts:
        longer = Content("   ").join([line, part]) if line else part
        if line and longer.cell_length > width:
            yield line
            longer = part
        line = longer
    yield line


def hanging(text: Content, width: int, indent: int) -> Iterator[Content]:
    """`text` in lines of `width` columns; all but the first begin in the column `indent`."""
    for number, line in enumerate(text.split("\n", allow_blank=True)):
        whole = line.pad_left(indent) if number else line
        head = whole.wrap(max(8, width))[0]
        yield head
        rest = whole[len(head.plain) :]
        if rest.plain.strip():
            rest = rest[len(rest.plain) - len(rest.plain.lstrip()) :]
            yield from (piece.pad_left(indent) for piece in rest.wrap(max(8, width - indent)))
