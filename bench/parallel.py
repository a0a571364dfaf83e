"""Whether the same sentences in two languages give the same values: an oracle that needs no marking by hand.

python bench/parallel.py [FILE.fr FILE.en] [--published 2024-06-12] [--quiet]

The files hold the same sentences in the same order, one a line, or one a block where blank lines part them; a file is
read in the language that its name ends with (`news.fr`, `news.fr.txt`). A pair agrees where both sides give the same
quantities: type, value or bounds, unit (of money, percentages, measures, durations and ages), hedge, and days that
share at least half of those that either covers. Without files, the sentences of the tests are compared. Printed are
the pairs that disagree, with what only one side gives, and the share that agrees.
"""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path

from workbench.claims import DateInterval, Quantity, QuantityType
from workbench.extract import extract
from workbench.extract.language_file import available

SENTENCES = Path(__file__).parent.parent / "tests" / "extract" / "parallel"

#: Types whose unit both sides must state alike; counted nouns are words of their language.
WITH_UNIT = {
    QuantityType.MONEY,
    QuantityType.PERCENT,
    QuantityType.MEASURE,
    QuantityType.DURATION,
    QuantityType.AGE,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE")
    parser.add_argument("--published", type=dt.date.fromisoformat, default=dt.date(2024, 6, 12))
    parser.add_argument("--quiet", action="store_true", help="print the share alone")
    asked = parser.parse_args()
    files = asked.files or [SENTENCES / "newswire.fr", SENTENCES / "newswire.en"]
    if len(files) != 2:
        parser.error("two files are compared, or none are named")
    try:
        print_agreement(files[0], files[1], asked.published, quiet=asked.quiet)
    except (OSError, UnicodeDecodeError, ValueError) as error:
        sys.exit(f"parallel.py: {error}")


def print_agreement(first: Path, second: Path, published: dt.date, *, quiet: bool) -> None:
    pairs = list(zip(sentences(first), sentences(second), strict=True))
    languages = [language_of(path) for path in (first, second)]
    agreeing = quantities = 0
    for number, pair in enumerate(pairs, start=1):
        sides = [read(text, lang, published) for text, lang in zip(pair, languages, strict=True)]
        only = differences(*sides)
        agreeing += not any(only)
        quantities += max(map(len, sides))
        if any(only) and not quiet:
            print(f"{number}")
            for text, lang, more in zip(pair, languages, only, strict=True):
                print(f"  {lang}  {text}\n      {'; '.join(shown(quantity) for quantity in more) or '-'}")
    if pairs:
        print(f"{agreeing} of {len(pairs)} pairs agree ({100 * agreeing / len(pairs):.1f} %), {quantities} quantities")


def sentences(path: Path) -> list[str]:
    """The sentences of a file: its blocks where blank lines part them, else its lines."""
    text = path.read_text(encoding="utf-8").strip()
    return text.split("\n\n") if "\n\n" in text else text.splitlines()


def language_of(path: Path) -> str:
    """The language that a file's name ends with. Raises ValueError where it names none."""
    for suffix in reversed(path.suffixes):
        if suffix[1:] in available():
            return suffix[1:]
    raise ValueError(f"{path.name} does not end with the code of a language, such as .fr")


def read(text: str, lang: str, published: dt.date) -> list[Quantity]:
    return [claim.quantity for claim in extract(text, lang, published) if claim.quantity]


def differences(first: list[Quantity], second: list[Quantity]) -> tuple[list[Quantity], list[Quantity]]:
    """What each side has that the other lacks, each quantity matched once."""
    left, rest = [], list(second)
    for quantity in first:
        match = next((other for other in rest if alike(quantity, other)), None)
        if match is None:
            left.append(quantity)
        else:
            rest.remove(match)
    return left, rest


def alike(one: Quantity, other: Quantity) -> bool:
    """Whether two readings say the same."""
    if (one.type, one.modifier) != (other.type, other.modifier):
        return False
    if one.type in WITH_UNIT and one.unit != other.unit:
        return False
    same = all(_close(getattr(one, name), getattr(other, name)) for name in ("value", "low", "high"))
    return same and _same_days(one.date, other.date)


def _close(one: float | None, other: float | None) -> bool:
    return one == other if one is None or other is None else abs(one - other) <= 1e-4 * max(abs(one), abs(other))


def _same_days(one: DateInterval | None, other: DateInterval | None) -> bool:
    if one is None or other is None:
        return one is other
    shared = (min(one.end, other.end) - max(one.start, other.start)).days + 1
    return 2 * shared >= (max(one.end, other.end) - min(one.start, other.start)).days + 1


def shown(quantity: Quantity) -> str:
    """A reading in few words: `money 3000000 USD min`, `date 2024-06-03..2024-06-09`."""
    words: list[object] = [quantity.type.value]
    if quantity.low is not None or quantity.high is not None:
        words.append(f"{quantity.low:g}~{quantity.high:g}")
    elif quantity.value is not None:
        words.append(f"{quantity.value:.10g}")
    if quantity.type is QuantityType.DATE:
        words.append(_days(quantity.date))
    words += [quantity.unit if quantity.type in WITH_UNIT else None, quantity.modifier and quantity.modifier.value]
    return " ".join(str(word) for word in words if word)


def _days(date: DateInterval | None) -> str:
    if date is None:
        return "-"
    return f"{date.start}..{date.end}" if date.start != date.end else f"{date.start}"


if __name__ == "__main__":
    main()
