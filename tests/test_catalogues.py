from __future__ import annotations

import ast
import importlib
import pkgutil
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

import workbench
from docs.make_catalogues import KEYWORDS, catalogues, said, up_to_date
from tests.source_trees import trees
from workbench import catalogues as module
from workbench.catalogues import FOLDER, catalogue, compiled_file, languages
from workbench.commands.help_language import PLACEHOLDER, PLACEHOLDERS
from workbench.errors import PhraseError

CATALOGUES = tuple(catalogues())


def strings_of(message: Message) -> tuple[str, ...]:
    """What a message is in the catalogue's language: one string, or one for each plural."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


@pytest.mark.parametrize("known", CATALOGUES, ids=lambda known: known.locale_identifier)
def test_a_catalogue_says_all_that_is_said_and_nothing_else(known: Catalog) -> None:
    translated = {message.id for message in known if message.id and all(strings_of(message)) and not message.fuzzy}
    assert said() - translated == set()
    assert translated - said() == set()


@pytest.mark.parametrize("known", CATALOGUES, ids=lambda known: known.locale_identifier)
def test_a_translation_keeps_the_places_to_fill_in(known: Catalog) -> None:
    def places(text: str) -> set[str]:
        return set(re.findall(r"\{(\w*)", text))

    for message in known:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            strings = message.string if isinstance(message.string, tuple) else (message.string,)
            for string in filter(None, strings):
                assert places(string) in [*map(places, ids)]


@pytest.mark.parametrize("known", CATALOGUES, ids=lambda known: known.locale_identifier)
def test_a_text_names_an_argument_as_the_usage_line_does(known: Catalog) -> None:
    placed = {message.id: message.string for message in known if message.id in PLACEHOLDERS}
    assert placed.keys() == set(PLACEHOLDERS)
    assert len(set(placed.values())) == len(placed)
    for message in known:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            for english, said in zip(ids, strings_of(message), strict=False):
                named = [str(placed[word]) for word in re.findall(PLACEHOLDER, english)]
                assert {word for word in named if not re.search(rf"\b{word}\b", said)} <= {"ARTICLE"}, english
                foreign = [word for word in re.findall(PLACEHOLDER, said) if placed[word] != word and word not in named]
                assert foreign == [], english


def test_french_marks_stand_behind_the_blank_that_is_theirs() -> None:
    """A no-break space before a colon and within guillemets, a thin one before ; ? and !

    As the Lexique des règles typographiques en usage à l'Imprimerie nationale has it.
    """
    french = next(known for known in CATALOGUES if known.locale_identifier == "fr")
    wrong = r"(?:^|[^\u00a0])»|«(?!\u00a0)| [:;?!»]|\u202f:|\u00a0[;?!](?!\u00a0»)|\w[;?!](?:\s|$)"
    assert [one for message in french if message.id for one in strings_of(message) if re.search(wrong, one)] == []


#: Words that the French has another one for; docs/languages.md lists which.
OTHER_WORDS = re.compile(
    r"\b(?:scind|fusionn|visas?\b|constats?\b|rattach|détaché|machines?\b|(?<!en)codage|imprim|sain(?:e|s|es)?\b|actes?\b"
    r"|divergente|état de sortie|les règles du service)",
    re.IGNORECASE,
)


def test_french_has_one_word_for_one_thing() -> None:
    french = next(known for known in CATALOGUES if known.locale_identifier == "fr")
    assert [one for message in french if message.id for one in strings_of(message) if OTHER_WORDS.search(one)] == []


def test_a_language_is_a_file() -> None:
    assert languages() == ("en", *sorted(path.stem for path in FOLDER.glob("*.po")))
    assert "fr" in languages()


def test_a_catalogue_is_brought_up_to_date_and_stays_as_it_was_otherwise() -> None:
    text = (FOLDER / "fr.po").read_text(encoding="utf-8")
    assert up_to_date(text) == text
    begun = up_to_date(
        'msgid ""\nmsgstr ""\n"Language: it\\n"\n\nmsgid "gone"\nmsgstr "via"\n\nmsgid "open"\nmsgstr "aperta"\n'
    )
    assert 'msgid "open"\nmsgstr "aperta"' in begun
    assert 'msgid "disputed"\nmsgstr ""' in begun
    assert 'msgid "gone"' not in begun


def test_a_changed_catalogue_is_compiled_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    source = tmp_path / "fr.po"
    shutil.copy(FOLDER / "fr.po", source)
    read = catalogue.__wrapped__
    assert read("fr").gettext("verified") == "vérifiée"
    assert compiled_file("fr").is_file()
    source.write_text(source.read_text(encoding="utf-8").replace('"vérifiée"', '"exacte"'), encoding="utf-8")
    assert read("fr").gettext("verified") == "exacte"
    compiled_file("fr").write_bytes(b"no catalogue")
    assert read("fr").gettext("verified") == "exacte"


def test_a_catalogue_that_is_compiled_takes_no_babel() -> None:
    catalogue.__wrapped__("fr")
    program = "import sys; from workbench.catalogues import catalogue; catalogue('fr'); print('babel' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.po")), ids=str)
def test_a_catalogue_names_its_language_and_its_plurals(file: Path) -> None:
    with file.open("rb") as stream:
        header = dict(read_po(stream).mime_headers)
    assert header["Language"] == file.stem
    assert "nplurals" in header["Plural-Forms"]


def test_no_string_is_said_inside_another_one_where_no_catalogue_finds_it() -> None:
    """What stands in the braces of an f-string is found by gettext's tools with some versions of Python alone."""
    # Those of three quotes may go over lines.
    may_hide = rf"(?i:f|rf|fr)(?:\"\"\"|'''|[\"'].*\{{.*\b(?:{'|'.join(KEYWORDS)})\()"
    hidden = [
        f"{name}:{call.lineno}"
        for name, tree in trees(having=may_hide).items()
        for string in ast.walk(tree)
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and _name(call.func) in KEYWORDS and isinstance(call.args[0], ast.Constant)
    ]
    assert hidden == []


def test_no_told_text_is_put_together_before_it_is_told() -> None:
    """An f-string or a sum of strings is another text each time: no catalogue has it, and a reader gets English."""
    put_together = [
        f"{name}:{call.lineno}"
        for name, tree in trees(having=rf"\b(?:{'|'.join(KEYWORDS)})\(").items()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call) and _name(call.func) in KEYWORDS
        for told in call.args
        if isinstance(told, ast.JoinedStr | ast.BinOp) and _has_words(told)
    ]
    assert put_together == []


def test_every_error_that_is_told_has_its_text_in_the_catalogues() -> None:
    for module_found in pkgutil.walk_packages(workbench.__path__, "workbench."):
        if not module_found.name.endswith("__main__"):
            importlib.import_module(module_found.name)
    assert {error.__name__ for error in _made_of(PhraseError)} - set(KEYWORDS) == {"PhraseError"}


def _made_of(error: type[PhraseError]) -> Iterator[type[PhraseError]]:
    yield error
    for one in error.__subclasses__():
        yield from _made_of(one)


def _has_words(told: ast.expr) -> bool:
    strings = [one.value for one in ast.walk(told) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    return any(re.search(r"[a-z]{2}", string) for string in strings)


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
