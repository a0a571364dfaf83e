"""The words in the first lines of an article, above its copy."""

from __future__ import annotations

from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable


class HeadWords(word_class.WordClasses):
    """The `[head]` section of a language."""

    #: What stands before the day of publication: `mis en ligne`.
    published: PhraseTable[bool] = word_class.phrases("head.published")
    #: What stands before a signature, as it is written: `propos recueillis par`.
    signed: tuple[str, ...] = word_class.listed("head.signed")


head_words = word_class.compiled(HeadWords)
