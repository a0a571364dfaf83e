"""What a verb in a relative clause attributes: what the clause says more of, or the clause that it parts."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from workbench.extract.attributions.candidate import Stretch
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.complements import Complement, Complements
from workbench.extract.attributions.noun_phrases import FINITE, Range
from workbench.extract.attributions.verb_groups import VerbGroup

#: Content that has its subject before the cue.
GAP = "relative gap"
#: Meanings of verbs whose object is what somebody says: `des accusations que le maire dément`.
_OF_WORDS = frozenset({"deny", "report", "denounce"})


class Speaker(Struct, frozen=True):
    """A source: its offsets in the text, and its units where it is the verb's own subject in this layer."""

    stretch: Stretch
    units: Range | None = None


class RelativeContents(ReadsClauses):
    """Reads what stands around the verbs of relative clauses in one layer."""

    complements: Complements

    def _object_relative(self, group: VerbGroup, speaker: Speaker) -> Complement | None:
        """`Un résultat que d'autres équipes ont confirmé`: the content is what the relative clause says more of."""
        sense = next((each for each in group.senses if each.meaning in _OF_WORDS and "np" in each.takes), None)
        end = group.last
        while self.layer.tag(end) == "R" or self._is_adverb(end):
            end += 1
        clitics = self.clauses.lexicon.group("grammar.object_clitics")  # autant que le club | l'avait espéré
        objects = not clitics.isdisjoint(self.layer.lower[group.first : group.verb])
        if sense is None or speaker.units is None or objects or self.layer.tag(end) not in ".,;:":
            return None
        that = speaker.units[0] - 1
        noun = that - (self.layer.tag(that - 1) == ",")  # a charge of theft, | which he denies
        if not self._stands_for_object(that) or self.layer.tag(noun - 1) not in "NMA":
            return None
        said = self.clauses.before(noun)
        return Complement(group.last, *said, "relative", sense) if said else None

    def _stands_for_object(self, that: int) -> bool:
        return self.layer.tag(that) == "W" or self.layer.word(that) in self.clauses.lexicon.group("grammar.that")

    def _is_adverb(self, index: int) -> bool:
        """Whether the unit is one word in quotation marks, as in `que la préfecture dément « formellement »`."""
        quotation = self.layer.quotations.get(index)
        return quotation is not None and " " not in self.layer.text[quotation.inner_start : quotation.inner_end].strip()

    def _relative_predicate(self, group: VerbGroup, speaker: Speaker) -> Complement | None:
        """`Un chiffre que la défense juge trop bas`, `a figure critics call absurd`: what the relative clause names."""
        sense = next((each for each in group.senses if each.takes & {"predicative", "adjective"}), None)
        if sense is None or speaker.units is None:
            return None
        layer, before, lexicon = self.layer, speaker.units[0] - 1, self.clauses.lexicon
        fused = layer.word(before) in lexicon.group("grammar.fused_relatives")  # what critics called a disaster
        relative = self._stands_for_object(before) and layer.tag(before - 1) in "NMA,"
        named = fused or layer.tag(before) == "W"
        if not (fused or relative) or layer.tag(group.last) not in ("RAEPDN" if named else "RAEP"):
            return None
        end = self.complements.ends.before_main_verb(group.last, self.complements.ends.after(group.last, clausal=False))
        return Complement(group.last, group.last, end, "relative", sense)

    def _without_object(self, group: VerbGroup, speaker: Speaker) -> VerbGroup:
        """The group without its object where that stands before it: `le plan qu'il propose, …`."""
        that = speaker.units[0] - 1 if speaker.units else 0
        relative = self.layer.word(that) in self.clauses.lexicon.group("grammar.that")
        noun = (
            self.layer.word(that - 1) not in self.clauses.lexicon.group("nouns.that")
            and self.layer.tag(that - 1) == "N"
        )
        if not (relative and noun and self.layer.tag(group.last) == ","):
            return group
        return replace(group, senses=tuple(each for each in group.senses if "np" not in each.takes))

    def _gap(self, group: VerbGroup) -> Complement | None:
        """`which critics say can inflate benefits`: the content has its subject before the cue."""
        sense = next((sense for sense in group.senses if "bare" in sense.takes), None)
        next_senses = self.clauses.lexicon.senses.get(self.layer.word(group.last), ())
        said = any(not each.rest for each in next_senses)  # `a government report | said`
        after = group.last
        while self.layer.tag(after) == "R":
            after += 1
        if sense is None or said or self.layer.tag(after) not in FINITE:
            return None
        end = self.complements.ends.after(group.last)
        return Complement(group.last, group.last, end, GAP, sense)

    def _behind_its_object(self, units: Range) -> Range:
        """The unnamed group right behind what it says more of: `a target | critics | say is out of reach`."""
        unnamed = self.clauses.lexicon.group("people.anonymous")
        apart = self.layer.tags[units[0]] == "D" and self.layer.tag(units[1] - 2) in "NA" and units[1] - units[0] > 2
        return (units[1] - 1, units[1]) if apart and self.layer.word(units[1] - 1) in unnamed else units
