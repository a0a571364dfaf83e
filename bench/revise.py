"""What becomes of claims when an article is revised: revisions made from real prose, whose truth is known.

    python bench/revise.py [FILE ...] [--revisions N] [--seed N]

takes the articles in FILE ... (the seeds unless given), makes N revisions of each for every kind of change and as many
that mix several kinds, carries the claims over, and prints what was done rightly. Every character of a revision knows
where it stood in the draft before, so that the truth owes nothing to the code under test.

- rightly kept: claims whose sentences are untouched and stand once in both drafts, kept or moved to the right place;
- kept wrongly: claims kept at another place, or although their sentence changed or stands twice; must be 0;
- re-opened needlessly: untouched claims that lost their verdict; aim: under 2 %;
- cut noticed: claims that the revision cut, and that are said to be cut; aim: over 90 %;
- found again: claims with a changed sentence or changed words whose new place was found;
- ms: carrying all claims of one article, in processor time, extraction not counted; aim: under 10.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from workbench import extract
from workbench.articles import read_article
from workbench.articles.carry_claims import carry
from workbench.articles.carry_over import Carried, Revision
from workbench.claims import Change, Claim
from workbench.extract.detect import detect
from workbench.extract.document import tokenise
from workbench.extract.segment import segment

SEEDS = Path(__file__).parent.parent / "seeds"
KEPT = (Change.KEPT, Change.MOVED)
STOCK = ["maison", "report", "ancien", "window", "claire", "lately", "moulin", "rather", "jardin", "silver"]
NEWCOMERS = [
    "Une voisine raconte que le marché a fermé 12 fois cet hiver, et que 40 étals sont restés vides.",
    "The harbour master said 17 boats had left by noon, and that 3 more were waiting for the tide.",
]


@dataclass(frozen=True)
class Subject:
    """An article with its claims and its sentences."""

    text: str
    language: str
    claims: list[Claim]
    sentences: list[tuple[int, int]]

    @classmethod
    def of(cls, text: str, claims: list[Claim] | None = None) -> Subject:
        language = detect(tokenise(text))
        found = extract(text, language) if claims is None else claims
        return cls(text, language.code, found, list(segment(text, language).sentences))

    def sentences_of(self, claim: Claim) -> list[tuple[int, int]]:
        """The sentences that hold the claim or a part of it."""
        attribution = claim.attribution
        spans = [claim.span]
        if attribution:
            parts = (attribution.source, attribution.cue, attribution.content, attribution.refers_to)
            spans += [part for part in parts if part]
        return [
            (start, end)
            for start, end in self.sentences
            if any(span.start < end and span.end > start for span in spans)
        ]


@dataclass
class Manuscript:
    """A draft being revised: its paragraphs, each character with the offset it had before, or None if it is new."""

    subject: Subject
    random: random.Random
    paragraphs: list[list[tuple[str, int | None]]] = field(default_factory=list)
    touched: set[int] = field(default_factory=set)
    cut: set[int] = field(default_factory=set)
    reworded: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        offset = 0
        for line in self.subject.text.split("\n"):
            self.paragraphs.append([(character, offset + index) for index, character in enumerate(line)])
            offset += len(line) + 1

    def finish(self) -> tuple[str, dict[int, int]]:
        """The new text, and where each old offset is in it."""
        text, places = [], {}
        for paragraph in self.paragraphs:
            for character, origin in paragraph:
                if origin is not None:
                    places.setdefault(origin, len(text))
                text.append(character)
            text.append("\n")
        return "".join(text[:-1]), places

    def some_paragraph(self) -> int | None:
        """A paragraph of some length that was not changed yet."""
        free = [index for index, p in enumerate(self.paragraphs) if len(p) > 60 and self._first(index) is not None]
        free = [index for index in free if self._first(index) not in self.touched]
        return self.random.choice(free) if free else None

    def some_claim(self, wanted: Callable[[Claim], bool]) -> int | None:
        """A claim whose paragraph was not changed yet."""
        choice = [index for index, claim in enumerate(self.subject.claims) if wanted(claim) and self._is_free(claim)]
        return self.random.choice(choice) if choice else None

    def replace(self, start: int, end: int, by: str) -> None:
        """Put `by` in the place of the old stretch `start` to `end`, which lies in one paragraph."""
        for index, paragraph in enumerate(self.paragraphs):
            at = next((i for i, (_, origin) in enumerate(paragraph) if origin == start), None)
            if at is not None:
                self.touch(index)
                paragraph[at : at + end - start] = [(character, None) for character in by]
                return

    def touch(self, index: int) -> None:
        first = self._first(index)
        if first is not None:
            self.touched.add(first)

    def _first(self, index: int) -> int | None:
        return next((origin for _, origin in self.paragraphs[index] if origin is not None), None)

    def paragraph_of(self, claim: Claim) -> int | None:
        """Where the paragraph stands in which the claim begins; None where it was cut."""
        for index, paragraph in enumerate(self.paragraphs):
            if any(origin == claim.span.start for _, origin in paragraph):
                return index
        return None

    def _is_free(self, claim: Claim) -> bool:
        index = self.paragraph_of(claim)
        return index is not None and self._first(index) not in self.touched


def move_paragraph(draft: Manuscript) -> None:
    index = draft.some_paragraph()
    if index is not None:
        draft.touch(index)
        paragraph = draft.paragraphs.pop(index)
        draft.paragraphs.insert(draft.random.randrange(len(draft.paragraphs) + 1), paragraph)


def cut_paragraph(draft: Manuscript) -> None:
    index = draft.some_paragraph()
    if index is not None:
        draft.touch(index)
        gone = {origin for _, origin in draft.paragraphs.pop(index)}
        draft.cut |= {n for n, claim in enumerate(draft.subject.claims) if claim.span.start in gone}


def add_paragraph(draft: Manuscript) -> None:
    added = [(character, None) for character in draft.random.choice(NEWCOMERS)]
    draft.paragraphs.insert(draft.random.randrange(len(draft.paragraphs) + 1), list(added))


def reword_context(draft: Manuscript) -> None:
    number = draft.some_claim(lambda claim: claim.quantity is not None)
    if number is None:
        return
    start, end = draft.subject.sentences_of(draft.subject.claims[number])[0]
    figures = [claim.span for claim in draft.subject.claims if claim.quantity]
    words = [
        match.span()
        for match in re.finditer(r"[^\W\d]{4,}", draft.subject.text[start:end])
        if not any(span.start < start + match.end() and span.end > start + match.start() for span in figures)
    ]
    if words:
        first, last = draft.random.choice(words)
        draft.replace(start + first, start + last, draft.random.choice(STOCK))


def change_digit(draft: Manuscript) -> None:
    number = draft.some_claim(
        lambda claim: claim.quantity is not None and re.search(r"\d", claim.span.text) is not None
    )
    if number is None:
        return
    span = draft.subject.claims[number].span
    at = draft.random.choice([match.start() for match in re.finditer(r"\d", span.text)])
    digit = str((int(span.text[at]) + draft.random.randrange(1, 10)) % 10)
    draft.replace(span.start + at, span.start + at + 1, digit)
    draft.reworded.add(number)


def reword_claim(draft: Manuscript) -> None:
    number = draft.some_claim(lambda claim: len(claim.span.text.split()) > 1 and "\n" not in claim.span.text)
    if number is None:
        return
    span = draft.subject.claims[number].span
    first, last = draft.random.choice([match.span() for match in re.finditer(r"\w+", span.text)])
    draft.replace(span.start + first, span.start + last, draft.random.choice(STOCK))
    draft.reworded.add(number)


def delete_claim(draft: Manuscript) -> None:
    number = draft.some_claim(lambda claim: claim.quantity is not None)
    if number is None:
        return
    span = draft.subject.claims[number].span
    draft.replace(span.start, span.end, "")
    inside = [
        n
        for n, claim in enumerate(draft.subject.claims)
        if span.start <= claim.span.start and claim.span.end <= span.end
    ]
    draft.cut |= set(inside)


def duplicate_sentence(draft: Manuscript) -> None:
    number = draft.some_claim(lambda claim: claim.quantity is not None)
    if number is None:
        return
    start, end = draft.subject.sentences_of(draft.subject.claims[number])[0]
    index = draft.paragraph_of(draft.subject.claims[number])
    if index is not None:
        draft.touch(index)
    copy = [(character, None) for character in draft.subject.text[start:end]]
    draft.paragraphs.insert(draft.random.randrange(len(draft.paragraphs) + 1), list(copy))


CHANGES: dict[str, Callable[[Manuscript], None]] = {
    "paragraph moved": move_paragraph,
    "paragraph cut": cut_paragraph,
    "paragraph added": add_paragraph,
    "context reworded": reword_context,
    "one digit changed": change_digit,
    "claim reworded": reword_claim,
    "claim deleted": delete_claim,
    "sentence duplicated": duplicate_sentence,
}


@dataclass
class Tally:
    """What was done with the claims of some revisions."""

    untouched: int = 0
    rightly: int = 0
    wrongly: int = 0
    needlessly: int = 0
    cut: int = 0
    noticed: int = 0
    changed: int = 0
    found: int = 0
    milliseconds: list[float] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def judge(self, draft: Manuscript, number: int, carried: Carried, text: str, places: dict[int, int]) -> None:
        """Count one claim."""
        claim, after = draft.subject.claims[number], carried.after
        place = places.get(claim.span.start)
        right_place = after is not None and after.span.start == place
        kept = carried.outcome in KEPT
        if _is_untouched(draft.subject, claim, text, places):
            self.untouched += 1
            self.rightly += kept and right_place
            self.needlessly += not kept
            self.wrongly += kept and not right_place
            if not (kept and right_place):
                self.failures.append(f"untouched, {carried.outcome}: {claim.span.text!r}")
            return
        self.wrongly += kept
        if kept:
            self.failures.append(f"changed, {carried.outcome}: {claim.span.text!r} in {carried.context_after!r}")
        if number in draft.cut:
            self.cut += 1
            self.noticed += after is None
            if after is not None:
                self.failures.append(f"cut, {carried.outcome}: {claim.span.text!r} at {after.span.text!r}")
        else:
            self.changed += 1
            self.found += after is not None and _stands_there(claim, after, places)

    def holds(self) -> bool:
        """Whether nothing was kept wrongly, and the aims for the rest are met."""
        return not self.wrongly and self.needlessly <= 0.02 * self.untouched and self.noticed >= 0.9 * self.cut

    def line(self, name: str) -> str:
        times = sorted(self.milliseconds)
        return (
            f"{name:<20} {_share(self.rightly, self.untouched):>9} {self.wrongly:>8} "
            f"{_share(self.needlessly, self.untouched):>11} {_share(self.noticed, self.cut):>12} "
            f"{_share(self.found, self.changed):>12} {times[len(times) // 2]:>7.1f} {times[-1]:>7.1f}"
        )


def _is_untouched(subject: Subject, claim: Claim, text: str, places: dict[int, int]) -> bool:
    """Whether every sentence of the claim stands as it did, once in both drafts, however it is broken into lines."""
    before, now = " ".join(subject.text.split()), " ".join(text.split())
    for start, end in subject.sentences_of(claim):
        first, last = places.get(start), places.get(end - 1)
        words = subject.text[start:end].split()
        if first is None or last is None or text[first : last + 1].split() != words:
            return False
        if before.count(" ".join(words)) != 1 or now.count(" ".join(words)) != 1:
            return False
    return True


def _stands_there(claim: Claim, after: Claim, places: dict[int, int]) -> bool:
    """Whether the claim's new place is that of what is left of it, or between what stood beside it."""
    left = [places[offset] for offset in range(claim.span.start, claim.span.end) if offset in places]
    if left:
        return any(after.span.start <= place < after.span.end for place in left)
    before, behind = places.get(claim.span.start - 1), places.get(claim.span.end)
    return (before is None or after.span.start > before) and (behind is None or after.span.end <= behind)


