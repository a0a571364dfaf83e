"""How well and how fast an article is compared with a source: `python bench/compare.py [FOLDER]`.

The marked pairs of FOLDER, else of tests/compare/pairs, by kind of claim. Without FOLDER then 300 claims of an article
against a source of 200 pages (500 words a page), which is made of the pairs' sources with other figures. The source is
read once: its claims and words are kept. Times are those of the processor, so that other work on the machine disturbs
them little.
"""

from __future__ import annotations

import random
import re
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.compare.marked_pairs import FOLDER, NAMES, Score, parse, score
from workbench.compare.sources import compare_with_source
from workbench.compare.texts import Text, read_text
from workbench.extract import extract

CLAIMS, WORDS = 300, 200 * 500


def long_texts() -> tuple[Text, str, str]:
    """An article of 300 claims, and the source of 200 pages with its language.

    The article ends with the paragraph of its last claim: bare numbers further on would be compared, too.
    """
    rng = random.Random(1)
    english = [parse(name) for name in NAMES]
    articles = [pair[4] for pair in english if pair[0] == "en"]
    text, claims = "", []
    while len(claims) < CLAIMS:
        text += "\n\n".join(articles) + "\n\n"
        claims = extract(text, "en", english[0][1])[:CLAIMS]
    sources = [pair[5] for pair in english if pair[2] == "en"]
    pages, words = [], 0
    while words < WORDS:
        page = re.sub(r"\d", lambda _: str(rng.randrange(1, 10)), rng.choice(sources))
        pages.append(page)
        words += len(page.split())
    text = text[: text.find("\n", claims[-1].span.end)]
    return read_text(text, "en", claims), "\n\n".join(pages), "en"


#: What is told of the marked claims, and the counts that it is a share of.
_SHARES = (
    ("right passage first", "first", "found"),
    ("among the first three", "three", "found"),
    ("relation right", "relation", "found"),
    ("false agreements", "false_agrees", "not_agreeing"),
    ("differs: precision", "called_rightly", "called"),
    ("differs: planted ones found", "planted_found", "planted"),
    ("claims not extracted", "missed", "marked"),
)


def tell_how_well(folder: Path) -> None:
    """Print what is right on the pairs of `folder`, for both kinds of claim and for all."""
    columns = {"numeric": Score(), "attributed": Score(), "all": Score()}
    for path in sorted(folder.glob("*.pair")):
        for kind, each in score(path.stem, folder).items():
            columns[kind].add(each)
            columns["all"].add(each)
    print(f"{'':30}" + "".join(f"{name:>20}" for name in columns))
    for title, hit, of in _SHARES:
        counts = [(getattr(column, hit), getattr(column, of)) for column in columns.values()]
        print(f"{title:30}" + "".join(f"{100 * a / b if b else 0:8.1f} % of {b:5}    "[:20] for a, b in counts))


def tell_how_fast() -> None:
    """Print what an article of 300 claims beside 200 pages takes."""
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


def main() -> None:
    """Print both tables."""
    tell_how_well(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
    if len(sys.argv) == 1:
        tell_how_fast()


if __name__ == "__main__":
    main()
