"""Which language a text is in, judged by its most frequent short words."""

from __future__ import annotations

from collections import Counter

from workbench.extract import word_class
from workbench.extract.document import Tokens, tokenise
from workbench.extract.language import Language
from workbench.extract.language_file import available, load


class DetectWords(word_class.WordClasses):
    """The `[detect]` section of a language."""

    #: Frequent short words that the other languages do not have.
    words: frozenset[str] = word_class.words("detect.words")


#: So many tokens settle the language of any article; more would cost time and change nothing.
_SAMPLE = 4_000

_FALLBACK = "en"


def language_of(said: str | None, text: str) -> str:
    """The code of the language that a text is said to be in, or that its words are of."""
    return said if said in available() else detect(tokenise(text)).code


def detect(tokens: Tokens) -> Language:
    """The shipped language whose `[detect] words` are the most frequent in `tokens`; English where none is there."""
    counts = Counter(tokens.lower[:_SAMPLE])
    scores = {code: sum(counts[word] for word in DetectWords.get(load(code)).words) for code in available()}
    best = max(scores, key=lambda code: (scores[code], code == _FALLBACK))
    return load(best if scores[best] else _FALLBACK)
