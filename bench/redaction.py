"""What striking destroyed names out of a report costs, by how many names a record destroyed.

    python bench/redaction.py [--passages 3000] [--names 1 10 100]

makes passages of forty words with an address in every tenth, of words that are nobody's name, and strikes out of them
the names of confidential sources of which salted hashes are left. The seconds are those of the processor.
"""

from __future__ import annotations

import argparse
import random
import time

from workbench.desk.hashed_name_forms import SALT_SIZE, HashedForms
from workbench.desk.name_forms import NameForms
from workbench.desk.name_redaction import NameRedaction
from workbench.desk.source_note import SourceNote

SYLLABLES = ("ka", "ri", "mon", "da", "ber", "tou", "la", "vi", "ner", "so", "pel", "ga")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--passages", type=int, default=3000)
    parser.add_argument("--names", type=int, nargs="+", default=[1, 10, 100])
    asked = parser.parse_args()
    chance = random.Random(3)
    words = [word(chance, chance.randint(1, 4)) for _ in range(4000)]
    passages = [passage(chance, words, addressed=place % 10 == 0) for place in range(asked.passages)]
    print(f"{asked.passages:,} passages\n\n{'names':>5}{'of CPU':>9}")
    for number in asked.names:
        salt = chance.randbytes(SALT_SIZE)
        destroyed = [HashedForms.of(NameForms.of([somebody(chance)]), salt) for _ in range(number)]
        began = time.process_time()
        redaction = NameRedaction([], "", destroyed)
        for text in passages:
            redaction(text)
        print(f"{number:>5}{time.process_time() - began:>9.2f}", flush=True)


def word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables))


def somebody(chance: random.Random) -> SourceNote:
    person = f"{word(chance, 2).title()} {word(chance, 3).title()}"
    contact = f"{word(chance, 3)}@{word(chance, 3)}.example, +33 6 {chance.randrange(10**7, 10**8)}"
    return SourceNote(person=person, contact=contact, confidential=True)


def passage(chance: random.Random, words: list[str], *, addressed: bool) -> str:
    written = [chance.choice(words) for _ in range(40)]
    if addressed:
        written.append(f"https://{chance.choice(words)}.example/{chance.choice(words)}/{chance.choice(words)}")
    return " ".join(written)


if __name__ == "__main__":
    main()
