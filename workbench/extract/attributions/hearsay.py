"""Hearsay: what is told with nobody named. `aurait été`, `reportedly`, `is said to`, `were feared dead`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.claims import Mode
from workbench.extract.attributions.candidate import Candidate
from workbench.extract.attributions.clause_bounds import ClauseEnds
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.patterns import around, pattern
from workbench.extract.attributions.reporting_clauses import ReportingClauses
from workbench.extract.attributions.verb_groups import Shape, VerbGroup
from workbench.extract.document import places_of
from workbench.extract.rule_tables import Rule, rules

#: The rule of the French conditional, which a named source overrides.
CONDITIONAL = "hearsay conditional"
#: The rule whose content stands before the cue: `…, it is understood.`
REPORTING_CLAUSE = "hearsay reporting clause"
ADVERB = "hearsay adverb"
PASSIVE = "hearsay passive"
#: A judgement of nobody's, which somebody who is named may share: `dénonce des mesures jugées « injustes »`.
JUDGEMENT = "hearsay judgement"

#: Where a cue, of a verb group of the shape and meaning behind `if`, has the pattern around it, its clause is hearsay.
RULES = rules("""
hearsay participle
    NOUN|NAME|CLITIC COMMA? ADVERB* <CUE> TO if PARTICIPLE
    en | The firm paid <a sum said to exceed $3m>.
    en | <Smith, believed to be 40>, died on Monday.
    en | He had two offers, <one of them said to be rich>.
hearsay reporting clause
    COMMA {grammar.impersonal} <CUE> COMMA|STOP if PASSIVE
    en | <The mine will close>, it is understood.
hearsay passive
    <CUE> TO|ADJECTIVE|PARTICIPLE|PREPOSITION|GERUND if PASSIVE
    en | <The firm is said to be for sale>.
    en | <Two men were feared dead>.
    fr | <Une récession est jugée probable>.
hearsay passive
    <CUE> ADVERB TO|ADJECTIVE if PASSIVE
    en | <The minister is considered likely to resign>.
    fr | <La scène était jugée trop petite>.
hearsay passive
    <CUE> DETERMINER if PASSIVE name
    en | <The shop is considered a bellwether>.
hearsay judgement
    NOUN|NAME|ADJECTIVE COMMA? ADVERB* <CUE> ADVERB* QUOTATION|ADJECTIVE if PARTICIPLE rate
    fr | Il a quitté <un poste jugé « intenable »>.
    fr | <Un tarif jugé trop bas> a été relevé.
    fr | Il a quitté <un club, parfois jugé dangereux>, en mai.
hearsay judgement
    NOUN|NAME COMMA? ADVERB|ADJECTIVE* <CUE> ADVERB* DETERMINER|NUMBER|ADJECTIVE if PARTICIPLE name
    en | <Smith, long considered the favourite>, lost on Monday.
    en | He hired <Smith, considered one of the best>.
hearsay judgement
    NOUN|NAME|ADJECTIVE|PARTICIPLE COMMA? ADVERB* <CUE> ADVERB* {grammar.as} if PARTICIPLE
    fr | <Ce chiffre, considéré comme fiable>, a surpris.
    fr | Il a quitté <un club considéré comme dangereux>.
    fr | Il fuit <la ville, considérée pourtant comme sûre>.
hearsay adverb
    <CUE>
    en | <He reportedly left>.
    fr | <Il a prétendument fui>.
hearsay conditional
    <CUE>
    fr | <Le bilan s'élèverait à 40 morts>.
    fr | <La villa vaudrait 3 millions d'euros>.
    fr | <Il s'agirait d'un accident>.
    fr | <Le suspect vivrait en Espagne>.
    fr | <Le club perdrait 2 millions>.
    fr | <Le joueur ne serait pas blessé>.
    fr | <La récolte s'établirait à dix tonnes>.
""")

#: Those whose cue is no verb group.
_OF_NO_GROUP = tuple(rule for rule in RULES if not rule.condition)

#: Where one of these patterns stands around a cue, the rule of that name finds nothing.
EXCLUSIONS = {
    PASSIVE: rules("""
an agent: an attribution of its own
    <CUE> ANY? ANY? {grammar.agents}
    en | The plan is considered by some to be late.
what somebody is told to do
    <CUE> {hearsay.not_after_passive}
    fr | La lettre est dite à voix haute.
    en | The road is thought through.
whom something is reported to
    <CUE> PREPOSITION{grammar.sure_infinitive_marks} DETERMINER|NAME|CLITIC
    en | The matter was reported to the police.
what nobody is to be thought
    {grammar.impersonal} LIGHT* VERB LIGHT* <CUE>
    fr | Il ne faut pas être jugé trop vite.
a reporting clause rather than a clause of its own
    COMMA {grammar.impersonal} <CUE> PREPOSITION|ADJECTIVE|PARTICIPLE|GERUND
    en | It is late, it is feared in Kent.
the same, with its verb
    COMMA {grammar.impersonal} <CUE> TO ANY COMMA|STOP
    en | It is late, it is feared to be.
