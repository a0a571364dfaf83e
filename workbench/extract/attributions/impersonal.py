"""Whom an impersonal subject speaks for: `Au cabinet, on assure`, `a-t-on appris auprès de la préfecture`."""

from __future__ import annotations

from workbench.extract.attributions.candidate import Stretch
from workbench.extract.attributions.clauses import Clauses


def body_before(clauses: Clauses, subject: int) -> Stretch | None:
    """The body named before the subject, at the head of the sentence or of its relative clause."""
    layer, lexicon = clauses.layer, clauses.lexicon
    relative = subject - (layer.tag(subject - 1) == "D") - 1  # à la mairie, où | l'on assure
    if layer.tag(relative) == "W" and layer.tag(relative - 1) == ",":
        place = clauses.before(relative - 1)
        return layer.stretch(*place) if place and "N" in layer.tags[slice(*place)] else None
    lead = frozenset(layer.lower[:subject])
    circle = not lead.isdisjoint(lexicon.group("grammar.circles"))  # Dans l'entourage du maire, | on confie que …
    bodies = lexicon.group("grammar.bodies_read" if circle else "grammar.bodies_after")
    bodies = bodies | lexicon.group("grammar.bodies_after")
    first = next((at for at, word in enumerate(layer.lower) if word not in lexicon.group("people.connectives")), 0)
    leads = layer.tag(subject - 1) == "," and layer.lower[first] in bodies
    body = clauses.after(first + 1) if leads else None
    if body is None or body[1] != subject - 1:
        return None
    house = layer.lower[first] in lexicon.group("grammar.name_links") and "M" in layer.tags[slice(*body)]
    speaks = circle or house or not lead.isdisjoint(lexicon.group("grammar.speakers_with_pour"))
    return layer.stretch(*body) if speaks else None


def body_behind(clauses: Clauses, after: int) -> Stretch | None:
    """The body named behind a reporting clause whose subject is impersonal, from unit `after` on."""
    layer, lexicon = clauses.layer, clauses.lexicon
    bodies, after = lexicon.group("grammar.bodies_after"), clauses.past_times(after)
    if not lexicon.group("grammar.circles").isdisjoint(layer.lower[after : after + 4]):
        bodies = bodies | lexicon.group("grammar.bodies_read")  # a-t-on précisé dans son entourage
    if layer.tag(after) == "I":  # peut-on lire dans le rapport
        bodies, after = lexicon.group("grammar.bodies_read"), after + 1
    while layer.tag(after) in "PRD" and layer.word(after) in bodies:
        after += 1
    body = clauses.after(after) if layer.word(after - 1) in bodies else None
    return layer.stretch(*body) if body else None
