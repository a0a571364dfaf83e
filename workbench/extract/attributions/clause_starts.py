"""Where a clause without `that` begins behind a cue: `said | taxes would rise`, `told MPs | taxes would rise`."""

from __future__ import annotations

from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.noun_phrases import NOMINAL

#: How far after a cue verb what belongs to it may stand, and the verb of a clause after its beginning.
REACH = 24


class ClauseStarts(ReadsClauses, eq=False):
    """Finds the beginnings of clauses in one layer."""

    def within(self, first: int) -> int | None:
        """Where a clause begins in a run of nouns from `first` on: `told the Financial Times | two men had been`."""
        tags = self.layer.tags
        verb = next((at for at in range(first, min(first + REACH, len(tags))) if tags[at] not in "DAMNUPR9SH"), first)
        if self.layer.tag(verb) not in "VX":
            return None
        for at in range(verb - 1, first, -1):
            if tags[at] in "DS9" and tags[at - 1] in "NM" and (tags[at] != "9" or tags[at - 1] == "M"):
                return at
        named = next((at for at in range(verb - 1, first, -1) if tags[at] == "N" and tags[at - 1] == "M"), None)
        return named if named is not None and tags[first] == "D" else None

    def past_addressee(self, first: int) -> int | None:
        """Where the clause begins behind whom somebody told with no mark between: `told MPs | taxes would rise`."""
        tags = self.layer.tags
        verb = next((at for at in range(first, min(first + REACH, len(tags))) if tags[at] not in "DAMNUPR9SH"), first)
        if self.layer.tag(verb) not in "VX" or verb - first < 2:
            return None
        run = tags[first:verb]
        if run == "M" * len(run):
            return verb - min(2, len(run) - 1)
        if "N" in run and run == "M" * run.count("M") + "N" * run.count("N"):
            return first + (run.find("N") if run[0] == "M" else max(1, len(run) - 2) if len(run) > 2 else 1)
        return None

    def opens(self, at: int) -> bool:
        """Whether a subject and then its verb stand at `at`; the verbs of relative clauses in between are passed."""
        layer, tags = self.layer, self.layer.tags
        if layer.tag(at) not in 'SDMNU9AGQOR"':
            return False
        after = next(index for index in range(at + 1, len(tags) + 1) if layer.tag(index) != "R")
        if layer.tag(after) in "WB" or layer.tag(at) + layer.tag(after) == "AP":
            return False  # felt | fine despite reports
        commas, relatives, said = 0, 0, self.clauses.lexicon.group("nouns.that")
        for index in range(at, min(at + REACH, len(tags))):
            tag, before = tags[index], layer.tag(index - 1)
            if tag in (";:." if commas == 1 or (tags[at] == "D" and before == "N") else ";:.T"):
                return False  # the step, | due to begin in May, | would be
            commas += tag == ","
            relatives += tag in "WB" and index > at and self._has_verb(index)
            if index == at:
                continue
            if tag == QUOTATION and commas != 1 and self._begins_low(index) and (before in NOMINAL or before == "S"):
                return True
            if tag in "VX":
                if self._goes_on_with_verb(index):
                    continue
                if not relatives:
                    return before != "K" and commas != 1
                relatives -= 1
            if tag in "IEA" and self._may_be_verb(index, before, apart=commas == 1, near=index < at + 4):
                return True
            if tag == "Q" and layer.lower[index - 1] in said:
                return False  # repeated | claims that the vote was stolen
        return False

    def _goes_on_with_verb(self, index: int) -> bool:
        """Whether the verb belongs to the one before it, `did not | exist`, or is a participle behind a comma."""
        before = self.layer.tag(index - 1)
        if before == "R":
            before = self.layer.tag(index - 2)
        after, lexicon, word = self.layer.tag(index + 1), self.clauses.lexicon, self.layer.lower[index]
        aside = after == "P" and word.endswith(
            lexicon.endings("grammar.participle_endings")
        )  # rules, | revealed in May,
        participle = lexicon.is_participle(word) and after != "T"  # but the man, and a friend, | tried to
        return before == "X" or (before == "," and (aside or participle))

    def _may_be_verb(self, index: int, before: str, *, apart: bool, near: bool) -> bool:
        """Whether an infinitive, or what reads like a participle or `near` like an adjective, is a verb there."""
        tag = self.layer.tags[index]
        if tag == "I" or apart:
            return tag == "I" and before not in "TX"
        if tag == "A" and not (near and self.clauses.lexicon.is_participle(self.layer.lower[index])):
            return False
        return before in "SMNU" and self.layer.word(index + 1) not in self.clauses.lexicon.group("grammar.agents")

    def _has_verb(self, opener: int) -> bool:
        """Whether the clause that a pronoun or subordinator opens has a finite verb: not in `the plan, if adopted,`."""
        comma = self.layer.tags.find(",", opener)
        return self.layer.tag(opener - 1) != "," or comma < 0 or self.clauses.has_finite(opener, comma)

    def _begins_low(self, index: int) -> bool:
        """Whether the quotation at `index` begins in lower case, so that it goes on with the clause."""
        quotation = self.layer.quotations.get(index)
        return quotation is not None and self.layer.text[quotation.inner_start : quotation.inner_start + 1].islower()