"""),
    CONDITIONAL: rules("""
a noun that ends like a conditional
    DETERMINER|PREPOSITION <CUE>
    fr | Le secrait est plein.
what the writer guesses
    <CUE> ANY? {hearsay.guesses}
    fr | Le prix aurait sans doute baissé.
a question
    <CUE> ... QUESTION $
    fr | Qui aurait cru cela ?
a question by the pronoun's place
    <CUE> SUBJECT
    fr | Serait-il parti.
a supposition ahead
    {hearsay.counterfactual} ... <CUE>
    fr | Sinon, le coût doublerait.
a supposition behind
    <CUE> ... {hearsay.counterfactual}
    fr | Le coût doublerait, sinon plus.
an elided condition ahead
    {grammar.conditions} SUBJECT ... <CUE>
    fr | S'il pleuvait, le coût doublerait.
an elided condition behind
    <CUE> ... {grammar.conditions} SUBJECT
    fr | Le coût doublerait s'il pleuvait.
a case that is only thought of
    {hearsay.counterfactual_before} ... <CUE>
    fr | Un tel accord changerait la donne.
    fr | Sans cette aide, le club fermerait.
what could not have been without something
    <CUE> {grammar.be} ADJECTIVE {grammar.without}
    fr | Rien n'aurait été possible sans les bénévoles.
what would not have happened without something
    <CUE> {grammar.negations} ... {grammar.without}
    fr | Le projet n'aurait pas vu le jour sans la mairie.
a subject that stands for a case
    {hearsay.hypothetical_subjects} LIGHT* <CUE>
    fr | Ce serait une erreur.
    fr | Cela coûterait cher.
a relative clause that stands for a case
    {hearsay.hypothetical_subjects} RELATIVE LIGHT* <CUE>
    fr | Ce qui ferait remonter la demande.
whoever it may be
    RELATIVE LIGHT* <CUE> ... {grammar.be} {hearsay.invited}
    fr | Les témoins qui auraient vu la scène sont priés d'appeler.
whoever it may be, and whom they may call
    RELATIVE LIGHT* <CUE> ... {grammar.no_cue_before} LIGHT* {hearsay.told}
    fr | Les témoins qui auraient vu la scène peuvent appeler le 17.
whoever it may be, by name
    {hearsay.anyone} NOUN? RELATIVE LIGHT* <CUE>
    fr | Toute personne qui aurait vu la scène est priée d'appeler.
what the writer thinks
    {grammar.impersonal} LIGHT* <CUE> {grammar.be}? ADVERB|PREPOSITION|NOUN? ADVERB|NOUN? {hearsay.judgements}
    fr | Il serait temps d'agir.
    fr | Il ne serait pas inutile d'agir.
    fr | Il aurait été plus sage de partir.
what a thing would be to the writer
    <CUE> LIGHT* DETERMINER ADJECTIVE? {hearsay.verdicts}
    fr | Trois jours par mois serait déjà un progrès.
what voters would do, in a poll
    <CUE> DETERMINER|NUMBER|PREPOSITION ... {hearsay.ballots}
    fr | Le centre obtiendrait 6 % des voix.
a wish or a duty
    <CUE> LIGHT* {hearsay.past_never}
    fr | Le maire aurait dû agir.
    fr | Le maire n'aurait jamais pu agir.
