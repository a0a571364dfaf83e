"""Subtitles (SRT, WebVTT): cues with the time they are shown at, and the copy that they make when read on.

A sentence runs over several cues, so they are joined; a new paragraph begins where another person speaks or where
nothing is said for a while.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.articles import metadata
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.places import located
from workbench.translatable import Phrase

_TIME = r"(?:(\d{1,3}):)?(\d{2}):(\d{2})[.,](\d{1,3})"
_TIMING = re.compile(rf"\s*{_TIME}[ \t]*-->[ \t]*{_TIME}(?:[ \t].*)?")
_VOICE = re.compile(r"<v(?:\.[\w.-]+)?[ \t]+([^>]{1,80})>")
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|</?\d{2}:\d{2}[\d:.]*>|\{\\[^{}]{0,100}\}")
_OTHER_SPEAKER = re.compile(r"\s*(?:[-–—]\s+|>>\s*)")
_LANGUAGE = re.compile(r"language:\s*([\w-]+)", re.IGNORECASE)
#: A silence that ends a paragraph where the sentence is complete, and one that always does, in milliseconds.
_PAUSE, _LONG_PAUSE = 2_000, 8_000
_SENTENCE_END = re.compile(r"[.!?…][\"”’»›)\]]*\Z")


@dataclass(frozen=True, slots=True)
class Cue:
    """One cue: when it is shown and hidden, in milliseconds from the start, who speaks, and the words."""

    start: int
    end: int
    text: str
    speaker: str = ""
    is_turn: bool = False


def read(text: str) -> Content:
    """The content of subtitles. Raises UnreadableError where no cue has words."""
    found = list(cues(text))
    if not found:
        raise UnreadableError("there is no text in the subtitles")
    copy = Copy()
    before: Cue | None = None
    for cue in found:
        if before is not None and _begins_paragraph(before, cue):
            copy.end_block()
            before = None
        if cue.speaker and (before is None or cue.speaker != before.speaker):
            copy.write(f"{cue.speaker}:")
        copy.space()
        copy.write(cue.text)
        before = cue
    words, hints = copy.finish()
    header = text[:2_000].partition("\n\n")[0]
    stated = _LANGUAGE.search(header) if header.startswith("WEBVTT") else None
    return Content(
        text=words,
        media_type="text/vtt" if text.startswith("WEBVTT") else "application/x-subrip",
        language=metadata.language(stated.group(1)) if stated else None,
        hints=hints,
        left_out=(LeftOut(Part.TIME_CODE, count=len(found)), *_left_out(text)),
        places=located(words, ((_time_code(cue.start), cue.text) for cue in found)),
    )


def cues(text: str) -> Iterator[Cue]:
    """The cues of `text` that have words, in their order."""
    for block in _blocks(text):
        at = next((index for index, line in enumerate(block[:2]) if _TIMING.fullmatch(line)), None)
        if at is None:
            continue
        lines = [line for line in block[at + 1 :] if line.strip()]
        voice = _VOICE.search(" ".join(lines))
        words = " ".join(html.unescape(_TAG.sub("", line)).strip() for line in lines)
        is_turn = _OTHER_SPEAKER.match(words) is not None
        words = _OTHER_SPEAKER.sub("", words, count=1) if is_turn else words
        if words.strip():
            times = _TIMING.fullmatch(block[at])
            values = times.groups() if times else ()
            speaker = voice.group(1).strip() if voice else ""
            yield Cue(_milliseconds(values[:4]), _milliseconds(values[4:]), words, speaker, is_turn)


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in [*text.split("\n"), ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _left_out(text: str) -> Iterator[LeftOut]:
    """Notes, styles and regions of WebVTT, and the names of cues that are no numbers."""
    for block in _blocks(text):
        timed = next((index for index, line in enumerate(block[:2]) if _TIMING.fullmatch(line)), None)
        if timed is None:
            yield LeftOut(Part.METADATA, " ".join(block).removeprefix("WEBVTT").strip(), where=Phrase("subtitles"))
        elif timed == 1 and not block[0].strip().isdecimal():
            yield LeftOut(Part.METADATA, block[0].strip(), where=Phrase("subtitles"))


def _milliseconds(parts: tuple[str | None, ...]) -> int:
    hours, minutes, seconds, fraction = (part or "0" for part in parts)
    return ((int(hours) * 60 + int(minutes)) * 60 + int(seconds)) * 1_000 + int(fraction.ljust(3, "0"))


def _time_code(milliseconds: int) -> str:
    seconds = milliseconds // 1_000
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _begins_paragraph(before: Cue, cue: Cue) -> bool:
    pause = cue.start - before.end
    if cue.is_turn or cue.speaker != before.speaker or pause >= _LONG_PAUSE:
        return True
    return pause >= _PAUSE and _SENTENCE_END.search(before.text.rstrip()) is not None
