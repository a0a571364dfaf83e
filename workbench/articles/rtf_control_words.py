"""The control words of rich text (RTF 1.9.1) that stand for a character, and those that begin a place of its own."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.articles.article import HintKind
from workbench.articles.left_out import Part

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
