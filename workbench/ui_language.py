"""The language that screen and command line speak: one for the process, chosen before anything is shown.

It is the one thing that is kept for the whole process. What is shown comes from some hundred functions, among them
Click's own and those that say a key's title, and no two of them ever speak different languages; handing a translator to
each would add a parameter to all of them and say nothing. Below the screens and the commands nobody knows of it: there
a text is a `Phrase`. Reports are written in a language of their own and are handed it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from workbench.catalogues import catalogue, languages
from workbench.errors import WorkbenchError
from workbench.translatable import Phrase, Translator


class _Speech(Translator):
    """Says a text in the language that was chosen, and says which that is."""

    language = "en"


#: Says a text in the language that was chosen; in English before.
say = _Speech(catalogue("en"))


def speak(language: str) -> None:
    """From now on say everything in `language`, a code of `catalogues.languages()`."""
    say.catalogue, say.language = catalogue(language), language


def chosen_language(option: str | None, setting: str | None, environment: Mapping[str, str]) -> str:
    """The language to speak: the option's, else the setting's, else the one of the environment, else English.

    Raises WorkbenchError where the option or the setting names a language without a catalogue.
    """
    for name, asked in (("--ui-lang", option), ("config.toml, language", setting)):
        if asked is not None:
            if (code := _code(asked)) is None:
                known = ", ".join(languages())
                raise WorkbenchError(
                    "{name}: no language {asked!r}; there are {known}", name=name, asked=asked, known=known
                )
            return code
    locale = next((said for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (said := environment.get(name))), "")
    return _code(locale) or "en"


def _code(locale: str) -> str | None:
    """The code of `fr`, `fr-CA`, `fr_FR.UTF-8`; None where there is no catalogue for it."""
    primary = locale.replace("-", "_").split(".")[0].split("_")[0].lower()
    return primary if primary in languages() else None


def labelled(label: str, value: object) -> str:
    """`label: value`, with what the language writes before a colon."""
    return say("{label}: {value}", label=label, value=value)


def a_few(names: Sequence[str], most: int = 3) -> str:
    """`a, b, c and 4 more`."""
    more = say.count("and {n} more", "and {n} more", len(names) - most) if len(names) > most else ""
    return " ".join(filter(None, (", ".join(names[:most]), more)))


def as_said(text: str) -> str:
    """What the workbench itself says, in the user's language; words that a file or a person brought stay theirs."""
    return say(text) if isinstance(text, Phrase) else text
