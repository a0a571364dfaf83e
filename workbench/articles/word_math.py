"""Equations of Word (OMML) as one line of text: 3/4, 10³, √(a + b), in the way of UnicodeMath.

All their words are kept; what a line can't show, it shows by signs that are read aloud the same way.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from workbench.articles.superscripts import lowered, power
from workbench.articles.word_styles import W

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

#: Deleted in a tracked change: not there.
_DELETED = frozenset([f"{W}del", f"{W}moveFrom"])


def linear(element: Any) -> str:
    """The equation in `element`, or a part of one."""
    pieces: list[str] = []
    for child in element:
        if not isinstance(child.tag, str) or child.tag in _DELETED or child.tag.endswith("Pr"):
            continue
        if child.tag in (f"{M}t", f"{W}t"):
            pieces.append(child.text or "")
            continue
        piece = _FORMS.get(child.tag, linear)(child)
        if child.tag == f"{M}f" and pieces and pieces[-1][-1:].isdecimal():
            pieces.append(" ")  # 2¾ is not 23/4
        pieces.append(piece)
    return "".join(pieces)


def _part(element: Any, name: str) -> str:
    return "".join(linear(part) for part in element.findall(f"{M}{name}"))


def _sign(element: Any, name: str, otherwise: str) -> str:
    found = element.find(f"{M}{element.tag.rpartition('}')[2]}Pr/{M}{name}")
    return otherwise if found is None else found.get(f"{M}val") or ""


def _grouped(words: str) -> str:
    """`words` as one operand: in brackets where there is more than a number, a word or a bracket."""
    return words if words.isalnum() or (words[:1] == "(" and words[-1:] == ")") else f"({words})"


def _fraction(element: Any) -> str:
    return f"{_grouped(_part(element, 'num'))}/{_grouped(_part(element, 'den'))}"


def _raised(words: str) -> str:
    return power(words) or (f"^{_grouped(words)}" if words else "")


def _lowered(words: str) -> str:
    told = lowered(words)
    return told if told != words or not words else f"_{_grouped(words)}"


def _scripts(element: Any) -> str:
    return _part(element, "e") + _lowered(_part(element, "sub")) + _raised(_part(element, "sup"))


def _scripts_before(element: Any) -> str:
    return _lowered(_part(element, "sub")) + _raised(_part(element, "sup")) + _part(element, "e")


def _root(element: Any) -> str:
    return f"{power(_part(element, 'deg')) or _part(element, 'deg')}√{_grouped(_part(element, 'e'))}"


def _brackets(element: Any) -> str:
    between = _sign(element, "sepChr", "|").join(linear(part) for part in element.findall(f"{M}e"))
    return _sign(element, "begChr", "(") + between + _sign(element, "endChr", ")")


def _operator(element: Any) -> str:
    sign = _sign(element, "chr", "∫")
    return sign + _lowered(_part(element, "sub")) + _raised(_part(element, "sup")) + " " + _part(element, "e")


def _function(element: Any) -> str:
    return f"{_part(element, 'fName')} {_part(element, 'e')}"


def _limit(element: Any) -> str:
    return f"{_part(element, 'e')}_{_grouped(_part(element, 'lim'))}"


def _matrix(element: Any) -> str:
    rows = ("  ".join(linear(cell) for cell in row.findall(f"{M}e")) for row in element.findall(f"{M}mr"))
    return f"[{'; '.join(rows)}]"


def _lines(element: Any) -> str:
    return "; ".join(linear(line) for line in element.findall(f"{M}e"))


_FORMS: Mapping[str, Callable[[Any], str]] = {
    f"{M}f": _fraction,
    f"{M}sSup": _scripts,
    f"{M}sSub": _scripts,
    f"{M}sSubSup": _scripts,
    f"{M}sPre": _scripts_before,
    f"{M}rad": _root,
    f"{M}d": _brackets,
    f"{M}nary": _operator,
    f"{M}func": _function,
    f"{M}limLow": _limit,
    f"{M}limUpp": _limit,
    f"{M}m": _matrix,
    f"{M}eqArr": _lines,
}
