"""A shard: some articles of the archive, what is asked of them, and what came out. It can be sent to any machine."""

from __future__ import annotations

import datetime as dt
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import msgspec

from workbench.archive.inputs import Input, UnreadableInputError
from workbench.articles.characters import well_formed
from workbench.errors import WorkbenchError, our_fault
from workbench.translatable import told_by

#: How many articles a shard holds at most, and how many bytes of files; it always holds one.
ARTICLES, BYTES = 200, 32 * 2**20

#: How many characters before and behind a claim are kept with it.
AROUND = 160

#: Writes JSON ten times as fast as `json` does, which was half of what an archive takes beside the extraction.
_written = msgspec.json.Encoder().encode

#: How many seconds one article may take before its process is ended; a long book takes ten.
LONGEST = 120


@dataclass(frozen=True, slots=True)
class Options:
    """What is said of all articles at once: their language and day of publication, where the files do not say."""

    language: str | None = None
    published: dt.date | None = None

    def to_dict(self) -> dict[str, str | None]:
        """The options as JSON holds them."""
        return {"lang": self.language, "published": self.published.isoformat() if self.published else None}


@dataclass(frozen=True, slots=True)
class Plan:
    """Where the shards are cut: the number of articles of each, in order."""

    counts: tuple[int, ...]
    digest: str

    @property
    def articles(self) -> int:
        """How many articles there are in all."""
        return sum(self.counts)


@dataclass(frozen=True, slots=True)
class Article:
    """The name of an article with its bytes, or with the reason why they could not be had."""

    name: str
    data: bytes = b""
    error: str = ""


@dataclass(frozen=True, slots=True)
class Shard:
    """The articles number `number` of the plan, with all that is needed to read them."""

    number: int
    articles: tuple[Article, ...]
    options: Options = Options()


@dataclass(frozen=True, slots=True)
class Result:
    """What a shard came to: a line of JSON a claim, and the articles that gave none because they can't be read."""

    number: int
    lines: bytes
    articles: int
    claims: int
    errors: tuple[tuple[str, str], ...]
    version: str


def plan(inputs: Iterable[Input]) -> Plan:
    """Cut `inputs` into shards, and tell them from any other inputs by a digest of names and sizes."""
    import hashlib

    counts: list[int] = []
    digest, size = hashlib.sha256(), 0
    for one in inputs:
        digest.update(f"{one.name}\0{one.size}\n".encode("utf-8", "surrogateescape"))
        if not counts or counts[-1] == ARTICLES or size + one.size > BYTES:
            counts.append(0)
            size = 0
        counts[-1] += 1
        size += one.size
    return Plan(tuple(counts), digest.hexdigest())


def shards(inputs: Iterator[Input], plan: Plan, done: frozenset[int], options: Options) -> Iterator[Shard]:
    """The shards of `plan` that are not in `done`, their articles loaded; the others are passed over unread.

    Raises WorkbenchError where there are fewer articles than planned.
    """
    for number, count in enumerate(plan.counts):
        meant = islice(inputs, count)
        if number in done:
            deque(meant, maxlen=0)
            continue
        loaded = tuple(map(_loaded, meant))
        if len(loaded) < count:
            raise WorkbenchError("files went away while they were read; the same command with --anew begins again")
        yield Shard(number, loaded, options)


#: What computes a shard: `work`, wherever it runs.
Task = Callable[[Shard], Result]


def work(shard: Shard) -> Result:
    """Read the articles of `shard` and find their claims. Nothing that one article holds stops the others.

    An article that takes longer than `LONGEST` ends the process that reads it: whoever started that knows what to do.
    """
    from workbench import __version__

    lines: list[bytes] = []
    errors: list[tuple[str, str]] = []
    for article in shard.articles:
        _alarm(LONGEST)
        try:
            rows = _rows(article, shard.options)
        except WorkbenchError as error:
            errors.append((article.name, told_by(error)))
        except Exception as error:
            errors.append((article.name, our_fault(error)))
        else:
            lines += map(_written, rows)
        _alarm(0)
    text = b"".join(line + b"\n" for line in lines)
    return Result(shard.number, text, len(shard.articles), len(lines), tuple(errors), __version__)


def _loaded(one: Input) -> Article:
    # A name that is no text (bytes of another encoding) could not be written to a table.
    name = well_formed(one.name)
    try:
        return Article(name, one.load())
    except UnreadableInputError as error:
        return Article(name, error=told_by(error))


def _rows(article: Article, options: Options) -> list[dict[str, Any]]:
    from workbench.articles.reader import read_bytes
    from workbench.extract import extract

    if article.error:
        raise WorkbenchError(article.error)
    read = read_bytes(article.data, article.name, language=options.language, published=options.published)
    told = {
        "article": article.name,
        "sha256": read.sha256,
        "title": read.title,
        "lang": read.language,
        "published": read.published.isoformat() if read.published else None,
    }
    claims = extract(read.text, read.language, read.published)
    return [
        {**told, "number": number, **row(claim.to_dict(), words_around(read.text, claim.span.start, claim.span.end))}
        for number, claim in enumerate(claims, 1)
    ]


def words_around(text: str, start: int, end: int) -> str:
    """The words around `start:end` in its paragraph, up to `AROUND` characters before and behind, cut between words."""
    first, last = max(0, start - AROUND), min(len(text), end + AROUND)
    if (line := text.rfind("\n", first, start)) >= 0:
        first = line + 1
    elif first:
        first = text.find(" ", first, start) + 1 or start
    if (stop := text.find("\n", end, last)) >= 0:
        last = stop
    elif last < len(text):
        last = max(end, text.rfind(" ", end, last))
    return text[first:last]


def row(claim: dict[str, Any], around: str) -> dict[str, Any]:
    """A claim as one row of the table: its parts in columns of their own, the words around, and whole as `body`."""
    date = claim.get("date") or {}
    words = {name: (claim.get(name) or {}).get("text") for name in ("source", "cue", "content")}
    return {
        "kind": claim["kind"],
        "type": claim.get("type"),
        "start": claim["start"],
        "end": claim["end"],
        "text": claim["text"],
        "value": claim.get("value"),
        "low": claim.get("low"),
        "high": claim.get("high"),
        "unit": claim.get("unit"),
        "modifier": claim.get("modifier"),
        "date_start": date.get("start"),
        "date_end": date.get("end"),
        "mode": claim.get("mode"),
        **words,
        "around": around,
        "body": _written(claim).decode(),
    }


def _alarm(seconds: int) -> None:
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)
