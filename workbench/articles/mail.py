"""E-mail (RFC 5322, MIME): the text that the mail was written for; subject, sender and day as what it says of itself.

Where a mail has its text in plain and as a page, the plain one is read, and the page only where it is the one that has
words. Attachments are named and not read.
"""

from __future__ import annotations

import codecs
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.policy import compat32
from email.utils import parseaddr, parsedate_to_datetime

from workbench.articles import characters
from workbench.articles.article import Hint
from workbench.articles.content import Content, UnreadableError
from workbench.articles.encoding import EncodingError, decode
from workbench.articles.left_out import LeftOut, Part
from workbench.claims import Span

MEDIA_TYPE = "message/rfc822"

#: More parts, one in another or one after another, than any mail of a newsroom has.
MOST_PARTS = 1_000
#: A header longer than this is no subject and no name.
_LONGEST_HEADER = 2_000

_REPLY = re.compile(r"(?:\s*(?:re|aw|sv|tr|fw|fwd|wg|rif|rv)\s*(?:\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_ENCRYPTED = frozenset(["multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"])


@dataclass(slots=True)
class _Reading:
    """The text of a mail as it is put together from its parts."""

    text: str = ""
    hints: list[Hint] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add(self, content: Content) -> None:
        """Set what another part holds after what is there."""
        if not content.text.strip():
            return
        self.text = f"{self.text.rstrip()}\n\n" if self.text else ""
        base = len(self.text)
        self.text += content.text
        for hint in content.hints:
            at = hint.anchor
            anchor = Span.of(self.text, base + at.start, base + at.end) if at else None
            self.hints.append(replace(hint, anchor=anchor))
        self.left_out += content.left_out
        self.warnings += content.warnings


def read(data: bytes) -> Content:
    """The content of the mail `data`. Raises UnreadableError where it is encrypted, or has no text of its own."""
    message = message_from_bytes(_without_mailbox_line(data), policy=compat32)
    if message.get_content_type() in _ENCRYPTED:
        raise UnreadableError("the mail is encrypted; open it in the mail program and save its text")
    if sum(1 for _ in message.walk()) > MOST_PARTS:
        raise UnreadableError("the mail has more than {most:,} parts", most=MOST_PARTS)
    body = _Reading()
    _part(message, body)
    if not body.text.strip():
        raise UnreadableError("there is no text in the mail; import what is attached to it")
    subject = _REPLY.sub("", _header(message, "subject"), count=1)
    whole = _Reading()
    if subject and subject not in body.text[: 2 * len(subject) + 200]:
        # A headline holds claims like any other line.
        whole.add(Content(subject, MEDIA_TYPE))
    whole.add(Content(body.text, MEDIA_TYPE, hints=tuple(body.hints)))
    return Content(
        text=whole.text,
        media_type=MEDIA_TYPE,
        title=subject or None,
        published=_day(message),
        byline=_sender(message),
        warnings=tuple(dict.fromkeys(body.warnings)),
        hints=tuple(whole.hints),
        left_out=tuple(body.left_out),
    )


def _without_mailbox_line(data: bytes) -> bytes:
    """`data` without the line that a mailbox file puts before each mail."""
    return data.partition(b"\n")[2] if data.startswith(b"From ") else data.lstrip(b"\xef\xbb\xbf\r\n")


def _part(part: Message, reading: _Reading) -> None:
    kind = part.get_content_type()
    name = _filename(part)
    if kind == "message/rfc822" or part.get_content_disposition() == "attachment" or (name and kind != "text/html"):
        reading.left_out.append(LeftOut(Part.ATTACHMENT, name or _subject_inside(part) or kind))
    elif kind == "multipart/alternative":
        _alternative(part, reading)
    elif part.is_multipart():
        for child in _children(part):
            _part(child, reading)
    elif kind in ("text/plain", "text/html"):
        reading.add(_page(part) if kind == "text/html" else _plain(part))
    else:
        reading.left_out.append(LeftOut(Part.ATTACHMENT, kind))


def _alternative(part: Message, reading: _Reading) -> None:
    """The first form of a text that has words; the words that only another form has are told."""
    forms = []
    for child in _children(part):
        form = _Reading()
        _part(child, form)
        forms.append(form)
    chosen = next((form for form in forms if form.text.strip()), None)
    if chosen is None:
        return
    reading.add(Content(chosen.text, MEDIA_TYPE, None, hints=tuple(chosen.hints)))
    reading.left_out += chosen.left_out
    reading.warnings += chosen.warnings
    known = set(_WORD.findall(chosen.text))
    for form in forms:
        if form is not chosen:
            reading.left_out += [one for one in form.left_out if one.what is Part.ATTACHMENT]
            more = [word for word in _WORD.findall(form.text) if word not in known]
            if more:
                reading.left_out.append(LeftOut(Part.OTHER_FORM, form.text))


def _children(part: Message) -> Iterator[Message]:
    payload = part.get_payload()
    if isinstance(payload, list):
        yield from (child for child in payload if isinstance(child, Message))


def _plain(part: Message) -> Content:
    text = _text(part)
    if _parameter(part, "format").lower() == "flowed":
        text = _unfolded(text, joined=_parameter(part, "delsp").lower() == "yes")
    return Content(text.strip("\n"), MEDIA_TYPE)


def _page(part: Message) -> Content:
    from workbench.articles import webpage

    text = _text(part)
    try:
        return webpage.read(text) if text.strip() else Content("", MEDIA_TYPE)
    except UnreadableError:
        return Content("", MEDIA_TYPE)


def _text(part: Message) -> str:
    """The characters of a text part. Raises UnreadableError where its bytes are in no encoding."""
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset: str | None = part.get_content_charset()
    try:
        # What is called ISO 8859-1 or ASCII is Windows-1252 in fact.
        charset = codecs.lookup(charset or "ascii").name
        charset = "cp1252" if charset in ("iso8859-1", "ascii") else charset
    except LookupError:
        charset = None
    try:
        return characters.normalise(decode(data, None, charset).text)
    except EncodingError as error:
        raise UnreadableError("the mail's text can't be read: {error}", error=error) from error


def _unfolded(text: str, *, joined: bool) -> str:
    """Text whose lines a mail program broke (RFC 3676), in the lines that were written."""
    lines: list[str] = []
    goes_on = False
    for raw in text.split("\n"):
        line = raw.removeprefix(" ")
        if goes_on and not line.startswith(">"):
            lines[-1] = (lines[-1][:-1] if joined else lines[-1]) + line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and line != "-- " and not line.startswith(">")
    return "\n".join(lines)


def _filename(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (LookupError, ValueError):  # a name in an encoding that there is not
        return "attachment"
    return _decoded(name)


def _subject_inside(part: Message) -> str:
    return next((_header(child, "subject") for child in _children(part)), "")


def _parameter(part: Message, name: str) -> str:
    value = part.get_param(name)
    return value if isinstance(value, str) else ""


def _header(message: Message, name: str) -> str:
    """A header's words on one line; empty where there is none."""
    return _decoded(str(message.get(name, "")))


def _decoded(value: str) -> str:
    try:
        words = str(make_header(decode_header(value[:_LONGEST_HEADER])))
    except (HeaderParseError, LookupError, ValueError):
        words = value[:_LONGEST_HEADER]
    return " ".join(characters.well_formed(words).replace("\x00", "").split())


def _sender(message: Message) -> str | None:
    """The name of the mail's writer; the address where no name is given."""
    name, address = parseaddr(_header(message, "from"))
    return name or address or None


def _day(message: Message) -> dt.date | None:
    """The day of the mail in the place that it was sent from."""
    try:
        return parsedate_to_datetime(str(message.get("date", ""))).date()
    except (TypeError, ValueError, IndexError, OverflowError):
        return None