def _share(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f} %" if whole else "-"


def measure(subjects: Sequence[Subject], revisions: int, seed: int) -> dict[str, Tally]:
    """Tallies by kind of change; the last one is of revisions that mix four to eight changes."""
    tallies = {name: Tally() for name in (*CHANGES, "all mixed")}
    for subject in subjects:
        for name, tally in tallies.items():
            for turn in range(revisions):
                dice = random.Random(f"{seed} {name} {turn} {subject.text[:80]}")
                draft = Manuscript(subject, dice)
                changes = (
                    [CHANGES[name]] if name in CHANGES else dice.choices(list(CHANGES.values()), k=dice.randint(4, 8))
                )
                for change in changes:
                    change(draft)
                text, places = draft.finish()
                extracted = extract(text, subject.language)
                start = time.process_time()
                result = carry(Revision(subject.text, text, subject.claims, extracted), subject.language)
                tally.milliseconds.append((time.process_time() - start) * 1000)
                for number, carried in enumerate(result.carried):
                    tally.judge(draft, number, carried, text, places)
    return tallies


def main() -> None:
    parser = argparse.ArgumentParser(description="Carry claims over revisions whose truth is known.")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--revisions", type=int, default=25, help="of each article, for every kind of change")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--failures", action="store_true", help="print what was not done rightly")
    options = parser.parse_args()
    files = options.files or sorted(SEEDS.glob("*.txt"))
    subjects = [Subject.of(read_article(file).text) for file in files]
    tallies = measure(subjects, options.revisions, options.seed)
    claims = sum(len(subject.claims) for subject in subjects)
    print(f"{len(subjects)} articles, {claims} claims, {options.revisions} revisions of each for every kind of change")
    print(f"{'':<20} {'kept':>9} {'kept':>8} {'re-opened':>11} {'cut':>12} {'found':>12} {'ms':>7} {'ms':>7}")
    print(f"{'':<20} {'rightly':>9} {'wrongly':>8} {'needlessly':>11} {'noticed':>12} {'again':>12}  median    most")
    for name, tally in tallies.items():
        print(tally.line(name))
        for failure in tally.failures if options.failures else ():
            print("    " + failure)
    sys.exit(0 if all(tally.holds() for tally in tallies.values()) else 1)


if __name__ == "__main__":
    main()
