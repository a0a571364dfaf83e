"""How long it takes to see what was checked before, in a record of many claims.

python bench/recall.py [--claims 100000]

The articles are made up: their words are as frequent as words are (Zipf), their figures are those of real copy: many
small ones, few that stand for one thing alone. One article in a hundred repeats figures and quotations of another.
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import statistics
import tempfile
import time
from hashlib import sha256
from itertools import accumulate
from pathlib import Path

from workbench.articles.article import Article
from workbench.claims import Attribution, Claim, Mode, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.recall import disputed_before, recall

CLAIMS_EACH = 100
VOCABULARY = 40_000


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000)
    asked = parser.parse_args()
    clock = iter(dt.datetime(2026, 1, 1, tzinfo=dt.UTC) + dt.timedelta(seconds=n) for n in range(10**9))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "claims.db"
        with Desk.open(path, actor="Ada", clock=lambda: next(clock), create=True) as desk:
            fill(desk, asked.claims // CLAIMS_EACH)
            size = path.stat().st_size / 2**20
            index = sum(row[0] for row in desk.store.rows("SELECT length(words) FROM passages")) / 2**20
            print(f"{asked.claims:,} claims in {asked.claims // CLAIMS_EACH:,} articles, {size:.0f} MB; "
                  f"the text that is searched {index:.0f} MB")  # fmt: skip
            measure(desk)


def measure(desk: Desk) -> None:
    articles = desk.articles.all()
    sample = random.Random(3).sample(articles, 10)
    rows = [row for article in sample for row in desk.claims.of(article.id)][:1000]
    recall(desk, rows[0])
    times, offers = [], 0
    for row in rows:
        begun = time.perf_counter()
        offers += bool(recall(desk, row))
        times.append(1000 * (time.perf_counter() - begun))
    times.sort()
    most = times[len(times) * 95 // 100]
    print(f"what was checked before of a claim: {statistics.mean(times):.1f} ms, 95 of 100 within {most:.1f} ms")
    print(f"the longest {times[-1]:.1f} ms; {offers} of {len(rows)} had offers")
    begun = time.perf_counter()
    found = disputed_before(desk, sample[0].id)
    print(
        f"what was disputed before, of an article: {1000 * (time.perf_counter() - begun):.0f} ms, {len(found)} claims"
    )


def fill(desk: Desk, count: int) -> None:
    chance = random.Random(1)
    words = [_word(chance) for _ in range(VOCABULARY)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))
    sentences: list[tuple[str, Claim]] = []
    for number in range(count):
        made = [_sentence(chance, words, weights) for _ in range(CLAIMS_EACH)]
        if number % 100 == 99:
            made[:10] = chance.sample(sentences, 10)
        sentences.extend(chance.sample(made, 10))
        article, claims = _article(number, made)
        row = desk.articles.take_in(article, claims)
        if number % 20 == 0:
            ids = [claim.id for claim in desk.claims.of(row.id)[:20]]
            desk.verdicts.set_all(ids, Verdict.DISPUTED)


def _word(chance: random.Random) -> str:
    return "".join(chance.choice("bcdfglmnprstv") + chance.choice("aeiou") for _ in range(chance.randint(2, 5)))


def _sentence(chance: random.Random, words: list[str], weights: list[float]) -> tuple[str, Claim]:
    text = chance.choices(words, cum_weights=weights, k=chance.randint(14, 24))
    text[0] = text[0].capitalize()
    if chance.random() < 0.3:
        said = "“" + " ".join(text[2:12]) + "”"
        whole = " ".join([*text[:2], said, *text[12:]]) + "."
        span = Span.of(whole, whole.index(said), whole.index(said) + len(said))
        return whole, Claim(span, attribution=Attribution(Mode.DIRECT, content=span))
    value = min(10**9, int(chance.paretovariate(0.35)) + 1)
    kind, unit, sign = chance.choice([(QuantityType.MONEY, "EUR", "euros"), (QuantityType.PERCENT, "%", "%"),
                                      (QuantityType.COUNT, text[5], text[5])])  # fmt: skip
    figure = f"{value} {sign}"
    whole = " ".join([*text[:5], figure, *text[6:]]) + "."
    span = Span.of(whole, whole.index(figure), whole.index(figure) + len(figure))
    return whole, Claim(span, quantity=Quantity(kind, value, unit=unit))


def _article(number: int, made: list[tuple[str, Claim]]) -> tuple[Article, list[Claim]]:
    text, claims = f"Article {number}\n", []
    for place, (sentence, claim) in enumerate(made):
        claims.append(_moved(claim, len(text)))
        text += sentence + ("\n" if place % 3 == 2 else " ")
    original = text.encode()
    article = Article(text=text, title=f"Article {number}", language="en", published=dt.date(2025, 1, 1), byline=None,
                      url=None, filename=f"{number}.txt", original=original, sha256=sha256(original).hexdigest(),
                      media_type="text/plain")  # fmt: skip
    return article, claims


def _moved(claim: Claim, by: int) -> Claim:
    span = Span(claim.span.start + by, claim.span.end + by, claim.span.text)
    attribution = Attribution(Mode.DIRECT, content=span) if claim.attribution else None
    return Claim(span, quantity=claim.quantity, attribution=attribution)


if __name__ == "__main__":
    main()
