"""Reviewers' names: written one way in the trail, and told apart only where a reader can tell them apart.

Names are taken as they are typed; there are no passwords. These rules keep one person from standing at the desk as two
by a name that looks the same: what nobody sees is refused, a word has letters of one script (after the single-script
rule of Unicode Technical Standard 39, section 5), and a sign-off compares names by what they look like.
"""

from __future__ import annotations

import re
import unicodedata

from workbench.record.errors import Refused
from workbench.translatable import Phrase

# Letters and fillers that are blank though Unicode does not call them so, and marks that only choose a letter's shape.
_BLANK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0\U0001d159") | {
    chr(code) for codes in (range(0x180B, 0x1810), range(0xFE00, 0xFE10), range(0xE0100, 0xE01F0)) for code in codes
}

# Joiners, which some scripts need between two letters.
_JOINERS = frozenset("\u200c\u200d")

# Letters of other scripts or rare ones, and digits, with the Latin letter that they are taken for in most typefaces
# (Unicode's table of confusables). As typed: in the other case many look different.
_LOOKS_LIKE = {
    **str.maketrans("АВЕЅІЈКМНОРСТУХԌԚԜаеорсухѕіјһԁԛԝӏ", "ABESlJKMHOPCTYXGQWaeopcyxsijhdqwl"),
    **str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαινοργυ", "ABEZHlKMNOPTYXaivopyu"),
    **str.maketrans("ԼՕՍՏհոսցօ", "LOUShnugo"),
    **str.maketrans("ɑɡıᴄᴏꜱᴜᴠᴡᴢ", "aglcosuvwz"),
    **str.maketrans("I1|0", "lllO"),
}

# What Unicode calls a letter with a stroke, a hook or a tail: to a reader the letter itself.
_STROKED = r"LATIN (CAPITAL|SMALL) LETTER ([A-Z]) WITH .*"


def named(actor: str) -> str:
    """`actor` as the trail writes it: composed letters (NFC), single blanks, none at the ends.

    Raises Refused for a name without a letter or digit, with characters that nobody sees, and with letters of two
    scripts in one word.
    """
    name = unicodedata.normalize("NFC", " ".join(actor.split()))
    if not any(map(str.isalnum, name)):
        raise Refused("reviewer", "the trail needs the reviewer's name")
    for place, char in enumerate(name):
        if _is_unseen(name, place):
            where = Phrase("{char}, as character {place}", char=_called(char), place=place + 1)
            raise Refused(
                "reviewer", "the reviewer's name has a character that nobody sees ({where}); leave it out", where=where
            )
    for word in name.split():
        _refuse_mixed(word)
    return name


def same_person(one: str, other: str) -> bool:
    """Whether two names are the same to a reader: but for case, accents, signs, or letters that look alike."""
    if _folded(one) == _folded(other):
        return True
    return any(_looks(case(one)) == _looks(case(other)) for case in (str, str.lower, str.upper))


def _is_unseen(name: str, place: int) -> bool:
    char = name[place]
    if char in _JOINERS:
        around = name[place - 1 : place] + name[place + 1 : place + 2]
        # Between letters that have no capitals it is a matter of spelling.
        return len(around) < 2 or any(part.lower() != part.upper() or not part.strip() for part in around)
    return char in _BLANK or unicodedata.category(char) in ("Cc", "Cf", "Cs", "Co", "Cn")


def _called(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()


def _refuse_mixed(word: str) -> None:
    """Raise Refused where cased letters of a word are of two scripts, as Latin and Cyrillic ones."""
    found: dict[str, str] = {}
    for char in unicodedata.normalize("NFKC", word):
        if char.lower() != char.upper():
            found.setdefault(unicodedata.name(char, "unknown").split()[0].capitalize(), char)
    if len(found) > 1:
        (first, one), (second, other) = list(found.items())[:2]
        raise Refused(
            "reviewer",
            "the reviewer's name mixes {first} and {second} letters in one word ({one}, "
            "{other}); type it in one script",
            first=first,
            second=second,
            one=_called(one),
            other=_called(other),
        )


def _folded(name: str) -> str:
    return _bare(unicodedata.normalize("NFKD", name).casefold())


def _looks(name: str) -> str:
    """The letters that a reader sees in `name`, in its own case."""
    return _bare(name).translate(_LOOKS_LIKE)


def _bare(name: str) -> str:
    """`name` without accents, signs and what nobody sees; a dash or low line is a blank."""
    return " ".join("".join(map(_plain, unicodedata.normalize("NFKD", name))).split())


def _plain(char: str) -> str:
    """What is left of a character: the letter without its stroke, a blank, or nothing."""
    kind, called = unicodedata.category(char), unicodedata.name(char, "")
    if kind in ("Zs", "Pd", "Pc"):
        return " "
    if char in _BLANK or kind == "Cf" or called.startswith("COMBINING "):
        return ""
    if kind[0] in "PS" and ord(char) not in _LOOKS_LIKE:
        return ""
    if stroked := re.fullmatch(_STROKED, called):
        return stroked[2] if stroked[1] == "CAPITAL" else stroked[2].lower()
    return char
