"""A signature as a page or a feed gives it, brought to the names of those who wrote the article."""

from __future__ import annotations

import re

_LONGEST_NAME = 80
_ADDRESS = re.compile(r"<?[\w.+-]+@[\w.-]+\.\w+>?|https?://\S+|(?<!\w)@\w+")
#: What stands before a name in the languages of the sites that are read; a page's own language is often another.
_BEFORE_NAME = re.compile(r"\A(?:written by|article by|by|publi\u00e9 par|par|von|por|di)[\s:]+", re.IGNORECASE)
_BETWEEN_NAMES = re.compile(r"\s*[,;|\u2022\u00b7/]\s*(?:(?:and|et|und|y)\s+)?|\s+(?:and|et|und|y|&)\s+")
_AFTER_NAME = re.compile(
    r"\s+(?:-|\u2013|\u2014|on|in|le|am)\s|\s*\(|\d|\b(?:published|updated|posted|publi\u00e9e?|mis \u00e0 jour)\b",
    re.IGNORECASE,
)
#: Words that name what a person does, or a day, not who it is.
_NOT_A_NAME = re.compile(
    r"\b(?:editors?|correspondents?|reporters?|journalists?|writers?|columnists?|staff|contributors?|chief|bureau"
    r"|journalistes?|correspondante?s?|r\u00e9dact(?:eur|rice)s?|r\u00e9daction|chroniqueu(?:r|se)"
    r"|envoy\u00e9e?s? sp\u00e9cial\w*|redakteur(?:in)?|korrespondent(?:in)?"
    r"|published|updated|posted|publi\u00e9e?|modifi\u00e9e?"
    r"|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b",
    re.IGNORECASE,
)


def names(value: str | None) -> str | None:
    """The names in a signature, without the word before them, days, addresses and what follows a name as its role.

    "By Anna Berg, political correspondent, 12 November 2026" gives "Anna Berg". Of a desk that signs as a whole
    ("Editorial staff") the signature is kept.
    """
    text = " ".join((value or "").split())
    text = _BEFORE_NAME.sub("", _ADDRESS.sub("", text)).strip()
    pieces = [
        _AFTER_NAME.split(piece, maxsplit=1)[0].strip(" .:-\u2013\u2014|") for piece in _BETWEEN_NAMES.split(text)
    ]
    persons = [piece for piece in pieces if piece[:1].isupper() and len(piece) <= _LONGEST_NAME]
    signed = [piece for piece in persons if not _NOT_A_NAME.search(piece)] or persons[:1]
    return ", ".join(dict.fromkeys(signed)) or None
