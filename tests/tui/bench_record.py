"""Records for the screen's tests: the seed article with claims set by hand, so that the extractor may learn freely."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

from workbench.articles import Article
from workbench.claims import (
    Attribution,
    Claim,
    DateInterval,
    Mode,
    Modifier,
    Quantity,
    QuantityType,
    Span,
    Why,
)
from workbench.desk import Desk
from workbench.extract.language_file import data_version

SEED = Path(__file__).parents[2] / "seeds" / "altman-tournee-mondiale.fr.txt"
REVIEWER = "Ada Lovelace"


def ticking(start: dt.datetime = dt.datetime(2024, 10, 1, 9, 0, tzinfo=dt.UTC)) -> Callable[[], dt.datetime]:
    """A clock that goes on by a second at every look."""
    seconds = itertools.count()
    return lambda: start + dt.timedelta(seconds=next(seconds))


def span(text: str, words: str, after: str = "") -> Span:
    """Where `words` stand in `text`, after the words `after`."""
    start = text.index(words, text.index(after) if after else 0)
    return Span.of(text, start, start + len(words))


def number(
    text: str,
    words: str,
    kind: QuantityType,
    value: float | None = None,
    unit: str | None = None,
    modifier: Modifier | None = None,
    date: tuple[str, str] | None = None,
) -> Claim:
    """A numeric claim of the words `words`."""
    interval = DateInterval(*(dt.date.fromisoformat(day) for day in date)) if date else None
    quantity = Quantity(type=kind, value=value, unit=unit, modifier=modifier, date=interval)
    return Claim(span(text, words), quantity=quantity, why=Why(f"{kind}.plain", ("long scale",)))


def said(text: str, words: str, source: str | None, cue: str, content: str, mode: Mode = Mode.INDIRECT) -> Claim:
    """An attributed claim of the words `words`, with its parts in them."""
    whole = span(text, words)

    def part(inner: str) -> Span:
        start = whole.start + words.index(inner)
        return Span.of(text, start, start + len(inner))

    attribution = Attribution(mode, part(source) if source else None, part(cue), part(content), anonymous=not source)
    return Claim(whole, attribution=attribution, why=Why("cue.preposition"))


def seed_claims(text: str) -> list[Claim]:
    """Twelve claims of the seed article, two of them inside what somebody says."""
    year = ("2023-10-01", "2024-09-30")
    claims = [
        number(text, "au cours de la dernière année", QuantityType.DATE, date=year),
        number(text, "39 ans", QuantityType.AGE, 39, "year"),
        number(text, "environ un quart", QuantityType.FRACTION, 0.25, None, Modifier.APPROX),
        number(text, "43 milliards de dollars", QuantityType.MONEY, 43_000_000_000, "USD"),
        number(text, "7 000 milliards de dollars", QuantityType.MONEY, 7_000_000_000_000, "USD"),
        number(text, "36 usines", QuantityType.COUNT, 36, "usine"),
        number(text, "cinq gigawatts", QuantityType.MEASURE, 5, "gigawatt"),
        number(text, "plus de 3 milliards de dollars", QuantityType.MONEY, 3_000_000_000, "USD", Modifier.MIN),
        number(text, "6,5 milliards de dollars", QuantityType.MONEY, 6_500_000_000, "USD"),
        number(text, "150 milliards de dollars", QuantityType.MONEY, 150_000_000_000, "USD", Modifier.MIN),
        said(
            text,
            "il a choqué les dirigeants en affirmant qu'il faudrait 7 000 milliards de dollars et plusieurs années",
            "il",
            "en affirmant",
            "qu'il faudrait 7 000 milliards de dollars et plusieurs années",
        ),
        said(
            text,
            "Selon le New York Times, OpenAI cherche également à lever 6,5 milliards de dollars de nouveaux "
            "financements, portant sa valorisation au-delà de 150 milliards de dollars",
            "le New York Times",
            "Selon",
            "OpenAI cherche également à lever 6,5 milliards de dollars de nouveaux financements",
        ),
    ]
    return sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))


def article(text: str, title: str, language: str | None = "fr") -> Article:
    """An article of this text, as if read from a file."""
    data = text.encode()
    return Article(
        text=text,
        title=title,
        language=language,
        published=dt.date(2024, 9, 30),
        byline=None,
        url=None,
        filename="article.txt",
        original=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
    )


def make_record(path: Path, text: str | None = None, claims: Sequence[Claim] | None = None, title: str = "") -> Path:
    """A record at `path` with one article, the seed's unless another text is given."""
    text = SEED.read_text(encoding="utf-8") if text is None else text
    claims = seed_claims(text) if claims is None else claims
    with Desk.open(path, actor="Importer", clock=ticking(), create=True) as desk:
        desk.articles.take_in(article(text, title or text.split("\n")[0]), claims, data=data_version("fr"))
    return path
