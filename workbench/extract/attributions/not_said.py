"""Verbs of saying that say nothing where they stand: one rule a case, with examples that run as tests.

The pattern of a rule names the meanings that the verb then lacks (`[attribution.verbs.MEANING]`); behind `if` stands
what must be true of its group and of its subject.
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.subjects import Subjects
from workbench.extract.attributions.verb_groups import VerbGroup, is_undone
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.inflection import Form
from workbench.extract.rule_tables import rules

#: What is weather or looms stands within so many words of a subject.
_HEAD = 4
#: Who is named so is no weather, whatever it is of: `le groupe de travail`, `the head of the strike`.
_BODIES: tuple[ClosedClass, ...] = ("grammar.speakers", "people.institutions", "people.anonymous")
#: What is found stands within so many words.
_FINDING = 6

RULES = rules("""
what was not done
    report|note|admit|see|judge|ask|invite|call|call_to|gesture|declare|wonder_about|speak if is_undone
    fr | Le parquet n'a pas confirmé le décès.
    fr | Les amateurs ne déclarent pas leurs abeilles mortes.
    fr | La CGT n'a pas appelé ses adhérents à la grève.
    en | The union did not call for a strike.
    en | The firm did not publicly confirm the number of cuts.
    en | The army is not admitting responsibility.
what happens to a thing, or somebody does to themselves
    report|see|judge|find_so|ask|reject|justify|praise if is_reflexive
    fr | Un studio se loue jusqu'à 700 euros.
    fr | Le site emploie 210 salariés, dont 45 se trouvaient à leur poste.
    fr | Kiev et Moscou se rejettent la responsabilité du tir.
weather, a match or a strike
    threaten|promise|report|note|call|feel|take_side|ask|invite|outlook|utter if is_force
    en | The trial threatens to reopen old wounds.
what may do harm
    threaten|promise if is_looming
    en | The cuts threaten to close the library.
what only somebody with a part or a name does
    raise|expect|encourage if is_no_speaker
    en | Her death raised concerns.
    fr | Les clients attendent deux heures.
    fr | La réforme encourage les ménages à épargner.
somebody who is told
    be_told if is_told
    fr | Elle a appris que son mari part.
    fr | Elle a appris par la presse que son mari part.
a thing that a pronoun stands for
    report if is_of_thing
    fr | Le déclin est grave, puisqu'il révèle l'état de la forêt.
a thing that people find
    find_of|show if is_no_finding
    en | Officers found two knives.
what has been seen or found
    outlook|find_so if is_perfect
    en | Growth has seen the average price rise by £800.
    fr | La police a trouvé la porte ouverte.
some thing or other that is found
    find_so if is_indefinite
    fr | Elle trouve une place libre.
what a thing is expected to do
    expect_to if is_perhaps_passive
    en | Bills in London expected to jump by 4% are due.
what somebody expects to do, without a figure
    expect_to if is_uncounted
    en | Ms Reed expects to find work elsewhere.
what happened, rather than what somebody foresaw
    outlook if is_undergone
    en | The firm saw its sales fall by 3 percent.
    en | The firm saw sales fall by 3 percent.
what emerges itself
    come_out if is_thing
    en | New evidence emerged that the firm had known.
what a pronoun foresees
    foresee|foresee_of if is_pronoun
    fr | Il avait prévu deux heures.
what others than those who keep count have
    tally if is_no_tallier
    fr | La ville dénombre dix écoles.
what only documents display
    display|standing if is_no_document
    fr | Lens a montré un beau visage.
    en | Ann Roy put England on 120 for 3.
as far as somebody is concerned
    worry if is_behind_as
    en | As far as she is concerned it is over.
those of whom others told a poll something else
    answer_poll if is_in_relative
    en | 37% of those who backed the party now want a vote.
