"""With which noun of a phrase a verb agrees, where verbs show it: `la lutte des | parents, qui protestent`."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.attributions.layer import Layer
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.attributions.noun_phrases import FINITE, Range


def tells_several(lexicon: Lexicon, verb: Sequence[str]) -> bool:
    """Whether the words of a verb group tell several: `disent`, `ont dit`; in English any but `says`."""
    endings, never = lexicon.endings("grammar.plural_verb_endings"), lexicon.group["grammar.never_plural"]
    if not endings:
        return not any(map(lexicon.is_plural, verb))
    return any(word.endswith(endings) and word not in never for word in verb)


def agreeing(layer: Layer, lexicon: Lexicon, phrase: Range, verb: int) -> Range:
    """Of the phrase, what is as many as the verb tells: all of it, or what `of` joins to it."""
    shows = lexicon.endings("grammar.plural_verb_endings") and layer.tag(verb) in FINITE
    if not shows or layer.any_in(phrase[0], phrase[0] + 2, "nouns.shares"):
        return phrase  # une dizaine d'élus, qui votent
    several = tells_several(lexicon, layer.lower[verb : verb + 1])
    heads = (at for at in range(*phrase) if at == phrase[0] or layer.tag(at - 1) == "P")
    return next(((at, phrase[1]) for at in heads if _is_several(layer, lexicon, at, phrase[1]) == several), phrase)


def _is_several(layer: Layer, lexicon: Lexicon, first: int, last: int) -> bool | None:
    """Whether what begins at unit `first` is several; None where nothing tells, as in `d'élèves`."""
    word, tag, plural = layer.lower[first], layer.tags[first], lexicon.group["grammar.plural_articles"]
    link = next((at for at in range(first, last) if layer.lower[at] in lexicon.group["grammar.noun_links"]), last)
    if word in plural or layer.word(first - 1) in plural or "K" in layer.tags[first:link]:
        return True
    if tag == "N" and layer.tag(first - 1) == "P" and layer.word(first - 1) not in lexicon.group["grammar.partitives"]:
        return True if lexicon.is_plural(word) else None
    return tag == "9"
