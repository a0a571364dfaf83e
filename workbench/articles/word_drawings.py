"""What is drawn in a Word file, and what of it has words: boxes are copy; charts, diagrams and pictures are named."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.articles.content import UnreadableError
from workbench.articles.left_out import Part
from workbench.articles.office_package import Package
from workbench.articles.word_styles import W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_V = "{urn:schemas-microsoft-com:vml}"
_O = "{urn:schemas-microsoft-com:office:office}"
_CHART_EX = "{http://schemas.microsoft.com/office/drawing/2014/chartex}"

_BOX = f"{W}txbxContent"
_DRAWN = frozenset([f"{W}drawing", f"{W}pict", f"{W}object"])
#: Programs whose objects are equations.
_EQUATIONS = ("equation", "mathtype")


def is_drawn(element: Any) -> bool:
    """Whether `element` holds a drawing, a picture or an embedded object."""
    return element.tag in _DRAWN


def boxes(drawing: Any) -> list[Any]:
    """The outermost boxes of text in `drawing`."""
    return [box for box in drawing.iter(_BOX) if not any(outer.tag == _BOX for outer in _within(box, drawing))]


def parts(drawing: Any, package: Package, main: str) -> Iterator[tuple[Part, str]]:
    """What is in `drawing` beside its boxes, each with its words: charts, diagrams, embedded objects, drawn words."""
    for element in _outside_boxes(drawing):
        tag = element.tag
        if tag in (f"{_CHART}chart", f"{_CHART_EX}chart"):
            yield Part.CHART, _words_of_part(package, main, element.get(f"{_R}id"))
        elif tag == f"{_DIAGRAM}relIds":
            yield Part.DIAGRAM, _words_of_part(package, main, element.get(f"{_R}dm"))
        elif tag == f"{_O}OLEObject":
            program = element.get("ProgID") or ""
            is_equation = program.lower().startswith(_EQUATIONS)
            yield (Part.FORMULA, "") if is_equation else (Part.EMBEDDED, program)
        elif tag == f"{_V}textpath" and element.get("string"):
            yield Part.DRAWING, element.get("string")
        elif tag == f"{_A}t" and element.text:
            yield Part.DRAWING, element.text
        elif tag == f"{_WP}docPr" and element.get("descr"):
            yield Part.PICTURE_TEXT, element.get("descr")
        elif tag == f"{_V}shape" and element.get("alt"):
            yield Part.PICTURE_TEXT, element.get("alt")


def _words_of_part(package: Package, main: str, number: str | None) -> str:
    """The words and figures of a chart or a diagram, which is a part of its own; empty where that can't be read."""
    relation = package.relations(main).get(number or "")
    if relation is None or relation.external:
        return ""
    if relation.target not in package.words:
        try:
            root = package.xml(relation.target)
        except UnreadableError:
            root = None
        tags = (f"{_A}t", f"{_CHART}v", f"{_CHART_EX}pt")
        texts = () if root is None else root.iter(*tags)
        package.words[relation.target] = " ".join(text.text for text in texts if text.text)
    return package.words[relation.target]


def _outside_boxes(drawing: Any) -> Iterator[Any]:
    """The elements in `drawing`, in reading order, but those in boxes."""
    waiting = [drawing]
    while waiting:
        element = waiting.pop()
        if element.tag != _BOX:
            yield element
            waiting.extend(reversed(element))


def _within(box: Any, drawing: Any) -> Iterator[Any]:
    for ancestor in box.iterancestors():
        if ancestor is drawing:
            return
        yield ancestor