what is yet to be said
    report|find_of|feel|take_side|think|hope|call|deny|outlook if is_ahead
    fr | Ils vont contester cette mesure.
    en | They will dispute the fine.
    en | Some will see cuts of up to 8.8%.
    fr | Son avocat plaidera mardi pour la reprise.
    fr | La mairie dévoilera sa liste mardi.
    fr | Le ministre aurait dû annoncer la fermeture.
""")


def is_reflexive(verbs: Subjects, group: VerbGroup, who: Range = (0, 0)) -> bool:
    """Whether what the verb says comes back to its subject: `je | me demande`, `la crue s'annonce forte`."""
    own, group_of = verbs.layer.any_in(*who, "grammar.first_person"), verbs.lexicon.group
    itself = group_of["grammar.reflexives"] - group_of["grammar.datives"] if own else group_of["grammar.self"]
    return not itself.isdisjoint(verbs.layer.lower[group.first : group.verb])


def _is_force(verbs: Subjects, group: VerbGroup, who: Range) -> bool:  # noqa: ARG001
    """Whether it is weather, a match or a strike; the noun behind makes it another: `the fire service`."""
    layer, (first, last) = verbs.layer, who
    forces = (at for at in range(first, min(first + _HEAD, last)) if layer.is_in(at, "nouns.forces"))
    force = next((at for at in forces if at + 1 == last or not layer.is_a(at + 1, "NOUN|NAME")), first)
    head = first, layer.first_of("PREPOSITION", first)
    body = head[1] < force and layer.names(head, *_BODIES)
    return layer.is_in(force, "nouns.forces") and not body


def is_no_finding(verbs: Subjects, group: VerbGroup, who: Range) -> bool:
    """Whether neither a document nor a pronoun that may be one finds it, nor is it evidence, traces or so."""
    layer, first = verbs.layer, group.last
    last = min(first + _FINDING, layer.first_of("PREPOSITION", first))  # found a boy | with wounds
    finding = layer.any_in(first, last, "nouns.findings") or layer.any_in(first, last, "grammar.that")
    return not (finding or layer.is_pronoun(who) or layer.any_in(*who, "grammar.documents"))


def _is_of_thing(verbs: Subjects, group: VerbGroup, who: Range) -> bool:
    """Whether a thing shows something, which a pronoun in a clause of reason stands for; documents tell it."""
    layer = verbs.layer
    shows = layer.is_pronoun(who) and verbs.lexicon.means(layer.lower[group.verb], {"show"})
    main = verbs.clauses.after(0) if shows and layer.is_a(who[0] - 1, "SUBORDINATOR") else None
    persons = main is None or verbs.can_speak(main) or layer.any_in(*main, "nouns.persons")
    return not persons and layer.is_a(0, "DETERMINER")


def _is_perhaps_passive(verbs: Subjects, group: VerbGroup, who: Range) -> bool:
    """Whether the form alone tells no active verb, and the subject's head is no person: `rain | expected to last`."""
    layer, head = verbs.layer, (who[0], min(who[1], verbs.layer.first_of("PREPOSITION", who[0])))
    alone = group.first == group.verb and bool(verbs.lexicon.forms[layer.lower[group.verb]] & Form.PAST)
    return alone and not (layer.is_pronoun(who) or layer.names(head, "grammar.speakers"))


def _is_in_relative(verbs: Subjects, group: VerbGroup, who: Range) -> bool:  # noqa: ARG001
    """Whether it is the verb of a relative clause that says more of no share: not `19 % qui appuient`."""
    relative = group.first - 1
    behind = relative > 2 and verbs.layer.is_a(relative, "RELATIVE")
    return behind and not verbs.layer.has("NUMBER", relative - 3, relative)


def _is_undergone(verbs: Subjects, group: VerbGroup, who: Range) -> bool:
    """Whether somebody saw what happened to what is theirs: `saw its sales fall`, `saw | sales fall by 3 percent`."""
    layer = verbs.layer
    if not layer.is_in(group.verb, "grammar.undergone"):
        return False
    foreseen = layer.is_in(who[1] - 1, "people.anonymous") or layer.has("GERUND", group.last, len(layer))
    foreseen = foreseen or layer.any_in(group.last, len(layer), "nouns.odds")  # saw a 35% chance of a cut
    return not foreseen or layer.is_in(group.last, "grammar.possessives")


