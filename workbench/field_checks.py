"""What a reviewer writes into a form, understood: days in words, addresses, attached files, quoted passages."""

from __future__ import annotations

import datetime as dt
import os
from hashlib import sha256
from pathlib import Path

from workbench.claims import Claim, Number, Quantity, exact
from workbench.display import cut
from workbench.errors import WorkbenchError, system_reason

#: How much of what was written a message repeats, in columns.
_REPEATED = 60
#: Files above this size are not searched for a passage, in bytes.
_LARGEST_SEARCHED = 50_000_000


class UnfitError(WorkbenchError):
    """What was written into `field` can't be taken; the message says why."""

    def __init__(self, field: str, message: str, /, **values: object) -> None:
        super().__init__(message, **values)
        self.field = field


def address(field: str, words: str) -> str:
    """`words` as a web address; `example.org/page` gets its scheme.

    Raises UnfitError for what no browser should open.
    """
    from urllib.parse import urlsplit

    words = words.strip()
    if not words:
        return ""
    candidate = words if "://" in words else f"https://{words}"
    try:
        parts = urlsplit(candidate)
        host = parts.hostname or ""
    except ValueError:
        host, parts = "", None
    good = parts is not None and parts.scheme in ("http", "https") and "." in host and not any(map(str.isspace, words))
    if not good and not (parts is not None and parts.scheme in ("http", "https") and host == "localhost"):
        raise UnfitError(field, "“{words}” is no web address; one begins with https://", words=_short(words))
    return candidate


def day(field: str, words: str, language: str | None, today: dt.date) -> dt.date | None:
    """The day that `words` name: `2024-09-30`, `hier`, `last Tuesday`, `30 septembre 2024`; None for no words.

    The words are read as the article's language has them, then as the others. Raises UnfitError where they name no day,
    or a longer time.
    """
    words = words.strip()
    if not words:
        return None
    try:
        return dt.date.fromisoformat(words)
    except ValueError:
        pass
    first, last = interval(field, words, language, today)
    if first != last:
        raise UnfitError(
            field, "“{words}” is {first} to {last}; a single day is wanted", words=_short(words), first=first, last=last
        )
    return first


def published(field: str, words: str, language: str | None, today: dt.date) -> str:
    """When a source appeared, as it is kept: a year, a month or a day where `words` name one, else the words."""
    words = words.strip()
    if not words or words.isdigit() or (len(words) == 7 and words[4] == "-"):
        return words
    try:
        first, last = interval(field, words, language, today)
    except UnfitError:
        return words
    return first.isoformat() if first == last else words


def interval(field: str, words: str, language: str | None, today: dt.date) -> tuple[dt.date, dt.date]:
    """The days that `words` cover, counted from `today`. Raises UnfitError where they name none."""
    from workbench.extract import extract
    from workbench.extract.language_file import available

    languages = sorted(available(), key=lambda code: code != language)
    for code in languages:
        for claim in extract(words, code, today):
            if claim.quantity is not None and claim.quantity.date is not None:
                return claim.quantity.date.start, claim.quantity.date.end
    raise UnfitError(
        field, "no day is understood in “{words}”; write it as {day}", words=_short(words), day=today.isoformat()
    )


def number(field: str, words: str, language: str | None, unit: str | None) -> Number | None:
    """The number that `words` give: `1234.5`, `7e12`, or as articles do: `7 000 milliards`, `6,5`; None for no words.

    Raises UnfitError where they give none, or a range, or another unit than `unit`, which has a field of its own.
    """
    from workbench.extract import extract
    from workbench.extract.language_file import available

    words = words.strip()
    if not words:
        return None
    try:
        return exact(float("".join(words.split())))
    except (ValueError, OverflowError):
        pass
    for code in sorted(available(), key=lambda code: code != language):
        match extract(words, code, None):
            case [Claim(quantity=Quantity(value=value, unit=read))] if value is not None:
                if read not in (None, unit):
                    raise UnfitError(
                        field, "“{words}” has a unit, {unit}: write it as the unit", words=_short(words), unit=read
                    )
                return value
    raise UnfitError(field, "“{words}” is no number; write 1234.5, 7e12 or as the article does", words=_short(words))


def place(field: str, words: str) -> Path:
    """The file or folder that `words` name, whether it is there or not; `~` is the user's home.

    Raises UnfitError where nothing can be looked for under that name, or it is written as a folder's that is not there.
    """
    try:
        path = Path(words.strip()).expanduser()
        if words.strip().endswith(os.sep) and not path.is_dir():
            raise UnfitError(field, "{parent}: there is no such folder", parent=_short(words))
        path.exists()
    except RuntimeError:
        raise UnfitError(field, "{words}: there is no such user", words=_short(words)) from None
    except OSError as error:
        raise UnfitError(field, "{words}: {error}", words=_short(words), error=system_reason(error)) from None
    return path


def fingerprint(field: str, words: str) -> tuple[str, str]:
    """An attached file's name and SHA-256; two empty texts for no words. Raises UnfitError where it can't be read."""
    words = words.strip()
    if not words:
        return "", ""
    path = place(field, words)
    try:
        with path.open("rb") as file:
            digest = sha256()
            while block := file.read(1 << 20):
                digest.update(block)
    except OSError as error:
        raise UnfitError(field, "{words}: {error}", words=_short(words), error=system_reason(error)) from None
    return path.name, digest.hexdigest()


def check_passage(field: str, passage: str, attachment: str) -> None:
    """Raise UnfitError where the attached file is text that `passage` does not stand in, white space and case apart."""
    path = Path(attachment.strip()).expanduser()
    if not passage.strip() or not attachment.strip() or path.stat().st_size > _LARGEST_SEARCHED:
        return
    text = _text_of(path)
    if text is not None and _run_together(passage) not in _run_together(text):
        raise UnfitError(field, "the passage does not stand in {name}", name=path.name)


def _short(words: str) -> str:
    return cut(words, _REPEATED)


def _text_of(path: Path) -> str | None:
    from workbench.articles import ArticleError, read_article

    try:
        return read_article(path).text
    except ArticleError:
        return None


def _run_together(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split())
