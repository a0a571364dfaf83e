"""How well and how fast an article is compared with a source: `python bench/compare.py`.

The marked pairs of tests/compare/pairs, then 300 claims of an article against a source of 200 pages (500 words a page),
which is made of the pairs' sources with other figures. The source is read once: its claims and words are kept.
Times are those of the processor, so that other work on the machine disturbs them little.
"""

from __future__ import annotations

import random
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.compare.marked_pairs import NAMES, Score, parse, score
from workbench.compare.sources import compare_with_source
from workbench.compare.texts import Text, read_text
from workbench.extract import extract

CLAIMS, WORDS = 300, 200 * 500


def long_texts() -> tuple[Text, str, str]:
    """An article of 300 claims, and the source of 200 pages with its language."""
    rng = random.Random(1)
    english = [parse(name) for name in NAMES]
    articles = [pair[4] for pair in english if pair[0] == "en"]
    text, claims = "", []
    while len(claims) < CLAIMS:
        text += "\n\n".join(articles) + "\n\n"
        claims = extract(text, "en", english[0][1])
    sources = [pair[5] for pair in english if pair[2] == "en"]
    pages, words = [], 0
    while words < WORDS:
        page = re.sub(r"\d", lambda _: str(rng.randrange(1, 10)), rng.choice(sources))
        pages.append(page)
        words += len(page.split())
    return read_text(text, "en", claims[:CLAIMS]), "\n\n".join(pages), "en"


def main() -> None:
    """Print both tables."""
    total = Score()
    for name in NAMES:
        score(name, total)
    print(f"right passage first   {100 * total.first / total.found:5.1f} % of {total.found}")
    print(f"relation right        {100 * total.relation / total.found:5.1f} %")
    print(f"false agreements      {100 * total.false_agrees / total.not_agreeing:5.1f} % of {total.not_agreeing}")
    print(f"differs: precision    {100 * total.called_rightly / total.called:5.1f} % of {total.called}")
    print(f"differs: recall       {100 * total.called_rightly / total.differing:5.1f} % of {total.differing}")
    article, text, language = long_texts()
    began = time.process_time()
    claims = extract(text, language)
    extracted = time.process_time()
    source = read_text(text, language, claims)
    read = time.process_time()
    compare_with_source(article, source)
    done = time.process_time()
    print(f"{len(article.claims)} claims, {len(text.split())} words with {len(claims)} claims in the source")
    print(f"extracting the source {extracted - began:.2f} s, making it ready {read - extracted:.2f} s (once)")
    print(f"comparing             {done - read:.2f} s")


if __name__ == "__main__":
    main()
