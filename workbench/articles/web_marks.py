"""Marks of notes and formulas inside a line of a page."""

from __future__ import annotations

import re
from typing import Any

_NUMBERS = re.compile(r"\d{1,3}(?:[,;\s\u2013-]+\d{1,3})*")
_IN_BRACKETS = re.compile(r"[\[(]\s*[\w*†‡§.]{1,5}\s*[\])]")
_SIGNS = re.compile(r"[*†‡§¶#↑↩^]{1,4}")


def is_note_mark(text: str) -> bool:
    """Whether `text`, the words of a link to a place on the same page, may be the mark of a note: 1, [1], [a], *."""
    text = text.strip()
    return bool(_IN_BRACKETS.fullmatch(text) or _SIGNS.fullmatch(text) or _NUMBERS.fullmatch(text))


def formula(math: Any) -> str:
    """The words of a MathML element on one line: 3/4, x^2, √2."""
    tag = _local(math)
    if tag in ("annotation", "annotation-xml"):
        return ""
    parts = [part for part in (formula(child) for child in math if isinstance(child.tag, str)) if part]
    own = (math.text or "").strip()
    between = {"mfrac": "/", "msup": "^", "msub": "_", "mroot": "√", "mtd": " "}.get(tag, " " if tag == "mtr" else "")
    words = own + between.join(f"({part})" if between in ("/", "^") and _is_sum(part) else part for part in parts)
    return f"√{words}" if tag == "msqrt" else words


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def _is_sum(part: str) -> bool:
    return re.search(r"[+\-\u2212/=]", part[1:]) is not None
