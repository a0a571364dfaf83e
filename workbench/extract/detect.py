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

#: So many times as many of its words tell that a text is in another language than its file states.
_PLAINLY = 4

_FALLBACK = "en"


def language_of(said: str | None, text: str) -> str:
    """The code of the language that a text is said to be in, or that its words are of."""
    return said if said in available() else detect(tokenise(text)).code


def detect(tokens: Tokens) -> Language:
    """The shipped language whose `[detect] words` are the most frequent in `tokens`; English where none is there."""
    scores = _scores(tokens)
    best = _best(scores)
    return load(best if scores[best] else _FALLBACK)


def unless_plainly_another(stated: str, tokens: Tokens) -> str:
    """`stated`, the code of a shipped language, or that of another one whose words `tokens` plainly have instead.

    Word processors write their own language into a file, whatever is typed.
    """
    scores = _scores(tokens)
    best = _best(scores)
    return best if scores[best] >= _PLAINLY * (scores[stated] + 1) else stated


def _scores(tokens: Tokens) -> dict[str, int]:
    """How many of each shipped language's frequent words are among `tokens`."""
    counts = Counter(tokens.lower[:_SAMPLE])
    return {code: sum(counts[word] for word in DetectWords.get(load(code)).words) for code in available()}


def _best(scores: dict[str, int]) -> str:
    return max(scores, key=lambda code: (scores[code], code == _FALLBACK))