def is_ahead(verbs: ReadsClauses, group: VerbGroup) -> bool:
    """Whether it is yet to be said: `dévoilera sa liste`, `will announce its plan`."""
    layer, lexicon, first = verbs.layer, verbs.lexicon, group.first
    if layer.is_a(first - 1, "AND") and lexicon.forms[layer.lower[group.verb]] & Form.INFINITIVE:
        first = 0  # will cut the forecast and | announce a loss
    due = layer.any_in(first, group.last, "hearsay.past_never")  # aurait dû | annoncer la fermeture
    due = due and any(lexicon.conditional[word] for word in layer.lower[first : group.last])
    endings = lexicon.endings("grammar.future_endings")
    future = due or any(word.endswith(endings) for word in layer.lower[group.first : group.last])
    return future or layer.any_in(first, group.last, "grammar.ahead")


#: What a rule may ask, by its name behind `if`.
_CONDITIONS: dict[str, Callable[[Subjects, VerbGroup, Range], bool]] = {
    "is_no_tallier": lambda verbs, _, who: not verbs.layer.any_in(*who, "nouns.tallying"),
    "is_undone": lambda verbs, group, _: is_undone(verbs.layer, group),
    "is_reflexive": is_reflexive,
    "is_force": _is_force,
    "is_looming": lambda verbs, _, who: verbs.layer.any_in(who[0], min(who[0] + _HEAD, who[1]), "nouns.looming"),
    "is_no_speaker": lambda verbs, _, who: not (verbs.can_speak(who) or verbs.layer.is_pronoun(who)),
    # not: on a appris que, lui a appris que, nous apprenons que
    "is_told": lambda verbs, group, who: (
        not (
            verbs.layer.any_in(group.first, group.verb, "grammar.addressed_clitics")
            or verbs.layer.is_in(who[0], "grammar.impersonal_subjects")
            or (verbs.layer.inside is None and verbs.layer.is_in(who[0], "grammar.first_person"))
        )
    ),
    "is_no_finding": is_no_finding,
    "is_thing": lambda verbs, _, who: not verbs.layer.is_in(who[0], "grammar.impersonal"),
    "is_pronoun": lambda verbs, _, who: verbs.layer.is_pronoun(who),
    "is_no_document": lambda verbs, _, who: not verbs.layer.any_in(*who, "grammar.documents"),
    "is_behind_as": lambda verbs, _, who: verbs.layer.is_in(who[0] - 1, "grammar.as"),
    "is_in_relative": _is_in_relative,
    "is_ahead": lambda verbs, group, _: is_ahead(verbs, group),
    "is_of_thing": _is_of_thing,
    "is_perhaps_passive": _is_perhaps_passive,
    "is_indefinite": lambda verbs, group, _: verbs.layer.is_in(group.last, "grammar.indefinite"),
    "is_uncounted": lambda verbs, group, _: not verbs.layer.has("NUMBER", group.last, len(verbs.layer)),
    "is_undergone": _is_undergone,
    "is_perfect": lambda verbs, group, _: verbs.layer.any_in(group.first, group.verb, "grammar.auxiliaries"),
}
_COMPILED = [(frozenset(rule.pattern.split("|")), _CONDITIONS[rule.condition], rule) for rule in RULES]
_BY_MEANING = {name: [row for row in _COMPILED if name in row[0]] for lost, _, _ in _COMPILED for name in lost}


def not_meant(verbs: Subjects, group: VerbGroup, who: Range) -> set[str]:
    """The meanings of the cue verb that it has not here; `who` is its subject."""
    rows = (row for sense in group.senses for row in _BY_MEANING.get(sense.meaning, ()))
    return {name for lost, holds, _ in rows if holds(verbs, group, who) for name in lost}
