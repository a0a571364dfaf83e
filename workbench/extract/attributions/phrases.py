"""Noun phrases, subjects and the ends of clauses, read off the tags of a layer.

Ranges of units are (first, last), the last exclusive. Nothing here knows a cue; it says where the noun phrase before
or after a word stands, and how far a clause may run.
"""

from __future__ import annotations

from dataclasses import dataclass

from workbench.extract.attributions.layer import QUOTATION, Layer
from workbench.extract.attributions.lexicon import Lexicon

Range = tuple[int, int]

_IN_PHRASE = frozenset("NMAU9EGHR")
_NOMINAL = frozenset("NMU9AE)")
_HEAD = frozenset("NMU9S")
FINITE = frozenset("VX")
_STRONG = frozenset(";:")
#: No noun phrase of a source runs over more words than this.
_LONGEST_PHRASE = 40


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """The phrases of one layer, read with the closed classes of its language."""

    layer: Layer
    lexicon: Lexicon

    def before(self, end: int, floor: int = 0) -> Range | None:
        """The noun phrase that ends right before unit `end` and does not begin before `floor`."""
        tag = self.layer.tag
        floor = max(floor, end - _LONGEST_PHRASE)
        first = end
        while first > floor:
            run = self._run_before(first, floor)
            if run == first:
                break
            first = run
            link = tag(first - 1)
            if first - 2 < floor:
                break
            if link == "E" and tag(first - 2) in "NMA" and tag(first) == "D":
                first -= 1
                continue
            linked = link == "P" and tag(first - 2) in _NOMINAL
            joined = link == "K" and tag(first - 2) in _NOMINAL and not self._clause_precedes(floor, first - 1)
            if not linked and not joined:
                break
            first -= 1
        return self._trimmed(first, end)

    def _clause_precedes(self, floor: int, conjunction: int) -> bool:
        """Whether a finite verb stands before the conjunction, in the same breath."""
        comma = self.layer.tags.rfind(",", floor, conjunction)
        return self.has_finite(max(floor, comma), conjunction)

    def _run_before(self, first: int, floor: int) -> int:
        """Where the run of nouns, adjectives and determiners that ends before `first` begins."""
        tags = self.layer.tags
        while first > floor and tags[first - 1] == ")":
            opening = tags.rfind("(", floor, first)
            if opening < 0:
                return first
            first = opening
        begin = first
        while begin > floor and (
            (tags[begin - 1] in _IN_PHRASE and not (tags[begin - 1] == "E" and self.layer.tag(begin - 2) == '"'))
            or (tags[begin - 1] in "OS" and self.layer.tag(begin - 2) == "P")
        ):
            begin -= 1
        while begin > floor and tags[begin - 1] == "D":
            begin -= 1
            if begin > floor and tags[begin - 1] in "UR9" and tags[begin] == "D":
                begin -= 1
        return begin

    def _trimmed(self, first: int, end: int) -> Range | None:
        """Without the adverbs at either edge; None where no head is left."""
        tags = self.layer.tags
        while first < end and (tags[first] in "RKGP,H" or self.layer.lower[first] in self._connectives):
            first += 1
        while end > first and tags[end - 1] in "R,P":
            end -= 1
        if any(tag in _HEAD for tag in tags[first:end]):
            return first, end
        unnamed = self.lexicon.group("people.anonymous")
        return (first, end) if end > first and self.layer.lower[end - 1] in unnamed else None

    @property
    def _connectives(self) -> frozenset[str]:
        return self.lexicon.group("people.connectives")

    def after(self, first: int, *, links: bool = True) -> Range | None:
        """The noun phrase that begins at unit `first`, with what `of` or `de` joins to it."""
        layer, tags = self.layer, self.layer.tags
        joints, times = self.lexicon.group("grammar.noun_links"), self.lexicon.group("people.times")
        end, seen = first, False
        while end < len(tags) and end - first < _LONGEST_PHRASE:
            tag = tags[end]
            if seen and tag in "OS" and tags[end - 1] == "P":
                tag = "N"
            if seen and tag == "D" and tags[end - 1] not in "PKD":
                break
            if tag in "S" or (
                tag == "O" and not seen and end == first and layer.word(end) not in ("s'", "se", "ne", "n'")
            ):
                return (first, end + 1) if not seen else (first, end)
            headless = tag in "AEGD9" and end > first and tags[end - 1] == "D" and layer.tag(end + 1) in ".,;:PK)W-"
            if tag in "NMU9H" or headless:
                if seen and tag == "N" and layer.lower[end] in times:
                    break
                seen = True
            elif tag == "P":
                after_adjective = tags[end - 1] == "A" and layer.tag(end - 2) in "NM"
                if not (seen and links and (after_adjective or self._joins(end, joints))):
                    break
            elif tag == "K":
                if not (seen and tags[end + 1 : end + 2] in tuple("DNM9AU") and not self.clause_follows(end + 1)):
                    break
            elif (tag in "EG" and seen) or (tag == "R" and seen) or tag not in "DAERG":
                break
            end += 1
        while end > first and tags[end - 1] in "PKDR":
            end -= 1
        return (first, end) if seen and end > first else None

    def _joins(self, index: int, joints: frozenset[str]) -> bool:
        """Whether the preposition at `index` ties what follows to the noun before it."""
        layer = self.layer
        if layer.lower[index] in joints:
            return True
        named = self.lexicon.group("grammar.name_links")
        return layer.lower[index] in named and layer.tag(index + 1) in "M"

    def clause_follows(self, first: int) -> bool:
        """Whether a subject and its verb stand at `first`, before any comma."""
        for tag in self.layer.tags[first : first + 8]:
            if tag in FINITE:
                return True
            if tag in ",;:.":
                return False
        return False

    def has_finite(self, first: int, last: int) -> bool:
        """Whether a finite verb stands between the two units."""
        stretch = self.layer.tags[first:last]
        return "V" in stretch or "X" in stretch

    def subject(self, verb: int, floor: int = 0) -> Range | None:
        """The subject of the verb group that begins at unit `verb`: the noun phrase, or a relative's antecedent."""
        layer, tags = self.layer, self.layer.tags
        floor = max(floor, self.clause_floor(verb))
        last = verb
        while last > floor and (tags[last - 1] == "R" or layer.lower[last - 1] in self._connectives):
            last -= 1
        while last > floor and tags[last - 1] == ")" and "(" in tags[floor:last]:
            last = tags.rindex("(", floor, last)
        if last <= floor:
            return None
        tag = tags[last - 1]
        if tag == "S":
            return last - 1, last
        if tag == "W" or (tag == "Q" and layer.tag(last - 2) in _NOMINAL):
            return self._antecedent(last - 1, floor)
        if tag in ",-–—":
            return self._over_commas(last - 1, floor)
        found = self.before(last, floor)
        if found is None:
            end = self._past_relative((last, last), floor)
            return end if end[0] < end[1] else None
        return self._past_relative(found, floor)

    def _antecedent(self, relative: int, floor: int) -> Range | None:
        end = relative
        while end > floor and self.layer.tags[end - 1] in ",P-–—(":
            end -= 1
        if end > floor and self.layer.lower[end - 1] in self.lexicon.group("grammar.own_assertion"):
            return None
        return self.before(end, floor)

    def _past_relative(self, found: Range, floor: int) -> Range:
        """The antecedent, where `found` is the end of a relative clause: `les chercheurs qui ont mené l'étude`."""
        layer, tags = self.layer, self.layer.tags
        first = found[0]
        if first <= floor or tags[first - 1] not in "VXEIPRA":
            return found
        reduced = tags[first - 1] == "V" and self.lexicon.is_participle(layer.lower[first - 1])
        if reduced and layer.tag(first - 2) in "NM":
            return self.before(first - 1, floor) or found
        for index in range(first - 1, floor - 1, -1):
            if tags[index] == "," or (tags[index] == "K" and tags[index + 1 : index + 2] not in ("V", "X")):
                return found
            if (tags[index] == "W" or (tags[index] == "Q" and layer.tag(index - 1) in _NOMINAL)) and self.has_finite(
                index, first
            ):
                return self._antecedent(index, floor) or found
        return found

    def _over_commas(self, comma: int, floor: int) -> Range | None:
        """The subject before an apposition, a relative clause or an aside that ends at `comma`."""
        tags = self.layer.tags
        segments: list[Range] = []
        begin = floor
        for index in range(floor, comma + 1):
            if tags[index] in ",-–—()" or index == comma:
                if index > begin:
                    segments.append((begin, index))
                begin = index + 1
        head = max(0, len(segments) - 1)
        while head > 0 and self._is_aside(segments[head]):
            head -= 1
        while head < len(segments) and self._opens_sentence(segments[head]):
            head += 1
        if head >= len(segments):
            return None
        first, last = segments[head]
        while first < last and (tags[first] in "KR" or self.layer.lower[first] in self._connectives):
            first += 1
        if head + 1 < len(segments) and set(tags[slice(*segments[head + 1])]) == {"M"}:
            named = self.after(first)
            return (named[0], segments[head + 1][1]) if named and named[1] == last else self.before(last, first)
        found = self.before(last, first)
        if found and tags[first] in "DMNU9A" and not self.has_finite(first, last):
            return self.after(first) or found
        return self._past_relative(found, first) if found else None

    def _is_aside(self, segment: Range) -> bool:
        first, last = segment
        tags = self.layer.tags
        if tags[first] in "WQ" or (tags[first] == "P" and tags[first + 1 : first + 2] == "W"):
            return True
        if tags[first] == "S":
            return last - first == 1
        if tags[first] == "V" and self.lexicon.is_participle(self.layer.lower[first]):
            first += 1
        stretch = tags[first:last]
        verb = next((i for i, tag in enumerate(stretch) if tag in FINITE), 0)
        if verb and stretch[verb - 1] == "K" and self.layer.tags.find("W", 0, first) >= 0:
            return True
        finite = stretch.count("V") + stretch.count("X")
        return finite <= stretch.count("W") and tags[first] != "B"

    def _opens_sentence(self, segment: Range) -> bool:
        """Whether the segment leads in (`In a statement`, `While …`) rather than names somebody."""
        first, last = segment
        layer, tags = self.layer, self.layer.tags
        while first < last and layer.lower[first] in self._connectives:
            first += 1
        if first == last or tags[first] in "PBRGTEI":
            return True
        return last - first <= 2 and all(word in self.lexicon.group("people.times") for word in layer.lower[first:last])

    def past_main_verb(self, first: int, last: int) -> int:
        """Where a clause that begins at `first` gives way to the verb of the sentence that it is the subject of.

        `the claim that crime has doubled | is false`: a second finite verb with nothing to join it to the first.
        """
        tags = self.layer.tags
        finite = False
        for index in range(first, last):
            tag = tags[index]
            if tag in "KQWB,:":
                finite = finite and tag == ","
            elif tag in FINITE:
                if finite and not (tags[index - 1] in FINITE or tags[index - 1] in "ROS"):
                    return index
                finite = True
        return last

    def past_times(self, index: int) -> int:
        """After the adverbs and dates that begin at unit `index`: `late on Tuesday` without the `on`, `mercredi matin`."""
        layer = self.layer
        times, phrases = self.lexicon.group("people.times"), self.lexicon.time_phrases
        while index < len(layer):
            phrase = next((each for each in phrases.get(layer.lower[index], ()) if layer.matches(index, each)), None)
            if phrase:
                index += len(phrase)
            elif layer.tags[index] == "R" or layer.lower[index] in times:
                index += 1
            elif layer.tags[index] == "," and (aside := self._time_aside(index)):
                index = aside
            else:
                break
        return index

    def _time_aside(self, comma: int) -> int | None:
        """After `, de son côté,`: a set phrase between commas."""
        layer = self.layer
        for phrase in self.lexicon.time_phrases.get(layer.word(comma + 1), ()):
            end = comma + 1 + len(phrase)
            if layer.matches(comma + 1, phrase) and layer.tag(end) == ",":
                return end + 1
        return None

    def clause_floor(self, index: int) -> int:
        """The first unit of the clause that holds `index`: after a strong mark, a quotation, `que` or a subordinator."""
        layer, tags = self.layer, self.layer.tags
        for before in range(index - 1, -1, -1):
            tag = tags[before]
            if tag in _STRONG or tag == QUOTATION and layer.quotations.get(before):
                return before + 1
            if tag in "QB" and not (tag == "Q" and before > 0 and tags[before - 1] in _NOMINAL and before == index - 1):
                comma = tags.find(",", before, index) if tag == "B" else -1
                if comma > 0 and self.has_finite(before, comma):
                    continue
                if tag == "Q" and before > 0 and tags[before - 1] in "N":
                    continue
                if tag == "Q" and before > 0 and tags[before - 1] == "," and "," in tags[before:index]:
                    continue
                return before + 1
        return 0
