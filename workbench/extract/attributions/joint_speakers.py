"""Several who say one thing, over what describes them: `Jean Roy, maire de Lens, et Ada Morel disent`."""

from __future__ import annotations

from workbench.extract.attributions.clauses import Clauses
from workbench.extract.attributions.noun_phrases import Range

#: What describes one of them has no more words than this.
_LONGEST_DESCRIPTION = 14


def with_others_behind(clauses: Clauses, phrase: Range, limit: int) -> Range:
    """The phrase with those that `and` joins to it behind its description, before unit `limit`."""
    layer, tags = clauses.layer, clauses.layer.tags
    comma = phrase[1]
    while layer.tag(comma) == "," and comma < limit:
        if layer.tag(comma + 1) == "K" and (comma > phrase[1] or limit < len(layer)):  # not: selon elle, et Paul a dit
            other = clauses.after(comma + 2)
            if other is None or other[1] > limit or not layer.names(other, "grammar.speakers"):
                return phrase
            name = layer.past(other[1] + 1, "M")  # …, et le maire, | Paul Roy
            named = layer.tag(other[1]) == "," and other[1] + 1 < name <= limit and layer.tag(name) in ",."
            return phrase[0], name if named else other[1]
        closing = tags.find(",", comma + 1, min(limit, comma + _LONGEST_DESCRIPTION))
        if closing < 0 or layer.has_finite(comma, closing) or tags[comma + 1] not in "DNMA9E":
            break
        comma = closing
    return phrase


def with_others_before(clauses: Clauses, phrase: Range) -> Range:
    """The phrase with those before it: `Le maire, Jean Roy, et | son adjointe`, `tant le maire que | le préfet`."""
    layer, first = clauses.layer, phrase[0]
    if layer.tags[max(0, first - 2) : first] == ",K":
        earlier = clauses.subject(first - 1)
        own = earlier is not None and set("VXE").isdisjoint(layer.tags[clauses.clause_floor(first) : first])
        earlier = earlier if own else None  # not: La fièvre monte, et | des voisins disent
    elif layer.is_in(first - 1, "grammar.that"):
        also = layer.is_in(first - 2, "grammar.as_that")  # le maire ainsi que | le préfet
        earlier = clauses.before(first - 1 - also)
        both = also or (earlier and layer.is_in(earlier[0] - 1, "grammar.both"))
        earlier = earlier if both else None
    else:
        return phrase
    return (earlier[0], phrase[1]) if earlier and earlier[1] < first else phrase
