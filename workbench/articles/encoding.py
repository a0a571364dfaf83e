"""Which encoding a text file is in: told by its byte order mark, by being UTF-8, or found out; never guessed.

A wrong guess is worse than none: it puts other characters on the page than the author wrote, and no reviewer sees
it. So a text that is not UTF-8 is decoded only where one encoding makes sense of every byte, and the reviewer is told.
"""

from __future__ import annotations

import codecs
import unicodedata
from dataclasses import dataclass

from workbench.translatable import Phrase

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

#: One-byte encodings of texts in Latin letters, the likelier first: of two that both make sense the first is taken.
_LATIN = ("cp1252", "iso8859_15", "mac_roman", "cp850", "iso8859_2", "cp1250")

#: What charset-normalizer is asked to tell apart, for all other scripts.
_OTHERS = [
    *("cp1251", "koi8_r", "koi8_u", "iso8859_5", "cp1253", "iso8859_7", "cp1254", "cp1255"),
    *("cp1256", "cp1257", "cp932", "euc_jp", "iso2022_jp", "gb18030", "big5", "cp949", "euc_kr", "cp874"),
]

#: Signs that stand in a Latin text without a letter beside them.
_TYPOGRAPHY = frozenset("«»“”„‘’‚‹›–—…•·°€£¥§©®™×÷±²³¹½¼¾ªº†‡¿¡µ\u00a0\u202f\u2009\u200a\u00ad")


class EncodingError(ValueError):
    """Bytes that no encoding explains; the message says where, in one clause."""

    def __init__(self, message: str, /, **values: object) -> None:
        super().__init__(Phrase(message, **values) if values or not isinstance(message, Phrase) else message)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's characters and the encoding they were in; `certain` where the file itself says so."""

    text: str
    encoding: str
    certain: bool


def decode(data: bytes, encoding: str | None = None, declared: str | None = None) -> Decoded:
    """The characters of `data`, without the byte order mark.

    `encoding`, where given, is the caller's word and is not second-guessed. `declared` is what the file says of itself,
    which is believed where the file is not UTF-8 and every byte fits. Raises EncodingError where `data` is not in
    `encoding`, or where no encoding explains `data`.
    """
    if encoding is not None:
        return Decoded(_strict(data, encoding).removeprefix("\ufeff"), encoding, certain=True)
    for mark, name in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return Decoded(_strict(data[len(mark) :], name), name, certain=True)
    if b"\x00" in data and len(data) % 2 == 0:
        wide = _utf16_without_mark(data)
        if wide is not None:
            return wide
    if b"\x1b$" in data and data.isascii():
        return _among(data, ["iso2022_jp"])
    try:
        return Decoded(data.decode("utf-8"), "utf-8", certain=True)
    except UnicodeDecodeError as error:
        if declared is not None and (decoded := _as_declared(data, declared)):
            return decoded
        if _is_damaged_utf8(data):
            raise EncodingError(_where(data, "utf-8", error)) from error
        return _latin(data) or _among(data, _OTHERS)


def _as_declared(data: bytes, declared: str) -> Decoded | None:
    try:
        return Decoded(data.decode(declared), declared, certain=True)
    except UnicodeDecodeError:
        return None


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise EncodingError(_where(data, encoding, error)) from error
    except LookupError:
        raise EncodingError("there is no encoding called {encoding!r}", encoding=encoding) from None


def _where(data: bytes, encoding: str, error: UnicodeDecodeError) -> Phrase:
    before = data[: error.start].decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    line, column = before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1
    return Phrase(
        "invalid {encoding} at line {line}, column {column} (byte 0x{byte:02x})",
        encoding=encoding.upper(), line=line, column=column, byte=data[error.start],
    )  # fmt: skip


def _utf16_without_mark(data: bytes) -> Decoded | None:
    """`data` as UTF-16, whose spaces and other ASCII characters have a zero byte on one and the same side."""
    pairs = len(data) // 2
    zeros = {"utf_16_be": data[::2].count(0), "utf_16_le": data[1::2].count(0)}
    encoding = max(zeros, key=lambda name: zeros[name])
    if min(zeros.values()) > 0 or zeros[encoding] < 2:
        return None
    if zeros[encoding] > pairs * 0.4:
        return Decoded(_strict(data, encoding), encoding, certain=False)
    try:
        return _among(data, [encoding])
    except EncodingError:
        return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Whether `data` holds more well-formed multi-byte UTF-8 than stray bytes, as no other encoding would by chance."""
    lenient = data.decode("utf-8", "replace")
    stray = lenient.count("\ufffd")
    whole = sum(1 for character in lenient if character > "\x7f") - stray
    return whole > 0 and whole >= stray


def _latin(data: bytes) -> Decoded | None:
    """`data` in the first Latin encoding that makes sense of nearly every byte above ASCII."""
    high = sum(1 for byte in data if byte > 0x7F)
    if high * 3 > len(data):
        return None
    best: tuple[int, str, str] | None = None
    for encoding in _LATIN:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        odd = _odd_characters(text)
        if best is None or odd < best[0]:
            best = (odd, text, encoding)
    if best is None or best[0] * 50 > high:
        return None
    return Decoded(best[1], best[2], certain=False)


def _odd_characters(text: str) -> int:
    """How many characters above ASCII stand where no Latin text has them."""
    odd = 0
    padded = f" {text} "
    for before, character, after in zip(padded, padded[1:], padded[2:], strict=False):
        if character <= "\x7f" or (character in _TYPOGRAPHY and not (before.isalpha() and after.isalpha())):
            continue
        if character in "’‘–—\u00ad·":  # these join letters
            continue
        if not character.isalpha() or "LATIN" not in unicodedata.name(character, ""):
            odd += 1
        elif character.isupper():
            odd += before.islower() or not (after.isalpha() or after in " '’")
        else:
            odd += not (before.isalpha() or after.isalpha() or character in "àôóéèòì")
    return odd


def _among(data: bytes, encodings: list[str]) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=encodings).best()
    if best is None or best.chaos > 0.1 or best.coherence < 0.15:
        raise EncodingError("its character encoding can't be told; name it, or save the file as UTF-8")
    return Decoded(str(best), best.encoding, certain=False)
