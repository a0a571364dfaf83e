"""All forms of a verb from its lemma, by the conjugations that a language's TOML file states.

A conjugation is chosen by the longest `suffix` that the lemma ends in. It names stems, each with a set of endings;
a stem replaces the suffix. Spelling that depends on what follows (`annonçait`, `exigeait`, `denied`) is left to the
`respell` rules, which see stem and ending with a bar between them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct

from workbench.extract import word_class
from workbench.extract.language import Language


class Form:
    """What a form can be, as bits of a plain integer, for one spelling is often several (`said`: finite and past)."""

    FINITE = 1
    CONDITIONAL = 2
    PAST = 4
    GERUND = 8
    INFINITIVE = 16


_KINDS = {"finite": Form.FINITE, "conditional": Form.CONDITIONAL, "past": Form.PAST, "gerund": Form.GERUND}


class Conjugation(Struct, frozen=True):
    """How verbs that end in `suffix` are inflected: each stem takes the set of endings that it is named by."""

    suffix: str
    stems: Mapping[str, str]
    finite: Sequence[str] = ()


def _endings(table: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, tuple[tuple[int, str], ...]]:
    return {
        name: tuple((_KINDS[kind], spelling) for kind, each in kinds.items() for spelling in each)
        for name, kinds in table.items()
    }


def _classes(tables: Sequence[Mapping[str, Any]]) -> list[Conjugation]:
    return sorted((Conjugation(**table) for table in tables), key=lambda each: -len(each.suffix))


def _rules(rules: Sequence[tuple[str, str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(pattern), replacement) for pattern, replacement in rules)


def _any_rule(rules: Sequence[tuple[str, str]]) -> re.Pattern[str] | None:
    return re.compile("|".join(pattern for pattern, _ in rules)) if rules else None


class Conjugations(word_class.WordClasses):
    """The conjugations of one language, compiled."""

    endings: Mapping[str, Sequence[tuple[int, str]]] = word_class.read("inflection.endings", _endings, {})
    #: Longest suffix first.
    classes: Sequence[Conjugation] = word_class.read("inflection.classes", _classes, ())
    irregular: Mapping[str, Sequence[tuple[int, str]]] = word_class.read("inflection.irregular", _endings, {})
    respell: Sequence[tuple[re.Pattern[str], str]] = word_class.read("inflection.respell", _rules, ())
    #: Matches where any of the rules does.
    respelt: re.Pattern[str] | None = word_class.read("inflection.respell", _any_rule, ())

    def __init__(self, language: Language) -> None:
        super().__init__(language)
        #: The forms of every verb that was asked for.
        self.worked_out: dict[str, Mapping[str, int]] = dict(language.verb_forms)

    def forms(self, lemma: str) -> Mapping[str, int]:
        """Every form of the verb `lemma` with what it can be; the lemma alone where no conjugation fits it."""
        if lemma not in self.worked_out:
            found = {lemma: Form.INFINITIVE}
            for spelling, form in self._spellings(lemma):
                found[spelling] = found.get(spelling, form) | form
            self.worked_out[lemma] = found
        return self.worked_out[lemma]

    def _spellings(self, lemma: str) -> Iterator[tuple[str, int]]:
        irregular = self.irregular.get(lemma, ())
        yield from ((spelling, form) for form, spelling in irregular)
        regular = next((each for each in self.classes if lemma.endswith(each.suffix)), None)
        if regular is None or any(form == Form.FINITE for form, _ in irregular):
            return
        root = lemma[: len(lemma) - len(regular.suffix)]
        for spelling in regular.finite:
            yield root + spelling, Form.FINITE
        for name, stem in regular.stems.items():
            for form, ending in self.endings[name]:
                yield self._spell(root + stem, ending), form

    def _spell(self, stem: str, ending: str) -> str:
        joined = f"{stem}|{ending}"
        if self.respelt is None or not self.respelt.search(joined):
            return stem + ending
        for pattern, replacement in self.respell:
            joined = pattern.sub(replacement, joined)
        return joined.replace("|", "")
