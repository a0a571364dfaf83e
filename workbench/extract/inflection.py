"""All forms of a verb from its lemma, by the conjugations that a language's TOML file states.

A conjugation is chosen by the longest `suffix` that the lemma ends in. It names stems, each with a set of endings;
a stem replaces the suffix. Spelling that depends on what follows (`annonçait`, `exigeait`, `denied`) is left to the
`respell` rules, which see stem and ending with a bar between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from workbench.extract.language import Language


class Form:
    """What a form can be, as bits, for one spelling is often several (`said`: finite and past participle).

    Plain integers: some thousand forms are made whenever a language is first used.
    """

    FINITE = 1
    CONDITIONAL = 2
    PAST = 4
    GERUND = 8
    INFINITIVE = 16


_KINDS = {"finite": Form.FINITE, "conditional": Form.CONDITIONAL, "past": Form.PAST, "gerund": Form.GERUND}


@dataclass(frozen=True, slots=True, eq=False)
class Conjugations:
    """The conjugations of one language, compiled."""

    endings: Mapping[str, Sequence[tuple[int, str]]]
    classes: Sequence[Mapping[str, Any]]  # longest suffix first
    irregular: Mapping[str, Mapping[str, Sequence[str]]]
    respell: Sequence[tuple[re.Pattern[str], str]]
    respelt: re.Pattern[str] | None  # matches where any of the rules does

    def forms(self, lemma: str) -> dict[str, int]:
        """Every form of the verb `lemma` with what it can be; the lemma alone where no conjugation fits it."""
        found = {lemma: Form.INFINITIVE}
        for spelling, form in self._spellings(lemma):
            found[spelling] = found.get(spelling, form) | form
        return found

    def _spellings(self, lemma: str) -> Iterator[tuple[str, int]]:
        irregular = self.irregular.get(lemma, {})
        for kind, spellings in irregular.items():
            yield from ((spelling, _KINDS[kind]) for spelling in spellings)
        regular = next((each for each in self.classes if lemma.endswith(each["suffix"])), None)
        if regular is None or irregular.get("finite"):
            return
        root = lemma[: len(lemma) - len(regular["suffix"])]
        for spelling in regular.get("finite", ()):
            yield root + spelling, Form.FINITE
        for name, stem in regular["stems"].items():
            for form, ending in self.endings[name]:
                yield self._spell(root + stem, ending), form

    def _spell(self, stem: str, ending: str) -> str:
        joined = f"{stem}|{ending}"
        if self.respelt is None or not self.respelt.search(joined):
            return stem + ending
        for pattern, replacement in self.respell:
            joined = pattern.sub(replacement, joined)
        return joined.replace("|", "")


@lru_cache(maxsize=8)
def conjugations(language: Language) -> Conjugations:
    """The conjugations of `language`. Raises KeyError where a conjugation names a set of endings that is not there."""
    data = language.section("inflection")
    endings = {
        name: tuple((_KINDS[kind], ending) for kind, each in kinds.items() for ending in each)
        for name, kinds in data.get("endings", {}).items()
    }
    classes = sorted(data.get("classes", ()), key=lambda each: -len(each["suffix"]))
    rules = data.get("respell", ())
    respell = tuple((re.compile(pattern), replacement) for pattern, replacement in rules)
    respelt = re.compile("|".join(pattern for pattern, _ in rules)) if rules else None
    return Conjugations(endings, classes, data.get("irregular", {}), respell, respelt)
