"""The text that is read where an article holds characters that nobody sees inside its words and numbers.

A soft hyphen, a zero width space or joiner, a mark of direction, a letter written as letter and accent: an editor sees
the same word or number, so it is read as the same. So is an accent typed for an apostrophe, as in l´Insee. Rules and
tables see a shadow of the text without such characters, with letters composed; what they find is mapped back, so that
offsets count in the text as it is stored.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import Claim, Span

#: Unicode's Default_Ignorable_Code_Point (DerivedCoreProperties, 16.0), and control characters that are no space.
_IGNORABLE = (
    "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff"
)

#: Marks that compose with the letter before them.
_MARKS = "\u0300-\u034e\u0350-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"

#: Of what is ignored, what belongs to the character before it (Unicode Standard Annex 29): joiners and selectors.
_EXTENDING = "\u034f\u180b-\u180d\u180f\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"


#: An accent that stands between letters, in place of the apostrophe; what is unseen may stand beside it.
_BETWEEN_LETTERS = rf"(?<=(?:[^\W\d_]|[{_IGNORABLE}{_MARKS}])[`´])(?=[{_IGNORABLE}]*[^\W\d_])"
_TYPED_ACCENT = rf"[`´]{_BETWEEN_LETTERS}"


# A character with the marks behind it, whatever is ignored between them; or a run of what is ignored.
_PIECES = (
    rf"(?P<base>[^\s{_IGNORABLE}{_MARKS}])(?P<marks>[{_MARKS}{_IGNORABLE}]*[{_MARKS}{_EXTENDING}])"
    rf"|(?P<ignored>[{_IGNORABLE}]+)|{_TYPED_ACCENT}"
)
_IGNORED = f"[{_IGNORABLE}]+"
#: Any of them; one set of characters at its head is looked for the fastest.
_ANY = rf"[{_IGNORABLE}{_MARKS}`´](?:(?<![`´])|{_BETWEEN_LETTERS})"


class Shadow(Struct, frozen=True, eq=False):
    """A text as it is seen, with a map back: its character `i` stands for `stored[starts[i]:ends[i]]`."""

    text: str
    stored: str
    starts: list[int]
    ends: list[int]

    def claim(self, claim: Claim) -> Claim:
        """`claim`, found in the shadow, with every span in the stored text."""
        attribution = claim.attribution
        if attribution:
            told = {part: getattr(attribution, part) for part in ("source", "cue", "content", "refers_to")}
            attribution = replace(attribution, **{part: self.span(span) for part, span in told.items() if span})
        return replace(claim, span=self.span(claim.span), attribution=attribution)

    def span(self, span: Span) -> Span:
        """The same stretch of the stored text; it starts and ends on whole graphemes."""
        if span.start == span.end:
            at = self.starts[span.start] if span.start < len(self.starts) else len(self.stored)
            return Span.of(self.stored, at, at)
        return Span.of(self.stored, self.starts[span.start], self.ends[span.end - 1])


def shadow_of(text: str) -> Shadow | None:
    """The shadow of `text`; None where it holds nothing unseen, so that the text itself is read."""
    if re.search(_ANY, text) is None:
        return None
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    position = 0
    for start, end, seen in _unseen(text):
        pieces += (text[position:start], seen)
        starts += range(position, start)
        ends += range(position + 1, start + 1)
        starts += [start] * len(seen)
        ends += [end] * len(seen)
        position = end
    pieces.append(text[position:])
    starts += range(position, len(text))
    ends += range(position + 1, len(text) + 1)
    return Shadow("".join(pieces), text, starts, ends)


def _unseen(text: str) -> Iterator[tuple[int, int, str]]:
    """Each stretch of `text` that is read as another one: its start, its end, and what is read."""
    for match in re.finditer(_PIECES, text):
        if match["base"]:
            yield match.start(), match.end(), unicodedata.normalize("NFC", re.sub(_IGNORED, "", match.group()))
        else:
            yield match.start(), match.end(), "" if match["ignored"] else "'"


def as_seen(text: str) -> str:
    """`text` without what nobody sees in it, where offsets do not matter."""
    shadow = shadow_of(text)
    return shadow.text if shadow else text


def unseen_in_words(text: str) -> Iterator[tuple[int, str]]:
    """Where a character that nobody sees stands inside a word or a number of `text`: its offset and the character."""
    for match in re.finditer(_IGNORED, text):
        start, end = match.span()
        if start > 0 and end < len(text) and _in_word(text[start - 1]) and _in_word(text[end]):
            yield from ((offset, text[offset]) for offset in range(start, end))


def decomposed_letters(text: str) -> Iterator[int]:
    """The offsets of letters in `text` that are written as a letter and a mark, and read as one."""
    for match in re.finditer(_PIECES, text):
        written = re.sub(_IGNORED, "", match.group())
        if len(unicodedata.normalize("NFC", written)) < len(written):
            yield match.start()


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character) == "Mn"
