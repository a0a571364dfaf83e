"""The tokens of a rich text file (RTF 1.9.1), what its control words stand for, and the encodings of its fonts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Mapping
from enum import Enum, auto

from msgspec import Struct

from workbench.articles.article import HintKind
from workbench.articles.content import UnreadableError
from workbench.articles.left_out import Part

#: More tokens than an article has, its pictures' lines included; reading takes time with each.
MOST_TOKENS = 2_000_000

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?\d{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\([^A-Za-z])|([{}])|[\r\n\x00]+|([^\\{}\r\n\x00]+)|\\"
)

#: The encodings of `\\fcharset` that are not the file's own.
_CHARSETS = {
    0: "cp1252", 77: "mac_roman", 81: "mac_arabic", 83: "mac_greek", 84: "mac_cyrillic", 89: "mac_latin2",
    128: "cp932", 129: "cp949", 130: "johab", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
}  # fmt: skip

#: Control words and signs that stand for a character. An optional hyphen is seen at a line's end only.
CHARACTERS: Mapping[str, str] = {
    "tab": "\t", "line": "\n", "lbr": "\n", "emdash": "—", "endash": "–", "emspace": "\u2003", "enspace": "\u2002",
    "qmspace": "\u2005", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "zwbo": "\u200b", "zwnbo": "\u2060",
    "~": "\u00a0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
PARAGRAPH_ENDS = frozenset(["par", "sect", "page", "column", "\n", "\r"])

#: Destinations whose words are told, and what they are.
TOLD: Mapping[str, Part] = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), Part.RUNNING_HEAD),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), Part.RUNNING_HEAD),
    **dict.fromkeys(("xe", "tc", "rxe", "txe"), Part.FIELD),
    "objclass": Part.EMBEDDED,
    "formfield": Part.FIELD,
}
NOTES: Mapping[str, HintKind] = {"footnote": HintKind.FOOTNOTE, "annotation": HintKind.COMMENT}
#: Destinations that are read though older readers may pass them over.
READ = frozenset(["shpinst", "shptxt", "ud", "fldinst", "annotation", "atnauthor", "pntext", "listtext", "objclass"])
#: Destinations that hold no words of the document.
SETTINGS = frozenset([
    "author", "bkmkend", "bkmkstart", "blipuid", "colortbl", "comment", "company", "creatim", "datafield",
    "datastore", "doccomm", "docvar", "factoidname", "falt", "file", "filetbl", "fname", "fontemb", "fontfile",
    "ftncn", "ftnsep", "ftnsepc", "aftncn", "aftnsep", "aftnsepc", "generator", "info", "keywords", "latentstyles",
    "list", "listlevel", "listoverride", "listoverridetable", "listname", "listpicture", "liststylename", "listtable",
    "levelnumbers", "leveltext", "mailmerge", "mmathPr", "nesttableprops", "nonesttables", "nonshppict", "objdata",
    "objname", "operator", "panose", "pgp", "pgptbl", "pict", "picprop", "pn", "pnseclvl", "printim", "private",
    "revtbl", "revtim", "rsidtbl", "shprslt", "sn", "sp", "stylesheet", "subject", "sv", "template", "themedata",
    "title", "upr", "userprops", "wgrffmtfilter", "xmlattrname", "xmlattrvalue", "xmlnstbl", "xmlopen", "buptim",
    "category", "manager", "hlinkbase", "atnid", "atndate", "atntime", "atnparent", "atnref", "atrfend", "atrfstart",
    "atnicn", "background", "pntxta", "pntxtb", "ftnalt",
])  # fmt: skip


class Kind(Enum):
    """What a token is."""

    OPEN = auto()
    CLOSE = auto()
    WORD = auto()
    SIGN = auto()
    TEXT = auto()


class Token(Struct, frozen=True):
    """A brace, a control word with its number, a control sign, or bytes of text."""

    kind: Kind
    name: str = ""
    number: int | None = None
    data: bytes = b""


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens of the file `data`; bytes that a `\\bin` announces are passed over.

    Raises UnreadableError where there are more than any article has.
    """
    at = seen = 0
    while (found := _TOKEN.match(data, at)) is not None:
        at = found.end()
        seen += 1
        if seen > MOST_TOKENS:
            raise UnreadableError("the file has more than {most:,} control words", most=MOST_TOKENS)
        word, number, byte, sign, brace, text = found.groups()
        if word is not None:
            token = Token(Kind.WORD, word.decode("ascii"), None if number is None else int(number))
            if token.name == "bin":
                at += max(token.number or 0, 0)
            yield token
        elif byte is not None:
            yield Token(Kind.TEXT, data=bytes.fromhex(byte.decode("ascii")), number=1)
        elif sign is not None:
            yield Token(Kind.SIGN, sign.decode("latin-1"))
        elif brace is not None:
            yield Token(Kind.OPEN if brace == b"{" else Kind.CLOSE)
        elif text is not None:
            yield Token(Kind.TEXT, data=text)


def charset(number: int, usual: str) -> str:
    """The encoding of a font whose `\\fcharset` is `number`, in a file that is in `usual`."""
    return usual if number in (0, 1) and usual != "cp1252" else _CHARSETS.get(number, usual)


def code_page(number: int) -> str:
    """The encoding of `\\ansicpg`; Windows-1252 where there is no such one."""
    name = {65001: "utf-8", 10000: "mac_roman"}.get(number, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