"""),
}

EXCLUSIONS[JUDGEMENT] = EXCLUSIONS[PASSIVE]
#: Meanings of cue verbs that are everyday verbs as well, whose conditional tells hearsay: `se trouverait`.
_ACTS = frozenset(
    {
        "judge",
        "find_so",
        "expect",
        "see",
        "rail",
        "await",
        "present",
        "threaten",
        "answer_poll",
        "count_on",
        "deny",
        "reject",
    }
)


class Hearsay(ReadsClauses):
    """Reads hearsay in one layer of the article's own voice."""

    ends: ClauseEnds
    reporting: ReportingClauses

    def read(self, groups: Sequence[VerbGroup]) -> Iterator[Candidate]:
        """All hearsay of the layer; `groups` are its verb groups."""
        lexicon = self.lexicon
        thought = (group for group in groups if self.layer.lower[group.verb] in lexicon.hearsay_passives)
        passives = [group for group in thought if not self._is_possible(group)]
        cues: Iterable[tuple[int, int, int]]
        for rule in RULES if passives else _OF_NO_GROUP:
            if rule.name == ADVERB:
                adverbs, lower = lexicon.group["hearsay.adverbs"], self.layer.lower
                cues = () if adverbs.isdisjoint(lower) else [(at, at + 1, at) for at in places_of(lower, adverbs)]
            elif rule.name == CONDITIONAL:
                cues = self._conditionals()
            else:
                shape, _, meaning = rule.condition.partition(" ")
                cues = [
                    (each.first, each.last, each.verb)
                    for each in passives
                    if each.shape == shape and (not meaning or any(s.meaning == meaning for s in each.senses))
                ]
            for first, last, verb in cues:
                excluded = any(self._holds(each.pattern, first, last) for each in EXCLUSIONS.get(rule.name, ()))
                if excluded or not self._holds(rule.pattern, first, last):
                    continue
                if rule.name != REPORTING_CLAUSE:
                    yield self._clause(rule, first, last, verb)
                elif content := self.reporting.content_around(first - 1, last):  # …, it is understood.
                    cue, position = self.layer.stretch(first - 1, last), self.layer.starts[verb]
                    yield Candidate(position, None, cue, content, rule.name, Mode.HEARSAY)

    def _is_possible(self, group: VerbGroup) -> bool:
        """Whether something only may be thought: `can now be considered safe`, `peut être jugé trop cher`."""
        return self.layer.any_in(self.layer.back(group.first, "ADVERB") - 1, group.verb, "hearsay.possible")

    def _holds(self, pattern: str, first: int, last: int) -> bool:
        return around(pattern).stands(self.layer.tags, self.layer.lower, self.lexicon, first, last)

    def _conditionals(self) -> Iterator[tuple[int, int, int]]:
        """Verbs of the clauses that stand for themselves, in the conditional: `deux ouvriers seraient morts`."""
        layer, conditional = self.layer, self.lexicon.conditional
        if not self.lexicon.group["hearsay.conditional_endings"]:
            return
        last = -1  # the conditional before
        for index in (found.start() for found in pattern("FINITE").finditer(layer.tags)):
            if not conditional[layer.lower[index]] or self._is_never(index):
                continue
            floor = self.clauses.clause_floor(index)
            shared = layer.is_a(layer.back(index, "PREVERBAL") - 1, "COMMA|AND")  # fuirait, perdrait et | boirait
            meanwhile = layer.is_in(floor - 2, "grammar.contrast") and not layer.is_a(floor - 3, "FINITE")
            under = not meanwhile and layer.is_a(floor - 1, "THAT|SUBORDINATOR")  # not: il partait, alors que | le feu
            told = layer.is_a(layer.back(index, "PREVERBAL") - 1, "RELATIVE") and layer.is_a(floor - 1, "SUBORDINATOR")
            under = under and not (
                told and not layer.is_in(floor - 1, "grammar.conditions")
            )  # puisque ceux qui auraient
            if under or (shared and floor <= last):
                continue
            last = index
            yield index, index + 1, index

    def _is_never(self, index: int) -> bool:
        """Whether the verb's conditional tells no hearsay: `pourrait`, or a cue verb's own."""
        word = self.layer.lower[index]
        senses = self.lexicon.senses.get(word, ())
        itself = self.layer.is_in(index - 1, "grammar.self")  # se | chiffrerait
        cue = any(not sense.rest and sense.meaning not in _ACTS for sense in senses)
        cue = cue and not (itself and any(sense.reflexive and not sense.takes for sense in senses))
        return cue or word in self.lexicon.group["hearsay.not_conditional"] or word in self.lexicon.conditional_never

    def _clause(self, rule: Rule, first: int, last: int, verb: int) -> Candidate:
        """The clause around the cue; the `to` behind a passive belongs to the cue."""
        layer = self.layer
        cue_end = last + 1 if rule.condition and layer.is_a(last, "TO") else last
        alone = rule.condition.startswith(Shape.PARTICIPLE)  # one of them | said to be
        behind = layer.back(first, "COMMA|ADVERB")  # une disparition, | jugée inquiétante
        group = layer.back(first, "PREVERBAL")
        subject = self.clauses.before(behind) if alone else self.clauses.subject(group)
        begin = self.reporting.clause_start(max(first, 1))
        if subject and (alone or layer.has("FINITE", begin, subject[0])):
            begin = subject[0]  # else with what stands before it
        if layer.is_a(first - 1, "PREPOSITION") and layer.is_a(last, "GERUND"):
            begin = last  # for | allegedly | lying
        within = layer.is_a(first - 1, "PREPOSITION|DETERMINER|ADJECTIVE|NUMBER|POSSESSIVE")
        if within and rule.name == ADVERB and layer.is_a(last, "ADJECTIVE|PARTICIPLE|VERB"):
            end = layer.past(last, "ADJECTIVE|PARTICIPLE|VERB|NOUN|NAME")
            return self.candidate(verb, None, (first, last), (last, end), rule.name, Mode.HEARSAY)  # hacked emails
        end = max(self.ends.after(first, clausal=not alone), cue_end)
        end = self.ends.before_finite(cue_end, min(end, layer.first_of("COMMA", cue_end))) if alone else end
        if layer.is_a(group - 1, "RELATIVE"):  # La loi, qui coûterait 3 millions, | est votée
            commas = (at for at in range(cue_end, end) if layer.tags[at] == ",")
            end = next((at for at in commas if self.clauses.subject_follows(at + 1)), end)
            end = self.clauses.past_main_verb(verb, self.ends.before_main_verb(cue_end, end))  # qui auraient fui | sont
        end = layer.back(end, "SENTENCE_END", cue_end)
        return self.candidate(verb, None, (first, cue_end), (begin, end), rule.name, Mode.HEARSAY)
